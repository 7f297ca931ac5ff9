/** Formulas against the engine, for random blocs: as published, and after scores have changed. */
import fc from "fast-check";
import { rankBloc, resolveBloc } from "../../../src/core";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { anyChange } from "./any-bloc";
import { canBeHeldTo, differences, PROVISIONAL } from "./differences";
import { computeWith } from "./evaluate";
import { place } from "./placed";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
});

/** More of them: FORMULA_RUNS=500 npx jest test/core/formula. */
const RUNS = { numRuns: Number(process.env["FORMULA_RUNS"] ?? 20) };

test("what formulas compute is what the engine has, and stays so when scores change", () => {
  fc.assert(
    fc.property(anyChange.filter(canBeHeldTo), ({ before, after }) => {
      const [bloc, changed] = [resolveBloc(before), resolveBloc(after)];
      const published = place(bloc, rankBloc(bloc, PROVISIONAL), PROVISIONAL);
      expect(differences(bloc, published, computeWith(engine, published), PROVISIONAL)).toEqual([]);
      // The formulas stay; only what people typed is another.
      const { constants } = place(changed, rankBloc(changed, PROVISIONAL), PROVISIONAL);
      const edited = { ...published, constants };
      expect(differences(changed, edited, computeWith(engine, edited), PROVISIONAL)).toEqual([]);
    }),
    RUNS,
  );
}, 600_000);

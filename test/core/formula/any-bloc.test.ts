/** Formulas against the engine, for random blocs: as published, and after scores have changed. */
import fc from "fast-check";
import { notVerifiable, rankBloc, resolveBloc } from "../../../src/core";
import type { BlocDescription } from "../../../src/core/description";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { anyBloc } from "./any-bloc";
import { differences } from "./differences";
import { computeWith } from "./evaluate";
import { place } from "./placed";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
});

const OPTIONS = { provisional: true } as const;
const RUNS = { numRuns: Number(process.env["FORMULA_RUNS"] ?? 25) };

/** Blocs that a run ranks and a spreadsheet can be held to. */
const isRanked = (description: BlocDescription): boolean => {
  const bloc = resolveBloc(description);
  return rankBloc(bloc, OPTIONS).status === "ranked" && notVerifiable(bloc, OPTIONS).length === 0;
};

test("what formulas compute is what the engine has", () => {
  fc.assert(
    fc.property(anyBloc.filter(isRanked), (description) => {
      const bloc = resolveBloc(description);
      const placed = place(bloc, rankBloc(bloc, OPTIONS), OPTIONS);
      expect(differences(bloc, placed, computeWith(engine, placed), OPTIONS)).toEqual([]);
    }),
    RUNS,
  );
});

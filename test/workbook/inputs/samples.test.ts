import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Bloc } from "../../../src/core/bloc";
import type { BlocDescription } from "../../../src/core/description";
import { resolveBloc } from "../../../src/core/resolve-bloc";
import { planInputs } from "../../../src/workbook/inputs/plan-inputs";
import { readBloc } from "../../../src/workbook/read/read-bloc";
import { recognise } from "../../../src/workbook/recognise";
import { gridsOf, sheetOfPlan } from "../plan-to-grid";

const FOLDER = join(__dirname, "../../../samples");

/** The order of entries says nothing; a workbook has them by member and row. */
function byPlace(bloc: Bloc): Bloc {
  const members = new Map(bloc.members.map(({ code }, at) => [code, at]));
  const criteria = new Map(bloc.criteria.map(({ code }, at) => [code, at]));
  const at = (entry: Bloc["entries"][number]): number => (members.get(entry.member) ?? -1) * 1e6 + (criteria.get(entry.criterion) ?? -1);
  return { ...bloc, entries: [...bloc.entries].sort((a, b) => at(a) - at(b)) };
}

describe("the samples, written to sheets and read again", () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".bloc.json"))) {
    for (const language of ["vi", "en"] as const) {
      test(`${file} in ${language}`, () => {
        const bloc = resolveBloc(JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as BlocDescription);
        const grids = gridsOf(planInputs(bloc, language, { sheets: [] }).map(sheetOfPlan));
        expect(recognise(grids)).toBe("bloc");
        const outcome = readBloc(grids);
        expect(outcome.findings).toEqual([]);
        expect(outcome.bloc).toEqual(byPlace(bloc));
      });
    }
  }
});

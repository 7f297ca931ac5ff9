import fc from "fast-check";
import type { Bloc } from "../../../src/core/bloc";
import { planInputs } from "../../../src/workbook/inputs/plan-inputs";
import { readBloc } from "../../../src/workbook/read/read-bloc";
import { gridOf, gridsOf, sheetOfPlan, type Sheet } from "../plan-to-grid";
import { blocs } from "./blocs";
import { disturbed, seedOf } from "./disturb";

const readSheets = (sheets: readonly Sheet[]) => readBloc(gridsOf(sheets));

/** The bloc without TT, which are numbered anew where the bloc's own cannot stand. */
function withoutLabels(bloc: Bloc | null): unknown {
  return bloc === null ? null : { ...bloc, criteria: bloc.criteria.map(({ label: _, ...criterion }) => criterion) };
}

describe("a bloc written to sheets and read again", () => {
  for (const language of ["vi", "en"] as const) {
    test(`is the same bloc, without a finding, in ${language}`, () => {
      fc.assert(fc.property(blocs({ odd: false }), (bloc) => {
        const outcome = readSheets(planInputs(bloc, language, { sheets: [] }).map(sheetOfPlan));
        expect(outcome.findings).toEqual([]);
        expect(outcome.bloc).toEqual(bloc);
      }), { numRuns: 60 });
    });

    test(`is the same after columns were moved and added, rows inserted and accents decomposed, in ${language}`, () => {
      fc.assert(fc.property(blocs({ odd: false }), seedOf, (bloc, seed) => {
        const outcome = readSheets(planInputs(bloc, language, { sheets: [] }).map((plan, at) => disturbed(sheetOfPlan(plan), seed + at)));
        expect(outcome.findings.filter(({ code }) => code !== "extra-column")).toEqual([]);
        expect(outcome.bloc).toEqual(bloc);
      }), { numRuns: 60 });
    });
  }

  test("keeps its tree where the bloc's own TT do not tell it", () => {
    fc.assert(fc.property(blocs({ odd: true }), (bloc) => {
      const outcome = readSheets(planInputs(bloc, "vi", { sheets: [] }).map(sheetOfPlan));
      expect(outcome.findings).toEqual([]);
      expect(withoutLabels(outcome.bloc)).toEqual(withoutLabels(bloc));
    }), { numRuns: 60 });
  });

  test("is found where the used range begins elsewhere than in A1, and on hidden sheets", () => {
    fc.assert(fc.property(blocs({ odd: false }), fc.nat(5), fc.nat(5), (bloc, top, left) => {
      const sheets = planInputs(bloc, "vi", { sheets: [] }).map((plan) => gridOf(sheetOfPlan(plan), { top, left, visibility: "hidden" }));
      expect(readBloc({ sheets }).bloc).toEqual(bloc);
    }), { numRuns: 10 });
  });
});

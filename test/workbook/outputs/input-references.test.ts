/** What formulas refer to where a state stands among points or results. */
import { inputReferences } from "../../../src/workbook/outputs/calculation/input-references";
import { stateWords } from "../../../src/workbook/outputs/calculation/state-words";
import { wordsFor } from "../../../src/i18n";
import { gridsOf } from "../plan-to-grid";
import { readBloc } from "../../../src/workbook/read/read-bloc";
import { SMALL, put, sheetNamed, sheetsOf } from "../read/small-bloc";

const STP = "Sở Tư pháp";

function referencesOf(cells: Readonly<Record<string, string | number>>, hasStates = true) {
  const sheets = sheetsOf(SMALL);
  const sheet = sheetNamed(sheets, STP);
  for (const [a1, value] of Object.entries(cells)) put(sheet, a1, value);
  if (!hasStates) for (const row of sheet.values) row[15] = "";
  const grids = gridsOf(sheets);
  const { bloc, cellOf } = readBloc(grids);
  if (bloc === null) throw new Error("no bloc");
  const { score } = inputReferences(bloc, grids, cellOf);
  const at = (field: "self" | "state" | "actual"): string => score("STP", "I.1", field).replaceAll("'Sở Tư pháp'!", "");
  return { state: at("state"), self: at("self"), words: stateWords(bloc, grids, cellOf, wordsFor("vi")).map(({ word }) => word) };
}

test("a state among points is looked up there, and is no figure until something else is typed", () => {
  const { state, self, words } = referencesOf({ I10: "không thuộc  đối tượng" }, false);
  expect([state, self]).toEqual(["I10", 'IF(I10="không thuộc  đối tượng","",I10)']);
  expect(words.map((word) => word.toLowerCase())).toContain("không thuộc đối tượng");
});

test("a status chosen later in its own column comes first", () => {
  expect(referencesOf({ I10: "KAD" })).toMatchObject({ state: 'IF(TRIM(P10)<>"",P10,I10)', self: 'IF(I10="KAD","",I10)' });
});

test("a status in its own column is looked up there alone, points are points", () => {
  expect(referencesOf({ P10: "KAD" })).toMatchObject({ state: "P10", self: "I10" });
  expect(referencesOf({})).toMatchObject({ state: "P10", self: "I10" });
});

/** What formulas refer to where a state stands among points or results. */
import { dayIn } from "../../../src/core/formula/day";
import { inputReferences } from "../../../src/workbook/outputs/calculation/input-references";
import { stateWords } from "../../../src/workbook/outputs/calculation/state-words";
import { wordsFor } from "../../../src/i18n";
import { gridsOf, type Sheet } from "../plan-to-grid";
import { written } from "../../core/formula/written";
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

describe("days", () => {
  /** What formulas refer to where the one cell of the workbook, A1, has a value: in a result by deadline, a due day, a day on the members' list. */
  function daysOf(value: string | number, format = "General") {
    const sheet: Sheet = { ...sheetNamed(sheetsOf(SMALL), STP), name: "Ngày", values: [[value]], formats: [[format]] };
    const criteria = SMALL.criteria.map((criterion) => (criterion.code === "II.2" ? { ...criterion, rule: "lateness" } : criterion));
    const members = SMALL.members.map((member) => ({ ...member, reportReceived: "2026-11-16" }));
    const references = inputReferences({ ...SMALL, criteria, members }, gridsOf([sheet]), () => ({ sheet: "Ngày", row: 0, col: 0 }));
    const all = [references.score("STP", "II.2", "actual"), references.criterion("II.2", "due", "DATE(2026,11,16)"), references.member("STP", "reportReceived")];
    return all.map((text) => text.replaceAll("'Ngày'!", "").replaceAll("Ngày!", "").replaceAll("$", ""));
  }

  const READ = `IF(TRIM(A1)="","",${written(dayIn(["A1"]))})`;
  const DATE_CELL = "IF(ISNUMBER(A1),INT(A1),NA())";

  test.each(["16/11/2026", "6-1-2026", "06.1.2026", " 16/11/2026 ", "nộp muộn", "31/02/2026"])("%p is left to the formula to read", (value) => {
    expect(daysOf(value, "@")).toEqual(["A1", READ, READ]);
  });

  test("over a date the formula stays short: text typed there is an error", () => {
    expect(daysOf(46342.5, "dd/mm/yyyy")).toEqual(["A1", `IF(TRIM(A1)="","",${DATE_CELL})`, `IF(TRIM(A1)="","",${DATE_CELL})`]);
  });

  test.each(["ngày 16 tháng 11 năm 2026", "2026-11-16", "16 / 11 / 2026", "16/11/2026\u00a0", "\u00a016/11/2026"])("%p is the day read, until something else is typed", (value) => {
    const read = `IF(TRIM(A1)="","",IF(A1="${value}",46342,${written(dayIn(["A1"]))}))`;
    expect(daysOf(value)).toEqual([`IF(A1="${value}",46342,A1)`, read, read]);
  });

  test.each(["", "  "])("a blank %p is the day that was read elsewhere", (value) => {
    expect(daysOf(value)).toEqual(["A1", `IF(TRIM(A1)="",DATE(2026,11,16),${DATE_CELL})`, `IF(TRIM(A1)="",46342,${DATE_CELL})`]);
  });

  test("no day and no cell is an empty text", () => {
    const { member } = inputReferences(SMALL, gridsOf([]), () => undefined);
    expect(member("STP", "reportReceived")).toBe('""');
  });

  test("a blank without a day read elsewhere stays empty until one is typed", () => {
    const sheet: Sheet = { ...sheetNamed(sheetsOf(SMALL), STP), name: "Ngay", values: [[""]], formats: [["General"]] };
    const { member } = inputReferences(SMALL, gridsOf([sheet]), () => ({ sheet: "Ngay", row: 0, col: 0 }));
    expect(member("STP", "reportReceived").replaceAll("'Ngay'!", "").replaceAll("$", "")).toBe(`IF(TRIM(A1)="","",${DATE_CELL})`);
  });
});

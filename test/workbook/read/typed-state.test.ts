/** What stands in a score or result cell though it belongs elsewhere: states, dates; and rows that a sheet lacks. */
import { resolveBloc } from "../../../src/core";
import { blocToDescription } from "../../../src/core/bloc-to-description";
import type { GridValue } from "../../../src/workbook/grid";
import type { Sheet } from "../plan-to-grid";
import { SMALL, get, put, run, sheetNamed, sheetsOf, told } from "./small-bloc";

const STP = "Sở Tư pháp";

/** The plain bloc with one criterion changed. */
function withCriterion(code: string, change: object): Sheet[] {
  const description = blocToDescription(SMALL);
  const criteria = description.criteria.map((one) => (one.code === code ? { ...one, ...change } : one));
  return sheetsOf(resolveBloc({ ...description, criteria }));
}

/** The column of a header on STP's sheet, as letters. */
function columnOf(sheets: readonly Sheet[], header: string): string {
  const col = sheetNamed(sheets, STP).values.flatMap((row) => row.indexOf(header)).find((at) => at >= 0);
  if (col === undefined) throw new Error(`no column ${header}`);
  return String.fromCharCode(65 + col);
}

/** The table without its column for states, on all sheets of members. */
function withoutStates(sheets: Sheet[]): Sheet[] {
  const col = columnOf(sheets, "Tình trạng").charCodeAt(0) - 65;
  for (const { name, values } of sheets) if (/^(Sở|Thanh|Cục)/.test(name)) for (const row of values) row[col] = "";
  return sheets;
}

/** The entry of STP on I.1, and what is told, after some cells of its row (row 10) were filled; I: self. */
function filled(cells: Readonly<Record<string, GridValue>>, sheets = withoutStates(sheetsOf(SMALL))) {
  put(sheetNamed(sheets, STP), "I10", "");
  for (const [header, value] of Object.entries(cells)) put(sheetNamed(sheets, STP), `${columnOf(sheets, header)}10`, value);
  const { outcome, findings } = run(sheets);
  return { entry: outcome.bloc?.entries.find(({ member, criterion }) => member === "STP" && criterion === "I.1"), told: told(findings), findings, outcome };
}

describe("a state in a score or result cell", () => {
  test.each([["Không áp dụng", "n/a"], ["KAD", "n/a"], ["N/A", "n/a"], ["Chưa đến hạn", "pending"], ["Chưa công bố", "not-published"]])("%s alone is the state, and that is told", (word, state) => {
    for (const [header, place] of [["Điểm tự chấm", "I10"], ["Điểm thẩm định", null], ["Kết quả thực hiện", null]] as const) {
      const { entry, told: lines, findings, outcome } = filled({ [header]: word });
      expect(entry).toEqual({ member: "STP", criterion: "I.1", layers: {}, state });
      const read = findings.find(({ code }) => code === "state-read");
      expect(read).toMatchObject({ severity: "info", params: { given: word, state } });
      expect(lines.filter((line) => !line.startsWith("info"))).toEqual([]);
      if (place !== null) expect(read?.cell).toBe(place);
      expect(outcome.locate({ member: "STP", criterion: "I.1", field: "state" })).toEqual({ sheet: STP, cell: read?.cell });
    }
  });

  test("in a blank Status column's sheet it counts as well; beside a status it does not", () => {
    expect(filled({ "Điểm tự chấm": "KAD" }, sheetsOf(SMALL)).entry?.state).toBe("n/a");
    const both = filled({ "Điểm tự chấm": "KAD", "Tình trạng": "Chưa đến hạn" }, sheetsOf(SMALL));
    expect([both.entry?.state, both.told]).toEqual(["pending", [`warning state-with-points ${STP}!P10`]]);
  });

  test("beside a number that counts it is no state: the finding says where states belong", () => {
    const { entry, told: lines, findings } = filled({ "Điểm tự chấm": "KAD", "Điểm thẩm định": 8 });
    expect([entry?.state, lines]).toEqual([undefined, [`error state-in-score ${STP}!I10`]]);
    expect(findings.find(({ code }) => code === "state-in-score")?.params).toEqual({ given: "KAD", state: "n/a", column: "" });
    const other = filled({ "Điểm tự chấm": "KAD", "Điểm thẩm định": 8 }, sheetsOf(SMALL)).findings.find(({ code }) => code === "state-in-score");
    expect(other?.params).toMatchObject({ column: "scoreSheet.state" });
  });

  test("two different states, or a result besides, are not guessed at", () => {
    for (const cells of [{ "Điểm tự chấm": "KAD", "Điểm thẩm định": "Chưa công bố" }, { "Điểm tự chấm": "KAD", "Kết quả thực hiện": 5 }]) {
      const { entry, told: lines } = filled(cells);
      expect(entry?.state).toBeUndefined();
      expect(new Set(lines.map((line) => line.split(" ")[1]))).toEqual(new Set(["state-in-score"]));
    }
  });

  test("a word that is a level of the criterion is that level", () => {
    const sheets = withCriterion("I.1", { rule: "level", parameters: "Tốt: 12; Không áp dụng: 3" });
    const { entry } = filled({ "Kết quả thực hiện": "Không áp dụng" }, sheets);
    expect(entry).toMatchObject({ actual: "Không áp dụng" });
    expect(entry?.state).toBeUndefined();
  });

  test("any other text stays unreadable", () => {
    expect(filled({ "Điểm tự chấm": "nghỉ" }).told).toEqual([`error score-unreadable ${STP}!I10`]);
  });
});

describe("a date where points or results belong", () => {
  const DAY = 46353; // 27 November 2026
  const late = { rule: "lateness", parameters: "trừ 1/ngày", due: "2026-11-30" };
  const dated = (header: string, change: object, takeResult = false) => {
    const sheets = withCriterion("I.1", change);
    const sheet = sheetNamed(sheets, STP);
    put(sheet, "I10", "");
    const at = `${columnOf(sheets, header)}10`;
    const result = columnOf(sheets, "Kết quả thực hiện");
    for (let row = 0; takeResult && row < sheet.values.length; row++) if (get(sheet, `${result}${row + 1}`) === "Kết quả thực hiện") put(sheet, `${result}${row + 1}`, "");
    put(sheet, at, DAY, "dd/mm/yyyy");
    return run(sheets);
  };

  test("is the day received in the result of a criterion judged by dates, also under its kind as people write it", () => {
    for (const rule of ["lateness", "Chấm theo thời hạn"]) {
      const { outcome, findings } = dated("Kết quả thực hiện", { ...late, rule });
      expect(outcome.bloc?.entries.find(({ member, criterion }) => member === "STP" && criterion === "I.1")?.actual).toBe("2026-11-27");
      expect(findings.filter(({ code, about }) => about?.member === "STP" && code !== "layer-fallback")).toEqual([]);
    }
  });

  test("among its points it is told where it belongs, and never to be typed anew as a number", () => {
    const { findings } = dated("Điểm tự chấm", late);
    expect(findings.find(({ code }) => code === "date-among-points")).toMatchObject({ severity: "error", sheet: STP, cell: "I10", params: { date: "2026-11-27", place: "Kết quả thực hiện" } });
    expect(findings.map(({ code }) => code)).not.toContain("score-date");
    expect(dated("Điểm tự chấm", late, true).findings.find(({ code }) => code === "date-among-points")?.params).toEqual({ date: "2026-11-27", place: "" });
  });

  test("under a kind that nobody knows nothing is said of the date; under others it was a number", () => {
    const codes = (change: object): string[] => dated("Kết quả thực hiện", change).findings.filter(({ cell }) => cell !== undefined).map(({ code }) => code);
    expect(codes({ rule: "theo hạn chót", parameters: "trừ 1/ngày" })).not.toContain("score-date");
    expect(codes({ rule: "theo hạn chót", parameters: "trừ 1/ngày" })).toContain("rule-unknown");
    expect(codes({ rule: "deduction", parameters: "trừ 1/lần" })).toContain("score-date");
  });
});

test("a criterion without a row on a member's sheet: sheet, TT and name are told", () => {
  const sheets = sheetsOf(SMALL);
  const sheet = sheetNamed(sheets, STP);
  const row = sheet.values.findIndex((cells) => cells.includes("Chương trình công tác"));
  sheet.values.splice(row, 1);
  sheet.formats.splice(row, 1);
  const found = run(sheets).findings.filter(({ code }) => code.startsWith("missing"));
  expect(found).toMatchObject([{ sheet: STP, params: { name: STP, criterion: "Chương trình công tác", sheet: STP, label: "1" } }]);
  // A row that is there and blank is only missing its score.
  const blank = sheetsOf(SMALL);
  put(sheetNamed(blank, STP), "I10", "");
  expect(run(blank).findings.find(({ code }) => code.startsWith("missing"))?.params).toEqual({ name: STP, criterion: "Chương trình công tác" });
});

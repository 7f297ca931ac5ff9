import { createWorkbook, putCell, SimHost, valueAt, type SimSheet, type SimWorkbook } from "../../../src/simhost";
import { cellAt } from "../../../src/simhost";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import type { FormulaEngine } from "../../../src/simhost/engine";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
});

function sheetOf(workbook: SimWorkbook, index = 0): SimSheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** A workbook of one or more sheets, a host on it, and a hand that types. */
function open(names = ["A"]) {
  const workbook = createWorkbook(names);
  const host = new SimHost(workbook, { engine, language: "en-US", today: () => new Date(2025, 11, 31, 12, 0, 0) });
  const type = (row: number, col: number, text: string, sheet = 0): void => host.edit(sheetOf(workbook, sheet).id, row, col, text);
  const value = (row: number, col: number, sheet = 0) => valueAt(sheetOf(workbook, sheet), row, col);
  return { workbook, host, type, value };
}

test("a formula follows the cells it refers to, through other formulas", () => {
  const { type, value } = open();
  type(0, 0, "2");
  type(1, 0, "3.5");
  type(0, 1, "=SUM(A1:A2)");
  type(0, 2, "=B1*2");
  expect(value(0, 2)).toBe(11);
  type(1, 0, "4");
  expect(value(0, 1)).toBe(6);
  expect(value(0, 2)).toBe(12);
});

test("other sheets, names and whole columns", () => {
  const { workbook, host, type, value } = open(["A", "Tháng 1"]);
  workbook.names.push({ name: "He_số", formula: "'Tháng 1'!$B$1", visible: true });
  type(0, 0, "10", 1);
  type(1, 0, "20", 1);
  type(0, 1, "3", 1);
  type(0, 0, "=SUM('Tháng 1'!A1:A2)*He_số");
  type(1, 0, "=SUM('Tháng 1'!A:A)+COUNTBLANK('Tháng 1'!A:A)");
  expect(value(0, 0)).toBe(90);
  expect(value(1, 0)).toBe(30 + 1_048_576 - 2);
  type(0, 1, "2", 1);
  expect(value(0, 0)).toBe(60);
  host.person.rename(sheetOf(workbook, 1).id, "Tháng 2");
  expect(cellAt(sheetOf(workbook), 0, 0)?.formula).toBe("SUM('Tháng 2'!A1:A2)*He_số");
  expect(workbook.names[0]?.formula).toBe("'Tháng 2'!$B$1");
  type(0, 1, "5", 1);
  expect(value(0, 0)).toBe(150);
});

test("position functions and today see the workbook, not the engine", () => {
  const { type, value } = open(["A", "B"]);
  type(4, 0, "=ROW()&COLUMN()&ROW(A!C7)", 1);
  type(5, 0, "=TODAY()", 1);
  type(6, 0, "=SUMPRODUCT(ROW(A!A1:A3))", 1);
  type(0, 0, "=B!A5");
  expect(value(4, 0, 1)).toBe("517");
  expect(value(5, 0, 1)).toBe(46022);
  expect(value(6, 0, 1)).toBe(6);
  expect(value(0, 0)).toBe("517");
});

test("text, booleans and errors keep their kind", () => {
  const { type, value } = open();
  type(0, 0, "'9,5");
  type(1, 0, "TRUE");
  type(2, 0, "#N/A");
  type(0, 1, "=A1");
  type(1, 1, "=A2");
  type(2, 1, "=A3");
  type(3, 1, "=NUMBERVALUE(A1,\",\",\".\")");
  type(4, 1, "=nothing");
  type(5, 1, "=IF(A1=\"\",1,\"\")");
  type(6, 1, "=B6&\"x\"");
  expect([0, 1, 2, 3, 4, 5, 6].map((row) => value(row, 1))).toEqual(["9,5", true, { error: "#N/A" }, 9.5, { error: "#NAME?" }, "", "x"]);
});

describe("what the engine cannot evaluate", () => {
  test("keeps its saved value until something it refers to changes, and is then marked, with all that depends on it", () => {
    const { workbook, type, value } = open();
    const sheet = sheetOf(workbook);
    putCell(sheet, 0, 0, { value: 1, style: 0 });
    putCell(sheet, 0, 1, { value: 7, formula: "AGGREGATE(9,6,A1:A3)", style: 0 });
    putCell(sheet, 0, 2, { value: 14, formula: "B1*2", style: 0 });
    type(5, 5, "5");
    expect(cellAt(sheet, 0, 1)).toEqual({ value: 7, formula: "AGGREGATE(9,6,A1:A3)", style: 0 });
    type(1, 0, "2");
    expect(cellAt(sheet, 0, 1)).toEqual({ value: 7, formula: "AGGREGATE(9,6,A1:A3)", style: 0, notRecalculated: true });
    expect(cellAt(sheet, 0, 2)).toEqual({ value: 14, formula: "B1*2", style: 0, notRecalculated: true });
    type(0, 3, "=B1+1");
    expect(cellAt(sheet, 0, 3)?.notRecalculated).toBe(true);
    type(0, 1, "=SUM(A1:A3)");
    expect([value(0, 1), value(0, 2), value(0, 3)]).toEqual([3, 6, 4]);
    expect([1, 2, 3].some((col) => cellAt(sheet, 0, col)?.notRecalculated)).toBe(false);
  });

  test("columns of a table: marked when the table changes, or on any change where the table is not known", () => {
    const { workbook, type } = open(["A", "B"]);
    const sheet = sheetOf(workbook);
    putCell(sheet, 0, 5, { value: 3, formula: "SUM(Bảng1[Điểm])", style: 0 });
    Object.assign(sheetOf(workbook, 1), { tables: [{ name: "Bảng1", range: { row: 0, col: 0, rows: 3, cols: 2 } }] });
    type(0, 9, "1", 1);
    expect(cellAt(sheet, 0, 5)?.notRecalculated).toBeUndefined();
    type(2, 1, "1", 1);
    expect(cellAt(sheet, 0, 5)?.notRecalculated).toBe(true);
    putCell(sheet, 1, 5, { value: 3, formula: "SUM(Khác[Điểm])", style: 0 });
    const fresh = new SimHost(workbook, { engine });
    fresh.edit(sheetOf(workbook, 1).id, 40, 0, "1");
    expect(cellAt(sheet, 1, 5)?.notRecalculated).toBe(true);
  });

  test("another workbook's cells do not change here, so nothing is marked", () => {
    const { workbook, type } = open();
    const sheet = sheetOf(workbook);
    putCell(sheet, 0, 5, { value: 3, formula: "[1]Sheet1!A1", style: 0 });
    type(0, 0, "1");
    expect(cellAt(sheet, 0, 5)).toEqual({ value: 3, formula: "[1]Sheet1!A1", style: 0 });
  });

  test.each(["INDIRECT(\"A1\")", "OFFSET(A1,0,0)", "SUM(A1:INDEX(A:A,3))", "A1:A3*2"])("%s", (formula) => {
    const { workbook, type } = open();
    const sheet = sheetOf(workbook);
    putCell(sheet, 0, 5, { value: 3, formula, style: 0 });
    type(0, 0, "1");
    expect(cellAt(sheet, 0, 5)).toEqual({ value: 3, formula, style: 0, notRecalculated: true });
  });

  test("a long chain, longer than a piece given to the engine, is broken where one link cannot be evaluated", () => {
    const { workbook, type, value } = open();
    const sheet = sheetOf(workbook);
    for (let row = 1; row < 2500; row += 1) putCell(sheet, row, 0, { value: 0, formula: `A${row}+1`, style: 0 });
    type(0, 0, "1");
    expect(value(2499, 0)).toBe(2500);
    putCell(sheet, 1200, 0, { value: 7, formula: "AGGREGATE(9,6,A1200)", style: 0 });
    const fresh = new SimHost(workbook, { engine });
    fresh.edit(sheet.id, 0, 0, "11");
    expect([value(1199, 0), value(1200, 0), value(1201, 0)]).toEqual([1210, 7, 1202]);
    expect(cellAt(sheet, 1199, 0)?.notRecalculated).toBeUndefined();
    expect([1200, 1201, 2499].every((row) => cellAt(sheet, row, 0)?.notRecalculated)).toBe(true);
  });

  test("a circle", () => {
    const { workbook, type } = open();
    type(0, 0, "=A2");
    type(0, 1, "=A1+1");
    type(0, 2, "=1+1");
    type(1, 0, "=A1");
    const marked = [[0, 0], [1, 0], [0, 1], [0, 2]].map(([row, col]) => cellAt(sheetOf(workbook), row ?? 0, col ?? 0)?.notRecalculated === true);
    expect(marked).toEqual([true, true, true, false]);
  });
});

test("without an engine every dependent formula is marked, and no other", () => {
  const workbook = createWorkbook(["A"]);
  const sheet = sheetOf(workbook);
  putCell(sheet, 0, 1, { value: 1, formula: "A1", style: 0 });
  putCell(sheet, 1, 1, { value: 1, formula: "A9", style: 0 });
  new SimHost(workbook).edit(sheet.id, 0, 0, "5");
  expect(cellAt(sheet, 0, 1)).toEqual({ value: 1, formula: "A1", style: 0, notRecalculated: true });
  expect(cellAt(sheet, 1, 1)).toEqual({ value: 1, formula: "A9", style: 0 });
});

test("manual mode calculates what is entered, and the rest when asked", () => {
  const { workbook, host, type, value } = open();
  type(0, 0, "1");
  type(0, 1, "=A1*10");
  workbook.calculationMode = "manual";
  type(0, 0, "2");
  expect(value(0, 1)).toBe(10);
  type(0, 2, "=A1");
  expect(value(0, 2)).toBe(2);
  host.recalculate();
  expect(value(0, 1)).toBe(20);
});

test("array formulas fill their range", () => {
  const { workbook, type, value } = open();
  const sheet = sheetOf(workbook);
  putCell(sheet, 0, 1, { value: 0, formula: "A1:A2*2", arrayRange: "B1:B2", style: 0 });
  putCell(sheet, 1, 1, { value: 0, style: 0 });
  putCell(sheet, 0, 2, { value: 0, formula: "SUM(B1:B2)", style: 0 });
  type(0, 0, "1");
  type(1, 0, "2");
  expect([value(0, 1), value(1, 1), value(0, 2)]).toEqual([2, 4, 6]);
});

test("what refers to any cell of an array that cannot be calculated is marked", () => {
  const { workbook, type } = open();
  const sheet = sheetOf(workbook);
  putCell(sheet, 0, 1, { value: 3, formula: "AGGREGATE(9,6,A1:A2)*{1;2}", arrayRange: "B1:B2", style: 0 });
  putCell(sheet, 1, 1, { value: 6, style: 0 });
  putCell(sheet, 5, 2, { value: 6, formula: "B2", style: 0 });
  type(0, 0, "1");
  expect(cellAt(sheet, 5, 2)).toEqual({ value: 6, formula: "B2", style: 0, notRecalculated: true });
});

test("an unchanged result keeps its very cell", () => {
  const { workbook, type } = open();
  const sheet = sheetOf(workbook);
  type(0, 0, "1");
  type(0, 1, "=MIN(A1,1)");
  const before = cellAt(sheet, 0, 1);
  type(0, 0, "5");
  expect(cellAt(sheet, 0, 1)).toBe(before);
});

test("rows that another user inserts and deletes take references with them", () => {
  const { workbook, host, type, value } = open(["A", "B"]);
  type(0, 0, "1");
  type(1, 0, "2");
  type(0, 0, "=SUM(A!A1:A2)", 1);
  const id = sheetOf(workbook).id;
  host.otherUser.insertRows(id, 1, 2);
  expect(cellAt(sheetOf(workbook, 1), 0, 0)?.formula).toBe("SUM(A!A1:A4)");
  type(2, 0, "5");
  expect(value(0, 0, 1)).toBe(8);
  host.otherUser.deleteRows(id, 1, 2);
  expect(cellAt(sheetOf(workbook, 1), 0, 0)?.formula).toBe("SUM(A!A1:A2)");
  expect(value(0, 0, 1)).toBe(3);
  host.otherUser.deleteSheet(id);
  expect(cellAt(sheetOf(workbook), 0, 0)?.formula).toBe("SUM(#REF!)");
  expect(value(0, 0)).toEqual({ error: "#REF!" });
});

test("formulas without a saved value are calculated when the workbook is opened; what cannot be evaluated is not blank", () => {
  const workbook = createWorkbook(["A"]);
  const sheet = sheetOf(workbook);
  putCell(sheet, 0, 0, { value: 4, style: 0 });
  putCell(sheet, 0, 1, { value: null, formula: "C1+A1", style: 0 });
  putCell(sheet, 0, 2, { value: null, formula: "A1/8", style: 0 });
  putCell(sheet, 0, 3, { value: null, formula: "NOBODYKNOWS(A1)", style: 0 });
  putCell(sheet, 0, 4, { value: 7, formula: "A1", style: 0 });
  new SimHost(workbook, { engine });
  expect([1, 2, 3, 4].map((col) => valueAt(sheet, 0, col))).toEqual([4.5, 0.5, { error: "#GETTING_DATA" }, 7]);
  expect(cellAt(sheet, 0, 3)?.notRecalculated).toBe(true);
});

test("formulas of one shape over cells of the same values come to the same, and to another over others", () => {
  const workbook = createWorkbook(["A"]);
  const sheet = sheetOf(workbook);
  const value = (row: number, col: number) => valueAt(sheet, row, col);
  // One formula over an empty cell, "", 0, "0", FALSE, "FALSE" and an error, many times over.
  const kinds = [null, "", 0, "0", false, "FALSE", { error: "#N/A" }] as const;
  for (let row = 0; row < 280; row += 1) {
    const kind = kinds[row % kinds.length] ?? null;
    if (kind !== null) putCell(sheet, row, 0, { value: kind, style: 0 });
    putCell(sheet, row, 1, { value: null, style: 0, formula: `IF(ISERROR(A${row + 1}),"error",TYPE(A${row + 1})&"/"&ISBLANK(A${row + 1})&"/"&SUM(A${row + 1}:A${row + 1}))` });
    putCell(sheet, row, 2, { value: null, style: 0, formula: `ROW()+0*LEN(B${row + 1})` });
  }
  new SimHost(workbook, { engine, language: "en-US" });
  const expected = ["1/TRUE/0", "2/FALSE/0", "1/FALSE/0", "2/FALSE/0", "4/FALSE/0", "2/FALSE/0", "error"];
  for (let row = 0; row < 280; row += 1) expect([row, value(row, 1), value(row, 2)]).toEqual([row, expected[row % kinds.length], row + 1]);
});

test("alike formulas at the start of a chain, which are calculated together with those that refer to them", () => {
  const { type, value } = open();
  for (let col = 0; col < 5; col += 1) type(0, col, "2");
  for (let col = 0; col < 5; col += 1) {
    const name = "ABCDE".charAt(col);
    type(3, col, `=${name}3+1`);
    type(2, col, `=${name}2*10`);
    type(1, col, `=${name}1+$G$1`);
  }
  type(0, 6, "1");
  for (let col = 0; col < 5; col += 1) expect([value(1, col), value(2, col), value(3, col)]).toEqual([3, 30, 31]);
});

/** Formulas whose result depends on more than the values that their text names: never a wrong value, at worst none. */
import { cellAt, createWorkbook, putCell, SimHost, valueAt, type SimSheet, type SimValue } from "../../../src/simhost";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
});

const GIVEN_UP = { error: "#GETTING_DATA" };

/** A workbook with numbers 1 to 9 in A1:A9, ten times as much in column B, and the formulas below each other in column F. */
function open(formulas: readonly string[]): { sheet: SimSheet; host: SimHost; values: () => SimValue[] } {
  const workbook = createWorkbook(["S", "T"]);
  const [sheet, other] = workbook.sheets;
  if (!sheet || !other) throw new Error("no sheets");
  for (let row = 0; row < 9; row += 1) {
    putCell(sheet, row, 0, { value: row + 1, style: 0 });
    putCell(sheet, row, 1, { value: 10 * (row + 1), style: 0 });
  }
  workbook.names.push(
    { name: "Fixed", formula: "S!$A$1:$A$3", visible: true },
    { name: "Moving", formula: "S!A1", visible: true },
    { name: "Half", formula: "S!$A1", visible: true },
  );
  formulas.forEach((formula, row) => putCell(sheet, row, 5, { value: null, formula, style: 0 }));
  const host = new SimHost(workbook, { engine, language: "en-US" });
  return { sheet, host, values: () => formulas.map((_, row) => valueAt(sheet, row, 5)) };
}

test("cells that references have in common depend on where the references stand", () => {
  const formulas = ["A1:B2 B2:C3", "SUM(A1:B3 A2)", "A2 A1", "SUM(A1:A2 (A2:A3))", "Fixed A2", "IFERROR(A1 nobody,1)", "A1 nobody", "SUM( A1 , A2 )", "A1 + A2", "SUM(A1:A2 )"];
  expect(open(formulas).values()).toEqual([GIVEN_UP, GIVEN_UP, GIVEN_UP, GIVEN_UP, GIVEN_UP, GIVEN_UP, { error: "#NAME?" }, 3, 3, 3]);
});

describe("SUMIF adds up as many cells as it looks through", () => {
  test.each(["SUMIF(A1:A4,\">1\",B1)", "AVERAGEIF(A1:A4,\">1\",B1:B2)", "SUMIF(Fixed,\">1\",B1)"])("%s follows cells that it does not name", (formula) => {
    const { sheet, host, values } = open([formula, "1+1"]);
    expect(values()).toEqual([GIVEN_UP, 2]);
    putCell(sheet, 0, 5, { value: 90, formula, style: 0 });
    host.edit(sheet.id, 8, 1, "7");
    expect(cellAt(sheet, 0, 5)).toEqual({ value: 90, formula, style: 0 });
    host.edit(sheet.id, 2, 1, "7");
    expect(cellAt(sheet, 0, 5)).toEqual({ value: 90, formula, style: 0, notRecalculated: true });
  });

  test("ranges of one size, and none, are calculated", () => {
    expect(open(["SUMIF(A1:A4,\">1\",B1:B4)", "SUMIF(A1:A4,\">1\")", "SUMIF( Fixed, 2, $B$1:$B$3 )", "AVERAGEIF(A1:A4,\">2\",A1:A4)"]).values()).toEqual([90, 9, 20, 3.5]);
  });

  test("a range that is no plain one", () => {
    expect(open(["SUMIF(A1:A4,\">1\",IF(A1=1,B1:B4,A1:A4))", "SUMIF((A1:A4),\">1\",B1:B4)"]).values()).toEqual([GIVEN_UP, GIVEN_UP]);
  });
});

test("a name whose references move with the cell that uses it is given up, a fixed one is not", () => {
  expect(open(["SUM(Fixed)", "Moving", "Half*2", "SUM(Fixed)+Moving"]).values()).toEqual([6, GIVEN_UP, GIVEN_UP, GIVEN_UP]);
});

test("whether a cell holds a formula is no matter of its value", () => {
  expect(open(["ISFORMULA(A1)", "1+1", "ISFORMULA(F2)"]).values()).toEqual([GIVEN_UP, 2, GIVEN_UP]);
});

test("a subtotal of subtotals leaves them out, which the engine cannot tell", () => {
  const { sheet, host, values } = open(["SUBTOTAL(9,A1:A3)", "SUBTOTAL(9,A4:A6)", "SUBTOTAL(9,A1:A9)", "SUBTOTAL(9,A1:F3)", "SUBTOTAL(9,F1:F2)+1"]);
  expect(values()).toEqual([6, 15, 45, GIVEN_UP, GIVEN_UP]);
  host.edit(sheet.id, 0, 0, "2");
  expect(values().slice(0, 3)).toEqual([7, 15, 46]);
});

test("many formulas of one look in different places: each sees its own cells", () => {
  const { sheet } = open([]);
  const shapes = [
    (row: number) => `ROW()+0*A${(row % 9) + 1}`, (row: number) => `COLUMN(A$${row + 1})&"|"&ROW(A${row + 1})`, (row: number) => `IF(A${(row % 9) + 1}=1,"a  b","a b")`,
    (row: number) => `SUM($A$1:A${(row % 9) + 1})`, (row: number) => `SUM(A${(row % 9) + 1}:A9)`, (row: number) => `SUM(A${row + 1}:A${row + 3})`, (row: number) => `T!A${(row % 9) + 1}&S!A${(row % 9) + 1}`,
  ];
  for (let row = 0; row < 150; row += 1) shapes.forEach((shape, at) => putCell(sheet, row, 10 + at, { value: null, formula: shape(row), style: 0 }));
  reopen(sheet);
  const sum = (from: number, to: number): number => Array.from({ length: Math.max(0, Math.min(9, to) - from + 1) }, (_, i) => from + i).reduce((a, b) => a + b, 0);
  for (let row = 0; row < 150; row += 1) {
    const own = (row % 9) + 1;
    expect([row, ...shapes.map((_, at) => valueAt(sheet, row, 10 + at))]).toEqual([
      row, row + 1, `1|${row + 1}`, own === 1 ? "a  b" : "a b", sum(1, own), sum(own, 9), sum(row + 1, row + 3), `${own}`,
    ]);
  }
});

test("a circle among alike formulas spoils what hangs on it and nothing else, and is forgotten when it is opened", () => {
  const { sheet } = open([]);
  for (let row = 0; row < 150; row += 1) {
    putCell(sheet, row, 0, { value: row % 3, style: 0 });
    putCell(sheet, row, 10, { value: null, formula: `A${row + 1}+1`, style: 0 });
    putCell(sheet, row, 11, { value: null, formula: `K${row + 1}*2`, style: 0 });
  }
  const host = reopen(sheet);
  const marked = (): string[] => [...sheet.rows].flatMap(([row, { cells }]) => cells.flatMap((cell, col) => (cell?.notRecalculated ? [`${row},${col}`] : [])));
  host.edit(sheet.id, 4, 0, "=L5");
  expect(marked()).toEqual(["4,0", "4,10", "4,11"]);
  host.edit(sheet.id, 7, 0, "=K5");
  expect(marked()).toEqual(["4,0", "4,10", "4,11", "7,0", "7,10", "7,11"]);
  host.edit(sheet.id, 4, 0, "2");
  expect(marked()).toEqual([]);
  for (let row = 0; row < 150; row += 1) expect([row, valueAt(sheet, row, 11)]).toEqual([row, row === 4 ? 6 : row === 7 ? 8 : (row % 3) * 2 + 2]);
});

/** The same sheet in a workbook and host of its own, so that all its formulas are calculated together. */
function reopen(sheet: SimSheet): SimHost {
  const workbook = createWorkbook(["S", "T"]);
  workbook.sheets[0] = sheet;
  return new SimHost(workbook, { engine, language: "en-US" });
}

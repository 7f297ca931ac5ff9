import { Journal } from "../../../src/simhost/edit/journal";
import { writeCells } from "../../../src/simhost/edit/write-cells";
import { cellAt, putCell } from "../../../src/simhost/model/cells";
import { createWorkbook } from "../../../src/simhost/model/create-workbook";
import { LOCALES } from "../../../src/simhost/model/locale";

const settings = { locale: LOCALES["en-US"], today: new Date(2026, 0, 1) };

/** A workbook as just read from a file: nothing touched. */
function opened() {
  const workbook = createWorkbook(["A"]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  putCell(sheet, 0, 0, { value: "x", style: 0 });
  putCell(sheet, 0, 1, { value: 2, formula: "A2*2", style: 0 });
  return { workbook, sheet, journal: new Journal(workbook) };
}

test("what is written again is the very same cell, and the sheet stays untouched", () => {
  const { sheet, journal } = opened();
  const before = cellAt(sheet, 0, 0);
  writeCells(journal, sheet, { row: 0, col: 0, rows: 1, cols: 1 }, [["x"]], settings);
  expect(cellAt(sheet, 0, 0)).toBe(before);
  expect([...sheet.touched]).toEqual([]);
  expect(journal.hasChanges).toBe(false);
});

test("a formula written again keeps its value and is still calculated anew", () => {
  const { sheet, journal } = opened();
  const before = cellAt(sheet, 0, 1);
  writeCells(journal, sheet, { row: 0, col: 1, rows: 1, cols: 1 }, [["=A2*2"]], settings);
  expect(cellAt(sheet, 0, 1)).toBe(before);
  expect([...journal.takeChanges()]).toEqual([[sheet.id, [0, 1]]]);
});

test("a change is remembered for recalculation, for events and for the file layer, each until it is taken", () => {
  const { sheet, journal } = opened();
  writeCells(journal, sheet, { row: 2, col: 3, rows: 1, cols: 2 }, [["a", null]], settings);
  expect([...sheet.touched]).toEqual(["cells"]);
  expect([...journal.takeChanges()]).toEqual([[sheet.id, [2, 3]]]);
  expect(journal.takeEvents()).toEqual([{ kind: "cells", sheetId: sheet.id, range: { row: 2, col: 3, rows: 1, cols: 2 }, change: "RangeEdited", by: "person" }]);
  expect(journal.takeChanges().size).toBe(0);
  expect(journal.takeEvents()).toEqual([]);
});

test("events of looks that follow each other are one", () => {
  const { sheet, journal } = opened();
  journal.touch(sheet, "columns");
  journal.touch(sheet, "rows");
  expect(journal.takeEvents()).toHaveLength(1);
  expect([...sheet.touched]).toEqual(["columns", "rows"]);
});

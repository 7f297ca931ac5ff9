/** Turns sheet plans into the grids that a host would read back: enough of applying a plan for round trips. */
import type { CellFormat, SheetPlan } from "../../src/workbook/sheet-plan";
import type { GridValue, SheetGrid, WorkbookGrids } from "../../src/workbook/grid";

export interface Sheet {
  name: string;
  values: GridValue[][];
  formats: string[][];
}

export function sheetOfPlan(plan: SheetPlan): Sheet {
  let rows = 0;
  let cols = 0;
  for (const { row, col, cells } of plan.blocks) {
    rows = Math.max(rows, row + cells.length);
    cols = Math.max(cols, ...cells.map((line) => col + line.length));
  }
  const values: GridValue[][] = Array.from({ length: rows }, () => new Array<GridValue>(cols).fill(""));
  const formats = Array.from({ length: rows }, () => new Array<string>(cols).fill("General"));
  for (const { at, format } of plan.formats) {
    const { numberFormat }: CellFormat = format;
    if (numberFormat === undefined) continue;
    for (let row = at.row; row < Math.min(rows, at.row + at.rows); row += 1) {
      for (let col = at.col; col < Math.min(cols, at.col + at.cols); col += 1) formats[row]![col] = numberFormat;
    }
  }
  for (const { row, col, cells } of plan.blocks) {
    cells.forEach((line, y) => line.forEach((cell, x) => {
      if (cell === null) return;
      values[row + y]![col + x] = typeof cell === "object" ? "" : cell;
    }));
  }
  return { name: "create" in plan.target ? plan.target.create : plan.target.overwrite, values, formats };
}

export function gridOf(sheet: Sheet, more: Partial<SheetGrid> = {}): SheetGrid {
  return { name: sheet.name, visibility: "visible", top: 0, left: 0, values: sheet.values, numberFormats: sheet.formats, ...more };
}

export function gridsOf(sheets: readonly Sheet[]): WorkbookGrids {
  return { sheets: sheets.map((sheet) => gridOf(sheet)) };
}

/** A sheet from rows of cells, all in the format General, as another person's workbook would have it. */
export function sheetOfRows(name: string, rows: readonly (readonly GridValue[])[]): Sheet {
  const cols = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...new Array<GridValue>(cols - row.length).fill("")]);
  return { name, values, formats: values.map((row) => row.map(() => "General")) };
}

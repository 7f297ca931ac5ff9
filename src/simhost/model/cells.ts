/** Access to cells. Rows are sparse: a row or a cell that nobody wrote does not exist. */
import type { SimCell, SimRange, SimRow, SimSheet, SimValue } from "./types";

export const cellAt = (sheet: SimSheet, row: number, col: number): SimCell | undefined =>
  sheet.rows.get(row)?.cells[col];

/** The value, null where there is no cell. */
export const valueAt = (sheet: SimSheet, row: number, col: number): SimValue => cellAt(sheet, row, col)?.value ?? null;

/** The row, made if it does not exist. */
export function rowAt(sheet: SimSheet, row: number): SimRow {
  const existing = sheet.rows.get(row);
  if (existing) return existing;
  const made: SimRow = { cells: [] };
  sheet.rows.set(row, made);
  return made;
}

/**
 * Puts a cell into the model and nothing else: no conversion, no recalculation, no event. Files and fixtures
 * use it; an edit goes through the host. A gap to the left is filled with undefined so that rows stay dense arrays.
 */
export function putCell(sheet: SimSheet, row: number, col: number, cell: SimCell | undefined): void {
  if (!cell) {
    const cells = sheet.rows.get(row)?.cells;
    if (cells && col < cells.length) cells[col] = undefined;
    return;
  }
  const { cells } = rowAt(sheet, row);
  while (cells.length < col) cells.push(undefined);
  cells[col] = cell;
}

/** Visits the cells that exist in a range, row by row in ascending order. */
export function forEachCell(sheet: SimSheet, range: SimRange, visit: (cell: SimCell, row: number, col: number) => void): void {
  for (const row of rowsIn(sheet, range)) {
    const cells = sheet.rows.get(row)?.cells ?? [];
    const end = Math.min(cells.length, range.col + range.cols);
    for (let col = range.col; col < end; col += 1) {
      const cell = cells[col];
      if (cell) visit(cell, row, col);
    }
  }
}

/** Numbers of the rows that exist in a range, ascending. */
export function rowsIn(sheet: SimSheet, range: SimRange): number[] {
  const rows: number[] = [];
  if (range.rows <= sheet.rows.size) {
    for (let row = range.row; row < range.row + range.rows; row += 1) if (sheet.rows.has(row)) rows.push(row);
    return rows;
  }
  for (const row of sheet.rows.keys()) if (row >= range.row && row < range.row + range.rows) rows.push(row);
  return rows.sort((a, b) => a - b);
}

export const isError = (value: SimValue): value is { readonly error: string } =>
  typeof value === "object" && value !== null;

export function sameValue(a: SimValue, b: SimValue): boolean {
  return isError(a) && isError(b) ? a.error === b.error : a === b;
}

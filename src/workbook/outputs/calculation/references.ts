/** References of A1 notation as they stand in formulas. */
import type { Rect } from "../../grid";
import type { CellAt } from "../../read/places";
import { cellAddress, columnLetters } from "../../format/a1";

/** A sheet's name before "!": always in apostrophes, so that no name is taken for something else. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** A cell of another sheet. */
export function cellReference({ sheet, row, col }: CellAt): string {
  return sheetPrefix(sheet) + cellAddress(row, col);
}

/**
 * An absolute address: a single cell where the rectangle is one.
 *
 * @example absolute({ row: 11, col: 5, rows: 1, cols: 3 }) // "$F$12:$H$12"
 */
export function absolute({ row, col, rows, cols }: Rect): string {
  const first = `$${columnLetters(col)}$${row + 1}`;
  return rows === 1 && cols === 1 ? first : `${first}:$${columnLetters(col + cols - 1)}$${row + rows}`;
}

import type { Rect } from "../grid";

/**
 * The letters of a column counted from 0.
 *
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(col: number): string {
  let letters = "";
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A cell's address in A1 form; row and column count from 0.
 *
 * @example cellAddress(11, 8) // "I12"
 */
export function cellAddress(row: number, col: number): string {
  return `${columnLetters(col)}${row + 1}`;
}

/**
 * A rectangle's address in A1 form.
 *
 * @example rangeAddress({ row: 11, col: 2, rows: 1, cols: 7 }) // "C12:I12"
 */
export function rangeAddress({ row, col, rows, cols }: Rect): string {
  return `${cellAddress(row, col)}:${cellAddress(row + rows - 1, col + cols - 1)}`;
}

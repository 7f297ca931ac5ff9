import type { SimRange } from "../../simhost/model/types";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

export interface CellPlace {
  readonly row: number;
  readonly col: number;
}

/** "A" for 0, "XFD" for 16383. */
export function columnLetters(col: number): string {
  let letters = "";
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** "B3" for row 2, column 1. */
export function cellName(row: number, col: number): string {
  return `${columnLetters(col)}${row + 1}`;
}

export function rangeName(range: SimRange): string {
  const first = cellName(range.row, range.col);
  return range.rows === 1 && range.cols === 1 ? first : `${first}:${cellName(range.row + range.rows - 1, range.col + range.cols - 1)}`;
}

/** "$B$3:$C$9", the form of print areas. */
export function absoluteRangeName(range: SimRange): string {
  const corner = (row: number, col: number): string => `$${columnLetters(col)}$${row + 1}`;
  return `${corner(range.row, range.col)}:${corner(range.row + range.rows - 1, range.col + range.cols - 1)}`;
}

/** Column of letters, -1 for anything that is not 1–3 letters within the sheet. */
export function columnOf(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) {
    const digit = (letters.charCodeAt(i) & ~0x20) - 64;
    if (digit < 1 || digit > 26 || i > 2) return -1;
    n = n * 26 + digit;
  }
  return n > MAX_COLUMNS ? -1 : n - 1;
}

/** The cell of "B3" or "$B$3"; undefined for anything else and beyond the sheet's edges. */
export function parseCell(name: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(name);
  if (match === null) return undefined;
  const col = columnOf(match[1] as string);
  const row = Number(match[2]) - 1;
  return col < 0 || row >= MAX_ROWS ? undefined : { row, col };
}

/** The range of "B3", "B3:C9", "B:C" or "3:9", with or without "$", corners in any order; undefined for anything else. */
export function parseRange(name: string): SimRange | undefined {
  const [from, to = from, more] = name.split(":");
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  const first = parseCorner(from, 0, 0);
  const last = parseCorner(to, MAX_ROWS - 1, MAX_COLUMNS - 1);
  if (first === undefined || last === undefined) return undefined;
  // A lone "B" or "3" is no range; without a colon only a cell is.
  if (!name.includes(":") && parseCell(name) === undefined) return undefined;
  const row = Math.min(first.row, last.row);
  const col = Math.min(first.col, last.col);
  return { row, col, rows: Math.abs(first.row - last.row) + 1, cols: Math.abs(first.col - last.col) + 1 };
}

function parseCorner(name: string, row: number, col: number): CellPlace | undefined {
  const cell = parseCell(name);
  if (cell !== undefined) return cell;
  const bare = name.replace("$", "");
  if (/^[1-9][0-9]{0,6}$/.test(bare) && Number(bare) <= MAX_ROWS) return { row: Number(bare) - 1, col };
  const column = /^[A-Za-z]{1,3}$/.test(bare) ? columnOf(bare) : -1;
  return column < 0 ? undefined : { row, col: column };
}

/** Ranges of an sqref attribute; those that cannot be read are left out. */
export function parseRanges(sqref: string): SimRange[] {
  return sqref.split(/\s+/).flatMap((name) => parseRange(name) ?? []);
}

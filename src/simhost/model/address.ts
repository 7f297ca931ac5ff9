/** A1 addresses. Rows and columns count from 0 here and from 1 in the text. */
import type { SimRange } from "./types";

/** Rows and columns of a sheet since Excel 2007. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnName(col: number): string {
  let name = "";
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; undefined for text that is no column of a sheet. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= SHEET_COLUMNS ? index - 1 : undefined;
}

/** "B3" for row 2, column 1. */
export const cellName = (row: number, col: number): string => columnName(col) + String(row + 1);

/** The whole width (A:A) or height (1:1) of the sheet. */
export const isWholeColumns = (range: SimRange): boolean => range.row === 0 && range.rows === SHEET_ROWS;
export const isWholeRows = (range: SimRange): boolean => range.col === 0 && range.cols === SHEET_COLUMNS;
export const isUnbounded = (range: SimRange): boolean => isWholeColumns(range) || isWholeRows(range);

/** "A1", "A1:B2", "A:B" or "1:2", without a sheet. */
export function rangeName(range: SimRange): string {
  const lastRow = range.row + range.rows - 1;
  const lastCol = range.col + range.cols - 1;
  if (isWholeColumns(range) && !isWholeRows(range)) return `${columnName(range.col)}:${columnName(lastCol)}`;
  if (isWholeRows(range)) return `${range.row + 1}:${lastRow + 1}`;
  const first = cellName(range.row, range.col);
  return range.rows === 1 && range.cols === 1 ? first : `${first}:${cellName(lastRow, lastCol)}`;
}

/** The sheet name as a formula writes it: quoted where it is not a plain word. Example: `'Tháng 1'`. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeReference(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

const looksLikeReference = (name: string): boolean =>
  /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name) || /^(true|false)$/i.test(name);

export interface ParsedAddress {
  /** Name of the sheet before "!", unquoted. */
  readonly sheet?: string;
  readonly range: SimRange;
}

/**
 * Reads "A1", "$A$1:B2", "A:B", "1:2", each with an optional sheet ("'Tháng 1'!A1"). Corners may stand in any
 * order. undefined: no address of one rectangle.
 */
export function parseAddress(text: string): ParsedAddress | undefined {
  const bang = text.lastIndexOf("!");
  const range = parseRange(text.slice(bang + 1));
  if (!range) return undefined;
  if (bang < 0) return { range };
  const prefix = text.slice(0, bang);
  const quoted = /^'((?:[^']|'')+)'$/.exec(prefix);
  const sheet = quoted?.[1] === undefined ? prefix : quoted[1].replace(/''/g, "'");
  return sheet === "" ? undefined : { sheet, range };
}

function parseRange(text: string): SimRange | undefined {
  const [first, second, ...more] = text.trim().split(":");
  if (first === undefined || more.length > 0) return undefined;
  const start = parseCorner(first);
  const end = second === undefined ? start : parseCorner(second);
  if (!start || !end) return undefined;
  if (start.row === undefined || end.row === undefined) {
    if (start.row !== end.row || start.col === undefined || end.col === undefined || second === undefined) return undefined;
    return between({ row: 0, col: start.col }, { row: SHEET_ROWS - 1, col: end.col });
  }
  if (start.col === undefined || end.col === undefined) {
    if (start.col !== end.col || second === undefined) return undefined;
    return between({ row: start.row, col: 0 }, { row: end.row, col: SHEET_COLUMNS - 1 });
  }
  return between({ row: start.row, col: start.col }, { row: end.row, col: end.col });
}

function parseCorner(text: string): { row: number | undefined; col: number | undefined } | undefined {
  const parts = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  const col = parts[1] === undefined ? undefined : columnIndex(parts[1]);
  const row = parts[2] === undefined ? undefined : Number(parts[2]) - 1;
  if (parts[1] !== undefined && col === undefined) return undefined;
  return row !== undefined && row >= SHEET_ROWS ? undefined : { row, col };
}

interface Corner {
  readonly row: number;
  readonly col: number;
}

/** The rectangle that two opposite corners span. */
export function between(a: Corner, b: Corner): SimRange {
  return {
    row: Math.min(a.row, b.row),
    col: Math.min(a.col, b.col),
    rows: Math.abs(a.row - b.row) + 1,
    cols: Math.abs(a.col - b.col) + 1,
  };
}

/** The cells that both rectangles have; undefined: none. */
export function intersection(a: SimRange, b: SimRange): SimRange | undefined {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : undefined;
}

/** The smallest rectangle around both. */
export function bounding(a: SimRange, b: SimRange): SimRange {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.max(a.col + a.cols, b.col + b.cols) - col,
  };
}

export const containsCell = (range: SimRange, row: number, col: number): boolean =>
  row >= range.row && row < range.row + range.rows && col >= range.col && col < range.col + range.cols;

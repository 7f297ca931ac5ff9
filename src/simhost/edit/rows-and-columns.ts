/** Widths, heights and hiding of columns and rows. */
import { invalidArgument, notSimulated } from "../host-error";
import { isWholeColumns } from "../model/address";
import { forEachCell, rowAt } from "../model/cells";
import { pointsOfWidth, widthOfPoints } from "../model/column-width";
import type { SimLocale } from "../model/locale";
import { displayText } from "../model/number-format";
import { styleAt } from "../model/styles";
import type { SimColumn, SimRange, SimSheet } from "../model/types";
import { requireUnprotected } from "./write-formats";
import type { Journal } from "./journal";

interface Place extends SimRange {
  readonly sheet: SimSheet;
}

const columnsOf = ({ col, cols }: SimRange): number[] => Array.from({ length: cols }, (_, index) => col + index);

function columnAt(sheet: SimSheet, col: number): SimColumn {
  const existing = sheet.columns.get(col);
  if (existing) return existing;
  const made: SimColumn = {};
  sheet.columns.set(col, made);
  return made;
}

/** Points; null where columns differ. A hidden column has no width. */
export function columnWidth(range: Place): number | null {
  const widths = new Set(columnsOf(range).map((col) => widthOf(range.sheet, col)));
  return widths.size === 1 ? ([...widths][0] ?? null) : null;
}

function widthOf(sheet: SimSheet, col: number): number {
  const column = sheet.columns.get(col);
  return column?.hidden ? 0 : pointsOfWidth(column?.width ?? sheet.defaultColumnWidth);
}

export function setColumnWidth(journal: Journal, range: Place, points: number): void {
  requireUnprotected(range.sheet, "formatColumns");
  if (points < 0 || points > 1790) throw invalidArgument("The width is out of range.");
  for (const col of columnsOf(range)) {
    const column = columnAt(range.sheet, col);
    if (points === 0) column.hidden = true;
    else {
      column.width = widthOfPoints(points);
      delete column.hidden;
    }
  }
  journal.touch(range.sheet, "columns");
}

/** As wide as the longest text of the range: an estimate by characters, since no font is measured. */
export function autofitColumns(journal: Journal, range: Place, locale: SimLocale): void {
  requireUnprotected(range.sheet, "formatColumns");
  const { workbook } = journal;
  const longest = new Map<number, number>();
  forEachCell(range.sheet, range, (cell, _row, col) => {
    const text = displayText(cell.value, styleAt(workbook, cell.style).numberFormat, locale, workbook.date1904);
    longest.set(col, Math.max(longest.get(col) ?? 0, ...text.split("\n").map((line) => line.length)));
  });
  for (const [col, chars] of longest) {
    if (chars === 0) continue;
    columnAt(range.sheet, col).width = chars + 1;
  }
  journal.touch(range.sheet, "columns");
}

export const columnsHidden = (range: Place): boolean | null => shared(columnsOf(range).map((col) => range.sheet.columns.get(col)?.hidden === true));

export function setColumnsHidden(journal: Journal, range: Place, hidden: boolean): void {
  requireUnprotected(range.sheet, "formatColumns");
  for (const col of columnsOf(range)) {
    const column = columnAt(range.sheet, col);
    if (hidden) column.hidden = true;
    else delete column.hidden;
  }
  journal.touch(range.sheet, "columns");
}

/** Rows one by one; the rows of a whole column are too many for that. */
function rowsOf(range: Place, member: string): number[] {
  if (isWholeColumns(range)) throw notSimulated(`${member} of whole columns`);
  return Array.from({ length: range.rows }, (_, index) => range.row + index);
}

export function rowHeight(range: Place): number | null {
  const heights = new Set(rowsOf(range, "RangeFormat.rowHeight").map((row) => heightOf(range.sheet, row)));
  return heights.size === 1 ? ([...heights][0] ?? null) : null;
}

function heightOf(sheet: SimSheet, row: number): number {
  const found = sheet.rows.get(row);
  return found?.hidden ? 0 : (found?.height ?? sheet.defaultRowHeight);
}

export function setRowHeight(journal: Journal, range: Place, points: number): void {
  requireUnprotected(range.sheet, "formatRows");
  if (points < 0 || points > 409.5) throw invalidArgument("The height is out of range.");
  for (const row of rowsOf(range, "RangeFormat.rowHeight")) {
    const found = rowAt(range.sheet, row);
    if (points === 0) found.hidden = true;
    else {
      found.height = points;
      delete found.autoHeight;
      delete found.hidden;
    }
  }
  journal.touch(range.sheet, "rows");
}

/** Rows size themselves again. No font is measured here, so a stated height stays, as one that nobody set. */
export function autofitRows(journal: Journal, range: Place): void {
  requireUnprotected(range.sheet, "formatRows");
  for (const [row, found] of range.sheet.rows) {
    if (row >= range.row && row < range.row + range.rows && found.height !== undefined) found.autoHeight = true;
  }
  journal.touch(range.sheet, "rows");
}

export const rowsHidden = (range: Place): boolean | null =>
  shared(rowsOf(range, "Range.rowHidden").map((row) => range.sheet.rows.get(row)?.hidden === true));

export function setRowsHidden(journal: Journal, range: Place, hidden: boolean): void {
  requireUnprotected(range.sheet, "formatRows");
  for (const row of rowsOf(range, "Range.rowHidden")) {
    if (hidden) rowAt(range.sheet, row).hidden = true;
    else delete range.sheet.rows.get(row)?.hidden;
  }
  journal.touch(range.sheet, "rows");
}

const shared = (flags: readonly boolean[]): boolean | null => (flags.every((flag) => flag === flags[0]) ? (flags[0] ?? false) : null);

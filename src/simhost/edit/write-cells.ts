/** Values and formulas put into a range, as Excel takes them. */
import { accessDenied, invalidArgument } from "../host-error";
import { containsCell, intersection, isUnbounded, rangeName } from "../model/address";
import { cellAt } from "../model/cells";
import { readEntry, type Entry } from "../model/entry";
import type { SimLocale } from "../model/locale";
import { styleAt, styleIndex } from "../model/styles";
import type { SimRange, SimSheet, SimStyle } from "../model/types";
import { isFormula } from "../formula/check";
import { formulaFromApi } from "../formula/spelling";
import { noteEdit } from "./note-edit";
import type { Journal } from "./journal";

export interface EntrySettings {
  readonly locale: SimLocale;
  readonly today: Date;
}

/**
 * Writes a matrix of the range's shape, or one value for all its cells. In a matrix null leaves a cell as it is; ""
 * empties it. Text is converted as on entry. Locked cells of a protected sheet refuse the whole write.
 * @returns number of cells written
 */
export function writeCells(journal: Journal, sheet: SimSheet, range: SimRange, input: unknown, settings: EntrySettings): number {
  if (isUnbounded(range)) throw invalidArgument(`Values cannot be set on ${rangeName(range)}: it is unbounded.`);
  const matrix = matrixOf(input, range);
  requireUnlocked(journal, sheet, range);
  const covered = sheet.merges.filter((merge) => intersection(merge, range));
  const rows = rowsToWrite(sheet, range);
  let written = 0;
  noteEdit(journal, sheet, range, () => {
    rows.forEach((row, index) => {
      for (let offset = 0; offset < range.cols; offset += 1) {
        const value = matrix(index, offset);
        const col = range.col + offset;
        if (value === null || isInsideMerge(covered, row, col)) continue;
        writeOne(journal, sheet, row, col, value, settings);
        written += 1;
      }
    });
  });
  return written;
}

/** One cell as a person or the API fills it. Objects and undefined are no values. */
export function writeOne(journal: Journal, sheet: SimSheet, row: number, col: number, value: unknown, settings: EntrySettings): void {
  const before = cellAt(sheet, row, col);
  const style = styleAt(journal.workbook, before?.style ?? 0);
  const entry = entryOf(value, style.numberFormat, journal.workbook.date1904, settings);
  const styleAfter = styleFor(journal, before?.style ?? 0, style, entry);
  if (entry.formula !== undefined) {
    if (!isFormula(entry.formula)) throw invalidArgument(`"=${entry.formula}" is no formula.`);
    const formula = formulaFromApi(entry.formula);
    // A formula written again keeps its value until it is calculated.
    journal.put(sheet, row, col, { value: before?.formula === formula ? before.value : null, formula, style: styleAfter });
    return;
  }
  const empty = entry.value === null && styleAfter === 0;
  journal.put(sheet, row, col, empty ? undefined : { value: entry.value, style: styleAfter });
}

/** What is entered may bring a number format along, and an apostrophe is kept with the style. */
function styleFor(journal: Journal, index: number, style: SimStyle, entry: Entry): number {
  const numberFormat = style.numberFormat === "General" ? (entry.numberFormat ?? "General") : style.numberFormat;
  const quotePrefix = entry.quotePrefix === true;
  if (numberFormat === style.numberFormat && quotePrefix === style.quotePrefix) return index;
  return styleIndex(journal.workbook, { ...style, numberFormat, quotePrefix });
}

function entryOf(value: unknown, numberFormat: string, date1904: boolean, { locale, today }: EntrySettings): Entry {
  if (typeof value === "string") return readEntry(value, { locale, today, numberFormat, date1904 });
  if (typeof value === "boolean") return { value };
  if (typeof value === "number" && Number.isFinite(value)) return { value: numberFormat === "@" ? String(value) : value };
  throw invalidArgument(`${JSON.stringify(value) ?? "undefined"} is no value of a cell.`);
}

/** Throws AccessDenied where a cell of the range is locked on a protected sheet. */
export function requireUnlocked(journal: Journal, sheet: SimSheet, range: SimRange): void {
  if (!sheet.protected) return;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let col = range.col; col < range.col + range.cols; col += 1) {
      if (styleAt(journal.workbook, cellAt(sheet, row, col)?.style ?? 0).locked) {
        throw accessDenied(`The sheet "${sheet.name}" is protected.`);
      }
    }
  }
}

/** Reads an input of the API cell by cell, after checking its shape. */
export function matrixOf(input: unknown, range: SimRange): (row: number, col: number) => unknown {
  if (!Array.isArray(input)) {
    if (input === null || input === undefined) throw invalidArgument("null is no value for a whole range.");
    return () => input;
  }
  const rows: readonly unknown[] = input;
  const fits = rows.length === range.rows && rows.every((row) => Array.isArray(row) && row.length === range.cols);
  if (!fits) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, col) => {
    const cells = rows[row];
    return Array.isArray(cells) ? (cells[col] as unknown) : null;
  };
}

/**
 * Row numbers that the rows of an input land on. Normally those of the range; where an active filter hides some of
 * them, Excel skips these, so the input slides down and its end is lost.
 */
function rowsToWrite(sheet: SimSheet, range: SimRange): number[] {
  const all = Array.from({ length: range.rows }, (_, index) => range.row + index);
  const filtered = sheet.filter && intersection(sheet.filter, range);
  if (!filtered) return all;
  return all.filter((row) => !(sheet.rows.get(row)?.hidden === true && containsCell(filtered, row, filtered.col)));
}

const isInsideMerge = (merges: readonly SimRange[], row: number, col: number): boolean =>
  merges.some((merge) => containsCell(merge, row, col) && (row !== merge.row || col !== merge.col));

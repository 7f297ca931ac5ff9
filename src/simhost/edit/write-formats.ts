/** Formats put on a range. */
import { accessDenied, notSimulated } from "../host-error";
import { isUnbounded } from "../model/address";
import { forEachCell } from "../model/cells";
import { styleAt, styleIndex } from "../model/styles";
import type { SimCell, SimProtectionOptions, SimRange, SimSheet, SimStyle } from "../model/types";
import { matrixOf } from "./write-cells";
import type { Journal } from "./journal";

/** What protection may allow one by one. */
export type Allowed = Exclude<keyof SimProtectionOptions, "selection">;

/** Throws AccessDenied on a protected sheet, where formats, widths, merges and clearing are refused unless this was allowed. */
export function requireUnprotected(sheet: SimSheet, allowed?: Allowed): void {
  if (!sheet.protected || (allowed !== undefined && sheet.protectionOptions?.[allowed] === true)) return;
  throw accessDenied(`The sheet "${sheet.name}" is protected.`);
}

/**
 * The same change for every cell of a range; each style of the range is looked up once. Cells that do not exist are
 * made where the style is not the default one.
 */
export function restyleAlike(journal: Journal, sheet: SimSheet, range: SimRange, change: (style: SimStyle) => SimStyle): void {
  const after = remembered((before) => styleIndex(journal.workbook, change(styleAt(journal.workbook, before))));
  restyle(journal, sheet, range, after);
}

/** Number formats as the API takes them: one for all, or a matrix in which null leaves a cell. "" is General. */
export function writeNumberFormats(journal: Journal, sheet: SimSheet, range: SimRange, input: unknown): void {
  const matrix = matrixOf(input, range);
  const formats = new Map<string, (before: number) => number>();
  const withFormat = (wanted: string): ((before: number) => number) => {
    const numberFormat = wanted === "" ? "General" : wanted;
    const after = formats.get(wanted) ?? remembered((before) => styleIndex(journal.workbook, { ...styleAt(journal.workbook, before), numberFormat }));
    formats.set(wanted, after);
    return after;
  };
  restyle(journal, sheet, range, (before, row, col) => {
    const wanted = matrix(row - range.row, col - range.col);
    return typeof wanted === "string" ? withFormat(wanted)(before) : before;
  });
}

/** @param after index of the style that a cell gets, from that of the style it has */
function restyle(journal: Journal, sheet: SimSheet, range: SimRange, after: (before: number, row: number, col: number) => number): void {
  requireUnprotected(sheet, "formatCells");
  if (isUnbounded(range)) throw notSimulated("formats of whole columns or rows");
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    const cells = sheet.rows.get(row)?.cells;
    for (let col = range.col; col < range.col + range.cols; col += 1) {
      const cell = cells?.[col];
      const before = cell?.style ?? 0;
      const style = after(before, row, col);
      if (style !== before) putStyle(journal, sheet, row, col, cell, style);
    }
  }
  journal.touch(sheet, "cells");
}

function remembered(answer: (index: number) => number): (index: number) => number {
  const known: (number | undefined)[] = [];
  return (index) => (known[index] ??= answer(index));
}

/** Removes values, formats or both, without making cells that do not exist. */
export function clearRange(journal: Journal, sheet: SimSheet, range: SimRange, what: "All" | "Contents" | "Formats"): void {
  const existing: { cell: SimCell; row: number; col: number }[] = [];
  forEachCell(sheet, range, (cell, row, col) => existing.push({ cell, row, col }));
  for (const { cell, row, col } of existing) {
    if (what === "All") journal.put(sheet, row, col, undefined);
    else if (what === "Contents") journal.put(sheet, row, col, cell.style === 0 ? undefined : { value: null, style: cell.style });
    else putStyle(journal, sheet, row, col, cell, 0);
  }
}

function putStyle(journal: Journal, sheet: SimSheet, row: number, col: number, cell: SimCell | undefined, style: number): void {
  if (cell && style === 0 && cell.value === null && cell.formula === undefined) journal.put(sheet, row, col, undefined);
  // A format changes no value, so nothing is recalculated for it.
  else journal.putResult(sheet, row, col, cell && (cell.value !== null || cell.formula !== undefined) ? { ...cell, style } : blank(style));
}

/** One cell for all that hold nothing and look alike: cells are never changed in place. */
const blanks: (SimCell | undefined)[] = [];

const blank = (style: number): SimCell => (blanks[style] ??= { value: null, style });

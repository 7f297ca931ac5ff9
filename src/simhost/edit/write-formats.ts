/** Formats put on a range. */
import { accessDenied, notSimulated } from "../host-error";
import { isUnbounded } from "../model/address";
import { cellAt, forEachCell } from "../model/cells";
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

/** Changes the style of every cell of a range. Cells that do not exist are made where the style is not the default one. */
export function restyle(journal: Journal, sheet: SimSheet, range: SimRange, change: (style: SimStyle, row: number, col: number) => SimStyle): void {
  requireUnprotected(sheet, "formatCells");
  if (isUnbounded(range)) throw notSimulated("formats of whole columns or rows");
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let col = range.col; col < range.col + range.cols; col += 1) {
      restyleCell(journal, sheet, row, col, (style) => change(style, row, col));
    }
  }
  journal.touch(sheet, "cells");
}

/** The same change for every cell; each style of the range is looked up once. */
export function restyleAlike(journal: Journal, sheet: SimSheet, range: SimRange, change: (style: SimStyle) => SimStyle): void {
  requireUnprotected(sheet, "formatCells");
  if (isUnbounded(range)) throw notSimulated("formats of whole columns or rows");
  const mapped = new Map<number, number>();
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let col = range.col; col < range.col + range.cols; col += 1) {
      const cell = cellAt(sheet, row, col);
      const before = cell?.style ?? 0;
      let after = mapped.get(before);
      if (after === undefined) {
        after = styleIndex(journal.workbook, change(styleAt(journal.workbook, before)));
        mapped.set(before, after);
      }
      if (after !== before) putStyle(journal, sheet, row, col, cell, after);
    }
  }
  journal.touch(sheet, "cells");
}

/** Number formats as the API takes them: one for all, or a matrix in which null leaves a cell. "" is General. */
export function writeNumberFormats(journal: Journal, sheet: SimSheet, range: SimRange, input: unknown): void {
  const matrix = matrixOf(input, range);
  restyle(journal, sheet, range, (style, row, col) => {
    const wanted = matrix(row - range.row, col - range.col);
    if (typeof wanted !== "string") return style;
    return { ...style, numberFormat: wanted === "" ? "General" : wanted };
  });
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

function restyleCell(journal: Journal, sheet: SimSheet, row: number, col: number, change: (style: SimStyle) => SimStyle): void {
  const cell = cellAt(sheet, row, col);
  const before = cell?.style ?? 0;
  const old = styleAt(journal.workbook, before);
  const wanted = change(old);
  if (wanted === old) return;
  const after = styleIndex(journal.workbook, wanted);
  if (after !== before) putStyle(journal, sheet, row, col, cell, after);
}

function putStyle(journal: Journal, sheet: SimSheet, row: number, col: number, cell: SimCell | undefined, style: number): void {
  if (!cell) journal.putResult(sheet, row, col, { value: null, style });
  else if (style === 0 && cell.value === null && cell.formula === undefined) journal.put(sheet, row, col, undefined);
  // A format changes no value, so nothing is recalculated for it.
  else journal.putResult(sheet, row, col, { ...cell, style });
}

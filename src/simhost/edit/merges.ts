/** Merged cells. Only the first cell of a merge keeps its value. */
import { containsCell, intersection, isUnbounded } from "../model/address";
import { cellAt, forEachCell } from "../model/cells";
import { notSimulated } from "../host-error";
import type { SimRange, SimSheet } from "../model/types";
import { requireUnprotected } from "./write-formats";
import type { Journal } from "./journal";

/** Merges a range into one cell, or each of its rows. Merges that it meets are undone first. */
export function mergeRange(journal: Journal, sheet: SimSheet, range: SimRange, across: boolean): void {
  requireUnprotected(sheet);
  if (isUnbounded(range)) throw notSimulated("Range.merge of whole columns or rows");
  unmergeRange(journal, sheet, range);
  const parts = across ? Array.from({ length: range.rows }, (_, index) => ({ ...plain(range), row: range.row + index, rows: 1 })) : [plain(range)];
  for (const part of parts) {
    if (part.rows * part.cols === 1) continue;
    const covered: { row: number; col: number }[] = [];
    forEachCell(sheet, part, (cell, row, col) => {
      if ((row !== part.row || col !== part.col) && (cell.value !== null || cell.formula !== undefined)) covered.push({ row, col });
    });
    for (const { row, col } of covered) {
      const style = cellAt(sheet, row, col)?.style ?? 0;
      journal.put(sheet, row, col, style === 0 ? undefined : { value: null, style });
    }
    sheet.merges.push(part);
  }
  journal.touch(sheet, "merges");
}

/** Undoes every merge that the range meets. */
export function unmergeRange(journal: Journal, sheet: SimSheet, range: SimRange): void {
  const kept = sheet.merges.filter((merge) => !intersection(merge, range));
  if (kept.length === sheet.merges.length) return;
  requireUnprotected(sheet);
  sheet.merges = kept;
  journal.touch(sheet, "merges");
}

/** The merge that a cell is part of. */
export const mergeAt = (sheet: SimSheet, row: number, col: number): SimRange | undefined =>
  sheet.merges.find((merge) => containsCell(merge, row, col));

const plain = ({ row, col, rows, cols }: SimRange): SimRange => ({ row, col, rows, cols });

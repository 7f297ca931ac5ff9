/** Rows that come and go: cells, merges, references, names, charts, data bars, page breaks and kept ranges move with them. */
import { invalidArgument } from "../host-error";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/address";
import { areaText, type Corner } from "../formula/scan";
import type { SimRange, SimRow, SimSheet } from "../model/types";
import { moveInFormulas } from "./rewrite-formulas";
import { requireUnprotected } from "./write-formats";
import { moveCharts } from "./charts";
import { placeDataBars } from "./data-bars";
import type { Journal } from "./journal";

export function insertRows(journal: Journal, sheet: SimSheet, at: number, count: number): void {
  check(sheet, at, count, "insertRows");
  journal.markStructureChange();
  moveInFormulas(journal, sheet, ({ first, last }) => areaText(down(first, at, count), last && down(last, at, count)));
  shiftRows(journal, sheet, (row) => (row < at ? row : row + count));
  shiftRanges(journal, sheet, (range) => {
    if (range.row >= at) return { ...range, row: range.row + count };
    return range.row + range.rows > at ? { ...range, rows: range.rows + count } : range;
  });
  moveCharts(journal, sheet, (row) => ({ row: row < at ? row : row + count, gone: false }));
  journal.note({ kind: "cells", sheetId: sheet.id, range: { row: at, col: 0, rows: count, cols: SHEET_COLUMNS }, change: "RowInserted", by: journal.actor });
}

export function deleteRows(journal: Journal, sheet: SimSheet, at: number, count: number): void {
  check(sheet, at, count);
  journal.markStructureChange();
  const end = at + count;
  moveInFormulas(journal, sheet, ({ first, last }) => {
    const shrunk = shrink(first, last ?? first, at, count);
    return shrunk && areaText(shrunk[0], last && shrunk[1]);
  });
  for (let row = at; row < end; row += 1) {
    sheet.rows.get(row)?.cells.forEach((cell, col) => cell && journal.markChanged(sheet.id, row, col));
    sheet.rows.delete(row);
  }
  shiftRows(journal, sheet, (row) => (row < at ? row : row - count));
  shiftRanges(journal, sheet, (range) => {
    const top = range.row < at ? range.row : Math.max(at, range.row - count);
    const bottom = range.row + range.rows;
    const newBottom = bottom <= at ? bottom : Math.max(at, bottom - count);
    return newBottom > top ? { ...range, row: top, rows: newBottom - top } : undefined;
  });
  moveCharts(journal, sheet, (row) => ({ row: row < at ? row : row < end ? at : row - count, gone: row >= at && row < end }));
  journal.note({ kind: "cells", sheetId: sheet.id, range: { row: at, col: 0, rows: count, cols: SHEET_COLUMNS }, change: "RowDeleted", by: journal.actor });
}

/** Rows of a protected sheet that hold locked cells cannot be deleted, whatever is allowed; here none can. */
function check(sheet: SimSheet, at: number, count: number, allowed?: "insertRows"): void {
  requireUnprotected(sheet, allowed);
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 0 || count < 1 || at + count > SHEET_ROWS) throw invalidArgument();
}

const down = (corner: Corner, at: number, count: number): Corner =>
  corner.row !== undefined && corner.row >= at ? { ...corner, row: Math.min(SHEET_ROWS - 1, corner.row + count) } : corner;

/** null: nothing of the reference is left. */
function shrink(first: Corner, last: Corner, at: number, count: number): readonly [Corner, Corner] | null {
  if (first.row === undefined || last.row === undefined) return [first, last];
  const end = at + count;
  if (first.row >= at && last.row < end) return null;
  const top = first.row < at ? first.row : first.row < end ? at : first.row - count;
  const bottom = last.row < at ? last.row : last.row < end ? at - 1 : last.row - count;
  return [{ ...first, row: top }, { ...last, row: bottom }];
}

function shiftRows(journal: Journal, sheet: SimSheet, place: (row: number) => number): void {
  const moved = new Map<number, SimRow>();
  for (const [row, content] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const target = place(row);
    moved.set(target, content);
    if (target !== row) content.cells.forEach((cell, col) => cell && journal.markChanged(sheet.id, target, col));
  }
  sheet.rows.clear();
  for (const [row, content] of moved) sheet.rows.set(row, content);
  for (const touch of ["cells", "rows", "merges"] as const) sheet.touched.add(touch);
}

function shiftRanges(journal: Journal, sheet: SimSheet, place: (range: SimRange) => SimRange | undefined): void {
  const all = (ranges: readonly SimRange[]): SimRange[] => ranges.map(place).filter((range) => range !== undefined);
  sheet.merges = all(sheet.merges);
  const lists = sheet.addedValidations.flatMap(({ at, formula }) => all([at]).map((range) => ({ at: range, formula })));
  sheet.addedValidations.splice(0, sheet.addedValidations.length, ...lists);
  const { area } = sheet.print;
  const movedArea = area && place(area);
  if (movedArea) sheet.print.area = movedArea;
  else delete sheet.print.area;
  moveBreaks(sheet, place);
  placeDataBars(journal, sheet, (area) => all([area]));
  const filter = sheet.filter && place(sheet.filter);
  if (filter) sheet.filter = filter;
  else delete sheet.filter;
  for (const anchor of journal.anchors) {
    if (anchor.sheet !== sheet) continue;
    const moved = place(anchor);
    if (moved) Object.assign(anchor, { row: moved.row, rows: moved.rows });
  }
}

/** A break stands before its row and goes with it; one before a deleted row is gone. */
function moveBreaks(sheet: SimSheet, place: (range: SimRange) => SimRange | undefined): void {
  const { rowBreaks } = sheet.print;
  const moved = rowBreaks.map((row) => place({ row, col: 0, rows: 1, cols: 1 })?.row).filter((row) => row !== undefined);
  if (moved.length === rowBreaks.length && moved.every((row, index) => row === rowBreaks[index])) return;
  sheet.print.rowBreaks = moved;
  sheet.touched.add("print");
}

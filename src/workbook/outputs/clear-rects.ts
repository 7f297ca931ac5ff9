import type { Rect } from "../grid";
import type { Carried } from "./carry-user-cells";
import { HEADER, isFilled, type EarlierRow, type EarlierSheet } from "./earlier-sheet";
import type { KeyedRow, KeyedSheet } from "./keyed-sheet";
import { cellRects } from "./rectangles";

/** A sheet of ours with its new places and the earlier ones. */
export interface ToClear {
  readonly sheet: KeyedSheet;
  readonly columns: { readonly at: ReadonlyMap<string, number>; readonly moved: boolean };
  readonly rows: { readonly at: ReadonlyMap<string, number> };
  readonly carried: Pick<Carried, "vacated">;
  readonly earlier: EarlierSheet | undefined;
}

/**
 * What to clear before writing: our cells of the earlier run that are not written again in the same way, titles
 * and joined headers (their merged cells may have another width now), and cells that the user's rows have left. Nothing else that
 * a user has on the sheet is in it.
 */
export function clearRects({ sheet, rows, columns, carried, earlier }: ToClear): Rect[] {
  if (earlier === undefined) return [];
  const now = new Map(sheet.rows.filter((row) => rows.at.has(row.key)).map((row) => [rows.at.get(row.key) ?? 0, row]));
  const oldColumns = [...earlier.columns.values()];
  const newColumns = new Set(columns.at.values());
  const printed = sheet.columns.filter((column) => column.printed).map((column) => columns.at.get(column.key) ?? 0);
  const titleColumns = titleWidth([...printed, ...oldColumns.filter((col) => col > Math.min(...printed))]);
  const cells: { row: number; col: number }[] = [];
  for (const before of earlier.rows.values()) {
    const after = now.get(before.row);
    if (after?.across === true || after?.joins !== undefined || before.joined === true) {
      for (const col of titleColumns) if (oldColumns.includes(col) || !isFilled(earlier.grid, before.row, col)) cells.push({ row: before.row, col });
      continue;
    }
    const again = after !== undefined && sameKind(after, before)
      && (after.only === undefined || columns.at.get(after.only) === earlier.columns.get(after.only));
    for (const col of ourColumns(before, earlier)) if (!again || !newColumns.has(col)) cells.push({ row: before.row, col });
  }
  if (columns.moved) for (const col of oldColumns.filter((at) => !newColumns.has(at))) cells.push({ row: earlier.keyRow, col });
  for (const cell of carried.vacated) if (cell.whole) cells.push({ row: cell.row, col: cell.col });
  return cellRects(cells);
}

function ourColumns(row: EarlierRow, earlier: EarlierSheet): number[] {
  if (row.only === undefined) return [...earlier.columns.values()];
  const only = earlier.columns.get(row.only);
  return only === undefined ? [earlier.keyCol] : [earlier.keyCol, only];
}

function sameKind(after: KeyedRow, before: EarlierRow): boolean {
  return after.only === before.only && (after.key === HEADER) === (before.key === HEADER);
}

function titleWidth(columns: readonly number[]): number[] {
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}

import { linesOf } from "../outputs/row-height";
import type { PlanCell } from "../sheet-plan";

const MOST = 409;

/** Points that so many lines of type need. */
export function heightOf(lines: number, size: number): number {
  return Math.min(MOST, Math.ceil((lines * size * 1.29 + 3.5) * 4) / 4);
}

/** Points that a row needs where the texts of some columns are wrapped; only those can take several lines. */
export function rowHeight(
  cells: readonly PlanCell[], columns: readonly { readonly width: number; readonly wrap: boolean }[], bold = false, size = 12,
): number {
  let lines = 1;
  columns.forEach(({ width, wrap }, col) => {
    const cell = cells[col];
    if (wrap && typeof cell === "string" && cell !== "") lines = Math.max(lines, linesOf(cell, width, size, bold));
  });
  return heightOf(lines, size);
}

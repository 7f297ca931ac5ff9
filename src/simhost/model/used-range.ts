/** The used range of a sheet: the smallest rectangle around what it holds. */
import { bounding } from "./address";
import { forEachCell } from "./cells";
import type { SimCell, SimRange, SimSheet } from "./types";

/**
 * The used range, undefined for a sheet without one. `valuesOnly`: around cells with a value or a formula;
 * otherwise formats count as well: cells with a style of their own and merged areas. `within` looks at a part only.
 */
export function usedRange(sheet: SimSheet, valuesOnly: boolean, within?: SimRange): SimRange | undefined {
  if (within) return usedPart(sheet, valuesOnly, within);
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [number, row] of sheet.rows) {
    const { cells } = row;
    let first = 0;
    while (first < cells.length && !counts(cells[first], valuesOnly)) first += 1;
    if (first === cells.length) continue;
    let last = cells.length - 1;
    while (!counts(cells[last], valuesOnly)) last -= 1;
    top = Math.min(top, number);
    bottom = Math.max(bottom, number);
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  if (!valuesOnly) {
    for (const merge of sheet.merges) {
      top = Math.min(top, merge.row);
      bottom = Math.max(bottom, merge.row + merge.rows - 1);
      left = Math.min(left, merge.col);
      right = Math.max(right, merge.col + merge.cols - 1);
    }
  }
  return bottom < 0 ? undefined : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

function counts(cell: SimCell | undefined, valuesOnly: boolean): boolean {
  if (!cell) return false;
  return cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== 0);
}

function usedPart(sheet: SimSheet, valuesOnly: boolean, within: SimRange): SimRange | undefined {
  let found: SimRange | undefined;
  forEachCell(sheet, within, (cell, row, col) => {
    if (!counts(cell, valuesOnly)) return;
    const here = { row, col, rows: 1, cols: 1 };
    found = found ? bounding(found, here) : here;
  });
  return found;
}

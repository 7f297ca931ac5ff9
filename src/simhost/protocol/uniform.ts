/** One value for a property of many cells: the value they share, or null where they differ. */
import { intersection } from "../model/address";
import { cellAt } from "../model/cells";
import { styleAt } from "../model/styles";
import { usedRange } from "../model/used-range";
import type { SimStyle, SimWorkbook } from "../model/types";
import type { RangeRef } from "./range-ref";

export const uniform = (workbook: SimWorkbook, range: RangeRef, get: (style: SimStyle) => unknown): unknown =>
  uniformAmong([{ range, get }], workbook);

/** Cells outside the used range have the default style, so only the used part is looked at one by one. */
export function uniformAmong(parts: readonly { readonly range: RangeRef; readonly get: (style: SimStyle) => unknown }[], workbook: SimWorkbook): unknown {
  const values = new Set<unknown>();
  for (const { range, get } of parts) {
    const used = usedRange(range.sheet, false, range);
    const looked = used && intersection(used, range);
    if (!looked || looked.rows * looked.cols < range.rows * range.cols) values.add(get(styleAt(workbook, 0)));
    if (!looked) continue;
    const indexes = new Set<number>();
    for (let row = looked.row; row < looked.row + looked.rows; row += 1) {
      for (let col = looked.col; col < looked.col + looked.cols; col += 1) indexes.add(cellAt(range.sheet, row, col)?.style ?? 0);
    }
    for (const index of indexes) values.add(get(styleAt(workbook, index)));
  }
  return values.size === 1 ? [...values][0] : null;
}

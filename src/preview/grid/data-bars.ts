/** Bars behind the numbers of a sheet, as its conditional formats say. */
import { valueAt } from "../../simhost/model/cells";
import type { SimBarBound, SimDataBar, SimSheet } from "../../simhost/model/types";

export interface CellBar {
  readonly color: string;
  /** Share of the cell's width, 0 to 1. */
  readonly share: number;
}

/** The bar of each cell that has one, by `row,col`. Of several formats on a cell the first counts. Text and empty cells have none. */
export function cellBars(sheet: SimSheet): ReadonlyMap<string, CellBar> {
  const bars = new Map<string, CellBar>();
  for (const bar of sheet.dataBars) {
    const numbers = numbersOf(sheet, bar);
    const values = numbers.map(({ value }) => value);
    const [low, high] = [boundOf(bar.lower, values, Math.min), boundOf(bar.upper, values, Math.max)];
    for (const { key, value } of numbers) {
      if (bars.has(key)) continue;
      const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : value >= high ? 1 : 0;
      bars.set(key, { color: bar.color, share });
    }
  }
  return bars;
}

function numbersOf(sheet: SimSheet, { areas }: SimDataBar): { key: string; value: number }[] {
  const found: { key: string; value: number }[] = [];
  for (const { row, col, rows, cols } of areas) {
    for (let r = row; r < row + rows; r += 1) {
      if (!sheet.rows.has(r)) continue;
      for (let c = col; c < col + cols; c += 1) {
        const value = valueAt(sheet, r, c);
        if (typeof value === "number") found.push({ key: `${r},${c}`, value });
      }
    }
  }
  return found;
}

function boundOf(bound: SimBarBound, values: readonly number[], automatic: (...values: number[]) => number): number {
  if (bound.kind === "number") return bound.value;
  if (bound.kind === "lowest") return Math.min(...values);
  if (bound.kind === "highest") return Math.max(...values);
  return automatic(0, ...values);
}

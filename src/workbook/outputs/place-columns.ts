import type { EarlierSheet } from "./earlier-sheet";
import { isFilled } from "./earlier-sheet";

/** Where the columns of a sheet stand. */
export interface PlacedColumns {
  /** Position on the sheet by column key. */
  readonly at: ReadonlyMap<string, number>;
  /** Our columns stand elsewhere than in the earlier run, so widths must be set again. */
  readonly moved: boolean;
}

/**
 * Where our columns stand. The same columns as last time stay where they are, so columns that a user inserted
 * between them stay too. When our columns have changed, they are laid anew from the left, around every column
 * in which the user has something.
 */
export function placeColumns(keys: readonly string[], earlier: EarlierSheet | undefined): PlacedColumns {
  if (earlier === undefined) return { at: new Map(keys.map((key, col) => [key, col])), moved: false };
  const before = [...earlier.columns.keys()];
  if (before.length === keys.length && keys.every((key, i) => before[i] === key)) return { at: earlier.columns, moved: false };
  const usersOwn = filledByUser(earlier);
  const at = new Map<string, number>();
  let col = Math.min(...earlier.columns.values());
  for (const key of keys) {
    while (usersOwn.has(col)) col += 1;
    at.set(key, col);
    col += 1;
  }
  return { at, moved: true };
}

function filledByUser(earlier: EarlierSheet): Set<number> {
  const ours = new Set(earlier.columns.values());
  const filled = new Set<number>();
  for (let col = 0; col < earlier.right; col += 1) {
    if (ours.has(col)) continue;
    for (let row = 0; row < earlier.bottom; row += 1) {
      if (isFilled(earlier.grid, row, col)) {
        filled.add(col);
        break;
      }
    }
  }
  return filled;
}

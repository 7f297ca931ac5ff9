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
 * in which the user has something. `together` are columns that have to stand side by side: they are laid anew
 * where something has come between them.
 */
export function placeColumns(keys: readonly string[], earlier: EarlierSheet | undefined, together: readonly (readonly string[])[] = []): PlacedColumns {
  if (earlier === undefined) return { at: new Map(keys.map((key, col) => [key, col])), moved: false };
  const before = [...earlier.columns.keys()];
  const same = before.length === keys.length && keys.every((key, i) => before[i] === key);
  if (same && together.every((set) => standTogether(set, earlier.columns))) return { at: earlier.columns, moved: false };
  const usersOwn = filledByUser(earlier);
  const widths = new Map(together.map((set) => [set[0] ?? "", set.length]));
  const at = new Map<string, number>();
  let col = Math.min(...earlier.columns.values());
  for (const key of keys) {
    const width = widths.get(key) ?? 1;
    for (let next = col; next < col + width; next += 1) if (usersOwn.has(next)) col = next + 1;
    at.set(key, col);
    col += 1;
  }
  return { at, moved: true };
}

function standTogether(keys: readonly string[], at: ReadonlyMap<string, number>): boolean {
  return keys.every((key, i) => i === 0 || at.get(key) === (at.get(keys[i - 1] ?? "") ?? 0) + 1);
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

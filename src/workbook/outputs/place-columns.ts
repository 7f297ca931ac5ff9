import type { EarlierSheet } from "./earlier-sheet";
import { isFilled } from "./earlier-sheet";

/** Where the columns of a sheet stand. */
export interface PlacedColumns {
  /** Position on the sheet by column key. */
  readonly at: ReadonlyMap<string, number>;
  /** Our columns stand elsewhere than in the earlier run, so widths must be set again. */
  readonly moved: boolean;
}

/** Columns that users find free to the right of a table that has more of ours beside it. */
const FREE_COLUMNS = 3;

/** How columns have to stand. */
export interface ColumnWishes {
  /** Sets of columns, by key, between which nothing of the user's may stand, because formulas take them as one range. */
  readonly together?: readonly (readonly string[])[];
  /** The first column that stands beside the table, with free columns before it. */
  readonly apartFrom?: string;
}

/**
 * Where our columns stand. The same columns as last time stay where they are, so columns that a user inserted
 * between them stay too. When our columns have changed, they are laid anew from the left, around every column
 * in which the user has something, or where something has come between columns that have to stand together.
 */
export function placeColumns(keys: readonly string[], earlier: EarlierSheet | undefined, { together = [], apartFrom }: ColumnWishes = {}): PlacedColumns {
  const jump = apartFrom === undefined ? keys.length : keys.indexOf(apartFrom);
  if (earlier === undefined) return { at: new Map(keys.map((key, col) => [key, col >= jump ? col + FREE_COLUMNS : col])), moved: false };
  const before = [...earlier.columns.keys()];
  const same = before.length === keys.length && keys.every((key, i) => before[i] === key);
  if (same && together.every((set) => standTogether(set, earlier.columns))) return { at: earlier.columns, moved: false };
  const usersOwn = filledByUser(earlier);
  const widths = new Map(together.map((set) => [set[0] ?? "", set.length]));
  const at = new Map<string, number>();
  let col = Math.min(...earlier.columns.values());
  for (const [i, key] of keys.entries()) {
    if (i === jump) col += FREE_COLUMNS;
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

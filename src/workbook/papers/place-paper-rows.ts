import type { EarlierSheet } from "../outputs/earlier-sheet";
import { isFilled } from "../outputs/earlier-sheet";
import { KEY_ROW, type KeyedRow } from "../outputs/keyed-sheet";
import { movableColumns, type PlacedRows } from "../outputs/place-rows";

/**
 * Where the rows of a paper stand. A paper is read from top to bottom, so a line that a user put between ours stays
 * behind the line that it followed, or behind the nearest one before it that is still there. `leftovers`: rows
 * kept free at the end for what stood beside rows that are gone.
 */
export function placePaperRows(rows: readonly KeyedRow[], earlier: EarlierSheet | undefined, leftovers: number): PlacedRows {
  const at = new Map<string, number>();
  const moves = new Map<number, number>();
  const followers = earlier === undefined ? new Map<string, number[]>() : followersOf(rows, earlier);
  let cursor = earlier?.keyRow ?? 0;
  const put = (key: string): void => {
    at.set(key, cursor);
    cursor += 1;
    for (const row of followers.get(key) ?? []) {
      moves.set(row, cursor);
      cursor += 1;
    }
  };
  put(KEY_ROW);
  for (const { key } of rows) put(key);
  return { at, moves, dropped: new Set(), spare: Array.from({ length: leftovers }, (_, i) => cursor + 1 + i) };
}

/** The user's rows below the row of column keys, by the key of our row that each follows. */
function followersOf(rows: readonly KeyedRow[], earlier: EarlierSheet): Map<string, number[]> {
  const kept = new Set(rows.map(({ key }) => key));
  const ours = new Map([...earlier.rows.values()].map(({ row, key }) => [row, key]));
  const columns = movableColumns(earlier);
  const followers = new Map<string, number[]>();
  let anchor = KEY_ROW;
  for (let row = earlier.keyRow + 1; row < earlier.bottom; row += 1) {
    const key = ours.get(row);
    if (key !== undefined) {
      if (kept.has(key)) anchor = key;
      continue;
    }
    if (columns.some((col) => isFilled(earlier.grid, row, col))) followers.set(anchor, [...(followers.get(anchor) ?? []), row]);
  }
  return followers;
}

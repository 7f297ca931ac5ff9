import type { EarlierRow, EarlierSheet } from "./earlier-sheet";
import { HEADER, isFilled } from "./earlier-sheet";
import { KEY_ROW, type KeyedRow } from "./keyed-sheet";

/** Where the rows of a sheet stand. */
export interface PlacedRows {
  /** Position on the sheet by row key, the row of column keys included as "keys". */
  readonly at: ReadonlyMap<string, number>;
  /** Rows of the user that must move, old position to new. */
  readonly moves: ReadonlyMap<number, number>;
  /** Head rows that the user has deleted: they are not written again. */
  readonly dropped: ReadonlySet<string>;
  /** Free rows below our part for what stood beside rows that vanish. */
  readonly spare: readonly number[];
}

/**
 * Where our rows stand and which of the user's rows make room for them.
 *
 * Titles and headers stay where they are, with the rows that a user put between or above them; the table
 * follows the header without a gap, our foot follows the table. A user's rows within the table come out below
 * the foot. A user's rows below stay where they are until our part grows over them: then all of them move down
 * together, one row free between. `leftovers` is the number of rows kept free for values of rows that vanish; `blocked` are rows
 * in which formulas of the user stay.
 */
export function placeRows(
  rows: readonly KeyedRow[], earlier: EarlierSheet | undefined, leftovers = 0, blocked: ReadonlySet<number> = new Set(),
): PlacedRows {
  const at = new Map<string, number>();
  const dropped = new Set<string>();
  let cursor = earlier?.keyRow ?? 0;
  at.set(KEY_ROW, cursor);
  cursor += 1;
  const users = earlier === undefined ? [] : userRows(earlier);
  const tableTop = earlier === undefined ? 0 : earlier.headerRow ?? lastHead(rows, earlier);
  const above = new Set(users.filter((row) => row < tableTop));
  for (const row of rows) {
    const before = earlier?.rows.get(row.key);
    if (row.part === "head" || row.part === "header") {
      if (earlier !== undefined && before === undefined && row.part === "head") {
        dropped.add(row.key);
        continue;
      }
      if (before !== undefined) cursor = Math.max(cursor, before.row);
      while (above.has(cursor)) cursor += 1;
    }
    at.set(row.key, cursor);
    cursor += 1;
  }
  return earlier === undefined
    ? { at, moves: new Map(), dropped, spare: [] }
    : { at, dropped, ...moveUserRows(users.filter((row) => !above.has(row)), earlier, { end: cursor, leftovers, blocked }) };
}

interface Room {
  /** First row after our part. */
  readonly end: number;
  readonly leftovers: number;
  readonly blocked: ReadonlySet<number>;
}

function moveUserRows(users: readonly number[], earlier: EarlierSheet, { end, leftovers, blocked }: Room): Pick<PlacedRows, "moves" | "spare"> {
  const lastOurs = Math.max(earlier.keyRow, ...[...earlier.rows.values()].map((row) => row.row));
  const inside = users.filter((row) => row <= lastOurs);
  const below = users.filter((row) => row > lastOurs);
  const free: number[] = [];
  for (let row = end + 1; free.length < inside.length + leftovers; row += 1) if (!blocked.has(row)) free.push(row);
  const moves = new Map(inside.map((row, i) => [row, free[i] ?? row]));
  const next = Math.max(end, ...free.map((row) => row + 1));
  const firstBelow = below[0];
  if (firstBelow !== undefined && firstBelow <= next) {
    const by = Math.max(0, next + Math.min(firstBelow - lastOurs - 1, 1) - firstBelow);
    if (by > 0) for (const row of below) moves.set(row, row + by);
  }
  return { moves, spare: free.slice(inside.length) };
}

/** Rows without a key of ours in which the user has something that is not in a column standing apart. */
function userRows(earlier: EarlierSheet): number[] {
  const keyed = new Set([...earlier.rows.values()].map((row: EarlierRow) => row.row));
  keyed.add(earlier.keyRow);
  const rows: number[] = [];
  for (let row = 0; row < earlier.bottom; row += 1) {
    if (!keyed.has(row) && movableColumns(earlier).some((col) => isFilled(earlier.grid, row, col))) rows.push(row);
  }
  return rows;
}

/** Every column whose cells go with their row: all but those that stand apart and the key column. */
export function movableColumns(earlier: EarlierSheet): number[] {
  const columns: number[] = [];
  for (let col = 0; col < earlier.right; col += 1) {
    if (!earlier.apart.has(col) && col !== earlier.keyCol) columns.push(col);
  }
  return columns;
}

function lastHead(rows: readonly KeyedRow[], earlier: EarlierSheet): number {
  const heads = rows.filter((row) => row.part === "head" && row.key !== HEADER);
  return 1 + Math.max(earlier.keyRow, ...heads.map((row) => earlier.rows.get(row.key)?.row ?? -1));
}

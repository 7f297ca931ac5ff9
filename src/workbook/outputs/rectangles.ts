import type { Rect } from "../grid";

/**
 * Positions as runs of neighbours, ascending: [first, last] of each run. Doubles count once.
 *
 * @example spans([4, 2, 3, 7]) // [[2, 4], [7, 7]]
 */
export function spans(positions: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const at of [...new Set(positions)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}

/** Cells as rectangles that cover exactly them: runs within a row, equal runs of rows below each other joined. */
export function cellRects(cells: readonly { readonly row: number; readonly col: number }[]): Rect[] {
  const byRow = new Map<number, number[]>();
  for (const { row, col } of cells) {
    const cols = byRow.get(row);
    if (cols === undefined) byRow.set(row, [col]);
    else cols.push(col);
  }
  const done: Rect[] = [];
  let open = new Map<string, { row: number; col: number; rows: number; cols: number }>();
  let previous = -2;
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, { row: number; col: number; rows: number; cols: number }>();
    for (const [from, to] of spans(byRow.get(row) ?? [])) {
      const key = `${from},${to}`;
      const above = row === previous + 1 ? open.get(key) : undefined;
      const rect = above ?? { row, col: from, rows: 0, cols: to - from + 1 };
      rect.rows += 1;
      next.set(key, rect);
      if (above === undefined) done.push(rect);
    }
    open = next;
    previous = row;
  }
  return done;
}

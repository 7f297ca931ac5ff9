import type { RankMethod } from "../bloc";

/** A place in an order. */
export interface Place {
  /** From 1. */
  readonly rank: number;
  /** Another item has an equal key. Also under "ordinal", where equal keys get different ranks. */
  readonly tied: boolean;
}

/**
 * Ranks of items by an exact comparison: negative when the first comes before the second, 0 only when their
 * keys are equal. The answer is in the order of the items; among equals "ordinal" goes by that order, so
 * callers pass the items in order of their codes.
 *
 * competition 1-2-2-4 · modified 1-3-3-4 · dense 1-2-2-3 · ordinal 1-2-3-4. An empty list has no ranks.
 *
 * @example rankBy([5, 9, 9], (a, b) => b - a, "competition").map((p) => p.rank) // [3, 1, 1]
 */
export function rankBy<T>(items: readonly T[], order: (a: T, b: T) => number, method: RankMethod): Place[] {
  const sorted = items.map((item, place) => ({ item, place })).sort((a, b) => order(a.item, b.item) || a.place - b.place);
  const places = new Array<Place>(items.length);
  let start = 0;
  let distinct = 0;
  while (start < sorted.length) {
    const first = sorted[start];
    if (first === undefined) break;
    let end = start + 1;
    for (let next = sorted[end]; next !== undefined && order(first.item, next.item) === 0; next = sorted[end]) end++;
    distinct++;
    for (let i = start; i < end; i++) {
      const at = sorted[i];
      if (at) places[at.place] = { rank: rankIn(method, { start, end, distinct, i }), tied: end - start > 1 };
    }
    start = end;
  }
  return places;
}

/** Rank of the item at place `i`, among equals from `start` to before `end` that are the `distinct`th of all. Places from 0. */
export function rankIn(method: RankMethod, at: { start: number; end: number; distinct: number; i: number }): number {
  switch (method) {
    case "competition":
      return at.start + 1;
    case "modified":
      return at.end;
    case "dense":
      return at.distinct;
    case "ordinal":
      return at.i + 1;
  }
}

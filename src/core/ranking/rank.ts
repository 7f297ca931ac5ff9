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
  const sorted = items.map((item, place) => ({ item, place })).sort((a, b) => order(a.item, b.item));
  const equals: (typeof sorted)[] = [];
  let last: typeof sorted = [];
  for (const one of sorted) {
    if (last[0] !== undefined && order(last[0].item, one.item) === 0) last.push(one);
    else {
      last = [one];
      equals.push(last);
    }
  }
  const places: Place[] = [];
  let start = 0;
  for (const [before, all] of equals.entries()) {
    const end = start + all.length;
    for (const [i, { place }] of all.entries()) {
      places[place] = { rank: rankIn(method, { start, end, distinct: before + 1, i: start + i }), tied: all.length > 1 };
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

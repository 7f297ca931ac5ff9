import type { RankMethod } from "../bloc";
import { fixedText } from "../exact/text";
import type { Exact } from "../exact/exact";
import { rankIn } from "../ranking/rank";
import { compareKeys } from "../ranking/tie-breaks";
import { totalsOf } from "../scores/totals";
import { contributionOf, fullMaximumOf, outsideOfPart, type LinearPart } from "./linear-parts";
import type { Table } from "./table";

/** Ranks of one member over all runs. 90 per cent of them lie between `low` and `high`. */
export interface RankInterval {
  readonly member: string;
  /** As in the standings. */
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  readonly low: number;
  readonly high: number;
  /** Number of runs that gave the rank of the standings. */
  readonly held: number;
}

/** Weights vary in thousandths of what is set. */
export const WEIGHT_STEPS = 1000;

/** Points of a table as whole numbers below 2^53 in all sums, by member in printed order and by part. */
export interface Shaken {
  readonly points: readonly Float64Array[];
  /** The maximum of what applies to the member and counts; null where nothing of the full maximum is lacking. */
  readonly maxima: readonly (Float64Array | null)[];
  readonly full: Float64Array;
  /** Of these points those that stand outside the scale; null where nothing does. */
  readonly outside: readonly (Float64Array | null)[];
  /** Place of the member's tie-break values among all, larger is better; equal values have one place. */
  readonly tieBreaks: readonly number[];
  /** Place of the member by code. */
  readonly byCode: readonly number[];
  /** What ranks: earned / maximum, the rescaled total, or the total as it is. */
  readonly value: "rate" | "rescaled" | "total";
  /** The full maximum in points, to which varied weights are renormalised. */
  readonly fullPoints: number;
  /** What a point is where nothing is varied. */
  readonly unit: number;
  /** Decimals of the totals that are ranked; null where they are not rounded. */
  readonly decimals: number | null;
  readonly method: RankMethod;
}

/** A table made ready for runs in which weights go up to (1 + spread / 1000) times what is set. */
export function shakenTable({ model, group, placed }: Table, parts: readonly LinearPart[], spread: number): Shaken {
  const { rounding, rankOn, rankMethod } = model.bloc.settings;
  const onTheWay = rankOn === "rounded" && (rounding.stage === "leaf" || rounding.stage === "section");
  const totals = placed.map(({ ranked }) => totalsOf(model, group, ranked.settled.outcomes, onTheWay ? rounding : null));
  const own = totals.map((each) => parts.map((part) => contributionOf(part, each)));
  const full = parts.map((part) => fullMaximumOf(part, group));
  const scale = scaleFor([...own.map((row) => row.map(({ points }) => points)), ...own.map((row) => row.map(({ max }) => max)), full], WEIGHT_STEPS + spread);
  const whole = (row: readonly Exact[]): Float64Array => Float64Array.from(row, (x) => Number(fixedText(x, scale).replace(".", "")));
  const wholeFull = whole(full);
  const policy = group.group.notApplicable;
  const value = policy === "rate" || policy === "separate" ? "rate" : policy === "rescale" ? "rescaled" : "total";
  const restOf = placed.map(({ key }) => key.slice(1));
  const codes = placed.map(({ member }) => member.member.code);
  return {
    points: own.map((row) => whole(row.map(({ points }) => points))),
    maxima: own.map((row) => {
      const max = whole(row.map((each) => each.max));
      return max.every((x, p) => x === wholeFull[p]) ? null : max;
    }),
    full: wholeFull,
    outside: totals.map((each) => {
      const row = whole(parts.map((part) => outsideOfPart(part, each, model, group)));
      return row.some((x) => x !== 0) ? row : null;
    }),
    tieBreaks: restOf.map((rest) => restOf.filter((other) => compareKeys(rest, other) > 0).length),
    byCode: codes.map((code) => codes.filter((other) => other < code).length),
    value,
    fullPoints: Number(fixedText(group.maxima.full, 9)),
    unit: WEIGHT_STEPS * 10 ** scale,
    decimals: rankOn === "rounded" && rounding.stage === "total" ? rounding.decimals : null,
    method: rankMethod,
  };
}

/** Decimals, at most 9, at which the sums of the rows times the largest factor stay whole numbers below 2^53. */
function scaleFor(rows: readonly (readonly Exact[])[], factor: number): number {
  const size = (row: readonly Exact[]): number => row.reduce((sum, x) => sum + Number(fixedText(x, 0).replace("-", "")) + 1, 0);
  const most = Math.max(1, ...rows.map(size)) * factor;
  return Math.max(0, Math.min(9, Math.floor(Math.log10(Number.MAX_SAFE_INTEGER / most))));
}

/**
 * What ranks each member with other weights, factors in thousandths by part. The weights are renormalised, so that the
 * full maximum stays what it is.
 */
export function valuesWith(shaken: Shaken, factors: Float64Array): Float64Array {
  const { points, decimals } = shaken;
  const most = weighted(shaken.full, factors);
  const power = decimals === null ? 0 : 10 ** decimals;
  const values = new Float64Array(points.length);
  for (let m = 0; m < values.length; m++) {
    const value = unrounded(shaken, m, factors, most);
    values[m] = power === 0 ? value : Math.sign(value) * Math.round(Math.abs(value) * power);
  }
  return values;
}

/** The rate in per cent, or the total in points; `most` is the full maximum with these weights. */
function unrounded({ points, maxima, outside, value, fullPoints, unit }: Shaken, m: number, factors: Float64Array, most: number): number {
  const earned = weighted(points[m], factors);
  const applicable = maxima[m] == null ? most : weighted(maxima[m], factors);
  if (value === "rate") return applicable === 0 ? 0 : (earned / applicable) * 100;
  const apart = weighted(outside[m], factors);
  const total = value === "total" || applicable === most || applicable === 0 ? earned : ((earned - apart) / applicable) * most + apart;
  return most === 0 ? total / unit : (total / most) * fullPoints;
}

function weighted(row: Float64Array | null | undefined, factors: Float64Array): number {
  let sum = 0;
  if (row == null) return sum;
  for (let p = 0; p < factors.length; p++) sum += (factors[p] ?? 0) * (row[p] ?? 0);
  return sum;
}

/** Ranks by these values and the tie-breaks as they stand, into `ranks`. `order` keeps the last order: most stay where they are. */
export function ranksInto(ranks: Int32Array, order: Int32Array, values: Float64Array, { tieBreaks, byCode, method }: Shaken): void {
  const ahead = (a: number, b: number): number => (values[a] ?? 0) - (values[b] ?? 0) || (tieBreaks[a] ?? 0) - (tieBreaks[b] ?? 0);
  for (let i = 1; i < order.length; i++) {
    const moving = order[i] ?? 0;
    let to = i;
    for (; to > 0; to--) {
      const other = order[to - 1] ?? 0;
      if ((ahead(moving, other) || (byCode[other] ?? 0) - (byCode[moving] ?? 0)) <= 0) break;
      order[to] = other;
    }
    order[to] = moving;
  }
  let distinct = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    end = start + 1;
    while (end < order.length && ahead(order[start] ?? 0, order[end] ?? 0) === 0) end++;
    distinct++;
    for (let i = start; i < end; i++) ranks[order[i] ?? 0] = rankIn(method, { start, end, distinct, i });
  }
}

/** The ranks that were seen of the members of one table. */
export interface Seen {
  readonly shaken: Shaken;
  /** By member, by rank: in how many runs. */
  readonly counts: readonly Uint32Array[];
  readonly order: Int32Array;
}

/** Nothing seen yet. */
export function nothingSeen(shaken: Shaken): Seen {
  const size = shaken.points.length;
  return { shaken, counts: shaken.points.map(() => new Uint32Array(size + 1)), order: Int32Array.from(shaken.points, (_, m) => m) };
}

/** So many runs in which nothing varies: the standings themselves, without computing them in another way. */
export function stay({ counts }: Seen, { placed }: Table, runs: number): void {
  for (const [m, { rank }] of placed.entries()) counts[m]?.fill(runs, rank, rank + 1);
}

/** So many runs more, each weight by itself even between (1 − spread / 1000) and (1 + spread / 1000). */
export function shake({ shaken, counts, order }: Seen, runs: number, spread: number, random: () => number): void {
  const factors = new Float64Array(shaken.full.length);
  const ranks = new Int32Array(counts.length);
  for (let run = 0; run < runs; run++) {
    for (let p = 0; p < factors.length; p++) factors[p] = WEIGHT_STEPS - spread + Math.floor((random() / 2 ** 32) * (2 * spread + 1));
    ranksInto(ranks, order, valuesWith(shaken, factors), shaken);
    for (let m = 0; m < ranks.length; m++) {
      const own = counts[m];
      const rank = ranks[m] ?? 0;
      if (own !== undefined) own[rank] = (own[rank] ?? 0) + 1;
    }
  }
}

/** What was seen in so many runs, in printed order. */
export function intervalsOf({ placed }: Table, { counts }: Seen, runs: number): RankInterval[] {
  return placed.map(({ member, rank }, m): RankInterval => {
    const own = counts[m] ?? new Uint32Array(0);
    const at = (fraction: number): number => quantile(own, fraction * runs);
    return { member: member.member.code, rank, best: at(0), worst: at(1), low: at(0.05), high: at(0.95), held: own[rank] ?? 0 };
  });
}

/** The smallest rank that at least `count` runs did not exceed; the best rank for 0. */
function quantile(counts: Uint32Array, count: number): number {
  let sum = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    sum += counts[rank] ?? 0;
    if (sum > 0 && sum >= count) return rank;
  }
  return counts.length - 1;
}

import type { RankMethod } from "../bloc";
import { fixedText } from "../exact/text";
import type { Exact } from "../exact/exact";
import { rankIn } from "../ranking/rank";
import { ranksByRate } from "../ranking/ranks-by-rate";
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

/** Points of one member as whole numbers, by part. */
export interface ShakenMember {
  readonly points: Float64Array;
  /** The maximum of what applies to the member and counts. */
  readonly maxima: Float64Array;
  /** Of the points those that stand outside the scale. */
  readonly outside: Float64Array;
}

/** Points of a table as whole numbers below 2^53 in all sums. */
export interface Shaken {
  /** In printed order. */
  readonly members: readonly ShakenMember[];
  /** The full maximum by part. */
  readonly full: Float64Array;
  /** Place of the member's tie-break values among all, larger is better; equal values have one place. */
  readonly tieBreaks: readonly number[];
  /** Place of the member by code. */
  readonly byCode: readonly number[];
  /** What ranks is the rate, else the total. */
  readonly onRate: boolean;
  /** Whether the total of a member to which less applies is rescaled. */
  readonly rescales: boolean;
  /** The full maximum in points, to which varied weights are renormalised. */
  readonly fullPoints: number;
  /** What a point is where nothing is varied. */
  readonly unit: number;
  /** Decimals of what is ranked. */
  readonly decimals: number;
  readonly method: RankMethod;
}

/** Decimals to which binary numbers are compared where the bloc rounds nothing: what is equal stays equal. */
const UNROUNDED_DECIMALS = 9;

/** A table made ready for runs in which weights go up to (1 + spread / 1000) times what is set. */
export function shakenTable({ model, group, placed }: Table, parts: readonly LinearPart[], spread: number): Shaken {
  const { rounding, rankOn, rankMethod } = model.bloc.settings;
  const own = placed.map(({ ranked }) => {
    const totals = totalsOf(model, group, ranked.settled.outcomes, rankOn === "rounded" ? rounding : null);
    return parts.map((part) => ({ ...contributionOf(part, totals), outside: outsideOfPart(part, totals, model, group) }));
  });
  const full = parts.map((part) => fullMaximumOf(part, group));
  const scale = scaleFor([...own.map((row) => row.map(({ points }) => points)), ...own.map((row) => row.map(({ max }) => max)), full], WEIGHT_STEPS + spread);
  const whole = (row: readonly Exact[]): Float64Array => Float64Array.from(row, (x) => Number(fixedText(x, scale).replace(".", "")));
  const restOf = placed.map(({ key }) => key.slice(1));
  const codes = placed.map(({ member }) => member.member.code);
  return {
    members: own.map((row) => ({
      points: whole(row.map(({ points }) => points)),
      maxima: whole(row.map(({ max }) => max)),
      outside: whole(row.map(({ outside }) => outside)),
    })),
    full: whole(full),
    tieBreaks: restOf.map((rest) => restOf.filter((other) => compareKeys(rest, other) > 0).length),
    byCode: codes.map((code) => codes.filter((other) => other < code).length),
    onRate: ranksByRate(group.group),
    rescales: group.group.notApplicable === "rescale",
    fullPoints: Number(fixedText(group.maxima.full, 9)),
    unit: WEIGHT_STEPS * 10 ** scale,
    decimals: rankOn === "rounded" && rounding.stage === "total" ? rounding.decimals : UNROUNDED_DECIMALS,
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
 * What ranks each member with other weights, factors in thousandths by part, in units of the last decimal. The weights are
 * renormalised, so that the full maximum stays what it is.
 */
export function valuesWith(shaken: Shaken, factors: Float64Array): number[] {
  const most = weighted(shaken.full, factors);
  const power = 10 ** shaken.decimals;
  return shaken.members.map((member) => rounded(unrounded(shaken, member, factors, most) * power));
}

/** Half away from zero, also where the binary number is a little below the half. */
function rounded(x: number): number {
  return Math.sign(x) * Math.round(Math.abs(x) * (1 + 8 * Number.EPSILON));
}

/** The rate in per cent, or the total in points; `most` is the full maximum with these weights. */
function unrounded({ onRate, rescales, fullPoints, unit }: Shaken, { points, maxima, outside }: ShakenMember, factors: Float64Array, most: number): number {
  const earned = weighted(points, factors);
  const applicable = weighted(maxima, factors);
  if (onRate) return applicable === 0 ? 0 : (earned / applicable) * 100;
  if (most === 0) return earned / unit;
  const total = rescales && applicable !== 0 ? rescaled(earned, weighted(outside, factors), applicable, most) : earned;
  return (total / most) * fullPoints;
}

function rescaled(earned: number, outside: number, applicable: number, most: number): number {
  return ((earned - outside) / applicable) * most + outside;
}

function weighted(row: Float64Array, factors: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < factors.length; p++) sum += (factors[p] ?? 0) * (row[p] ?? 0);
  return sum;
}

/** Ranks by these values and the tie-breaks as they stand, into `ranks`. `order` keeps the last order: most stay where they are. */
export function ranksInto(ranks: Int32Array, order: Int32Array, values: readonly number[], { tieBreaks, byCode, method }: Shaken): void {
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
  /** In printed order; by rank, in how many runs. */
  readonly members: readonly { readonly member: string; readonly rank: number; readonly counts: Uint32Array }[];
  readonly order: Int32Array;
}

/** Nothing seen yet. */
export function nothingSeen({ placed }: Table, shaken: Shaken): Seen {
  const members = placed.map(({ member, rank }) => ({ member: member.member.code, rank, counts: new Uint32Array(placed.length + 1) }));
  return { shaken, members, order: Int32Array.from(members, (_, m) => m) };
}

/** So many runs in which nothing varies: the standings themselves, without computing them in another way. */
export function stay({ members }: Seen, runs: number): void {
  for (const { rank, counts } of members) counts[rank] = runs;
}

/** So many runs more, each weight by itself even between (1 − spread / 1000) and (1 + spread / 1000). */
export function shake({ shaken, members, order }: Seen, runs: number, spread: number, random: () => number): void {
  const ranks = new Int32Array(members.length);
  for (let run = 0; run < runs; run++) {
    const factors = shaken.full.map(() => WEIGHT_STEPS - spread + Math.floor((random() / 2 ** 32) * (2 * spread + 1)));
    ranksInto(ranks, order, valuesWith(shaken, factors), shaken);
    for (const [m, { counts }] of members.entries()) {
      const rank = ranks[m] ?? 0;
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
  }
}

/** What was seen in so many runs, in printed order. */
export function intervalsOf({ members }: Seen, runs: number): RankInterval[] {
  return members.map(({ member, rank, counts }): RankInterval => {
    const at = (fraction: number): number => quantile(counts, fraction * runs);
    return { member, rank, best: at(0), worst: at(1), low: at(0.05), high: at(0.95), held: counts[rank] ?? 0 };
  });
}

/** The smallest rank that at least `count` runs did not exceed; the best rank for 0. */
function quantile(counts: Uint32Array, count: number): number {
  let sum = 0;
  return counts.findIndex((runs) => {
    sum += runs;
    return sum > 0 && sum >= count;
  });
}

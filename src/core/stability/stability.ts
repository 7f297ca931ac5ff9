/** How firmly the standings stand: a diagnostic that decides nothing and is never printed on what is signed. */
import { assess, type RankOptions } from "../assess";
import type { Bloc } from "../bloc";
import { compare, divide, isZero, multiply, negate, subtract } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { exactText, fixedText } from "../exact/text";
import type { GroupModel, Model } from "../model";
import { rankBy } from "../ranking/rank";
import { standingsOf, type Ranked } from "../ranking/standings";
import { contributionOf, linearParts, type LinearPart } from "./linear-parts";
import { randomStream } from "./random";

/** How the standings are shaken to see whether they hold. */
export interface StabilityOptions extends RankOptions {
  /** Each criterion's weight varies evenly between (1 − share) and (1 + share) times what is set. 0…1. */
  readonly share: number;
  readonly runs: number;
  readonly seed: number;
}

/** Ranks of one member over all runs. 90 per cent of them lie between `low` and `high`. */
export interface RankInterval {
  readonly member: string;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest change of one score after which two neighbours would be equal. */
export interface SwapChange {
  readonly ahead: string;
  readonly behind: string;
  /** Whose score, and on which criterion; absent where no single score can do it. */
  readonly change?: { readonly member: string; readonly criterion: string; readonly points: string };
}

/** Members whose rank is another one when a criterion is left out. */
export interface DropEffect {
  readonly criterion: string;
  readonly moves: readonly { readonly member: string; readonly from: number; readonly to: number }[];
}

/** How firm the ranks of one group are. */
export interface GroupStability {
  readonly group: string;
  readonly intervals: readonly RankInterval[];
  readonly swaps: readonly SwapChange[];
  readonly drops: readonly DropEffect[];
}

/**
 * Stability of the main table of each group. Members are compared by earned / applicable maximum, so varied
 * weights are renormalised by themselves; competition ranks whatever the bloc's method. The same seed gives the
 * same answer. Empty for a bloc that would stop. Throws RangeError for options outside their ranges.
 */
export function stabilityOf(bloc: Bloc, options: StabilityOptions): GroupStability[] {
  const { share, runs, seed } = options;
  if (!(share >= 0 && share <= 1)) throw new RangeError(`stabilityOf: share ${share} is outside 0…1`);
  if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError(`stabilityOf: runs ${runs} is no whole number from 1`);
  const { model, settled, findings } = assess(bloc, options);
  if (findings.some(({ severity }) => severity === "error")) return [];
  return model.groups.map((group, i) => {
    const ranked = standingsOf(model, group, settled[i] ?? []).filter(({ standing }) => standing.table === "main" && standing.rank !== null);
    const table = tableOf(model, group, ranked);
    return {
      group: group.group.code,
      intervals: intervalsOf(table, share, runs, randomStream(seed + i)),
      swaps: swapsOf(table, group),
      drops: dropsOf(table),
    };
  });
}

/** Points and maxima of one group as whole numbers of 1/10,000 point, by member and part. */
interface Table {
  readonly ranked: readonly Ranked[];
  readonly parts: readonly LinearPart[];
  readonly points: readonly Float64Array[];
  readonly maxima: readonly Float64Array[];
}

function tableOf(model: Model, group: GroupModel, ranked: readonly Ranked[]): Table {
  const parts = linearParts(model, group);
  const whole = (x: Exact): number => Number(fixedText(x, 4).replace(".", ""));
  const column = (key: "points" | "max"): Float64Array[] =>
    ranked.map((one) => Float64Array.from(parts, (part) => whole(contributionOf(part, one, group)[key])));
  return { ranked, parts, points: column("points"), maxima: column("max") };
}

function intervalsOf(table: Table, share: number, runs: number, random: () => number): RankInterval[] {
  const { ranked, parts, points, maxima } = table;
  const base = ranksWith(table, new Float64Array(parts.length).fill(1));
  const seen = ranked.map(() => new Uint32Array(ranked.length + 1));
  // Factors in thousandths, so that every sum stays a whole number below 2^53.
  const spread = Math.round(share * 1000);
  const factors = new Float64Array(parts.length);
  const rates = new Float64Array(ranked.length);
  for (let run = 0; run < runs; run++) {
    for (let p = 0; p < factors.length; p++) factors[p] = 1000 - spread + Math.floor((random() / 4294967296) * (2 * spread + 1));
    fillRates(points, maxima, factors, rates);
    for (let m = 0; m < rates.length; m++) {
      let rank = 1;
      const own = rates[m] ?? 0;
      for (let other = 0; other < rates.length; other++) if ((rates[other] ?? 0) > own) rank++;
      const counts = seen[m];
      if (counts) counts[rank] = (counts[rank] ?? 0) + 1;
    }
  }
  return ranked.map(({ standing }, m): RankInterval => {
    const counts = seen[m] ?? new Uint32Array(0);
    const at = (fraction: number): number => quantile(counts, fraction * runs);
    return { member: standing.member, rank: base[m] ?? 0, best: at(0), worst: at(1), low: at(0.05), high: at(0.95) };
  });
}

/** Earned / applicable maximum of every member; 0 where nothing applies. */
function fillRates(points: readonly Float64Array[], maxima: readonly Float64Array[], factors: Float64Array, rates: Float64Array): void {
  for (let m = 0; m < rates.length; m++) {
    const own = points[m];
    const most = maxima[m];
    if (own === undefined || most === undefined) continue;
    let earned = 0;
    let max = 0;
    for (let p = 0; p < factors.length; p++) {
      const factor = factors[p] ?? 0;
      earned += factor * (own[p] ?? 0);
      max += factor * (most[p] ?? 0);
    }
    rates[m] = max === 0 ? 0 : earned / max;
  }
}

function ranksWith({ points, maxima, ranked }: Table, factors: Float64Array): number[] {
  const rates = new Float64Array(ranked.length);
  fillRates(points, maxima, factors, rates);
  return rankBy([...rates], (a, b) => b - a, "competition").map(({ rank }) => rank);
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

function swapsOf({ ranked, parts }: Table, group: GroupModel): SwapChange[] {
  return ranked.slice(1).map((behind, i): SwapChange => {
    const ahead = ranked[i];
    if (ahead === undefined) throw new Error("a member behind has one ahead");
    const names = { ahead: ahead.standing.member, behind: behind.standing.member };
    const gap = gapBetween(ahead, behind);
    if (gap === null || isZero(gap)) return names;
    let best: { member: string; criterion: string; size: Exact; points: Exact } | null = null;
    for (const part of parts) {
      for (const [one, sign] of [[behind, 1], [ahead, -1]] as const) {
        const change = changeOf(part, one, sign, gap, group);
        if (change === null || (best !== null && compare(change, best.size) >= 0)) continue;
        best = { member: one.standing.member, criterion: part.node.criterion.code, size: change, points: sign > 0 ? change : negate(change) };
      }
    }
    return best === null ? names : { ...names, change: { member: best.member, criterion: best.criterion, points: exactText(best.points) } };
  });
}

/** Difference of the rates, as a share; null where either has none. */
function gapBetween(ahead: Ranked, behind: Ranked): Exact | null {
  const rate = ({ sums }: Ranked): Exact | null => (sums.earned === null || isZero(sums.max) ? null : divide(sums.earned, sums.max));
  const [a, b] = [rate(ahead), rate(behind)];
  return a === null || b === null ? null : subtract(a, b);
}

/** Points on one part that move a member's rate by the gap; null where the leaf has no room for it. */
function changeOf(part: LinearPart, one: Ranked, sign: 1 | -1, gap: Exact, { maxima }: GroupModel): Exact | null {
  const points = one.sums.points[part.node.index] ?? null;
  if (points === null || isZero(part.factor)) return null;
  const needed = divide(multiply(gap, one.sums.max), part.factor);
  const room = sign > 0 ? subtract(maxima.max[part.node.index] ?? ZERO, points) : points;
  return compare(needed, ZERO) > 0 && compare(needed, room) <= 0 ? needed : null;
}

function dropsOf(table: Table): DropEffect[] {
  const { parts, ranked } = table;
  const all = new Float64Array(parts.length).fill(1);
  const before = ranksWith(table, all);
  return parts.flatMap(({ node }, p): DropEffect[] => {
    const after = ranksWith(table, all.map((factor, i) => (i === p ? 0 : factor)));
    const moves = ranked.flatMap(({ standing }, m) => {
      const [from = 0, to = 0] = [before[m], after[m]];
      return from === to ? [] : [{ member: standing.member, from, to }];
    });
    return moves.length === 0 ? [] : [{ criterion: node.criterion.code, moves }];
  });
}

import { compare, signOf } from "../../exact/arithmetic";
import type { Exact } from "../../exact/exact";
import { fromNumber } from "../../exact/from-number";
import { aroundColon, exactIn, isFiniteNumber, keywordText, NUMBER } from "./fields";

/** A place between numbers: just before `at`, or just after it. */
export interface Cut {
  readonly at: Exact;
  readonly after: boolean;
}

/** From one cut to the next; null is without end. */
export interface Interval {
  readonly from: Cut | null;
  readonly to: Cut | null;
  readonly points: Exact;
}

/** Order of cuts on the number line. */
function compareCuts(a: Cut, b: Cut): number {
  return compare(a.at, b.at) || Number(a.after) - Number(b.after);
}

/** Order of lower ends: null is below every number. */
function compareStarts(a: Cut | null, b: Cut | null): number {
  return a === null || b === null ? Number(b === null) - Number(a === null) : compareCuts(a, b);
}

/** The interval in which a number lies. The intervals stand in order and leave no gap, as they are parsed. */
export function intervalAt(intervals: readonly Interval[], x: Exact): Interval {
  const found = intervals.find(({ to }) => to === null || compareCuts(to, { at: x, after: false }) > 0);
  if (found === undefined) throw new Error("intervals end before the greatest number");
  return found;
}

/** An interval as typed: an end that was not said is open until its neighbours are known. */
interface Typed {
  readonly shown: string;
  readonly from?: Cut;
  readonly to?: Cut;
  readonly rest?: true;
  readonly points: Exact;
}

const LOWER: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`^(?:tu|from|at least|>=) ?(?<n>-?${NUMBER})(?: ?tro len| or more| and above)?$`), false],
  [new RegExp(`^(?<n>-?${NUMBER})(?: ?tro len| or more| and above)$`), false],
  [new RegExp(`^(?:tren|hon|above|over|more than|>) ?(?<n>-?${NUMBER})$`), true],
];
const UPPER: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`^(?:duoi|below|under|less than|<) ?(?<n>-?${NUMBER})$`), false],
  [new RegExp(`^(?:den|toi|khong qua|up to|at most|<=) ?(?<n>-?${NUMBER})$`), true],
  [new RegExp(`^(?<n>-?${NUMBER})(?: ?tro xuong| or less| and below)$`), true],
];
const BOTH = new RegExp(
  `^(?<low>tu|from|tren|above|>=|>) ?(?<n>-?${NUMBER})(?<middle> (?:den|toi|to|and)(?: (?:duoi|below|under|het))?| ?<=?| (?:duoi|below|under)) ?(?<m>-?${NUMBER})$`,
);
const REST = /^(?:con lai|khac|otherwise|else|the rest)$/;

/**
 * Intervals as people type them: "từ 95: 10; từ 90: 8,5; còn lại: 0". A lower end alone reaches up to the next
 * interval, an upper end alone down to it; "từ 80 đến dưới 90" says both. Together they must cover every
 * number once: the mistake names the clause after which there is a gap, or that overlaps. "còn lại" takes
 * whatever is left, at most one gap on either end or between. `shown` is the mistake where there are no clauses.
 */
export function parseIntervals(clauses: readonly string[], shown: string): { readonly intervals: readonly Interval[] } | { readonly mistake: string } {
  const typed: Typed[] = [];
  for (const clause of clauses) {
    const read = readClause(clause.replace(/%/g, ""));
    if (read === null) return { mistake: clause };
    typed.push({ ...read, shown: clause });
  }
  return closeIntervals(typed, shown);
}

/** The same from bloc.json: a list of { from?, below?, points }, without "còn lại". */
export function intervalsFromJson(given: readonly unknown[]): { readonly intervals: readonly Interval[] } | { readonly mistake: string } {
  const typed: Typed[] = [];
  for (const item of given) {
    const shown = JSON.stringify(item);
    const { from, below, points, ...others } = Object(item) as Record<string, unknown>;
    if (!isFiniteNumber(points) || points < 0 || Object.keys(others).length > 0) return { mistake: shown };
    if ((from !== undefined && !isFiniteNumber(from)) || (below !== undefined && !isFiniteNumber(below))) return { mistake: shown };
    if ((from ?? -Infinity) >= (below ?? Infinity)) return { mistake: shown };
    typed.push({
      shown,
      points: fromNumber(points),
      ...(from === undefined ? {} : { from: { at: fromNumber(from), after: false } }),
      ...(below === undefined ? {} : { to: { at: fromNumber(below), after: false } }),
      ...(from === undefined && below === undefined ? { rest: true as const } : {}),
    });
  }
  return closeIntervals(typed, "[]");
}

function readClause(clause: string): Omit<Typed, "shown"> | null {
  const [before, after] = aroundColon(clause) ?? ["", clause];
  const points = exactIn(keywordText(after).replace(/ ?(?:diem|points?)$/, ""));
  if (points === null || signOf(points) < 0) return null;
  const range = keywordText(before);
  if (REST.test(range)) return { rest: true, points };
  const both = BOTH.exec(range)?.groups;
  if (both) {
    const low = exactIn(both["n"]);
    const high = exactIn(both["m"]);
    if (low === null || high === null) return null;
    const from = { at: low, after: both["low"] === "tren" || both["low"] === "above" || both["low"] === ">" };
    const to = { at: high, after: !/(?:duoi|below|under|<)$/.test(both["middle"] ?? "") };
    return compareCuts(from, to) < 0 ? { from, to, points } : null;
  }
  const from = cutOf(range, LOWER);
  if (from) return { from, points };
  const to = cutOf(range, UPPER);
  return to ? { to, points } : null;
}

function cutOf(range: string, forms: readonly (readonly [RegExp, boolean])[]): Cut | null {
  for (const [pattern, after] of forms) {
    const at = exactIn(pattern.exec(range)?.[1]);
    if (at !== null) return { at, after };
  }
  return null;
}

/** `nothing`: what is shown where no clause is at fault because there is none. */
function closeIntervals(typed: readonly Typed[], nothing: string): { intervals: readonly Interval[] } | { mistake: string } {
  const ends = typed.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).sort(compareCuts);
  const [fill, second] = typed.filter((one) => one.rest === true);
  if (second !== undefined) return { mistake: second.shown };
  const closed = typed
    .filter((one) => one.rest !== true)
    .map((one) => ({
      shown: one.shown,
      points: one.points,
      from: one.from ?? ends.filter((cut) => one.to !== undefined && compareCuts(cut, one.to) < 0).at(-1) ?? null,
      to: one.to ?? ends.find((cut) => one.from !== undefined && compareCuts(cut, one.from) > 0) ?? null,
    }))
    .sort((a, b) => compareStarts(a.from, b.from));
  const intervals: Interval[] = [];
  /** Where what is not covered yet begins; undefined: nowhere. */
  let open: Cut | null | undefined = null;
  for (const { shown, from, to, points } of closed) {
    if (open === undefined || compareStarts(open, from) > 0) return { mistake: shown };
    if (compareStarts(open, from) < 0) {
      if (fill === undefined) return { mistake: shown };
      intervals.push({ from: open, to: from, points: fill.points });
    }
    intervals.push({ from, to, points });
    open = to ?? undefined;
  }
  if (open !== undefined) {
    if (fill === undefined) return { mistake: closed.at(-1)?.shown ?? nothing };
    intervals.push({ from: open, to: null, points: fill.points });
  }
  return { intervals };
}

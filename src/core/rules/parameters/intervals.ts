import { compare } from "../../exact/arithmetic";
import type { Exact } from "../../exact/exact";
import { fromNumber } from "../../exact/from-number";
import { clausesOf, exactIn, keywordText, NUMBER } from "./fields";

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
export function compareCuts(a: Cut, b: Cut): number {
  return compare(a.at, b.at) || Number(a.after) - Number(b.after);
}

/** Whether a number lies in an interval. */
export function contains({ from, to }: Interval, x: Exact): boolean {
  const below = from !== null && (compare(x, from.at) < 0 || (from.after && compare(x, from.at) === 0));
  const above = to !== null && (compare(x, to.at) > 0 || (!to.after && compare(x, to.at) === 0));
  return !below && !above;
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
 * whatever is left, at most one gap on either end or between.
 */
export function parseIntervals(given: string): { readonly intervals: readonly Interval[] } | { readonly mistake: string } {
  const typed: Typed[] = [];
  for (const clause of clausesOf(given)) {
    const read = readClause(clause.replace(/%/g, ""));
    if (read === null) return { mistake: clause };
    typed.push({ ...read, shown: clause });
  }
  return typed.length === 0 ? { mistake: given } : closeIntervals(typed);
}

/** The same from bloc.json: a list of { from?, below?, points }, without "còn lại". */
export function intervalsFromJson(given: readonly unknown[]): { readonly intervals: readonly Interval[] } | { readonly mistake: string } {
  const typed: Typed[] = [];
  for (const item of given) {
    const shown = JSON.stringify(item);
    if (typeof item !== "object" || item === null) return { mistake: shown };
    const { from, below, points, ...others } = item as Record<string, unknown>;
    const isNumber = (n: unknown): n is number => typeof n === "number" && Number.isFinite(n);
    if (!isNumber(points) || points < 0 || Object.keys(others).length > 0) return { mistake: shown };
    if ((from !== undefined && !isNumber(from)) || (below !== undefined && !isNumber(below))) return { mistake: shown };
    typed.push({
      shown,
      points: fromNumber(points),
      ...(from === undefined ? {} : { from: { at: fromNumber(from), after: false } }),
      ...(below === undefined ? {} : { to: { at: fromNumber(below), after: false } }),
      ...(from === undefined && below === undefined ? { rest: true as const } : {}),
    });
  }
  return typed.length === 0 ? { mistake: "[]" } : closeIntervals(typed);
}

function readClause(clause: string): Omit<Typed, "shown"> | null {
  const colon = clause.lastIndexOf(":");
  if (colon < 0) return null;
  const points = exactIn(keywordText(clause.slice(colon + 1)).replace(/ ?(?:diem|points?)$/, ""));
  if (points === null || compare(points, fromNumber(0)) < 0) return null;
  const range = keywordText(clause.slice(0, colon));
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
    const at = exactIn(pattern.exec(range)?.groups?.["n"]);
    if (at !== null) return { at, after };
  }
  return null;
}

function closeIntervals(typed: readonly Typed[]): { intervals: readonly Interval[] } | { mistake: string } {
  const starts = typed.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).sort(compareCuts);
  const rest = typed.filter((one) => one.rest === true);
  if (rest.length > 1) return { mistake: rest[1]?.shown ?? "" };
  const closed = typed
    .filter((one) => one.rest !== true)
    .map((one) => ({
      shown: one.shown,
      points: one.points,
      from: one.from ?? starts.filter((cut) => one.to !== undefined && compareCuts(cut, one.to) < 0).at(-1) ?? null,
      to: one.to ?? starts.find((cut) => one.from !== undefined && compareCuts(cut, one.from) > 0) ?? null,
    }))
    .sort((a, b) => (a.from === null || b.from === null ? Number(b.from === null) - Number(a.from === null) : compareCuts(a.from, b.from)));
  const intervals: Interval[] = [];
  let reached: Cut | null = null;
  let open = true;
  const [fill] = rest;
  for (const one of closed) {
    if (open && reached === null ? one.from !== null : one.from !== null && reached !== null && compareCuts(reached, one.from) < 0) {
      if (fill === undefined) return { mistake: one.shown };
      intervals.push({ from: reached, to: one.from, points: fill.points });
    } else if (!(open && reached === null) && (one.from === null || reached === null || compareCuts(reached, one.from) > 0)) {
      return { mistake: one.shown };
    }
    intervals.push({ from: one.from, to: one.to, points: one.points });
    reached = one.to;
    open = false;
  }
  const last = closed.at(-1);
  if (open || reached !== null) {
    if (fill === undefined) return { mistake: last?.shown ?? "" };
    intervals.push({ from: reached, to: null, points: fill.points });
  }
  return { intervals };
}

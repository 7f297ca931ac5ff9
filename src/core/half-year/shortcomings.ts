/** What a half-year's review tells each unit: what it owes, what it lost points for, how far it is with the year's targets. */
import type { Bloc, Criterion, Entry } from "../bloc";
import { compare, divide, multiply, signOf } from "../exact/arithmetic";
import { HUNDRED, scaled, type Exact } from "../exact/exact";
import { fromDecimalText, fromNumber } from "../exact/from-number";
import { fixedText } from "../exact/text";
import type { LeafResult, RunResult, Standing } from "../result";
import { lessIsBetter } from "../rules/parameters/common-fields";
import { clausesOf } from "../rules/parameters/fields";
import { textNumber } from "../rules/text-number";

/**
 * "report-not-received", "report-late" and "no-score" are about the unit as a whole; the others about a criterion.
 * "lost": points taken off for lateness or occurrences; "penalty": points subtracted. "target": the share of the
 * year's target that has been reached, no fault by itself; "target-behind": less than half of it.
 */
export type ShortcomingCode = "report-not-received" | "report-late" | "no-score" | "missing" | "lost" | "penalty" | "target" | "target-behind";

/** One thing to tell a unit. Numbers are decimal texts, dates ISO. */
export interface Shortcoming {
  readonly code: ShortcomingCode;
  readonly criterion?: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What one unit is told, in the order of the criteria; empty where there is nothing. */
export interface MemberShortcomings {
  readonly member: string;
  readonly items: readonly Shortcoming[];
}

/** Share of the year's target, in per cent, below which a unit is behind in the middle of the year. */
export const DUE_BY_HALF_YEAR = 50;

const DEDUCTED: ReadonlySet<string> = new Set(["lateness", "deduction"]);

/**
 * Shortcomings of every unit that has a line in the standings, in the order of the bloc's members. Points and ranks
 * are not touched: a target is the year's, and what is compared with it is what was reached so far. Where less is
 * better, a share of the target says nothing about progress and is left out. Source: workbook.md, "Defaults".
 */
export function shortcomingsOf(bloc: Bloc, { groups }: Pick<RunResult, "groups">): MemberShortcomings[] {
  const standings = new Map(groups.flatMap(({ standings: own }) => own.map((standing) => [standing.member, standing] as const)));
  const criteria = new Map(bloc.criteria.map((criterion) => [criterion.code, criterion]));
  const entries = new Map(bloc.entries.map((entry) => [JSON.stringify([entry.member, entry.criterion]), entry]));
  return bloc.members.flatMap(({ code }): MemberShortcomings[] => {
    const standing = standings.get(code);
    if (standing === undefined) return [];
    const leaves = standing.total === null ? [] : standing.leaves;
    const ofLeaves = leaves.flatMap((leaf) => {
      const criterion = criteria.get(leaf.criterion);
      return criterion === undefined ? [] : ofLeaf(criterion, leaf, entries.get(JSON.stringify([code, leaf.criterion])));
    });
    return [{ member: code, items: [...ofUnit(standing), ...ofLeaves] }];
  });
}

function ofUnit({ reasons }: Standing): Shortcoming[] {
  return reasons.flatMap(({ code, params }): Shortcoming[] => {
    if (code !== "report-not-received" && code !== "report-late" && code !== "no-score") return [];
    return [{ code, params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])) }];
  });
}

function ofLeaf(criterion: Criterion, { status, points }: LeafResult, entry: Entry | undefined): Shortcoming[] {
  const { code, rule, max } = criterion;
  if (status === "missing") return [{ code: "missing", criterion: code, params: {} }];
  const items: Shortcoming[] = [];
  if (points !== null) {
    const earned = fromDecimalText(points);
    if (status === "value" && DEDUCTED.has(rule) && max !== undefined && compare(earned, fromNumber(max)) < 0) {
      items.push({ code: "lost", criterion: code, params: { points, max: String(max) } });
    }
    // Of all rule kinds only a penalty's points are below 0.
    if (signOf(earned) < 0) items.push({ code: "penalty", criterion: code, params: { points } });
  }
  const reached = isLessBetter(criterion) ? null : shareOfTarget(criterion, entry);
  if (reached !== null) {
    const behind = compare(reached.share, scaled(DUE_BY_HALF_YEAR, 0)) < 0;
    items.push({ code: behind ? "target-behind" : "target", criterion: code, params: { actual: reached.actual, target: reached.target, share: fixedText(reached.share, 2) } });
  }
  return items;
}

function isLessBetter({ parameters }: Criterion): boolean {
  if (typeof parameters === "object") return parameters["lessIsBetter"] === true;
  return clausesOf(parameters ?? "").some((clause) => lessIsBetter.read(clause) === true);
}

function shareOfTarget({ target: common }: Criterion, entry: Entry | undefined): { readonly share: Exact; readonly actual: string; readonly target: string } | null {
  const target = entry?.target ?? common;
  const given = entry?.actual;
  const actual = typeof given === "string" ? textNumber(given.replace(/%$/, "")) : (given ?? null);
  if (target === undefined || actual === null || !(target > 0)) return null;
  return { share: multiply(divide(fromNumber(actual), fromNumber(target)), HUNDRED), actual: String(actual), target: String(target) };
}

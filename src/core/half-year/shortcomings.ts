/** What a half-year's review tells each unit: what it owes, what it lost points for, how far it is with the year's targets. */
import type { Bloc, Criterion, Entry } from "../bloc";
import { add, compare, divide, multiply, negate, signOf, subtract } from "../exact/arithmetic";
import { HUNDRED, scaled, ZERO, type Exact } from "../exact/exact";
import { fromDecimalText, fromNumber } from "../exact/from-number";
import { exactText, fixedText } from "../exact/text";
import type { LeafResult, RunResult, Standing } from "../result";
import { ruleKindNamed } from "../rules";
import { lessIsBetter } from "../rules/parameters/common-fields";
import { clausesOf } from "../rules/parameters/fields";
import { textNumber } from "../rules/text-number";

/**
 * "report-not-received", "report-late" and "no-score" are about the unit as a whole; the others about a criterion.
 * "deducted": points taken off for lateness or occurrences; "failed": a yes-no criterion that is not met; "lost":
 * fewer points than the maximum in any other way; "lost-more": of so many further criteria together; "penalty":
 * points subtracted. "target": the share of the year's target that has been reached, no fault by itself;
 * "target-behind": less than half of it. "rate", "rate-short": a target that is a rate and does not grow over the
 * year, reached or not.
 */
export type ShortcomingCode =
  | "report-not-received" | "report-late" | "no-score" | "missing" | "deducted" | "failed" | "lost" | "lost-more" | "penalty" | "target" | "target-behind"
  | "rate" | "rate-short";

/** One thing to tell a unit. Numbers are decimal texts, dates ISO. */
export interface Shortcoming {
  readonly code: ShortcomingCode;
  readonly criterion?: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * What one unit is told: about itself, what nobody scored, what it lost (most first), how far it is with targets, each
 * in the order of the criteria. Empty where there is nothing.
 */
export interface MemberShortcomings {
  readonly member: string;
  readonly items: readonly Shortcoming[];
}

/** Share of the year's target, in per cent, below which a unit is behind in the middle of the year. */
export const DUE_BY_HALF_YEAR = 50;

/** Criteria with fewer points than the maximum that a unit is told one by one; the rest is told as a sum. */
export const LOSSES_TOLD = 5;

/** So many are still told one by one: one more criterion takes no more room than the line that would sum it up. */
export const LOSSES_TOLD_AT_MOST = LOSSES_TOLD + 1;

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
    const losses = ofLeaves.flatMap(({ item, loss }) => (loss === null ? [] : [{ item, loss }]));
    const others = (missing: boolean): Shortcoming[] => ofLeaves.flatMap(({ item, loss }) => (loss === null && (item.code === "missing") === missing ? [item] : []));
    return [{ member: code, items: [...ofUnit(standing), ...others(true), ...largestFirst(losses), ...others(false)] }];
  });
}

/** Losses one by one, largest first; of those that are no deduction, failure or penalty only so many, the rest as one. */
function largestFirst(losses: readonly Loss[]): Shortcoming[] {
  const sorted = [...losses].sort((a, b) => compare(b.loss, a.loss));
  const plain = sorted.filter(({ item }) => item.code === "lost");
  const rest = plain.length > LOSSES_TOLD_AT_MOST ? plain.slice(LOSSES_TOLD) : [];
  const told = sorted.filter((loss) => !rest.includes(loss)).map(({ item }) => item);
  if (rest.length === 0) return told;
  return [...told, { code: "lost-more", params: { count: String(rest.length), lost: exactText(rest.reduce((sum, { loss }) => add(sum, loss), ZERO)) } }];
}

interface Loss {
  readonly item: Shortcoming;
  readonly loss: Exact;
}

/** Something about a criterion; loss null: no points were lost for it. */
interface Told {
  readonly item: Shortcoming;
  readonly loss: Exact | null;
}

function ofUnit({ reasons }: Standing): Shortcoming[] {
  return reasons.flatMap(({ code, params }): Shortcoming[] => {
    if (code !== "report-not-received" && code !== "report-late" && code !== "no-score") return [];
    return [{ code, params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])) }];
  });
}

function ofLeaf(criterion: Criterion, { status, points, layer }: LeafResult, entry: Entry | undefined): Told[] {
  const { code, rule, max } = criterion;
  if (status === "missing") return [{ item: { code: "missing", criterion: code, params: {} }, loss: null }];
  const reached = isLessBetter(criterion) ? null : shareOfTarget(criterion, entry);
  const told: Told[] = reached === null ? [] : [{ item: ofTarget(criterion, reached), loss: null }];
  if (points === null) return told;
  const earned = fromDecimalText(points);
  // Of all rule kinds only a penalty's points are below 0.
  if (signOf(earned) < 0) return [{ item: { code: "penalty", criterion: code, params: { points } }, loss: negate(earned) }, ...told];
  const kind = ruleKindNamed(rule);
  const isOnScale = kind?.role === "leaf" && kind.scale === "base";
  const loss = max === undefined || !isOnScale ? ZERO : subtract(fromNumber(max), earned);
  const isDeducted = status === "value" && DEDUCTED.has(rule);
  // Where points follow what grows towards a target of the year, the share says all there is: what is not reached by
  // the middle of it is not lost. Points that somebody gave tell a loss beside any share.
  if (signOf(loss) <= 0 || (reached !== null && layer === undefined && !isRate(criterion) && !isDeducted)) return told;
  const how = isDeducted ? "deducted" : rule === "yes-no" ? "failed" : "lost";
  return [{ item: { code: how, criterion: code, params: { points, max: String(max), lost: exactText(loss) } }, loss }, ...told];
}

function ofTarget(criterion: Criterion, { share, actual, target }: Reached): Shortcoming {
  const reaches = (percent: number): boolean => compare(share, scaled(percent, 0)) >= 0;
  const code = isRate(criterion) ? (reaches(100) ? "rate" : "rate-short") : reaches(DUE_BY_HALF_YEAR) ? "target" : "target-behind";
  return { code, criterion: criterion.code, params: { actual, target, share: fixedText(share, 2) } };
}

/** Whether a criterion is measured as a rate: 95 % is the same in June and in December, while tasks done add up. */
function isRate({ unit }: Criterion): boolean {
  return unit !== undefined && /^(?:[%‰]|tỷ lệ|tỉ lệ|phần trăm|per ?cent|rate)/i.test(unit.normalize("NFC").trim());
}

function isLessBetter({ parameters }: Criterion): boolean {
  if (typeof parameters === "object") return parameters["lessIsBetter"] === true;
  return parameters !== undefined && clausesOf(parameters).some((clause) => lessIsBetter.read(clause) === true);
}

interface Reached {
  readonly share: Exact;
  readonly actual: string;
  readonly target: string;
}

function shareOfTarget({ target: common }: Criterion, entry: Entry | undefined): Reached | null {
  const target = entry?.target ?? common ?? 0;
  const given = entry?.actual;
  const actual = typeof given === "string" ? textNumber(given.replace(/%$/, "")) : (given ?? null);
  if (actual === null || target <= 0) return null;
  return { share: multiply(divide(fromNumber(actual), fromNumber(target)), HUNDRED), actual: String(actual), target: String(target) };
}

import type { Bloc, Criterion } from "../bloc";
import type { TotalPart } from "../explain/explanation";
import { explainBloc } from "../explain/explain-bloc";
import { add, compare, isZero, negate, signOf, subtract } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { exactText, fromExactText } from "../exact/text";
import type { RunResult, Standing } from "../result";
import { matchCriteria, matchGroups, matchMembers, type MatchedCriteria, type MatchedMember, type MatchedMembers } from "./match";

/** A ranked run to be compared. */
export interface ComparedRun {
  readonly bloc: Bloc;
  readonly result: RunResult;
  /** The run left missing scores out where the bloc would stop. */
  readonly provisional?: boolean;
}

/**
 * What one thing changed in a member's total. "criterion": a criterion's contribution, its weights included;
 * "rescale": what bringing the points to the full scale adds; "rounding": of the total.
 */
export interface Change {
  readonly kind: "criterion" | "rescale" | "rounding";
  readonly criterion?: Named & { readonly section?: Named };
  /** The criterion has no counterpart at the other time. */
  readonly only?: "now" | "earlier";
  /** Contributions: exact decimals or fractions; null where there was none (missing, N/A, pending, no such criterion). */
  readonly earlier: string | null;
  readonly now: string | null;
  /** now − earlier, exact; what is missing counts as nothing. */
  readonly change: string;
  /** A leaf's maximum where it is another than before. */
  readonly max?: { readonly earlier: number | undefined; readonly now: number | undefined };
}

type Named = Pick<Criterion, "code" | "label" | "name">;

/** Where one member stood. */
export type Place = Pick<Standing, "rank" | "total" | "rate" | "class" | "table"> & { readonly group: string };

/** One member at two times. */
export interface MemberComparison {
  readonly member: string;
  readonly match: MatchedMember;
  readonly earlier: Place;
  readonly now: Place;
  /** Places gained (positive) or lost; null where one of the ranks is missing, or it is another group or table. */
  readonly move: number | null;
  /** Total now − earlier, exact; null where one of them is missing. */
  readonly change: string | null;
  /** What the totals differ by, largest first; the changes add up to `change` exactly. Empty where a total is missing. */
  readonly changes: readonly Change[];
  /** Members of its group that stood ahead of it and now stand behind it, and the other way round; codes of now. */
  readonly overtook: readonly string[];
  readonly overtakenBy: readonly string[];
}

/** Two runs compared. */
export interface Comparison {
  /** Matched members in the order of the present bloc. */
  readonly members: readonly MemberComparison[];
  readonly unmatched: Pick<MatchedMembers, "onlyNow" | "onlyEarlier">;
  readonly criteria: MatchedCriteria;
}

/**
 * What changed between two ranked runs: ranks, totals, and for every member which criteria the difference comes
 * from. Members and criteria are matched as in matchMembers and matchCriteria; what has no counterpart is listed.
 * A run that stopped has no standings, so nobody is compared with it.
 * A rank may change without the member's own points changing: `overtook` and `overtakenBy` say by whom.
 */
export function compareRuns(now: ComparedRun, earlier: ComparedRun): Comparison {
  const members = matchMembers(now.bloc, earlier.bloc);
  const criteria = matchCriteria(now.bloc, earlier.bloc);
  const [placesNow, placesEarlier] = [placesOf(now), placesOf(earlier)];
  const [partsNow, partsEarlier] = [partsOf(now), partsOf(earlier)];
  const changesOf = changesBy(criteria, sectionsOf(now.bloc), sectionsOf(earlier.bloc));
  const groups = matchGroups(now.bloc, earlier.bloc);
  const compared = members.matched.flatMap((match): Omit<MemberComparison, "overtook" | "overtakenBy">[] => {
    const [after, before] = [placesNow.get(match.now.code), placesEarlier.get(match.earlier.code)];
    if (after === undefined || before === undefined) return [];
    const isSameTable = groups.get(after.group) === before.group && after.table === before.table;
    const hasTotals = after.total !== null && before.total !== null;
    return [{
      member: match.now.code, match, earlier: before, now: after,
      move: isSameTable && after.rank !== null && before.rank !== null ? before.rank - after.rank : null,
      change: hasTotals ? exactText(subtract(fromExactText(after.total), fromExactText(before.total))) : null,
      changes: hasTotals ? changesOf(partsNow.get(match.now.code) ?? [], partsEarlier.get(match.earlier.code) ?? []) : [],
    }];
  });
  return {
    members: compared.map((one) => ({
      ...one,
      overtook: compared.filter((other) => passed(one, other)).map(({ member }) => member),
      overtakenBy: compared.filter((other) => passed(other, one)).map(({ member }) => member),
    })),
    unmatched: { onlyNow: members.onlyNow, onlyEarlier: members.onlyEarlier },
    criteria,
  };
}

/** Whether a member stood behind another and now stands ahead of it; ties are neither. */
function passed(a: Pick<MemberComparison, "move" | "now" | "earlier">, b: Pick<MemberComparison, "move" | "now" | "earlier">): boolean {
  if (a.move === null || b.move === null || a.now.group !== b.now.group || a.now.table !== b.now.table) return false;
  const [aNow, bNow, aEarlier, bEarlier] = [a.now.rank ?? 0, b.now.rank ?? 0, a.earlier.rank ?? 0, b.earlier.rank ?? 0];
  return aNow < bNow && aEarlier > bEarlier;
}

function placesOf({ result }: ComparedRun): Map<string, Place> {
  return new Map(result.groups.flatMap(({ code, standings }) =>
    standings.map(({ member, rank, total, rate, class: own, table }) => [member, { group: code, rank, total, rate, class: own, table }] as const)));
}

function partsOf(run: ComparedRun): Map<string, readonly TotalPart[]> {
  return new Map(explainBloc(run.bloc, run).members.map(({ member, parts }) => [member, parts]));
}

/** A function that takes the parts of two totals of one member and says what changed. */
function changesBy(criteria: MatchedCriteria, ofNow: Sections, ofEarlier: Sections): (now: readonly TotalPart[], earlier: readonly TotalPart[]) => Change[] {
  const rows: readonly Row[] = [
    ...criteria.matched.map(({ now, earlier }): Row => {
      const max = now.max === earlier.max ? {} : { max: { earlier: earlier.max, now: now.max } };
      return { now: now.code, earlier: earlier.code, what: { kind: "criterion", criterion: named(now, ofNow), ...max } };
    }),
    ...criteria.onlyNow.map((now): Row => ({ now: now.code, what: { kind: "criterion", criterion: named(now, ofNow), only: "now" } })),
    ...criteria.onlyEarlier.map((earlier): Row => ({ earlier: earlier.code, what: { kind: "criterion", criterion: named(earlier, ofEarlier), only: "earlier" } })),
    ...(["rescale", "rounding"] as const).map((kind): Row => ({ now: ` ${kind}`, earlier: ` ${kind}`, what: { kind } })),
  ];
  return (now, earlier) => {
    const [after, before] = [amounts(now), amounts(earlier)];
    return rows.flatMap((row): Change[] => {
      const change = changeOf(after.get(row.now), before.get(row.earlier));
      return change === null ? [] : [{ ...row.what, ...change }];
    }).sort((a, b) => compare(size(b), size(a)));
  };
}

/** What is compared, and under which key its amount stands at either time. */
interface Row {
  readonly now?: string;
  readonly earlier?: string;
  readonly what: Pick<Change, "kind" | "criterion" | "only" | "max">;
}

type Sections = ReadonlyMap<string, Named>;

/** The section, a child of the root, in which each other criterion stands. */
function sectionsOf({ criteria }: Bloc): Sections {
  const byCode = new Map<string | undefined, Criterion>(criteria.map((criterion) => [criterion.code, criterion]));
  const sections = new Map<string, Named>();
  for (const criterion of criteria) {
    let top = criterion;
    for (let above = byCode.get(top.parent); above !== undefined; above = byCode.get(top.parent)) top = above;
    if (top !== criterion) sections.set(criterion.code, { code: top.code, label: top.label, name: top.name });
  }
  return sections;
}

function named({ code, label, name }: Criterion, sections: Sections): NonNullable<Change["criterion"]> {
  const section = sections.get(code);
  return { code, label, name, ...(section === undefined ? {} : { section }) };
}

/** Contributions by criterion; what is about the total as a whole under its kind, which no code looks like. */
function amounts(parts: readonly TotalPart[]): Map<string | undefined, Exact> {
  const found = new Map<string | undefined, Exact>();
  for (const { kind, criterion, points } of parts) {
    const key = criterion ?? ` ${kind}`;
    found.set(key, add(found.get(key) ?? ZERO, fromExactText(points)));
  }
  return found;
}

function changeOf(now: Exact | undefined, earlier: Exact | undefined): Pick<Change, "now" | "earlier" | "change"> | null {
  const change = subtract(now ?? ZERO, earlier ?? ZERO);
  if (isZero(change)) return null;
  return { now: now === undefined ? null : exactText(now), earlier: earlier === undefined ? null : exactText(earlier), change: exactText(change) };
}

function size({ change }: Change): Exact {
  const x = fromExactText(change);
  return signOf(x) < 0 ? negate(x) : x;
}

import type { Bloc, TieBreak } from "../bloc";
import { add, compare, divide, isZero, negate } from "../exact/arithmetic";
import { scaled, ZERO, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import type { Model } from "../model";
import type { TieBreakUsed } from "../result";

/**
 * What sorts, ties and is compared: the deciding value first, then one value for each tie-break, larger is
 * better throughout. Keys of one group have the same length.
 */
export type RankKey = readonly Exact[];

/** Below everything that a tie-break can say: nothing is known. */
const UNKNOWN = scaled(-Number.MAX_SAFE_INTEGER, 0);

/** Lexicographic; 0 only where every value is equal. */
export function compareKeys(a: RankKey, b: RankKey): number {
  for (let i = 0; i < a.length; i++) {
    const order = compare(a[i] ?? ZERO, b[i] ?? ZERO);
    if (order !== 0) return order;
  }
  return 0;
}

/** The tie-break values of one member, from its points by node. */
export type TieBreakValues = (member: string, points: readonly (Exact | null)[]) => Exact[];

/**
 * How the settings break ties, in their order. A section or an external score: more points are
 * better; without a named criterion all external scores count together. Penalties: fewer points subtracted.
 * Ballot: votes for / voters over the last rounds. Decision: the order that head and deputy wrote down.
 * "women" is a preference for awards, not for ranks. What is unknown comes last.
 */
export function tieBreakValues(model: Model): TieBreakValues {
  const { tieBreaks } = model.bloc.settings;
  return (member, points) => tieBreaks.map((tieBreak) => valueOf(tieBreak, model, member, points));
}

function valueOf(tieBreak: TieBreak, model: Model, member: string, points: readonly (Exact | null)[]): Exact {
  switch (tieBreak.by) {
    case "section":
    case "external":
      return tieBreak.criterion === undefined ? sumOfKind(model, "external", points) : pointsAt(model, tieBreak.criterion, points);
    case "penalties":
      return sumOfKind(model, "penalty", points);
    case "ballot":
      return ballotShare(model.bloc, member) ?? UNKNOWN;
    case "decision":
      return decidedPlace(model.bloc, member) ?? UNKNOWN;
    case "women":
      return ZERO;
  }
}

function pointsAt({ tree }: Model, criterion: string, points: readonly (Exact | null)[]): Exact {
  const node = tree.byCode.get(criterion);
  return (node && points[node.index]) ?? UNKNOWN;
}

/** Points of all leaves of one kind, of which those that do not apply have none; penalties are negative points, so fewer are larger. */
function sumOfKind({ tree, rules }: Model, kind: string, points: readonly (Exact | null)[]): Exact {
  let sum = ZERO;
  for (const { leaf, index } of tree.leaves) {
    const own = points[index] ?? null;
    if (own !== null && rules.leaves[leaf]?.kind.name === kind) sum = add(sum, own);
  }
  return sum;
}

/** Votes for / voters of a member over the last round of each award it was voted on; null without a vote. */
export function ballotShare({ ballot }: Bloc, member: string): Exact | null {
  const last = new Map<string, Bloc["ballot"][number]>();
  for (const row of ballot) {
    if (row.subject !== member) continue;
    const known = last.get(row.award);
    if (known === undefined || known.round < row.round) last.set(row.award, row);
  }
  let votes = ZERO;
  let voters = ZERO;
  for (const row of last.values()) {
    votes = add(votes, fromNumber(row.for));
    voters = add(voters, fromNumber(row.voters));
  }
  return isZero(voters) ? null : divide(votes, voters);
}

/** The member's place in what head and deputy decided, as a number that is larger for the better; null without one. */
export function decidedPlace({ decisions = [] }: Bloc, member: string): Exact | null {
  for (const { award, subjects } of decisions) {
    if (award === undefined && subjects.includes(member)) return negate(scaled(subjects.indexOf(member), 0));
  }
  return null;
}

/** Place of the first value in which two keys differ; -1 where they are equal. */
function firstDifference(a: RankKey, b: RankKey): number {
  return a.findIndex((value, i) => compare(value, b[i] ?? ZERO) !== 0);
}

/** The tie-breaks that put a member ahead of others with the same deciding value, and of whom. */
export function tieBreaksUsed(
  tieBreaks: readonly TieBreak[],
  key: RankKey,
  all: readonly { readonly code: string; readonly key: RankKey }[],
): TieBreakUsed[] {
  return tieBreaks.flatMap(({ by, criterion }, i): TieBreakUsed[] => {
    const over = all.filter(({ key: other }) => compareKeys(key, other) > 0 && firstDifference(key, other) === i + 1).map(({ code }) => code);
    return over.length === 0 ? [] : [{ by, ...(criterion === undefined ? {} : { criterion }), over }];
  });
}

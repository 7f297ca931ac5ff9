import { keysByVote } from "../awards/ballot";
import type { Bloc, TieBreak } from "../bloc";
import { add, compare, divide, negate, sum } from "../exact/arithmetic";
import { scaled, ZERO, type Exact } from "../exact/exact";
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
 * Ballot: the larger share of votes. Decision: the order that head and deputy wrote down.
 * "women" is a preference for awards, not for ranks. What is unknown comes last.
 */
export function tieBreakValues(model: Model): TieBreakValues {
  const values = model.bloc.settings.tieBreaks.map((tieBreak) => valueBy(tieBreak, model));
  return (member, points) => values.map((valueOf) => valueOf(member, points));
}

function valueBy(tieBreak: TieBreak, model: Model): (member: string, points: readonly (Exact | null)[]) => Exact {
  switch (tieBreak.by) {
    case "section":
    case "external": {
      const { criterion } = tieBreak;
      return (_, points) => (criterion === undefined ? sumOfKind(model, "external", points) : pointsAt(model, criterion, points));
    }
    case "penalties":
      return (_, points) => sumOfKind(model, "penalty", points);
    case "ballot": {
      const places = ballotPlaces(model.bloc);
      return (member) => places.get(member) ?? UNKNOWN;
    }
    case "decision":
      return (member) => decidedPlace(model.bloc, member) ?? UNKNOWN;
    case "women":
      return () => ZERO;
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

/**
 * The places of members in the ballot, by code, as numbers that are larger for the better: 0, or less by one for each
 * member of the group with more votes. Shares are those by which awards go, each of its own base, and of a member that was
 * voted on for several awards their mean; a second round parts only those whom the first left equal. Nobody without a vote.
 */
export function ballotPlaces({ awards, ballot, members }: Bloc): ReadonlyMap<string, Exact> {
  const places = new Map<string, Exact>();
  for (const group of new Set(members.map((member) => member.group))) {
    const codes = members.flatMap((member) => (member.group === group ? [member.code] : []));
    const byAward = awards.map((award) => keysByVote(ballot, award, codes));
    const voted = codes.flatMap((code, i) => {
      const keys = byAward.flatMap((each) => (each[i] == null ? [] : [each[i]]));
      return keys.length === 0 ? [] : [{ code, key: meanOf(keys) }];
    });
    for (const { code, key } of voted) places.set(code, negate(scaled(voted.filter((other) => compareKeys(other.key, key) > 0).length, 0)));
  }
  return places;
}

function meanOf(keys: readonly RankKey[]): RankKey {
  return [0, 1].map((at) => divide(sum(keys.map((key) => key[at] ?? ZERO)), scaled(keys.length, 0)));
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

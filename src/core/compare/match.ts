import type { Bloc, Criterion, Group, Member } from "../bloc";
import { plainText } from "../rules/plain-text";
import { namesAsPredecessor } from "../roll-up/units";

/** Two members of different times that are the same unit, and how that is known. */
export interface MatchedMember {
  readonly now: Member;
  readonly earlier: Member;
  readonly by: "code" | "lineage" | "name";
}

/** A member without a counterpart. "merged": from several bodies; "split": one of several units that come from one body. */
export interface UnmatchedMember {
  readonly member: Member;
  readonly reason: "new" | "merged" | "split" | "gone";
  /** Names of the bodies or units that it would have to be compared with at once. */
  readonly with: readonly string[];
}

/** The members of two times, matched or told why not. */
export interface MatchedMembers {
  readonly matched: readonly MatchedMember[];
  readonly onlyNow: readonly UnmatchedMember[];
  readonly onlyEarlier: readonly UnmatchedMember[];
}

/**
 * Which members of two times are the same unit: by code, then by the predecessor that the later one names, then by
 * full or short name where only one has it. A unit that comes from several bodies, or one of several that come from
 * one, has no single counterpart and is matched with none. Nothing is guessed.
 */
export function matchMembers(now: Pick<Bloc, "members">, earlier: Pick<Bloc, "members">): MatchedMembers {
  const matched = new Map<Member, MatchedMember>();
  const open = { now: new Set(now.members), earlier: new Set(earlier.members) };
  const pair = (one: Member, other: Member, by: MatchedMember["by"]): void => {
    matched.set(one, { now: one, earlier: other, by });
    open.now.delete(one);
    open.earlier.delete(other);
  };
  const sources = (member: Member): Member[] => earlier.members.filter((body) => body.code !== member.code && namesAsPredecessor(member, body));
  const heirs = (body: Member): Member[] => now.members.filter((unit) => unit.code !== body.code && namesAsPredecessor(unit, body));
  for (const member of now.members) {
    const same = earlier.members.find(({ code }) => code === member.code);
    // A unit that kept its code and took in another body that was a member is no longer the same.
    if (same !== undefined && sources(member).length === 0 && heirs(same).length === 0) pair(member, same, "code");
  }
  for (const member of [...open.now]) {
    const bodies = sources(member);
    const [only] = bodies;
    const isOne = bodies.length === 1 && only !== undefined && !earlier.members.some(({ code }) => code === member.code);
    if (isOne && open.earlier.has(only) && heirs(only).length === 1 && !now.members.some(({ code }) => code === only.code)) pair(member, only, "lineage");
  }
  for (const member of [...open.now]) {
    if (sources(member).length > 0) continue;
    const others = [...open.earlier].filter((body) => heirs(body).length === 0 && sharesName(member, body));
    const [only] = others;
    if (others.length === 1 && only !== undefined && [...open.now].filter((unit) => sharesName(unit, only)).length === 1) pair(member, only, "name");
  }
  return {
    matched: now.members.flatMap((member) => matched.get(member) ?? []),
    onlyNow: [...open.now].map((member) => {
      const bodies = [...earlier.members.filter(({ code }) => code === member.code), ...sources(member)];
      // Without a counterpart although it comes from one body only: then that body has other heirs.
      const reason = bodies.length > 1 ? "merged" : bodies.length === 1 ? "split" : "new";
      return { member, reason, with: bodies.map(({ name }) => name) };
    }),
    onlyEarlier: [...open.earlier].map((member) => ({ member, reason: "gone", with: heirs(member).map(({ name }) => name) })),
  };
}

function sharesName(a: Member, b: Member): boolean {
  const names = new Set([a.name, a.shortName].map(plainText));
  return [b.name, b.shortName].some((name) => names.has(plainText(name)));
}

/** The criteria of two times that are the same, and those without a counterpart. */
export interface MatchedCriteria {
  /** `reworded`: same code, another name; people should look at it. */
  readonly matched: readonly { readonly now: Criterion; readonly earlier: Criterion; readonly reworded: boolean }[];
  readonly onlyNow: readonly Criterion[];
  readonly onlyEarlier: readonly Criterion[];
}

/**
 * Which criteria of two times are the same: by code and name, then by TT and name, then by a name that stands only
 * once in each, then by code alone (reworded). Codes are made from TT, so a code alone may mean another criterion
 * after one was inserted: a name decides before it.
 */
export function matchCriteria(now: Pick<Bloc, "criteria">, earlier: Pick<Bloc, "criteria">): MatchedCriteria {
  const { pairs, onlyNow, onlyEarlier } = pairUp(now.criteria, earlier.criteria, [
    ({ code, name }) => `${code} ${plainText(name)}`,
    ({ label, name }) => `${label} ${plainText(name)}`,
    ({ name }) => plainText(name),
    ({ code }) => code,
  ], (one, other) => isLeaf(now, one) === isLeaf(earlier, other)); // A part is never the same as a section.
  return { matched: pairs.map((pair) => ({ ...pair, reworded: plainText(pair.now.name) !== plainText(pair.earlier.name) })), onlyNow, onlyEarlier };
}

function isLeaf({ criteria }: Pick<Bloc, "criteria">, { code }: Criterion): boolean {
  return criteria.every(({ parent }) => parent !== code);
}

/**
 * Code of a group of now → code of the same group at the earlier time: by code and name, then by a name that stands
 * only once in each, then by code. Where there is one group only at both times, it is the same whatever it is called.
 */
export function matchGroups(now: Pick<Bloc, "groups">, earlier: Pick<Bloc, "groups">): Map<string, string> {
  const keys: ((group: Group) => string)[] = [({ code, name }) => `${code} ${plainText(name)}`, ({ name }) => plainText(name), ({ code }) => code];
  if (now.groups.length === 1) keys.push(() => "");
  return new Map(pairUp(now.groups, earlier.groups, keys).pairs.map(({ now: one, earlier: other }) => [one.code, other.code]));
}

/** Things of two times paired by the first key, in order, that only one of each time still without a pair has. */
function pairUp<T>(now: readonly T[], earlier: readonly T[], keys: readonly ((item: T) => string)[], fits: (one: T, other: T) => boolean = () => true): Pairing<T> {
  const open = { now: new Set(now), earlier: new Set(earlier) };
  const pairs: { now: T; earlier: T }[] = [];
  for (const key of keys) {
    const others = groupBy(open.earlier, key);
    for (const [text, [one, second]] of groupBy(open.now, key)) {
      const [other, third] = others.get(text) ?? [];
      if (one === undefined || other === undefined || second !== undefined || third !== undefined || !fits(one, other)) continue;
      pairs.push({ now: one, earlier: other });
      open.now.delete(one);
      open.earlier.delete(other);
    }
  }
  return { pairs, onlyNow: [...open.now], onlyEarlier: [...open.earlier] };
}

interface Pairing<T> {
  readonly pairs: readonly { readonly now: T; readonly earlier: T }[];
  readonly onlyNow: readonly T[];
  readonly onlyEarlier: readonly T[];
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

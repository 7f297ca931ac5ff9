/** Nominations that a decision still to be made on another award may undo, and who waits for such a decision. */
import type { AwardRule } from "../../core/award";
import { awardOfBase } from "../../core/awards/quota";
import type { Bloc } from "../../core/bloc";
import type { Considered, RunResult, StatedReason } from "../../core/result";

/** Codes of the awards that are to be decided first, in the order of the rules; none where nothing is open. */
type Awaited = (award: string, subject: string) => readonly string[];

/** What of the nominations hangs on decisions about other awards. */
export interface Unsettled {
  /** Of somebody put forward: decisions after which it may be so no longer. */
  readonly mayLose: Awaited;
  /** Of somebody not put forward: decisions after which it may be so. */
  readonly waits: Awaited;
}

type Awards = ReadonlySet<string>;

const NONE: Awards = new Set();

/**
 * Who waits for a decision about another award comes back where that award goes to somebody else, and then takes the
 * place of the last in order: these may lose theirs. Awards that go by such nominations in their turn (an exclusion,
 * a share of them) are followed until nothing more is found. Where an order among all of them is not known (files,
 * several groups), whoever is put forward may lose the place.
 *
 * @example unsettled(bloc, result).mayLose("BK", "C") // ["CO"]: C stands where the leader waits for the decision on CO
 */
export function unsettled(bloc: Bloc, { considered, groups }: Pick<RunResult, "considered" | "groups">): Unsettled {
  const rules = new Map(bloc.awards.map((award) => [award.code, award]));
  const mayLose = new Map<string, Awards>();
  const waits = new Map<string, Awards>();
  const pools = [...new Map(considered.map((one) => [keyOf(one.award, one.group ?? ""), considered.filter(({ award, group }) => award === one.award && group === one.group)])).values()];
  const isEqual = equalsIn({ groups });
  let isGrowing = true;
  const add = (to: Map<string, Awards>, { award, subject }: Considered, more: Awards): void => {
    const key = keyOf(award, subject);
    const known = to.get(key) ?? NONE;
    if ([...more].every((code) => known.has(code))) return;
    to.set(key, new Set([...known, ...more]));
    isGrowing = true;
  };
  while (isGrowing) {
    isGrowing = false;
    for (const pool of pools) {
      const rule = rules.get(pool[0]?.award ?? "");
      if (rule === undefined) continue;
      for (const one of pool) {
        if (one.outcome === "not-nominated") add(waits, one, waitsFor(one, mayLose, waits));
        if (one.outcome === "nominated") add(mayLose, one, byOtherAwards(one, rule, bloc, mayLose, waits));
      }
      const waiting = (one: Considered): Awards => waits.get(keyOf(one.award, one.subject)) ?? NONE;
      for (const [one, awards] of displaced(pool, rule, bloc, waiting, isEqual)) add(mayLose, one, awards);
    }
  }
  const inOrder = (from: ReadonlyMap<string, Awards>): Awaited => (award, subject) => {
    const found = from.get(keyOf(award, subject)) ?? NONE;
    return bloc.awards.flatMap(({ code }) => (found.has(code) ? [code] : []));
  };
  return { mayLose: inOrder(mayLose), waits: inOrder(waits) };
}

function keyOf(award: string, other: string): string {
  return JSON.stringify([award, other]);
}

/** The decisions that somebody waits for; none where anything else bars it. */
function waitsFor({ subject, reasons }: Considered, mayLose: ReadonlyMap<string, Awards>, waits: ReadonlyMap<string, Awards>): Awards {
  const awaited = reasons.map(({ code, params }): Awards => {
    const other = String(params["award"]);
    switch (code) {
      case "waits-for-award":
        return new Set([other]);
      case "has-other-award":
        return mayLose.get(keyOf(other, subject)) ?? NONE;
      case "not-nominated-for":
        return waits.get(keyOf(other, subject)) ?? NONE;
      default:
        return NONE;
    }
  });
  return awaited.some(({ size }) => size === 0) ? NONE : new Set(awaited.flatMap((awards) => [...awards]));
}

/** A nomination that goes by another award's: it is a share of those, or excluded by one that may still come. */
function byOtherAwards({ subject }: Considered, rule: AwardRule, { awards }: Bloc, mayLose: ReadonlyMap<string, Awards>, waits: ReadonlyMap<string, Awards>): Awards {
  const base = awardOfBase(rule, awards);
  const lost = base === null ? NONE : mayLose.get(keyOf(base, subject)) ?? NONE;
  return new Set([...lost, ...(rule.excludes ?? []).flatMap((other) => [...(waits.get(keyOf(other, subject)) ?? NONE)])]);
}

/** Those of one pool, best first, whose place those who wait would take, with the decisions that these wait for. */
function displaced(pool: readonly Considered[], rule: AwardRule, bloc: Bloc, waiting: (one: Considered) => Awards, isEqual: (a: string, b: string) => boolean): [Considered, Awards][] {
  const places = placesIn(pool, rule);
  if (places === Infinity) return [];
  const inLine = pool.filter((one) => one.outcome !== "not-nominated" || one.reasons.some(({ code }) => NO_BAR.has(code)) || waiting(one).size > 0);
  const isOrdered = isOneGroup(pool, bloc);
  return inLine.flatMap((one, i): [Considered, Awards][] => {
    if (one.outcome !== "nominated") return [];
    const equals = inLine.flatMap(({ subject }, at) => (at === i || isEqual(subject, one.subject) ? [at] : []));
    const last = isOrdered ? Math.max(...equals) : inLine.length - 1;
    const place = 1 + (isOrdered && rule.onTie === "all" ? Math.min(...equals) : last);
    const awards = new Set(inLine.slice(0, last + 1).flatMap((other) => [...waiting(other)]));
    return awards.size > 0 && place > places ? [[one, awards]] : [];
  });
}

/** Reasons of those who meet the conditions and are not put forward all the same. */
const NO_BAR: ReadonlySet<StatedReason["code"]> = new Set<StatedReason["code"]>(["no-place-left", "decided-otherwise"]);

/** Reasons that tell how many places there are in all. */
const TELLS_PLACES: ReadonlySet<StatedReason["code"]> = new Set<StatedReason["code"]>(["by-rank", "by-vote", "no-place-left", "fewer-votes"]);

/** The places of a pool as its reasons tell them; where none does, as if there were none, unless the rule sets no limit. */
function placesIn(pool: readonly Considered[], { advisory, count, percent, leaderOnly }: AwardRule): number {
  if (advisory === true || (count === undefined && percent === undefined && leaderOnly !== true)) return Infinity;
  return pool.flatMap(({ reasons }) => reasons).flatMap(({ code, params }) => (TELLS_PLACES.has(code) ? [Number(params["places"])] : []))[0] ?? 0;
}

/** Whether all are members of one group, which stand in the order of its ranking. */
function isOneGroup(pool: readonly Considered[], { members }: Bloc): boolean {
  const groups = new Map(members.map(({ code, group }) => [code, group]));
  return new Set(pool.map(({ subject }) => groups.get(subject))).size === 1 && groups.has(pool[0]?.subject ?? "");
}

/** Whether two members may be equal in the ranking. */
function equalsIn({ groups }: Pick<RunResult, "groups">): (a: string, b: string) => boolean {
  const standings = new Map(groups.flatMap((group) => group.standings.map((one) => [one.member, one] as const)));
  return (a, b) => {
    const [one, other] = [standings.get(a), standings.get(b)];
    if (one?.tied !== true || other?.tied !== true) return false;
    return one.totalExact === other.totalExact || one.rate === other.rate;
  };
}

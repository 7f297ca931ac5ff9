/** One award for one pool, or one award for the leaders of several groups. */
import type { AwardRule } from "../award";
import type { Bloc, Decision } from "../bloc";
import type { Report } from "../make-finding";
import type { Considered, Nomination, OpenDecision, StatedReason } from "../result";
import { ballotOf } from "./ballot";
import { compareContenders, type Contender } from "./contenders";
import { fillPlaces } from "./fill-places";

/** What one award came to. */
export interface Decided {
  readonly nominations: readonly Nomination[];
  readonly considered: readonly Considered[];
  readonly open: readonly OpenDecision[];
}

/** Nothing looked at, nobody put forward. */
export const UNDECIDED: Decided = { nominations: [], considered: [], open: [] };

/** The contenders of one group for one award. */
export interface Pool {
  readonly group: string;
  readonly contenders: readonly Contender[];
}

/** Outcome of each contender that is not barred; whoever is in none of the lists is short of a place. */
interface Outcome {
  readonly nominated: ReadonlyMap<Contender, StatedReason>;
  readonly open: ReadonlyMap<Contender, StatedReason>;
  readonly others: StatedReason;
  /** Those with a reason of their own for not being put forward. */
  readonly passed?: ReadonlyMap<Contender, StatedReason>;
  readonly decisions: readonly OpenDecision[];
}

/** Fills the places of one pool. Those at a place without the votes asked for wait for their ballot. */
export function decidePool(award: AwardRule, group: string | null, contenders: readonly Contender[], places: number, bloc: Bloc, report: Report): Decided {
  const qualified = contenders.filter(({ barred }) => barred.length === 0);
  const { nominated, tied, places: left } = fillPlaces(qualified, places, award.onTie);
  const ready = nominated.filter(({ ballotMissing }) => !ballotMissing);
  const unvoted = nominated.filter(({ ballotMissing }) => ballotMissing);
  const decisions: OpenDecision[] = [];
  const decided = new Map<Contender, StatedReason>(ready.map((contender) => [contender, placeReason(contender, places)]));
  const open = new Map<Contender, StatedReason>();
  const passed = new Map<Contender, StatedReason>();
  if (unvoted.length > 0) {
    decisions.push({ code: "ballot-missing", award: award.code, group, subjects: unvoted.map(({ subject }) => subject), places: unvoted.length });
    for (const contender of unvoted) open.set(contender, { code: "ballot-missing", params: {} });
  }
  if (tied.length > 0) {
    const byHand = decisionOn(award, tied, left, bloc);
    if (byHand !== null) {
      for (const contender of tied) if (byHand.subjects.includes(contender.subject)) decided.set(contender, decidedReason(byHand));
      for (const contender of tied) passed.set(contender, { code: "decided-otherwise", params: { by: byHand.by, why: byHand.why } });
    } else {
      const code = tied[0]?.key === null ? "ballot-missing" : "award-tie";
      decisions.push({ code, award: award.code, group, subjects: tied.map(({ subject }) => subject), places: left });
      for (const contender of tied) {
        open.set(contender, code === "ballot-missing" ? { code, params: {} } : { code: "tied-across-last-place", params: { places: left } });
      }
      if (code === "award-tie") reportTie(award, group, tied, left, bloc, report);
    }
  }
  return assemble(award, group, contenders, { nominated: decided, open, others: { code: "no-place-left", params: { places } }, passed, decisions });
}

/**
 * One award for several groups: their points are not compared. The qualified leaders go to the vote, unless
 * there are places for all of them. Equal votes call for a second round, then for head and deputy.
 */
export function decideAcrossGroups(award: AwardRule, pools: readonly Pool[], places: number, bloc: Bloc): Decided {
  const contenders = pools.flatMap((pool) => pool.contenders);
  const leaders = pools.flatMap((pool) => fillPlaces(pool.contenders.filter(({ barred }) => barred.length === 0), 1, "all").nominated);
  const others: StatedReason = { code: "groups-not-compared", params: {} };
  const nothing = new Map<Contender, StatedReason>();
  if (leaders.length <= places) {
    const nominated = new Map(leaders.map((contender) => [contender, placeReason(contender, places)] as const));
    return assemble(award, null, contenders, { nominated, open: nothing, others, decisions: [] });
  }
  const decidedAmong = (among: readonly Contender[], left: number, voted = nothing): Decided | null => {
    const byHand = decisionOn(award, among, left, bloc);
    if (byHand === null) return null;
    const chosen = among.filter(({ subject }) => byHand.subjects.includes(subject));
    const nominated = new Map([...voted, ...chosen.map((contender) => [contender, decidedReason(byHand)] as const)]);
    const passed: StatedReason = { code: "decided-otherwise", params: { by: byHand.by, why: byHand.why } };
    return assemble(award, null, contenders, { nominated, open: nothing, others, passed: new Map(leaders.map((one) => [one, among.includes(one) ? passed : fewer(places)])), decisions: [] });
  };
  const voted = leaders.map((contender) => ({ contender, votes: ballotOf(bloc.ballot, award, contender.subject) }));
  const openWith = (code: Exclude<OpenDecision["code"], "award-tie">, waiting: readonly Contender[], left: number, nominated = nothing): Decided => {
    const open = new Map(waiting.map((contender) => [contender, { code, params: { places: left } }] as const));
    const decision = { code, award: award.code, group: null, subjects: waiting.map(({ subject }) => subject), places: left };
    return assemble(award, null, contenders, { nominated, open, others, decisions: [decision] });
  };
  if (voted.some(({ votes }) => votes === null)) return decidedAmong(leaders, places) ?? openWith("leaders-vote", leaders, places);
  const inOrder = voted
    .map(({ contender, votes }): Contender => ({ ...contender, key: votes === null ? null : [votes.share] }))
    .sort((a, b) => compareContenders(b, a));
  const original = (copy: Contender): Contender => leaders.find(({ subject }) => subject === copy.subject) ?? copy;
  const filled = fillPlaces(inOrder, places, "ask");
  const nominated = new Map(
    filled.nominated.map((copy) => [original(copy), { code: "by-vote", params: { places } }] as const),
  );
  if (filled.tied.length === 0) {
    return decidedAmong(leaders, places) ?? assemble(award, null, contenders, { nominated, open: nothing, others: fewer(places), decisions: [] });
  }
  // A decision among those whom the vote left equal goes with the vote; one on all of the leaders stands for it.
  const byHand = decidedAmong(filled.tied.map(original), filled.places, nominated) ?? decidedAmong(leaders, places);
  if (byHand !== null) return byHand;
  const rounds = filled.tied.map(({ subject }) => ballotOf(bloc.ballot, award, subject)?.round ?? 1);
  return openWith(Math.max(...rounds) < 2 ? "second-round" : "head-and-deputy", filled.tied.map(original), filled.places, nominated);
}

const fewer = (places: number): StatedReason => ({ code: "fewer-votes", params: { places } });

/** What head and deputy wrote down for exactly these: some of them, not more than there are places. */
function decisionOn(award: AwardRule, among: readonly Contender[], places: number, { decisions = [] }: Bloc): Decision | null {
  const subjects = new Set(among.map(({ subject }) => subject));
  const fits = (decision: Decision): boolean =>
    decision.award === award.code &&
    decision.subjects.length > 0 &&
    decision.subjects.length <= places &&
    decision.subjects.every((subject) => subjects.has(subject));
  return decisions.find(fits) ?? null;
}

function assemble(award: AwardRule, group: string | null, contenders: readonly Contender[], outcome: Outcome): Decided {
  const nominations: Nomination[] = [];
  const considered = contenders.map((contender): Considered => {
    const { subject, barred } = contender;
    const base = { award: award.code, subject, group };
    if (barred.length > 0) return { ...base, outcome: "not-nominated", reasons: barred };
    const won = outcome.nominated.get(contender);
    if (won !== undefined) {
      nominations.push({ award: award.code, for: award.for, subject, group, reasons: [won] });
      return { ...base, outcome: "nominated", reasons: [won] };
    }
    const waits = outcome.open.get(contender);
    if (waits !== undefined) return { ...base, outcome: "open", reasons: [waits] };
    return { ...base, outcome: "not-nominated", reasons: [outcome.passed?.get(contender) ?? outcome.others] };
  });
  return { nominations, considered, open: outcome.decisions };
}

/** Why a contender is put forward: rank and total of its member, and the number of places where limited. */
function placeReason({ ranked }: Contender, places: number): StatedReason {
  const { rank, total } = ranked.standing;
  const params = { rank: rank ?? 0, total: total ?? "" };
  return places === Infinity ? { code: "meets-conditions", params } : { code: "by-rank", params: { ...params, places } };
}

function decidedReason({ by, why }: Decision): StatedReason {
  return { code: "decided", params: { by, why } };
}

function reportTie(award: AwardRule, group: string | null, tied: readonly Contender[], places: number, bloc: Bloc, report: Report): void {
  const names = new Map([...bloc.members.map((m) => [m.code, m.shortName] as const), ...bloc.candidates.map((c) => [c.code, c.name] as const)]);
  const shown = tied.map(({ subject }) => names.get(subject) ?? subject).join(", ");
  const about = { award: award.code, ...(group === null ? {} : { group }) };
  report("award-tie-open", { award: award.name, names: shown, places }, about);
}

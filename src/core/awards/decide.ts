/** One award for one pool, or one award for the leaders of several groups. */
import type { AwardRule } from "../award";
import type { Bloc, Decision } from "../bloc";
import type { Report } from "../make-finding";
import type { Considered, Nomination, OpenDecision, StatedReason } from "../result";
import type { RankKey } from "../ranking/tie-breaks";
import { keysByVote } from "./ballot";
import { compareByKey, type Contender } from "./contenders";
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
  const { decided, open, decisions } = putForward(award, group, nominated, places);
  const passed = new Map<Contender, StatedReason>();
  const [first] = tied;
  if (first !== undefined) {
    const byHand = decisionOn(award, tied, left, bloc);
    if (byHand !== null) {
      reportShort(award, byHand, left, bloc, report);
      for (const contender of tied) if (byHand.subjects.includes(contender.subject)) decided.set(contender, decidedReason(byHand));
      for (const contender of tied) passed.set(contender, { code: "decided-otherwise", params: { by: byHand.by, why: byHand.why } });
    } else {
      const code = first.key === null ? "ballot-missing" : "award-tie";
      decisions.push({ code, award: award.code, group, subjects: tied.map(({ subject }) => subject), places: left });
      for (const contender of tied) {
        open.set(contender, code === "ballot-missing" ? { code, params: {} } : { code: "tied-across-last-place", params: { places: left } });
      }
      if (code === "award-tie") reportTie(award, group, tied, left, bloc, report);
    }
  }
  return assemble(award, group, contenders, { nominated: decided, open, others: { code: "no-place-left", params: { places } }, passed, decisions });
}

/** Those who come up to a place: put forward, except that whoever still lacks the vote asked for waits for the ballot. */
function putForward(award: AwardRule, group: string | null, placed: readonly Contender[], places: number): { decided: Map<Contender, StatedReason>; open: Map<Contender, StatedReason>; decisions: OpenDecision[] } {
  const unvoted = placed.filter(({ ballotMissing }) => ballotMissing);
  const decisions: OpenDecision[] = unvoted.length === 0 ? [] : [{ code: "ballot-missing", award: award.code, group, subjects: unvoted.map(({ subject }) => subject), places: unvoted.length }];
  return {
    decided: new Map(placed.filter(({ ballotMissing }) => !ballotMissing).map((contender) => [contender, placeReason(contender, places)])),
    open: new Map(unvoted.map((contender) => [contender, { code: "ballot-missing", params: {} }])),
    decisions,
  };
}

/**
 * One award for several groups: their points are not compared. The qualified leaders go to the vote, unless
 * there are places for all of them. Equal votes call for a second round, then for head and deputy.
 */
export function decideAcrossGroups(award: AwardRule, pools: readonly Pool[], places: number, bloc: Bloc, report: Report): Decided {
  const contenders = pools.flatMap((pool) => pool.contenders);
  const leaders = pools.flatMap((pool) => leadersOf(award, pool, bloc));
  const others: StatedReason = { code: "groups-not-compared", params: {} };
  const nothing = new Map<Contender, StatedReason>();
  if (leaders.length <= places) {
    const { decided, open, decisions } = putForward(award, null, leaders, places);
    return assemble(award, null, contenders, { nominated: decided, open, others, decisions });
  }
  const decidedAmong = (among: readonly Contender[], left: number, voted = nothing): Decided | null => {
    const byHand = decisionOn(award, among, left, bloc);
    if (byHand === null) return null;
    reportShort(award, byHand, left, bloc, report);
    const chosen = among.filter(({ subject }) => byHand.subjects.includes(subject));
    const nominated = new Map([...voted, ...chosen.map((contender) => [contender, decidedReason(byHand)] as const)]);
    const passed: StatedReason = { code: "decided-otherwise", params: { by: byHand.by, why: byHand.why } };
    return assemble(award, null, contenders, { nominated, open: nothing, others, passed: new Map(leaders.map((one) => [one, among.includes(one) ? passed : fewer(places)])), decisions: [] });
  };
  const openWith = (code: Exclude<OpenDecision["code"], "award-tie">, waiting: readonly Contender[], left: number, nominated = nothing): Decided => {
    const open = new Map(waiting.map((contender) => [contender, { code, params: { places: left } }] as const));
    const decision = { code, award: award.code, group: null, subjects: waiting.map(({ subject }) => subject), places: left };
    return assemble(award, null, contenders, { nominated, open, others, decisions: [decision] });
  };
  const keys = keysByVote(bloc.ballot, award, leaders.map(({ subject }) => subject));
  const voted = leaders.map((contender, i): Voted => ({ contender, key: keys[i] ?? null }));
  if (voted.some(({ key }) => key === null)) return decidedAmong(leaders, places) ?? openWith("leaders-vote", leaders, places);
  const filled = fillPlaces(voted.sort((a, b) => compareByKey(b, a)), places, "ask");
  const nominated = new Map(filled.nominated.map(({ contender }) => [contender, { code: "by-vote", params: { places } }] as const));
  const tied = filled.tied.map(({ contender }) => contender);
  if (tied.length === 0) {
    return decidedAmong(leaders, places) ?? assemble(award, null, contenders, { nominated, open: nothing, others: fewer(places), decisions: [] });
  }
  // A decision among those whom the vote left equal goes with the vote; one on all of the leaders stands for it.
  const byHand = decidedAmong(tied, filled.places, nominated) ?? decidedAmong(leaders, places);
  if (byHand !== null) return byHand;
  const isVotedAgain = bloc.ballot.some((row) => row.award === award.code && row.round === 2 && tied.some(({ subject }) => subject === row.subject));
  return openWith(isVotedAgain ? "head-and-deputy" : "second-round", tied, filled.places, nominated);
}

/**
 * Who goes to the vote for a group: its best, or more who are equal. A leader that is not considered makes way for the
 * next; one whom the vote itself turned down makes way only for who was voted on as well, so that a vote that is over
 * is not opened again by somebody who never stood in it.
 */
function leadersOf(award: AwardRule, { contenders }: Pool, { ballot }: Bloc): readonly Contender[] {
  const stood = contenders.filter(({ barred }) => barred.every(({ code }) => code === "below-min-ballot"));
  const isTurnedDown = stood[0] !== undefined && stood[0].barred.length > 0;
  const qualified = stood.filter(({ barred }) => barred.length === 0);
  const voted = new Set(ballot.flatMap((row) => (row.award === award.code ? [row.subject] : [])));
  return fillPlaces(isTurnedDown ? qualified.filter(({ subject }) => voted.has(subject)) : qualified, 1, "all").nominated;
}

/** A leader as the vote puts it in order. */
interface Voted {
  readonly contender: Contender;
  readonly key: RankKey | null;
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

/** Why a contender comes up to a place: its votes or the rank of its member where places are limited, else that it meets the conditions. */
function placeReason({ ranked, byFile, key }: Contender, places: number): StatedReason {
  if (byFile && key !== null && places !== Infinity) return { code: "by-vote", params: { places } };
  const { rank, total } = ranked.standing;
  const params = { rank: rank ?? 0, total: total ?? "" };
  return byFile || places === Infinity ? { code: "meets-conditions", params } : { code: "by-rank", params: { ...params, places } };
}

function decidedReason({ by, why }: Decision): StatedReason {
  return { code: "decided", params: { by, why } };
}

/** A decision that leaves places open which others could have: it counts as it stands, and that places are left is told. */
function reportShort(award: AwardRule, { subjects }: Decision, places: number, bloc: Bloc, report: Report): void {
  const named = [...new Set(subjects)];
  const left = places - named.length;
  if (left > 0) report("decision-short", { award: award.name, names: namesOf(named, bloc), named: named.length, left }, { award: award.code, field: "decision" });
}

function namesOf(subjects: readonly string[], { members, candidates }: Bloc): string {
  const names = new Map([...members.map((m) => [m.code, m.shortName] as const), ...candidates.map((c) => [c.code, c.name] as const)]);
  return subjects.map((subject) => names.get(subject) ?? subject).join(", ");
}

function reportTie(award: AwardRule, group: string | null, tied: readonly Contender[], places: number, bloc: Bloc, report: Report): void {
  const shown = namesOf(tied.map(({ subject }) => subject), bloc);
  const about = { award: award.code, ...(group === null ? {} : { group }) };
  report("award-tie-open", { award: award.name, names: shown, places }, about);
}

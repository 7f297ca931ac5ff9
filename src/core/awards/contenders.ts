import type { AwardRule, Candidate } from "../award";
import type { Bloc } from "../bloc";
import { compare } from "../exact/arithmetic";
import { ONE, ZERO } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import { fixedText, exactText } from "../exact/text";
import { byCode } from "../model";
import type { Ranked } from "../ranking/standings";
import { compareKeys, type RankKey } from "../ranking/tie-breaks";
import type { StandingsTable, StatedReason } from "../result";
import { plainText } from "../rules/plain-text";
import { ballotOf, keysByVote } from "./ballot";
import { monthsByEndOf } from "./age";
import { awardOfBase } from "./quota";

/** A member or a candidate as one award sees it. */
export interface Contender {
  readonly subject: string;
  /** The standing of the member, or of the member that put the candidate forward. */
  readonly ranked: Ranked;
  /** Its place among the contenders, larger is better; null: nothing says how it compares with others. */
  readonly key: RankKey | null;
  /** Put forward by a file: votes, and not points, put it in order. */
  readonly byFile: boolean;
  /** What bars it, in order; empty: it qualifies. */
  readonly barred: readonly StatedReason[];
  /** A minimum share of votes is asked for, and it was not voted on. */
  readonly ballotMissing: boolean;
}

/** What earlier awards did with a subject: for exclusions. */
export interface AwardHistory {
  nominated(award: string, subject: string): boolean;
  undecided(award: string, subject: string): boolean;
}

/** A share of women from which a collective is preferred among equals. Source: NĐ 152/2025/NĐ-CP, Điều 4. */
const PREFERRED_WOMEN_SHARE = 70;

/**
 * Who is considered for an award in one group, best first, each with the conditions it does not meet. Being
 * short of a place is not a condition: that is decided over the whole pool. An award for individuals, or one
 * with files of collectives that are no members, considers the candidates; any other award the members.
 */
export function contendersOf(award: AwardRule, group: readonly Ranked[], bloc: Bloc, history: AwardHistory): Contender[] {
  const members = new Map(bloc.members.map((member) => [member.code, member]));
  const bar = (ranked: Ranked, subject: string): StatedReason[] => [
    ...memberReasons(award, ranked, bloc, group),
    ...ageReasons(award, members.get(ranked.standing.member)?.founded, bloc),
    ...subjectReasons(award, subject, bloc, history),
  ];
  if (!considersFiles(award, bloc)) {
    const all = group.map((ranked): Contender => {
      const subject = ranked.standing.member;
      const key = withPreference(ranked.key, (members.get(subject)?.womenShare ?? 0) >= PREFERRED_WOMEN_SHARE, bloc);
      return { subject, ranked, key, byFile: false, barred: bar(ranked, subject), ballotMissing: isBallotMissing(award, subject, bloc) };
    });
    // The order of the standings, except that a preference among equals may move a member up.
    const inMain = all.filter(({ ranked, key }) => ranked.standing.table === "main" && key !== null);
    return [...inMain.sort((a, b) => compareByKey(b, a)), ...all.filter((contender) => !inMain.includes(contender))];
  }
  const standings = new Map(group.map((ranked) => [ranked.standing.member, ranked]));
  // One list for the whole bloc, or one for each group: a second round is among those of one list.
  const list = candidatesOf(award, bloc).filter(({ member }) => award.scope === "bloc" || standings.has(member));
  const keys = keysByVote(bloc.ballot, award, list.map(({ code }) => code));
  return bestFirst(list.flatMap(({ code: subject, member, woman }, i): Contender[] => {
    const ranked = standings.get(member);
    if (ranked === undefined) return [];
    const key = withPreference(keys[i] ?? null, woman === true, bloc);
    return [{ subject, ranked, key, byFile: true, barred: bar(ranked, subject), ballotMissing: isBallotMissing(award, subject, bloc) }];
  }));
}

/** Contenders put forward by files in order of their votes, those without any last, equals by code. */
export function bestFirst(contenders: readonly Contender[]): Contender[] {
  return [...contenders].sort((a, b) => compareByKey(b, a) || byCode(a.subject, b.subject));
}

/** Whatever stands in an order by its key. */
export type Keyed = Pick<Contender, "key">;

/** By key; those about whom nothing is known come last and are equal to one another. */
export function compareByKey(a: Keyed, b: Keyed): number {
  if (a.key === null || b.key === null) return Number(a.key !== null) - Number(b.key !== null);
  return compareKeys(a.key, b.key);
}

/** Whether an award goes to who is put forward by a file: a person, or a collective that is no member. */
export function considersFiles(award: AwardRule, bloc: Bloc): boolean {
  if (award.for === "individual") return true;
  const members = new Set(bloc.members.map(({ code }) => code));
  return candidatesOf(award, bloc).some(({ code }) => !members.has(code));
}

function candidatesOf(award: AwardRule, { candidates }: Bloc): Candidate[] {
  return candidates.filter((candidate) => candidate.award === award.code);
}

/** A unit that is too young for the award, by the end of the bloc's year. */
function ageReasons({ minMonths }: AwardRule, founded: string | undefined, { bloc }: Bloc): StatedReason[] {
  if (minMonths === undefined || founded === undefined) return [];
  const months = monthsByEndOf(bloc.year, founded) ?? Infinity;
  return months >= minMonths ? [] : [{ code: "too-young", params: { months, minMonths } }];
}

function memberReasons(award: AwardRule, { standing, key, total, least }: Ranked, { settings }: Bloc, group: readonly Ranked[]): StatedReason[] {
  const reasons: StatedReason[] = standing.eligible ? [] : [...standing.reasons];
  if (standing.rank === null || key === null) {
    if (reasons.length === 0) reasons.push({ code: "no-rank", params: {} });
    return reasons;
  }
  if (standing.table !== "main") reasons.push({ code: "separate-table", params: {} });
  if (award.leaderOnly === true && !isLeader(key, group)) {
    reasons.push({ code: "not-leader", params: { rank: standing.rank } });
  }
  const { maxRank, minTotal, minClass, minShareEach } = award;
  if (maxRank !== undefined && bestRank(key, standing.table, group) > maxRank) {
    reasons.push({ code: "beyond-max-rank", params: { rank: standing.rank, maxRank } });
  }
  if (minTotal !== undefined && (total === null || compare(total, fromNumber(minTotal)) < 0)) {
    reasons.push({ code: "below-min-total", params: { total: standing.total ?? "", minTotal: exactText(fromNumber(minTotal)) } });
  }
  if (minClass !== undefined && !reachesClass(standing.class, minClass, settings.classes)) {
    reasons.push({ code: "below-min-class", params: { class: standing.class ?? "", minClass } });
  }
  if (minShareEach !== undefined && least !== null && compare(least.share, fromNumber(minShareEach)) < 0) {
    const share = fixedText(least.share, settings.rounding.decimals);
    reasons.push({ code: "below-min-share", params: { criterion: least.criterion, share, minShareEach: exactText(fromNumber(minShareEach)) } });
  }
  return reasons;
}

/** Whether nobody in the main table, which stands first and in order, is better. */
function isLeader(key: RankKey, group: readonly Ranked[]): boolean {
  const leader = group.find(({ standing }) => standing.table === "main")?.key ?? null;
  return leader !== null && compareKeys(key, leader) === 0;
}

/** The best rank among equals in one table: under "ordinal" tied members stand in order of code, which bars nobody. */
function bestRank(key: RankKey, table: StandingsTable, group: readonly Ranked[]): number {
  const equals = group.filter((other) => other.key !== null && other.standing.table === table && compareKeys(other.key, key) === 0);
  return Math.min(...equals.map(({ standing }) => standing.rank ?? Infinity));
}

function reachesClass(own: string | null, least: string, classes: Bloc["settings"]["classes"]): boolean {
  const needed = classes.findIndex((rule) => rule.name === least);
  const reached = classes.findIndex((rule) => rule.name === own);
  return reached >= 0 && reached <= needed;
}

/** A share of another award's subjects, prior title, exclusions, votes: what is about the subject itself, not about its member's standing. */
function subjectReasons(award: AwardRule, subject: string, bloc: Bloc, history: AwardHistory): StatedReason[] {
  const reasons: StatedReason[] = [];
  const { prior, excludes = [], minBallot } = award;
  const base = awardOfBase(award, bloc.awards);
  if (base !== null && !history.nominated(base, subject)) {
    reasons.push({ code: history.undecided(base, subject) ? "waits-for-award" : "not-nominated-for", params: { award: base } });
  }
  if (prior !== undefined && !wasGranted(bloc, subject, prior, (year) => year < bloc.bloc.year)) {
    reasons.push({ code: "no-prior-title", params: { prior } });
  }
  for (const other of excludes) {
    if (history.nominated(other, subject) || wasGranted(bloc, subject, other, (year) => year === bloc.bloc.year)) {
      reasons.push({ code: "has-other-award", params: { award: other } });
    } else if (history.undecided(other, subject)) reasons.push({ code: "waits-for-award", params: { award: other } });
  }
  const votes = ballotOf(bloc.ballot, award, subject);
  if (minBallot !== undefined && votes !== null && compare(votes.share, fromNumber(minBallot)) < 0) {
    const share = fixedText(votes.share, bloc.settings.rounding.decimals);
    reasons.push({ code: "below-min-ballot", params: { share, minBallot: exactText(fromNumber(minBallot)), round: votes.round } });
  }
  return reasons;
}

/** Whether a title, by the code or the name of its award, was granted in a year that fits. */
function wasGranted({ granted, awards }: Bloc, subject: string, title: string, fits: (year: number) => boolean): boolean {
  const names = new Set([title, ...awards.filter((a) => a.code === title || a.name === title).flatMap((a) => [a.code, a.name])].map(plainText));
  return granted.some((row) => row.subject === subject && fits(row.year) && names.has(plainText(row.award)));
}

function isBallotMissing(award: AwardRule, subject: string, { ballot }: Bloc): boolean {
  return award.minBallot !== undefined && ballotOf(ballot, award, subject) === null;
}

/** Among equals a woman, or a collective of at least 70 % women, where the bloc's tie-breaks say so. */
function withPreference(key: RankKey | null, preferred: boolean, { settings }: Bloc): RankKey | null {
  if (key === null || !settings.tieBreaks.some(({ by }) => by === "women")) return key;
  return [...key, preferred ? ONE : ZERO];
}

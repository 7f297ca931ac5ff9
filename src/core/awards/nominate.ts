import type { AwardRule } from "../award";
import type { Bloc } from "../bloc";
import { fixedText } from "../exact/text";
import { compare } from "../exact/arithmetic";
import { fromNumber } from "../exact/from-number";
import { scaled } from "../exact/exact";
import type { Report } from "../make-finding";
import type { Model } from "../model";
import { shareOf } from "../ranking/classify";
import type { Ranked } from "../ranking/standings";
import type { Considered, Nomination, OpenDecision } from "../result";
import { bestFirst, considersFiles, contendersOf, type AwardHistory } from "./contenders";
import { decideAcrossGroups, decidePool, UNDECIDED, type Decided, type Pool } from "./decide";
import { frontlineShare } from "./frontline";
import { hasCondition } from "./has-condition";
import { reportUnusedDecisions } from "./unused-decisions";
import { awardOfBase, placesOf, quotaBase, type QuotaBase } from "./quota";

/** What came of all award rules. */
export interface Nominations {
  readonly nominations: readonly Nomination[];
  readonly considered: readonly Considered[];
  readonly open: readonly OpenDecision[];
}

/** Of a half-year, which has no nominations, and of a stopped run. */
export const NO_NOMINATIONS: Nominations = { nominations: [], considered: [], open: [] };

/**
 * Applies the award rules to the standings: an award comes after those it excludes and those it is a share of;
 * the answer is in the order of the rules. `ranked` is by group.
 */
export function nominate(model: Model, ranked: readonly (readonly Ranked[])[], report: Report): Nominations {
  const { bloc } = model;
  const decided = new Map<string, Decided>();
  const history = historyOf(decided);
  for (const award of inOrderOfNeed(bloc.awards)) {
    decided.set(award.code, hasCondition(award) ? decide(award, model, ranked, decided, history, report) : UNDECIDED);
  }
  const all = bloc.awards.flatMap((award) => decided.get(award.code) ?? []);
  reportUnusedDecisions(bloc, all.flatMap((one) => one.considered), report);
  return {
    nominations: all.flatMap((one) => one.nominations),
    considered: all.flatMap((one) => one.considered),
    open: all.flatMap((one) => one.open),
  };
}

/** By code of the award; what has not been decided yet has put nobody forward. */
function historyOf(decided: ReadonlyMap<string, Decided>): AwardHistory {
  return {
    nominated: (code, subject) => decided.get(code)?.nominations.some((one) => one.subject === subject) === true,
    undecided: (code, subject) => decided.get(code)?.open.some(({ subjects }) => subjects.includes(subject)) === true,
  };
}

/** Awards after those they exclude or are counted from; a circle is left in the order of the rules. */
function inOrderOfNeed(awards: readonly AwardRule[]): AwardRule[] {
  const ordered: AwardRule[] = [];
  const seen = new Set<AwardRule>();
  const visit = (award: AwardRule): void => {
    if (seen.has(award)) return;
    seen.add(award);
    const needed = new Set([...(award.excludes ?? []), awardOfBase(award, awards)]);
    awards.filter(({ code }) => needed.has(code)).forEach(visit);
    ordered.push(award);
  };
  awards.forEach(visit);
  return ordered;
}

function decide(
  award: AwardRule,
  model: Model,
  ranked: readonly (readonly Ranked[])[],
  decided: ReadonlyMap<string, Decided>,
  history: AwardHistory,
  report: Report,
): Decided {
  const { bloc } = model;
  const pools = model.groups.flatMap(({ group }, i): Pool[] => {
    if (award.groups !== undefined && !award.groups.includes(group.code)) return [];
    return [{ group: group.code, contenders: contendersOf(award, ranked[i] ?? [], bloc, history) }];
  });
  const quota = (groups: readonly string[]): number => {
    const places = placesOf(award, countBase(quotaBase(award, bloc.awards), award, groups, bloc, ranked, decided));
    if (award.advisory !== true) return places;
    if (places !== Infinity) report("advisory-quota", { award: award.name, places }, { award: award.code });
    return Infinity;
  };
  if (award.advisory === true && !hasCondition(withoutQuota(award))) {
    quota(pools.map(({ group }) => group));
    return UNDECIDED;
  }
  const result = award.scope === "bloc" ? decideForBloc(award, pools, quota(pools.map(({ group }) => group)), bloc, report) : merge(pools.map(({ group, contenders }) => decidePool(award, group, contenders, quota([group]), bloc, report)));
  checkFrontline(award, result, bloc, report);
  return result;
}

/**
 * Whoever is put forward by a file, a person or a collective inside a member, is in one list by votes, whatever the
 * group. Members of several groups are not compared by points, unless there are places for all of them.
 */
function decideForBloc(award: AwardRule, pools: readonly Pool[], places: number, bloc: Bloc, report: Report): Decided {
  const all = pools.flatMap(({ contenders }) => contenders);
  if (considersFiles(award, bloc)) return decidePool(award, null, bestFirst(all), places, bloc, report);
  if (pools.length > 1 && places !== Infinity) return decideAcrossGroups(award, pools, places, bloc, report);
  return decidePool(award, null, all, places, bloc, report);
}

function merge(all: readonly Decided[]): Decided {
  return {
    nominations: all.flatMap((one) => one.nominations),
    considered: all.flatMap((one) => one.considered),
    open: all.flatMap((one) => one.open),
  };
}

function withoutQuota({ count: _count, percent: _percent, ...rest }: AwardRule): AwardRule {
  return rest;
}

/** How many the percentage is of, within the groups named. */
function countBase(
  base: QuotaBase | null,
  award: AwardRule,
  groups: readonly string[],
  bloc: Bloc,
  ranked: readonly (readonly Ranked[])[],
  decided: ReadonlyMap<string, Decided>,
): number {
  const members = bloc.members.filter((member) => groups.includes(member.group));
  const codes = new Set(members.map((member) => member.code));
  switch (base) {
    case "members":
      return members.length;
    case "registered":
      return members.filter(({ registered }) => registered !== undefined && registered !== false).length;
    case "eligible":
      return ranked.flat().filter(({ standing }) => codes.has(standing.member) && standing.eligible).length;
    case "candidates":
      return bloc.candidates.filter((candidate) => candidate.award === award.code && codes.has(candidate.member)).length;
    case null:
      return 0;
    default: {
      const owners = new Map(bloc.candidates.map((candidate) => [candidate.code, candidate.member]));
      const inGroups = (subject: string): boolean => codes.has(owners.get(subject) ?? subject);
      return (decided.get(base.award)?.nominations ?? []).filter(({ subject }) => inGroups(subject)).length;
    }
  }
}

/** The share of frontline workers among the individuals put forward, against the rule's minimum. */
function checkFrontline(award: AwardRule, { nominations }: Decided, bloc: Bloc, report: Report): void {
  const { minFrontline } = award;
  if (minFrontline === undefined || nominations.length === 0) return;
  const { frontline } = frontlineShare(bloc, nominations.map((one) => ({ ...one, for: "individual" })));
  const share = shareOf(scaled(frontline, 0), scaled(nominations.length, 0));
  if (compare(share, fromNumber(minFrontline)) >= 0) return;
  const { decimals } = bloc.settings.rounding;
  report("frontline-below", { award: award.name, share: fixedText(share, decimals), minimum: String(minFrontline) }, { award: award.code });
}

import type { AwardRule } from "../bloc";
import { notAppliedSettings } from "../checks/check-awards";
import type { Report } from "../make-finding";
import type { Model } from "../model";
import type { Ranked } from "../ranking/standings";
import type { Considered, Nomination, OpenDecision, Reason } from "../result";
import { fillPlaces, type Filled } from "./fill-places";
import { hasCondition } from "./has-condition";
import { contendersOf, type AwardHistory, type Contender } from "./pool";

export interface Nominations {
  readonly nominations: readonly Nomination[];
  readonly considered: readonly Considered[];
  readonly open: readonly OpenDecision[];
}

export const NO_NOMINATIONS: Nominations = { nominations: [], considered: [], open: [] };

/** What one award came to. */
interface Decided {
  readonly nominations: Nomination[];
  readonly considered: Considered[];
  readonly open: OpenDecision[];
}

/**
 * Applies the award rules to the standings, in the order of the rules, except that an award comes after those
 * it excludes. `ranked` is by group. An award that has a setting the engine does not apply yet nominates
 * nobody; `checkBloc` has named the setting.
 */
export function nominate(model: Model, ranked: readonly (readonly Ranked[])[], report: Report): Nominations {
  const decided = new Map<AwardRule, Decided>();
  const history = historyOf(decided);
  for (const award of inOrderOfExclusion(model.bloc.awards)) {
    const blocked = notAppliedSettings(award).length > 0 || !hasCondition(award);
    decided.set(award, blocked ? { nominations: [], considered: [], open: [] } : decide(award, model, ranked, history, report));
  }
  const all = model.bloc.awards.flatMap((award) => decided.get(award) ?? []);
  return {
    nominations: all.flatMap((one) => one.nominations),
    considered: all.flatMap((one) => one.considered),
    open: all.flatMap((one) => one.open),
  };
}

function historyOf(decided: ReadonlyMap<AwardRule, Decided>): AwardHistory {
  const of = (code: string): Decided[] => [...decided].flatMap(([award, result]) => (award.code === code ? [result] : []));
  return {
    nominated: (code, subject) => of(code).some((d) => d.nominations.some((n) => n.subject === subject)),
    undecided: (code, subject) => of(code).some((d) => d.open.some((o) => o.subjects.includes(subject))),
  };
}

/** Awards after those they exclude; a circle of exclusions is left in the order of the rules. */
function inOrderOfExclusion(awards: readonly AwardRule[]): AwardRule[] {
  const ordered: AwardRule[] = [];
  const seen = new Set<AwardRule>();
  const visit = (award: AwardRule): void => {
    if (seen.has(award)) return;
    seen.add(award);
    for (const code of award.excludes ?? []) awards.filter((other) => other.code === code).forEach(visit);
    ordered.push(award);
  };
  awards.forEach(visit);
  return ordered;
}

function decide(award: AwardRule, model: Model, ranked: readonly (readonly Ranked[])[], history: AwardHistory, report: Report): Decided {
  const pools = model.groups.flatMap(({ group }, i) => {
    if (award.groups !== undefined && !award.groups.includes(group.code)) return [];
    return [{ group: group.code, contenders: contendersOf(award, ranked[i] ?? [], model.bloc.settings, history) }];
  });
  const names = nameOf(model);
  const places = award.count ?? (award.leaderOnly === true ? 1 : Infinity);
  if (award.scope === "bloc" && pools.length > 1 && places !== Infinity) return decideAcrossGroups(award, pools, places);
  const results = pools.map(({ group, contenders }) =>
    decidePool(award, award.scope === "bloc" ? null : group, contenders, places, names, report),
  );
  return {
    nominations: results.flatMap((r) => r.nominations),
    considered: results.flatMap((r) => r.considered),
    open: results.flatMap((r) => r.open),
  };
}

function nameOf(model: Model): (code: string) => string {
  const names = new Map(model.bloc.members.map((member) => [member.code, member.shortName]));
  return (code) => names.get(code) ?? code;
}

function decidePool(
  award: AwardRule,
  group: string | null,
  contenders: readonly Contender[],
  places: number,
  nameOf: (code: string) => string,
  report: Report,
): Decided {
  const qualified = contenders.filter(({ barred }) => barred.length === 0);
  const filled = fillPlaces(qualified, places, award.onTie);
  const open: OpenDecision[] = [];
  if (filled.tied.length > 0) {
    const subjects = filled.tied.map(subjectOf);
    open.push({ code: "award-tie", award: award.code, group, subjects, places: filled.places });
    const about = { award: award.code, ...(group === null ? {} : { group }) };
    report("award-tie-open", { award: award.name, names: subjects.map(nameOf).join(", "), places: filled.places }, about);
  }
  return {
    nominations: filled.nominated.map((contender) => nomination(award, group, contender, places)),
    considered: contenders.map((contender) => considered(award, group, contender, filled, places)),
    open,
  };
}

/**
 * One award for several groups: their points are not compared. The qualified leaders are put to the vote,
 * unless there are places for all of them.
 */
function decideAcrossGroups(
  award: AwardRule,
  pools: readonly { readonly group: string; readonly contenders: readonly Contender[] }[],
  places: number,
): Decided {
  const leaders = pools.flatMap(({ contenders }) => {
    const qualified = contenders.filter(({ barred }) => barred.length === 0);
    return fillPlaces(qualified, 1, "all").nominated;
  });
  const enough = leaders.length <= places;
  const outcomeOf = (contender: Contender): Considered => {
    const base = { award: award.code, subject: subjectOf(contender), group: null };
    if (contender.barred.length > 0) return { ...base, outcome: "not-nominated", reasons: contender.barred };
    if (!leaders.includes(contender)) {
      return { ...base, outcome: "not-nominated", reasons: [{ code: "groups-not-compared", params: {} }] };
    }
    if (enough) return { ...base, outcome: "nominated", reasons: [placeReason(contender, places)] };
    return { ...base, outcome: "open", reasons: [{ code: "leaders-vote", params: { places } }] };
  };
  return {
    nominations: enough ? leaders.map((contender) => nomination(award, null, contender, places)) : [],
    considered: pools.flatMap(({ contenders }) => contenders.map(outcomeOf)),
    open: enough ? [] : [{ code: "leaders-vote", award: award.code, group: null, subjects: leaders.map(subjectOf), places }],
  };
}

function nomination(award: AwardRule, group: string | null, contender: Contender, places: number): Nomination {
  const { standing } = contender.ranked;
  return { award: award.code, for: award.for, subject: standing.member, group, reasons: [placeReason(contender, places)] };
}

function considered(award: AwardRule, group: string | null, contender: Contender, filled: Filled, places: number): Considered {
  const base = { award: award.code, subject: subjectOf(contender), group };
  if (contender.barred.length > 0) return { ...base, outcome: "not-nominated", reasons: contender.barred };
  if (filled.nominated.includes(contender)) return { ...base, outcome: "nominated", reasons: [placeReason(contender, places)] };
  if (filled.tied.includes(contender)) {
    return { ...base, outcome: "open", reasons: [{ code: "tied-across-last-place", params: { places: filled.places } }] };
  }
  return { ...base, outcome: "not-nominated", reasons: [{ code: "no-place-left", params: { places } }] };
}

/** Why a contender is put forward: its rank and total, and the number of places where that is limited. */
function placeReason({ ranked }: Contender, places: number): Reason {
  const { rank, total } = ranked.standing;
  const params = { rank: rank ?? 0, total: total ?? "" };
  return places === Infinity ? { code: "meets-conditions", params } : { code: "by-rank", params: { ...params, places } };
}

function subjectOf({ ranked }: Contender): string {
  return ranked.standing.member;
}

import type { Settings } from "../bloc";
import { exactMax } from "../criteria/exact-numbers";
import { eligibilityOf } from "../awards/eligibility";
import { compare, signOf } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { round } from "../exact/round";
import { exactText, fixedText, shortText } from "../exact/text";
import type { GroupModel, MemberModel, Model } from "../model";
import type { LeafResult, SectionResult, Standing, StandingsTable, StatedReason, TieBreakUsed } from "../result";
import type { SettledMember } from "../scores/policies";
import { totalsOf, type Totals } from "../scores/totals";
import { classOf, shareOf } from "./classify";
import { compareKeys, tieBreaksUsed, tieBreakValues, type RankKey, type TieBreakValues } from "./tie-breaks";
import { rankBy } from "./rank";
import { ranksByRate } from "./ranks-by-rate";

/** A standing with the exact key that gave it its rank, for whatever has to compare members again. */
export interface Ranked {
  readonly standing: Standing;
  /** The deciding value, then one value for each tie-break; null for members without a rank. */
  readonly key: RankKey | null;
  /** The total as it decides: rounded or not, as set. */
  readonly total: Exact | null;
  /** The sums behind the printed figures. */
  readonly sums: Totals;
  readonly settled: SettledMember;
  /** The criterion with the smallest share of its maximum; null where no class and no award asks, or none counts. */
  readonly least: LeastShare | null;
}

/** The leaf of one member whose points are the smallest share of its maximum, in per cent; its name. */
export interface LeastShare {
  readonly criterion: string;
  readonly share: Exact;
}

interface Scored {
  readonly model: MemberModel;
  readonly settled: SettledMember;
  readonly shown: Totals;
  readonly exact: Totals;
  readonly table: StandingsTable;
  readonly key: RankKey | null;
}

/** The standings of one group in printed order. */
export function standingsOf(model: Model, group: GroupModel, settled: readonly SettledMember[]): Ranked[] {
  const { settings } = model.bloc;
  const breakTies = tieBreakValues(model);
  const scored = group.members.map((member, i): Scored => {
    const own = settled[i];
    if (own === undefined) throw new Error(`standingsOf: no scores for member ${member.member.code}`);
    return scoreMember(model, group, member, own, breakTies);
  });
  const main = rankTable(model, group, scored, "main", settings);
  const apart = rankTable(model, group, scored, "not-applicable", settings);
  const unranked = scored.filter((s) => s.key === null).map((s) => toRanked(model, group, s, null, false));
  return [...main, ...apart, ...unranked];
}

function scoreMember(
  model: Model,
  group: GroupModel,
  member: MemberModel,
  settled: SettledMember,
  breakTies: TieBreakValues,
): Scored {
  const { rounding, rankOn } = model.bloc.settings;
  const exact = totalsOf(model, group, settled.outcomes, null);
  const onTheWay = rounding.stage === "leaf" || rounding.stage === "section";
  const shown = onTheWay ? totalsOf(model, group, settled.outcomes, rounding) : exact;
  const apart = group.group.notApplicable === "separate" && settled.hasNotApplicable;
  const placeless = !settled.hasScore || member.member.excluded?.keepsPlace === false;
  const value = ranksByRate(group.group) ? "rate" : "total";
  const main = placeless ? null : deciding(exact[value], shown[value], model.bloc.settings);
  return {
    model: member,
    settled,
    exact,
    shown,
    table: apart ? "not-applicable" : "main",
    key: main === null ? null : [main, ...breakTies(member.member.code, (rankOn === "rounded" ? shown : exact).points)],
  };
}

/** What one member is ranked by, exactly as in the standings; null without a rank. */
export function rankKeyOf(model: Model, group: GroupModel, member: MemberModel, settled: SettledMember, breakTies: TieBreakValues): RankKey | null {
  return scoreMember(model, group, member, settled, breakTies).key;
}

/** The value that decides: rounded at the set stage, or without any rounding, as `rankOn` says. */
export function deciding(exact: Exact | null, shown: Exact | null, { rankOn, rounding }: Settings): Exact | null {
  if (rankOn === "unrounded") return exact;
  return shown !== null && rounding.stage === "total" ? round(shown, rounding.decimals) : shown;
}

function rankTable(model: Model, group: GroupModel, scored: readonly Scored[], table: StandingsTable, settings: Settings): Ranked[] {
  const inTable = scored.flatMap((s) => (s.table === table && s.key !== null ? [{ s, key: s.key }] : []));
  const places = rankBy(inTable, (a, b) => compareKeys(b.key, a.key), settings.rankMethod);
  const keys = inTable.map(({ s, key }) => ({ code: s.model.member.code, key }));
  return inTable
    .map(({ s, key }, i) => ({ s, key, place: places[i] }))
    .sort((a, b) => compareKeys(b.key, a.key))
    .map(({ s, key, place }) => toRanked(model, group, s, place?.rank ?? null, place?.tied ?? false, tieBreaksUsed(settings.tieBreaks, key, keys)));
}

function toRanked(
  model: Model,
  group: GroupModel,
  scored: Scored,
  rank: number | null,
  tied: boolean,
  tieBreaks: readonly TieBreakUsed[] = [],
): Ranked {
  const { settings } = model.bloc;
  const { settled, shown, exact } = scored;
  const { member } = scored.model;
  const decimals = shownDecimals(settings);
  const eligibility = eligibilityOf(member, settings.asOf);
  const noScore: readonly StatedReason[] = settled.hasScore ? [] : [{ code: "no-score", params: {} }];
  const total = deciding(exact.total, shown.total, settings);
  const least = needsShares(model) ? leastShare(model, settled) : null;
  const standing: Standing = {
    member: member.code,
    table: scored.table,
    rank,
    total: shown.total === null ? null : fixedText(shown.total, decimals),
    totalExact: exact.total === null ? null : exactText(exact.total),
    earned: shown.earned === null ? null : fixedText(shown.earned, decimals),
    max: fixedText(settled.hasScore ? shown.max : group.maxima.full, decimals),
    fullMax: fixedText(group.maxima.full, decimals),
    rate: shown.rate === null ? null : fixedText(shown.rate, decimals),
    class: classOfMember(model, scored, least),
    tied,
    ...(tieBreaks.length === 0 ? {} : { tieBreaks }),
    eligible: eligibility.eligible && settled.hasScore,
    reasons: [...noScore, ...eligibility.reasons],
    sections: sectionResults(model, group, shown, decimals),
    leaves: leafResults(model, settled, settings),
    provisional: settled.fallbacks + settled.open > 0,
    fallbacks: settled.fallbacks,
  };
  return { standing, key: scored.key, total, sums: shown, settled, least };
}

/** Decimals of totals and rates in the result: as set, and at least 9 where nothing is rounded. */
function shownDecimals({ rounding }: Settings): number {
  return rounding.stage === "none" ? Math.max(9, rounding.decimals) : rounding.decimals;
}

function classOfMember(model: Model, { exact, shown }: Scored, least: LeastShare | null): string | null {
  const { settings } = model.bloc;
  const rate = deciding(exact.rate, shown.rate, settings);
  return classOf(settings.classes, rate, least?.share ?? null);
}

function needsShares({ bloc }: Model): boolean {
  const asks = ({ minShareEach }: { readonly minShareEach?: number }): boolean => minShareEach !== undefined;
  return bloc.settings.classes.some(asks) || bloc.awards.some(asks);
}

/** Smallest share of the maximum over the leaves on the scale that earned points, or 0 for a missing one. */
function leastShare(model: Model, settled: SettledMember): LeastShare | null {
  let least: LeastShare | null = null;
  for (const { leaf, criterion } of model.tree.leaves) {
    const points = settled.outcomes[leaf]?.points ?? null;
    const max = exactMax(criterion.max);
    if (points === null || signOf(max) <= 0 || model.rules.leaves[leaf]?.kind.scale !== "base") continue;
    const share = shareOf(points, max);
    if (least === null || compare(share, least.share) < 0) least = { criterion: criterion.name, share };
  }
  return least;
}

function sectionResults(model: Model, { maxima }: GroupModel, shown: Totals, decimals: number): SectionResult[] {
  return model.tree.sections.flatMap(({ criterion, index }) => {
    if (maxima.applies[index] !== true) return [];
    const points = shown.points[index] ?? null;
    return [{ code: criterion.code, points: points === null ? null : fixedText(points, decimals), max: fixedText(shown.maxima[index] ?? ZERO, decimals) }];
  });
}

function leafResults(model: Model, { outcomes }: SettledMember, { rounding }: Settings): LeafResult[] {
  const { stage, decimals } = rounding;
  const results: LeafResult[] = [];
  for (const { leaf, criterion } of model.tree.leaves) {
    const outcome = outcomes[leaf];
    if (outcome == null) continue;
    const { status, points: own, layer } = outcome;
    const points = own === null ? null : shortText(stage === "leaf" ? round(own, decimals) : own, decimals);
    results.push(layer === undefined ? { criterion: criterion.code, status, points } : { criterion: criterion.code, status, points, layer });
  }
  return results;
}

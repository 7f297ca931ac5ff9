import type { AwardRule, Settings } from "../bloc";
import { compare } from "../exact/arithmetic";
import { fromNumber } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { Ranked } from "../ranking/standings";
import type { Reason } from "../result";

/** One member of a group as an award sees it: what bars it, in order; empty: it qualifies. */
export interface Contender {
  readonly ranked: Ranked;
  readonly barred: readonly Reason[];
}

/** What earlier awards did with a member: for exclusions. */
export interface AwardHistory {
  nominated(award: string, subject: string): boolean;
  undecided(award: string, subject: string): boolean;
}

/**
 * The members of one group in order of the standings, each with the conditions of the award that it does not
 * meet. Being short of a place is not a condition: that is decided over the whole pool.
 */
export function contendersOf(award: AwardRule, group: readonly Ranked[], settings: Settings, history: AwardHistory): Contender[] {
  const leader = group.find(({ standing }) => standing.table === "main" && standing.rank !== null)?.key ?? null;
  return group.map((ranked) => {
    const { standing, key } = ranked;
    const barred: Reason[] = standing.eligible ? [] : [...standing.reasons];
    if (standing.rank === null) {
      if (barred.length === 0) barred.push({ code: "no-rank", params: {} });
      return { ranked, barred };
    }
    if (standing.table !== "main") barred.push({ code: "separate-table", params: {} });
    if (award.leaderOnly === true && (leader === null || key === null || compare(key, leader) !== 0)) {
      barred.push({ code: "not-leader", params: { rank: standing.rank } });
    }
    barred.push(...belowThresholds(award, ranked, settings), ...excludedBy(award, standing.member, history));
    return { ranked, barred };
  });
}

function belowThresholds(award: AwardRule, { standing, total }: Ranked, settings: Settings): Reason[] {
  const reasons: Reason[] = [];
  const { maxRank, minTotal, minClass } = award;
  if (maxRank !== undefined && standing.rank !== null && standing.rank > maxRank) {
    reasons.push({ code: "beyond-max-rank", params: { rank: standing.rank, maxRank } });
  }
  if (minTotal !== undefined && (total === null || compare(total, fromNumber(minTotal)) < 0)) {
    reasons.push({ code: "below-min-total", params: { total: standing.total ?? "", minTotal: exactText(fromNumber(minTotal)) } });
  }
  if (minClass !== undefined && !reachesClass(standing.class, minClass, settings)) {
    reasons.push({ code: "below-min-class", params: { class: standing.class ?? "", minClass } });
  }
  return reasons;
}

function reachesClass(own: string | null, least: string, { classes }: Settings): boolean {
  const needed = classes.findIndex((rule) => rule.name === least);
  const reached = classes.findIndex((rule) => rule.name === own);
  return needed >= 0 && reached >= 0 && reached <= needed;
}

function excludedBy(award: AwardRule, subject: string, history: AwardHistory): Reason[] {
  return (award.excludes ?? []).flatMap((other): Reason[] => {
    if (history.nominated(other, subject)) return [{ code: "has-other-award", params: { award: other } }];
    if (history.undecided(other, subject)) return [{ code: "waits-for-award", params: { award: other } }];
    return [];
  });
}

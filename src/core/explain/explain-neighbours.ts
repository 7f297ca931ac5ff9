import { exactWeight } from "../criteria/exact-numbers";
import type { CriterionNode } from "../criteria/tree";
import { compare, greatest, isZero, multiply, negate, subtract } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { exactText } from "../exact/text";
import { byCode, type GroupModel, type Model } from "../model";
import { shareOf } from "../ranking/classify";
import { ranksByRate } from "../ranking/ranks-by-rate";
import type { Ranked } from "../ranking/standings";
import { compareKeys, type RankKey } from "../ranking/tie-breaks";
import { outsideAt, rescaled } from "../scores/totals";
import type { NeighbourExplanation } from "./explanation";

/**
 * Why each member of a group stands before the next in the same table. Members that are tied are told apart from one
 * another in the order in which they are printed, and each of them from the nearest that is not tied with it: that is
 * the one that is ahead of it, or behind. `ranked` is in printed order.
 */
export function explainNeighbours(model: Model, group: GroupModel, ranked: readonly Ranked[]): NeighbourExplanation[] {
  let before: readonly Keyed[] = [];
  return tiedParts(ranked).flatMap((part): NeighbourExplanation[] => {
    const pairs = part.flatMap((behind, i) => {
      const nearest = before.filter(({ standing }) => standing.table === behind.standing.table);
      const ahead = i === 0 ? nearest : [...part.slice(i - 1, i), ...nearest.slice(-1)];
      return ahead.map((one) => pairOf(model, group, one, behind));
    });
    before = part;
    return pairs;
  });
}

type Keyed = Ranked & { readonly key: RankKey };

/** Members with a rank key, in order, cut where neighbours are no longer tied or stand in another table. */
function tiedParts(ranked: readonly Ranked[]): Keyed[][] {
  const parts: Keyed[][] = [];
  let part: Keyed[] = [];
  for (const one of ranked) {
    if (!hasKey(one)) continue;
    if (!part.some(({ standing, key }) => standing.table === one.standing.table && compareKeys(key, one.key) === 0)) {
      part = [];
      parts.push(part);
    }
    part.push(one);
  }
  return parts;
}

const hasKey = (one: Ranked): one is Keyed => one.key !== null;

function pairOf(model: Model, group: GroupModel, ahead: Keyed, behind: Keyed): NeighbourExplanation {
  const sections = sectionDifferences(model, group, ahead, behind);
  const gap = subtract(ahead.key[0] ?? ZERO, behind.key[0] ?? ZERO);
  return {
    group: group.group.code,
    ahead: ahead.standing.member,
    behind: behind.standing.member,
    ...decidedBy(model, ahead.key, behind.key),
    gap: exactText(gap),
    sections: sections.map(({ code, difference }) => ({ code, difference: exactText(difference) })),
    rounding: exactText(sections.reduce((rest, { difference }) => subtract(rest, difference), gap)),
  };
}

function decidedBy({ bloc }: Model, ahead: RankKey, behind: RankKey): Pick<NeighbourExplanation, "by" | "criterion"> {
  const first = ahead.findIndex((value, i) => compare(value, behind[i] ?? ZERO) !== 0);
  if (first === 0) return { by: "value" };
  // Where nothing differs there is no tie-break either: the first stands behind the deciding value.
  return bloc.settings.tieBreaks[first - 1] ?? { by: "tied" };
}

function sectionDifferences(model: Model, group: GroupModel, ahead: Ranked, behind: Ranked): { code: string; difference: Exact }[] {
  const size = (x: Exact): Exact => greatest(x, negate(x));
  return model.tree.sections
    .map((section) => ({ code: section.criterion.code, difference: subtract(partOf(model, group, ahead, section), partOf(model, group, behind, section)) }))
    .filter(({ difference }) => !isZero(difference))
    .sort((a, b) => compare(size(b.difference), size(a.difference)) || byCode(a.code, b.code));
}

/**
 * What a section is of the value that ranks: its share of the member's own applicable maximum in per cent, or its points
 * as they are in the total, brought to the full scale where the total is.
 */
function partOf(model: Model, group: GroupModel, { sums }: Ranked, section: CriterionNode): Exact {
  const weighted = (x: Exact): Exact => multiply(exactWeight(section.criterion.weight), x);
  const points = weighted(sums.points[section.index] ?? ZERO);
  if (ranksByRate(group.group)) return shareOf(points, sums.max);
  return rescaled(points, weighted(outsideAt(model, group, sums.points, section)), sums.max, group);
}

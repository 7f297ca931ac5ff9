import type { Rounding } from "../bloc";
import { exactMax, exactWeight } from "../criteria/maxima";
import { add, compare, divide, equals, multiply } from "../exact/arithmetic";
import { HUNDRED, ZERO, type Exact } from "../exact/exact";
import { round } from "../exact/round";
import type { GroupModel, Model } from "../model";
import type { LeafOutcome, Part } from "../rules/kind";

/** One member's sums. Points are null where nothing below has any. */
export interface Totals {
  /** By place in `CriteriaTree.sections`, before the section's weight. */
  readonly sections: readonly { readonly points: Exact | null; readonly max: Exact }[];
  /** Sum over the sections before rescaling. */
  readonly earned: Exact | null;
  /** Maximum of what applies and counts. */
  readonly max: Exact;
  /** earned, rescaled to the group's full maximum where its policy says so. */
  readonly total: Exact | null;
  /** earned / max in per cent; null where max is 0. */
  readonly rate: Exact | null;
}

/**
 * Sums of one member over the tree. With `rounding` the points are rounded on the way at the stages "leaf"
 * and "section"; without it nothing is rounded. Rounding of the total is the caller's.
 * Source: contract.md, "Contribution", "Total".
 */
export function totalsOf(
  model: Model,
  group: GroupModel,
  outcomes: readonly (LeafOutcome | null)[],
  rounding: Rounding | null,
): Totals {
  const { nodes, sections } = model.tree;
  const points: (Exact | null)[] = new Array<Exact | null>(nodes.length).fill(null);
  const max: Exact[] = new Array<Exact>(nodes.length).fill(ZERO);
  let earned: Exact | null = null;
  let applicable = ZERO;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node === undefined || group.maxima.applies[i] !== true) continue;
    if (node.leaf >= 0) {
      const own = outcomes[node.leaf]?.points ?? null;
      if (own === null) continue;
      points[i] = rounding?.stage === "leaf" ? round(own, rounding.decimals) : own;
      if ((model.rules.leaves[node.leaf]?.kind.scale ?? "base") === "base") max[i] = exactMax(node.criterion.max);
    } else {
      const rule = model.rules.parents[i];
      if (rule != null && rule.kind.name !== "sum") {
        const parts = node.children
          .filter((child) => group.maxima.applies[child.index] === true)
          .map((child): Part => {
            const { criterion, index } = child;
            return { criterion, weight: exactWeight(criterion.weight), points: points[index] ?? null, max: max[index] ?? ZERO };
          });
        const combined = rule.kind.combine(parts, rule.parameters, node.criterion);
        points[i] = combined.points;
        max[i] = combined.max;
      }
    }
    let own = points[i] ?? null;
    if (own !== null && node.parent === null && rounding?.stage === "section") {
      own = round(own, rounding.decimals);
      points[i] = own;
    }
    const contribution = own === null ? null : weighted(own, node.criterion.weight);
    const share = weighted(max[i] ?? ZERO, node.criterion.weight);
    if (node.parent === null) {
      if (contribution !== null) earned = earned === null ? contribution : add(earned, contribution);
      applicable = add(applicable, share);
    } else {
      const up = node.parent.index;
      if (contribution !== null) points[up] = points[up] == null ? contribution : add(points[up], contribution);
      max[up] = add(max[up] ?? ZERO, share);
    }
  }
  return {
    sections: sections.map(({ index }) => ({ points: points[index] ?? null, max: max[index] ?? ZERO })),
    earned,
    max: applicable,
    total: earned === null ? null : rescaled(earned, applicable, group),
    rate: earned === null || compare(applicable, ZERO) === 0 ? null : multiply(divide(earned, applicable), HUNDRED),
  };
}

function weighted(x: Exact, weight: number): Exact {
  return weight === 1 ? x : multiply(exactWeight(weight), x);
}

function rescaled(earned: Exact, applicable: Exact, { group, maxima }: GroupModel): Exact {
  if (group.notApplicable !== "rescale") return earned;
  if (equals(applicable, maxima.full) || compare(applicable, ZERO) === 0) return earned;
  return multiply(divide(earned, applicable), maxima.full);
}

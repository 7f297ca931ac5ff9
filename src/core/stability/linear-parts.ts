import { exactWeight } from "../criteria/exact-numbers";
import type { CriterionNode } from "../criteria/tree";
import { multiply } from "../exact/arithmetic";
import { ONE, ZERO, type Exact } from "../exact/exact";
import type { GroupModel, Model } from "../model";
import { outsideAt, type Totals } from "../scores/totals";

/** A criterion whose contribution enters the total linearly: a leaf, or a parent that is more than a sum. */
export interface LinearPart {
  readonly node: CriterionNode;
  /** Product of the weights from it up to the total. */
  readonly factor: Exact;
}

/** The criteria that a group's totals are sums of, in printed order. */
export function linearParts(model: Model, { maxima }: GroupModel): LinearPart[] {
  const parts: LinearPart[] = [];
  const walk = (node: CriterionNode, above: Exact): void => {
    if (maxima.applies[node.index] !== true) return;
    const factor = multiply(above, exactWeight(node.criterion.weight));
    if (node.leaf >= 0 || model.rules.parents[node.index]?.isPlainSum === false) parts.push({ node, factor });
    else for (const child of node.children) walk(child, factor);
  };
  for (const section of model.tree.sections) walk(section, ONE);
  return parts;
}

/** What a part contributed to one member's total, and to the maximum of what applies to that member and counts. */
export function contributionOf({ node, factor }: LinearPart, { points, maxima }: Totals): { readonly points: Exact; readonly max: Exact } {
  return { points: multiply(factor, points[node.index] ?? ZERO), max: multiply(factor, maxima[node.index] ?? ZERO) };
}

/** What a part adds to the full maximum of the group. 0 for bonus, penalty, and a section of nothing else. */
export function fullMaximumOf({ node, factor }: LinearPart, { maxima }: GroupModel): Exact {
  return multiply(factor, maxima.max[node.index] ?? ZERO);
}

/** What of a part's contribution stands outside the scale, so that rescaling leaves it as it is. */
export function outsideOfPart({ node, factor }: LinearPart, { points }: Totals, model: Model, group: GroupModel): Exact {
  return multiply(factor, outsideAt(model, group, points, node));
}

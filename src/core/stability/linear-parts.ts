import { exactWeight } from "../criteria/exact-numbers";
import type { CriterionNode } from "../criteria/tree";
import { multiply } from "../exact/arithmetic";
import { ONE, ZERO, type Exact } from "../exact/exact";
import type { GroupModel, Model } from "../model";
import type { Ranked } from "../ranking/standings";

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

/** What a part contributed to one member's total, and to its applicable maximum. */
export function contributionOf({ node, factor }: LinearPart, { sums }: Ranked, { maxima }: GroupModel): { points: Exact; max: Exact } {
  const points = sums.points[node.index] ?? null;
  const max = points === null ? ZERO : (maxima.max[node.index] ?? ZERO);
  return { points: points === null ? ZERO : multiply(factor, points), max: multiply(factor, max) };
}


import { ZERO, type Exact } from "../exact/exact";
import type { Part } from "../rules/kind";
import { exactWeight } from "./exact-numbers";
import { scaleOf, type Rules } from "./rules-of";
import type { CriterionNode } from "./tree";

/** The parts of a parent that apply, with what is known of each by index of node. */
export function partsOf(
  node: CriterionNode,
  rules: Rules,
  applies: readonly boolean[],
  points: readonly (Exact | null)[],
  max: readonly Exact[],
): Part[] {
  return node.children.flatMap((child): Part[] => {
    const { criterion, index } = child;
    if (applies[index] !== true) return [];
    return [{ criterion, scale: scaleOf(rules, child), weight: exactWeight(criterion.weight), points: points[index] ?? null, max: max[index] ?? ZERO }];
  });
}

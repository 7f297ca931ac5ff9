import { ZERO, type Exact } from "../exact/exact";
import type { Part } from "../rules/kind";
import { exactWeight } from "./exact-numbers";
import type { Rules } from "./rules-of";
import type { CriterionNode } from "./tree";

/** The parts of a parent that apply, with what is known of each by index of node. */
export function partsOf(
  node: CriterionNode,
  rules: Rules,
  applies: readonly boolean[],
  points: readonly (Exact | null)[],
  max: readonly Exact[],
): Part[] {
  return node.children.flatMap(({ criterion, index, leaf }): Part[] => {
    if (applies[index] !== true) return [];
    // A parent has no place among the leaves, and stands on the scale like a leaf whose rule is wrong.
    const scale = rules.leaves[leaf]?.kind.scale ?? "base";
    return [{ criterion, scale, weight: exactWeight(criterion.weight), points: points[index] ?? null, max: max[index] ?? ZERO }];
  });
}

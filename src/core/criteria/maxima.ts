import { add, multiply } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import type { Rules } from "./rules-of";
import type { CriteriaTree } from "./tree";

/** What applies to one group, and out of how many points. Lists are by `CriterionNode.index`. */
export interface GroupMaxima {
  readonly applies: readonly boolean[];
  /** Before the node's own weight; a parent has the sum of weight × max of the children that apply. */
  readonly max: readonly Exact[];
  /** Full maximum of the group. */
  readonly full: Exact;
}

/** A weight that is no number ≥ 0 is reported elsewhere and counts as 1 here. */
export function exactWeight(weight: number): Exact {
  return Number.isFinite(weight) && weight >= 0 ? fromNumber(weight) : fromNumber(1);
}

/** A leaf's maximum; 0 where there is none or it is wrong, which is reported elsewhere. */
export function exactMax(max: number | undefined): Exact {
  return max !== undefined && Number.isFinite(max) && max >= 0 ? fromNumber(max) : ZERO;
}

/**
 * Maxima of one group. A criterion applies where it and everything above it apply; with null for the group
 * everything does. Bonus and penalty leaves add nothing: they are outside the scale.
 */
export function maximaOf(tree: CriteriaTree, rules: Rules, group: string | null): GroupMaxima {
  const applies: boolean[] = [];
  for (const { criterion, parent, index } of tree.nodes) {
    const above = parent === null || applies[parent.index] === true;
    applies[index] = above && (group === null || criterion.groups === undefined || criterion.groups.includes(group));
  }
  const max: Exact[] = tree.nodes.map(() => ZERO);
  let full = ZERO;
  for (let i = tree.nodes.length - 1; i >= 0; i--) {
    const node = tree.nodes[i];
    if (node === undefined || applies[i] !== true) continue;
    if (node.leaf >= 0 && (rules.leaves[node.leaf]?.kind.scale ?? "base") === "base") max[i] = exactMax(node.criterion.max);
    const own = max[i] ?? ZERO;
    const contribution = multiply(exactWeight(node.criterion.weight), own);
    if (node.parent === null) full = add(full, contribution);
    else max[node.parent.index] = add(max[node.parent.index] ?? ZERO, contribution);
  }
  return { applies, max, full };
}

import { add, multiply } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { exactMax, exactWeight } from "./exact-numbers";
import { partsOf } from "./parts";
import { scaleOf, type Rules } from "./rules-of";
import type { CriteriaTree, CriterionNode } from "./tree";

/** What applies to one group, and out of how many points. Lists are by `CriterionNode.index`. */
export interface GroupMaxima {
  readonly applies: readonly boolean[];
  /** Before the node's own weight; a parent's is what its rule makes of the maxima of the children that apply. */
  readonly max: readonly Exact[];
  /** Full maximum of the group. */
  readonly full: Exact;
}

/**
 * Maxima of one group. A criterion applies where it and everything above it apply; with null for the group
 * everything does. Bonus and penalty leaves add nothing: they are outside the scale. `without` is left out with all below it.
 */
export function maximaOf(tree: CriteriaTree, rules: Rules, group: string | null, without: CriterionNode | null = null): GroupMaxima {
  const applies: boolean[] = [];
  for (const node of tree.nodes) {
    const { criterion, parent, index } = node;
    const above = parent === null || applies[parent.index] === true;
    applies[index] = above && node !== without && (group === null || criterion.groups === undefined || criterion.groups.includes(group));
  }
  const max: Exact[] = tree.nodes.map(() => ZERO);
  let full = ZERO;
  for (let i = tree.nodes.length - 1; i >= 0; i--) {
    const node = tree.nodes[i];
    if (node === undefined || applies[i] !== true) continue;
    if (node.leaf >= 0) {
      if (scaleOf(rules, node) === "base") max[i] = exactMax(node.criterion.max);
    } else {
      const rule = rules.parents[i];
      // Every part at its full marks: what the rule then says the maximum is.
      const parts = partsOf(node, rules, applies, max, max);
      if (rule != null) max[i] = rule.kind.combine(parts, rule.parameters, node.criterion).max;
      else for (const part of parts) max[i] = add(max[i] ?? ZERO, multiply(part.weight, part.max));
    }
    if (node.parent === null) full = add(full, multiply(exactWeight(node.criterion.weight), max[i] ?? ZERO));
  }
  return { applies, max, full };
}

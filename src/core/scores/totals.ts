import type { Rounding } from "../bloc";
import { exactWeight } from "../criteria/exact-numbers";
import { partsOf } from "../criteria/parts";
import type { CriterionNode } from "../criteria/tree";
import { add, divide, equals, isZero, multiply, subtract, sum } from "../exact/arithmetic";
import { HUNDRED, ZERO, type Exact } from "../exact/exact";
import { round } from "../exact/round";
import type { GroupModel, Model } from "../model";
import type { LeafOutcome } from "../rules/kind";

/** One member's sums. Points are null where nothing below has any. */
export interface Totals {
  /** Sum over the sections before rescaling. */
  readonly earned: Exact | null;
  /** Maximum of what applies and counts. */
  readonly max: Exact;
  /** earned, rescaled to the group's full maximum where its policy says so. */
  readonly total: Exact | null;
  /** earned / max in per cent; null where max is 0. */
  readonly rate: Exact | null;
  /** By `CriterionNode.index`, before the node's weight. */
  readonly points: readonly (Exact | null)[];
  /** By `CriterionNode.index`: the maximum of what applies and counts, before the node's weight. */
  readonly maxima: readonly Exact[];
  /** What bonus and penalty leaves contributed to `earned`; rescaling leaves it as it is. */
  readonly outside: Exact;
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
  const { applies } = group.maxima;
  const points: (Exact | null)[] = new Array<Exact | null>(nodes.length).fill(null);
  const max: Exact[] = new Array<Exact>(nodes.length).fill(ZERO);
  const added: Added = { points, max, full: group.maxima.max };
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node === undefined || applies[i] !== true) continue;
    if (node.leaf >= 0) {
      const own = outcomes[node.leaf]?.points ?? null;
      if (own === null) continue;
      points[i] = rounding?.stage === "leaf" ? round(own, rounding.decimals) : own;
      max[i] = group.maxima.max[i] ?? ZERO;
    } else {
      const rule = model.rules.parents[i];
      const combined =
        rule?.isPlainSum === false
          ? rule.kind.combine(partsOf(node, model.rules, applies, points, max), rule.parameters, node.criterion)
          : addUp(node.children, added, group.maxima.max[i] ?? ZERO);
      points[i] = combined.points;
      max[i] = combined.max;
    }
    const own = points[i] ?? null;
    if (own !== null && node.parent === null && rounding?.stage === "section") points[i] = round(own, rounding.decimals);
  }
  const { points: earned, max: applicable } = addUp(sections, added, group.maxima.full);
  const outside = model.rules.hasOutside ? outsideOf(model, group, points) : ZERO;
  return {
    earned,
    max: applicable,
    total: earned === null ? null : rescaled(earned, outside, applicable, group),
    rate: earned === null || isZero(applicable) ? null : multiply(divide(earned, applicable), HUNDRED),
    points,
    maxima: max,
    outside,
  };
}

/** What is known of every node while a member's tree is added up. `full` are the maxima where nothing is left out. */
interface Added {
  readonly points: readonly (Exact | null)[];
  readonly max: readonly Exact[];
  readonly full: readonly Exact[];
}

/**
 * Contributions and maxima of nodes side by side; what does not apply has no points and a maximum of 0. Where none of
 * them lacks anything, the maximum is `fullMax`.
 */
function addUp(nodes: readonly CriterionNode[], { points, max, full }: Added, fullMax: Exact): { points: Exact | null; max: Exact } {
  const contributions: Exact[] = [];
  let complete = true;
  for (const { index, criterion } of nodes) {
    const own = points[index] ?? null;
    if (own !== null) contributions.push(weighted(own, criterion.weight));
    complete &&= max[index] === full[index];
  }
  const applicable = (): Exact => sum(nodes.map(({ index, criterion }) => weighted(max[index] ?? ZERO, criterion.weight)));
  return { points: contributions.length === 0 ? null : sum(contributions), max: complete ? fullMax : applicable() };
}

function weighted(x: Exact, weight: number): Exact {
  return weight === 1 ? x : multiply(exactWeight(weight), x);
}

/**
 * Points × full maximum / applicable maximum. Bonus and penalty are not on the scale, so they are added and
 * subtracted as they are.
 */
export function rescaled(earned: Exact, outside: Exact, applicable: Exact, { group, maxima }: GroupModel): Exact {
  if (group.notApplicable !== "rescale" || equals(applicable, maxima.full) || isZero(applicable)) return earned;
  return add(multiply(divide(subtract(earned, outside), applicable), maxima.full), outside);
}

/** What stands outside the scale in the total. */
function outsideOf(model: Model, group: GroupModel, points: readonly (Exact | null)[]): Exact {
  let total = ZERO;
  for (const section of model.tree.sections) total = add(total, weighted(outsideAt(model, group, points, section), section.criterion.weight));
  return total;
}

/**
 * What stands outside the scale at a node, before its weight: bonus and penalty leaves, followed up through sums; and
 * the whole of a node that has no maximum, such as a section of bonuses with an overall cap.
 */
export function outsideAt(model: Model, group: GroupModel, points: readonly (Exact | null)[], node: CriterionNode): Exact {
  const own = points[node.index] ?? null;
  if (own === null || group.maxima.applies[node.index] !== true) return ZERO;
  if (isZero(group.maxima.max[node.index] ?? ZERO) && !isBaseLeaf(model, node)) return own;
  if (node.leaf >= 0 || model.rules.parents[node.index]?.kind.name !== "sum") return ZERO;
  let sum = ZERO;
  for (const child of node.children) sum = add(sum, weighted(outsideAt(model, group, points, child), child.criterion.weight));
  return sum;
}

function isBaseLeaf(model: Model, { leaf }: CriterionNode): boolean {
  return leaf >= 0 && model.rules.leaves[leaf]?.kind.scale === "base";
}

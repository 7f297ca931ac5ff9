import { shortText } from "../../core/exact/text";
import type { Bloc } from "../../core/bloc";
import { maximaOf, type GroupMaxima } from "../../core/criteria/maxima";
import { rulesOf, type Rules } from "../../core/criteria/rules-of";
import { buildTree, type CriteriaTree, type CriterionNode } from "../../core/criteria/tree";

/** The criteria as tables print them: the tree and, per group, what applies and out of how many points. */
export interface PrintedCriteria {
  readonly tree: CriteriaTree;
  readonly rules: Rules;
  readonly maxima: ReadonlyMap<string, GroupMaxima>;
}

/** Findings on the tree were reported when the run checked it; here they are of no interest. */
function alreadyReported(): void {
  return undefined;
}

/** The criteria as the output sheets print them: their tree and, for each group, their maxima. */
export function printedCriteria(bloc: Bloc): PrintedCriteria {
  const tree = buildTree(bloc.criteria, alreadyReported);
  const rules = rulesOf(tree, alreadyReported);
  return { tree, rules, maxima: new Map(bloc.groups.map(({ code }) => [code, maximaOf(tree, rules, code)])) };
}

/** A maximum that comes from a mean may not end; so many places of it are printed. */
export const MAX_DECIMALS = 4;

/** Maximum of a criterion for a group, before its own weight, as a decimal; "" where it does not apply. */
export function maxFor({ maxima }: PrintedCriteria, group: string, { index }: CriterionNode): string {
  const of = maxima.get(group);
  const max = of?.max[index];
  return of?.applies[index] !== true || max === undefined ? "" : shortText(max, MAX_DECIMALS);
}

/** Whether everything of a criterion that applies to a group is bonus or penalty, so that it has no maximum on the scale. */
export function isOutsideScale(criteria: PrintedCriteria, group: string, node: CriterionNode): boolean {
  const { children, leaf } = node;
  if (children.length === 0) return (criteria.rules.leaves[leaf]?.kind.scale ?? "base") !== "base";
  const parts = children.filter((child) => hasLeavesFor(criteria, group, child));
  return parts.length > 0 && parts.every((child) => isOutsideScale(criteria, group, child));
}

/** Whether a criterion applies to a group, be it that none of its parts does. */
export function appliesTo({ maxima }: PrintedCriteria, group: string, { index }: CriterionNode): boolean {
  return maxima.get(group)?.applies[index] === true;
}

/** Whether a leaf applies to a group, or any leaf of a criterion with parts. */
export function hasLeavesFor(criteria: PrintedCriteria, group: string, node: CriterionNode): boolean {
  return node.children.length === 0 ? appliesTo(criteria, group, node) : node.children.some((child) => hasLeavesFor(criteria, group, child));
}

import { fromNumber } from "../../core/exact/from-number";
import { add, multiply } from "../../core/exact/arithmetic";
import { ZERO } from "../../core/exact/exact";
import { fixedText, shortText } from "../../core/exact/text";
import type { Bloc } from "../../core/bloc";
import { exactWeight } from "../../core/criteria/exact-numbers";
import { maximaOf, type GroupMaxima } from "../../core/criteria/maxima";
import { rulesOf, type Rules } from "../../core/criteria/rules-of";
import { buildTree, type CriteriaTree, type CriterionNode } from "../../core/criteria/tree";
import type { Standing } from "../../core/result";

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

/** Whether anything of a criterion applies to a group. */
export function appliesTo({ maxima }: PrintedCriteria, group: string, { index }: CriterionNode): boolean {
  return maxima.get(group)?.applies[index] === true;
}

/**
 * Points of a parent below the sections, the sum of its children's contributions, as a decimal; "" where no
 * leaf below it has points or where its parts are not simply added.
 */
export function subtotal({ rules }: PrintedCriteria, node: CriterionNode, standing: Standing, decimals: number): string {
  const leaves = new Map(standing.leaves.map((leaf) => [leaf.criterion, leaf.points]));
  const sum = (at: CriterionNode): ReturnType<typeof fromNumber> | null | "not added" => {
    if (at.children.length === 0) {
      const points = leaves.get(at.criterion.code);
      return points === undefined || points === null ? null : fromNumber(Number(points));
    }
    if (rules.parents[at.index]?.isPlainSum !== true) return "not added";
    let total = ZERO;
    let any = false;
    for (const child of at.children) {
      const part = sum(child);
      if (part === "not added") return part;
      if (part === null) continue;
      any = true;
      total = add(total, multiply(exactWeight(child.criterion.weight), part));
    }
    return any ? total : null;
  };
  const result = sum(node);
  return result === null || result === "not added" ? "" : fixedText(result, decimals);
}

import { scaleOf } from "../criteria/rules-of";
import type { CriterionNode } from "../criteria/tree";
import type { GroupModel, Model } from "../model";
import type { FormulaPart, ParentFormula } from "../rules/kind";
import { own } from "./expression";
import { row } from "./figure-rows";
import { leafCalculation, maxOfLeaf, pointsRows, type LeafCalculation } from "./leaf-calculation";
import type { CalculationRow, Expression, FormulaRow } from "./formula";
import { addedUp } from "./sum-of-parts";

/**
 * The points and maxima that sums are made of: as they are shown, rounded on the way where that is set, or exact,
 * or those of a member with full marks everywhere.
 */
export type Figures = "shown" | "exact" | "full";

/** What is the same for all criteria of one group. */
export interface TreeCalculation {
  readonly model: Model;
  readonly group: GroupModel;
}

/** The rows of all criteria that apply to a group, a criterion with parts before its parts. */
export function nodeRows(tree: TreeCalculation): CalculationRow[] {
  return appliedTo(tree, tree.model.tree.sections).flatMap((node) => rowsBelow(tree, node));
}

/** Those of some nodes that apply to the group. */
export function appliedTo({ group }: TreeCalculation, nodes: readonly CriterionNode[]): CriterionNode[] {
  return nodes.filter(({ index }) => group.maxima.applies[index] === true);
}

/** Where some figures of a node stand. What is not rounded on the way is the same shown and exact. */
export function cellsOf(tree: TreeCalculation, node: CriterionNode, figures: Figures): Pick<FormulaPart, "points" | "max" | "weight"> {
  const { code } = node.criterion;
  const weight = [own(`weight:${code}`)];
  if (figures === "full") {
    const full: Expression = node.leaf < 0 ? [own(`full:${code}`)] : scaleOf(tree.model.rules, node) === "base" ? maxOfLeaf(node) : ["0"];
    return { points: full, max: full, weight };
  }
  const isExact = figures === "exact" && hasExact(tree, node);
  const isOwnMax = isExact && node.leaf < 0 && tree.model.bloc.settings.rounding.stage === "leaf";
  return { points: [own(`${isExact ? "exact" : "points"}:${code}`)], max: [own(`${isOwnMax ? "exact-max" : "max"}:${code}`)], weight };
}

/** Whether exact and shown points of a node may differ: rounded leaves and all above them, or the sections. */
export function hasExact({ model }: TreeCalculation, { parent }: CriterionNode): boolean {
  const { stage } = model.bloc.settings.rounding;
  return stage === "leaf" || (stage === "section" && parent === null);
}

function rowsBelow(tree: TreeCalculation, node: CriterionNode): CalculationRow[] {
  const below = appliedTo(tree, node.children).flatMap((child) => rowsBelow(tree, child));
  const { code } = node.criterion;
  const rows = [...(node.leaf >= 0 ? leafRows(tree, node) : parentRows(tree, node)), weightRow(code)];
  return [...numbered(code, rows), ...below];
}

/** Puts the criterion to its rows, and a number to those that share their content. */
function numbered(criterion: string, rows: readonly FormulaRow[]): CalculationRow[] {
  return rows.map((one) => {
    const alike = rows.filter(({ content }) => content === one.content);
    return alike.length > 1 ? { ...one, criterion, number: alike.indexOf(one) + 1 } : { ...one, criterion };
  });
}

function weightRow(code: string): FormulaRow {
  return row(`weight:${code}`, "weight", [{ ref: "criterion", criterion: code, field: "weight", otherwise: "1" }]);
}

/** Decimals to which the points of a node are rounded on the way; null where they are not. */
function roundedTo({ model }: TreeCalculation, node: CriterionNode): number | null {
  const { stage, decimals } = model.bloc.settings.rounding;
  return (stage === "leaf" && node.leaf >= 0) || (stage === "section" && node.parent === null) ? decimals : null;
}

function leafOf(tree: TreeCalculation, node: CriterionNode): LeafCalculation {
  return leafCalculation(tree.model, tree.group, node, roundedTo(tree, node));
}

function leafRows(tree: TreeCalculation, node: CriterionNode): readonly FormulaRow[] {
  return leafOf(tree, node).rows;
}

function parentRows(tree: TreeCalculation, node: CriterionNode): FormulaRow[] {
  const { code } = node.criterion;
  const shown = combined(tree, node, "shown", (name) => `work:${code}:${name}`);
  const rounds = roundedTo(tree, node);
  const exact = hasExact(tree, node) && rounds === null ? combined(tree, node, "exact", (name) => `work:${code}:exact-${name}`) : null;
  const full = combined(tree, node, "full", (name) => `work:${code}:full-${name}`);
  return [
    ...(exact === null ? [] : [...exact.steps, row(`exact:${code}`, "exact", exact.points), row(`exact-max:${code}`, "max", exact.max)]),
    ...shown.steps,
    ...pointsRows(code, shown.points, rounds),
    row(`max:${code}`, "max", shown.max),
    ...full.steps,
    row(`full:${code}`, "full-max", full.max),
    ...counted(tree, node, "has-score", (child) => leafOf(tree, child).scored),
    ...(countsNotApplicable(tree) ? counted(tree, node, "not-applicable", (child) => leafOf(tree, child).notApplicable) : []),
  ];
}

/** Only a table of their own asks for the members with N/A. */
export function countsNotApplicable({ group }: TreeCalculation): boolean {
  return group.group.notApplicable === "separate";
}

function combined(tree: TreeCalculation, node: CriterionNode, figures: Figures, key: (name: string) => string): ParentFormula {
  const rule = tree.model.rules.parents[node.index];
  if (rule == null) throw new Error(`combined: ${node.criterion.code} has no rule, so the run has stopped`);
  const parts = appliedTo(tree, node.children).map((child): FormulaPart => ({ criterion: child.criterion, scale: scaleOf(tree.model.rules, child), ...cellsOf(tree, child, figures) }));
  return rule.kind.formula({ criterion: node.criterion, parameters: rule.parameters, parts, row: key });
}

/** How many leaves below a node have something: "has-score:I", "not-applicable:I". */
function counted(tree: TreeCalculation, node: CriterionNode, name: "has-score" | "not-applicable", ofLeaf: (leaf: CriterionNode) => Expression): FormulaRow[] {
  const { code } = node.criterion;
  const { steps, sum } = countOf(tree, node.children, name, ofLeaf, (part) => `work:${code}:${name}-${part}`);
  return [...steps, row(`${name}:${code}`, name, sum)];
}

/** The same over nodes side by side. */
export function countOf(
  tree: TreeCalculation,
  nodes: readonly CriterionNode[],
  name: "has-score" | "not-applicable",
  ofLeaf: (leaf: CriterionNode) => Expression,
  key: (part: string) => string,
): ReturnType<typeof addedUp> {
  const terms = appliedTo(tree, nodes).map((child): Expression => (child.leaf >= 0 ? ofLeaf(child) : [own(`${name}:${child.criterion.code}`)]));
  return addedUp(terms, key, name);
}

/** The count over the whole tree. */
export function countOfAll(tree: TreeCalculation, name: "has-score" | "not-applicable"): ReturnType<typeof addedUp> {
  const ofLeaf = (leaf: CriterionNode): Expression => leafOf(tree, leaf)[name === "has-score" ? "scored" : "notApplicable"];
  return countOf(tree, tree.model.tree.sections, name, ofLeaf, (part) => `work:${name}-${part}`);
}

/** Everything that is needed of an exact or shown chain in one formula. */
export function sectionsOf(tree: TreeCalculation, figures: Figures): FormulaPart[] {
  return appliedTo(tree, tree.model.tree.sections).map((node) => ({ criterion: node.criterion, scale: scaleOf(tree.model.rules, node), ...cellsOf(tree, node, figures) }));
}

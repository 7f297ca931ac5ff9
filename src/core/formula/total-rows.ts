import type { CriterionNode } from "../criteria/tree";
import { exactWeight } from "../criteria/exact-numbers";
import { isZero } from "../exact/arithmetic";
import { ranksByRate } from "../ranking/ranks-by-rate";
import { formula, joined, KEY_DECIMALS, own, rounded } from "./expression";
import { row } from "./figure-rows";
import type { CalculationRow, Expression, FormulaRow } from "./formula";
import { appliedTo, cellsOf, countOfAll, countsNotApplicable, sectionsOf, type Figures, type TreeCalculation } from "./node-calculation";
import { addedUp, sumOfPartsFormula } from "./sum-of-parts";

/** Rows of a total, and the keys of those that decide. */
export interface TotalCalculation {
  readonly rows: readonly CalculationRow[];
  /** The value that ranks: the total, or the rate. */
  readonly deciding: string;
  /** The rate that a class is read from. */
  readonly classRate: string;
}

/** Decimals of printed totals and rates: as set, and 9 where nothing is rounded. */
export function shownDecimals({ model }: TreeCalculation): number {
  const { stage, decimals } = model.bloc.settings.rounding;
  return stage === "none" ? KEY_DECIMALS : decimals;
}

/** The member's sums over the sections, its total and its rate. */
export function totalRows(tree: TreeCalculation): TotalCalculation {
  const { settings } = tree.model.bloc;
  const { stage } = settings.rounding;
  const apart = stage === "leaf" || stage === "section";
  const decimals = shownDecimals(tree);
  const scores = countOfAll(tree, "has-score");
  const rows: FormulaRow[] = [...scores.steps, row("has-score", "has-score", scores.sum), ...tableRows(tree), ...fullRows(tree)];
  const exact = sums(tree, apart ? "exact" : "shown", apart ? "exact-" : "");
  const shown = apart ? sums(tree, "shown", "") : exact;
  rows.push(...(apart ? exact.rows : []), ...shown.rows);
  rows.push(row("total-exact", "total-exact", exact.total), row("rate-exact", "rate-exact", exact.rate));
  if (apart) rows.push(row("total-summed", "total-summed", shown.total), row("rate-summed", "rate-summed", shown.rate));
  const [summedTotal, summedRate] = apart ? ["total-summed", "rate-summed"] : ["total-exact", "rate-exact"];
  rows.push(row("total", "total", roundedOrEmpty(summedTotal, decimals)), row("rate", "rate", roundedOrEmpty(summedRate, decimals)));
  // What decides is rounded as set, or only so far that equals are equal.
  const decides = (name: "total" | "rate"): string => {
    const cut = (from: string): string => {
      rows.push(row(`${name}-decides`, `${name}-decides`, roundedOrEmpty(from, KEY_DECIMALS)));
      return `${name}-decides`;
    };
    if (settings.rankOn === "unrounded") return stage === "none" ? name : cut(`${name}-exact`);
    return apart ? cut(`${name}-summed`) : name;
  };
  const onRate = ranksByRate(tree.group.group);
  const classRate = settings.classes.length > 0 || onRate ? decides("rate") : "rate";
  const deciding = onRate ? classRate : decides("total");
  return { rows, deciding, classRate };
}

function roundedOrEmpty(key: string, decimals: number): Expression {
  return formula`IF(${own(key)}="","",${rounded([own(key)], decimals)})`;
}

function tableRows(tree: TreeCalculation): FormulaRow[] {
  if (!countsNotApplicable(tree)) return [];
  const { steps, sum } = countOfAll(tree, "not-applicable");
  return [...steps, row("not-applicable", "not-applicable", sum), row("table", "table", formula`IF(AND(${own("has-score")}>0,${own("not-applicable")}>0),"not-applicable","main")`, "text")];
}

function fullRows(tree: TreeCalculation): FormulaRow[] {
  const full = sumOfPartsFormula({ parts: sectionsOf(tree, "full"), row: (name) => `work:full-${name}` });
  return [...full.steps, row("full-max", "full-max", full.max)];
}

interface Sums {
  readonly rows: readonly FormulaRow[];
  readonly total: Expression;
  readonly rate: Expression;
}

function sums(tree: TreeCalculation, figures: Figures, prefix: "" | "exact-"): Sums {
  const sum = sumOfPartsFormula({ parts: sectionsOf(tree, figures), row: (name) => `work:${prefix}${name}` });
  const [earned, outside, max] = [own(`${prefix}earned`), own(`${prefix}outside`), own(`${prefix}applicable-max`)];
  const rows: FormulaRow[] = [
    ...sum.steps,
    row(`${prefix}earned`, prefix === "" ? "earned" : "earned-exact", sum.points),
    // Without a score nothing has been left out yet.
    row(`${prefix}applicable-max`, prefix === "" ? "applicable-max" : "applicable-max-exact", formula`IF(${own("has-score")}=0,${own("full-max")},${sum.max})`),
  ];
  const rate = formula`IF(OR(${earned}="",${max}=0),"",${earned}/${max}*100)`;
  if (tree.group.group.notApplicable !== "rescale") return { rows, total: formula`${earned}`, rate };
  const outsides = outsideTerms(tree, figures);
  const added = addedUp(outsides, (name) => `work:${prefix}outside-${name}`);
  if (outsides.length > 0) rows.push(...added.steps, row(`${prefix}outside`, prefix === "" ? "outside" : "outside-exact", added.sum));
  const scaled =
    outsides.length === 0 ? formula`${earned}*${own("full-max")}/${max}` : formula`(${earned}-${outside})*${own("full-max")}/${max}+${outside}`;
  return { rows, total: formula`IF(${earned}="","",IF(${max}=0,${earned},${scaled}))`, rate };
}

/**
 * What stands outside the scale in the total, as the engine has it: bonus and penalty leaves, followed up through
 * sums, and the whole of a node that has no maximum.
 */
function outsideTerms(tree: TreeCalculation, figures: Figures): Expression[] {
  const { model, group } = tree;
  if (!model.rules.hasOutside) return [];
  const of = (node: CriterionNode): Expression[] => {
    const { points, weight } = cellsOf(tree, node, figures);
    const isBase = model.rules.leaves[node.leaf]?.kind.scale === "base";
    if (isZero(group.maxima.max[node.index] ?? exactWeight(0)) && !isBase) return [formula`N(${points})*${weight}`];
    if (model.rules.parents[node.index]?.kind.name !== "sum") return [];
    return appliedTo(tree, node.children).flatMap(of).map((term) => formula`${term}*${weight}`);
  };
  return appliedTo(tree, model.tree.sections).flatMap(of);
}

/** The row of the smallest share of a maximum over the leaves on the scale, in per cent; empty without any. */
export function leastShareRows(tree: TreeCalculation): CalculationRow[] {
  const { model } = tree;
  const rows: CalculationRow[] = [];
  const shares: string[] = [];
  for (const node of appliedTo(tree, model.tree.leaves)) {
    const { code, max } = node.criterion;
    if (model.rules.leaves[node.leaf]?.kind.scale !== "base" || max === undefined || max <= 0) continue;
    const { points } = cellsOf(tree, node, "exact");
    const maximum: Expression = [{ ref: "criterion", criterion: code, field: "max", otherwise: String(max) }];
    const key = `least-share:${code}`;
    rows.push({ ...row(key, "share", formula`IF(${points}="","",${rounded(formula`${points}/${maximum}*100`, KEY_DECIMALS)})`), criterion: code });
    shares.push(key);
  }
  const of = (keys: readonly string[]): Expression => formula`IF(COUNT(${joined(keys.map(own), ",")})=0,"",MIN(${joined(keys.map(own), ",")}))`;
  const least: string[] = [];
  for (let i = 0; i < shares.length; i += 100) {
    const key = `work:least-share-${i / 100 + 1}`;
    rows.push({ ...row(key, "least-share", of(shares.slice(i, i + 100))), number: i / 100 + 1 });
    least.push(key);
  }
  rows.push(row("least-share", "least-share", least.length === 0 ? ['""'] : of(least)));
  return rows;
}

/**
 * What one score layer comes to by itself: the calculation's own formulas, over the points of that layer in place of
 * those that count. References to rows of points stand for the layer's; all others are the same for every layer.
 */
import type { ScoreLayer, Settings } from "../bloc";
import type { CriterionNode } from "../criteria/tree";
import type { Rules } from "../criteria/rules-of";
import { formula, joined, KEY_DECIMALS, own, rounded } from "./expression";
import { scoreCell } from "./figure-rows";
import type { CalculationRow, Expression, RowContent } from "./formula";
import { maxOfLeaf } from "./leaf-calculation";

/** Rows that say the same whatever layer is looked at. */
const SAME: ReadonlySet<RowContent> = new Set(["max", "weight", "applicable-max", "applicable-max-exact", "full-max", "status"] as const);

/** Points that a layer gives a leaf, read as the run reads them and with their sign; null where no layer gives any. */
export function leafInLayer(rules: Rules, { rounding }: Settings, node: CriterionNode, layer: ScoreLayer): Expression | null {
  const rule = rules.leaves[node.leaf];
  const given: Expression = [scoreCell(node.criterion.code, layer)];
  const read = rule?.kind.typed?.({ parameters: rule.parameters, max: maxOfLeaf(node) }, given) ?? null;
  if (read === null) return null;
  const signed = rule?.kind.scale === "penalty" ? formula`-ABS(${read})` : read;
  const points = rounding.stage === "leaf" ? rounded(signed, rounding.decimals) : signed;
  // What cannot be read as points is shown as it stands.
  return formula`IF(TRIM(${given})="","",IFERROR(${points},${given}))`;
}

/** A row's formula down to rows of points: the steps between them and it are put in. */
export function overPoints(rows: ReadonlyMap<string, CalculationRow>, key: string): Expression {
  return joined((rows.get(key)?.formula ?? ['""']).map((piece): Expression => {
    if (typeof piece === "string" || piece.ref !== "own" || piece.row.startsWith("points:")) return [piece];
    const row = rows.get(piece.row);
    return row === undefined || SAME.has(row.content) ? [piece] : formula`(${overPoints(rows, piece.row)})`;
  }));
}

/** A layer's total, empty where no section has points: brought to the full scale where the group's totals are. */
export function totalInLayer(rows: ReadonlyMap<string, CalculationRow>, rescales: boolean, { stage, decimals }: Settings["rounding"]): Expression {
  const earned = overPoints(rows, "earned");
  const max = own("applicable-max");
  const scale = formula`IF(${max}=0,1,${own("full-max")}/${max})`;
  const outside = rows.has("outside") ? overPoints(rows, "outside") : null;
  const total = !rescales ? earned : outside === null ? formula`${earned}*${scale}` : formula`(${earned}-(${outside}))*${scale}+${outside}`;
  return formula`IF(${earned}="","",${rounded(total, stage === "none" ? KEY_DECIMALS : decimals)})`;
}

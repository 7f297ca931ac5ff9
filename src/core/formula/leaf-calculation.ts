import type { CriterionNode } from "../criteria/tree";
import type { GroupModel, Model } from "../model";
import { dateLiteral, firstOf, formula, joined, own, rounded, type Choice } from "./expression";
import { MISSING_WORD, overrideRow, row, scoreCell } from "./figure-rows";
import type { Expression, FormulaRef, FormulaRow } from "./formula";

/** The calculation of one leaf. */
export interface LeafCalculation {
  readonly rows: readonly FormulaRow[];
  /** 1 where the member has a score on this leaf, else 0. */
  readonly scored: Expression;
  /** 1 where the leaf does not apply to the member, else 0. */
  readonly notApplicable: Expression;
}

const NOT_APPLICABLE: FormulaRef = { ref: "status", status: "n/a" };
const PENDING: FormulaRef = { ref: "status", status: "pending" };
const HAS_SCORE = own("has-score");

/**
 * The rows of one leaf that applies to a group: what was recorded, its status, its points, its maximum. `roundedTo`:
 * decimals to which this leaf's points are rounded; null where they are not.
 */
export function leafCalculation(model: Model, group: GroupModel, node: CriterionNode, roundedTo: number | null): LeafCalculation {
  const rule = model.rules.leaves[node.leaf];
  if (rule == null) throw new Error(`leafCalculation: ${node.criterion.code} has no rule, so the run has stopped`);
  const { criterion } = node;
  const { code } = criterion;
  const { scale } = rule.kind;
  const max = maxOfLeaf(node);
  const recorded = group.members.flatMap(({ entries }) => entries[node.leaf]?.actual ?? []);
  const formulas = rule.kind.formula({ criterion, parameters: rule.parameters, settings: model.bloc.settings, max, recorded });
  const status = own(`status:${code}`);
  const override = formulas.computed ? overrideRow(code) : null;
  const open = openOf(model, node);
  const recordedStatus = joined(formulas.status.map((piece) => (isMissing(piece) ? open : piece)));
  const usual = override === null ? recordedStatus : formula`IF(${own(override.key)}<>"","",${recordedStatus})`;
  const points = override === null ? formulas.points : formula`IF(${own(override.key)}<>"",${own(override.key)},${formulas.points})`;
  const signed = scale === "penalty" ? formula`-ABS(${points})` : points;
  const unrecorded = formulas.unrecorded === undefined ? null : unrecordedOf(formulas.unrecorded, override);
  // "Not submitted" is worth something only beside scores.
  const value = unrecorded === null ? signed : formula`IF(AND(${HAS_SCORE}=0,${unrecorded}),"",${signed})`;
  const settled = formula`IF(${status}="",${value},${withoutPoints(model, group, status, max, scale === "base")})`;
  const rows: FormulaRow[] = [
    ...formulas.figures,
    ...(override === null ? [] : [override]),
    row(`status:${code}`, "status", formula`IFERROR(VLOOKUP(TRIM(${scoreCell(code, "state")}),${{ ref: "states" } as const},2,FALSE),${usual})`, "text"),
    ...(formulas.compared ?? []),
    ...pointsRows(code, settled, roundedTo),
    row(`max:${code}`, "max", scale === "base" ? formula`IF(${own(`points:${code}`)}="",0,${max})` : ["0"]),
  ];
  const scored = unrecorded === null ? formula`(${status}="")` : formula`(${status}="")*(1-${unrecorded})`;
  return { rows, scored, notApplicable: formula`(${status}=${NOT_APPLICABLE})` };
}

/** What a blank is: missing; before the criterion is due in a half-year's review, pending. The day of the run is the run's. */
function openOf({ bloc: { bloc, settings } }: Model, { criterion: { code, due } }: CriterionNode): Expression {
  if (bloc.period !== "half-year" || due === undefined || settings.asOf === undefined) return [MISSING_WORD];
  const day: FormulaRef = { ref: "criterion", criterion: code, field: "due", otherwise: dateLiteral(due) };
  return formula`IF(${dateLiteral(settings.asOf)}<=N(${day}),${PENDING},${MISSING_WORD})`;
}

function isMissing(piece: Expression[number]): boolean {
  return typeof piece !== "string" && piece.ref === "status" && piece.status === "missing";
}

/** Points before and after rounding: one row where they are the same. */
export function pointsRows(code: string, points: Expression, roundedTo: number | null): FormulaRow[] {
  if (roundedTo === null) return [row(`points:${code}`, "points", points)];
  const before = own(`exact:${code}`);
  return [row(`exact:${code}`, "exact", points), row(`points:${code}`, "points", formula`IF(${before}="","",${rounded([before], roundedTo)})`)];
}

/** A leaf's maximum on the criteria sheet. */
export function maxOfLeaf({ criterion }: CriterionNode): Expression {
  const { code, max } = criterion;
  return [{ ref: "criterion", criterion: code, field: "max", otherwise: String(max ?? 0) }];
}

/** What a policy gives a member that has a score, on a leaf where the rule gives nothing. */
function withoutPoints({ bloc }: Model, { group }: GroupModel, status: FormulaRef, max: Expression, onScale: boolean): Expression {
  const where = (word: FormulaRef): Expression => formula`AND(${status}=${word},${HAS_SCORE}>0)`;
  const zero: Choice[] = bloc.settings.missing === "zero" ? [{ when: where(MISSING_WORD), then: "0" }] : [];
  const full: Choice[] = group.notApplicable === "full-points" && onScale ? [{ when: where(NOT_APPLICABLE), then: max }] : [];
  return firstOf([...zero, ...full], '""');
}

function unrecordedOf(unrecorded: Expression, override: FormulaRow | null): Expression {
  return override === null ? unrecorded : formula`AND(${own(override.key)}="",${unrecorded})`;
}

/** The column of maxima, live: a leaf's from the criteria sheet, a parent's as the calculation derives it. */
import { numberIn, textLiteral } from "../../../core/formula/expression";
import type { CriterionNode } from "../../../core/criteria/tree";
import type { CellFormat, PlanCell } from "../../sheet-plan";
import { decimalsNeeded, numberCell } from "../number-cell";
import type { OutputContext } from "../output-context";
import { numberLook } from "../page-look";
import { isOutsideScale, MAX_DECIMALS, maxFor } from "../printed-criteria";
import { expectedOf } from "./expected";
import type { InputReferences } from "./input-references";
import { liveCell, roundedText } from "./live";

/** Decimals that a maximum has at least once any has some, so that one that is typed later is not rounded away. */
const SHOWN = 2;

/**
 * The maximum of a criterion for a group: empty where it does not apply. A leaf of the scale shows what stands on the
 * criteria sheet, a number typed as text included; a parent what its parts come to, which `member`, any of the group,
 * has in the calculation. Bonus and penalty, and sections of them, are no part of the maximum and show none.
 */
export function liveMax(context: OutputContext, inputs: InputReferences, group: string, member: string | undefined, node: CriterionNode): PlanCell {
  const { criteria } = context;
  const text = maxFor(criteria, group, node);
  if (text === "" || isOutsideScale(criteria, group, node)) return "";
  const expected = expectedOf.exact(text);
  if (node.children.length > 0) return liveParentMax(context, member, node.criterion.code, text);
  const typed = inputs.typedMax(node.criterion.code);
  return typed === undefined ? numberCell(text) : { formula: typedFormula(typed, text), expected };
}

/** The maximum of a criterion with parts, `text`, as a member's column of the calculation derives it. */
export function liveParentMax({ calc }: Pick<OutputContext, "calc">, member: string | undefined, criterion: string, text: string): PlanCell {
  const derived = member === undefined ? undefined : calc.cell(`full:${criterion}`, member);
  return derived === undefined || text === "" ? numberCell(text)
    : { formula: `=IF(ISNUMBER(${derived}),${roundedText(derived, MAX_DECIMALS)},"")`, expected: expectedOf.exact(text) };
}

/** The full maximum of a member's group; undefined where the calculation has none. */
export function liveFullMax({ calc, exact }: Pick<OutputContext, "calc" | "exact">, member: string): PlanCell | undefined {
  const full = exact("full-max", member);
  return full === undefined ? undefined : liveCell(calc.cell("full-max", member), expectedOf.exact(full));
}

/** What is text is read as the engine reads it; what cannot be read is shown as it stands. */
function typedFormula({ reference, text }: NonNullable<ReturnType<InputReferences["typedMax"]>>, value: string): string {
  const read = numberIn([reference]).map((piece) => (typeof piece === "string" ? piece : "")).join("");
  const later = `IF(TRIM(${reference})="","",IFERROR(${read},${reference}))`;
  const asRead = text === undefined ? later : `IF(${reference}=${textLiteral(text)},${value},${later})`;
  return `=IF(ISNUMBER(${reference}),${reference},${asRead})`;
}

/** Of a column of maxima: whole numbers as they are, so that a fraction typed later is seen. */
export function maxLook(texts: readonly string[]): CellFormat {
  const decimals = decimalsNeeded(texts);
  return decimals === 0 ? { ...numberLook(0), numberFormat: "General" } : numberLook(Math.max(SHOWN, decimals));
}

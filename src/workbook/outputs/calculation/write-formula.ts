import { textLiteral } from "../../../core/formula/expression";
import type { CalculationRow, Expression, FormulaRef } from "../../../core/formula/formula";
import type { Words } from "../../../i18n";
import type { InputReferences } from "./input-references";

/** Excel takes no longer formula. */
export const FORMULA_LIMIT = 8192;

/** What the references of one group's formulas stand for on the calculation sheet itself. */
export interface OwnPlaces {
  /** "F12": the member's cell in a row. Throws where the row is not on the sheet. */
  own(row: string, member: string): string;
  /** "$F$12:$L$12" */
  all(row: string): string;
  /** "$C$90:$D$120": words for states and what they mean. */
  readonly states: string;
}

/**
 * The formula of a row for one member, with "=". Throws RangeError where it is longer than Excel takes: such a row
 * has to be cut into several by the one who makes it.
 */
export function writeFormula({ key, formula, exceptions }: CalculationRow, member: string, inputs: InputReferences, places: OwnPlaces, words: Words): string {
  const text = `=${expressionText(exceptions?.get(member) ?? formula, member, inputs, places, words)}`;
  if (text.length > FORMULA_LIMIT) throw new RangeError(`the formula of ${key} for ${member} has ${text.length} characters`);
  return text;
}

/** An expression for one member, without "=". */
export function expressionText(expression: Expression, member: string, inputs: InputReferences, places: OwnPlaces, words: Words): string {
  return expression.map((piece) => (typeof piece === "string" ? piece : resolve(piece, member, inputs, places, words))).join("");
}

function resolve(ref: FormulaRef, member: string, inputs: InputReferences, places: OwnPlaces, words: Words): string {
  switch (ref.ref) {
    case "own": return places.own(ref.row, member);
    case "all": return places.all(ref.row);
    case "score": return inputs.score(member, ref.criterion, ref.field);
    case "criterion": return inputs.criterion(ref.criterion, ref.field, ref.otherwise);
    case "member": return inputs.member(member, ref.field);
    case "status": return textLiteral(words.outputs.summary.status[ref.status]);
    case "states": return places.states;
  }
}

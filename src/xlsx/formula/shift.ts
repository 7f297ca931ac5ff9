import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { columnLetters } from "../sheet/reference";
import { formulaTokens } from "./tokens";
import type { Axis, FormulaToken } from "./tokens";

function moved(axis: Axis, by: number, limit: number): number | undefined {
  const index = axis.absolute ? axis.index : axis.index + by;
  return index < 0 || index >= limit ? undefined : index;
}

function mark(axis: Axis): string {
  return axis.absolute ? "$" : "";
}

function shiftToken(token: FormulaToken, rows: number, cols: number): string {
  if (token.kind !== "reference") return token.text;
  let text = "";
  if (token.col !== undefined) {
    const col = moved(token.col, cols, MAX_COLUMNS);
    if (col === undefined) return "#REF!";
    text += mark(token.col) + columnLetters(col);
  }
  if (token.row !== undefined) {
    const row = moved(token.row, rows, MAX_ROWS);
    if (row === undefined) return "#REF!";
    text += `${mark(token.row)}${row + 1}`;
  }
  return text;
}

/**
 * A formula prepared for being repeated in other cells, as a shared formula is: relative references move with
 * the cell, absolute ones stay, and one that would leave the sheet becomes #REF!.
 *
 * @example repeatFormula("A1+$B$1")(2, 0) === "A3+$B$1"
 */
export function repeatFormula(formula: string): (rows: number, cols: number) => string {
  const tokens = formulaTokens(formula);
  return (rows, cols) => tokens.map((token) => shiftToken(token, rows, cols)).join("");
}

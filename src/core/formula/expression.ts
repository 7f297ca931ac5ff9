/** How expressions are put together. Every formula of the product is made with these few functions. */
import type { Exact } from "../exact/exact";
import { exactText } from "../exact/text";
import type { Expression, FormulaRef } from "./formula";

type Piece = string | number | FormulaRef | Expression;

/**
 * An expression from a template; what stands in the braces is text, a reference or an expression.
 *
 * @example formula`IF(${own("points:C1")}="",0,${maximum})`
 */
export function formula(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Expression {
  return joined(texts.flatMap((text, i): Piece[] => [text, pieces[i] ?? ""]));
}

/** Pieces one after the other; neighbouring texts become one. */
export function joined(pieces: readonly Piece[], separator = ""): Expression {
  const result: (string | FormulaRef)[] = [];
  const put = (piece: string | FormulaRef): void => {
    const last = result.at(-1);
    if (piece === "") return;
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else result.push(piece);
  };
  pieces.forEach((piece, i) => {
    if (i > 0) put(separator);
    if (typeof piece === "number") put(String(piece));
    else if (typeof piece === "string" || "ref" in piece) put(piece);
    else for (const one of piece) put(one);
  });
  return result;
}

/** This member's cell in a row. */
export function own(row: string): FormulaRef {
  return { ref: "own", row };
}

/** A row over all members of the group. */
export function all(row: string): FormulaRef {
  return { ref: "all", row };
}

/** An exact number as a literal: a decimal, or a quotient in parentheses. */
export function literal(x: Exact): string {
  const text = exactText(x);
  return text.includes("/") || text.startsWith("-") ? `(${text})` : text;
}

/** A text as a literal. Excel takes at most 255 characters in one, so a longer one is put together. */
export function textLiteral(text: string): string {
  const pieces = text.match(/[\s\S]{1,200}/g) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** A day as a literal, from ISO text: DATE(2026,11,15). */
export function dateLiteral(isoDate: string): string {
  const [year = 0, month = 0, day = 0] = isoDate.split("-").map(Number);
  return `DATE(${year},${month},${day})`;
}

/**
 * The one rounding of all formulas, half away from zero: the inner ROUND takes away the noise of binary numbers,
 * so that 1.005 becomes 1.01 in every spreadsheet.
 */
export function rounded(x: Expression, decimals: number): Expression {
  const whole = x.length === 1 ? x : formula`(${x})`;
  if (decimals === 0) return formula`ROUND(ROUND(${whole},6),0)`;
  const power = `1${"0".repeat(decimals)}`;
  return formula`ROUND(ROUND(${whole}*${power},6),0)/${power}`;
}

/** Decimals to which unrounded keys are cut, so that noise of binary numbers parts no equals. */
export const KEY_DECIMALS = 9;

/** A number typed into a cell, also as text with a comma or a point: "9,5". */
export function numberIn(x: Expression | FormulaRef): Expression {
  return formula`IF(ISNUMBER(${x}),${x},NUMBERVALUE(SUBSTITUTE(TRIM(${x}),".",","),",","."))`;
}

/** Whether a cell holds one of some words, whatever the case. */
export function isOneOf(x: Expression | FormulaRef, words: readonly string[]): Expression {
  const tests = words.map((word) => formula`${x}=${textLiteral(word)}`);
  return tests.length === 1 ? (tests[0] ?? []) : formula`OR(${joined(tests, ",")})`;
}

/** A condition and what holds then. */
export interface Choice {
  readonly when: Expression;
  readonly then: Expression | string;
}

/** Spreadsheets nest at most 64 functions. */
const NESTED_AT_ONCE = 50;

/** The first of some choices whose condition holds, else something else: IF in IF, in several blocks where there are many. */
export function firstOf(choices: readonly Choice[], otherwise: Expression | string): Expression {
  const now = choices.slice(0, NESTED_AT_ONCE);
  const nested = (last: Expression | string): Expression => joined([...now.map(({ when, then }) => formula`IF(${when},${then},`), last, ")".repeat(now.length)]);
  if (now.length === choices.length) return nested(otherwise);
  return formula`IF(OR(${joined(now.map(({ when }) => when), ",")}),${nested("NA()")},${firstOf(choices.slice(NESTED_AT_ONCE), otherwise)})`;
}

/** A function of many cells, called as often as its number of arguments asks for. */
export function overMany(name: "COUNT" | "PRODUCT", cells: readonly Expression[], operator: "+" | "*"): Expression {
  const calls: Expression[] = [];
  for (let i = 0; i < cells.length; i += 100) calls.push(formula`${name}(${joined(cells.slice(i, i + 100), ",")})`);
  return calls.length === 1 ? (calls[0] ?? []) : formula`(${joined(calls, operator)})`;
}

/**
 * The quick way to the tokens that nearly all formulas consist of: plain references, functions in capitals, numbers
 * and texts. What it leaves undecided is for the full grammar, which would give the same tokens.
 */
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/address";
import type { Corner, FormulaToken } from "./scan";

const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const DOLLAR = 36;
const POINT = 46;
const OPENING = 40;

const isLetter = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** By character code: what may follow a reference or a number without being a part of it. */
const ENDS = new Uint8Array(128);
for (const text of "-+*/^&=<>),;%") ENDS[text.charCodeAt(0)] = 1;

const endsHere = (formula: string, at: number): boolean => at === formula.length || ENDS[formula.charCodeAt(at)] === 1;

/** The token at a place of the formula, where that is a plain one. */
export function plainToken(formula: string, at: number): FormulaToken | undefined {
  const code = formula.charCodeAt(at);
  if (code === DOUBLE_QUOTE) return text(formula, at);
  if (isDigit(code)) return number(formula, at);
  if (code === QUOTE) return prefixed(formula, at);
  if (code !== DOLLAR && !isLetter(code) && code !== 95) return undefined;
  return reference(formula, at, at, undefined) ?? call(formula, at);
}

function text(formula: string, at: number): FormulaToken | undefined {
  const end = endOfQuoted(formula, at, DOUBLE_QUOTE);
  return end < 0 ? undefined : { kind: "string", text: formula.slice(at, end) };
}

/** The place after a closing quote; doubled quotes are part of what is quoted. Negative: it is never closed. */
function endOfQuoted(formula: string, at: number, quote: number): number {
  for (let next = at + 1; next < formula.length; next += 1) {
    if (formula.charCodeAt(next) !== quote) continue;
    if (formula.charCodeAt(next + 1) !== quote) return next + 1;
    next += 1;
  }
  return -1;
}

function number(formula: string, at: number): FormulaToken | undefined {
  let end = at;
  while (isDigit(formula.charCodeAt(end))) end += 1;
  if (formula.charCodeAt(end) === POINT) {
    end += 1;
    while (isDigit(formula.charCodeAt(end))) end += 1;
  }
  return endsHere(formula, end) ? { kind: "number", text: formula.slice(at, end) } : undefined;
}

/** A reference behind the name of its sheet in quotes. */
function prefixed(formula: string, at: number): FormulaToken | undefined {
  const end = endOfQuoted(formula, at, QUOTE);
  if (end < at + 3 || formula.charAt(end) !== "!") return undefined;
  const inner = formula.slice(at + 1, end - 1);
  // Another workbook, or several sheets.
  if (/[[\]:]/.test(inner)) return undefined;
  return reference(formula, at, end + 1, inner.includes("'") ? inner.replaceAll("''", "'") : inner);
}

function reference(formula: string, from: number, at: number, sheet: string | undefined): FormulaToken | undefined {
  const middle = cornerEnd(formula, at);
  if (middle < 0) return undefined;
  const isRange = formula.charAt(middle) === ":";
  const end = isRange ? cornerEnd(formula, middle + 1) : middle;
  if (end < 0 || !endsHere(formula, end)) return undefined;
  const first = cornerBetween(formula, at, middle);
  const last = isRange ? cornerBetween(formula, middle + 1, end) : undefined;
  if (!first || (isRange && !last)) return undefined;
  const written = formula.slice(from, end);
  if (sheet === undefined) return last ? { kind: "reference", text: written, first, last } : { kind: "reference", text: written, first };
  return last ? { kind: "reference", text: written, first, sheet, last } : { kind: "reference", text: written, first, sheet };
}

/** The place after "$B$7"; negative where no cell is written there. */
function cornerEnd(formula: string, at: number): number {
  let next = formula.charCodeAt(at) === DOLLAR ? at + 1 : at;
  const letters = next;
  while (isLetter(formula.charCodeAt(next))) next += 1;
  if (next === letters || next > letters + 3) return -1;
  if (formula.charCodeAt(next) === DOLLAR) next += 1;
  const digits = next;
  while (isDigit(formula.charCodeAt(next))) next += 1;
  return next === digits || next > digits + 7 || formula.charCodeAt(digits) === 48 ? -1 : next;
}

/** Undefined where the sheet ends before that cell. */
function cornerBetween(formula: string, from: number, to: number): Corner | undefined {
  let [col, row] = [0, 0];
  let rowFixed = false;
  for (let at = from; at < to; at += 1) {
    const code = formula.charCodeAt(at);
    if (code === DOLLAR) rowFixed = at > from;
    else if (isDigit(code)) row = row * 10 + code - 48;
    else col = col * 26 + code - 64;
  }
  if (col > SHEET_COLUMNS || row > SHEET_ROWS) return undefined;
  return { colFixed: formula.charCodeAt(from) === DOLLAR, rowFixed, col: col - 1, row: row - 1 };
}

/** One token for the same function everywhere. */
const calls = new Map<string, FormulaToken>();

function call(formula: string, at: number): FormulaToken | undefined {
  const from = formula.startsWith("_xlfn.", at) ? at + 6 : at;
  if (!isLetter(formula.charCodeAt(from))) return undefined;
  let end = from;
  for (let code = formula.charCodeAt(end); isLetter(code) || isDigit(code) || code === POINT; code = formula.charCodeAt(end)) end += 1;
  if (formula.charCodeAt(end) !== OPENING) return undefined;
  const written = formula.slice(at, end);
  let token = calls.get(written);
  if (!token) {
    token = { kind: "function", text: written, name: formula.slice(from, end) };
    if (calls.size < 1_000) calls.set(written, token);
  }
  return token;
}

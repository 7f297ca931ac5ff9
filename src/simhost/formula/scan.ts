/** Takes a formula apart far enough to know what it refers to, and to write it back with other references. */
import { columnIndex, columnName, SHEET_COLUMNS, SHEET_ROWS } from "../model/address";
import type { SimRange } from "../model/types";
import { plainToken } from "./plain-tokens";

/** One corner of a reference as written: "$B7". A whole column has no row, a whole row no column. */
export interface Corner {
  readonly col?: number;
  readonly row?: number;
  readonly colFixed: boolean;
  readonly rowFixed: boolean;
}

export type FormulaToken =
  | { readonly kind: "reference"; readonly text: string; readonly sheet?: string; readonly first: Corner; readonly last?: Corner }
  /** A defined name, or a parameter of LET and LAMBDA. */
  | { readonly kind: "name"; readonly text: string; readonly sheet?: string; readonly name: string }
  | { readonly kind: "function"; readonly text: string; readonly name: string }
  /** A reference that cannot be followed: table columns, other workbooks, several sheets, spilled ranges. */
  | { readonly kind: "opaque"; readonly text: string }
  | { readonly kind: "string" | "number" | "error" | "operator" | "space"; readonly text: string };

const WORD = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}(?![\\p{L}\\p{N}_.(])";
const AREA = `${CELL}:${CELL}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.(])|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}(?![\\p{L}\\p{N}_.(])|${CELL}`;
const PREFIX = `'(?:[^']|'')+'!|(?:\\[[^\\]]*\\])?${WORD}(?::${WORD})?!`;

const TOKEN = new RegExp(
  [
    "(?<space>\\s+)",
    '(?<string>"(?:[^"]|"")*")',
    "(?<error>#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA))",
    `(?<reference>(?:${PREFIX})?(?:${AREA})#?)`,
    `(?<brokenSheet>(?:${PREFIX})#REF!)`,
    "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)",
    `(?<table>${WORD}?\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\])`,
    `(?<function>${WORD})(?=\\()`,
    `(?<name>(?:${PREFIX})?${WORD})`,
    "(?<operator>.)",
  ].join("|"),
  "suy",
);

/** Characters that always stand for themselves, by their codes. */
const OPERATORS: (FormulaToken | undefined)[] = [];
for (const text of "+-*/^&=<>(),;%@:") OPERATORS[text.charCodeAt(0)] = { kind: "operator", text };

/** The same formula is asked for several times in a row: to check it, to spell it, to know what it refers to, to calculate it. */
const scanned = new Map<string, readonly FormulaToken[]>();
const MOST_SCANNED = 10_000;

/** The tokens of a formula without its "=". Joined, their texts are the formula again. */
export function scanFormula(formula: string): readonly FormulaToken[] {
  const before = scanned.get(formula);
  if (before) return before;
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = OPERATORS[formula.charCodeAt(at)] ?? plainToken(formula, at) ?? anyToken(formula, at);
    if (!token) break;
    tokens.push(token);
    at += token.text.length;
  }
  if (scanned.size >= MOST_SCANNED) scanned.clear();
  scanned.set(formula, tokens);
  return tokens;
}

function anyToken(formula: string, at: number): FormulaToken | undefined {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(formula);
  return match ? tokenOf(match[0], match.groups ?? {}) : undefined;
}

function tokenOf(text: string, groups: Readonly<Record<string, string | undefined>>): FormulaToken {
  if (groups["space"] !== undefined) return { kind: "space", text };
  if (groups["string"] !== undefined) return { kind: "string", text };
  if (groups["error"] !== undefined) return { kind: "error", text };
  if (groups["reference"] !== undefined) return referenceOf(text);
  if (groups["brokenSheet"] !== undefined) return { kind: "error", text };
  if (groups["number"] !== undefined) return { kind: "number", text };
  if (groups["table"] !== undefined) return { kind: "opaque", text };
  if (groups["function"] !== undefined) return { kind: "function", text, name: plainName(text) };
  if (groups["name"] !== undefined) return nameOf(text);
  return { kind: "operator", text };
}

function nameOf(text: string): FormulaToken {
  const { sheet, rest, single } = splitPrefix(text);
  if (!single) return { kind: "opaque", text };
  return sheet === undefined ? { kind: "name", text, name: rest } : { kind: "name", text, sheet, name: rest };
}

function referenceOf(text: string): FormulaToken {
  const { sheet, rest, single } = splitPrefix(text);
  const [start = "", end] = rest.split(":");
  const first = cornerOf(start);
  const last = end === undefined ? undefined : cornerOf(end);
  if (!single || text.endsWith("#")) return { kind: "opaque", text };
  // "ABC999" and "XFE1" look like cells but are names.
  if (!first || (end !== undefined && !last)) return { kind: "name", text, name: text };
  return { kind: "reference", text, first, ...(sheet === undefined ? {} : { sheet }), ...(last ? { last } : {}) };
}

/** `single`: one sheet of this workbook. */
function splitPrefix(text: string): { sheet?: string; rest: string; single: boolean } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { rest: text, single: true };
  const prefix = text.slice(0, bang);
  const sheet = prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
  return { sheet, rest: text.slice(bang + 1), single: !/[:[\]]/.test(sheet) };
}

function cornerOf(text: string): Corner | undefined {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (!parts) return undefined;
  const [, dollar = "", letters = "", second = "", digits = ""] = parts;
  const col = letters === "" ? undefined : columnIndex(letters);
  const row = digits === "" ? undefined : Number(digits) - 1;
  if ((letters !== "" && col === undefined) || (row !== undefined && (row < 0 || row >= SHEET_ROWS))) return undefined;
  const colFixed = letters !== "" && dollar === "$";
  const rowFixed = letters === "" ? dollar === "$" : second === "$";
  return { colFixed, rowFixed, ...(col === undefined ? {} : { col }), ...(row === undefined ? {} : { row }) };
}

/** The rectangle that a reference covers, corners in any order. */
export function rangeOf(first: Corner, last: Corner = first): SimRange {
  const top = Math.min(first.row ?? 0, last.row ?? 0);
  const left = Math.min(first.col ?? 0, last.col ?? 0);
  const bottom = first.row === undefined ? SHEET_ROWS - 1 : Math.max(first.row, last.row ?? first.row);
  const right = first.col === undefined ? SHEET_COLUMNS - 1 : Math.max(first.col, last.col ?? first.col);
  return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

/** "$B7" again. */
export function cornerText(corner: Corner): string {
  const col = corner.col === undefined ? "" : (corner.colFixed ? "$" : "") + columnName(corner.col);
  const row = corner.row === undefined ? "" : (corner.rowFixed ? "$" : "") + String(corner.row + 1);
  return col + row;
}

export const areaText = (first: Corner, last?: Corner): string =>
  last ? `${cornerText(first)}:${cornerText(last)}` : cornerText(first);

/** A function's or name's own name, without the prefixes that the file format puts before newer ones. */
export const plainName = (text: string): string => text.replace(/^_xlfn\.(_xlws\.|_xlpm\.)?|^_xlpm\.|^_xlws\./i, "").toUpperCase();

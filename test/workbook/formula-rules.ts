/** What a formula of ours may be, so that Excel 2019, Excel on the web and LibreOffice all compute it alike. */
import { type FormulaToken, scanFormula } from "../../src/simhost/formula/scan";

/** Where a function takes a whole range: by the places of its arguments, counted from 0. */
type Takes = "all" | "none" | "first" | "second" | "even";

/** The functions allowed: in all three programs, with the same meaning, without array evaluation. */
const ALLOWED: ReadonlyMap<string, Takes> = new Map(Object.entries({
  ABS: "none", AND: "none", COUNT: "all", COUNTA: "all", COUNTIF: "first", COUNTIFS: "even", DATE: "none", DAY: "none", EXACT: "none", FIND: "none", IF: "none", IFERROR: "none", INDEX: "first", INT: "none", ISLOGICAL: "none",
  ISBLANK: "none", ISERROR: "none", ISNUMBER: "none", ISTEXT: "none", LARGE: "first", LEFT: "none", LEN: "none", LOWER: "none", MATCH: "second", MAX: "all", MID: "none", MIN: "all", MONTH: "none", N: "none", NA: "none", NOT: "none",
  "_xlfn.NUMBERVALUE": "none", OR: "none", POWER: "none", PRODUCT: "all", RIGHT: "none", ROUND: "none", ROUNDDOWN: "none", ROUNDUP: "none", SMALL: "first", SUBSTITUTE: "none", SUM: "all", SUMIF: "even", SUMPRODUCT: "all",
  TRIM: "none", TRUNC: "none", UPPER: "none", VLOOKUP: "second", YEAR: "none",
} as const));

/** Functions that go element by element through a range inside SUMPRODUCT in all three programs. IF does not in Excel 2019. */
const ELEMENTWISE = new Set(["", "ABS", "ISNUMBER", "ISTEXT", "ROUND", "SUMPRODUCT", "COUNTIF", "COUNTIFS"]);

const LONGEST = 8192;
const LONGEST_TEXT = 255;
const DEEPEST = 64;
const MOST_ARGUMENTS = 255;

interface Call {
  /** "": a pair of brackets. */
  readonly name: string;
  argument: number;
}

const takes = ({ name, argument }: Call): boolean => {
  const which = ALLOWED.get(name);
  return which === "all" || (which === "first" && argument === 0) || (which === "second" && argument === 1) || (which === "even" && argument % 2 === 0);
};

const isArea = (token: FormulaToken): boolean =>
  token.kind === "reference" && token.last !== undefined && (token.first.row !== token.last.row || token.first.col !== token.last.col);

/** Everything that is wrong with a formula as the file holds it, without "="; nothing for one that is good. */
export function formulaFaults(formula: string): string[] {
  const faults: string[] = [];
  const tokens = scanFormula(formula).filter(({ kind }) => kind !== "space");
  if (formula.length > LONGEST) faults.push(`${formula.length} characters`);
  const calls: Call[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === "function") {
      const name = tokens[at]?.text ?? "";
      if (!ALLOWED.has(name)) faults.push(`function ${name}`);
    }
    if (token.kind === "string" && token.text.slice(1, -1).replaceAll('""', '"').length > LONGEST_TEXT) faults.push(`a text of more than ${LONGEST_TEXT} characters`);
    if (token.kind === "error" || token.kind === "opaque" || token.kind === "name") {
      // TRUE and FALSE are read as names by the scanner.
      if (!(token.kind === "name" && /^(?:TRUE|FALSE)$/.test(token.text))) faults.push(`${token.kind} ${token.text}`);
    }
    if (token.kind === "operator") operator(token.text, tokens[at - 1], calls, faults);
    if (isArea(token)) area(token.text, tokens[at - 1], tokens[at + 1], calls, faults);
  });
  if (calls.length > 0) faults.push("a bracket is not closed");
  return faults;
}

function operator(text: string, before: FormulaToken | undefined, calls: Call[], faults: string[]): void {
  if (text === "(") {
    calls.push({ name: before?.kind === "function" ? before.text : "", argument: 0 });
    if (calls.length > DEEPEST) faults.push(`more than ${DEEPEST} levels`);
  } else if (text === ")") {
    if (calls.pop() === undefined) faults.push("a bracket too many");
  } else if (text === ",") {
    const call = calls.at(-1);
    if (call === undefined || call.name === "") faults.push("a union of ranges");
    else if ((call.argument += 1) >= MOST_ARGUMENTS) faults.push(`more than ${MOST_ARGUMENTS} arguments`);
  } else if (!/^[-+*/^&=<>%]$/.test(text)) faults.push(`operator ${text}`);
}

/** A range of several cells stands alone as an argument that takes one, or goes element by element inside SUMPRODUCT. */
function area(text: string, before: FormulaToken | undefined, after: FormulaToken | undefined, calls: readonly Call[], faults: string[]): void {
  const call = calls.at(-1);
  const alone = (before?.text === "(" || before?.text === ",") && (after?.text === ")" || after?.text === ",");
  if (call !== undefined && alone && takes(call)) return;
  const product = calls.map(({ name }) => name).lastIndexOf("SUMPRODUCT");
  const between = calls.slice(product);
  if (product < 0 || between.some(({ name }) => !ELEMENTWISE.has(name))) faults.push(`range ${text} where one value is expected`);
}

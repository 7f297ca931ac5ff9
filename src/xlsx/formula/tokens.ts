import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { columnOf } from "../sheet/reference";

/**
 * A formula cut into what can refer to cells and everything between. It is no parser of formulas: it knows just
 * enough (strings, quoted sheet names, brackets, words) never to take other text for a reference.
 */
export type FormulaToken =
  | { readonly kind: "text"; readonly text: string }
  /** The column or the row is absent in references to whole rows or columns. */
  | { readonly kind: "reference"; readonly text: string; readonly col?: Axis; readonly row?: Axis }
  /** What stands before "!", which is part of `text`; two names for a range of sheets; external: of another workbook. */
  | { readonly kind: "sheet"; readonly text: string; readonly names: readonly string[]; readonly external: boolean };

export interface Axis {
  readonly index: number;
  readonly absolute: boolean;
}

const WORD = /[A-Za-z0-9_.$\\?\u0080-\uffff]+/y;
const ERROR_VALUE = /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|GETTING_DATA|SPILL!|CALC!)/y;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

function columnAxis(mark: string | undefined, letters: string | undefined): Axis | undefined {
  const index = columnOf(letters ?? "");
  return index < 0 || index >= MAX_COLUMNS ? undefined : { index, absolute: mark === "$" };
}

function rowAxis(mark: string | undefined, digits: string | undefined): Axis | undefined {
  const index = Number(digits) - 1;
  return index >= MAX_ROWS ? undefined : { index, absolute: mark === "$" };
}

function cellToken(word: string): FormulaToken | undefined {
  const match = CELL.exec(word);
  if (match === null) return undefined;
  const col = columnAxis(match[1], match[2]);
  const row = rowAxis(match[3], match[4]);
  return col === undefined || row === undefined ? undefined : { kind: "reference", text: word, col, row };
}

/** "A:C" or "2:5" at `at`, as its two ends with the colon between. */
function spanTokens(first: string, second: string): FormulaToken[] | undefined {
  const columns = [COLUMN.exec(first), COLUMN.exec(second)].map((match) => match && columnAxis(match[1], match[2]));
  if (columns[0] && columns[1]) {
    return [{ kind: "reference", text: first, col: columns[0] }, { kind: "text", text: ":" }, { kind: "reference", text: second, col: columns[1] }];
  }
  const rows = [ROW.exec(first), ROW.exec(second)].map((match) => match && rowAxis(match[1], match[2]));
  if (rows[0] && rows[1]) {
    return [{ kind: "reference", text: first, row: rows[0] }, { kind: "text", text: ":" }, { kind: "reference", text: second, row: rows[1] }];
  }
  return undefined;
}

/** End of a quoted piece that starts at `at`; a doubled quote stands for one. */
function quotedEnd(formula: string, at: number): number {
  const quote = formula.charAt(at);
  for (let end = formula.indexOf(quote, at + 1); end >= 0; end = formula.indexOf(quote, end + 2)) {
    if (formula.charAt(end + 1) !== quote) return end + 1;
  }
  return formula.length;
}

/** End of a bracketed piece (a table's columns, another workbook's number); an apostrophe takes the next letter as it is. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const letter = formula.charAt(i);
    if (letter === "'") i++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

function sheetToken(text: string, inside: string, external: boolean): FormulaToken {
  return { kind: "sheet", text, names: inside.split(":"), external: external || inside.includes("[") };
}

function wordAt(formula: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(formula)?.[0] ?? "";
}

/** The tokens of a formula without its "="; joined again, their texts are the formula. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let plain = "";
  const push = (...found: FormulaToken[]): void => {
    if (plain !== "") tokens.push({ kind: "text", text: plain });
    plain = "";
    tokens.push(...found);
  };
  let at = 0;
  let afterBracket = false;
  while (at < formula.length) {
    const letter = formula.charAt(at);
    const external = afterBracket;
    afterBracket = false;
    if (letter === '"') {
      const end = quotedEnd(formula, at);
      plain += formula.slice(at, end);
      at = end;
    } else if (letter === "'") {
      const end = quotedEnd(formula, at);
      if (formula.charAt(end) === "!") {
        push(sheetToken(formula.slice(at, end + 1), formula.slice(at + 1, end - 1).replaceAll("''", "'"), external));
        at = end + 1;
      } else {
        plain += formula.slice(at, end);
        at = end;
      }
    } else if (letter === "[") {
      const end = bracketEnd(formula, at);
      plain += formula.slice(at, end);
      at = end;
      afterBracket = true;
    } else if (letter === "#") {
      ERROR_VALUE.lastIndex = at;
      const error = ERROR_VALUE.exec(formula)?.[0] ?? letter;
      plain += error;
      at += error.length;
    } else {
      const word = wordAt(formula, at);
      if (word === "") {
        plain += letter;
        at++;
        continue;
      }
      const next = formula.charAt(at + word.length);
      const second = next === ":" ? wordAt(formula, at + word.length + 1) : "";
      const afterSecond = formula.charAt(at + word.length + 1 + second.length);
      if (next === "!") {
        push(sheetToken(`${word}!`, word, external));
        at += word.length + 1;
      } else if (second !== "" && afterSecond === "!" && cellToken(word) === undefined) {
        push(sheetToken(`${word}:${second}!`, `${word}:${second}`, external));
        at += word.length + second.length + 2;
      } else if (next !== "(" && next !== "[" && !external) {
        const span = second !== "" && afterSecond !== "(" ? spanTokens(word, second) : undefined;
        const cell = span === undefined ? cellToken(word) : undefined;
        if (span !== undefined) {
          push(...span);
          at += word.length + second.length + 1;
        } else {
          if (cell !== undefined) push(cell);
          else plain += word;
          at += word.length;
        }
      } else {
        plain += word;
        at += word.length;
      }
    }
  }
  push();
  return tokens;
}

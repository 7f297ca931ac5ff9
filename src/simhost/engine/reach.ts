/** What a formula refers to, as far as its text tells. */
import { intersection } from "../model/address";
import { forEachCell } from "../model/cells";
import { nameKey, sheetByName } from "../model/sheet-name";
import type { SimRange, SimSheet, SimWorkbook } from "../model/types";
import { findName } from "../edit/names";
import { plainName, rangeOf, scanFormula, type Corner, type FormulaToken } from "../formula/scan";
import { argumentsOf, meetsBySpace } from "../formula/parts";

export interface Reach {
  readonly areas: readonly { readonly sheet: SimSheet; readonly range: SimRange }[];
  /** Keys of all names in the formula, defined or not; TRUE and FALSE are none. */
  readonly names: ReadonlySet<string>;
  /** One of the names means nothing: Excel gives #NAME?. */
  readonly unknownName: boolean;
  readonly functions: ReadonlySet<string>;
  /** It may refer to cells that its text does not name: every change may concern it. */
  readonly anywhere: boolean;
  /** It cannot be evaluated, whatever the engine knows. */
  readonly unreadable: boolean;
  /** Its value changes without any change of cells. */
  readonly volatile: boolean;
  /** References meet by a space: the cells that they have in common are meant, which the engine does not know. */
  readonly meets: boolean;
}

/** Functions whose result depends on a reference made at run time, or on the sheet as a whole. */
const ANYWHERE = new Set(["INDIRECT", "OFFSET", "FORMULATEXT", "SHEET", "SHEETS", "CELL", "INFO", "GETPIVOTDATA"]);
/** What these ask about a cell is not told by its value, and the engine sees values only. */
const ASKS_MORE = new Set(["ISFORMULA"]);
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** Row numbers that are written into a formula one by one. */
const LONGEST_LIST = 2_000;

/** Names may stand for formulas that use names; deeper than this it is a circle. */
const DEEPEST = 16;

export function reachOf(workbook: SimWorkbook, home: SimSheet, formula: string): Reach {
  const found: Found = { areas: [], names: new Set(), functions: new Set(), unknownName: false, anywhere: false, unreadable: false, volatile: false, meets: false };
  collect(workbook, home, formula, found, 0);
  // Words that mean nothing come to #NAME? whatever stands between them.
  const unreadable = found.unreadable || (found.meets && (!found.unknownName || found.functions.size > 0));
  return { ...found, unreadable, names: shared(found.names), functions: shared(found.functions) };
}

/** Most formulas have no names, and few sets of functions. */
const sets = new Map<string, ReadonlySet<string>>();

function shared(set: ReadonlySet<string>): ReadonlySet<string> {
  const key = [...set].join(" ");
  const known = sets.get(key);
  if (known) return known;
  if (sets.size < 1_000) sets.set(key, set);
  return set;
}

interface Found {
  readonly areas: { sheet: SimSheet; range: SimRange }[];
  readonly names: Set<string>;
  readonly functions: Set<string>;
  unknownName: boolean;
  anywhere: boolean;
  unreadable: boolean;
  volatile: boolean;
  meets: boolean;
}

function collect(workbook: SimWorkbook, home: SimSheet, formula: string, found: Found, depth: number): void {
  if (depth > DEEPEST) {
    found.unreadable = true;
    return;
  }
  const tokens = scanFormula(formula);
  tokens.forEach((token, index) => {
    collectToken(workbook, home, token, found, depth);
    if (token.kind === "space" && meetsBySpace(tokens, index)) found.meets = true;
    if (token.kind !== "function") return;
    if ((token.name === "ROW" || token.name === "COLUMN") && !hasPlainArgument(tokens, index)) found.unreadable = true;
    if (token.name === "SUMIF" || token.name === "AVERAGEIF") collectStretched(workbook, home, tokens, index, found);
  });
}

/** Of the range that SUMIF adds up only the corner counts: Excel gives it the size of the range that is looked through, the engine refuses. */
function collectStretched(workbook: SimWorkbook, home: SimSheet, tokens: readonly FormulaToken[], at: number, found: Found): void {
  const [looked, , added] = argumentsOf(tokens, at);
  if (looked === undefined || added === undefined) return;
  const [size, area] = [looked, added].map((part) => areaOf(workbook, home, part));
  if (size === undefined || area === undefined) {
    found.unreadable = true;
    found.anywhere = true;
    return;
  }
  const { rows, cols } = size.range;
  if (rows === area.range.rows && cols === area.range.cols) return;
  found.unreadable = true;
  found.areas.push({ sheet: area.sheet, range: { ...area.range, rows, cols } });
}

/** The cells that an argument names, directly or by a name; undefined where it is anything else. */
function areaOf(workbook: SimWorkbook, home: SimSheet, part: readonly FormulaToken[], depth = 0): Reach["areas"][number] | undefined {
  const [token, ...more] = part.filter(({ kind }) => kind !== "space");
  if (token === undefined || more.length > 0 || depth > DEEPEST) return undefined;
  if (token.kind === "reference") {
    const sheet = token.sheet === undefined ? home : sheetByName(workbook, token.sheet);
    return sheet && { sheet, range: rangeOf(token.first, token.last) };
  }
  const meaning = token.kind === "name" ? definedName(workbook, home, token) : undefined;
  return meaning === undefined ? undefined : areaOf(workbook, home, scanFormula(meaning), depth + 1);
}

/** ROW() and ROW(one reference of moderate size) can be answered without the engine; any other argument cannot. */
function hasPlainArgument(tokens: readonly FormulaToken[], at: number): boolean {
  const inner = tokens[at + 2];
  if (inner?.text === ")") return true;
  if (inner?.kind !== "reference" || tokens[at + 3]?.text !== ")") return false;
  const { rows, cols } = rangeOf(inner.first, inner.last);
  return rows <= LONGEST_LIST && cols <= LONGEST_LIST;
}

function collectToken(workbook: SimWorkbook, home: SimSheet, token: FormulaToken, found: Found, depth: number): void {
  switch (token.kind) {
    case "reference": {
      const sheet = token.sheet === undefined ? home : sheetByName(workbook, token.sheet);
      if (sheet) found.areas.push({ sheet, range: rangeOf(token.first, token.last) });
      // In a name such a reference moves with the cell that uses the name.
      if (depth > 0 && ![token.first, token.last].every(isFixed)) {
        found.unreadable = true;
        found.anywhere = true;
      }
      return;
    }
    case "function":
      found.functions.add(token.name);
      if (VOLATILE.has(token.name)) found.volatile = true;
      if (ASKS_MORE.has(token.name)) found.unreadable = true;
      if (ANYWHERE.has(token.name)) {
        found.anywhere = true;
        found.unreadable = true;
      }
      return;
    case "name": {
      if (TRUTH.test(token.name)) return;
      found.names.add(nameKey(plainName(token.name)));
      const name = definedName(workbook, home, token);
      if (name !== undefined) collect(workbook, home, name, found, depth + 1);
      else if (!isWord(token)) found.unknownName = true;
      return;
    }
    case "opaque":
      collectOpaque(workbook, token.text, found);
      return;
    case "operator":
      // ":" beside a function or a name makes a range at run time; "@" picks a cell by position.
      if (token.text === ":" || token.text === "@") {
        found.unreadable = true;
        found.anywhere ||= token.text === ":";
      }
      return;
    default:
      return;
  }
}

const isFixed = (corner: Corner | undefined): boolean =>
  corner === undefined || ((corner.col === undefined || corner.colFixed) && (corner.row === undefined || corner.rowFixed));

/** Formula of the name that a token means from a sheet: one of the sheet's own goes before one of the workbook's. */
export function definedName(workbook: SimWorkbook, home: SimSheet, token: Extract<FormulaToken, { kind: "name" }>): string | undefined {
  const scope = token.sheet === undefined ? home : sheetByName(workbook, token.sheet);
  return (findName(workbook, token.name, scope?.id) ?? findName(workbook, token.name, undefined))?.formula;
}

/** TRUE, FALSE and the parameters of LET and LAMBDA. */
export const isWord = ({ name, text }: Extract<FormulaToken, { kind: "name" }>): boolean => TRUTH.test(name) || /^_xlpm\./i.test(text);

const TRUTH = /^(true|false)$/i;

/** Columns of a table depend on the table; other workbooks on nothing here; anything else on everything. */
function collectOpaque(workbook: SimWorkbook, text: string, found: Found): void {
  found.unreadable = true;
  if (/^'?\[/.test(text) || /^'[^']*\[/.test(text)) return;
  const tableName = /^([^[]+)\[/.exec(text)?.[1];
  for (const sheet of workbook.sheets) {
    const table = sheet.tables?.find((each) => tableName !== undefined && nameKey(each.name) === nameKey(tableName));
    if (!table) continue;
    found.areas.push({ sheet, range: table.range });
    return;
  }
  found.anywhere = true;
}

/** Does any row of a range lie hidden? SUBTOTAL counts shown rows only. */
export const hasHiddenRow = (sheet: SimSheet, range: SimRange): boolean =>
  [...sheet.rows].some(([row, { hidden }]) => hidden === true && intersection(range, { row, col: range.col, rows: 1, cols: 1 }) !== undefined);

/** Does a cell of the range hold a subtotal? SUBTOTAL leaves those out, and the engine would see numbers like any others. */
export function hasSubtotal(sheet: SimSheet, range: SimRange): boolean {
  let found = false;
  forEachCell(sheet, range, ({ formula }) => {
    found ||= formula !== undefined && scanFormula(formula).some((token) => token.kind === "function" && /^(SUBTOTAL|AGGREGATE)$/.test(token.name));
  });
  return found;
}

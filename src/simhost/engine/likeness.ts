/** Which formulas must come to the same value: those of one shape over cells of the same values. */
import { scanFormula, type FormulaToken } from "../formula/scan";
import { valueAt } from "../model/cells";
import type { SimRange, SimSheet, SimValue } from "../model/types";
import { arrayRange, type FormulaNode } from "./formula-node";

/** Ranges of more cells than this are seldom alike. */
const MOST_CELLS = 256;

/** These look at where a formula or a reference stands, or at more than values. */
const PLACED = new Set(["ROW", "COLUMN", "ROWS", "COLUMNS", "SUBTOTAL", "AGGREGATE", "INDEX", "AREAS"]);

/** Functions that take a whole range as it is. Anywhere else what a range means may depend on the formula's own place. */
const TAKES_RANGES = new Set(["SUM", "SUMPRODUCT", "SUMIF", "SUMIFS", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "MIN", "MAX", "AVERAGE", "MATCH", "VLOOKUP"]);

/** Tells formulas apart while the cells that they refer to keep their values. */
export class Likeness {
  /** What stands in a range, as a number; every range is looked through once. */
  private readonly contents = new Map<string, number | undefined>();
  private readonly known = new Map<string, number>();

  /**
   * A text that formulas share only if they come to the same value; undefined where that cannot be told. All cells
   * that the formula refers to must have their final values.
   */
  of(node: FormulaNode): string | undefined {
    const { reach } = node;
    if (reach.volatile || reach.anywhere || reach.unreadable || reach.names.size > 0 || arrayRange(node)) return undefined;
    for (const name of reach.functions) if (PLACED.has(name)) return undefined;
    let values = "";
    for (const { sheet, range } of reach.areas) {
      if (range.rows === 1 && range.cols === 1) {
        values += `\u0003${valueText(valueAt(sheet, range.row, range.col))}`;
        continue;
      }
      const content = this.contentOf(sheet, range);
      if (content === undefined) return undefined;
      values += `\u0002${content}`;
    }
    const shape = shapeOf(scanFormula(node.formula), reach.areas.length);
    return shape === undefined ? undefined : shape + values;
  }

  /** The same number for ranges of one size with the same values; undefined for one that is too large to tell. */
  private contentOf(sheet: SimSheet, range: SimRange): number | undefined {
    const key = `${sheet.id} ${range.row} ${range.col} ${range.rows} ${range.cols}`;
    const before = this.contents.get(key);
    if (before !== undefined || this.contents.has(key)) return before;
    const content = range.rows * range.cols > MOST_CELLS ? undefined : this.numberOf(textOf(sheet, range));
    this.contents.set(key, content);
    return content;
  }

  private numberOf(text: string): number {
    const number = this.known.get(text) ?? this.known.size;
    this.known.set(text, number);
    return number;
  }
}

/** The formula with every reference replaced by its size. Undefined: a reference leads nowhere, or a range stands alone. */
function shapeOf(tokens: readonly FormulaToken[], areas: number): string | undefined {
  let shape = "";
  let references = 0;
  const open: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === "reference") {
      references += 1;
      if (token.last && !TAKES_RANGES.has(open.at(-1) ?? "")) return undefined;
      shape += token.last ? "\u0001:" : "\u0001";
      continue;
    }
    if (token?.text === "(") {
      const before = tokens[index - 1];
      open.push(before?.kind === "function" ? before.name : "");
    } else if (token?.text === ")") open.pop();
    shape += token?.text ?? "";
  }
  return references === areas ? shape : undefined;
}

function textOf(sheet: SimSheet, range: SimRange): string {
  let text = `${range.rows}x${range.cols}`;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let col = range.col; col < range.col + range.cols; col += 1) text += `\u0003${valueText(valueAt(sheet, row, col))}`;
  }
  return text;
}

/** Numbers, texts, truth values, errors and empty cells never look the same. */
function valueText(value: SimValue): string {
  if (value === null) return "";
  if (typeof value === "string") return `s${value.length}:${value}`;
  return typeof value === "object" ? `e${value.error}` : `${typeof value}${String(value)}`;
}

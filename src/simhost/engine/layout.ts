/**
 * Puts the cells of many sheets onto few engine sheets: each sheet's part below the one before, on one engine sheet.
 * Only a sheet that a formula refers to by whole columns gets an engine sheet of its own, in its own rows.
 */
import { SHEET_ROWS, quotedSheetName } from "../model/address";
import { sheetByName } from "../model/sheet-name";
import type { SimRange, SimSheet, SimWorkbook } from "../model/types";
import { areaText, cornerText, rangeOf, scanFormula, type Corner, type FormulaToken } from "../formula/scan";
import { arraySize, type FormulaNode } from "./formula-node";
import { definedName, isWord } from "./reach";
import type { EnginePlace, FormulaEngine } from "./formula-engine";

interface Slot {
  readonly sheet: number;
  /** Added to a row of the workbook's sheet. */
  readonly offset: number;
}

/** Above this many rows a reference counts as whole columns. */
const TALL = 200_000;

export class Layout {
  /** Number of engine sheets. */
  readonly sheets: number;
  private readonly slots = new Map<string, Slot>();

  constructor(nodes: Iterable<FormulaNode>) {
    const bottoms = new Map<string, number>();
    const tall = new Set<string>();
    const reachTo = (sheet: SimSheet, bottom: number): void => void bottoms.set(sheet.id, Math.max(bottoms.get(sheet.id) ?? 0, bottom));
    for (const node of nodes) {
      reachTo(node.sheet, node.row + arraySize(node).rows);
      for (const { sheet, range } of node.reach.areas) {
        if (range.rows > TALL) tall.add(sheet.id);
        else reachTo(sheet, range.row + range.rows);
        if (!bottoms.has(sheet.id)) bottoms.set(sheet.id, 1);
      }
    }
    let next = 0;
    let sheets = 1;
    for (const [id, rows] of bottoms) {
      if (tall.has(id) || next + rows > SHEET_ROWS) {
        this.slots.set(id, { sheet: sheets, offset: 0 });
        sheets += 1;
      } else {
        this.slots.set(id, { sheet: 0, offset: next });
        next += rows;
      }
    }
    this.sheets = sheets;
  }

  place(sheet: SimSheet, row: number, col: number): EnginePlace {
    const slot = this.slots.get(sheet.id) ?? { sheet: 0, offset: 0 };
    return { sheet: slot.sheet, row: row + slot.offset, col };
  }

  /** The formula with every reference in the engine's places and every name replaced by what it stands for. */
  formula(workbook: SimWorkbook, home: SimSheet, formula: string, now: Now, engine: FormulaEngine): string {
    const writer = new Writer(workbook, home, now, engine, this);
    return writer.write(formula, 0);
  }

  slotOf(sheet: SimSheet): Slot | undefined {
    return this.slots.get(sheet.id);
  }
}

/** Values of TODAY() and NOW(). */
export interface Now {
  readonly today: number;
  readonly now: number;
}

class Writer {
  constructor(
    private readonly workbook: SimWorkbook,
    private readonly home: SimSheet,
    private readonly now: Now,
    private readonly engine: FormulaEngine,
    private readonly layout: Layout,
  ) {}

  write(formula: string, depth: number): string {
    const tokens = scanFormula(formula);
    let text = "";
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token) continue;
      const call = token.kind === "function" ? this.specialCall(tokens, index) : undefined;
      if (call) {
        text += call.text;
        index += call.tokens - 1;
      } else text += this.token(token, depth);
    }
    return text;
  }

  private token(token: FormulaToken, depth: number): string {
    if (token.kind === "reference") return this.reference(token);
    if (token.kind === "function") return token.name;
    if (token.kind === "name") {
      const meaning = definedName(this.workbook, this.home, token);
      if (meaning !== undefined) return depth > 16 ? "#NAME?" : `(${this.write(meaning, depth + 1)})`;
      return isWord(token) ? token.name.replace(/^_xlpm\./i, "") : "#NAME?";
    }
    return token.text;
  }

  private reference(token: Extract<FormulaToken, { kind: "reference" }>): string {
    const target = token.sheet === undefined ? this.home : sheetByName(this.workbook, token.sheet);
    const slot = target && this.layout.slotOf(target);
    if (!slot) return "#REF!";
    const move = (corner: Corner): Corner => (corner.row === undefined ? corner : { ...corner, row: corner.row + slot.offset });
    const area = this.area(token, move);
    const own = this.layout.slotOf(this.home);
    return own && own.sheet === slot.sheet ? area : `${quotedSheetName(this.engine.sheetName(slot.sheet))}!${area}`;
  }

  /** A range of full height is written as columns, which the engine has a quick way with. */
  private area({ first, last }: Extract<FormulaToken, { kind: "reference" }>, move: (corner: Corner) => Corner): string {
    if (last && rangeOf(first, last).rows === SHEET_ROWS && first.col !== undefined && last.col !== undefined) {
      const columns = [first, last].map((corner) => cornerText({ ...corner, ...(corner.col === undefined ? {} : { col: corner.col }), row: 0 }));
      return columns.map((each) => each.replace(/\$?\d+$/, "")).join(":");
    }
    return areaText(move(first), last && move(last));
  }

  /** TODAY(), NOW(), ROW() and ROW(reference) as they are in the workbook, not in the engine. */
  private specialCall(tokens: readonly FormulaToken[], at: number): { text: string; tokens: number } | undefined {
    const name = tokens[at]?.kind === "function" ? tokens[at].text.toUpperCase() : "";
    const [open, inner, close] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (open?.text !== "(") return undefined;
    if (inner?.text === ")") {
      if (name === "TODAY") return { text: `(${this.now.today})`, tokens: 3 };
      if (name === "NOW") return { text: `(${this.now.now})`, tokens: 3 };
      const offset = this.layout.slotOf(this.home)?.offset ?? 0;
      return name === "ROW" ? { text: `(ROW()-${offset})`, tokens: 3 } : undefined;
    }
    if ((name !== "ROW" && name !== "COLUMN") || inner?.kind !== "reference" || close?.text !== ")") return undefined;
    return { text: positions(name, rangeOf(inner.first, inner.last)), tokens: 4 };
  }
}

/** Row or column numbers of a range as constants: the engine gives only the first. */
function positions(name: "ROW" | "COLUMN", { row, col, rows, cols }: SimRange): string {
  const [first, count, separator] = name === "ROW" ? [row, rows, ";"] : [col, cols, ","];
  if (count === 1) return `(${first + 1})`;
  return `{${Array.from({ length: count }, (_, index) => first + index + 1).join(separator)}}`;
}

import type { SimCell } from "../../simhost/model/types";
import { XlsxFault } from "../fault";
import { repeatFormula } from "../formula/shift";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { Budget } from "../limits";
import { ElementBuilder } from "../xml/element";
import { prefixOf, scanXml } from "../xml/scan";
import type { XmlAttributes, XmlHandler } from "../xml/scan";
import { cellValue } from "./cell-value";
import type { CellContext, CellHandler, RawCell, RawFormula, RawRow, RawSheet } from "./raw";
import { columnOf } from "./reference";

const MAIN_NAMESPACES = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];

interface SharedMaster {
  readonly row: number;
  readonly col: number;
  readonly repeat: (rows: number, cols: number) => string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Walks a sheet's XML once: rows and cells go to the handler as they come, everything else is collected as
 * elements. Rows and cells without a reference follow the one before, as the format allows.
 */
class SheetScan implements XmlHandler {
  private readonly builder: ElementBuilder;
  prefix = "";
  private nameRow = "";
  private nameCell = "";
  private nameValue = "";
  private nameFormula = "";
  private nameInline = "";
  private nameText = "";
  private namePhonetic = "";
  private nameData = "";

  private inData = false;
  private level = 0;
  private row: RawRow | undefined;
  private lastRow = -1;
  private lastCol = -1;
  private rowCount = 0;

  private cellAttributes: XmlAttributes = {};
  private cellStart = 0;
  private cellOpenEnd = 0;
  private col = 0;
  private hasValue = false;
  private value = "";
  private collecting: "value" | "formula" | "inline" | undefined;
  private inline = false;
  private phonetic = 0;
  private formula: Mutable<RawFormula> | undefined;
  private formulaText = "";

  private readonly masters = new Map<string, SharedMaster>();
  /** Cells that name a shared formula which comes later in the file. */
  private readonly waiting: { raw: RawCell; group: string }[] = [];

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    private readonly budget: Budget,
    private readonly handler: CellHandler,
  ) {
    this.builder = new ElementBuilder(part, budget);
  }

  get root(): RawSheet["root"] {
    return this.builder.root as RawSheet["root"];
  }

  open(name: string, attributes: XmlAttributes, start: number, end: number): void {
    if (!this.inData) {
      if (this.builder.root === undefined) this.openRoot(name, attributes);
      this.builder.open(name, attributes, start, end);
      if (name === this.nameData && this.builder.depth === 2) this.inData = true;
      return;
    }
    this.level++;
    if (this.level === 1) {
      if (name === this.nameRow) this.openRow(attributes, start, end);
    } else if (this.level === 2) {
      if (name === this.nameCell && this.row !== undefined) this.openCell(attributes, start, end);
    } else if (this.level === 3) {
      if (name === this.nameValue) {
        this.collecting = "value";
        this.hasValue = true;
      } else if (name === this.nameFormula) this.openFormula(attributes, start, end);
      else if (name === this.nameInline) this.inline = true;
    } else if (this.inline) {
      if (name === this.namePhonetic) this.phonetic++;
      else if (name === this.nameText && this.phonetic === 0) this.collecting = "inline";
    }
  }

  text(text: string): void {
    if (!this.inData) this.builder.text(text);
    else if (this.collecting === "formula") this.formulaText += text;
    else if (this.collecting !== undefined) this.value += text;
  }

  close(name: string, end: number): void {
    if (!this.inData) {
      this.builder.close(name, end);
      return;
    }
    if (this.level === 0) {
      this.inData = false;
      this.builder.close(name, end);
      this.releaseWaiting();
      return;
    }
    if (this.level === 1) {
      if (this.row !== undefined) this.row.end = end;
      this.row = undefined;
    } else if (this.level === 2) {
      if (name === this.nameCell && this.row !== undefined) this.closeCell(end);
    } else if (this.level === 3) {
      if (name === this.nameFormula && this.formula !== undefined) this.formula.end = end;
      if (name === this.nameInline) this.inline = false;
      this.collecting = undefined;
    } else {
      if (name === this.namePhonetic) this.phonetic--;
      if (name === this.nameText) this.collecting = undefined;
    }
    this.level--;
  }

  private openRoot(name: string, attributes: XmlAttributes): void {
    const prefix = prefixOf(name);
    const namespace = attributes[prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`] ?? "";
    if (name !== `${prefix}worksheet` || !MAIN_NAMESPACES.includes(namespace)) throw new XlsxFault("damaged", "no worksheet", this.part);
    this.prefix = prefix;
    this.nameData = `${prefix}sheetData`;
    this.nameRow = `${prefix}row`;
    this.nameCell = `${prefix}c`;
    this.nameValue = `${prefix}v`;
    this.nameFormula = `${prefix}f`;
    this.nameInline = `${prefix}is`;
    this.nameText = `${prefix}t`;
    this.namePhonetic = `${prefix}rPh`;
  }

  private openRow(attributes: XmlAttributes, start: number, end: number): void {
    const stated = attributes["r"];
    const row = stated === undefined ? this.lastRow + 1 : Number(stated) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw new XlsxFault("hostile", `row ${stated}`, this.part);
    if (this.rowCount++ % 64 === 0) this.budget.spendItems(64, this.part);
    this.lastRow = row;
    this.lastCol = -1;
    this.row = { row, attributes, start, openEnd: end, end };
    this.handler.row(this.row);
  }

  private openCell(attributes: XmlAttributes, start: number, end: number): void {
    this.cellAttributes = attributes;
    this.cellStart = start;
    this.cellOpenEnd = end;
    this.col = this.columnOfCell(attributes["r"]);
    this.lastCol = this.col;
    this.hasValue = false;
    this.value = "";
    this.formula = undefined;
    this.formulaText = "";
  }

  private columnOfCell(name: string | undefined): number {
    if (name === undefined) {
      if (this.lastCol + 1 >= MAX_COLUMNS) throw new XlsxFault("hostile", "too many cells in a row", this.part);
      return this.lastCol + 1;
    }
    let letters = 0;
    while (letters < name.length && name.charCodeAt(letters) > 64) letters++;
    const col = columnOf(name.slice(0, letters));
    if (letters === 0 || col < 0) throw new XlsxFault("hostile", `cell ${name}`, this.part);
    // The row stands twice in the file; where the two differ nobody can know which one was meant.
    if (Number(name.slice(letters)) - 1 !== this.lastRow) throw new XlsxFault("damaged", `cell ${name} in row ${this.lastRow + 1}`, this.part);
    return col;
  }

  private openFormula(attributes: XmlAttributes, start: number, end: number): void {
    const type = attributes["t"];
    const group = attributes["si"];
    this.collecting = "formula";
    this.formula = {
      kind: type === "shared" || type === "array" || type === "dataTable" ? type : "normal",
      master: false,
      attributes,
      text: "",
      start,
      end,
    };
    if (type === "shared" && group !== undefined) this.formula.group = group;
  }

  private closeCell(end: number): void {
    this.budget.spendItems(1, this.part);
    const row = this.lastRow;
    const { col, context, formula, cellAttributes } = this;
    const type = cellAttributes["t"] ?? "n";
    const isText = type === "inlineStr" || this.hasValue;
    const value = isText ? cellValue(type, this.value, context.strings, context.date1904) : null;
    if (value === undefined) throw new XlsxFault("damaged", `value of row ${row + 1}, column ${col + 1}`, this.part);
    const stated = cellAttributes["s"];
    const styleNumber = stated === undefined ? 0 : Number(stated);
    const style = styleNumber >= 0 && styleNumber < context.styleCount ? styleNumber : 0;

    let cell: SimCell = { value, style };
    let waitsFor: string | undefined;
    if (formula !== undefined) {
      (formula as { text: string }).text = this.formulaText;
      if (formula.kind === "array") {
        cell = { value, formula: this.formulaText, arrayRange: formula.attributes["ref"] ?? cellAttributes["r"] ?? "", style };
      } else if (formula.group !== undefined && this.formulaText === "") {
        const repeated = this.repeated(formula.group, row, col);
        if (repeated === undefined) waitsFor = formula.group;
        else cell = { value, formula: repeated, style };
      } else if (formula.kind !== "dataTable" && this.formulaText !== "") {
        cell = { value, formula: this.formulaText, style };
        if (formula.group !== undefined) {
          formula.master = true;
          this.masters.set(formula.group, { row, col, repeat: repeatFormula(this.formulaText) });
        }
      }
    }
    const raw: RawCell = { row, col, cell, attributes: cellAttributes, start: this.cellStart, openEnd: this.cellOpenEnd, end, ...(formula && { formula }) };
    if (waitsFor === undefined) this.handler.cell(raw);
    else this.waiting.push({ raw, group: waitsFor });
  }

  private repeated(group: string, row: number, col: number): string | undefined {
    const master = this.masters.get(group);
    if (master === undefined) return undefined;
    const text = master.repeat(row - master.row, col - master.col);
    this.budget.spendFormula(text.length, this.part);
    return text;
  }

  private releaseWaiting(): void {
    for (const { raw, group } of this.waiting) {
      const formula = this.repeated(group, raw.row, raw.col);
      // A group without a text: only the saved value is left of the formula.
      this.handler.cell(formula === undefined ? raw : { ...raw, cell: { ...raw.cell, formula } });
    }
    this.waiting.length = 0;
  }
}

/** Reads a sheet's XML. Throws XlsxFault for cells beyond the sheet's edges, unreadable values and broken XML. */
export function parseSheet(text: string, part: string, context: CellContext, budget: Budget, handler: CellHandler): RawSheet {
  const scan = new SheetScan(part, context, budget, handler);
  scanXml(text, part, scan);
  return { text, prefix: scan.prefix, root: scan.root };
}

import type { SimCell, SimRow } from "../../simhost/model/types";
import { sameValue } from "../../simhost/model/cells";
import { renameInFormula } from "../formula/rename-sheets";
import type { SheetRenames } from "../formula/rename-sheets";
import { encodeXstring, escapeText } from "../xml/escape";
import { attributesText } from "../xml/patch";
import type { RawCell, RawFormula, RawRow, RawSheet } from "./raw";
import { cellName } from "./reference";
import { rowAttributes, sameRow } from "./rows";

/** What cells need from the rest of the file while it is written. */
export interface CellTarget {
  /** Number of a text among the shared strings. */
  stringNumber(text: string): number;
  /** Cell format of a style of the model. */
  formatIndex(style: number): number;
  readonly styleCount: number;
  readonly renames: SheetRenames;
  /** Called once something that a calculation chain lists has come, gone or changed. */
  formulaChanged(): void;
}

/** The rows and cells of the file, gathered while it was parsed. */
export class RawGrid {
  readonly rows = new Map<number, { raw: RawRow; cells: RawCell[]; twice: boolean }>();

  row(raw: RawRow): void {
    const known = this.rows.get(raw.row);
    if (known === undefined) this.rows.set(raw.row, { raw, cells: [], twice: false });
    else known.twice = true;
  }

  cell(raw: RawCell): void {
    this.rows.get(raw.row)?.cells.push(raw);
  }
}

/** A value's type attribute and its <v>. */
function valueXml(cell: SimCell, prefix: string, target: CellTarget): { type: string | undefined; value: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  const { value } = cell;
  if (value === null || cell.notRecalculated) return { type: undefined, value: "" };
  if (typeof value === "number") return Number.isFinite(value) ? { type: undefined, value: v(String(value)) } : { type: "e", value: v("#NUM!") };
  if (typeof value === "boolean") return { type: "b", value: v(value ? "1" : "0") };
  if (typeof value === "object") return { type: "e", value: v(escapeText(value.error)) };
  if (cell.formula !== undefined) return { type: "str", value: v(escapeText(encodeXstring(value))) };
  return { type: "s", value: v(String(target.stringNumber(value))) };
}

function formulaXml(cell: SimCell, prefix: string): string {
  if (cell.formula === undefined) return "";
  const attributes = cell.arrayRange === undefined ? "" : attributesText({ t: "array", ref: cell.arrayRange });
  return `<${prefix}f${attributes}>${escapeText(cell.formula)}</${prefix}f>`;
}

/** The formula of an unchanged cell as it stands in the file, with renamed sheets in its text. */
function keptFormula(text: string, formula: RawFormula, prefix: string, renames: SheetRenames): string {
  const renamed = renameInFormula(formula.text, renames);
  if (renamed === formula.text) return text.slice(formula.start, formula.end);
  return `<${prefix}f${attributesText(formula.attributes)}>${escapeText(renamed)}</${prefix}f>`;
}

/** Writes the rows of one sheet, keeping the XML of every row and cell that the model did not change. */
export class CellWriter {
  private readonly brokenGroups = new Set<string>();

  constructor(
    private readonly sheet: RawSheet,
    private readonly grid: RawGrid,
    private readonly rows: ReadonlyMap<number, SimRow>,
    private readonly target: CellTarget,
  ) {
    for (const { cells } of grid.rows.values()) {
      for (const raw of cells) {
        const { formula } = raw;
        if (formula?.master === true && formula.group !== undefined && !this.sameFormula(raw, this.now(raw))) this.brokenGroups.add(formula.group);
      }
    }
  }

  /** The content of sheetData; undefined if no row changed. */
  content(): string | undefined {
    let out = "";
    let changed = false;
    let last = -1;
    const { grid } = this;
    for (const index of grid.rows.keys()) {
      if (index < last) changed = true;
      last = index;
    }
    const indexes = new Set([...grid.rows.keys(), ...this.rows.keys()]);
    for (const index of [...indexes].sort((a, b) => a - b)) {
      const raw = grid.rows.get(index);
      const kept = raw !== undefined && !raw.twice && raw.raw.attributes["r"] !== undefined ? this.keptRow(raw.raw, raw.cells) : undefined;
      const text = kept ?? this.rowXml(index, raw);
      if (kept === undefined && !(raw === undefined && text === "")) changed = true;
      out += text;
    }
    return changed ? out : undefined;
  }

  private now(raw: RawCell): SimCell | undefined {
    return this.rows.get(raw.row)?.cells[raw.col];
  }

  /** The row's own text if neither it nor a cell of it changed. */
  private keptRow(raw: RawRow, cells: readonly RawCell[]): string | undefined {
    const row = this.rows.get(raw.row);
    if (!sameRow(raw.attributes, row, this.target.styleCount)) return undefined;
    let count = 0;
    let last = -1;
    for (const cell of cells) {
      if (cell.col <= last || !this.isKept(cell)) return undefined;
      last = cell.col;
      if (this.now(cell) !== undefined) count++;
    }
    let present = 0;
    row?.cells.forEach((cell) => {
      if (cell !== undefined) present++;
    });
    return present === count ? this.sheet.text.slice(raw.start, raw.end) : undefined;
  }

  private rowXml(index: number, known: { raw: RawRow; cells: readonly RawCell[] } | undefined): string {
    const { prefix } = this.sheet;
    const row = this.rows.get(index);
    const byColumn = new Map((known?.cells ?? []).map((cell) => [cell.col, cell]));
    const columns = new Set(byColumn.keys());
    row?.cells.forEach((cell, col) => {
      if (cell !== undefined) columns.add(col);
    });
    let inside = "";
    for (const col of [...columns].sort((a, b) => a - b)) inside += this.cellXml(index, col, row?.cells[col], byColumn.get(col));
    const attributes = rowAttributes(known?.raw.attributes ?? {}, index, row, this.target.styleCount, (style) => this.target.formatIndex(style));
    if (inside === "" && known === undefined && attributes === ` r="${index + 1}"`) return "";
    return inside === "" ? `<${prefix}row${attributes}/>` : `<${prefix}row${attributes}>${inside}</${prefix}row>`;
  }

  private cellXml(row: number, col: number, now: SimCell | undefined, raw: RawCell | undefined): string {
    const { prefix } = this.sheet;
    if (raw !== undefined && this.isKept(raw)) {
      const text = this.sheet.text.slice(raw.start, raw.end);
      // A cell without a reference stands after the one before it, which may have changed.
      return raw.attributes["r"] === undefined ? `<${prefix}c r="${cellName(row, col)}"${text.slice(prefix.length + 2)}` : text;
    }
    const { target } = this;
    if (now === undefined) {
      if (raw?.formula !== undefined) target.formulaChanged();
      return "";
    }
    const keepsFormula = raw !== undefined && this.sameFormula(raw, now) && !this.isOrphan(raw);
    if (!keepsFormula && (now.formula !== undefined || raw?.formula !== undefined)) target.formulaChanged();
    const { type, value } = valueXml(now, prefix, target);
    const formula = !keepsFormula
      ? formulaXml(now, prefix)
      : raw.formula === undefined
        ? ""
        : keptFormula(this.sheet.text, raw.formula, prefix, target.renames);
    const format = target.formatIndex(now.style);
    // "cm" and "vm" point to what the old formula and the old value were made of (dynamic arrays, pictures in cells).
    const dynamic = keepsFormula ? raw.attributes["cm"] : undefined;
    const open =
      `<${prefix}c r="${cellName(row, col)}"${format === 0 ? "" : ` s="${format}"`}${type === undefined ? "" : ` t="${type}"`}` +
      (dynamic === undefined ? "" : attributesText({ cm: dynamic }));
    const inside = formula + value;
    return inside === "" ? `${open}/>` : `${open}>${inside}</${prefix}c>`;
  }

  /** A cell that names a shared formula whose text is going away. */
  private isOrphan(raw: RawCell): boolean {
    const { formula } = raw;
    return formula?.group !== undefined && !formula.master && this.brokenGroups.has(formula.group);
  }

  private sameFormula(raw: RawCell, now: SimCell | undefined): boolean {
    if (now === undefined) return false;
    const was = raw.cell;
    if (now.arrayRange !== was.arrayRange) return false;
    if (now.formula === was.formula) return true;
    // A host may have followed a renamed sheet already.
    return was.formula !== undefined && now.formula === renameInFormula(was.formula, this.target.renames);
  }

  /** Whether the cell's XML still says what the model has. */
  private isKept(raw: RawCell): boolean {
    const now = this.now(raw);
    const was = raw.cell;
    if (now === undefined) return false;
    if (now.notRecalculated && raw.cell.value !== null) return false;
    if (!sameValue(now.value, was.value) || now.style !== was.style || !this.sameFormula(raw, now) || this.isOrphan(raw)) return false;
    const { formula } = raw;
    return formula === undefined || this.target.renames.size === 0 || renameInFormula(formula.text, this.target.renames) === formula.text;
  }
}

/** Which formulas depend on which cells. */
import { containsCell, parseAddress } from "../model/address";
import { cellAt } from "../model/cells";
import type { SimRange, SimSheet, SimWorkbook } from "../model/types";
import { reachOf, type Reach } from "./reach";

export interface FormulaNode {
  readonly sheet: SimSheet;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
  readonly reach: Reach;
}

export interface Place {
  readonly row: number;
  readonly col: number;
}

/** Changed cells by sheet id. */
export type Places = ReadonlyMap<string, readonly Place[]>;

interface Edge {
  readonly range: SimRange;
  readonly node: FormulaNode;
}

export class Dependencies {
  private readonly nodes = new Map<string, FormulaNode>();
  /** References into each sheet, by sheet id. A replaced node's references stay until the list is next gone through. */
  private readonly edges = new Map<string, Edge[]>();
  private readonly restless = new Set<FormulaNode>();

  constructor(private readonly workbook: SimWorkbook) {
    for (const sheet of workbook.sheets) {
      for (const [row, { cells }] of sheet.rows) {
        cells.forEach((cell, col) => {
          if (cell?.formula !== undefined) this.add(sheet, row, col, cell.formula);
        });
      }
    }
  }

  get size(): number {
    return this.nodes.size;
  }

  all(): IterableIterator<FormulaNode> {
    return this.nodes.values();
  }

  /** Follows a cell whose value or formula changed. @returns its node where it has a formula now */
  update(sheet: SimSheet, { row, col }: Place): FormulaNode | undefined {
    const key = keyOf(sheet.id, row, col);
    const before = this.nodes.get(key);
    const formula = cellAt(sheet, row, col)?.formula;
    if (before && before.formula === formula) return before;
    if (before) {
      this.nodes.delete(key);
      this.restless.delete(before);
    }
    return formula === undefined ? undefined : this.add(sheet, row, col, formula);
  }

  /** Formulas that mention one of these names. */
  mentioning(names: ReadonlySet<string>): FormulaNode[] {
    return [...this.nodes.values()].filter((node) => [...names].some((name) => node.reach.names.has(name)));
  }

  /** Reads the formula anew, after a name in it got another meaning. */
  renew(node: FormulaNode): FormulaNode {
    this.nodes.delete(keyOf(node.sheet.id, node.row, node.col));
    this.restless.delete(node);
    return this.add(node.sheet, node.row, node.col, node.formula);
  }

  /** Formulas that refer to any of the cells, directly or through other formulas, among those that `accept` lets in. */
  dependents(places: Places, accept: (node: FormulaNode) => boolean = () => true): Set<FormulaNode> {
    const found = new Set<FormulaNode>();
    let front = places;
    while (front.size > 0) {
      const next = new Map<string, Place[]>();
      for (const [sheetId, cells] of front) {
        for (const node of this.referring(sheetId, cells)) {
          if (found.has(node) || !accept(node)) continue;
          found.add(node);
          const list = next.get(node.sheet.id) ?? [];
          list.push(...placesOf(node));
          next.set(node.sheet.id, list);
        }
      }
      front = next;
    }
    return found;
  }

  /** Formulas whose value may change with any change at all. */
  alwaysConcerned(): ReadonlySet<FormulaNode> {
    return this.restless;
  }

  private add(sheet: SimSheet, row: number, col: number, formula: string): FormulaNode {
    const node: FormulaNode = { sheet, row, col, formula, reach: reachOf(this.workbook, sheet, formula) };
    this.nodes.set(keyOf(sheet.id, row, col), node);
    for (const area of node.reach.areas) {
      const list = this.edges.get(area.sheet.id) ?? [];
      list.push({ range: area.range, node });
      this.edges.set(area.sheet.id, list);
    }
    if (node.reach.anywhere || node.reach.volatile) this.restless.add(node);
    return node;
  }

  private *referring(sheetId: string, cells: readonly Place[]): Iterable<FormulaNode> {
    const edges = this.edges.get(sheetId);
    if (!edges) return;
    const current = edges.filter(({ node }) => this.nodes.get(keyOf(node.sheet.id, node.row, node.col)) === node);
    if (current.length < edges.length) this.edges.set(sheetId, current);
    const meets = meeting(cells);
    for (const { range, node } of current) if (meets(range)) yield node;
  }
}

/** The cells that a node fills: one, or the range of its array formula. */
function placesOf(node: FormulaNode): Place[] {
  const size = arraySize(node);
  const places: Place[] = [];
  for (let row = 0; row < size.rows; row += 1) {
    for (let col = 0; col < size.cols; col += 1) places.push({ row: node.row + row, col: node.col + col });
  }
  return places;
}

/** Rows and columns that a node's formula fills. */
export function arraySize(node: FormulaNode): { readonly rows: number; readonly cols: number } {
  const range = arrayRange(node);
  return range ?? { rows: 1, cols: 1 };
}

export function arrayRange({ sheet, row, col }: FormulaNode): SimRange | undefined {
  const text = cellAt(sheet, row, col)?.arrayRange;
  return text === undefined ? undefined : parseAddress(text)?.range;
}

/** Whether a range holds any of the cells; fast for many cells. */
function meeting(cells: readonly Place[]): (range: SimRange) => boolean {
  if (cells.length <= 8) return (range) => cells.some(({ row, col }) => containsCell(range, row, col));
  const rows = new Map<number, number[]>();
  for (const { row, col } of cells) {
    const columns = rows.get(row);
    if (columns) columns.push(col);
    else rows.set(row, [col]);
  }
  const inColumns = (columns: readonly number[] | undefined, range: SimRange): boolean =>
    columns?.some((col) => col >= range.col && col < range.col + range.cols) ?? false;
  return (range) => {
    if (range.rows <= rows.size) {
      for (let row = range.row; row < range.row + range.rows; row += 1) if (inColumns(rows.get(row), range)) return true;
      return false;
    }
    for (const [row, columns] of rows) if (row >= range.row && row < range.row + range.rows && inColumns(columns, range)) return true;
    return false;
  };
}

const keyOf = (sheetId: string, row: number, col: number): string => `${sheetId} ${row} ${col}`;

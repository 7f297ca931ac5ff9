/** Which formulas depend on which cells. */
import type { Cells } from "../edit/journal";
import { SHEET_COLUMNS } from "../model/address";
import { cellAt } from "../model/cells";
import type { SimSheet, SimWorkbook } from "../model/types";
import { Edges } from "./edges";
import { placesOf, type FormulaNode } from "./formula-node";
import { reachOf } from "./reach";

/** Changed cells by sheet id. */
export type Places = ReadonlyMap<string, Cells>;

export class Dependencies {
  /** By sheet id and place. */
  private readonly nodes = new Map<string, Map<number, FormulaNode>>();
  /** References into each sheet, by sheet id. */
  private readonly edges = new Map<string, Edges>();
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

  get isEmpty(): boolean {
    for (const nodes of this.nodes.values()) if (nodes.size > 0) return false;
    return true;
  }

  *all(): Iterable<FormulaNode> {
    for (const nodes of this.nodes.values()) yield* nodes.values();
  }

  /** Follows a cell whose value or formula changed. @returns its node where it has a formula now */
  update(sheet: SimSheet, row: number, col: number): FormulaNode | undefined {
    const before = this.nodeAt(sheet, row, col);
    const formula = cellAt(sheet, row, col)?.formula;
    if (before && before.formula === formula) return before;
    if (before) this.remove(before);
    return formula === undefined ? undefined : this.add(sheet, row, col, formula);
  }

  /** Formulas that mention one of these names. */
  mentioning(names: ReadonlySet<string>): FormulaNode[] {
    return [...this.all()].filter((node) => [...names].some((name) => node.reach.names.has(name)));
  }

  /** Reads the formula anew, after a name in it got another meaning. */
  renew(node: FormulaNode): FormulaNode {
    this.remove(node);
    return this.add(node.sheet, node.row, node.col, node.formula);
  }

  /** Formulas that refer to any of the cells, directly or through other formulas, among those that `accept` lets in. */
  dependents(places: Places, accept: (node: FormulaNode) => boolean = () => true): Set<FormulaNode> {
    const found = new Set<FormulaNode>();
    let front = places;
    while (front.size > 0) {
      const next = new Map<string, number[]>();
      for (const [sheetId, cells] of front) {
        for (const node of this.referring(sheetId, cells)) {
          if (found.has(node) || !accept(node)) continue;
          found.add(node);
          const list = next.get(node.sheet.id);
          if (list) list.push(...placesOf(node));
          else next.set(node.sheet.id, placesOf(node));
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
    const nodes = this.nodes.get(sheet.id) ?? new Map<number, FormulaNode>();
    nodes.set(keyOf(row, col), node);
    this.nodes.set(sheet.id, nodes);
    for (const area of node.reach.areas) {
      const edges = this.edges.get(area.sheet.id) ?? new Edges();
      edges.add({ range: area.range, node });
      this.edges.set(area.sheet.id, edges);
    }
    if (node.reach.anywhere || node.reach.volatile) this.restless.add(node);
    return node;
  }

  private nodeAt(sheet: SimSheet, row: number, col: number): FormulaNode | undefined {
    return this.nodes.get(sheet.id)?.get(keyOf(row, col));
  }

  private remove(node: FormulaNode): void {
    this.nodes.get(node.sheet.id)?.delete(keyOf(node.row, node.col));
    this.restless.delete(node);
  }

  private referring(sheetId: string, cells: Cells): Iterable<FormulaNode> {
    return this.edges.get(sheetId)?.meeting(cells, (node) => this.nodeAt(node.sheet, node.row, node.col) === node) ?? [];
  }
}

const keyOf = (row: number, col: number): number => row * SHEET_COLUMNS + col;

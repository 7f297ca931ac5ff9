/** References into one sheet, found by the cells that they cover. */
import type { Cells } from "../edit/journal";
import type { SimRange } from "../model/types";
import type { FormulaNode } from "./formula-node";

export interface Edge {
  readonly range: SimRange;
  readonly node: FormulaNode;
}

/** References of at most this many rows are listed row by row. */
const LOW = 64;

export class Edges {
  private readonly byRow = new Map<number, Edge[]>();
  private tall: Edge[] = [];

  add(edge: Edge): void {
    const { row, rows } = edge.range;
    if (rows > LOW) {
      this.tall.push(edge);
      return;
    }
    for (let at = row; at < row + rows; at += 1) {
      const list = this.byRow.get(at);
      if (list) list.push(edge);
      else this.byRow.set(at, [edge]);
    }
  }

  /**
   * Formulas that refer to any of the cells; one may come more than once. References of formulas that are gone
   * (`isCurrent` says so) are forgotten on the way.
   */
  *meeting(cells: Cells, isCurrent: (node: FormulaNode) => boolean): Iterable<FormulaNode> {
    const rows = columnsByRow(cells);
    for (const [row, columns] of rows) {
      const list = this.byRow.get(row);
      if (!list) continue;
      const current = list.filter(({ node }) => isCurrent(node));
      if (current.length < list.length) this.byRow.set(row, current);
      for (const { range, node } of current) if (coversAny(range, columns)) yield node;
    }
    this.tall = this.tall.filter(({ node }) => isCurrent(node));
    for (const { range, node } of this.tall) if (meets(range, rows)) yield node;
  }
}

/** Ascending columns of each row. */
function columnsByRow(cells: Cells): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let index = 0; index < cells.length; index += 2) {
    const row = cells[index] ?? 0;
    const col = cells[index + 1] ?? 0;
    const columns = rows.get(row);
    if (columns) columns.push(col);
    else rows.set(row, [col]);
  }
  for (const columns of rows.values()) if (columns.length > 1) columns.sort((a, b) => a - b);
  return rows;
}

/** @param columns ascending */
function coversAny({ col, cols }: SimRange, columns: readonly number[]): boolean {
  let [from, to] = [0, columns.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((columns[middle] ?? 0) < col) from = middle + 1;
    else to = middle;
  }
  const next = columns[from];
  return next !== undefined && next < col + cols;
}

function meets(range: SimRange, rows: ReadonlyMap<number, readonly number[]>): boolean {
  for (const [row, columns] of rows) {
    if (row >= range.row && row < range.row + range.rows && coversAny(range, columns)) return true;
  }
  return false;
}

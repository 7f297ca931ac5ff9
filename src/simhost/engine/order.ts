/** Puts formulas into an order in which each comes after those that it refers to. */
import { arraySize, type FormulaNode } from "./formula-node";

export interface Order {
  readonly ordered: readonly FormulaNode[];
  /** Formulas that refer to themselves, directly or through others. */
  readonly circular: ReadonlySet<FormulaNode>;
}

export function inOrder(nodes: Iterable<FormulaNode>): Order {
  const all = [...nodes];
  const index = new PlaceIndex(all);
  const ordered: FormulaNode[] = [];
  const circular = new Set<FormulaNode>();
  const state = new Map<FormulaNode, "open" | "done">();
  for (const start of all) {
    if (state.has(start)) continue;
    // A walk by hand: a chain of formulas may be longer than the stack.
    const path: { node: FormulaNode; rest: Iterator<FormulaNode> }[] = [];
    const enter = (node: FormulaNode): void => {
      state.set(node, "open");
      path.push({ node, rest: index.precedents(node)[Symbol.iterator]() });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        state.set(top.node, "done");
        ordered.push(top.node);
        path.pop();
      } else if (state.get(next.value) === "open") {
        const from = path.findIndex(({ node }) => node === next.value);
        for (const { node } of path.slice(from)) circular.add(node);
      } else if (!state.has(next.value)) enter(next.value);
    }
  }
  return { ordered: ordered.filter((node) => !circular.has(node)), circular };
}

/** Finds formulas by the cells that they fill. */
class PlaceIndex {
  private readonly rows = new Map<string, Map<number, FormulaNode[]>>();

  constructor(nodes: readonly FormulaNode[]) {
    for (const node of nodes) {
      const rows = this.rows.get(node.sheet.id) ?? new Map<number, FormulaNode[]>();
      this.rows.set(node.sheet.id, rows);
      for (let row = node.row; row < node.row + arraySize(node).rows; row += 1) {
        const list = rows.get(row);
        if (list) list.push(node);
        else rows.set(row, [node]);
      }
    }
  }

  *precedents(node: FormulaNode): Iterable<FormulaNode> {
    for (const { sheet, range } of node.reach.areas) {
      const rows = this.rows.get(sheet.id);
      if (!rows) continue;
      const inColumns = (each: FormulaNode): boolean => each.col < range.col + range.cols && each.col + arraySize(each).cols > range.col;
      if (range.rows <= rows.size) {
        for (let row = range.row; row < range.row + range.rows; row += 1) {
          for (const each of rows.get(row) ?? []) if (inColumns(each)) yield each;
        }
      } else {
        for (const [row, list] of rows) {
          if (row < range.row || row >= range.row + range.rows) continue;
          for (const each of list) if (inColumns(each)) yield each;
        }
      }
    }
  }
}

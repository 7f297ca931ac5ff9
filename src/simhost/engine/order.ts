/** Puts formulas into an order in which each comes after those that it refers to. */
import { placesOf, type FormulaNode } from "./formula-node";

export interface Order {
  /** Formulas refer only to those of the lists before theirs. */
  readonly levels: readonly (readonly FormulaNode[])[];
  /** Formulas that refer to themselves, directly or through others. */
  readonly circular: ReadonlySet<FormulaNode>;
}

export function inOrder(nodes: Iterable<FormulaNode>): Order {
  const all = [...nodes];
  const index = new PlaceIndex(all);
  const levels: FormulaNode[][] = [];
  const circular = new Set<FormulaNode>();
  /** The level of a formula that is done. */
  const state = new Map<FormulaNode, number | "open">();
  for (const start of all) {
    if (state.has(start)) continue;
    // A walk by hand: a chain of formulas may be longer than the stack.
    const path: { node: FormulaNode; rest: Iterator<FormulaNode>; level: number }[] = [];
    const enter = (node: FormulaNode): void => {
      state.set(node, "open");
      path.push({ node, rest: index.precedents(node)[Symbol.iterator](), level: 0 });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        state.set(top.node, top.level);
        (levels[top.level] ??= []).push(top.node);
        path.pop();
        const user = path.at(-1);
        if (user) user.level = Math.max(user.level, top.level + 1);
        continue;
      }
      const known = state.get(next.value);
      if (known === undefined) enter(next.value);
      else if (known === "open") {
        const from = path.findIndex(({ node }) => node === next.value);
        for (const { node } of path.slice(from)) circular.add(node);
      } else top.level = Math.max(top.level, known + 1);
    }
  }
  return { levels: levels.map((level) => level.filter((node) => !circular.has(node))), circular };
}

/** Finds formulas by the cells that they fill. */
class PlaceIndex {
  /** By sheet id, row and column. */
  private readonly cells = new Map<string, Map<number, Map<number, FormulaNode>>>();

  constructor(nodes: readonly FormulaNode[]) {
    for (const node of nodes) {
      const rows = this.cells.get(node.sheet.id) ?? new Map<number, Map<number, FormulaNode>>();
      this.cells.set(node.sheet.id, rows);
      const places = placesOf(node);
      for (let index = 0; index < places.length; index += 2) {
        const row = rows.get(places[index] ?? 0);
        if (row) row.set(places[index + 1] ?? 0, node);
        else rows.set(places[index] ?? 0, new Map([[places[index + 1] ?? 0, node]]));
      }
    }
  }

  *precedents(node: FormulaNode): Iterable<FormulaNode> {
    for (const { sheet, range } of node.reach.areas) {
      const rows = this.cells.get(sheet.id);
      if (!rows) continue;
      for (const row of within(rows, range.row, range.rows)) yield* within(row, range.col, range.cols);
    }
  }
}

/** What a map holds from one number on. */
function* within<T>(map: ReadonlyMap<number, T>, from: number, count: number): Iterable<T> {
  if (count <= map.size) {
    for (let at = from; at < from + count; at += 1) {
      const found = map.get(at);
      if (found !== undefined) yield found;
    }
    return;
  }
  for (const [at, found] of map) if (at >= from && at < from + count) yield found;
}

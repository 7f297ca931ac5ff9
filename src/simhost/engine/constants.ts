/** The cells that a job of the engine takes as they are. */
import { SHEET_COLUMNS } from "../model/address";
import { cellAt, forEachCell } from "../model/cells";
import type { SimCell, SimSheet } from "../model/types";
import type { EngineConstant } from "./formula-engine";
import { placesOf, type FormulaNode } from "./formula-node";
import type { Layout } from "./layout";

/** Every cell that the formulas refer to and that none of them fills. */
export function constantsFor(nodes: readonly FormulaNode[], layout: Layout): EngineConstant[] {
  const filled = new Map<string, Set<number>>();
  for (const node of nodes) {
    const places = placesOf(node);
    const cells = setOf(filled, node.sheet);
    for (let index = 0; index < places.length; index += 2) cells.add((places[index] ?? 0) * SHEET_COLUMNS + (places[index + 1] ?? 0));
  }
  const constants: EngineConstant[] = [];
  const seen = new Set<string>();
  const take = (sheet: SimSheet, cell: SimCell | undefined, row: number, col: number): void => {
    const done = setOf(filled, sheet);
    const id = row * SHEET_COLUMNS + col;
    if (!cell || cell.value === null || done.has(id)) return;
    done.add(id);
    constants.push({ ...layout.place(sheet, row, col), value: cell.value });
  };
  for (const { reach } of nodes) {
    for (const { sheet, range } of reach.areas) {
      if (range.rows === 1 && range.cols === 1) {
        take(sheet, cellAt(sheet, range.row, range.col), range.row, range.col);
        continue;
      }
      const key = `${sheet.id} ${range.row} ${range.col} ${range.rows} ${range.cols}`;
      if (seen.has(key)) continue;
      seen.add(key);
      forEachCell(sheet, range, (cell, row, col) => take(sheet, cell, row, col));
    }
  }
  return constants;
}

function setOf(map: Map<string, Set<number>>, sheet: SimSheet): Set<number> {
  let set = map.get(sheet.id);
  if (!set) {
    set = new Set();
    map.set(sheet.id, set);
  }
  return set;
}

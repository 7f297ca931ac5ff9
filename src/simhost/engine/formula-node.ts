/** A cell with a formula, and the cells that it fills. */
import { parseAddress } from "../model/address";
import { cellAt } from "../model/cells";
import type { SimRange, SimSheet } from "../model/types";
import type { Reach } from "./reach";

export interface FormulaNode {
  readonly sheet: SimSheet;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
  readonly reach: Reach;
}

/** The cells that a node fills: one, or the range of its array formula. */
export function placesOf(node: FormulaNode): number[] {
  const size = arraySize(node);
  const places: number[] = [];
  for (let row = 0; row < size.rows; row += 1) {
    for (let col = 0; col < size.cols; col += 1) places.push(node.row + row, node.col + col);
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

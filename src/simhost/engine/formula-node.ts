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
  if (size.rows === 1 && size.cols === 1) return [node.row, node.col];
  const places: number[] = [];
  for (let row = 0; row < size.rows; row += 1) {
    for (let col = 0; col < size.cols; col += 1) places.push(node.row + row, node.col + col);
  }
  return places;
}

const ONE_CELL = { rows: 1, cols: 1 };

/** Rows and columns that a node's formula fills. */
export function arraySize(node: FormulaNode): { readonly rows: number; readonly cols: number } {
  return arrayRange(node) ?? ONE_CELL;
}

export function arrayRange({ sheet, row, col }: FormulaNode): SimRange | undefined {
  const text = cellAt(sheet, row, col)?.arrayRange;
  return text === undefined ? undefined : parseAddress(text)?.range;
}

import { intersection } from "../model/address";
import type { SimRange } from "../model/types";

/** What is left of a rectangle after a hole was cut into it: at most four rectangles. */
export function without(whole: SimRange, hole: SimRange): SimRange[] {
  const cut = intersection(whole, hole);
  if (!cut) return [whole];
  const bottom = cut.row + cut.rows;
  const right = cut.col + cut.cols;
  return [
    { row: whole.row, col: whole.col, rows: cut.row - whole.row, cols: whole.cols },
    { row: bottom, col: whole.col, rows: whole.row + whole.rows - bottom, cols: whole.cols },
    { row: cut.row, col: whole.col, rows: cut.rows, cols: cut.col - whole.col },
    { row: cut.row, col: right, rows: cut.rows, cols: whole.col + whole.cols - right },
  ].filter(({ rows, cols }) => rows > 0 && cols > 0);
}

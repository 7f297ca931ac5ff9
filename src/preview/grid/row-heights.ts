/** Heights of rows, as a spreadsheet sets them when a file is opened. */
import type { SimCell, SimRow, SimStyle } from "../../simhost/model/types";
import { cssFont, lineHeight, pixelsOf } from "./cell-look";
import { countLines, type MeasureText } from "./text-width";

/** Space between the edge of a cell and its text, left and right, in pixels. */
export const CELL_PADDING = 3;

export interface RowHeightInput {
  readonly row: SimRow | undefined;
  /** Points. */
  readonly defaultHeight: number;
  readonly styles: readonly SimStyle[];
  /** Pixels. */
  readonly columnWidth: (col: number) => number;
  /** A merged cell never makes its row grow. */
  readonly isMerged: (col: number) => boolean;
  readonly textOf: (cell: SimCell) => string;
  readonly measure: MeasureText;
}

/**
 * Height of a row in pixels: 0 if hidden, the file's height if it states one, else as high as its tallest
 * cell needs, counting the lines of wrapped text, and never less than the sheet's default.
 */
export function rowHeight(input: RowHeightInput): number {
  const { row, defaultHeight, styles } = input;
  if (row?.hidden) return 0;
  if (row?.height !== undefined) return pixelsOf(row.height);
  let height = pixelsOf(defaultHeight);
  row?.cells.forEach((cell, col) => {
    if (!cell || cell.value === null || input.isMerged(col)) return;
    const style = styles[cell.style];
    if (!style) return;
    if (style.rotation !== 0) {
      height = Math.max(height, Math.ceil(input.measure(input.textOf(cell), cssFont(style.font))) + 2 * CELL_PADDING);
      return;
    }
    const room = input.columnWidth(col) - 2 * CELL_PADDING - style.indent * 9;
    const lines = style.wrap ? countLines(input.textOf(cell), room, cssFont(style.font), input.measure) : 1;
    height = Math.max(height, lines * lineHeight(style.font) + 2);
  });
  // A row of a spreadsheet is at most 409 points high.
  return Math.min(height, pixelsOf(409));
}

/** The columns of a paper's sheet as widths in Word, and type as large as the sheet prints it. */
import { pageScale } from "../workbook/page-fit";
import { MARGINS } from "../workbook/outputs/page-look";
import { SIZES, type GridSpan, type PaperDocument } from "../workbook/papers/document";

/** Widths of the grid's columns; together the width of the type area. */
function gridWidths({ grid }: PaperDocument, width: number): number[] {
  const chars = grid.reduce((sum, column) => sum + column.chars, 0);
  const widths = grid.map((column) => Math.floor((column.chars / chars) * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, i) => (i === widths.length - 1 ? one + rest : one));
}

/** Width of the columns from one to another, both included, of a type area of `width`. */
export function spanWidth(paper: PaperDocument, width: number, [from, to]: GridSpan): number {
  const keys = paper.grid.map(({ key }) => key);
  return gridWidths(paper, width).slice(keys.indexOf(from), keys.indexOf(to) + 1).reduce((sum, one) => sum + one, 0);
}

/** Type of a table is hardly read below so many points. */
const SMALLEST = 8;

/**
 * Points of the type of a paper's tables: columns that are together wider than the page are shrunk to it on the sheet
 * with what stands in them, and hold it in Word only if it is shrunk as well. Word counts half points.
 */
export function tableSize({ orientation, grid }: PaperDocument): number {
  const scale = pageScale({ orientation, margins: MARGINS }, grid.map(({ chars }) => chars));
  return Math.max(SMALLEST, Math.floor(SIZES.plain * scale * 2) / 2);
}

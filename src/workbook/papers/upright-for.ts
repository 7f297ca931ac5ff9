import { linesOf } from "../outputs/row-height";
import { linesAsSet } from "./break-lines";
import { isNumber, SIZES, UPRIGHT_NAMES, upright, type PageGrid, type PaperPart } from "./document";
import { charsIn } from "./drawing";

/** A line of the head counts as so many of the tables: it is what is seen first. */
const HEAD = 3;
/** Steps in which widths are tried, and characters that the margins of a cell take. */
const STEP = 0.2;
const CELL_MARGINS = 1.3;

/**
 * The grid of an upright page on which the tables of a paper and the bodies in its head take the fewest lines; of
 * several the one with the widest names. What people type counts for nothing: columns stay.
 */
export function uprightFor(parts: readonly PaperPart[]): PageGrid {
  const { least } = UPRIGHT_NAMES;
  const most = parts.some(({ kind }) => kind === "field") ? UPRIGHT_NAMES.beside : UPRIGHT_NAMES.most;
  const grids = Array.from({ length: Math.round((most - least) / STEP) + 1 }, (_, i) => upright(Math.max(least, most - i * STEP)));
  const lines = grids.map((grid) => parts.reduce((sum, part) => sum + partLines(part, grid), 0));
  return grids[lines.indexOf(Math.min(...lines))] ?? upright(least);
}

function partLines(part: PaperPart, grid: PageGrid): number {
  if (part.kind === "letterhead") return HEAD * linesAsSet(part.left.above, charsIn(grid, grid.halves[0])).length;
  return part.kind === "table" ? tableLines(part, grid) : 0;
}

function tableLines({ columns, rows }: PaperPart & { readonly kind: "table" }, grid: PageGrid): number {
  const lines = (text: string, at: number, bold = false): number => {
    const { from = "", to = from } = columns[at] ?? {};
    return linesOf(text, charsIn(grid, [from, to]) - CELL_MARGINS, SIZES.plain, bold);
  };
  const header = Math.max(1, ...columns.map(({ header: text }, at) => lines(text, at, true)));
  return rows.reduce((sum, { cells }) => sum + Math.max(1, ...columns.map(({ key }, at) => {
    const cell = cells[key] ?? "";
    return typeof cell !== "string" || isNumber(cell) ? 1 : lines(cell, at);
  })), header);
}

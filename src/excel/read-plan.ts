/** Which rectangles are read together. Pure arithmetic: an answer must stay below what Excel on the web carries. */
import type { Rect } from "../workbook/grid";

/** A rectangle of a sheet; `sheet` counts in the order of the workbook. */
export interface Piece extends Rect {
  readonly sheet: number;
}

/**
 * Cells in one answer. Excel on the web carries 5 MB; a cell of a score sheet takes about 20 bytes with its
 * number format, twice that if every Vietnamese letter were counted as an escape, so 100,000 cells are 4 MB.
 */
export const BLOCK_CELLS = 100_000;

/** Above so many cells a used range is probed first: one value far down makes it mostly empty. */
export const PROBE_CELLS = 200_000;

/** Rows that one probe looks at. */
export const BAND_ROWS = 4_096;

export const cellsOf = (rect: Rect): number => rect.rows * rect.cols;

/** The rectangles in order, packed into blocks of at most `limit` cells; a larger one is cut by rows, then by columns. */
export function blocksOf(pieces: readonly Piece[], limit: number = BLOCK_CELLS): Piece[][] {
  const blocks: Piece[][] = [];
  let block: Piece[] = [];
  let filled = 0;
  for (const piece of pieces.flatMap((whole) => cut(whole, limit))) {
    const cells = cellsOf(piece);
    if (block.length > 0 && filled + cells > limit) {
      blocks.push(block);
      block = [];
      filled = 0;
    }
    block.push(piece);
    filled += cells;
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

/** Two blocks of half the cells; undefined where a single cell is left. */
export function halves(block: readonly Piece[]): [Piece[], Piece[]] | undefined {
  const total = block.reduce((sum, piece) => sum + cellsOf(piece), 0);
  if (total <= 1) return undefined;
  const [first, ...rest] = blocksOf(block, Math.ceil(total / 2));
  return first === undefined || rest.length === 0 ? undefined : [first, rest.flat()];
}

/** The bands of rows to probe in a large used range. */
export function bandsOf(piece: Piece): Piece[] {
  return cutRows(piece, BAND_ROWS);
}

function cut(piece: Piece, limit: number): Piece[] {
  if (cellsOf(piece) <= limit) return [piece];
  if (piece.cols <= limit) return cutRows(piece, Math.floor(limit / piece.cols));
  return cutRows(piece, 1).flatMap((row) => {
    const parts: Piece[] = [];
    for (let at = 0; at < row.cols; at += limit) parts.push({ ...row, col: row.col + at, cols: Math.min(limit, row.cols - at) });
    return parts;
  });
}

function cutRows(piece: Piece, rows: number): Piece[] {
  const parts: Piece[] = [];
  for (let at = 0; at < piece.rows; at += rows) parts.push({ ...piece, row: piece.row + at, rows: Math.min(rows, piece.rows - at) });
  return parts;
}

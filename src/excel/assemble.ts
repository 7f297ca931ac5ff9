/** Puts the rectangles read from one sheet together into one grid. Rows without a value share one empty row. */
import type { GridValue, Rect } from "../workbook/grid";

export interface ReadPiece {
  readonly at: Rect;
  readonly values: readonly (readonly GridValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Of owned sheets only. */
  readonly formulas?: readonly (readonly GridValue[])[];
}

export interface Assembled {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly GridValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formulas?: readonly (readonly GridValue[])[];
}

/** The smallest rectangle around all pieces; what no piece covers is empty, in the format "General". */
export function assemble(pieces: readonly ReadPiece[], owned: boolean): Assembled {
  const only = pieces[0];
  if (only === undefined) return { top: 0, left: 0, values: [], numberFormats: [], ...(owned ? { formulas: [] } : {}) };
  const top = least(pieces, (at) => at.row);
  const left = least(pieces, (at) => at.col);
  const around: Rect = { row: top, col: left, rows: most(pieces, (at) => at.row + at.rows) - top, cols: most(pieces, (at) => at.col + at.cols) - left };
  return {
    top,
    left,
    values: merge<GridValue>(around, pieces, (piece) => piece.values, ""),
    numberFormats: merge<string>(around, pieces, (piece) => piece.numberFormats, "General"),
    ...(owned ? { formulas: merge<GridValue>(around, pieces, (piece) => piece.formulas ?? [], "") } : {}),
  };
}

function merge<T>(around: Rect, pieces: readonly ReadPiece[], of: (piece: ReadPiece) => readonly (readonly T[])[], blank: T): readonly (readonly T[])[] {
  const empty: readonly T[] = new Array<T>(around.cols).fill(blank);
  const rows: (readonly T[])[] = new Array<readonly T[]>(around.rows).fill(empty);
  for (const piece of pieces) {
    const whole = piece.at.cols === around.cols;
    of(piece).forEach((row, r) => {
      const at = piece.at.row - around.row + r;
      if (whole) rows[at] = row;
      else rows[at] = spliced(rows[at] ?? empty, piece.at.col - around.col, row);
    });
  }
  return rows;
}

function spliced<T>(row: readonly T[], at: number, part: readonly T[]): readonly T[] {
  return [...row.slice(0, at), ...part, ...row.slice(at + part.length)];
}

const least = (pieces: readonly ReadPiece[], of: (at: Rect) => number): number =>
  pieces.reduce((found, piece) => Math.min(found, of(piece.at)), Number.POSITIVE_INFINITY);
const most = (pieces: readonly ReadPiece[], of: (at: Rect) => number): number =>
  pieces.reduce((found, piece) => Math.max(found, of(piece.at)), 0);

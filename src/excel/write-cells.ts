/** The cells of a plan as matrices that Office.js takes, in pieces small enough for one request. */
import type { Rect } from "../workbook/grid";
import type { FormatRun, PlanBlock, PlanCell } from "../workbook/sheet-plan";
import { textEntry, textFormatEntry } from "./text-cell";

/** What Office.js takes for one cell: null leaves it, "" clears it. */
export type Entered = null | number | string | boolean;

export interface EnteredBlock {
  readonly at: Rect;
  /** null also where the cell is among `aside`. */
  readonly cells: readonly (readonly Entered[])[];
  /** Cells of the text format that have to be entered in another format; rows and columns of the sheet. */
  readonly aside: readonly { readonly row: number; readonly col: number; readonly entry: string }[];
  readonly formulas: boolean;
  /** Estimate of the request in bytes. */
  readonly bytes: number;
}

/** One write is cut by rows beyond this size, so that requests can be filled evenly. */
const WRITE_BYTES = 400_000;

/** Every block of a plan, ready to be written; rows that are all null are still part of their block. */
export function enteredBlocks(blocks: readonly PlanBlock[], formats: readonly FormatRun[]): EnteredBlock[] {
  return blocks.flatMap((block) => {
    const isText = textCells(block, formats);
    const cells = block.cells.map((row, r) => row.map((cell, c) => entered(cell, isText(r, c))));
    return cutByRows(block, cells);
  });
}

/** Bytes of a text in a request, at most: a letter beyond ASCII as "\\uXXXX". How Excel counts it is not documented. */
export function bytesOf(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at += 1) bytes += text.charCodeAt(at) < 0x80 ? 1 : 6;
  return bytes;
}

function entered(cell: PlanCell, textFormat: boolean): Entered {
  if (cell === null || typeof cell === "boolean") return cell;
  if (typeof cell === "string") return cell === "" ? "" : textFormat ? (textFormatEntry(cell) ?? null) : textEntry(cell);
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new Error(`a cell cannot hold ${cell}`);
    return cell;
  }
  return cell.formula.startsWith("=") ? cell.formula : `=${cell.formula}`;
}

/** Which cells of a block the plan gives the text format; a later run wins over an earlier one. */
function textCells(block: PlanBlock, formats: readonly FormatRun[]): (row: number, col: number) => boolean {
  const rows = block.cells.length;
  const cols = block.cells[0]?.length ?? 0;
  const marks = new Uint8Array(rows * cols);
  for (const { at, format } of formats) {
    if (format.numberFormat === undefined) continue;
    const mark = format.numberFormat === "@" ? 1 : 0;
    const [fromCol, toCol] = [Math.max(0, at.col - block.col), Math.min(cols, at.col + at.cols - block.col)];
    if (toCol <= fromCol) continue;
    const toRow = Math.min(rows, at.row + at.rows - block.row);
    for (let r = Math.max(0, at.row - block.row); r < toRow; r += 1) marks.fill(mark, r * cols + fromCol, r * cols + toCol);
  }
  return (row, col) => marks[row * cols + col] === 1;
}

function asideOf(block: PlanBlock, cells: readonly (readonly Entered[])[]): EnteredBlock["aside"] {
  return block.cells.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      typeof cell === "string" && cells[r]?.[c] === null ? [{ row: block.row + r, col: block.col + c, entry: textEntry(cell) }] : []));
}

function cutByRows(block: PlanBlock, cells: readonly (readonly Entered[])[]): EnteredBlock[] {
  const parts: EnteredBlock[] = [];
  let from = 0;
  let bytes = 0;
  const aside = asideOf(block, cells);
  const close = (to: number): void => {
    const rows = cells.slice(from, to);
    const cols = rows[0]?.length ?? 0;
    if (rows.some((row) => row.length !== cols)) throw new Error(`rows of different lengths in the block at ${block.row}, ${block.col}`);
    if (rows.length > 0 && cols > 0) {
      const at = { row: block.row + from, col: block.col, rows: rows.length, cols };
      const formulas = block.cells.slice(from, to).some((row) => row.some((cell) => typeof cell === "object" && cell !== null));
      parts.push({ at, cells: rows, aside: aside.filter(({ row }) => row >= at.row && row < at.row + at.rows), formulas, bytes });
    }
    from = to;
    bytes = 0;
  };
  cells.forEach((row, r) => {
    const size = row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? bytesOf(cell) : 8), 0);
    if (bytes > 0 && bytes + size > WRITE_BYTES) close(r);
    bytes += size;
  });
  close(cells.length);
  return parts;
}

/**
 * What a formula of ours must come to. The engine's exact result goes with each formula into the plan; after
 * publishing, the host's recalculated cells are read back and compared with it.
 */
import type { SheetPlan } from "./sheet-plan";

/** The engine's result for one cell, beside the formula that has to arrive at it. */
export interface ExpectedValue {
  /** Exact decimal text ("86.67"), or the text of a cell that shows text; "" for a cell that shows nothing. */
  readonly value: string;
  /** Decimals at which the number in the cell must agree, 0…9; absent: the cell holds text. */
  readonly decimals?: number;
  /** Depends on a comparison too close for a spreadsheet's 15 digits: said to be not verifiable, never compared. */
  readonly tooClose?: true;
}

/** A cell of an output sheet with what it must come to. Row and column count from 0. */
export interface ExpectedCell extends ExpectedValue {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** Cells to read back after publishing, and cells that a spreadsheet cannot be trusted with. */
export interface Verification {
  readonly expected: readonly ExpectedCell[];
  readonly notVerifiable: readonly ExpectedCell[];
}

/** The cells of sheet plans whose formulas say what they must come to, sheet by sheet from the top left. */
export function verificationOf(plans: readonly SheetPlan[]): Verification {
  const expected: ExpectedCell[] = [];
  const notVerifiable: ExpectedCell[] = [];
  for (const { target, blocks } of plans) {
    const sheet = "create" in target ? target.create : target.overwrite;
    for (const { row, col, cells } of blocks) {
      cells.forEach((line, r) => line.forEach((cell, c) => {
        if (cell === null || typeof cell !== "object" || cell.expected === undefined) return;
        (cell.expected.tooClose === true ? notVerifiable : expected).push({ ...cell.expected, sheet, row: row + r, col: col + c });
      }));
    }
  }
  return { expected, notVerifiable };
}

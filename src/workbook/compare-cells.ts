/** Whether recalculated cells hold what the engine computed. */
import { equals } from "../core/exact/arithmetic";
import { fromDecimalText, fromNumber } from "../core/exact/from-number";
import { round } from "../core/exact/round";
import { cellAddress } from "./format/a1";
import type { GridValue } from "./grid";
import type { ExpectedCell, ExpectedValue } from "./verification";

/** A cell that does not hold what it must. */
export interface CellDifference {
  readonly sheet: string;
  /** A1 text. */
  readonly cell: string;
  /** Exact decimal text, or the text that must stand there; "" for nothing. */
  readonly expected: string;
  readonly found: GridValue;
}

/**
 * What is compared, exactly: of a number, the decimal of its 15 significant digits, which is what Excel shows and
 * keeps, against the engine's exact decimal, both rounded half away from zero at the stated decimals; they must
 * be equal, there is no tolerance beyond that. Of a text, every letter. A number where text belongs, text where a
 * number belongs, an error value or an empty cell is different.
 *
 * @example agrees({ value: "86.67", decimals: 2 }, 86.67000000000002) // true
 */
export function agrees({ value, decimals }: ExpectedValue, found: GridValue): boolean {
  if (decimals === undefined || value === "") return found === value;
  if (typeof found !== "number") return false;
  return equals(round(fromNumber(found), decimals), round(fromDecimalText(value), decimals));
}

/** The cells that differ; `found` in the order of `expected`. */
export function cellDifferences(expected: readonly ExpectedCell[], found: readonly GridValue[]): CellDifference[] {
  return expected.flatMap((cell, at): CellDifference[] => {
    const value = found[at] ?? "";
    return agrees(cell, value) ? [] : [{ sheet: cell.sheet, cell: cellAddress(cell.row, cell.col), expected: cell.value, found: value }];
  });
}

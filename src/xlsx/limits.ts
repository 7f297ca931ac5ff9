/**
 * Bounds on what a file may ask of us. They are well above any real workbook of this trade (15 members × 180
 * leaves is 30,000 cells) and of its stress tests (1,000 members × 60 leaves is 480,000), and low enough that a
 * hostile file is refused before memory runs out. Ratio and floor are those of Apache POI.
 */
import { XlsxFault } from "./fault";

export const MAX_ENTRIES = 10_000;
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** One part, inflated; a string of it must fit in every JavaScript engine. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
/** Output may be at most 1 / MIN_INFLATE_RATIO times its compressed size once it is larger than the floor. */
export const MIN_INFLATE_RATIO = 0.01;
export const INFLATE_FLOOR_BYTES = 100 * 1024;
/** Cells, rows, columns, strings, merges and XML elements that become objects in memory. */
export const MAX_ITEMS = 8_000_000;
/** Characters of formulas that a file states once and repeats by reference (shared formulas). */
export const MAX_SHARED_FORMULA_CHARS = 64 * 1024 * 1024;
export const MAX_XML_DEPTH = 200;

/** Counts what one file has made us hold so far; one budget per opened file. */
export class Budget {
  /** For a file that was held to the limits when it was opened. */
  static unlimited(): Budget {
    return new Budget(Infinity);
  }

  private bytes = 0;
  private items = 0;
  private formulaChars = 0;

  private constructor(private readonly times: number) {}

  static forOneFile(): Budget {
    return new Budget(1);
  }

  spendBytes(count: number, part: string): void {
    this.bytes += count;
    if (this.bytes > MAX_TOTAL_BYTES * this.times) throw new XlsxFault("too-large", "total inflated size", part);
  }

  spendItems(count: number, part: string): void {
    this.items += count;
    if (this.items > MAX_ITEMS * this.times) throw new XlsxFault("too-large", "number of cells and elements", part);
  }

  spendFormula(chars: number, part: string): void {
    this.formulaChars += chars;
    if (this.formulaChars > MAX_SHARED_FORMULA_CHARS * this.times) throw new XlsxFault("too-large", "shared formulas", part);
  }
}

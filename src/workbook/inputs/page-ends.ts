/** Where the pages of a long input table end, so that no heading stands at the foot of one and signatures have rows above them. */
import { cutIntoPages } from "../outputs/page-breaks";
import type { KeyedRow } from "../outputs/keyed-sheet";
import { roomOnPage } from "../page-fit";
import type { PrintLayout } from "../sheet-plan";

/** Rows of the table that stand above what is below it on the last page. */
const FEWEST = 3;

/** A table on a sheet, rows counted from 0. */
export interface LongTable {
  readonly headerRow: number;
  /** Its rows, first and last. */
  readonly first: number;
  readonly last: number;
  /** Rows after which no page ends. */
  readonly headings: ReadonlySet<number>;
}

/** Rows before which a page begins. Of a table that is one page wide, with columns of so many characters. */
export function pageStartsOf({ headerRow, first, last, headings }: LongTable, print: PrintLayout, chars: readonly number[], pointsOf: (row: number) => number): number[] {
  const { row: top, rows } = print.area;
  const between = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const heights = (of: readonly number[]): number => of.reduce((sum, row) => sum + pointsOf(row), 0);
  const below = between(last + 1, top + rows);
  // What is below the table is one piece with its last row: a page ends before all of it or after it.
  const whole = new Set([...headings, ...(below.length === 0 ? [] : [last, ...below.slice(0, -1)])].map(String));
  const cells = [...between(first, last + 1), ...below].map((row): KeyedRow => ({ key: String(row), part: row > last ? "foot" : "body", cells: {}, points: pointsOf(row) }));
  const room = roomOnPage(print, chars) - pointsOf(headerRow);
  const pages = cutIntoPages({ rows: cells, headings: whole, fewest: FEWEST }, { room, heightOf: ({ points = 0 }) => points }, heights(between(top, headerRow)), 0);
  return pages.slice(1).flatMap(([start]) => (start === undefined ? [] : [Number(start.key)]));
}

import { pagesTall } from "../page-fit";
import type { PrintLayout } from "../sheet-plan";
import type { KeyedColumn, KeyedRow, KeyedSheet } from "./keyed-sheet";
import { onPages, surePageRoom, type TablePart } from "./page-breaks";

/** A sheet whose table goes on over pages: rows above it, its headers, which stand on every page, its parts with the lines below in the last one. */
export interface PagedSheet {
  readonly columns: readonly KeyedColumn[];
  readonly head: readonly KeyedRow[];
  readonly headers: readonly KeyedRow[];
  readonly parts: readonly TablePart[];
}

/** The sheet with its page breaks and the lines that say what goes on; with neither where all of it is set on one page. */
export function inPages({ columns, head, headers, parts }: PagedSheet, print: Pick<PrintLayout, "orientation" | "fitWide" | "margins">): KeyedSheet {
  const whole = [...head, ...headers, ...parts.flatMap(({ rows }) => rows)];
  const room = surePageRoom(print, columns, headers);
  const pointsOf = (rows: readonly KeyedRow[]): number => rows.reduce((sum, row) => sum + room.heightOf(row), 0);
  const chars = columns.filter(({ printed }) => printed).map((column) => column.chars);
  const isOnePage = pagesTall(print, chars, pointsOf(whole)) === 1;
  return { columns, rows: isOnePage ? whole : [...head, ...headers, ...onPages(parts, room, pointsOf(head))] };
}

/** Rows after which no page ends, of blocks that stay together: all but the last row of each. */
export function insideBlocks(blocks: readonly (readonly KeyedRow[])[]): string[] {
  return blocks.flatMap((rows) => rows.slice(0, -1).map(({ key }) => key));
}

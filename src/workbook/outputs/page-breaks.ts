/** Page breaks of our own in long tables, where the rows of one page are worked out before they are printed. */
import { roomOnPage } from "../page-fit";
import type { PrintLayout } from "../sheet-plan";
import type { KeyedColumn, KeyedRow } from "./keyed-sheet";
import { rowPoints } from "./row-height";

/** Rows of a part that must not be left alone on a page. */
const FEWEST = 3;

/** A part of a table: its rows in order, the first of them its heading. */
export interface TablePart {
  readonly rows: readonly KeyedRow[];
  /** Rows after which no page should end: headings of what follows. */
  readonly headings: ReadonlySet<string>;
}

/** What a page has room for. */
export interface PageRoom {
  /** Points of rows that one page holds below the repeated rows. */
  readonly room: number;
  readonly heightOf: (row: KeyedRow) => number;
}

/** Room for rows on each page of a sheet that is one page wide and repeats its header. */
export function pageRoom(print: Pick<PrintLayout, "orientation" | "margins">, columns: readonly KeyedColumn[], header: readonly KeyedRow[]): PageRoom {
  const heightOf = (row: KeyedRow): number => row.points ?? rowPoints(row, columns);
  const chars = columns.filter(({ printed }) => printed).map((column) => column.chars);
  return { room: roomOnPage(print, chars) - header.reduce((sum, row) => sum + heightOf(row), 0), heightOf };
}

/**
 * Cuts one part into the rows of each page. `used` points of the first page are taken, `heading` points of every
 * later one are for the line that says what goes on there. No page ends with a heading, and fewer than three rows are
 * never left for the last one where the page before can spare them.
 */
export function cutIntoPages({ rows, headings }: TablePart, { room, heightOf }: PageRoom, used: number, heading: number): KeyedRow[][] {
  const pages: KeyedRow[][] = [];
  let page: KeyedRow[] = [];
  let left = room - used;
  for (const row of rows) {
    const height = heightOf(row);
    if (height > left && page.length > 0) {
      const next = keptBack(page, headings);
      pages.push(page);
      left = room - heading - next.reduce((sum, one) => sum + heightOf(one), 0);
      page = next;
    }
    page.push(row);
    left -= height;
  }
  pages.push(page);
  const [before, last] = [pages.at(-2), pages.at(-1)];
  if (before !== undefined && last !== undefined && last.length < FEWEST) {
    last.unshift(...before.splice(Math.max(1, before.length - (FEWEST - last.length))));
    last.unshift(...keptBack(before, headings));
  }
  return pages;
}

/**
 * Keys of the rows that begin a page, so that a part is divided only where it is longer than a page, and the last page
 * is not left with a row or two. `used` points of the first page are taken.
 */
export function pageStarts(parts: readonly TablePart[], room: PageRoom, used: number): ReadonlySet<string> {
  const pointsOf = (rows: readonly KeyedRow[]): number => rows.reduce((sum, row) => sum + room.heightOf(row), 0);
  const pages: { parts: TablePart[]; left: number }[] = [{ parts: [], left: room.room - used }];
  const starts = new Set<string>();
  for (const part of parts) {
    const page = pages.at(-1);
    if (page === undefined) break;
    const points = pointsOf(part.rows);
    if (points <= page.left) {
      page.parts.push(part);
      page.left -= points;
      continue;
    }
    // A part that no page holds begins where it stands, if a few of its rows find room; another one moves as a whole.
    const beginsHere = points > room.room && pointsOf(part.rows.slice(0, FEWEST)) <= page.left;
    const cut = cutIntoPages(part, room, beginsHere ? room.room - page.left : 0, 0);
    const begins = beginsHere ? cut.slice(1) : cut;
    for (const rows of begins) {
      starts.add(rows[0]?.key ?? "");
      pages.push({ parts: [{ ...part, rows }], left: room.room - pointsOf(rows) });
    }
  }
  const [before, last] = [pages.at(-2), pages.at(-1)];
  const few = last?.parts.flatMap(({ rows }) => rows) ?? [];
  const moved = before?.parts.at(-1);
  if (before !== undefined && last !== undefined && moved !== undefined && few.length < FEWEST && before.parts.length > 1 && pointsOf(moved.rows) <= last.left) {
    starts.delete(few[0]?.key ?? "");
    starts.add(moved.rows[0]?.key ?? "");
  }
  return starts;
}

/** Takes headings at the end of a page off it: they go on with what they head. The first row of a page stays. */
function keptBack(page: KeyedRow[], headings: ReadonlySet<string>): KeyedRow[] {
  let from = page.length;
  while (from > 1 && headings.has(page[from - 1]?.key ?? "")) from -= 1;
  return page.splice(from);
}

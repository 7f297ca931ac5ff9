/** Page breaks of our own in long tables, where the rows of one page are worked out before they are printed. */
import { pageHeight, printedChars, roomOnPage } from "../page-fit";
import type { PrintLayout } from "../sheet-plan";
import type { KeyedColumn, KeyedRow } from "./keyed-sheet";
import { plannedPoints } from "./row-height";

/** Rows of a table that must not be left alone on a page. */
const FEWEST = 3;

/** A part of a table: its rows in order, the first of them its heading. */
export interface TablePart {
  readonly rows: readonly KeyedRow[];
  /** Rows after which no page should end: headings of what follows. */
  readonly headings: ReadonlySet<string>;
  /** Rows of it that must not be left alone on its last page; three unless something else is said. */
  readonly fewest?: number;
  /** A list that is divided wherever a few of its rows find room, also where one page would hold it. */
  readonly isList?: true;
  /** The lines with which each further page of it begins, the second page first, above its first row; absent: none. */
  readonly goesOn?: (page: number, first: KeyedRow) => KeyedRow | readonly KeyedRow[];
}

/** What a page has room for. */
export interface PageRoom {
  /** Points of rows that one page holds below the repeated rows. */
  readonly room: number;
  readonly heightOf: (row: KeyedRow) => number;
}

/**
 * Room for rows on each page of a sheet that is one page wide and repeats its header. For pages of one member, most of
 * whose rows the host sizes itself, lower than planned: a second page for a row or two would be worse.
 */
export function pageRoom(print: Pick<PrintLayout, "orientation" | "margins">, columns: readonly KeyedColumn[], header: readonly KeyedRow[]): PageRoom {
  const heightOf = (row: KeyedRow): number => plannedPoints(row, columns);
  const chars = printedChars(columns);
  return { room: roomOnPage(print, chars) - header.reduce((sum, row) => sum + heightOf(row), 0), heightOf };
}

/** The same for tables that go on from page to page, where one page more costs little: none is fuller than it is sure to hold. */
export function surePageRoom(print: Pick<PrintLayout, "orientation" | "margins">, columns: readonly KeyedColumn[], header: readonly KeyedRow[]): PageRoom {
  const estimated = pageRoom(print, columns, header);
  const chars = printedChars(columns);
  return { ...estimated, room: estimated.room - roomOnPage(print, chars) + pageHeight(print, chars) };
}

/** Lines above the first row of a further page of a part. */
function linesAbove({ goesOn }: TablePart, page: number, first: KeyedRow): readonly KeyedRow[] {
  return goesOn === undefined ? [] : [goesOn(page, first)].flat();
}

/**
 * Cuts one part into the rows of each page. `used` points of the first page are taken, `above` points of every
 * later one are for the lines that say what goes on there, above its first row. No page ends with a heading, and too few
 * rows of the table are never left for the last one where the page before can spare them.
 */
export function cutIntoPages({ rows, headings, fewest = FEWEST }: TablePart, { room, heightOf }: PageRoom, used: number, above: number | ((first: KeyedRow) => number)): KeyedRow[][] {
  const pointsAbove = typeof above === "number" ? (): number => above : above;
  const pointsOf = (some: readonly KeyedRow[]): number => some.reduce((sum, row) => sum + heightOf(row), 0);
  const pages: KeyedRow[][] = [];
  let page: KeyedRow[] = [];
  let left = room - used;
  for (const row of rows) {
    const height = heightOf(row);
    if (height > left && page.length > 0) {
      const next = keptBack(page, headings);
      pages.push(page);
      left = room - pointsAbove(next[0] ?? row) - pointsOf(next);
      page = next;
    }
    page.push(row);
    left -= height;
  }
  pages.push(page);
  const [before, last] = [pages.at(-2), pages.at(-1)];
  while (before !== undefined && last !== undefined && tableRows(last) < fewest && before.length > 1 && tableRows(before) > 0) {
    const end = before.splice(-1);
    const block = [...keptBack(before, headings), ...end];
    const moved = [...block, ...last];
    const [first] = moved;
    // What heads the block alone cannot stay behind, nor fewer rows than go on.
    if (pointsOf(moved) + (first === undefined ? 0 : pointsAbove(first)) > room || headings.has(before.at(-1)?.key ?? "") || tableRows(before) < tableRows(moved)) {
      before.push(...block);
      break;
    }
    last.unshift(...block);
  }
  return pages;
}

/** Rows of the table itself, without the lines below it. */
function tableRows(rows: readonly KeyedRow[]): number {
  return rows.filter(({ part }) => part === "body").length;
}

/**
 * Keys of the rows that begin a page, so that a part is divided only where it is longer than a page or a list, and the
 * last page is not left with a row or two. `used` points of the first page are taken.
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
    const above = (first: KeyedRow): number => pointsOf(linesAbove(part, 2, first));
    const cut = cutIntoPages(part, room, room.room - page.left, above);
    const first = cut[0] ?? [];
    // A part that no page holds begins where it stands, if a few of its rows find room; another one moves as a whole.
    const mayBegin = (part.isList === true || points > room.room) && first.length >= FEWEST && !part.headings.has(first.at(-1)?.key ?? "");
    const beginsHere = mayBegin || page.parts.length === 0;
    if (beginsHere) page.parts.push({ ...part, rows: first });
    for (const rows of beginsHere ? cut.slice(1) : cutIntoPages(part, room, 0, above)) {
      const [first] = rows;
      starts.add(first?.key ?? "");
      pages.push({ parts: [{ ...part, rows }], left: room.room - pointsOf(rows) - (first === undefined || first === part.rows[0] ? 0 : above(first)) });
    }
  }
  const [before, last] = [pages.at(-2), pages.at(-1)];
  const few = last?.parts.flatMap(({ rows }) => rows) ?? [];
  const moved = before?.parts.at(-1);
  if (before !== undefined && last !== undefined && moved !== undefined && tableRows(few) < FEWEST && before.parts.length > 1 && pointsOf(moved.rows) <= last.left) {
    starts.delete(few[0]?.key ?? "");
    starts.add(moved.rows[0]?.key ?? "");
  }
  return starts;
}

/** All rows of the parts in order; a page of its own begins with a break and, within a part, with the lines that say what goes on. */
export function onPages(parts: readonly TablePart[], room: PageRoom, used: number): KeyedRow[] {
  const starts = pageStarts(parts, room, used);
  return parts.flatMap((part) => {
    let page = 1;
    return part.rows.flatMap((row, i): KeyedRow[] => {
      if (!starts.has(row.key)) return [row];
      page += i === 0 ? 0 : 1;
      const [first, ...rest] = [...(i === 0 || row.part !== "body" ? [] : linesAbove(part, page, row)), row];
      return first === undefined ? [] : [{ ...first, breakBefore: true }, ...rest];
    });
  });
}

/** Takes headings at the end of a page off it: they go on with what they head. The first row of a page stays. */
function keptBack(page: KeyedRow[], headings: ReadonlySet<string>): KeyedRow[] {
  let from = page.length;
  while (from > 1 && headings.has(page[from - 1]?.key ?? "")) from -= 1;
  return page.splice(from);
}

/** Where the pages of a paper begin, so that none begins in the middle of what belongs together. */
import { pageHeight } from "../page-fit";
import type { KeyedRow } from "../outputs/keyed-sheet";
import type { SheetPlan } from "../sheet-plan";
import type { PaperPart, TableRow } from "./document";
import { keepsWithNext } from "./keep";
import { tableHeaderKey } from "./table-rows";

/** Running text up to so many lines is not parted. */
const WHOLE_LINES = 6;
/** A row that has no height of its own, in points: a line of type of 13 points. */
const LINE_POINTS = 18;
/** A table of up to so many rows stands on one page. */
export const WHOLE_ROWS = 4;
/** So many rows of boxes stand on one page. */
export const WHOLE_BOXES = 3;
/** Rows of a longer table, or of more boxes, that stay together at its head and at its foot. */
export const TOGETHER = 2;

/** A part of a paper and the rows of its sheet. */
export interface PartRows {
  readonly part: PaperPart;
  readonly rows: readonly KeyedRow[];
}

/**
 * The rows of a paper in blocks that no page break may part, by row key: what keepsWithNext says, the header of a table
 * with its first rows and its last rows with one another, so that no page has one row alone; short paragraphs stay whole.
 */
export function unbreakable(parts: readonly PartRows[]): string[][] {
  const all = parts.map(({ part }) => part);
  const blocks: string[][] = [];
  let glued = false;
  for (const [i, { part, rows }] of parts.entries()) {
    for (const [n, keys] of piecesOf(part, rows).entries()) {
      const last = blocks.at(-1);
      if (last !== undefined && n === 0 && glued) last.push(...keys);
      else blocks.push([...keys]);
    }
    glued = keepsWithNext(all, i);
  }
  return blocks;
}

function piecesOf(part: PaperPart, rows: readonly KeyedRow[]): string[][] {
  const keys = rows.map(({ key }) => key);
  if (part.kind === "boxes") return headAndFoot(keys, part.header === undefined ? 0 : 1, WHOLE_BOXES);
  if (part.kind === "table") return headAndFoot(keys, 1, WHOLE_ROWS, footRows(part.rows));
  return part.kind === "paragraph" && keys.length > WHOLE_LINES ? keys.map((key) => [key]) : [keys];
}

/** How many of the last rows of a table stay together: a total has more than one row above it. */
export function footRows(rows: readonly TableRow[]): number {
  return TOGETHER + (rows.at(-1)?.bold === true ? 1 : 0);
}

/** Rows below a header of so many rows (1 or none): all of them where they are few, else the first with the header, the last together. */
function headAndFoot(keys: readonly string[], header: 0 | 1, whole: number, footed = TOGETHER): string[][] {
  const [head, foot] = [header + TOGETHER, Math.max(header + TOGETHER, keys.length - footed)];
  return keys.length - header <= whole ? [[...keys]] : [keys.slice(0, head), ...keys.slice(head, foot).map((key) => [key]), keys.slice(foot)];
}

/** A row at which a new page begins. */
export interface PageStart {
  readonly key: string;
  /** The header of the table that goes on there; absent where the page begins with something else. */
  readonly under?: string;
}

/**
 * Rows at which a new page begins: where a block would run over the foot of its page. A page that begins within a
 * table has room for its header above it, unless the sheet repeats it by itself. A paper that says itself where its
 * pages begin is taken at its word.
 */
export function pageStarts(parts: readonly PartRows[], plan: SheetPlan, at: ReadonlyMap<string, number>): PageStart[] {
  const { print } = plan;
  if (print === undefined) return [];
  const own = parts.flatMap(({ part }) => (part.kind === "page" && at.has(part.key) ? [{ key: part.key }] : []));
  if (own.length > 0) return own;
  const between = heightsOf(plan);
  const { area, titleRows } = print;
  const room = pageRoom(plan);
  const repeated = titleRows === undefined ? 0 : between(...titleRows);
  const headers = new Set(parts.map(({ part }) => (part.kind === "table" ? at.get(tableHeaderKey(part.key)) : undefined)));
  const headerOf = titleRows === undefined ? headersOfRows(parts) : new Map<string, string>();
  const starts: PageStart[] = [];
  let top = area.row;
  let above = 0;
  for (const block of unbreakable(parts)) {
    const rows = block.map((key) => at.get(key)).filter((row) => row !== undefined);
    if (rows.length === 0) continue;
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const again = starts.length === 0 || headers.has(first) ? 0 : repeated;
    if (first === top || again + above + between(top, last) <= room) continue;
    const key = block.find((one) => at.get(one) === first) ?? "";
    const under = headerOf.get(key);
    const header = under === undefined ? undefined : at.get(under);
    starts.push({ key, ...(under === undefined ? {} : { under }) });
    above = header === undefined ? 0 : between(header, header);
    top = first;
  }
  return starts;
}

/** The header of the table or the boxes that a row belongs to, by the key of the row. */
function headersOfRows(parts: readonly PartRows[]): Map<string, string> {
  const hasHeader = (part: PaperPart): boolean => part.kind === "table" || (part.kind === "boxes" && part.header !== undefined);
  return new Map(parts.flatMap(({ part, rows }) => (hasHeader(part) ? rows.slice(1).map(({ key }) => [key, tableHeaderKey(part.key)] as const) : [])));
}

/** Points of all rows of a plan that are printed. */
export function printedPoints(plan: SheetPlan): number {
  const area = plan.print?.area;
  return area === undefined ? 0 : heightsOf(plan)(area.row, area.row + area.rows - 1);
}

/** Share of its room that stays empty on the emptiest page of a plan before one of the given rows, at which the next begins. */
export function emptiest(plan: SheetPlan, breaks: readonly number[]): number {
  const area = plan.print?.area;
  if (area === undefined) return 0;
  const [between, room] = [heightsOf(plan), pageRoom(plan)];
  return Math.max(0, ...breaks.map((row, i) => 1 - between(breaks[i - 1] ?? area.row, row - 1) / room));
}

/** Points of rows that one page of a plan holds. */
export function pageRoom({ print, widths }: SheetPlan): number {
  if (print === undefined) return 0;
  const { area } = print;
  return pageHeight(print, widths.filter(({ col }) => col >= area.col && col < area.col + area.cols).map(({ chars }) => chars));
}

/** Points from one row of a plan to another, both included. */
function heightsOf({ heights }: SheetPlan): (from: number, to: number) => number {
  const points = new Map(heights.map((height) => [height.row, height.points]));
  return (from, to) => {
    let sum = 0;
    for (let row = from; row <= to; row += 1) sum += points.get(row) ?? LINE_POINTS;
    return sum;
  };
}

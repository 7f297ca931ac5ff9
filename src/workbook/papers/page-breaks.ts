/** Where the pages of a paper begin, so that none begins in the middle of what belongs together. */
import { pageHeight } from "../page-fit";
import type { KeyedRow } from "../outputs/keyed-sheet";
import type { SheetPlan } from "../sheet-plan";
import { tableHeaderKey } from "./table-rows";
import type { PaperPart } from "./document";

/** Running text up to so many lines is not parted. */
const WHOLE_LINES = 6;
/** A row that the host sizes itself, in points: a line of type of 13 points. */
const LINE_POINTS = 18;
/** What the host makes of an estimated height, which is planned so that nothing is cut. */
const AS_SIZED = 0.9;

/** A part of a paper and the rows of its sheet. */
export interface PartRows {
  readonly part: PaperPart;
  readonly rows: readonly KeyedRow[];
}

/**
 * The rows of a paper in blocks that no page break may part, by row key: a heading goes with what it heads, the header
 * of a table with its first row, short paragraphs stay whole, and signatures take with them what stands before them,
 * so that no page holds signatures alone. The room between parts belongs to the block after it.
 */
export function unbreakable(parts: readonly PartRows[]): string[][] {
  const blocks: string[][] = [];
  let glued = false;
  for (const [i, { part, rows }] of parts.entries()) {
    for (const [n, keys] of piecesOf(part, rows).entries()) {
      const last = blocks.at(-1);
      if (last !== undefined && n === 0 && (glued || part.kind === "signatures")) last.push(...keys);
      else blocks.push([...keys]);
    }
    const next = parts.slice(i + 1).find((one) => one.part.kind !== "space")?.part.kind;
    glued = part.kind === "line" || part.kind === "letterhead" || part.kind === "space"
      || (part.kind !== "page" && next === "signatures");
  }
  return blocks;
}

function piecesOf(part: PaperPart, rows: readonly KeyedRow[]): string[][] {
  const keys = rows.map(({ key }) => key);
  if (part.kind === "boxes") return keys.map((key) => [key]);
  if (part.kind === "table") return keys.length < 2 ? [keys] : [keys.slice(0, 2), ...keys.slice(2).map((key) => [key])];
  return part.kind === "paragraph" && keys.length > WHOLE_LINES ? keys.map((key) => [key]) : [keys];
}

/**
 * Rows at which a new page begins: where a block would run over the foot of its page. A paper that says itself where
 * its pages begin is taken at its word.
 */
export function pageBreaks(parts: readonly PartRows[], plan: SheetPlan, at: ReadonlyMap<string, number>): number[] {
  const { print } = plan;
  if (print === undefined) return [];
  const own = parts.flatMap(({ part }) => (part.kind === "page" ? [at.get(part.key)].filter((row) => row !== undefined) : []));
  if (own.length > 0) return own;
  const heights = new Map(plan.heights.map(({ row, points, fits }) => [row, fits === true ? points * AS_SIZED : points]));
  const between = (from: number, to: number): number => {
    let points = 0;
    for (let row = from; row <= to; row += 1) points += heights.get(row) ?? LINE_POINTS;
    return points;
  };
  const { area, titleRows } = print;
  const room = pageHeight(print, plan.widths.filter(({ col }) => col >= area.col && col < area.col + area.cols).map(({ chars }) => chars));
  const repeated = titleRows === undefined ? 0 : between(...titleRows);
  const headers = new Set(parts.map(({ part }) => (part.kind === "table" ? at.get(tableHeaderKey(part.key)) : undefined)));
  const breaks: number[] = [];
  let top = area.row;
  for (const block of unbreakable(parts)) {
    const rows = block.map((key) => at.get(key)).filter((row) => row !== undefined);
    if (rows.length === 0) continue;
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const again = breaks.length === 0 || headers.has(first) ? 0 : repeated;
    if (first === top || again + between(top, last) <= room) continue;
    breaks.push(first);
    top = first;
  }
  return breaks;
}

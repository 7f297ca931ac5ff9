/** About how much of its pages a paper takes in Word, to see whether a little less room between its parts saves one. */
import { evenLines } from "../workbook/papers/break-lines";
import { BOLD, BOX_HEADER_POINTS, isNumber, shownNumber, shownText, SIZES, withoutSpare, type GridSpan, type LineLook, type PaperDocument, type PaperLine, type PaperPart } from "../workbook/papers/document";
import { boxRowsOf, charsIn } from "../workbook/papers/drawing";
import { keepsWithNext } from "../workbook/papers/keep";
import { footRows, TOGETHER } from "../workbook/papers/page-breaks";
import { sheetLayout } from "../workbook/papers/paper-sheet";
import { PIXELS_PER_CHAR, PIXELS_PER_POINT } from "../workbook/page-fit";
import { linesOf } from "../workbook/outputs/row-height";
import { spanWidth, tableSize } from "./grid";
import { BELOW_TABLE, CELL_ROOM, CELL_SIDE, linePoints, LOOSE, RULE_LINE, SHRUNK, TIGHT, type Spacing } from "./spacing";

/** Word may come out so much longer than is reckoned here; the last way to save a page is tried with hardly any doubt. */
const DOUBT = 1.02;
const LAST_DOUBT = 1.005;
/** Thickness of a table's line. */
const LINE_OF_TABLE = 0.5;

/** What lies between the margins of a page, in twentieths of a point. */
export interface TypeArea {
  readonly width: number;
  readonly height: number;
}

/** A paper as it is to be set. */
export interface Fitted {
  readonly paper: PaperDocument;
  readonly spacing: Spacing;
  /** Keys of tables and boxes that may go on over a page; the others stay on one. */
  readonly over: ReadonlySet<string>;
}

/**
 * The paper as its sheet is laid out, so that both look alike; where that takes more pages than the sheet has, with less
 * room between the parts, and in the end without room to write in by hand.
 */
export function fitted(paper: PaperDocument, area: TypeArea): Fitted {
  const { closer, pages, shrunk, ...sheet } = sheetLayout(paper);
  const like: Fitted = { ...sheet, spacing: closer ? TIGHT : LOOSE };
  const least = { ...like, paper: withoutSpare(paper) };
  const ways: readonly Fitted[] = [like, { ...like, spacing: TIGHT }, { ...least, spacing: TIGHT }, { ...least, spacing: shrunk ? SHRUNK : TIGHT }];
  return ways.find((one, at) => pagesOf(one, area, at === ways.length - 1 ? LAST_DOUBT : DOUBT) <= pages) ?? like;
}

/** Pages of the paper with parts that stay together on one of them. */
function pagesOf(fitted: Fitted, area: TypeArea, doubt: number): number {
  const room = area.height / 20 / doubt;
  let [pages, used] = [1, 0];
  for (const block of blocksOf(fitted, area.width)) {
    if (block === "page" || (used > 0 && used + block > room)) [pages, used] = [pages + 1, 0];
    if (block === "page") continue;
    for (used += block; used > room; used -= room) pages += 1;
  }
  return pages;
}

/** Points of what stays together, and where a new page begins. */
function blocksOf(fitted: Fitted, width: number): (number | "page")[] {
  const blocks: (number | "page")[] = [];
  let glued = false;
  const { parts } = fitted.paper;
  for (const [i, part] of parts.entries()) {
    const [first = 0, ...rest] = piecesOf(fitted, part, width);
    const last = glued ? blocks.pop() : undefined;
    if (part.kind === "page") blocks.push("page");
    else blocks.push((typeof last === "number" ? last : 0) + first, ...rest);
    glued = keepsWithNext(parts, i);
  }
  return blocks;
}

/** Points of the paper from top to bottom, as if it stood on one long page. */
export function pointsOf(paper: PaperDocument, spacing: Spacing, width: number): number {
  return paper.parts.reduce((sum, part) => sum + partPoints(paper, part, spacing, width), 0);
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + one, 0);
}

/** Points of what stands on one page of a part: of a table or of boxes that go on over it their rows, the first with the header and the last together; of another all of it. */
function piecesOf({ paper, spacing, over }: Fitted, part: PaperPart, width: number): number[] {
  if ((part.kind !== "table" && part.kind !== "boxes") || !over.has(part.key)) return [partPoints(paper, part, spacing, width)];
  const header = partPoints(paper, part.kind === "table" ? { ...part, rows: [] } : { ...part, boxes: [] }, spacing, width);
  const rows = part.kind === "table" ? part.rows.map((row) => partPoints(paper, { ...part, rows: [row] }, spacing, width) - header)
    : boxRowsOf(paper, part.boxes).map(({ points }) => points - spacing.boxLess);
  const foot = Math.max(TOGETHER, rows.length - (part.kind === "table" ? footRows(part.rows) : TOGETHER));
  return [header + sumOf(rows.slice(0, TOGETHER)), ...rows.slice(TOGETHER, foot), ...(foot < rows.length ? [sumOf(rows.slice(foot))] : [])];
}

/** Characters of the default font in so many points. */
function charsOf(points: number): number {
  return (points * PIXELS_PER_POINT) / PIXELS_PER_CHAR;
}

function partPoints(paper: PaperDocument, part: PaperPart, spacing: Spacing, width: number): number {
  const whole: GridSpan = [paper.grid[0]?.key ?? "", paper.grid.at(-1)?.key ?? ""];
  const room = (span: GridSpan, sides = 0): number => charsOf(spanWidth(paper, width, span) / 20 - sides);
  const text = (shown: string, look: LineLook, span = whole): number => linesOf(shown, room(span), SIZES[look], BOLD.has(look)) * linePoints(SIZES[look], spacing);
  const lines = (all: readonly PaperLine[], span: GridSpan): number =>
    all.reduce((sum, { text: shown, look }) => sum + (shown === "" ? spacing.emptyLine ?? linePoints(SIZES[look], spacing)
      : evenLines(shownText(shown), charsIn(paper, span), SIZES[look], BOLD.has(look)).length * linePoints(SIZES[look], spacing)), 0);
  const higher = (of: (side: 0 | 1) => number): number => Math.max(of(0), of(1));
  switch (part.kind) {
    case "letterhead": {
      const sides = [part.left, part.right] as const;
      return higher((side) => lines(sides[side].above, paper.halves[side])) + RULE_LINE + LOOSE.rule + higher((side) => lines(sides[side].below, paper.halves[side]));
    }
    case "line":
      return text(shownText(part.text), part.look) + (part.look === "heading" ? spacing.heading : 0);
    case "rule":
      return RULE_LINE + spacing.rule;
    case "paragraph":
      return text(part.text, "body") + spacing.paragraph;
    case "field":
      return Math.max(text(part.label, "body", paper.field[0]), text(part.value.text, "body", [paper.field[1], whole[1]]));
    case "table": {
      const size = tableSize(paper);
      const cell = (shown: string, bold: boolean, span: GridSpan): number => linesOf(shown, room(span, 2 * CELL_SIDE), size, bold) * linePoints(size, TIGHT);
      const rows = part.rows.map(({ cells }) => part.columns.map(({ key, from, to = from }) => {
        const shown = cells[key] ?? "";
        return cell(isNumber(shown) ? shownNumber(shown, paper.language) : shownText(shown), false, [from, to]);
      }));
      const header = part.columns.map(({ header: title, from, to = from }) => cell(title, true, [from, to]));
      return [header, ...rows].reduce<number>((sum, row) => sum + Math.max(...row) + 2 * CELL_ROOM + LINE_OF_TABLE, BELOW_TABLE);
    }
    case "signatures":
      return higher((side) => lines([part.left, part.right][side] ?? [], paper.halves[side]));
    case "boxes":
      return boxRowsOf(paper, part.boxes).reduce((sum, { points }) => sum + points - spacing.boxLess, part.header === undefined ? 0 : BOX_HEADER_POINTS);
    case "space":
      return part.points * spacing.space;
    case "page":
      return 0;
  }
}

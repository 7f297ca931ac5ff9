/** About how much of its pages a paper takes in Word, to see whether a little less room between its parts saves one. */
import { evenLines } from "../workbook/papers/break-lines";
import { BOLD, BOX_HEADER_POINTS, BOX_POINTS, isNumber, shownNumber, shownText, SIZES, withoutSpare, type LineLook, type PaperDocument, type PaperLine, type PaperPart } from "../workbook/papers/document";
import { charsIn } from "../workbook/papers/drawing";
import { keepsWithNext } from "../workbook/papers/keep";
import { footRows, TOGETHER } from "../workbook/papers/page-breaks";
import { TIGHT_LINE, TIGHT_SPACE } from "../workbook/papers/tighten";
import { linesOf } from "../workbook/outputs/row-height";

/** How close the parts of a paper stand. Points. */
export interface Spacing {
  /** Share of the room between parts. */
  readonly space: number;
  /** Height of an empty line of the room to sign in; undefined: as high as its type. */
  readonly emptyLine: number | undefined;
  /** Above and below the text of a table's cell. */
  readonly cell: number;
  /** Below a paragraph. */
  readonly paragraph: number;
  /** Above and below a heading. */
  readonly heading: readonly [number, number];
}

const LOOSE: Spacing = { space: 1, emptyLine: undefined, cell: 2, paragraph: 6, heading: [6, 3] };
const TIGHT: Spacing = { space: TIGHT_SPACE, emptyLine: TIGHT_LINE, cell: 1, paragraph: 3, heading: [3, 1] };

/** Word may come out so much longer than is reckoned here. */
const DOUBT = 1.15;
/** The same where the parts stand closer; the last way to save a page is tried without any doubt. */
const TIGHT_DOUBT = 1.05;
/** Characters that the margins of a header cell take; the columns are planned for what stands below it. */
const CELL_MARGINS = 1.3;
/** Single spacing of Times New Roman. */
const LINE = 1.15;
/** Points below a field, a table. */
const AFTER = { field: 4, table: 6 } as const;

/** A paper as it is to be set. */
export interface Fitted {
  readonly paper: PaperDocument;
  readonly spacing: Spacing;
}

/** Less room between the parts where that saves a page, and no room to write in by hand where that must go as well. `room`: points of a page. */
export function fitted(paper: PaperDocument, room: number): Fitted {
  const loose = { paper, spacing: LOOSE };
  const pages = pagesOf(paper, LOOSE, room / DOUBT);
  if (pages === 1 || paper.parts.some(({ kind }) => kind === "page")) return loose;
  const closer = [{ one: paper, doubt: TIGHT_DOUBT }, { one: withoutSpare(paper), doubt: 1 }].map(({ one, doubt }) => ({ paper: one, spacing: TIGHT, pages: pagesOf(one, TIGHT, room / doubt) }));
  return closer.reduce((best, one) => (one.pages < best.pages ? one : best), { ...loose, pages });
}

/** Pages that the paper takes with parts that stay together on one of them. */
function pagesOf(paper: PaperDocument, spacing: Spacing, room: number): number {
  const blocks: number[] = [];
  let glued = false;
  for (const [i, part] of paper.parts.entries()) {
    const [first = 0, ...rest] = piecesOf(paper, part, spacing);
    if (glued) blocks.push((blocks.pop() ?? 0) + first, ...rest);
    else blocks.push(first, ...rest);
    glued = keepsWithNext(paper.parts, i);
  }
  let [pages, used] = [1, 0];
  for (const block of blocks) {
    if (used > 0 && used + block > room) [pages, used] = [pages + 1, 0];
    used += block;
  }
  return pages;
}

/** Points of the paper from top to bottom, as if it stood on one long page. */
export function pointsOf(paper: PaperDocument, spacing: Spacing): number {
  return paper.parts.reduce((sum, part) => sum + sumOf(piecesOf(paper, part, spacing)), 0);
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + one, 0);
}

/** Points of what stands on one page of a part: of a table its rows, the first with its header and the last together; of another all of it. */
function piecesOf(paper: PaperDocument, part: PaperPart, spacing: Spacing): number[] {
  if (part.kind !== "table") return [partPoints(paper, part, spacing)];
  const rows = part.rows.map((_, at) => partPoints(paper, { ...part, rows: part.rows.slice(at, at + 1) }, spacing) - partPoints(paper, { ...part, rows: [] }, spacing));
  const head = partPoints(paper, { ...part, rows: [] }, spacing) + sumOf(rows.slice(0, TOGETHER));
  const foot = Math.max(TOGETHER, rows.length - footRows(part.rows));
  return [head, ...rows.slice(TOGETHER, foot), ...(foot < rows.length ? [sumOf(rows.slice(foot))] : [])];
}

function partPoints(paper: PaperDocument, part: PaperPart, spacing: Spacing): number {
  const whole = [paper.grid[0]?.key ?? "", paper.grid.at(-1)?.key ?? ""] as const;
  const text = (shown: string, look: LineLook, span: readonly [string, string] = whole, margins = 0): number =>
    linesOf(shown, charsIn(paper, span) - margins, SIZES[look], BOLD.has(look)) * SIZES[look] * LINE;
  const lines = (all: readonly PaperLine[], span: readonly [string, string]): number =>
    all.reduce((sum, { text: shown, look }) => sum + (shown === "" ? spacing.emptyLine ?? SIZES[look] * LINE
      : evenLines(shownText(shown), charsIn(paper, span), SIZES[look], BOLD.has(look)).length * SIZES[look] * LINE), 0);
  switch (part.kind) {
    case "letterhead":
      return 7 + Math.max(...[part.left, part.right].map(({ above, below }, i) => lines([...above, ...below], paper.halves[i === 0 ? 0 : 1])));
    case "line":
      return text(shownText(part.text), part.look) + (part.look === "heading" ? spacing.heading[0] + spacing.heading[1] : 0);
    case "rule":
      return 7;
    case "paragraph":
      return text(part.text, "body") + spacing.paragraph;
    case "field":
      return text(`${part.label} ${part.value.text} ${part.tail ?? ""}`, "body") + AFTER.field;
    case "table": {
      const shown = part.rows.map(({ cells }) => part.columns.map(({ key, from, to = from }) => {
        const cell = cells[key] ?? "";
        return text(isNumber(cell) ? shownNumber(cell, paper.language) : shownText(cell), "plain", [from, to]);
      }));
      const header = part.columns.map(({ header: title, from, to = from }) => text(title, "bold", [from, to], CELL_MARGINS));
      return [header, ...shown].reduce<number>((sum, row) => sum + Math.max(...row) + 2 * spacing.cell + 0.5, AFTER.table);
    }
    case "signatures":
      return Math.max(lines(part.left, paper.halves[0]), lines(part.right, paper.halves[1]));
    case "boxes":
      return Math.ceil(part.boxes.length / Math.max(1, paper.boxes.length)) * BOX_POINTS + (part.header === undefined ? 0 : BOX_HEADER_POINTS);
    case "space":
      return part.points * spacing.space;
    case "page":
      return 0;
  }
}

/** About how much of its pages a paper takes in Word, to see whether a little less room between its parts saves one. */
import { evenLines } from "../workbook/papers/break-lines";
import { BOLD, BOX_HEADER_POINTS, BOX_POINTS, isNumber, shownNumber, shownText, SIZES, type LineLook, type PaperDocument, type PaperLine, type PaperPart } from "../workbook/papers/document";
import { charsIn } from "../workbook/papers/drawing";
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

/** A last page with less than this share of a page on it is worth saving. */
const HARDLY = 0.5;
/** Word may come out so much longer than is reckoned here. */
const DOUBT = 1.15;
/** Characters that the margins of a header cell take; the columns are planned for what stands below it. */
const CELL_MARGINS = 1.3;
/** Single spacing of Times New Roman. */
const LINE = 1.15;
/** Points below a field, a table. */
const AFTER = { field: 4, table: 6 } as const;

/** Less room where the last page would hold hardly anything and less room saves it. `room`: points of a page. */
export function spacingOf(paper: PaperDocument, room: number): Spacing {
  if (paper.parts.some(({ kind }) => kind === "page")) return LOOSE;
  const [loose, tight] = [pointsOf(paper, LOOSE), pointsOf(paper, TIGHT)];
  const pages = Math.ceil((loose * DOUBT) / room);
  return pages > 1 && loose * DOUBT - (pages - 1) * room < HARDLY * room && tight <= (pages - 1) * room ? TIGHT : LOOSE;
}

/** Points of the paper from top to bottom, as if it stood on one long page. */
export function pointsOf(paper: PaperDocument, spacing: Spacing): number {
  return paper.parts.reduce((sum, part) => sum + partPoints(paper, part, spacing), 0);
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

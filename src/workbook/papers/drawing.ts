/** What the rows of a paper's sheet are drawn with: widths, looks, places. */
import type { KeyedRow } from "../outputs/keyed-sheet";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { linesOf } from "../outputs/row-height";
import { evenLines } from "./break-lines";
import { BOLD, BOX_POINTS, BOX_ROOM, ITALIC, SIZES, type GridSpan, type LineLook, type PaperDocument, type PaperPart, type PaperText } from "./document";
import { RECORD, recordText, type RecordedPlace } from "./fill-ins";

/** A sheet's look of a line. */
export function lookOf(look: LineLook): CellFormat {
  return { size: SIZES[look], bold: BOLD.has(look), italic: ITALIC.has(look) };
}

/** Points of a row with so many lines of a size: as high as Excel makes it, single spacing with room for accents. */
export function pointsOf(size: number, lines = 1): number {
  return Math.min(409, Math.ceil(lines * size * 1.29));
}

/** Points by which a row that its host sizes is planned too high: letters have no need of the safety of a single figure. */
const SPARE = 3;

/** Points of a row that its host sizes, of those it is planned with. */
export function sizedPoints(planned: number): number {
  return Math.max(planned - SPARE, SPARE);
}

/** The keys of the columns of a span. */
export function columnsIn({ grid }: Pick<PaperDocument, "grid">, [from, to]: GridSpan): string[] {
  const keys = grid.map(({ key }) => key);
  return keys.slice(keys.indexOf(from), keys.indexOf(to) + 1);
}

/** Characters of a span; columns that are joined gain the room between them. */
export function charsIn(document: Pick<PaperDocument, "grid">, span: GridSpan): number {
  const keys = columnsIn(document, span);
  return document.grid.reduce((sum, { key, chars }) => sum + (keys.includes(key) ? chars : 0), 0) + (keys.length - 1) * 0.7;
}

type Box = (PaperPart & { readonly kind: "boxes" })["boxes"][number];

/** Boxes side by side, each with the columns that it takes and the lines in it: an empty one, a unit's name in even lines, how to sign. */
export interface BoxRow {
  readonly boxes: readonly { readonly lines: readonly string[]; readonly span: GridSpan }[];
  /** Points that leave room for a signature below the longest text. */
  readonly points: number;
}

/** Boxes to sign in, row by row. */
export function boxRowsOf(document: Pick<PaperDocument, "grid" | "boxes">, boxes: readonly Box[]): BoxRow[] {
  const spans = document.boxes;
  return Array.from({ length: Math.ceil(boxes.length / Math.max(1, spans.length)) }, (_, row) => {
    const beside = spans.flatMap((span, i) => {
      const box = boxes[row * spans.length + i];
      return box === undefined ? [] : [{ span, lines: ["", ...evenLines(box.title, charsIn(document, span), SIZES.plain), box.hint] }];
    });
    const lines = Math.max(...beside.map(({ lines: own, span }) => linesOf(own.join("\n"), charsIn(document, span), SIZES.plain)));
    return { boxes: beside, points: Math.max(BOX_POINTS, pointsOf(SIZES.plain, lines) + BOX_ROOM) };
  });
}

/** What a text writes into a cell: itself, or a formula that a user has put into its place. */
export function cellOf(text: PaperText): PlanCell {
  return typeof text === "string" ? text : text.cell ?? text.text;
}

/** The record of the places in a row, for its hidden column; nothing where the row has none. */
export function recorded(texts: readonly (readonly [column: string, text: PaperText])[]): Record<string, PlanCell> {
  const places = texts.flatMap(([column, text]): RecordedPlace[] => (typeof text === "string" ? [] : [{ column, fill: text.fill, fallback: text.fallback }]));
  return places.length === 0 ? {} : { [RECORD]: recordText(places) };
}

/** Look of a place to fill in: text stays as it is typed, except where the user has put a formula. */
export function placeLook(text: PaperText): CellFormat {
  return typeof text === "string" ? {} : { numberFormat: typeof text.cell === "object" ? "General" : "@" };
}

/** Joins of a span, where it is more than one column. */
export function joinsOf(...spans: readonly GridSpan[]): Pick<KeyedRow, "joins"> {
  const joins = spans.filter(([from, to]) => from !== to);
  return joins.length === 0 ? {} : { joins };
}

/** How much of a table goes on one sheet of A4. */
import type { PrintLayout } from "./sheet-plan";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const A4 = { short: 210, long: 297 };

/** Pixels of a character of the default font, by which widths of columns count. */
export const PIXELS_PER_CHAR = 7;
/** Pixels that a column has beside its characters. */
export const COLUMN_PIXELS = 5;
/** Pixels of a point on a screen of 96 to the inch. */
export const PIXELS_PER_POINT = 96 / 72;

/** Height of a row that nobody has set. */
export const ROW_POINTS = 15;

/** A table that fills a page nearly, or goes over it by up to a third, is set on that one page. */
const NEARLY = 0.9;
const OVER = 1.35;

/** Rows are planned about a tenth higher than Excel makes them, so that nothing is cut; part of that is there to be used. */
const ROOM = 1.06;

/** Type of 12 points is never made smaller than about 6½ to save a page. */
const SMALLEST = 0.55;

/**
 * Pages tall for a table with columns of so many characters and rows of so many points together: 1 where it would
 * run over one page by a hair, so that no signature stands alone on a second one; undefined where the number of
 * pages is free. Estimates, since the host has the last word on type.
 */
export function pagesTall({ orientation, fitWide, margins }: Pick<PrintLayout, "orientation" | "fitWide" | "margins">, chars: readonly number[], points: number): 1 | undefined {
  if (fitWide !== 1) return undefined;
  const { height, scale } = paperOf({ orientation, margins }, chars);
  const pages = (points * scale) / height;
  return pages > NEARLY && pages <= OVER && scale / Math.max(1, pages) >= SMALLEST ? 1 : undefined;
}

/**
 * Points of rows that one page holds where the table is shrunk to one page in width. An estimate in planned
 * points, for page breaks that keep rows together which belong together.
 */
export function roomOnPage(print: Pick<PrintLayout, "orientation" | "margins">, chars: readonly number[]): number {
  const { height, scale } = paperOf(print, chars);
  return (height / scale) * ROOM;
}

/** A hair less than the page, since margins come out a little wider on some machines. */
export const HAIR = 0.98;

/** Points of rows that one page holds where the rows are as high as planned: none of them grows or is sized by the host. */
export function pageHeight(print: Pick<PrintLayout, "orientation" | "margins">, chars: readonly number[]): number {
  const { height, scale } = paperOf(print, chars);
  return (height / scale) * HAIR;
}

/** Widths of what is printed, in characters. */
export function printedChars(columns: readonly { readonly chars: number; readonly printed: boolean }[]): number[] {
  return columns.flatMap(({ chars, printed }) => (printed ? [chars] : []));
}

/** How far type is shrunk so that columns of so many characters go on one page in width; 1 where it need not be. */
export function pageScale(print: Pick<PrintLayout, "orientation" | "margins">, chars: readonly number[]): number {
  return paperOf(print, chars).scale;
}

/** Points between the margins of a page, from left to right. */
export function pageWidth({ orientation, margins }: Pick<PrintLayout, "orientation" | "margins">): number {
  return ((orientation === "landscape" ? A4.long : A4.short) - margins.left - margins.right) * POINTS_PER_MILLIMETRE;
}

function paperOf({ orientation, margins }: Pick<PrintLayout, "orientation" | "margins">, chars: readonly number[]): { readonly height: number; readonly scale: number } {
  const tall = orientation === "landscape" ? A4.short : A4.long;
  const height = (tall - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE;
  const natural = chars.reduce((sum, column) => sum + (column * PIXELS_PER_CHAR + COLUMN_PIXELS) / PIXELS_PER_POINT, 0);
  const scale = Math.min(1, pageWidth({ orientation, margins }) / Math.max(1, natural));
  return { height, scale };
}

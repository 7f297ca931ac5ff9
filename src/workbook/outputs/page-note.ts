import type { PrintLayout } from "../sheet-plan";
import { MARGINS, pageText } from "./page-look";
import { charsOfLine } from "./row-height";

const SIZE = 9;
const POINTS_PER_CHAR = 5.25;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
const PAPER = { portrait: 210, landscape: 297 };

/** Points of the header line that its other end takes: "TẠM TÍNH", and what keeps the two apart. */
const OTHER_END = 85;

/** Characters of a page header that Excel takes, codes of its other end not counted. */
const MOST = 180;

/**
 * The bloc's note for the left of every page header, so that a page that is passed on alone says it too: what its
 * figures are worth. One line; a longer note ends with a sentence or "…". undefined where there is none.
 */
export function pageNote(note: string | undefined, orientation: PrintLayout["orientation"]): string | undefined {
  const room = (PAPER[orientation] - MARGINS.left - MARGINS.right) * POINTS_PER_MILLIMETRE - OTHER_END;
  const fits = (line: string): boolean => line.replaceAll("&", "&&").length <= MOST && charsOfLine(line, SIZE) * POINTS_PER_CHAR <= room;
  const line = shortNote(note, fits);
  return line === undefined ? undefined : pageText(line, "Italic", SIZE);
}

/** The bloc's note as far as it fits: a longer one ends with a sentence or "…". undefined where there is none. */
export function shortNote(note: string | undefined, fits: (line: string) => boolean): string | undefined {
  const text = (note ?? "").replace(/\s+/g, " ").trim();
  return text === "" ? undefined : shortened(text, fits);
}

/** A text as it is where it fits; else its first sentences, and where not even one does, its first words. */
function shortened(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  const sentences = text.split(/(?<=[.!?]) (?=\p{Lu})/u);
  const words = text.split(" ");
  const longest = (parts: readonly string[], end: string): string | undefined =>
    parts.map((_, i) => parts.slice(0, i + 1).join(" ").replace(/[,;:]$/, "") + end).filter(fits).at(-1);
  return longest(sentences, "") ?? longest(words, "…") ?? text.slice(0, 40);
}

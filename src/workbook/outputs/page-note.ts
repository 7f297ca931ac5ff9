import { pageWidth } from "../page-fit";
import type { PrintLayout } from "../sheet-plan";
import { pointsOfLine, widthOf } from "./letter-widths";
import { MARGINS, pageText } from "./page-look";

/** Points of its type on paper, about, and the sizes that are set for it. */
const PRINTED = 8.4;
const SIZES = { least: 9, most: 14 };

/** Size of the bold text at the other end of the header line, and points that keep the two apart. */
const OTHER = { size: 11, apart: 12 };

/** How far a sheet is shrunk, and its headers with it, where its columns are not asked for. */
const SHRUNK = 0.93;

/** Characters of a page header that Excel takes, codes of its other end not counted. */
const MOST = 180;

/**
 * The bloc's note for the left of every page header, so that a page that is passed on alone says it too: what its
 * figures are worth. One line beside what stands at its right end, set the larger the more the page is shrunk (`scale`,
 * at most 1); a longer note ends with a sentence or "…". undefined where there is none.
 */
export function pageNote(note: string | undefined, orientation: PrintLayout["orientation"], rightEnd = "", scale = SHRUNK): string | undefined {
  const size = Math.min(SIZES.most, Math.max(SIZES.least, Math.round(PRINTED / scale)));
  const taken = rightEnd === "" ? 0 : pointsOfLine(rightEnd, OTHER.size, true) + OTHER.apart;
  const room = pageWidth({ orientation, margins: MARGINS }) - taken;
  const fits = (line: string): boolean => line.replaceAll("&", "&&").length <= MOST && (widthOf(line) * size * scale) / 1000 <= room;
  const line = shortNote(note, fits);
  return line === undefined ? undefined : pageText(line, "Italic", size);
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

/** Widths of columns from what stands in them. */
import { charsOfLine, charsOfLines, charsOfWords, linesOf } from "./row-height";

const SIZE = 12;

/** Characters that show every text on one line, and the header without a broken word; at most `most`. */
export function charsOfTexts(header: string, texts: readonly string[], most: number): number {
  return Math.max(charsOfWords(header), Math.min(most, Math.max(0, ...texts.map((text) => charsOfLine(text, SIZE))) + 1));
}

/** The narrowest width from `least` on at which a bold header stands on so many lines. */
export function charsOfHeader(header: string, lines: number, least: number): number {
  return charsOfLines(header, lines, { bold: true, least });
}

/** The narrowest of these widths at which the fewest texts end in a line of one short word ("nhiệm vụ" is not broken). */
export function evenChars(texts: readonly string[], from: number, to: number, bold = false): number {
  const uneven = (chars: number): number => texts.filter((text) => [chars, (chars + chars * NARROWER) / 2, chars * NARROWER].some((room) => endsInShortWord(text, room, bold))).length;
  let best = { chars: from, uneven: uneven(from) };
  for (let chars = from + 1; chars <= to && best.uneven > 0; chars += 1) {
    const found = uneven(chars);
    if (found < best.uneven) best = { chars, uneven: found };
  }
  return best.chars;
}

/** Type comes out narrower than reckoned on most machines, which is as if the column were so many times as wide. */
const NARROWER = 1.09;

/** Letters of a word that looks lost on a line of its own. */
const SHORT = 4;

function endsInShortWord(text: string, chars: number, bold: boolean): boolean {
  const at = text.lastIndexOf(" ");
  return at > 0 && text.length - at - 1 <= SHORT && linesOf(text, chars, SIZE, bold) > linesOf(text.slice(0, at), chars, SIZE, bold);
}

import { plainText } from "../../core/rules/plain-text";

const REMEMBERED = 20000;
const folded = new Map<string, string>();

/**
 * Text as sheet names, headers and words are compared: without case, accents, punctuation, line breaks and
 * doubled spaces, and with "y" at the end of a syllable as "i", because "tỷ lệ" and "tỉ lệ", "kỳ" and "kì",
 * "quy" and "qui" are one word. Decomposed accents and "Đắk"/"Đăk" need no care after this.
 *
 * @example fold("TỶ  LỆ\n(%)") // "ti le"
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = plainText(text).replace(/(qu|[bcdghklmnpqrstvx])y(?= |$)/g, "$1i");
  // The same names stand on every member's sheet; the memory is bounded because a pane lives long.
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(text, result);
  return result;
}

/**
 * Text that stays text. Excel turns what is entered into a number, a date, a logical value or a formula where it
 * looks like one, in US form through the API and in the user's own form wherever the value is typed again. A
 * leading apostrophe says: this is text; it is not part of the value.
 */

/** Excel holds so many characters in a cell. The planner cuts with a finding; this is the last guard. */
export const CELL_CHARACTERS = 32_767;

const STARTS_FORMULA = /^\s*[=+\-@'#]/;
const LOGICAL = /^\s*(?:true|false|đúng|sai)\s*$/iu;
/** Letters that numbers and dates may hold: months, halves of the day, the exponent, currencies, in English and Vietnamese. */
const WORDS_OF_NUMBERS =
  /january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|tháng|thg|th|ngày|năm|giờ|phút|giây|vnd|vnđ|usd|eur|am|pm|sa|ch|đ|e|a|p|h|d/giu;

/**
 * What to enter into a cell that has not the text format, so that it holds exactly this text.
 *
 * @example textEntry("1/2") // "'1/2"
 * @example textEntry("Sở Nội vụ") // "Sở Nội vụ"
 */
export function textEntry(text: string): string {
  return looksConvertible(text) ? cut(`'${text}`, 1) : cut(text, 0);
}

/**
 * The same for a cell of the text format, "@", where Excel converts nothing. undefined where it cannot be entered
 * there: whether Excel takes a leading apostrophe for a sign or for a letter in such a cell is not documented.
 */
export function textFormatEntry(text: string): string | undefined {
  return text.startsWith("'") ? undefined : cut(text, 0);
}

/** Whether Excel might take the text for something else. Says yes where in doubt: an apostrophe too many is not seen. */
export function looksConvertible(text: string): boolean {
  if (text === "") return false;
  if (STARTS_FORMULA.test(text) || LOGICAL.test(text)) return true;
  return /\p{N}/u.test(text) && !/\p{L}/u.test(text.normalize("NFC").replace(WORDS_OF_NUMBERS, ""));
}

function cut(entry: string, extra: number): string {
  return entry.slice(0, CELL_CHARACTERS + extra);
}

/**
 * What Excel makes of text that is put into a cell: a number, a date, a percentage, a boolean, an error value, a
 * formula, or text. A person's typing is read in the person's own regional settings; values written through the
 * API are read as en-US on every machine.
 */
import type { SimLocale } from "./locale";
import type { SimValue } from "./types";
import { dayAndTime } from "./entry-date";
import { numberLike } from "./entry-number";

export interface Entry {
  readonly value: SimValue;
  /** Formula text without "="; its value is not known yet. */
  readonly formula?: string;
  /** Entered with a leading apostrophe. */
  readonly quotePrefix?: true;
  /** Number format that Excel gives to a cell in General when this is entered. */
  readonly numberFormat?: string;
}

export interface EntryRules {
  readonly locale: SimLocale;
  /** Number format of the cell. "@" keeps every text as it is. */
  readonly numberFormat: string;
  /** Supplies the year of "5/9". */
  readonly today: Date;
  readonly date1904: boolean;
}

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"]);

/** "" is an empty cell. Example: "9,5" is 9.5 under vi-VN and text under en-US. */
export function readEntry(text: string, rules: EntryRules): Entry {
  if (text === "") return { value: null };
  if (rules.numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text.slice(1) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toUpperCase() === "TRUE" };
  if (trimmed.startsWith("#") && ERRORS.has(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  if (/\d/.test(trimmed)) {
    const number = numberLike(trimmed, rules.locale) ?? dayAndTime(trimmed, rules.locale, rules.today, rules.date1904);
    if (number) return number;
  }
  // "+", "-" and "@" open a formula for those used to other spreadsheets.
  if (/^[+@-]./.test(text) && !/^[+@-]\s*$/.test(text)) return { value: null, formula: text.replace(/^@/, "") };
  return { value: text };
}

/** What a cell shows: its value under its number format, in a locale. */
import { formatDate } from "./number-format-date";
import { digitsOf, generalNumber } from "./number-format-digits";
import { tokensOf, type FormatToken } from "./number-format-tokens";
import type { SimLocale } from "./locale";
import type { SimValue } from "./types";

/**
 * Text of a value under a number format in US form. Column width is not considered: no "####" for a narrow column.
 * A date that does not exist shows "########", as in Excel.
 */
export function displayText(value: SimValue, format: string, locale: SimLocale, date1904 = false): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  const sections = tokensOf(format === "m/d/yyyy" ? locale.shortDate : format);
  if (typeof value === "string") return textSection(value, sections);
  return numberSection(value, sections, locale, date1904);
}

/** Does the format show a number as a date or a time? */
export function isDateFormat(format: string): boolean {
  return (tokensOf(format)[0]?.tokens ?? []).some((token) => token.kind === "date");
}

interface Section {
  readonly condition?: { readonly operator: string; readonly limit: number };
  readonly tokens: readonly FormatToken[];
}

function textSection(value: string, sections: readonly Section[]): string {
  const own = sections.length >= 4 ? sections[3] : sections.find((section) => section.tokens.some((token) => token.kind === "text-value"));
  if (!own) return value;
  return own.tokens.map((token) => (token.kind === "text-value" ? value : token.kind === "literal" ? token.text : "")).join("");
}

function numberSection(value: number, sections: readonly Section[], locale: SimLocale, date1904: boolean): string {
  const { section, absolute } = choose(value, sections);
  const tokens = section?.tokens ?? [];
  if (tokens.length === 0) return "";
  if (tokens.some((token) => token.kind === "date")) return formatDate(value, tokens, locale, date1904);
  if (tokens.some((token) => token.kind === "text-value")) return literalsAround(tokens, generalNumber(value, locale));
  if (tokens.some((token) => token.kind === "general")) return literalsAround(tokens, generalNumber(absolute ? Math.abs(value) : value, locale));
  return digitsOf(absolute ? Math.abs(value) : value, tokens, locale);
}

const literalsAround = (tokens: readonly FormatToken[], inner: string): string =>
  tokens.map((token) => (token.kind === "literal" ? token.text : token.kind === "general" || token.kind === "text-value" ? inner : "")).join("");

/** `absolute`: the section itself says how a negative number looks. */
function choose(value: number, sections: readonly Section[]): { section: Section | undefined; absolute: boolean } {
  const conditional = sections.some((section) => section.condition !== undefined);
  if (conditional) {
    const found = sections.find((section) => section.condition === undefined || holds(value, section.condition));
    return { section: found, absolute: value < 0 && found?.condition !== undefined };
  }
  if (value < 0 && sections.length >= 2) return { section: sections[1], absolute: true };
  if (value === 0 && sections.length >= 3) return { section: sections[2], absolute: false };
  return { section: sections[0], absolute: false };
}

function holds(value: number, { operator, limit }: { operator: string; limit: number }): boolean {
  switch (operator) {
    case "<": return value < limit;
    case "<=": return value <= limit;
    case ">": return value > limit;
    case ">=": return value >= limit;
    case "<>": return value !== limit;
    default: return value === limit;
  }
}

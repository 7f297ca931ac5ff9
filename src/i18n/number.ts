import type { Language } from "./words";

const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * A decimal of the core ("86.67") as it is printed in a language: "86,67" in Vietnamese, "86.67" in English.
 * Digits are never grouped, because "1.234" can be read in two ways. A fraction "n/d" is printed as it is.
 * Throws RangeError for text that is neither: only the core's numbers belong here.
 */
export function formatDecimal(text: string, language: Language): string {
  if (/^-?\d+\/\d+$/.test(text)) return text;
  if (!DECIMAL.test(text)) throw new RangeError(`formatDecimal: "${text}" is not a decimal`);
  return language === "vi" ? text.replace(".", ",") : text;
}

/** A whole number of things, grouped by thousands: "13.372" in Vietnamese, "13,372" in English. Nobody counts things in fractions, so it reads in one way. */
export function formatCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
}

/**
 * A decimal in per cent, the sign without a space.
 *
 * @example formatPercent("86.67", "vi") // "86,67%"
 */
export function formatPercent(text: string, language: Language): string {
  return `${formatDecimal(text, language)}%`;
}

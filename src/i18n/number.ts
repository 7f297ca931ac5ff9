import type { Language } from "./words";

/**
 * A decimal text ("9.5", "-0.25") as the user writes it: decimal comma in Vietnamese, point in English, no
 * thousands separator, nothing rounded. Text that is no plain decimal comes back unchanged.
 *
 * @example formatDecimal("86.67", "vi") // "86,67"
 */
export function formatDecimal(text: string, language: Language): string {
  return language === "vi" && /^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}

/** Formulas as a person types them: with the separators of the person's regional settings. */
import { numberLike } from "../model/entry-number";
import type { SimLocale } from "../model/locale";

/**
 * Typed text with a formula's separators put in US form: under vi-VN ";" separates arguments and "," is the decimal
 * point. Text that is no formula, "-0,5" too, is given back as it is. Example: "=SUM(A1;1,5)" is "=SUM(A1,1.5)".
 */
export function formulaFromTyping(typed: string, locale: SimLocale): string {
  if (!/^[=+-]/.test(typed) || locale.list === "," || numberLike(typed.trim(), locale) !== undefined) return typed;
  return typed
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(\d),(\d)/g, "$1.$2").replace(/;/g, ",")))
    .join("");
}

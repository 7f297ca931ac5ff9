/** The text that a person edits when opening a cell: what they would have to type to get the cell again. */
import type { SimLocale } from "../simhost/model/locale";
import { displayText, isDateFormat } from "../simhost/model/number-format";
import type { SimCell, SimStyle } from "../simhost/model/types";

/**
 * Formulas with "=", numbers in full with the locale's decimal sign, percentages as percentages, dates as the
 * locale's short date, text that was typed with an apostrophe with it.
 *
 * @example editText({ value: 9.5, style: 0 }, style, vi) // "9,5"
 */
export function editText(cell: SimCell | undefined, style: SimStyle | undefined, locale: SimLocale): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  const format = style?.numberFormat ?? "General";
  if (typeof value === "number") {
    if (isDateFormat(format)) return displayText(value, value % 1 === 0 ? "m/d/yyyy" : "dd/mm/yyyy hh:mm:ss", locale);
    if (/%/.test(format)) return `${plainNumber(value * 100, locale)}%`;
    return plainNumber(value, locale);
  }
  if (typeof value === "string") return style?.quotePrefix ? `'${value}` : value;
  return displayText(value, "General", locale);
}

/** The decimal of the number's 15 significant digits, as Excel shows it in the formula bar. */
function plainNumber(value: number, locale: SimLocale): string {
  return String(Number(value.toPrecision(15))).replace(".", locale.decimal).replace("e", "E");
}

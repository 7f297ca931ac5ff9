/** Text that Excel reads as a number when it is entered. */
import type { SimLocale } from "./locale";

export interface EnteredNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/**
 * Plain, grouped, percent, currency, scientific numbers, numbers in parentheses (negative) and mixed fractions.
 * undefined: no number. A group separator counts only before at least three digits, so "9,5" is no number under en-US.
 */
export function numberLike(text: string, locale: SimLocale): EnteredNumber | undefined {
  return fraction(text) ?? plain(text, locale);
}

function plain(text: string, locale: SimLocale): EnteredNumber | undefined {
  let rest = text;
  let negative = false;
  const parenthesised = /^\((.+)\)$/.exec(rest);
  if (parenthesised?.[1] !== undefined) {
    rest = parenthesised[1].trim();
    if (/^[+-]/.test(rest)) return undefined;
    negative = true;
  }
  const sign = /^([+-])\s*/.exec(rest);
  if (sign) {
    negative = sign[1] === "-";
    rest = rest.slice(sign[0].length);
  }
  const currency = locale.decimal === "." ? /^\$\s*/.exec(rest) : /\s*₫$/.exec(rest);
  if (currency) rest = rest.replace(currency[0], "");
  const percent = /^%\s*|\s*%$/.exec(rest);
  if (percent) rest = rest.replace(percent[0], "");
  if (currency && percent) return undefined;
  const parts = pattern(locale).exec(rest);
  const whole = parts?.[1] ?? "";
  const decimals = parts?.[2] ?? "";
  if (!parts || (whole === "" && decimals === "")) return undefined;
  const grouped = whole.includes(locale.group);
  const exponent = parts[3] ?? "";
  const size = Number(`${whole.split(locale.group).join("") || "0"}.${decimals || "0"}${exponent}`);
  if (!Number.isFinite(size)) return undefined;
  const scaled = percent ? Number(`${String(size)}e-2`) : size;
  const value = negative ? -scaled : scaled;
  const numberFormat = formatOf({ percent: percent !== null, currency: currency !== null, grouped, decimals: decimals !== "", exponent: exponent !== "" }, locale);
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

const patterns = new Map<SimLocale, RegExp>();

function pattern(locale: SimLocale): RegExp {
  const known = patterns.get(locale) ?? makePattern(locale);
  patterns.set(locale, known);
  return known;
}

function makePattern(locale: SimLocale): RegExp {
  const group = locale.group === "." ? "\\." : locale.group;
  const decimal = locale.decimal === "." ? "\\." : locale.decimal;
  return new RegExp(`^(\\d+(?:${group}\\d{3,})*|)(?:${decimal}(\\d*))?([eE][+-]?\\d{1,3})?$`);
}

interface Shape {
  readonly percent: boolean;
  readonly currency: boolean;
  readonly grouped: boolean;
  readonly decimals: boolean;
  readonly exponent: boolean;
}

function formatOf(shape: Shape, locale: SimLocale): string | undefined {
  if (shape.percent) return shape.decimals ? "0.00%" : "0%";
  if (shape.exponent) return "0.00E+00";
  const digits = shape.decimals ? "#,##0.00" : "#,##0";
  if (shape.currency) return locale.decimal === "." ? `$${digits}` : `${digits} ₫`;
  return shape.grouped ? digits : undefined;
}

/** "1 1/2"; a bare "1/2" is a date. */
function fraction(text: string): EnteredNumber | undefined {
  const parts = /^([+-]?)(\d+)\s+(\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!parts) return undefined;
  const [, sign, whole, over, under] = parts;
  if (Number(under) === 0) return undefined;
  const size = Number(whole) + Number(over) / Number(under);
  const numberFormat = (under ?? "").length > 1 ? "# ??/??" : "# ?/?";
  return { value: sign === "-" ? -size : size, numberFormat };
}

/** Numbers under formats made of digit places. */
import type { FormatToken } from "./number-format-tokens";
import type { SimLocale } from "./locale";

/** General: at most 11 characters wide, scientific below 1E-9 and from 1E+11. */
export function generalNumber(value: number, locale: SimLocale): string {
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size >= 1e11 || size < 1e-9) {
    const [digits = "", power = "0"] = value.toExponential(5).split("e");
    const shown = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
    const exponent = Number(power);
    return `${shown.replace(".", locale.decimal)}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const wholeDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const text = roundedText(value, Math.max(0, 10 - wholeDigits));
  return (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace(".", locale.decimal);
}

/**
 * A decimal number at so many decimals, half away from zero, judged on the 15 significant digits that Excel shows:
 * 1.005 at two decimals is 1.01.
 */
export function roundedText(value: number, decimals: number): string {
  const [mantissa = "0", power = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  // Position in `digits` just after the last one kept.
  const keep = Number(power) + 1 + decimals;
  let kept: bigint;
  if (keep < 0) kept = 0n;
  else if (keep >= digits.length) kept = BigInt(digits) * 10n ** BigInt(keep - digits.length);
  else kept = BigInt(digits.slice(0, keep) || "0") + (Number(digits[keep]) >= 5 ? 1n : 0n);
  const text = kept.toString().padStart(decimals + 1, "0");
  const shown = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return value < 0 && kept !== 0n ? `-${shown}` : shown;
}

export function digitsOf(value: number, tokens: readonly FormatToken[], locale: SimLocale): string {
  if (tokens.some((token) => token.kind === "slash")) return fractionOf(value, tokens, locale);
  const lastDigit = lastIndex(tokens, "digit");
  const point = tokens.findIndex((token) => token.kind === "point");
  const exponentAt = tokens.findIndex((token) => token.kind === "exponent");
  const percents = tokens.filter((token) => token.kind === "percent").length;
  const wholeEnd = point >= 0 ? point : exponentAt >= 0 ? exponentAt : tokens.length;
  const trailing = exponentAt >= 0 ? 0 : thousandsAfter(tokens, point >= 0 && point > lastDigit ? point - 1 : lastDigit);
  const places = tokens.slice(point < 0 ? tokens.length : point, exponentAt >= 0 ? exponentAt : tokens.length);
  const decimals = places.filter((token) => token.kind === "digit").length;
  const scaled = shift(value, percents * 2 - trailing * 3);
  let size = Math.abs(scaled);
  let exponent = 0;
  if (exponentAt >= 0) {
    exponent = size === 0 ? 0 : Number(size.toExponential(14).split("e")[1]);
    size = shift(size, -exponent);
  }
  const [whole = "0", fraction = ""] = roundedText(size, decimals).split(".");
  const negative = value < 0 && /[1-9]/.test(whole + fraction);
  const grouped = tokens.slice(0, wholeEnd).some((token, index) => token.kind === "comma" && index < lastDigitBefore(tokens, wholeEnd));
  const shown = fill(tokens, { whole: whole === "0" ? "" : whole, fraction, exponent, wholeEnd, exponentAt, grouped, locale });
  return negative ? `-${shown}` : shown;
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
  readonly wholeEnd: number;
  readonly exponentAt: number;
  readonly grouped: boolean;
  readonly locale: SimLocale;
}

function fill(tokens: readonly FormatToken[], parts: Parts): string {
  const { whole, fraction, wholeEnd, exponentAt, locale } = parts;
  const wholePlaces = tokens.slice(0, wholeEnd).filter((token) => token.kind === "digit");
  const firstZero = wholePlaces.findIndex((token) => token.kind === "digit" && token.text === "0");
  const least = firstZero < 0 ? 0 : wholePlaces.length - firstZero;
  const digits = whole.padStart(least, "0");
  const wholeText = parts.grouped ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, locale.group) : digits;
  let shown = "";
  let wroteWhole = false;
  let decimal = 0;
  let inExponent = false;
  tokens.forEach((token, index) => {
    if (token.kind === "literal") shown += token.text;
    else if (token.kind === "percent") shown += "%";
    else if (token.kind === "point") shown += locale.decimal;
    else if (token.kind === "exponent") {
      const sign = parts.exponent < 0 ? "-" : token.text === "E+" ? "+" : "";
      const width = tokens.slice(exponentAt + 1).filter((each) => each.kind === "digit").length;
      shown += `E${sign}${String(Math.abs(parts.exponent)).padStart(width, "0")}`;
      inExponent = true;
    } else if (token.kind === "digit" && !inExponent) {
      if (index < wholeEnd) {
        if (!wroteWhole) shown += wholeText;
        wroteWhole = true;
      } else {
        const rest = fraction.slice(decimal);
        const digit = fraction[decimal] ?? "0";
        if (token.text === "0" || /[1-9]/.test(rest)) shown += digit;
        else if (token.text === "?") shown += " ";
        decimal += 1;
      }
    }
  });
  return wroteWhole || wholePlaces.length > 0 ? shown : shown.replace(locale.decimal, digits + locale.decimal);
}

const lastIndex = (tokens: readonly FormatToken[], kind: FormatToken["kind"]): number =>
  tokens.reduce((found, token, index) => (token.kind === kind ? index : found), -1);

const lastDigitBefore = (tokens: readonly FormatToken[], end: number): number => lastIndex(tokens.slice(0, end), "digit");

/** Commas right after the last digit divide by a thousand each. */
function thousandsAfter(tokens: readonly FormatToken[], index: number): number {
  let count = 0;
  for (let at = index + 1; tokens[at]?.kind === "comma"; at += 1) count += 1;
  return count;
}

/** value × 10^places without a binary product that would spoil the last digit. */
function shift(value: number, places: number): number {
  if (places === 0 || value === 0) return value;
  const [mantissa = "0", power = "0"] = value.toExponential(14).split("e");
  return Number(`${mantissa}e${Number(power) + places}`);
}

function fractionOf(value: number, tokens: readonly FormatToken[], locale: SimLocale): string {
  const slash = tokens.findIndex((token) => token.kind === "slash");
  const places = tokens.slice(slash + 1).filter((token) => token.kind === "digit").length;
  const limit = 10 ** Math.max(1, places) - 1;
  const size = Math.abs(value);
  const mixed = tokens.slice(0, slash).some((token) => token.kind === "literal");
  const whole = mixed ? Math.floor(size) : 0;
  let best = { over: Math.round(size - whole), under: 1 };
  for (let under = 1; under <= limit; under += 1) {
    const over = Math.round((size - whole) * under);
    if (Math.abs(over / under - (size - whole)) < Math.abs(best.over / best.under - (size - whole)) - 1e-12) best = { over, under };
  }
  const sign = value < 0 ? "-" : "";
  if (mixed && best.over === 0) return sign + String(whole);
  if (mixed && best.over === best.under) return sign + String(whole + 1);
  const text = `${best.over}/${best.under}`;
  return sign + (mixed && whole > 0 ? `${generalNumber(whole, locale)} ${text}` : text);
}

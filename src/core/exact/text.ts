import { power10, toFraction, type Exact } from "./exact";
import { reduced } from "./arithmetic";
import { fromDecimalText } from "./from-number";
import { round } from "./round";

/**
 * The exact value as text: a decimal without trailing zeros where it ends ("86.67", "9", "-0.5"), otherwise
 * the fraction "n/d" in lowest terms ("20/3").
 */
export function exactText(x: Exact): string {
  if (x.big === null) return shortest(x.units, x.scale);
  const low = reduced(x.big.num, x.big.den);
  if (low.big === null) return shortest(low.units, low.scale);
  const { num, den } = low.big;
  const ends = endingDecimals(den);
  if (ends === null) return `${num}/${den}`;
  return placePoint((num * 10n ** BigInt(ends)) / den, ends);
}

/**
 * A decimal with exactly `decimals` places, rounded half away from zero: for tables, where columns line up.
 *
 * @example fixedText(fromNumber(9.5), 2) // "9.50"
 */
export function fixedText(x: Exact, decimals: number): string {
  const rounded = round(x, decimals);
  if (rounded.big !== null) {
    const { num, den } = rounded.big;
    return placePoint((num * 10n ** BigInt(decimals)) / den, decimals);
  }
  const units = rounded.units * power10(decimals - rounded.scale);
  if (Number.isSafeInteger(units)) return placePointSmall(units, decimals);
  const { num, den } = toFraction(rounded);
  return placePoint((num * 10n ** BigInt(decimals)) / den, decimals);
}

/** The exact decimal where it ends within 15 places, otherwise rounded to `decimals`; no trailing zeros. */
export function shortText(x: Exact, decimals: number): string {
  if (x.big === null) return shortest(x.units, x.scale);
  const low = reduced(x.big.num, x.big.den);
  if (low.big === null) return shortest(low.units, low.scale);
  return exactText(round(low, decimals));
}

function shortest(units: number, scale: number): string {
  let u = units;
  let s = scale;
  while (s > 0 && u % 10 === 0) {
    u /= 10;
    s--;
  }
  return placePointSmall(u, s);
}

function placePointSmall(units: number, scale: number): string {
  if (scale === 0) return String(units);
  const size = units < 0 ? -units : units;
  const power = power10(scale);
  const decimals = size % power;
  const whole = `${units < 0 ? "-" : ""}${(size - decimals) / power}.`;
  return whole + String(decimals).padStart(scale, "0");
}

function placePoint(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  return `${units < 0n ? "-" : ""}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ""}`;
}

/** How many decimals 1/den takes, den in lowest terms; null where it never ends. */
function endingDecimals(den: bigint): number | null {
  let rest = den;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos++;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives++;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
}


/** The inverse of exactText: a decimal or a fraction "n/d". Throws RangeError on anything else. */
export function fromExactText(text: string): Exact {
  const match = /^(-?\d+)\/(\d+)$/.exec(text);
  return match === null ? fromDecimalText(text) : reduced(BigInt(match[1] ?? "0"), BigInt(match[2] ?? "1"));
}

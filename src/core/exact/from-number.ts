import { fraction, power10, scaled, shared, type Exact } from "./exact";

const LIMIT = 1e15;

/**
 * The decimal of 15 significant digits that a number in a cell or in bloc.json stands for: 0.1 is one tenth,
 * and 0.30000000000000004 is three tenths, as Excel shows it.
 *
 * Throws RangeError for NaN and infinities; callers report those as findings before they come here.
 *
 * @example exactText(fromNumber(0.1 + 0.2)) // "0.3"
 */
export function fromNumber(n: number): Exact {
  if (!Number.isFinite(n)) throw new RangeError(`fromNumber: ${n} is not a finite number`);
  if (Number.isInteger(n) && Math.abs(n) < LIMIT) return shared(n === 0 ? 0 : n, 0);
  // Division of integers below 2^53 is correctly rounded, so r / 10^k === n shows that n is the double
  // nearest to that decimal; with fewer than 16 digits no other decimal of 15 digits can be nearer.
  for (let k = 1; k <= 15; k++) {
    const power = power10(k);
    const r = Math.round(n * power);
    if (Math.abs(r) >= LIMIT) break;
    if (r / power === n) return shared(r, k);
  }
  return fromDecimalText(n.toExponential(14));
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/**
 * A decimal text with "." as separator and an optional exponent, exactly, however many digits it has.
 * Throws RangeError on anything else: this reads our own data, not what users type.
 *
 * @example exactText(fromDecimalText("86.670")) // "86.67"
 */
export function fromDecimalText(text: string): Exact {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`fromDecimalText: "${text}" is not a decimal`);
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  let digits = whole + decimals;
  let scale = decimals.length - Number(exponent);
  if (scale < 0) {
    digits += "0".repeat(-scale);
    scale = 0;
  }
  while (scale > 0 && digits.endsWith("0")) {
    digits = digits.slice(0, -1);
    scale--;
  }
  const units = Number(digits);
  if (scale <= 15 && Number.isSafeInteger(units)) return scaled(sign === "-" && units !== 0 ? -units : units, scale);
  return fraction(BigInt(sign === "-" ? `-${digits}` : digits), 10n ** BigInt(scale));
}

import { fraction, power10, scaled, type Exact } from "./exact";

/**
 * The one rounding of the engine: to `decimals` places (0…15), half away from zero, exactly.
 *
 * @example exactText(round(fromNumber(1.005), 2)) // "1.01"
 * @example exactText(round(fromNumber(-2.5), 0))  // "-3"
 */
export function round(x: Exact, decimals: number): Exact {
  if (x.big === null) {
    if (x.scale <= decimals) return x;
    const divisor = power10(x.scale - decimals);
    const rest = x.units % divisor;
    const quotient = (x.units - rest) / divisor;
    const away = Math.abs(rest) * 2 >= divisor ? Math.sign(x.units) : 0;
    return scaled(quotient + away, decimals);
  }
  const { num, den } = x.big;
  const power = BigInt(power10(decimals));
  const up = (num < 0n ? -num : num) * power;
  let quotient = up / den;
  if ((up - quotient * den) * 2n >= den) quotient += 1n;
  const signed = num < 0n ? -quotient : quotient;
  const units = Number(signed);
  return Number.isSafeInteger(units) ? scaled(units, decimals) : fraction(signed, power);
}

import { fraction, MAX_SCALE, power10, scaled, toFraction, ZERO, type Exact } from "./exact";

function isSafe(n: number): boolean {
  return n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER;
}

/** a + b. */
export function add(a: Exact, b: Exact): Exact {
  if (a.big === null && b.big === null) {
    if (a.scale === b.scale) {
      const sum = a.units + b.units;
      if (isSafe(sum)) return scaled(sum, a.scale);
    } else {
      const scale = Math.max(a.scale, b.scale);
      // Only one side is lifted. Its double is exact below 2^54, since it has a factor 2; from there on the sum is not safe.
      const sum = a.units * power10(scale - a.scale) + b.units * power10(scale - b.scale);
      if (isSafe(sum)) return scaled(sum, scale);
    }
  }
  const x = toFraction(a);
  const y = toFraction(b);
  if (x.den === y.den) return fraction(x.num + y.num, x.den);
  return fraction(x.num * y.den + y.num * x.den, x.den * y.den);
}

/** -a. */
export function negate(a: Exact): Exact {
  if (a.big === null) return a.units === 0 ? a : scaled(-a.units, a.scale);
  return fraction(-a.big.num, a.big.den);
}

/** a - b. */
export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

/** a · b. */
export function multiply(a: Exact, b: Exact): Exact {
  if (a.big === null && b.big === null) {
    const product = a.units * b.units;
    const scale = a.scale + b.scale;
    if (isSafe(product) && scale <= MAX_SCALE) return product === 0 ? ZERO : scaled(product, scale);
  }
  const x = toFraction(a);
  const y = toFraction(b);
  return reduced(x.num * y.num, x.den * y.den);
}

/** a / b, kept exact. Throws RangeError when b is 0: whether a division makes sense is the caller's rule. */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError("divide: division by 0");
  const x = toFraction(a);
  const y = toFraction(b);
  return reduced(x.num * y.den, x.den * y.num);
}

/** Sum of a list; 0 for an empty one. Scaled integers are added up without making a number of every step. */
export function sum(items: readonly Exact[]): Exact {
  let units = 0;
  let scale = 0;
  let large = ZERO;
  for (const item of items) {
    if (item.big === null) {
      const common = Math.max(scale, item.scale);
      // Exact where it is safe, as in add.
      const next = units * power10(common - scale) + item.units * power10(common - item.scale);
      if (isSafe(next)) {
        units = next;
        scale = common;
        continue;
      }
    }
    large = add(large, item);
  }
  if (units === 0) return large;
  return large === ZERO ? scaled(units, scale) : add(large, scaled(units, scale));
}

/** Negative when a < b, 0 when they are the same number, positive when a > b. Exact, whatever the forms. */
export function compare(a: Exact, b: Exact): number {
  if (a.big === null && b.big === null) {
    if (a.scale === b.scale) return a.units - b.units;
    const scale = Math.max(a.scale, b.scale);
    // Only one side is lifted; where it passes the safe integers it lies beyond the other one, however it is rounded.
    return a.units * power10(scale - a.scale) - b.units * power10(scale - b.scale);
  }
  const x = toFraction(a);
  const y = toFraction(b);
  const difference = x.num * y.den - y.num * x.den;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Whether two numbers are exactly equal. */
export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

/** -1, 0 or 1. */
export function signOf(a: Exact): number {
  if (a.big === null) return Math.sign(a.units);
  return a.big.num === 0n ? 0 : a.big.num < 0n ? -1 : 1;
}

/** Whether a number is exactly 0. */
export function isZero(a: Exact): boolean {
  return a.big === null ? a.units === 0 : a.big.num === 0n;
}

/** The smaller of two; the first when equal. */
export function least(a: Exact, b: Exact): Exact {
  return compare(b, a) < 0 ? b : a;
}

/** The larger of two; the first when equal. */
export function greatest(a: Exact, b: Exact): Exact {
  return compare(b, a) > 0 ? b : a;
}

/** num / den in lowest terms, in the scaled form where it fits. */
export function reduced(num: bigint, den: bigint): Exact {
  if (den === 0n) throw new RangeError("reduced: denominator 0");
  if (num === 0n) return ZERO;
  const common = greatestCommonDivisor(num < 0n ? -num : num, den < 0n ? -den : den);
  const n = (den < 0n ? -num : num) / common;
  const d = (den < 0n ? -den : den) / common;
  return asScaled(n, d) ?? fraction(n, d);
}

function asScaled(num: bigint, den: bigint): Exact | null {
  if (den > 1_000_000_000_000_000n) return null;
  let rest = Number(den);
  let twos = 0;
  let fives = 0;
  while (rest % 2 === 0) {
    rest /= 2;
    twos++;
  }
  while (rest % 5 === 0) {
    rest /= 5;
    fives++;
  }
  if (rest !== 1) return null;
  const scale = Math.max(twos, fives);
  if (scale > MAX_SCALE) return null;
  const units = num * 2n ** BigInt(scale - twos) * 5n ** BigInt(scale - fives);
  const small = Number(units);
  return isSafe(small) ? scaled(small, scale) : null;
}

/** Of two numbers that are not negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) {
    if (x <= 9007199254740991n && y <= 9007199254740991n) return BigInt(smallDivisor(Number(x), Number(y)));
    [x, y] = [y, x % y];
  }
  return x;
}

function smallDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

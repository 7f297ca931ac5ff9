import { fraction, toFraction, ZERO, type Exact } from "./exact";
import { signOf } from "./arithmetic";

/** Decimals to which a root is kept: more than the 30 digits that the contract asks for. */
export const ROOT_DECIMALS = 40;

/**
 * The n-th root of a number that is not negative, cut off after 40 decimals; exact where it ends earlier. Equal
 * numbers have equal roots. n is a whole number from 1.
 */
export function root(x: Exact, n: number): Exact {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`root: ${n} is no whole number from 1`);
  if (signOf(x) < 0) throw new RangeError("root: of a negative number");
  if (signOf(x) === 0) return ZERO;
  if (n === 1) return x;
  const { num, den } = toFraction(x);
  const unit = 10n ** BigInt(ROOT_DECIMALS);
  return fraction(integerRoot((num * unit ** BigInt(n)) / den, BigInt(n)), unit);
}

/** Largest whole number whose n-th power is not above x, by Newton's method from above. x and n from 1. */
export function integerRoot(x: bigint, n: bigint): bigint {
  let guess = 1n << (BigInt(x.toString(2).length) / n + 1n);
  for (;;) {
    const next = ((n - 1n) * guess + x / guess ** (n - 1n)) / n;
    if (next >= guess) return guess;
    guess = next;
  }
}

import type { ClassRule } from "../bloc";
import { compare, divide, multiply } from "../exact/arithmetic";
import { HUNDRED, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";

/**
 * The class of a rate in per cent: the highest whose lower bound the rate reaches and whose minimum share no
 * criterion falls short of. Intervals are closed below and open above. null below the lowest class, without a
 * rate, or without classes.
 *
 * `leastShare` is the smallest points / maximum, in per cent, over the criteria that apply and count; null
 * where there is none, and then a minimum share bars nothing.
 *
 * @example classOf([{ name: "A", from: 90 }], fromNumber(90), null) // "A"
 */
export function classOf(classes: readonly ClassRule[], rate: Exact | null, leastShare: Exact | null): string | null {
  if (rate === null) return null;
  for (const { name, from, minShareEach } of classes) {
    if (compare(rate, fromNumber(from)) < 0) continue;
    if (minShareEach !== undefined && leastShare !== null && compare(leastShare, fromNumber(minShareEach)) < 0) continue;
    return name;
  }
  return null;
}

/** Points as a share of a maximum above 0, in per cent. */
export function shareOf(points: Exact, max: Exact): Exact {
  return multiply(divide(points, max), HUNDRED);
}

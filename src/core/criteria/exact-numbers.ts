import { ZERO, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";

/** A weight; one that is no number ≥ 0 is reported elsewhere and counts as 1 here. */
export function exactWeight(weight: number): Exact {
  return Number.isFinite(weight) && weight >= 0 ? fromNumber(weight) : fromNumber(1);
}

/** A leaf's maximum; 0 where there is none or it is wrong, which is reported elsewhere. */
export function exactMax(max = 0): Exact {
  return Number.isFinite(max) && max >= 0 ? fromNumber(max) : ZERO;
}

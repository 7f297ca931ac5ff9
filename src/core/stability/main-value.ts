import { divide, isZero, multiply } from "../exact/arithmetic";
import { HUNDRED, type Exact } from "../exact/exact";
import type { GroupModel, Model } from "../model";
import { deciding } from "../ranking/standings";
import { rescaled, type Totals } from "../scores/totals";

/** Sums of one member of which its rank is made. */
export type Sums = Pick<Totals, "earned" | "max" | "outside">;

/**
 * Whether what ranks follows from the sums alone: not where points are rounded on the way to them. Then a change of
 * one contribution needs no new sums of the whole tree.
 */
export function followsFromSums({ bloc }: Model): boolean {
  const { stage } = bloc.settings.rounding;
  return stage === "total" || stage === "none";
}

/** What ranks a member before any tie-break, as in the standings; null without a rank. */
export function mainValue({ bloc }: Model, group: GroupModel, { earned, max, outside }: Sums): Exact | null {
  if (earned === null) return null;
  const policy = group.group.notApplicable;
  if (policy !== "rate" && policy !== "separate") {
    const total = rescaled(earned, outside, max, group);
    return deciding(total, total, bloc.settings);
  }
  if (isZero(max)) return null;
  const rate = multiply(divide(earned, max), HUNDRED);
  return deciding(rate, rate, bloc.settings);
}

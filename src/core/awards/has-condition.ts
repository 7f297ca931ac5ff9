import type { AwardRule } from "../award";

/** Whether the rule says anything about who is put forward. A blank row of the form does not. */
export function hasCondition({ count, percent, leaderOnly, maxRank, minTotal, minClass, minShareEach, minMonths, minBallot, prior }: AwardRule): boolean {
  return leaderOnly === true || [count, percent, maxRank, minTotal, minClass, minShareEach, minMonths, minBallot, prior].some((value) => value !== undefined);
}

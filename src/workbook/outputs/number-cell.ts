import type { Settings } from "../../core/bloc";
import type { RunResult } from "../../core/result";
import type { PlanCell } from "../sheet-plan";

/** A decimal text as a number cell; null and "" as an empty cell. */
export function numberCell(decimal: string | null): PlanCell {
  return decimal === null || decimal === "" ? "" : Number(decimal);
}

/** Decimals that the given texts need, without trailing zeros: 0…9. */
export function decimalsNeeded(texts: Iterable<string | null>): number {
  let most = 0;
  for (const text of texts) {
    const digits = /\.(\d*?)0*$/.exec(text ?? "")?.[1]?.length ?? 0;
    most = Math.max(most, Math.min(digits, 9));
  }
  return most;
}

/**
 * Decimals of printed totals: as set; where points are not rounded at all, as many as the totals need, so
 * that two different totals never look equal.
 */
export function totalDecimals({ rounding }: Settings, result: RunResult): number {
  if (rounding.stage !== "none") return rounding.decimals;
  return Math.max(rounding.decimals, decimalsNeeded(result.groups.flatMap((group) => group.standings.map((standing) => standing.total))));
}

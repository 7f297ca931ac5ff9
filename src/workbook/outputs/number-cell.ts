import type { Settings } from "../../core/bloc";
import { add, isZero, subtract } from "../../core/exact/arithmetic";
import { ZERO } from "../../core/exact/exact";
import { round } from "../../core/exact/round";
import { fromExactText } from "../../core/exact/text";
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

/** Decimals that points have at most where fewer are set, so that quarters and halves that were given stay as they are. */
const GIVEN = 2;

/** Decimals of printed points: those of totals, and those that the points need, but no more than two for that. */
export function pointDecimals(settings: Settings, result: RunResult, points: Iterable<string | null>): number {
  return Math.max(totalDecimals(settings, result), Math.min(GIVEN, decimalsNeeded(points)));
}

/** Whether points, as exact texts, still come to their sum once each of them is shown at so many decimals; what has none is left out. */
export function addUpAsShown(points: readonly (string | null | undefined)[], decimals: number): boolean {
  const values = points.flatMap((text) => (text === null || text === undefined || text === "" ? [] : [fromExactText(text)]));
  const shown = values.reduce((sum, value) => add(sum, round(value, decimals)), ZERO);
  return isZero(subtract(round(values.reduce(add, ZERO), decimals), shown));
}

/**
 * Decimals of printed totals: as set; where points are not rounded at all, as many as the totals need, so
 * that two different totals never look equal.
 */
export function totalDecimals({ rounding }: Settings, result: RunResult): number {
  if (rounding.stage !== "none") return rounding.decimals;
  return Math.max(rounding.decimals, decimalsNeeded(result.groups.flatMap((group) => group.standings.map((standing) => standing.total))));
}

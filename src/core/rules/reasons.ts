import type { Exact } from "../exact/exact";
import { exactText, shortText } from "../exact/text";
import type { LeafReasonCode } from "../explain/explanation";
import type { Reason } from "../result";
import type { LeafColumn, LeafOutcome } from "./kind";
import { givenIn } from "./layered-points";

type Params = Record<string, string | number>;

/**
 * The explanation of one outcome: the kind's own code with its figures, or the code of what took its place:
 * "overridden" with who and why, or the status that earns nothing. Every explanation states points and max.
 */
export function reasonOf<P>(
  column: LeafColumn<P>,
  index: number,
  outcome: LeafOutcome,
  code: Exclude<LeafReasonCode, LeafOutcome["status"]>,
  figures: Readonly<Record<string, Exact | string | number | undefined>>,
): Reason<LeafReasonCode> {
  const { decimals } = column.settings.rounding;
  const params: Params = { points: outcome.points === null ? "" : shortText(outcome.points, decimals), max: exactText(column.max) };
  if (outcome.status === "overridden") {
    const final = givenIn(column.cases[index]?.entry, "final");
    return { code: "overridden", params: { ...params, by: final?.by ?? "", why: final?.why ?? "" } };
  }
  if (outcome.status !== "value") return { code: outcome.status, params };
  for (const [key, value] of Object.entries(figures)) {
    if (value === undefined) continue;
    params[key] = typeof value === "object" ? shortText(value, decimals) : value;
  }
  return { code, params };
}

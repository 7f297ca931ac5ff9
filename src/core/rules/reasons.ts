import type { Exact } from "../exact/exact";
import { exactText, shortText } from "../exact/text";
import type { LeafReasonCode } from "../explain/explanation";
import type { LeafStatus, Reason } from "../result";
import type { LeafColumn, LeafOutcome } from "./kind";

type Params = Record<string, string | number>;

/** The explanation of what is no value of the kind's own: "overridden" with who and why, or the status that earns nothing. */
export function statusReason<P>(column: LeafColumn<P>, outcome: LeafOutcome, status: Exclude<LeafStatus, "value">): Reason<LeafReasonCode> {
  return { code: status, params: { ...pointsAndMax(column, outcome), ...outcome.override } };
}

/** The explanation of a value: the kind's own code with its figures; those that there are not are left out. */
export function reasonOf<P>(
  column: LeafColumn<P>,
  outcome: LeafOutcome,
  code: Exclude<LeafReasonCode, LeafStatus>,
  figures: Readonly<Record<string, Exact | string | number | undefined>>,
): Reason<LeafReasonCode> {
  const { decimals } = column.settings.rounding;
  const params = pointsAndMax(column, outcome);
  for (const [key, value] of Object.entries(figures)) {
    if (value === undefined) continue;
    params[key] = typeof value === "object" ? shortText(value, decimals) : value;
  }
  return { code, params };
}

/** Every explanation states them. */
function pointsAndMax<P>({ settings, max }: LeafColumn<P>, { points }: LeafOutcome): Params {
  return { points: points === null ? "" : shortText(points, settings.rounding.decimals), max: exactText(max) };
}

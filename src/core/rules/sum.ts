import { add, compare, greatest, least, multiply } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { exactText } from "../exact/text";
import type { ParentKind, Part } from "./kind";
import { capPoints, floorPoints } from "./parameters/common-fields";
import { parseFields, shownParameters } from "./parameters/fields";
import { formula, literal, own } from "../formula/expression";
import { sumOfPartsFormula } from "../formula/sum-of-parts";

/** Most and least that a sum may come to; null: no limit. */
export interface SumLimits {
  readonly cap: Exact | null;
  readonly floor: Exact | null;
}

/**
 * A parent's points are the sum of its parts' contributions, weight × points; "tối đa 5; thấp nhất 0" limits
 * them: the overall cap of bonuses, or the floor under penalties. A cap below the parts' maxima is the maximum.
 */
export const sumKind: ParentKind<SumLimits> = {
  name: "sum",
  role: "parent",
  maximum: "sum",
  accepted: { vi: ["tổng", "cộng", "tổng điểm"], en: ["total", "weighted sum"] },
  parse: (given) => {
    const parsed = parseFields(given, { cap: capPoints, floor: floorPoints });
    if ("mistake" in parsed) return parsed;
    const { cap = null, floor = null } = parsed.parameters;
    if (cap !== null && floor !== null && compare(floor, cap) > 0) {
      return { mistake: shownParameters(given) };
    }
    return { parameters: { cap, floor } };
  },
  combine: (parts, { cap, floor }) => {
    const { points, max } = sumOfParts(parts);
    return { points: points === null ? null : limited(points, cap, floor), max: cap === null ? max : least(max, cap) };
  },
  formula: ({ parts, row, parameters: { cap, floor } }) => {
    const sum = sumOfPartsFormula({ parts, row });
    if (cap === null && floor === null) return sum;
    const step = { key: row("sum"), content: "work", formula: sum.points, shows: "number" } as const;
    const capped = cap === null ? [own(step.key)] : formula`MIN(${literal(cap)},${own(step.key)})`;
    const points = floor === null ? capped : formula`MAX(${literal(floor)},${capped})`;
    return {
      steps: [...sum.steps, step],
      points: formula`IF(${own(step.key)}="","",${points})`,
      max: cap === null ? sum.max : formula`MIN(${literal(cap)},${sum.max})`,
    };
  },
  explain: (parts, { cap, floor }) => {
    const { points } = sumOfParts(parts);
    const counted = countedAll(parts);
    if (points !== null && cap !== null && compare(points, cap) > 0) return { code: "sum-capped", params: { sum: exactText(points), cap: exactText(cap) }, counted };
    if (points !== null && floor !== null && compare(points, floor) < 0) return { code: "sum-floored", params: { sum: exactText(points), floor: exactText(floor) }, counted };
    return { code: "sum", params: {}, counted };
  },
};

/** Codes of the parts that have a value. */
export function countedAll(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.filter(({ points }) => points !== null).map(({ criterion }) => criterion.code));
}

function limited(points: Exact, cap: Exact | null, floor: Exact | null): Exact {
  const capped = cap === null ? points : least(points, cap);
  return floor === null ? capped : greatest(capped, floor);
}

/** Sum of weight × points and of weight × max over the parts; points null where no part has any. */
export function sumOfParts(parts: readonly Part[]): { points: Exact | null; max: Exact } {
  let points: Exact | null = null;
  let max = ZERO;
  for (const part of parts) {
    if (part.points !== null) points = add(points ?? ZERO, multiply(part.weight, part.points));
    max = add(max, multiply(part.weight, part.max));
  }
  return { points, max };
}

import { add, equals, multiply } from "../exact/arithmetic";
import { ONE, ZERO, type Exact } from "../exact/exact";
import type { ParentKind, Part } from "./kind";

/** A parent's points are the sum of its parts' contributions, weight × points. */
export const sumKind: ParentKind<null> = {
  name: "sum",
  role: "parent",
  accepted: { vi: ["tổng", "cộng", "tổng điểm"], en: ["sum", "total", "weighted sum"] },
  parse: () => ({ parameters: null }),
  combine: sumOfParts,
};

/** Sum of weight × points and of weight × max over the parts; points null where no part has any. */
export function sumOfParts(parts: readonly Part[]): { points: Exact | null; max: Exact } {
  let points: Exact | null = null;
  let max = ZERO;
  for (const part of parts) {
    const weighted = !equals(part.weight, ONE);
    if (part.points !== null) {
      const contribution = weighted ? multiply(part.weight, part.points) : part.points;
      points = points === null ? contribution : add(points, contribution);
    }
    max = add(max, weighted ? multiply(part.weight, part.max) : part.max);
  }
  return { points, max };
}

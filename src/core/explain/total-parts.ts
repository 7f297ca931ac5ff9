import { exactWeight } from "../criteria/exact-numbers";
import { add, isZero, multiply, subtract } from "../exact/arithmetic";
import { ONE, ZERO, type Exact } from "../exact/exact";
import { fromDecimalText } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { Model } from "../model";
import type { Ranked } from "../ranking/standings";
import type { TotalPart } from "./explanation";

/**
 * A printed total taken apart: every leaf's contribution, what the rules of parents and rounding changed on the
 * way up, and what rescaling and the last rounding changed at the top. Empty without a score.
 */
export function totalParts(model: Model, { sums, standing }: Ranked): TotalPart[] {
  const { points, earned, total } = sums;
  const factors: Exact[] = [];
  const parts: TotalPart[] = [];
  const put = (part: Omit<TotalPart, "points">, amount: Exact): void => {
    if (part.kind === "leaf" || !isZero(amount)) parts.push({ ...part, points: exactText(amount) });
  };
  for (const { index, criterion, parent, leaf, children } of model.tree.nodes) {
    const factor = multiply(parent === null ? ONE : (factors[parent.index] ?? ONE), exactWeight(criterion.weight));
    factors[index] = factor;
    // What does not apply has no points, and neither has anything below it.
    const own = points[index] ?? null;
    if (leaf >= 0) {
      if (own !== null) put({ kind: "leaf", criterion: criterion.code }, multiply(factor, own));
      continue;
    }
    const sum = children.reduce((all, child) => add(all, multiply(exactWeight(child.criterion.weight), points[child.index] ?? ZERO)), ZERO);
    const kind = model.rules.parents[index]?.isPlainSum === false ? "rule" : "rounding";
    put({ kind, criterion: criterion.code }, multiply(factor, subtract(own ?? ZERO, sum)));
  }
  put({ kind: "rescale" }, subtract(total ?? ZERO, earned ?? ZERO));
  put({ kind: "rounding" }, subtract(fromDecimalText(standing.total ?? "0"), total ?? ZERO));
  return parts;
}

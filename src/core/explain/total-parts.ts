import { exactWeight } from "../criteria/exact-numbers";
import { add, isZero, multiply, subtract } from "../exact/arithmetic";
import { ONE, ZERO, type Exact } from "../exact/exact";
import { fromDecimalText } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { GroupModel, Model } from "../model";
import type { Ranked } from "../ranking/standings";
import type { TotalPart } from "./explanation";

/**
 * A printed total taken apart: every leaf's contribution, what the rules of parents and rounding changed on the
 * way up, and what rescaling and the last rounding changed at the top. Empty without a score.
 */
export function totalParts(model: Model, { maxima }: GroupModel, { sums, standing }: Ranked): TotalPart[] {
  const { points, earned, total } = sums;
  if (earned === null || total === null || standing.total === null) return [];
  const factors: Exact[] = [];
  const parts: TotalPart[] = [];
  const put = (kind: TotalPart["kind"], amount: Exact, criterion?: string): void => {
    if (isZero(amount) && kind !== "leaf") return;
    parts.push({ kind, ...(criterion === undefined ? {} : { criterion }), points: exactText(amount) });
  };
  for (const node of model.tree.nodes) {
    const { index, criterion, parent, leaf } = node;
    const factor = multiply(parent === null ? ONE : (factors[parent.index] ?? ONE), exactWeight(criterion.weight));
    factors[index] = factor;
    const own = points[index] ?? null;
    if (maxima.applies[index] !== true) continue;
    if (leaf >= 0) {
      if (own !== null) put("leaf", multiply(factor, own), criterion.code);
      continue;
    }
    let sum = ZERO;
    for (const child of node.children) {
      const below = points[child.index] ?? null;
      if (below !== null && maxima.applies[child.index] === true) sum = add(sum, multiply(exactWeight(child.criterion.weight), below));
    }
    const changed = multiply(factor, subtract(own ?? ZERO, sum));
    put(model.rules.parents[index]?.isPlainSum === false ? "rule" : "rounding", changed, criterion.code);
  }
  put("rescale", subtract(total, earned));
  put("rounding", subtract(fromDecimalText(standing.total), total));
  return parts;
}

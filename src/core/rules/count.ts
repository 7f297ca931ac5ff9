import { least, multiply } from "../exact/arithmetic";
import { computeEach, fromFigures } from "./computed";
import { readPoints } from "./direct";
import { actualOf } from "./figures";
import type { Exact } from "../exact/exact";
import type { LeafKind } from "./kind";
import { capPoints, perUnit } from "./parameters/common-fields";
import { parseFields, shownParameters } from "./parameters/fields";
import { reasonOf } from "./reasons";
import { formula, literal, own } from "../formula/expression";
import { actualRow, missingWithout } from "../formula/figure-rows";

/** Parameters: points for each unit counted; cap null: no limit but the maximum. */
export interface Count {
  readonly perUnit: Exact;
  readonly cap: Exact | null;
}

/** n·p, at most the cap and never above the maximum: "1/mô hình; tối đa 3". n is a whole number. */
export const count: LeafKind<Count> = {
  name: "count",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: { vi: ["theo số lượng", "đếm số lượng"], en: ["by count", "count times points"] },
  parse: (given) => {
    const parsed = parseFields(given, { perUnit, cap: capPoints });
    if ("mistake" in parsed) return parsed;
    const { perUnit: each, cap } = parsed.parameters;
    if (each === undefined) return { mistake: shownParameters(given) };
    return { parameters: { perUnit: each, cap: cap ?? null } };
  },
  evaluate: (column) => {
    const { parameters, max } = column;
    const most = parameters.cap === null ? max : least(parameters.cap, max);
    return computeEach(
      column,
      (leafCase) => fromFigures([actualOf(column, leafCase, "count")], (n = most) => least(multiply(n, parameters.perUnit), most)),
      (given, about) => readPoints(given, max, about),
    );
  },
  formula: (column) => {
    const { perUnit: each, cap } = column.parameters;
    const actual = actualRow(column);
    const most = cap === null ? column.max : formula`${literal(cap)},${column.max}`;
    return { computed: true, figures: [actual], status: missingWithout(actual), points: formula`MIN(${own(actual.key)}*${literal(each)},${most})` };
  },
  explain: (column, { entry }, outcome) =>
    reasonOf(column, outcome, "count", { count: entry?.actual, each: column.parameters.perUnit, cap: column.parameters.cap ?? undefined }),
};

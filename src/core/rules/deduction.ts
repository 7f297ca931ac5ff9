import { greatest, least, multiply, subtract } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { computeEach, fromFigures } from "./computed";
import { readPoints } from "./direct";
import { actualOf } from "./figures";
import type { LeafKind } from "./kind";
import { capPoints, floorPoints, perOccurrence } from "./parameters/common-fields";
import { parseFields, shownParameters } from "./parameters/fields";
import { reasonOf } from "./reasons";
import { formula, literal, own } from "../formula/expression";
import { actualRow, missingWithout } from "../formula/figure-rows";

/** Parameters: points taken off for each occurrence. */
export interface Deduction {
  readonly perUnit: Exact;
  /** Most that is deducted; null: no limit but the floor. */
  readonly cap: Exact | null;
  readonly floor: Exact;
}

/** M − n·p, not below the floor (0 unless set): "trừ 0,5/lần; tối đa trừ 3". No occurrence typed as 0 earns M. */
export const deduction: LeafKind<Deduction> = {
  name: "deduction",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: {
    vi: ["trừ theo lần vi phạm", "trừ theo lần", "trừ điểm theo lần"],
    en: ["deduction per occurrence", "deduct per occurrence"],
  },
  parse: (given) => {
    const parsed = parseFields(given, { perUnit: perOccurrence, cap: capPoints, floor: floorPoints });
    if ("mistake" in parsed) return parsed;
    const { perUnit: each, cap, floor } = parsed.parameters;
    if (each === undefined) return { mistake: shownParameters(given) };
    return { parameters: { perUnit: each, cap: cap ?? null, floor: floor ?? ZERO } };
  },
  evaluate: (column) =>
    computeEach(
      column,
      (leafCase) =>
        fromFigures([actualOf(column, leafCase, "count")], (n = ZERO) => {
          const { perUnit: each, cap, floor } = column.parameters;
          const deducted = multiply(n, each);
          // The floor never lifts a leaf above its own maximum.
          return greatest(least(floor, column.max), subtract(column.max, cap === null ? deducted : least(deducted, cap)));
        }),
      (given, about) => readPoints(given, column.max, about),
    ),
  formula: (column) => {
    const { perUnit: each, cap, floor } = column.parameters;
    const { max } = column;
    const actual = actualRow(column);
    const deducted = formula`${own(actual.key)}*${literal(each)}`;
    const limited = cap === null ? deducted : formula`MIN(${literal(cap)},${deducted})`;
    return { computed: true, figures: [actual], status: missingWithout(actual), points: formula`MAX(MIN(${literal(floor)},${max}),${max}-${limited})` };
  },
  explain: (column, { entry }, outcome) =>
    reasonOf(column, outcome, "deduction", {
      count: entry?.actual, each: column.parameters.perUnit,
      cap: column.parameters.cap ?? undefined, floor: column.parameters.floor,
    }),
};

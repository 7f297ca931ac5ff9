import { compare, signOf } from "../exact/arithmetic";
import type { Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { LeafKind } from "./kind";
import { reasonOf } from "./reasons";
import { layeredPoints, subjectOf, typedNumber, type PointsAbout } from "./layered-points";
import { numberIn, own } from "../formula/expression";
import { givenRow, missingWithout } from "../formula/figure-rows";

/**
 * Points entered as they are, from 0 to the leaf's maximum. What stands in the column "Quy tắc chấm" is a
 * remark for people: nothing is computed from it.
 */
export const direct: LeafKind<null> = {
  name: "direct",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: {
    vi: ["chấm điểm trực tiếp", "chấm trực tiếp", "trực tiếp", "nhập điểm"],
    en: ["direct points", "points", "entered points"],
  },
  parse: () => ({ parameters: null }),
  evaluate: (column) =>
    column.cases.map((leafCase) =>
      layeredPoints(column, leafCase, (given, about) => readPoints(given, column.max, about)),
    ),
  formula: (column) => {
    const given = givenRow(column);
    return { computed: false, figures: [given], status: missingWithout(given), points: numberIn(own(given.key)) };
  },
  typed: (_column, given) => numberIn(given),
  explain: (column, _leafCase, outcome) => reasonOf(column, outcome, "direct", { layer: outcome.layer }),
};

/** Points between 0 and `max`; anything else is reported and null. */
export function readPoints(given: number | string, max: Exact, about: PointsAbout): Exact | null {
  const number = typeof given === "string" ? typedNumber(given, about) : given;
  if (number === null) return null;
  if (!Number.isFinite(number)) {
    about.report("score-unreadable", { given: String(given) }, subjectOf(about));
    return null;
  }
  const points = fromNumber(number);
  if (signOf(points) < 0) {
    about.report("score-negative", { given: exactText(points) }, subjectOf(about));
    return null;
  }
  if (compare(points, max) > 0) {
    about.report("score-above-max", { given: exactText(points), max: exactText(max) }, subjectOf(about));
    return null;
  }
  return points;
}

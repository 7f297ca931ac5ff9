/** Bonus and penalty: points outside the maximum, entered, or counted from a number of occurrences. */
import { compare, greatest, least, multiply, negate, signOf } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import { exactText } from "../exact/text";
import { computeEach, fromFigures } from "./computed";
import { actualOf } from "./figures";
import type { GivenParameters, LeafColumn, LeafKind, LeafOutcome, Parsed } from "./kind";
import { layeredPoints, subjectOf, typedNumber, type PointsAbout } from "./layered-points";
import { capPoints, perOccurrence, perUnit } from "./parameters/common-fields";
import { parseFields } from "./parameters/fields";
import { reasonOf } from "./reasons";
import { formula, joined, literal, numberIn, own } from "../formula/expression";
import { actualRow, givenRow, missingWithout } from "../formula/figure-rows";

/** Parameters of bonus and penalty. */
export interface OutsideScale {
  /** Points for each occurrence; null: points are entered. */
  readonly perUnit: Exact | null;
  readonly cap: Exact | null;
}

/** Added on top of the scale: entered as a positive number, or "1/mô hình; tối đa 3". Capped per leaf. */
export const bonus = outsideScale("bonus", {
  vi: ["điểm thưởng", "cộng điểm", "điểm cộng"],
  en: ["bonus points"],
});

/** Subtracted: 2 and -2 say the same. "trừ 1/vụ; tối đa trừ 3" counts occurrences. Floors stand at the parent. */
export const penalty = outsideScale("penalty", {
  vi: ["điểm trừ", "trừ điểm"],
  en: ["penalty points", "minus points"],
});

function outsideScale(scale: "bonus" | "penalty", accepted: LeafKind<OutsideScale>["accepted"]): LeafKind<OutsideScale> {
  const signed = (points: Exact): Exact => (scale === "penalty" ? negate(points) : points);
  return {
    name: scale,
    role: "leaf",
    scale,
    needsMax: false,
    accepted,
    parse: (given) => parseOutside(given, scale === "penalty" ? perOccurrence : perUnit),
    evaluate: (column) => {
      const most = mostOf(column);
      const read = (given: number | string, about: PointsAbout): Exact | null => readOutside(given, most, scale, about);
      const each = column.parameters.perUnit;
      const outcomes =
        each === null
          ? column.cases.map((leafCase) => layeredPoints(column, leafCase, read))
          : computeEach(
              column,
              (leafCase) =>
                fromFigures([actualOf(column, leafCase, "count")], (n = ZERO) => {
                  const points = multiply(n, each);
                  return most === null ? points : least(points, most);
                }),
              read,
            );
      return outcomes.map((outcome): LeafOutcome => (outcome.points === null ? outcome : { ...outcome, points: signed(outcome.points) }));
    },
    formula: (column) => {
      const { perUnit: each, cap } = column.parameters;
      if (each === null) {
        const given = givenRow(column);
        return { computed: false, figures: [given], status: missingWithout(given), points: numberIn(own(given.key)) };
      }
      const actual = actualRow(column);
      const limits = [...(cap === null ? [] : [[literal(cap)]]), ...(column.criterion.max === undefined ? [] : [column.max])];
      const product = formula`${own(actual.key)}*${literal(each)}`;
      const points = limits.length === 0 ? product : formula`MIN(${joined([product, ...limits], ",")})`;
      return { computed: true, figures: [actual], status: missingWithout(actual), points };
    },
    typed: ({ parameters }, given) => (parameters.perUnit === null ? numberIn(given) : null),
    explain: (column, { entry }, outcome) => {
      const { perUnit: each } = column.parameters;
      if (each === null) return reasonOf(column, outcome, scale, { layer: outcome.layer });
      return reasonOf(column, outcome, `${scale}-count`, { count: entry?.actual, each, cap: mostOf(column) ?? undefined });
    },
  };
}

function parseOutside(given: GivenParameters, each: typeof perUnit): Parsed<OutsideScale> {
  const parsed = parseFields(given, { perUnit: each, cap: capPoints });
  if ("mistake" in parsed) return parsed;
  return { parameters: { perUnit: parsed.parameters.perUnit ?? null, cap: parsed.parameters.cap ?? null } };
}

/** The leaf's cap: the smaller of its parameter and its declared maximum; null: none. */
function mostOf({ parameters, criterion, max }: LeafColumn<OutsideScale>): Exact | null {
  const declared = criterion.max === undefined ? null : max;
  if (parameters.cap === null || declared === null) return parameters.cap ?? declared;
  return least(parameters.cap, declared);
}

function readOutside(given: number | string, most: Exact | null, scale: "bonus" | "penalty", about: PointsAbout): Exact | null {
  const number = typeof given === "string" ? typedNumber(given, about) : given;
  if (number === null) return null;
  if (!Number.isFinite(number)) {
    about.report("score-unreadable", { given: String(given) }, subjectOf(about));
    return null;
  }
  const typed = fromNumber(number);
  if (signOf(typed) < 0 && scale === "bonus") {
    about.report("score-negative", { given: exactText(typed) }, subjectOf(about));
    return null;
  }
  const points = greatest(typed, negate(typed));
  if (most !== null && compare(points, most) > 0) {
    about.report("score-above-max", { given: exactText(points), max: exactText(most) }, subjectOf(about));
    return null;
  }
  return points;
}

import { compare, divide, multiply } from "../exact/arithmetic";
import { exactMax } from "../criteria/exact-numbers";
import { HUNDRED, ZERO } from "../exact/exact";
import { computeEach, fromFigures } from "./computed";
import { readPoints } from "./direct";
import { actualOf, shownTarget, targetOf } from "./figures";
import type { GivenParameters, LeafKind } from "./kind";
import { clausesOf, keywordText } from "./parameters/fields";
import { contains, intervalsFromJson, parseIntervals, type Interval } from "./parameters/intervals";
import { reasonOf } from "./reasons";

/** Parameters: points by the interval in which the result falls. */
export interface Bands {
  readonly intervals: readonly Interval[];
  /** The bands are of A/T in per cent instead of A. */
  readonly ofRate: boolean;
}

const OF_RATE = /^(?:theo )?ty le(?: hoan thanh| %)?$|^(?:by )?(?:rate|share of target)$/;

/** Points by the interval in which the result falls: "từ 95: 10; từ 90: 8,5; còn lại: 0". No gap, no overlap. */
export const bands: LeafKind<Bands> = {
  name: "bands",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: { vi: ["theo ngưỡng", "chấm theo ngưỡng", "theo khoảng"], en: ["by threshold", "thresholds"] },
  parse: (given, { max }) => {
    const parsed = parseBands(given);
    if ("mistake" in parsed) return parsed;
    const tooMuch = parsed.intervals.find(({ points }) => compare(points, exactMax(max)) > 0);
    return tooMuch ? { mistake: typeof given === "string" ? given : JSON.stringify(given) } : { parameters: parsed };
  },
  evaluate: (column) =>
    computeEach(
      column,
      (leafCase) => {
        const { intervals, ofRate } = column.parameters;
        const actual = actualOf(column, leafCase, "number");
        const figures = ofRate ? [actual, targetOf(column, leafCase, "positive")] : [actual];
        return fromFigures(figures, (a, t) => {
          const value = ofRate && t !== undefined ? multiply(divide(a ?? ZERO, t), HUNDRED) : (a ?? ZERO);
          const found = intervals.find((interval) => contains(interval, value));
          if (found === undefined) throw new Error(`bands of ${column.criterion.code} leave a gap`);
          return found.points;
        });
      },
      (given, about) => readPoints(given, column.max, about),
    ),
  explain: (column, index, outcome) => {
    const leafCase = column.cases[index];
    const target = column.parameters.ofRate && leafCase ? shownTarget(column.criterion, leafCase) : undefined;
    return reasonOf(column, index, outcome, "bands", { actual: leafCase?.entry?.actual, target });
  },
};

function parseBands(given: GivenParameters): Bands | { readonly mistake: string } {
  if (typeof given === "object") {
    const { bands: list, ofRate, ...others } = given;
    if (!Array.isArray(list) || Object.keys(others).length > 0) return { mistake: JSON.stringify(given) };
    const parsed = intervalsFromJson(list);
    return "mistake" in parsed ? parsed : { ...parsed, ofRate: ofRate === true };
  }
  const clauses = clausesOf(given ?? "");
  const ranges = clauses.filter((clause) => !OF_RATE.test(keywordText(clause)));
  const parsed = parseIntervals(ranges.join(";"));
  return "mistake" in parsed ? parsed : { ...parsed, ofRate: ranges.length < clauses.length };
}

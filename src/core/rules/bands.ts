import { compare, divide, multiply } from "../exact/arithmetic";
import { exactMax } from "../criteria/exact-numbers";
import { HUNDRED, ZERO, type Exact } from "../exact/exact";
import { computeEach, fromFigures } from "./computed";
import { readPoints } from "./direct";
import { actualOf, known, shownTarget, targetOf, type Figure } from "./figures";
import type { GivenParameters, LeafCase, LeafColumn, LeafKind } from "./kind";
import { clausesOf, keywordText, shownParameters } from "./parameters/fields";
import { intervalAt, intervalsFromJson, parseIntervals, type Interval } from "./parameters/intervals";
import { reasonOf } from "./reasons";
import { firstOf, formula, KEY_DECIMALS, literal, own, rounded } from "../formula/expression";
import { actualRow, missingWithout, row, targetRow } from "../formula/figure-rows";

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
    return tooMuch ? { mistake: shownParameters(given) } : { parameters: parsed };
  },
  evaluate: (column) =>
    computeEach(
      column,
      (leafCase) => {
        const { intervals } = column.parameters;
        return fromFigures(figuresOf(column, leafCase), (actual, target) => intervalAt(intervals, measured(actual, target)).points);
      },
      (given, about) => readPoints(given, column.max, about),
    ),
  formula: (column) => {
    const { criterion, parameters } = column;
    const actual = actualRow(column);
    const target = targetRow(column);
    const figures = parameters.ofRate ? [actual, target] : [actual];
    // Rounded, because the rate of 9 in 10 must reach a bound of 90.
    const rate = rounded(formula`${own(actual.key)}/${own(target.key)}*100`, KEY_DECIMALS);
    const status = missingWithout(...figures);
    const share = row(`share:${criterion.code}`, "share", formula`IF(${own(`status:${criterion.code}`)}="",IF(OR(${own(actual.key)}="",${own(target.key)}=""),"",${rate}),"")`);
    const value = own(parameters.ofRate ? share.key : actual.key);
    const falling = [...parameters.intervals].reverse();
    const reached = falling.flatMap(({ from, points }) =>
      from === null ? [] : [{ when: formula`${value}${from.after ? ">" : ">="}${literal(from.at)}`, then: literal(points) }]);
    const lowest = falling.at(-1);
    const last = lowest?.from === null ? literal(lowest.points) : "NA()";
    return {
      computed: true,
      figures,
      status,
      ...(parameters.ofRate ? { compared: [share] } : {}),
      points: firstOf(reached, last),
    };
  },
  explain: (column, leafCase, outcome) => {
    const { intervals, ofRate } = column.parameters;
    const code = ofRate ? "bands-of-rate" : "bands";
    const [actual = ZERO, target] = known(figuresOf(column, leafCase));
    const value = measured(actual, target);
    const share = ofRate ? { target: shownTarget(column.criterion, leafCase), rate: value } : {};
    return reasonOf(column, outcome, code, { actual: leafCase.entry?.actual, ...share, ...endsOf(intervalAt(intervals, value)) });
  },
};

/** The result, and the target where the bands are of a share of it. */
function figuresOf(column: LeafColumn<Bands>, leafCase: LeafCase): Figure[] {
  const actual = actualOf(column, leafCase, "number");
  return column.parameters.ofRate ? [actual, targetOf(column, leafCase, "positive")] : [actual];
}

/** What falls into a band: the result, or its share of the target in per cent. */
function measured(actual: Exact, target: Exact | undefined): Exact {
  return target === undefined ? actual : multiply(divide(actual, target), HUNDRED);
}

/** The ends of a band as explanations name them: at least, more than, less than, at most. */
function endsOf({ from, to }: Interval): Readonly<Record<string, Exact>> {
  return {
    ...(from === null ? {} : { [from.after ? "above" : "from"]: from.at }),
    ...(to === null ? {} : { [to.after ? "upTo" : "below"]: to.at }),
  };
}

function parseBands(given: GivenParameters): Bands | { readonly mistake: string } {
  if (typeof given === "object") {
    const { bands: list, ofRate, ...others } = given;
    if (!Array.isArray(list) || Object.keys(others).length > 0) return { mistake: JSON.stringify(given) };
    return { ...intervalsFromJson(list), ofRate: ofRate === true };
  }
  const clauses = clausesOf(given ?? "");
  const ranges = clauses.filter((clause) => !OF_RATE.test(keywordText(clause)));
  return { ...parseIntervals(ranges, shownParameters(given)), ofRate: ranges.length < clauses.length };
}

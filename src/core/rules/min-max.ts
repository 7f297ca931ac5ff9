import { divide, equals, greatest, least, multiply, subtract } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { withOverrides } from "./computed";
import { readPoints } from "./direct";
import { actualOf, known, type Figure } from "./figures";
import { MISSING, UNREADABLE, type LeafColumn, type LeafKind, type LeafOutcome } from "./kind";
import { lessIsBetter } from "./parameters/common-fields";
import { flagField, parseFields } from "./parameters/fields";
import { reasonOf } from "./reasons";
import { formula, all, own } from "../formula/expression";
import { actualRow, missingWithout, row } from "../formula/figure-rows";

const FIELDS = { lessIsBetter, named: flagField(/^min ?- ?max$/, /^so voi cao nhat va thap nhat$/) };

/**
 * M·(A − least)/(most − least) over the members of the group; where less is better M·(most − A)/(most − least).
 * Where all results are equal nobody is behind, and all get M. One member's figure changes the others' points.
 */
export const minMax: LeafKind<{ readonly lessIsBetter: boolean }> = {
  name: "min-max",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: { vi: ["chuẩn hóa min max", "so với cao nhất và thấp nhất"], en: ["min-max normalisation", "min-max normalization"] },
  parse: (given) => {
    const parsed = parseFields(given, FIELDS);
    return "mistake" in parsed ? parsed : { parameters: { lessIsBetter: parsed.parameters.lessIsBetter === true } };
  },
  evaluate: (column) => withOverrides(column, compute(column), (given, about) => readPoints(given, column.max, about)),
  formula: (column) => {
    const { criterion, max, parameters } = column;
    const actual = actualRow(column);
    const counted = row(`work:${criterion.code}:counted`, "work", formula`IF(${own(`status:${criterion.code}`)}="",${own(actual.key)},"")`);
    const [least, most] = [formula`MIN(${all(counted.key)})`, formula`MAX(${all(counted.key)})`];
    const ahead = parameters.lessIsBetter ? formula`${most}-${own(counted.key)}` : formula`${own(counted.key)}-${least}`;
    return {
      computed: true,
      figures: [actual],
      status: missingWithout(actual),
      compared: [counted],
      points: formula`IF(${most}=${least},${max},${max}*(${ahead})/(${most}-${least}))`,
    };
  },
  explain: (column, leafCase, outcome) =>
    reasonOf(column, outcome, column.parameters.lessIsBetter ? "min-max-less" : "min-max", {
      actual: actualOf(column, leafCase, "number"), ...rangeOf(figuresOf(column)),
    }),
};

function figuresOf(column: LeafColumn<{ readonly lessIsBetter: boolean }>): Figure[] {
  return column.cases.map((leafCase) => actualOf(column, leafCase, "number"));
}

function compute(column: LeafColumn<{ readonly lessIsBetter: boolean }>): LeafOutcome[] {
  const figures = figuresOf(column);
  const range = rangeOf(figures);
  return figures.map((figure): LeafOutcome => {
    if (figure === "wrong") return UNREADABLE;
    if (figure === "missing") return MISSING;
    const width = subtract(range.most, range.least);
    if (equals(width, ZERO)) return { status: "value", points: column.max };
    const ahead = column.parameters.lessIsBetter ? subtract(range.most, figure) : subtract(figure, range.least);
    return { status: "value", points: multiply(column.max, divide(ahead, width)) };
  });
}

/** Least and most of all figures; of none, which nobody is compared by, 0. */
function rangeOf(figures: readonly Figure[]): { readonly least: Exact; readonly most: Exact } {
  const values = known(figures);
  const start = values[0] ?? ZERO;
  return { least: values.reduce(least, start), most: values.reduce(greatest, start) };
}

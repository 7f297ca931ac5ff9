import { compare, divide, isZero, multiply } from "../exact/arithmetic";
import type { Exact } from "../exact/exact";
import { exactText } from "../exact/text";
import { computeEach, fromFigures } from "./computed";
import { readPoints } from "./direct";
import { actualOf, type Figure } from "./figures";
import type { LeafCase, LeafColumn, LeafKind } from "./kind";
import { NUMBER, numberField, parseFields, textField, shownParameters } from "./parameters/fields";
import { reasonOf } from "./reasons";
import { formula, literal, own } from "../formula/expression";
import { actualRow, missingWithout } from "../formula/figure-rows";

/** Parameters of a score that another body gives. */
export interface External {
  /** Full marks on the other body's scale; null: the scale is the leaf's maximum. */
  readonly scale: Exact | null;
  /** Number and date of the decision that published the score. */
  readonly source: string | null;
}

const scale = numberField(new RegExp(`^(?:thang(?: diem)?|scale(?: of)?|out of):? ?(?<n>${NUMBER})(?: (?:diem|points?))?$`));
const source = textField(/^(?:nguon|source)$/);

/**
 * A score that another body gave, for example the public-service assessment, rescaled to the maximum:
 * "thang 100; nguồn: QĐ số 12 ngày 05/01/2024". The score is the result achieved. Without a source, here or as
 * evidence beside the score, a warning asks for it.
 */
export const external: LeafKind<External> = {
  name: "external",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: {
    vi: ["điểm do cơ quan khác chấm", "điểm cơ quan khác chấm", "điểm công vụ"],
    en: ["external score", "scored by another body"],
  },
  parse: (given) => {
    const parsed = parseFields(given, { scale, source });
    if ("mistake" in parsed) return parsed;
    const own = parsed.parameters.scale ?? null;
    if (own !== null && isZero(own)) return { mistake: shownParameters(given) };
    return { parameters: { scale: own, source: parsed.parameters.source ?? null } };
  },
  evaluate: (column) => {
    const { scale: own, source: from } = column.parameters;
    const full = own ?? column.max;
    if (from === null && column.cases.some(({ entry }) => entry?.actual !== undefined && entry.evidence === undefined)) {
      column.report("external-source-missing", { criterion: column.criterion.name }, { criterion: column.criterion.code, field: "parameters" });
    }
    return computeEach(
      column,
      (leafCase) =>
        fromFigures([onScale(column, leafCase, full)], (a = full) => (own === null ? a : multiply(column.max, divide(a, own)))),
      (given, about) => readPoints(given, column.max, about),
    );
  },
  formula: (column) => {
    const actual = actualRow(column);
    const { scale: full } = column.parameters;
    const points = full === null ? [own(actual.key)] : formula`${column.max}*${own(actual.key)}/${literal(full)}`;
    return { computed: true, figures: [actual], status: missingWithout(actual), points };
  },
  explain: (column, { entry }, outcome) =>
    reasonOf(column, outcome, "external", {
      actual: entry?.actual,
      scale: column.parameters.scale ?? column.max,
      source: column.parameters.source ?? entry?.evidence ?? "",
    }),
};

function onScale(column: LeafColumn<External>, leafCase: LeafCase, full: Exact): Figure {
  const figure = actualOf(column, leafCase, "not-negative");
  if (typeof figure !== "object" || compare(figure, full) <= 0) return figure;
  const about = { member: leafCase.member.code, criterion: column.criterion.code, field: "actual" };
  column.report("score-above-max", { given: exactText(figure), max: exactText(full) }, about);
  return "wrong";
}

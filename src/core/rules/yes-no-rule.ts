import { equals, isZero } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { LeafKind } from "./kind";
import { reasonOf } from "./reasons";
import { layeredPoints, subjectOf, type PointsAbout } from "./layered-points";
import { textNumber } from "./text-number";
import { NO_WORDS, YES_WORDS, yesNoOf } from "./yes-no";
import { formula, isOneOf, numberIn, own } from "../formula/expression";
import type { Expression } from "../formula/formula";
import { givenRow, missingWithout, row } from "../formula/figure-rows";

/** The whole maximum or nothing. The maximum itself typed as a number says yes, 1 says yes, 0 says no. */
export const yesNo: LeafKind<null> = {
  name: "yes-no",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: {
    vi: ["đạt / không đạt", "đạt không đạt", "có / không", "có hoặc không"],
    en: ["yes/no", "pass/fail", "pass or fail"],
  },
  parse: () => ({ parameters: null }),
  evaluate: (column) =>
    column.cases.map((leafCase) => layeredPoints(column, leafCase, (given, about) => readAnswer(given, column.max, about))),
  formula: (column) => {
    const given = givenRow(column);
    const { code } = column.criterion;
    const answer = row(`work:${code}:answer`, "answer", formula`TRIM(${own(given.key)})`, "text");
    return {
      computed: false,
      figures: [given, answer],
      status: missingWithout(given),
      points: answerFormula([own(answer.key)], [own(given.key)], column.max),
    };
  },
  typed: ({ max }, given) => answerFormula(formula`TRIM(${given})`, given, max),
  explain: (column, _leafCase, outcome) => {
    const answer = outcome.points === null || isZero(outcome.points) ? "no" : "yes";
    return reasonOf(column, outcome, "yes-no", { answer, layer: outcome.layer });
  },
};

function answerFormula(said: Expression, given: Expression, max: Expression): Expression {
  const otherwise = formula`IF(${numberIn(given)}=${max},${max},NA())`;
  return formula`IF(${isOneOf(said, YES_WORDS)},${max},IF(${isOneOf(said, NO_WORDS)},0,${otherwise}))`;
}

function readAnswer(given: number | string, max: Exact, about: PointsAbout): Exact | null {
  const answer = yesNoOf(given);
  if (answer !== null) return answer === "yes" ? max : ZERO;
  const number = typeof given === "string" ? textNumber(given) : Number.isFinite(given) ? given : null;
  if (number !== null && equals(fromNumber(number), max)) return max;
  about.report("score-not-yes-no", { given: typeof given === "number" && number !== null ? exactText(fromNumber(number)) : String(given) }, subjectOf(about));
  return null;
}

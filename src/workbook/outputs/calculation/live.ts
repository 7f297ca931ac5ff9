/** Cells of other sheets that follow the calculation, with what they must come to. */
import { rounded, textLiteral } from "../../../core/formula/expression";
import type { PlanCell } from "../../sheet-plan";
import type { ExpectedValue } from "../../verification";
import { numberCell } from "../number-cell";

/** x rounded for display by the one rounding, as text of a formula without "=". */
export function roundedText(x: string, decimals: number): string {
  return rounded([x], decimals).map((piece) => (typeof piece === "string" ? piece : "")).join("");
}

/** A cell that shows what stands in another as it is; the value itself where there is no such cell. */
export function liveCell(source: string | undefined, expected: ExpectedValue): PlanCell {
  return source === undefined ? plain(expected) : { formula: `=${source}`, expected };
}

/** The same for a number that is shown rounded; what has no points stays empty. */
export function liveNumber(source: string | undefined, decimals: number, expected: ExpectedValue): PlanCell {
  return source === undefined ? plain(expected) : { formula: `=IF(${source}="","",${roundedText(source, decimals)})`, expected };
}

/**
 * Points of a leaf, or the word of its status where it has one. Neither stands where a member has no score at all and
 * nothing was handed in for a leaf that a deadline decides: that is missing.
 */
export function livePoints(points: string | undefined, status: string | undefined, decimals: number, missing: string, expected: ExpectedValue): PlanCell {
  if (points === undefined || status === undefined) return liveNumber(points, decimals, expected);
  return { formula: `=IF(${status}="",IF(${points}="","${missing.replaceAll('"', '""')}",${roundedText(points, decimals)}),${status})`, expected };
}

/** Characters that Excel takes in a formula. */
const FORMULA_LIMIT = 8192;

/**
 * A line that stands as long as the figures are those that were published, and gives way to another once any of
 * them has moved. `pairs` are ranges of equal shape: what is computed and what was published; `counts` are ranges
 * that hold 0 as long as nothing has moved. The line is plain text where there is nothing to compare, or so many
 * groups that a formula could not hold them.
 */
export function liveLine(pairs: readonly (readonly [string | undefined, string | undefined])[], counts: readonly (string | undefined)[], line: string, changed: string): PlanCell {
  const tests = [
    ...pairs.flatMap(([now, then]) => (now === undefined || then === undefined ? [] : [`SUMPRODUCT((${now}<>${then})*1)`])),
    ...counts.flatMap((range) => (range === undefined ? [] : [`SUM(${range})`])),
  ];
  const formula = `=IF(${tests.join("+")}>0,${textLiteral(changed)},${textLiteral(line)})`;
  return tests.length === 0 || formula.length > FORMULA_LIMIT ? line : { formula, expected: { value: line } };
}

function plain({ value, decimals }: ExpectedValue): PlanCell {
  return decimals === undefined ? value : numberCell(value);
}

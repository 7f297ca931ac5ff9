/** The rows that each kind of rule has on the calculation sheet, in their order. */
import { calculationOf, rankBloc, resolveBloc } from "../../../src/core";
import type { CalculationRow } from "../../../src/core/formula/formula";
import { EVERY_RULE } from "../formula/every-rule-bloc";

/** "max 2" for the second of that content; in parentheses its key where that is another; "=" after words. */
function labelOf({ key, content, criterion = "", number, shows }: CalculationRow): string {
  const own = key === `${content}:${criterion}` ? "" : ` (${key.replace(`:${criterion}`, "")})`;
  return `${content}${number === undefined ? "" : ` ${number}`}${own}${shows === "text" ? " =" : ""}`;
}

function rowsByCriterion(): (code: string) => string[] {
  const bloc = resolveBloc(EVERY_RULE);
  const rows = calculationOf(bloc, rankBloc(bloc)).flatMap((group) => group.rows);
  return (code) => rows.filter(({ criterion }) => criterion === code).map(labelOf);
}

const LEAVES: readonly (readonly [kind: string, code: string, rows: string])[] = [
  ["entered points", "I.1", "given =, status ="],
  ["yes or no", "I.2", "given =, answer (work:answer) =, status ="],
  ["levels", "I.3", "actual =, override, status ="],
  ["bands", "I.4", "actual, override, status ="],
  ["bands of a share of the target", "I.5", "actual, target, override, status =, share"],
  ["in proportion", "II.1", "actual, target, share, override, status ="],
  ["relative to the leader", "II.3", "actual, target, override, status =, work 1 (work:excess), work 2 (work:without)"],
  ["count", "II.4", "actual, override, status ="],
  ["deduction", "II.5", "actual, override, status ="],
  ["lateness", "II.6", "actual =, due (work:due), received (work:received), override, status ="],
  ["lateness of the report", "II.7", "actual =, due (work:due), received (work:received), override, status ="],
  ["external", "II.8", "actual, override, status ="],
  ["between the least and the most", "II.9", "actual, override, status =, work (work:counted)"],
  ["bonus", "VIII.1", "given =, status ="],
  ["bonus for each", "VIII.2", "actual, override, status ="],
  ["penalty", "IX.1", "given =, status ="],
  ["penalty for each", "IX.2", "actual, override, status ="],
];

const PARENTS: readonly (readonly [kind: string, code: string, rows: readonly string[]])[] = [
  ["sum with a limit", "I", [
    "work 1 (work:sum)", "points", "max", "work 2 (work:full-sum)", "full-max (full)",
    "has-score", "weight",
  ]],
  ["sum", "II", [
    "points", "max", "full-max (full)", "has-score", "weight",
  ]],
  ["mean", "III", [
    "share 1 (work:share-III.1)", "share 2 (work:share-III.2)", "work 1 (work:weights)", "work 2 (work:max)", "points",
    "max", "share 3 (work:full-share-III.1)", "share 4 (work:full-share-III.2)", "work 3 (work:full-weights)", "work 4 (work:full-max)",
    "full-max (full)", "has-score", "weight",
  ]],
  ["geometric mean", "IV", [
    "share 1 (work:share-IV.1)", "share 2 (work:share-IV.2)", "share 3 (work:share-IV.3)", "work 1 (work:weights)", "work 2 (work:max)",
    "work 3 (work:factor-IV.1)", "work 4 (work:factor-IV.2)", "work 5 (work:factor-IV.3)", "points", "max",
    "share 4 (work:full-share-IV.1)", "share 5 (work:full-share-IV.2)", "share 6 (work:full-share-IV.3)", "work 6 (work:full-weights)", "work 7 (work:full-max)",
    "work 8 (work:full-factor-IV.1)", "work 9 (work:full-factor-IV.2)", "work 10 (work:full-factor-IV.3)", "full-max (full)", "has-score",
    "weight",
  ]],
  ["without the lowest", "VI", [
    "work 1 (work:points-VI.1)", "work 2 (work:points-VI.2)", "work 3 (work:points-VI.3)", "work 4 (work:place-VI.1)", "work 5 (work:counts-VI.1)",
    "work 6 (work:place-VI.2)", "work 7 (work:counts-VI.2)", "work 8 (work:place-VI.3)", "work 9 (work:counts-VI.3)", "work 10 (work:kept-VI.1)",
    "work 11 (work:kept-max-VI.1)", "work 12 (work:kept-VI.2)", "work 13 (work:kept-max-VI.2)", "work 14 (work:kept-VI.3)", "work 15 (work:kept-max-VI.3)",
    "points", "max", "work 16 (work:full-points-VI.1)", "work 17 (work:full-points-VI.2)", "work 18 (work:full-points-VI.3)",
    "work 19 (work:full-place-VI.1)", "work 20 (work:full-counts-VI.1)", "work 21 (work:full-place-VI.2)", "work 22 (work:full-counts-VI.2)", "work 23 (work:full-place-VI.3)",
    "work 24 (work:full-counts-VI.3)", "work 25 (work:full-kept-VI.1)", "work 26 (work:full-kept-max-VI.1)", "work 27 (work:full-kept-VI.2)", "work 28 (work:full-kept-max-VI.2)",
    "work 29 (work:full-kept-VI.3)", "work 30 (work:full-kept-max-VI.3)", "full-max (full)", "has-score", "weight",
  ]],
];

test("single criteria", () => {
  const rowsOf = rowsByCriterion();
  expect(LEAVES.map(([kind, code]) => [kind, rowsOf(code).join(", ")])).toEqual(LEAVES.map(([kind, , rows]) => [kind, `${rows}, points, max, weight`]));
});

test("criteria with parts", () => {
  const rowsOf = rowsByCriterion();
  expect(PARENTS.map(([kind, code]) => [kind, rowsOf(code)])).toEqual(PARENTS.map(([kind, , rows]) => [kind, rows]));
  // A mean of achievements has the rows of a mean, and only the highest those of without the lowest.
  for (const [code, other] of [["V", "III"], ["VII", "VI"]] as const) {
    expect(rowsOf(code).map((row) => row.replace(`${code}.`, `${other}.`))).toEqual(rowsOf(other));
  }
});

import type { FormulaPart, ParentFormula, ParentFormulaOf } from "../rules/kind";
import { formula, joined, own } from "./expression";
import { row } from "./figure-rows";
import type { Expression, FormulaRow, RowContent } from "./formula";

/** More parts than this are added up in several steps: a formula has at most 8,192 characters and 255 arguments. */
const PARTS_AT_ONCE = 100;

/** Sum of weight × points, empty where no part has any, and of weight × max. */
export function sumOfPartsFormula({ parts, row: key }: Pick<ParentFormulaOf<unknown>, "parts" | "row">): ParentFormula {
  if (parts.length === 0) return { steps: [], points: ['""'], max: ["0"] };
  if (parts.length <= PARTS_AT_ONCE) return { steps: [], points: pointsOf(parts), max: maxOf(parts) };
  const steps: FormulaRow[] = [];
  const sums: string[] = [];
  const maxima: string[] = [];
  for (let i = 0; i < parts.length; i += PARTS_AT_ONCE) {
    const some = parts.slice(i, i + PARTS_AT_ONCE);
    const name = String(i / PARTS_AT_ONCE + 1);
    const [points, max] = [row(key(`points-${name}`), "work", pointsOf(some)), row(key(`max-${name}`), "work", maxOf(some))];
    steps.push(points, max);
    sums.push(points.key);
    maxima.push(max.key);
  }
  return { steps, points: sumOrEmpty(sums.map((one) => [own(one)])), max: joined(maxima.map(own), "+") };
}

/** The sum of cells, empty where all of them are. */
export function sumOrEmpty(cells: readonly Expression[]): Expression {
  return formula`IF(COUNT(${joined(cells, ",")})=0,"",SUM(${joined(cells, ",")}))`;
}

/** A sum of terms; of many, in steps: one formula has at most 8,192 characters. */
export function addedUp(terms: readonly Expression[], key: (name: string) => string, content: RowContent = "work"): { readonly steps: readonly FormulaRow[]; readonly sum: Expression } {
  if (terms.length <= PARTS_AT_ONCE) return { steps: [], sum: inOneFormula(terms) };
  const steps: FormulaRow[] = [];
  for (let i = 0; i < terms.length; i += PARTS_AT_ONCE) {
    steps.push(row(key(String(i / PARTS_AT_ONCE + 1)), content, inOneFormula(terms.slice(i, i + PARTS_AT_ONCE))));
  }
  return { steps, sum: joined(steps.map((one) => own(one.key)), "+") };
}

/** A comparison alone is true or false; with 0 beside it, it is a number. */
function inOneFormula(terms: readonly Expression[]): Expression {
  return joined(terms.length > 1 ? terms : [["0"], ...terms], "+");
}

function pointsOf(parts: readonly FormulaPart[]): Expression {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return formula`IF(${only.points}="","",${only.points}*${only.weight})`;
  const terms = parts.map(({ points, weight }) => formula`N(${points})*${weight}`);
  return formula`IF(COUNT(${joined(parts.map(({ points }) => points), ",")})=0,"",${joined(terms, "+")})`;
}

function maxOf(parts: readonly FormulaPart[]): Expression {
  return joined(parts.map(({ max, weight }) => formula`${max}*${weight}`), "+");
}

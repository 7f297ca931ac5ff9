/** Rows of what was recorded on a leaf, as numbers that formulas can compute with; empty text where nothing was. */
import type { ScoreLayer } from "../bloc";
import type { FormulaColumn } from "../rules/kind";
import { formula, joined, numberIn, own } from "./expression";
import type { CalculationRow, Expression, FormulaRef, FormulaRow, RowContent } from "./formula";

/** The status of a leaf on which nothing was recorded. */
export const MISSING_WORD: FormulaRef = { ref: "status", status: "missing" };

/** A row of a leaf, or of a criterion with parts. */
export function row(key: string, content: RowContent, cells: Expression, shows: CalculationRow["shows"] = "number"): FormulaRow {
  return { key, content, formula: cells, shows };
}

/** What was given in the first layer, in the order of the settings, that has anything: a number or text. */
export function givenRow({ criterion, settings }: FormulaColumn<unknown>): FormulaRow {
  const layers = settings.scoreLayers.map((field) => formula`IF(TRIM(${scoreCell(criterion.code, field)})<>"",${scoreCell(criterion.code, field)},`);
  return row(`given:${criterion.code}`, "given", joined([...layers, '""', ")".repeat(layers.length)]), "text");
}

/** Points of the final layer where who and why stand beside them. */
export function overrideRow(code: string): FormulaRow {
  const [final, by, why] = [scoreCell(code, "final"), scoreCell(code, "by"), scoreCell(code, "why")];
  return row(`override:${code}`, "override", formula`IF(AND(TRIM(${final})<>"",TRIM(${by})<>"",TRIM(${why})<>""),${numberIn(final)},"")`);
}

/** The result achieved as a number. */
export function actualRow({ criterion }: FormulaColumn<unknown>): FormulaRow {
  const cell = scoreCell(criterion.code, "actual");
  return row(`actual:${criterion.code}`, "actual", formula`IF(TRIM(${cell})="","",${numberIn(cell)})`);
}

/** The result achieved as a text: a level, a word. */
export function wordRow({ criterion }: FormulaColumn<unknown>): FormulaRow {
  return row(`actual:${criterion.code}`, "actual", formula`TRIM(${scoreCell(criterion.code, "actual")})`, "text");
}

/** The member's own target, else the criterion's. */
export function targetRow({ criterion }: FormulaColumn<unknown>): FormulaRow {
  const cell = scoreCell(criterion.code, "target");
  const common: Expression | FormulaRef =
    criterion.target === undefined ? ['""'] : { ref: "criterion", criterion: criterion.code, field: "target", otherwise: String(criterion.target) };
  return row(`target:${criterion.code}`, "target", formula`IF(TRIM(${cell})="",${common},${numberIn(cell)})`);
}

/** "Missing" where any of some rows is empty, else nothing. */
export function missingWithout(...rows: readonly FormulaRow[]): Expression {
  const tests = rows.map(({ key }) => formula`${own(key)}=""`);
  const any = tests.length === 1 ? (tests[0] ?? []) : formula`OR(${joined(tests, ",")})`;
  return formula`IF(${any},${MISSING_WORD},"")`;
}

/** A cell of the member's score sheet. */
export function scoreCell(criterion: string, field: ScoreLayer | "why" | "by" | "state" | "target" | "actual"): FormulaRef {
  return { ref: "score", criterion, field };
}

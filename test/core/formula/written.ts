/** Formulas as text before their cells have places: references written simply, so that tests can state them. */
import { calculationOf, rankBloc } from "../../../src/core";
import type { CalculationRow, Expression, FormulaRef } from "../../../src/core/formula/formula";
import { smallBloc, type SmallBloc } from "../small-bloc";

function referred(ref: FormulaRef): string {
  switch (ref.ref) {
    case "own": return `[${ref.row}]`;
    case "all": return `[all ${ref.row}]`;
    case "score": return `[${ref.field} on ${ref.criterion}]`;
    case "criterion": return `[${ref.field} of ${ref.criterion}, else ${ref.otherwise}]`;
    case "member": return `[${ref.field}]`;
    case "status": return `[word ${ref.status}]`;
    case "states": return "[states]";
  }
}

export function written(expression: Expression): string {
  return expression.map((piece) => (typeof piece === "string" ? piece : referred(piece))).join("");
}

/** The rows of a group, by key. */
export function rowsOf(small: SmallBloc, group = "G"): ReadonlyMap<string, CalculationRow> {
  const bloc = smallBloc(small);
  const rows = calculationOf(bloc, rankBloc(bloc)).find((one) => one.group === group)?.rows ?? [];
  return new Map(rows.map((row) => [row.key, row]));
}

/** The formulas of some rows, as text; null where there is no such row. */
export function textsOf(rows: ReadonlyMap<string, CalculationRow>, ...keys: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(keys.map((key) => {
    const row = rows.get(key);
    return [key, row === undefined ? null : written(row.formula)];
  }));
}

/** Calculations put into the cells of one sheet, over inputs in cells of their own: what a workbook does, in small. */
import type { Bloc, Entry, RunResult } from "../../../src/core";
import { calculationOf, SCORE_LAYERS } from "../../../src/core";
import type { CalculationOptions } from "../../../src/core/formula/calculation-of";
import type { Expression, FormulaRef } from "../../../src/core/formula/formula";
import { columnLetters } from "../../../src/workbook/format/a1";
import { columnIndex } from "../../../src/simhost/model/address";
import { serialOfIso } from "../../../src/workbook/format/dates";

export type Value = string | number | boolean | null;

export const STATUS_WORDS = {
  missing: "Chưa chấm", "n/a": "Không áp dụng", pending: "Chưa đến hạn", "not-published": "Chưa công bố", unreadable: "Không đọc được",
} as const;
const STATES: readonly (readonly [string, string])[] = (["n/a", "pending", "not-published"] as const).flatMap((state) => [
  [state, STATUS_WORDS[state]], [STATUS_WORDS[state], STATUS_WORDS[state]],
]);

/** A sheet: constants, formulas, and where each row of each member stands. Rows and columns count from 0. */
export interface Placed {
  readonly constants: Map<string, Value>;
  readonly formulas: Map<string, string>;
  /** [group, member, row] as JSON → address. */
  readonly cells: Map<string, string>;
}

/** Row and column from 0. */
export function cellOfAddress(address: string): { readonly row: number; readonly col: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row) - 1, col: columnIndex(letters) ?? -1 };
}

export const cellKey = (group: string, member: string, row: string): string => JSON.stringify([group, member, row]);

/** Places what a run is computed from and the formulas of all its groups. The same bloc always fills the same cells. */
export function place(bloc: Bloc, result: RunResult, options: CalculationOptions = {}): Placed {
  const placed: Placed = { constants: new Map(), formulas: new Map(), cells: new Map() };
  const inputs = inputCells(bloc, placed.constants);
  let top = 10;
  for (const { group, members, rows } of calculationOf(bloc, result, options)) {
    const rowOf = new Map(rows.map(({ key }, i) => [key, top + i]));
    if (rowOf.size < rows.length) throw new Error(`a key of ${group} comes twice`);
    const at = (key: string): number => {
      const row = rowOf.get(key);
      if (row === undefined) throw new Error(`no row ${key} in group ${group}`);
      return row + 1;
    };
    members.forEach((member, i) => {
      const column = columnLetters(i + 1);
      const resolve = (ref: FormulaRef): string => {
        switch (ref.ref) {
          case "own": return `${column}${at(ref.row)}`;
          case "all": return `$B$${at(ref.row)}:$${columnLetters(members.length)}$${at(ref.row)}`;
          case "status": return `"${STATUS_WORDS[ref.status]}"`;
          case "states": return "$AA$1:$AB$6";
          case "score": return inputs.score(member, ref.criterion, ref.field);
          case "criterion": return inputs.criterion(ref.criterion, ref.field, ref.otherwise);
          case "member": return inputs.member(member, ref.field);
        }
      };
      const write = (expression: Expression): string => expression.map((piece) => (typeof piece === "string" ? piece : resolve(piece))).join("");
      for (const { key, formula, exceptions } of rows) {
        const text = write(exceptions?.get(member) ?? formula);
        if (text.length > 8190) throw new Error(`${key} has ${text.length} characters`);
        const address = `${column}${at(key)}`;
        placed.formulas.set(address, text);
        placed.cells.set(cellKey(group, member, key), address);
      }
    });
    top += rows.length + 2;
  }
  return placed;
}

/** Cells in columns of their own, one for every place that a formula may look at; blank where nothing was recorded. */
function inputCells(bloc: Bloc, constants: Map<string, Value>) {
  STATES.forEach(([typed, word], i) => {
    constants.set(`AA${i + 1}`, typed);
    constants.set(`AB${i + 1}`, word);
  });
  const entries = new Map<string, Entry>();
  for (const entry of bloc.entries) entries.set(JSON.stringify([entry.member, entry.criterion]), entry);
  const criteria = new Map(bloc.criteria.map((criterion, i) => [criterion.code, { criterion, i }]));
  const members = new Map(bloc.members.map((member, i) => [member.code, { member, i }]));
  const cell = (column: number, row: number, value: Value): string => {
    const address = `${columnLetters(column)}${row + 1}`;
    if (value !== null) constants.set(address, value);
    return `$${columnLetters(column)}$${row + 1}`;
  };
  return {
    score(member: string, code: string, field: string): string {
      const [m, c] = [members.get(member), criteria.get(code)];
      if (m === undefined || c === undefined) throw new Error(`no score of ${member} on ${code}`);
      const fields = ["self", "cross-check", "appraised", "final", "why", "by", "state", "target", "actual"];
      const value = scoreValue(entries.get(JSON.stringify([member, code])), field, c.criterion.rule);
      return cell(40 + m.i * fields.length + fields.indexOf(field), c.i, value);
    },
    criterion(code: string, field: "max" | "weight" | "target" | "due", otherwise: string): string {
      const found = criteria.get(code);
      if (found === undefined) throw new Error(`no criterion ${code}`);
      const { criterion, i } = found;
      const value = field === "due" ? serialOf(criterion.due) : (criterion[field] ?? null);
      if (value !== null && field === "due") return ofDay(cell(33, i, value));
      return value === null ? otherwise : cell(30 + ["max", "weight", "target", "due"].indexOf(field), i, value);
    },
    member(code: string, field: "reportDue" | "reportReceived"): string {
      const found = members.get(code);
      if (found === undefined) throw new Error(`no member ${code}`);
      return ofDay(cell(field === "reportDue" ? 35 : 36, found.i, serialOf(found.member[field])));
    },
  };
}

const ofDay = (cell: string): string => `IF(${cell}="","",INT(${cell}))`;
const serialOf = (iso: string | undefined): number | null => (iso === undefined ? null : serialOfIso(iso));

function scoreValue(entry: Entry | undefined, field: string, rule: string): Value {
  if (entry === undefined) return null;
  const points = (layer: (typeof SCORE_LAYERS)[number]) => entry.typed?.[layer] ?? entry.layers[layer];
  const top = SCORE_LAYERS.map(points).find((one) => one !== undefined);
  switch (field) {
    case "why": return top?.why ?? null;
    case "by": return top?.by ?? null;
    case "state": return entry.state ?? null;
    case "target": return entry.target ?? null;
    case "actual": return rule === "lateness" && typeof entry.actual === "string" ? (serialOfIso(entry.actual) ?? entry.actual) : (entry.actual ?? null);
    default: return points(field as (typeof SCORE_LAYERS)[number])?.points ?? null;
  }
}

/** A whole calculation as lines: what each row is called on the sheet, and what stands in it for every member. */
import { calculationOf, rankBloc } from "../../../src/core";
import type { CalculationRow } from "../../../src/core/formula/formula";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { smallBloc, type SmallBloc } from "../small-bloc";
import { computeWith } from "./evaluate";
import { cellKey, place } from "./placed";

/** "max 2 of I": what a row holds, which of several, and of which criterion. */
export function labelOf({ content, criterion, number }: CalculationRow): string {
  return `${content}${number === undefined ? "" : ` ${number}`}${criterion === undefined ? "" : ` of ${criterion}`}`;
}

/** "points:I, points of I: 8 5.125" for numbers, "= " before words; a blank is "_". */
export function listed(engine: FormulaEngine, small: SmallBloc): string[] {
  const bloc = smallBloc(small);
  const result = rankBloc(bloc);
  const placed = place(bloc, result);
  const computed = computeWith(engine, placed);
  const shown = (group: string, member: string, key: string): string => {
    const value = computed(placed.cells.get(cellKey(group, member, key)) ?? "nowhere");
    return value === "" || value === null ? "_" : String(value);
  };
  const withMembers = calculationOf(bloc, result).filter(({ members }) => members.length > 0);
  return withMembers.flatMap(({ group, members, rows }) => rows.map((row) =>
    `${row.key}, ${labelOf(row)}:${row.shows === "text" ? " =" : ""} ${members.map((member) => shown(group, member, row.key)).join(" ")}`));
}

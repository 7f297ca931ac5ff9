import type { PlanCell } from "../sheet-plan";
import { HEADER, formulaAt, isFilled, numberFormatAt, valueAt, type EarlierSheet } from "./earlier-sheet";
import type { KeyedRow } from "./keyed-sheet";
import type { PlacedColumns } from "./place-columns";
import { movableColumns, type PlacedRows } from "./place-rows";

/** Something of the user's that is written in another cell than it stood in. */
export interface UserCell {
  readonly row: number;
  readonly col: number;
  readonly cell: PlanCell;
  readonly numberFormat: string;
  /** Moved with its row, away from its looks; false for a value that stays in its column. */
  readonly moved: boolean;
}

/** A value beside a row of the table, in a column that the user added. */
export interface SideValue {
  readonly header: string;
  readonly value: string | number | boolean;
  readonly numberFormat: string;
}

/** What comes to a sheet from elsewhere, and which rows have had theirs. */
export interface CarryOptions {
  /** Values that come from another sheet of ours: row key → column on this sheet → value. */
  readonly incoming?: ReadonlyMap<string, ReadonlyMap<number, SideValue>>;
  /** Rows that are gone from this sheet and whose values the caller has taken care of. */
  readonly settled?: ReadonlySet<string>;
  /** Key of the column whose text names a row, to be kept with what a vanished row leaves behind. */
  readonly titleColumn: string;
}

/** Where the user's cells of the earlier sheet go. */
export interface Carried {
  readonly cells: readonly UserCell[];
  /** Cells that the user's content has left; emptied unless something is written there. */
  readonly vacated: readonly { readonly row: number; readonly col: number; readonly whole: boolean }[];
  /** Values whose place is taken by a formula of the user's, by row key. */
  readonly displaced: ReadonlyMap<string, readonly SideValue[]>;
}

/** The name of a user's column: its header text, or its letter where it has none. */
export function userHeader(earlier: EarlierSheet, col: number): string {
  const text = earlier.headerRow === undefined ? "" : String(valueAt(earlier.grid, earlier.headerRow, col)).trim();
  return text === "" ? columnLetter(col) : text;
}

/** The constants that a user keeps beside one of our rows, by column. Formulas are not among them: they stay. */
export function sideValues(earlier: EarlierSheet, key: string): Map<number, SideValue> {
  const found = new Map<number, SideValue>();
  const row = earlier.rows.get(key);
  if (row === undefined || row.only !== undefined || key === HEADER) return found;
  for (const col of earlier.userColumns) {
    const value = valueAt(earlier.grid, row.row, col);
    if (value === "" || formulaAt(earlier.grid, row.row, col) !== undefined) continue;
    found.set(col, { header: userHeader(earlier, col), value, numberFormat: numberFormatAt(earlier.grid, row.row, col) });
  }
  return found;
}

/** Number of rows below our part that vanished rows of the table need for what the user kept beside them. */
export function leftoverRows(rows: readonly KeyedRow[], earlier: EarlierSheet | undefined, settled?: ReadonlySet<string>): string[] {
  if (earlier === undefined) return [];
  const kept = new Set(rows.map((row) => row.key));
  return [...earlier.rows.keys()].filter((key) => !kept.has(key) && settled?.has(key) !== true && leftBeside(earlier, key).length > 0);
}

/** Columns of what the user kept beside a row of ours that vanishes. */
function leftBeside(earlier: EarlierSheet, key: string): number[] {
  const row = earlier.rows.get(key);
  if (row === undefined) return [];
  if (row.only !== undefined) return besideText(earlier, key);
  return key === HEADER ? earlier.userColumns.filter((col) => isFilled(earlier.grid, row.row, col)) : [...sideValues(earlier, key).keys()];
}

/**
 * Where everything that the user has put on a sheet of ours goes: values beside a row travel with the row,
 * formulas stay in their cell, rows of the user move as placed, and what stood beside a row that has vanished
 * is listed below the table with the name of that row.
 */
export function carryUserCells(
  rows: readonly KeyedRow[], placed: PlacedRows, placedColumns: PlacedColumns, earlier: EarlierSheet | undefined, options: CarryOptions,
): Carried {
  const cells: UserCell[] = [];
  const vacated: { row: number; col: number; whole: boolean }[] = [];
  const displaced = new Map<string, SideValue[]>();
  if (earlier === undefined) return { cells, vacated, displaced };
  const { grid } = earlier;
  const stays = formulaCells(earlier);
  // A moved cell never lands on a formula that stays: it goes right of everything instead.
  let beyond = Math.max(earlier.right, ...placedColumns.at.values()) + 1;
  const move = (from: number, to: number, columns: readonly number[], swap?: readonly [number, number]): void => {
    for (const col of columns.filter((at) => isFilled(grid, from, at))) {
      const toCol = swap !== undefined && col === swap[0] ? swap[1] : col;
      if (from === to && col === toCol) continue;
      cells.push({ ...contentAt(earlier, from, col, to), col: stays.has(`${to},${toCol}`) ? beyond++ : toCol });
      vacated.push({ row: from, col, whole: true });
    }
  };

  for (const [from, to] of placed.moves) move(from, to, movableColumns(earlier));
  for (const row of rows) {
    const to = placed.at.get(row.key);
    const before = earlier.rows.get(row.key);
    // Where our line of text comes to stand in another column, what the user has there takes the place it leaves.
    const [was, is] = [earlier.columns.get(row.only ?? ""), placedColumns.at.get(row.only ?? "")];
    const swap = was === undefined || is === undefined || was === is ? undefined : [is, was] as const;
    if (to !== undefined && before?.only !== undefined) move(before.row, to, besideText(earlier, row.key), swap);
    if (to !== undefined && row.key === HEADER && before !== undefined) move(before.row, to, earlier.userColumns);
  }

  for (const row of rows) {
    const to = placed.at.get(row.key);
    if (to === undefined || row.only !== undefined || row.key === HEADER) continue;
    const values = sideValues(earlier, row.key);
    const from = earlier.rows.get(row.key)?.row;
    for (const [col, side] of options.incoming?.get(row.key) ?? []) if (!values.has(col)) values.set(col, side);
    for (const [col, side] of values) {
      if (from === to && valueAt(grid, to, col) === side.value) continue;
      if (stays.has(`${to},${col}`)) displaced.set(row.key, [...(displaced.get(row.key) ?? []), side]);
      else cells.push({ row: to, col, cell: side.value, numberFormat: side.numberFormat, moved: false });
      if (from !== undefined && valueAt(grid, from, col) !== "") vacated.push({ row: from, col, whole: false });
    }
  }

  const kept = new Set(rows.map((row) => row.key));
  for (const key of options.settled ?? []) {
    if (kept.has(key)) continue;
    for (const col of sideValues(earlier, key).keys()) vacated.push({ row: earlier.rows.get(key)?.row ?? 0, col, whole: false });
  }
  let spare = 0;
  for (const key of leftoverRows(rows, earlier, options.settled)) {
    const before = earlier.rows.get(key);
    if (before === undefined) continue;
    const to = placed.spare[spare] ?? 0;
    move(before.row, to, leftBeside(earlier, key));
    const title = earlier.columns.get(options.titleColumn);
    const name = title === undefined || before.only !== undefined || key === HEADER ? "" : valueAt(grid, before.row, title);
    if (title !== undefined && name !== "") cells.push({ row: to, col: title, cell: name, numberFormat: "General", moved: true });
    spare += 1;
  }
  return { cells, vacated, displaced };
}

/** Cells of the user in a row in which we write only one cell. */
function besideText(earlier: EarlierSheet, key: string): number[] {
  const row = earlier.rows.get(key);
  if (row?.only === undefined) return [];
  const ours = row.only === "" ? undefined : earlier.columns.get(row.only);
  return movableColumns(earlier).filter((col) => col !== ours && isFilled(earlier.grid, row.row, col));
}

/** Formulas of the user beside the rows of the table, "row,column": they stay where they are. */
export function formulaCells(earlier: EarlierSheet): Set<string> {
  const found = new Set<string>();
  for (const row of earlier.rows.values()) {
    if (row.only !== undefined || row.key === HEADER) continue;
    for (const col of earlier.userColumns) {
      if (formulaAt(earlier.grid, row.row, col) !== undefined) found.add(`${row.row},${col}`);
    }
  }
  return found;
}

function contentAt(earlier: EarlierSheet, row: number, col: number, to: number): UserCell {
  const formula = formulaAt(earlier.grid, row, col);
  return {
    row: to, col, moved: true, numberFormat: numberFormatAt(earlier.grid, row, col),
    cell: formula === undefined ? valueAt(earlier.grid, row, col) : { formula },
  };
}

function columnLetter(col: number): string {
  return (col >= 26 ? columnLetter(Math.floor(col / 26) - 1) : "") + String.fromCharCode(65 + (col % 26));
}

import type { GridValue, SheetGrid, WorkbookGrids } from "../grid";
import { ownedSheet, type WantedSheet } from "../ownership";
import { CORNER, readMark, type ReadMark } from "./keyed-sheet";

/** A row of ours on the earlier sheet. */
export interface EarlierRow extends ReadMark {
  readonly row: number;
}

/** One of our sheets as an earlier run left it and as users have changed it since. */
export interface EarlierSheet {
  readonly grid: SheetGrid;
  /** First row and column after the last that hold anything. */
  readonly bottom: number;
  readonly right: number;
  readonly keyRow: number;
  readonly keyCol: number;
  /** Position of each of our columns, the key column included, in sheet order. */
  readonly columns: ReadonlyMap<string, number>;
  /** Our rows by key, in sheet order, the row of column keys not included. */
  readonly rows: ReadonlyMap<string, EarlierRow>;
  /** Row of the column headers, where there is one. */
  readonly headerRow: number | undefined;
  /** Columns of the user that belong to the table: their values go with the rows. */
  readonly userColumns: readonly number[];
  /** Columns of the user that stand apart from the table: never touched. */
  readonly apart: ReadonlySet<number>;
}

/** Key of the header row on every sheet that has one. */
export const HEADER = "header";

/** The value of a cell, "" where the sheet holds nothing. Rows and columns count from 0. */
export function valueAt(grid: SheetGrid, row: number, col: number): GridValue {
  return grid.values[row - grid.top]?.[col - grid.left] ?? "";
}

/** The formula of a cell, or undefined for a constant. Text that begins with "=" is no formula. */
export function formulaAt(grid: SheetGrid, row: number, col: number): string | undefined {
  const formula = grid.formulas?.[row - grid.top]?.[col - grid.left];
  return typeof formula === "string" && formula.startsWith("=") && formula !== valueAt(grid, row, col) ? formula : undefined;
}

/** The number format of a cell in US form, "General" where the sheet holds nothing. */
export function numberFormatAt(grid: SheetGrid, row: number, col: number): string {
  return grid.numberFormats[row - grid.top]?.[col - grid.left] ?? "General";
}

/** Whether a cell holds a value or a formula (a formula may show ""). */
export function isFilled(grid: SheetGrid, row: number, col: number): boolean {
  return valueAt(grid, row, col) !== "" || formulaAt(grid, row, col) !== undefined;
}

/** The wish for a sheet of a role; given up where our sheet of the role holds something but not our keys. */
export function wantSheet(grids: WorkbookGrids, role: string, tab: string): WantedSheet {
  const sheet = ownedSheet(grids, role);
  return { role, tab, ...(sheet !== undefined && isGivenUp(sheet) ? { givenUp: true } : {}) };
}

/** Whether everything on a sheet may be the user's: it holds something but not our keys. */
function isGivenUp(grid: SheetGrid): boolean {
  return findCorner(grid) === undefined && grid.values.some((row) => row.some((value) => value !== ""));
}

/** Finds our rows and columns on a sheet of ours; undefined where there is no sheet or our keys are gone. */
export function readEarlier(grid: SheetGrid | undefined): EarlierSheet | undefined {
  const corner = grid === undefined ? undefined : findCorner(grid);
  if (grid === undefined || corner === undefined) return undefined;
  const bottom = grid.top + grid.values.length;
  const right = grid.left + (grid.values[0]?.length ?? 0);
  const columns = readColumns(grid, corner, right);
  const rows = readRows(grid, corner, bottom);
  const headerRow = rows.get(HEADER)?.row;
  const { userColumns, apart } = sortUserColumns(grid, { columns, rows, headerRow, right, keyRow: corner.row });
  return { grid, bottom, right, keyRow: corner.row, keyCol: corner.col, columns, rows, headerRow, userColumns, apart };
}

function findCorner(grid: SheetGrid): { row: number; col: number } | undefined {
  for (const [i, row] of grid.values.entries()) {
    const j = row.indexOf(CORNER);
    if (j >= 0) return { row: grid.top + i, col: grid.left + j };
  }
  return undefined;
}

function readColumns(grid: SheetGrid, corner: { row: number; col: number }, right: number): Map<string, number> {
  const columns = new Map<string, number>();
  for (let col = 0; col < right; col += 1) {
    const mark = col === corner.col ? "column:key" : valueAt(grid, corner.row, col);
    if (typeof mark === "string" && mark.startsWith("column:") && !columns.has(mark.slice(7))) columns.set(mark.slice(7), col);
  }
  return columns;
}

/** A row that a user doubled carries its key twice: the second is the user's. */
function readRows(grid: SheetGrid, corner: { row: number; col: number }, bottom: number): Map<string, EarlierRow> {
  const rows = new Map<string, EarlierRow>();
  for (let row = corner.row + 1; row < bottom; row += 1) {
    const mark = readMark(valueAt(grid, row, corner.col));
    if (mark !== undefined && !rows.has(mark.key)) rows.set(mark.key, { ...mark, row });
  }
  return rows;
}

interface Found {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, EarlierRow>;
  readonly headerRow: number | undefined;
  readonly keyRow: number;
  readonly right: number;
}

/**
 * A user's column belongs to the table when it stands between ours, touches the table without an empty column
 * between, or has a text in the header row. Any other filled column stands apart, like a list of phone numbers
 * to the right of the sheet.
 */
function sortUserColumns(grid: SheetGrid, found: Found): { userColumns: number[]; apart: Set<number> } {
  const ours = new Set(found.columns.values());
  const first = Math.min(...ours);
  const last = Math.max(...ours);
  const tableRows = [...found.rows.values()].filter((row) => row.only === undefined).map((row) => row.row);
  const filled = (col: number): boolean => tableRows.some((row) => isFilled(grid, row, col));
  const belongs = new Set<number>();
  const touching = (col: number, step: 1 | -1): void => {
    for (let at = col; at >= 0 && at < found.right && filled(at); at += step) belongs.add(at);
  };
  touching(last + 1, 1);
  touching(first - 1, -1);
  const userColumns: number[] = [];
  const apart = new Set<number>();
  for (let col = 0; col < found.right; col += 1) {
    if (ours.has(col) || !filled(col)) continue;
    const titled = found.headerRow !== undefined && isFilled(grid, found.headerRow, col);
    if ((col > first && col < last) || belongs.has(col) || titled) userColumns.push(col);
    else apart.add(col);
  }
  return { userColumns, apart };
}

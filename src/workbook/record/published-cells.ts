/** Published cells as they stand in the workbook now, wherever users have moved the rows and columns of ours. */
import type { GridValue, WorkbookGrids } from "../grid";
import { readEarlier, valueAt } from "../outputs/earlier-sheet";
import { CORNER, readMark } from "../outputs/keyed-sheet";
import { ownedSheet } from "../ownership";
import type { SheetPlan } from "../sheet-plan";
import type { ExpectedCell } from "../verification";

/** A cell that was published, with what stands there now and where. */
export interface PublishedCell {
  /** With the place where it stands now. */
  readonly cell: ExpectedCell;
  readonly found: GridValue;
}

/**
 * Finds the cells of these plans on the sheets of the workbook by the keys of their rows and columns. A sheet, row
 * or column of ours that users have deleted has no published cells any more: `gone` counts those cells.
 */
export function publishedCells(plans: readonly SheetPlan[], expected: readonly ExpectedCell[], grids: WorkbookGrids): { readonly cells: readonly PublishedCell[]; readonly gone: number } {
  const finders = new Map(plans.map((plan) => ["create" in plan.target ? plan.target.create : plan.target.overwrite, finderOf(plan, grids)]));
  const cells: PublishedCell[] = [];
  let gone = 0;
  for (const cell of expected) {
    const found = finders.get(cell.sheet)?.(cell);
    if (found === undefined) gone += 1;
    else cells.push(found);
  }
  return { cells, gone };
}

function finderOf(plan: SheetPlan, grids: WorkbookGrids): (cell: ExpectedCell) => PublishedCell | undefined {
  const grid = ownedSheet(grids, plan.role);
  const now = readEarlier(grid);
  if (grid === undefined || now === undefined) return () => undefined;
  const keys = keysOf(plan);
  return (cell) => {
    const rowKey = keys.rows.get(cell.row);
    const colKey = keys.columns.get(cell.col);
    const row = rowKey === undefined ? undefined : now.rows.get(rowKey)?.row;
    const col = colKey === undefined ? undefined : now.columns.get(colKey);
    return row === undefined || col === undefined ? undefined : { cell: { ...cell, sheet: grid.name, row, col }, found: valueAt(grid, row, col) };
  };
}

/** The keys that a plan writes into its key row and its key column, by their place. */
function keysOf({ blocks }: SheetPlan): { readonly rows: ReadonlyMap<number, string>; readonly columns: ReadonlyMap<number, string> } {
  const rows = new Map<number, string>();
  const columns = new Map<number, string>();
  const at = blocks.flatMap(({ row, col, cells }) => cells.flatMap((line, r) => line.flatMap((cell, c) => (cell === CORNER ? [{ row: row + r, col: col + c }] : []))))[0];
  if (at === undefined) return { rows, columns };
  for (const { row, col, cells } of blocks) {
    cells.forEach((line, r) => line.forEach((cell, c) => {
      if (col + c === at.col && row + r > at.row) {
        const mark = readMark(cell);
        if (mark !== undefined) rows.set(row + r, mark.key);
      } else if (row + r === at.row && typeof cell === "string" && cell.startsWith("column:")) columns.set(col + c, cell.slice("column:".length));
    }));
  }
  return { rows, columns };
}

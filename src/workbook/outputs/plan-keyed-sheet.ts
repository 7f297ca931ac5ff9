import type { SheetPlan } from "../sheet-plan";
import { carryUserCells, formulaCells, leftoverRows, type Carried, type CarryOptions } from "./carry-user-cells";
import type { EarlierSheet } from "./earlier-sheet";
import type { KeyedRow, KeyedSheet } from "./keyed-sheet";
import { placeColumns, type ColumnWishes, type PlacedColumns } from "./place-columns";
import { placeRows, type PlacedRows } from "./place-rows";
import { weave, type WovenSheet } from "./weave";

/** Where everything of a sheet stands, the user's cells included. */
export interface Layout {
  readonly columns: PlacedColumns;
  readonly rows: PlacedRows;
  readonly carried: Carried;
}

/** Where the rows and columns of a sheet stand, and where everything of the user's goes. */
export function layOut({ columns, rows }: KeyedSheet, earlier: EarlierSheet | undefined, options: CarryOptions & ColumnWishes): Layout {
  const placedRows = placeRows(rows, earlier, leftoverRows(rows, earlier, options.settled).length, rowsOfFormulas(earlier));
  const placedColumns = placeColumns(columns.map((column) => column.key), earlier, options);
  return { columns: placedColumns, rows: placedRows, carried: carryUserCells(rows, placedRows, placedColumns, earlier, options) };
}

function rowsOfFormulas(earlier: EarlierSheet | undefined): ReadonlySet<number> {
  return new Set(earlier === undefined ? [] : [...formulaCells(earlier)].map((cell) => Number(cell.split(",")[0])));
}

/** Lays a sheet out and turns it into a plan; for sheets whose contents do not depend on the layout. */
export function planKeyedSheet(
  sheet: KeyedSheet,
  options: CarryOptions,
  woven: Omit<WovenSheet, "sheet" | "columns" | "rows" | "carried">,
): SheetPlan {
  return weave({ ...woven, sheet, ...layOut(sheet, woven.earlier, options) });
}

/** A line of text that we write into one cell, leaving the rest of its row to the user. */
export function textLine(key: string, part: KeyedRow["part"], column: string, text: string, more: Partial<KeyedRow> = {}): KeyedRow {
  return { key, part, only: column, cells: { [column]: text }, ...more };
}

/** A text cut into lines of at most `width` characters at spaces, for lines that may not be joined cells. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

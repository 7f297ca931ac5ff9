import type { CellFormat, FormatRun } from "../sheet-plan";
import type { Carried } from "./carry-user-cells";
import { KEY_ROW, type KeyedColumn, type KeyedRow, type KeyedSheet } from "./keyed-sheet";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, HEAD_LOOK, HIDDEN_LOOK, KEY_ROW_LOOK, MOVED_LOOK } from "./page-look";
import { cellRects, spans } from "./rectangles";

const PART_LOOKS: Readonly<Record<KeyedRow["part"], CellFormat>> = {
  head: HEAD_LOOK, header: HEADER_LOOK, body: BODY_LOOK, foot: FOOT_LOOK,
};

/** A sheet with the places of its rows and columns. */
export interface Placed {
  readonly sheet: KeyedSheet;
  readonly columns: { readonly at: ReadonlyMap<string, number> };
  readonly rows: { readonly at: ReadonlyMap<string, number> };
  readonly carried: Pick<Carried, "cells">;
}

/**
 * The looks of our cells, from the general to the particular: part of the sheet, column, row, cell. A later run
 * overrides an earlier one. Columns of the user keep their looks.
 */
export function formatRuns({ sheet, rows, columns, carried }: Placed): FormatRun[] {
  const runs: FormatRun[] = [];
  const placed = sheet.rows.filter((row) => rows.at.has(row.key));
  const at = (row: KeyedRow): number => rows.at.get(row.key) ?? 0;
  const col = (key: string): number => columns.at.get(key) ?? 0;
  const ours = sheet.columns.filter(isShown).map((column) => col(column.key));
  const over = (positions: readonly number[], cols: readonly number[], format: CellFormat): void => {
    for (const [top, bottom] of spans(positions)) {
      for (const [left, right] of spans(cols)) runs.push({ at: { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 }, format });
    }
  };
  const overRows = (group: readonly KeyedRow[], format: CellFormat): void => {
    over(group.filter((row) => row.only === undefined).map(at), ours, format);
    const texts = group.filter((row) => row.only !== undefined && row.only !== "");
    for (const only of new Set(texts.map((row) => row.only ?? ""))) over(texts.filter((row) => row.only === only).map(at), [col(only)], format);
  };

  // The table comes last: taking the lines off a neighbouring cell would take the table's edge with them.
  for (const part of ["head", "foot", "header", "body"] as const) overRows(placed.filter((row) => lookOf(row) === part), PART_LOOKS[part]);
  const body = placed.filter((row) => row.part === "body" && row.only === undefined).map(at);
  for (const [look, columnsOfLook] of groupBy(sheet.columns, (column) => column.look)) {
    if (look !== undefined) over(body, columnsOfLook.map((column) => col(column.key)), look);
  }
  for (const [look, group] of groupBy(placed, (row) => row.look)) if (look !== undefined) overRows(group, look);
  const special = groupBy(placed.flatMap((row) => Object.entries(row.looks ?? {}).map(([key, look]) => ({ look, row: at(row), col: col(key) }))),
    (cell) => cell.look);
  for (const [format, cells] of special) for (const rect of cellRects(cells)) runs.push({ at: rect, format });
  for (const column of sheet.columns) if (!isShown(column)) over(placed.map(at), [col(column.key)], HIDDEN_LOOK);
  over([rows.at.get(KEY_ROW) ?? 0], sheet.columns.map((column) => col(column.key)), KEY_ROW_LOOK);
  for (const cell of carried.cells) {
    const format = { ...(cell.moved ? MOVED_LOOK : {}), ...(cell.numberFormat === "General" ? {} : { numberFormat: cell.numberFormat }) };
    if (Object.keys(format).length > 0) runs.push({ at: { row: cell.row, col: cell.col, rows: 1, cols: 1 }, format });
  }
  return runs;
}

function isShown({ printed, beside }: KeyedColumn): boolean {
  return printed || beside === true;
}

/** A line of text within the table has no lines around it, like one below the table. */
function lookOf({ part, only }: KeyedRow): KeyedRow["part"] {
  return part === "body" && only !== undefined ? "foot" : part;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

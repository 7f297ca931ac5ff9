import { columnOf } from "../format/columns";
import type { TableColumns, TableName } from "../../i18n/words-inputs";
import type { SheetView } from "./sheet-view";

/** Where a table's header stands and which column is which. */
export interface FoundHeader<K extends string> {
  /** First and last row of the header: a header may take two rows. */
  readonly row: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<K, number>;
  /** Headers that name no column of the table. */
  readonly extra: readonly { readonly col: number; readonly header: string }[];
  /** Second columns of one meaning. */
  readonly doubled: readonly { readonly col: number; readonly key: K }[];
}

const ROWS_LOOKED_AT = 80;
/** A header with this many known columns is not mistaken: no further row is looked at. */
const SURE = 6;

/**
 * The header row of a table: the row, or pair of rows, that names the most columns; the upper one among equals.
 * null where no row names two columns (or one, of a table that needs only one).
 */
export function findHeader<T extends TableName>(sheet: SheetView, table: T): FoundHeader<TableColumns[T]> | null {
  const found = sheet.found.get(table);
  if (found !== undefined) return found as FoundHeader<TableColumns[T]> | null;
  const header = searchHeader(sheet, table);
  sheet.found.set(table, header);
  return header;
}

function searchHeader<T extends TableName>(sheet: SheetView, table: T): FoundHeader<TableColumns[T]> | null {
  const from = sheet.firstRow;
  const to = Math.min(sheet.endRow, from + ROWS_LOOKED_AT);
  let best: FoundHeader<TableColumns[T]> | null = null;
  for (let row = from; row < to; row += 1) {
    const single = matchRow(sheet, table, row, row);
    if (single === null) continue;
    const pair = row + 1 < to ? matchRow(sheet, table, row, row + 1) : null;
    const match = pair !== null && pair.columns.size > single.columns.size ? pair : single;
    if (best === null || match.columns.size > best.columns.size) best = match;
    if (best.columns.size >= SURE) break;
  }
  return best !== null && best.columns.size >= 2 ? best : null;
}

function matchRow<T extends TableName>(
  sheet: SheetView,
  table: T,
  row: number,
  lastRow: number,
): FoundHeader<TableColumns[T]> | null {
  const columns = new Map<TableColumns[T], number>();
  const extra: { col: number; header: string }[] = [];
  const doubled: { col: number; key: TableColumns[T] }[] = [];
  let spanning = "";
  for (let col = sheet.firstCol; col < sheet.endCol; col += 1) {
    const upper = headerText(sheet, row, col);
    if (upper !== "") spanning = upper;
    const lower = lastRow > row ? headerText(sheet, lastRow, col) : "";
    if (upper === "" && lower === "") continue;
    const key = lower === ""
      ? columnOf(table, upper)
      : (columnOf(table, `${spanning} ${lower}`) ?? columnOf(table, lower) ?? (upper === "" ? undefined : columnOf(table, upper)));
    if (key === undefined) extra.push({ col, header: [upper, lower].filter((part) => part !== "").join(" ") });
    else if (columns.has(key)) doubled.push({ col, key });
    else columns.set(key, col);
  }
  return columns.size === 0 ? null : { row, lastRow, columns, extra, doubled };
}

function headerText(sheet: SheetView, row: number, col: number): string {
  const value = sheet.value(row, col);
  return typeof value === "string" && value !== "" ? sheet.text(row, col) : "";
}

/** Whether a row only numbers the columns, as forms do under their header: "1 | 2 | 3" or "(A) | (B) | (1)". */
function isNumberingRow<K extends string>(sheet: SheetView, header: FoundHeader<K>, row: number): boolean {
  let numbered = 0;
  for (const col of header.columns.values()) {
    const text = sheet.text(row, col);
    if (text === "") continue;
    if (!/^\(?(?:\d{1,2}|[A-Z])\)?(?: ?=.*)?$/.test(text)) return false;
    numbered += 1;
  }
  return numbered >= 3 && numbered >= header.columns.size / 2;
}

/** The first row under the header that holds data. */
export function firstDataRow<K extends string>(sheet: SheetView, header: FoundHeader<K>): number {
  const next = header.lastRow + 1;
  return next < sheet.endRow && isNumberingRow(sheet, header, next) ? next + 1 : next;
}

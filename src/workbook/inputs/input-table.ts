import type { TableColumns, TableName } from "../../i18n/words-inputs";
import { columnLetters } from "../format/a1";
import type { CellFormat, PlanCell, SheetPlan } from "../sheet-plan";
import { rowHeight } from "./row-heights";
import { charsOfWords } from "../outputs/row-height";
import { Draft, FONT, HEADER_FILL, SECTION_FILL, SIZE, fitsUpright, pagesWide, tablePage } from "./draft";

/** How one column of an input table looks. */
export interface ColumnLook {
  readonly width: number;
  readonly format?: CellFormat;
  /** Items of its drop-down list, or a reference; null or absent: none. */
  readonly list?: readonly string[] | string | null;
}

/** An input sheet that is one table. */
export interface InputTable<T extends TableName> {
  readonly table: T;
  readonly role: string;
  readonly tab: SheetPlan["target"];
  readonly titles: readonly string[];
  readonly guide: string;
  readonly headers: Readonly<Record<TableColumns[T], string>>;
  readonly looks: Readonly<Record<TableColumns[T], ColumnLook>>;
  /** One row each; `code` names the row for overrides. */
  readonly rows: readonly { readonly code: string; readonly section?: boolean; readonly cells: Partial<Record<TableColumns[T], PlanCell>> }[];
  /** Rows left free under the data, formatted like it, for people to go on. */
  readonly spare: number;
  /** Columns that are hidden where the table has rows and none of them uses the column. */
  readonly rare?: readonly TableColumns[T][];
  /** What the guide adds where columns are hidden. */
  readonly hiddenHint: string;
  readonly tabColor?: string;
  readonly pageNumber: string;
  /** Many rows of few columns: printed on upright pages where they can be read there. */
  readonly upright?: true;
}

/** A sheet plan, and where its rows and columns stand. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** Look of short text: never turned into a number or a date. */
export const TEXT: CellFormat = { numberFormat: "@", align: "center" };
/** Look of dates. */
export const DATE: CellFormat = { numberFormat: "dd/mm/yyyy", align: "center" };
/** Look of numbers. */
export const NUMBER: CellFormat = { align: "center" };
/** Look of longer text. */
export const PROSE: CellFormat = { wrap: true, align: "left" };
/** Text that may look like a number or a date, such as a code or a decision's number. */
export const TEXT_LEFT: CellFormat = { numberFormat: "@", align: "left", wrap: true };

/** First row of data on every input table sheet made by `planTable`, counted from 0. */
export function firstRowOf(titles: number): number {
  return titles + 3;
}

/** A sheet with a guide, titles, one header row and one table; the guide is for the screen and not printed. */
export function planTable<T extends TableName>(input: InputTable<T>): PlannedSheet {
  const keys = Object.keys(input.headers) as TableColumns[T][];
  const hidden = unused(input).map((key) => keys.indexOf(key));
  // The software's own code stands last and is not for the paper.
  const printed = keys.at(-1) === "code" ? keys.length - 1 : keys.length;
  const columns = keys.map((key) => ({ width: widthFor(input.headers[key], input.looks[key].width), wrap: input.looks[key].format?.wrap === true }));
  const draft = new Draft(columns.map(({ width }) => width), hidden);
  const chars = columns.map(({ width }, col) => (col < printed && !hidden.includes(col) ? width : 0));
  const across = firstPage(chars);
  draft.guide(across, hidden.length === 0 ? input.guide : `${input.guide} ${input.hiddenHint}`);
  input.titles.forEach((title, at) => draft.line(at + 1, across, title, { bold: true, size: at === 0 ? 14 : 13 }));
  const headerRow = input.titles.length + 2;
  const first = headerRow + 1;
  const count = input.rows.length + input.spare;
  draft
    .block(headerRow, 0, [keys.map((key) => input.headers[key])])
    .fit(headerRow, rowHeight(keys.map((key) => input.headers[key]), columns.map(({ width }) => ({ width, wrap: true })), true))
    .format(headerRow, 0, 1, keys.length, { font: FONT, size: SIZE, bold: true, fill: HEADER_FILL, align: "center", valign: "center", wrap: true, border: "thin" })
    .format(first, 0, count, keys.length, { font: FONT, size: SIZE, valign: "center", border: "thin" });
  keys.forEach((key, col) => {
    const look = input.looks[key];
    if (look.format !== undefined) draft.format(first, col, count, 1, look.format);
    draft.list(first, col, count, 1, look.list ?? null);
  });
  const rows = input.rows.map(({ cells }) => keys.map((key) => cells[key] ?? null));
  draft.block(first, 0, rows);
  for (let at = 0; at < count; at += 1) draft.fit(first + at, rowHeight(rows[at] ?? [], columns, input.rows[at]?.section === true));
  input.rows.forEach(({ section }, at) => {
    if (section === true) draft.format(first + at, 0, 1, keys.length, { bold: true, fill: SECTION_FILL });
  });
  const plan = draft.plan({
    role: input.role,
    tab: input.tab,
    freeze: { rows: first, cols: Math.min(2, keys.length) },
    print: tablePage(
      input.upright === true && fitsUpright(chars.filter((width) => width > 0)) ? "portrait" : "landscape",
      { row: 1, col: 0, rows: headerRow + input.rows.length, cols: printed }, headerRow, chars.reduce((sum, width) => sum + width, 0), input.pageNumber,
    ),
    table: {
      headerRow, first, last: first + input.rows.length - 1,
      headings: new Set(input.rows.flatMap(({ section }, at) => (section === true ? [first + at] : []))),
    },
    ...(input.tabColor === undefined ? {} : { tabColor: input.tabColor }),
  });
  return {
    plan,
    rows: new Map(input.rows.map(({ code }, at) => [code, first + at])),
    columns: new Map(keys.map((key, col) => [key, col])),
  };
}

/** The width of a column, at least that of the longest word of its header. */
export function widthFor(header: string, width: number): number {
  return Math.max(width, charsOfWords(header));
}

function unused<T extends TableName>({ rows, rare = [] }: InputTable<T>): readonly TableColumns[T][] {
  if (rows.length === 0) return [];
  return rare.filter((key) => rows.every(({ cells }) => (cells[key] ?? null) === null));
}

/** Number of columns, from the first, that stand on the first page: a title centred over more would be cut in two. */
function firstPage(chars: readonly number[]): number {
  const total = chars.reduce((sum, width) => sum + width, 0);
  const room = total / pagesWide(total);
  let [used, count] = [0, 0];
  while (count < chars.length && used + (chars[count] ?? 0) <= room) used += chars[count++] ?? 0;
  while (count > 1 && chars[count - 1] === 0) count -= 1;
  return count;
}

/** The letters of a column of a planned table. */
export function lettersOf<T extends TableName>(headers: Readonly<Record<TableColumns[T], string>>, key: TableColumns[T]): string {
  return columnLetters((Object.keys(headers) as TableColumns[T][]).indexOf(key));
}

import { HEADER_LOOK, numberFormat } from "../outputs/page-look";
import type { KeyedRow } from "../outputs/keyed-sheet";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { linesOf } from "../outputs/row-height";
import { isNumber, shownText, SIZES, type PaperDocument, type PaperPart, type TableCell, type TableColumn, type TableRow } from "./document";
import { cellOf, charsIn, joinsOf, placeLook, pointsOf, recorded } from "./drawing";
import { REQUEST_ROW } from "./fill-ins";

/** Points above and below the text of a row together. */
const PADDING = 3;

/** Key of the header row of a table. */
export function tableHeaderKey(table: string): string {
  return `${table}:header`;
}

/** A table: its header and its rows. Rows grow with what stands in them, those with a long text in joined cells are planned for it. */
export function tableRows(document: PaperDocument, { key, columns, rows }: PaperPart & { readonly kind: "table" }): KeyedRow[] {
  const joins = joinsOf(...columns.map(({ from, to = from }) => [from, to] as const));
  const header: KeyedRow = {
    key: tableHeaderKey(key), part: "body", look: HEADER_LOOK, ...joins,
    cells: Object.fromEntries(columns.map((column) => [column.from, column.header])),
  };
  return [header, ...rows.map((row): KeyedRow => ({
    key: `${key}:${row.key}`, part: "body", ...joins,
    cells: { ...Object.fromEntries(columns.map((column) => [column.from, valueOf(row.cells[column.key] ?? "")])), ...recordOf(`${key}:${row.key}`, columns, row) },
    looks: Object.fromEntries(columns.map((column) => [column.from, { ...cellLook(column, row.cells[column.key] ?? ""), bold: row.bold === true }])),
    ...joinedPoints(document, columns, row),
  }))];
}

/** The height of a row of which a text takes several lines in joined cells: programs size rows by what stands in single cells. */
function joinedPoints(document: PaperDocument, columns: readonly TableColumn[], { cells, bold }: TableRow): Pick<KeyedRow, "points"> {
  const lines = columns.map(({ key, from, to = from }) => {
    const cell = cells[key] ?? "";
    return { joined: from !== to, lines: isNumber(cell) ? 1 : linesOf(shownText(cell), charsIn(document, [from, to]), SIZES.plain, bold) };
  });
  return lines.some((one) => one.joined && one.lines > 1) ? { points: pointsOf(SIZES.plain, Math.max(...lines.map((one) => one.lines))) + PADDING } : {};
}

/** What stands in the places of a row; rows of the growing list are read by their own key and have no record. */
function recordOf(key: string, columns: readonly TableColumn[], row: TableRow): Record<string, PlanCell> {
  if (REQUEST_ROW.test(key)) return {};
  return recorded(columns.flatMap(({ key: column, from }) => {
    const cell = row.cells[column] ?? "";
    return isNumber(cell) ? [] : [[from, cell] as const];
  }));
}

/** Ordinal numbers are numbers, so that a sheet does not warn of numbers kept as text. */
function valueOf(cell: TableCell): PlanCell {
  if (isNumber(cell)) return Number(cell.number);
  if (typeof cell === "string" && isOrdinal(cell)) return Number(cell);
  return cellOf(cell);
}

function isOrdinal(text: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(text);
}

function cellLook({ align = "left" }: TableColumn, cell: TableCell): CellFormat {
  if (isNumber(cell)) return { align, numberFormat: numberFormat(cell.decimals, cell.mark ?? "") };
  return { align, ...(typeof cell === "string" ? { numberFormat: isOrdinal(cell) ? "0" : "General" } : placeLook(cell)) };
}

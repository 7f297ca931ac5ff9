import type { Subject } from "../../core/finding";
import { REQUIRED_COLUMNS } from "../format/columns";
import { valueOf, valuesIn, type ValueOf, type ValueSet } from "../format/values";
import type { TableColumns, TableName } from "../../i18n/words-inputs";
import { dateOfCell, numberCell, shownText } from "./cell-values";
import { findHeader, firstDataRow, type FoundHeader } from "./find-header";
import type { CellPlace, FindingList } from "./findings";
import type { SheetView } from "./sheet-view";

/** Columns of which a second one does no harm: nothing is computed from them. */
const PROSE: ReadonlySet<string> = new Set(["note", "evidence", "appraiser", "unit", "label", "method", "phone", "preparedBy", "citation"]);

/** A table on a sheet, read by column key. Every unreadable cell is reported here, in one way for all tables. */
export class Table<T extends TableName> {
  readonly firstRow: number;
  readonly endRow: number;

  constructor(
    readonly sheet: SheetView,
    readonly table: T,
    readonly header: FoundHeader<TableColumns[T]>,
    private readonly findings: FindingList,
    endRow = sheet.endRow,
  ) {
    this.firstRow = firstDataRow(sheet, header);
    this.endRow = endRow;
  }

  has(key: TableColumns[T]): boolean {
    return this.header.columns.has(key);
  }

  col(key: TableColumns[T]): number | undefined {
    return this.header.columns.get(key);
  }

  /** The place of a cell; of the row's name, code or first column where the table has no such column. */
  place(row: number, ...keys: readonly TableColumns[T][]): CellPlace {
    const cols = [...keys.map((key) => this.col(key)), ...this.header.columns.values()];
    return { sheet: this.sheet.name, row, col: cols.find((col) => col !== undefined) ?? this.sheet.firstCol };
  }

  text(row: number, key: TableColumns[T]): string {
    const col = this.col(key);
    return col === undefined ? "" : this.sheet.text(row, col);
  }

  isEmpty(row: number): boolean {
    return [...this.header.columns.values()].every((col) => this.sheet.value(row, col) === "");
  }

  /** A number, or undefined for a blank and for what was reported. "20%" is 20 here. */
  number(row: number, key: TableColumns[T], report: (given: string, place: CellPlace) => void): number | undefined {
    const cell = numberCell(this.sheet, row, this.col(key));
    const place = this.place(row, key);
    switch (cell.kind) {
      case "blank": return undefined;
      case "number": return cell.value;
      case "percent": return cell.value;
      case "text-number":
        this.findings.at(place, "score-text-number", { given: cell.typed, read: String(cell.value) });
        return cell.value;
      case "error":
        this.findings.at(place, "score-error-value", { given: cell.shown });
        return undefined;
      case "date":
        this.findings.at(place, "score-date", { shown: cell.shown, likely: cell.likely });
        return undefined;
      default:
        report(shownText(cell), place);
        return undefined;
    }
  }

  /** An ISO date, or undefined for a blank and for what was reported. */
  date(row: number, key: TableColumns[T], about?: Subject): string | undefined {
    const date = dateOfCell(this.sheet, row, this.col(key));
    if (date !== null) return date;
    this.findings.at(this.place(row, key), "report-bad-date", { given: this.text(row, key) }, about);
    return undefined;
  }

  /** One of the allowed values, or undefined for a blank and for what was reported. */
  choice<S extends ValueSet>(row: number, key: TableColumns[T], set: S, about?: Subject): ValueOf<S> | undefined {
    const given = this.text(row, key);
    if (given === "") return undefined;
    const value = valueOf(set, given);
    if (value !== undefined) return value;
    const allowed = valuesIn(set).join(", ");
    this.findings.at(this.place(row, key), "award-bad-value", { column: `${this.table}.${key}`, given, allowed }, about);
    return undefined;
  }
}

/**
 * The table of a sheet that should have one. Columns that are required and not there are reported on the
 * sheet; null where so little was found that nothing can be read.
 */
export function openTable<T extends TableName>(sheet: SheetView, table: T, findings: FindingList): Table<T> | null {
  const header = findHeader(sheet, table);
  const missing = REQUIRED_COLUMNS[table].filter((choice) => !choice.some((key) => header?.columns.has(key)));
  for (const [key] of missing) {
    const params = { header: `${table}.${key ?? ""}` };
    if (header === null) findings.onSheet(sheet.name, "header-missing", params);
    else findings.at({ sheet: sheet.name, row: header.row, col: sheet.firstCol }, "header-missing", params);
  }
  if (header === null || missing.length > 0) return null;
  reportColumns(sheet, table, header, findings);
  return new Table(sheet, table, header, findings);
}

/** Reports columns that are not of the format and columns of one meaning. */
function reportColumns<T extends TableName>(
  sheet: SheetView, table: T, header: FoundHeader<TableColumns[T]>, findings: FindingList,
): void {
  for (const { col, header: text } of header.extra) {
    findings.at({ sheet: sheet.name, row: header.row, col }, "extra-column", { header: text, others: "", more: 0 });
  }
  for (const { col, key } of header.doubled) {
    const place = { sheet: sheet.name, row: header.row, col };
    if (PROSE.has(key)) findings.at(place, "extra-column", { header: sheet.text(header.row, col) || sheet.text(header.lastRow, col), others: "", more: 0 });
    else findings.at(place, "header-doubled", { header: `${table}.${key}` });
  }
}

/** Whether a sheet holds every required column of a table. */
export function holdsTable<T extends TableName>(sheet: SheetView, table: T): boolean {
  const header = findHeader(sheet, table);
  return header !== null && REQUIRED_COLUMNS[table].every((choice) => choice.some((key) => header.columns.has(key)));
}


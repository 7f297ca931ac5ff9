import { formatDate } from "../../i18n/date";
import { dateOfSerial, isoDate } from "../format/dates";
import { formatKind } from "../format/number-formats";
import type { SheetGrid } from "../grid";
import { numberFormatAt, valueAt } from "./earlier-sheet";

/** What a cell says, as text: a date is read as the day that it shows, anything else as what it is. */
export function textAt(grid: SheetGrid, row: number, col: number): string {
  const value = valueAt(grid, row, col);
  const day = typeof value === "number" && formatKind(numberFormatAt(grid, row, col)) === "date" ? dateOfSerial(value) : null;
  return day === null ? String(value) : formatDate(isoDate(day));
}

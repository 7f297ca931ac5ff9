/** What one cell says where a number, a date or a yes/no belongs. Nothing is guessed; the caller reports. */
import { fromNumber } from "../../core/exact/from-number";
import { exactText } from "../../core/exact/text";
import { textNumber } from "../../core/rules/text-number";
import { dateOfSerial, dateOfText, isoDate } from "../format/dates";
import { isErrorValue } from "../format/error-values";
import { dateParts, formatKind } from "../format/number-formats";
import { textOf, type SheetView } from "./sheet-view";

/** What a cell says where a number belongs. */
export type NumberCell =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  /** Shown as a percentage: `value` is the number before the sign, 95 for "95%". */
  | { readonly kind: "percent"; readonly value: number; readonly shown: string }
  /** Text that holds a number by the contract's rule. */
  | { readonly kind: "text-number"; readonly value: number; readonly typed: string }
  /** A number that the cell shows as a date or a time; `likely` is what was probably typed. */
  | { readonly kind: "date"; readonly iso: string | null; readonly shown: string; readonly likely: string }
  | { readonly kind: "error"; readonly shown: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly typed: string };

/** Looks at a cell that should hold a number. */
export function numberCell(sheet: SheetView, row: number, col: number | undefined): NumberCell {
  const value = col === undefined ? "" : sheet.value(row, col);
  if (col === undefined || value === "") return { kind: "blank" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") {
    const format = sheet.format(row, col);
    const kind = formatKind(format);
    if (kind === "date") return dateCell(value, format);
    if (kind === "number") return { kind: "number", value };
    const percent = Number((value * 100).toPrecision(15));
    return { kind: "percent", value: percent, shown: `${exactText(fromNumber(percent))}%` };
  }
  const typed = textOf(value);
  if (isErrorValue(typed)) return { kind: "error", shown: typed };
  const percent = /^(.*\d) ?%$/.exec(typed)?.[1];
  const share = percent === undefined ? null : textNumber(percent);
  if (share !== null) return { kind: "percent", value: share, shown: typed };
  const number = textNumber(typed);
  // The text as it stands in the cell is shown to the user, spaces and all that made it text.
  return number === null ? { kind: "text", typed } : { kind: "text-number", value: number, typed: value };
}

/**
 * A score that Excel turned into a date: "9.5" or "9/5" became 9 May, "5.25" became May 2025. Day and month are
 * put back in the order in which the format shows them.
 */
function dateCell(serial: number, format: string): NumberCell {
  const date = dateOfSerial(serial);
  const parts = dateParts(format);
  if (date === null || parts.length === 0 || parts.every((part) => part === "h")) {
    const minutes = Math.round((serial - Math.floor(serial)) * 1440);
    const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
    const two = String(minute).padStart(2, "0");
    return { kind: "date", iso: null, shown: `${hour}:${two}`, likely: `${hour}.${two}` };
  }
  const iso = isoDate(date);
  const year = String(date.year % 100).padStart(2, "0");
  if (!parts.includes("d")) return { kind: "date", iso, shown: `${date.month}/${date.year}`, likely: `${date.month}.${year}` };
  return { kind: "date", iso, shown: `${date.day}/${date.month}`, likely: `${date.day}.${date.month}` };
}

/** A cell that should hold a date: ISO text, null for what is none, undefined for a blank. */
export function dateOfCell(sheet: SheetView, row: number, col: number | undefined): string | null | undefined {
  const value = col === undefined ? "" : sheet.value(row, col);
  if (col === undefined || value === "") return undefined;
  if (typeof value === "boolean") return null;
  if (typeof value === "string") return dateOfText(value);
  if (formatKind(sheet.format(row, col)) !== "date") return null;
  const date = dateOfSerial(value);
  return date === null ? null : isoDate(date);
}

/** What a cell shows, for a finding: a number by its kind, text as typed. */
export function shownText(cell: NumberCell): string {
  switch (cell.kind) {
    case "blank": return "";
    case "number": return exactText(fromNumber(cell.value));
    case "boolean": return cell.value ? "TRUE" : "FALSE";
    case "text": return cell.typed;
    case "text-number": return cell.typed;
    default: return cell.shown;
  }
}

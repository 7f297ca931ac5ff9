import type { TableColumns } from "../../i18n/words-inputs";
import { shownDecimals } from "../format/number-formats";
import { numberCell } from "./cell-values";
import { parseLabel } from "./labels";
import type { Table } from "./table";

/** TT and name of a row of the criteria sheet or of a score sheet. */
export interface RowLabel {
  readonly label: string;
  readonly name: string;
  /** The cell of TT holds a number, so that "1.10" has lost its last digit unless its format shows it. */
  readonly fromNumber: boolean;
  /** Excel turned the TT into a date; `label` is what was probably typed, `shown` what the cell shows. */
  readonly date: boolean;
  readonly shown: string;
}

type Labelled = "criteria" | "scoreSheet";
type Key = "label" | "name";

/**
 * TT and name of a row, also where both were typed into one cell ("I. Nhiệm vụ chính trị" in either column, as
 * merged section rows have it).
 */
export function rowLabel<T extends Labelled>(table: Table<T>, row: number): RowLabel {
  const key = (name: Key): TableColumns[T] => name;
  const name = table.text(row, key("name"));
  const col = table.col(key("label"));
  const cell = numberCell(table.sheet, row, col);
  if (cell.kind === "date") return { label: cell.likely, name, fromNumber: false, date: true, shown: cell.shown };
  if (cell.kind === "number" && col !== undefined) {
    const decimals = shownDecimals(table.sheet.format(row, col));
    const plain = table.text(row, key("label"));
    const label = decimals === null || decimals < (plain.split(".")[1]?.length ?? 0) ? plain : cell.value.toFixed(decimals);
    return { label, name, fromNumber: true, date: false, shown: label };
  }
  const typed = table.text(row, key("label"));
  if (name === "" && typed !== "") return { ...split(typed), fromNumber: false, date: false, shown: typed };
  if (typed === "" && name !== "") return { ...split(name, true), fromNumber: false, date: false, shown: "" };
  return { label: typed, name, fromNumber: false, date: false, shown: typed };
}

/** "I. Nhiệm vụ" as TT and name. Where there is no TT in front the text is the one that its column says. */
function split(text: string, isName = false): { readonly label: string; readonly name: string } {
  const match = /^((?:Phần|Mục|Chương|Part|Section) +\S+|\(?[\p{L}\d]{1,5}(?:\.[\p{L}\d]{1,3})*)\s*(?:[.):/]|[-–](?= ))\s*(\S.*)$/iu.exec(text);
  const [, label = "", name = ""] = match ?? [];
  if (match !== null && parseLabel(label) !== null && name !== "") return { label, name };
  return isName ? { label: "", name: text } : { label: text, name: "" };
}

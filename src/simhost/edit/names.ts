/** Defined names. Names are compared without regard to case. */
import { invalidArgument, itemAlreadyExists } from "../host-error";
import { parseAddress, quotedSheetName } from "../model/address";
import { nameKey, sheetByName } from "../model/sheet-name";
import type { SimName, SimRange, SimSheet, SimWorkbook } from "../model/types";
import { areaText } from "../formula/scan";
import type { Journal } from "./journal";

/** The name of a scope: a sheet's id, or the workbook. */
export const findName = (workbook: SimWorkbook, name: string, scope: string | undefined): SimName | undefined =>
  workbook.names.find((each) => each.scope === scope && nameKey(each.name) === nameKey(name));

/** Adds a visible name. `formula` is without "=". */
export function addName(journal: Journal, name: string, formula: string, scope: string | undefined, comment?: string): SimName {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !parseAddress(name) && !/^[rc]$/i.test(name);
  if (!valid) throw invalidArgument(`"${name}" is no defined name.`);
  if (findName(journal.workbook, name, scope)) throw itemAlreadyExists(`There is a name "${name}" already.`);
  const added: SimName = { name, formula, visible: true };
  if (scope !== undefined) added.scope = scope;
  if (comment !== undefined) added.comment = comment;
  journal.workbook.names.push(added);
  journal.markName(name);
  journal.workbook.touchedBook = true;
  return added;
}

export function deleteName(journal: Journal, name: SimName): void {
  const index = journal.workbook.names.indexOf(name);
  if (index < 0) return;
  journal.workbook.names.splice(index, 1);
  journal.markName(name.name);
  journal.workbook.touchedBook = true;
}

/** The cells that a name stands for; undefined where it is a constant, a calculation or a broken reference. */
export function rangeOfName(workbook: SimWorkbook, name: SimName): { readonly sheet: SimSheet; readonly range: SimRange } | undefined {
  const parsed = parseAddress(name.formula);
  if (parsed?.sheet === undefined) return undefined;
  const sheet = sheetByName(workbook, parsed.sheet);
  return sheet ? { sheet, range: parsed.range } : undefined;
}

/** "'Tháng 1'!$A$1:$B$2" */
export function fixedReference(sheet: SimSheet, range: SimRange): string {
  const corner = (row: number, col: number) => ({ row, col, rowFixed: true, colFixed: true });
  const first = corner(range.row, range.col);
  const single = range.rows === 1 && range.cols === 1;
  const last = single ? undefined : corner(range.row + range.rows - 1, range.col + range.cols - 1);
  return `${quotedSheetName(sheet.name)}!${areaText(first, last)}`;
}

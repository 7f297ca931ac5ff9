import type { SimPrint, SimRange } from "../../simhost/model/types";
import { quoteSheetName } from "../formula/rename-sheets";
import { formulaTokens } from "../formula/tokens";
import { absoluteRangeName, columnLetters, parseRange } from "../sheet/reference";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";

/** The ranges of a name's formula without their sheets: "'A b'!$A:$B,'A b'!$1:$2" → "$A:$B", "$1:$2". */
function rangesOf(formula: string): string[] {
  const bare = formulaTokens(formula).map((token) => (token.kind === "sheet" ? "" : token.text)).join("");
  return bare.split(",").map((range) => range.trim());
}

/** The print area of a name's formula; undefined where it is more than one range, which the model cannot say. */
export function printArea(formula: string): SimRange | undefined {
  const ranges = rangesOf(formula);
  return ranges.length === 1 ? parseRange(ranges[0] as string) : undefined;
}

/** The repeated rows of a print titles formula, first and last. */
export function titleRows(formula: string): readonly [number, number] | undefined {
  const rows = rangesOf(formula).map(parseRange).find((range) => range !== undefined && range.cols === MAX_COLUMNS);
  return rows === undefined ? undefined : [rows.row, rows.row + rows.rows - 1];
}

/** The repeated columns of a print titles formula, first and last. */
export function titleColumns(formula: string): readonly [number, number] | undefined {
  const columns = rangesOf(formula).map(parseRange).find((range) => range !== undefined && range.rows === MAX_ROWS);
  return columns === undefined ? undefined : [columns.col, columns.col + columns.cols - 1];
}

/** Formula of a sheet's print area after the model's changes; undefined for none. */
export function printAreaFormula(sheetName: string, print: SimPrint, before: string | undefined): string | undefined {
  const was = before === undefined ? undefined : printArea(before);
  const { area } = print;
  const same = was === undefined ? area === undefined : area !== undefined && absoluteRangeName(was) === absoluteRangeName(area);
  if (same) return before;
  return area === undefined ? undefined : `${quoteSheetName(sheetName)}!${absoluteRangeName(area)}`;
}

/** Formula of a sheet's print titles after the model's changes; undefined for none. */
export function printTitlesFormula(sheetName: string, print: SimPrint, before: string | undefined): string | undefined {
  const [rows, columns] = [print.titleRows, print.titleColumns];
  const isSame = (was: readonly [number, number] | undefined, now: readonly [number, number] | undefined): boolean => was?.[0] === now?.[0] && was?.[1] === now?.[1];
  if (before !== undefined && isSame(titleRows(before), rows) && isSame(titleColumns(before), columns)) return before;
  const all = [
    ...(columns === undefined ? [] : [`$${columnLetters(columns[0])}:$${columnLetters(columns[1])}`]),
    ...(rows === undefined ? [] : [`$${rows[0] + 1}:$${rows[1] + 1}`]),
  ];
  return all.length === 0 ? undefined : all.map((range) => `${quoteSheetName(sheetName)}!${range}`).join(",");
}

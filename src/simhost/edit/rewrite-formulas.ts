/** Keeps formulas, charts and defined names true to what they meant when sheets are renamed or deleted and rows come or go. */
import { quotedSheetName } from "../model/address";
import { nameKey, sheetByName } from "../model/sheet-name";
import type { SimSheet } from "../model/types";
import { areaText, scanFormula, type FormulaToken } from "../formula/scan";
import { rewriteCharts } from "./charts";
import type { Journal } from "./journal";

/** A token of a formula that stands on `home` (undefined: a name of the whole workbook) as it should read now. */
type Rewrite = (token: FormulaToken, home: SimSheet | undefined) => string;

/** References to a sheet take its new name. */
export function renameInFormulas(journal: Journal, before: string, after: string): void {
  rewriteAll(journal, (token) => {
    if ((token.kind !== "reference" && token.kind !== "name") || token.sheet === undefined) return token.text;
    if (nameKey(token.sheet) !== nameKey(before)) return token.text;
    const rest = token.kind === "name" ? token.name : areaText(token.first, token.last);
    return `${quotedSheetName(after)}!${rest}`;
  });
}

/** References to a sheet that goes become #REF!. */
export function sheetGoneInFormulas(journal: Journal, gone: SimSheet): void {
  rewriteAll(journal, (token) => {
    if (token.kind !== "reference" && token.kind !== "name") return token.text;
    return token.sheet !== undefined && nameKey(token.sheet) === nameKey(gone.name) ? "#REF!" : token.text;
  });
}

/** References to one sheet are given new corners; null: what they referred to is gone. */
export function moveInFormulas(
  journal: Journal,
  sheet: SimSheet,
  move: (token: Extract<FormulaToken, { kind: "reference" }>) => string | null,
): void {
  rewriteAll(journal, (token, home) => {
    if (token.kind !== "reference") return token.text;
    const target = token.sheet === undefined ? home : sheetByName(journal.workbook, token.sheet);
    if (target !== sheet) return token.text;
    const moved = move(token);
    if (moved === null) return "#REF!";
    return token.sheet === undefined ? moved : `${quotedSheetName(token.sheet)}!${moved}`;
  });
}

function rewriteAll(journal: Journal, rewrite: Rewrite): void {
  const { workbook } = journal;
  for (const sheet of workbook.sheets) {
    for (const [row, { cells }] of sheet.rows) {
      cells.forEach((cell, col) => {
        if (cell?.formula === undefined) return;
        const formula = rewritten(cell.formula, sheet, rewrite);
        if (formula !== cell.formula) journal.put(sheet, row, col, { ...cell, formula });
      });
    }
  }
  rewriteCharts(journal, (formula, home) => rewritten(formula, home, rewrite));
  for (const name of workbook.names) {
    const home = name.scope === undefined ? undefined : workbook.sheets.find((sheet) => sheet.id === name.scope);
    const formula = rewritten(name.formula, home, rewrite);
    if (formula === name.formula) continue;
    name.formula = formula;
    workbook.touchedBook = true;
  }
}

const rewritten = (formula: string, home: SimSheet | undefined, rewrite: Rewrite): string =>
  scanFormula(formula).map((token) => rewrite(token, home)).join("");

/** Drop-down lists put on cells since the file was read. */
import { intersection } from "../model/address";
import type { SimRange, SimSheet } from "../model/types";
import { without } from "./cut-range";
import { requireUnprotected } from "./write-formats";
import type { Journal } from "./journal";

/** A list on a range; it replaces those that stood there. */
export function addList(journal: Journal, sheet: SimSheet, at: SimRange, formula: string): void {
  requireUnprotected(sheet);
  cutOut(sheet, at);
  sheet.addedValidations.push({ at: { row: at.row, col: at.col, rows: at.rows, cols: at.cols }, formula });
  journal.touch(sheet, "validations");
}

/** Removes the lists from a range; what lies outside it stays. */
export function dropValidations(journal: Journal, sheet: SimSheet, at: SimRange): void {
  if (!sheet.addedValidations.some((list) => intersection(list.at, at))) return;
  requireUnprotected(sheet);
  cutOut(sheet, at);
  journal.touch(sheet, "validations");
}

function cutOut(sheet: SimSheet, hole: SimRange): void {
  const kept = sheet.addedValidations.flatMap(({ at, formula }) => without(at, hole).map((part) => ({ at: part, formula })));
  sheet.addedValidations.splice(0, sheet.addedValidations.length, ...kept);
}

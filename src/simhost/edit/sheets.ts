/** Adding, renaming, deleting, hiding and showing sheets. */
import { HostError, invalidArgument, invalidOperation, itemAlreadyExists } from "../host-error";
import { createSheet } from "../model/create-workbook";
import { freeSheetName, nameKey, sheetById, sheetByName, sheetNameFault } from "../model/sheet-name";
import type { SimRange, SimSheet } from "../model/types";
import { renameInFormulas, sheetGoneInFormulas } from "./rewrite-formulas";
import type { Journal } from "./journal";

/** A new sheet at the end. Without a name it takes the next free "Sheet4". */
export function addSheet(journal: Journal, name?: string): SimSheet {
  const { workbook } = journal;
  const wanted = name ?? freeSheetName(workbook);
  requireName(journal, wanted);
  const sheet = createSheet(wanted);
  workbook.sheets.push(sheet);
  journal.markStructureChange();
  workbook.touchedBook = true;
  journal.note({ kind: "sheet-added", sheetId: sheet.id, by: journal.actor });
  return sheet;
}

/** Renames a sheet; formulas and names follow. */
export function renameSheet(journal: Journal, sheet: SimSheet, name: string): void {
  if (sheet.name === name) return;
  requireName(journal, name, sheet);
  const before = sheet.name;
  renameInFormulas(journal, before, name);
  sheet.name = name;
  journal.markStructureChange();
  journal.workbook.touchedBook = true;
  journal.note({ kind: "sheet-renamed", sheetId: sheet.id, before, after: name, by: journal.actor });
}

/** Deletes a sheet; what referred to it becomes #REF!. The last visible sheet cannot go. */
export function deleteSheet(journal: Journal, sheet: SimSheet): void {
  const { workbook } = journal;
  requireAnotherVisible(journal, sheet);
  sheetGoneInFormulas(journal, sheet);
  journal.markStructureChange();
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  for (let at = workbook.names.length - 1; at >= 0; at -= 1) {
    if (workbook.names[at]?.scope === sheet.id) workbook.names.splice(at, 1);
  }
  workbook.touchedBook = true;
  if (workbook.activeSheetId === sheet.id) activateNeighbour(journal, index);
  journal.note({ kind: "sheet-deleted", sheetId: sheet.id, by: journal.actor });
}

export function setVisibility(journal: Journal, sheet: SimSheet, visibility: SimSheet["visibility"]): void {
  if (sheet.visibility === visibility) return;
  if (visibility !== "visible") requireAnotherVisible(journal, sheet);
  const before = sheet.visibility;
  sheet.visibility = visibility;
  journal.workbook.touchedBook = true;
  if (visibility !== "visible" && journal.workbook.activeSheetId === sheet.id) {
    activateNeighbour(journal, journal.workbook.sheets.indexOf(sheet));
  }
  journal.note({ kind: "sheet-visibility", sheetId: sheet.id, before, after: visibility, by: journal.actor });
}

/** Moves a sheet to a place among all sheets, counted from 0. */
export function moveSheet(journal: Journal, sheet: SimSheet, position: number): void {
  const { sheets } = journal.workbook;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument(`There is no position ${position}.`);
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  journal.workbook.touchedBook = true;
  journal.note({ kind: "look", sheetId: sheet.id, by: journal.actor });
}

/** Shows a sheet. A hidden one cannot be shown this way. */
export function activateSheet(journal: Journal, sheet: SimSheet): void {
  if (sheet.visibility !== "visible") throw invalidOperation(`The sheet "${sheet.name}" is hidden.`);
  const previous = journal.workbook.activeSheetId;
  if (previous === sheet.id) return;
  journal.workbook.activeSheetId = sheet.id;
  // Which sheet is shown is part of the file's view, not of its content.
  sheet.touched.add("view");
  sheetById(journal.workbook, previous)?.touched.add("view");
  journal.note({ kind: "activated", sheetId: sheet.id, previous });
}

/** Selects a range and shows its sheet. */
export function selectRange(journal: Journal, sheet: SimSheet, range: SimRange): void {
  activateSheet(journal, sheet);
  sheet.selection = { row: range.row, col: range.col, rows: range.rows, cols: range.cols };
  sheet.touched.add("view");
  journal.note({ kind: "selection", sheetId: sheet.id });
}

function activateNeighbour(journal: Journal, index: number): void {
  const { sheets } = journal.workbook;
  const next = sheets.slice(index).find((each) => each.visibility === "visible") ?? [...sheets.slice(0, index)].reverse().find((each) => each.visibility === "visible");
  if (next) activateSheet(journal, next);
}

function requireAnotherVisible(journal: Journal, sheet: SimSheet): void {
  const others = journal.workbook.sheets.some((each) => each !== sheet && each.visibility === "visible");
  if (!others) throw invalidOperation("A workbook must have at least one visible sheet.");
}

function requireName(journal: Journal, name: string, own?: SimSheet): void {
  const fault = sheetNameFault(name);
  if (fault) throw invalidArgument(`"${name}" is no name for a sheet (${fault}).`);
  const holder = sheetByName(journal.workbook, name);
  if (holder && holder !== own && nameKey(holder.name) === nameKey(name)) throw taken(name);
}

const taken = (name: string): HostError => itemAlreadyExists(`There is a sheet named "${name}" already.`);

/** Which names Excel accepts for a sheet. Names are compared without regard to case. */
import type { SimSheet, SimWorkbook } from "./types";

const FORBIDDEN = /[:\\/?*[\]]/;

/** What is wrong with a sheet name in itself; undefined: nothing. */
export function sheetNameFault(name: string): "empty" | "too-long" | "character" | "apostrophe" | "reserved" | undefined {
  if (name === "") return "empty";
  if (name.length > 31) return "too-long";
  if (FORBIDDEN.test(name)) return "character";
  if (name.startsWith("'") || name.endsWith("'")) return "apostrophe";
  return name.toLowerCase() === "history" ? "reserved" : undefined;
}

/** Where sheets stood when they were last looked for, by name: a guess that is checked, because both may have changed. */
const guesses = new WeakMap<SimWorkbook, Map<string, number>>();

/** The sheet of this name, whatever the case. */
export function sheetByName(workbook: SimWorkbook, name: string): SimSheet | undefined {
  const { sheets } = workbook;
  let known = guesses.get(workbook);
  if (!known) {
    known = new Map();
    guesses.set(workbook, known);
  }
  const guess = sheets[known.get(name) ?? -1];
  if (guess?.name === name) return guess;
  const exact = sheets.findIndex((sheet) => sheet.name === name);
  if (exact >= 0) {
    known.set(name, exact);
    return sheets[exact];
  }
  const key = nameKey(name);
  return sheets.find((sheet) => nameKey(sheet.name) === key);
}

export const sheetById = (workbook: SimWorkbook, id: string): SimSheet | undefined =>
  workbook.sheets.find((sheet) => sheet.id === id);

/** Two names with the same key are the same name to Excel. */
export const nameKey = (name: string): string => name.toUpperCase();

/** "Sheet3": the name that Excel gives to a sheet added without one. */
export function freeSheetName(workbook: SimWorkbook): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (!sheetByName(workbook, name)) return name;
  }
}

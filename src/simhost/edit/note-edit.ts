/** Makes an edit of cells and notes it as one event. */
import type { CellDetails } from "../events";
import { valueAt } from "../model/cells";
import type { SimRange, SimSheet, SimValue } from "../model/types";
import type { Journal } from "./journal";

/** Runs the edit and notes it. For a single cell the event says what stood there before and after. */
export function noteEdit(journal: Journal, sheet: SimSheet, range: SimRange, edit: () => void): void {
  const single = range.rows === 1 && range.cols === 1;
  const before = single ? valueAt(sheet, range.row, range.col) : null;
  edit();
  const event = { kind: "cells", sheetId: sheet.id, range: { ...range }, change: "RangeEdited", by: journal.actor } as const;
  journal.note(single ? { ...event, details: detailsOf(before, valueAt(sheet, range.row, range.col)) } : event);
}

const detailsOf = (before: SimValue, after: SimValue): CellDetails => ({
  valueBefore: apiValue(before),
  valueAfter: apiValue(after),
  valueTypeBefore: apiValueType(before),
  valueTypeAfter: apiValueType(after),
});

/** A value as the API gives it: "" for an empty cell, an error's text for an error. */
export const apiValue = (value: SimValue): number | string | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** Excel.RangeValueType of a value. */
export function apiValueType(value: SimValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}

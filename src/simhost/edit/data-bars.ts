/** Conditional formats of bars behind numbers. */
import { intersection } from "../model/address";
import { newId } from "../model/create-workbook";
import type { SimDataBar, SimRange, SimSheet } from "../model/types";
import { without } from "./cut-range";
import { requireUnprotected } from "./write-formats";
import type { Journal } from "./journal";

/** Colour that Excel gives to a data bar of which nothing was said. */
const DEFAULT_COLOR = "#638EC6";

/** New bars on a range; they go before those that are there. */
export function addDataBar(journal: Journal, sheet: SimSheet, { row, col, rows, cols }: SimRange): SimDataBar {
  requireUnprotected(sheet, "formatCells");
  const bar: SimDataBar = {
    id: newId(), areas: [{ row, col, rows, cols }], color: DEFAULT_COLOR, lower: { kind: "automatic" }, upper: { kind: "automatic" },
  };
  sheet.dataBars.unshift(bar);
  journal.touch(sheet, "data-bars");
  return bar;
}

export function changeDataBar(journal: Journal, sheet: SimSheet, bar: SimDataBar, changes: Partial<Pick<SimDataBar, "color" | "lower" | "upper">>): void {
  requireUnprotected(sheet, "formatCells");
  Object.assign(bar, changes);
  journal.touch(sheet, "data-bars");
}

export function deleteDataBar(journal: Journal, sheet: SimSheet, bar: SimDataBar): void {
  requireUnprotected(sheet, "formatCells");
  const at = sheet.dataBars.indexOf(bar);
  if (at < 0) return;
  sheet.dataBars.splice(at, 1);
  journal.touch(sheet, "data-bars");
}

export const dataBarsOn = (sheet: SimSheet, range: SimRange): SimDataBar[] =>
  sheet.dataBars.filter(({ areas }) => areas.some((area) => intersection(area, range)));

/** Takes the bars from a range; what lies outside it stays. */
export function cutDataBars(journal: Journal, sheet: SimSheet, hole: SimRange): void {
  if (dataBarsOn(sheet, hole).length > 0) placeDataBars(journal, sheet, (area) => without(area, hole));
}

/** Gives every area of the bars a new place; bars without any area are gone. */
export function placeDataBars(journal: Journal, sheet: SimSheet, place: (area: SimRange) => readonly SimRange[]): void {
  let changed = false;
  for (const bar of [...sheet.dataBars]) {
    const areas = bar.areas.flatMap(place);
    if (same(areas, bar.areas)) continue;
    changed = true;
    bar.areas = areas;
    if (areas.length === 0) sheet.dataBars.splice(sheet.dataBars.indexOf(bar), 1);
  }
  if (changed) journal.touch(sheet, "data-bars");
}

const same = (a: readonly SimRange[], b: readonly SimRange[]): boolean =>
  a.length === b.length && a.every((area, index) => {
    const other = b[index];
    return other !== undefined && area.row === other.row && area.col === other.col && area.rows === other.rows && area.cols === other.cols;
  });

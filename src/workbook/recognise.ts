import type { WorkbookGrids } from "./grid";
import { assignSheets } from "./read/assign-sheets";

/**
 * What kind of workbook this is: a bloc's (it has a set-up sheet, or both criteria and members), one without any
 * value of the user, or another. Sheets that the add-in owns do not count.
 */
export function recognise(grids: WorkbookGrids): "bloc" | "other" | "empty" {
  const filled = grids.sheets.some(({ owned, values }) =>
    owned === undefined && values.some((row) => row.some((value) => typeof value !== "string" || value.trim() !== "")));
  if (!filled) return "empty";
  const { roles } = assignSheets(grids);
  return roles.has("setup") || (roles.has("criteria") && roles.has("members")) ? "bloc" : "other";
}

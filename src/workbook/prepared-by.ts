/** Who prepares the results: a row of the set-up sheet that is asked for once. */
import { wordsFor, type Language } from "../i18n";
import type { WorkbookGrids } from "./grid";
import { assignSheets } from "./read/assign-sheets";
import { findSettings } from "./read/setup";
import { SheetView } from "./read/sheet-view";
import type { SheetPlan } from "./sheet-plan";

/** What stands in the row where nobody is to be named. */
const NOBODY = "–";

/** The set-up's answer: a name, "" where it was left blank on purpose, undefined where nobody has been asked yet. */
export function preparedByOf(grids: WorkbookGrids): string | undefined {
  const found = rowOf(grids);
  const text = found?.text.trim() ?? "";
  return text === "" ? undefined : /^[-–—]$/.test(text) ? "" : text;
}

/**
 * The plan that keeps a name in the set-up sheet, or "–" for "". Nothing but that row is written; a set-up from
 * before there was such a row gets one below everything that stands there. undefined where there is no set-up.
 */
export function planPreparedBy(grids: WorkbookGrids, name: string, language: Language): SheetPlan | undefined {
  const found = rowOf(grids);
  if (found === undefined) return undefined;
  const value = name.trim() === "" ? NOBODY : name.trim();
  const { label } = wordsFor(language).inputs.settings.preparedBy;
  const { row, col, labelCol, isThere } = found;
  return {
    role: "setup", owned: false, target: { overwrite: found.sheet }, merges: [], lists: [], widths: [], heights: [],
    formats: [{ at: { row, col, rows: 1, cols: 1 }, format: { numberFormat: "@" } }],
    blocks: [...(isThere ? [] : [{ row, col: labelCol, cells: [[label]] }]), { row, col, cells: [[value]] }],
  };
}


function rowOf(grids: WorkbookGrids) {
  const sheet = assignSheets(grids).roles.get("setup");
  if (sheet === undefined) return undefined;
  const cells = findSettings(sheet);
  const at = cells.get("preparedBy");
  if (at !== undefined) return { sheet: sheet.name, row: at.row, col: at.col, labelCol: at.col - 1, isThere: true, text: sheet.text(at.row, at.col) };
  const other = cells.get("name") ?? [...cells.values()][0];
  if (other === undefined) return undefined;
  // An empty row between ends the table above; the label stands in the column of the other labels.
  return { sheet: sheet.name, row: sheet.endRow + 1, col: other.col, labelCol: labelColumn(sheet, other.row, other.col), isThere: false, text: "" };
}

function labelColumn(sheet: SheetView, row: number, valueCol: number): number {
  for (let col = valueCol - 1; col >= sheet.firstCol; col -= 1) if (sheet.value(row, col) !== "") return col;
  return Math.max(0, valueCol - 1);
}

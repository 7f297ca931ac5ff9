import { SCORE_LAYERS } from "../../core/defaults";
import type { FindingList } from "./findings";
import type { TablePlaces } from "./places";
import type { ScoreTable } from "./score-sheet";

/**
 * Numbers beside the criteria, between the columns that are known, under no header: the header of a score column
 * was lost, and the scores under it would be passed over. Told as a missing header, of the first layer from the
 * left that the sheet has no column for; a sheet that has them all may keep what it likes in such a column.
 */
export function reportUnnamedScores(table: ScoreTable, places: TablePlaces, findings: FindingList): void {
  const { sheet, header } = table;
  const layer = [...SCORE_LAYERS].reverse().find((each) => !table.has(each));
  if (layer === undefined) return;
  const known = [...header.columns.values()];
  const named = new Set([...known, ...header.extra.map(({ col }) => col), ...header.doubled.map(({ col }) => col)]);
  for (let col = Math.min(...known) + 1; col < Math.max(...known); col++) {
    if (named.has(col) || hasHeader(table, col)) continue;
    if (![...places.rows.values()].some((row) => typeof sheet.value(row, col) === "number")) continue;
    findings.at({ sheet: sheet.name, row: header.row, col }, "header-missing", { header: `scoreSheet.${layer}` });
    return;
  }
}

/** Whether anything stands over a column; a merged header may begin in the row above. */
function hasHeader({ sheet, header }: ScoreTable, col: number): boolean {
  for (let row = header.row - 1; row <= header.lastRow; row++) if (sheet.text(row, col) !== "") return true;
  return false;
}

/** What the run log tells of runs that are over. */
import type { WorkbookGrids } from "./grid";
import { readEarlier, valueAt } from "./outputs/earlier-sheet";
import { ownedSheet } from "./ownership";

const LINE = /^run:\d+:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)$/;

/**
 * Local time "yyyy-mm-ddThh:mm:ss" of the last run whose results stand in the workbook: the lowest line of the log
 * with a fingerprint, which a stopped run has not. undefined where there is no such line.
 */
export function lastRankedRun(grids: WorkbookGrids): string | undefined {
  const log = readEarlier(ownedSheet(grids, "run-log"));
  const fingerprint = log?.columns.get("fingerprint");
  if (log === undefined || fingerprint === undefined) return undefined;
  const lines = [...log.rows.values()].flatMap(({ key, row }) => {
    const ranAt = LINE.exec(key)?.[1];
    return ranAt === undefined || valueAt(log.grid, row, fingerprint) === "" ? [] : [{ row, ranAt }];
  });
  return lines.reduce<{ row: number; ranAt: string } | undefined>((last, line) => (last === undefined || line.row > last.row ? line : last), undefined)?.ranAt;
}

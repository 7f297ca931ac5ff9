/** What the run log tells of runs that are over. */
import type { WorkbookGrids } from "./grid";
import { readLineKey } from "./log-line";
import { readEarlier, valueAt } from "./outputs/earlier-sheet";
import { ownedSheet, RUN_LOG_ROLE } from "./ownership";

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/**
 * Local time "yyyy-mm-ddThh:mm:ss" of the last run whose results stand in the workbook: the lowest line of the log
 * with a fingerprint, which a stopped run has not. undefined where there is no such line.
 */
export function lastRankedRun(grids: WorkbookGrids): string | undefined {
  return rankedRuns(grids).at(-1);
}

/** The times of all ranked runs in the log, from its first line to its last; empty where there is no log. */
export function rankedRuns(grids: WorkbookGrids): string[] {
  const log = readEarlier(ownedSheet(grids, RUN_LOG_ROLE));
  const fingerprint = log?.columns.get("fingerprint");
  if (log === undefined || fingerprint === undefined) return [];
  return [...log.rows.values()].sort((a, b) => a.row - b.row).flatMap(({ key, row }) => {
    const line = readLineKey(key);
    return line?.kind !== "run" || !TIME.test(line.at) || valueAt(log.grid, row, fingerprint) === "" ? [] : [line.at];
  });
}

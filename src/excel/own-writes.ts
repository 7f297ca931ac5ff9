/**
 * What the add-in writes, for those who watch the same host: the events of our own writes come back after the sync
 * has answered, mostly within a moment. A line of the run log is known by its mark, however late Excel tells of it.
 */
import { lineMarksIn } from "../workbook/log-line";
import { RUN_LOG_ROLE } from "../workbook/ownership";
import type { SheetPlan } from "../workbook/sheet-plan";
import { type ExcelHost, PLATFORM_TIMING } from "./host";

const AFTERMATH = 1_500;

interface Written {
  /** How many writes are under way, by the name of the sheet. */
  readonly sheets: Map<string, number>;
  readonly lines: Set<string>;
}

const watched = new WeakMap<ExcelHost, Written>();

/** From now on writes to this host are remembered. Without a watcher nothing is kept and no timer is started. */
export function rememberOwnWrites(host: ExcelHost): void {
  if (!watched.has(host)) watched.set(host, { sheets: new Map(), lines: new Set() });
}

/**
 * Names of the sheets that the add-in is writing now, or was until a moment ago. To be asked when an event is heard:
 * by the time that a busy host has said whose sheet it was, the writing is long over.
 */
export function ownWrites(host: ExcelHost): ReadonlySet<string> {
  return new Set(watched.get(host)?.sheets.keys());
}

/** Remembers the lines of the run log that these plans write. To be called before they are written. */
export function rememberOwnLines(host: ExcelHost, plans: readonly SheetPlan[]): void {
  const lines = watched.get(host)?.lines;
  const cells = plans.filter(({ role }) => role === RUN_LOG_ROLE).flatMap(({ blocks }) => blocks.flatMap((block) => block.cells.flat()));
  for (const mark of lineMarksIn(cells)) lines?.add(mark);
}

/** Whether among the cells of a row of the run log is the mark of a line that this host's runtime wrote. */
export function hasOwnLine(host: ExcelHost, cells: readonly unknown[]): boolean {
  const lines = watched.get(host)?.lines;
  return lineMarksIn(cells).some((mark) => lines?.has(mark) === true);
}

/** Marks the sheets as being written by us; the answer is to be called when the writing has ended. */
export function beginOwnWrite(host: ExcelHost, sheets: readonly string[]): () => void {
  const counts = watched.get(host)?.sheets;
  if (counts === undefined) return () => undefined;
  const add = (by: number): void => {
    for (const sheet of sheets) {
      const count = (counts.get(sheet) ?? 0) + by;
      if (count > 0) counts.set(sheet, count);
      else counts.delete(sheet);
    }
  };
  add(1);
  return () => {
    (host.timing ?? PLATFORM_TIMING).setTimer(() => add(-1), AFTERMATH);
  };
}

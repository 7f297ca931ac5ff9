/**
 * Which sheets the add-in is writing at the moment, for those who watch the same host: the events of our own
 * writes come back a moment after the sync has answered.
 */
import { type ExcelHost, PLATFORM_TIMING } from "./host";

const AFTERMATH = 1_500;
const watched = new WeakMap<ExcelHost, Map<string, number>>();

/** From now on writes to this host are remembered. Without a watcher nothing is kept and no timer is started. */
export function rememberOwnWrites(host: ExcelHost): void {
  if (!watched.has(host)) watched.set(host, new Map());
}

/**
 * Names of the sheets that the add-in is writing now, or was until a moment ago. To be asked when an event is heard:
 * by the time that a busy host has said whose sheet it was, the writing is long over.
 */
export function ownWrites(host: ExcelHost): ReadonlySet<string> {
  return new Set(watched.get(host)?.keys());
}

/** Marks the sheets as being written by us; the answer is to be called when the writing has ended. */
export function beginOwnWrite(host: ExcelHost, sheets: readonly string[]): () => void {
  const counts = watched.get(host);
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

/** A double click must not start two runs that write over one another. */
import { HostFault } from "./faults";
import type { ExcelHost } from "./host";

const busy = new WeakSet<ExcelHost>();

/** Does the work unless other work on this host is still under way; then the fault is "running". */
export async function oneAtATime<T>(host: ExcelHost, work: () => Promise<T>): Promise<T> {
  if (busy.has(host)) throw new HostFault("running");
  busy.add(host);
  try {
    return await work();
  } finally {
    busy.delete(host);
  }
}

/** Repeats the whole work once where somebody changed the sheets meanwhile: it reads and plans again. */
export async function againOnConflict<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostFault) || error.code !== "conflict") throw error;
    return work();
  }
}

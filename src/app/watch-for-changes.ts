import { watchChanges } from "../excel";
import type { Shell } from "./shell";

/**
 * Calls back whenever somebody changes the data, whoever it is: results in view are then out of date. Sheets of
 * ours do not count. Resolves to a function that ends it.
 */
export function watchForChanges(shell: Shell, onStale: () => void): Promise<() => Promise<void>> {
  return watchChanges(shell.excel, onStale);
}

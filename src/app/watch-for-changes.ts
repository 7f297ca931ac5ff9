import { watchChanges } from "../excel";
import type { Shell } from "./shell";

/**
 * Calls back whenever somebody changes the data, whoever it is: results in view are then out of date. Sheets of
 * ours do not count. `heard` is when Excel told of the change, in milliseconds: results of a run that began later
 * have it in them. `onRun` is called when somebody else has computed: the ribbon's button, a co-author. Resolves to a
 * function that ends it.
 */
export function watchForChanges(shell: Shell, onStale: (heard: number) => void, onRun: () => void): Promise<() => Promise<void>> {
  return watchChanges(shell.excel, (_sheet, heard) => onStale(heard), onRun);
}

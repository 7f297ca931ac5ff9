import type { FaultName } from "../i18n/words-pane";
import type { Fault } from "./state/pane-state";
import { forget, recall, remember } from "./storage";

const KEY = "bloc-ranking.ribbon-fault";

/**
 * A fault of the ribbon button that had no window to be shown in: left for the pane, which shows it when it opens.
 * Returns false where nothing can be stored.
 */
export function leaveFault(name: FaultName, sheet: string | undefined): boolean {
  return remember(KEY, JSON.stringify({ name, sheet }));
}

/** The fault left behind, once; null where there is none. */
export function takeLeftFault(): Fault | null {
  const text = recall(KEY);
  if (text === null) return null;
  forget(KEY);
  const left = JSON.parse(text) as { readonly name: FaultName; readonly sheet?: string };
  return { name: left.name, sheet: left.sheet, intent: { do: "compute", provisional: false } };
}

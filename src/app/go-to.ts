import { goToCell } from "../excel";
import type { Shell } from "./shell";

export interface Place {
  readonly sheet: string;
  /** A1 text; absent: the sheet as a whole. */
  readonly cell?: string;
}

/** Brings a place before the user's eyes, because the user asked for it. */
export function goTo(shell: Shell, place: Place): Promise<void> {
  return goToCell(shell.excel, place.sheet, place.cell);
}

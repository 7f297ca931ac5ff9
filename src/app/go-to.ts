import { goToCell, goToOwned } from "../excel";
import type { Shell } from "./shell";

/** A place in the workbook: a sheet or one of its cells (A1 text), or a sheet of ours by its role ("standings:G1"). */
export type Place =
  | { readonly sheet: string; readonly cell?: string }
  | { readonly role: string };

/** Brings a place before the user's eyes, because the user asked for it. */
export function goTo(shell: Shell, place: Place): Promise<void> {
  return "role" in place ? goToOwned(shell.excel, place.role) : goToCell(shell.excel, place.sheet, place.cell);
}

import { goToCell, goToOwned } from "../excel";
import { memberRow } from "../workbook";
import type { Shell } from "./shell";

/**
 * A place in the workbook: a sheet or one of its cells (A1 text), or a sheet of ours by its role ("standings:G1"), on
 * standings with a member's row.
 */
export type Place =
  | { readonly sheet: string; readonly cell?: string }
  | { readonly role: string; readonly member?: { readonly code: string; readonly name: string } };

/** Brings a place before the user's eyes, because the user asked for it. A member that has no row any more is passed over. */
export function goTo({ excel }: Shell, place: Place): Promise<void> {
  if (!("role" in place)) return goToCell(excel, place.sheet, place.cell);
  const { role, member } = place;
  return goToOwned(excel, role, member === undefined ? undefined : (grid) => memberRow(grid, member));
}

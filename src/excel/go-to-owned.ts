/** Brings one of our own sheets before the user's eyes, because the user asked for it. */
import { nameOfRole, roleOfName } from "../workbook/ownership";
import { HostFault } from "./faults";
import { goToCell } from "./go-to";
import type { ExcelHost } from "./host";
import { NAMES_TO_LOAD, ownedSheets } from "./owned-sheets";
import { inHost } from "./sync";

/**
 * Activates our sheet of this role, whatever it is called now. The fault is "no-sheet" where there is none (no
 * run has made it, or the user deleted it), "hidden-sheet" where it is hidden.
 */
export async function goToOwned(host: ExcelHost, role: string): Promise<void> {
  const names = await inHost(host, (batch) =>
    batch.sync(() => batch.context.workbook.names.load(NAMES_TO_LOAD)));
  const owned = ownedSheets(names.items);
  // A role too long for a name comes back shortened, so the given one is shortened in the same way.
  const wanted = roleOfName(nameOfRole(role));
  const sheet = [...owned].find(([, ofSheet]) => ofSheet === wanted)?.[0];
  if (sheet === undefined) throw new HostFault("no-sheet");
  await goToCell(host, sheet);
}

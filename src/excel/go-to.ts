/** Brings a cell before the user's eyes, because the user asked for it. */
import { HostFault } from "./faults";
import type { ExcelHost } from "./host";
import { inHost } from "./sync";

/**
 * Activates the sheet and selects the cell (A1 text), or only activates the sheet. The fault is "no-sheet" where
 * it has been deleted or renamed, "hidden-sheet" where it is hidden: nothing is made visible without being asked.
 */
export function goToCell(host: ExcelHost, sheet: string, cell?: string): Promise<void> {
  return inHost(host, async (batch) => {
    const found = await batch.sync(() => batch.context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility"));
    if (found.isNullObject) throw new HostFault("no-sheet", { sheet });
    if (found.visibility !== "Visible") throw new HostFault("hidden-sheet", { sheet });
    await batch.sync(() => {
      found.activate();
      if (cell !== undefined) found.getRange(cell).select();
    });
  });
}

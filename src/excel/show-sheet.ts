/** Brings a sheet to the front at the end of a run. */
import { HostFault } from "./faults";
import type { ExcelHost } from "./host";
import { inHost } from "./sync";

/**
 * Activates the sheet of this name, in a sync of its own. Answers whether Excel did: it refuses where the user has
 * turned to another workbook, is typing in a cell, or has hidden the sheet. What was written stands all the same.
 */
export async function showSheet(host: ExcelHost, name: string): Promise<boolean> {
  try {
    await inHost(host, (batch) => batch.sync(() => batch.context.workbook.worksheets.getItem(name).activate()));
    return true;
  } catch (error) {
    if (error instanceof HostFault) return false;
    throw error;
  }
}

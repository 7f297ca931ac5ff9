/** Refuses to begin a write that would fail half way. */
import type { SheetPlan } from "../workbook/sheet-plan";
import { HostFault } from "./faults";
import type { ReadWorkbook } from "./read-workbook";

/**
 * Throws the fault that would meet these plans on the workbook as it was read: "read-only", or "protected" or
 * "filtered" with the sheet's name. A filter is never lifted by us: it is the user's, and rows that it hides
 * would be written wrongly.
 */
export function assertWritable(read: ReadWorkbook, plans: readonly SheetPlan[]): void {
  if (read.readOnly) throw new HostFault("read-only");
  const overwritten = new Set(plans.flatMap((plan) => ("overwrite" in plan.target ? [plan.target.overwrite] : [])));
  for (const sheet of read.sheets) {
    if (!overwritten.has(sheet.name)) continue;
    if (sheet.protected) throw new HostFault("protected", { sheet: sheet.name });
    if (sheet.filtered) throw new HostFault("filtered", { sheet: sheet.name });
  }
}

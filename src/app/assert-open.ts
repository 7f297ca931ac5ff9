import { HostFault, type ReadWorkbook, assertWritable } from "../excel";
import { type SheetPlan, readFinalised } from "../workbook";

/**
 * Throws what bars these plans, before anything is written: "finalised" where a sheet is protected because the results
 * are final, so that the user is told to reopen them and not to look for a protection; else what `assertWritable` says.
 */
export function assertOpen(read: ReadWorkbook, plans: readonly SheetPlan[]): void {
  const isFinal = readFinalised(read) !== undefined;
  const overwritten = new Set(plans.flatMap((plan) => ("overwrite" in plan.target ? [plan.target.overwrite] : [])));
  const barred = read.sheets.find((sheet) => sheet.protected && overwritten.has(sheet.name));
  if (isFinal && barred !== undefined && !read.readOnly) throw new HostFault("finalised", { sheet: barred.name });
  assertWritable(read, plans);
}

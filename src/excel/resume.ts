/** What a failed try left behind. A sync that fails has already done what stood before the failing action. */
import { nameOfRole } from "../workbook/ownership";
import type { SheetPlan } from "../workbook/sheet-plan";
import { HostFault } from "./faults";
import { sheetOfReference } from "./owned-sheets";
import { targetOf } from "./plan-steps";
import type { Batch } from "./sync";
import { enteredBlocks } from "./write-cells";

/**
 * Which of the sheets to be created are there already and ours to go on with: our hidden name refers to them, or
 * they hold nothing but what we write. A sheet of that name with anything else on it is somebody's, and the fault
 * is "conflict": whoever planned must read again.
 */
export async function sheetsOfOurs(batch: Batch, created: readonly SheetPlan[]): Promise<string[]> {
  const found = await batch.sync(() =>
    created.map((plan) => {
      const sheet = batch.context.workbook.worksheets.getItemOrNullObject(targetOf(plan)).load("name");
      return {
        plan,
        sheet,
        used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex").untrack(),
        name: batch.context.workbook.names.getItemOrNullObject(nameOfRole(plan.role)).load("formula"),
      };
    }));
  return found.flatMap(({ plan, sheet, used, name }) => {
    if (sheet.isNullObject) return [];
    const named = plan.owned && !name.isNullObject && sheetOfReference(String(name.formula)) === sheet.name;
    if (!named && !used.isNullObject && !holdsOnlyPlanned(used, plan)) throw new HostFault("conflict", { sheet: sheet.name });
    return [targetOf(plan)];
  });
}

function holdsOnlyPlanned(used: Excel.Range, plan: SheetPlan): boolean {
  const planned = new Map<string, unknown>();
  for (const { at, cells, aside } of enteredBlocks(plan.blocks, plan.formats)) {
    cells.forEach((row, r) => row.forEach((cell, c) => planned.set(`${at.row + r},${at.col + c}`, cell)));
    for (const { row, col, entry } of aside) planned.set(`${row},${col}`, entry);
  }
  return used.values.every((row, r) =>
    row.every((value: unknown, c) => {
      const entry = planned.get(`${used.rowIndex + r},${used.columnIndex + c}`);
      if (value === "" || value === entry) return true;
      return typeof entry === "string" && (entry.startsWith("=") || entry === `'${String(value)}`);
    }));
}

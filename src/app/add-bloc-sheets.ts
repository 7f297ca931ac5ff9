import type { Bloc } from "../core";
import { HostFault, applyPlans, assertWritable, oneAtATime, readWorkbook, showSheet } from "../excel";
import { type SheetPlan, type WorkbookGrids, cutLongCells, planInputs, recognise } from "../workbook";
import type { Shell } from "./shell";
import { tellFindings, type ToldFinding } from "./tell-finding";

/**
 * Adds the input sheets of a bloc to the open workbook, filled with whatever the bloc holds, and shows the first.
 * Nothing that stands in the workbook is overwritten. Where it holds a bloc already the fault is "bloc-exists".
 * Gives a finding for each text that a cell does not hold and that was cut.
 */
export function addBlocSheets(shell: Shell, bloc: Bloc): Promise<ToldFinding[]> {
  return oneAtATime(shell.excel, async () => {
    const grids = await readWorkbook(shell.excel);
    if (recognise(grids) === "bloc") throw new HostFault("bloc-exists");
    const { plans, findings } = cutLongCells(planInputs(bloc, shell.language, grids));
    assertWritable(grids, plans);
    assertNothingOverwritten(grids, plans);
    await applyPlans(shell.excel, plans);
    const first = plans[0];
    if (first !== undefined) await showSheet(shell.excel, tabOf(first));
    return tellFindings(findings, shell.language);
  });
}

export function tabOf({ target }: SheetPlan): string {
  return "create" in target ? target.create : target.overwrite;
}

/** The last guard of the user's cells: only a sheet without any value may be filled in place. */
function assertNothingOverwritten(grids: WorkbookGrids, plans: readonly SheetPlan[]): void {
  for (const plan of plans) {
    if (!("overwrite" in plan.target)) continue;
    const { overwrite } = plan.target;
    const sheet = grids.sheets.find((grid) => grid.name === overwrite);
    if (sheet === undefined || sheet.values.length > 0) throw new Error(`the plan for ${plan.role} would overwrite the sheet ${overwrite}`);
  }
}

/** Where the tabs of new result sheets stand. */
import type { WorkbookGrids } from "../grid";
import { hasRole, RUN_LOG_ROLE } from "../ownership";
import type { SheetPlan } from "../sheet-plan";
import { CALCULATION_ROLE } from "./calculation/calculation";
import { DATA_CHECK_ROLE } from "./data-check";

/** What stands behind the results, in any order. */
const BEHIND: readonly string[] = [DATA_CHECK_ROLE, CALCULATION_ROLE, RUN_LOG_ROLE];

/**
 * The plans with a place for each sheet of results that is created: in their order, before the data check, the
 * calculation and the run log where an earlier run, such as a stopped one, has left them; behind all other sheets
 * where it has not.
 */
export function beforeRunTabs(plans: readonly SheetPlan[], { sheets }: WorkbookGrids): SheetPlan[] {
  const first = sheets.findIndex((sheet) => BEHIND.some((role) => hasRole(sheet, role)));
  if (first < 0) return [...plans];
  let position = first;
  return plans.map((plan) => ("create" in plan.target && !BEHIND.includes(plan.role) ? { ...plan, position: position++ } : plan));
}

/**
 * What may still be made once results are final: papers, comparison and explanation. None of them writes inputs or
 * results, and each is made only as long as the workbook still comes to what was finalised.
 */
import { HostFault, type ReadWorkbook, applyPlans, assertWritable, protectSheets, unprotectSheets } from "../excel";
import { type Finalised, type RecordedRun, type SheetPlan, isPaperRole, readFinalised, readRecord } from "../workbook";
import { tabOf } from "./add-bloc-sheets";
import { type Assessment, assess, assessAsRun } from "./assess";
import { fingerprintOf } from "./check-workbook";
import { type Shell, today } from "./shell";

/**
 * The assessment of the workbook as it stands. Of final results it is that of the day of their run; the fault is "final-changed" where it no longer comes to what was finalised.
 */
export async function assessUnchanged(shell: Shell, grids: ReadWorkbook, options: { readonly provisional?: boolean } = {}): Promise<Assessment> {
  const final = readFinalised(grids);
  if (final === undefined) return assess(grids, { today: today(shell), ...options });
  const assessed = assessAsRun(grids, finalRun(grids, final) ?? final.run);
  if ((await fingerprintOf(shell, assessed)) !== `sha256:${final.run.fingerprint}`) throw new HostFault("final-changed");
  return assessed;
}

/** The run whose results are final, as it is recorded; undefined where the record has none of that number. */
export function finalRun(grids: ReadWorkbook, final: Finalised): RecordedRun | undefined {
  return readRecord(grids).find(({ number }) => number === final.run.number);
}

/**
 * Applies plans of sheets that hold neither inputs nor results. Where results are final, the protection that
 * finalising gave such a sheet is lifted for the writing and put back after it, also where writing fails; papers are
 * left open. Throws what `assertWritable` says, before anything is written: a sheet that somebody else protected
 * stays protected.
 */
export async function applyBeside(shell: Shell, grids: ReadWorkbook, plans: readonly SheetPlan[]): Promise<void> {
  const final = readFinalised(grids);
  const written = new Set(plans.map(tabOf));
  const lifted = final === undefined ? [] : grids.sheets.flatMap((sheet) => (sheet.protected && written.has(sheet.name) && isOurs(sheet, final) ? [sheet.name] : []));
  assertWritable({ ...grids, sheets: grids.sheets.map((sheet) => (lifted.includes(sheet.name) ? { ...sheet, protected: false } : sheet)) }, plans);
  if (plans.length === 0) return;
  if (final === undefined) {
    await applyPlans(shell.excel, plans);
    return;
  }
  const results = plans.filter(({ role }) => !isPaperRole(role)).map(tabOf);
  try {
    await unprotectSheets(shell.excel, lifted);
    await applyPlans(shell.excel, plans);
  } finally {
    await protectSheets(shell.excel, results);
  }
}

/** Whether finalising protected this sheet; one of results under a new name was not there before. */
function isOurs({ name, owned }: ReadWorkbook["sheets"][number], { ours, before }: Finalised): boolean {
  return ours.includes(name) || (owned !== undefined && !isPaperRole(owned) && !before.includes(name));
}

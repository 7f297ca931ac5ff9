import { HostFault, applyPlans, oneAtATime, readWorkbook } from "../excel";
import { planPreparedBy } from "../workbook";
import type { Shell } from "./shell";

/**
 * Keeps in the set-up sheet who prepares the results; "" keeps that nobody is to be named, so that nobody is asked
 * again. Rejects with "no-sheet" where there is no set-up sheet.
 */
export function keepPreparedBy(shell: Shell, name: string): Promise<void> {
  return oneAtATime(shell.excel, async () => {
    const plan = planPreparedBy(await readWorkbook(shell.excel), name, shell.language);
    if (plan === undefined) throw new HostFault("no-sheet");
    await applyPlans(shell.excel, [plan]);
  });
}

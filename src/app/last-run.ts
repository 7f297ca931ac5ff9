/** The last run of a workbook, for whoever did not make it: a pane while the ribbon's button or a co-author computes. */
import { readWorkbook } from "../excel";
import { readRecord } from "../workbook";
import { assess, assessAsRun } from "./assess";
import { fingerprintOf, outcomeOf } from "./check-workbook";
import type { RunOutcome } from "./run-outcome";
import { type Shell, today } from "./shell";

/** What a run came to, and when. */
export interface LastRun {
  readonly outcome: RunOutcome;
  readonly at: Date;
}

/**
 * The outcome that the newest record stands for, computed again for its day, with what became of its comparison; or,
 * where the workbook as it stands stops a run, that. null where neither is so: the data were changed since. Cells that
 * differed are not listed again. Writes nothing.
 */
export async function lastRun(shell: Shell): Promise<LastRun | null> {
  const grids = await readWorkbook(shell.excel);
  const [run] = readRecord(grids);
  if (run !== undefined) {
    const assessed = assessAsRun(grids, run);
    const fingerprint = await fingerprintOf(shell, assessed);
    if (fingerprint === `sha256:${run.fingerprint}`) {
      const outcome = outcomeOf(shell, assessed, fingerprint);
      return { outcome: { ...outcome, verification: { ...run.verification, differences: [] } }, at: new Date(run.ranAt) };
    }
  }
  const now = assess(grids, { today: today(shell) });
  if (now.result.status !== "stopped") return null;
  return { outcome: outcomeOf(shell, now, await fingerprintOf(shell, now)), at: shell.now() };
}

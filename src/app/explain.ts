import { HostFault, againOnConflict, oneAtATime, readWorkbook, showSheet } from "../excel";
import { EXPLANATION_ROLE, planOutputs, readFinalised } from "../workbook";
import { tabOf } from "./add-bloc-sheets";
import { applyBeside, assessUnchanged, finalRun } from "./beside-final";
import { fingerprintOf, outcomeOf } from "./check-workbook";
import { type ComputeOptions, type Step, computeRanking } from "./compute-ranking";
import type { RunOutcome } from "./run-outcome";
import type { Shell } from "./shell";
import { verifyPublished } from "./verify-published";

/** How an explanation is made. */
export interface ExplainOptions {
  /** Leave missing scores out where they would stop the run. */
  readonly provisional?: boolean;
}

type Explained = NonNullable<ComputeOptions["explain"]>;
type Progress = (step: Step) => void;

/**
 * Writes the explanation sheet for some members, by code, or for all, and brings it to the front. It is a run like any
 * other, so that explanation, standings and calculation are of the same figures; every later run renews it for the
 * same members. A stopped run explains nothing and shows the data check. Of final results only the explanation is
 * written, as long as they are unchanged: no run, no line in the log.
 */
export async function explain(shell: Shell, members: Explained, options: ExplainOptions = {}, progress: Progress = () => undefined): Promise<RunOutcome> {
  try {
    return await computeRanking(shell, { ...options, explain: members, show: true }, progress);
  } catch (error) {
    if (!(error instanceof HostFault) || error.code !== "finalised") throw error;
    return oneAtATime(shell.excel, () => againOnConflict(() => explainFinal(shell, members, progress)));
  }
}

async function explainFinal(shell: Shell, members: Explained, progress: Progress): Promise<RunOutcome> {
  progress("reading");
  const grids = await readWorkbook(shell.excel);
  const final = readFinalised(grids);
  // Reopened meanwhile: what was asked for is a run again.
  if (final === undefined) throw new HostFault("conflict");
  const assessed = await assessUnchanged(shell, grids);
  const { bloc, result, findings, cellOf } = assessed;
  if (bloc === null) throw new HostFault("final-changed");
  const { fingerprint, ranAt } = final.run;
  const run = finalRun(grids, final);
  // In the language of the sheets that stand, whose cells are read back with it.
  const { plans, verification } = planOutputs({
    bloc, result, grids, findings, language: run?.language ?? shell.language, fingerprint, ranAt, cellOf, provisional: run?.leaveOut ?? false, explain: members,
  });
  const written = plans.filter(({ role }) => role === EXPLANATION_ROLE);
  progress("writing");
  await applyBeside(shell, grids, written);
  progress("verifying");
  const verified = await verifyPublished(shell, verification, bloc);
  for (const plan of written) await showSheet(shell.excel, tabOf(plan));
  return { ...outcomeOf(shell, assessed, await fingerprintOf(shell, assessed)), verification: verified };
}

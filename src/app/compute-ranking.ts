/** The one use-case of the ribbon's button: from the workbook as it stands to standings, nominations and a record. */
import { type ReadWorkbook, againOnConflict, applyPlans, assertWritable, oneAtATime, readWorkbook, showSheet } from "../excel";
import { type LocatedFinding, type SheetPlan, planOutputs, planRunLog, planStopped } from "../workbook";
import { tabOf } from "./add-bloc-sheets";
import { type Assessment, assess } from "./assess";
import { fingerprintOf, outcomeOf } from "./check-workbook";
import type { RunOutcome } from "./run-outcome";
import { type Shell, localTime, today } from "./shell";

export interface ComputeOptions {
  /** Leave missing scores out where they would stop the run ("Vẫn tính tạm"). */
  readonly provisional?: boolean;
  /** Bring the standings to the front, or the data check where the run stopped. Default: the user stays where they are. */
  readonly show?: boolean;
  /** Members, by code, whom the explanation sheet is to explain from now on; without, it explains whom it did. */
  readonly explain?: readonly string[] | "all";
}

export type Step = "reading" | "scoring" | "writing" | "recording";

/**
 * Reads, scores, writes our sheets and then, in a sync of its own, one line of the run log: where that line is
 * missing, the run was not completed. Inputs are never changed. A stopped run writes only the data check and its
 * line. Where somebody changes sheets meanwhile, everything is read and planned again, once.
 *
 * Rejects with a HostFault: "running" where a run on this host is under way; "read-only", "protected" or
 * "filtered" before anything is written.
 */
export function computeRanking(shell: Shell, options: ComputeOptions = {}, progress: (step: Step) => void = () => undefined): Promise<RunOutcome> {
  return oneAtATime(shell.excel, () => againOnConflict(() => runOnce(shell, options, progress)));
}

async function runOnce(shell: Shell, options: ComputeOptions, progress: (step: Step) => void): Promise<RunOutcome> {
  progress("reading");
  const grids = await readWorkbook(shell.excel);
  progress("scoring");
  await yieldToHost();
  const assessed = assess(grids, { today: today(shell), ...(options.provisional === undefined ? {} : { provisional: options.provisional }) });
  const fingerprint = await fingerprintOf(shell, assessed);
  const written = plan(shell, grids, assessed, fingerprint, options);
  assertWritable(grids, [...written.plans, ...written.record]);
  progress("writing");
  await applyPlans(shell.excel, written.plans);
  progress("recording");
  await applyPlans(shell.excel, written.record);
  const shown = written.plans.find(({ role }) => role === written.show);
  if (options.show === true && shown !== undefined) await showSheet(shell.excel, tabOf(shown));
  return outcomeOf(shell, assessed, fingerprint, written.findings);
}

interface Written {
  readonly plans: readonly SheetPlan[];
  readonly record: readonly SheetPlan[];
  readonly findings: readonly LocatedFinding[];
  readonly show: string;
}

function plan(shell: Shell, grids: ReadWorkbook, { bloc, result, findings, cellOf }: Assessment, fingerprint: string | undefined, { explain, provisional = false }: ComputeOptions): Written {
  const { language } = shell;
  const ranAt = localTime(shell.now());
  const digits = fingerprint?.replace(/^sha256:/, "") ?? "";
  const outputs =
    bloc === null || result.status === "stopped"
      ? planStopped({ grids, findings, language, ranAt })
      : planOutputs({ bloc, result, grids, findings, language, fingerprint: digits, ranAt, cellOf, provisional, ...(explain === undefined ? {} : { explain }) });
  const entry = { ranAt, bloc, result, findings: [...findings, ...outputs.findings], fingerprint: result.status === "stopped" ? "" : digits };
  return { plans: outputs.plans, record: [planRunLog({ grids, entry, language })], findings: outputs.findings, show: outputs.show };
}

/** Lets a pane paint its progress, and Excel see that the add-in is alive, before work that takes its time. */
function yieldToHost(): Promise<void> {
  return new Promise((resolve) => globalThis.setTimeout(resolve, 0));
}

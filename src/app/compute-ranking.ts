/** The one use-case of the ribbon's button: from the workbook as it stands to standings, nominations and a record. */
import { HostFault, type ReadWorkbook, againOnConflict, applyPlans, assertWritable, oneAtATime, readWorkbook, showSheet } from "../excel";
import { type LocatedFinding, type RecordedVerification, type SheetPlan, type Verification as CellsToVerify, planOutputs, planRecord, planRunLog, planStopped, previousStandings, readFinalised } from "../workbook";
import { tabOf } from "./add-bloc-sheets";
import { type Assessment, assess } from "./assess";
import { fingerprintOf, outcomeOf } from "./check-workbook";
import type { RunOutcome } from "./run-outcome";
import { type Shell, localTime, today } from "./shell";
import { type Verification, verifyPublished } from "./verify-published";

export interface ComputeOptions {
  /** Leave missing scores out where they would stop the run ("Vẫn tính tạm"). */
  readonly provisional?: boolean;
  /** Bring the standings to the front, or the data check where the run stopped. Default: the user stays where they are. */
  readonly show?: boolean;
  /** Members, by code, whom the explanation sheet is to explain from now on; without, it explains whom it did. */
  readonly explain?: readonly string[] | "all";
}

export type Step = "reading" | "scoring" | "writing" | "verifying" | "recording";

/**
 * Reads, scores, writes our sheets, reads the recalculated cells back and compares them; then, in a sync of its own,
 * it seals the record and adds one line to the run log, both with what the comparison came to: where that line is
 * missing, the run was not completed. Inputs are never changed. A stopped run writes only the data check and its
 * line. Where somebody changes sheets meanwhile, everything is read and planned again, once.
 *
 * Rejects with a HostFault: "running" where a run on this host is under way; "finalised" where the results are
 * final and have to be reopened first; "read-only", "protected" or "filtered"; all before anything is written.
 */
export function computeRanking(shell: Shell, options: ComputeOptions = {}, progress: (step: Step) => void = () => undefined): Promise<RunOutcome> {
  return oneAtATime(shell.excel, () => againOnConflict(() => runOnce(shell, options, progress)));
}

async function runOnce(shell: Shell, options: ComputeOptions, progress: (step: Step) => void): Promise<RunOutcome> {
  progress("reading");
  const grids = await readWorkbook(shell.excel);
  if (readFinalised(grids) !== undefined) throw new HostFault("finalised");
  progress("scoring");
  await yieldToHost();
  const assessed = assess(grids, { today: today(shell), ...(options.provisional === undefined ? {} : { provisional: options.provisional }) });
  const fingerprint = await fingerprintOf(shell, assessed);
  const written = plan(shell, grids, assessed, fingerprint, options);
  assertWritable(grids, [...written.plans, ...written.record(undefined)]);
  progress("writing");
  await applyPlans(shell.excel, written.plans);
  const verification = await verified(shell, assessed, written.toVerify, progress);
  progress("recording");
  await applyPlans(shell.excel, written.record(verification));
  const shown = written.plans.find(({ role }) => role === written.show);
  if (options.show === true && shown !== undefined) await showSheet(shell.excel, tabOf(shown));
  return { ...outcomeOf(shell, assessed, fingerprint, written.findings), ...(verification === undefined ? {} : { verification }) };
}

async function verified(shell: Shell, { bloc }: Assessment, cells: CellsToVerify | undefined, progress: (step: Step) => void): Promise<Verification | undefined> {
  if (bloc === null || cells === undefined) return undefined;
  progress("verifying");
  return verifyPublished(shell, cells, bloc);
}

interface Written {
  readonly plans: readonly SheetPlan[];
  /** Cells to be compared after writing; undefined for a stopped run. */
  readonly toVerify: CellsToVerify | undefined;
  /** What is written last. */
  record(verification: RecordedVerification | undefined): readonly SheetPlan[];
  readonly findings: readonly LocatedFinding[];
  readonly show: string;
}

const UNVERIFIED: RecordedVerification = { state: "unverified", checked: 0, different: 0, notVerifiable: 0, reason: "host" };

function plan(shell: Shell, grids: ReadWorkbook, { bloc, result, findings, cellOf, asOfFixed }: Assessment, fingerprint: string | undefined, { explain, provisional = false }: ComputeOptions): Written {
  const { language } = shell;
  const ranAt = localTime(shell.now());
  const digits = fingerprint?.replace(/^sha256:/, "") ?? "";
  if (bloc === null || result.status === "stopped") {
    const stopped = planStopped({ bloc, grids, findings, language, ranAt });
    const entry = { ranAt, bloc, result, findings: [...findings, ...stopped.findings], fingerprint: "" };
    return { plans: stopped.plans, toVerify: undefined, record: () => [planRunLog({ grids, entry, language })], findings: stopped.findings, show: stopped.show };
  }
  // The column says "previous period": it is filled from a comparison with one, never from an earlier run of this period.
  const previous = previousStandings(grids, bloc.bloc);
  const outputs = planOutputs({
    bloc, result, grids, findings, language, fingerprint: digits, ranAt, cellOf, provisional,
    ...(explain === undefined ? {} : { explain }), ...(previous === undefined ? {} : { previous }),
  });
  const kept = planRecord({ grids, bloc, result, language, fingerprint: digits, ranAt, asOfFixed, leaveOut: provisional });
  const entry = { ranAt, bloc, result, findings: [...findings, ...outputs.findings], fingerprint: digits, ...(explain === undefined ? {} : { explain }) };
  return {
    plans: [...outputs.plans, kept.body],
    toVerify: outputs.verification,
    record: (verification = UNVERIFIED) => [kept.seal(verification), planRunLog({ grids, entry: { ...entry, verification }, language })],
    findings: outputs.findings,
    show: outputs.show,
  };
}

/** Lets a pane paint its progress, and Excel see that the add-in is alive, before work that takes its time. */
function yieldToHost(): Promise<void> {
  return new Promise((resolve) => globalThis.setTimeout(resolve, 0));
}

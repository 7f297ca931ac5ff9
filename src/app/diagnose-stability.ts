/** How firmly the ranks stand: read, assess, shake. Decides nothing and writes nothing. */
import { type Bloc, type GroupStability, type StabilityOptions, stabilitySteps } from "../core";
import { readWorkbook } from "../excel";
import { assess } from "./assess";
import { fingerprintOf } from "./check-workbook";
import { type Shell, today } from "./shell";
import { tellFindings, type ToldFinding } from "./tell-finding";

/** How the weights are varied. */
export interface StabilitySettings {
  /** Per cent by which each weight varies, up or down: 0.1…100 in tenths. */
  readonly share: number;
  readonly runs: number;
  readonly seed: number;
}

/** What holds where nothing is said. The seed is fixed, so that whoever asks again gets the same answer. */
export const STABILITY_DEFAULTS: StabilitySettings = { share: 10, runs: 10_000, seed: 1 };

export interface DiagnoseOptions extends Partial<StabilitySettings> {
  /** Leave missing scores out where they would stop a run. */
  readonly provisional?: boolean;
}

/** What came of it. Stopped: the data cannot be ranked, for the reasons among the findings. */
export type StabilityOutcome =
  | {
    readonly status: "diagnosed";
    readonly bloc: Bloc;
    /** "sha256:…" of the results that were looked at. */
    readonly fingerprint: string;
    readonly settings: StabilitySettings;
    /** Missing scores were left out. */
    readonly provisional: boolean;
    readonly groups: readonly GroupStability[];
    readonly findings: readonly ToldFinding[];
  }
  | { readonly status: "stopped"; readonly findings: readonly ToldFinding[] };

/** The longest stretch of work without a pause, in milliseconds. */
const STRETCH = 40;

/**
 * Looks at the stability of the ranks that the workbook would come to now. `pause` is awaited again and again on the
 * way, so that whoever shows progress stays alive. Throws RangeError for settings outside their ranges.
 */
export async function diagnoseStability(shell: Shell, options: DiagnoseOptions = {}, pause: () => Promise<void> = () => Promise.resolve()): Promise<StabilityOutcome> {
  const { provisional = false, share = STABILITY_DEFAULTS.share, runs = STABILITY_DEFAULTS.runs, seed = STABILITY_DEFAULTS.seed } = options;
  const assessed = assess(await readWorkbook(shell.excel), { today: today(shell), provisional });
  const { bloc, result } = assessed;
  const findings = tellFindings(assessed.findings, shell.language);
  if (bloc === null || result.status === "stopped") return { status: "stopped", findings };
  const groups = await unhurried(shell, bloc, { share: share / 100, runs, seed, provisional }, pause);
  const fingerprint = (await fingerprintOf(shell, assessed)) ?? "";
  return { status: "diagnosed", bloc, fingerprint, settings: { share, runs, seed }, provisional: result.provisional, groups, findings };
}

async function unhurried(shell: Shell, bloc: Bloc, options: StabilityOptions, pause: () => Promise<void>): Promise<GroupStability[]> {
  const steps = stabilitySteps(bloc, options);
  let rested = shell.now().getTime();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (shell.now().getTime() - rested < STRETCH) continue;
    await pause();
    rested = shell.now().getTime();
  }
}

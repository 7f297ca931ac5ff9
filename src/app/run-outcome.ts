import type { Bloc, RunResult } from "../core";
import type { ToldFinding } from "./tell-finding";
import type { Verification } from "./verify-published";

/** What a run or a check came to, ready to be shown. */
export interface RunOutcome {
  readonly status: RunResult["status"];
  readonly result: RunResult;
  readonly findings: readonly ToldFinding[];
  /** "sha256:" and 64 digits over inputs, settings and results; absent where no bloc could be read. */
  readonly fingerprint?: string;
  readonly bloc: Bloc | null;
  /** Whether Excel's own recalculation agrees; absent on a check and on a stopped run, which publish no formulas. */
  readonly verification?: Verification;
}

import type { Step } from "./compute-ranking";
import { computeRanking } from "./compute-ranking";
import type { RunOutcome } from "./run-outcome";
import type { Shell } from "./shell";

/** How an explanation is made. */
export interface ExplainOptions {
  /** Leave missing scores out where they would stop the run. */
  readonly provisional?: boolean;
}

/**
 * Writes the explanation sheet for some members, by code, or for all, and brings it to the front. It is a run like any
 * other, so that explanation, standings and calculation are of the same figures; every later run renews it for the
 * same members. A stopped run explains nothing and shows the data check.
 */
export function explain(
  shell: Shell, members: readonly string[] | "all", options: ExplainOptions = {}, progress: (step: Step) => void = () => undefined,
): Promise<RunOutcome> {
  return computeRanking(shell, { ...options, explain: members, show: true }, progress);
}

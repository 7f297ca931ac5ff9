/** The workbook as it stands against the record of its last run: inputs, published cells, fingerprint. Writes nothing. */
import { canonicalText, rankBloc } from "../core";
import { type ReadWorkbook, readWorkbook } from "../excel";
import { wordsFor } from "../i18n";
import { type CellDifference, type RecordedRun, cellDifferences, changesBetween, inputsOf, planOutputs, publishedCells, readRecords } from "../workbook";
import { assessAsRun } from "./assess";
import { fingerprintOf } from "./check-workbook";
import type { Shell } from "./shell";
import { type ToldChange, tellChanges } from "./tell-change";

/** What came of comparing a workbook with its record. */
export interface RecordCheck {
  /** The newest run that can be trusted; null where there is none. `when` as the sheets show it. */
  readonly run: (Pick<RecordedRun, "ranAt" | "by" | "fingerprint" | "verification" | "provisional" | "open" | "number"> & {
    readonly when: string;
    /** Leaves that count points of a layer that is not settled, where there are any. */
    readonly fallbacks?: number;
  }) | null;
  /** A record was edited by hand. */
  readonly damaged: boolean;
  readonly changes: readonly ToldChange[];
  /** Published cells that no longer hold what the run came to. */
  readonly differences: readonly CellDifference[];
  /** Published cells that were compared. */
  readonly checked: number;
  /** Cells of sheets, rows or columns that users have deleted since. */
  readonly gone: number;
  /** Fingerprint of the workbook computed now, for the day of the recorded run; null where errors stop it. */
  readonly fresh: string | null;
  /** Whether the record's own inputs still give its fingerprint. */
  readonly proven: boolean;
  /** Nothing of all this differs. */
  readonly same: boolean;
}

/**
 * Compares the workbook as it stands with the newest record: every input, every published cell that still exists,
 * and the fingerprint of a fresh computation. The day of the recorded run is used, so that time passing is no change.
 */
export async function verifyRecord(shell: Shell): Promise<RecordCheck> {
  return checkAgainstRecord(shell, await readWorkbook(shell.excel));
}

/** The same for a workbook that has been read already. */
export async function checkAgainstRecord(shell: Shell, grids: ReadWorkbook): Promise<RecordCheck> {
  const { runs: [run], damaged } = readRecords(grids);
  if (run === undefined) return { run: null, damaged, changes: [], differences: [], checked: 0, gone: 0, fresh: null, proven: false, same: false };
  const now = assessAsRun(grids, run);
  const changes = now.bloc === null ? [] : tellChanges(
    changesBetween(inputsOf(run.bloc, run.asOfFixed), inputsOf(now.bloc, now.asOfFixed)),
    { locate: now.locate, before: run.bloc, after: now.bloc, language: shell.language, result: now.result },
  );
  const fresh = now.bloc === null || now.result.status === "stopped" ? null : ((await fingerprintOf(shell, now)) ?? "").replace(/^sha256:/, "");
  const again = rankBloc(run.bloc, { provisional: run.leaveOut });
  const proven = (await shell.digest(canonicalText(run.bloc, again))) === run.fingerprint;
  const { plans, verification } = planOutputs({
    bloc: run.bloc, result: again, grids, findings: [], language: run.language, fingerprint: run.fingerprint, ranAt: run.ranAt, cellOf: now.cellOf, provisional: run.leaveOut,
  });
  const { cells, gone } = publishedCells(plans, verification.expected, grids);
  const differences = cellDifferences(cells.map(({ cell }) => cell), cells.map(({ found }) => found));
  const { ranAt, by, fingerprint, verification: recorded, provisional, open, number } = run;
  return {
    run: { ranAt, by, fingerprint, verification: recorded, provisional, open, number, ...fallbacksOf(again), when: wordsFor(shell.language).outputs.time(ranAt) },
    damaged, changes, differences, checked: cells.length, gone, fresh, proven,
    same: proven && fresh === fingerprint && changes.length === 0 && differences.length === 0 && now.bloc !== null,
  };
}

function fallbacksOf({ groups }: ReturnType<typeof rankBloc>): { fallbacks?: number } {
  const fallbacks = groups.flatMap(({ standings }) => standings).reduce((sum, one) => sum + one.fallbacks, 0);
  return fallbacks === 0 ? {} : { fallbacks };
}

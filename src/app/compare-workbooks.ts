/** The present results against those of an earlier run of the same workbook, or of an earlier period's workbook. */
import { compareRuns, type Comparison } from "../core";
import { againOnConflict, oneAtATime, readWorkbook, showSheet } from "../excel";
import { type FindingText, wordsFor } from "../i18n";
import { type ComparedWith, type WorkbookGrids, earlierRun, lastRankedRun, planComparison } from "../workbook";
import { tabOf } from "./add-bloc-sheets";
import { type Assessment, assess } from "./assess";
import { applyBeside, assessUnchanged } from "./beside-final";
import { fingerprintOf } from "./check-workbook";
import { type Shell, today } from "./shell";
import { tellFindings, type ToldFinding } from "./tell-finding";

/** An earlier period's workbook as it was read from its file, under the name by which the user knows it. */
export interface EarlierBook {
  readonly name: string;
  readonly grids: WorkbookGrids;
}

/** What came of a comparison. Refused: nothing was written. */
export type CompareOutcome =
  | { readonly status: "compared"; readonly comparison: Comparison; readonly sheet: string }
  | {
    readonly status: "refused";
    readonly reason: FindingText;
    /** Of the side that could not be ranked, with its file; empty where that is not the reason. */
    readonly findings: readonly ToldFinding[];
  };

export interface CompareOptions {
  /** Leave missing scores out where they would stop either side. */
  readonly provisional?: boolean;
  /** Bring the comparison to the front. */
  readonly show?: boolean;
}

/**
 * Compares what the workbook would come to now with an earlier period's workbook, or, without one, with the last
 * recorded run whose results are other than the present ones, and writes the comparison sheet. Inputs and results
 * are never changed, so final results are compared as well, as long as they are unchanged. Members and criteria without a counterpart are listed on the sheet, never guessed.
 */
export function compareWorkbooks(shell: Shell, earlier: EarlierBook | null, options: CompareOptions = {}): Promise<CompareOutcome> {
  return oneAtATime(shell.excel, () => againOnConflict(() => compareOnce(shell, earlier, options)));
}

interface Side {
  readonly bloc: NonNullable<Assessment["bloc"]>;
  readonly result: Assessment["result"];
  readonly fingerprint: string;
  readonly provisional: boolean;
}

async function compareOnce(shell: Shell, book: EarlierBook | null, { provisional = false, show = false }: CompareOptions): Promise<CompareOutcome> {
  const { refusal } = wordsFor(shell.language).compare;
  const grids = await readWorkbook(shell.excel);
  const assessed = await assessUnchanged(shell, grids, { provisional });
  const now = await sideOf(shell, assessed, provisional);
  if (now === null) return refused(onlyMissing(assessed.findings) ? refusal.nowMissing : refusal.nowStopped, tellFindings(assessed.findings, shell.language));
  let earlier: Side;
  let other: ComparedWith;
  if (book === null) {
    const run = earlierRun(grids, now.fingerprint);
    if (run === undefined) return refused(refusal.noPrevious);
    earlier = run.side;
    other = run.with;
  } else {
    const then = assess(book.grids, { today: lastRankedRun(book.grids)?.slice(0, 10) ?? today(shell), provisional });
    const side = await sideOf(shell, then, provisional);
    if (side === null) {
      const reason = then.bloc === null ? refusal.earlierUnreadable(book.name)
        : onlyMissing(then.findings) ? refusal.earlierMissing(book.name) : refusal.earlierStopped(book.name);
      return refused(reason, tellFindings(then.findings, shell.language));
    }
    earlier = side;
    other = { kind: "period", file: book.name };
  }
  const comparison = compareRuns(now, earlier);
  if (comparison.members.length === 0 && book !== null) return refused(refusal.nothingInCommon(book.name));
  const plan = planComparison({ comparison, now, earlier, with: other, grids, language: shell.language });
  await applyBeside(shell, grids, [plan]);
  if (show) await showSheet(shell.excel, tabOf(plan));
  return { status: "compared", comparison, sheet: tabOf(plan) };
}

/** null where it cannot be ranked. */
async function sideOf(shell: Shell, assessed: Assessment, provisional: boolean): Promise<Side | null> {
  const { bloc, result } = assessed;
  if (bloc === null || result.status === "stopped") return null;
  return { bloc, result, fingerprint: (await fingerprintOf(shell, assessed)) ?? "", provisional };
}

/** Nothing but missing scores stops it: it can be ranked provisionally. */
function onlyMissing(findings: Assessment["findings"]): boolean {
  return findings.every(({ code, severity }) => severity !== "error" || code === "missing-stops");
}

function refused(reason: FindingText, findings: readonly ToldFinding[] = []): CompareOutcome {
  return { status: "refused", reason, findings: findings.filter(({ severity }) => severity === "error") };
}

/**
 * What a later run does to a comparison that stands in the workbook. With an earlier run of the same workbook both
 * sides are at hand, and it is made anew; the file of an earlier period is not, so the sheet says that it is of
 * earlier results until somebody compares again.
 */
import { compareRuns } from "../../core/compare/compare-runs";
import { readEarlier, wantSheet } from "../outputs/earlier-sheet";
import type { OutputContext, OutputSheet } from "../outputs/output-context";
import { RUN_LINE } from "../outputs/page-look";
import { ownedSheet } from "../ownership";
import type { SheetPlan } from "../sheet-plan";
import { COMPARISON_ROLE, planComparison, resultsLine, RUN_ROW } from "./plan-comparison";
import { shortOf, sourceOf } from "./previous-standings";
import { earlierRun } from "./with-run";

/** The comparison as one of the sheets that a run writes: only where there is one already. */
export const comparison: OutputSheet = {
  wanted: ({ grids, words }) => (readEarlier(ownedSheet(grids, COMPARISON_ROLE)) === undefined ? [] : [wantSheet(grids, COMPARISON_ROLE, words.compare.tab)]),

  plan(context, role, target) {
    const { bloc, result, grids, language, provisional = false } = context;
    const fingerprint = `sha256:${context.fingerprint}`;
    const source = sourceOf(grids);
    const earlier = source?.kind === "run" ? earlierRun(grids, fingerprint) : undefined;
    if (earlier === undefined) return lineOnly(context, role, target, source?.fingerprint);
    const now = { bloc, result, fingerprint, provisional };
    return planComparison({ comparison: compareRuns(now, earlier.side), now, earlier: earlier.side, with: earlier.with, grids, language });
  },
};

/** Nothing but the line that says which results are compared; not even that where a user has deleted it. */
function lineOnly({ grids, words, ranAt, fingerprint }: OutputContext, role: string, target: SheetPlan["target"], made: string | undefined): SheetPlan {
  const sheet = readEarlier(ownedSheet(grids, COMPARISON_ROLE));
  const [row, col] = [sheet?.rows.get(RUN_ROW)?.row, sheet?.columns.get("label")];
  const texts = words.compare.sheet;
  const isCurrent = made === undefined || made === shortOf(fingerprint);
  const text = isCurrent ? resultsLine(words, fingerprint) : texts.outdated(made.slice(0, 8), words.outputs.time(ranAt));
  const isThere = row !== undefined && col !== undefined && made !== undefined;
  return {
    role, owned: true, target, merges: [], lists: [], widths: [], heights: [],
    formats: isThere ? [{ at: { row, col, rows: 1, cols: 1 }, format: isCurrent ? RUN_LINE : { ...RUN_LINE, bold: true } }] : [],
    blocks: isThere ? [{ row, col, cells: [[text]] }] : [],
  };
}

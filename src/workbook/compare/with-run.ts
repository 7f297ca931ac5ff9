import { rankBloc } from "../../core/rank-bloc";
import type { WorkbookGrids } from "../grid";
import { readRecord } from "../record/read-record";
import type { ComparedSide, ComparedWith } from "./comparison-context";

/** An earlier run of the same workbook as one side of a comparison. */
export interface EarlierRun {
  /** Computed again from the inputs that the record keeps. */
  readonly side: ComparedSide & { readonly provisional: boolean };
  readonly with: Extract<ComparedWith, { kind: "run" }>;
}

/**
 * The last recorded run whose results are other than those with this fingerprint ("sha256:…"); undefined where the
 * record has none.
 */
export function earlierRun(grids: WorkbookGrids, fingerprint: string): EarlierRun | undefined {
  const run = readRecord(grids).find((one) => `sha256:${one.fingerprint}` !== fingerprint);
  if (run === undefined) return undefined;
  const { bloc, leaveOut, ranAt } = run;
  const side = { bloc, result: rankBloc(bloc, { provisional: leaveOut }), fingerprint: `sha256:${run.fingerprint}`, provisional: leaveOut };
  return { side, with: { kind: "run", ranAt } };
}

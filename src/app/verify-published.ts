/** Whether Excel's own recalculation of what was published agrees with the engine. */
import type { Bloc } from "../core";
import { HostFault, readBack, readWorkbook } from "../excel";
import type { UnverifiedReason } from "../i18n";
import { type CellDifference, type RecordedVerification, type Verification as CellsToVerify, cellDifferences, changesBetween, inputsOf, readBloc } from "../workbook";
import type { Shell } from "./shell";

/** What may be said about published cells, with the cells that differ. */
export interface Verification extends RecordedVerification {
  readonly differences: readonly CellDifference[];
}

/**
 * Reads the published cells back once Excel has calculated, and compares each with the exact result. Never rejects
 * for what the host does: then the cells are "unverified" with the reason. Where cells differ because somebody
 * changed an input meanwhile, nothing is said against the formulas: that too is "unverified".
 */
export async function verifyPublished(shell: Shell, { expected, notVerifiable }: CellsToVerify, bloc: Bloc): Promise<Verification> {
  const unverified = (reason: UnverifiedReason): Verification =>
    ({ state: "unverified", reason, checked: 0, different: 0, notVerifiable: notVerifiable.length, differences: [] });
  if (expected.length === 0) return unverified("no-formulas");
  try {
    const found = await readBack(shell.excel, expected);
    if (found === "not-calculated") return unverified("not-calculated");
    const differences = cellDifferences(expected, found);
    if (differences.length > 0 && (await haveInputsChanged(shell, bloc))) return unverified("changed-meanwhile");
    return {
      state: differences.length === 0 ? "matched" : "different",
      checked: expected.length, different: differences.length, notVerifiable: notVerifiable.length, differences,
    };
  } catch (error) {
    if (error instanceof HostFault && error.code !== "bug") return unverified("host");
    throw error;
  }
}

async function haveInputsChanged(shell: Shell, bloc: Bloc): Promise<boolean> {
  const now = readBloc(await readWorkbook(shell.excel)).bloc;
  return now === null || changesBetween(inputsOf(bloc, false), inputsOf(now, false)).length > 0;
}

/** Finalising results: a guard against slips of the hand, never a wall; and reopening them. */
import { type ReadWorkbook, HostFault, applyPlans, oneAtATime, protectSheets, protectedSheets, readWorkbook, unprotectSheets } from "../excel";
import type { FinaliseObstacle } from "../i18n";
import { type Finalised, inputSheets, isPaperRole, planFinalised, planLogState, preparedByOf, readBloc, readFinalised, readRecord } from "../workbook";
import { type Shell, localTime } from "./shell";
import { type RecordCheck, checkAgainstRecord } from "./verify-record";

/** What became of the wish to finalise. */
export interface FinaliseOutcome {
  /** null: refused, and `obstacles` say why. */
  readonly finalised: Finalised | null;
  readonly obstacles: readonly FinaliseObstacle[];
  readonly check: RecordCheck;
}

/**
 * Protects all sheets of data and results, without a password, and says so in the run log and beside the record.
 * Papers and their wording stay open: they are filled in and made after that (see beside-final).
 * Refused, with the whole list of why, while the results are provisional, not verified or open in any decision, or
 * while anything differs from the record. Sheets that are protected already stay as they are. Where the results
 * are final already it only protects again what somebody has unprotected meanwhile.
 */
export function finalise(shell: Shell): Promise<FinaliseOutcome> {
  return oneAtATime(shell.excel, async () => {
    const grids = await readWorkbook(shell.excel);
    if (grids.readOnly) throw new HostFault("read-only");
    const check = await checkAgainstRecord(shell, grids);
    const before = readFinalised(grids);
    const obstacles = obstaclesOf(check);
    if (obstacles.length > 0) return { finalised: null, obstacles, check };
    const finalised = before ?? (await note(shell, grids));
    // Written first: sheets that are protected without a note would be taken for the user's own protection.
    await protectSheets(shell.excel, finalised.ours);
    return { finalised, obstacles, check };
  });
}

/** Why these results cannot be final; empty where they can. */
export function obstaclesOf({ run, damaged, changes, differences, checked, gone, fresh, proven }: RecordCheck): FinaliseObstacle[] {
  if (run === null) return [{ code: damaged ? "damaged" : "no-record" }];
  const { verification } = run;
  const cells = differences.length + gone;
  return [
    ...(run.provisional ? [{ code: "provisional", ...(run.fallbacks === undefined ? {} : { fallbacks: run.fallbacks }) } as const] : []),
    ...(run.open > 0 ? [{ code: "open", count: run.open } as const] : []),
    ...(verification.state === "unverified" || checked === 0 ? [{ code: "not-verified" } as const] : []),
    ...(verification.state === "different" ? [{ code: "differs", count: verification.different } as const] : []),
    ...(changes.length > 0 ? [{ code: "inputs-changed", count: changes.length } as const] : []),
    ...(cells > 0 && changes.length === 0 ? [{ code: "cells-changed", count: cells } as const] : []),
    ...(!proven || (fresh !== run.fingerprint && changes.length === 0) ? [{ code: "fingerprint" } as const] : []),
  ];
}

/** Notes the state and its line in the log; the sheets that will be protected are those that nobody has protected yet. */
async function note(shell: Shell, grids: ReadWorkbook): Promise<Finalised> {
  const [run] = readRecord(grids);
  if (run === undefined) throw new Error("finalising without a record");
  const known = await protectedSheets(shell.excel, sheetsToProtect(grids));
  const at = localTime(shell.now());
  const by = preparedByOf(grids) ?? "";
  const state: Finalised = {
    at, by, run: { number: run.number, ranAt: run.ranAt, fingerprint: run.fingerprint },
    ours: [...known].flatMap(([name, on]) => (on ? [] : [name])),
    before: [...known].flatMap(([name, on]) => (on ? [name] : [])),
  };
  await write(shell, grids, state, { kind: "finalised", at, by, run: state.run, bloc: run.bloc });
  return state;
}

/** What became of the wish to reopen. */
export interface ReopenOutcome {
  /** false: the results were not final, nothing was done. */
  readonly reopened: boolean;
  /** Sheets that stay protected, because they were before. */
  readonly leftProtected: readonly string[];
}

/**
 * Takes our protection away again and says so in the run log. A sheet that was protected before the results were
 * finalised stays so. The fault is "protected" where somebody has set a password meanwhile.
 */
export function reopen(shell: Shell): Promise<ReopenOutcome> {
  return oneAtATime(shell.excel, async () => {
    const grids = await readWorkbook(shell.excel);
    if (grids.readOnly) throw new HostFault("read-only");
    const state = readFinalised(grids);
    if (state === undefined) return { reopened: false, leftProtected: [] };
    const names = [...new Set([...sheetsToProtect(grids), ...papersOf(grids, state)])];
    const left = names.filter((name) => state.before.includes(name));
    // A sheet of ours that was renamed meanwhile has a name that was not there: it is reopened with the others.
    await unprotectSheets(shell.excel, names.filter((name) => !state.before.includes(name)));
    const { bloc } = readBloc(grids);
    const recorded = readRecord(grids).find(({ number }) => number === state.run.number)?.bloc ?? bloc;
    if (recorded !== null) await write(shell, grids, null, { kind: "reopened", at: localTime(shell.now()), by: preparedByOf(grids) ?? "", run: state.run, bloc: recorded });
    return { reopened: true, leftProtected: left };
  });
}

async function write(shell: Shell, grids: ReadWorkbook, state: Finalised | null, line: Parameters<typeof planLogState>[0]["state"]): Promise<void> {
  const kept = planFinalised(grids, state);
  if (kept === undefined) throw new HostFault("conflict");
  await applyPlans(shell.excel, [kept, planLogState({ grids, state: line, language: shell.language })]);
}

/** Every sheet that the bloc was read from, and every sheet of ours that people can see and that is no paper. */
function sheetsToProtect(grids: ReadWorkbook): string[] {
  const inputs = new Set(inputSheets(grids));
  return grids.sheets.flatMap(({ name, owned, visibility }) =>
    (inputs.has(name) || (owned !== undefined && visibility !== "veryHidden" && !isPaperRole(owned)) ? [name] : []));
}

/** Papers that an earlier version protected together with the results. */
function papersOf({ sheets }: ReadWorkbook, { ours }: Finalised): string[] {
  return sheets.flatMap(({ name, owned }) => (owned !== undefined && isPaperRole(owned) && ours.includes(name) ? [name] : []));
}

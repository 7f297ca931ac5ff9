/**
 * Tells when somebody changes the data: the user, a co-author, another add-in. It only reads. Events run in every
 * user's session and some edits send none, so a change is a hint that results are out of date, never a fact about
 * what stands in a cell.
 */
import { HostFault } from "./faults";
import { type ExcelHost, PLATFORM_TIMING } from "./host";
import { NAMES_TO_LOAD, ownedSheets } from "./owned-sheets";
import { NOMINATIONS_ROLE, RUN_LOG_ROLE } from "../workbook/ownership";
import { hasOwnLine, ownWrites, rememberOwnWrites } from "./own-writes";
import { inHost, syncAgain } from "./sync";

/** Edits come in bursts (a paste, a fill, a co-author typing): they are looked at together. */
const GATHERING = 150;

/**
 * `sheet`: tab name, "" where a sheet was deleted or could not be looked up. `heard`: when Excel told of it, in
 * milliseconds of the clock; the call comes later, so that whoever read the workbook in between has seen the change.
 */
export type OnChange = (sheet: string, heard: number) => void;

interface Told {
  readonly worksheetId: string;
  readonly local: boolean;
  readonly heard: number;
  /** Sheets that we were writing when it was heard. */
  readonly writing: ReadonlySet<string>;
}

/**
 * Calls back on changes of sheets that are not ours, and of the nominations, where people decide: values and rows,
 * sheets added, deleted or (ExcelApi 1.17) renamed; and, with `onRun`, when the last line of the run log is not one
 * that this host's runtime wrote: somebody else has computed. Resolves to a function that ends it; after that nothing is
 * called back any more.
 */
export async function watchChanges(host: ExcelHost, onChange: OnChange, onRun: () => void = () => undefined): Promise<() => Promise<void>> {
  rememberOwnWrites(host);
  const timing = host.timing ?? PLATFORM_TIMING;
  let ended = false;
  let waiting: Told[] = [];

  const look = async (): Promise<void> => {
    const told = waiting;
    waiting = [];
    const { changed, hasRun } = await doneByOthers(host, told);
    if (ended) return;
    for (const [sheet, heard] of changed) onChange(sheet, heard);
    if (hasRun) onRun();
  };
  const hear = async (told: Told): Promise<void> => {
    waiting.push(told);
    if (waiting.length === 1) timing.setTimer(() => void look(), GATHERING);
  };
  const note = (event: { readonly worksheetId: string; readonly source: string }): Promise<void> =>
    hear({ worksheetId: event.worksheetId, local: event.source === "Local", heard: Date.now(), writing: ownWrites(host) });

  const { context, handlers } = await inHost(host, (batch) =>
    batch.sync(() => {
      const { worksheets } = batch.context.workbook;
      return {
        context: batch.context,
        handlers: [
          worksheets.onChanged.add(note),
          worksheets.onAdded.add(note),
          worksheets.onDeleted.add(note),
          ...(host.supports("1.17") ? [worksheets.onNameChanged.add(note)] : []),
        ],
      };
    }));
  return async () => {
    ended = true;
    await syncAgain(host, context, () => handlers.forEach((handler) => handler.remove()));
  };
}

interface ByOthers {
  /** Names of the changed sheets that are neither ours nor being written by us, each with when it was last heard of. */
  readonly changed: ReadonlyMap<string, number>;
  readonly hasRun: boolean;
}

async function doneByOthers(host: ExcelHost, told: readonly Told[]): Promise<ByOthers> {
  try {
    const { worksheets, names } = await inHost(host, (batch) =>
      batch.sync(() => ({
        worksheets: batch.context.workbook.worksheets.load("items/id,items/name"),
        names: batch.context.workbook.names.load(NAMES_TO_LOAD),
      })));
    const owned = ownedSheets(names.items);
    const nameOf = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
    const others = told.flatMap(({ worksheetId, local, heard, writing }) => {
      const name = nameOf.get(worksheetId) ?? "";
      return local && writing.has(name) ? [] : [{ name, heard, role: owned.get(name) }];
    });
    const log = others.find(({ role }) => role === RUN_LOG_ROLE);
    return {
      changed: new Map(others.flatMap(({ name, heard, role }) => (role === undefined || role === NOMINATIONS_ROLE ? [[name, heard] as const] : []))),
      hasRun: log !== undefined && !hasOwnLine(host, await lastRowOf(host, log.name)),
    };
  } catch (error) {
    // The user is typing again, or the host is busy: whose sheet it was stays unknown, so say that data changed.
    if (error instanceof HostFault) return { changed: new Map([["", Math.max(...told.map(({ heard }) => heard))]]), hasRun: false };
    throw error;
  }
}

async function lastRowOf(host: ExcelHost, sheet: string): Promise<readonly unknown[]> {
  const last = await inHost(host, (batch) =>
    batch.sync(() => batch.context.workbook.worksheets.getItem(sheet).getUsedRange(true).getLastRow().load("values")));
  return last.values.flat() as unknown[];
}

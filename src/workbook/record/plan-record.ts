/**
 * The plan of the record: a very hidden sheet of ours with two columns, each holding one ranked run. A run
 * writes over the older of the two, so that the other stays whole whatever happens meanwhile (a run that repeats
 * the newest writes over that one); its seal, the cell above the lines, is taken away with the lines and written
 * anew only with the line of the run log.
 */
import type { Bloc } from "../../core/bloc";
import type { RunResult } from "../../core/result";
import { wordsFor, type Language } from "../../i18n";
import type { WorkbookGrids } from "../grid";
import { HIDDEN_LOOK } from "../outputs/page-look";
import { chooseTargets, ownedSheet, targetName } from "../ownership";
import type { SheetPlan } from "../sheet-plan";
import { linesOfBloc } from "./lines-of-bloc";
import { linesOfResult } from "./lines-of-result";
import { cellsOfLines } from "./record-cells";
import { readSlots, SLOTS } from "./read-record";
import { LINES_ROW, NOTE_ROW, RECORD_ROLE, RUN, SEAL_ROW, sealText } from "./record-sheet";
import type { RecordedRun, RecordedVerification } from "./recorded-run";

/** What a record is made from. */
export interface RecordOptions {
  readonly grids: WorkbookGrids;
  /** With the day of the run in its settings. */
  readonly bloc: Bloc;
  /** A ranked result; a stopped run is not recorded. */
  readonly result: RunResult;
  readonly language: Language;
  /** Lower-case hexadecimal SHA-256, whole. */
  readonly fingerprint: string;
  readonly ranAt: string;
  readonly asOfFixed: boolean;
  readonly leaveOut: boolean;
}

/** The two parts of writing a record. */
export interface RecordPlans {
  /** Written with the output sheets. Until the seal follows, the run counts as not recorded. */
  readonly body: SheetPlan;
  /** Written last, in the sync of the run log's line. */
  seal(verification: RecordedVerification): SheetPlan;
}

/** Plans the record of a ranked run, over the older of the two that the workbook holds. */
export function planRecord(options: RecordOptions): RecordPlans {
  const { grids, language } = options;
  const words = wordsFor(language).record;
  const [{ target } = { target: { create: words.tab } }] = chooseTargets([{ role: RECORD_ROLE, tab: words.tab }], grids);
  const slots = readSlots(grids);
  const number = Math.max(0, ...slots.flatMap((slot) => (typeof slot === "string" ? [] : [slot.number]))) + 1;
  const col = slotToWrite(slots, options.fingerprint);
  const cells = cellsOfLines([{ word: RUN, data: runOf(options) }, ...linesOfBloc(options.bloc), ...linesOfResult(options.result)]);
  const rows = Math.max(cells.length, rowsUsed(grids) - LINES_ROW);
  const column = ["", ...Array.from({ length: rows }, (_, at) => cells[at] ?? "")].map((text) => [text]);
  const base = { role: RECORD_ROLE, owned: true, merges: [], lists: [], heights: [], visibility: "very-hidden" as const };
  const widths = Array.from({ length: SLOTS }, (_, at) => ({ col: at, chars: 60 }));
  return {
    body: {
      ...base, target, widths,
      formats: [{ at: { row: 0, col, rows: LINES_ROW + rows, cols: 1 }, format: HIDDEN_LOOK }],
      blocks: [{ row: NOTE_ROW, col, cells: [[words.note]] }, { row: SEAL_ROW, col, cells: column }],
    },
    seal: ({ state, checked, different, notVerifiable, reason }) => {
      const verification = { state, checked, different, notVerifiable, ...(reason === undefined ? {} : { reason }) };
      return {
        ...base, target: { overwrite: targetName(target) }, widths: [], formats: [],
        blocks: [{ row: SEAL_ROW, col, cells: [[sealText({ number, verification }, cells)]] }],
      };
    },
  };
}

function runOf({ bloc, result, language, fingerprint, ranAt, asOfFixed, leaveOut }: RecordOptions): Omit<RecordedRun, "number" | "verification" | "bloc" | "groups" | "nominations"> {
  return { ranAt, by: bloc.bloc.preparedBy ?? "", language, fingerprint, leaveOut, provisional: result.provisional, asOfFixed, open: result.open.length };
}

/**
 * The newest where it is a run of the same data and results: the record keeps two that differ, so that a run that
 * is only repeated does not push the previous one out. Else an empty or damaged one, else the older.
 */
function slotToWrite(slots: readonly (RecordedRun | "none" | "damaged")[], fingerprint: string): number {
  const numbers = slots.map((slot) => (typeof slot === "string" ? 0 : slot.number));
  const newest = numbers.indexOf(Math.max(...numbers));
  const last = slots[newest];
  if (typeof last === "object" && last.fingerprint === fingerprint) return newest;
  const unused = numbers.indexOf(0);
  return unused >= 0 ? unused : numbers.indexOf(Math.min(...numbers));
}

function rowsUsed(grids: WorkbookGrids): number {
  const sheet = ownedSheet(grids, RECORD_ROLE);
  return sheet === undefined ? 0 : sheet.top + sheet.values.length;
}

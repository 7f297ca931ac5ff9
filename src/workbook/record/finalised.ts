/** Whether the results are final, kept beside the record: which run, by whom, and whose sheets were protected for it. */
import type { WorkbookGrids } from "../grid";
import { valueAt } from "../outputs/earlier-sheet";
import { HIDDEN_LOOK } from "../outputs/page-look";
import { ownedSheet } from "../ownership";
import type { SheetPlan } from "../sheet-plan";
import { checksumOf } from "./record-cells";
import { SLOTS } from "./read-record";
import { RECORD_ROLE, SEAL_ROW } from "./record-sheet";

/** Results that are final. */
export interface Finalised {
  /** Local time, "yyyy-mm-ddThh:mm:ss". */
  readonly at: string;
  /** Who prepared the results; "" for nobody named. */
  readonly by: string;
  /** The run whose results they are. */
  readonly run: { readonly number: number; readonly ranAt: string; readonly fingerprint: string };
  /** Sheets that were protected for it. */
  readonly ours: readonly string[];
  /** Sheets that somebody had protected before; reopening leaves them as they are. */
  readonly before: readonly string[];
}

const MARK = "bloc-ranking-state 1";
const OPEN = "open";

/** The finalised state; undefined where the results are open, or where the cell was edited by hand. */
export function readFinalised(grids: WorkbookGrids): Finalised | undefined {
  const sheet = ownedSheet(grids, RECORD_ROLE);
  const text = sheet === undefined ? "" : String(valueAt(sheet, SEAL_ROW, SLOTS));
  const [checksum, ...rest] = text.startsWith(MARK) ? text.slice(MARK.length + 1).split(" ") : [];
  const json = rest.join(" ");
  return checksum === undefined || json === OPEN || checksumOf([json]) !== checksum ? undefined : (JSON.parse(json) as Finalised);
}

/** The plan that notes the state on the record's sheet; undefined where the workbook has no such sheet. */
export function planFinalised(grids: WorkbookGrids, state: Finalised | null): SheetPlan | undefined {
  const sheet = ownedSheet(grids, RECORD_ROLE);
  if (sheet === undefined) return undefined;
  const json = state === null ? OPEN : JSON.stringify(state);
  return {
    role: RECORD_ROLE, owned: true, target: { overwrite: sheet.name }, merges: [], lists: [], widths: [], heights: [],
    formats: [{ at: { row: SEAL_ROW, col: SLOTS, rows: 1, cols: 1 }, format: HIDDEN_LOOK }],
    blocks: [{ row: SEAL_ROW, col: SLOTS, cells: [[`${MARK} ${checksumOf([json])} ${json}`]] }],
  };
}

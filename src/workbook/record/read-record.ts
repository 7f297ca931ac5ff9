/** The runs that the workbook remembers. What was changed by hand is said to be damaged and never believed. */
import type { SheetGrid, WorkbookGrids } from "../grid";
import { rankedRuns } from "../last-run";
import { valueAt } from "../outputs/earlier-sheet";
import { ownedSheet } from "../ownership";
import { blocOfLines } from "./lines-of-bloc";
import { resultOfLines } from "./lines-of-result";
import { linesOfCells } from "./record-cells";
import { LINES_ROW, readSeal, RECORD_ROLE, RUN, SEAL_ROW } from "./record-sheet";
import type { RecordedRun } from "./recorded-run";

/** The record keeps the last two ranked runs. */
export const SLOTS = 2;

/** The record of a workbook. */
export interface RecordRead {
  /** The last ranked runs that were completed, newest first, two at most. */
  readonly runs: readonly RecordedRun[];
  /** Something on the record's sheet is not what was written there; it is not among the runs. */
  readonly damaged: boolean;
}

/** The completed runs of the record, newest first; without those that are damaged or were broken off. */
export function readRecord(grids: WorkbookGrids): RecordedRun[] {
  return [...readRecords(grids).runs];
}

/** The same, and whether anything on the sheet is damaged. */
export function readRecords(grids: WorkbookGrids): RecordRead {
  const slots = readSlots(grids);
  const runs = slots.flatMap((slot) => (typeof slot === "string" ? [] : [slot])).sort((a, b) => b.number - a.number);
  return { runs, damaged: slots.includes("damaged") };
}

/** What each of the two columns holds. "none": never used, or written by a run that did not come to its end. */
export function readSlots(grids: WorkbookGrids): (RecordedRun | "none" | "damaged")[] {
  const sheet = ownedSheet(grids, RECORD_ROLE);
  const logged = rankedRuns(grids);
  return Array.from({ length: SLOTS }, (_, col) => {
    const slot = sheet === undefined ? "none" : readSlot(sheet, col);
    return typeof slot === "object" && isBrokenOff(slot.ranAt, logged) ? "none" : slot;
  });
}

/** The log's line is written last: a log that knows only earlier runs shows that this one did not come to its end. */
function isBrokenOff(ranAt: string, logged: readonly string[]): boolean {
  return logged.length > 0 && logged.every((time) => time < ranAt);
}

function readSlot(sheet: SheetGrid, col: number): RecordedRun | "none" | "damaged" {
  const seal = valueAt(sheet, SEAL_ROW, col);
  if (seal === "") return "none";
  const below: string[] = [];
  for (let row = LINES_ROW; row < sheet.top + sheet.values.length; row += 1) below.push(String(valueAt(sheet, row, col)));
  const read = readSeal(String(seal), below);
  if (read === "damaged") return "damaged";
  const lines = linesOfCells(read.cells);
  const run = lines.find(({ word }) => word === RUN)?.data as Omit<RecordedRun, "number" | "verification" | "bloc" | "groups" | "nominations">;
  return { ...run, number: read.seal.number, verification: read.seal.verification, bloc: blocOfLines(lines), ...resultOfLines(lines) };
}

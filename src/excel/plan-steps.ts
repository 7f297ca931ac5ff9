/**
 * A plan as a list of steps in the order in which they must reach the host, each with its share of the request.
 * Number formats come before values, or Excel would convert them; the look of the window comes last, because it
 * is the only part that may fail without harm.
 */
import { nameOfRole } from "../workbook/ownership";
import type { SheetPlan } from "../workbook/sheet-plan";
import { type EnteredBlock, enteredBlocks } from "./write-cells";
import { columnPoints, onRange, writeFormat, writeFreeze, writeList, writePrint } from "./write-format";

export interface Step {
  /** Estimate of what it adds to the request. */
  readonly bytes: number;
  readonly write: (sheets: SheetsOfTry) => void;
}

/** The sheets within one try of one request: each is fetched, or created, once. */
export interface SheetsOfTry {
  readonly names: Excel.NamedItemCollection;
  get(name: string): Excel.Worksheet;
  create(name: string): Excel.Worksheet;
}

/** One property on a range takes 0.3 KB of a request, measured, and up to 0.55 KB where the range is new to it. */
const PROPERTY_BYTES = 400;

export const targetOf = (plan: SheetPlan): string => ("create" in plan.target ? plan.target.create : plan.target.overwrite);
export const isCreated = (plan: SheetPlan): boolean => "create" in plan.target;

/** Creation of the sheet. Its hidden name follows at once, so that a sheet half written is still known as ours. */
export function creationSteps(plan: SheetPlan): Step[] {
  if (!isCreated(plan)) return [];
  const write = (sheets: SheetsOfTry): void => {
    const sheet = sheets.create(targetOf(plan));
    if (plan.position !== undefined) sheet.position = plan.position;
    if (!plan.owned) return;
    const name = nameOfRole(plan.role);
    // Left over from a sheet that the user deleted or that was given up; nothing happens where there is none.
    sheets.names.getItemOrNullObject(name).delete();
    onRange(sheet, { row: 0, col: 0, rows: 1, cols: 1 }, (corner) => {
      sheets.names.add(name, corner).visible = false;
    });
  };
  return [{ bytes: 4 * PROPERTY_BYTES, write }];
}

/** Everything that is written on the sheet itself. */
export function contentSteps(plan: SheetPlan): Step[] {
  const on = (properties: number, write: (sheet: Excel.Worksheet) => void): Step => ({
    bytes: properties * PROPERTY_BYTES,
    write: (sheets) => write(sheets.get(targetOf(plan))),
  });
  const created = isCreated(plan);
  const laid = created || plan.relaid === true;
  return [
    ...(plan.clear ?? []).map((at) => on(3, (sheet) => onRange(sheet, at, (range) => {
      // Not "All", which would take a user's comments with it.
      range.unmerge();
      range.clear("Contents");
      range.clear("Formats");
    }))),
    ...plan.formats.map((run) => on(Object.keys(run.format).length + (run.format.border === undefined ? 0 : 5), (sheet) => writeFormat(sheet, run))),
    ...enteredBlocks(plan.blocks, plan.formats).map((block) => ({
      bytes: block.bytes + (1 + 3 * block.aside.length) * PROPERTY_BYTES,
      write: (sheets: SheetsOfTry) => writeBlock(sheets.get(targetOf(plan)), block),
    })),
    ...plan.merges.map((at) => on(1, (sheet) => onRange(sheet, at, (range) => range.merge(false)))),
    ...plan.lists.map((list) => on(1, (sheet) => writeList(sheet, list))),
    ...(laid ? plan.widths : []).map(({ col, chars }) => on(1, (sheet) => onRange(sheet, { row: 0, col, rows: 1, cols: 1 }, (range) => {
      range.format.columnWidth = columnPoints(chars);
    }))),
    ...(laid ? (plan.hiddenColumns ?? []) : []).map((col) => on(1, (sheet) => onRange(sheet, { row: 0, col, rows: 1, cols: 1 }, (range) => {
      range.columnHidden = true;
    }))),
    ...heightRuns(plan.heights).map(({ row, rows, points, fits }) => on(fits ? 2 : 1, (sheet) => onRange(sheet, { row, col: 0, rows, cols: 1 }, (range) => {
      range.format.rowHeight = points;
      if (fits) range.format.autofitRows();
    }))),
    ...optional(plan.print, (print) => on(18 + (print.breaksBefore?.length ?? 0), (sheet) => writePrint(sheet, print))),
    ...optional(plan.tabColor, (color) => on(1, (sheet) => {
      sheet.tabColor = color;
    })),
    ...optional(created ? plan.visibility : undefined, (visibility) => on(1, (sheet) => {
      sheet.visibility = VISIBILITY[visibility];
    })),
  ];
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Excel refuses rows that are taller; what does not fit into one is read by widening its column. */
const TALLEST = 409;

interface HeightRun {
  readonly row: number;
  readonly rows: number;
  readonly points: number;
  readonly fits: boolean;
}

/** Neighbouring rows of one height go to the host as one range. */
function heightRuns(heights: SheetPlan["heights"]): HeightRun[] {
  const runs: HeightRun[] = [];
  for (const { row, points: wanted, fits = false } of [...heights].sort((a, b) => a.row - b.row)) {
    const points = Math.min(TALLEST, wanted);
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row && last.points === points && last.fits === fits) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, rows: 1, points, fits });
  }
  return runs;
}

/** Frozen panes, on a new sheet only: what the user does to the window later stays. */
export function viewSteps(plan: SheetPlan): Step[] {
  return optional(isCreated(plan) ? plan.freeze : undefined, (freeze) => ({
    bytes: 2 * PROPERTY_BYTES,
    write: (sheets) => writeFreeze(sheets.get(targetOf(plan)), freeze),
  }));
}

function writeBlock(sheet: Excel.Worksheet, block: EnteredBlock): void {
  const cells = block.cells.map((row) => [...row]);
  onRange(sheet, block.at, (range) => {
    if (block.formulas) range.formulas = cells;
    else range.values = cells;
  });
  for (const { row, col, entry } of block.aside) {
    onRange(sheet, { row, col, rows: 1, cols: 1 }, (cell) => {
      cell.numberFormat = [["General"]];
      cell.values = [[entry]];
      cell.numberFormat = [["@"]];
    });
  }
}

function optional<T>(value: T | undefined, step: (value: T) => Step): Step[] {
  return value === undefined ? [] : [step(value)];
}

/** A simulated host with Microsoft's client library in front of it, as the tests of this floor and of app use it. */
import type { ExcelHost, HostTiming } from "../../src/excel";
import { SimHost, type HostOptions, type SimSheet, type SimWorkbook, cellAt, connect, connectSession, createWorkbook, sheetByName, styleAt } from "../../src/simhost";
import { loadExcelLibrary } from "../../src/simhost/library/load-in-node";

/** Patience and back-off short enough for a test, long enough for a slow machine. */
export const QUICK: HostTiming = {
  setTimer: (done, milliseconds) => setTimeout(done, milliseconds),
  clearTimer: (timer) => clearTimeout(timer as NodeJS.Timeout),
  patience: 20_000,
  backOff: [1, 1],
};

export interface Opened {
  readonly host: SimHost;
  readonly excel: ExcelHost;
}

const library = loadExcelLibrary();

/** Without events, many workbooks in one library. */
export function open(workbook: SimWorkbook = createWorkbook(), options: HostOptions = {}, timing: HostTiming = QUICK): Opened {
  const host = new SimHost(workbook, options);
  return { host, excel: { ...connectSession(library, host), timing } };
}

/** With events, in a library of its own. */
export function openWithEvents(workbook: SimWorkbook = createWorkbook(), options: HostOptions = {}, timing: HostTiming = QUICK): Opened {
  const host = new SimHost(workbook, options);
  return { host, excel: { ...connect(loadExcelLibrary(), host), timing } };
}

export function sheetNamed(host: SimHost, name: string): SimSheet {
  const sheet = sheetByName(host.workbook, name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${host.workbook.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** Everything in a sheet as plain text, cell by cell with formula, format and look: for "nothing else has changed". */
export function picture(host: SimHost, sheet: SimSheet): string {
  const lines: string[] = [];
  const looks = new Map<number, string>();
  const lookOf = (style: number): string => {
    const known = looks.get(style) ?? sorted(styleAt(host.workbook, style));
    looks.set(style, known);
    return known;
  };
  for (const [row, { cells, height, hidden }] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    if (height !== undefined || hidden !== undefined) lines.push(`row ${row} ${String(height)} ${String(hidden)}`);
    cells.forEach((cell, col) => {
      if (cell !== undefined) lines.push(`${row},${col} ${JSON.stringify([cell.value, cell.formula ?? null])} ${lookOf(cell.style)}`);
    });
  }
  lines.push(sorted([[...sheet.columns], sheet.merges, sheet.frozen, sheet.print, sheet.visibility, sheet.tabColor ?? null, sheet.protected]));
  return lines.join("\n");
}

/** JSON in which the order of keys, which is that of the writing, makes no difference. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each);
}

export { cellAt };

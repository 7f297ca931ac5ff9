import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SimCell, SimSheet, SimWorkbook } from "../../src/simhost/model/types";
import { readXlsx, XlsxFault } from "../../src/xlsx";
import type { XlsxFaultCode } from "../../src/xlsx";

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "fixtures", name)));
}

/** Parts of a package as fflate, not the code under test, unpacks them. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data, true)]));
}

export function textOf(bytes: Uint8Array, part: string): string {
  const data = unzipSync(bytes)[part];
  if (data === undefined) throw new Error(`no part ${part}`);
  return strFromU8(data);
}

/** Names of the parts that differ between two packages, also those that only one has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

/** A fixture or package with some parts replaced; undefined takes one out. */
export function withParts(bytes: Uint8Array, changes: Record<string, string | Uint8Array | undefined>): Uint8Array {
  const parts = Object.entries({ ...unzipSync(bytes), ...changes }).flatMap(([name, data]) =>
    data === undefined ? [] : [[name, typeof data === "string" ? strToU8(data) : data] as const],
  );
  return zipSync(Object.fromEntries(parts));
}

export function sheetOf(workbook: SimWorkbook, name: string): SimSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellOf(sheet: SimSheet, row: number, col: number): SimCell | undefined {
  return sheet.rows.get(row)?.cells[col];
}

/** Puts a cell as the host does: a new object, and the sheet marked as touched. */
export function setCell(sheet: SimSheet, row: number, col: number, cell: SimCell): void {
  if (!sheet.rows.has(row)) sheet.rows.set(row, { cells: [] });
  (sheet.rows.get(row) as { cells: (SimCell | undefined)[] }).cells[col] = cell;
  sheet.touched.add("cells");
}

/** Code and reason of the fault that reading ends in; "read" if it does not. */
export function faultOf(bytes: Uint8Array): { code: XlsxFaultCode; reason: string } | "read" {
  try {
    readXlsx(bytes);
    return "read";
  } catch (error) {
    if (error instanceof XlsxFault) return { code: error.code, reason: error.reason };
    throw error;
  }
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** full.xlsx with the second sheet's rows replaced: the shortest way to a file with unusual cells. */
export function withRows(rows: string): Uint8Array {
  return withParts(fixture("full.xlsx"), { "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>` });
}

import { usedRange } from "../simhost/model/used-range";
import type { SimCell, SimSheet, SimWorkbook } from "../simhost/model/types";
import { readXlsx } from "./read-xlsx";

/** One sheet of a file as a grid: its used cells in a matrix, and where that matrix stands, counted from 0. */
export interface FileSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly top: number;
  readonly left: number;
  /** Empty for a sheet without values. All rows have the same length. Error values are their text. */
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** A workbook file as plain values: formulas by the values that the last program saved. */
export interface FileBook {
  readonly sheets: readonly FileSheet[];
  /** The workbook's own names (not those of a sheet's scope), with what they refer to. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/**
 * Reads the values of a workbook file, for a shell that has no host to open it in: no formula is recalculated and
 * nothing can be written back. Throws XlsxFault, and nothing else, for a file that is wrong, locked, too large or
 * hostile.
 */
export function readFileBook(bytes: Uint8Array): FileBook {
  const workbook = readXlsx(bytes);
  return {
    sheets: workbook.sheets.map((sheet) => gridOf(workbook, sheet)),
    names: workbook.names.filter(({ scope }) => scope === undefined).map(({ name, formula }) => ({ name, formula })),
  };
}

function gridOf(workbook: SimWorkbook, sheet: SimSheet): FileSheet {
  const { name, visibility } = sheet;
  const used = usedRange(sheet, true);
  if (used === undefined) return { name, visibility, top: 0, left: 0, values: [], numberFormats: [] };
  const general = workbook.styles[0]?.numberFormat ?? "General";
  const rows = Array.from({ length: used.rows }, (_, r) => {
    const row = sheet.rows.get(used.row + r);
    return Array.from({ length: used.cols }, (__, c) => {
      const cell = row?.cells[used.col + c];
      return { value: shown(cell), format: cell === undefined ? general : (workbook.styles[cell.style]?.numberFormat ?? general) };
    });
  });
  return {
    name, visibility, top: used.row, left: used.col,
    values: rows.map((row) => row.map(({ value }) => value)), numberFormats: rows.map((row) => row.map(({ format }) => format)),
  };
}

/** A formula that its program saved without a value is not empty: it shows as Excel shows a value that is still to come. */
function shown(cell: SimCell | undefined): number | string | boolean {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula === undefined ? "" : "#GETTING_DATA";
  return typeof value === "object" ? value.error : value;
}

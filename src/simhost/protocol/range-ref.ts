/** What a proxy of class Range stands for. */
import { isHostObject } from "./class-table";
import { invalidArgument } from "../host-error";
import { parseAddress, SHEET_COLUMNS, SHEET_ROWS, type ParsedAddress } from "../model/address";
import { sheetByName } from "../model/sheet-name";
import type { SimRange, SimSheet, SimWorkbook } from "../model/types";
import { findName, rangeOfName } from "../edit/names";

/** A rectangle of a sheet. Kept ones are moved when rows or columns come or go. */
export class RangeRef implements SimRange {
  constructor(readonly sheet: SimSheet, public row: number, public col: number, public rows: number, public cols: number) {}

  static of(sheet: SimSheet, range: SimRange): RangeRef {
    return new RangeRef(sheet, range.row, range.col, range.rows, range.cols);
  }
}

export const WHOLE_SHEET: SimRange = { row: 0, col: 0, rows: SHEET_ROWS, cols: SHEET_COLUMNS };

/** Throws where a rectangle leaves the sheet. */
export function insideSheet(range: SimRange): SimRange {
  const good = range.row >= 0 && range.col >= 0 && range.rows >= 1 && range.cols >= 1;
  if (!good || range.row + range.rows > SHEET_ROWS || range.col + range.cols > SHEET_COLUMNS) {
    throw invalidArgument("The range leaves the sheet.");
  }
  return range;
}

/** A range given as an object or as an address; an address without a sheet is on `home`. */
export function rangeArgument(value: unknown, home: SimSheet, workbook: SimWorkbook): RangeRef {
  if (isHostObject(value) && value.self instanceof RangeRef) return value.self;
  if (typeof value !== "string") throw invalidArgument();
  return rangeAtAddress(value, home, workbook);
}

/** Also takes the name of a range. */
export function rangeAtAddress(address: string, home: SimSheet, workbook: SimWorkbook): RangeRef {
  const parsed = parseAddress(address);
  if (parsed) return RangeRef.of(sheetOf(parsed, home, workbook), parsed.range);
  const name = findName(workbook, address, home.id) ?? findName(workbook, address, undefined);
  const named = name && rangeOfName(workbook, name);
  if (!named) throw invalidArgument(`"${address}" is no address of a range.`);
  return RangeRef.of(named.sheet, named.range);
}

function sheetOf(parsed: ParsedAddress, home: SimSheet, workbook: SimWorkbook): SimSheet {
  if (parsed.sheet === undefined) return home;
  const sheet = sheetByName(workbook, parsed.sheet);
  if (!sheet) throw invalidArgument(`There is no sheet "${parsed.sheet}".`);
  return sheet;
}

import type { ClassTable, Scalar } from "../class-table";
import { hostObject } from "../class-table";
import { booleanOf, flagOf, integerOf, wordOf } from "../arguments";
import { invalidArgument } from "../../host-error";
import type { RangeRef } from "../range-ref";
import { isUnbounded, isWholeColumns, isWholeRows, quotedSheetName, rangeName } from "../../model/address";
import { displayText } from "../../model/number-format";
import { styleAt } from "../../model/styles";
import type { SimCell } from "../../model/types";
import { formulaForApi } from "../../formula/spelling";
import { selectRange } from "../../edit/sheets";
import { apiValue, apiValueType, noteEdit } from "../../edit/note-edit";
import { mergeRange, unmergeRange } from "../../edit/merges";
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from "../../edit/rows-and-columns";
import { requireUnlocked, writeCells } from "../../edit/write-cells";
import { clearRange, requireUnprotected, writeNumberFormats } from "../../edit/write-formats";
import { cutDataBars } from "../../edit/data-bars";
import { dropValidations } from "../../edit/validations";
import type { Session } from "../session";
import { conditionalFormatsTable } from "./conditional-formats";
import { dataValidationTable } from "./data-validation";
import { rangeFormatTable } from "./range-format";
import { rangeMoves } from "./range-moves";

export const rangeTable: ClassTable<RangeRef> = {
  name: "Range",
  scalars: {
    Address: { since: "1.1", get: address },
    AddressLocal: { since: "1.1", get: address },
    RowIndex: { since: "1.1", get: (range) => range.row },
    ColumnIndex: { since: "1.1", get: (range) => range.col },
    RowCount: { since: "1.1", get: (range) => range.rows },
    ColumnCount: { since: "1.1", get: (range) => range.cols },
    CellCount: { since: "1.1", get: ({ rows, cols }) => (rows * cols > 2 ** 31 - 1 ? -1 : rows * cols) },
    IsEntireColumn: { since: "1.7", get: isWholeColumns },
    IsEntireRow: { since: "1.7", get: isWholeRows },
    Values: { ...cells("1.1", (cell) => (cell ? apiValue(cell.value) : "")), set: setValues },
    Formulas: {
      ...cells("1.1", (cell) => (cell?.formula !== undefined ? `=${formulaForApi(cell.formula)}` : cell ? apiValue(cell.value) : "")),
      set: setValues,
    },
    ValueTypes: cells("1.1", (cell) => apiValueType(cell?.value ?? null)),
    NumberFormat: {
      ...cells("1.1", (cell, { workbook }) => styleAt(workbook, cell?.style ?? 0).numberFormat),
      set: (range, value, session) => {
        if (isUnbounded(range)) throw invalidArgument("Number formats cannot be set on an unbounded range.");
        writeNumberFormats(session.journal, range.sheet, range, value);
        session.counters.cellsWritten += range.rows * range.cols;
      },
    },
    Text: cells("1.1", (cell, session) =>
      cell ? displayText(cell.value, styleAt(session.workbook, cell.style).numberFormat, session.locale, session.workbook.date1904) : "",
    ),
    ColumnHidden: {
      since: "1.2",
      get: columnsHidden,
      set: (range, value, session) => setColumnsHidden(session.journal, range, booleanOf(value)),
    },
    RowHidden: {
      since: "1.2",
      get: rowsHidden,
      set: (range, value, session) => setRowsHidden(session.journal, range, booleanOf(value)),
    },
  },
  objects: {
    Format: { since: "1.1", get: (range) => hostObject(rangeFormatTable, range) },
    ConditionalFormats: { since: "1.6", get: (range) => hostObject(conditionalFormatsTable, range) },
    DataValidation: { since: "1.8", get: (range) => hostObject(dataValidationTable, range) },
    Worksheet: { since: "1.1", get: (range, session) => session.make.worksheet(range.sheet) },
  },
  methods: {
    ...rangeMoves,
    Clear: { since: "1.1", writes: true, call: (range, [applyTo], session) => clear(range, applyTo, session) },
    Merge: {
      since: "1.2",
      writes: true,
      call: (range, [across], session) => mergeRange(session.journal, range.sheet, range, flagOf(across)),
    },
    Unmerge: { since: "1.2", writes: true, call: (range, _args, session) => unmergeRange(session.journal, range.sheet, range) },
    Select: { since: "1.1", call: (range, _args, session) => selectRange(session.journal, range.sheet, range) },
    Calculate: { since: "1.6", writes: true, call: (_range, _args, session) => session.calculateAll() },
    // The library checks the shape of a large input with this before it sends it in slices.
    _ValidateArraySize: {
      since: "1.3",
      call: (range, [rows, cols]) => {
        if (integerOf(rows) !== range.rows || integerOf(cols) !== range.cols) {
          throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
        }
      },
    },
  },
};

function address(range: RangeRef): string {
  return `${quotedSheetName(range.sheet.name)}!${rangeName(range)}`;
}

/**
 * A property with one value per cell. null for an unbounded range, and above the cell limit as well, without any
 * error: an add-in must not take it for "empty".
 */
function cells(since: string, valueOf: (cell: SimCell | undefined, session: Session) => unknown): Scalar<RangeRef> {
  return {
    since,
    get: (range, session) => {
      const count = range.rows * range.cols;
      if (isUnbounded(range) || count > session.readLimit) return null;
      session.settle();
      session.counters.cellsRead += count;
      const matrix: unknown[][] = [];
      for (let row = range.row; row < range.row + range.rows; row += 1) {
        const present = range.sheet.rows.get(row)?.cells;
        const line: unknown[] = [];
        for (let col = range.col; col < range.col + range.cols; col += 1) line.push(valueOf(present?.[col], session));
        matrix.push(line);
      }
      return matrix;
    },
  };
}

function setValues(range: RangeRef, value: unknown, session: Session): void {
  const settings = { locale: session.apiLocale, today: session.today };
  session.counters.cellsWritten += writeCells(session.journal, range.sheet, range, value, settings);
}

function clear(range: RangeRef, applyTo: unknown, session: Session): void {
  const what = applyTo === null || applyTo === undefined ? "All" : wordOf(applyTo, ["All", "Contents", "Formats"]);
  const { journal } = session;
  if (what === "Contents" && !isUnbounded(range)) requireUnlocked(journal, range.sheet, range);
  else requireUnprotected(range.sheet);
  noteEdit(journal, range.sheet, range, () => clearRange(journal, range.sheet, range, what));
  if (what === "Contents") return;
  unmergeRange(journal, range.sheet, range);
  // Conditional formats are formats.
  cutDataBars(journal, range.sheet, range);
  if (what === "All") dropValidations(journal, range.sheet, range);
  journal.touch(range.sheet, "cells");
}

/** Methods of Range that give another range. */
import type { Method } from "../class-table";
import { flagOf, integerOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../../host-error";
import { insideSheet, rangeArgument, type RangeRef } from "../range-ref";
import { bounding, intersection, SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { usedRange } from "../../model/used-range";
import type { SimRange } from "../../model/types";
import type { HostObject, Session } from "../session";

type Move = (range: RangeRef, args: readonly unknown[], session: Session) => SimRange;

const move = (since: string, to: Move): Method<RangeRef> => ({
  since,
  call: (range, args, session): HostObject => session.make.range(range.sheet, insideSheet(to(range, args, session))),
});

const orNull = (since: string, to: (range: RangeRef, args: readonly unknown[], session: Session) => SimRange | undefined): Method<RangeRef> => ({
  since,
  call: (range, args, session): HostObject | null => {
    const found = to(range, args, session);
    return found ? session.make.range(range.sheet, found) : null;
  },
});

export const rangeMoves: Readonly<Record<string, Method<RangeRef>>> = {
  // May lie outside the range, as in Excel, but not outside the sheet.
  GetCell: move("1.1", ({ row, col }, [down, right]) => ({ row: row + integerOf(down), col: col + integerOf(right), rows: 1, cols: 1 })),
  GetRow: move("1.1", ({ row, col, cols, rows }, [index]) => ({ row: row + within(index, rows), col, rows: 1, cols })),
  GetColumn: move("1.1", ({ row, col, rows, cols }, [index]) => ({ row, col: col + within(index, cols), rows, cols: 1 })),
  GetLastCell: move("1.1", ({ row, col, rows, cols }) => ({ row: row + rows - 1, col: col + cols - 1, rows: 1, cols: 1 })),
  GetLastRow: move("1.1", ({ row, col, rows, cols }) => ({ row: row + rows - 1, col, rows: 1, cols })),
  GetLastColumn: move("1.1", ({ row, col, rows, cols }) => ({ row, col: col + cols - 1, rows, cols: 1 })),
  GetEntireRow: move("1.1", ({ row, rows }) => ({ row, col: 0, rows, cols: SHEET_COLUMNS })),
  GetEntireColumn: move("1.1", ({ col, cols }) => ({ row: 0, col, rows: SHEET_ROWS, cols })),
  GetOffsetRange: move("1.1", ({ row, col, rows, cols }, [down, right]) => ({ row: row + integerOf(down), col: col + integerOf(right), rows, cols })),
  GetResizedRange: move("1.2", ({ row, col, rows, cols }, [more, wider]) => ({ row, col, rows: rows + integerOf(more), cols: cols + integerOf(wider) })),
  GetAbsoluteResizedRange: move("1.7", ({ row, col }, [rows, cols]) => ({ row, col, rows: integerOf(rows), cols: integerOf(cols) })),
  GetBoundingRect: move("1.1", (range, [other], session) => bounding(range, onSheet(other, range, session))),
  GetIntersection: move("1.1", (range, [other], session) => intersection(range, onSheet(other, range, session)) ?? missing()),
  GetIntersectionOrNullObject: orNull("1.4", (range, [other], session) => intersection(range, onSheet(other, range, session))),
  GetUsedRange: move("1.1", (range, [valuesOnly]) => usedRange(range.sheet, flagOf(valuesOnly), range) ?? missing()),
  GetUsedRangeOrNullObject: orNull("1.4", (range, [valuesOnly]) => usedRange(range.sheet, flagOf(valuesOnly), range)),
};

function within(value: unknown, count: number): number {
  const index = integerOf(value);
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

function onSheet(value: unknown, range: RangeRef, session: Session): RangeRef {
  const other = rangeArgument(value, range.sheet, session.workbook);
  if (other.sheet !== range.sheet) throw invalidArgument("The ranges are on different sheets.");
  return other;
}

const missing = (): never => {
  throw itemNotFound();
};


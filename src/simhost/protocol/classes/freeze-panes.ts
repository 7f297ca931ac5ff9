import type { ClassTable } from "../class-table";
import { integerOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../../host-error";
import { rangeArgument } from "../range-ref";
import { isWholeColumns, isWholeRows } from "../../model/address";
import type { SimRange, SimSheet } from "../../model/types";
import type { Session } from "../session";

export const freezePanesTable: ClassTable<SimSheet> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  objects: {},
  methods: {
    FreezeAt: {
      since: "1.7",
      writes: true,
      call: (sheet, [value], session) => {
        const range = rangeArgument(value, sheet, session.workbook);
        freeze(sheet, isWholeColumns(range) ? 0 : range.row + range.rows, isWholeRows(range) ? 0 : range.col + range.cols, session);
      },
    },
    FreezeRows: { since: "1.7", writes: true, call: (sheet, [count], session) => freeze(sheet, countOf(count), 0, session) },
    FreezeColumns: { since: "1.7", writes: true, call: (sheet, [count], session) => freeze(sheet, 0, countOf(count), session) },
    Unfreeze: { since: "1.7", writes: true, call: (sheet, _args, session) => freeze(sheet, 0, 0, session) },
    GetLocation: { since: "1.7", call: (sheet, _args, session) => session.make.range(sheet, location(sheet) ?? missing()) },
    GetLocationOrNullObject: {
      since: "1.7",
      call: (sheet, _args, session) => {
        const found = location(sheet);
        return found ? session.make.range(sheet, found) : null;
      },
    },
  },
};

const countOf = (value: unknown): number => {
  const count = value === null || value === undefined ? 1 : integerOf(value);
  if (count < 0) throw invalidArgument();
  return count;
};

function freeze(sheet: SimSheet, rows: number, cols: number, session: Session): void {
  sheet.frozen = { rows, cols };
  session.journal.touch(sheet, "view");
}

/** The frozen part; with only rows or only columns frozen it is as wide or high as the sheet. */
function location({ frozen }: SimSheet): SimRange | undefined {
  if (frozen.rows === 0 && frozen.cols === 0) return undefined;
  return { row: 0, col: 0, rows: frozen.rows || 1_048_576, cols: frozen.cols || 16_384 };
}

const missing = (): never => {
  throw itemNotFound();
};

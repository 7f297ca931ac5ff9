import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { integerOf } from "../arguments";
import { invalidArgument } from "../../host-error";
import { rangeArgument } from "../range-ref";
import type { SimSheet } from "../../model/types";
import { requireUnprotected } from "../../edit/write-formats";
import type { HostObject, Session } from "../session";

interface BreakRef {
  readonly sheet: SimSheet;
  readonly row: number;
}

/** Breaks between rows. */
export const horizontalPageBreaksTable: ClassTable<SimSheet> = {
  name: "PageBreakCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      since: "1.9",
      writes: true,
      call: (sheet, [value], session) => {
        const { row } = rangeArgument(value, sheet, session.workbook);
        if (row === 0) throw invalidArgument("No page can begin before the first row.");
        setBreaks(sheet, [...new Set([...sheet.print.rowBreaks, row])].sort((a, b) => a - b), session);
        return breakObject(sheet, row);
      },
    },
    GetCount: { since: "1.9", call: (sheet) => sheet.print.rowBreaks.length },
    RemovePageBreaks: { since: "1.9", writes: true, call: (sheet, _args, session) => setBreaks(sheet, [], session) },
  },
  items: (sheet) => sheet.print.rowBreaks.map((row) => breakObject(sheet, row)),
  indexer: (sheet, [index]): HostObject => {
    const row = sheet.print.rowBreaks[integerOf(index)];
    if (row === undefined) throw invalidArgument();
    return breakObject(sheet, row);
  },
};

const breakObject = (sheet: SimSheet, row: number): HostObject => hostObject(pageBreakTable, { sheet, row });

function setBreaks(sheet: SimSheet, rows: readonly number[], session: Session): void {
  requireUnprotected(sheet);
  sheet.print.rowBreaks = rows;
  session.journal.touch(sheet, "print");
}

export const pageBreakTable: ClassTable<BreakRef> = {
  name: "PageBreak",
  scalars: { RowIndex: { since: "1.9", get: ({ row }) => row } },
  objects: {},
  methods: {},
};

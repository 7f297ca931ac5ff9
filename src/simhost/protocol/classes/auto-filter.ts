import type { ClassTable } from "../class-table";
import { itemNotFound } from "../../host-error";
import type { SimSheet } from "../../model/types";
import { requireUnprotected } from "../../edit/write-formats";
import type { Session } from "../session";

export const autoFilterTable: ClassTable<SimSheet> = {
  name: "AutoFilter",
  scalars: {
    Enabled: { since: "1.9", get: (sheet) => sheet.filter !== undefined },
    IsDataFiltered: { since: "1.9", get: (sheet) => hiddenRows(sheet).length > 0 },
  },
  objects: {},
  methods: {
    GetRange: { since: "1.9", call: (sheet, _args, session) => session.make.range(sheet, sheet.filter ?? missing()) },
    GetRangeOrNullObject: { since: "1.9", call: (sheet, _args, session) => (sheet.filter ? session.make.range(sheet, sheet.filter) : null) },
    ClearCriteria: { since: "1.9", writes: true, call: (sheet, _args, session) => showAll(sheet, session) },
    Remove: {
      since: "1.9",
      writes: true,
      call: (sheet, _args, session) => {
        showAll(sheet, session);
        delete sheet.filter;
      },
    },
  },
};

const hiddenRows = (sheet: SimSheet): number[] => {
  const { filter } = sheet;
  if (!filter) return [];
  return [...sheet.rows].filter(([row, { hidden }]) => hidden === true && row >= filter.row && row < filter.row + filter.rows).map(([row]) => row);
};

function showAll(sheet: SimSheet, session: Session): void {
  requireUnprotected(sheet);
  for (const row of hiddenRows(sheet)) delete sheet.rows.get(row)?.hidden;
  session.journal.touch(sheet, "rows");
}

const missing = (): never => {
  throw itemNotFound();
};

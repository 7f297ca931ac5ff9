import type { ClassTable, Method } from "../class-table";
import { flagOf, textOf } from "../arguments";
import { itemNotFound } from "../../host-error";
import { sheetById, sheetByName } from "../../model/sheet-name";
import type { SimSheet, SimWorkbook } from "../../model/types";
import { addSheet } from "../../edit/sheets";
import type { HostObject, Session } from "../session";
import { EVENT_REGISTRATIONS } from "../event-messages";

export const worksheetsTable: ClassTable<SimWorkbook> = {
  name: "WorksheetCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      since: "1.1",
      writes: true,
      call: (_workbook, [name], session) =>
        session.make.worksheet(addSheet(session.journal, name === null || name === undefined ? undefined : textOf(name))),
    },
    GetActiveWorksheet: {
      since: "1.1",
      call: (workbook, _args, session) => session.make.worksheet(sheetById(workbook, workbook.activeSheetId) ?? missing()),
    },
    GetCount: { since: "1.4", call: (workbook, [visibleOnly]) => listed(workbook, visibleOnly).length },
    GetFirst: { since: "1.5", call: (workbook, [visibleOnly], session) => session.make.worksheet(listed(workbook, visibleOnly)[0] ?? missing()) },
    GetLast: { since: "1.5", call: (workbook, [visibleOnly], session) => session.make.worksheet(listed(workbook, visibleOnly).at(-1) ?? missing()) },
    GetItemOrNullObject: {
      since: "1.4",
      call: (workbook, [key], session) => {
        const sheet = find(workbook, textOf(key));
        return sheet ? session.make.worksheet(sheet) : null;
      },
    },
    ...registrations("Workbook"),
  },
  items: (workbook, session) => workbook.sheets.map((sheet) => session.make.worksheet(sheet)),
  indexer: (workbook, [key], session): HostObject => session.make.worksheet(find(workbook, textOf(key)) ?? missing()),
};

/** The library registers for an event by calling a method named after it. */
function registrations(target: string): Record<string, Method<SimWorkbook>> {
  const methods: Record<string, Method<SimWorkbook>> = {};
  for (const { name, eventType, since } of EVENT_REGISTRATIONS) {
    methods[`_Register${name}`] = { since, call: (_workbook, _args, session: Session) => session.register(eventType, target) };
    methods[`_Unregister${name}`] = { since, call: (_workbook, _args, session: Session) => session.unregister(eventType, target) };
  }
  return methods;
}

/** By id or by name, as the API takes either. */
const find = (workbook: SimWorkbook, key: string): SimSheet | undefined => sheetById(workbook, key) ?? sheetByName(workbook, key);

const listed = (workbook: SimWorkbook, visibleOnly: unknown): readonly SimSheet[] =>
  flagOf(visibleOnly) ? workbook.sheets.filter((sheet) => sheet.visibility === "visible") : workbook.sheets;

const missing = (): never => {
  throw itemNotFound();
};

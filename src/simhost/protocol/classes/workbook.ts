import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { textOf } from "../arguments";
import { itemNotFound } from "../../host-error";
import { rangeAtAddress } from "../range-ref";
import { sheetById } from "../../model/sheet-name";
import type { SimSheet, SimWorkbook } from "../../model/types";
import type { HostObject, Session } from "../session";
import { applicationTable } from "./application";
import { namedItemsTable } from "./names";
import { worksheetsTable } from "./worksheets";

export const workbookTable: ClassTable<SimWorkbook> = {
  name: "Workbook",
  scalars: {
    Name: { since: "1.7", get: (_workbook, session) => session.fileName },
    ReadOnly: { since: "1.8", get: (workbook) => workbook.readOnly },
    IsDirty: { since: "1.9", get: (workbook) => workbook.touchedBook || workbook.sheets.some((sheet) => sheet.touched.size > 0) },
  },
  objects: {
    Worksheets: { since: "1.1", get: (workbook) => hostObject(worksheetsTable, workbook) },
    Names: { since: "1.1", get: () => hostObject(namedItemsTable, {}) },
    Application: { since: "1.1", get: (workbook) => hostObject(applicationTable, workbook) },
  },
  methods: {
    GetActiveCell: { since: "1.7", call: (workbook, _args, session) => selected(workbook, session, true) },
    GetSelectedRange: { since: "1.1", call: (workbook, _args, session) => selected(workbook, session, false) },
    GetIsActiveCollabSession: { since: "1.9", call: (_workbook, _args, session) => session.shared },
    _GetRangeForEventByReferenceId: { since: "1.9", call: (workbook, [id], session) => eventRange(workbook, textOf(id), session) ?? fail() },
    _GetRangeOrNullObjectForEventByReferenceId: { since: "1.9", call: (workbook, [id], session) => eventRange(workbook, textOf(id), session) },
    _RemoveReference: { since: "1.1", call: (_workbook, [id], session) => session.release(textOf(id)) },
  },
};

function activeSheet(workbook: SimWorkbook): SimSheet {
  const sheet = sheetById(workbook, workbook.activeSheetId) ?? workbook.sheets.find((each) => each.visibility === "visible");
  if (!sheet) throw itemNotFound();
  return sheet;
}

function selected(workbook: SimWorkbook, session: Session, cellOnly: boolean): HostObject {
  const sheet = activeSheet(workbook);
  const { row, col } = sheet.selection;
  return session.make.range(sheet, cellOnly ? { row, col, rows: 1, cols: 1 } : sheet.selection);
}

function eventRange(workbook: SimWorkbook, reference: string, session: Session): HostObject | null {
  const [id = "", address = ""] = reference.split("!");
  const sheet = sheetById(workbook, id);
  return sheet ? session.make.range(sheet, rangeAtAddress(address, sheet, workbook)) : null;
}

const fail = (): never => {
  throw itemNotFound();
};

import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { booleanOf, colorOf, flagOf, integerOf, textOf, wordOf } from "../arguments";
import { insideSheet, rangeAtAddress, WHOLE_SHEET } from "../range-ref";
import { usedRange } from "../../model/used-range";
import { pointsOfWidth } from "../../model/column-width";
import type { SimSheet } from "../../model/types";
import { activateSheet, moveSheet, renameSheet, setVisibility } from "../../edit/sheets";
import { autoFilterTable } from "./auto-filter";
import { chartsTable } from "./charts";
import { freezePanesTable } from "./freeze-panes";
import { namedItemsTable } from "./names";
import { horizontalPageBreaksTable } from "./page-breaks";
import { pageLayoutTable } from "./page-layout";
import { worksheetProtectionTable } from "./worksheet-protection";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const FROM_API = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

export const worksheetTable: ClassTable<SimSheet> = {
  name: "Worksheet",
  identity: ["Id"],
  scalars: {
    Id: { since: "1.1", get: (sheet) => sheet.id },
    Name: { since: "1.1", get: (sheet) => sheet.name, set: (sheet, value, session) => renameSheet(session.journal, sheet, textOf(value)) },
    Position: {
      since: "1.1",
      get: (sheet, session) => session.workbook.sheets.indexOf(sheet),
      set: (sheet, value, session) => moveSheet(session.journal, sheet, integerOf(value)),
    },
    Visibility: {
      since: "1.1",
      get: (sheet) => VISIBILITY[sheet.visibility],
      set: (sheet, value, session) => setVisibility(session.journal, sheet, FROM_API[wordOf(value, Object.values(VISIBILITY))]),
    },
    TabColor: {
      since: "1.7",
      get: (sheet) => sheet.tabColor ?? "",
      set: (sheet, value, session) => {
        if (value === "") delete sheet.tabColor;
        else sheet.tabColor = colorOf(value);
        session.journal.touch(sheet, "tab");
      },
    },
    ShowGridlines: { since: "1.8", get: (sheet) => sheet.showGridlines },
    // The library sends the property under this name when it is set.
    Gridlines: {
      since: "1.8",
      set: (sheet, value, session) => {
        sheet.showGridlines = booleanOf(value);
        session.journal.touch(sheet, "view");
      },
    },
    StandardHeight: { since: "1.7", get: (sheet) => sheet.defaultRowHeight },
    StandardWidth: { since: "1.7", get: (sheet) => pointsOfWidth(sheet.defaultColumnWidth) },
  },
  objects: {
    Names: { since: "1.4", get: (sheet) => hostObject(namedItemsTable, { sheet }) },
    FreezePanes: { since: "1.7", get: (sheet) => hostObject(freezePanesTable, sheet) },
    PageLayout: { since: "1.9", get: (sheet) => hostObject(pageLayoutTable, sheet) },
    Protection: { since: "1.2", get: (sheet) => hostObject(worksheetProtectionTable, sheet) },
    AutoFilter: { since: "1.9", get: (sheet) => hostObject(autoFilterTable, sheet) },
    Charts: { since: "1.1", get: (sheet) => hostObject(chartsTable, sheet) },
    HorizontalPageBreaks: { since: "1.9", get: (sheet) => hostObject(horizontalPageBreaksTable, sheet) },
  },
  methods: {
    Activate: { since: "1.1", call: (sheet, _args, session) => activateSheet(session.journal, sheet) },
    GetCell: {
      since: "1.1",
      call: (sheet, [row, col], session) =>
        session.make.range(sheet, insideSheet({ row: integerOf(row), col: integerOf(col), rows: 1, cols: 1 })),
    },
    GetRange: {
      since: "1.1",
      call: (sheet, [address], session) => {
        if (address === null || address === undefined) return session.make.range(sheet, WHOLE_SHEET);
        const found = rangeAtAddress(textOf(address), sheet, session.workbook);
        return session.make.range(found.sheet, found);
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      call: (sheet, [row, col, rows, cols], session) =>
        session.make.range(sheet, insideSheet({ row: integerOf(row), col: integerOf(col), rows: integerOf(rows), cols: integerOf(cols) })),
    },
    GetUsedRange: {
      since: "1.1",
      // The top left cell stands for an empty sheet.
      call: (sheet, [valuesOnly], session) => session.make.range(sheet, usedRange(sheet, flagOf(valuesOnly)) ?? { row: 0, col: 0, rows: 1, cols: 1 }),
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      call: (sheet, [valuesOnly], session) => {
        const used = usedRange(sheet, flagOf(valuesOnly));
        return used ? session.make.range(sheet, used) : null;
      },
    },
  },
};

/** New workbooks and sheets as Excel makes them. */
import type { SimPrint, SimSheet, SimWorkbook } from "./types";
import { DEFAULT_STYLE } from "./styles";

/** 64 pixels at the default font, as the file stores it. */
export const DEFAULT_COLUMN_WIDTH = 9.140625;
/** Points. */
export const DEFAULT_ROW_HEIGHT = 15;

/** A workbook with one empty sheet "Sheet1", or with the sheets named. Names must obey the rules of sheet-name.ts. */
export function createWorkbook(sheetNames: readonly string[] = ["Sheet1"]): SimWorkbook {
  const sheets = sheetNames.map((name) => createSheet(name));
  return {
    sheets,
    names: [],
    styles: [DEFAULT_STYLE],
    activeSheetId: sheets[0]?.id ?? "",
    calculationMode: "automatic",
    date1904: false,
    readOnly: false,
    touchedBook: false,
  };
}

/** An empty visible sheet that belongs to no workbook yet. */
export function createSheet(name: string, id: string = newId()): SimSheet {
  return {
    id,
    name,
    visibility: "visible",
    rows: new Map(),
    columns: new Map(),
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    merges: [],
    frozen: { rows: 0, cols: 0 },
    showGridlines: true,
    print: defaultPrint(),
    protected: false,
    selection: { row: 0, col: 0, rows: 1, cols: 1 },
    addedValidations: [],
    charts: [],
    dataBars: [],
    touched: new Set(),
  };
}

/** Excel's "Normal" margins: 0.7 and 0.75 inch, 0.3 for header and footer. */
export function defaultPrint(): SimPrint {
  return {
    orientation: "portrait",
    paper: 9,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
    rowBreaks: [],
  };
}

let lastNumber = 0;

/** A braced GUID that nothing else of this process has. Ids are new with every opening, so their text means nothing. */
export function newId(): string {
  lastNumber += 1;
  return `{00000000-0000-4000-8000-${lastNumber.toString(16).toUpperCase().padStart(12, "0")}}`;
}

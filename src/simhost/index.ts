/** The simulated Excel host. What needs Node stands apart: library/load-in-node, engine/load-in-node. */
export { SimHost, type HostOptions } from "./host";
export { connect } from "./library/connect";
export { connectSession } from "./library/connect-session";
export type { Connection, ExcelLibrary, ExcelRun } from "./library/types";
export type { Counters } from "./counters";
export type { HostEvent, HostListener } from "./events";
export { HostError } from "./host-error";
export { createSheet, createWorkbook, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./model/create-workbook";
export { cellAt, forEachCell, putCell, rowAt, valueAt } from "./model/cells";
export { DEFAULT_STYLE, styleAt, styleIndex } from "./model/styles";
export { usedRange } from "./model/used-range";
export { sheetById, sheetByName, sheetNameFault } from "./model/sheet-name";
export { displayText } from "./model/number-format";
export { LOCALES, type SimLanguage, type SimLocale } from "./model/locale";
export { cellName, columnName, parseAddress, quotedSheetName, rangeName } from "./model/address";
export { pointsOfWidth, widthOfPoints } from "./model/column-width";
export { formulaForApi } from "./formula/spelling";
export type * from "./model/types";

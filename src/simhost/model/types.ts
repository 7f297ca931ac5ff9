/**
 * The simulated workbook as plain data. Rows and columns count from 0. Cells are never changed in place: a
 * write puts a new SimCell, so a file layer can tell by identity which cells are still those it read.
 */

export interface SimError {
  /** "#N/A", "#DIV/0!", … */
  readonly error: string;
}

/** null: no value (an empty cell that may have a style). */
export type SimValue = number | string | boolean | SimError | null;

export interface SimCell {
  readonly value: SimValue;
  /** A1 text without the leading "=", in US form, with the prefixes that the file format needs ("_xlfn.MAXIFS"). */
  readonly formula?: string;
  /** Range of an array formula, on its first cell only. */
  readonly arrayRange?: string;
  /** Index into SimWorkbook.styles. */
  readonly style: number;
  /** The formula's value could not be recalculated after something it refers to changed. */
  readonly notRecalculated?: true;
}

export interface SimFont {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** "#RRGGBB"; absent: automatic. */
  readonly color?: string;
}

export type SimBorderSide = "left" | "right" | "top" | "bottom";

export interface SimStyle {
  readonly font: SimFont;
  /** "#RRGGBB"; absent: no fill. */
  readonly fill?: string;
  /** Line style per side, as Excel names them in the file format: "thin", "medium", "double" … */
  readonly borders: Readonly<Partial<Record<SimBorderSide, { readonly line: string; readonly color?: string }>>>;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees, -90 to 90; 180: letters one below the other (as Office.js counts, not as the file does). */
  readonly rotation: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell was entered with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** Index of the cell format in the file that this style derives from; the file layer patches that one. */
  readonly origin?: number;
}

export interface SimRow {
  readonly cells: (SimCell | undefined)[];
  /** Points. */
  height?: number;
  /** The height is what the row's texts need, not what somebody set. */
  autoHeight?: true;
  hidden?: boolean;
  /** Style of the cells of this row that do not exist, where the whole row was formatted. */
  style?: number;
}

export interface SimColumn {
  /** Characters of the default font, as the file stores it. */
  width?: number;
  hidden?: boolean;
  /** Style of the cells of this column that do not exist, where the whole column was formatted; a row's goes before it. */
  style?: number;
}

export interface SimRange {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export interface SimPrint {
  orientation: "portrait" | "landscape";
  /** OOXML paper number: 9 is A4. */
  paper: number;
  fitWide?: number;
  fitTall?: number;
  scale?: number;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  /** The first page has a header and a footer of its own, which are kept in the file and are empty in a new one. */
  firstPageDiffers?: true;
  /** Number of the first page; absent: it goes on from the sheet printed before. */
  firstPageNumber?: number;
  /** Print area, repeated rows and columns are defined names in the file; here they stand with the sheet. */
  area?: SimRange;
  titleRows?: readonly [number, number];
  titleColumns?: readonly [number, number];
  /** Rows before which somebody put a page break, in order. */
  rowBreaks: readonly number[];
}

/** A corner of a picture or chart: a cell, and the distance from that cell's own top left corner in EMU (914,400 to the inch). */
export interface SimAnchor {
  readonly row: number;
  readonly col: number;
  readonly dx: number;
  readonly dy: number;
}

export interface SimChartSeries {
  name: string;
  /** Formula text of the cells with its numbers, without "=": "'Xếp hạng'!$J$5:$J$12". */
  values?: string;
  /** Formula text of the cells with the labels of the categories. */
  categories?: string;
  /** "#RRGGBB"; absent: the file leaves it to who draws the chart. */
  color?: string;
}

/** The axis of a chart's numbers, as far as it is not left to who draws the chart. */
export interface SimValueAxis {
  /** Numbers grow downwards, or to the left. */
  readonly reversed: boolean;
  /** The axis of the categories stands at the highest number: below, where the numbers grow downwards. */
  readonly categoriesAtMaximum: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Distance between the marks. */
  readonly majorUnit?: number;
}

/** A chart of the kinds that the host knows. Charts of other kinds stay in the file and are not in the model. */
export interface SimChart {
  /** Given anew with every opening. */
  readonly id: string;
  name: string;
  readonly kind: "BarStacked" | "LineMarkers";
  /** "": none. */
  title: string;
  legend: "bottom" | "right" | "top" | "left" | "none";
  /** The first category stands at the top, or at the right. */
  reversed: boolean;
  /** Absent: numbers grow upwards, or to the right, and the rest is left to who draws the chart. */
  valueAxis?: SimValueAxis;
  /** Cells in hidden rows and columns are left out. */
  visibleOnly: boolean;
  from: SimAnchor;
  to: SimAnchor;
  readonly series: SimChartSeries[];
  /** The file layer's own record of where this chart came from. */
  readonly source?: unknown;
}

/** Where a data bar begins or ends. "automatic" is 0 or the lowest number below it. */
export type SimBarBound = { readonly kind: "automatic" | "lowest" | "highest" } | { readonly kind: "number"; readonly value: number };

/** A conditional format of bars behind numbers. Conditional formats of other kinds stay in the file and are not in the model. */
export interface SimDataBar {
  /** Given anew with every opening. */
  readonly id: string;
  areas: readonly SimRange[];
  /** "#RRGGBB" */
  color: string;
  lower: SimBarBound;
  upper: SimBarBound;
  /** The file layer's own record of where this format came from. */
  readonly source?: unknown;
}

/** What people may do on a protected sheet although it is protected. */
export interface SimProtectionOptions {
  readonly autoFilter: boolean;
  readonly deleteColumns: boolean;
  readonly deleteRows: boolean;
  readonly editObjects: boolean;
  readonly editScenarios: boolean;
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
  readonly insertColumns: boolean;
  readonly insertHyperlinks: boolean;
  readonly insertRows: boolean;
  readonly pivotTables: boolean;
  readonly sort: boolean;
  /** Which cells may be selected. */
  readonly selection: "all" | "unlocked" | "none";
}

export interface SimListValidation {
  readonly at: SimRange;
  /** Formula text of the list: "\"a,b\"" or "Sheet1!$A$1:$A$3". */
  readonly formula: string;
}

export interface SimTable {
  readonly name: string;
  /** With its header row. */
  readonly range: SimRange;
}

/** What has been changed since the sheet was read; the file layer rewrites only those parts. */
export type SimTouch =
  | "cells" | "columns" | "rows" | "merges" | "view" | "print" | "protection" | "validations" | "tab" | "charts" | "data-bars";

export interface SimSheet {
  /** Braced GUID, as Office.js gives it; new with every opening. */
  readonly id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  readonly rows: Map<number, SimRow>;
  readonly columns: Map<number, SimColumn>;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  merges: SimRange[];
  frozen: { rows: number; cols: number };
  showGridlines: boolean;
  tabColor?: string;
  print: SimPrint;
  protected: boolean;
  /** What is allowed while it is protected. */
  protectionOptions?: SimProtectionOptions;
  /** Protected with a password, which the host does not know. */
  protectedByPassword?: boolean;
  /** Range of an active autofilter that hides rows. */
  filter?: SimRange;
  selection: SimRange;
  /** Tables of the file, for formulas that name their columns. Absent where the file layer reads none. */
  readonly tables?: readonly SimTable[];
  /** Lists added since the file was read; those of the file stay in the file. */
  readonly addedValidations: SimListValidation[];
  /** In the order in which they lie upon one another. */
  readonly charts: SimChart[];
  /** The first goes before the others. */
  readonly dataBars: SimDataBar[];
  readonly touched: Set<SimTouch>;
  /** The file layer's own record of where this sheet came from. */
  readonly source?: unknown;
}

export interface SimName {
  name: string;
  /** Formula text without "=": "Sheet1!$A$1". */
  formula: string;
  visible: boolean;
  /** Id of the sheet for a sheet-scoped name. */
  scope?: string;
  comment?: string;
}

export interface SimWorkbook {
  readonly sheets: SimSheet[];
  readonly names: SimName[];
  readonly styles: SimStyle[];
  activeSheetId: string;
  calculationMode: "automatic" | "manual" | "automaticExceptTables";
  date1904: boolean;
  readOnly: boolean;
  /** Something that the file holds besides sheets was changed (names, sheet order, styles). */
  touchedBook: boolean;
  /** The file layer's own record of the package. */
  readonly source?: unknown;
}

/** The look of cells and pages: every function queues commands for one sheet and answers nothing. */
import { columnLetters } from "../workbook/format/a1";
import type { Rect } from "../workbook/grid";
import type { CellFormat, FormatRun, ListValidation, PrintLayout } from "../workbook/sheet-plan";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * Queues work on a range and lets go of it. A range that is not let go of is kept by the host until the batch
 * ends, and the library gives ranges back one by one, in time that grows with the square of their number.
 */
export function onRange(sheet: Excel.Worksheet, at: Rect, work: (range: Excel.Range) => void): void {
  const range = sheet.getRangeByIndexes(at.row, at.col, at.rows, at.cols);
  work(range);
  range.untrack();
}

/** Width in points of a column that shows so many digits of Calibri 11, Excel's default font. */
export function columnPoints(chars: number): number {
  return Math.floor(chars * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

export function writeFormat(sheet: Excel.Worksheet, { at, format }: FormatRun): void {
  onRange(sheet, at, (range) => writeLook(range, at, format));
}

function writeLook(range: Excel.Range, at: Rect, format: CellFormat): void {
  // One text stands for all cells of the range; the typings know only the two-dimensional form.
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  writeFont(range.format.font, format);
  if (format.fill === "none") range.format.fill.clear();
  else if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.align !== undefined) range.format.horizontalAlignment = HORIZONTAL[format.align];
  if (format.valign !== undefined) range.format.verticalAlignment = VERTICAL[format.valign];
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  if (format.locked !== undefined) range.format.protection.locked = format.locked;
  if (format.border !== undefined) writeBorders(range.format.borders, at, format.border);
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", general: "General" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function writeFont(font: Excel.RangeFont, format: CellFormat): void {
  if (format.font !== undefined) font.name = format.font;
  if (format.size !== undefined) font.size = format.size;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.color !== undefined) font.color = format.color;
}

function writeBorders(borders: Excel.RangeBorderCollection, at: Rect, border: "thin" | "none"): void {
  // Inner lines exist only where there is more than one row or column; Excel may refuse them elsewhere.
  const inner = [...(at.rows > 1 ? ["InsideHorizontal" as const] : []), ...(at.cols > 1 ? ["InsideVertical" as const] : [])];
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...inner] as const) {
    // A new continuous line is thin.
    borders.getItem(side).style = border === "thin" ? "Continuous" : "None";
  }
}

export function writeList(sheet: Excel.Worksheet, { at, source }: ListValidation): void {
  onRange(sheet, at, (range) => {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: typeof source === "string" ? source : source.join(",") } };
  });
}

export function writePrint(sheet: Excel.Worksheet, print: PrintLayout): void {
  const page = sheet.pageLayout;
  page.paperSize = "A4";
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  // Assigned whole: a member of the object that is set by itself is not sent.
  page.zoom = { horizontalFitToPages: print.fitWide, ...(print.fitTall === undefined ? {} : { verticalFitToPages: print.fitTall }) };
  // A sheet is signed and passed on by itself: its pages do not go on from the sheet printed before it.
  page.firstPageNumber = 1;
  page.centerHorizontally = print.centerHorizontally ?? false;
  page.topMargin = print.margins.top * POINTS_PER_MILLIMETRE;
  page.bottomMargin = print.margins.bottom * POINTS_PER_MILLIMETRE;
  page.leftMargin = print.margins.left * POINTS_PER_MILLIMETRE;
  page.rightMargin = print.margins.right * POINTS_PER_MILLIMETRE;
  onRange(sheet, print.area, (range) => page.setPrintArea(range));
  if (print.titleRows !== undefined) page.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  if (print.titleColumns !== undefined) page.setPrintTitleColumns(`$${columnLetters(print.titleColumns[0])}:$${columnLetters(print.titleColumns[1])}`);
  if (print.firstPageBare === true) page.headersFooters.state = "FirstAndDefault";
  const texts = page.headersFooters.defaultForAllPages;
  texts.leftHeader = print.header?.left ?? "";
  texts.centerHeader = print.header?.center ?? "";
  texts.rightHeader = print.header?.right ?? "";
  texts.leftFooter = print.footer?.left ?? "";
  texts.centerFooter = print.footer?.center ?? "";
  texts.rightFooter = print.footer?.right ?? "";
  if (print.breaksBefore !== undefined) writeBreaks(sheet.horizontalPageBreaks, sheet, print.breaksBefore);
}

function writeBreaks(breaks: Excel.PageBreakCollection, sheet: Excel.Worksheet, rows: readonly number[]): void {
  breaks.removePageBreaks();
  for (const row of rows) onRange(sheet, { row, col: 0, rows: 1, cols: 1 }, (range) => breaks.add(range));
}

export function writeFreeze(sheet: Excel.Worksheet, freeze: { readonly rows: number; readonly cols: number }): void {
  const { rows, cols } = freeze;
  if (rows > 0 && cols > 0) onRange(sheet, { row: 0, col: 0, rows, cols }, (range) => sheet.freezePanes.freezeAt(range));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (cols > 0) sheet.freezePanes.freezeColumns(cols);
}

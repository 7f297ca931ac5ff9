/** Where everything of a sheet stands on the screen: its axes, its merged cells and its frozen part. */
import type { SimCell, SimRange, SimSheet, SimStyle } from "../../simhost/model/types";
import { createAxis, type Axis } from "./axis";
import { cssFont } from "./cell-look";
import { type CellBar, cellBars } from "./data-bars";
import { rowHeight } from "./row-heights";
import type { MeasureText } from "./text-width";

export interface SheetGeometry {
  readonly sheet: SimSheet;
  readonly styles: readonly SimStyle[];
  readonly rows: Axis;
  readonly cols: Axis;
  /** Rows and columns up to the last cell in use. */
  readonly used: { readonly rows: number; readonly cols: number };
  readonly frozenRows: number;
  readonly frozenCols: number;
  /** The merged range that covers a cell. */
  readonly mergeAt: (row: number, col: number) => SimRange | undefined;
  readonly cellAt: (row: number, col: number) => SimCell | undefined;
  readonly styleAt: (row: number, col: number) => SimStyle | undefined;
  readonly textOf: (cell: SimCell) => string;
  /** The bar behind a cell's number. */
  readonly barAt: (row: number, col: number) => CellBar | undefined;
  readonly measure: MeasureText;
}

export interface GeometryInput {
  readonly sheet: SimSheet;
  readonly styles: readonly SimStyle[];
  /** The text that a cell shows, by its value and number format. */
  readonly textOf: (cell: SimCell) => string;
  readonly measure: MeasureText;
  /** The view reaches at least as far as this cell, so that the selection can leave the used part. */
  readonly reach: { readonly row: number; readonly col: number };
}

const SPARE_ROWS = 40;
const SPARE_COLS = 8;
const LEAST_ROWS = 60;
const LEAST_COLS = 26;
const MOST_ROWS = 1_048_576;
const MOST_COLS = 16_384;

/** Lays a sheet out. Row heights that the file does not state are found by measuring their text. */
export function layOutSheet(input: GeometryInput): SheetGeometry {
  const { sheet, styles, measure, textOf } = input;
  const extent = usedExtent(sheet);
  // Charts may lie beyond the last cell in use, and are scrolled to as well.
  const [chartCols, chartRows] = [Math.max(0, ...sheet.charts.map(({ to }) => to.col)), Math.max(0, ...sheet.charts.map(({ to }) => to.row))];
  const colCount = Math.min(MOST_COLS, Math.max(LEAST_COLS, Math.max(extent.cols, chartCols, input.reach.col) + SPARE_COLS));
  const rowCount = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.max(extent.rows, chartRows, input.reach.row) + SPARE_ROWS));

  const digit = digitWidth(styles[0], measure);
  const cols = createAxis(colCount, (col) => {
    const column = sheet.columns.get(col);
    return column?.hidden ? 0 : columnPixels(column?.width ?? sheet.defaultColumnWidth, digit);
  });

  const byRow = new Map<number, SimRange[]>();
  for (const merge of sheet.merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  const mergeAt = (row: number, col: number): SimRange | undefined =>
    byRow.get(row)?.find((merge) => col >= merge.col && col < merge.col + merge.cols);

  const rows = createAxis(rowCount, (index) =>
    rowHeight({
      row: sheet.rows.get(index),
      defaultHeight: sheet.defaultRowHeight,
      styles,
      columnWidth: (col) => cols.size(col),
      isMerged: (col) => mergeAt(index, col) !== undefined,
      textOf,
      measure,
    }),
  );

  const bars = cellBars(sheet);
  const cellAt = (row: number, col: number): SimCell | undefined => sheet.rows.get(row)?.cells[col];
  return {
    sheet,
    styles,
    rows,
    cols,
    used: extent,
    frozenRows: Math.min(sheet.frozen.rows, rowCount),
    frozenCols: Math.min(sheet.frozen.cols, colCount),
    mergeAt,
    cellAt,
    styleAt: (row, col) => {
      const cell = cellAt(row, col);
      return cell ? styles[cell.style] : undefined;
    },
    textOf,
    barAt: (row, col) => bars.get(`${row},${col}`),
    measure,
  };
}

/** Rows and columns up to the last cell that holds a value, a style or a stated size. */
function usedExtent(sheet: SimSheet): { rows: number; cols: number } {
  let rows = sheet.frozen.rows;
  let cols = sheet.frozen.cols;
  for (const [index, row] of sheet.rows) {
    if (row.cells.length === 0) continue;
    rows = Math.max(rows, index + 1);
    cols = Math.max(cols, row.cells.length);
  }
  for (const merge of sheet.merges) {
    rows = Math.max(rows, merge.row + merge.rows);
    cols = Math.max(cols, merge.col + merge.cols);
  }
  return { rows, cols };
}

/** Width of the widest digit of the workbook's default font, in whole pixels: the unit of column widths. */
function digitWidth(style: SimStyle | undefined, measure: MeasureText): number {
  if (!style) return 7;
  const font = cssFont(style.font);
  return Math.max(1, Math.round(Math.max(..."0123456789".split("").map((digit) => measure(digit, font)))));
}

/** Pixels of a column whose width the file states in characters, padding included (ECMA-376, 18.3.1.13). */
export function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

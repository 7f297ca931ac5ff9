/** What one row of the view shows: a box per cell, with the room its text really takes. */
import type { SimCell, SimStyle } from "../../simhost/model/types";
import { alignOf, cssFont, edgeBetween, outerEdge, type Align } from "./cell-look";
import { CELL_PADDING } from "./row-heights";
import type { CellBar } from "./data-bars";
import type { SheetGeometry } from "./sheet-geometry";

export interface CellBox {
  readonly row: number;
  readonly col: number;
  /** Columns and rows that the box covers; more than 1 for a merged cell. */
  readonly cols: number;
  readonly rows: number;
  /** Pixels from the first column and the top of the row. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly cell: SimCell | undefined;
  readonly style: SimStyle | undefined;
  readonly text: string;
  readonly bar?: CellBar;
  readonly align: Align;
  /** Pixels by which the text reaches over empty neighbours. */
  readonly spillLeft: number;
  readonly spillRight: number;
  /** CSS borders. */
  readonly right: string;
  readonly bottom: string;
  readonly leftEdge?: string;
  readonly topEdge?: string;
}

/** Farthest that a text reaches over its neighbours, in columns. */
const SPILL_COLS = 40;

/**
 * Boxes of the cells of a row from one column up to, not including, another. With `beside`, boxes outside
 * of that span are given too where they reach into it (merged cells and overflowing text).
 */
export function layOutRow(geometry: SheetGeometry, row: number, from: number, to: number, beside: boolean): CellBox[] {
  const boxes: CellBox[] = [];
  const done = new Set<number>();
  const add = (col: number): CellBox | undefined => {
    const merge = geometry.mergeAt(row, col);
    const anchor = merge ? merge.col : col;
    if (done.has(anchor) || (merge && merge.row !== row)) return undefined;
    if (!merge && geometry.cols.size(col) === 0) return undefined;
    done.add(anchor);
    return boxOf(geometry, row, anchor, merge?.rows ?? 1, merge?.cols ?? 1);
  };
  for (let col = from; col < to; col += 1) {
    const box = add(col);
    if (box && (beside || box.col >= from)) boxes.push(box);
  }
  if (beside) {
    const before = neighbourWithText(geometry, row, from, -1);
    if (before !== undefined) {
      const box = add(before);
      if (box && box.left + box.width + box.spillRight > geometry.cols.start(from)) boxes.unshift(box);
    }
    const after = neighbourWithText(geometry, row, to - 1, 1);
    if (after !== undefined) {
      const box = add(after);
      if (box && box.left - box.spillLeft < geometry.cols.start(to)) boxes.push(box);
    }
  }
  return withoutCrossedLines(boxes);
}

function neighbourWithText(geometry: SheetGeometry, row: number, from: number, direction: 1 | -1): number | undefined {
  for (let steps = 1; steps <= SPILL_COLS; steps += 1) {
    const col = from + steps * direction;
    if (col < 0 || col >= geometry.cols.count) return undefined;
    const value = geometry.cellAt(row, col)?.value;
    if (value !== undefined && value !== null) return col;
  }
  return undefined;
}

function boxOf(geometry: SheetGeometry, row: number, col: number, rows: number, cols: number): CellBox {
  const { styleAt } = geometry;
  const cell = geometry.cellAt(row, col);
  const style = styleAt(row, col);
  const left = geometry.cols.start(col);
  const width = geometry.cols.start(col + cols) - left;
  const align = style && cell ? alignOf(style, cell.value) : "left";
  const text = cell && cell.value !== null ? fit(geometry, cell, style, width) : "";
  const grid = geometry.sheet.showGridlines;
  const lastCol = col + cols - 1;
  const lastRow = row + rows - 1;
  const spill = rows === 1 && cols === 1 ? spillOf(geometry, row, col, cell, style, text, align, width) : NO_SPILL;
  const leftEdge = col === 0 ? outerEdge(style, "left") : undefined;
  const bar = geometry.barAt(row, col);
  const topEdge = row === 0 ? outerEdge(style, "top") : undefined;
  return {
    row,
    col,
    rows,
    cols,
    left,
    width,
    height: geometry.rows.start(row + rows) - geometry.rows.start(row),
    cell,
    style,
    text,
    align,
    ...(bar === undefined ? {} : { bar }),
    ...spill,
    right: edgeBetween(styleAt(row, lastCol), "right", styleAt(row, lastCol + 1), "left", grid),
    bottom: edgeBetween(styleAt(lastRow, col), "bottom", styleAt(lastRow + 1, col), "top", grid),
    ...(leftEdge === undefined ? {} : { leftEdge }),
    ...(topEdge === undefined ? {} : { topEdge }),
  };
}

const NO_SPILL = { spillLeft: 0, spillRight: 0 };

/** The text of a cell; a number that is too wide loses decimals if its format is General, else shows as ####. */
function fit(geometry: SheetGeometry, cell: SimCell, style: SimStyle | undefined, width: number): string {
  const text = geometry.textOf(cell);
  if (typeof cell.value !== "number" || !style || style.wrap && style.numberFormat === "@") return text;
  const font = cssFont(style.font);
  const room = width - CELL_PADDING;
  if (geometry.measure(text, font) <= room) return text;
  if (style.numberFormat === "General") {
    for (let digits = 9; digits >= 1; digits -= 1) {
      const shorter = geometry.textOf({ ...cell, value: Number(cell.value.toPrecision(digits)) });
      if (geometry.measure(shorter, font) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / Math.max(1, geometry.measure("#", font)))));
}

function spillOf(
  geometry: SheetGeometry,
  row: number,
  col: number,
  cell: SimCell | undefined,
  style: SimStyle | undefined,
  text: string,
  align: Align,
  width: number,
): { spillLeft: number; spillRight: number } {
  if (!cell || !style || typeof cell.value !== "string" || text === "" || style.wrap || style.rotation !== 0) return NO_SPILL;
  if (style.horizontal === "fill") return NO_SPILL;
  const wanted = geometry.measure(text, cssFont(style.font)) + 2 * CELL_PADDING + style.indent * 9 - width;
  if (wanted <= 0) return NO_SPILL;
  const share = align === "center" ? wanted / 2 : wanted;
  return {
    spillLeft: align === "left" ? 0 : emptyRoom(geometry, row, col, -1, share),
    spillRight: align === "right" ? 0 : emptyRoom(geometry, row, col, 1, share),
  };
}

/** Pixels free beside a cell before the next one that holds something, `wanted` at most. */
function emptyRoom(geometry: SheetGeometry, row: number, col: number, direction: 1 | -1, wanted: number): number {
  let room = 0;
  for (let next = col + direction; room < wanted && next >= 0 && next < geometry.cols.count; next += direction) {
    const value = geometry.cellAt(row, next)?.value;
    if ((value !== undefined && value !== null) || geometry.mergeAt(row, next)) break;
    room += geometry.cols.size(next);
  }
  return Math.min(room, wanted);
}

/** Gridlines do not cross a text that reaches over them. */
function withoutCrossedLines(boxes: CellBox[]): CellBox[] {
  const spans = boxes
    .filter((box) => box.spillLeft > 0 || box.spillRight > 0)
    .map((box) => ({ from: box.left - box.spillLeft, to: box.left + box.width + box.spillRight }));
  if (spans.length === 0) return boxes;
  return boxes.map((box) => {
    const edge = box.left + box.width;
    const crossed = box.right.includes("--gridline") && spans.some((span) => span.from < edge && edge < span.to);
    return crossed ? { ...box, right: "0 solid" } : box;
  });
}

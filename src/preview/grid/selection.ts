/** What is selected, and where the keys of a spreadsheet take it. */
import type { SimRange } from "../../simhost/model/types";
import type { SheetGeometry } from "./sheet-geometry";

export interface CellPlace {
  readonly row: number;
  readonly col: number;
}

/** The active cell, and the opposite corner of the selected range (the same cell if only one is selected). */
export interface Selection {
  readonly active: CellPlace;
  readonly far: CellPlace;
}

export type Move =
  | { readonly kind: "step"; readonly rows: number; readonly cols: number }
  /** To the edge of the data, as Ctrl with an arrow does. */
  | { readonly kind: "edge"; readonly rows: -1 | 0 | 1; readonly cols: -1 | 0 | 1 }
  | { readonly kind: "row-start" | "row-end" | "sheet-start" | "sheet-end" };

/** Selects one cell, or the whole of the merged cell that covers it. */
export function selectCell(geometry: SheetGeometry, place: CellPlace): Selection {
  const merge = geometry.mergeAt(place.row, place.col);
  const cell = merge ? { row: merge.row, col: merge.col } : { row: place.row, col: place.col };
  return { active: cell, far: cell };
}

/** The selected rectangle, grown until no merged cell stands half outside. */
export function selectedRange(geometry: SheetGeometry, selection: Selection): SimRange {
  let top = Math.min(selection.active.row, selection.far.row);
  let left = Math.min(selection.active.col, selection.far.col);
  let bottom = Math.max(selection.active.row, selection.far.row);
  let right = Math.max(selection.active.col, selection.far.col);
  for (let grown = true; grown; ) {
    grown = false;
    for (const merge of geometry.sheet.merges) {
      const mergeBottom = merge.row + merge.rows - 1;
      const mergeRight = merge.col + merge.cols - 1;
      const touches = merge.row <= bottom && mergeBottom >= top && merge.col <= right && mergeRight >= left;
      if (!touches) continue;
      if (merge.row < top || merge.col < left || mergeBottom > bottom || mergeRight > right) {
        top = Math.min(top, merge.row);
        left = Math.min(left, merge.col);
        bottom = Math.max(bottom, mergeBottom);
        right = Math.max(right, mergeRight);
        grown = true;
      }
    }
  }
  return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

/** Moves the active cell, or with `extend` the far corner of the selection. */
export function moveSelection(geometry: SheetGeometry, selection: Selection, move: Move, extend: boolean): Selection {
  const from = extend ? selection.far : selection.active;
  const to = target(geometry, from, move);
  return extend ? { active: selection.active, far: to } : selectCell(geometry, to);
}

function target(geometry: SheetGeometry, from: CellPlace, move: Move): CellPlace {
  const { rows, cols } = geometry;
  switch (move.kind) {
    case "step": {
      const merge = geometry.mergeAt(from.row, from.col);
      const row = merge && move.rows > 0 ? merge.row + merge.rows - 1 : from.row;
      const col = merge && move.cols > 0 ? merge.col + merge.cols - 1 : from.col;
      return { row: rows.step(row, move.rows), col: cols.step(col, move.cols) };
    }
    case "edge":
      return edgeOfData(geometry, from, move.rows, move.cols);
    case "row-start":
      return { row: from.row, col: firstShown(geometry, "cols", geometry.frozenCols) };
    case "row-end":
      return { row: from.row, col: lastUsedCol(geometry, from.row) };
    case "sheet-start":
      return {
        row: firstShown(geometry, "rows", geometry.frozenRows),
        col: firstShown(geometry, "cols", geometry.frozenCols),
      };
    case "sheet-end": {
      const { used } = geometry;
      return { row: Math.max(0, used.rows - 1), col: Math.max(0, used.cols - 1) };
    }
  }
}

function firstShown(geometry: SheetGeometry, axis: "rows" | "cols", from: number): number {
  return geometry[axis].size(from) > 0 ? from : geometry[axis].step(from, 1);
}

function lastUsedCol(geometry: SheetGeometry, row: number): number {
  const cells = geometry.sheet.rows.get(row)?.cells ?? [];
  for (let col = cells.length - 1; col > 0; col -= 1) if (holds(geometry, row, col)) return col;
  return 0;
}

function holds(geometry: SheetGeometry, row: number, col: number): boolean {
  const value = geometry.cellAt(row, col)?.value;
  return value !== undefined && value !== null && value !== "";
}

function edgeOfData(geometry: SheetGeometry, from: CellPlace, rows: number, cols: number): CellPlace {
  const { used } = geometry;
  const inside = (row: number, col: number): boolean =>
    row >= 0 && col >= 0 && row < Math.max(used.rows, from.row + 1) && col < Math.max(used.cols, from.col + 1);
  let { row, col } = from;
  if (!inside(row + rows, col + cols)) return from;
  const running = holds(geometry, row, col) && holds(geometry, row + rows, col + cols);
  while (inside(row + rows, col + cols)) {
    if (running && !holds(geometry, row + rows, col + cols)) break;
    row += rows;
    col += cols;
    if (!running && holds(geometry, row, col)) break;
  }
  return { row, col };
}

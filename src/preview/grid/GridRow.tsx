import { memo } from "react";
import { CellView, type CellSelection } from "./CellView";
import { layOutRow, type CellBox } from "./row-layout";
import type { SheetGeometry } from "./sheet-geometry";

/** Width of the row heads and height of the column heads, in pixels. */
export const HEAD_WIDTH = 46;
export const HEAD_HEIGHT = 22;

/** Heads that are smaller show no number. */
const LEAST_HEAD = 10;

interface Props {
  readonly geometry: SheetGeometry;
  readonly row: number;
  /** Pixels from the top of the parent. */
  readonly top: number;
  /** Columns to show besides the frozen ones. */
  readonly from: number;
  readonly to: number;
  /** Selected rectangle where it covers this row: columns, then the first and last row of the rectangle. */
  readonly selFrom: number;
  readonly selTo: number;
  readonly selTop: number;
  readonly selBottom: number;
  /** Column of the active cell if it stands in this row, else -1. */
  readonly activeCol: number;
  readonly staleTitle: string;
}

const NOT_SELECTED: CellSelection = { selected: false, active: false, sides: "" };

function selectionOf(box: CellBox, props: Props): CellSelection {
  const { selFrom, selTo, selTop, selBottom } = props;
  const right = box.col + box.cols - 1;
  if (selTo < selFrom || box.col > selTo || right < selFrom) return NOT_SELECTED;
  const bottom = box.row + box.rows - 1;
  const sides = [
    box.row <= selTop ? "edge-top" : "",
    bottom >= selBottom ? "edge-bottom" : "",
    box.col <= selFrom ? "edge-left" : "",
    right >= selTo ? "edge-right" : "",
  ];
  return { selected: true, active: props.activeCol === box.col, sides: sides.filter(Boolean).join(" ") };
}

/** One row: its head and frozen cells, which stay at the left edge, and the cells that scroll. */
export const GridRow = memo(function GridRow(props: Props) {
  const { geometry, row, from, to } = props;
  const { frozenCols } = geometry;
  const frozen = layOutRow(geometry, row, 0, frozenCols, false);
  const scrolled = layOutRow(geometry, row, Math.max(from, frozenCols), Math.max(to, frozenCols), true);
  const cell = (box: CellBox, echo: boolean) => (
    <CellView
      key={`${echo ? "echo" : "cell"}${box.col}`}
      box={box}
      left={HEAD_WIDTH + box.left}
      echo={echo}
      selection={selectionOf(box, props)}
      staleTitle={props.staleTitle}
    />
  );
  const height = geometry.rows.size(row);
  return (
    <div role="row" aria-rowindex={row + 2} className="grid-row" style={{ top: props.top, height }}>
      <div className={frozenCols > 0 ? "frozen freeze" : "frozen"} style={{ width: HEAD_WIDTH + geometry.cols.start(frozenCols), height }}>
        <div
          role="rowheader"
          aria-colindex={1}
          data-row-head={row}
          className={props.selTo >= props.selFrom ? "head row-head selected" : "head row-head"}
          style={{ width: HEAD_WIDTH, height }}
        >
          {height >= LEAST_HEAD && row + 1}
        </div>
        {frozen.map((box) => cell(box, false))}
      </div>
      {scrolled.map((box) => cell(box, box.col < frozenCols))}
    </div>
  );
});

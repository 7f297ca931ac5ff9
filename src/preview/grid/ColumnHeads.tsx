import { columnName } from "../../simhost/model/address";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";
import type { SheetGeometry } from "./sheet-geometry";

interface Props {
  readonly geometry: SheetGeometry;
  readonly from: number;
  readonly to: number;
  readonly selFrom: number;
  readonly selTo: number;
  /** Name of the corner that selects everything. */
  readonly cornerLabel: string;
}

/** The row of column letters; it stays at the top. */
export function ColumnHeads({ geometry, from, to, selFrom, selTo, cornerLabel }: Props) {
  const { cols, frozenCols } = geometry;
  const head = (col: number) => (
    <div
      key={col}
      role="columnheader"
      aria-colindex={col + 2}
      data-col-head={col}
      className={col >= selFrom && col <= selTo ? "head col-head selected" : "head col-head"}
      style={{ left: HEAD_WIDTH + cols.start(col), width: cols.size(col), height: HEAD_HEIGHT }}
    >
      {columnName(col)}
    </div>
  );
  const shown = (first: number, end: number): number[] => {
    const list: number[] = [];
    for (let col = first; col < end; col += 1) if (cols.size(col) > 0) list.push(col);
    return list;
  };
  return (
    <div role="row" aria-rowindex={1} className="grid-row" style={{ top: 0, height: HEAD_HEIGHT }}>
      <div className={frozenCols > 0 ? "frozen freeze" : "frozen"} style={{ width: HEAD_WIDTH + cols.start(frozenCols), height: HEAD_HEIGHT }}>
        <div
          role="columnheader"
          aria-colindex={1}
          data-corner=""
          className="head corner"
          style={{ width: HEAD_WIDTH, height: HEAD_HEIGHT }}
        >
          <span className="sr-only">{cornerLabel}</span>
        </div>
        {shown(0, frozenCols).map(head)}
      </div>
      {shown(Math.max(from, frozenCols), Math.max(to, frozenCols)).map(head)}
    </div>
  );
}

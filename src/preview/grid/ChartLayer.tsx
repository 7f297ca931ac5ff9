import type { SimAnchor } from "../../simhost/model/types";
import type { ChartPicture } from "./chart-picture";
import { ChartView } from "./ChartView";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";
import type { SheetGeometry } from "./sheet-geometry";

interface Props {
  readonly geometry: SheetGeometry;
  readonly charts: readonly ChartPicture[];
  readonly scroll: { readonly left: number; readonly top: number };
  readonly view: { readonly width: number; readonly height: number };
  readonly label: (picture: ChartPicture) => string;
  readonly number: (value: number) => string;
}

const EMU_PER_PIXEL = 9525;

/**
 * The charts over the cells. The layer stands beside the grid, since a grid has rows and nothing else; a press goes
 * through it to the cell below. Frozen cells stay in front of charts that are scrolled under them.
 */
export function ChartLayer({ geometry, charts, scroll, view, label, number }: Props) {
  if (charts.length === 0) return null;
  const { rows, cols, frozenRows, frozenCols } = geometry;
  const left = HEAD_WIDTH + (scroll.left > 0 ? cols.start(frozenCols) : 0);
  const top = HEAD_HEIGHT + (scroll.top > 0 ? rows.start(frozenRows) : 0);
  const x = ({ col, dx }: SimAnchor): number => HEAD_WIDTH + cols.start(Math.min(col, cols.count)) + dx / EMU_PER_PIXEL - scroll.left;
  const y = ({ row, dy }: SimAnchor): number => HEAD_HEIGHT + rows.start(Math.min(row, rows.count)) + dy / EMU_PER_PIXEL - scroll.top;
  return (
    <div className="chart-layer" style={{ left, top, width: Math.max(0, view.width - left), height: Math.max(0, view.height - top) }}>
      {charts.map((picture) => {
        const { id, from, to } = picture.chart;
        const place = { left: x(from) - left, top: y(from) - top };
        const [width, height] = [Math.round(x(to) - x(from)), Math.round(y(to) - y(from))];
        return width > 0 && height > 0 ? (
          <div key={id} className="chart-place" style={place}>
            <ChartView picture={picture} width={width} height={height} label={label(picture)} number={number} />
          </div>
        ) : null;
      })}
    </div>
  );
}

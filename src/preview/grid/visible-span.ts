import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";
import type { SheetGeometry } from "./sheet-geometry";

/** The rows and columns to have in the page. */
export interface VisibleSpan {
  /** Unfrozen rows in sight, a few beyond, and rows above whose merged cells reach into sight. */
  readonly rows: readonly number[];
  readonly colFrom: number;
  readonly colTo: number;
}

/** Pixels kept ready beyond each edge, so that scrolling does not show blank paper. */
const BEYOND = 240;
/** The span moves by this many rows and columns at a time, so that most scrolling changes nothing in the page. */
const ROW_STEP = 8;
const COL_STEP = 4;
const down = (index: number, step: number): number => Math.floor(index / step) * step;
const up = (index: number, step: number): number => Math.ceil(index / step) * step;

/** What of a sheet is in sight at a scroll position. */
export function spanAt(
  geometry: SheetGeometry,
  scroll: { readonly left: number; readonly top: number },
  view: { readonly width: number; readonly height: number },
): VisibleSpan {
  const { rows, cols, frozenRows, frozenCols, sheet } = geometry;
  const first = Math.max(frozenRows, down(rows.at(scroll.top + rows.start(frozenRows) - BEYOND), ROW_STEP));
  const end = Math.min(rows.count, up(rows.at(scroll.top + view.height - HEAD_HEIGHT + BEYOND) + 1, ROW_STEP));
  const shown: number[] = [];
  const above = new Set<number>();
  for (const merge of sheet.merges) {
    if (merge.row >= frozenRows && merge.row < first && merge.row + merge.rows > first) above.add(merge.row);
  }
  shown.push(...[...above].sort((a, b) => a - b));
  for (let row = first; row < end; row += 1) if (rows.size(row) > 0) shown.push(row);
  return {
    rows: shown,
    colFrom: Math.max(frozenCols, down(cols.at(scroll.left + cols.start(frozenCols) - BEYOND), COL_STEP)),
    colTo: Math.min(cols.count, up(cols.at(scroll.left + view.width - HEAD_WIDTH + BEYOND) + 1, COL_STEP)),
  };
}

interface Sight {
  readonly scroll: { readonly left: number; readonly top: number };
  readonly view: { readonly width: number; readonly height: number };
}

interface VisibleArea extends Sight {
  /** Goes to the element that scrolls. */
  readonly area: RefObject<HTMLDivElement | null>;
  readonly span: VisibleSpan;
}

/** Follows the scrolling and the size of the view; each sheet keeps its own scroll position. */
export function useVisibleSpan(geometry: SheetGeometry): VisibleArea {
  const area = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ scroll: { left: 0, top: 0 }, view: { width: 800, height: 600 } });
  const positions = useRef(new Map<string, { left: number; top: number }>());
  const sheetId = geometry.sheet.id;

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const look = (): void => {
      const scroll = { left: element.scrollLeft, top: element.scrollTop };
      positions.current.set(sheetId, scroll);
      setSight({ scroll, view: { width: element.clientWidth, height: element.clientHeight } });
    };
    const before = positions.current.get(sheetId);
    element.scrollTo(before?.left ?? 0, before?.top ?? 0);
    element.addEventListener("scroll", look, { passive: true });
    // Looks once at the start, before anything is painted.
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, [sheetId]);

  return { ...sight, area, span: spanAt(geometry, sight.scroll, sight.view) };
}

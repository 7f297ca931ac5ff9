import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type PointerEvent,
} from "react";
import { alignOf, cssFont, lineHeight } from "./cell-look";
import { CellEditor, type CellEditorHandle } from "./CellEditor";
import { cellName } from "../../simhost/model/address";
import type { ChartPicture } from "./chart-picture";
import { ChartLayer } from "./ChartLayer";
import { ColumnHeads } from "./ColumnHeads";
import { GridRow, HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";
import type { KeyCommand } from "./keys";
import { moveSelection, selectCell, selectedRange, type CellPlace, type Selection } from "./selection";
import type { SheetGeometry } from "./sheet-geometry";
import { useVisibleSpan } from "./visible-span";

/** The words that the view itself needs. */
export interface GridWords {
  readonly sheetLabel: (name: string) => string;
  readonly cellLabel: (address: string, text: string) => string;
  readonly keysHint: string;
  readonly selectAll: string;
  readonly notRecalculated: string;
  /** What a chart shows, for those who do not see it. */
  readonly chartLabel: (picture: ChartPicture) => string;
  readonly chartNumber: (value: number) => string;
}

interface Props {
  readonly geometry: SheetGeometry;
  readonly charts: readonly ChartPicture[];
  readonly selection: Selection;
  readonly words: GridWords;
  readonly onSelect: (selection: Selection) => void;
  /** What a person would see when opening the cell to edit it. */
  readonly editText: (place: CellPlace) => string;
  readonly onType: (place: CellPlace, text: string) => void;
  /** Commands that are not about the selection: clear, undo, copy, another sheet … */
  readonly onCommand: (command: KeyCommand) => void;
}

const GRID_ID = "sheet-grid";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The least that a view has to move so that it shows a stretch; its start, where it cannot show all. */
function nearest(stretch: Stretch, view: Stretch): number {
  if (stretch.start < view.start) return stretch.start - view.start;
  if (stretch.end > view.end) return Math.min(stretch.end - view.end, stretch.start - view.start);
  return 0;
}

/** The spreadsheet view of one sheet: only the cells in sight are in the page. */
export function Grid({ geometry, charts, selection, words, onSelect, editText, onType, onCommand }: Props) {
  const editor = useRef<CellEditorHandle>(null);
  const dragging = useRef(false);
  const { rows, cols, frozenRows, frozenCols, sheet } = geometry;
  const { area: scroller, span, scroll, view } = useVisibleSpan(geometry);
  const range = useMemo(() => selectedRange(geometry, selection), [geometry, selection]);
  const { active, far } = selection;

  const anchor = useRef("");

  // Brings the moving end of the selection into sight; of a range that was selected anew, such as by the pane, its first cell.
  useLayoutEffect(() => {
    const area = scroller.current;
    if (!area) return;
    const start = `${sheet.id} ${active.row} ${active.col}`;
    const end = anchor.current === start ? far : active;
    anchor.current = start;
    const merge = geometry.mergeAt(end.row, end.col);
    const top = nearest(
      { start: rows.start(end.row), end: rows.start(merge ? merge.row + merge.rows : end.row + 1) },
      { start: area.scrollTop + rows.start(frozenRows), end: area.scrollTop + area.clientHeight - HEAD_HEIGHT },
    );
    const left = nearest(
      { start: cols.start(end.col), end: cols.start(merge ? merge.col + merge.cols : end.col + 1) },
      { start: area.scrollLeft + cols.start(frozenCols), end: area.scrollLeft + area.clientWidth - HEAD_WIDTH },
    );
    area.scrollBy(end.col < frozenCols ? 0 : left, end.row < frozenRows ? 0 : top);
    // Only a move scrolls; a change of the contents leaves the view where the user has it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet.id, far.row, far.col, active.row, active.col]);

  const placeAt = (clientX: number, clientY: number): CellPlace => {
    const area = scroller.current;
    if (!area) return { row: 0, col: 0 };
    const frame = area.getBoundingClientRect();
    const inX = clientX - frame.left - HEAD_WIDTH;
    const inY = clientY - frame.top - HEAD_HEIGHT;
    const x = inX < cols.start(frozenCols) ? inX : inX + area.scrollLeft;
    const y = inY < rows.start(frozenRows) ? inY : inY + area.scrollTop;
    return { row: rows.at(y), col: cols.at(x) };
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const area = scroller.current;
    // A press on a scroll bar is not on a cell.
    const onBar =
      event.target === area &&
      (event.nativeEvent.offsetX >= (area?.scrollLeft ?? 0) + (area?.clientWidth ?? 0) ||
        event.nativeEvent.offsetY >= (area?.scrollTop ?? 0) + (area?.clientHeight ?? 0));
    if (!area || onBar) return;
    if (event.pointerType !== "mouse") return;
    event.preventDefault();
    press(event);
    dragging.current = true;
    area.setPointerCapture(event.pointerId);
  };
  const press = (event: MouseEvent<HTMLDivElement>): void => {
    editor.current?.commit();
    editor.current?.focus();
    const target = event.target instanceof HTMLElement ? event.target : null;
    const extent = geometry.used;
    const rowHead = target?.dataset["rowHead"];
    const colHead = target?.dataset["colHead"];
    if (target?.dataset["corner"] !== undefined) {
      onSelect({ active: { row: 0, col: 0 }, far: { row: Math.max(0, extent.rows - 1), col: Math.max(0, extent.cols - 1) } });
    } else if (rowHead !== undefined) {
      onSelect({ active: { row: Number(rowHead), col: 0 }, far: { row: Number(rowHead), col: Math.max(0, extent.cols - 1) } });
    } else if (colHead !== undefined) {
      onSelect({ active: { row: 0, col: Number(colHead) }, far: { row: Math.max(0, extent.rows - 1), col: Number(colHead) } });
    } else {
      const place = placeAt(event.clientX, event.clientY);
      onSelect(event.shiftKey ? { active, far: place } : selectCell(geometry, place));
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!dragging.current) return;
    const place = placeAt(event.clientX, event.clientY);
    if (place.row !== far.row || place.col !== far.col) onSelect({ active, far: place });
  };
  const onPointerUp = (): void => {
    dragging.current = false;
  };

  const run = (command: KeyCommand): void => {
    if (command.kind === "move") onSelect(moveSelection(geometry, selection, command.move, command.extend));
    else if (command.kind === "page") {
      const screen = Math.max(1, view.height - HEAD_HEIGHT - rows.start(frozenRows));
      const to = rows.at(Math.max(0, rows.start(far.row) + command.direction * screen));
      const place = { row: to, col: far.col };
      onSelect(command.extend ? { active, far: place } : selectCell(geometry, place));
    } else onCommand(command);
  };

  useEffect(() => {
    // Whoever works in the pane, or goes through the tabs with the arrow keys, stays there.
    if (document.activeElement?.matches("iframe, [role=tab]:focus-visible") !== true) editor.current?.focus();
  }, [sheet.id]);

  const cell = geometry.cellAt(active.row, active.col);
  const style = geometry.styleAt(active.row, active.col) ?? geometry.styles[0];
  const merge = geometry.mergeAt(active.row, active.col);
  const text = cell && cell.value !== null ? geometry.textOf(cell) : "";
  const box = {
    left: HEAD_WIDTH + cols.start(active.col) - (active.col < frozenCols ? 0 : scroll.left),
    top: HEAD_HEIGHT + rows.start(active.row) - (active.row < frozenRows ? 0 : scroll.top),
    width: cols.start(active.col + (merge?.cols ?? 1)) - cols.start(active.col),
    height: rows.start(active.row + (merge?.rows ?? 1)) - rows.start(active.row),
  };
  const look: CSSProperties = style
    ? { font: cssFont(style.font), lineHeight: `${lineHeight(style.font)}px`, textAlign: alignOf(style, cell?.value ?? null) }
    : {};

  const row = (index: number) => {
    const inRange = index >= range.row && index < range.row + range.rows;
    return (
      <GridRow
        key={index}
        geometry={geometry}
        row={index}
        top={HEAD_HEIGHT + rows.start(index)}
        from={span.colFrom}
        to={span.colTo}
        selFrom={inRange ? range.col : 0}
        selTo={inRange ? range.col + range.cols - 1 : -1}
        selTop={inRange ? range.row : 0}
        selBottom={inRange ? range.row + range.rows - 1 : 0}
        activeCol={index === active.row ? active.col : -1}
        staleTitle={words.notRecalculated}
      />
    );
  };
  const inPage = ({ row, col }: CellPlace): boolean =>
    rows.size(row) > 0 &&
    cols.size(col) > 0 &&
    (row < frozenRows || span.rows.includes(row)) &&
    (col < frozenCols || (col >= span.colFrom && col < span.colTo));
  const frozen: number[] = [];
  for (let index = 0; index < frozenRows; index += 1) if (rows.size(index) > 0) frozen.push(index);

  const width = HEAD_WIDTH + cols.total;
  return (
    <div className="grid-frame">
      <div
        ref={scroller}
        id={GRID_ID}
        role="grid"
        aria-label={words.sheetLabel(sheet.name)}
        aria-rowcount={rows.count + 1}
        aria-colcount={cols.count + 1}
        aria-multiselectable="true"
        className="grid-scroll"
        tabIndex={0}
        onFocus={() => editor.current?.focus()}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onClick={(event) => {
          const { nativeEvent } = event;
          const isMouse = "pointerType" in nativeEvent && nativeEvent.pointerType === "mouse";
          if (!dragging.current && !isMouse) press(event);
        }}
        onDoubleClick={() => editor.current?.open()}
      >
        <div role="presentation" className="grid-canvas" style={{ width, height: HEAD_HEIGHT + rows.total }}>
          <div role="presentation" className={frozenRows > 0 ? "grid-top freeze" : "grid-top"} style={{ width, height: HEAD_HEIGHT + rows.start(frozenRows) }}>
            <ColumnHeads
              geometry={geometry}
              from={span.colFrom}
              to={span.colTo}
              selFrom={range.col}
              selTo={range.col + range.cols - 1}
              cornerLabel={words.selectAll}
            />
            {frozen.map(row)}
          </div>
          {span.rows.map(row)}
        </div>
      </div>
      <ChartLayer geometry={geometry} charts={charts} scroll={scroll} view={view} label={words.chartLabel} number={words.chartNumber} />
      <CellEditor
        ref={editor}
        box={box}
        room={view}
        look={look}
        label={words.cellLabel(cellName(active.row, active.col), text)}
        hint={words.keysHint}
        gridId={GRID_ID}
        activeId={inPage(active) ? `cell-${active.row}-${active.col}` : undefined}
        contentText={() => editText(active)}
        onCommit={(typed) => onType(active, typed)}
        onCommand={run}
      />
    </div>
  );
}

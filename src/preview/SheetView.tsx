import { useMemo, useState, useSyncExternalStore } from "react";
import { chartPicture } from "./grid/chart-picture";
import { Grid } from "./grid/Grid";
import type { KeyCommand } from "./grid/keys";
import { selectedRange, type CellPlace, type Selection } from "./grid/selection";
import { layOutSheet } from "./grid/sheet-geometry";
import { createTextMeasure } from "./grid/text-width";
import { SheetTabs } from "./SheetTabs";
import type { PreviewWords } from "./words";
import type { WorkbookSession } from "./workbook-session";

interface Props {
  readonly session: WorkbookSession;
  readonly words: PreviewWords;
  /** Something that the host refused. */
  readonly onProblem: (fault: unknown) => void;
}

function textMeasure(): ReturnType<typeof createTextMeasure> {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser cannot measure text.");
  return createTextMeasure(context);
}

/** The open workbook: the grid of its active sheet and the tabs of all. */
export function SheetView({ session, words, onProblem }: Props) {
  useSyncExternalStore(session.subscribe, () => session.version);
  const sheet = session.activeSheet;
  const [measure] = useState(textMeasure);
  const [far, setFar] = useState<{ sheetId: string; active: CellPlace; far: CellPlace } | null>(null);

  const selection = selectionOf(session, far);
  // In large steps, so that moving about does not lay the sheet out again.
  const reach = {
    row: Math.ceil(Math.max(selection.active.row, selection.far.row) / 50) * 50,
    col: Math.ceil(Math.max(selection.active.col, selection.far.col) / 10) * 10,
  };
  const geometry = useMemo(
    () => layOutSheet({ sheet, styles: session.workbook.styles, textOf: session.textOf, measure, reach }),
    // The model is changed in place; the number says when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session, sheet, session.content, measure, reach.row, reach.col],
  );

  const charts = useMemo(
    () => sheet.charts.map((chart) => chartPicture(session.workbook, sheet, chart, session.textOf)),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session, sheet, session.content, session.textOf],
  );

  const select = (next: Selection): void => {
    setFar({ sheetId: sheet.id, ...next });
    session.select(selectedRange(geometry, next));
  };
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (fault) {
      onProblem(fault);
    }
  };
  const run = (command: KeyCommand): void => {
    const range = selectedRange(geometry, selection);
    switch (command.kind) {
      case "clear":
        return attempt(() => session.clear(range));
      case "undo":
        return attempt(() => session.undo());
      case "redo":
        return attempt(() => session.redo());
      case "copy":
        navigator.clipboard.writeText(shownText(geometry, range)).catch(onProblem);
        return;
      case "select-all":
        return select({
          active: { row: 0, col: 0 },
          far: { row: Math.max(0, geometry.used.rows - 1), col: Math.max(0, geometry.used.cols - 1) },
        });
      case "sheet": {
        const shown = session.workbook.sheets.filter(({ visibility }) => visibility === "visible");
        const next = shown[shown.findIndex(({ id }) => id === sheet.id) + command.direction];
        if (next) session.activate(next.id);
        return;
      }
      default:
        return;
    }
  };

  return (
    <>
      <Grid
        geometry={geometry}
        charts={charts}
        selection={selection}
        words={words.grid}
        onSelect={select}
        editText={(place) => session.editText(place)}
        onType={(place, text) => attempt(() => session.type(place, text))}
        onCommand={run}
      />
      <SheetTabs
        sheets={session.workbook.sheets}
        activeId={sheet.id}
        words={words}
        onChoose={(id) => session.activate(id)}
      />
    </>
  );
}

/**
 * The host knows the selected rectangle; which corner is active is the view's own knowledge, valid as long as
 * the host's rectangle is the one that the view set.
 */
function selectionOf(session: WorkbookSession, own: { sheetId: string; active: CellPlace; far: CellPlace } | null): Selection {
  const { id, selection } = session.activeSheet;
  const inside = (place: CellPlace): boolean =>
    place.row >= selection.row &&
    place.row < selection.row + selection.rows &&
    place.col >= selection.col &&
    place.col < selection.col + selection.cols;
  if (own && own.sheetId === id && inside(own.active) && inside(own.far)) return own;
  const { row, col, rows, cols } = selection;
  // Whole rows and columns reach to the end of the sheet; the view shows them by their first thousand.
  return { active: { row, col }, far: { row: row + Math.min(rows, 1000) - 1, col: col + Math.min(cols, 100) - 1 } };
}

/** The shown text of a range as other programs take it: tabs between cells, a line per row. */
function shownText(geometry: ReturnType<typeof layOutSheet>, range: ReturnType<typeof selectedRange>): string {
  const lines: string[] = [];
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    const cells: string[] = [];
    for (let col = range.col; col < range.col + range.cols; col += 1) {
      const cell = geometry.cellAt(row, col);
      const text = cell ? geometry.textOf(cell) : "";
      cells.push(/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

/** One opened workbook: the host beneath it, what was typed, and whether it was downloaded since. */
import type { HostEvent } from "../simhost/events";
import type { SimHost } from "../simhost";
import { LOCALES } from "../simhost/model/locale";
import { displayText } from "../simhost/model/number-format";
import type { SimCell, SimRange, SimSheet, SimWorkbook } from "../simhost/model/types";
import { editText } from "./edit-text";
import type { CellPlace } from "./grid/selection";

interface TypedCell extends CellPlace {
  readonly before: SimCell | undefined;
  readonly after: SimCell | undefined;
}

interface Typing {
  readonly sheetId: string;
  readonly cells: readonly [TypedCell, ...TypedCell[]];
}

/** Offices in Vietnam: a decimal comma, day before month. */
const LOCALE = LOCALES["vi-VN"];

export class WorkbookSession {
  /** Grows with every change that a view has to draw. */
  version = 0;
  /** Grows with every change of contents or looks; selecting and turning to another sheet are none. */
  content = 0;
  /** Something changed since the workbook was opened or last downloaded. */
  changed = false;
  private readonly done: Typing[] = [];
  private readonly undone: Typing[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;

  constructor(
    readonly host: SimHost,
    readonly fileName: string,
  ) {
    this.stopListening = host.subscribe((events) => this.onEvents(events));
  }

  get workbook(): SimWorkbook {
    return this.host.workbook;
  }

  get activeSheet(): SimSheet {
    const { sheets, activeSheetId } = this.workbook;
    const sheet = sheets.find(({ id }) => id === activeSheetId) ?? sheets[0];
    if (!sheet) throw new Error("A workbook has at least one sheet.");
    return sheet;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Text that a cell shows. */
  readonly textOf = (cell: SimCell): string => {
    const format = this.workbook.styles[cell.style]?.numberFormat ?? "General";
    return displayText(cell.value, format, LOCALE, this.workbook.date1904);
  };

  editText(place: CellPlace): string {
    const cell = this.cell(this.activeSheet.id, place);
    return editText(cell, cell ? this.workbook.styles[cell.style] : undefined, LOCALE);
  }

  /** Enters text into a cell of the active sheet, as a person would. Throws what the host refuses. */
  type(place: CellPlace, text: string): void {
    this.remember([place], () => this.host.edit(this.activeSheet.id, place.row, place.col, text));
  }

  /** Empties the cells of a range of the active sheet; formats stay. */
  clear(range: SimRange): void {
    const filled: CellPlace[] = [];
    for (const [row, { cells }] of this.activeSheet.rows) {
      if (row < range.row || row >= range.row + range.rows) continue;
      for (let col = range.col; col < Math.min(cells.length, range.col + range.cols); col += 1) {
        const cell = cells[col];
        if (cell && (cell.value !== null || cell.formula !== undefined)) filled.push({ row, col });
      }
    }
    this.remember(filled, ({ row, col }) => this.host.edit(this.activeSheet.id, row, col, ""));
  }

  /** Takes back the last typing and shows where it was. */
  undo(): void {
    this.restore(this.done, this.undone, "before");
  }

  redo(): void {
    this.restore(this.undone, this.done, "after");
  }

  activate(sheetId: string): void {
    this.host.person.activate(sheetId);
  }

  select(range: SimRange): void {
    this.host.person.select(this.activeSheet.id, range);
  }

  markDownloaded(): void {
    this.changed = false;
    this.announce();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private cell(sheetId: string, { row, col }: CellPlace): SimCell | undefined {
    return this.workbook.sheets.find(({ id }) => id === sheetId)?.rows.get(row)?.cells[col];
  }

  private remember(places: readonly CellPlace[], write: (place: CellPlace) => void): void {
    const sheetId = this.activeSheet.id;
    const typed: TypedCell[] = [];
    try {
      for (const place of places) {
        const before = this.cell(sheetId, place);
        write(place);
        typed.push({ ...place, before, after: this.cell(sheetId, place) });
      }
    } finally {
      const [first, ...more] = typed;
      if (first) {
        this.done.push({ sheetId, cells: [first, ...more] });
        this.undone.length = 0;
        this.announce();
      }
    }
  }

  private restore(from: Typing[], to: Typing[], side: "before" | "after"): void {
    const typing = from[from.length - 1];
    if (!typing) return;
    const { person } = this.host;
    person.restore(typing.sheetId, typing.cells.map(({ row, col, [side]: cell }) => ({ row, col, cell })));
    from.pop();
    to.push(typing);
    const [{ row, col }] = typing.cells;
    person.activate(typing.sheetId);
    person.select(typing.sheetId, { row, col, rows: 1, cols: 1 });
  }

  private onEvents(events: readonly HostEvent[]): void {
    const only = (...kinds: HostEvent["kind"][]): boolean => events.every(({ kind }) => kinds.includes(kind));
    if (!only("activated", "selection")) this.content += 1;
    if (!only("activated", "selection", "calculated")) this.changed = true;
    // What an add-in or another user writes cannot be taken back by the undo of typing, as in Excel.
    if (events.some((event) => "by" in event && event.by !== "person")) {
      this.done.length = 0;
      this.undone.length = 0;
    }
    this.announce();
  }

  private announce(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

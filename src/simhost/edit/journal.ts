/** Writes changes into the workbook and remembers them: for recalculation, for events and for the file layer. */
import type { Actor, HostEvent } from "../events";
import { cellAt, putCell, sameValue } from "../model/cells";
import { nameKey } from "../model/sheet-name";
import type { SimCell, SimRange, SimSheet, SimTouch, SimWorkbook } from "../model/types";

/** Places of cells, one after the other: row, column, row, column … A cell may stand there more than once. */
export type Cells = readonly number[];

export class Journal {
  /** On whose behalf changes are being made. */
  actor: Actor = "person";
  /** Ranges that add-ins hold on to; they move with their cells. */
  readonly anchors = new Set<SimRange & { readonly sheet: SimSheet }>();
  private events: HostEvent[] = [];
  /** Cells whose value or formula changed since the last recalculation, by sheet id. */
  private changed = new Map<string, number[]>();
  private formulaChanged = false;
  private structureChanged = false;
  private changedNames = new Set<string>();

  constructor(readonly workbook: SimWorkbook) {}

  /**
   * Puts a cell. A cell equal to the present one is kept as it is, so that an unchanged workbook saves to unchanged
   * bytes.
   */
  put(sheet: SimSheet, row: number, col: number, cell: SimCell | undefined): void {
    const before = cellAt(sheet, row, col);
    const sameContent = sameValue(before?.value ?? null, cell?.value ?? null) && before?.formula === cell?.formula;
    if (before?.formula !== undefined || cell?.formula !== undefined) this.formulaChanged = true;
    // A formula that is entered again is calculated again, whatever it was.
    if (!sameContent || cell?.formula !== undefined) this.markChanged(sheet.id, row, col);
    if (sameContent && before?.style === cell?.style && before?.arrayRange === cell?.arrayRange && before?.notRecalculated === cell?.notRecalculated) return;
    putCell(sheet, row, col, cell);
    sheet.touched.add("cells");
  }

  /** Puts a formula's new value; recalculation knows of it, so it is no change to recalculate for. */
  putResult(sheet: SimSheet, row: number, col: number, cell: SimCell): void {
    putCell(sheet, row, col, cell);
    sheet.touched.add("cells");
  }

  markChanged(sheetId: string, row: number, col: number): void {
    let cells = this.changed.get(sheetId);
    if (!cells) {
      cells = [];
      this.changed.set(sheetId, cells);
    }
    cells.push(row, col);
  }

  touch(sheet: SimSheet, what: SimTouch): void {
    sheet.touched.add(what);
    const last = this.events[this.events.length - 1];
    if (last?.kind === "look" && last.sheetId === sheet.id && last.by === this.actor) return;
    this.note({ kind: "look", sheetId: sheet.id, by: this.actor });
  }

  note(event: HostEvent): void {
    this.events.push(event);
  }

  /** Sheets or rows came, went or were renamed: what is known of references is out of date. */
  markStructureChange(): void {
    this.structureChanged = true;
  }

  /** A defined name came, went or means something else. */
  markName(name: string): void {
    this.changedNames.add(nameKey(name));
  }

  get hasChanges(): boolean {
    return this.changed.size > 0 || this.structureChanged || this.changedNames.size > 0;
  }

  takeStructureChange(): boolean {
    const taken = this.structureChanged;
    this.structureChanged = false;
    return taken;
  }

  takeNameChanges(): ReadonlySet<string> {
    const taken = this.changedNames;
    this.changedNames = new Set();
    return taken;
  }

  /** Did a formula come, go or change since the last call of takeChanges? */
  get touchedFormulas(): boolean {
    return this.formulaChanged;
  }

  /** The changed cells, by sheet id; forgotten by this call. */
  takeChanges(): ReadonlyMap<string, Cells> {
    const taken = this.changed;
    this.changed = new Map();
    this.formulaChanged = false;
    return taken;
  }

  takeEvents(): readonly HostEvent[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }
}

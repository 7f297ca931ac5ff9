/** What the user in front of the host does in Excel's own window. */
import { accessDenied, itemNotFound } from "../host-error";
import { sheetById } from "../model/sheet-name";
import type { SimCell, SimRange, SimSheet } from "../model/types";
import { formulaFromTyping } from "../formula/typing";
import { mergeAt } from "./merges";
import { noteEdit } from "./note-edit";
import { activateSheet, addSheet, renameSheet, selectRange } from "./sheets";
import { requireUnlocked, writeOne, type EntrySettings } from "./write-cells";
import type { Actor } from "../events";
import type { Journal } from "./journal";

/** Every method throws a HostError where Excel would refuse, with nothing changed. */
export class Person {
  protected readonly actor: Actor = "person";

  constructor(
    protected readonly journal: Journal,
    private readonly settings: () => EntrySettings,
    private readonly finish: () => void,
  ) {}

  /** Types into a cell. Inside a merge the merged cell is meant. */
  edit(sheetId: string, row: number, col: number, typed: string): void {
    this.act(sheetId, (sheet) => {
      const merge = mergeAt(sheet, row, col);
      const cell = { row: merge?.row ?? row, col: merge?.col ?? col, rows: 1, cols: 1 };
      requireUnlocked(this.journal, sheet, cell);
      const settings = this.settings();
      const text = formulaFromTyping(typed, settings.locale);
      noteEdit(this.journal, sheet, cell, () => writeOne(this.journal, sheet, cell.row, cell.col, text, settings));
    });
  }

  /** Puts cells back as they were, formats included: what undo and redo do with typing. */
  restore(sheetId: string, cells: readonly { readonly row: number; readonly col: number; readonly cell: SimCell | undefined }[]): void {
    this.act(sheetId, (sheet) => {
      for (const { row, col } of cells) requireUnlocked(this.journal, sheet, { row, col, rows: 1, cols: 1 });
      for (const { row, col, cell } of cells) {
        noteEdit(this.journal, sheet, { row, col, rows: 1, cols: 1 }, () => this.journal.put(sheet, row, col, cell));
      }
    });
  }

  activate(sheetId: string): void {
    this.act(sheetId, (sheet) => activateSheet(this.journal, sheet), false);
  }

  select(sheetId: string, range: SimRange): void {
    this.act(sheetId, (sheet) => selectRange(this.journal, sheet, range), false);
  }

  rename(sheetId: string, name: string): void {
    this.act(sheetId, (sheet) => renameSheet(this.journal, sheet, name));
  }

  addSheet(name?: string): SimSheet {
    let added: SimSheet | undefined;
    this.perform(() => {
      this.requireWritable();
      added = addSheet(this.journal, name);
    });
    if (!added) throw itemNotFound();
    return added;
  }

  protected act(sheetId: string, action: (sheet: SimSheet) => void, writes = true): void {
    const sheet = sheetById(this.journal.workbook, sheetId);
    if (!sheet) throw itemNotFound(`There is no sheet ${sheetId}.`);
    this.perform(() => {
      if (writes) this.requireWritable();
      action(sheet);
    });
  }

  private requireWritable(): void {
    if (this.journal.workbook.readOnly) throw accessDenied("The workbook is read-only.");
  }

  private perform(action: () => void): void {
    const before = this.journal.actor;
    this.journal.actor = this.actor;
    try {
      action();
    } finally {
      this.journal.actor = before;
    }
    this.finish();
  }
}

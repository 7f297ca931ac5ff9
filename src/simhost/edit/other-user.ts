/** Somebody else who has the workbook open: what arrives here comes with source "Remote". */
import { Person } from "./person";
import type { Actor } from "../events";
import { deleteRows, insertRows } from "./move-rows";
import { deleteSheet } from "./sheets";

export class OtherUser extends Person {
  protected override readonly actor: Actor = "other-user";
  /** Seen by getIsActiveCollabSession. */
  present = false;

  deleteSheet(sheetId: string): void {
    this.act(sheetId, (sheet) => deleteSheet(this.journal, sheet));
  }

  /** Puts empty rows before a row; what stood there moves down. */
  insertRows(sheetId: string, row: number, count = 1): void {
    this.act(sheetId, (sheet) => insertRows(this.journal, sheet, row, count));
  }

  deleteRows(sheetId: string, row: number, count = 1): void {
    this.act(sheetId, (sheet) => deleteRows(this.journal, sheet, row, count));
  }
}

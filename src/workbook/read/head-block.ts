import type { HeadLabel } from "../../i18n/words-inputs";
import { dateOfText } from "../format/dates";
import { headLabelOf } from "../format/head-labels";
import { dateOfCell } from "./cell-values";
import type { CellPlace } from "./findings";
import type { SheetView } from "./sheet-view";

/** One line of the block above the table: its value as text, and where it stands. */
export interface HeadLine {
  readonly text: string;
  readonly place: CellPlace;
  /** Typed into the same cell as its label: "Mã đơn vị: STP". */
  readonly inline: boolean;
}

/** The labelled lines above a member's score table. */
export type HeadBlock = ReadonlyMap<HeadLabel, HeadLine>;

/**
 * The labelled lines in the rows above a score table: "Mã đơn vị: STP" in one cell, or the label in one cell and
 * the value in the next cell of the row that holds something. Dotted lines to be filled in are blank.
 */
export function readHeadBlock(sheet: SheetView, headerRow: number): HeadBlock {
  const block = new Map<HeadLabel, HeadLine>();
  for (let row = sheet.firstRow; row < headerRow; row += 1) {
    for (let col = sheet.firstCol; col < sheet.endCol; col += 1) {
      const value = sheet.value(row, col);
      if (typeof value !== "string" || value === "") continue;
      const text = sheet.text(row, col);
      const colon = text.indexOf(":");
      const key = headLabelOf(colon < 0 ? text : text.slice(0, colon));
      if (key === undefined || block.has(key)) continue;
      const inline = colon < 0 ? "" : undotted(text.slice(colon + 1));
      if (inline !== "") block.set(key, { text: inline, place: { sheet: sheet.name, row, col }, inline: true });
      else {
        const line = besides(sheet, row, col);
        if (line !== null) block.set(key, line);
      }
    }
  }
  return block;
}

/** The value to the right of a label; null where the next cell is another label or nothing follows. */
function besides(sheet: SheetView, row: number, labelCol: number): HeadLine | null {
  for (let col = labelCol + 1; col < sheet.endCol; col += 1) {
    if (sheet.value(row, col) === "") continue;
    const text = sheet.text(row, col);
    const colon = text.indexOf(":");
    if (headLabelOf(colon < 0 ? text : text.slice(0, colon)) !== undefined && colon >= 0) return null;
    const value = undotted(text);
    return value === "" ? null : { text: value, place: { sheet: sheet.name, row, col }, inline: false };
  }
  return null;
}

function undotted(text: string): string {
  return /^[\s.…_/-]*$/.test(text) ? "" : text.trim();
}

/** The date of a line: ISO text, null for what is no date, undefined where the line is not there or blank. */
export function headDate(sheet: SheetView, line: HeadLine | undefined): string | null | undefined {
  if (line === undefined) return undefined;
  return line.inline ? dateOfText(line.text) : dateOfCell(sheet, line.place.row, line.place.col);
}

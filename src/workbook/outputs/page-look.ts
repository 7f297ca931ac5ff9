/** How every printed sheet looks: Nghị định 30/2020/NĐ-CP, Phụ lục I, for paper, type and margins. */
import type { CellFormat, PrintLayout } from "../sheet-plan";

const FONT = "Times New Roman";
const HEADER_FILL = "#E7EDF4";

/** Fill of cells that people are meant to fill in on a sheet of ours. */
export const INPUT_FILL = "#FFF9E5";

/** Fill of subtotal rows and of headings inside a table. */
export const SOFT_FILL = "#F4F6F9";

/** Start of every look: all properties are set, so that nothing of an earlier run shines through. */
const PLAIN: CellFormat = {
  font: FONT, size: 12, bold: false, italic: false, color: "#000000", fill: "none",
  align: "left", valign: "center", wrap: false, indent: 0, numberFormat: "General", border: "none",
};

/** Of lines above a table. */
export const HEAD_LOOK: CellFormat = { ...PLAIN, size: 13 };
/** Of column headers. */
export const HEADER_LOOK: CellFormat = { ...PLAIN, bold: true, fill: HEADER_FILL, align: "center", wrap: true, border: "thin" };
/** Of cells of a table. */
export const BODY_LOOK: CellFormat = { ...PLAIN, wrap: true, border: "thin" };
/** Of lines below a table. */
export const FOOT_LOOK: CellFormat = { ...PLAIN };

/** Keys, codes and what the software remembers: small and grey, hidden, never printed. */
export const HIDDEN_LOOK: CellFormat = { font: FONT, size: 8, color: "#808080", wrap: false, valign: "center", numberFormat: "@" };

/** The row of column keys lies within the print area where a user has put rows above it: white on white. */
export const KEY_ROW_LOOK: CellFormat = { ...HIDDEN_LOOK, size: 1, color: "#FFFFFF" };

/** What a user typed and had to move takes the type of the sheet; its other looks cannot be read. */
export const MOVED_LOOK: CellFormat = { font: FONT, size: 12 };

/** Of a sheet's title. */
export const TITLE: CellFormat = { bold: true, size: 14, align: "center", wrap: true };
/** Of the line under the title. */
export const SUBTITLE: CellFormat = { bold: true, align: "center", wrap: true };
/** Of the line that says of which run a sheet is. */
export const RUN_LINE: CellFormat = { italic: true, size: 12, align: "center", wrap: true };
/** Of numbers and short words in a column. */
export const CENTER: CellFormat = { align: "center" };
/** The same for text that must not become a number. */
export const TEXT_CENTER: CellFormat = { ...CENTER, numberFormat: "@" };
/** Of what should be seen first. */
export const STRONG: CellFormat = { bold: true };

/** Of a word where points would stand. */
export const WORD_FOR_POINTS: CellFormat = { ...CENTER, italic: true, size: 10, color: "#595959", wrap: true };

/** Right-aligned number with a fixed number of decimals (0 and more). */
export function numberLook(decimals: number): CellFormat {
  return { align: "right", wrap: false, numberFormat: numberFormat(decimals) };
}

/** Excel's format for a number of decimals, with a text behind the number where a mark is wanted. */
export function numberFormat(decimals: number, mark = ""): string {
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return mark === "" ? digits : `${digits}"${mark}"`;
}

/** Millimetres, within the ranges of the decree. */
export const MARGINS: PrintLayout["margins"] = { top: 20, bottom: 20, left: 30, right: 15 };

/** Points of a row that holds `lines` lines of type of the given size. */
export function lineHeight(size: number, lines = 1): number {
  return Math.ceil(size * 1.4 * lines + 2);
}

type PageStyle = "Regular" | "Bold" | "Italic";

/** Text for a page header or footer in the type of the sheet; the sign that starts Excel's codes is doubled. */
export function pageText(text: string, style: PageStyle = "Regular", size?: number): string {
  return pageCode(text.replaceAll("&", "&&"), style, size);
}

/** The same for a text that holds codes of its own, "&P", in type of so many points. */
export function pageCode(code: string, style: PageStyle = "Regular", size = 11): string {
  return `&"${FONT},${style}"&${size}${/^\d/.test(code) ? " " : ""}${code}`;
}

/** What a row of text needs in height, and a column in width, from the widths of letters. */
import { PIXELS_PER_CHAR, PIXELS_PER_POINT } from "../page-fit";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { KEY_COLUMN, type KeyedRow, type KeyedSheet } from "./keyed-sheet";
import { pointsOfLine } from "./letter-widths";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, lineHeight } from "./page-look";

/** Lines that a text takes in a column of so many characters of the default font. At least 1. */
export function linesOf(text: string, chars: number, size: number, bold = false): number {
  const room = chars * PIXELS_PER_CHAR;
  const pixelsOf = (some: string): number => pointsOfLine(some, size, bold) * PIXELS_PER_POINT;
  const space = pixelsOf(" ");
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const width = pixelsOf(word);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      // A word longer than the column is broken wherever the column ends.
      while (used > room) {
        lines += 1;
        used -= room;
      }
    }
  }
  return lines;
}

/** Characters of the default font that a column needs to show a text on one line. */
export function charsOfLine(text: string, size: number, bold = false): number {
  return Math.ceil((pointsOfLine(text, size, bold) * PIXELS_PER_POINT) / PIXELS_PER_CHAR);
}

/** Fewest characters of a column, from `least` on, in which a text of 12 points takes no more than so many lines, no word broken. */
export function charsOfLines(text: string, lines: number, { bold = false, least = 0 } = {}): number {
  let chars = Math.max(least, ...text.split(/\s+/).map((word) => charsOfLine(word, 12, bold)));
  while (linesOf(text, chars, 12, bold) > lines) chars += 1;
  return chars;
}

/** Characters that a column needs so that no word of its header is broken. */
export function charsOfWords(header: string): number {
  return Math.max(...header.split(/\s+/).map((word) => charsOfLine(word, 12, true)));
}

/** Points that any row of a sheet is planned with: a line of text stands on one line, whatever the width of its cell. */
export function plannedPoints(row: KeyedRow, columns: KeyedSheet["columns"]): number {
  return row.points ?? (row.only === undefined ? rowPoints(row, columns) : lineHeight(12));
}

/** What is planned for a line of 12 points, a little more than any host needs. */
const ONE_LINE = 19;

/** Points that a row of a table or of its header needs at the planned widths. */
export function rowPoints(row: KeyedRow, columns: KeyedSheet["columns"]): number {
  const part = row.part === "header" ? HEADER_LOOK : row.part === "foot" ? FOOT_LOOK : BODY_LOOK;
  let points = 0;
  for (const { key, chars, look, printed } of columns) {
    if (!printed || key === KEY_COLUMN) continue;
    const at: CellFormat = { ...part, ...(row.part === "body" ? look : {}), ...row.look, ...row.looks?.[key] };
    const size = at.size ?? 12;
    const text = wrapped(row.cells[key]);
    const lines = at.wrap === true && text !== "" && !isJoined(row, key) ? linesOf(text, chars, size, at.bold) : 1;
    points = Math.max(points, lines * size * 1.29 + 3.5);
  }
  return Math.min(409, Math.ceil(points * 4) / 4);
}

/** Height of a line of 12 points, a little more than Excel gives it. */
const LINE_POINTS = 16.25;

/** A row of a table whose height is set where all of it stands on one line: in long tables the host need not measure each, and pages are filled. */
export function onOneLine(row: KeyedRow, columns: KeyedSheet["columns"]): KeyedRow {
  return row.points === undefined && rowPoints(row, columns) <= ONE_LINE ? { ...row, points: LINE_POINTS } : row;
}

function isJoined(row: KeyedRow, key: string): boolean {
  return row.joins?.some(([from]) => from === key) === true;
}

/** The text that a cell sets on several lines where it is long. A number stands on one line, however narrow its column. */
function wrapped(cell: PlanCell | undefined): string {
  if (typeof cell === "object" && cell !== null) return cell.expected?.decimals === undefined ? cell.expected?.value ?? "" : "";
  return typeof cell === "string" ? cell : "";
}

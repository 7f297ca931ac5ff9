/** What a row of text needs in height, from the widths of the letters of Times New Roman. */
import type { CellFormat, PlanCell } from "../sheet-plan";
import { KEY_COLUMN, type KeyedRow, type KeyedSheet } from "./keyed-sheet";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, lineHeight } from "./page-look";

/** Widths in thousandths of the type size, by letter; accented letters are as wide as the letter they stand on. */
const WIDTHS: ReadonlyMap<string, number> = new Map(Object.entries({
  " ": 250, "!": 333, '"': 408, "%": 833, "&": 778, "'": 180, "(": 333, ")": 333, "*": 500, "+": 564, ",": 250, "-": 333, ".": 250, "/": 278,
  ":": 278, ";": 278, "?": 444, "@": 921, A: 722, B: 667, C: 667, D: 722, E: 611, F: 556, G: 722, H: 722, I: 333, J: 389, K: 722, L: 611,
  M: 889, N: 722, O: 722, P: 556, Q: 722, R: 667, S: 556, T: 611, U: 722, V: 722, W: 944, X: 722, Y: 722, Z: 611, a: 444, c: 444, e: 444,
  f: 333, i: 278, j: 278, l: 278, m: 778, r: 333, s: 389, t: 278, w: 722, z: 444, "“": 444, "”": 444, "…": 1000, "–": 500, "—": 1000,
  "Đ": 722, "Ơ": 722, "Ư": 722,
}));
const OTHER = 520;

const PIXELS_PER_CHAR = 7;
const PIXELS_PER_POINT = 96 / 72;

/** Letters come out a little wider on some machines than on others. */
const SAFETY = 1.03;
const BOLD = 1.07;

/** Lines that a text takes in a column of so many characters of the default font. At least 1. */
export function linesOf(text: string, chars: number, size: number, bold = false): number {
  const room = chars * PIXELS_PER_CHAR;
  const unit = (size / 1000) * PIXELS_PER_POINT * SAFETY * (bold ? BOLD : 1);
  const space = 250 * unit;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const width = widthOf(word) * unit;
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
  return Math.ceil((widthOf(text) * (size / 1000) * PIXELS_PER_POINT * SAFETY * (bold ? BOLD : 1)) / PIXELS_PER_CHAR);
}

/** Fewest characters of a column in which a text of 12 points takes so many lines, no word broken. */
export function charsOfLines(text: string, lines: number): number {
  let chars = Math.max(...text.split(/\s+/).map((word) => charsOfLine(word, 12)));
  while (linesOf(text, chars, 12) > lines) chars += 1;
  return chars;
}

/** Characters that a column needs so that no word of its header is broken. */
export function charsOfWords(header: string): number {
  return Math.max(...header.split(/\s+/).map((word) => charsOfLine(word, 12, true)));
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word.normalize("NFD").replace(/\p{M}/gu, "")) width += WIDTHS.get(letter) ?? OTHER;
  return width;
}

/** Points that any row of a sheet is planned with: a line of text stands on one line, whatever the width of its cell. */
export function plannedPoints(row: KeyedRow, columns: KeyedSheet["columns"]): number {
  return row.points ?? (row.only === undefined ? rowPoints(row, columns) : lineHeight(12));
}

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

function isJoined(row: KeyedRow, key: string): boolean {
  return row.joins?.some(([from]) => from === key) === true;
}

/** The text that a cell sets on several lines where it is long. A number stands on one line, however narrow its column. */
function wrapped(cell: PlanCell | undefined): string {
  if (typeof cell === "object" && cell !== null) return cell.expected?.decimals === undefined ? cell.expected?.value ?? "" : "";
  return typeof cell === "string" ? cell : "";
}

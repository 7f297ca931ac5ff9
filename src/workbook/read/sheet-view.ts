import { fromNumber } from "../../core/exact/from-number";
import { exactText } from "../../core/exact/text";
import type { GridValue, SheetGrid } from "../grid";

/** One sheet's cells by their place on the sheet; outside the used range every cell is empty. */
export class SheetView {
  readonly name: string;
  readonly firstRow: number;
  readonly firstCol: number;
  /** One past the last used row and column. */
  readonly endRow: number;
  readonly endCol: number;
  /** Headers already looked for, by table: several questions are asked of one sheet. */
  readonly found = new Map<string, unknown>();

  constructor(private readonly grid: SheetGrid) {
    this.name = grid.name;
    this.firstRow = grid.top;
    this.firstCol = grid.left;
    this.endRow = grid.top + grid.values.length;
    this.endCol = grid.left + (grid.values[0]?.length ?? 0);
  }

  /** The raw value; "" for an empty cell. Text of nothing but spaces is an empty cell. */
  value(row: number, col: number): GridValue {
    const value = this.grid.values[row - this.grid.top]?.[col - this.grid.left] ?? "";
    return typeof value === "string" && isBlank(value) ? "" : value;
  }

  /** The number format in US form; "General" where none is known. */
  format(row: number, col: number): string {
    return this.grid.numberFormats[row - this.grid.top]?.[col - this.grid.left] ?? "General";
  }

  /** The cell as text: trimmed, NFC, runs of spaces and line breaks as one space; numbers as plain decimals. */
  text(row: number, col: number): string {
    return textOf(this.value(row, col));
  }

  isEmptyRow(row: number): boolean {
    const cells = this.grid.values[row - this.grid.top];
    return cells === undefined || cells.every((value) => value === "" || (typeof value === "string" && isBlank(value)));
  }
}

/** Whether text holds nothing but spaces, no-break spaces and line breaks. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most text begins with a letter or digit; only what begins with a space needs a closer look.
  if (first > 0x20 && first < 0xa0) return false;
  return /^[\s\u00a0\u200b\ufeff]*$/.test(text);
}

const REMEMBERED = 20000;
const cleaned = new Map<string, string>();

/** A cell's value as text for people: trimmed, NFC, single spaces; numbers as plain decimals with a point. */
export function textOf(value: GridValue): string {
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : exactText(fromNumber(value));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const known = cleaned.get(value);
  if (known !== undefined) return known;
  const text = value.normalize("NFC").replace(/[\s\u00a0\u202f\u2007\u200b\ufeff]+/g, " ").trim();
  // The same wording stands on every member's sheet; the memory is bounded because a pane lives long.
  if (cleaned.size >= REMEMBERED) cleaned.clear();
  cleaned.set(value, text);
  return text;
}

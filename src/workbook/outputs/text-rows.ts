import type { CellFormat } from "../sheet-plan";
import type { KeyedColumn, KeyedRow } from "./keyed-sheet";
import { lineHeight, SOFT_FILL } from "./page-look";
import { linesOf } from "./row-height";

/** A line across the table. Joined cells do not grow, so its height is that of the text at the planned widths. */
export function textRow(key: string, text: string, columns: readonly KeyedColumn[], look: CellFormat = {}): KeyedRow {
  const size = look.size ?? 12;
  const printed = columns.filter((column) => column.printed).map((column) => column.key);
  const [first, last] = [printed[0] ?? "", printed.at(-1) ?? ""];
  return {
    key, part: "body", cells: { [first]: text }, joins: [[first, last]], points: joinedPoints(text, charsBetween(columns, first, last), size, look.bold),
    look: { align: "left", wrap: true, numberFormat: "@", ...look }, looks: { [first]: { align: "left", size, ...look } },
  };
}

/** A heading across the table. */
export function heading(key: string, text: string, columns: readonly KeyedColumn[], size = 12): KeyedRow {
  return textRow(key, text, columns, { bold: true, size, fill: SOFT_FILL });
}

/** Characters of the columns from one to another, both by key. */
export function charsBetween(columns: readonly KeyedColumn[], from: string, to: string): number {
  const keys = columns.map(({ key }) => key);
  return columns.slice(keys.indexOf(from), keys.indexOf(to) + 1).reduce((sum, { chars, printed }) => sum + (printed ? chars : 0), 0);
}

/** Points of a row whose text stands in joined cells of so many characters. */
export function joinedPoints(text: string, chars: number, size: number, bold = false): number {
  return Math.min(409, lineHeight(size, Math.max(1, linesOf(text, chars, size, bold))));
}

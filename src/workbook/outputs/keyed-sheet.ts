/**
 * An output sheet as rows and columns with keys, before it has a place on the sheet.
 *
 * Every output sheet carries its keys in its first column and its first row, out of sight and outside the
 * print area: the next run finds every row and column of ours again wherever the user has moved it, and
 * everything without a key is the user's. A sheet whose corner cell is gone belongs to the user.
 */
import type { CellFormat, PlanCell } from "../sheet-plan";

/** Text of the corner cell, where the row of column keys and the column of row keys cross. */
export const CORNER = "bloc-ranking 1";

/** Key of the column that holds the row keys. */
export const KEY_COLUMN = "key";

/** Key of the row that holds the column keys. */
export const KEY_ROW = "keys";

/** A column of ours. */
export interface KeyedColumn {
  readonly key: string;
  /** Width in characters of the default font, used when the sheet is created or its columns had to move. */
  readonly chars: number;
  /** false: outside the print area, and hidden unless it is `beside`. */
  readonly printed: boolean;
  /** Shown to the right of what is printed, never on paper. */
  readonly beside?: true;
  /** Look of its cells in the body. */
  readonly look?: CellFormat;
}

/** head: titles above the table. header: column headers. body: the table. foot: lines below it. */
export type RowPart = "head" | "header" | "body" | "foot";

/** A row of ours. */
export interface KeyedRow {
  /** Unique within the sheet. */
  readonly key: string;
  readonly part: RowPart;
  /**
   * Key of the one column that we write in this row: what stands in its other cells is the user's. "" where we
   * write nothing and only hold the row. Absent: the row is ours in all of our columns.
   */
  readonly only?: string;
  /** What is written, by column key; a row that is wholly ours is emptied where it has no entry. */
  readonly cells: Readonly<Record<string, PlanCell>>;
  /** One text across the printed columns, centred; only for head rows. */
  readonly across?: boolean;
  /** Cells joined from one column to another, both by key, each holding one text. */
  readonly joins?: readonly (readonly [string, string])[];
  /** false: not on paper, unless something of the user's stands below it. */
  readonly printed?: boolean;
  /** A new page begins with it. */
  readonly breakBefore?: true;
  /** Height; absent: the row sizes itself. */
  readonly points?: number;
  readonly look?: CellFormat;
  readonly looks?: Readonly<Record<string, CellFormat>>;
}

/** A whole sheet of ours, without places. */
export interface KeyedSheet {
  readonly columns: readonly KeyedColumn[];
  /** Ordered: head, header, body, foot. */
  readonly rows: readonly KeyedRow[];
}

/** The text that stands in the key column for a row. */
export function rowMark(row: Pick<KeyedRow, "key" | "only" | "joins">): string {
  if (row.only !== undefined) return `text:${columnOfMark(row.only)}:${row.key}`;
  return row.joins === undefined ? `row:${row.key}` : `join:${row.key}`;
}

/** What a mark in the key column says. */
export interface ReadMark {
  readonly key: string;
  readonly only?: string;
  /** Cells of the row were joined: another row in its place has to take them apart. */
  readonly joined?: true;
}

/** The inverse of rowMark; undefined for any other text. */
export function readMark(text: unknown): ReadMark | undefined {
  if (typeof text !== "string") return undefined;
  if (text.startsWith("row:")) return { key: text.slice(4) };
  if (text.startsWith("join:")) return { key: text.slice(5), joined: true };
  const match = /^text:([^:]*):([^]+)$/.exec(text);
  return match === null ? undefined : { only: columnInMark(match[1] ?? ""), key: match[2] ?? "" };
}

/** In a mark the key of a column ends at the first colon, so one of its own is written as in web addresses. */
function columnOfMark(column: string): string {
  return column.replaceAll("%", "%25").replaceAll(":", "%3A");
}

function columnInMark(text: string): string {
  return text.replaceAll("%3A", ":").replaceAll("%25", "%");
}

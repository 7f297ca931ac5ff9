/** How a line of the run log is marked in the column of keys. */
import { readMark, rowMark } from "./outputs/keyed-sheet";

/** What a line tells of. */
export type LineKind = "run" | "finalised" | "reopened";

/** The parts of a line's key. */
export interface LineKey {
  readonly kind: LineKind;
  /** Counts from 1 down the log, over lines of every kind. */
  readonly number: number;
  /** Local time, "yyyy-mm-ddThh:mm:ss". */
  readonly at: string;
}

const LINE = /^(run|finalised|reopened):(\d+):(.*)$/s;

/** The key of a line. */
export function lineKey({ kind, number, at }: LineKey): string {
  return `${kind}:${number}:${at}`;
}

/** The inverse of lineKey; undefined for the key of any other row. */
export function readLineKey(key: string): LineKey | undefined {
  const [, kind, number, at] = LINE.exec(key) ?? [];
  return kind === undefined || at === undefined ? undefined : { kind: kind as LineKind, number: Number(number), at };
}

/** What stands in the column of keys for a line. */
export function lineMark(line: LineKey): string {
  return rowMark({ key: lineKey(line) });
}

/** Those of the cells that mark a line of the log. */
export function lineMarksIn(cells: readonly unknown[]): string[] {
  return cells.filter((cell): cell is string => {
    const key = readMark(cell)?.key;
    return key !== undefined && readLineKey(key) !== undefined;
  });
}

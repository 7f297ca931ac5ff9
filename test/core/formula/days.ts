/** Cells with days, and what formulas make of them: as typed, and as `dayTyped` puts them into a cell of their own. */
import { dayIn, dayTyped } from "../../../src/core/formula/day";
import { written } from "./written";
import type { Placed, Value } from "./placed";

/** Days in text that formulas read, and the days they are: never with the month first. */
export const READ: Readonly<Record<string, string>> = {
  "12/11/2026": "2026-11-12", "11/12/2026": "2026-12-11", "17/11/2026": "2026-11-17", "5/6/2017": "2017-06-05", "05/06/2017": "2017-06-05", "5/06/2017": "2017-06-05", "05/6/2017": "2017-06-05",
  "16-11-2026": "2026-11-16", "16.11.2026": "2026-11-16", "5-6.2017": "2017-06-05", "  16/11/2026 ": "2026-11-16", "29/02/2024": "2024-02-29", "31/12/2026": "2026-12-31", "10/10/2026": "2026-10-10", "1/1/2027": "2027-01-01",
};

/** Text that is no day, or one that only the reader knows: an error, never another day. */
export const REFUSED = [
  "31/02/2026", "29/02/2023", "31/4/2026", "00/11/2026", "0/11/2026", "16/0/2026", "16/00/2026", "16/13/2026", "32/1/2026", "11/16/2026", "16/11/26", "16/11/226", "16/11", "16/11/02026", "016/11/2026", "16/011/2026",
  "1 6/11/2026", "16 / 11 / 2026", "16//11/2026", "16/11/2026/", "/16/11/2026", "16/11/2026 8:00", "x16/11/2026", "16/1e/2026", "1e/11/2026", "16/11/2e26", "-16/11/2026", "16/-1/2026", "16/11/x2026", "16,11,2026",
  "2026-11-16", "16112026", "abc", "nộp muộn", "46342", "2026", "16/11/ 206", "Nov 16, 2026", "16 Nov 2026",
] as const;

/** A day with a time, of which the day counts. */
export const DATED: readonly (readonly [number, number])[] = [[46342, 46342], [46342.75, 46342]];

/** One row for each: the cell in A, the day read from it in B, as typed in C, the day read from that in D; times 1, so that none is shown as a date. */
export function placeDays(cells: readonly Value[]): Placed {
  const placed: Placed = { constants: new Map(), formulas: new Map(), cells: new Map() };
  cells.forEach((value, i) => {
    const cell = `A${i + 1}`;
    placed.constants.set(cell, value);
    placed.formulas.set(`B${i + 1}`, `1*${written(dayIn([cell]))}`);
    placed.formulas.set(`C${i + 1}`, written(dayTyped([cell])));
    placed.formulas.set(`D${i + 1}`, `1*${written(dayIn([`C${i + 1}`], [`C${i + 1}`]))}`);
  });
  return placed;
}

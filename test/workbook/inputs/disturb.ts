/** What people do to a sheet without changing what it says. */
import fc from "fast-check";
import type { GridValue } from "../../../src/workbook/grid";
import type { Sheet } from "../plan-to-grid";

export const seedOf = fc.nat(1_000_000);

/** A small generator of its own, so that a failing seed shows the same sheet again. */
function generator(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Columns in another order, columns between them, rows above, blank columns before, accents decomposed. */
export function disturbed(sheet: Sheet, seed: number): Sheet {
  const next = generator(seed);
  const cols = sheet.values[0]?.length ?? 0;
  const order: (number | null)[] = Array.from({ length: cols }, (_, col) => col);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  for (let extra = next(3); extra > 0; extra -= 1) order.splice(next(order.length + 1), 0, null);
  const header = sheet.values.reduce((best, row, at) => (filled(row) > filled(sheet.values[best]!) ? at : best), 0);
  const above = next(4);
  const pick = <T>(row: readonly T[], at: number, none: T, extra: T): T[] => order.map((col) => (col === null ? (at === header ? extra : none) : row[col]!));
  return {
    name: next(2) === 0 ? sheet.name : sheet.name.normalize("NFD"),
    values: [...Array.from({ length: above }, () => order.map((): GridValue => "")), ...sheet.values.map((row, at) => pick<GridValue>(row, at, "", `Cột thêm ${seed}`).map((value) =>
      (typeof value === "string" && next(2) === 0 ? value.normalize("NFD") : value)))],
    formats: [...Array.from({ length: above }, () => order.map(() => "General")), ...sheet.formats.map((row, at) => pick(row, at, "General", "General"))],
  };
}

function filled(row: readonly GridValue[]): number {
  return row.filter((value) => value !== "").length;
}

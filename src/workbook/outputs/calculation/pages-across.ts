/** How a table that is wider than a page is divided: its first columns stand on every page, the others a few on each. */
import { pageScale } from "../../page-fit";
import type { PrintLayout } from "../../sheet-plan";
import type { KeyedColumn } from "../keyed-sheet";

/** Type of the least size on the sheet, 11 points, is not printed smaller than 7. */
const LEAST_SCALE = 7 / 11;

/** How the calculation is set on pages side by side. */
export interface PagesAcross {
  /** Pages wide. */
  readonly pages: number;
  /** Columns of the widest page, the repeated ones included: they decide how far type is shrunk. */
  readonly widest: readonly KeyedColumn[];
}

/** The fewest pages on which type can be read; a page holds at least one column beside the repeated ones. */
export function pagesAcross(print: Pick<PrintLayout, "orientation" | "margins">, repeated: readonly KeyedColumn[], others: readonly KeyedColumn[]): PagesAcross {
  for (let pages = 1; ; pages += 1) {
    const cut = evenly(others, pages);
    const widest = [...repeated, ...cut.reduce((most, page) => (charsOf(page) > charsOf(most) ? page : most), [])];
    if (pages >= others.length || pageScale(print, widest.map(({ chars }) => chars)) >= LEAST_SCALE) return { pages, widest };
  }
}

function charsOf(columns: readonly KeyedColumn[]): number {
  return columns.reduce((sum, { chars }) => sum + chars, 0);
}

/** So many pages at most, each filled in turn up to the least width with which that many are enough. */
function evenly(columns: readonly KeyedColumn[], pages: number): KeyedColumn[][] {
  const fill = (room: number): KeyedColumn[][] => {
    const cut: KeyedColumn[][] = [[]];
    for (const column of columns) {
      if (charsOf([...(cut.at(-1) ?? []), column]) > room && cut.at(-1)?.length !== 0) cut.push([]);
      cut.at(-1)?.push(column);
    }
    return cut;
  };
  let room = Math.max(0, ...columns.map(({ chars }) => chars));
  while (fill(room).length > pages) room += 1;
  return fill(room);
}

import { pageHeight, roomOnPage } from "../page-fit";
import type { SheetPlan } from "../sheet-plan";

/**
 * Page breaks before rows at which a new page should begin, so that none of the given blocks of rows (first and last,
 * in order) runs over the foot of a page. A block that is higher than a page is left to the host. `every`: the blocks
 * are small and follow one another, so that each page is set here and none may be fuller than it is sure to hold.
 */
export function keepTogether(plan: SheetPlan, blocks: readonly (readonly [first: number, last: number])[], every = false): SheetPlan {
  const { print } = plan;
  if (print?.titleRows === undefined || print.fitTall !== undefined) return plan;
  const heights = new Map(plan.heights.map(({ row, points }) => [row, points]));
  const between = (from: number, to: number): number => {
    let points = 0;
    for (let row = from; row <= to; row += 1) points += heights.get(row) ?? 15;
    return points;
  };
  const { area, titleRows } = print;
  const chars = plan.widths.filter(({ col }) => col >= area.col && col < area.col + area.cols).map((column) => column.chars);
  const room = (every ? pageHeight : roomOnPage)(print, chars);
  const repeated = between(...titleRows);
  const breaksBefore: number[] = [];
  let top = area.row;
  for (const [first, last] of blocks) {
    const onPage = (breaksBefore.length === 0 ? 0 : repeated) + between(top, last);
    if (onPage <= room || first === top) continue;
    breaksBefore.push(first);
    top = first;
  }
  return breaksBefore.length === 0 ? plan : { ...plan, print: { ...print, breaksBefore } };
}

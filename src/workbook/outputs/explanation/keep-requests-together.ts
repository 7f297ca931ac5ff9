import { roomOnPage, ROW_POINTS } from "../../page-fit";
import type { SheetPlan } from "../../sheet-plan";

/** First and last row of a member's part of the sheet, and the row at which its table of requests begins. */
export interface MemberPart {
  readonly first: number;
  readonly requests: number;
  readonly last: number;
}

/**
 * Page breaks so that a table of requests never has its heading on one page and its rows on the next. Where the rows
 * before it end on a page is an estimate: at worst a page ends early, or the table is divided as without the break.
 * A table that is higher than a page is left to the host.
 */
export function keepRequestsTogether(plan: SheetPlan, parts: readonly MemberPart[]): SheetPlan {
  const { print } = plan;
  if (print?.titleRows === undefined) return plan;
  const { area, titleRows: [titlesFrom, titlesTo] } = print;
  const heights = new Map(plan.heights.map(({ row, points }) => [row, points]));
  const between = (from: number, to: number): number => {
    let points = 0;
    for (let row = from; row <= to; row += 1) points += heights.get(row) ?? ROW_POINTS;
    return points;
  };
  const room = roomOnPage(print, plan.widths.filter(({ col }) => col >= area.col && col < area.col + area.cols).map(({ chars }) => chars))
    - between(titlesFrom, titlesTo);
  const breaks = parts.flatMap(({ first, requests, last }): number[] => {
    let used = 0;
    for (let row = first; row < requests; row += 1) {
      const points = between(row, row);
      used = used + points > room ? points : used + points;
    }
    const table = between(requests, last);
    return used + table > room && table <= room ? [requests] : [];
  });
  return breaks.length === 0 ? plan : { ...plan, print: { ...print, breaksBefore: [...new Set([...(print.breaksBefore ?? []), ...breaks])].sort((a, b) => a - b) } };
}

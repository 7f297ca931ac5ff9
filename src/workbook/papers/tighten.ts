/** A little less room, where it saves a page that would hold hardly anything. Type stays as large as it is. */
import type { KeyedRow } from "../outputs/keyed-sheet";
import type { PaperPart } from "./document";
import type { PartRows } from "./page-breaks";

/** What is left of the room between parts. */
export const TIGHT_SPACE = 0.4;
/** Points of an empty line of the room to sign in; three of them stand above a name. */
export const TIGHT_LINE = 10;
/** Points that a line of text and the room below the last one of a paragraph give, a heading and a rule. A box keeps its room to sign. */
export const TIGHT_LESS = { line: 2, paragraph: 4, heading: 5, rule: 3 } as const;

/** The rows of a paper's parts, closer together. */
export function tightened(parts: readonly PartRows[]): PartRows[] {
  return parts.map(({ part, rows }) => ({ part, rows: rows.map((row, at) => (row.points === undefined ? row : { ...row, points: tightPoints(part, row, row.points, at === rows.length - 1) })) }));
}

function tightPoints(part: PaperPart, { cells }: KeyedRow, points: number, isLast: boolean): number {
  switch (part.kind) {
    case "space":
      return points * TIGHT_SPACE;
    case "signatures":
      return Object.values(cells).every((cell) => cell === "") ? TIGHT_LINE : points;
    case "paragraph":
      return points - TIGHT_LESS.line - (isLast ? TIGHT_LESS.paragraph : 0);
    case "line":
      // What is to be filled in has its room, so that nothing of it touches a table below.
      return part.look === "heading" ? points - TIGHT_LESS.heading : part.look === "body" && (typeof part.text === "string" || part.spare === true) ? points - TIGHT_LESS.line : points;
    case "rule":
      return points - TIGHT_LESS.rule;
    case "letterhead":
    case "field":
    case "boxes":
    case "table":
    case "page":
      return points;
  }
}

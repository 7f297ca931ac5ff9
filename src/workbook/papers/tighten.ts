/** A little less room, where it saves a page that would hold hardly anything. Type stays as large as it is. */
import type { KeyedRow } from "../outputs/keyed-sheet";
import { BOX_POINTS, type PaperPart } from "./document";
import type { PartRows } from "./page-breaks";

/** What is left of the room between parts. */
export const TIGHT_SPACE = 0.5;
/** Points of an empty line of the room to sign in; three of them stand above a name. */
export const TIGHT_LINE = 10;
/** Points that a paragraph, a heading and a box give. */
const PARAGRAPH = 2;
const HEADING = 3;
const BOX = 14;

/** The rows of a paper's parts, closer together. */
export function tightened(parts: readonly PartRows[]): PartRows[] {
  return parts.map(({ part, rows }) => ({ part, rows: rows.map((row) => (row.points === undefined ? row : { ...row, points: tightPoints(part, row, row.points) })) }));
}

function tightPoints(part: PaperPart, { cells }: KeyedRow, points: number): number {
  switch (part.kind) {
    case "space":
      return points * TIGHT_SPACE;
    case "signatures":
      return Object.values(cells).every((cell) => cell === "") ? TIGHT_LINE : points;
    case "paragraph":
      return points - PARAGRAPH;
    case "boxes":
      return points < BOX_POINTS ? points : points - BOX;
    case "line":
      return part.look === "heading" ? points - HEADING : points;
    case "letterhead":
    case "rule":
    case "field":
    case "table":
    case "page":
      return points;
  }
}

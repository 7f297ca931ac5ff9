/** How close the parts of a paper stand in Word: as close as on its sheet, so that both break their pages about alike. */
import { pointsOf } from "../workbook/papers/drawing";
import { TIGHT_LESS, TIGHT_LINE, TIGHT_SPACE } from "../workbook/papers/tighten";

/** Distances in points. */
export interface Spacing {
  /** Share of the room between parts. */
  readonly space: number;
  /** What each line is less high than on a sheet with its usual room. */
  readonly less: number;
  /** Height of an empty line of the room to sign in; undefined: as high as any line of its type. */
  readonly emptyLine: number | undefined;
  /** Below a paragraph. */
  readonly paragraph: number;
  /** Above a heading. */
  readonly heading: number;
  /** What a row of boxes to sign in is less high. */
  readonly boxLess: number;
  /** Below the short rule under a subject. */
  readonly rule: number;
}

/** Points below a paragraph and above a heading, and below a short rule. */
const BETWEEN = 6;
const BELOW_RULE = 7;

export const LOOSE: Spacing = { space: 1, less: 0, emptyLine: undefined, paragraph: BETWEEN, heading: BETWEEN, boxLess: 0, rule: BELOW_RULE };
export const TIGHT: Spacing = {
  space: TIGHT_SPACE, less: TIGHT_LESS.line, emptyLine: TIGHT_LINE, paragraph: BETWEEN - TIGHT_LESS.paragraph, heading: BETWEEN - TIGHT_LESS.heading,
  boxLess: 0, rule: BELOW_RULE - TIGHT_LESS.rule,
};

/** As a sheet that is set on one page in type hardly smaller: rows of boxes shrink with it. Other parts are closer in Word anyway. */
export const SHRUNK: Spacing = { ...TIGHT, boxLess: 6 };

/** Above and below the text of a table's cell, whatever the spacing: a row is about as high as a sheet's. */
export const CELL_ROOM = 1;
/** Beside it: the columns are planned for a sheet, where text comes as close to a line. */
export const CELL_SIDE = 1.5;
/** Below a table. */
export const BELOW_TABLE = 4;
/** The paragraph that holds a rule, without the room below it. */
export const RULE_LINE = 5;

/** Single spacing of Times New Roman. */
const SINGLE = 1.15;

/** Points of a line of a size: at least single spacing. */
export function linePoints(size: number, { less }: Pick<Spacing, "less">): number {
  return Math.max(pointsOf(size) - less, size * SINGLE);
}

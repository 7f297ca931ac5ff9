/** How a cell style looks on the screen: fonts, alignment and edges, in CSS terms. */
import type { SimBorderSide, SimFont, SimStyle, SimValue } from "../../simhost/model/types";

const PIXELS_PER_POINT = 96 / 72;

/** Points to whole pixels at 96 dots per inch, as spreadsheets show rows. */
export function pixelsOf(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** Free fonts of the same widths stand in where the workbook's font is not installed. */
const STAND_INS: Readonly<Record<string, string>> = {
  calibri: "Carlito",
  cambria: "Caladea",
  "times new roman": "'Liberation Serif', 'Tinos'",
  arial: "'Liberation Sans', 'Arimo'",
};
const SERIF = /times|cambria|georgia|garamond|serif|palatino|book/i;

function familyOf(name: string): string {
  const standIn = STAND_INS[name.toLowerCase()];
  const last = SERIF.test(name) && !/sans/i.test(name) ? "serif" : "sans-serif";
  return `'${name.replace(/['\\]/g, "")}', ${standIn ? `${standIn}, ` : ""}${last}`;
}

/** The CSS `font` of a workbook font; also what text is measured with. */
export function cssFont(font: SimFont): string {
  const size = (font.size * PIXELS_PER_POINT).toFixed(2);
  return `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${size}px ${familyOf(font.name)}`;
}

/** Pixels that one line of a font takes. */
export function lineHeight(font: SimFont): number {
  return Math.round(font.size * PIXELS_PER_POINT * 1.22);
}

export type Align = "left" | "center" | "right";

/** Where the text stands: as set, or by the kind of value: numbers right, truth values and errors centred. */
export function alignOf(style: SimStyle, value: SimValue): Align {
  switch (style.horizontal) {
    case "left":
    case "fill":
    case "justify":
    case "distributed":
      return "left";
    case "center":
    case "centerContinuous":
      return "center";
    case "right":
      return "right";
    default:
      if (typeof value === "number") return "right";
      return value === null || typeof value === "string" ? "left" : "center";
  }
}

const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  thin: "1px solid",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dotted",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dotted",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

function lineOf(style: SimStyle | undefined, side: SimBorderSide): string | undefined {
  const border = style?.borders[side];
  if (!border || border.line === "none") return undefined;
  return `${LINES[border.line] ?? "1px solid"} ${border.color ?? "#000000"}`;
}

/**
 * The line between two neighbours as CSS `border`: a border of either (the near one first), else the
 * gridline, which a fill on either side covers.
 */
export function edgeBetween(
  near: SimStyle | undefined,
  nearSide: SimBorderSide,
  far: SimStyle | undefined,
  farSide: SimBorderSide,
  gridlines: boolean,
): string {
  const drawn = lineOf(near, nearSide) ?? lineOf(far, farSide);
  if (drawn !== undefined) return drawn;
  return gridlines && near?.fill === undefined && far?.fill === undefined ? "1px solid var(--gridline)" : "0 solid";
}

/** The outer edge of the first row or column, where there is no neighbour. */
export function outerEdge(style: SimStyle | undefined, side: SimBorderSide): string | undefined {
  return lineOf(style, side);
}

/** Borders of a range: its edges and the lines between its cells. */
import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { colorOf, integerOf, wordOf } from "../arguments";
import { notSimulated } from "../../host-error";
import { RangeRef } from "../range-ref";
import type { SimBorderSide, SimStyle } from "../../model/types";
import { restyleAlike } from "../../edit/write-formats";
import { uniformAmong } from "../uniform";
import type { Session } from "../session";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Side = (typeof SIDES)[number];

interface BorderRef {
  readonly range: RangeRef;
  readonly side: Side;
}

export const rangeBordersTable: ClassTable<RangeRef> = {
  name: "RangeBorderCollection",
  scalars: { Count: { since: "1.1", get: () => SIDES.length } },
  objects: {},
  methods: {
    GetItemAt: { since: "1.1", call: (range, [index]) => border(range, SIDES[integerOf(index)] ?? "EdgeTop") },
  },
  items: (range) => SIDES.map((side) => border(range, side)),
  indexer: (range, [side]) => border(range, wordOf(side, SIDES)),
};

const border = (range: RangeRef, side: Side) => hostObject(rangeBorderTable, { range, side });

const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorderTable: ClassTable<BorderRef> = {
  name: "RangeBorder",
  identity: ["SideIndex"],
  scalars: {
    SideIndex: { since: "1.1", get: ({ side }) => side },
    Style: {
      since: "1.1",
      get: (ref, session) => edge(ref, session, (line) => apiLine(line).style),
      set: (ref, value, session) => {
        const style = wordOf(value, LINES);
        change(ref, session, (line) => (style === "None" ? undefined : fileLine(style, line === undefined ? "Thin" : apiLine(line).weight)));
      },
    },
    Weight: {
      since: "1.1",
      get: (ref, session) => edge(ref, session, (line) => apiLine(line).weight),
      set: (ref, value, session) => {
        const weight = wordOf(value, WEIGHTS);
        change(ref, session, (line) => fileLine(line === undefined ? "Continuous" : apiLine(line).style, weight));
      },
    },
    Color: {
      since: "1.1",
      get: (ref, session) => edge(ref, session, (_line, color) => color ?? "#000000"),
      set: (ref, value, session) => {
        const color = colorOf(value);
        change(ref, session, (line) => line ?? "thin", color);
      },
    },
  },
  objects: {},
  methods: {},
};

/** The cells that carry a border, and on which of their sides. A line between two cells is kept on both. */
function carriers({ range, side }: BorderRef): readonly { readonly part: RangeRef; readonly on: SimBorderSide }[] {
  const { sheet, row, col, rows, cols } = range;
  switch (side) {
    case "EdgeTop": return [{ part: new RangeRef(sheet, row, col, 1, cols), on: "top" }];
    case "EdgeBottom": return [{ part: new RangeRef(sheet, row + rows - 1, col, 1, cols), on: "bottom" }];
    case "EdgeLeft": return [{ part: new RangeRef(sheet, row, col, rows, 1), on: "left" }];
    case "EdgeRight": return [{ part: new RangeRef(sheet, row, col + cols - 1, rows, 1), on: "right" }];
    case "InsideHorizontal":
      return rows < 2 ? [] : [{ part: new RangeRef(sheet, row, col, rows - 1, cols), on: "bottom" }, { part: new RangeRef(sheet, row + 1, col, rows - 1, cols), on: "top" }];
    case "InsideVertical":
      return cols < 2 ? [] : [{ part: new RangeRef(sheet, row, col, rows, cols - 1), on: "right" }, { part: new RangeRef(sheet, row, col + 1, rows, cols - 1), on: "left" }];
    default:
      throw notSimulated(`RangeBorder.${side}`);
  }
}

function edge(ref: BorderRef, session: Session, get: (line: string | undefined, color: string | undefined) => unknown): unknown {
  const parts = carriers(ref);
  return uniformAmong(parts.map(({ part, on }) => ({ range: part, get: (style: SimStyle) => get(style.borders[on]?.line, style.borders[on]?.color) })), session.workbook);
}

function change(ref: BorderRef, session: Session, lineOf: (line: string | undefined) => string | undefined, color?: string): void {
  for (const { part, on } of carriers(ref)) {
    restyleAlike(session.journal, part.sheet, part, (style) => {
      const before = style.borders[on];
      const line = lineOf(before?.line);
      const { [on]: _gone, ...others } = style.borders;
      if (line === undefined) return { ...style, borders: others };
      const shade = color ?? before?.color;
      return { ...style, borders: { ...others, [on]: shade === undefined ? { line } : { line, color: shade } } };
    });
  }
}

/** Names of lines in the file format, by style and weight of the API. */
const FILE_LINES: Readonly<Record<string, Readonly<Partial<Record<(typeof WEIGHTS)[number], string>>>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};

function fileLine(style: string, weight: (typeof WEIGHTS)[number]): string {
  const lines = FILE_LINES[style] ?? {};
  return lines[weight] ?? Object.values(lines)[0] ?? "thin";
}

function apiLine(line: string | undefined): { style: string; weight: (typeof WEIGHTS)[number] } {
  for (const [style, weights] of Object.entries(FILE_LINES)) {
    for (const weight of WEIGHTS) if (weights[weight] === line) return { style, weight };
  }
  return { style: "None", weight: "Thin" };
}

/** Font, fill and protection of a range's cells. */
import type { ClassTable, Scalar } from "../class-table";
import { booleanOf, colorOf, numberOf, textOf, wordOf } from "../arguments";
import { invalidArgument } from "../../host-error";
import type { RangeRef } from "../range-ref";
import type { SimFont, SimStyle } from "../../model/types";
import { restyleAlike } from "../../edit/write-formats";
import { uniform } from "../uniform";

export const rangeFontTable: ClassTable<RangeRef> = {
  name: "RangeFont",
  scalars: {
    Name: font((each) => each.name, (value) => ({ name: textOf(value) })),
    Size: font((each) => each.size, (value) => ({ size: sizeOf(value) })),
    Bold: font((each) => each.bold, (value) => ({ bold: booleanOf(value) })),
    Italic: font((each) => each.italic, (value) => ({ italic: booleanOf(value) })),
    Underline: font((each) => (each.underline ? "Single" : "None"), (value) => ({ underline: wordOf(value, ["None", "Single"]) === "Single" })),
    Strikethrough: { ...font((each) => each.strike, (value) => ({ strike: booleanOf(value) })), since: "1.9" },
    // Automatic text is reported as black.
    Color: {
      since: "1.1",
      get: (range, session) => uniform(session.workbook, range, (style) => style.font.color ?? "#000000"),
      set: (range, value, session) =>
        restyleAlike(session.journal, range.sheet, range, (style) => {
          const { color: _before, ...rest } = style.font;
          return { ...style, font: value === "" ? rest : { ...rest, color: colorOf(value) } };
        }),
    },
  },
  objects: {},
  methods: {},
};

function font(get: (font: SimFont) => unknown, set: (value: unknown) => Partial<SimFont>): Scalar<RangeRef> {
  return {
    since: "1.1",
    get: (range, session) => uniform(session.workbook, range, (style) => get(style.font)),
    set: (range, value, session) => {
      const change = set(value);
      restyleAlike(session.journal, range.sheet, range, (style) => ({ ...style, font: { ...style.font, ...change } }));
    },
  };
}

function sizeOf(value: unknown): number {
  const size = numberOf(value);
  if (size < 1 || size > 409) throw invalidArgument("The font size is 1 to 409.");
  return size;
}

export const rangeFillTable: ClassTable<RangeRef> = {
  name: "RangeFill",
  scalars: {
    Color: {
      since: "1.1",
      // A cell without a fill is reported as white.
      get: (range, session) => uniform(session.workbook, range, (style) => style.fill ?? "#FFFFFF"),
      set: (range, value, session) => {
        const fill = value === "" ? undefined : colorOf(value);
        restyleAlike(session.journal, range.sheet, range, (style) => (fill === undefined ? noFill(style) : { ...style, fill }));
      },
    },
  },
  objects: {},
  methods: {
    Clear: { since: "1.1", writes: true, call: (range, _args, session) => restyleAlike(session.journal, range.sheet, range, noFill) },
  },
};

function noFill(style: SimStyle): SimStyle {
  const { fill: _before, ...rest } = style;
  return rest;
}

export const formatProtectionTable: ClassTable<RangeRef> = {
  name: "FormatProtection",
  scalars: {
    Locked: {
      since: "1.2",
      get: (range, session) => uniform(session.workbook, range, (style) => style.locked),
      set: (range, value, session) => {
        const locked = booleanOf(value);
        restyleAlike(session.journal, range.sheet, range, (style) => ({ ...style, locked }));
      },
    },
    FormulaHidden: {
      since: "1.2",
      get: (range, session) => uniform(session.workbook, range, (style) => style.formulaHidden),
      set: (range, value, session) => {
        const formulaHidden = booleanOf(value);
        restyleAlike(session.journal, range.sheet, range, (style) => ({ ...style, formulaHidden }));
      },
    },
  },
  objects: {},
  methods: {},
};

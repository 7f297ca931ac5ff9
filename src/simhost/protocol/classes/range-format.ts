import type { ClassTable, Scalar } from "../class-table";
import { hostObject } from "../class-table";
import { booleanOf, integerOf, numberOf, wordOf } from "../arguments";
import { invalidArgument } from "../../host-error";
import type { RangeRef } from "../range-ref";
import type { SimStyle } from "../../model/types";
import { autofitColumns, autofitRows, columnWidth, rowHeight, setColumnWidth, setRowHeight } from "../../edit/rows-and-columns";
import { restyleAlike } from "../../edit/write-formats";
import { uniform } from "../uniform";
import { rangeBordersTable } from "./range-borders";
import { formatProtectionTable, rangeFillTable, rangeFontTable } from "./range-look";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const rangeFormatTable: ClassTable<RangeRef> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: styled("1.1", (style) => fromFile(style.horizontal, HORIZONTAL, "General"), (style, value) => {
      const { horizontal: _before, ...rest } = style;
      const word = toFile(wordOf(value, HORIZONTAL));
      return word === "general" ? rest : { ...rest, horizontal: word };
    }),
    VerticalAlignment: styled("1.1", (style) => fromFile(style.vertical, VERTICAL, "Bottom"), (style, value) => {
      const { vertical: _before, ...rest } = style;
      const word = toFile(wordOf(value, VERTICAL));
      return word === "bottom" ? rest : { ...rest, vertical: word };
    }),
    WrapText: styled("1.1", (style) => style.wrap, (style, value) => ({ ...style, wrap: booleanOf(value) })),
    IndentLevel: styled("1.9", (style) => style.indent, (style, value) => ({ ...style, indent: indentOf(value) })),
    TextOrientation: styled("1.7", (style) => style.rotation, (style, value) => ({ ...style, rotation: integerOf(value) })),
    ColumnWidth: {
      since: "1.2",
      get: columnWidth,
      set: (range, value, session) => setColumnWidth(session.journal, range, numberOf(value)),
    },
    RowHeight: {
      since: "1.2",
      get: rowHeight,
      set: (range, value, session) => setRowHeight(session.journal, range, numberOf(value)),
    },
  },
  objects: {
    Font: { since: "1.1", get: (range) => hostObject(rangeFontTable, range) },
    Fill: { since: "1.1", get: (range) => hostObject(rangeFillTable, range) },
    Borders: { since: "1.1", get: (range) => hostObject(rangeBordersTable, range) },
    Protection: { since: "1.2", get: (range) => hostObject(formatProtectionTable, range) },
  },
  methods: {
    AutofitRows: { since: "1.2", writes: true, call: (range, _args, session) => autofitRows(session.journal, range) },
    AutofitColumns: { since: "1.2", writes: true, call: (range, _args, session) => autofitColumns(session.journal, range, session.locale) },
  },
};

/** A property that every cell's style has; read over cells that differ it is null. */
export function styled(since: string, get: (style: SimStyle) => unknown, set: (style: SimStyle, value: unknown) => SimStyle): Scalar<RangeRef> {
  return {
    since,
    get: (range, session) => uniform(session.workbook, range, get),
    set: (range, value, session) => restyleAlike(session.journal, range.sheet, range, (style) => set(style, value)),
  };
}

/** "centerContinuous" of the file is "CenterAcrossSelection" of the API. */
function fromFile<W extends string>(word: string | undefined, words: readonly W[], standard: W): string {
  if (word === undefined) return standard;
  if (word === "centerContinuous") return "CenterAcrossSelection";
  return words.find((each) => each.toLowerCase() === word.toLowerCase()) ?? word;
}

const toFile = (word: string): string => (word === "CenterAcrossSelection" ? "centerContinuous" : word.charAt(0).toLowerCase() + word.slice(1));

function indentOf(value: unknown): number {
  const level = integerOf(value);
  if (level < 0 || level > 250) throw invalidArgument("The indent is 0 to 250.");
  return level;
}

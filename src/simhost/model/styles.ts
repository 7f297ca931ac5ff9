/** Cell styles, each kept once. Index 0 is the style of a cell that nobody formatted. */
import type { SimStyle, SimWorkbook } from "./types";

/** Calibri 11, General, locked: a cell of a new workbook. */
export const DEFAULT_STYLE: SimStyle = {
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, strike: false },
  borders: {},
  wrap: false,
  indent: 0,
  rotation: 0,
  numberFormat: "General",
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

interface Index {
  readonly byKey: Map<string, number>;
  /** Styles up to here are in the map; a file layer may have pushed more since. */
  scanned: number;
}

const indexes = new WeakMap<readonly SimStyle[], Index>();

/** Index of an equal style of the workbook, added at the end if there is none. Styles are never changed in place. */
export function styleIndex(workbook: SimWorkbook, style: SimStyle): number {
  const { styles } = workbook;
  let index = indexes.get(styles);
  if (!index) {
    index = { byKey: new Map(), scanned: 0 };
    indexes.set(styles, index);
  }
  for (; index.scanned < styles.length; index.scanned += 1) {
    const known = keyOf(styles[index.scanned] ?? DEFAULT_STYLE);
    if (!index.byKey.has(known)) index.byKey.set(known, index.scanned);
  }
  const key = keyOf(style);
  const found = index.byKey.get(key);
  if (found !== undefined) return found;
  styles.push(style);
  index.byKey.set(key, styles.length - 1);
  index.scanned = styles.length;
  return styles.length - 1;
}

/** The style at an index; the default one for an index that the workbook does not have. */
export const styleAt = (workbook: SimWorkbook, index: number): SimStyle =>
  workbook.styles[index] ?? workbook.styles[0] ?? DEFAULT_STYLE;

function keyOf(style: SimStyle): string {
  const { font, borders } = style;
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const edge = borders[side];
    return edge ? `${edge.line},${edge.color ?? ""}` : "";
  });
  return [
    font.name, font.size, font.bold, font.italic, font.underline, font.strike, font.color ?? "",
    style.fill ?? "", ...sides, style.horizontal ?? "", style.vertical ?? "", style.wrap, style.indent,
    style.rotation, style.numberFormat, style.locked, style.formulaHidden, style.quotePrefix, style.origin ?? "",
  ].join("\n");
}

import { XlsxFault } from "../fault";
import type { Budget } from "../limits";
import { childOf, childrenOf, numberAttribute, parseXml } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { decodeXstring } from "../xml/escape";
import { resolveColor, DEFAULT_PALETTE } from "./colors";
import type { ColorTable } from "./colors";
import { builtInFormat } from "./number-formats";

/** The styles part taken apart: what reading resolves and writing appends to. */
export interface StyleSheet {
  readonly text: string;
  readonly root: XmlElement;
  readonly colors: ColorTable;
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  /** Cell formats: what the `s` attribute of a cell counts. */
  readonly formats: readonly XmlElement[];
  /** Number formats of the file by their number. */
  readonly numberFormats: ReadonlyMap<number, string>;
}

function readPalette(root: XmlElement): readonly string[] {
  const own = childrenOf(childOf(childOf(root, "colors"), "indexedColors"), "rgbColor");
  if (own.length === 0) return DEFAULT_PALETTE;
  return DEFAULT_PALETTE.map((color, i) => resolveColor(own[i]?.attributes, { theme: [], palette: [] }) ?? color);
}

/** Takes the styles part apart. Throws XlsxFault "damaged" where it is another part. */
export function parseStyleSheet(text: string, part: string, theme: readonly string[], budget: Budget): StyleSheet {
  const root = parseXml(text, part, budget);
  if (root.name !== "styleSheet") throw new XlsxFault("damaged", "no style sheet", part);
  const numberFormats = new Map<number, string>();
  for (const format of childrenOf(childOf(root, "numFmts"), "numFmt")) {
    const id = numberAttribute(format.attributes, "numFmtId");
    if (id !== undefined) numberFormats.set(id, decodeXstring(format.attributes["formatCode"] ?? "General"));
  }
  return {
    text,
    root,
    colors: { theme, palette: readPalette(root) },
    fonts: childrenOf(childOf(root, "fonts"), "font"),
    fills: childrenOf(childOf(root, "fills"), "fill"),
    borders: childrenOf(childOf(root, "borders"), "border"),
    formats: childrenOf(childOf(root, "cellXfs"), "xf"),
    numberFormats,
  };
}

/** A number's format code; unknown numbers show as General, as in Excel. */
export function formatCode(sheet: StyleSheet, id: number): string {
  return sheet.numberFormats.get(id) ?? builtInFormat(id) ?? "General";
}

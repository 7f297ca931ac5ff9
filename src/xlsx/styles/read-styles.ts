import type { SimBorderSide, SimFont, SimStyle } from "../../simhost/model/types";
import { DEFAULT_STYLE } from "../../simhost/model/styles";
import { booleanAttribute, childOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { resolveColor } from "./colors";
import type { ColorTable } from "./colors";
import { formatCode } from "./style-sheet";
import type { StyleSheet } from "./style-sheet";

/** A flag such as <b/>: on where it stands without a value. */
function flag(parent: XmlElement | undefined, name: string): boolean {
  const element = childOf(parent, name);
  return element !== undefined && booleanAttribute(element.attributes, "val", true);
}

export function readFont(font: XmlElement | undefined, colors: ColorTable): SimFont {
  const underline = childOf(font, "u");
  const color = resolveColor(childOf(font, "color")?.attributes, colors);
  const size = childOf(font, "sz");
  return {
    name: childOf(font, "name")?.attributes["val"] ?? DEFAULT_STYLE.font.name,
    size: (size && numberAttribute(size.attributes, "val")) ?? DEFAULT_STYLE.font.size,
    bold: flag(font, "b"),
    italic: flag(font, "i"),
    underline: underline !== undefined && underline.attributes["val"] !== "none",
    strike: flag(font, "strike"),
    ...(color === undefined ? {} : { color }),
  };
}

/** One colour for display: of a solid fill its own, of a pattern its ground, of a gradient its first stop. */
export function readFill(fill: XmlElement | undefined, colors: ColorTable): string | undefined {
  const pattern = childOf(fill, "patternFill");
  if (pattern === undefined) return resolveColor(childOf(childOf(childOf(fill, "gradientFill"), "stop"), "color")?.attributes, colors);
  const type = pattern.attributes["patternType"] ?? "none";
  if (type === "none") return undefined;
  return resolveColor(childOf(pattern, type === "solid" ? "fgColor" : "bgColor")?.attributes, colors);
}

/** Sides by their names in the file; strict files of bidirectional sheets say start and end. */
export const BORDER_SIDES: Readonly<Record<SimBorderSide, readonly string[]>> = {
  left: ["left", "start"],
  right: ["right", "end"],
  top: ["top"],
  bottom: ["bottom"],
};

export function readBorders(border: XmlElement | undefined, colors: ColorTable): SimStyle["borders"] {
  const sides: Partial<Record<SimBorderSide, { line: string; color?: string }>> = {};
  for (const side of Object.keys(BORDER_SIDES) as SimBorderSide[]) {
    const element = border?.children.find((child) => BORDER_SIDES[side].includes(child.name));
    const line = element?.attributes["style"] ?? "none";
    if (line === "none") continue;
    const color = resolveColor(childOf(element, "color")?.attributes, colors);
    sides[side] = color === undefined ? { line } : { line, color };
  }
  return sides;
}

/** Degrees from -90 to 90, or 180 for letters one below the other, as Office.js counts; the file stores 0–180 and 255. */
function readRotation(stored: number): number {
  if (stored === 255) return 180;
  return stored > 90 ? 90 - stored : stored;
}

/** The inverse of readRotation. */
export function storedRotation(rotation: number): number {
  if (rotation === 180) return 255;
  return rotation < 0 ? 90 - rotation : rotation;
}

/** The look of one cell format; `origin` is its index. */
export function readFormat(sheet: StyleSheet, index: number): SimStyle {
  const format = sheet.formats[index];
  const id = (name: string): number => (format && numberAttribute(format.attributes, name)) ?? 0;
  const alignment = childOf(format, "alignment")?.attributes ?? {};
  const protection = childOf(format, "protection")?.attributes ?? {};
  const fill = readFill(sheet.fills[id("fillId")], sheet.colors);
  const horizontal = alignment["horizontal"] ?? "general";
  const vertical = alignment["vertical"] ?? "bottom";
  return {
    font: readFont(sheet.fonts[id("fontId")], sheet.colors),
    ...(fill === undefined ? {} : { fill }),
    borders: readBorders(sheet.borders[id("borderId")], sheet.colors),
    ...(horizontal === "general" ? {} : { horizontal }),
    ...(vertical === "bottom" ? {} : { vertical }),
    wrap: booleanAttribute(alignment, "wrapText"),
    indent: numberAttribute(alignment, "indent") ?? 0,
    rotation: readRotation(numberAttribute(alignment, "textRotation") ?? 0),
    numberFormat: formatCode(sheet, id("numFmtId")),
    locked: booleanAttribute(protection, "locked", true),
    formulaHidden: booleanAttribute(protection, "hidden"),
    quotePrefix: format !== undefined && booleanAttribute(format.attributes, "quotePrefix"),
    origin: index,
  };
}

/** All cell formats of the file, in the order that cells count them; one default format for a file without any. */
export function readStyles(sheet: StyleSheet): SimStyle[] {
  if (sheet.formats.length === 0) return [DEFAULT_STYLE];
  return sheet.formats.map((_format, index) => readFormat(sheet, index));
}

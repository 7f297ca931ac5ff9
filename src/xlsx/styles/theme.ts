import type { Budget } from "../limits";
import { childOf, parseXml } from "../xml/element";

/** Order of `theme` attributes in cells: light and dark are swapped against the order in the theme part. */
const SLOTS = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Office 2013–2022, for files that carry no theme of their own. */
export const OFFICE_COLORS: readonly string[] = [
  "#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72",
];

/** The twelve colours of a theme part as "#RRGGBB", in the order of cells' `theme` attribute. */
export function readThemeColors(text: string, part: string, budget: Budget): readonly string[] {
  const theme = parseXml(text, part, budget);
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  return SLOTS.map((slot, i) => {
    const color = childOf(scheme, slot)?.children[0];
    const hex = color?.attributes["lastClr"] ?? color?.attributes["val"] ?? "";
    return /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : (OFFICE_COLORS[i] as string);
  });
}

import { numberAttribute } from "../xml/element";
import type { XmlAttributes } from "../xml/scan";

/** The first 64 colours that `indexed` can name (ECMA-376 part 1, 18.8.27); 64 and 65 are the system's own. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

export const DEFAULT_PALETTE: readonly string[] = INDEXED.split(" ").map((hex) => `#${hex}`);

export interface ColorTable {
  readonly theme: readonly string[];
  readonly palette: readonly string[];
}

/** Lightness moved towards black (tint below 0) or white (above), hue and saturation kept, as the format defines it. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const sector = spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const second = chroma * (1 - Math.abs((sector % 2) - 1));
  const parts = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]];
  const base = moved - chroma / 2;
  return `#${(parts[Math.floor(sector) % 6] as number[]).map((part) => hexByte(part + base)).join("")}`;
}

function hexByte(share: number): string {
  return Math.min(255, Math.max(0, Math.round(share * 255))).toString(16).toUpperCase().padStart(2, "0");
}

/** A colour element as "#RRGGBB" for display; undefined for automatic and for anything unknown. */
export function resolveColor(attributes: XmlAttributes | undefined, table: ColorTable): string | undefined {
  if (attributes === undefined) return undefined;
  const tint = Math.min(1, Math.max(-1, numberAttribute(attributes, "tint") ?? 0));
  const rgb = attributes["rgb"];
  if (rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)) return tinted(`#${rgb.slice(-6).toUpperCase()}`, tint);
  const theme = numberAttribute(attributes, "theme");
  const indexed = numberAttribute(attributes, "indexed");
  const base = theme !== undefined ? table.theme[theme] : indexed !== undefined ? table.palette[indexed] : undefined;
  return base === undefined ? undefined : tinted(base, tint);
}

/** A colour element for "#RRGGBB". */
export function colorElement(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

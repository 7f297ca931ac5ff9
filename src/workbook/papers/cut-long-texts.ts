import { CELL_CHARACTERS, cutText } from "../cut-long-cells";
import type { PaperDocument } from "./document";


/** The document with every text cut to what a cell holds, and whether anything was cut. */
export function cutLongTexts(document: PaperDocument): { readonly document: PaperDocument; readonly cut: boolean } {
  let cut = false;
  const shorten = (value: unknown): unknown => {
    if (typeof value === "string") {
      if (value.length <= CELL_CHARACTERS) return value;
      cut = true;
      return cutText(value);
    }
    if (Array.isArray(value)) return value.map(shorten);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shorten(part)])) : value;
  };
  const parts = shorten(document.parts) as PaperDocument["parts"];
  return cut ? { document: { ...document, parts }, cut } : { document, cut };
}

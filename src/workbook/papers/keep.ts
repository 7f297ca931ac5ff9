import type { PaperPart } from "./document";

/**
 * Whether a part of a paper stays on the page on which the next part begins: titles and headings with what they head,
 * what announces something with what it announces, and whatever stands before signatures with them, so that no page
 * holds signatures alone. The room between parts belongs to the part after it.
 */
export function keepsWithNext(parts: readonly PaperPart[], at: number): boolean {
  const part = parts[at];
  if (part === undefined || part.kind === "page") return false;
  if (part.kind === "line" || part.kind === "rule" || part.kind === "letterhead" || part.kind === "space") return true;
  const next = parts.slice(at + 1).find(({ kind }) => kind !== "space")?.kind;
  if (next === "signatures") return true;
  if (part.kind === "signatures" || part.kind === "boxes") return next === "paragraph" || next === "line";
  if ((part.kind === "paragraph" || part.kind === "field" || part.kind === "table") && part.keep === true) return true;
  if (part.kind === "paragraph" && part.text.trimEnd().endsWith(":")) return true;
  return (part.kind === "paragraph" || part.kind === "field") && (next === "table" || next === "boxes");
}

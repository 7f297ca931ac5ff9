import type { Budget } from "../limits";
import type { PackageEdit } from "../package/package-edit";
import { parseRelationships, relationshipsPart } from "../package/relationships";

/** Parts that can be reached from `start` by relationships, with their relationship parts. */
function reachable(edit: PackageEdit, start: readonly string[], budget: Budget): Set<string> {
  const found = new Set<string>();
  const waiting = [...start];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(part.toLowerCase())) continue;
    found.add(part.toLowerCase());
    const links = relationshipsPart(part);
    if (!edit.has(links)) continue;
    found.add(links.toLowerCase());
    for (const relationship of parseRelationships(edit.text(links), part, budget)) if (!relationship.external) waiting.push(relationship.target);
  }
  return found;
}

/**
 * Takes parts of deleted sheets out, with what only they used (their drawings, comments, tables); the
 * relationships to the sheets must have gone before. Returns what was removed, in lower case.
 */
export function removeSheetParts(edit: PackageEdit, sheetParts: readonly string[], budget: Budget): Set<string> {
  const removed = new Set<string>();
  if (sheetParts.length === 0) return removed;
  const used = reachable(edit, [""], budget);
  for (const part of reachable(edit, sheetParts, budget)) {
    if (used.has(part) || !edit.has(part)) continue;
    edit.remove(part);
    removed.add(part);
  }
  return removed;
}

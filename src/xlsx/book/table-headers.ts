import type { SimSheet } from "../../simhost/model/types";
import type { Budget } from "../limits";
import type { PackageEdit } from "../package/package-edit";
import { parseRelationships, relationshipsPart } from "../package/relationships";
import { parseRange } from "../sheet/reference";
import { childOf, childrenOf, numberAttribute, parseXml } from "../xml/element";
import { decodeXstring, encodeXstring } from "../xml/escape";
import { TextPatch, withAttributes } from "../xml/patch";

/** A table's part with the names of its columns as its header cells have them now; the same text if they agree. */
function followHeaders(text: string, part: string, sheet: SimSheet, budget: Budget): string {
  const root = parseXml(text, part, budget);
  const range = parseRange(root.attributes["ref"] ?? "");
  if (root.name !== "table" || range === undefined || numberAttribute(root.attributes, "headerRowCount") === 0) return text;
  const columns = childrenOf(childOf(root, "tableColumns"), "tableColumn");
  const names = columns.map((column, i) => {
    const value = sheet.rows.get(range.row)?.cells[range.col + i]?.value;
    return typeof value === "string" && value !== "" ? value : decodeXstring(column.attributes["name"] ?? "");
  });
  // Two columns of one name would be a new fault; then the table stays as it is.
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return text;
  const patch = new TextPatch(text);
  columns.forEach((column, i) => {
    const name = encodeXstring(names[i] as string).replaceAll("\n", "_x000a_");
    if (decodeXstring(column.attributes["name"] ?? "") !== names[i]) patch.replace(column.start, column.end, withAttributes(text, column, { name }));
  });
  return patch.apply();
}

/**
 * Lets the tables of a sheet follow their header cells: Excel offers to repair a file in which a table's column
 * has another name than the cell above it.
 */
export function followTableHeaders(edit: PackageEdit, sheetPart: string, sheet: SimSheet, budget: Budget): void {
  const links = relationshipsPart(sheetPart);
  if (!edit.has(links)) return;
  for (const { kind, external, target } of parseRelationships(edit.text(links), sheetPart, budget)) {
    if (kind !== "table" || external || !edit.has(target)) continue;
    const text = edit.text(target);
    const followed = followHeaders(text, target, sheet, budget);
    if (followed !== text) edit.put(target, followed);
  }
}

import { renameInFormula } from "../formula/rename-sheets";
import type { SheetRenames } from "../formula/rename-sheets";
import type { PackageEdit } from "../package/package-edit";
import { escapeAttribute, escapeText } from "../xml/escape";
import { attributesText, TextPatch } from "../xml/patch";
import { scanXml } from "../xml/scan";

/** Elements that hold a formula or a reference: of charts, conditional formats, validations, sparklines, tables. */
const FORMULA_ELEMENTS = new Set(["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"]);
/** Attributes that hold a reference: of hyperlinks inside the workbook, of shapes that show a cell. */
const REFERENCE_ATTRIBUTES = new Set(["location", "textlink"]);
/** Attributes that hold a sheet's name alone, by their element: the source of a pivot table. */
const NAME_ATTRIBUTES: Readonly<Record<string, string>> = { worksheetSource: "sheet" };
/** Outermost elements of the parts that can refer to sheets. */
const ROOTS = new Set(["worksheet", "chartSpace", "wsDr", "table", "pivotCacheDefinition", "chartsheet"]);

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Whether the text may name one of the renamed sheets at all. */
export function mentions(text: string, renames: SheetRenames): boolean {
  const lower = text.toLowerCase();
  return [...renames.keys()].some((name) =>
    [escapeText(name), escapeAttribute(name), name.replaceAll("'", "''"), escapeText(name).replaceAll("'", "&apos;")].some((form) => lower.includes(form)),
  );
}

/** A part's XML with references to renamed sheets followed; cells are left to the cell writer. */
export function renameInXml(text: string, part: string, renames: SheetRenames): string {
  const patch = new TextPatch(text);
  let level = 0;
  let known = false;
  let inCells = 0;
  let formula: { openEnd: number; level: number; text: string } | undefined;
  scanXml(text, part, {
    open(name, attributes, start, end) {
      const local = localName(name);
      level++;
      if (level === 1) known = ROOTS.has(local);
      if (!known) return;
      if (local === "sheetData") inCells++;
      if (inCells > 0) return;
      if (FORMULA_ELEMENTS.has(local)) formula = { openEnd: end, level, text: "" };
      const changes: Record<string, string> = {};
      for (const [key, value] of Object.entries(attributes)) {
        const renamed = REFERENCE_ATTRIBUTES.has(key) ? renameInFormula(value, renames) : NAME_ATTRIBUTES[local] === key ? (renames.get(value.toLowerCase()) ?? value) : value;
        if (renamed !== value) changes[key] = renamed;
      }
      if (Object.keys(changes).length === 0) return;
      const empty = text.charAt(end - 2) === "/" ? "/" : "";
      patch.replace(start, end, `<${name}${attributesText(attributes, changes)}${empty}>`);
    },
    text(piece) {
      if (formula !== undefined) formula.text += piece;
    },
    close(name, end) {
      if (known && localName(name) === "sheetData") inCells--;
      if (formula?.level === level) {
        const renamed = renameInFormula(formula.text, renames);
        if (renamed !== formula.text) patch.replace(formula.openEnd, text.lastIndexOf("</", end - 1), escapeText(renamed));
        formula = undefined;
      }
      level--;
    },
  });
  return patch.apply();
}

/** Follows renamed sheets in every part of the package except those in `skip`. */
export function renameInParts(edit: PackageEdit, renames: SheetRenames, skip: ReadonlySet<string>): void {
  for (const name of edit.names()) {
    if (skip.has(name) || !/\.xml$/i.test(name) || !/(?:^|\/)(?:charts|chartsheets|drawings|tables|pivotCache|externalPivot)\//i.test(name)) continue;
    const text = edit.text(name);
    if (!mentions(text, renames)) continue;
    const renamed = renameInXml(text, name, renames);
    if (renamed !== text) edit.put(name, renamed);
  }
}

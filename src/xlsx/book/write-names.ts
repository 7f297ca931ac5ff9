import type { SimName, SimSheet, SimWorkbook } from "../../simhost/model/types";
import { renameInFormula } from "../formula/rename-sheets";
import type { SheetRenames } from "../formula/rename-sheets";
import { booleanAttribute } from "../xml/element";
import { escapeText } from "../xml/escape";
import { attributesText } from "../xml/patch";
import { PRINT_AREA, PRINT_TITLES, printAreaFormula, printTitlesFormula } from "./print-names";
import { isBuiltInName } from "./read-book";
import type { BookSource, RawName } from "./source";

interface WrittenName {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly formula: string;
}

/** Where a sheet stands in the list that is being written: by the model's id, or by its old place. */
export interface SheetPlaces {
  ofId(id: string): number | undefined;
  ofOldPlace(place: number): number | undefined;
}

function printFormula(name: string, sheet: SimSheet, before: string | undefined): string | undefined {
  return name === PRINT_AREA ? printAreaFormula(sheet.name, sheet.print, before) : printTitlesFormula(sheet.name, sheet.print, before);
}

function keyOf(name: string, scope: string | undefined): string {
  return `${scope ?? ""}\n${name.toLowerCase()}`;
}

function fromModel(name: SimName, places: SheetPlaces): WrittenName[] {
  const place = name.scope === undefined ? undefined : places.ofId(name.scope);
  if (name.scope !== undefined && place === undefined) return [];
  return [{ attributes: { name: name.name, comment: name.comment, localSheetId: place, hidden: name.visible ? undefined : 1 }, formula: name.formula }];
}

/** The definedNames element of the model's names and print set-ups; undefined if it says what the file says already. */
export function writeNames(workbook: SimWorkbook, source: BookSource, places: SheetPlaces, renames: SheetRenames, prefix: string): string | undefined {
  const written: WrittenName[] = [];
  const inModel = new Map(workbook.names.map((name) => [keyOf(name.name, name.scope), name]));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  const printed = new Set<string>();

  const keep = (raw: RawName): WrittenName[] => {
    const place = raw.sheetPlace === undefined ? undefined : places.ofOldPlace(raw.sheetPlace);
    if (raw.sheetPlace !== undefined && place === undefined) return [];
    const name = raw.attributes["name"] ?? "";
    const scope = raw.sheetPlace === undefined ? undefined : source.entries[raw.sheetPlace]?.modelId;
    const localSheetId = { localSheetId: place };
    const formula = renameInFormula(raw.formula, renames);
    const sheet = scope === undefined ? undefined : sheets.get(scope);
    if (sheet !== undefined && (name === PRINT_AREA || name === PRINT_TITLES)) {
      printed.add(keyOf(name, scope));
      const now = sheet.touched.has("print") ? printFormula(name, sheet, formula) : formula;
      return now === undefined ? [] : [{ attributes: { ...raw.attributes, ...localSheetId }, formula: now }];
    }
    if (isBuiltInName(raw) || (raw.sheetPlace !== undefined && scope === undefined)) return [{ attributes: { ...raw.attributes, ...localSheetId }, formula }];
    const now = inModel.get(keyOf(name, scope));
    if (now === undefined) return [];
    inModel.delete(keyOf(name, scope));
    const visible = !booleanAttribute(raw.attributes, "hidden");
    const hidden = visible === now.visible ? raw.attributes["hidden"] : now.visible ? undefined : 1;
    return [
      { attributes: { ...raw.attributes, name: now.name, ...localSheetId, hidden, comment: now.comment }, formula: now.formula === raw.formula ? formula : now.formula },
    ];
  };
  for (const raw of source.names) written.push(...keep(raw));
  for (const name of inModel.values()) written.push(...fromModel(name, places));
  for (const sheet of workbook.sheets) {
    if (!sheet.touched.has("print") && source.entries.some((entry) => entry.modelId === sheet.id)) continue;
    for (const name of [PRINT_AREA, PRINT_TITLES]) {
      const formula = printed.has(keyOf(name, sheet.id)) ? undefined : printFormula(name, sheet, undefined);
      if (formula !== undefined) written.push({ attributes: { name, localSheetId: places.ofId(sheet.id) }, formula });
    }
  }

  const xml = (name: WrittenName): string => `<${prefix}definedName${attributesText({}, name.attributes)}>${escapeText(name.formula)}</${prefix}definedName>`;
  const now = written.map(xml).join("");
  const before = source.names.map(xml).join("");
  if (now === before) return undefined;
  return now === "" ? "" : `<${prefix}definedNames>${now}</${prefix}definedNames>`;
}

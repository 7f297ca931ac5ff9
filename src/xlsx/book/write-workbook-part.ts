import type { SimWorkbook } from "../../simhost/model/types";
import type { Budget } from "../limits";
import type { SheetRenames } from "../formula/rename-sheets";
import { booleanAttribute, childOf, numberAttribute, parseXml } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { attributesText, innerXml, partPrefix, patchChildren, withAttributes } from "../xml/patch";
import { calculationMode } from "./read-book";
import type { BookSource, SheetEntry } from "./source";
import { vocabularyOf } from "./vocabulary";
import { writeNames } from "./write-names";

/** Elements of a workbook part in the order that the schema demands (CT_Workbook, ECMA-376 part 1, 18.2.27). */
const WORKBOOK_SEQUENCE = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
];

const CALCULATION_MODES = { automatic: undefined, manual: "manual", automaticExceptTables: "autoNoTable" } as const;

/**
 * The list of sheets in the model's order. Sheets that the model does not have (chart sheets) keep their place
 * after the sheet that stood before them; sheets that the model no longer has are left out.
 */
export function orderEntries(source: BookSource, workbook: SimWorkbook, entryOf: (sheetId: string) => SheetEntry): SheetEntry[] {
  const following = new Map<string | undefined, SheetEntry[]>();
  const present = new Set(workbook.sheets.map((sheet) => sheet.id));
  let anchor: string | undefined;
  for (const entry of source.entries) {
    if (entry.modelId !== undefined) anchor = present.has(entry.modelId) ? entry.modelId : anchor;
    else following.set(anchor, [...(following.get(anchor) ?? []), entry]);
  }
  return [...(following.get(undefined) ?? []), ...workbook.sheets.flatMap((sheet) => [entryOf(sheet.id), ...(following.get(sheet.id) ?? [])])];
}

function sheetsXml(text: string, root: XmlElement, prefix: string, entries: readonly SheetEntry[], workbook: SimWorkbook, strict: boolean): string {
  const existing = childOf(root, "sheets");
  const { relationships } = vocabularyOf(strict);
  const declared = Object.keys(root.attributes).find((name) => name.startsWith("xmlns:") && root.attributes[name] === relationships);
  const link = declared === undefined ? "r:id" : `${declared.slice("xmlns:".length)}:id`;
  const models = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  let sheetId = Math.max(0, ...entries.map((entry) => numberAttribute(entry.attributes, "sheetId") ?? 0));
  const elements = entries.map((entry) => {
    const sheet = entry.modelId === undefined ? undefined : models.get(entry.modelId);
    const state = (entry.attributes["state"] ?? "visible") === sheet?.visibility ? entry.attributes["state"] : sheet?.visibility === "visible" ? undefined : sheet?.visibility;
    const isNew = entry.attributes["sheetId"] === undefined;
    const changes = {
      ...(isNew && declared === undefined ? { "xmlns:r": relationships } : {}),
      ...(sheet === undefined ? {} : { name: sheet.name, ...(isNew ? { sheetId: ++sheetId } : {}), state }),
      ...(isNew ? { [link]: entry.relationship } : {}),
    };
    return `<${prefix}sheet${attributesText(entry.attributes, changes)}/>`;
  });
  const inside = elements.join("");
  return existing === undefined ? `<${prefix}sheets>${inside}</${prefix}sheets>` : withAttributes(text, existing, {}, inside);
}

function viewsXml(text: string, root: XmlElement, prefix: string, activePlace: number): string {
  const views = childOf(root, "bookViews");
  const first = childOf(views, "workbookView");
  if (views === undefined || first === undefined) {
    return `<${prefix}bookViews><${prefix}workbookView${attributesText({ activeTab: String(activePlace) })}/></${prefix}bookViews>`;
  }
  const changed = withAttributes(text, first, { activeTab: activePlace });
  return withAttributes(text, views, {}, text.slice(views.openEnd, first.start) + changed + innerXml(text, views).slice(first.end - views.openEnd));
}

/** The workbook part after the model's changes; the same text if there is nothing to change. */
export function writeWorkbookPart(
  text: string,
  workbook: SimWorkbook,
  source: BookSource,
  entries: readonly SheetEntry[],
  renames: SheetRenames,
  recalculate: boolean,
  budget: Budget,
): string {
  const root = parseXml(text, source.parts.workbook, budget);
  const prefix = partPrefix(text, root);
  const elements: Record<string, string | undefined> = {};
  const models = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  const sameSheets =
    entries.length === source.entries.length &&
    entries.every((entry, i) => {
      const sheet = entry.modelId === undefined ? undefined : models.get(entry.modelId);
      return entry === source.entries[i] && (sheet === undefined || (sheet.name === entry.name && sheet.visibility === (entry.attributes["state"] ?? "visible")));
    });
  if (!sameSheets) elements["sheets"] = sheetsXml(text, root, prefix, entries, workbook, source.strict);

  const places = {
    ofId: (id: string): number | undefined => placeOrNone(entries.findIndex((entry) => entry.modelId === id)),
    ofOldPlace: (place: number): number | undefined => {
      const entry = source.entries[place];
      return entry === undefined ? undefined : placeOrNone(entries.indexOf(entry));
    },
  };
  elements["definedNames"] = writeNames(workbook, source, places, renames, prefix);
  if (elements["definedNames"] === "" && childOf(root, "definedNames") === undefined) elements["definedNames"] = undefined;

  const activePlace = places.ofId(workbook.activeSheetId) ?? 0;
  const stated = numberAttribute(childOf(childOf(root, "bookViews"), "workbookView")?.attributes ?? {}, "activeTab") ?? 0;
  const changedActive = workbook.activeSheetId !== source.activeSheetId || !sameSheets;
  if (changedActive && activePlace !== stated) elements["bookViews"] = viewsXml(text, root, prefix, activePlace);

  const properties = childOf(root, "workbookPr");
  if (workbook.date1904 !== booleanAttribute(properties?.attributes ?? {}, "date1904")) {
    const changes = { date1904: workbook.date1904 ? 1 : undefined };
    elements["workbookPr"] = properties === undefined ? `<${prefix}workbookPr${attributesText({}, changes)}/>` : withAttributes(text, properties, changes);
  }
  const calculation = childOf(root, "calcPr");
  const changes = {
    ...(recalculate ? { fullCalcOnLoad: 1 } : {}),
    ...(workbook.calculationMode === calculationMode(root) ? {} : { calcMode: CALCULATION_MODES[workbook.calculationMode] }),
  };
  if (Object.keys(changes).length > 0) {
    const attributes = attributesText(calculation?.attributes ?? {}, changes);
    if (calculation === undefined || attributes !== attributesText(calculation.attributes)) elements["calcPr"] = `<${prefix}calcPr${attributes}/>`;
  }
  return patchChildren(text, root, WORKBOOK_SEQUENCE, elements);
}

function placeOrNone(place: number): number | undefined {
  return place < 0 ? undefined : place;
}

import type { SimName, SimSheet, SimTable, SimWorkbook } from "../../simhost/model/types";
import { newId } from "../../simhost/model/create-workbook";
import { XlsxFault } from "../fault";
import { Budget } from "../limits";
import { CONTENT_TYPES_PART } from "../package/content-types";
import { PackageFile } from "../package/package-file";
import { relationshipsOf } from "../package/relationships-of";
import type { Relationship } from "../package/relationships";
import { chartParts, readCharts } from "../chart/read-charts";
import { readSheet } from "../sheet/read-sheet";
import { parseRange } from "../sheet/reference";
import { NO_STRINGS, readSharedStrings } from "../strings/shared-strings";
import { BLANK_STYLES } from "../styles/blank-styles";
import { readStyles } from "../styles/read-styles";
import { parseStyleSheet } from "../styles/style-sheet";
import { OFFICE_COLORS, readThemeColors } from "../styles/theme";
import { booleanAttribute, childOf, childrenOf, foreignAttribute, numberAttribute, parseXml } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { PRINT_AREA, PRINT_TITLES, printArea, titleColumns, titleRows } from "./print-names";
import { BookSource, SheetSource } from "./source";
import type { RawName, SheetEntry } from "./source";

const STRICT_RELATIONSHIPS = "http://purl.oclc.org/";

/** Names and ranges of a sheet's tables, so that formulas can refer to their columns; the parts stay as they are. */
function tablesOf(file: PackageFile, links: readonly Relationship[], budget: Budget): SimTable[] {
  return links.flatMap(({ kind, external, target }) => {
    if (kind !== "table" || external || !file.has(target)) return [];
    const { attributes } = parseXml(file.text(target, budget), target, budget);
    const name = attributes["displayName"] ?? attributes["name"];
    const range = parseRange(attributes["ref"] ?? "");
    return name === undefined || range === undefined ? [] : [{ name, range }];
  });
}

function mainRelationship(file: PackageFile, budget: Budget): Relationship {
  if (!file.has(CONTENT_TYPES_PART)) throw new XlsxFault("not-a-workbook", "no content types");
  const office = relationshipsOf(file, "", budget).find((relationship) => relationship.kind === "officeDocument" && !relationship.external);
  if (office === undefined) throw new XlsxFault("not-a-workbook", "no main part");
  if (office.target.toLowerCase().endsWith(".bin")) throw new XlsxFault("not-a-workbook", "binary workbook", office.target);
  return office;
}

function readRawNames(root: XmlElement): RawName[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").map(({ attributes, text }) => {
    const sheetPlace = numberAttribute(attributes, "localSheetId");
    return { attributes, formula: text, ...(sheetPlace === undefined ? {} : { sheetPlace }) };
  });
}

/** Names that Excel keeps for itself (filters, print areas) stand with their sheet or stay in the file. */
export function isBuiltInName(name: RawName): boolean {
  return (name.attributes["name"] ?? "").toLowerCase().startsWith("_xlnm.");
}

function modelNames(raw: readonly RawName[], entries: readonly SheetEntry[]): SimName[] {
  return raw.flatMap((name) => {
    if (isBuiltInName(name)) return [];
    const scope = name.sheetPlace === undefined ? undefined : entries[name.sheetPlace]?.modelId;
    if (name.sheetPlace !== undefined && scope === undefined) return [];
    const comment = name.attributes["comment"];
    return {
      name: name.attributes["name"] ?? "",
      formula: name.formula,
      visible: !booleanAttribute(name.attributes, "hidden"),
      ...(scope === undefined ? {} : { scope }),
      ...(comment === undefined ? {} : { comment }),
    };
  });
}

function applyPrintNames(raw: readonly RawName[], entries: readonly SheetEntry[], sheets: readonly SimSheet[]): void {
  for (const name of raw) {
    const id = name.sheetPlace === undefined ? undefined : entries[name.sheetPlace]?.modelId;
    const print = sheets.find((sheet) => sheet.id === id)?.print;
    if (print === undefined) continue;
    const area = name.attributes["name"] === PRINT_AREA ? printArea(name.formula) : undefined;
    const isTitles = name.attributes["name"] === PRINT_TITLES;
    const [rows, columns] = isTitles ? [titleRows(name.formula), titleColumns(name.formula)] : [];
    if (area !== undefined) print.area = area;
    if (rows !== undefined) print.titleRows = rows;
    if (columns !== undefined) print.titleColumns = columns;
  }
}

export function calculationMode(root: XmlElement): SimWorkbook["calculationMode"] {
  const mode = childOf(root, "calcPr")?.attributes["calcMode"];
  return mode === "manual" ? "manual" : mode === "autoNoTable" ? "automaticExceptTables" : "automatic";
}

function visibilityOf(entry: SheetEntry): SimSheet["visibility"] {
  const state = entry.attributes["state"];
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** The sheet that is shown on opening: the stated one, or the first that can be. */
function activeSheetId(entries: readonly SheetEntry[], sheets: readonly SimSheet[], place: number): string {
  const stated = sheets.find((sheet) => sheet.id === entries[place]?.modelId);
  return (stated ?? sheets.find((sheet) => sheet.visibility === "visible") ?? sheets[0])?.id ?? "";
}

/** Reads an opened package into the model. Throws XlsxFault. */
export function readBook(file: PackageFile): SimWorkbook {
  const budget = Budget.forOneFile();
  const main = mainRelationship(file, budget);
  const part = main.target;
  const strict = main.type.startsWith(STRICT_RELATIONSHIPS);
  const root = parseXml(file.text(part, budget), part, budget);
  if (root.name !== "workbook") throw new XlsxFault("not-a-workbook", "another kind of document", part);
  const related = relationshipsOf(file, part, budget).filter((relationship) => !relationship.external);
  const targetOf = (kind: string): string | undefined => related.find((relationship) => relationship.kind === kind)?.target;

  const themePart = targetOf("theme");
  const stylesPart = targetOf("styles");
  const stringsPart = targetOf("sharedStrings");
  const theme = themePart === undefined ? OFFICE_COLORS : readThemeColors(file.text(themePart, budget), themePart, budget);
  const styleSheet = parseStyleSheet(stylesPart === undefined ? BLANK_STYLES : file.text(stylesPart, budget), stylesPart ?? "", theme, budget);
  const styles = readStyles(styleSheet);
  const strings = stringsPart === undefined ? NO_STRINGS : readSharedStrings(file.text(stringsPart, budget), stringsPart, budget);
  const date1904 = booleanAttribute(childOf(root, "workbookPr")?.attributes ?? {}, "date1904");
  const context = { strings: strings.texts, styleCount: styles.length, date1904 };

  const sheets: SimSheet[] = [];
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
  const entries = childrenOf(childOf(root, "sheets"), "sheet").map(({ attributes }): SheetEntry => {
    const name = attributes["name"] ?? "";
    const relationship = byId.get(foreignAttribute(attributes, "id") ?? "");
    if (relationship === undefined) throw new XlsxFault("damaged", `no part for sheet ${name}`, part);
    const entry = { name, relationship: relationship.id, part: relationship.target, attributes };
    if (relationship.kind !== "worksheet") return entry;
    const content = readSheet(file.text(relationship.target, budget), relationship.target, context, styleSheet.colors, budget);
    const { view, protection, ...rest } = content;
    const links = relationshipsOf(file, relationship.target, budget);
    const tables = tablesOf(file, links, budget);
    const charts = readCharts(file, links, budget);
    const sheet: SimSheet = {
      ...rest,
      ...protection,
      ...(tables.length === 0 ? {} : { tables }),
      id: newId(),
      name,
      visibility: visibilityOf(entry),
      frozen: { ...view.frozen },
      showGridlines: view.showGridlines,
      selection: view.selection,
      addedValidations: [],
      charts,
      touched: new Set(),
      source: new SheetSource(relationship.target, name, view.tabSelected, chartParts(charts)),
    };
    sheets.push(sheet);
    return { ...entry, modelId: sheet.id };
  });
  if (entries.length === 0) throw new XlsxFault("damaged", "no sheets", part);

  const names = readRawNames(root);
  applyPrintNames(names, entries, sheets);
  const view = childOf(childOf(root, "bookViews"), "workbookView")?.attributes ?? {};
  const activePlace = numberAttribute(view, "activeTab") ?? 0;
  const calcChain = targetOf("calcChain");
  const parts = {
    workbook: part,
    ...(stylesPart === undefined ? {} : { styles: stylesPart }),
    ...(stringsPart === undefined ? {} : { strings: stringsPart }),
    ...(calcChain === undefined ? {} : { calcChain }),
  };
  const active = activeSheetId(entries, sheets, activePlace);
  return {
    sheets,
    names: modelNames(names, entries),
    styles: [...styles],
    activeSheetId: active,
    calculationMode: calculationMode(root),
    date1904,
    readOnly: false,
    touchedBook: false,
    source: new BookSource(file, parts, entries, names, strings, styles, styleSheet, active, strict),
  };
}

import type { SimSheet, SimTouch, SimWorkbook } from "../../simhost/model/types";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../simhost/model/create-workbook";
import { Budget } from "../limits";
import { chartCells } from "../chart/chart-cells";
import { writeCharts } from "../chart/write-charts";
import type { SheetRenames } from "../formula/rename-sheets";
import { CONTENT_TYPES_PART, changeContentTypes } from "../package/content-types";
import { PackageEdit } from "../package/package-edit";
import { addRelationships, parseRelationships, relationshipsPart, removeRelationships } from "../package/relationships";
import type { NewRelationship } from "../package/relationships";
import { writeSheet } from "../sheet/write-sheet";
import type { SheetTarget } from "../sheet/write-sheet";
import { StringWriter } from "../strings/string-writer";
import { StyleWriter } from "../styles/write-styles";
import { attributesText } from "../xml/patch";
import { blankSource } from "./blank-package";
import { mentions, renameInParts, renameInXml } from "./rename-parts";
import { removeSheetParts } from "./remove-sheets";
import { bookSource, sheetSource } from "./source";
import type { BookSource, SheetEntry } from "./source";
import { followTableHeaders } from "./table-headers";
import { CONTENT_TYPES, vocabularyOf, XML_DECLARATION } from "./vocabulary";
import { orderEntries, writeWorkbookPart } from "./write-workbook-part";

const EVERYTHING: ReadonlySet<SimTouch> = new Set(["cells", "columns", "rows", "merges", "view", "print", "protection", "validations", "tab", "charts", "data-bars"]);

function blankSheet(sheet: SimSheet, strict: boolean): string {
  const { main, relationships } = vocabularyOf(strict);
  const format = attributesText({}, {
    defaultColWidth: sheet.defaultColumnWidth === DEFAULT_COLUMN_WIDTH ? undefined : sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
    customHeight: sheet.defaultRowHeight === DEFAULT_ROW_HEIGHT ? undefined : 1,
  });
  return `${XML_DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetFormatPr${format}/><sheetData/></worksheet>`;
}

/** One writing of a workbook. */
class BookWriter {
  private readonly source: BookSource;
  private readonly budget = Budget.unlimited();
  private readonly edit: PackageEdit;
  private readonly strings: StringWriter;
  private readonly styles: StyleWriter;
  private readonly renames: SheetRenames;
  /** Entries of the sheets by the model's id: those of the file, and those that are being added. */
  private readonly entries = new Map<string, SheetEntry>();
  private readonly added = new Set<string>();
  private readonly contentTypes = new Map<string, string>();
  private readonly newRelationships: NewRelationship[] = [];
  private readonly takenIds: Set<string>;
  private formulasChanged = false;
  private cellsChanged = false;

  constructor(private readonly workbook: SimWorkbook) {
    this.source = bookSource(workbook) ?? blankSource();
    const { source } = this;
    this.edit = new PackageEdit(source.file, this.budget);
    this.strings = new StringWriter(source.strings);
    this.styles = new StyleWriter(source.styleSheet, source.styles, workbook.styles);
    for (const entry of source.entries) if (entry.modelId !== undefined) this.entries.set(entry.modelId, entry);
    const renames = new Map<string, string>();
    for (const sheet of workbook.sheets) {
      const before = this.isRead(sheet) ? sheetSource(sheet)?.name : undefined;
      if (before !== undefined && before !== sheet.name) renames.set(before.toLowerCase(), sheet.name);
    }
    this.renames = renames;
    this.takenIds = new Set(parseRelationships(this.links(), source.parts.workbook, this.budget).map((relationship) => relationship.id));
  }

  write(): Uint8Array {
    const { source, edit, workbook, budget } = this;
    for (const sheet of workbook.sheets) if (!this.isRead(sheet)) this.addSheet(sheet);
    const entryOf = (id: string): SheetEntry => this.entries.get(id) as SheetEntry;
    const entries = orderEntries(source, workbook, entryOf);
    const kept = new Set(entries);
    const gone = source.entries.filter((entry) => !kept.has(entry));
    for (const sheet of workbook.sheets) this.writeSheetPart(sheet, entryOf(sheet.id).part);
    if (this.renames.size > 0) renameInParts(edit, this.renames, new Set(entries.map((entry) => entry.part)));
    const removed = new Set<string>();
    for (const sheet of workbook.sheets) this.writeChartsOf(sheet, entryOf(sheet.id).part, removed);
    this.writeStrings();
    this.writeStyles();

    const { workbook: part, calcChain } = source.parts;
    const dropsChain = calcChain !== undefined && (this.formulasChanged || gone.length > 0);
    const unlinked = new Set(gone.map((entry) => entry.relationship));
    let links = addRelationships(this.links(), part, this.newRelationships, budget);
    if (unlinked.size > 0 || dropsChain) {
      links = removeRelationships(links, part, ({ id, kind }) => unlinked.has(id) || (dropsChain && kind === "calcChain"), budget);
    }
    if (links !== this.links()) edit.put(relationshipsPart(part), links);
    for (const name of removeSheetParts(edit, gone.map((entry) => entry.part), budget)) removed.add(name);
    if (dropsChain) {
      edit.remove(calcChain);
      removed.add(calcChain.toLowerCase());
    }
    if (removed.size > 0 || this.contentTypes.size > 0) {
      edit.put(CONTENT_TYPES_PART, changeContentTypes(edit.text(CONTENT_TYPES_PART), this.contentTypes, removed, budget));
    }
    const before = edit.text(part);
    const after = writeWorkbookPart(before, workbook, source, entries, this.renames, this.cellsChanged, budget);
    if (after !== before) edit.put(part, after);
    return edit.toBytes();
  }

  /** The sheet stands in the opened file; a sheet taken over from another workbook does not. */
  private isRead(sheet: SimSheet): boolean {
    return sheetSource(sheet) !== undefined && this.entries.has(sheet.id);
  }

  private links(): string {
    const name = relationshipsPart(this.source.parts.workbook);
    return this.edit.has(name) ? this.edit.text(name) : `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
  }

  /** Name of a new part beside the workbook's: "xl/worksheets/sheet4.xml". */
  private freePart(folder: string, stem: string): string {
    const base = this.source.parts.workbook.split("/").slice(0, -1).concat(folder === "" ? [] : [folder]).join("/");
    const name = (n: string): string => `${base === "" ? "" : `${base}/`}${stem}${n}.xml`;
    if (folder === "" && !this.edit.has(name(""))) return name("");
    let n = this.source.entries.length + this.added.size + 1;
    while (this.edit.has(name(String(n)))) n++;
    return name(String(n));
  }

  /** Links a new part to the workbook and declares what it is. */
  private addPart(part: string, kind: string, contentType: string): string {
    let n = this.takenIds.size + 1;
    while (this.takenIds.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    this.takenIds.add(id);
    this.newRelationships.push({ id, type: `${vocabularyOf(this.source.strict).relationships}/${kind}`, target: part });
    this.contentTypes.set(part, contentType);
    return id;
  }

  private addSheet(sheet: SimSheet): void {
    const part = this.freePart("worksheets", "sheet");
    const relationship = this.addPart(part, "worksheet", CONTENT_TYPES.worksheet);
    this.edit.put(part, blankSheet(sheet, this.source.strict));
    this.entries.set(sheet.id, { name: sheet.name, relationship, part, attributes: {}, modelId: sheet.id });
    this.added.add(sheet.id);
  }

  private writeSheetPart(sheet: SimSheet, part: string): void {
    const isNew = this.added.has(sheet.id);
    const wasSelected = sheetSource(sheet)?.tabSelected ?? false;
    const sameActive = this.workbook.activeSheetId === this.source.activeSheetId;
    const tabSelected = sameActive && !isNew ? wasSelected : sheet.id === this.workbook.activeSheetId;
    const touched = new Set(isNew ? EVERYTHING : sheet.touched);
    if (tabSelected !== wasSelected) touched.add("view");
    if (touched.size === 0 && this.renames.size === 0) return;
    const original = this.edit.text(part);
    let text = original;
    if (this.renames.size > 0 && mentions(text, this.renames)) {
      text = renameInXml(text, part, this.renames);
      touched.add("cells");
    }
    if (touched.size > 0) text = writeSheet(text, part, sheet, touched, tabSelected, this.target());
    if (text === original) return;
    if (touched.has("cells")) {
      this.cellsChanged = true;
      if (!isNew) followTableHeaders(this.edit, part, sheet, this.budget);
    }
    this.edit.put(part, text);
  }

  private writeChartsOf(sheet: SimSheet, part: string, removed: Set<string>): void {
    if (!this.added.has(sheet.id) && !sheet.touched.has("charts")) return;
    const { edit, budget, contentTypes, source } = this;
    writeCharts(sheet, part, { edit, budget, contentTypes, removed, strict: source.strict, cells: chartCells(this.workbook, sheet) });
  }

  private target(): SheetTarget {
    const { source } = this;
    return {
      stringNumber: (text) => this.strings.numberOf(text),
      formatIndex: (style) => this.styles.formatIndex(style),
      styleCount: source.styles.length,
      renames: this.renames,
      formulaChanged: () => {
        this.formulasChanged = true;
      },
      context: { strings: source.strings.texts, styleCount: source.styles.length, date1904: this.workbook.date1904 },
      colors: source.styleSheet.colors,
      budget: this.budget,
    };
  }

  private writeStrings(): void {
    if (!this.strings.changed) return;
    const known = this.source.parts.strings;
    const part = known ?? this.freePart("", "sharedStrings");
    const blank = `${XML_DECLARATION}<sst xmlns="${vocabularyOf(this.source.strict).main}"></sst>`;
    if (known === undefined) this.addPart(part, "sharedStrings", CONTENT_TYPES.sharedStrings);
    this.edit.put(part, this.strings.text(known === undefined ? blank : this.edit.text(known), part));
  }

  private writeStyles(): void {
    const text = this.styles.text();
    if (text === undefined) return;
    const known = this.source.parts.styles;
    const part = known ?? this.freePart("", "styles");
    if (known === undefined) this.addPart(part, "styles", CONTENT_TYPES.styles);
    const { main } = vocabularyOf(this.source.strict);
    this.edit.put(part, known === undefined ? text.replace(vocabularyOf(false).main, main) : text);
  }
}

/**
 * The workbook as a file. Parts that nobody touched are those of the opened file byte for byte; in a touched
 * sheet only what changed is written anew; a workbook without a source becomes a new file. The same workbook
 * gives the same bytes, and the workbook itself is not changed by writing.
 */
export function writeXlsx(workbook: SimWorkbook): Uint8Array {
  return new BookWriter(workbook).write();
}

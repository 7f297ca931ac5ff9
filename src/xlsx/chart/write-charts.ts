import type { SimAnchor, SimChart, SimSheet } from "../../simhost/model/types";
import { removeSheetParts } from "../book/remove-sheets";
import { sheetSource } from "../book/source";
import { PACKAGE_RELATIONSHIPS, XML_DECLARATION } from "../book/vocabulary";
import type { Budget } from "../limits";
import type { PackageEdit } from "../package/package-edit";
import { addRelationships, parseRelationships, relationshipsPart, removeRelationships } from "../package/relationships";
import type { Relationship } from "../package/relationships";
import { SHEET_SEQUENCE } from "../sheet/sequence";
import { childOf, numberAttribute, parseXml } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { escapeAttribute } from "../xml/escape";
import { attributesText, innerXml, partPrefix, patchChildren, TextPatch, withAttributes } from "../xml/patch";
import { chartFrames } from "./anchors";
import type { ChartFrame } from "./anchors";
import type { ChartCells } from "./chart-cells";
import { chartXml } from "./chart-xml";
import { patchChart } from "./patch-chart";
import { ChartSource } from "./read-charts";
import { CHART_TYPE, chartVocabulary, DRAWING_TYPE } from "./vocabulary";

/** What writing charts needs of the package. */
export interface ChartTarget {
  readonly edit: PackageEdit;
  readonly strict: boolean;
  readonly budget: Budget;
  readonly cells: ChartCells;
  /** Declares what new parts are. */
  readonly contentTypes: Map<string, string>;
  /** Takes note of parts that are gone, in lower case. */
  readonly removed: Set<string>;
}

function linksOf({ edit, budget }: ChartTarget, part: string): Relationship[] {
  const name = relationshipsPart(part);
  return edit.has(name) ? parseRelationships(edit.text(name), part, budget) : [];
}

/** Links a part to another one, and gives the relationship's id. */
function link(target: ChartTarget, from: string, kind: string, to: string): string {
  const { edit, strict, budget } = target;
  const name = relationshipsPart(from);
  const text = edit.has(name) ? edit.text(name) : `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`;
  const taken = new Set(linksOf(target, from).map(({ id }) => id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n += 1;
  edit.put(name, addRelationships(text, from, [{ id: `rId${n}`, type: `${chartVocabulary(strict).relationships}/${kind}`, target: to }], budget));
  return `rId${n}`;
}

function freePart(edit: PackageEdit, stem: string): string {
  let n = 1;
  while (edit.has(`${stem}${n}.xml`)) n += 1;
  return `${stem}${n}.xml`;
}

/**
 * Brings the drawing of a sheet and the parts of its charts to what the model holds. Pictures, shapes, comments and
 * charts that the model does not know stay as they are, and so does a chart that is as it was.
 */
export function writeCharts(sheet: SimSheet, sheetPart: string, target: ChartTarget): void {
  const { edit, budget, strict } = target;
  const drawing = linksOf(target, sheetPart).find(({ kind, external }) => kind === "drawing" && !external)?.target;
  if (drawing === undefined && sheet.charts.length === 0) return;
  const part = drawing ?? addDrawing(sheetPart, target);
  const charts = new Map(linksOf(target, part).flatMap(({ id, kind, target: chart }) => (kind === "chart" ? [[id, chart] as const] : [])));
  const stays = (chart: SimChart): chart is SimChart & { readonly source: ChartSource } => chart.source instanceof ChartSource && chart.source.drawing === drawing;
  const kept = new Map(sheet.charts.filter(stays).map((chart) => [chart.source.part, chart]));
  // Charts that only stand in the file, of other kinds, are nobody's to delete.
  const read = new Set(sheetSource(sheet)?.charts);
  const text = edit.text(part);
  const root = parseXml(text, part, budget);
  const patch = new TextPatch(text);
  const gone: { readonly id: string; readonly part: string }[] = [];
  for (const frame of chartFrames(root)) {
    const chartPart = charts.get(frame.relationship);
    const chart = chartPart === undefined ? undefined : kept.get(chartPart);
    if (chartPart === undefined) continue;
    if (chart !== undefined) keepChart(patch, text, frame, chartPart, chart, target);
    else if (read.has(chartPart)) {
      patch.replace(frame.anchor.start, frame.anchor.end, "");
      gone.push({ id: frame.relationship, part: chartPart });
    }
  }
  const prefix = partPrefix(text, root);
  let id = Math.max(1, ...idsIn(root));
  const added = sheet.charts.filter((chart) => !stays(chart)).map((chart) => {
    const chartPart = freePart(edit, `${folderOf(part)}charts/chart`);
    edit.put(chartPart, chartXml(chart, strict, target.cells));
    target.contentTypes.set(chartPart, CHART_TYPE);
    id += 1;
    return frameXml(chart, id, link(target, part, "chart", chartPart), prefix, strict);
  });
  const patched = patch.apply();
  const after = added.length === 0 ? patched : appended(patched, part, added.join(""), budget);
  if (after !== text) edit.put(part, after);
  dropCharts(part, gone, target);
}

/** "xl/" for "xl/drawings/drawing1.xml". */
const folderOf = (part: string): string => part.split("/").slice(0, -2).map((step) => `${step}/`).join("");

function addDrawing(sheetPart: string, target: ChartTarget): string {
  const { edit, strict, budget } = target;
  const names = chartVocabulary(strict);
  const part = freePart(edit, `${folderOf(sheetPart)}drawings/drawing`);
  edit.put(part, `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${names.spreadsheetDrawing}" xmlns:a="${names.drawing}"></xdr:wsDr>`);
  target.contentTypes.set(part, DRAWING_TYPE);
  const id = link(target, sheetPart, "drawing", part);
  const text = edit.text(sheetPart);
  const root = parseXml(text, sheetPart, budget);
  edit.put(sheetPart, patchChildren(text, root, SHEET_SEQUENCE, { drawing: `<${partPrefix(text, root)}drawing xmlns:r="${names.relationships}" r:id="${id}"/>` }));
  return part;
}

function keepChart(patch: TextPatch, text: string, frame: ChartFrame, part: string, chart: SimChart, target: ChartTarget): void {
  for (const side of ["from", "to"] as const) {
    const element = childOf(frame.anchor, side);
    if (element === undefined || sameAnchor(frame[side], chart[side])) continue;
    patch.replace(element.start, element.end, cornerXml(side, chart[side], partPrefix(text, frame.anchor)));
  }
  if (frame.name !== chart.name) patch.replace(frame.properties.start, frame.properties.end, withAttributes(text, frame.properties, { name: chart.name }));
  const before = target.edit.text(part);
  const after = patchChart(before, part, chart, target);
  if (after !== before) target.edit.put(part, after);
}

const sameAnchor = (a: SimAnchor, b: SimAnchor): boolean => a.row === b.row && a.col === b.col && a.dx === b.dx && a.dy === b.dy;

function cornerXml(name: "from" | "to", { row, col, dx, dy }: SimAnchor, p: string): string {
  return `<${p}${name}><${p}col>${col}</${p}col><${p}colOff>${dx}</${p}colOff><${p}row>${row}</${p}row><${p}rowOff>${dy}</${p}rowOff></${p}${name}>`;
}

/** Numbers of the shapes of a drawing, which must all differ. */
function idsIn(element: XmlElement): number[] {
  const own = /(?:^|:)cNvPr$/.test(element.name) ? numberAttribute(element.attributes, "id") : undefined;
  return [...(own === undefined ? [] : [own]), ...element.children.flatMap(idsIn)];
}

function frameXml(chart: SimChart, id: number, relationship: string, p: string, strict: boolean): string {
  const names = chartVocabulary(strict);
  const properties = `<${p}nvGraphicFramePr><${p}cNvPr id="${id}" name="${escapeAttribute(chart.name)}"${chart.title === "" ? "" : attributesText({}, { descr: chart.title })}/><${p}cNvGraphicFramePr/></${p}nvGraphicFramePr>`;
  const place = `<${p}xfrm><a:off xmlns:a="${names.drawing}" x="0" y="0"/><a:ext xmlns:a="${names.drawing}" cx="0" cy="0"/></${p}xfrm>`;
  const graphic =
    `<a:graphic xmlns:a="${names.drawing}"><a:graphicData uri="${names.chart}">` +
    `<c:chart xmlns:c="${names.chart}" xmlns:r="${names.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic>`;
  const frame = `<${p}graphicFrame macro="">${properties}${place}${graphic}</${p}graphicFrame>`;
  return `<${p}twoCellAnchor>${cornerXml("from", chart.from, p)}${cornerXml("to", chart.to, p)}${frame}<${p}clientData/></${p}twoCellAnchor>`;
}

/** A part with more at the end of its root element. */
function appended(text: string, part: string, xml: string, budget: Budget): string {
  const root = parseXml(text, part, budget);
  return text.slice(0, root.start) + withAttributes(text, root, {}, innerXml(text, root) + xml) + text.slice(root.end);
}

/** Takes away the parts of charts that are gone, and what only they used. */
function dropCharts(drawing: string, gone: readonly { readonly id: string; readonly part: string }[], target: ChartTarget): void {
  if (gone.length === 0) return;
  const { edit, budget } = target;
  const name = relationshipsPart(drawing);
  const ids = new Set(gone.map(({ id }) => id));
  edit.put(name, removeRelationships(edit.text(name), drawing, ({ id }) => ids.has(id), budget));
  for (const part of removeSheetParts(edit, gone.map(({ part: each }) => each), budget)) target.removed.add(part);
}

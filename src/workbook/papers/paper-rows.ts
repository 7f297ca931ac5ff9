/** The parts of a paper as rows of its sheet. Joined cells hold only short texts of ours, and rows are sized for them. */
import { charsOfLine, linesOf } from "../outputs/row-height";
import type { KeyedRow } from "../outputs/keyed-sheet";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { breakLines, evenLines, linesAsSet } from "./break-lines";
import { BOLD, BOX_HEADER_POINTS, shownText, SIZES, type GridSpan, type LetterSide, type LineLook, type PaperDocument, type PaperLine, type PaperPart } from "./document";
import { boxRowsOf, cellOf, charsIn, columnsIn, joinsOf, lookOf, placeLook, pointsOf, recorded } from "./drawing";
import type { PartRows } from "./page-breaks";
import { tableHeaderKey, tableRows } from "./table-rows";

/** Millimetres by which a first line is indented. */
const FIRST_LINE = 7;
/** Millimetres and characters that one step of Excel's indent takes. */
const STEP = 2.4;
const STEP_CHARS = 1.33;
/** Points below a paragraph and above a heading: NĐ 30/2020/NĐ-CP, Phụ lục I, wants 6 at least between paragraphs. */
const BETWEEN = 6;
const RULE_SIZE = 8;
/** Width of "_" in Times New Roman against the type size, in characters of the default font at RULE_SIZE. */
const RULE_CHARS = (0.5 * RULE_SIZE * (96 / 72)) / 7;

/** The parts of a paper with their rows, from top to bottom. */
export function paperRows(document: PaperDocument): PartRows[] {
  return document.parts.map((part) => ({ part, rows: rowsOf(document, part) }));
}

function rowsOf(document: PaperDocument, part: PaperPart): KeyedRow[] {
  switch (part.kind) {
    case "letterhead":
      return letterheadRows(document, part);
    case "line":
      return part.align === "center" || typeof part.text !== "string" ? [acrossRow(document, part)] : textRows(document, part.key, part.text, part.look, lineIndent(part), true);
    case "rule":
      return [ruleRow(document, part)];
    case "paragraph":
      return textRows(document, part.key, part.text, part.look, part.indent ? FIRST_LINE : 0, false);
    case "field":
      return fieldRows(document, part);
    case "table":
      return tableRows(document, part);
    case "signatures":
      return signatureRows(document, part);
    case "boxes":
      return boxRows(document, part);
    case "space":
    case "page":
      return [{ key: part.key, part: "foot", only: "", cells: {}, points: part.kind === "space" ? part.points : 3 }];
  }
}

function whole({ grid }: PaperDocument): GridSpan {
  return [grid[0]?.key ?? "", grid.at(-1)?.key ?? ""];
}

/** One line across the page, centred and in even lines where it is too long, or to be filled in. */
function lineIndent({ indent = 0 }: PaperPart & { readonly kind: "line" }): number {
  return indent === "text" ? FIRST_LINE : indent;
}

function acrossRow(document: PaperDocument, part: PaperPart & { readonly kind: "line" }): KeyedRow {
  const { key, text, look, align } = part;
  const span = whole(document);
  const steps = Math.round(lineIndent(part) / STEP);
  const room = charsIn(document, span) - Math.ceil(steps * STEP_CHARS);
  const shown = typeof text === "string" && align === "center" ? evenLines(text, room, SIZES[look], BOLD.has(look)).join("\n") : text;
  const lines = linesOf(shownText(shown), room, SIZES[look], BOLD.has(look));
  return {
    key, part: "foot", cells: { [span[0]]: cellOf(shown), ...recorded([[span[0], text]]) }, ...joinsOf(span),
    look: { ...lookOf(look), ...placeLook(text), align, wrap: true, ...(steps === 0 ? {} : { indent: steps }) }, points: pointsOf(SIZES[look], lines),
  };
}

/** Running text: each of its lines in a row, over the empty cells to its right. `indent`: millimetres of the first line, or of all. */
function textRows(document: PaperDocument, key: string, text: string, look: LineLook, indent: number, all: boolean): KeyedRow[] {
  const [first] = whole(document);
  const size = look === "bold" || look === "italic" ? SIZES.body : SIZES[look];
  const format = { ...lookOf(look), size };
  const steps = Math.round(indent / STEP);
  const taken = Math.ceil(steps * STEP_CHARS);
  const lines = breakLines(text, charsIn(document, whole(document)) - (all ? taken : 0), size, BOLD.has(look), all ? 0 : taken);
  return lines.map((line, i) => ({
    key: `${key}:line:${i + 1}`, part: "foot", only: first, cells: { [first]: line },
    points: pointsOf(size) + (look === "heading" ? (i === 0 ? BETWEEN : 0) : all || i < lines.length - 1 ? 0 : BETWEEN),
    look: { ...format, indent: all || i === 0 ? steps : 0, valign: look === "heading" ? "bottom" : "top" },
  }));
}

/**
 * A label and the cell beside it to fill in, which grows with what is typed; a label too long for its room begins above.
 * What is too long for one line of the cell takes the empty ones beside it as well, in a row that is as high as it needs.
 */
function fieldRows(document: PaperDocument, { key, label, value, tail, indent }: PaperPart & { readonly kind: "field" }): KeyedRow[] {
  const [labelSpan, fill, tailSpan] = document.field;
  const steps = indent === true ? Math.round(FIRST_LINE / STEP) : 0;
  const lines = breakLines(label, charsIn(document, labelSpan) - Math.ceil(steps * STEP_CHARS), SIZES.body);
  const last = lines.pop() ?? "";
  const above = lines.map((line, i): KeyedRow => ({
    key: `${key}:label:${i + 1}`, part: "foot", only: labelSpan[0], cells: { [labelSpan[0]]: line }, points: pointsOf(SIZES.body), look: { ...lookOf("body"), indent: steps },
  }));
  const cells: Record<string, PlanCell> = { [labelSpan[0]]: last, [fill]: cellOf(value), ...recorded([[fill, value]]) };
  if (tail !== undefined) cells[tailSpan[0]] = tail;
  const text = shownText(value);
  const beside: GridSpan = [fill, tailSpan[1]];
  const joined = tail === undefined && linesOf(text, charsIn(document, [fill, fill]), SIZES.body) > 1
    ? { ...joinsOf(beside), points: pointsOf(SIZES.body, linesOf(text, charsIn(document, beside), SIZES.body)) } : {};
  return [...above, { key, part: "foot", cells, ...joined, look: lookOf("body"), looks: { ...(steps === 0 ? {} : { [labelSpan[0]]: { indent: steps } }), [fill]: { ...placeLook(value), wrap: true, valign: "center" } } }];
}

/** Head of the paper: two sides, each with a rule below its last body or motto. */
function letterheadRows(document: PaperDocument, { key, left, right }: PaperPart & { readonly kind: "letterhead" }): KeyedRow[] {
  const [leftSpan, rightSpan] = document.halves;
  const [l, r] = [physical(document, left, leftSpan, 0.4), physical(document, right, rightSpan, 1)];
  const above = Array.from({ length: Math.max(l.length, r.length) }, (_, i) => [l[i], r[i]] as const);
  const below = Array.from({ length: Math.max(left.below.length, right.below.length) }, (_, i) => [left.below[i], right.below[i]] as const);
  return [...above, ...below].map(([a, b], i) => pairRow(document, `${key}:${i + 1}`, a, b));
}

/** Lines as they fall, and a rule under them, as long as the given share of the last. */
function physical(document: PaperDocument, { above }: LetterSide, span: GridSpan, share: number): PaperLine[] {
  const lines = linesAsSet(above, charsIn(document, span));
  const last = lines.at(-1);
  if (last === undefined) return [];
  return [...lines, { text: ruleUnder(document, last, span, share), look: "rule" }];
}

function ruleUnder(document: PaperDocument, { text, look }: PaperLine, span: GridSpan, share: number): string {
  const width = Math.min(charsIn(document, span), charsOfLine(shownText(text), SIZES[look], BOLD.has(look))) * share;
  return "_".repeat(Math.max(4, Math.floor(width / RULE_CHARS)));
}

/** A rule below a subject, as long as a third to a half of it. */
function ruleRow(document: PaperDocument, { key, under }: PaperPart & { readonly kind: "rule" }): KeyedRow {
  const span = whole(document);
  return { key, part: "foot", cells: { [span[0]]: ruleUnder(document, under, span, 0.4) }, ...joinsOf(span), look: { ...lookOf("rule"), align: "center", valign: "top" }, points: 12 };
}

/** Two lines beside each other. */
function pairRow(document: PaperDocument, key: string, left: PaperLine | undefined, right: PaperLine | undefined): KeyedRow {
  const spans = document.halves;
  const sides = [left, right].flatMap((line, i) => (line === undefined ? [] : [{ line, span: spans[i] ?? whole(document) }]));
  const looks: Record<string, CellFormat> = {};
  for (const { line, span } of sides) {
    for (const column of columnsIn(document, span)) looks[column] = { ...lookOf(line.look), align: line.align ?? "center", valign: line.look === "rule" ? "top" : "center", wrap: line.look !== "rule", ...placeLook(line.text) };
  }
  const points = sides.map(({ line, span }) => line.look === "rule" ? 12
    : pointsOf(SIZES[line.look], shownText(line.text).split("\n").reduce((sum, one) => sum + breakLines(one, charsIn(document, span), SIZES[line.look], BOLD.has(line.look)).length, 0)));
  return {
    key, part: "foot", ...joinsOf(...spans), looks, points: Math.max(12, ...points),
    cells: { ...Object.fromEntries(sides.map(({ line, span }) => [span[0], cellOf(line.text)])), ...recorded(sides.map(({ line, span }) => [span[0], line.text] as const)) },
  };
}

function signatureRows(document: PaperDocument, { key, ...part }: PaperPart & { readonly kind: "signatures" }): KeyedRow[] {
  const [left, right] = [linesAsSet(part.left, charsIn(document, document.halves[0])), linesAsSet(part.right, charsIn(document, document.halves[1]))];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => pairRow(document, `${key}:${i + 1}`, left[i], right[i]));
}

/** Boxes to sign in, side by side. */
function boxRows(document: PaperDocument, { key, boxes, header }: PaperPart & { readonly kind: "boxes" }): KeyedRow[] {
  const rows: KeyedRow[] = header === undefined ? [] : [boxHeaderRow(document, tableHeaderKey(key), header)];
  for (const [i, { boxes: row, points }] of boxRowsOf(document, boxes).entries()) {
    const looks: Record<string, CellFormat> = {};
    for (const { span } of row) for (const column of columnsIn(document, span)) looks[column] = { size: SIZES.plain, align: "center", valign: "top", wrap: true, border: "thin" };
    rows.push({ key: `${key}:${i + 1}`, part: "foot", ...joinsOf(...row.map(({ span }) => span)), looks, cells: Object.fromEntries(row.map(({ lines, span }) => [span[0], lines.join("\n")])), points });
  }
  return rows;
}

/** Says of which paper the boxes below it are. */
function boxHeaderRow(document: PaperDocument, key: string, text: string): KeyedRow {
  const span = whole(document);
  const look: CellFormat = { size: SIZES.bold, bold: true, align: "center", valign: "center", border: "thin" };
  return { key, part: "foot", cells: { [span[0]]: text }, ...joinsOf(span), looks: Object.fromEntries(columnsIn(document, span).map((column) => [column, look])), points: BOX_HEADER_POINTS };
}

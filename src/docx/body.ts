/** The parts of a paper as Word's paragraphs and tables. */
import { AlignmentType, BorderStyle, Paragraph, TextRun, type Table } from "docx";
import { BOLD, ITALIC, SIZES, shownText, type LineLook, type PaperDocument, type PaperPart, type PaperText } from "../workbook/papers/document";
import { boxesTable, dataTable, letterTable, signatureTable } from "./tables";
import { FONT, halfPoints, millimetres, points, xmlText } from "./units";

type Block = Paragraph | Table;

const LINE = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Everything of the paper from top to bottom. `width` of the type area in twentieths of a point. */
export function bodyOf(paper: PaperDocument, width: number): Block[] {
  const blocks: Block[] = [];
  let newPage = false;
  for (const [i, part] of paper.parts.entries()) {
    if (part.kind === "page") {
      newPage = true;
      continue;
    }
    const next = blocksOf(paper, part, width, { newPage, keep: isClosing(paper.parts, i) });
    newPage = false;
    const last = blocks.at(-1);
    // Word joins two tables that touch.
    if (last !== undefined && !(last instanceof Paragraph) && next[0] !== undefined && !(next[0] instanceof Paragraph)) blocks.push(gap(2));
    blocks.push(...next);
  }
  const end = blocks.at(-1);
  return end instanceof Paragraph || end === undefined ? blocks : [...blocks, gap(1)];
}

/** Whether nothing but room stands between a part and the signatures: no page holds signatures alone. */
function isClosing(parts: PaperDocument["parts"], at: number): boolean {
  const next = parts.slice(at + 1).find(({ kind }) => kind !== "space");
  return next?.kind === "signatures";
}

function blocksOf(paper: PaperDocument, part: PaperPart, width: number, { newPage, keep }: { readonly newPage: boolean; readonly keep: boolean }): Block[] {
  switch (part.kind) {
    case "letterhead":
      return [letterTable(paper, part, width)];
    case "line":
      return [paragraph(part.text, part.look, { align: part.align, newPage, before: part.look === "heading" ? 6 : 0, after: part.look === "heading" ? 3 : 0, keep: true })];
    case "paragraph":
      return [paragraph(part.text, part.look, { align: "both", indent: part.indent, newPage, after: part.look === "italic" ? 3 : 6, keep })];
    case "field":
      return [fieldParagraph(part)];
    case "table":
      return [dataTable(paper, part, width), gap(6)];
    case "signatures":
      return [signatureTable(paper, part, width)];
    case "boxes":
      return [boxesTable(paper, part, width)];
    case "space":
      return [gap(part.points, keep)];
    case "page":
      return [];
  }
}

/** How a paragraph stands. Distances in points. */
export interface ParagraphOptions {
  readonly align: "left" | "center" | "right" | "both";
  readonly indent?: boolean;
  readonly newPage?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly keep?: boolean;
}

/** A paragraph in one look. */
export function paragraph(text: PaperText, look: LineLook, { align, indent = false, newPage = false, before = 0, after = 0, keep = false }: ParagraphOptions): Paragraph {
  const size = look === "bold" || look === "italic" ? (align === "both" ? SIZES.body : SIZES[look]) : SIZES[look];
  return new Paragraph({
    alignment: align === "both" ? AlignmentType.JUSTIFIED : LINE[align], pageBreakBefore: newPage, keepNext: keep,
    spacing: { before: points(before), after: points(after) }, ...(indent ? { indent: { firstLine: millimetres(10) } } : {}),
    children: [run(shownText(text), look, size)],
  });
}

/** Text in one look. */
export function run(text: string, look: LineLook, size: number = SIZES[look]): TextRun {
  return new TextRun({ text: xmlText(text), font: FONT, size: halfPoints(size), bold: BOLD.has(look), italics: ITALIC.has(look) });
}

/** Label, what was filled in or dots, and what follows. */
function fieldParagraph({ label, value, tail }: PaperPart & { readonly kind: "field" }): Paragraph {
  const lines = value.text.split("\n");
  return new Paragraph({
    alignment: AlignmentType.LEFT, spacing: { after: points(4) }, indent: { firstLine: millimetres(10) },
    children: [
      run(`${label} `, "body"),
      ...lines.map((line, i) => new TextRun({ text: xmlText(line), font: FONT, size: halfPoints(SIZES.body), ...(i === 0 ? {} : { break: 1 }) })),
      ...(tail === undefined ? [] : [run(` ${tail}`, "body")]),
    ],
  });
}

/** Room of so many points. */
function gap(height: number, keep = false): Paragraph {
  return new Paragraph({ keepNext: keep, spacing: { line: points(Math.max(1, height)), lineRule: "exact" }, children: [] });
}

/** A short line below the paragraph before it, in the middle, `length` wide. Twentieths of a point. */
export function rule(width: number, length: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side }, spacing: { line: points(3), lineRule: "exact", after: points(4) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } }, children: [],
  });
}

/** The parts of a paper as Word's paragraphs and tables. */
import { AlignmentType, Paragraph, TextRun, type Table } from "docx";
import { SIZES, type PaperDocument, type PaperPart } from "../workbook/papers/document";
import { paragraph, run } from "./paragraph";
import { boxesTable, dataTable, letterTable, signatureTable } from "./tables";
import { FONT, halfPoints, millimetres, points, xmlText } from "./units";

type Block = Paragraph | Table;

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

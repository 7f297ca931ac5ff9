/** The parts of a paper as Word's paragraphs and tables. */
import { AlignmentType, Paragraph, TextRun, type Table } from "docx";
import { SIZES, type PaperDocument, type PaperPart } from "../workbook/papers/document";
import { keepsWithNext } from "../workbook/papers/keep";
import type { Spacing } from "./fit";
import { paragraph, run, shortRule } from "./paragraph";
import { boxesTable, dataTable, letterTable, signatureTable } from "./tables";
import { FONT, halfPoints, millimetres, points, xmlText } from "./units";

type Block = Paragraph | Table;

/** Everything of the paper from top to bottom. `width` of the type area in twentieths of a point. */
export function bodyOf(paper: PaperDocument, width: number, spacing: Spacing): Block[] {
  const blocks: Block[] = [];
  let newPage = false;
  for (const [i, part] of paper.parts.entries()) {
    if (part.kind === "page") {
      newPage = true;
      continue;
    }
    const next = blocksOf(paper, part, { width, newPage, spacing, keep: keepsWithNext(paper.parts, i) });
    newPage = false;
    const last = blocks.at(-1);
    // Word joins two tables that touch.
    if (last !== undefined && !(last instanceof Paragraph) && next[0] !== undefined && !(next[0] instanceof Paragraph)) blocks.push(gap(2, true));
    blocks.push(...next);
  }
  const end = blocks.at(-1);
  return end instanceof Paragraph || end === undefined ? blocks : [...blocks, gap(1)];
}

interface BlockOptions {
  readonly width: number;
  readonly newPage: boolean;
  readonly keep: boolean;
  readonly spacing: Spacing;
}

function blocksOf(paper: PaperDocument, part: PaperPart, { width, newPage, keep, spacing }: BlockOptions): Block[] {
  switch (part.kind) {
    case "letterhead":
      return [letterTable(paper, part, width)];
    case "line": {
      const [before, after] = part.look === "heading" ? spacing.heading : [0, 0];
      return [paragraph(part.text, part.look, { align: part.align, newPage, before, after, keep, ...(part.indent === undefined ? {} : { left: part.indent }) })];
    }
    case "rule":
      return [shortRule(part.under, width)];
    case "paragraph":
      return [paragraph(part.text, part.look, { align: "both", indent: part.indent, newPage, after: spacing.paragraph, keep })];
    case "field":
      return [fieldParagraph(part, keep)];
    case "table":
      return [dataTable(paper, part, width, { keep, cell: spacing.cell }), gap(6, keep)];
    case "signatures":
      return [signatureTable(paper, part, width, { keep, emptyLine: spacing.emptyLine })];
    case "boxes":
      return [boxesTable(paper, part, width)];
    case "space":
      return [gap(part.points * spacing.space, keep)];
    case "page":
      return [];
  }
}

/** Label, what was filled in or dots, and what follows. */
function fieldParagraph({ label, value, tail }: PaperPart & { readonly kind: "field" }, keep: boolean): Paragraph {
  const lines = value.text.split("\n");
  return new Paragraph({
    alignment: AlignmentType.LEFT, keepNext: keep, spacing: { after: points(4) }, indent: { firstLine: millimetres(10) },
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

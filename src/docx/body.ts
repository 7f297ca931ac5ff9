/** The parts of a paper as Word's paragraphs and tables. */
import { AlignmentType, Paragraph, Tab, TabStopType, TextRun, type Table } from "docx";
import { breakLines } from "../workbook/papers/break-lines";
import { SIZES, type PaperDocument, type PaperPart } from "../workbook/papers/document";
import { charsIn } from "../workbook/papers/drawing";
import { keepsWithNext } from "../workbook/papers/keep";
import type { Fitted } from "./fit";
import { spanWidth } from "./grid";
import { FIRST_LINE, lineHeight, paragraph, run, shortRule } from "./paragraph";
import { boxesTable } from "./boxes";
import { BELOW_TABLE, type Spacing } from "./spacing";
import { dataTable, letterTable, signatureTable } from "./tables";
import { FONT, halfPoints, millimetres, points, xmlText } from "./units";

type Block = Paragraph | Table;

/** Everything of the paper from top to bottom. `width` of the type area in twentieths of a point. */
export function bodyOf({ paper, spacing, over }: Fitted, width: number): Block[] {
  const blocks: Block[] = [];
  let newPage = false;
  for (const [i, part] of paper.parts.entries()) {
    if (part.kind === "page") {
      newPage = true;
      continue;
    }
    const next = blocksOf(paper, part, { width, newPage, spacing, keep: keepsWithNext(paper.parts, i), whole: !over.has(part.key) });
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
  /** Whether a table or boxes stay on one page. */
  readonly whole: boolean;
  readonly spacing: Spacing;
}

function blocksOf(paper: PaperDocument, part: PaperPart, { width, newPage, keep, whole, spacing }: BlockOptions): Block[] {
  switch (part.kind) {
    case "letterhead":
      return [letterTable(paper, part, width, spacing)];
    case "line": {
      const before = part.look === "heading" ? spacing.heading : 0;
      return [paragraph(part.text, part.look, { align: part.align, spacing, newPage, before, keep, ...(part.indent === undefined ? {} : { left: part.indent === "text" ? FIRST_LINE : part.indent }) })];
    }
    case "rule":
      return [shortRule(part.under, width, spacing.rule)];
    case "paragraph":
      return [paragraph(part.text, part.look, { align: "both", spacing, indent: part.indent, newPage, after: spacing.paragraph, keep })];
    case "field":
      return fieldParagraph(paper, part, width, { spacing, keep });
    case "table":
      return [dataTable(paper, part, width, { keep, whole }), gap(BELOW_TABLE, keep)];
    case "signatures":
      return [signatureTable(paper, part, width, { keep, spacing })];
    case "boxes":
      return [boxesTable(paper, part, width, { keep, whole, spacing })];
    case "space":
      return [gap(part.points * spacing.space, keep)];
    case "page":
      return [];
  }
}

/** A label and, beside it as on the sheet, what was filled in or dots, and what follows. Lines of a label too long for its room stand above. */
function fieldParagraph(paper: PaperDocument, { label, value, tail, indent }: PaperPart & { readonly kind: "field" }, width: number, { spacing, keep }: { readonly spacing: Spacing; readonly keep: boolean }): Paragraph[] {
  const [labelSpan] = paper.field;
  const beside = spanWidth(paper, width, labelSpan);
  const from = indent === true ? millimetres(FIRST_LINE) : 0;
  const labels = breakLines(label, charsIn(paper, labelSpan) * (1 - from / beside), SIZES.body);
  const text = (line: string, at: number): TextRun => new TextRun({ text: xmlText(line), font: FONT, size: halfPoints(SIZES.body), ...(at === 0 ? {} : { break: 1 }) });
  const shape = { alignment: AlignmentType.LEFT, spacing: lineHeight(SIZES.body, spacing) };
  const above = labels.slice(0, -1).map((line) => new Paragraph({ ...shape, keepNext: true, indent: { left: from }, children: [text(line, 0)] }));
  return [...above, new Paragraph({
    ...shape, keepNext: keep,
    indent: { left: beside, hanging: beside - from }, tabStops: [{ type: TabStopType.LEFT, position: beside }],
    children: [
      ...labels.slice(-1).map((line) => text(line, 0)), new TextRun({ children: [new Tab()], font: FONT, size: halfPoints(SIZES.body) }),
      ...value.text.split("\n").map(text),
      ...(tail === undefined ? [] : [run(` ${tail}`, "body")]),
    ],
  })];
}

/** Room of so many points. */
function gap(height: number, keep = false): Paragraph {
  return new Paragraph({ keepNext: keep, spacing: { line: points(Math.max(1, height)), lineRule: "exact" }, children: [] });
}

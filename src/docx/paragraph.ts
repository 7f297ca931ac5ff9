/** Paragraphs of a paper, in its looks. */
import { AlignmentType, BorderStyle, Paragraph, TextRun } from "docx";
import { BOLD, ITALIC, SIZES, shownText, type LineLook, type PaperLine, type PaperText } from "../workbook/papers/document";
import { FONT, halfPoints, millimetres, points, xmlText } from "./units";

const LINE = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** How a paragraph stands. Distances in points. */
export interface ParagraphOptions {
  readonly align: "left" | "center" | "right" | "both";
  readonly indent?: boolean;
  readonly newPage?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly keep?: boolean;
  /** Millimetres from the left, of every line. */
  readonly left?: number;
}

/** A paragraph in one look. */
export function paragraph(text: PaperText, look: LineLook, { align, indent = false, newPage = false, before = 0, after = 0, keep = false, left }: ParagraphOptions): Paragraph {
  const size = look === "bold" || look === "italic" ? (align === "both" ? SIZES.body : SIZES[look]) : SIZES[look];
  return new Paragraph({
    alignment: align === "both" ? AlignmentType.JUSTIFIED : LINE[align], pageBreakBefore: newPage, keepNext: keep,
    spacing: { before: points(before), after: points(after) }, ...(indent ? { indent: { firstLine: millimetres(10) } } : left === undefined ? {} : { indent: { left: millimetres(left) } }),
    children: [run(shownText(text), look, size)],
  });
}

/** Text in one look. */
export function run(text: string, look: LineLook, size: number = SIZES[look]): TextRun {
  return new TextRun({ text: xmlText(text), font: FONT, size: halfPoints(size), bold: BOLD.has(look), italics: ITALIC.has(look) });
}

/** A short line below the paragraph before it, in the middle, `length` wide. Twentieths of a point. */
export function rule(width: number, length: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    keepNext: true,
    indent: { left: side, right: side }, spacing: { line: points(3), lineRule: "exact", after: points(4) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } }, children: [],
  });
}

/** Type of Times New Roman in capitals, against its size: for the length of a rule only. */
const CAPITAL = 0.68;
const SMALL = 0.48;

/** About how long a line is, in twentieths of a point. */
export function lengthOf({ text, look }: PaperLine): number {
  const shown = shownText(text);
  return points(shown.length * SIZES[look] * (shown === shown.toUpperCase() ? CAPITAL : SMALL));
}

/** A rule in the middle below a line, as long as a third to a half of it. */
export function shortRule(under: PaperLine, width: number): Paragraph {
  return rule(width, Math.min(width, lengthOf(under)) * 0.4);
}

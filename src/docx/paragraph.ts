/** Paragraphs of a paper, in its looks. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type ISpacingProperties } from "docx";
import { BOLD, ITALIC, SIZES, shownText, type LineLook, type PaperLine, type PaperText } from "../workbook/papers/document";
import { linePoints, RULE_LINE, type Spacing } from "./spacing";
import { FONT, halfPoints, millimetres, points, xmlText } from "./units";

const LINE = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Millimetres of a first line: NĐ 30/2020/NĐ-CP, Phụ lục I, wants 10 or 12.7. */
export const FIRST_LINE = 10;

/** How a paragraph stands. Distances in points. */
export interface ParagraphOptions {
  readonly align: "left" | "center" | "right" | "both";
  readonly spacing: Spacing;
  readonly indent?: boolean;
  readonly newPage?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly keep?: boolean;
  /** Millimetres from the left, of every line. */
  readonly left?: number;
}

/** A paragraph in one look. */
export function paragraph(text: PaperText, look: LineLook, { align, spacing, indent = false, newPage = false, before = 0, after = 0, keep = false, left }: ParagraphOptions): Paragraph {
  const size = look === "bold" || look === "italic" ? (align === "both" ? SIZES.body : SIZES[look]) : SIZES[look];
  return new Paragraph({
    run: markOf(size), alignment: align === "both" ? AlignmentType.JUSTIFIED : LINE[align], pageBreakBefore: newPage, keepNext: keep,
    spacing: { before: points(before), after: points(after), ...lineHeight(size, spacing) }, ...(indent ? { indent: { firstLine: millimetres(FIRST_LINE) } } : left === undefined ? {} : { indent: { left: millimetres(left) } }),
    children: [run(shownText(text), look, size)],
  });
}

/** The mark at the end of a paragraph, of the size of its text: where there is no text the paragraph is as high as its mark. */
export function markOf(size: number): IParagraphOptions["run"] & object {
  return { font: FONT, size: halfPoints(size) };
}

/** Lines of a size are so high at least. */
export function lineHeight(size: number, spacing: Spacing): ISpacingProperties {
  return { line: points(linePoints(size, spacing)), lineRule: LineRuleType.AT_LEAST };
}

/** Text in one look. */
export function run(text: string, look: LineLook, size: number = SIZES[look]): TextRun {
  return new TextRun({ text: xmlText(text), font: FONT, size: halfPoints(size), bold: BOLD.has(look), italics: ITALIC.has(look) });
}

/** A short line below the paragraph before it, in the middle, `length` wide, in twentieths of a point; `after`: points below it. */
export function rule(width: number, length: number, after: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    keepNext: true,
    indent: { left: side, right: side }, spacing: { line: points(RULE_LINE), lineRule: LineRuleType.EXACT, after: points(after) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: "000000" } }, children: [],
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
export function shortRule(under: PaperLine, width: number, after: number): Paragraph {
  return rule(width, Math.min(width, lengthOf(under)) * 0.4, after);
}

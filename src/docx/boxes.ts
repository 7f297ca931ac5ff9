/** Boxes to sign in. */
import { AlignmentType, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { BOX_HEADER_POINTS, SIZES, type PaperDocument, type PaperPart } from "../workbook/papers/document";
import { boxRowsOf } from "../workbook/papers/drawing";
import { TOGETHER } from "../workbook/papers/page-breaks";
import { spanWidth } from "./grid";
import { lineHeight, run } from "./paragraph";
import { LINES, NO_LINES } from "./tables";
import type { Spacing } from "./spacing";
import { points } from "./units";

interface BoxesOptions {
  readonly keep: boolean;
  readonly whole: boolean;
  readonly spacing: Spacing;
}

/**
 * Boxes side by side, as wide as on the sheet; the row above them is repeated on every page, no box is parted, and no
 * page holds one row of them alone. `keep`: their end stays with what comes after it; `whole`: all stay on one page.
 */
export function boxesTable(paper: PaperDocument, { boxes, header }: PaperPart & { readonly kind: "boxes" }, width: number, { keep, whole, spacing }: BoxesOptions): Table {
  const widths = paper.boxes.map((span) => spanWidth(paper, width, span));
  const middle = (text: string, look: "bold" | "plain", keepNext: boolean): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext, spacing: lineHeight(SIZES[look], spacing), children: [run(text, look)] });
  const above = (text: string): TableRow => new TableRow({
    tableHeader: true, cantSplit: true, height: { value: points(BOX_HEADER_POINTS), rule: HeightRule.ATLEAST },
    children: [new TableCell({ columnSpan: widths.length, verticalAlign: VerticalAlign.CENTER, width: { size: width, type: WidthType.DXA }, children: [middle(text, "bold", true)] })],
  });
  const inRows = boxRowsOf(paper, boxes);
  const last = inRows.length - 1;
  const rows = inRows.map((row, at) => {
    const keepNext = at === last ? keep : whole || at < TOGETHER - 1 || at > last - TOGETHER;
    const cells = widths.map((size, i) => {
      const lines = row.boxes[i]?.lines;
      const children = lines === undefined ? [new Paragraph({})] : lines.map((line) => middle(line, "plain", keepNext));
      return new TableCell({ children, margins: { left: 0, right: 0, top: 0, bottom: 0 }, width: { size, type: WidthType.DXA }, ...(lines === undefined ? { borders: NO_LINES } : {}) });
    });
    return new TableRow({ cantSplit: true, height: { value: points(row.points - spacing.boxLess), rule: HeightRule.ATLEAST }, children: cells });
  });
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: LINES,
    rows: header === undefined ? rows : [above(header), ...rows],
  });
}

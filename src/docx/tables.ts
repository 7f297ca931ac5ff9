/** Tables of a paper, those with lines and those that only set things side by side. */
import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type ITableCellOptions } from "docx";
import { linesAsSet } from "../workbook/papers/break-lines";
import { BOX_HEADER_POINTS, BOX_POINTS, isNumber, shownNumber, shownText, type LetterSide, type PaperDocument, type PaperLine, type PaperPart, type TableColumn } from "../workbook/papers/document";
import { charsIn } from "../workbook/papers/drawing";
import { footRows, TOGETHER, WHOLE_BOXES } from "../workbook/papers/page-breaks";
import { lengthOf, paragraph, rule, run } from "./paragraph";
import { points, xmlText } from "./units";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LINES = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
/** Points beside the text of a cell. */
const SIDE = 2.5;
const MARGINS = { left: points(3), right: points(3), top: points(2), bottom: points(2) };

/** Widths of the grid's columns; together the width of the type area. */
function gridWidths({ grid }: PaperDocument, width: number): number[] {
  const chars = grid.reduce((sum, column) => sum + column.chars, 0);
  const widths = grid.map((column) => Math.floor((column.chars / chars) * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, i) => (i === widths.length - 1 ? one + rest : one));
}

function spanWidth(paper: PaperDocument, width: number, from: string, to: string): number {
  const keys = paper.grid.map(({ key }) => key);
  return gridWidths(paper, width).slice(keys.indexOf(from), keys.indexOf(to) + 1).reduce((sum, one) => sum + one, 0);
}

/** Two sides without lines, as wide as they are planned: the name of the country has hardly room to spare. */
function twoSides(paper: PaperDocument, width: number, left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const half = spanWidth(paper, width, ...paper.halves[0]);
  const sides = [half, width - half];
  const cell = (children: readonly Paragraph[], at: number): TableCell =>
    new TableCell({ children: children.length === 0 ? [new Paragraph({})] : [...children], width: { size: sides[at] ?? half, type: WidthType.DXA }, borders: NO_LINES, margins: { left: 0, right: 0 } });
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: sides, layout: TableLayoutType.FIXED, borders: NO_LINES,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}

/** Head of the paper: bodies and number, country, motto, place and date; a rule under each side. */
export function letterTable(paper: PaperDocument, { left, right }: PaperPart & { readonly kind: "letterhead" }, width: number): Table {
  const half = spanWidth(paper, width, ...paper.halves[0]);
  const [leftSpan, rightSpan] = paper.halves;
  return twoSides(paper, width, sideOf(left, half, charsIn(paper, leftSpan), 0.4), sideOf(right, width - half, charsIn(paper, rightSpan), 1));
}

function sideOf({ above, below }: LetterSide, width: number, chars: number, share: number): Paragraph[] {
  const lines = linesAsSet(above, chars);
  const last = lines.at(-1);
  return [
    ...lines.map(lineOf),
    ...(last === undefined ? [] : [rule(width, Math.min(width * 0.85, lengthOf(last)) * share)]),
    ...below.map(lineOf),
  ];
}

function lineOf(line: PaperLine): Paragraph {
  return paragraph(line.text, line.look, { align: line.align ?? "center" });
}

/** A line of a signature; an empty one is room to sign in. */
function signatureLine(line: PaperLine, { keep, emptyLine }: { readonly keep: boolean; readonly emptyLine: number | undefined }): Paragraph {
  if (line.text === "" && emptyLine !== undefined) return new Paragraph({ keepNext: keep, spacing: { line: points(emptyLine), lineRule: LineRuleType.EXACT }, children: [] });
  return paragraph(line.text, line.look, { align: line.align ?? "center", keep });
}

/** Signatures beside each other; never parted by a page. */
export function signatureTable(
  paper: PaperDocument, { left, right }: PaperPart & { readonly kind: "signatures" }, width: number, options: { readonly keep: boolean; readonly emptyLine: number | undefined },
): Table {
  const [leftLines, rightLines] = [linesAsSet(left, charsIn(paper, paper.halves[0])), linesAsSet(right, charsIn(paper, paper.halves[1]))];
  return twoSides(paper, width, leftLines.map((line) => signatureLine(line, options)), rightLines.map((line) => signatureLine(line, options)));
}

/**
 * A table with lines; its header is repeated on every page, its rows are not parted. `keep`: its end stays with what
 * comes after it. `cell`: points above and below the text of a cell.
 */
export function dataTable(paper: PaperDocument, { columns, rows }: PaperPart & { readonly kind: "table" }, width: number, { keep, cell: room }: { readonly keep: boolean; readonly cell: number }): Table {
  const widths = columns.map(({ from, to = from }) => spanWidth(paper, width, from, to));
  const margins = { left: points(SIDE), right: points(SIDE), top: points(room), bottom: points(room) };
  const cell = (text: string, at: number, options: { readonly bold: boolean; readonly column: TableColumn; readonly header: boolean; readonly keep: boolean }): TableCell => {
    const look: ITableCellOptions = {
      width: { size: widths[at] ?? 0, type: WidthType.DXA }, margins, verticalAlign: VerticalAlign.CENTER,
      children: text.split("\n").map((line) => new Paragraph({
        alignment: options.header ? AlignmentType.CENTER : ALIGN[options.column.align ?? "left"], keepNext: options.keep,
        children: [run(line, options.bold ? "bold" : "plain")],
      })),
    };
    return new TableCell(options.header ? { ...look, shading: { type: ShadingType.CLEAR, fill: "E7EDF4", color: "auto" } } : look);
  };
  const isKept = (row: number): boolean => row < TOGETHER - 1 || (row >= rows.length - footRows(rows) && row < rows.length - 1) || (keep && row === rows.length - 1);
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: LINES,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, at) => cell(column.header, at, { column, bold: true, header: true, keep: true })) }),
      ...rows.map((row, number) => new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => {
          const value = row.cells[column.key] ?? "";
          return cell(isNumber(value) ? shownNumber(value, paper.language) : shownText(value), at, { column, bold: row.bold === true, header: false, keep: isKept(number) });
        }),
      })),
    ],
  });
}

/** Boxes to sign in, side by side. */
export function boxesTable(paper: PaperDocument, { boxes, header }: PaperPart & { readonly kind: "boxes" }, width: number): Table {
  const perRow = Math.max(1, paper.boxes.length);
  const one = Math.floor(width / perRow);
  const above = (text: string): TableRow => new TableRow({
    tableHeader: true, cantSplit: true, height: { value: points(BOX_HEADER_POINTS), rule: HeightRule.ATLEAST },
    children: [new TableCell({
      columnSpan: perRow, verticalAlign: VerticalAlign.CENTER, width: { size: one * perRow, type: WidthType.DXA },
      children: [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [run(xmlText(text), "bold")] })],
    })],
  });
  const rows: TableRow[] = header === undefined ? [] : [above(header)];
  const last = Math.ceil(boxes.length / perRow) - 1;
  for (let from = 0; from < boxes.length; from += perRow) {
    const at = from / perRow;
    const keepNext = at < last && (last < WHOLE_BOXES || at < TOGETHER - 1 || at > last - TOGETHER);
    const cells = Array.from({ length: perRow }, (_, i) => {
      const box = boxes[from + i];
      const children = box === undefined ? [new Paragraph({})] : [
        new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children: [run(xmlText(box.title), "plain")] }),
        new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children: [run(xmlText(box.hint), "plain")] }),
      ];
      return new TableCell({ children, margins: MARGINS, width: { size: one, type: WidthType.DXA }, ...(box === undefined ? { borders: NO_LINES } : {}) });
    });
    rows.push(new TableRow({ cantSplit: true, height: { value: points(BOX_POINTS), rule: HeightRule.ATLEAST }, children: cells }));
  }
  return new Table({ width: { size: width, type: WidthType.DXA }, columnWidths: Array.from({ length: perRow }, () => one), layout: TableLayoutType.FIXED, borders: LINES, rows });
}

/** Tables of a paper, those with lines and those that only set things side by side. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type ITableCellOptions } from "docx";
import { linesAsSet } from "../workbook/papers/break-lines";
import { isNumber, shownNumber, shownText, type LetterSide, type PaperDocument, type PaperLine, type PaperPart, type TableColumn } from "../workbook/papers/document";
import { charsIn } from "../workbook/papers/drawing";
import { footRows, TOGETHER } from "../workbook/papers/page-breaks";
import { spanWidth, tableSize } from "./grid";
import { lengthOf, markOf, paragraph, rule, run } from "./paragraph";
import { CELL_ROOM, CELL_SIDE, LOOSE, type Spacing } from "./spacing";
import { points } from "./units";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
export const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
export const LINES = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Two sides without lines, row by row, as wide as they are planned: the name of the country has hardly room to spare. */
function twoSides(paper: PaperDocument, width: number, rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[]): Table {
  const half = spanWidth(paper, width, paper.halves[0]);
  const sides = [half, width - half];
  const cell = (children: readonly Paragraph[], at: number): TableCell =>
    new TableCell({ children: children.length === 0 ? [new Paragraph({})] : [...children], width: { size: sides[at] ?? half, type: WidthType.DXA }, borders: NO_LINES, margins: { left: 0, right: 0 } });
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: sides, layout: TableLayoutType.FIXED, borders: NO_LINES,
    rows: rows.map(([left, right]) => new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })),
  });
}

/** Head of the paper: bodies, country and motto with a rule under each side; below them number, place and date, level with each other. */
export function letterTable(paper: PaperDocument, { left, right }: PaperPart & { readonly kind: "letterhead" }, width: number, spacing: Spacing): Table {
  const half = spanWidth(paper, width, paper.halves[0]);
  const [leftSpan, rightSpan] = paper.halves;
  const above = [ruled(left, half, charsIn(paper, leftSpan), 0.4, spacing), ruled(right, width - half, charsIn(paper, rightSpan), 1, spacing)] as const;
  const below = [left, right].map((side) => side.below.map((line) => lineOf(line, { spacing, keep: true })));
  return twoSides(paper, width, below.every((lines) => lines.length === 0) ? [above] : [above, [below[0] ?? [], below[1] ?? []]]);
}

function ruled({ above }: LetterSide, width: number, chars: number, share: number, spacing: Spacing): Paragraph[] {
  const lines = linesAsSet(above, chars);
  const last = lines.at(-1);
  return [
    ...lines.map((line) => lineOf(line, { spacing, keep: true })),
    ...(last === undefined ? [] : [rule(width, Math.min(width * 0.85, lengthOf(last)) * share, LOOSE.rule)]),
  ];
}

interface LineOptions {
  readonly keep: boolean;
  readonly spacing: Spacing;
}

/** A line of the head or of a signature; an empty one is room to sign in. */
function lineOf(line: PaperLine, { keep, spacing }: LineOptions): Paragraph {
  const { emptyLine } = spacing;
  if (line.text === "" && emptyLine !== undefined) return new Paragraph({ keepNext: keep, spacing: { line: points(emptyLine), lineRule: LineRuleType.EXACT }, children: [] });
  return paragraph(line.text, line.look, { align: line.align ?? "center", spacing, keep });
}

/** Signatures beside each other; never parted by a page. */
export function signatureTable(paper: PaperDocument, { left, right }: PaperPart & { readonly kind: "signatures" }, width: number, options: LineOptions): Table {
  const sides = [left, right].map((lines, i) => linesAsSet(lines, charsIn(paper, paper.halves[i === 0 ? 0 : 1])).map((line) => lineOf(line, options)));
  return twoSides(paper, width, [[sides[0] ?? [], sides[1] ?? []]]);
}

/**
 * A table with lines; its header is repeated on every page, its rows are not parted. `keep`: its end stays with what
 * comes after it; `whole`: all of it stays on one page.
 */
export function dataTable(paper: PaperDocument, { columns, rows }: PaperPart & { readonly kind: "table" }, width: number, { keep, whole }: { readonly keep: boolean; readonly whole: boolean }): Table {
  const size = tableSize(paper);
  const widths = columns.map(({ from, to = from }) => spanWidth(paper, width, [from, to]));
  const margins = { left: points(CELL_SIDE), right: points(CELL_SIDE), top: points(CELL_ROOM), bottom: points(CELL_ROOM) };
  const cell = (text: string, at: number, options: { readonly bold: boolean; readonly column: TableColumn; readonly header: boolean; readonly keep: boolean }): TableCell => {
    const look: ITableCellOptions = {
      width: { size: widths[at] ?? 0, type: WidthType.DXA }, margins, verticalAlign: VerticalAlign.CENTER,
      children: text.split("\n").map((line) => new Paragraph({
        run: markOf(size), alignment: options.header ? AlignmentType.CENTER : ALIGN[options.column.align ?? "left"], keepNext: options.keep,
        children: [run(line, options.bold ? "bold" : "plain", size)],
      })),
    };
    return new TableCell(options.header ? { ...look, shading: { type: ShadingType.CLEAR, fill: "E7EDF4", color: "auto" } } : look);
  };
  const last = rows.length - 1;
  const isKept = (row: number): boolean => (row === last ? keep : whole || row < TOGETHER - 1 || row > last - footRows(rows));
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

import type { SimColumn, SimDataBar, SimPrint, SimRange, SimRow } from "../../simhost/model/types";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../simhost/model/create-workbook";
import type { Budget } from "../limits";
import { resolveColor } from "../styles/colors";
import type { ColorTable } from "../styles/colors";
import { childOf, childrenOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { readColumns } from "./columns";
import { parseSheet } from "./parse-sheet";
import { readDataBars } from "./data-bars";
import { readPrint } from "./print";
import { readProtection } from "./protection";
import type { ReadProtection } from "./protection";
import type { CellContext } from "./raw";
import { parseRange } from "./reference";
import { readRow } from "./rows";
import { readView } from "./view";
import type { SheetView } from "./view";

/** A sheet as read, before it has a name and a place in the workbook. */
export interface SheetContent {
  readonly rows: Map<number, SimRow>;
  readonly columns: Map<number, SimColumn>;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly merges: SimRange[];
  readonly view: SheetView;
  readonly tabColor?: string;
  readonly print: SimPrint;
  readonly protection: ReadProtection;
  readonly dataBars: SimDataBar[];
  readonly filter?: SimRange;
}

export function readMerges(root: XmlElement): SimRange[] {
  return childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap((element) => parseRange(element.attributes["ref"] ?? "") ?? []);
}

export function readTabColor(root: XmlElement, colors: ColorTable): string | undefined {
  return resolveColor(childOf(childOf(root, "sheetPr"), "tabColor")?.attributes, colors);
}

/** The filter's range where it hides rows: it has a criterion. */
function readFilter(root: XmlElement): SimRange | undefined {
  const filter = childOf(root, "autoFilter");
  return childOf(filter, "filterColumn") === undefined ? undefined : parseRange(filter?.attributes["ref"] ?? "");
}

/** Default width of columns as the file stores widths. */
function defaultWidth(root: XmlElement): number {
  const format = childOf(root, "sheetFormatPr")?.attributes ?? {};
  const base = numberAttribute(format, "baseColWidth");
  // Five pixels of padding, rounded up to a multiple of eight: 64 pixels for the usual 8 characters of 7 pixels each.
  // Widths are stored in steps of 1/256.
  const padded = base === undefined ? DEFAULT_COLUMN_WIDTH : Math.trunc(((Math.ceil((base * 7 + 5) / 8) * 8) / 7) * 256) / 256;
  return numberAttribute(format, "defaultColWidth") ?? padded;
}

/** Reads a worksheet part into the model's terms. Throws XlsxFault as parseSheet does. */
export function readSheet(text: string, part: string, context: CellContext, colors: ColorTable, budget: Budget): SheetContent {
  const rows = new Map<number, SimRow>();
  let row: SimRow = { cells: [] };
  let index = -1;
  const { root } = parseSheet(text, part, context, budget, {
    row(raw) {
      row = readRow(raw.attributes, context.styleCount);
      const known = rows.get(raw.row);
      if (known !== undefined) row = known;
      else rows.set(raw.row, row);
      index = raw.row;
    },
    cell(raw) {
      (raw.row === index ? row : (rows.get(raw.row) as SimRow)).cells[raw.col] = raw.cell;
    },
  });
  const tabColor = readTabColor(root, colors);
  const filter = readFilter(root);
  return {
    rows,
    columns: readColumns(root, context.styleCount, part, budget),
    defaultRowHeight: numberAttribute(childOf(root, "sheetFormatPr")?.attributes ?? {}, "defaultRowHeight") ?? DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: defaultWidth(root),
    merges: readMerges(root),
    view: readView(root),
    ...(tabColor === undefined ? {} : { tabColor }),
    print: readPrint(root),
    protection: readProtection(root),
    dataBars: readDataBars(root, colors),
    ...(filter === undefined ? {} : { filter }),
  };
}

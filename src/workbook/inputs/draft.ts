import type { Rect } from "../grid";
import { MARGINS, pageCode } from "../outputs/page-look";
import { linesOf } from "../outputs/row-height";
import type { CellFormat, FormatRun, ListValidation, PlanBlock, PlanCell, PrintLayout, SheetPlan } from "../sheet-plan";
import { pagesTall, pageScale, ROW_POINTS } from "../page-fit";
import { pageStartsOf, type LongTable } from "./page-ends";
import { heightOf } from "./row-heights";

/** Paper forms of Vietnamese offices are set in this face; 12 points is the smaller of the two sizes in use. */
export const FONT = "Times New Roman";
/** Type size of the input sheets, in points. */
export const SIZE = 12;
/** Fill behind headers. */
export const HEADER_FILL = "#DDEBF7";
/** Fill behind rows of sections. */
export const SECTION_FILL = "#F2F2F2";
/** Drop-down lists with literal items may hold so many characters together. */
const LIST_LIMIT = 255;

/** A list as Excel takes it: the items themselves, or nothing where they cannot stand in a list. */
export function literalList(items: readonly string[]): readonly string[] | null {
  return items.length > 0 && items.join(",").length <= LIST_LIMIT && items.every((item) => !item.includes(",")) ? items : null;
}

/** A reference to cells of one column of another sheet. */
export function columnReference(sheet: string, letters: string, first: number, last: number): string {
  return `='${sheet.replace(/'/g, "''")}'!$${letters}$${first + 1}:$${letters}$${last + 1}`;
}

/** Collects what goes on one sheet. */
export class Draft {
  private readonly formats: FormatRun[] = [];
  private readonly blocks: PlanBlock[] = [];
  private readonly merges: Rect[] = [];
  private readonly lists: ListValidation[] = [];
  private readonly heights: { row: number; points: number; fits?: true }[] = [];

  /** Widths of all columns in characters, and which of them are hidden. */
  constructor(private readonly widths: readonly number[], private readonly hidden: readonly number[] = []) {}

  put(row: number, col: number, ...cells: readonly PlanCell[]): this {
    this.blocks.push({ row, col, cells: [cells] });
    return this;
  }

  block(row: number, col: number, cells: readonly (readonly PlanCell[])[]): this {
    if (cells.length > 0) this.blocks.push({ row, col, cells });
    return this;
  }

  format(row: number, col: number, rows: number, cols: number, format: CellFormat): this {
    if (rows > 0 && cols > 0) this.formats.push({ at: { row, col, rows, cols }, format });
    return this;
  }

  merge(row: number, col: number, rows: number, cols: number): this {
    if (rows * cols > 1) this.merges.push({ row, col, rows, cols });
    return this;
  }

  list(row: number, col: number, rows: number, cols: number, source: readonly string[] | string | null): this {
    if (source !== null && rows > 0) this.lists.push({ at: { row, col, rows, cols }, source });
    return this;
  }

  /** An estimate of what a row needs; a host that can measure type sizes the row itself. */
  fit(row: number, points: number): this {
    this.heights.push({ row, points, fits: true });
    return this;
  }

  /** What to do, over the first columns of the first row, above everything that is printed. */
  guide(cols: number, text: string): this {
    return this.line(0, cols, text, { italic: true, size: 11, color: "#595959" });
  }

  /** A centred line over the first columns: the title, the bloc, the guide. Joined cells do not grow of themselves. */
  line(row: number, cols: number, text: string, format: CellFormat): this {
    const size = format.size ?? SIZE;
    const chars = this.shown(cols).reduce((sum, width) => sum + width, 0);
    this.heights.push({ row, points: heightOf(linesOf(text, chars, size, format.bold), size) });
    return this.put(row, 0, text).merge(row, 0, 1, cols).format(row, 0, 1, cols, { font: FONT, size: SIZE, align: "center", valign: "center", wrap: true, ...format });
  }

  /** Widths of those of the first columns that are not hidden. */
  private shown(cols: number): number[] {
    return this.widths.slice(0, cols).filter((_, col) => !this.hidden.includes(col));
  }

  /** The page, set on one sheet of paper where it would run over by a hair; pages of a longer table end where it allows. */
  private page(print: PrintLayout, table: LongTable | undefined): PrintLayout {
    const { row, rows, cols } = print.area;
    const own = new Map(this.heights.map((height) => [height.row, height.points]));
    const pointsOf = (at: number): number => own.get(at) ?? ROW_POINTS;
    let points = 0;
    for (let at = row; at < row + rows; at += 1) points += pointsOf(at);
    const fitTall = pagesTall(print, this.shown(cols), points);
    if (fitTall !== undefined) return { ...print, fitTall };
    const breaksBefore = table === undefined || print.fitWide !== 1 ? [] : pageStartsOf(table, print, this.shown(cols), pointsOf);
    return breaksBefore.length === 0 ? print : { ...print, breaksBefore };
  }

  plan(about: {
    readonly role: string;
    readonly tab: SheetPlan["target"];
    readonly freeze?: { readonly rows: number; readonly cols: number };
    readonly print?: PrintLayout;
    /** What is printed, where its pages should end between its rows. */
    readonly table?: LongTable;
    readonly tabColor?: string;
  }): SheetPlan {
    const { role, tab, freeze, print, table, tabColor } = about;
    return {
      role,
      owned: false,
      target: tab,
      formats: this.formats,
      blocks: this.blocks,
      merges: this.merges,
      lists: this.lists,
      widths: this.widths.map((chars, col) => ({ col, chars })),
      heights: this.heights,
      ...(freeze === undefined ? {} : { freeze }),
      ...(print === undefined ? {} : { print: this.page(print, table) }),
      ...(this.hidden.length === 0 ? {} : { hiddenColumns: this.hidden }),
      ...(tabColor === undefined ? {} : { tabColor }),
    };
  }
}

/** So many characters of width still print in letters of readable size on one A4 page in landscape. */
const PAGE_CHARS = 230;

/** Pages that a table of so many characters takes in width. */
export function pagesWide(chars: number): number {
  return Math.max(1, Math.ceil(chars / PAGE_CHARS));
}

/** A table goes on upright pages where its type is no smaller than this there, in points. */
const UPRIGHT_FROM = 8;

/** Whether columns of so many characters can be read on an upright page. */
export function fitsUpright(chars: readonly number[]): boolean {
  return pageScale({ orientation: "portrait", margins: MARGINS }, chars) * SIZE >= UPRIGHT_FROM;
}

/** What is below every page: the sheet's name, as the tab has it by then, and the number of the page. */
export function pageFooter(pageNumber: string): NonNullable<PrintLayout["footer"]> {
  return { left: pageCode("&A"), right: pageCode(pageNumber) };
}

/** A4 with the header repeated, one page wide; tables too wide for that take more pages. */
export function tablePage(
  orientation: PrintLayout["orientation"], area: Rect, headerRow: number, chars: number, pageNumber: string,
): PrintLayout {
  return {
    orientation,
    fitWide: pagesWide(chars),
    titleRows: [headerRow, headerRow],
    area,
    centerHorizontally: true,
    margins: MARGINS,
    footer: pageFooter(pageNumber),
  };
}

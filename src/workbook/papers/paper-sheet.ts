/** A paper as a sheet that prints, woven with what users have put there. */
import { MARGINS, pageCode } from "../outputs/page-look";
import { carryUserCells, leftoverRows } from "../outputs/carry-user-cells";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../outputs/keyed-sheet";
import { placeColumns } from "../outputs/place-columns";
import { weave } from "../outputs/weave";
import type { SheetPlan } from "../sheet-plan";
import { SIZES, spareOf, withoutSpare, type PaperDocument, type PaperPart } from "./document";
import { sizedPoints } from "./drawing";
import { paperRole, RECORD, type EarlierPaper } from "./fill-ins";
import { emptiest, pageRoom, pageStarts, printedPoints, type PageStart, type PartRows } from "./page-breaks";
import { paperRows } from "./paper-rows";
import { placePaperRows } from "./place-paper-rows";
import { tableHeaderKey } from "./table-rows";
import { tightened } from "./tighten";
import { HAIR } from "../page-fit";

const TAB_COLOR = "#385723";

/** Type of 11 points, the smallest of a paper's own, is never printed smaller than 10.5 to save a page. */
const SMALLEST_SCALE = 10.5 / SIZES.small;

/** A page that is so much fuller is worth parts that stand closer together. */
const MUCH_FULLER = 0.2;

/**
 * The plan of the sheet of a paper. Places keep what users typed; everything else of ours is written anew. Where a
 * little less room between the parts saves a page, keeps a table on one or fills one, there is a little less room; room
 * to write in by hand goes, from its end, as far as it must to save that. What is still over one page by a hair is set on one.
 */
export function planPaper(document: PaperDocument, paper: EarlierPaper, target: SheetPlan["target"]): SheetPlan {
  return chosen(document, paper, target).plan;
}

/** How the sheet of a paper is laid out. */
export interface SheetLayout {
  /** What is left of the paper, and whether its parts stand closer together. */
  readonly paper: PaperDocument;
  readonly closer: boolean;
  readonly pages: number;
  /** Whether its type had to shrink for a single page. */
  readonly shrunk: boolean;
  /** Keys of tables and boxes that go on over a page. */
  readonly over: ReadonlySet<string>;
}

/** The layout that a new sheet of a paper has. */
export function sheetLayout(document: PaperDocument): SheetLayout {
  const { paper, closer, breaks, over, plan } = chosen(document, { sheet: undefined, typed: new Map() }, { create: document.tab });
  return { paper, closer, pages: 1 + breaks.length, shrunk: plan.print?.fitTall === 1, over: new Set(over.map(({ key }) => key)) };
}

function chosen(document: PaperDocument, paper: EarlierPaper, target: SheetPlan["target"]): LaidOut {
  const laid = (one: PaperDocument, gone: number, closer: boolean): LaidOut =>
    ({ paper: one, gone, closer, ...laidOut(document, closer ? tightened(paperRows(one)) : paperRows(one), paper, target) });
  const loose = laid(document, 0, false);
  // What says itself where its pages begin has as many of them, however close its parts are.
  if (loose.breaks.length === 0 || document.parts.some(({ kind }) => kind === "page")) return printed(loose);
  const spare = spareOf(document);
  const shorter = Array.from({ length: spare + 1 }, (_, gone) => withoutSpare(document, spare - gone)).flatMap((one, gone) => [...(gone === 0 ? [loose] : [laid(one, gone, false)]), laid(one, gone, true)]);
  const best = shorter.reduce((found, one) => (isBetter(one, found) ? one : found));
  return best.breaks.length === 0 ? best : onOnePage(shorter) ?? printed(best);
}

interface Pages {
  readonly plan: SheetPlan;
  /** The same as if its page had no foot. */
  readonly whole: SheetPlan;
  /** Rows at which pages begin. */
  readonly breaks: readonly number[];
  /** Tables and boxes within which pages begin, each as often as one does. */
  readonly over: readonly PaperPart[];
  /** Share of a page that stays empty before the next one begins, of the emptiest page. */
  readonly empty: number;
}

interface LaidOut extends Pages {
  readonly paper: PaperDocument;
  /** Lines and rows to write in by hand that are gone. */
  readonly gone: number;
  readonly closer: boolean;
}

/** Fewer pages first, then fewer tables that go on over a page, then pages much fuller; room to write in by hand does not go for these. */
function isBetter(one: LaidOut, other: LaidOut): boolean {
  if (one.breaks.length !== other.breaks.length) return one.breaks.length < other.breaks.length;
  if (partedTables(one) !== partedTables(other)) return partedTables(one) < partedTables(other);
  return one.gone === other.gone && one.empty + MUCH_FULLER <= other.empty;
}

function partedTables({ over }: LaidOut): number {
  return over.filter(({ kind }) => kind === "table").length;
}

function printed(laid: LaidOut): LaidOut {
  const { plan, breaks } = laid;
  return plan.print === undefined || breaks.length === 0 ? laid : { ...laid, plan: { ...plan, print: { ...plan.print, breaksBefore: breaks } } };
}

/** The first of the layouts that is so little higher than a page that its type hardly shrinks on one; undefined where none is. */
function onOnePage(all: readonly LaidOut[]): LaidOut | undefined {
  const laid = all.find(({ whole }) => printedPoints(whole) * SMALLEST_SCALE * HAIR <= pageRoom(whole));
  return laid?.whole.print === undefined ? undefined : { ...laid, breaks: [], over: [], plan: { ...laid.whole, print: { ...laid.whole.print, fitTall: 1 } } };
}

/** The sheet with its pages: where a page begins within a table, the header of the table stands there once more. */
function laidOut(document: PaperDocument, parts: readonly PartRows[], paper: EarlierPaper, target: SheetPlan["target"]): Pages {
  const rows = parts.flatMap((part) => part.rows);
  const once = woven(document, rows, paper, target);
  const starts = pageStarts(parts, once.plan, once.at);
  const { plan, at } = starts.some(({ under }) => under !== undefined) ? woven(document, withHeaders(rows, starts), paper, target) : once;
  const breaks = starts.flatMap((start) => at.get(start.under === undefined ? start.key : headerAgain(start)) ?? []);
  const over = starts.flatMap(({ key }) => parts.find(({ part, rows: own }) => (part.kind === "table" || part.kind === "boxes") && own.slice(1).some((row) => row.key === key))?.part ?? []);
  return { plan, whole: once.plan, breaks, over, empty: emptiest(plan, breaks) };
}

function withHeaders(rows: readonly KeyedRow[], starts: readonly PageStart[]): KeyedRow[] {
  return rows.flatMap((row) => {
    const start = starts.find(({ key }) => key === row.key);
    const header = start === undefined ? undefined : rows.find(({ key }) => key === start.under);
    return start === undefined || header === undefined ? [row] : [{ ...header, key: headerAgain(start) }, row];
  });
}

function headerAgain({ key, under }: PageStart): string {
  return `${under ?? ""}:above:${key}`;
}

function woven(document: PaperDocument, paperRows: readonly KeyedRow[], paper: EarlierPaper, target: SheetPlan["target"]): { readonly plan: SheetPlan; readonly at: ReadonlyMap<string, number> } {
  const earlier = "overwrite" in target ? paper.sheet : undefined;
  const sheet = { columns: columnsOf(document), rows: paperRows };
  const options = { titleColumn: document.grid[1]?.key ?? "" };
  const rows = placePaperRows(sheet.rows, earlier, leftoverRows(sheet.rows, earlier).length);
  const columns = placeColumns(sheet.columns.map(({ key }) => key), earlier);
  const carried = carryUserCells(sheet.rows, rows, columns, earlier, options);
  const plan = weave({
    role: paperRole(document.kind), target, sheet, rows, columns, carried, earlier, frozenColumn: KEY_COLUMN, tabColor: TAB_COLOR,
    print: { orientation: document.orientation, fitWide: 1, margins: MARGINS, header: document.unnumbered === true ? {} : { center: pageCode("&P", "Regular", 13) } },
  });
  return { plan: onPages(document, plan, rows.at), at: rows.at };
}

/** The header row that a table on its side repeats, and rows as high as they come out. Whether it is set on one page is told elsewhere. */
function onPages(document: PaperDocument, plan: SheetPlan, at: ReadonlyMap<string, number>): SheetPlan {
  if (plan.print === undefined) return plan;
  const { fitTall: _free, ...print } = plan.print;
  const table = document.orientation === "landscape" ? document.parts.find(({ kind }) => kind === "table") : undefined;
  const header = table === undefined ? undefined : at.get(tableHeaderKey(table.key));
  return {
    ...plan, heights: plan.heights.map((height) => (height.fits === true ? { ...height, points: sizedPoints(height.points) } : height)),
    print: { ...print, firstPageBare: true as const, ...(header === undefined ? {} : { titleRows: [header, header] as const }) },
  };
}

function columnsOf({ grid }: PaperDocument): KeyedColumn[] {
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    ...grid.map(({ key, chars }) => ({ key, chars, printed: true })),
    { key: RECORD, chars: 10, printed: false },
  ];
}

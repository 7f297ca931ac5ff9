/** A paper as a sheet that prints, woven with what users have put there. */
import { MARGINS, pageCode } from "../outputs/page-look";
import { carryUserCells, leftoverRows } from "../outputs/carry-user-cells";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../outputs/keyed-sheet";
import { placeColumns } from "../outputs/place-columns";
import { weave } from "../outputs/weave";
import type { SheetPlan } from "../sheet-plan";
import { withoutSpare, type PaperDocument } from "./document";
import { sizedPoints } from "./drawing";
import { paperRole, RECORD, type EarlierPaper } from "./fill-ins";
import { pageStarts, type PageStart, type PartRows } from "./page-breaks";
import { paperRows } from "./paper-rows";
import { placePaperRows } from "./place-paper-rows";
import { tableHeaderKey } from "./table-rows";
import { tightened } from "./tighten";

const TAB_COLOR = "#385723";

/**
 * The plan of the sheet of a paper. Places keep what users typed; everything else of ours is written anew. Where a
 * little less room between the parts saves a page, there is a little less room, and where the room to write in by hand
 * must go as well to save it, that goes too.
 */
export function planPaper(document: PaperDocument, paper: EarlierPaper, target: SheetPlan["target"]): SheetPlan {
  const loose = laidOut(document, paperRows(document), paper, target);
  // What says itself where its pages begin has as many of them, however close its parts are.
  if (loose.breaks.length === 0 || document.parts.some(({ kind }) => kind === "page")) return printed(loose);
  const closer = [document, withoutSpare(document)].map((one) => laidOut(one, tightened(paperRows(one)), paper, target));
  return printed(closer.reduce((best, one) => (one.breaks.length < best.breaks.length ? one : best), loose));
}

interface LaidOut {
  readonly plan: SheetPlan;
  readonly breaks: readonly number[];
}

function printed({ plan, breaks }: LaidOut): SheetPlan {
  return plan.print === undefined || breaks.length === 0 ? plan : { ...plan, print: { ...plan.print, breaksBefore: breaks } };
}

/** The sheet with its pages: where a page begins within a table, the header of the table stands there once more. */
function laidOut(document: PaperDocument, parts: readonly PartRows[], paper: EarlierPaper, target: SheetPlan["target"]): LaidOut {
  const rows = parts.flatMap((part) => part.rows);
  const once = woven(document, rows, paper, target);
  const starts = pageStarts(parts, once.plan, once.at);
  const { plan, at } = starts.some(({ under }) => under !== undefined) ? woven(document, withHeaders(rows, starts), paper, target) : once;
  return { plan, breaks: starts.flatMap((start) => at.get(start.under === undefined ? start.key : headerAgain(start)) ?? []) };
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

/** The header row that a table on its side repeats, and rows as high as they come out. The type of a paper is never shrunk to save a page. */
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

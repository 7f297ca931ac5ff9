/** A paper as a sheet that prints, woven with what users have put there. */
import { MARGINS, pageCode } from "../outputs/page-look";
import { carryUserCells, leftoverRows } from "../outputs/carry-user-cells";
import { KEY_COLUMN, type KeyedColumn } from "../outputs/keyed-sheet";
import { placeColumns } from "../outputs/place-columns";
import { weave } from "../outputs/weave";
import type { SheetPlan } from "../sheet-plan";
import type { PaperDocument } from "./document";
import { paperRole, RECORD, type EarlierPaper } from "./fill-ins";
import { pageBreaks, type PartRows } from "./page-breaks";
import { paperRows } from "./paper-rows";
import { placePaperRows } from "./place-paper-rows";
import { tableHeaderKey } from "./table-rows";

const TAB_COLOR = "#385723";

/** The plan of the sheet of a paper. Places keep what users typed; everything else of ours is written anew. */
export function planPaper(document: PaperDocument, paper: EarlierPaper, target: SheetPlan["target"]): SheetPlan {
  const earlier = "overwrite" in target ? paper.sheet : undefined;
  const parts = paperRows(document);
  const sheet = { columns: columnsOf(document), rows: parts.flatMap((part) => part.rows) };
  const options = { titleColumn: document.grid[1]?.key ?? "" };
  const rows = placePaperRows(sheet.rows, earlier, leftoverRows(sheet.rows, earlier).length);
  const columns = placeColumns(sheet.columns.map(({ key }) => key), earlier);
  const carried = carryUserCells(sheet.rows, rows, columns, earlier, options);
  const plan = weave({
    role: paperRole(document.kind), target, sheet, rows, columns, carried, earlier, frozenColumn: KEY_COLUMN, tabColor: TAB_COLOR,
    print: { orientation: document.orientation, fitWide: 1, margins: MARGINS, header: { center: pageCode("&P") } },
  });
  return printedAsPages(document, parts, plan, rows.at);
}

/** Where pages begin, and the header row that a table on its side repeats. A paper is never shrunk to save a page. */
function printedAsPages(document: PaperDocument, parts: readonly PartRows[], plan: SheetPlan, at: ReadonlyMap<string, number>): SheetPlan {
  if (plan.print === undefined) return plan;
  const { fitTall: _free, ...print } = plan.print;
  const table = document.orientation === "landscape" ? document.parts.find(({ kind }) => kind === "table") : undefined;
  const header = table === undefined ? undefined : at.get(tableHeaderKey(table.key));
  const paged = { ...plan, print: { ...print, firstPageBare: true as const, ...(header === undefined ? {} : { titleRows: [header, header] as const }) } };
  const breaks = pageBreaks(parts, paged, at);
  return breaks.length === 0 ? paged : { ...paged, print: { ...paged.print, breaksBefore: breaks } };
}

function columnsOf({ grid }: PaperDocument): KeyedColumn[] {
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    ...grid.map(({ key, chars }) => ({ key, chars, printed: true })),
    { key: RECORD, chars: 10, printed: false },
  ];
}

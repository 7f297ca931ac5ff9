import type { Rect } from "../grid";
import { pagesTall, printedChars, ROW_POINTS } from "../page-fit";
import type { PlanBlock, PlanCell, PrintLayout, SheetPlan } from "../sheet-plan";
import type { Carried } from "./carry-user-cells";
import { clearRects } from "./clear-rects";
import { isFilled, type EarlierSheet } from "./earlier-sheet";
import { formatRuns } from "./format-runs";
import { CORNER, KEY_COLUMN, KEY_ROW, rowMark, type KeyedRow, type KeyedSheet } from "./keyed-sheet";
import type { PlacedColumns } from "./place-columns";
import type { PlacedRows } from "./place-rows";
import { spans } from "./rectangles";
import { plannedPoints } from "./row-height";

/** A sheet of ours with everything that its plan needs. */
export interface WovenSheet {
  readonly role: string;
  readonly target: SheetPlan["target"];
  readonly sheet: KeyedSheet;
  readonly columns: PlacedColumns;
  readonly rows: PlacedRows;
  readonly carried: Carried;
  readonly earlier: EarlierSheet | undefined;
  readonly print: Pick<PrintLayout, "orientation" | "fitWide" | "header" | "footer" | "margins">;
  /** Key of the last column that stays in sight when scrolling sideways. */
  readonly frozenColumn: string;
  readonly tabColor: string;
  /** Rows with `breakBefore` begin a page, unless all of it is set on one. */
  readonly setsPages?: true;
  /** They always do, and titles are repeated on every page. */
  readonly repeatsHead?: true;
}

/** Turns keyed rows with their places into a sheet plan that leaves everything of the user's alone. */
export function weave(woven: WovenSheet): SheetPlan {
  const { sheet, rows, columns, earlier } = woven;
  const placed = sheet.rows.filter((row) => rows.at.has(row.key));
  const at = (key: string): number => rows.at.get(key) ?? 0;
  const col = (key: string): number => columns.at.get(key) ?? 0;
  const printed = sheet.columns.filter((column) => column.printed).map((column) => col(column.key));
  const [left, right] = [Math.min(...printed), Math.max(...printed)];
  const merges = placed.flatMap((row) => {
    const joins = row.across === true ? [[left, right] as const] : (row.joins ?? []).map(([from, to]) => [col(from), col(to)] as const);
    return joins.filter(([from, to]) => to > from && !userTextIn(earlier, at(row.key), from, to))
      .map(([from, to]): Rect => ({ row: at(row.key), col: from, rows: 1, cols: to - from + 1 }));
  });
  const onPaper = placed.filter((row) => row.printed !== false).map((row) => at(row.key));
  const last = Math.max(at(KEY_ROW) + 1, ...onPaper, ...rows.moves.values(), lastUserRow(woven));
  const headers = placed.filter((row) => row.part === "header").map((row) => at(row.key));
  const top = firstUserRow(earlier, left, right) ?? at(KEY_ROW) + 1;
  const hidden = sheet.columns.filter((column) => !column.printed && column.beside !== true).map((column) => col(column.key));
  const clear = clearRects(woven);
  const planned: SheetPlan["heights"] = [{ row: at(KEY_ROW), points: 3 },
    ...placed.map((row) => ({ row: at(row.key), points: plannedPoints(row, sheet.columns), ...(row.points === undefined ? { fits: true as const } : {}) }))];
  // A row of the user's words keeps the height that it has.
  const kept = new Set(placed.filter((row) => row.points === undefined && row.only !== undefined && earlier?.rows.get(row.key)?.row === at(row.key)).map((row) => at(row.key)));
  // Rows below the end that were ours are as low again as any other.
  const ours = new Set(planned.map(({ row }) => row));
  const freed = [...(earlier?.rows.values() ?? [])].flatMap(({ row }) => (row > last && !ours.has(row) ? [{ row, points: ROW_POINTS }] : []));
  const heights = [...planned.filter(({ row }) => !kept.has(row)), ...freed];
  const breaks = placed.filter((row) => row.breakBefore === true).map((row) => at(row.key));
  const ownPages = woven.repeatsHead === true;
  const fitTall = ownPages ? undefined : pagesTall(woven.print, printedChars(sheet.columns), pointsOf(planned, top, last));
  return {
    role: woven.role,
    owned: true,
    target: woven.target,
    ...(clear.length > 0 ? { clear } : {}),
    formats: formatRuns(woven),
    blocks: [...keyBlocks(woven, placed), ...rowBlocks(woven, placed), ...userBlocks(woven)],
    merges,
    lists: [],
    widths: sheet.columns.map((column) => ({ col: col(column.key), chars: column.chars })),
    ...(columns.moved ? { relaid: true as const } : {}),
    heights,
    hiddenColumns: hidden,
    ...(headers.length > 0 ? { freeze: { rows: Math.max(...headers) + 1, cols: col(woven.frozenColumn) + 1 } } : {}),
    print: {
      ...woven.print, ...(fitTall === undefined ? {} : { fitTall }), area: { row: top, col: left, rows: last - top + 1, cols: right - left + 1 },
      ...(headers.length > 0 ? { titleRows: [ownPages ? top : Math.min(...headers), Math.max(...headers)] as const } : {}),
      centerHorizontally: true,
      ...(ownPages || woven.setsPages === true ? { breaksBefore: fitTall === undefined ? breaks : [] } : {}),
    },
    tabColor: woven.tabColor,
  };
}

function pointsOf(heights: SheetPlan["heights"], top: number, last: number): number {
  const own = new Map(heights.map(({ row, points }) => [row, points]));
  let points = 0;
  for (let row = top; row <= last; row += 1) points += own.get(row) ?? ROW_POINTS;
  return points;
}

/** Joining cells would lose what a user has put into a column between ours. */
function userTextIn(earlier: EarlierSheet | undefined, row: number, left: number, right: number): boolean {
  if (earlier === undefined) return false;
  const ours = new Set(earlier.columns.values());
  for (let col = left + 1; col <= right; col += 1) if (!ours.has(col) && isFilled(earlier.grid, row, col)) return true;
  return false;
}

/** A row that the user put above everything of ours is printed too. */
function firstUserRow(earlier: EarlierSheet | undefined, left: number, right: number): number | undefined {
  for (let row = 0; earlier !== undefined && row < earlier.keyRow; row += 1) {
    for (let col = left; col <= right; col += 1) if (isFilled(earlier.grid, row, col)) return row;
  }
  return undefined;
}

/** Rows of the user below our part belong to the paper and are printed with it. */
function lastUserRow({ earlier, rows, columns, sheet }: WovenSheet): number {
  if (earlier === undefined) return 0;
  const printed = sheet.columns.filter((column) => column.printed).map((column) => columns.at.get(column.key) ?? 0);
  const keyed = new Set([...earlier.rows.values()].map((row) => row.row));
  for (let row = earlier.bottom - 1; row > earlier.keyRow; row -= 1) {
    if (keyed.has(row) || rows.moves.has(row)) continue;
    for (let col = Math.min(...printed); col <= Math.max(...printed); col += 1) if (isFilled(earlier.grid, row, col)) return row;
  }
  return 0;
}

function keyBlocks({ sheet, rows, columns }: WovenSheet, placed: readonly KeyedRow[]): PlanBlock[] {
  const keyRow = rows.at.get(KEY_ROW) ?? 0;
  const keyCol = columns.at.get(KEY_COLUMN) ?? 0;
  const across = sheet.columns.map((column) => ({ at: columns.at.get(column.key) ?? 0, text: column.key === KEY_COLUMN ? CORNER : `column:${column.key}` }));
  const down = placed.map((row) => ({ at: rows.at.get(row.key) ?? 0, text: rowMark(row) }));
  return [
    ...spans(across.map((entry) => entry.at)).map(([from, to]): PlanBlock => ({
      row: keyRow, col: from, cells: [across.filter((entry) => entry.at >= from && entry.at <= to).map((entry) => entry.text)] })),
    ...spans(down.map((entry) => entry.at)).map(([from, to]): PlanBlock => ({
      row: from, col: keyCol, cells: down.filter((entry) => entry.at >= from && entry.at <= to).map((entry) => [entry.text]) })),
  ];
}

/** One block per run of neighbouring columns and rows that are wholly ours, one cell for each line of text. */
function rowBlocks({ sheet, rows, columns }: WovenSheet, placed: readonly KeyedRow[]): PlanBlock[] {
  const blocks: PlanBlock[] = [];
  const ours = sheet.columns.filter((column) => column.key !== KEY_COLUMN).map((column) => ({ key: column.key, at: columns.at.get(column.key) ?? 0 }));
  const whole = placed.filter((row) => row.only === undefined);
  for (const [top, bottom] of spans(whole.map((row) => rows.at.get(row.key) ?? 0))) {
    const inRun = whole.filter((row) => inside(rows.at.get(row.key) ?? 0, top, bottom));
    for (const [left, right] of spans(ours.map((column) => column.at))) {
      const across = ours.filter((column) => inside(column.at, left, right));
      blocks.push({ row: top, col: left, cells: inRun.map((row) => across.map((column): PlanCell => row.cells[column.key] ?? "")) });
    }
  }
  for (const row of placed) {
    if (row.only === undefined || row.only === "") continue;
    blocks.push({ row: rows.at.get(row.key) ?? 0, col: columns.at.get(row.only) ?? 0, cells: [[row.cells[row.only] ?? ""]] });
  }
  return blocks;
}

function userBlocks({ carried }: WovenSheet): PlanBlock[] {
  const written = new Set(carried.cells.map((cell) => `${cell.row},${cell.col}`));
  const emptied = carried.vacated.filter((cell) => !cell.whole && !written.has(`${cell.row},${cell.col}`));
  return [
    ...emptied.map((cell): PlanBlock => ({ row: cell.row, col: cell.col, cells: [[""]] })),
    ...carried.cells.map((cell): PlanBlock => ({ row: cell.row, col: cell.col, cells: [[cell.cell]] })),
  ];
}

function inside(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

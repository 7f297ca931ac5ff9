/** Reads published cells again, as Excel's own calculation left them. */
import type { GridValue, Rect } from "../workbook/grid";
import { HostFault } from "./faults";
import { type ExcelHost, type HostTiming, PLATFORM_TIMING } from "./host";
import { type Piece, blocksOf, halves } from "./read-plan";
import { type Batch, inHost } from "./sync";

/** A cell of a sheet; row and column count from 0. */
export interface CellToRead {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** Milliseconds between two looks at a calculation under way; the last goes on being used. */
const LOOKS = [50, 100, 250, 500, 1_000];

/**
 * The values of the cells in the order given, once Excel has calculated. In manual calculation mode, and where
 * something is still to be calculated, a full calculation is asked for. "not-calculated" where Excel has not
 * finished within the host's patience: then no cell can be believed. The mode itself stays as the user set it.
 */
export function readBack(host: ExcelHost, cells: readonly CellToRead[]): Promise<readonly GridValue[] | "not-calculated"> {
  if (cells.length === 0) return Promise.resolve([]);
  return inHost(host, async (batch) => {
    if (!(await isCalculated(batch, host.timing ?? PLATFORM_TIMING))) return "not-calculated";
    const values = await readRects(batch, cells);
    return cells.map(({ sheet, row, col }) => values.get(sheet)?.(row, col) ?? "");
  });
}

async function isCalculated(batch: Batch, { setTimer, patience }: HostTiming): Promise<boolean> {
  const { application } = batch.context.workbook;
  const look = (): Promise<Excel.Application> => batch.sync(() => application.load("calculationMode,calculationState"));
  const first = await look();
  if (first.calculationMode === "Manual" || first.calculationState === "Pending") await batch.sync(() => application.calculate("Full"));
  else if (first.calculationState === "Done") return true;
  let waited = 0;
  for (let at = 0; ; at += 1) {
    if ((await look()).calculationState === "Done") return true;
    if (waited >= patience) return false;
    const pause = LOOKS[Math.min(at, LOOKS.length - 1)] ?? 0;
    await new Promise<void>((done) => setTimer(done, pause));
    waited += pause;
  }
}

type ValueAt = (row: number, col: number) => GridValue;

/** One rectangle for each sheet, cut to what an answer carries. */
async function readRects(batch: Batch, cells: readonly CellToRead[]): Promise<ReadonlyMap<string, ValueAt>> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const pieces = around(cells, names);
  const read: { readonly at: Piece; readonly values: readonly (readonly GridValue[])[] }[] = [];
  const waiting: Piece[][] = blocksOf(pieces);
  for (let block = waiting.shift(); block !== undefined; block = waiting.shift()) {
    const part = await readBlock(batch, names, block);
    if (part !== "too-large") {
      read.push(...part);
      continue;
    }
    const smaller = halves(block);
    if (smaller === undefined) throw new HostFault("too-large", { sheet: names[block[0]?.sheet ?? 0] ?? "" });
    waiting.unshift(...smaller);
  }
  return new Map(names.map((name, index) => {
    const own = read.filter(({ at }) => at.sheet === index);
    return [name, (row, col) => {
      const part = own.find(({ at }) => holds(at, row, col));
      return part?.values[row - part.at.row]?.[col - part.at.col] ?? "";
    }];
  }));
}

const holds = (at: Rect, row: number, col: number): boolean =>
  row >= at.row && row < at.row + at.rows && col >= at.col && col < at.col + at.cols;

function around(cells: readonly CellToRead[], names: readonly string[]): Piece[] {
  const index = new Map(names.map((name, at) => [name, at]));
  const edges = names.map(() => ({ top: Infinity, left: Infinity, bottom: 0, right: 0 }));
  for (const { sheet, row, col } of cells) {
    const edge = edges[index.get(sheet) ?? -1];
    if (edge === undefined) continue;
    edge.top = Math.min(edge.top, row);
    edge.left = Math.min(edge.left, col);
    edge.bottom = Math.max(edge.bottom, row);
    edge.right = Math.max(edge.right, col);
  }
  return edges.map(({ top, left, bottom, right }, sheet) => ({ sheet, row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 }));
}

async function readBlock(batch: Batch, names: readonly string[], block: readonly Piece[]): Promise<{ at: Piece; values: GridValue[][] }[] | "too-large"> {
  try {
    const ranges = await batch.sync(() => block.map((at) =>
      batch.context.workbook.worksheets.getItem(names[at.sheet] ?? "").getRangeByIndexes(at.row, at.col, at.rows, at.cols).load("values").untrack()));
    const read = ranges.map((range, at) => ({ at: block[at] as Piece, values: range.values as GridValue[][] | null }));
    // Above its limits Excel may answer with null instead of an error.
    return read.some(({ values }) => values === null) ? "too-large" : (read as { at: Piece; values: GridValue[][] }[]);
  } catch (error) {
    if (error instanceof HostFault && error.code === "too-large") return "too-large";
    throw error;
  }
}

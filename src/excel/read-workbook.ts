/**
 * Reads every sheet of the workbook as grids: one sync for names, one for used addresses, one for values, and
 * one more per further block. The number of sheets does not change the number of syncs; only their size does.
 */
import type { SheetGrid, Visibility, WorkbookGrids } from "../workbook/grid";
import { type ReadPiece, assemble } from "./assemble";
import { HostFault } from "./faults";
import type { ExcelHost } from "./host";
import { againOnConflict } from "./one-at-a-time";
import { NAMES_TO_LOAD, ownedSheets } from "./owned-sheets";
import { PROBE_CELLS, type Piece, bandsOf, blocksOf, cellsOf, halves } from "./read-plan";
import { type Batch, inHost } from "./sync";

/** A grid with what stands in the way of writing to its sheet. Both are read for owned sheets only. */
export interface ReadSheet extends SheetGrid {
  readonly protected: boolean;
  /** A filter hides rows. */
  readonly filtered: boolean;
}

export interface ReadWorkbook extends WorkbookGrids {
  readonly sheets: readonly ReadSheet[];
  /** Open for reading only: nothing can be written. */
  readonly readOnly: boolean;
}

/** Cells read so far, of how many. */
export type ReadProgress = (cells: number, of: number) => void;

interface Listed {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Visibility;
  readonly owned: string | undefined;
}

/**
 * The whole workbook as it stands now. Sheets that somebody adds, renames or deletes meanwhile make it start
 * again, once; after that the fault is "conflict". Every other trouble is the fault that names it.
 */
export function readWorkbook(host: ExcelHost, progress?: ReadProgress): Promise<ReadWorkbook> {
  return againOnConflict(() => readOnce(host, progress));
}

function readOnce(host: ExcelHost, progress: ReadProgress | undefined): Promise<ReadWorkbook> {
  return inHost(host, async (batch) => {
    const { listed, readOnly } = await readNames(batch);
    const { pieces, guards } = await readUsed(batch, listed);
    const parts = await readPieces(batch, listed, pieces, progress);
    const sheets = listed.map(({ name, visibility, owned }, index): ReadSheet => ({
      name,
      visibility,
      ...assemble(parts[index] ?? [], owned !== undefined),
      ...(owned === undefined ? {} : { owned }),
      protected: guards.get(index)?.sheet.protected ?? false,
      filtered: guards.get(index)?.filter.isDataFiltered ?? false,
    }));
    return { sheets, readOnly };
  });
}

async function readNames(batch: Batch): Promise<{ readonly listed: readonly Listed[]; readonly readOnly: boolean }> {
  const { workbook, worksheets, names } = await batch.sync(() => {
    const book = batch.context.workbook.load("readOnly");
    return {
      workbook: book,
      worksheets: book.worksheets.load("items/name,items/visibility"),
      names: book.names.load(NAMES_TO_LOAD),
    };
  });
  const roles = ownedSheets(names.items);
  const listed = worksheets.items.map((sheet): Listed => ({
    sheet,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    owned: roles.get(sheet.name),
  }));
  return { listed, readOnly: workbook.readOnly };
}

function visibilityOf(given: string): Visibility {
  return given === "Hidden" ? "hidden" : given === "VeryHidden" ? "veryHidden" : "visible";
}

interface Guard {
  readonly sheet: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
}

async function readUsed(batch: Batch, listed: readonly Listed[]): Promise<{ readonly pieces: readonly Piece[]; readonly guards: ReadonlyMap<number, Guard> }> {
  const { used, guards } = await batch.sync(() => ({
    used: listed.map(({ sheet }) => loadUsed(sheet.getUsedRangeOrNullObject(true))),
    guards: new Map(listed.flatMap(({ sheet, owned }, index): [number, Guard][] =>
      owned === undefined ? [] : [[index, { sheet: sheet.protection.load("protected"), filter: sheet.autoFilter.load("isDataFiltered") }]])),
  }));
  const pieces = used.flatMap((range, sheet) => pieceOf(range, sheet));
  if (pieces.every((piece) => cellsOf(piece) <= PROBE_CELLS)) return { pieces, guards };
  return { pieces: await probe(batch, listed, pieces), guards };
}

/** Replaces each very large used range by the used parts of its bands of rows. */
async function probe(batch: Batch, listed: readonly Listed[], pieces: readonly Piece[]): Promise<Piece[]> {
  const bands = pieces.flatMap((piece) => (cellsOf(piece) <= PROBE_CELLS ? [piece] : bandsOf(piece)));
  const used = await batch.sync(() =>
    bands.map((band) => {
      const sheet = listed[band.sheet]?.sheet;
      if (sheet === undefined) throw new Error(`no sheet ${band.sheet} among ${listed.length}`);
      return loadUsed(rangeOf(sheet, band).getUsedRangeOrNullObject(true));
    }));
  return used.flatMap((range, index) => pieceOf(range, bands[index]?.sheet ?? 0));
}

/** Ranges are not kept by the host after the sync that reads them: giving them back would take a time of its own. */
function loadUsed(range: Excel.Range): Excel.Range {
  return range.load("rowIndex,columnIndex,rowCount,columnCount").untrack();
}

function pieceOf(range: Excel.Range, sheet: number): Piece[] {
  if (range.isNullObject) return [];
  return [{ sheet, row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount }];
}

function rangeOf(sheet: Excel.Worksheet, at: Piece): Excel.Range {
  return sheet.getRangeByIndexes(at.row, at.col, at.rows, at.cols);
}

/** The values of all pieces, by sheet. The last sync also asks for the sheets' names again: they must be the same. */
async function readPieces(batch: Batch, listed: readonly Listed[], pieces: readonly Piece[], progress: ReadProgress | undefined): Promise<ReadPiece[][]> {
  const parts: ReadPiece[][] = listed.map(() => []);
  const total = pieces.reduce((sum, piece) => sum + cellsOf(piece), 0);
  const waiting: Piece[][] = blocksOf(pieces);
  if (waiting.length === 0) waiting.push([]);
  let done = 0;
  for (let block = waiting.shift(); block !== undefined; block = waiting.shift()) {
    const read = await readBlock(batch, listed, block, waiting.length === 0);
    if (read === "too-large") {
      const smaller = halves(block);
      if (smaller === undefined) throw new HostFault("too-large", sheetDetail(listed, block));
      waiting.unshift(...smaller);
      continue;
    }
    for (const [index, piece] of block.entries()) {
      const part = read[index];
      if (part !== undefined) parts[piece.sheet]?.push(part);
      done += cellsOf(piece);
    }
    progress?.(done, total);
  }
  return parts;
}

async function readBlock(batch: Batch, listed: readonly Listed[], block: readonly Piece[], last: boolean): Promise<ReadPiece[] | "too-large"> {
  try {
    const { ranges, worksheets } = await batch.sync(() => ({
      ranges: block.map((piece) => {
        const of = listed[piece.sheet];
        if (of === undefined) throw new Error(`no sheet ${piece.sheet} among ${listed.length}`);
        const range = rangeOf(of.sheet, piece);
        return { at: piece, owned: of.owned !== undefined, range: range.load(of.owned === undefined ? "values,numberFormat" : "values,numberFormat,formulas").untrack() };
      }),
      worksheets: last ? batch.context.workbook.worksheets.load("items/name") : undefined,
    }));
    if (worksheets !== undefined && !sameNames(worksheets.items, listed)) throw new HostFault("conflict", { where: "Worksheet.name" });
    const read: ReadPiece[] = [];
    for (const { at, owned, range } of ranges) {
      const part = { at, values: range.values, numberFormats: range.numberFormat, ...(owned ? { formulas: range.formulas } : {}) };
      // Above its limits Excel may answer with null instead of an error: that is never an empty sheet.
      if (part.values === null || part.numberFormats === null || part.formulas === null) return "too-large";
      read.push(part);
    }
    return read;
  } catch (error) {
    if (error instanceof HostFault && error.code === "too-large") return "too-large";
    throw error;
  }
}

function sameNames(items: readonly Excel.Worksheet[], listed: readonly Listed[]): boolean {
  return items.length === listed.length && items.every((sheet, index) => sheet.name === listed[index]?.name);
}

function sheetDetail(listed: readonly Listed[], block: readonly Piece[]): { readonly sheet?: string } {
  const name = listed[block[0]?.sheet ?? -1]?.name;
  return name === undefined ? {} : { sheet: name };
}

/** What users have typed into the places of a paper that are meant for it. */
import { formulaAt, readEarlier, valueAt, type EarlierRow, type EarlierSheet } from "../outputs/earlier-sheet";
import { textAt } from "../outputs/text-at";
import { ownedSheet } from "../ownership";
import { checksumOf } from "../record/record-cells";
import type { SheetGrid, WorkbookGrids } from "../grid";
import type { PaperKind } from "../../i18n/words-papers";
import type { PlanCell } from "../sheet-plan";
import type { FillIn } from "./document";

/** Column of a paper's sheet that remembers what a run put into the places of a row; hidden. */
export const RECORD = "record";

/** Role of a paper's sheet. */
export const paperRole = (kind: PaperKind): string => `paper:${kind}`;

/** One remembered place: its column, its name, what the run wrote there of its own. */
export interface RecordedPlace {
  readonly column: string;
  readonly fill: string;
  readonly fallback: string;
}

/** A record as it stands in its cell: a line for each place, its parts separated by tabs. */
export function recordText(places: readonly RecordedPlace[]): string {
  return places.map(({ column, fill, fallback }) => [column, fill, remembered(fallback)].join("\t")).join("\n");
}

/** Longest text that a record holds as it is; the cell has room for several. */
const WHOLE = 500;

/** What a record holds of a text: the text, or its beginning and a checksum of the whole. */
function remembered(text: string): string {
  const whole = plain(text);
  return whole.length <= WHOLE ? whole : `${whole.slice(0, 100)} ${checksumOf([whole])}`;
}

/** The inverse of recordText; lines that are none of ours are passed over. */
export function readRecord(text: string): RecordedPlace[] {
  return text.split("\n").flatMap((line) => {
    const [column, fill, fallback] = line.split("\t");
    return column === undefined || fill === undefined || fallback === undefined ? [] : [{ column, fill, fallback }];
  });
}

/** What was typed: the text and, where it is a formula, the formula. */
export interface Typed {
  readonly text: string;
  readonly cell: PlanCell;
}

/** The sheet of one paper as users have left it. */
export interface EarlierPaper {
  /** Rows of the user between rows of a list count as rows of the list. */
  readonly sheet: EarlierSheet | undefined;
  /** What users typed, by the name of the place. A place that holds what we wrote, or nothing, is not in it. */
  readonly typed: ReadonlyMap<string, Typed>;
}

/** Reads the sheet of a paper, if there is one. */
export function readPaper(grids: WorkbookGrids, kind: PaperKind): EarlierPaper {
  const earlier = readEarlier(ownedSheet(grids, paperRole(kind)));
  if (earlier === undefined) return { sheet: undefined, typed: new Map() };
  const sheet = withInsertedRequests(earlier);
  const typed = new Map<string, Typed>();
  for (const { row, place } of placesOn(sheet)) {
    const col = sheet.columns.get(place.column);
    if (col === undefined) continue;
    const value = typedAt(sheet.grid, row, col);
    if (value !== undefined && !(typeof value.cell === "string" && remembered(value.text) === place.fallback)) typed.set(place.fill, value);
  }
  return { sheet, typed };
}

function typedAt(grid: SheetGrid, row: number, col: number): Typed | undefined {
  const text = textAt(grid, row, col);
  const formula = formulaAt(grid, row, col);
  if (formula !== undefined) return { text, cell: { formula } };
  return text.trim() === "" ? undefined : { text, cell: text };
}

/** Row keys of a list that grows by what users type: "requests:row:3". */
export const REQUEST_ROW = /^requests:row:\d+$/;
/** Columns of such a row and the names of their places. */
export const REQUEST_PLACES = { by: "b", request: "c", answer: "d" } as const;
/** Both as they were when the unit stood last. */
const FORMER_ROW = /^requests:\d+$/;
const FORMER_PLACES: Readonly<Record<keyof typeof REQUEST_PLACES, string>> = { request: "b", answer: "c", by: "d" };

/** The places of a row of requests; undefined for other rows. */
function requestPlaces(key: string): Readonly<Record<keyof typeof REQUEST_PLACES, string>> | undefined {
  return REQUEST_ROW.test(key) ? REQUEST_PLACES : FORMER_ROW.test(key) ? FORMER_PLACES : undefined;
}

function* placesOn(sheet: EarlierSheet): Iterable<{ readonly row: number; readonly place: RecordedPlace }> {
  const record = sheet.columns.get(RECORD);
  let request = 0;
  for (const { key, row } of [...sheet.rows.values()].sort((a, b) => a.row - b.row)) {
    const places = requestPlaces(key);
    if (places !== undefined) {
      request += 1;
      for (const [name, column] of Object.entries(places)) yield { row, place: { column, fill: `requests:${request}:${name}`, fallback: "" } };
    } else if (record !== undefined) {
      for (const place of readRecord(String(valueAt(sheet.grid, row, record)))) yield { row, place };
    }
  }
}

/** A row that a user put between the rows of requests is one more request. */
function withInsertedRequests(sheet: EarlierSheet): EarlierSheet {
  const ours = new Map([...sheet.rows.values()].map((row) => [row.row, row]));
  const listed = [...sheet.rows.values()].filter(({ key }) => requestPlaces(key) !== undefined);
  const list = /^.*:/.exec(listed[0]?.key ?? "")?.[0];
  if (list === undefined) return sheet;
  const requests = listed.map(({ row }) => row);
  const rows = new Map(sheet.rows);
  let next = 10_000;
  for (let row = Math.min(...requests); row <= Math.max(...requests); row += 1) {
    if (ours.has(row)) continue;
    const inserted: EarlierRow = { key: `${list}${next++}`, row };
    rows.set(inserted.key, inserted);
  }
  return { ...sheet, rows };
}

/** A place of a paper with what stands in it now. */
export function fillIn(paper: EarlierPaper, fill: string, fallback: string): FillIn {
  const typed = paper.typed.get(fill);
  return typed === undefined ? { fill, fallback, text: fallback } : { fill, fallback, text: typed.text, cell: typed.cell };
}

/** Text as it can stand in a record: its separators become spaces. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/[\t\r\n]+/g, " ");
}

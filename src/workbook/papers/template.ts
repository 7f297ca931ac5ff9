/** The sheet that holds the wording of the papers: one row for each piece, edited by users, kept by us. */
import type { Bloc } from "../../core/bloc";
import type { Words } from "../../i18n";
import type { PaperKind, PieceKey, Wording } from "../../i18n/words-papers";
import { cellAddress } from "../format/a1";
import type { WorkbookGrids } from "../grid";
import { formulaAt, HEADER, readEarlier, valueAt, wantSheet, type EarlierSheet } from "../outputs/earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../outputs/keyed-sheet";
import { lineHeight, MARGINS, pageCode, TITLE } from "../outputs/page-look";
import { planKeyedSheet, textLine } from "../outputs/plan-keyed-sheet";
import { linesOf } from "../outputs/row-height";
import { ownedSheet, type ChosenTarget, type WantedSheet } from "../ownership";
import type { PlanCell, SheetPlan } from "../sheet-plan";
import { hasBallot } from "./asks-for-votes";
import { basesByLine, basesOn, pactDay, reviewDay } from "./legal-bases";
import { placeholderNames } from "./placeholders";

/** Role of the sheet. */
export const TEMPLATE_ROLE = "paper-template";

/** Raised when pieces are added, so that a sheet made before can be told from one whose rows the user has deleted. */
const VERSION = 4;
/** The version that a piece came with, where it is not the first. */
const CAME_WITH: Readonly<Partial<Record<PieceKey, number>>> = {
  "count.number": 2, "minutes.receiversTitle": 2, "minutes.receivers": 2, "pact.bases": 3, "pact.boxes": 3,
  "minutes.ballot": 4, "minutes.ballotCounts": 4, "minutes.noBallot": 4, "minutes.noRules": 4,
};
/** The day on which the law must be in force that a piece cites. */
const BASES_DAY: Readonly<Partial<Record<PieceKey, (bloc: Bloc) => string>>> = { "common.bases": ({ bloc }) => reviewDay(bloc.period, bloc.year), "pact.bases": pactDay };
const VERSION_ROW = /^wording:(\d+)$/;

/** One piece as it is to be used. */
export interface PlannedPiece {
  readonly text: string;
  /** What to write into the sheet: the text, or the user's formula. */
  readonly cell: PlanCell;
  readonly original: string;
  /** Where the user's text stands; absent for the original wording. */
  readonly at?: { readonly sheet: string; readonly cell: string };
}

/** The pieces in the order of the sheet; one that the user has deleted is not among them. */
export type Pieces = ReadonlyMap<PieceKey, PlannedPiece>;

/** What the delivered wording depends on beside the bloc. */
export interface WordingCase {
  readonly provisional: boolean;
  /** Whether there is something to vote on: the workbook has the minutes of a ballot count, is given them now, or the run left somebody to the vote. */
  readonly counted: boolean;
}

/** The wording of the papers as the workbook holds it, or as it is delivered where it has no such sheet. */
export function readPieces(grids: WorkbookGrids, bloc: Bloc, words: Words, present: WordingCase): Pieces {
  const earlier = earlierTemplate(grids);
  const known = earlier === undefined ? 0 : versionOf(earlier);
  const pieces = new Map<PieceKey, PlannedPiece>();
  for (const key of Object.keys(words.papers.pieces) as PieceKey[]) {
    const original = originalText(key, bloc, words, present);
    if (earlier === undefined) {
      pieces.set(key, { text: original, cell: original, original });
      continue;
    }
    const piece = pieceOn(earlier, key, original);
    if (piece !== undefined) pieces.set(key, piece);
    else if (known < (CAME_WITH[key] ?? 1)) pieces.set(key, { text: original, cell: original, original });
  }
  return pieces;
}

function earlierTemplate(grids: WorkbookGrids): EarlierSheet | undefined {
  return readEarlier(ownedSheet(grids, TEMPLATE_ROLE));
}

/** A sheet whose version row is gone counts as made now: nothing that was deleted comes back by itself. */
function versionOf(earlier: EarlierSheet): number {
  const versions = [...earlier.rows.keys()].flatMap((key) => VERSION_ROW.exec(key)?.[1] ?? []);
  return versions.length === 0 ? VERSION : Math.max(...versions.map(Number));
}

/** An emptied cell, and one that still holds the original of its time, have the original wording. */
function pieceOn(earlier: EarlierSheet, key: PieceKey, original: string): PlannedPiece | undefined {
  const row = earlier.rows.get(rowKey(key))?.row;
  const textCol = earlier.columns.get("text");
  if (row === undefined || textCol === undefined) return undefined;
  const originalCol = earlier.columns.get("original");
  const text = String(valueAt(earlier.grid, row, textCol));
  const was = originalCol === undefined ? "" : String(valueAt(earlier.grid, row, originalCol));
  const formula = formulaAt(earlier.grid, row, textCol);
  if (formula === undefined && (text.trim() === "" || same(text, was) || same(text, original))) return { text: original, cell: original, original };
  const at = { sheet: earlier.grid.name, cell: cellAddress(row, textCol) };
  return { text, cell: formula === undefined ? text : { formula }, original, at };
}

function same(a: string, b: string): boolean {
  return a.normalize("NFC").trim() === b.normalize("NFC").trim();
}

function originalText(key: PieceKey, described: Bloc, { papers }: Words, { provisional, counted }: WordingCase): string {
  const { bloc } = described;
  const cited = BASES_DAY[key]?.(described);
  if (cited !== undefined) return papers.basesText(basesByLine(basesOn(cited)).map((line) => line.map((basis) => papers.bases[basis]).join("; ")));
  const piece = papers.pieces[key];
  const wording: Wording = (bloc.kind === "cum" ? piece.cum : undefined) ?? piece;
  if (bloc.period === "half-year" && typeof wording.halfYear === "string") return wording.halfYear;
  if (wording.noCount !== undefined && !counted && !hasBallot(described)) return wording.noCount;
  if (wording.provisional !== undefined && provisional) return wording.provisional;
  if (wording.formerly !== undefined && bloc.year < wording.formerly.before) return wording.formerly.text;
  return wording.text;
}

/** The wish for the sheet. */
export function wantTemplate(grids: WorkbookGrids, { papers }: Words): WantedSheet {
  return wantSheet(grids, TEMPLATE_ROLE, papers.tab);
}

/** The plan of the sheet with these pieces; rows that the user has deleted stay away. */
export function planTemplate(grids: WorkbookGrids, pieces: Pieces, words: Words, target: ChosenTarget["target"]): SheetPlan {
  const { template } = words.papers;
  const earlier = "overwrite" in target ? earlierTemplate(grids) : undefined;
  const note = (key: string, text: string): KeyedRow =>
    ({ key, part: "head", only: "paper", cells: { paper: text }, across: true, look: { italic: true, size: 11, wrap: true }, points: lineHeight(11, linesOf(text, WIDTH, 11)) });
  const rows: KeyedRow[] = [
    { key: "title", part: "head", only: "paper", cells: { paper: template.title }, across: true, look: TITLE, points: lineHeight(14) },
    ...template.notes.map((text, i) => note(`note:${i + 1}`, text)),
    note("placeholders", template.placeholders(placeholderNames(words))),
    { key: HEADER, part: "header", cells: { ...template.columns } },
    ...[...pieces].map(([key, { cell, original }]): KeyedRow =>
      ({ key: rowKey(key), part: "body", cells: { paper: paperOf(key, words), piece: words.papers.pieces[key].name, text: cell, original } })),
    textLine(`wording:${VERSION}`, "foot", "", "", { printed: false }),
  ];
  return planKeyedSheet({ columns: COLUMNS, rows }, { titleColumn: "piece" }, {
    role: TEMPLATE_ROLE, target, earlier, frozenColumn: "piece", tabColor: "#7F6000",
    print: { orientation: "landscape", fitWide: 1, margins: MARGINS, footer: { right: pageCode(words.outputs.page) } },
  });
}

const COLUMNS: readonly KeyedColumn[] = [
  { key: KEY_COLUMN, chars: 10, printed: false },
  { key: "paper", chars: 26, printed: true, look: { valign: "top" } },
  { key: "piece", chars: 22, printed: true, look: { valign: "top" } },
  { key: "text", chars: 64, printed: true, look: { valign: "top", numberFormat: "@" } },
  { key: "original", chars: 44, printed: true, look: { valign: "top", numberFormat: "@", color: "#7F7F7F", size: 11 } },
];
const WIDTH = 26 + 22 + 64 + 44;

const rowKey = (key: PieceKey): string => `piece:${key}`;

function paperOf(key: PieceKey, { papers }: Words): string {
  const [paper = ""] = key.split(".");
  return paper === "common" ? papers.template.common : papers.tabs[paper as PaperKind];
}

/** The run log: one line per run, below all earlier lines, which are never written again. */
import type { Bloc } from "../core/bloc";
import type { Severity } from "../core/finding";
import type { RunResult } from "../core/result";
import { wordsFor, type Language, type Words } from "../i18n";
import type { RunLogColumn } from "../i18n/words-outputs";
import type { SheetGrid, WorkbookGrids } from "./grid";
import type { LocatedFinding } from "./located-finding";
import { HEADER, isFilled, readEarlier, wantSheet, type EarlierSheet } from "./outputs/earlier-sheet";
import { KEY_COLUMN, rowMark, type KeyedColumn, type KeyedRow } from "./outputs/keyed-sheet";
import { sheetsWritten } from "./outputs/plan-outputs";
import { BODY_LOOK, CENTER, HIDDEN_LOOK, lineHeight, MARGINS, pageCode, RUN_LINE, TEXT_CENTER, TITLE } from "./outputs/page-look";
import { planKeyedSheet } from "./outputs/plan-keyed-sheet";
import { spans } from "./outputs/rectangles";
import { charsOfWords, rowPoints } from "./outputs/row-height";
import { chooseTargets, ownedSheet } from "./ownership";
import type { FormatRun, PlanBlock, PlanCell, SheetPlan } from "./sheet-plan";

const ROLE = "run-log";
const TAB_COLOR = "#7F7F7F";

/** The key of a line: its number and its time. last-run.ts reads it. */
const LINE = /^run:(\d+):/;
const lineKey = (number: number, ranAt: string): string => `run:${number}:${ranAt}`;

/** What a run has to remember. The log line is written last, in a sync of its own: no line, no complete run. */
export interface RunLogEntry {
  /** Local time, "yyyy-mm-ddThh:mm:ss". */
  readonly ranAt: string;
  /** null where the set-up could not be read. */
  readonly bloc: Bloc | null;
  readonly result: RunResult;
  /** Everything found, by the run and by its publication. */
  readonly findings: readonly LocatedFinding[];
  /** Lower-case hexadecimal SHA-256, whole; "" where there is none. The line of a stopped run shows none. */
  readonly fingerprint: string;
}

/** What the log's plan is made from. */
export interface RunLogOptions {
  readonly grids: WorkbookGrids;
  readonly entry: RunLogEntry;
  readonly language: Language;
}

/**
 * The plan of the log with one more line. On a log that exists only the new line is written, below everything
 * that stands on the sheet in any column, so that no line is lost whatever users have done to it.
 */
export function planRunLog({ grids, entry, language }: RunLogOptions): SheetPlan {
  const words = wordsFor(language);
  const sheet = ownedSheet(grids, ROLE);
  const wanted = wantSheet(grids, ROLE, words.outputs.tabs[ROLE]);
  const target = chooseTargets([wanted], grids)[0]?.target ?? { create: wanted.tab };
  const earlier = "overwrite" in target ? readEarlier(sheet) : undefined;
  const cells = cellsOf(words, entry, grids);
  return earlier === undefined || sheet === undefined ? firstLine(words, cells, entry.ranAt, target) : nextLine(words, cells, entry.ranAt, target, earlier);
}

function columnsOf({ outputs }: Words): KeyedColumn[] {
  const { columns } = outputs.runLog;
  const column = (key: RunLogColumn, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn =>
    ({ key, chars: Math.max(chars, charsOfWords(columns[key])), look, printed: true });
  const number = { ...CENTER, numberFormat: "0" };
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("time", 20, TEXT_CENTER), column("period", 20, { numberFormat: "@" }), column("result", 20, { numberFormat: "@" }), column("ranked", 10, number),
    column("errors", 7, number), column("warnings", 9, number), column("infos", 9, number),
    column("fingerprint", 34, { numberFormat: "@" }), column("language", 12, TEXT_CENTER), column("sheets", 44, { numberFormat: "@" }),
  ];
}

function cellsOf(words: Words, { ranAt, bloc, result, findings, fingerprint }: RunLogEntry, grids: WorkbookGrids): Record<RunLogColumn, PlanCell> {
  const { outputs, language } = words;
  const stopped = result.status === "stopped" || bloc === null;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    time: outputs.time(ranAt),
    period: bloc === null ? "" : outputs.period(bloc.bloc),
    result: outputs.runLog.result[stopped ? "stopped" : result.provisional ? "provisional" : "ranked"],
    ranked: result.groups.reduce((sum, group) => sum + group.standings.filter(({ rank }) => rank !== null).length, 0),
    errors: count("error"), warnings: count("warning"), infos: count("info"),
    fingerprint: stopped ? "" : fingerprint, language: outputs.runLog.language, sheets: sheetsWritten({ bloc, grids, language, stopped }).join("; "),
  };
}

function firstLine(words: Words, cells: Record<RunLogColumn, PlanCell>, ranAt: string, target: SheetPlan["target"]): SheetPlan {
  const texts = words.outputs.runLog;
  const rows: KeyedRow[] = [
    { key: "title", part: "head", only: "time", cells: { time: texts.title }, across: true, look: TITLE, points: lineHeight(14) },
    { key: "note", part: "head", only: "time", cells: { time: texts.note }, across: true, look: RUN_LINE, points: lineHeight(12) },
    { key: "space", part: "head", only: "", cells: {}, points: 8 },
    { key: HEADER, part: "header", cells: { ...texts.columns } },
    { key: lineKey(1, ranAt), part: "body", cells },
  ];
  return planKeyedSheet({ columns: columnsOf(words), rows }, { titleColumn: "time" }, {
    role: ROLE, target, earlier: undefined, frozenColumn: "time", tabColor: TAB_COLOR, print: pageOf(words),
  });
}

function pageOf({ outputs }: Words): { orientation: "landscape"; fitWide: number; margins: typeof MARGINS; footer: { right: string } } {
  return { orientation: "landscape", fitWide: 1, margins: MARGINS, footer: { right: pageCode(outputs.page) } };
}

/** A column of ours that the user has deleted is left out of the new line. */
function nextLine(words: Words, line: Record<RunLogColumn, PlanCell>, ranAt: string, target: SheetPlan["target"], earlier: EarlierSheet): SheetPlan {
  const row = lastFilledRow(earlier.grid) + 1;
  const cells: Readonly<Record<string, PlanCell>> = { ...line, [KEY_COLUMN]: rowMark({ key: lineKey(lastNumber(earlier) + 1, ranAt) }) };
  const columns = columnsOf(words).flatMap((column) => {
    const at = earlier.columns.get(column.key);
    return at === undefined ? [] : [{ ...column, at }];
  });
  const blocks: PlanBlock[] = [];
  const formats: FormatRun[] = [];
  for (const [from, to] of spans(columns.map(({ at }) => at))) {
    const run = columns.filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at);
    blocks.push({ row, col: from, cells: [run.map(({ key }) => cells[key] ?? "")] });
  }
  const rect = (col: number): FormatRun["at"] => ({ row, col, rows: 1, cols: 1 });
  for (const { at, look, printed } of columns) formats.push({ at: rect(at), format: printed ? { ...BODY_LOOK, ...look } : HIDDEN_LOOK });
  const printed = columns.filter((column) => column.printed).map(({ at }) => at);
  const [left, right] = [Math.min(...printed), Math.max(...printed)];
  const top = earlier.keyRow + 1;
  return {
    role: ROLE, owned: true, target, formats, blocks, merges: [], lists: [], widths: [],
    heights: [{ row, points: rowPoints({ key: "", part: "body", cells: line }, columns), fits: true }],
    ...(printed.length === 0 ? {} : {
      print: {
        ...pageOf(words), area: { row: top, col: left, rows: row - top + 1, cols: right - left + 1 }, centerHorizontally: true,
        ...(earlier.headerRow === undefined ? {} : { titleRows: [earlier.headerRow, earlier.headerRow] as const }),
      },
    }),
    tabColor: TAB_COLOR,
  };
}

function lastNumber(earlier: EarlierSheet): number {
  return Math.max(0, ...[...earlier.rows.keys()].map((key) => Number(LINE.exec(key)?.[1] ?? 0)));
}

function lastFilledRow(grid: SheetGrid): number {
  for (let row = grid.top + grid.values.length - 1; row >= grid.top; row -= 1) {
    for (let col = grid.left; col < grid.left + (grid.values[0]?.length ?? 0); col += 1) {
      if (isFilled(grid, row, col)) return row;
    }
  }
  return grid.top;
}

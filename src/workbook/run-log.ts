/** The run log: one line per run, below all earlier lines, which are never written again. */
import type { Bloc } from "../core/bloc";
import type { Severity } from "../core/finding";
import type { RunResult } from "../core/result";
import { wordsFor, type Language, type Words } from "../i18n";
import type { RunLogColumn } from "../i18n/words-outputs";
import type { SheetGrid, WorkbookGrids } from "./grid";
import type { LocatedFinding } from "./located-finding";
import { type LineKind, lineKey, lineMark, readLineKey } from "./log-line";
import { HEADER, isFilled, readEarlier, wantSheet, type EarlierSheet } from "./outputs/earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./outputs/keyed-sheet";
import { sheetsWritten } from "./outputs/plan-outputs";
import { BODY_LOOK, CENTER, HEADER_LOOK, HIDDEN_LOOK, KEY_ROW_LOOK, lineHeight, MARGINS, pageCode, RUN_LINE, TEXT_CENTER, TITLE } from "./outputs/page-look";
import { planKeyedSheet } from "./outputs/plan-keyed-sheet";
import { blocLine } from "./outputs/sheet-text";
import { spans } from "./outputs/rectangles";
import { charsOfWords, rowPoints } from "./outputs/row-height";
import { chooseTargets, ownedSheet, RUN_LOG_ROLE } from "./ownership";
import type { RecordedVerification } from "./record/recorded-run";
import type { FormatRun, PlanBlock, PlanCell, SheetPlan } from "./sheet-plan";
import { verificationText } from "./verification-text";

const TAB_COLOR = "#7F7F7F";

/** Columns that logs of earlier versions of this software have not. */
const LATER: readonly RunLogColumn[] = ["by", "verified", "finalised"];

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
  /** Members whom the run was asked to explain. */
  readonly explain?: readonly string[] | "all";
  /** What became of comparing the recalculated cells; absent: a stopped run, which has none. */
  readonly verification?: RecordedVerification;
}

/** Results that were finalised, or reopened. */
export interface LogState {
  readonly kind: "finalised" | "reopened";
  /** Local time, "yyyy-mm-ddThh:mm:ss". */
  readonly at: string;
  readonly bloc: Bloc;
  /** The person; "" for nobody named. */
  readonly by: string;
  /** The run whose results they are. */
  readonly run: { readonly ranAt: string; readonly fingerprint: string };
}

/** What the log's plan is made from. */
export interface RunLogOptions {
  readonly grids: WorkbookGrids;
  readonly entry: RunLogEntry;
  readonly language: Language;
}

/**
 * The plan of the log with one more line. On a log that exists only the new line is written, below everything
 * that stands on the sheet in any column, so that no line is lost whatever users have done to it. A log from
 * before there were columns for the person and for verification gets them to the right of everything.
 */
export function planRunLog({ grids, entry, language }: RunLogOptions): SheetPlan {
  const words = wordsFor(language);
  return planLine(words, grids, { kind: "run", at: entry.ranAt, bloc: entry.bloc, cells: cellsOf(words, entry, grids) });
}

/** The same with a line that tells of results finalised or reopened; it carries the fingerprint of their run. */
export function planLogState({ grids, state, language }: { readonly grids: WorkbookGrids; readonly state: LogState; readonly language: Language }): SheetPlan {
  const words = wordsFor(language);
  const { outputs, record } = words;
  const cells: Record<RunLogColumn, PlanCell> = {
    time: outputs.time(state.at), period: outputs.period(state.bloc.bloc), result: record.log[state.kind], ranked: "", errors: "", warnings: "", infos: "",
    fingerprint: state.run.fingerprint, language: outputs.runLog.language, sheets: "", by: state.by, verified: "",
    finalised: record.log.ofRun(outputs.time(state.run.ranAt)),
  };
  return planLine(words, grids, { kind: state.kind, at: state.at, bloc: state.bloc, cells });
}

interface Line {
  readonly kind: LineKind;
  readonly at: string;
  readonly bloc: Bloc | null;
  readonly cells: Record<RunLogColumn, PlanCell>;
}

function planLine(words: Words, grids: WorkbookGrids, line: Line): SheetPlan {
  const sheet = ownedSheet(grids, RUN_LOG_ROLE);
  const wanted = wantSheet(grids, RUN_LOG_ROLE, words.outputs.tabs[RUN_LOG_ROLE]);
  const target = chooseTargets([wanted], grids)[0]?.target ?? { create: wanted.tab };
  const earlier = "overwrite" in target ? readEarlier(sheet) : undefined;
  return earlier === undefined || sheet === undefined ? firstLine(words, line, target) : nextLine(words, line, target, earlier);
}

function columnsOf({ outputs }: Words): KeyedColumn[] {
  const { columns } = outputs.runLog;
  const column = (key: RunLogColumn, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn =>
    ({ key, chars: Math.max(chars, charsOfWords(columns[key])), look, printed: true });
  const number = { ...CENTER, numberFormat: "0" };
  const text = { numberFormat: "@" };
  // Together so wide that type of 12 points prints at 8½ or more.
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("time", 12, TEXT_CENTER), column("period", 11, text), column("result", 12, text), column("ranked", 8, number),
    column("errors", 6, number), column("warnings", 8, number), column("infos", 8, number),
    column("fingerprint", 26, text), column("language", 8, TEXT_CENTER), column("sheets", 27, text),
    column("by", 13, text), column("verified", 16, text), column("finalised", 14, text),
  ];
}

function cellsOf(words: Words, { ranAt, bloc, result, findings, fingerprint, verification, explain }: RunLogEntry, grids: WorkbookGrids): Record<RunLogColumn, PlanCell> {
  const { outputs, language } = words;
  const stopped = result.status === "stopped" || bloc === null;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    time: outputs.time(ranAt),
    period: bloc === null ? "" : outputs.period(bloc.bloc),
    result: outputs.runLog.result[stopped ? "stopped" : result.provisional ? "provisional" : "ranked"],
    ranked: result.groups.reduce((sum, group) => sum + group.standings.filter(({ rank }) => rank !== null).length, 0),
    errors: count("error"), warnings: count("warning"), infos: count("info"),
    fingerprint: stopped ? "" : fingerprint, language: outputs.runLog.language, sheets: sheetsWritten({ bloc, grids, language, stopped, nominates: result.nominations.length > 0, ...(explain === undefined ? {} : { explain }) }).join("; "),
    by: bloc?.bloc.preparedBy ?? "", verified: stopped || verification === undefined ? "" : verificationText(verification, language), finalised: "",
  };
}

function firstLine(words: Words, { kind, at, bloc, cells }: Line, target: SheetPlan["target"]): SheetPlan {
  const texts = words.outputs.runLog;
  const rows: KeyedRow[] = [
    // As high as a name also without one: a later line may have it.
    { ...blocLine(bloc, "time"), points: lineHeight(12) },
    { key: "title", part: "head", only: "time", cells: { time: texts.title }, across: true, look: TITLE, points: lineHeight(14) },
    { key: "note", part: "head", only: "time", cells: { time: texts.note }, across: true, look: RUN_LINE, points: lineHeight(12) },
    { key: "space", part: "head", only: "", cells: {}, points: 8 },
    { key: HEADER, part: "header", cells: { ...texts.columns } },
    { key: lineKey({ kind, number: 1, at }), part: "body", cells },
  ];
  return planKeyedSheet({ columns: columnsOf(words), rows }, { titleColumn: "time" }, {
    role: RUN_LOG_ROLE, target, earlier: undefined, frozenColumn: "time", tabColor: TAB_COLOR, print: pageOf(words),
  });
}

function pageOf({ outputs }: Words): { orientation: "landscape"; fitWide: number; margins: typeof MARGINS; footer: { right: string } } {
  return { orientation: "landscape", fitWide: 1, margins: MARGINS, footer: { right: pageCode(outputs.page) } };
}

type LogColumn = KeyedColumn & { readonly at: number };

/** A column of ours that the user has deleted is left out of the new line. */
function nextLine(words: Words, line: Line, target: SheetPlan["target"], earlier: EarlierSheet): SheetPlan {
  const row = lastFilledRow(earlier.grid) + 1;
  const cells: Readonly<Record<string, PlanCell>> = { ...line.cells, [KEY_COLUMN]: lineMark({ kind: line.kind, number: lastNumber(earlier) + 1, at: line.at }) };
  const added = laterColumns(words, earlier);
  const columns = [...columnsOf(words).flatMap((column): LogColumn[] => {
    const at = earlier.columns.get(column.key);
    return at === undefined ? [] : [{ ...column, at }];
  }), ...added];
  const blocks: PlanBlock[] = [...blocName(line, earlier), ...headersOf(words, added, earlier)];
  const formats: FormatRun[] = [];
  for (const [from, to] of spans(columns.map(({ at }) => at))) {
    const run = columns.filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at);
    blocks.push({ row, col: from, cells: [run.map(({ key }) => cells[key] ?? "")] });
  }
  const rect = (col: number, at = row): FormatRun["at"] => ({ row: at, col, rows: 1, cols: 1 });
  for (const { at } of added) {
    formats.push({ at: rect(at, earlier.keyRow), format: KEY_ROW_LOOK });
    if (earlier.headerRow !== undefined) formats.push({ at: rect(at, earlier.headerRow), format: HEADER_LOOK });
  }
  for (const { at, look, printed } of columns) formats.push({ at: rect(at), format: printed ? { ...BODY_LOOK, ...look } : HIDDEN_LOOK });
  const printed = columns.filter((column) => column.printed).map(({ at }) => at);
  const [left, right] = [Math.min(...printed), Math.max(...printed)];
  const top = earlier.keyRow + 1;
  return {
    role: RUN_LOG_ROLE, owned: true, target, formats, blocks, merges: [], lists: [],
    ...(added.length === 0 ? { widths: [] } : { widths: added.map(({ at, chars }) => ({ col: at, chars })), relaid: true as const }),
    heights: [{ row, points: rowPoints({ key: "", part: "body", cells: line.cells }, columns), fits: true }],
    ...(printed.length === 0 ? {} : {
      print: {
        ...pageOf(words), area: { row: top, col: left, rows: row - top + 1, cols: right - left + 1 }, centerHorizontally: true,
        ...(earlier.headerRow === undefined ? {} : { titleRows: [earlier.headerRow, earlier.headerRow] as const }),
      },
    }),
    tabColor: TAB_COLOR,
  };
}

/** What a log of an earlier version lacks; nothing where the log has or had one of them. */
function laterColumns(words: Words, earlier: EarlierSheet): LogColumn[] {
  if (LATER.some((key) => earlier.columns.has(key))) return [];
  const lacking: ReadonlySet<string> = new Set(LATER);
  return columnsOf(words).filter(({ key }) => lacking.has(key)).map((column, i) => ({ ...column, at: earlier.right + i }));
}

/** The bloc's name at the top follows the set-up; a log of an earlier version has no place for it. */
function blocName({ bloc }: Line, { rows, columns }: EarlierSheet): PlanBlock[] {
  const [row, col] = [rows.get("bloc")?.row, columns.get("time")];
  return bloc === null || row === undefined || col === undefined ? [] : [{ row, col, cells: [[bloc.bloc.name.toUpperCase()]] }];
}

function headersOf({ outputs }: Words, added: readonly LogColumn[], { keyRow, headerRow }: EarlierSheet): PlanBlock[] {
  const texts: Readonly<Record<string, string>> = outputs.runLog.columns;
  return added.flatMap(({ key, at }): PlanBlock[] => [
    { row: keyRow, col: at, cells: [[`column:${key}`]] },
    ...(headerRow === undefined ? [] : [{ row: headerRow, col: at, cells: [[texts[key] ?? key]] }]),
  ]);
}

function lastNumber(earlier: EarlierSheet): number {
  return Math.max(0, ...[...earlier.rows.keys()].map((key) => readLineKey(key)?.number ?? 0));
}

function lastFilledRow(grid: SheetGrid): number {
  for (let row = grid.top + grid.values.length - 1; row >= grid.top; row -= 1) {
    for (let col = grid.left; col < grid.left + (grid.values[0]?.length ?? 0); col += 1) {
      if (isFilled(grid, row, col)) return row;
    }
  }
  return grid.top;
}

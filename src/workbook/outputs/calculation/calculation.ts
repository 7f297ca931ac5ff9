/**
 * The calculation sheet: every figure between the members' own cells and their ranks, one row for each step and
 * one column for each member, so that what depends on all members of a group has a range to look at.
 */
import type { CalculationRow, GroupCalculation } from "../../../core/formula/formula";
import type { Standing } from "../../../core/result";
import { ownedSheet, targetName } from "../../ownership";
import type { CellFormat, PlanCell, SheetPlan } from "../../sheet-plan";
import type { ExpectedValue } from "../../verification";
import { HEADER, readEarlier, wantSheet } from "../earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../keyed-sheet";
import { totalDecimals } from "../number-cell";
import { shortNameOf, type CalculationPlaces, type OutputContext } from "../output-context";
import { CENTER, numberLook, SOFT_FILL, STRONG, TEXT_CENTER } from "../page-look";
import { pageStarts, surePageRoom, type TablePart } from "../page-breaks";
import { layOut } from "../plan-keyed-sheet";
import { charsOfLine, linesOf } from "../row-height";
import { footLines, headLines, pageSetUp } from "../sheet-text";
import { weave } from "../weave";
import { unlessDoubted } from "./doubts";
import { expectedOf } from "./expected";
import { inputReferences } from "./input-references";
import { mergeRows } from "./merge-rows";
import { pagesAcross, type PagesAcross } from "./pages-across";
import { absolute, sheetPrefix } from "./references";
import { cellAddress } from "../../format/a1";
import { sharedRows } from "./shared-rows";
import { stateWords } from "./state-words";
import { writeFormula, type OwnPlaces } from "./write-formula";

/** Role of the calculation sheet. */
export const CALCULATION_ROLE = "calculation";

const TAB_COLOR = "#7F7F7F";
const COMMON_CHARS = 9;
const NAME_CHARS = 40;
const WORD_SIZE = 11;

/** The wish for the sheet. */
export const wantedCalculation = ({ grids, words }: Pick<OutputContext, "grids" | "words">): ReturnType<typeof wantSheet> =>
  wantSheet(grids, CALCULATION_ROLE, words.calculation.tab);

/** What the sheet is made from: everything that other output sheets have but its own places. */
export interface CalculationInput extends Omit<OutputContext, "calc"> {
  readonly calculations: readonly GroupCalculation[];
}

/** The sheet laid out: where its figures stand, and its plan. */
export interface LaidCalculation {
  readonly places: CalculationPlaces;
  plan(): SheetPlan;
}

/** Columns that say what a row holds. */
const REPEATED: readonly string[] = ["label", "criterion", "content"];
const isRepeated = ({ key }: KeyedColumn): boolean => REPEATED.includes(key);

const memberColumn = (group: string, member: string): string => `m:${group}:${member}`;
/** Column of what is the same for all members of a group. */
const commonColumn = (group: string): string => `common:${group}`;
const rowKey = (key: string): string => `r:${key}`;

/** Lays the sheet out around what users have put on it. Nothing is written yet: other sheets need only the places. */
export function layCalculation(given: CalculationInput, target: SheetPlan["target"]): LaidCalculation {
  const calculations = given.calculations.filter(({ members }) => members.length > 0);
  const input = { ...given, calculations };
  const { grids, bloc, words, cellOf } = input;
  const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, CALCULATION_ROLE)) : undefined;
  const merged = mergeRows(calculations, (criterion) => given.criteria.tree.byCode.get(criterion)?.index ?? -1);
  const states = stateWords(bloc, grids, cellOf, words);
  const columns = columnsOf(input);
  const across = pagesAcross(pageSetUp(input, "landscape"), columns.filter(isRepeated), columns.filter((column) => column.printed && !isRepeated(column)));
  const empty: KeyedRow[] = [...headOf(input, across), headerOf(input), ...merged.map((row, i) => labelRow(input, row, row.criterion !== merged[i - 1]?.criterion)), ...footOf(input, states, columns)];
  const together = [["criterion", "content"], ...calculations.map(({ group, members }) => members.map((member) => memberColumn(group, member)))];
  const layout = layOut({ columns, rows: empty }, earlier, { titleColumn: "criterion", together });
  const rowAt = (key: string): number | undefined => layout.rows.at.get(rowKey(key));
  const groupOf = new Map(calculations.flatMap(({ group, members }) => members.map((member) => [member, group] as const)));
  const rowsOf = new Map(calculations.map(({ group, rows }) => [group, new Map(rows.map((row) => [row.key, row]))]));
  const membersOf = new Map(calculations.map(({ group, members }) => [group, members]));
  const colAt = (member: string): number | undefined => layout.columns.at.get(memberColumn(groupOf.get(member) ?? "", member));
  const shared = new Map(calculations.map((calculation) => [calculation.group, sharedRows(calculation)]));
  const columnOf = (key: string, member: string): number | undefined => {
    const group = groupOf.get(member) ?? "";
    return shared.get(group)?.has(key) === true ? layout.columns.at.get(commonColumn(group)) : colAt(member);
  };
  const rangeOf = (key: string, group: string): string | undefined => {
    const members = membersOf.get(group) ?? [];
    const [row, col] = [rowAt(key), members[0] === undefined ? undefined : colAt(members[0])];
    return row === undefined || col === undefined || rowsOf.get(group)?.has(key) !== true || shared.get(group)?.has(key) === true ? undefined : absolute({ row, col, rows: 1, cols: members.length });
  };
  const prefix = sheetPrefix(targetName(target));
  const places: CalculationPlaces = {
    cell(key, member) {
      const [row, col] = [rowAt(key), columnOf(key, member)];
      const isThere = row !== undefined && col !== undefined && rowsOf.get(groupOf.get(member) ?? "")?.has(key) === true;
      return isThere ? prefix + absolute({ row, col, rows: 1, cols: 1 }) : undefined;
    },
    range(key, group) {
      const range = rangeOf(key, group);
      return range === undefined ? undefined : prefix + range;
    },
    rows: (group) => rowsOf.get(group) ?? new Map<string, CalculationRow>(),
  };
  const plan = (): SheetPlan => {
    const inputs = inputReferences(bloc, grids, cellOf);
    const statesTop = layout.rows.at.get(stateKey(states[0]?.word ?? "")) ?? 0;
    const wordCol = layout.columns.at.get("criterion") ?? 0;
    const filled = new Map<string, Record<string, PlanCell>>();
    const decimals = totalDecimals(bloc.settings, input.result);
    for (const { group, members, rows } of calculations) {
      const own: OwnPlaces = {
        own: (key, member) => cellAddress(there(rowAt(key), key), there(columnOf(key, member), member)),
        all: (key) => there(rangeOf(key, group), key),
        states: absolute({ row: statesTop, col: wordCol, rows: states.length, cols: 2 }),
      };
      for (const row of rows) {
        const cells = filled.get(row.key) ?? {};
        filled.set(row.key, cells);
        if (shared.get(group)?.has(row.key) === true) {
          cells[commonColumn(group)] = { formula: writeFormula(row, members[0] ?? "", inputs, own, words) };
          continue;
        }
        for (const member of members) {
          const expected = expectedHere(row, input.standings.get(member), decimals);
          cells[memberColumn(group, member)] = {
            formula: writeFormula(row, member, inputs, own, words),
            ...(expected === undefined ? {} : { expected: unlessDoubted(input.doubts, row.key, member, expected) }),
          };
        }
      }
    }
    const finished = empty.map((row) => (row.key.startsWith("r:") ? { ...row, cells: { ...row.cells, ...filled.get(row.key.slice(2)) } } : row));
    const print = pageSetUp(input, "landscape", across.pages);
    const woven = weave({
      role: CALCULATION_ROLE, target, earlier, ...layout, sheet: { columns, rows: finished }, frozenColumn: "content", tabColor: TAB_COLOR,
      print,
    });
    if (woven.print === undefined || woven.print.fitTall !== undefined) return { ...woven, referredTo: true };
    const room = surePageRoom(print, across.widest, finished.filter(({ part }) => part === "header"));
    const starts = pageStarts(byCriterion(input, merged, finished), room, finished.filter(({ part }) => part === "head").reduce((sum, row) => sum + room.heightOf(row), 0));
    const titles = REPEATED.map((key) => layout.columns.at.get(key) ?? 0);
    return {
      ...woven, referredTo: true,
      print: {
        ...woven.print, breaksBefore: [...starts].flatMap((key) => layout.rows.at.get(key) ?? []).sort((a, b) => a - b),
        ...(across.pages === 1 ? {} : { titleColumns: [Math.min(...titles), Math.max(...titles)] as const }),
      },
    };
  };
  return { places, plan };
}

function there<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the calculation has no ${what}`);
  return found;
}

function columnsOf({ calculations, words }: CalculationInput): KeyedColumn[] {
  // As narrow as the words for states allow: the wider the sheet, the smaller its print.
  const memberChars = 1 + Math.max(9, ...Object.values(words.outputs.summary.status).map((word) => charsOfLine(word, WORD_SIZE)));
  const contents = calculations.flatMap(({ rows }) => rows.map(({ content, number }) => words.calculation.contents[content](number)));
  const contentChars = Math.max(...[words.calculation.columns.content, ...new Set(contents)].map((text) => charsOfLine(text, NAME_SIZE)));
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "label", chars: 6, printed: true, look: TEXT_CENTER },
    { key: "criterion", chars: NAME_CHARS, printed: true },
    { key: "content", chars: contentChars, printed: true, look: { wrap: false } },
    ...calculations.flatMap(({ group, members }): KeyedColumn[] => [
      { key: commonColumn(group), chars: COMMON_CHARS, printed: true },
      ...members.map((member): KeyedColumn => ({ key: memberColumn(group, member), chars: memberChars, printed: true })),
    ]),
  ];
}

/** The titles stand above the first page in width, and in none of the columns that every page repeats: there they would be cut. */
function headOf(input: CalculationInput, { pages, widest, firstBegins, firstEnds }: PagesAcross): KeyedRow[] {
  const { calculation, outputs } = input.words;
  const above = widest.filter((column) => pages === 1 || !isRepeated(column));
  const begins = pages === 1 ? "label" : firstBegins;
  const lines = headLines(input, calculation.title(outputs.period(input.bloc.bloc)), calculation.note, above.reduce((sum, { chars }) => sum + chars, 0), begins);
  return pages === 1 ? lines : lines.map(({ across, ...line }) => (across === true ? { ...line, joins: [[begins, firstEnds]] } : line));
}

/**
 * The rows of a criterion stay on one page, with those of the first of its parts; so do those about the member as a whole,
 * as far as one holds them.
 */
function byCriterion({ criteria }: CalculationInput, merged: readonly CalculationRow[], rows: readonly KeyedRow[]): TablePart[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const parts: KeyedRow[][] = [];
  merged.forEach(({ key, criterion }, i) => {
    const row = byKey.get(rowKey(key));
    const before = merged[i - 1]?.criterion;
    const isFirstPart = criterion !== undefined && before !== undefined && criteria.tree.byCode.get(criterion)?.parent?.criterion.code === before;
    if (i === 0 || (criterion !== before && !isFirstPart)) parts.push([]);
    if (row !== undefined) parts.at(-1)?.push(row);
  });
  return parts.map((part) => ({ rows: part, headings: new Set<string>() }));
}

function headerOf(input: CalculationInput): KeyedRow {
  const { label, criterion, content } = input.words.calculation.columns;
  const cells: Record<string, PlanCell> = { label, criterion, content };
  for (const { group, members } of input.calculations) {
    const { common } = input.words.calculation.columns;
    const name = input.bloc.groups.find(({ code }) => code === group)?.name ?? group;
    cells[commonColumn(group)] = input.calculations.length > 1 ? `${name}: ${common.charAt(0).toLowerCase()}${common.slice(1)}` : common;
    for (const member of members) cells[memberColumn(group, member)] = shortNameOf(input, member);
  }
  return { key: HEADER, part: "header", cells };
}

const RESULT: CellFormat = { bold: true, fill: SOFT_FILL };
const NUMBER: CellFormat = { align: "right", wrap: false, numberFormat: "0.00####" };
/** Of rows that count members or scores, or hold a rank: whole numbers. */
const COUNT: CellFormat = { ...NUMBER, numberFormat: "0" };
const COUNTS: ReadonlySet<CalculationRow["content"]> = new Set(["has-score", "not-applicable", "order", "seat", "first-of-equals", "published-rank", "moved"] as const);
const DATES: ReadonlySet<CalculationRow["content"]> = new Set(["due", "received"] as const);
/** Of rows that hold what was typed, mostly points. */
const GIVEN: ReadonlySet<CalculationRow["content"]> = new Set(["given", "answer"] as const);
const WORD: CellFormat = { ...CENTER, wrap: false, size: WORD_SIZE };
const ABOUT_MEMBER: ReadonlySet<string> = new Set(["total", "rate", "rank", "class"]);

function lookOf({ content, shows }: CalculationRow, decimals: number): CellFormat {
  if (content === "class") return { ...CENTER, wrap: true, size: WORD_SIZE };
  if (content === "rank") return { ...CENTER, numberFormat: "0" };
  if (COUNTS.has(content)) return COUNT;
  if (DATES.has(content)) return { ...NUMBER, numberFormat: "dd/mm/yyyy" };
  if (shows === "text" && !GIVEN.has(content)) return WORD;
  return content === "total" || content === "rate" ? numberLook(decimals) : NUMBER;
}

function labelRow({ words, criteria, bloc, result }: CalculationInput, row: CalculationRow, isFirst: boolean): KeyedRow {
  const { key, content, criterion, number } = row;
  const node = criterion === undefined || !isFirst ? undefined : criteria.tree.byCode.get(criterion)?.criterion;
  const name = node?.name ?? (isFirst && criterion === undefined ? words.calculation.whole : "");
  const look = lookOf(row, totalDecimals(bloc.settings, result));
  return {
    key: rowKey(key), part: "body",
    cells: { label: node?.label ?? "", criterion: name, content: words.calculation.contents[content](number) },
    look: ABOUT_MEMBER.has(key) ? { ...look, ...RESULT } : look,
    looks: { label: LABEL, criterion: criterion === undefined ? { ...NAME, ...STRONG } : NAME, content: LEFT },
    // Nearly all rows have one line, and need not be measured by the host one by one.
    ...(content === "class" || linesOf(name, NAME_CHARS, NAME_SIZE) > 1 ? {} : { points: ROW_POINTS }),
  };
}

const NAME_SIZE = 11;
const LEFT: CellFormat = { align: "left", numberFormat: "@", wrap: false, size: NAME_SIZE };
const NAME: CellFormat = { ...LEFT, wrap: true };
const LABEL: CellFormat = { ...LEFT, align: "center" };
const ROW_POINTS = 17;

const STATE: CellFormat = { size: 10, numberFormat: "@" };
const stateKey = (word: string): string => `state:${word.toLowerCase()}`;

function footOf({ words }: CalculationInput, states: ReturnType<typeof stateWords>, columns: readonly KeyedColumn[]): KeyedRow[] {
  const width = columns.reduce((sum, { printed, chars }) => sum + (printed ? chars : 0), 0);
  // Formulas look them up; nobody reads them on paper.
  return [
    { key: "states:space", part: "foot", only: "", cells: {}, printed: false },
    ...footLines("states", "criterion", words.calculation.states, width, { italic: true }).map((row): KeyedRow => ({ ...row, printed: false })),
    ...states.map(({ word, status }): KeyedRow => (
      { key: stateKey(word), part: "foot", cells: { criterion: word, content: status }, looks: { criterion: STATE, content: STATE }, printed: false })),
  ];
}

function expectedHere({ key }: CalculationRow, standing: Standing | undefined, decimals: number): ExpectedValue | undefined {
  if (standing === undefined) return undefined;
  switch (key) {
    case "total": return expectedOf.number(standing.total, decimals);
    case "rate": return expectedOf.number(standing.rate, decimals);
    case "applicable-max": return expectedOf.exact(standing.max);
    case "rank": return expectedOf.rank(standing.rank);
    case "class": return expectedOf.text(standing.class);
    case "moved": return expectedOf.number("0", 0);
    default: return undefined;
  }
}


/**
 * The calculation sheet: every figure between the members' own cells and their ranks, one row for each step and
 * one column for each member, so that what depends on all members of a group has a range to look at.
 */
import type { CalculationRow, GroupCalculation } from "../../../core/formula/formula";
import type { Standing } from "../../../core/result";
import { ownedSheet, targetName } from "../../ownership";
import type { CellFormat, PlanCell, SheetPlan } from "../../sheet-plan";
import type { ExpectedValue } from "../../verification";
import { readEarlier, wantSheet } from "../earlier-sheet";
import type { KeyedColumn, KeyedRow } from "../keyed-sheet";
import { totalDecimals } from "../number-cell";
import type { CalculationPlaces, OutputContext } from "../output-context";
import { CENTER, MARGINS, numberLook, SOFT_FILL, STRONG } from "../page-look";
import { pageStarts, surePageRoom, type TablePart } from "../page-breaks";
import { layOut } from "../plan-keyed-sheet";
import { linesOf } from "../row-height";
import { footLines, pageSetUp } from "../sheet-text";
import { weave } from "../weave";
import { columnsOf, commonFigures, headerOf, headOf, isRepeated, memberColumn, NAME_CHARS, TABLE_SIZE, type CalculationInput } from "./calculation-columns";
import { unlessDoubted } from "./doubts";
import { expectedOf } from "./expected";
import { inputReferences } from "./input-references";
import { mergeRows } from "./merge-rows";
import { pagesAcross } from "./pages-across";
import { absolute, sheetPrefix } from "./references";
import { cellAddress } from "../../format/a1";
import { stateWords } from "./state-words";
import { wholeLabel } from "./whole-label";
import { writeFormula, type OwnPlaces } from "./write-formula";

/** Role of the calculation sheet. */
export const CALCULATION_ROLE = "calculation";

const TAB_COLOR = "#7F7F7F";

/** The wish for the sheet. */
export const wantedCalculation = ({ grids, words }: Pick<OutputContext, "grids" | "words">): ReturnType<typeof wantSheet> =>
  wantSheet(grids, CALCULATION_ROLE, words.calculation.tab);

/** The sheet laid out: where its figures stand, and its plan. */
export interface LaidCalculation {
  readonly places: CalculationPlaces;
  plan(): SheetPlan;
}

const rowKey = (key: string): string => `r:${key}`;

/** Lays the sheet out around what users have put on it. Nothing is written yet: other sheets need only the places. */
export function layCalculation(given: CalculationInput, target: SheetPlan["target"]): LaidCalculation {
  const calculations = inListOrder(given);
  const input = { ...given, calculations };
  const { grids, bloc, words, cellOf } = input;
  const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, CALCULATION_ROLE)) : undefined;
  const merged = mergeRows(calculations, (criterion) => given.criteria.tree.byCode.get(criterion)?.index ?? -1);
  const states = stateWords(bloc, grids, cellOf, words);
  const common = commonFigures(calculations);
  const columns = columnsOf(input, common);
  const across = pagesAcross({ orientation: "landscape", margins: MARGINS }, columns.filter((column) => column.printed && isRepeated(column)), columns.filter((column) => !isRepeated(column)));
  const empty: KeyedRow[] = [...headOf(input, across), headerOf(input, common), ...merged.map((row, i) => labelRow(input, row, row.criterion !== merged[i - 1]?.criterion)), ...footOf(input, states, columns)];
  const together = [["criterion", "content"], ...calculations.map(({ group, members }) => members.map((member) => memberColumn(group, member)))];
  const layout = layOut({ columns, rows: empty }, earlier, { titleColumn: "criterion", together });
  const rowAt = (key: string): number | undefined => layout.rows.at.get(rowKey(key));
  const groupOf = new Map(calculations.flatMap(({ group, members }) => members.map((member) => [member, group] as const)));
  const rowsOf = new Map(calculations.map(({ group, rows }) => [group, new Map(rows.map((row) => [row.key, row]))]));
  const membersOf = new Map(calculations.map(({ group, members }) => [group, members]));
  const colAt = (member: string): number | undefined => layout.columns.at.get(memberColumn(groupOf.get(member) ?? "", member));
  const shared = common.rows;
  const columnOf = (key: string, member: string): number | undefined => {
    const group = groupOf.get(member) ?? "";
    return shared.get(group)?.has(key) === true ? layout.columns.at.get(common.columns.get(group) ?? "") : colAt(member);
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
          cells[common.columns.get(group) ?? ""] = { formula: writeFormula(row, members[0] ?? "", inputs, own, words) };
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
    const print = { ...pageSetUp(input, "landscape", across.widest), fitWide: across.pages };
    const woven = weave({
      role: CALCULATION_ROLE, target, earlier, ...layout, sheet: { columns, rows: finished }, frozenColumn: "content", tabColor: TAB_COLOR,
      print,
    });
    if (woven.print === undefined || woven.print.fitTall !== undefined) return { ...woven, referredTo: true };
    const room = surePageRoom(print, across.widest, finished.filter(({ part }) => part === "header"));
    const starts = pageStarts(byCriterion(merged, finished), room, finished.filter(({ part }) => part === "head").reduce((sum, row) => sum + room.heightOf(row), 0));
    const titles = columns.filter((column) => column.printed && isRepeated(column)).map(({ key }) => layout.columns.at.get(key) ?? 0);
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

/** Members stand in the order of the members' list, as in the summary; groups without members are left out. */
function inListOrder({ calculations, bloc }: CalculationInput): GroupCalculation[] {
  const order = new Map(bloc.members.map(({ code }, i) => [code, i]));
  return calculations.filter(({ members }) => members.length > 0)
    .map((calculation) => ({ ...calculation, members: [...calculation.members].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) }));
}

function there<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the calculation has no ${what}`);
  return found;
}

/** The rows of a criterion stay on one page, and so do those about the member as a whole, as far as one holds them. */
function byCriterion(merged: readonly CalculationRow[], rows: readonly KeyedRow[]): TablePart[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const parts: KeyedRow[][] = [];
  merged.forEach(({ key, criterion }, i) => {
    const row = byKey.get(rowKey(key));
    if (i === 0 || criterion !== merged[i - 1]?.criterion) parts.push([]);
    if (row !== undefined) parts.at(-1)?.push(row);
  });
  return parts.map((part) => ({ rows: part, headings: new Set<string>() }));
}

const RESULT: CellFormat = { bold: true, fill: SOFT_FILL };
const SMALL: CellFormat = { size: TABLE_SIZE };
const NUMBER: CellFormat = { ...SMALL, align: "right", wrap: false, numberFormat: "0.00####" };
/** Of rows that count members or scores, or hold a rank: whole numbers. */
const COUNT: CellFormat = { ...NUMBER, numberFormat: "0" };
const COUNTS: ReadonlySet<CalculationRow["content"]> = new Set(["has-score", "not-applicable", "order", "seat", "first-of-equals", "published-rank", "moved"] as const);
const DATES: ReadonlySet<CalculationRow["content"]> = new Set(["due", "received"] as const);
/** Of rows that hold what was typed, mostly points. */
const GIVEN: ReadonlySet<CalculationRow["content"]> = new Set(["given", "answer"] as const);
const WORD: CellFormat = { ...SMALL, ...CENTER, wrap: false };
const ABOUT_MEMBER: ReadonlySet<string> = new Set(["total", "rate", "rank", "class"]);

/** `isDate`: the row's result is a day. */
function lookOf({ content, shows }: CalculationRow, decimals: number, isDate: boolean): CellFormat {
  if (content === "class") return { ...SMALL, ...CENTER, wrap: true };
  if (content === "rank") return { ...SMALL, ...CENTER, numberFormat: "0" };
  if (COUNTS.has(content)) return COUNT;
  if (isDate || DATES.has(content)) return { ...NUMBER, numberFormat: "dd/mm/yyyy" };
  if (shows === "text" && !GIVEN.has(content)) return WORD;
  return content === "total" || content === "rate" ? { ...SMALL, ...numberLook(decimals) } : NUMBER;
}

function labelRow({ words, criteria, bloc, result }: CalculationInput, row: CalculationRow, isFirst: boolean): KeyedRow {
  const { key, content, criterion, number } = row;
  const node = criterion === undefined || !isFirst ? undefined : criteria.tree.byCode.get(criterion);
  const name = node?.criterion.name ?? (isFirst && criterion === undefined ? words.calculation.whole : "");
  const leaf = criterion === undefined ? undefined : criteria.tree.byCode.get(criterion)?.leaf;
  const isDate = content === "actual" && leaf !== undefined && criteria.rules.leaves[leaf]?.kind.name === "lateness";
  const look = lookOf(row, totalDecimals(bloc.settings, result), isDate);
  return {
    key: rowKey(key), part: "body",
    cells: { label: node === undefined ? "" : wholeLabel(node), criterion: name, content: words.calculation.contents[content](number) },
    look: ABOUT_MEMBER.has(key) ? { ...look, ...RESULT } : look,
    looks: { label: LABEL, criterion: criterion === undefined ? { ...NAME, ...STRONG } : NAME, content: LEFT },
    // Nearly all rows have one line, and need not be measured by the host one by one.
    ...(content === "class" || linesOf(name, NAME_CHARS, TABLE_SIZE, criterion === undefined) > 1 ? {} : { points: LINE_POINTS }),
  };
}

const LEFT: CellFormat = { ...SMALL, align: "left", numberFormat: "@", wrap: false };
const NAME: CellFormat = { ...LEFT, wrap: true };
const LABEL: CellFormat = { ...LEFT, align: "center" };
/** Height of one line of the table's type. */
const LINE_POINTS = 15;

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


/** Columns of the calculation: what a row holds, what is the same for all members, then each member; and what stands above them. */
import type { GroupCalculation } from "../../../core/formula/formula";
import type { PlanCell } from "../../sheet-plan";
import { HEADER } from "../earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../keyed-sheet";
import { shortNameOf, type OutputContext } from "../output-context";
import { TEXT_CENTER } from "../page-look";
import { charsOfLine, charsOfWords } from "../row-height";
import { headLines } from "../sheet-text";
import { joinedPoints } from "../text-rows";
import type { PagesAcross } from "./pages-across";
import { sharedRows } from "./shared-rows";
import { wholeLabel } from "./whole-label";

/** What the sheet is made from: everything that other output sheets have but its own places. */
export interface CalculationInput extends Omit<OutputContext, "calc"> {
  readonly calculations: readonly GroupCalculation[];
}

/** Type of everything in the table. */
export const TABLE_SIZE = 11;
/** Characters of the column of criteria. */
export const NAME_CHARS = 40;
const COMMON_CHARS = 9;
const MEMBER_CHARS = { least: 9, mostForNames: 14 };

/** Key of a member's column. */
export const memberColumn = (group: string, member: string): string => `m:${group}:${member}`;

/** Which rows of each group are written once for all of its members, and in which column. */
export interface CommonFigures {
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** By group; groups that have the same common figures share the column of the first of them. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Mostly weights and maxima: one column serves all groups, unless criteria do not apply to some of them. */
export function commonFigures(calculations: readonly GroupCalculation[]): CommonFigures {
  const rows = new Map(calculations.map((calculation) => [calculation.group, sharedRows(calculation)]));
  const columns = new Map<string, string>();
  const figures: { readonly column: string; readonly formulas: Map<string, string> }[] = [];
  for (const { group, rows: all } of calculations) {
    const own = all.filter(({ key }) => rows.get(group)?.has(key) === true).map(({ key, formula }) => [key, JSON.stringify(formula)] as const);
    let same = figures.find(({ formulas }) => own.every(([key, formula]) => (formulas.get(key) ?? formula) === formula));
    if (same === undefined) figures.push(same = { column: `common:${group}`, formulas: new Map<string, string>() });
    for (const [key, formula] of own) same.formulas.set(key, formula);
    columns.set(group, same.column);
  }
  return { rows, columns };
}

/** Columns that say what a row holds, and what is the same for all members: they stand on every page. */
export function isRepeated({ key }: Pick<KeyedColumn, "key">): boolean {
  return !key.startsWith("m:");
}

/** What a row holds, the figures that are common, then each member group by group. */
export function columnsOf(input: CalculationInput, common: CommonFigures): KeyedColumn[] {
  const { calculations, words } = input;
  const contents = calculations.flatMap(({ rows }) => rows.map(({ content, number }) => words.calculation.contents[content](number)));
  const contentChars = Math.max(...[words.calculation.columns.content, ...new Set(contents)].map((text) => charsOfLine(text, TABLE_SIZE)));
  const chars = memberChars(input);
  const labels = input.criteria.tree.nodes.map(wholeLabel);
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "label", chars: Math.max(6, ...labels.map((label) => charsOfLine(label, TABLE_SIZE))), printed: true, look: TEXT_CENTER },
    { key: "criterion", chars: NAME_CHARS, printed: true },
    { key: "content", chars: contentChars, printed: true, look: { wrap: false } },
    ...[...new Set(common.columns.values())].map((key): KeyedColumn => ({ key, chars: COMMON_CHARS, printed: true })),
    ...calculations.flatMap(({ group, members }) => members.map((member): KeyedColumn => ({ key: memberColumn(group, member), chars, printed: true }))),
  ];
}

/** As narrow as the words for states allow: the wider the sheet, the smaller its print and the more its pages. */
function memberChars(input: CalculationInput): number {
  // A score that cannot be read stops the run.
  const { unreadable: _stops, ...states } = input.words.outputs.summary.status;
  const names = input.calculations.flatMap(({ members }) => members.map((member) => charsOfWords(shortNameOf(input, member))));
  const words = Object.values(states).map((word) => charsOfLine(word, TABLE_SIZE));
  return Math.max(MEMBER_CHARS.least, ...words, Math.min(MEMBER_CHARS.mostForNames, Math.max(0, ...names)));
}

/** Where there are several groups, every column says of which it is: a page may begin within one. */
export function headerOf(input: CalculationInput, common: CommonFigures): KeyedRow {
  const { label, criterion, content, common: ofAll, commonOfGroup } = input.words.calculation.columns;
  const inGroups = (text: string, groups: readonly string[]): string =>
    `${text}\n(${groups.map((group) => input.bloc.groups.find(({ code }) => code === group)?.name ?? group).join(", ")})`;
  const cells: Record<string, PlanCell> = { label, criterion, content };
  for (const { group, members } of input.calculations) {
    for (const member of members) cells[memberColumn(group, member)] = input.calculations.length > 1 ? inGroups(shortNameOf(input, member), [group]) : shortNameOf(input, member);
  }
  const columns = [...new Set(common.columns.values())];
  for (const column of columns) {
    cells[column] = columns.length === 1 ? ofAll : inGroups(commonOfGroup, [...common.columns].filter(([, one]) => one === column).map(([group]) => group));
  }
  return { key: HEADER, part: "header", cells };
}

/**
 * Where the table is several pages wide the titles stand in the columns that every page repeats, so that each page
 * begins with them wherever the host ends the one before; in any others they would be cut.
 */
export function headOf(input: CalculationInput, { pages, widest }: PagesAcross): KeyedRow[] {
  const { calculation, outputs } = input.words;
  const above = widest.filter((column) => pages === 1 || isRepeated(column));
  const width = above.reduce((sum, { chars }) => sum + chars, 0);
  const lines = headLines(input, calculation.title(outputs.period(input.bloc.bloc)), calculation.note, width, "label");
  if (pages === 1) return lines;
  const ends = above.at(-1)?.key ?? "label";
  return lines.map(({ across: _across, ...line }): KeyedRow => {
    // The bloc's name as well: beyond these columns it would go on over the members of the first page alone.
    const joined: KeyedRow = { ...line, joins: [["label", ends]] };
    return line.key === "bloc" ? { ...joined, look: { ...line.look, wrap: true }, points: joinedPoints(input.bloc.bloc.name.toUpperCase(), width, 12, true) } : joined;
  });
}

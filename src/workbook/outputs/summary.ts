/** Score summary: criteria down, members across, group beside group; what counted and where nothing did. */
import type { Group } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import type { LeafResult, Standing } from "../../core/result";
import { ownedSheet } from "../ownership";
import type { SummarySign } from "../../i18n/words-outputs";
import type { CellFormat, PlanCell } from "../sheet-plan";
import type { ExpectedValue } from "../verification";
import { unlessDoubted } from "./calculation/doubts";
import { expectedOf } from "./calculation/expected";
import { inputReferences, type InputReferences } from "./calculation/input-references";
import { liveCell, livePoints } from "./calculation/live";
import { liveFullMax, liveMax, maxLook } from "./calculation/live-max";
import { cellAddress } from "../format/a1";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { countedParent, isWord } from "./layer-cells";
import { addUpAsShown, decimalsNeeded, pointDecimals, totalDecimals } from "./number-cell";
import { shortNameOf, type OutputContext, type OutputSheet } from "./output-context";
import { CENTER, numberFormat, numberLook, SOFT_FILL, STRONG, TEXT_CENTER, WORD_FOR_POINTS } from "./page-look";
import type { TablePart } from "./page-breaks";
import { inPages, insideBlocks, type PagedSheet } from "./paged-sheet";
import { layOut } from "./plan-keyed-sheet";
import { appliesTo, hasLeavesFor, maxFor } from "./printed-criteria";
import { charsOfWords } from "./row-height";
import { rescaledFrom } from "./standings-note";
import { footLines, headLines, pageSetUp } from "./sheet-text";
import { weave } from "./weave";

const TAB_COLOR = "#2F5597";

/** Members that fit on the width of one landscape A4 in type that can still be read. */
const MEMBERS_PER_PAGE = 20;

/** Characters of an A4 landscape page left to the members. */
const MEMBER_ROOM = 120;

/** Characters of a member's column; no word of its name is broken that the most of them hold. */
const MEMBER_CHARS = { least: 9, most: 14 };

/** Rows of the last section that all stay with the totals; of a longer one some do. */
const WHOLE_ROWS = 10;
const SOME_ROWS = 3;

/** A group as the sheet shows it: its members in the order of the members' list, so that columns keep their place. */
interface Block {
  readonly group: Group;
  readonly standings: readonly Standing[];
  readonly leaves: ReadonlyMap<string, ReadonlyMap<string, LeafResult>>;
}

/** What all rows of the sheet share. */
interface Page extends OutputContext {
  readonly blocks: readonly Block[];
  /** Decimals of points. */
  readonly decimals: number;
  readonly inputs: InputReferences;
}

/** The score summary. */
export const summary: OutputSheet = {
  wanted: ({ grids, words }) => [wantSheet(grids, "summary", words.outputs.tabs.summary)],

  plan(context, role, target) {
    const { bloc, grids, words, result } = context;
    const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, role)) : undefined;
    const order = new Map(bloc.members.map(({ code }, i) => [code, i]));
    const blocks = bloc.groups.map((group): Block => {
      const standings = [...(result.groups.find(({ code }) => code === group.code)?.standings ?? [])]
        .sort((a, b) => (order.get(a.member) ?? 0) - (order.get(b.member) ?? 0));
      const leaves = new Map(standings.map(({ member, leaves: all }) => [member, new Map(all.map((leaf) => [leaf.criterion, leaf]))]));
      return { group, standings, leaves };
    });
    const points = blocks.flatMap(({ standings }) => standings.flatMap((standing) => standing.leaves.map((leaf) => leaf.points)));
    const page: Page = { ...context, blocks, decimals: pointDecimals(bloc.settings, result, points), inputs: inputReferences(bloc, grids, context.cellOf) };
    const columns = columnsOf(page);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const several = bloc.groups.length > 1;
    const members = blocks.reduce((sum, block) => sum + block.standings.length, 0);
    const print = pageSetUp(context, "landscape", Math.max(1, Math.ceil(members / MEMBERS_PER_PAGE)));
    const below = [
      ...footLines("legend", "label", words.outputs.summary.legend(signsOf(page)), width, { size: 11, italic: true }),
      ...roundedLines(page, width),
      ...rescaledLines(context, width),
    ];
    const sheetWith = (at: PointsPlace): PagedSheet => ({
      columns, head: headLines(context, words.outputs.summary.title(bloc.bloc), several ? "" : bloc.groups[0]?.name ?? "", width, "label"),
      headers: [...(several ? [groupHeader(blocks)] : []), memberHeader(page)],
      parts: withTotals(context.criteria.tree.sections.map((section) => sectionPart(page, section, at)), totalRows(page), below),
    });
    // Where rows and columns stand does not depend on what stands in them.
    const layout = layOut(inPages(sheetWith(() => ""), print), earlier, { titleColumn: "criterion" });
    const at: PointsPlace = (column, criterion) => cellAddress(layout.rows.at.get(criterionKey(criterion)) ?? 0, layout.columns.at.get(column) ?? 0);
    return weave({ role, target, earlier, ...layout, sheet: inPages(sheetWith(at), print), frozenColumn: "criterion", tabColor: TAB_COLOR, print, setsPages: true });
  },
};

/** Address of the points of a criterion, by its code, in the column of a member. */
type PointsPlace = (column: string, criterion: string) => string;

const memberColumn = (group: string, member: string): string => `m:${group}:${member}`;
const maxColumn = (group: string): string => `max:${group}`;

function columnsOf(page: Page): KeyedColumn[] {
  const { words, criteria, blocks, decimals } = page;
  const members = blocks.reduce((sum, block) => sum + block.standings.length, 0);
  const chars = Math.round(Math.min(MEMBER_CHARS.most, Math.max(MEMBER_CHARS.least, MEMBER_ROOM / Math.max(1, members))));
  const points = numberLook(decimals);
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "label", chars: Math.max(6, words.outputs.summary.label.length + 2), printed: true, look: TEXT_CENTER },
    { key: "criterion", chars: 50, printed: true },
    ...blocks.flatMap(({ group, standings }): KeyedColumn[] => [
      { key: maxColumn(group.code), chars: Math.max(8, charsOfWords(words.outputs.summary.max)), printed: true, look: maxLook(criteria.tree.nodes.map((node) => maxFor(criteria, group.code, node))) },
      ...standings.map(({ member }): KeyedColumn =>
        ({ key: memberColumn(group.code, member), chars: Math.max(chars, Math.min(MEMBER_CHARS.most, charsOfWords(shortNameOf(page, member)))), printed: true, look: points })),
    ]),
  ];
}

/** The line that says that points are shown rounded, where parts of anybody seem not to add up for that. */
function roundedLines({ words, criteria, exact, decimals, blocks }: Page, width: number): KeyedRow[] {
  const whole = [criteria.tree.sections, ...criteria.tree.nodes.map(({ children }) => children)];
  const adds = (member: string): boolean => whole.every((parts) => addUpAsShown(parts.map(({ criterion }) => exact(`points:${criterion.code}`, member)), decimals));
  const isPlain = blocks.every(({ standings }) => standings.every(({ member }) => adds(member)));
  return isPlain ? [] : footLines("shown-rounded", "label", words.explanation.sums.shownRounded(decimals), width, { size: 11, italic: true });
}

function groupHeader(blocks: readonly Block[]): KeyedRow {
  const cells: Record<string, PlanCell> = {};
  const joins: [string, string][] = [];
  for (const { group, standings } of blocks) {
    const last = standings.at(-1);
    cells[maxColumn(group.code)] = group.name;
    if (last !== undefined) joins.push([maxColumn(group.code), memberColumn(group.code, last.member)]);
  }
  return { key: "groups", part: "header", cells, joins };
}

function memberHeader(page: Page): KeyedRow {
  const words = page.words.outputs.summary;
  const cells: Record<string, PlanCell> = { label: words.label, criterion: words.criterion };
  for (const { group, standings } of page.blocks) {
    cells[maxColumn(group.code)] = words.max;
    for (const { member } of standings) cells[memberColumn(group.code, member)] = shortNameOf(page, member);
  }
  return { key: HEADER, part: "header", cells };
}

/** The rows of a section; where it goes on over a page its name stands again. */
function sectionPart(page: Page, section: CriterionNode, at: PointsPlace): TablePart {
  const nodes = [section, ...below(section)];
  const { code, label, name } = section.criterion;
  return {
    rows: nodes.map((node) => criterionRow(page, node, at)), isList: true,
    headings: new Set(nodes.filter(({ children }) => children.length > 0).map(({ criterion }) => criterionKey(criterion.code))),
    goesOn: (number) => ({ key: `again:${code}:${number}`, part: "body", cells: { label, criterion: page.words.calculation.layers.continued(name) }, look: { ...PARENT, italic: true } }),
  };
}

/** The parts with the totals in the last one, so that totals never stand on a page without anything that they sum up. */
function withTotals(sections: readonly TablePart[], totals: readonly KeyedRow[], below: readonly KeyedRow[]): TablePart[] {
  const last = sections.at(-1);
  if (last === undefined) return [{ rows: [...totals, ...below], headings: new Set() }];
  const { isList: _moves, ...whole } = last;
  return [...sections.slice(0, -1), {
    ...(last.rows.length > WHOLE_ROWS ? last : whole), rows: [...last.rows, ...totals, ...below],
    headings: new Set([...last.headings, ...insideBlocks([[...last.rows.slice(-1), ...totals]])]), fewest: totals.length + SOME_ROWS,
  }];
}

function below({ children }: CriterionNode): CriterionNode[] {
  return children.flatMap((child) => [child, ...below(child)]);
}

function criterionRow(page: Page, node: CriterionNode, at: PointsPlace): KeyedRow {
  const { criterion, parent } = node;
  const cells: Record<string, PlanCell> = { label: criterion.label, criterion: criterion.name };
  const looks: Record<string, CellFormat> = {};
  const isLeaf = node.children.length === 0;
  for (const block of page.blocks) {
    const group = block.group.code;
    const applies = hasLeavesFor(page.criteria, group, node);
    cells[maxColumn(group)] = liveMax(page, page.inputs, group, block.standings[0]?.member, node);
    for (const standing of block.standings) {
      const leaf = block.leaves.get(standing.member)?.get(criterion.code);
      const { cell, look } = !applies ? { cell: page.words.outputs.summary.notForGroup, look: WORD }
        : isLeaf ? leafCell(page, criterion.code, standing.member, leaf) : parentCell(page, group, node, standing, at);
      cells[memberColumn(group, standing.member)] = cell;
      if (look !== undefined) looks[memberColumn(group, standing.member)] = look;
    }
  }
  const look = isLeaf ? undefined : parent === null ? SECTION : PARENT;
  return { key: criterionKey(criterion.code), part: "body", cells, looks, ...(look === undefined ? {} : { look }) };
}

/** Members whose total is more than their sections add up to, since it was brought to the full scale: from what. */
function rescaledLines(context: OutputContext, width: number): KeyedRow[] {
  const texts = context.words.outputs.standings;
  const notes = context.result.groups.flatMap(({ standings }) => standings).flatMap((standing) => {
    const from = rescaledFrom(standing);
    return from === undefined ? [] : [`${shortNameOf(context, standing.member)}: ${texts.rescaled(from.earned, from.max, from.fullMax)}.`];
  });
  return footLines("rescaled", "label", notes.join(" "), width, { size: 11, italic: true });
}

const SECTION: CellFormat = { bold: true, fill: SOFT_FILL };
const PARENT: CellFormat = { bold: true };
const TOTAL: CellFormat = { bold: true, fill: SOFT_FILL };

const criterionKey = (code: string): string => `c:${code}`;

/** The signs that stand on the sheet, for its legend. */
function signsOf({ blocks, criteria }: Page): ReadonlySet<SummarySign> {
  const leaves = blocks.flatMap(({ standings }) => standings.flatMap((standing) => standing.leaves));
  const isMissing = blocks.some(({ group }) => criteria.tree.nodes.some((node) => !appliesTo(criteria, group.code, node)));
  const layers = new Set(leaves.flatMap(({ status, layer }) => (status === "value" ? [layer] : [])));
  const unsettled = (["cross-check", "self"] as const).filter((layer) => layers.has(layer));
  return new Set<SummarySign>([
    ...unsettled,
    ...(leaves.some(({ status }) => status === "overridden") ? ["overridden"] as const : []),
    // What has no sign is told apart only beside what has one.
    ...(unsettled.length > 0 && layers.size > unsettled.length ? ["plain"] as const : []),
    ...(isMissing ? ["not-for-group"] as const : []),
  ]);
}

interface Shown {
  readonly cell: PlanCell;
  readonly look: CellFormat | undefined;
}

function leafCell({ words, decimals, calc, exact, doubts }: Page, criterion: string, member: string, leaf: LeafResult | undefined): Shown {
  const { marks, status: statusWords } = words.outputs.summary;
  const status = leaf?.status ?? "missing";
  const isValue = status === "value" || status === "overridden";
  const expected = unlessDoubted(doubts, `points:${criterion}`, member, isValue ? expectedOf.points(exact(`points:${criterion}`, member), leaf?.points ?? null, decimals) : expectedOf.text(statusWords[status]));
  const cell = livePoints(calc.cell(`points:${criterion}`, member), calc.cell(`status:${criterion}`, member), decimals, statusWords.missing, expected);
  if (!isValue) return { cell, look: statusLook(decimals) };
  const mark = status === "overridden" ? marks.overridden : leaf?.layer === undefined ? "" : marks[leaf.layer];
  return { cell, look: mark === "" ? undefined : markedLook(decimals, mark) };
}

/** As large as the points in whose place it stands. */
const WORD: CellFormat = { ...WORD_FOR_POINTS, size: 12 };

const statuses = new Map<number, CellFormat>();

/** Of a word where points would stand; once there are points, they have their decimals. */
function statusLook(decimals: number): CellFormat {
  const look = statuses.get(decimals) ?? { ...WORD, numberFormat: numberFormat(decimals) };
  statuses.set(decimals, look);
  return look;
}

const marked = new Map<string, CellFormat>();

/** One object per look, so that equal cells share a run. */
function markedLook(decimals: number, mark: string): CellFormat {
  const format = numberFormat(decimals, mark);
  const look = marked.get(format) ?? { numberFormat: format };
  marked.set(format, look);
  return look;
}

function parentCell(page: Page, group: string, node: CriterionNode, { member }: Standing, at: PointsPlace): Shown {
  const cell = countedParent(page, { code: member, group }, node, (_column, criterion) => at(memberColumn(group, member), criterion));
  return { cell, look: isWord(cell) ? statusLook(page.decimals) : undefined };
}

function totalRows(page: Page): KeyedRow[] {
  const { words: { outputs }, bloc, result, blocks, calc, doubts } = page;
  const words = outputs.summary;
  const decimals = totalDecimals(bloc.settings, result);
  const row = (key: string, title: string, value: (standing: Standing) => PlanCell, cellLook: CellFormat): KeyedRow => {
    const cells: Record<string, PlanCell> = { criterion: title };
    const looks: Record<string, CellFormat> = {};
    for (const { group, standings } of blocks) {
      for (const standing of standings) {
        cells[memberColumn(group.code, standing.member)] = value(standing);
        looks[memberColumn(group.code, standing.member)] = cellLook;
      }
    }
    return { key, part: "body", cells, looks, look: TOTAL };
  };
  const all = blocks.flatMap((block) => block.standings);
  const live = (key: string, { member }: Standing, expected: ExpectedValue): PlanCell => liveCell(calc.cell(key, member), unlessDoubted(doubts, key, member, expected));
  return [
    withFullMaxima(page, row("total", words.total, (one) => live("total", one, expectedOf.number(one.total, decimals)), numberLook(decimals))),
    row("max", words.applicableMax, (one) => live("applicable-max", one, expectedOf.exact(one.max)), numberLook(decimalsNeeded(all.map(({ max }) => max)))),
    row("rate", words.rate, (one) => live("rate", one, expectedOf.number(one.rate, decimals)), numberLook(decimals)),
    row("rank", words.rank, (one) => live("rank", one, expectedOf.rank(one.rank)), { ...CENTER, numberFormat: "0" }),
    ...(bloc.settings.classes.length === 0 ? []
      : [row("class", words.class, (one) => live("class", one, expectedOf.text(one.class)), { ...CENTER, ...STRONG, wrap: true })]),
  ];
}

/** Beside the total stands what each group's maxima come to. */
function withFullMaxima(page: Page, row: KeyedRow): KeyedRow {
  const cells = { ...row.cells };
  for (const { group, standings: [first] } of page.blocks) {
    const full = first === undefined ? undefined : liveFullMax(page, first.member);
    if (full !== undefined) cells[maxColumn(group.code)] = full;
  }
  return { ...row, cells };
}

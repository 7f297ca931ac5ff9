/** Score summary: criteria down, members across, group beside group; what counted and where nothing did. */
import type { Criterion, Group } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import type { LeafResult, Standing } from "../../core/result";
import { ownedSheet } from "../ownership";
import type { SummarySign } from "../../i18n/words-outputs";
import type { CellFormat, PlanCell } from "../sheet-plan";
import type { ExpectedValue } from "../verification";
import { unlessDoubted } from "./calculation/doubts";
import { expectedOf } from "./calculation/expected";
import { inputReferences, type InputReferences } from "./calculation/input-references";
import { liveCell, liveNumber, livePoints } from "./calculation/live";
import { liveMax, maxLook } from "./calculation/live-max";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { decimalsNeeded, totalDecimals } from "./number-cell";
import { shortNameOf, type OutputContext, type OutputSheet } from "./output-context";
import { CENTER, numberFormat, numberLook, SOFT_FILL, STRONG, TEXT_CENTER, WORD_FOR_POINTS } from "./page-look";
import type { TablePart } from "./page-breaks";
import { inPages, type PagedSheet } from "./paged-sheet";
import { planKeyedSheet } from "./plan-keyed-sheet";
import { appliesTo, maxFor, subtotal } from "./printed-criteria";
import { charsOfWords } from "./row-height";
import { rescaledFrom } from "./standings-note";
import { footLines, headLines, pageSetUp } from "./sheet-text";

const TAB_COLOR = "#2F5597";

/** Members that fit on the width of one landscape A4 in type that can still be read. */
const MEMBERS_PER_PAGE = 20;

/** Characters of an A4 landscape page left to the members. */
const MEMBER_ROOM = 120;

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
    const page: Page = { ...context, blocks, decimals: pointDecimals(context, blocks), inputs: inputReferences(bloc, grids, context.cellOf) };
    const columns = columnsOf(page);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const several = bloc.groups.length > 1;
    const members = blocks.reduce((sum, block) => sum + block.standings.length, 0);
    const print = pageSetUp(context, "landscape", Math.max(1, Math.ceil(members / MEMBERS_PER_PAGE)));
    const totals: TablePart = {
      headings: new Set(), rows: [
        ...totalRows(page),
        ...footLines("legend", "label", words.outputs.summary.legend(signsOf(page)), width, { size: 11, italic: true }),
        ...rescaledLines(context, width),
      ],
    };
    const sheet: PagedSheet = {
      columns, head: headLines(context, words.outputs.summary.title(bloc.bloc), several ? "" : bloc.groups[0]?.name ?? "", width, "label"),
      headers: [...(several ? [groupHeader(blocks)] : []), memberHeader(page)],
      parts: [...context.criteria.tree.sections.map((section) => sectionPart(page, section)), totals],
    };
    return planKeyedSheet(inPages(sheet, print), { titleColumn: "criterion" }, {
      role, target, earlier, frozenColumn: "criterion", tabColor: TAB_COLOR, print, setsPages: true,
    });
  },
};

const memberColumn = (group: string, member: string): string => `m:${group}:${member}`;
const maxColumn = (group: string): string => `max:${group}`;

function columnsOf({ words, criteria, blocks, decimals }: Page): KeyedColumn[] {
  const members = blocks.reduce((sum, block) => sum + block.standings.length, 0);
  const chars = Math.round(Math.min(14, Math.max(9, MEMBER_ROOM / Math.max(1, members))));
  const points = numberLook(decimals);
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "label", chars: Math.max(6, words.outputs.summary.label.length + 2), printed: true, look: TEXT_CENTER },
    { key: "criterion", chars: 50, printed: true },
    ...blocks.flatMap(({ group, standings }): KeyedColumn[] => [
      { key: maxColumn(group.code), chars: Math.max(8, charsOfWords(words.outputs.summary.max)), printed: true, look: maxLook(criteria.tree.nodes.map((node) => maxFor(criteria, group.code, node))) },
      ...standings.map(({ member }): KeyedColumn => ({ key: memberColumn(group.code, member), chars, printed: true, look: points })),
    ]),
  ];
}

/** All points of the sheet have as many decimals as the most precise of them, and at least those of the totals. */
function pointDecimals({ bloc, result }: OutputContext, blocks: readonly Block[]): number {
  const points = blocks.flatMap(({ standings }) => standings.flatMap(({ leaves }) => leaves.map((leaf) => leaf.points)));
  return Math.max(totalDecimals(bloc.settings, result), decimalsNeeded(points));
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
function sectionPart(page: Page, section: CriterionNode): TablePart {
  const nodes = [section, ...below(section)];
  const { code, label, name } = section.criterion;
  return {
    rows: nodes.map((node) => criterionRow(page, node)), isList: true,
    headings: new Set(nodes.filter(({ children }) => children.length > 0).map(({ criterion }) => criterionKey(criterion))),
    goesOn: (number) => ({ key: `again:${code}:${number}`, part: "body", cells: { label, criterion: page.words.calculation.layers.continued(name) }, look: { ...PARENT, italic: true } }),
  };
}

function below({ children }: CriterionNode): CriterionNode[] {
  return children.flatMap((child) => [child, ...below(child)]);
}

function criterionRow(page: Page, node: CriterionNode): KeyedRow {
  const { criterion, parent } = node;
  const cells: Record<string, PlanCell> = { label: criterion.label, criterion: criterion.name };
  const looks: Record<string, CellFormat> = {};
  const isLeaf = node.children.length === 0;
  for (const block of page.blocks) {
    const group = block.group.code;
    const applies = appliesTo(page.criteria, group, node);
    cells[maxColumn(group)] = liveMax(page, page.inputs, group, block.standings[0]?.member, node);
    for (const standing of block.standings) {
      const leaf = block.leaves.get(standing.member)?.get(criterion.code);
      const { cell, look } = !applies ? { cell: page.words.outputs.summary.notForGroup, look: WORD_FOR_POINTS }
        : isLeaf ? leafCell(page, criterion.code, standing.member, leaf) : { cell: parentPoints(page, node, standing), look: undefined };
      cells[memberColumn(group, standing.member)] = cell;
      if (look !== undefined) looks[memberColumn(group, standing.member)] = look;
    }
  }
  const look = isLeaf ? undefined : parent === null ? SECTION : PARENT;
  return { key: criterionKey(criterion), part: "body", cells, looks, ...(look === undefined ? {} : { look }) };
}

/** Members whose total is more than their sections add up to, since it was brought to the full scale: from what. */
function rescaledLines(context: OutputContext, width: number): KeyedRow[] {
  const texts = context.words.outputs.standings;
  const lines = context.result.groups.flatMap(({ standings }) => standings).flatMap((standing) => {
    const from = rescaledFrom(standing);
    return from === undefined ? [] : [{ member: standing.member, text: texts.rescaled(from.earned, from.max, from.fullMax) }];
  });
  return lines.flatMap(({ member, text }) => footLines(`rescaled:${member}`, "label", `${shortNameOf(context, member)}: ${text}.`, width, { size: 11, italic: true }));
}

const SECTION: CellFormat = { bold: true, fill: SOFT_FILL };
const PARENT: CellFormat = { bold: true };
const TOTAL: CellFormat = { bold: true, fill: SOFT_FILL };

const criterionKey = ({ code }: Criterion): string => `c:${code}`;

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

const statuses = new Map<number, CellFormat>();

/** Of a word where points would stand; once there are points, they have their decimals. */
function statusLook(decimals: number): CellFormat {
  const look = statuses.get(decimals) ?? { ...WORD_FOR_POINTS, numberFormat: numberFormat(decimals) };
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

function parentPoints({ criteria, decimals, calc, exact, doubts }: Page, node: CriterionNode, standing: Standing): PlanCell {
  const row = `points:${node.criterion.code}`;
  const otherwise = node.parent === null ? standing.sections.find(({ code }) => code === node.criterion.code)?.points ?? null : subtotal(criteria, node, standing, decimals);
  return liveNumber(calc.cell(row, standing.member), decimals,
    unlessDoubted(doubts, row, standing.member, expectedOf.points(exact(row, standing.member), otherwise, decimals)));
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
      : [row("class", words.class, (one) => live("class", one, expectedOf.text(one.class)), { ...CENTER, ...STRONG, size: 10, wrap: true })]),
  ];
}

/** Beside the total stands what each group's maxima come to. */
function withFullMaxima({ blocks, calc, exact }: Page, row: KeyedRow): KeyedRow {
  const cells = { ...row.cells };
  for (const { group, standings: [first] } of blocks) {
    const full = first === undefined ? undefined : exact("full-max", first.member);
    if (first !== undefined && full !== undefined) cells[maxColumn(group.code)] = liveCell(calc.cell("full-max", first.member), expectedOf.exact(full));
  }
  return { ...row, cells };
}

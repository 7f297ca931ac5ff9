/** Score summary: criteria down, members across, group beside group; what counted and where nothing did. */
import type { CriterionNode } from "../../core/criteria/tree";
import type { LeafResult, Standing } from "../../core/result";
import { ownedSheet } from "../ownership";
import type { CellFormat, PlanCell } from "../sheet-plan";
import type { ExpectedValue } from "../verification";
import { unlessDoubted } from "./calculation/doubts";
import { expectedOf } from "./calculation/expected";
import { inputReferences } from "./calculation/input-references";
import { liveCell, livePoints } from "./calculation/live";
import { liveFullMax, liveMax, maxLook } from "./calculation/live-max";
import { cellAddress } from "../format/a1";
import { sectionPart, withTotals } from "./criteria-parts";
import { readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { countedParent, isWord } from "./layer-cells";
import { decimalsNeeded, pointDecimals, totalDecimals } from "./number-cell";
import { shortNameOf, type OutputSheet } from "./output-context";
import { CENTER, numberFormat, numberLook, SOFT_FILL, STRONG, TEXT_CENTER, WORD_FOR_POINTS } from "./page-look";
import { inPages, type PagedSheet } from "./paged-sheet";
import { layOut } from "./plan-keyed-sheet";
import { hasLeavesFor, maxFor } from "./printed-criteria";
import { charsOfWords, onOneLine } from "./row-height";
import { headLines, pageSetUp } from "./sheet-text";
import { headersOf, maxColumn, memberColumn, notesOf, type SummaryBlock, type SummaryPage } from "./summary-frame";
import { weave } from "./weave";

const TAB_COLOR = "#2F5597";

/** Members that fit on the width of one landscape A4 in type that can still be read. */
const MEMBERS_PER_PAGE = 20;

/** Characters of an A4 landscape page left to the members. */
const MEMBER_ROOM = 120;

/** Characters of a member's column; no word of its name is broken that the most of them hold. */
const MEMBER_CHARS = { least: 9, most: 14 };

/** Rows of a criterion with parts that stand on one page together. */
const TOGETHER_ROWS = 8;

/** The score summary. */
export const summary: OutputSheet = {
  wanted: ({ grids, words }) => [wantSheet(grids, "summary", words.outputs.tabs.summary)],

  plan(context, role, target) {
    const { bloc, grids, words, result } = context;
    const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, role)) : undefined;
    const order = new Map(bloc.members.map(({ code }, i) => [code, i]));
    const blocks = bloc.groups.map((group): SummaryBlock => {
      const standings = [...(result.groups.find(({ code }) => code === group.code)?.standings ?? [])]
        .sort((a, b) => (order.get(a.member) ?? 0) - (order.get(b.member) ?? 0));
      const leaves = new Map(standings.map(({ member, leaves: all }) => [member, new Map(all.map((leaf) => [leaf.criterion, leaf]))]));
      return { group, standings, leaves };
    });
    const points = blocks.flatMap(({ standings }) => standings.flatMap((standing) => standing.leaves.map((leaf) => leaf.points)));
    const page: SummaryPage = { ...context, blocks, decimals: pointDecimals(bloc.settings, result, points), inputs: inputReferences(bloc, grids, context.cellOf) };
    const columns = columnsOf(page);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const several = bloc.groups.length > 1;
    const members = blocks.reduce((sum, block) => sum + block.standings.length, 0);
    const print = pageSetUp(context, "landscape", columns, Math.max(1, Math.ceil(members / MEMBERS_PER_PAGE)));
    const sheetWith = (at: PointsPlace): PagedSheet => ({
      columns, head: headLines(context, words.outputs.summary.title(bloc.bloc), several ? "" : bloc.groups[0]?.name ?? "", width, "label"),
      headers: headersOf(page),
      parts: withTotals(context.criteria.tree.sections.map((section) => sectionPart(section, {
        shows: () => true, rowOf: (node) => criterionRow(page, node, at), columns, prefix: "", continued: words.calculation.layers.continued, together: TOGETHER_ROWS,
      })), totalRows(page).map((row) => onOneLine(row, columns)), notesOf(page, width)),
    });
    // Where rows and columns stand does not depend on what stands in them.
    const layout = layOut(inPages(sheetWith(() => ""), print), earlier, { titleColumn: "criterion" });
    const at: PointsPlace = (column, criterion) => cellAddress(layout.rows.at.get(criterionKey(criterion)) ?? 0, layout.columns.at.get(column) ?? 0);
    return weave({ role, target, earlier, ...layout, sheet: inPages(sheetWith(at), print), frozenColumn: "criterion", tabColor: TAB_COLOR, print, setsPages: true });
  },
};

/** Address of the points of a criterion, by its code, in the column of a member. */
type PointsPlace = (column: string, criterion: string) => string;

function columnsOf(page: SummaryPage): KeyedColumn[] {
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

function criterionRow(page: SummaryPage, node: CriterionNode, at: PointsPlace): KeyedRow {
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

const SECTION: CellFormat = { bold: true, fill: SOFT_FILL };
const PARENT: CellFormat = { bold: true };
const TOTAL: CellFormat = { bold: true, fill: SOFT_FILL };

const criterionKey = (code: string): string => `c:${code}`;

interface Shown {
  readonly cell: PlanCell;
  readonly look: CellFormat | undefined;
}

function leafCell({ words, decimals, calc, exact, doubts }: SummaryPage, criterion: string, member: string, leaf: LeafResult | undefined): Shown {
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

function parentCell(page: SummaryPage, group: string, node: CriterionNode, { member }: Standing, at: PointsPlace): Shown {
  const cell = countedParent(page, { code: member, group }, node, (_column, criterion) => at(memberColumn(group, member), criterion));
  return { cell, look: isWord(cell) ? statusLook(page.decimals) : undefined };
}

function totalRows(page: SummaryPage): KeyedRow[] {
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
function withFullMaxima(page: SummaryPage, row: KeyedRow): KeyedRow {
  const cells = { ...row.cells };
  for (const { group, standings: [first] } of page.blocks) {
    const full = first === undefined ? undefined : liveFullMax(page, first.member);
    if (full !== undefined) cells[maxColumn(group.code)] = full;
  }
  return { ...row, cells };
}

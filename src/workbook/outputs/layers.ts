/**
 * The comparison of layers: what each member gave itself, what others gave it, what was agreed, and how far they
 * are apart. Member after member, each on pages of its own that all name it, so that every member can be handed its own.
 */
import type { Member, ScoreLayer } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import { SCORE_LAYERS } from "../../core/defaults";
import type { LeafResult, Standing } from "../../core/result";
import { cellAddress } from "../format/a1";
import { ownedSheet } from "../ownership";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { unlessDoubted } from "./calculation/doubts";
import { expectedOf } from "./calculation/expected";
import { inputReferences, type InputReferences } from "./calculation/input-references";
import { liveCell, liveNumber, livePoints, roundedText } from "./calculation/live";
import { liveMax, maxLook } from "./calculation/live-max";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { decimalsNeeded, totalDecimals } from "./number-cell";
import type { OutputContext, OutputSheet } from "./output-context";
import { numberFormat, numberLook, SOFT_FILL, TEXT_CENTER } from "./page-look";
import { cutIntoPages, pageRoom, type PageRoom } from "./page-breaks";
import { layOut, textLine, type Layout } from "./plan-keyed-sheet";
import { appliesTo, maxFor } from "./printed-criteria";
import { charsOfLine, charsOfWords } from "./row-height";
import { footLines, headLines, pageSetUp } from "./sheet-text";
import { weave } from "./weave";

/** Role of the sheet. */
export const LAYERS_ROLE = "layers";

const TAB_COLOR = "#7F3F98";
const NAME_CHARS = 46;
const TITLE_POINTS = 24;
const SECTION: CellFormat = { bold: true, fill: SOFT_FILL };
const PARENT: CellFormat = { bold: true };

/** Beyond so many members nobody leafs through their pages; a province has up to 100. */
const MOST_MEMBERS = 100;

/** Most arguments that one SUM gets. */
const CHUNK = 250;

/** From the one that is given first to the one that counts most. */
const LAYERS: readonly ScoreLayer[] = [...SCORE_LAYERS].reverse();

/** The comparison of layers. Nothing is compared where only one layer has points. */
export const layers: OutputSheet = {
  wanted: ({ bloc, grids, words }) => {
    const isWanted = (usedLayers(bloc).length > 1 && bloc.members.length <= MOST_MEMBERS) || ownedSheet(grids, LAYERS_ROLE) !== undefined;
    return isWanted ? [wantSheet(grids, LAYERS_ROLE, words.calculation.layers.tab)] : [];
  },

  plan(context, role, target) {
    const { bloc, grids, words } = context;
    const texts = words.calculation.layers;
    const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, role)) : undefined;
    const page: Page = {
      ...context, used: usedLayers(bloc), decimals: pointDecimals(context), inputs: inputReferences(bloc, grids, context.cellOf),
    };
    const columns = columnsOf(page);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const members = bloc.members.filter(({ code }) => context.standings.has(code));
    const print = pageSetUp(context, "portrait");
    const head = headLines(context, texts.title(words.outputs.period(bloc.bloc), page.used), "", width, "label");
    const header = headerOf(page);
    const legend = footLines("legend", "label", texts.legend, width, { size: 11, italic: true });
    const room = pageRoom(print, columns, [header]);
    const above = head.reduce((sum, row) => sum + room.heightOf(row), 0);
    const rows: KeyedRow[] = [
      ...head, header,
      ...members.flatMap((member, i) => memberPages(page, member, room, i === 0 ? above : 0, i === members.length - 1 ? legend : [])),
      ...(members.length === 0 ? legend : []),
    ];
    const layout = layOut({ columns, rows }, earlier, { titleColumn: "criterion" });
    const filled = new Map(members.flatMap((member) => {
      const leaves = new Map((context.standings.get(member.code)?.leaves ?? []).map((leaf) => [leaf.criterion, leaf]));
      return nodesOf(page, member).map((node): [string, KeyedRow] => [rowKey(member.code, node.criterion.code), nodeRow(page, layout, member, node, leaves)]);
    }));
    const plan = weave({
      role, target, earlier, ...layout, sheet: { columns, rows: rows.map((row) => filled.get(row.key) ?? row) }, frozenColumn: "criterion", tabColor: TAB_COLOR,
      print,
    });
    const breaksBefore = rows.filter((row) => row.breakBefore === true && row.key !== titleKey(members[0]?.code ?? "")).flatMap(({ key }) => layout.rows.at.get(key) ?? []);
    if (plan.print === undefined) return plan;
    const { fitTall: _oneTall, ...free } = plan.print;
    return { ...plan, print: { ...free, breaksBefore } };
  },
};

interface Page extends OutputContext {
  /** Layers in which anybody has points. */
  readonly used: readonly ScoreLayer[];
  readonly decimals: number;
  readonly inputs: InputReferences;
}

const titleKey = (member: string): string => `member:${member}`;
const rowKey = (member: string, criterion: string): string => `c:${member}:${criterion}`;
const layerColumn = (layer: ScoreLayer): string => `layer:${layer}`;
const differenceColumn = (layer: ScoreLayer): string => `difference:${layer}`;

function usedLayers({ entries }: OutputContext["bloc"]): ScoreLayer[] {
  return LAYERS.filter((layer) => entries.some(({ layers: given, typed }) => given[layer] !== undefined || typed?.[layer] !== undefined));
}

function pointDecimals({ bloc, result }: OutputContext): number {
  const points = bloc.entries.flatMap(({ layers: given }) => LAYERS.flatMap((layer) => (typeof given[layer]?.points === "number" ? [String(given[layer].points)] : [])));
  return Math.max(totalDecimals(bloc.settings, result), decimalsNeeded(points));
}

/** Layers that are told apart from the first one used. */
function compared({ used }: Page): ScoreLayer[] {
  return used.slice(1);
}

function columnsOf(page: Page): KeyedColumn[] {
  const { words, decimals, criteria, bloc } = page;
  const texts = words.calculation.layers;
  const points = numberLook(decimals);
  const digits = numberFormat(decimals);
  const difference: CellFormat = { ...points, numberFormat: `+${digits};-${digits};"–"` };
  const maxima = bloc.groups.flatMap(({ code }) => criteria.tree.nodes.map((node) => maxFor(criteria, code, node)));
  const column = (key: string, header: string, look: CellFormat): KeyedColumn => ({ key, chars: Math.max(10, charsOfWords(header)), printed: true, look });
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "label", chars: Math.max(6, words.outputs.summary.label.length + 2), printed: true, look: TEXT_CENTER },
    { key: "criterion", chars: NAME_CHARS, printed: true },
    column("max", words.outputs.summary.max, maxLook(maxima)),
    ...page.used.map((layer) => column(layerColumn(layer), texts.names[layer], points)),
    { ...column("counted", texts.counted, points), chars: Math.max(10, ...countedTexts(page).map((text) => charsOfLine(text, 12))) },
    ...compared(page).map((layer) => column(differenceColumn(layer), differenceName(page, layer), difference)),
  ];
}

/** What stands in place of points: numbers do not wrap, so the column has room for it on one line. */
function countedTexts({ words: { outputs, calculation } }: Page): string[] {
  return [calculation.layers.counted, ...Object.values(outputs.summary.status)];
}

function differenceName({ words, used }: Page, layer: ScoreLayer): string {
  const { difference, names } = words.calculation.layers;
  return difference(names[layer], names[used[0] ?? layer]);
}

function headerOf(page: Page): KeyedRow {
  const { outputs: { summary }, calculation: { layers: texts } } = page.words;
  const cells: Record<string, PlanCell> = { label: summary.label, criterion: summary.criterion, max: summary.max, counted: texts.counted };
  for (const layer of page.used) cells[layerColumn(layer)] = texts.names[layer];
  for (const layer of compared(page)) cells[differenceColumn(layer)] = differenceName(page, layer);
  return { key: HEADER, part: "header", cells };
}

function memberTitle({ code, name }: Member): KeyedRow {
  return textLine(titleKey(code), "body", "label", name, { look: { bold: true, size: 13 }, points: TITLE_POINTS, breakBefore: true });
}

/** All rows of a member, cut into pages; each page after the first begins with the member's name again. */
function memberPages(page: Page, member: Member, room: PageRoom, used: number, below: readonly KeyedRow[]): KeyedRow[] {
  const nodes = nodesOf(page, member);
  const headings = new Set([titleKey(member.code), ...nodes.filter(({ children }) => children.length > 0).map(({ criterion }) => rowKey(member.code, criterion.code))]);
  const rows = [memberTitle(member), ...nodes.map((node) => emptyRow(member, node)), totalRow(page, member), ...below];
  return cutIntoPages({ rows, headings }, room, used, TITLE_POINTS).flatMap((onPage, i) => (i === 0 ? onPage : [
    textLine(`${titleKey(member.code)}:${i + 1}`, "body", "label", page.words.calculation.layers.continued(member.name), { look: { bold: true, italic: true, size: 13 }, points: TITLE_POINTS, breakBefore: true }),
    ...onPage,
  ]));
}

function nodesOf({ criteria }: Page, { group }: Member): CriterionNode[] {
  return criteria.tree.nodes.filter((node) => appliesTo(criteria, group, node));
}

function emptyRow({ code }: Member, { criterion, children, parent }: CriterionNode): KeyedRow {
  const look = children.length === 0 ? undefined : parent === null ? SECTION : PARENT;
  return { key: rowKey(code, criterion.code), part: "body", cells: { label: criterion.label, criterion: criterion.name }, ...(look === undefined ? {} : { look }) };
}

function nodeRow(page: Page, layout: Layout, member: Member, node: CriterionNode, leaves: ReadonlyMap<string, LeafResult>): KeyedRow {
  const { criterion } = node;
  const empty = emptyRow(member, node);
  const at = (column: string, of = criterion.code): string => cellAddress(layout.rows.at.get(rowKey(member.code, of)) ?? 0, layout.columns.at.get(column) ?? 0);
  const cells: Record<string, PlanCell> = { ...empty.cells, max: liveMax(page, page.inputs, member.group, member.code, node), counted: countedCell(page, node, member.code, leaves) };
  const isLeaf = node.children.length === 0;
  for (const layer of page.used) {
    const cell = isLeaf ? leafLayer(page, member.code, criterion.code, layer) : sumOfLayer(page, node, member, (of) => at(layerColumn(layer), of), (of) => at(layerColumn(page.used[0] ?? layer), of));
    if (cell !== undefined) cells[layerColumn(layer)] = cell;
  }
  const first = page.used[0];
  for (const layer of compared(page)) {
    if (first === undefined || cells[layerColumn(layer)] === undefined || cells[layerColumn(first)] === undefined) continue;
    const [to, from] = [at(layerColumn(layer)), at(layerColumn(first))];
    cells[differenceColumn(layer)] = { formula: `=IF(AND(ISNUMBER(${to}),ISNUMBER(${from})),${roundedText(`(${to}-${from})`, page.decimals)},"")` };
  }
  return { ...empty, cells };
}

/** What a member's score sheet holds, as it stands there; text that is no number is shown as text. */
function leafLayer({ inputs }: Page, member: string, criterion: string, layer: ScoreLayer): PlanCell | undefined {
  const source = inputs.score(member, criterion, layer);
  return source === '""' ? undefined : { formula: `=IF(${source}="","",${source})` };
}

/**
 * A layer's sum, only where everything below is simply added and scored by points, and where the layer has scored as
 * many parts as the first one did, if that has scored any: otherwise it would compare unlike things.
 */
function sumOfLayer({ criteria, decimals }: Page, node: CriterionNode, member: Member, at: (criterion: string) => string, first: (criterion: string) => string): PlanCell | undefined {
  const isDirect = (one: CriterionNode): boolean => one.children.length === 0
    ? one.criterion.rule === "direct"
    : criteria.rules.parents[one.index]?.isPlainSum === true && one.children.every((child) => isDirect(child));
  if (!isDirect(node)) return undefined;
  const children = node.children.filter((child) => appliesTo(criteria, member.group, child)).map(({ criterion }) => criterion);
  if (children.length === 0) return undefined;
  const called = (name: string, cells: readonly string[]): string[] =>
    Array.from({ length: Math.ceil(cells.length / CHUNK) }, (_, i) => `${name}(${cells.slice(i * CHUNK, (i + 1) * CHUNK).join(",")})`);
  const count = (place: typeof at): string => called("COUNT", children.map(({ code }) => place(code))).join("+");
  const [own, others] = [count(at), count(first)];
  const terms = children.map(({ code, weight }) => (weight === 1 ? at(code) : `N(${at(code)})*${weight}`));
  const isPart = own === others ? "" : `,AND(${others}>0,${own}<>${others})`;
  return { formula: `=IF(OR(${own}=0${isPart}),"",${roundedText(`(${called("SUM", terms).join("+")})`, decimals)})` };
}

function countedCell({ calc, exact, doubts, words, decimals }: Page, { criterion, children }: CriterionNode, member: string, leaves: ReadonlyMap<string, LeafResult>): PlanCell {
  const row = `points:${criterion.code}`;
  const points = calc.cell(row, member);
  const expected = unlessDoubted(doubts, row, member, expectedOf.points(exact(row, member), null, decimals));
  if (children.length > 0) return liveNumber(points, decimals, expected);
  const status = leaves.get(criterion.code)?.status ?? "missing";
  const isValue = status === "value" || status === "overridden";
  return livePoints(points, calc.cell(`status:${criterion.code}`, member), decimals, words.outputs.summary.status.missing, isValue ? expected : expectedOf.text(words.outputs.summary.status[status]));
}

function totalRow({ calc, doubts, words, bloc, result, standings }: Page, { code }: Member): KeyedRow {
  const standing: Standing | undefined = standings.get(code);
  const counted = liveCell(calc.cell("total", code), unlessDoubted(doubts, "total", code, expectedOf.number(standing?.total ?? null, totalDecimals(bloc.settings, result))));
  return { key: rowKey(code, ""), part: "body", cells: { criterion: words.calculation.layers.total, counted }, look: SECTION };
}

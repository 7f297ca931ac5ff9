/**
 * The comparison of layers: what each member gave itself, what others gave it, what was agreed, and how far they
 * are apart. Member after member, each on pages of its own that all name it, so that every member can be handed its own.
 */
import type { Entry, Member, ScoreLayer } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import { SCORE_LAYERS } from "../../core/defaults";
import { cellAddress } from "../format/a1";
import { ownedSheet } from "../ownership";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { inputReferences } from "./calculation/input-references";
import { maxLook } from "./calculation/live-max";
import { sectionPart, withTotals } from "./criteria-parts";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { comparedLayers, criterionCells, differenceColumn, layerColumn, totalCells, type LayersPage } from "./layer-cells";
import { legendOf } from "./layer-legend";
import { decimalsNeeded, totalDecimals } from "./number-cell";
import type { OutputContext, OutputSheet } from "./output-context";
import { numberFormat, numberLook, SOFT_FILL, TEXT_CENTER, WORD_FOR_POINTS } from "./page-look";
import { onPages, surePageRoom, type PageRoom } from "./page-breaks";
import { layOut, textLine, wrapText } from "./plan-keyed-sheet";
import { appliesTo, maxFor } from "./printed-criteria";
import { charsOfLine, charsOfWords, onOneLine } from "./row-height";
import { headLines, pageSetUp } from "./sheet-text";
import { weave } from "./weave";

/** Role of the sheet. */
export const LAYERS_ROLE = "layers";

const TAB_COLOR = "#7F3F98";
/** Characters of the column of names: as many as the longest that is no longer than the most needs for one line. */
const NAME_CHARS = { least: 40, most: 54 };
const TITLE_POINTS = 24;
const LEGEND_POINTS = 18;
/** Rows of a criterion with parts that stand on one page together. */
const TOGETHER_ROWS = 16;
const SECTION: CellFormat = { bold: true, fill: SOFT_FILL };
const PARENT: CellFormat = { bold: true };

/** Beyond so many members nobody leafs through their pages; a province has up to 100. */
const MOST_MEMBERS = 100;

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
    const page: LayersPage = {
      ...context, used: usedLayers(bloc), decimals: pointDecimals(context), inputs: inputReferences(bloc, grids, context.cellOf),
    };
    const columns = columnsOf(page);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const members = bloc.members.filter(({ code }) => context.standings.has(code));
    const print = pageSetUp(context, "portrait", columns);
    const head = headLines(context, texts.title(words.outputs.period(bloc.bloc), page.used), "", width, "label");
    const header = headerOf(page);
    const room = surePageRoom(print, columns, [...head, header]);
    const entries = entriesOf(context);
    const rows: KeyedRow[] = [
      ...head, header,
      ...members.flatMap((member, i) => memberPages(page, member, columns, room, i === 0, legendRows(page, member, entries.get(member.code) ?? new Map(), width))),
    ];
    const layout = layOut({ columns, rows }, earlier, { titleColumn: "criterion" });
    const filled = new Map(members.flatMap((member) => {
      const leaves = new Map((context.standings.get(member.code)?.leaves ?? []).map((leaf) => [leaf.criterion, leaf]));
      const at = (column: string, of: string): string => cellAddress(layout.rows.at.get(rowKey(member.code, of)) ?? 0, layout.columns.at.get(column) ?? 0);
      return [
        ...nodesOf(page, member).map((node) => [rowKey(member.code, node.criterion.code), criterionCells(page, member, node, leaves.get(node.criterion.code), at)] as const),
        [rowKey(member.code, ""), totalCells(page, member, at)] as const,
      ];
    }));
    const finished = rows.map((row): KeyedRow => {
      const found = filled.get(row.key);
      return found === undefined ? row : { ...row, cells: { ...row.cells, ...found.cells }, looks: found.looks };
    });
    return weave({ role, target, earlier, ...layout, sheet: { columns, rows: finished }, frozenColumn: "criterion", tabColor: TAB_COLOR, print, repeatsHead: true });
  },
};

const titleKey = (member: string): string => `member:${member}`;
const rowKey = (member: string, criterion: string): string => `c:${member}:${criterion}`;

function usedLayers({ entries }: OutputContext["bloc"]): ScoreLayer[] {
  return LAYERS.filter((layer) => entries.some(({ layers: given, typed }) => given[layer] !== undefined || typed?.[layer] !== undefined));
}

function pointDecimals({ bloc, result }: OutputContext): number {
  const points = bloc.entries.flatMap(({ layers: given }) => LAYERS.flatMap((layer) => (typeof given[layer]?.points === "number" ? [String(given[layer].points)] : [])));
  return Math.max(totalDecimals(bloc.settings, result), decimalsNeeded(points));
}

/** What was recorded, by member and criterion. */
function entriesOf({ bloc }: OutputContext): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const found = new Map<string, Map<string, Entry>>();
  for (const entry of bloc.entries) {
    const own = found.get(entry.member) ?? new Map<string, Entry>();
    found.set(entry.member, own.set(entry.criterion, entry));
  }
  return found;
}

function columnsOf(page: LayersPage): KeyedColumn[] {
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
    { key: "criterion", chars: nameChars(page), printed: true },
    column("max", words.outputs.summary.max, maxLook(maxima)),
    ...page.used.map((layer) => column(layerColumn(layer), texts.names[layer], points)),
    { ...column("counted", texts.counted, points), chars: countedChars(page) },
    ...comparedLayers(page).map((layer): KeyedColumn => ({ ...column(differenceColumn(layer), "", difference), chars: Math.max(10, ...piecesOf(differenceName(page, layer))) })),
  ];
}

function nameChars({ criteria }: LayersPage): number {
  const names = criteria.tree.nodes.map(({ criterion, children }) => charsOfLine(criterion.name, 12, children.length > 0));
  return Math.max(NAME_CHARS.least, ...names.filter((chars) => chars <= NAME_CHARS.most));
}

/** A word that stands in place of points does so on one line, so the column has room for it. */
function countedChars({ words: { outputs, calculation } }: LayersPage): number {
  return Math.max(10, charsOfWords(calculation.layers.counted), ...Object.values(outputs.summary.status).map((text) => 1 + charsOfLine(text, WORD_FOR_POINTS.size ?? 0)));
}

/** Characters of the pieces of a header between which a line may end: what a no-break space joins is one. */
function piecesOf(header: string): number[] {
  return header.split(" ").map((piece) => charsOfLine(piece, 12, true));
}

function differenceName({ words, used }: LayersPage, layer: ScoreLayer): string {
  const { difference, names } = words.calculation.layers;
  return difference(names[layer], names[used[0] ?? layer]);
}

function headerOf(page: LayersPage): KeyedRow {
  const { outputs: { summary }, calculation: { layers: texts } } = page.words;
  const cells: Record<string, PlanCell> = { label: summary.label, criterion: summary.criterion, max: summary.max, counted: texts.counted };
  for (const layer of page.used) cells[layerColumn(layer)] = texts.names[layer];
  for (const layer of comparedLayers(page)) cells[differenceColumn(layer)] = differenceName(page, layer);
  return { key: HEADER, part: "header", cells };
}

function memberTitle(key: string, text: string, look: CellFormat, page: Pick<KeyedRow, "breakBefore">): KeyedRow {
  return textLine(key, "body", "label", text, { look: { bold: true, size: 13, ...look }, points: TITLE_POINTS, ...page });
}

function legendRows(page: LayersPage, member: Member, entries: ReadonlyMap<string, Entry>, width: number): KeyedRow[] {
  return wrapText(legendOf(page, member, entries), width)
    .map((line, i) => textLine(`legend:${member.code}:${i + 1}`, "body", "label", line, { look: { italic: true }, points: LEGEND_POINTS }));
}

/** All rows of a member on pages of its own, each of which begins with the member's name. The first member begins below the titles. */
function memberPages(page: LayersPage, member: Member, columns: readonly KeyedColumn[], room: PageRoom, isFirst: boolean, notes: readonly KeyedRow[]): KeyedRow[] {
  const { criteria, words: { calculation: { layers: texts } } } = page;
  const shows = (node: CriterionNode): boolean => appliesTo(criteria, member.group, node);
  const total: KeyedRow = { key: rowKey(member.code, ""), part: "body", cells: { criterion: texts.total }, look: SECTION };
  const parts = withTotals(criteria.tree.sections.filter(shows).map((section) => sectionPart(section, {
    shows, rowOf: (node) => criterionRow(member, node), columns, prefix: `${member.code}:`, continued: texts.continued, together: TOGETHER_ROWS,
  })), [onOneLine(total, columns)], notes);
  // The name stands on every page, so no page has its room for rows.
  const rows = onPages(parts, { ...room, room: room.room - TITLE_POINTS }, 0);
  let number = 1;
  return [
    memberTitle(titleKey(member.code), member.name, {}, isFirst ? {} : { breakBefore: true }),
    ...rows.flatMap(({ breakBefore, ...row }): KeyedRow[] => {
      if (breakBefore === undefined) return [row];
      number += 1;
      return [memberTitle(`${titleKey(member.code)}:${number}`, texts.continued(member.name), { italic: true }, { breakBefore }), row];
    }),
  ];
}

function nodesOf({ criteria }: LayersPage, { group }: Member): CriterionNode[] {
  return criteria.tree.nodes.filter((node) => appliesTo(criteria, group, node));
}

function criterionRow({ code }: Member, { criterion, children, parent }: CriterionNode): KeyedRow {
  const look = children.length === 0 ? undefined : parent === null ? SECTION : PARENT;
  return { key: rowKey(code, criterion.code), part: "body", cells: { label: criterion.label, criterion: criterion.name }, ...(look === undefined ? {} : { look }) };
}

/** The figures of the comparison of layers, member by member: what each layer gives, its sums, and what counts. */
import type { Member, ScoreLayer } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import { leafInLayer, overPoints, totalInLayer } from "../../core/formula/layer-calculation";
import { textLiteral } from "../../core/formula/expression";
import type { Expression } from "../../core/formula/formula";
import type { LeafResult, Standing } from "../../core/result";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { unlessDoubted } from "./calculation/doubts";
import { expectedOf } from "./calculation/expected";
import type { InputReferences } from "./calculation/input-references";
import { liveCell, liveNumber, livePoints, roundedText } from "./calculation/live";
import { liveFullMax, liveMax } from "./calculation/live-max";
import { expressionText, FORMULA_LIMIT } from "./calculation/write-formula";
import { totalDecimals } from "./number-cell";
import type { OutputContext } from "./output-context";
import { numberFormat, WORD_FOR_POINTS } from "./page-look";
import { appliesTo, hasLeavesFor } from "./printed-criteria";

/** What all cells of the sheet share. */
export interface LayersPage extends OutputContext {
  /** Layers in which anybody has points. */
  readonly used: readonly ScoreLayer[];
  readonly decimals: number;
  readonly inputs: InputReferences;
}

/** Where the cell of a criterion of this member stands, by column; the total has the criterion "". */
export type LayersPlaces = (column: string, criterion: string) => string;

/** Cells of a row, and the looks of those that differ from their column. */
export interface LayersRow {
  readonly cells: Readonly<Record<string, PlanCell>>;
  readonly looks: Readonly<Record<string, CellFormat>>;
}

/** Key of the column of a layer. */
export const layerColumn = (layer: ScoreLayer): string => `layer:${layer}`;
/** Key of the column that tells a layer from the first one. */
export const differenceColumn = (layer: ScoreLayer): string => `difference:${layer}`;

/** Layers that are told apart from the first one used. */
export function comparedLayers({ used }: Pick<LayersPage, "used">): readonly ScoreLayer[] {
  return used.slice(1);
}

/** Whether the points of a leaf are computed from figures, so that they are the same in every layer. */
export function isComputed({ criteria, bloc }: Pick<OutputContext, "criteria" | "bloc">, node: CriterionNode): boolean {
  return node.children.length === 0 && leafInLayer(criteria.rules, bloc.settings, node, "self") === null;
}

/** Of points that no layer gives. */
const COMPUTED: CellFormat = { italic: true };

/** Most parts of which one formula asks whether they apply. */
const MOST_PARTS = 200;

/** The row of a criterion. */
export function criterionCells(page: LayersPage, member: Member, node: CriterionNode, leaf: LeafResult | undefined, at: LayersPlaces): LayersRow {
  const { criterion } = node;
  const isLeaf = node.children.length === 0;
  const looks: Record<string, CellFormat> = {};
  const cells: Record<string, PlanCell> = {
    max: liveMax(page, page.inputs, member.group, member.code, node),
    counted: isLeaf ? countedLeaf(page, criterion.code, member.code, leaf) : countedParent(page, member, node, at),
  };
  if (isWord(cells["counted"])) looks["counted"] = { ...WORD_FOR_POINTS, numberFormat: numberFormat(page.decimals) };
  const computed = isComputed(page, node);
  for (const layer of page.used) {
    const cell = !isLeaf ? sumOfLayer(page, member, node, layer, at) : computed ? computedLeaf(page, criterion.code, member.code) : leafOfLayer(page, member, node, layer, at);
    if (cell !== undefined) cells[layerColumn(layer)] = cell;
    if (computed) looks[layerColumn(layer)] = COMPUTED;
  }
  return { cells: { ...cells, ...differences(page, cells, criterion.code, at) }, looks };
}

/** The row of a member's total. */
export function totalCells(page: LayersPage, member: Member, at: LayersPlaces): LayersRow {
  const { calc, doubts, bloc, result, standings, criteria } = page;
  const standing: Standing | undefined = standings.get(member.code);
  const rescales = bloc.groups.find(({ code }) => code === member.group)?.notApplicable === "rescale";
  const total = totalInLayer(calc.rows(member.group), rescales, bloc.settings.rounding);
  const sections = criteria.tree.sections.filter((node) => appliesTo(criteria, member.group, node));
  const full = liveFullMax(page, member.code);
  const cells: Record<string, PlanCell> = {
    ...(full === undefined ? {} : { max: full }),
    counted: liveCell(calc.cell("total", member.code), unlessDoubted(doubts, "total", member.code, expectedOf.number(standing?.total ?? null, totalDecimals(bloc.settings, result)))),
  };
  for (const layer of page.used) {
    const cell = overParts(page, member, sections, total, layer, at);
    if (cell !== undefined) cells[layerColumn(layer)] = cell;
  }
  return { cells: { ...cells, ...differences(page, cells, "", at) }, looks: {} };
}

/** What the run read in a layer as points: numbers typed as text and answers count as the points that they stand for. */
function leafOfLayer(page: LayersPage, member: Member, node: CriterionNode, layer: ScoreLayer, at: LayersPlaces): PlanCell | undefined {
  const { criteria, bloc, inputs } = page;
  const points = leafInLayer(criteria.rules, bloc.settings, node, layer);
  if (points === null || inputs.score(member.code, node.criterion.code, layer) === '""') return undefined;
  return formulaOf(page, member, points, layer, at);
}

/** Points from figures, whatever the layer: with them in every column, sums of layers can be compared with what counts. */
function computedLeaf({ calc }: LayersPage, criterion: string, member: string): PlanCell | undefined {
  const [points, status] = [calc.cell(`points:${criterion}`, member), calc.cell(`status:${criterion}`, member)];
  return points === undefined || status === undefined ? undefined : { formula: `=IF(OR(${status}<>"",${points}=""),"",${points})` };
}

/** What the calculation makes of a layer's points below a criterion. */
function sumOfLayer(page: LayersPage, member: Member, node: CriterionNode, layer: ScoreLayer, at: LayersPlaces): PlanCell | undefined {
  const parts = node.children.filter((child) => appliesTo(page.criteria, member.group, child));
  return overParts(page, member, parts, overPoints(page.calc.rows(member.group), `points:${node.criterion.code}`), layer, at);
}

/** A figure made of parts, only where the layer has points for everything that counts: otherwise it would compare unlike things. */
function overParts(page: LayersPage, member: Member, parts: readonly CriterionNode[], figure: Expression, layer: ScoreLayer, at: LayersPlaces): PlanCell | undefined {
  const called = (column: string): string => countOf(parts.map(({ criterion }) => at(column, criterion.code)));
  return parts.length === 0 ? undefined : formulaOf(page, member, [`IF(${called(layerColumn(layer))}<${called("counted")},"",`, ...figure, ")"], layer, at);
}

function formulaOf(page: LayersPage, member: Member, expression: Expression, layer: ScoreLayer, at: LayersPlaces): PlanCell | undefined {
  const { calc, criteria, inputs, words } = page;
  let isWhole = true;
  const own = (row: string): string => {
    const node = row.startsWith("points:") ? criteria.tree.byCode.get(row.slice("points:".length)) : undefined;
    if (node !== undefined) return pointsOfLayer(page, member, node, layer, at);
    const cell = calc.cell(row, member.code);
    if (cell === undefined) isWhole = false;
    return cell ?? "";
  };
  const text = `=${expressionText(expression, member.code, inputs, { own, all: () => "", states: "" }, words)}`;
  return isWhole && text.length <= FORMULA_LIMIT ? { formula: text } : undefined;
}

/** Where a policy gives points in place of a score, they are the same for every layer. */
function pointsOfLayer({ calc, bloc }: LayersPage, member: Member, node: CriterionNode, layer: ScoreLayer, at: LayersPlaces): string {
  const { code } = node.criterion;
  const cell = at(layerColumn(layer), code);
  const given = bloc.settings.missing === "zero" || bloc.groups.find((group) => group.code === member.group)?.notApplicable === "full-points";
  const [points, status] = [calc.cell(`points:${code}`, member.code), calc.cell(`status:${code}`, member.code)];
  return !given || node.children.length > 0 || points === undefined || status === undefined ? cell : `IF(${status}="",${cell},${points})`;
}

/** A difference stands where both layers have points. */
function differences(page: LayersPage, cells: Readonly<Record<string, PlanCell>>, criterion: string, at: LayersPlaces): Record<string, PlanCell> {
  const [first] = page.used;
  const found: Record<string, PlanCell> = {};
  for (const layer of comparedLayers(page)) {
    if (first === undefined || cells[layerColumn(layer)] === undefined || cells[layerColumn(first)] === undefined) continue;
    const [to, from] = [at(layerColumn(layer), criterion), at(layerColumn(first), criterion)];
    found[differenceColumn(layer)] = { formula: `=IF(AND(ISNUMBER(${to}),ISNUMBER(${from})),${roundedText(`(${to}-${from})`, page.decimals)},"")` };
  }
  return found;
}

function countedLeaf({ calc, exact, doubts, words, decimals }: LayersPage, criterion: string, member: string, leaf: LeafResult | undefined): PlanCell {
  const row = `points:${criterion}`;
  const { status: statusWords } = words.outputs.summary;
  const status = leaf?.status ?? "missing";
  const isValue = status === "value" || status === "overridden";
  const expected = isValue ? expectedOf.points(exact(row, member), null, decimals) : expectedOf.text(statusWords[status]);
  return livePoints(calc.cell(row, member), calc.cell(`status:${criterion}`, member), decimals, statusWords.missing, unlessDoubted(doubts, row, member, expected));
}

/** What counts of a criterion with parts; where none of them applies, it says so as they do. Its parts stand in the column "counted". */
export function countedParent({ criteria, calc, exact, doubts, words, decimals, standings }: Omit<LayersPage, "used" | "inputs">, { code, group }: Pick<Member, "code" | "group">, node: CriterionNode, at: LayersPlaces): PlanCell {
  const row = `points:${node.criterion.code}`;
  const parts = node.children.filter((child) => hasLeavesFor(criteria, group, child));
  const points = calc.cell(row, code);
  const leaves = new Map((standings.get(code)?.leaves ?? []).map((leaf) => [leaf.criterion, leaf]));
  const figure = exact(row, code) ?? "";
  const word = words.outputs.summary.status["n/a"];
  const nothing = figure === "" && parts.length > 0 && leavesBelow(node).filter((leaf) => appliesTo(criteria, group, leaf)).every(({ criterion }) => leaves.get(criterion.code)?.status === "n/a");
  const expected = unlessDoubted(doubts, row, code, nothing ? expectedOf.text(word) : expectedOf.points(figure, null, decimals));
  if (points === undefined || parts.length === 0 || parts.length > MOST_PARTS) return liveNumber(points, decimals, expectedOf.points(figure, null, decimals));
  const says = parts.map(({ criterion }) => `${at("counted", criterion.code)}=${textLiteral(word)}`).join(",");
  return { formula: `=IF(${points}="",IF(AND(${says}),${textLiteral(word)},""),${roundedText(points, decimals)})`, expected };
}

function leavesBelow(node: CriterionNode): CriterionNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesBelow);
}

/** Whether a cell says a word where points would stand. */
export function isWord(cell: PlanCell | undefined): boolean {
  return typeof cell === "object" && cell !== null && cell.expected !== undefined && cell.expected.value !== "" && cell.expected.decimals === undefined;
}

/** Most arguments that one COUNT gets. */
const CHUNK = 250;

function countOf(cells: readonly string[]): string {
  const calls = Array.from({ length: Math.ceil(cells.length / CHUNK) }, (_, i) => `COUNT(${cells.slice(i * CHUNK, (i + 1) * CHUNK).join(",")})`);
  return calls.length === 1 ? calls.join("") : `(${calls.join("+")})`;
}

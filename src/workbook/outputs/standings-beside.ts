/**
 * What stands beside a standings table and is never printed with it: bars of totals, the gap to the member above,
 * moves since the previous period, and the points of each section as they count in the total, for a chart.
 */
import type { CriterionNode } from "../../core/criteria/tree";
import type { Standing } from "../../core/result";
import type { CellFormat, ChartPlan, DataBars, PlanCell, SheetPlan } from "../sheet-plan";
import { roundedText } from "./calculation/live";
import type { KeyedColumn } from "./keyed-sheet";
import { memberKey } from "./kept-remarks";
import { totalDecimals } from "./number-cell";
import { shortNameOf, type OutputContext } from "./output-context";
import { CENTER, numberLook } from "./page-look";
import type { Layout } from "./plan-keyed-sheet";
import { charsOfWords } from "./row-height";
import { spans } from "./rectangles";

/** How the keys of the columns beside the table begin. */
export const BESIDE = "beside:";
/** Key of the first column beside the table. */
export const FIRST_BESIDE = `${BESIDE}name`;

const BAR_COLOR = "#9DC3E6";
const SERIES_COLORS = ["#1F6F43", "#2F5597", "#BF8F00", "#7F3F98", "#C55A11", "#548235", "#7F7F7F", "#A61C28"];
const CHART_ROWS = 18;
const CHART_COLS = 9;

const sectionKey = (code: string): string => `${BESIDE}section:${code}`;

/** One group's table as the columns beside it see it. */
export interface BesideTable {
  readonly context: OutputContext;
  readonly group: string;
  /** In printed order. */
  readonly ranked: readonly Standing[];
  /** Sections that apply to the group. */
  readonly sections: readonly CriterionNode[];
}

/** The columns beside the table, with what stands in their headers. */
export function besideColumns(table: BesideTable): { readonly columns: readonly KeyedColumn[]; readonly headers: Readonly<Record<string, string>> } {
  const { context: { words, bloc, result, previous }, sections } = table;
  const texts = words.calculation.beside;
  const decimals = totalDecimals(bloc.settings, result);
  const columns: KeyedColumn[] = [];
  const headers: Record<string, string> = {};
  const add = (key: string, header: string, chars: number, look: CellFormat): void => {
    columns.push({ key, chars: Math.max(chars, charsOfWords(header)), printed: false, beside: true, look });
    headers[key] = header;
  };
  add(FIRST_BESIDE, words.outputs.standings.columns.member, 18, {});
  add("beside:bar", texts.bar, 22, numberLook(decimals));
  add("beside:gap", texts.gap, 12, numberLook(decimals));
  if (previous !== undefined) {
    add("beside:previous-rank", texts.previousRank, 9, { ...CENTER, numberFormat: "0" });
    add("beside:rank-move", texts.rankMove, 9, { ...CENTER, numberFormat: '"▲ "0;"▼ "0;"="' });
    add("beside:total-move", texts.totalMove, 10, { align: "right", numberFormat: signed(decimals) });
  }
  for (const { criterion } of sections) add(sectionKey(criterion.code), titleOf(criterion), 10, numberLook(decimals));
  if (isRescaled(table)) add(sectionKey(""), texts.rescaling, 10, numberLook(decimals));
  return { columns, headers };
}

function titleOf({ label, name }: { readonly label: string; readonly name: string }): string {
  const short = [...name].length > 40 ? `${[...name].slice(0, 38).join("").trimEnd()}…` : name;
  return label === "" || label === "-" ? short : `${label.replace(/\.$/, "")}. ${short}`;
}

function signed(decimals: number): string {
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return `"+"${digits};"-"${digits};"="`;
}

/** Whether criteria that do not apply made some total more than its sections add up to. */
function isRescaled({ ranked }: BesideTable): boolean {
  return ranked.some(({ earned, total }) => earned !== null && total !== null && Number(earned) !== Number(total));
}

/**
 * The cells beside one member's line. Gaps and moves look at the cells of the sheet, so they need its layout.
 * `above` is the member on the line above in the same table.
 */
export function besideCells(table: BesideTable, standing: Standing, above: Standing | undefined, at: (column: string, member: string) => string): Record<string, PlanCell> {
  const { context, group, sections } = table;
  const { member } = standing;
  const { calc, bloc, result, previous } = context;
  const decimals = totalDecimals(bloc.settings, result);
  const byRate = ["rate", "separate"].includes(bloc.groups.find(({ code }) => code === group)?.notApplicable ?? "");
  const compared = byRate ? "rate" : "total";
  const cells: Record<string, PlanCell> = { [FIRST_BESIDE]: shortNameOf(context, member) };
  const total = at("total", member);
  cells["beside:bar"] = { formula: `=IF(ISNUMBER(${total}),${total},"")` };
  if (above !== undefined) {
    const [upper, own] = [at(compared, above.member), at(compared, member)];
    cells["beside:gap"] = { formula: `=IF(AND(ISNUMBER(${upper}),ISNUMBER(${own})),${roundedText(`(${upper}-${own})`, decimals)},"")` };
  }
  const before = previous?.get(member);
  if (before !== undefined) {
    cells["beside:previous-rank"] = before.rank ?? "";
    const [rank, then] = [at("rank", member), at("beside:previous-rank", member)];
    if (before.rank !== null) cells["beside:rank-move"] = { formula: `=IF(ISNUMBER(${rank}),${then}-${rank},"")` };
    if (before.total !== null) cells["beside:total-move"] = { formula: `=IF(ISNUMBER(${total}),${roundedText(`(${total}-${literal(before.total)})`, decimals)},"")` };
  }
  const contributions: string[] = [];
  for (const { criterion } of sections) {
    const points = calc.cell(`points:${criterion.code}`, member);
    if (points === undefined) continue;
    contributions.push(at(sectionKey(criterion.code), member));
    const weighted = criterion.weight === 1 ? points : `${points}*${literal(String(criterion.weight))}`;
    cells[sectionKey(criterion.code)] = { formula: `=IF(${points}="",0,${roundedText(weighted, decimals)})` };
  }
  if (isRescaled(table) && contributions.length > 0) {
    cells[sectionKey("")] = { formula: `=IF(ISNUMBER(${total}),${roundedText(`(${total}-${contributions.join("-")})`, decimals)},0)` };
  }
  return cells;
}

/** A number within a formula; a negative one in parentheses. */
function literal(decimal: string): string {
  const text = String(Number(decimal));
  return text.startsWith("-") ? `(${text})` : text;
}

/** Data bars on the totals, and a chart of the totals by section to the right of everything. Nothing where nobody is ranked. */
export function besideCharts(table: BesideTable, { columns, rows }: Pick<Layout, "columns" | "rows">, headerRow: number): Pick<SheetPlan, "dataBars" | "charts"> {
  const { context: { words, bloc, calc }, ranked, sections, group } = table;
  const lines = ranked.filter(({ rank, table: of }) => rank !== null && of === "main").flatMap(({ member }) => rows.at.get(memberKey(member)) ?? []);
  const first = spans(lines)[0];
  // An empty list takes away the chart of an earlier run.
  if (first === undefined || calc.range("total", group) === undefined) return { charts: [] };
  const [top, bottom] = first;
  const col = (key: string): number => columns.at.get(key) ?? 0;
  const column = (key: string): DataBars["at"] => ({ row: top, col: col(key), rows: bottom - top + 1, cols: 1 });
  const keys = [...sections.map(({ criterion }) => sectionKey(criterion.code)), ...(columns.at.has(sectionKey("")) ? [sectionKey("")] : [])];
  const chart: ChartPlan = {
    name: "bloc-ranking totals",
    kind: "stacked-bar",
    title: `${words.calculation.beside.chart} - ${words.outputs.period(bloc.bloc)}`,
    at: { row: headerRow, col: Math.max(...columns.at.values()) + 2, rows: CHART_ROWS, cols: CHART_COLS },
    categories: column(FIRST_BESIDE),
    series: keys.map((key, i) => ({ name: { row: headerRow, col: col(key) }, values: column(key), color: SERIES_COLORS[i % SERIES_COLORS.length] ?? BAR_COLOR })),
  };
  return { dataBars: [{ at: column("beside:bar"), color: BAR_COLOR }], charts: [chart] };
}

/** Totals, rates and ranks over the periods, one sheet for each group, with line charts of rate and rank. */
import type { OverPeriods, PeriodStanding, UnitOverPeriods } from "../../core/roll-up/over-periods";
import { HEADER } from "../outputs/earlier-sheet";
import type { KeyedColumn, KeyedRow, KeyedSheet } from "../outputs/keyed-sheet";
import { decimalsNeeded, numberCell } from "../outputs/number-cell";
import { CENTER, numberLook } from "../outputs/page-look";
import { layOut } from "../outputs/plan-keyed-sheet";
import { footLines } from "../outputs/sheet-text";
import { weave } from "../outputs/weave";
import type { ChartPlan, PlanCell, SheetPlan } from "../sheet-plan";
import { CONGRESS_COLOR, firstColumns, headRows, heading, pageOf, sourceRows, widthOf, type CongressContext } from "./congress-sheet";

const MEASURES = ["total", "rate", "rank"] as const;
type Measure = (typeof MEASURES)[number];

/** Colours that differ for most people who see colours otherwise (after Okabe and Ito), then repeated. */
const COLORS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F", "#000000"];

/** Rows up to which a trend with its charts is set on one page, which then still can be read. */
const ROWS_ON_ONE_PAGE = 60;
/** Size of a chart, in columns and rows of the sheet. */
const CHART = { cols: 9, rows: 16 } as const;

/** Marks of an axis of ranks at most. */
const MOST_MARKS = 10;

/** The units of one group over the periods. */
export interface TrendGroup {
  /** "" where there is only one group. */
  readonly name: string;
  readonly units: readonly UnitOverPeriods[];
  readonly periods: OverPeriods["periods"];
}

/** The trend sheet of one group. */
export function planTrend(context: CongressContext, group: TrendGroup, role: string, target: SheetPlan["target"]): SheetPlan {
  const sheet = trendSheet(context, group);
  const layout = layOut(sheet, undefined, { titleColumn: "unit" });
  const plan = weave({
    role, target, earlier: undefined, ...layout, sheet, frozenColumn: "unit", tabColor: CONGRESS_COLOR, print: pageOf(context, "landscape"),
  });
  const charts = chartsOf(context, group, layout.rows.at, layout.columns.at);
  if (charts.length === 0 || plan.print === undefined) return plan;
  const { area } = plan.print;
  const bottom = Math.max(area.row + area.rows, ...charts.map(({ at }) => at.row + at.rows + 1));
  const right = Math.max(area.col + area.cols, ...charts.map(({ at }) => at.col + at.cols));
  const { fitTall: _estimatedWithoutCharts, ...free } = plan.print;
  // A chart that a page break cuts says nothing; only a long table is let over one page.
  const print = bottom - area.row <= ROWS_ON_ONE_PAGE ? { ...free, fitTall: 1 as const } : free;
  return { ...plan, charts, print: { ...print, area: { row: area.row, col: area.col, rows: bottom - area.row, cols: right - area.col } } };
}

function trendSheet(context: CongressContext, { name, units, periods }: TrendGroup): KeyedSheet {
  const { words, span } = context;
  const texts = words.compare.congress;
  const columns: KeyedColumn[] = [
    ...firstColumns(context, 34),
    ...periods.map((_, i) => ({ key: `p:${i}`, chars: 10, printed: true, look: CENTER })),
  ];
  const width = widthOf(columns);
  const header: KeyedRow = {
    key: HEADER, part: "header",
    cells: { label: texts.label, unit: texts.unit, ...Object.fromEntries(periods.map((period, i) => [`p:${i}`, texts.period(period)])) },
  };
  const title = texts.trendTitle(span);
  return {
    columns,
    rows: [
      ...headRows(context, name === "" ? title : `${title} – ${name.toUpperCase()}`, width), header,
      ...MEASURES.flatMap((measure) => [heading(`m:${measure}`, texts.measures[measure]), ...units.map((unit, i) => measureRow(unit, measure, i + 1))]),
      ...footLines("note", "label", texts.trendNote, width, { size: 11, italic: true }),
      ...sourceRows(context, width),
    ],
  };
}

/** A unit that was several bodies in one period has no single figure then: its cell stays empty. */
function measureRow({ code, name, periods }: UnitOverPeriods, measure: Measure, number: number): KeyedRow {
  const figures = periods.map((standings) => (standings.length === 1 ? standings[0] : undefined));
  const decimals = measure === "rank" ? 0 : Math.max(2, decimalsNeeded(figures.map((one) => one?.[measure] ?? null)));
  const cells: Record<string, PlanCell> = { label: number, unit: name };
  const looks: Record<string, KeyedRow["look"] & object> = {};
  figures.forEach((standing, i) => {
    cells[`p:${i}`] = figure(standing, measure);
    looks[`p:${i}`] = { ...numberLook(decimals), align: "center" };
  });
  return { key: rowKey(measure, code), part: "body", cells, looks };
}

function figure(standing: PeriodStanding | undefined, measure: Measure): PlanCell {
  return measure === "rank" ? (standing?.rank ?? "") : numberCell(standing?.[measure] ?? null);
}

const rowKey = (measure: Measure, code: string): string => `${measure}:${code}`;

/** A line for each unit, beside the table; none where there is only one period or no unit with two figures. */
function chartsOf({ words }: CongressContext, { name, units, periods }: TrendGroup, rows: ReadonlyMap<string, number>, columns: ReadonlyMap<string, number>): ChartPlan[] {
  const drawn = units.filter(({ periods: own }) => own.filter((standings) => standings.length === 1 && standings[0]?.rank !== null).length > 1);
  if (periods.length < 2 || drawn.length === 0) return [];
  const lowest = Math.max(...drawn.flatMap(({ periods: own }) => own.flatMap((standings) => standings[0]?.rank ?? [])));
  const [first, last] = [columns.get("p:0") ?? 0, columns.get(`p:${periods.length - 1}`) ?? 0];
  const header = rows.get(HEADER) ?? 0;
  const across = (row: number): ChartPlan["categories"] => ({ row, col: first, rows: 1, cols: last - first + 1 });
  return (["rate", "rank"] as const).map((measure, i): ChartPlan => ({
    name: `bloc-ranking-trend-${measure}`,
    kind: "line",
    title: words.compare.congress.charts[measure](name),
    ...(measure === "rank" ? { ranks: { apart: Math.max(1, Math.ceil((lowest - 1) / MOST_MARKS)) } } : {}),
    at: { row: header + i * (CHART.rows + 1), col: last + 2, rows: CHART.rows, cols: CHART.cols },
    categories: across(header),
    series: drawn.map(({ code }, nth) => {
      const row = rows.get(rowKey(measure, code)) ?? 0;
      return { name: { row, col: columns.get("unit") ?? 0 }, values: across(row), color: COLORS[nth % COLORS.length] ?? "#000000" };
    }),
  }));
}

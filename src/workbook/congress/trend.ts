/** Totals, rates and ranks over the periods, one sheet for each group, with line charts of rate and rank. */
import type { OverPeriods, PeriodStanding, UnitOverPeriods } from "../../core/roll-up/over-periods";
import { charsOfHeader, charsOfTexts } from "../outputs/column-chars";
import { HEADER } from "../outputs/earlier-sheet";
import type { KeyedColumn, KeyedRow, KeyedSheet } from "../outputs/keyed-sheet";
import { decimalsNeeded, numberCell } from "../outputs/number-cell";
import { CENTER, numberLook } from "../outputs/page-look";
import { layOut } from "../outputs/plan-keyed-sheet";
import { weave } from "../outputs/weave";
import type { ChartPlan, PlanCell, SheetPlan } from "../sheet-plan";
import { CONGRESS_COLOR, firstColumns, headRows, heading, isProvisional, legendRows, noteRows, pageOf, widthOf, type CongressContext } from "./congress-sheet";

const MEASURES = ["total", "rate", "rank"] as const;
type Measure = (typeof MEASURES)[number];

/** Colours that differ for most people who see colours otherwise (after Okabe and Ito), then repeated. */
const COLORS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F", "#000000"];

/** Rows up to which a trend with its charts is set on one page, which then still can be read. */
const ROWS_ON_ONE_PAGE = 60;
/** Size of a chart, in columns and rows of the sheet. */
const CHART = { cols: 9, rows: 16 } as const;

/** Characters of a column that nobody has set, such as those under a chart. */
const STANDARD_CHARS = 9;

/** Marks of an axis of ranks at most. */
const MOST_MARKS = 10;

/** The units of one group over the periods, and the sheet for them. */
export interface TrendSheet {
  readonly role: string;
  readonly tab: string;
  readonly target: SheetPlan["target"];
  /** "" where there is only one group. */
  readonly name: string;
  readonly units: readonly UnitOverPeriods[];
  readonly periods: OverPeriods["periods"];
}

/** The trend sheet of one group. */
export function planTrend(context: CongressContext, group: TrendSheet): SheetPlan {
  const { role, target } = group;
  const sheet = trendSheet(context, group);
  const layout = layOut(sheet, undefined, { titleColumn: "unit" });
  const plan = weave({
    role, target, earlier: undefined, ...layout, sheet, frozenColumn: "unit", tabColor: CONGRESS_COLOR, print: pageOf(context, "landscape", sheet.columns),
  });
  const charts = chartsOf(context, group, layout.rows.at, layout.columns.at);
  return charts.length === 0 ? plan : withCharts(plan, charts);
}

/** The sheet with its charts on the paper: the lines above the table stand over both, and the charts end before the paper's edge. */
function withCharts(plan: SheetPlan, charts: readonly ChartPlan[]): SheetPlan {
  const { print } = plan;
  if (print === undefined) return plan;
  const { area } = print;
  const bottom = Math.max(area.row + area.rows, ...charts.map(({ at }) => at.row + at.rows + 1));
  const edge = Math.max(area.col + area.cols, ...charts.map(({ at }) => at.col + at.cols));
  const cols = edge + 1 - area.col;
  const { fitTall: _estimatedWithoutCharts, ...free } = print;
  // A chart that a page break cuts says nothing; only a long table is let over one page.
  const tall = bottom - area.row <= ROWS_ON_ONE_PAGE ? { ...free, fitTall: 1 as const } : free;
  return {
    ...plan, charts,
    merges: plan.merges.map((joined) => (joined.cols === area.cols ? { ...joined, cols } : joined)),
    widths: [...plan.widths, { col: edge, chars: 1 }],
    print: { ...tall, area: { row: area.row, col: area.col, rows: bottom - area.row, cols } },
  };
}

function trendSheet(context: CongressContext, { name, units, periods, tab }: TrendSheet): KeyedSheet {
  const { words, span } = context;
  const texts = words.compare.congress;
  const headers = periods.map((period) => texts.period(period, isProvisional(context, period.year, period.period)));
  const names = units.map((unit) => unit.name);
  const columns: KeyedColumn[] = [
    ...firstColumns(context, charsOfTexts(texts.unit, names, 40)),
    ...headers.map((header, i) => ({ key: `p:${i}`, chars: charsOfHeader(header, 2, 10), printed: true, look: CENTER })),
  ];
  const width = widthOf(columns);
  const header: KeyedRow = {
    key: HEADER, part: "header",
    cells: { label: texts.label, unit: texts.unit, ...Object.fromEntries(headers.map((text, i) => [`p:${i}`, text])) },
  };
  const title = name === "" ? texts.trendTitle(span) : `${texts.trendTitle(span)} – ${name.toUpperCase()}`;
  const measures = isRateTheTotal(units) ? MEASURES.filter((measure) => measure !== "rate") : MEASURES;
  const body = measures.flatMap((measure) => [
    heading(`m:${measure}`, measure === "total" && measures.length < MEASURES.length ? texts.measures.totalIsRate : texts.measures[measure]),
    ...units.map((unit, i) => measureRow(unit, measure, i + 1)),
  ]);
  const isEmpty = body.some(({ only, cells }) => only === undefined && periods.some((_, i) => cells[`p:${i}`] === ""));
  const drawn = widthOf(columns) + (CHART.cols + 1) * STANDARD_CHARS;
  return {
    columns,
    rows: [
      ...headRows(context, title, canDraw(units, periods) ? drawn : width), header, ...body,
      ...legendRows([texts.trendNote, ...(isEmpty ? [texts.emptyLegend] : [])], width),
      ...noteRows(context, tab, width),
    ],
  };
}

/** Where the full scale is 100 in every period, the table of rates would only repeat the totals. */
function isRateTheTotal(units: TrendSheet["units"]): boolean {
  return units.every(({ periods }) => periods.every((standings) => standings.every(({ total, rate }) => total === rate)));
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

/** Units with a line in the charts: those that have two figures. */
function drawnUnits(units: TrendSheet["units"]): TrendSheet["units"] {
  return units.filter(({ periods }) => periods.filter((standings) => standings.length === 1 && standings[0]?.rank !== null).length > 1);
}

function canDraw(units: TrendSheet["units"], periods: TrendSheet["periods"]): boolean {
  return periods.length > 1 && drawnUnits(units).length > 0;
}

/** A line for each unit, beside the table; none where there is only one period or no unit with two figures. */
function chartsOf({ words }: CongressContext, { name, units, periods }: TrendSheet, rows: ReadonlyMap<string, number>, columns: ReadonlyMap<string, number>): ChartPlan[] {
  if (!canDraw(units, periods)) return [];
  const drawn = drawnUnits(units);
  const lowest = Math.max(...drawn.flatMap(({ periods: own }) => own.flatMap((standings) => standings[0]?.rank ?? [])));
  const [first, last] = [columns.get("p:0") ?? 0, columns.get(`p:${periods.length - 1}`) ?? 0];
  const header = rows.get(HEADER) ?? 0;
  const across = (row: number): ChartPlan["categories"] => ({ row, col: first, rows: 1, cols: last - first + 1 });
  return (["rate", "rank"] as const).map((measure, i): ChartPlan => ({
    name: `bloc-ranking-trend-${measure}`,
    kind: "line",
    title: words.compare.congress.charts[measure](name),
    ...(measure === "rank" ? { ranks: { last: Math.max(2, lowest), apart: Math.max(1, Math.ceil((lowest - 1) / MOST_MARKS)) } } : {}),
    at: { row: header + i * (CHART.rows + 1), col: last + 2, rows: CHART.rows, cols: CHART.cols },
    categories: across(header),
    series: drawn.map(({ code }, nth) => {
      const row = rows.get(rowKey(measure, code)) ?? rows.get(rowKey("total", code)) ?? 0;
      return { name: { row, col: columns.get("unit") ?? 0 }, values: across(row), color: COLORS[nth % COLORS.length] ?? "#000000" };
    }),
  }));
}

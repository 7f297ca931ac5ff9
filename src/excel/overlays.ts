/**
 * Charts and data bars. They lie over the cells without an address of their own, so what is there is read first and
 * then updated in place: a chart is ours by its name, data bars on our sheet by their colour. A chart stays where the
 * user has moved it, and whatever else the user put on the sheet is left alone.
 */
import type { Rect } from "../workbook/grid";
import type { ChartPlan, ChartSeries, DataBars, SheetPlan } from "../workbook/sheet-plan";
import { targetOf } from "./plan-steps";
import type { Batch } from "./sync";
import { onRange } from "./write-format";

/** What the names of our charts begin with in the workbook. */
const OURS = "_BlocRanking.";
/** Excel's limit for the name of a series. */
const LONGEST_NAME = 255;

const nativeName = (chart: ChartPlan): string => OURS + chart.name;

interface FoundChart {
  readonly plan: ChartPlan;
  /** How many series it has; undefined: there is no such chart. */
  readonly series?: number;
  readonly names: readonly string[];
}

interface FoundSheet {
  readonly plan: SheetPlan;
  readonly charts: readonly FoundChart[];
  /** Names of charts of ours that are not wanted any more. */
  readonly unwanted: readonly string[];
  readonly bars: readonly Excel.ConditionalFormat[];
}

/** Brings charts and data bars of the plans' sheets to what the plans say. Plans that say nothing of them cost nothing. */
export async function writeOverlays(batch: Batch, plans: readonly SheetPlan[]): Promise<void> {
  const concerned = plans.filter(({ charts, dataBars, target }) => charts !== undefined && ("overwrite" in target || charts.length > 0) || (dataBars ?? []).length > 0);
  if (concerned.length === 0) return;
  let found = await read(batch, concerned);
  if (found.some(({ charts }) => charts.some(({ series }) => series === undefined))) {
    await batch.sync(() => found.forEach((sheet) => create(batch, sheet)), async () => {
      found = await read(batch, concerned);
    });
    found = await read(batch, concerned);
  }
  await batch.sync(() => found.forEach((sheet) => update(batch, sheet)), async () => {
    found = await read(batch, concerned);
  });
}

const drawable = (plan: SheetPlan): ChartPlan[] => (plan.charts ?? []).filter(({ series, categories }) => series.length > 0 && categories.rows * categories.cols > 0);

async function read(batch: Batch, plans: readonly SheetPlan[]): Promise<FoundSheet[]> {
  const asked = await batch.sync(() => plans.map((plan) => {
    const sheet = batch.context.workbook.worksheets.getItem(targetOf(plan));
    return {
      plan,
      all: plan.charts === undefined ? undefined : sheet.charts.load("items/name"),
      charts: drawable(plan).map((chart) => {
        const native = sheet.charts.getItemOrNullObject(nativeName(chart)).load("name");
        return { chart, native, series: native.series.load("items/name"), names: chart.series.map(({ name }) => nameCell(sheet, name)) };
      }),
      bars: (plan.dataBars ?? []).length === 0 ? undefined : sheet.getRange().conditionalFormats.load("items/type,items/dataBarOrNullObject/positiveFormat/fillColor"),
    };
  }));
  return asked.map(({ plan, all, charts, bars }) => {
    const wanted = new Set(charts.map(({ chart }) => nativeName(chart)));
    return {
      plan,
      charts: charts.map(({ chart, native, series, names }) => ({
        plan: chart,
        ...(native.isNullObject ? {} : { series: series.items.length }),
        names: names.map((cell) => String(cell.values[0]?.[0] ?? "").slice(0, LONGEST_NAME)),
      })),
      unwanted: (all?.items ?? []).map(({ name }) => name).filter((name) => name.startsWith(OURS) && !wanted.has(name)),
      bars: (bars?.items ?? []).filter((format) => isOurs(format, plan.dataBars ?? [])),
    };
  });
}

const nameCell = (sheet: Excel.Worksheet, { row, col }: ChartSeries["name"]): Excel.Range => sheet.getRangeByIndexes(row, col, 1, 1).load("values").untrack();

function isOurs(format: Excel.ConditionalFormat, wanted: readonly DataBars[]): boolean {
  if (format.type !== "DataBar" || format.dataBarOrNullObject.isNullObject) return false;
  const color = format.dataBarOrNullObject.positiveFormat.fillColor.toUpperCase();
  return wanted.some((bars) => bars.color.toUpperCase() === color);
}

const TYPE = { "stacked-bar": "BarStacked", line: "LineMarkers" } as const;

function create(batch: Batch, { plan, charts }: FoundSheet): void {
  const sheet = batch.context.workbook.worksheets.getItem(targetOf(plan));
  for (const { plan: chart, series } of charts) {
    const first = chart.series[0];
    if (series !== undefined || first === undefined) continue;
    onRange(sheet, first.values, (source) => {
      const made = sheet.charts.add(TYPE[chart.kind], source, first.values.cols === 1 ? "Columns" : "Rows");
      made.name = nativeName(chart);
      onRange(sheet, corner(chart.at, 0, 0), (start) => onRange(sheet, corner(chart.at, chart.at.rows - 1, chart.at.cols - 1), (end) => made.setPosition(start, end)));
      made.legend.position = "Bottom";
      // What a filter or a hidden column hides has its points all the same.
      made.plotVisibleOnly = false;
      // Excel draws the first category of a bar chart at the bottom.
      if (chart.kind === "stacked-bar") made.axes.categoryAxis.reversePlotOrder = true;
      if (chart.ranks !== undefined) fromTheTop(made.axes.valueAxis, chart.ranks);
    });
  }
}

/** 1 at the top, the last at the foot, the categories below all the same, and marks at whole numbers only. */
function fromTheTop(axis: Excel.ChartAxis, { last, apart }: NonNullable<ChartPlan["ranks"]>): void {
  axis.reversePlotOrder = true;
  axis.position = "Maximum";
  axis.minimum = 1;
  axis.maximum = last;
  axis.majorUnit = apart;
}

const corner = ({ row, col }: Rect, down: number, right: number): Rect => ({ row: row + down, col: col + right, rows: 1, cols: 1 });

function update(batch: Batch, { plan, charts, unwanted, bars }: FoundSheet): void {
  const sheet = batch.context.workbook.worksheets.getItem(targetOf(plan));
  for (const name of unwanted) sheet.charts.getItem(name).delete();
  for (const chart of charts) updateChart(sheet, chart);
  for (const bar of bars) bar.delete();
  for (const wanted of plan.dataBars ?? []) addBars(sheet, wanted);
}

function updateChart(sheet: Excel.Worksheet, { plan, series: count = 0, names }: FoundChart): void {
  const chart = sheet.charts.getItem(nativeName(plan));
  chart.title.text = plan.title;
  plan.series.forEach((wanted, index) => {
    const series = index < count ? chart.series.getItemAt(index) : chart.series.add(names[index] ?? "");
    series.name = names[index] ?? "";
    onRange(sheet, wanted.values, (values) => series.setValues(values));
    onRange(sheet, plan.categories, (categories) => series.setXAxisValues(categories));
    if (wanted.color === undefined) return;
    if (plan.kind === "stacked-bar") series.format.fill.setSolidColor(wanted.color);
    else series.format.line.color = wanted.color;
  });
  // From the end, since those behind a deleted one move up.
  for (let index = count - 1; index >= plan.series.length; index -= 1) chart.series.getItemAt(index).delete();
}

/** From zero to the highest number, so that a bar twice as long is a number twice as large. */
function addBars(sheet: Excel.Worksheet, { at, color }: DataBars): void {
  onRange(sheet, at, (range) => {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = color;
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "HighestValue" };
  });
}

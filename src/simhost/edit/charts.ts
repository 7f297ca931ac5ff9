/** Charts put on a sheet, and what moves them. */
import { newId } from "../model/create-workbook";
import type { SimAnchor, SimChart, SimChartSeries, SimRange, SimSheet } from "../model/types";
import { fixedReference } from "./names";
import { requireUnprotected } from "./write-formats";
import type { Journal } from "./journal";

/** A new chart in Excel is about as large; where it lies is for setPosition to say. */
const DEFAULT_ROWS = 15;
const DEFAULT_COLUMNS = 8;
/** Accents of Excel's usual theme, one series after the other. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const accent = (index: number): string => ACCENTS[index % ACCENTS.length] ?? ACCENTS[0];

/** A chart of one series for each column or row of the source, named "Chart 3", with nothing else said about it. */
export function addChart(journal: Journal, sheet: SimSheet, kind: SimChart["kind"], source: SimRange, by: "columns" | "rows"): SimChart {
  requireUnprotected(sheet, "editObjects");
  const chart: SimChart = {
    id: newId(),
    name: freeChartName(sheet),
    kind,
    title: "",
    legend: "bottom",
    reversed: false,
    visibleOnly: true,
    from: { row: 1, col: 1, dx: 0, dy: 0 },
    to: { row: 1 + DEFAULT_ROWS, col: 1 + DEFAULT_COLUMNS, dx: 0, dy: 0 },
    series: lines(source, by).map((line, index) => ({ name: `Series${index + 1}`, values: fixedReference(sheet, line), color: accent(index) })),
  };
  sheet.charts.push(chart);
  journal.touch(sheet, "charts");
  return chart;
}

function lines({ row, col, rows, cols }: SimRange, by: "columns" | "rows"): SimRange[] {
  if (by === "rows") return Array.from({ length: rows }, (_, index) => ({ row: row + index, col, rows: 1, cols }));
  return Array.from({ length: cols }, (_, index) => ({ row, col: col + index, rows, cols: 1 }));
}

function freeChartName(sheet: SimSheet): string {
  const taken = new Set(sheet.charts.map(({ name }) => name));
  let number = sheet.charts.length + 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** Changes a chart of the sheet; nothing is touched where nothing is different afterwards. */
export function changeChart(journal: Journal, sheet: SimSheet, chart: SimChart, change: (chart: SimChart) => void): void {
  requireUnprotected(sheet, "editObjects");
  const before = stateOf(chart);
  change(chart);
  if (stateOf(chart) !== before) journal.touch(sheet, "charts");
}

const stateOf = ({ source: _source, ...rest }: SimChart): string => JSON.stringify(rest);

export function deleteChart(journal: Journal, sheet: SimSheet, chart: SimChart): void {
  requireUnprotected(sheet, "editObjects");
  const at = sheet.charts.indexOf(chart);
  if (at < 0) return;
  sheet.charts.splice(at, 1);
  journal.touch(sheet, "charts");
}

/** A new series at the end; it has no values yet. */
export function addSeries(journal: Journal, sheet: SimSheet, chart: SimChart, name: string | undefined): SimChartSeries {
  const series: SimChartSeries = { name: name ?? `Series${chart.series.length + 1}`, color: accent(chart.series.length) };
  changeChart(journal, sheet, chart, ({ series: all }) => void all.push(series));
  return series;
}

/** Rewrites the references of every chart of the workbook, as formulas are rewritten. */
export function rewriteCharts(journal: Journal, rewritten: (formula: string, home: SimSheet) => string): void {
  for (const sheet of journal.workbook.sheets) {
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        const values = series.values === undefined ? undefined : rewritten(series.values, sheet);
        const categories = series.categories === undefined ? undefined : rewritten(series.categories, sheet);
        if (values === series.values && categories === series.categories) continue;
        if (values !== undefined) series.values = values;
        if (categories !== undefined) series.categories = categories;
        journal.touch(sheet, "charts");
      }
    }
  }
}

/** Charts move and grow with the cells under them. `place` gives a row's new number, or the row where a deleted one was. */
export function moveCharts(journal: Journal, sheet: SimSheet, place: (row: number) => { readonly row: number; readonly gone: boolean }): void {
  const moved = (anchor: SimAnchor): SimAnchor => {
    const { row, gone } = place(anchor.row);
    return row === anchor.row && !gone ? anchor : { ...anchor, row, dy: gone ? 0 : anchor.dy };
  };
  for (const chart of sheet.charts) {
    const [from, to] = [moved(chart.from), moved(chart.to)];
    if (from === chart.from && to === chart.to) continue;
    Object.assign(chart, { from, to });
    journal.touch(sheet, "charts");
  }
}

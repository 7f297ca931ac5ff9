import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { colorOf, integerOf, textOf } from "../arguments";
import { invalidArgument, notSimulated } from "../../host-error";
import { rangeArgument } from "../range-ref";
import type { SimChartSeries } from "../../model/types";
import { addSeries, changeChart } from "../../edit/charts";
import { fixedReference } from "../../edit/names";
import type { HostObject, Session } from "../session";
import type { ChartRef } from "./chart-ref";

interface SeriesRef extends ChartRef {
  readonly series: SimChartSeries;
}

const LONGEST_NAME = 255;

export const chartSeriesCollectionTable: ClassTable<ChartRef> = {
  name: "ChartSeriesCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      since: "1.7",
      writes: true,
      call: (ref, [name, index], session) => {
        if (index !== null && index !== undefined) throw notSimulated("ChartSeriesCollection.add with an index");
        const series = addSeries(session.journal, ref.sheet, ref.chart, name === null || name === undefined ? undefined : nameOf(name));
        return seriesObject(ref, series);
      },
    },
    GetCount: { since: "1.4", call: ({ chart }) => chart.series.length },
    GetItemAt: {
      since: "1.1",
      call: (ref, [index]) => {
        const series = ref.chart.series[integerOf(index)];
        if (!series) throw invalidArgument(`There is no series ${String(index)}.`);
        return seriesObject(ref, series);
      },
    },
  },
  items: (ref) => ref.chart.series.map((series) => seriesObject(ref, series)),
};

const seriesObject = ({ sheet, chart }: ChartRef, series: SimChartSeries): HostObject => hostObject(chartSeriesTable, { sheet, chart, series });

export const chartSeriesTable: ClassTable<SeriesRef> = {
  name: "ChartSeries",
  scalars: {
    Name: { since: "1.1", get: ({ series }) => series.name, set: (ref, value, session) => change(ref, session, { name: nameOf(value) }) },
  },
  objects: { Format: { since: "1.1", get: (ref) => hostObject(chartSeriesFormatTable, ref) } },
  methods: {
    Delete: {
      since: "1.7",
      writes: true,
      call: ({ sheet, chart, series }, _args, session) =>
        changeChart(session.journal, sheet, chart, ({ series: all }) => void all.splice(all.indexOf(series), 1)),
    },
    SetValues: { since: "1.7", writes: true, call: (ref, [range], session) => change(ref, session, { values: referenceOf(ref, range, session) }) },
    SetXAxisValues: { since: "1.7", writes: true, call: (ref, [range], session) => change(ref, session, { categories: referenceOf(ref, range, session) }) },
  },
};

function nameOf(value: unknown): string {
  const name = textOf(value);
  if (name.length > LONGEST_NAME) throw invalidArgument(`The name of a series has at most ${LONGEST_NAME} characters.`);
  return name;
}

function referenceOf({ sheet }: SeriesRef, value: unknown, session: Session): string {
  const range = rangeArgument(value, sheet, session.workbook);
  if (range.rows > 1 && range.cols > 1) throw invalidArgument("A series takes one column or one row.");
  return fixedReference(range.sheet, range);
}

function change({ sheet, chart, series }: SeriesRef, session: Session, changes: Partial<SimChartSeries>): void {
  changeChart(session.journal, sheet, chart, () => Object.assign(series, changes));
}

export const chartSeriesFormatTable: ClassTable<SeriesRef> = {
  name: "ChartSeriesFormat",
  scalars: {},
  objects: {
    Fill: { since: "1.1", get: (ref) => hostObject(chartFillTable, ref) },
    Line: { since: "1.1", get: (ref) => hostObject(chartLineFormatTable, ref) },
  },
  methods: {},
};

/** Fill of bars. */
export const chartFillTable: ClassTable<SeriesRef> = {
  name: "ChartFill",
  scalars: {},
  objects: {},
  methods: {
    SetSolidColor: {
      since: "1.1",
      writes: true,
      call: (ref, [color], session) => {
        if (ref.chart.kind !== "BarStacked") throw notSimulated("ChartFill.setSolidColor of a line");
        change(ref, session, { color: colorOf(color) });
      },
    },
  },
};

/** The line of a series in a line chart. */
export const chartLineFormatTable: ClassTable<SeriesRef> = {
  name: "ChartLineFormat",
  scalars: {
    Color: {
      since: "1.1",
      set: (ref, value, session) => {
        if (ref.chart.kind !== "LineMarkers") throw notSimulated("ChartLineFormat.color of bars");
        change(ref, session, { color: colorOf(value) });
      },
    },
  },
  objects: {},
  methods: {},
};

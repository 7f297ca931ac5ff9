import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { booleanOf, integerOf, textOf, wordOf } from "../arguments";
import { invalidArgument, itemNotFound, notSimulated } from "../../host-error";
import { rangeArgument } from "../range-ref";
import type { SimChart, SimSheet } from "../../model/types";
import { addChart, changeChart, deleteChart } from "../../edit/charts";
import type { HostObject, Session } from "../session";
import { chartAxesTable } from "./chart-axes";
import type { ChartRef } from "./chart-ref";
import { chartSeriesCollectionTable } from "./chart-series";

export const chartsTable: ClassTable<SimSheet> = {
  name: "ChartCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      since: "1.1",
      writes: true,
      call: (sheet, [type, source, by], session) => {
        const range = rangeArgument(source, sheet, session.workbook);
        // Excel guesses the direction from the shape of the range and is known to guess wrong.
        if (by === null || by === undefined || by === "Auto") throw notSimulated("ChartCollection.add without seriesBy");
        const direction = wordOf(by, ["Columns", "Rows"]) === "Columns" ? "columns" : "rows";
        if (range.sheet !== sheet) throw notSimulated("ChartCollection.add with a source on another sheet");
        return chartObject(sheet, addChart(session.journal, sheet, kindOf(type), range, direction));
      },
    },
    GetCount: { since: "1.4", call: ({ charts }) => charts.length },
    GetItem: { since: "1.1", call: (sheet, [name]) => find(sheet, name) ?? missing() },
    GetItemAt: { since: "1.1", call: (sheet, [index]) => at(sheet, index) },
    GetItemOrNullObject: { since: "1.4", call: (sheet, [name]) => find(sheet, name) ?? null },
  },
  items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)),
  indexer: (sheet, [id]): HostObject => find(sheet, id) ?? missing(),
};

const chartObject = (sheet: SimSheet, chart: SimChart): HostObject => hostObject(chartTable, { sheet, chart });

/** By name, the first of several, or by id. */
function find(sheet: SimSheet, key: unknown): HostObject | undefined {
  const wanted = textOf(key);
  const chart = sheet.charts.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ?? sheet.charts.find(({ id }) => id === wanted);
  return chart && chartObject(sheet, chart);
}

function at(sheet: SimSheet, index: unknown): HostObject {
  const chart = sheet.charts[integerOf(index)];
  return chart ? chartObject(sheet, chart) : missing();
}

function kindOf(type: unknown): SimChart["kind"] {
  if (type !== "BarStacked" && type !== "LineMarkers") throw notSimulated(`a chart of type ${String(type)}`);
  return type;
}

const LONGEST_NAME = 255;

export const chartTable: ClassTable<ChartRef> = {
  name: "Chart",
  identity: ["Id"],
  scalars: {
    Id: { since: "1.7", get: ({ chart }) => chart.id },
    Name: {
      since: "1.1",
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value, session) => {
        const name = textOf(value);
        if (name === "" || name.length > LONGEST_NAME) throw invalidArgument(`"${name}" is no name for a chart.`);
        changeChart(session.journal, sheet, chart, (each) => {
          each.name = name;
        });
      },
    },
    PlotVisibleOnly: {
      since: "1.8",
      get: ({ chart }) => chart.visibleOnly,
      set: ({ sheet, chart }, value, session) => {
        const visibleOnly = booleanOf(value);
        changeChart(session.journal, sheet, chart, (each) => {
          each.visibleOnly = visibleOnly;
        });
      },
    },
    ChartType: { since: "1.7", get: ({ chart }) => chart.kind },
  },
  objects: {
    Axes: { since: "1.1", get: (ref) => hostObject(chartAxesTable, ref) },
    Legend: { since: "1.1", get: (ref) => hostObject(chartLegendTable, ref) },
    Series: { since: "1.1", get: (ref) => hostObject(chartSeriesCollectionTable, ref) },
    Title: { since: "1.1", get: (ref) => hostObject(chartTitleTable, ref) },
  },
  methods: {
    Delete: { since: "1.1", writes: true, call: ({ sheet, chart }, _args, session) => deleteChart(session.journal, sheet, chart) },
    SetPosition: {
      since: "1.1",
      writes: true,
      call: ({ sheet, chart }, [start, end], session) => {
        const first = rangeArgument(start, sheet, session.workbook);
        const last = end === null || end === undefined ? first : rangeArgument(end, sheet, session.workbook);
        changeChart(session.journal, sheet, chart, (each) => {
          each.from = { row: first.row, col: first.col, dx: 0, dy: 0 };
          // The lower right corner of the last cell is the upper left one of the cell behind it.
          each.to = { row: last.row + last.rows, col: last.col + last.cols, dx: 0, dy: 0 };
        });
      },
    },
  },
};

export const chartTitleTable: ClassTable<ChartRef> = {
  name: "ChartTitle",
  scalars: {
    Text: { since: "1.1", get: ({ chart }) => chart.title, set: (ref, value, session) => setTitle(ref, textOf(value), session) },
    Visible: {
      since: "1.1",
      get: ({ chart }) => chart.title !== "",
      set: (ref, value, session) => {
        if (value === false) setTitle(ref, "", session);
        else if (ref.chart.title === "") throw notSimulated("ChartTitle.visible of a chart without a title");
      },
    },
  },
  objects: {},
  methods: {},
};

function setTitle({ sheet, chart }: ChartRef, title: string, session: Session): void {
  changeChart(session.journal, sheet, chart, (each) => {
    each.title = title;
  });
}

const SIDES = ["Bottom", "Right", "Top", "Left"] as const;
const SIDE_OF = { Bottom: "bottom", Right: "right", Top: "top", Left: "left" } as const;

export const chartLegendTable: ClassTable<ChartRef> = {
  name: "ChartLegend",
  scalars: {
    Position: {
      since: "1.1",
      get: ({ chart }) => SIDES.find((side) => SIDE_OF[side] === chart.legend) ?? null,
      set: (ref, value, session) => setLegend(ref, SIDE_OF[wordOf(value, SIDES)], session),
    },
    Visible: {
      since: "1.1",
      get: ({ chart }) => chart.legend !== "none",
      set: (ref, value, session) => {
        if (value === false) setLegend(ref, "none", session);
        else if (ref.chart.legend === "none") setLegend(ref, "bottom", session);
      },
    },
  },
  objects: {},
  methods: {},
};

function setLegend({ sheet, chart }: ChartRef, legend: SimChart["legend"], session: Session): void {
  changeChart(session.journal, sheet, chart, (each) => {
    each.legend = legend;
  });
}

const missing = (): never => {
  throw itemNotFound();
};

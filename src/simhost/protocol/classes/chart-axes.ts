import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { booleanOf, numberOf, wordOf } from "../arguments";
import { changeChart } from "../../edit/charts";
import type { SimValueAxis } from "../../model/types";
import type { Session } from "../session";
import type { ChartRef } from "./chart-ref";

export const chartAxesTable: ClassTable<ChartRef> = {
  name: "ChartAxes",
  scalars: {},
  objects: {
    CategoryAxis: { since: "1.1", get: (ref) => hostObject(chartAxisTable, ref) },
    ValueAxis: { since: "1.1", get: (ref) => hostObject(chartValueAxisTable, ref) },
  },
  methods: {},
};

/** The axis of the categories. */
export const chartAxisTable: ClassTable<ChartRef> = {
  name: "ChartAxis",
  scalars: {
    ReversePlotOrder: {
      since: "1.7",
      get: ({ chart }) => chart.reversed,
      set: ({ sheet, chart }, value, session) => {
        const reversed = booleanOf(value);
        changeChart(session.journal, sheet, chart, (each) => {
          each.reversed = reversed;
        });
      },
    },
  },
  objects: {},
  methods: {},
};

const PLAIN: SimValueAxis = { reversed: false, categoriesAtMaximum: false };
const POSITIONS = ["Automatic", "Maximum"] as const;

/** The axis of the numbers. It is of the same class in Excel, but other things of it can be set. */
export const chartValueAxisTable: ClassTable<ChartRef> = {
  name: "ChartAxis",
  scalars: {
    ReversePlotOrder: {
      since: "1.7",
      get: ({ chart }) => axisOf(chart).reversed,
      set: (ref, value, session) => changeAxis(ref, { reversed: booleanOf(value) }, session),
    },
    Position: {
      since: "1.8",
      get: ({ chart }) => (axisOf(chart).categoriesAtMaximum ? "Maximum" : "Automatic"),
      set: (ref, value, session) => changeAxis(ref, { categoriesAtMaximum: wordOf(value, POSITIONS) === "Maximum" }, session),
    },
    Minimum: {
      since: "1.1",
      get: ({ chart }) => axisOf(chart).minimum ?? "",
      set: (ref, value, session) => changeAxis(ref, { minimum: numberOf(value) }, session),
    },
    Maximum: {
      since: "1.1",
      get: ({ chart }) => axisOf(chart).maximum ?? "",
      set: (ref, value, session) => changeAxis(ref, { maximum: numberOf(value) }, session),
    },
    MajorUnit: {
      since: "1.1",
      get: ({ chart }) => axisOf(chart).majorUnit ?? "",
      set: (ref, value, session) => changeAxis(ref, { majorUnit: numberOf(value) }, session),
    },
  },
  objects: {},
  methods: {},
};

const axisOf = (chart: ChartRef["chart"]): SimValueAxis => chart.valueAxis ?? PLAIN;

function changeAxis({ sheet, chart }: ChartRef, change: Partial<SimValueAxis>, session: Session): void {
  changeChart(session.journal, sheet, chart, (each) => {
    each.valueAxis = { ...axisOf(each), ...change };
  });
}

import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { booleanOf } from "../arguments";
import { changeChart } from "../../edit/charts";
import type { ChartRef } from "./chart-ref";

export const chartAxesTable: ClassTable<ChartRef> = {
  name: "ChartAxes",
  scalars: {},
  objects: { CategoryAxis: { since: "1.1", get: (ref) => hostObject(chartAxisTable, ref) } },
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

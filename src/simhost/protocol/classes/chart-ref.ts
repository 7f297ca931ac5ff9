import type { SimChart, SimSheet } from "../../model/types";

/** What a proxy of class Chart, or of a part of a chart, stands for. */
export interface ChartRef {
  readonly sheet: SimSheet;
  readonly chart: SimChart;
}

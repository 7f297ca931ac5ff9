/** What a chart shows: its numbers and labels taken from the cells that it refers to. */
import { parseAddress } from "../../simhost/model/address";
import { cellAt } from "../../simhost/model/cells";
import { sheetByName } from "../../simhost/model/sheet-name";
import type { SimCell, SimChart, SimSheet, SimWorkbook } from "../../simhost/model/types";

export interface SeriesPicture {
  readonly name: string;
  readonly color: string;
  /** One for each category; null where the cell holds no number. */
  readonly points: readonly (number | null)[];
}

export interface ChartPicture {
  readonly chart: SimChart;
  readonly categories: readonly string[];
  readonly series: readonly SeriesPicture[];
  /** Numbers at which the axis is marked, rising; the first and the last are its ends. */
  readonly ticks: readonly number[];
}

const SPARE_COLOR = "#767676";
/** Marks of the axis at most. */
const MOST_TICKS = 8;

/** References that lead nowhere any more show nothing, as in Excel. */
export function chartPicture(workbook: SimWorkbook, sheet: SimSheet, chart: SimChart, textOf: (cell: SimCell) => string): ChartPicture {
  const cellsOf = (reference: string | undefined): (SimCell | undefined)[] => {
    const found = reference === undefined ? undefined : parseAddress(reference);
    const home = found?.sheet === undefined ? sheet : sheetByName(workbook, found.sheet);
    if (!found || !home || found.range.rows * found.range.cols > 10_000) return [];
    const { row, col, rows, cols } = found.range;
    return Array.from({ length: rows * cols }, (_, index) => cellAt(home, row + Math.floor(index / cols), col + (index % cols)));
  };
  const series = chart.series.map(({ name, values, color }) => ({
    name,
    color: color ?? SPARE_COLOR,
    points: cellsOf(values).map((cell) => (typeof cell?.value === "number" ? cell.value : null)),
  }));
  const labels = cellsOf(chart.series.find(({ categories }) => categories !== undefined)?.categories);
  const count = Math.max(0, ...series.map(({ points }) => points.length));
  const categories = Array.from({ length: count }, (_, index) => {
    const cell = labels[index];
    return cell && cell.value !== null ? textOf(cell) : labels.length === 0 ? String(index + 1) : "";
  });
  return { chart, categories, series, ticks: ticksOf(extremes(chart, series, count), chart.valueAxis?.majorUnit) };
}

/** Lowest and highest point that must find room: of bars, their sums. */
function extremes({ kind, valueAxis }: SimChart, series: readonly SeriesPicture[], count: number): readonly [number, number] {
  const values = Array.from({ length: count }, (_, index) => series.map(({ points }) => points[index] ?? 0)).flatMap((points) =>
    kind === "LineMarkers" ? points : [sum(points.filter((point) => point > 0)), sum(points.filter((point) => point < 0))]);
  const least = valueAxis?.minimum;
  const [low, high] = [least ?? Math.min(0, ...values), valueAxis?.maximum ?? Math.max(least ?? 0, ...values)];
  return low === high ? [low, low + 1] : [low, high];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Round numbers in even steps of 1, 2 or 5 that hold both ends; where the steps are given, from the lowest end on. */
function ticksOf([low, high]: readonly [number, number], apart?: number): number[] {
  if (apart !== undefined && apart > 0) return Array.from({ length: Math.ceil((high - low) / apart) + 1 }, (_, index) => low + index * apart);
  const rough = (high - low) / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

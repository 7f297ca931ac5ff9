import type { SimChart, SimChartSeries, SimValueAxis } from "../../simhost/model/types";
import type { Budget } from "../limits";
import { childOf, parseXml } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { partPrefix, patchChildren, TextPatch } from "../xml/patch";
import { categoriesXml, chartXml, legendXml, lookXml, nameXml, seriesXml, titleXml, valuesXml } from "./chart-xml";
import { isOutdated, type ChartCells } from "./chart-cells";
import { chartContent } from "./chart-content";

/** Elements in the order that the schema demands (ECMA-376 part 1, CT_Chart, CT_BarSer and CT_LineSer). */
const CHART_SEQUENCE = ["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend", "plotVisOnly", "dispBlanksAs", "extLst"];
const SERIES_SEQUENCE = [
  "idx", "order", "tx", "spPr", "invertIfNegative", "marker", "pictureOptions", "dPt", "dLbls", "trendline", "errBars", "cat", "val", "smooth", "shape", "extLst",
];

const sameAxis = (a: SimValueAxis | undefined, b: SimValueAxis | undefined): boolean =>
  a?.reversed === b?.reversed && a?.categoriesAtMaximum === b?.categoriesAtMaximum && a?.minimum === b?.minimum && a?.maximum === b?.maximum && a?.majorUnit === b?.majorUnit;

/** What patching needs besides. */
interface PatchTarget {
  readonly strict: boolean;
  readonly budget: Budget;
  readonly cells: ChartCells;
}

/** The text of one element after its children were replaced. */
function patched(text: string, element: XmlElement, sequence: readonly string[], elements: Readonly<Record<string, string | undefined>>): string {
  const whole = patchChildren(text, element, sequence, elements);
  return whole.slice(element.start, whole.length - (text.length - element.end));
}

/**
 * A chart's part after the model's changes. What people set in Excel and the model does not know (fonts, labels of
 * data, sizes) stays; the axes are written anew only where the direction of the categories changed.
 */
export function patchChart(text: string, part: string, chart: SimChart, { strict, cells, budget }: PatchTarget): string {
  const root = parseXml(text, part, budget);
  const was = chartContent(root);
  if (was === undefined || was.kind !== chart.kind || was.reversed !== chart.reversed || !sameAxis(was.valueAxis, chart.valueAxis) || (was.seriesElements.length === 0 && chart.series.length > 0)) return chartXml(chart, strict, cells);
  const p = partPrefix(text, root);
  const patch = new TextPatch(text);
  was.seriesElements.forEach((element, index) => {
    const before = was.series[index];
    const after = chart.series[index];
    if (before === undefined || after === undefined) patch.replace(element.start, element.end, "");
    else patch.replace(element.start, element.end, patchSeries(text, element, before, after, chart.kind, p, cells));
  });
  const last = was.seriesElements.at(-1);
  chart.series.slice(was.seriesElements.length).forEach((series, index) => {
    if (last !== undefined) patch.insert(last.end, seriesXml(series, chart.kind, was.seriesElements.length + index, p, cells));
  });
  const after = patch.apply();
  return patchFrame(after, part, chart, budget);
}

function patchSeries(text: string, element: XmlElement, before: SimChartSeries, after: SimChartSeries, kind: SimChart["kind"], p: string, cells: ChartCells): string {
  const reference = (name: "cat" | "val"): XmlElement | undefined => childOf(element, name)?.children[0];
  const changes = {
    tx: before.name === after.name ? undefined : nameXml(after, p),
    spPr: before.color === after.color || after.color === undefined ? undefined : lookXml(after, kind, p),
    cat: before.categories === after.categories && !isOutdated(reference("cat"), cells) ? undefined : categoriesXml(after, p, cells),
    val: before.values === after.values && !isOutdated(reference("val"), cells) ? undefined : valuesXml(after, p, cells),
  };
  return patched(text, element, SERIES_SEQUENCE, changes);
}

/** Title, legend and what is plotted. */
function patchFrame(text: string, part: string, chart: SimChart, budget: Budget): string {
  const root = parseXml(text, part, budget);
  const was = chartContent(root);
  if (was === undefined) return text;
  const p = partPrefix(text, root);
  const sameTitle = was.title === chart.title;
  return patchChildren(text, was.chart, CHART_SEQUENCE, {
    title: sameTitle ? undefined : titleXml(chart.title, p),
    autoTitleDeleted: sameTitle ? undefined : `<${p}autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/>`,
    legend: was.legend === chart.legend ? undefined : legendXml(chart.legend, p),
    plotVisOnly: was.visibleOnly === chart.visibleOnly ? undefined : `<${p}plotVisOnly val="${chart.visibleOnly ? 1 : 0}"/>`,
  });
}

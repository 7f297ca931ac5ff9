import type { SimChart, SimChartSeries, SimValueAxis } from "../../simhost/model/types";
import { childOf, childrenOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { decodeXstring } from "../xml/escape";

/** A chart as its part says it: what the model holds, and the elements where it stands. */
export interface ChartContent {
  readonly kind: SimChart["kind"];
  readonly title: string;
  readonly legend: SimChart["legend"];
  readonly reversed: boolean;
  readonly valueAxis?: SimValueAxis;
  readonly visibleOnly: boolean;
  readonly series: readonly SimChartSeries[];
  readonly chart: XmlElement;
  /** The element with the series: c:barChart or c:lineChart. */
  readonly plot: XmlElement;
  readonly seriesElements: readonly XmlElement[];
}

const LEGENDS = { b: "bottom", r: "right", t: "top", l: "left", tr: "right" } as const;

const value = (element: XmlElement | undefined, otherwise: string): string => element?.attributes["val"] ?? otherwise;

/** Every text of a formatted title, in order. */
const textsOf = (element: XmlElement): string => element.children.map((child) => (child.name.endsWith(":t") ? child.text : textsOf(child))).join("");

/** undefined: a chart of another kind, or of several kinds in one. */
export function chartContent(root: XmlElement): ChartContent | undefined {
  const chart = childOf(root, "chart");
  const plotArea = childOf(chart, "plotArea");
  const plots = (plotArea?.children ?? []).filter(({ name }) => /Chart$/.test(name));
  const plot = plots[0];
  const kind = plot === undefined || plots.length > 1 ? undefined : kindOf(plot);
  const axis = childOf(plotArea, "catAx");
  if (chart === undefined || plot === undefined || kind === undefined || axis === undefined) return undefined;
  const legend = childOf(chart, "legend");
  const title = childOf(chart, "title");
  const seriesElements = childrenOf(plot, "ser");
  return {
    kind,
    title: title === undefined ? "" : textsOf(title),
    legend: legend === undefined ? "none" : (LEGENDS[value(childOf(legend, "legendPos"), "r") as keyof typeof LEGENDS] ?? "right"),
    reversed: value(childOf(childOf(axis, "scaling"), "orientation"), "minMax") === "maxMin",
    ...valueAxisOf(axis, childOf(plotArea, "valAx")),
    visibleOnly: isOn(childOf(chart, "plotVisOnly")),
    series: seriesElements.map((element) => seriesOf(element, kind)),
    chart,
    plot,
    seriesElements,
  };
}

/** Of the axis of the numbers only what is not as usual. */
function valueAxisOf(categories: XmlElement, values: XmlElement | undefined): Pick<ChartContent, "valueAxis"> {
  const scaling = childOf(values, "scaling");
  const number = (element: XmlElement | undefined): number | undefined => (element === undefined ? undefined : numberAttribute(element.attributes, "val"));
  const limits = { minimum: number(childOf(scaling, "min")), maximum: number(childOf(scaling, "max")), majorUnit: number(childOf(values, "majorUnit")) };
  const reversed = value(childOf(scaling, "orientation"), "minMax") === "maxMin";
  const categoriesAtMaximum = value(childOf(categories, "crosses"), "autoZero") === "max";
  const stated = Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
  if (!reversed && !categoriesAtMaximum && Object.keys(stated).length === 0) return {};
  return { valueAxis: { reversed, categoriesAtMaximum, ...stated } };
}

/** A flag without a value is on; one that is not there at all is on in this format as well. */
const isOn = (element: XmlElement | undefined): boolean => !["0", "false"].includes(value(element, "1"));

function kindOf(plot: XmlElement): SimChart["kind"] | undefined {
  if (plot.name === "lineChart" && value(childOf(plot, "grouping"), "standard") === "standard") return "LineMarkers";
  if (plot.name !== "barChart" || value(childOf(plot, "barDir"), "col") !== "bar") return undefined;
  return value(childOf(plot, "grouping"), "clustered") === "stacked" ? "BarStacked" : undefined;
}

function seriesOf(element: XmlElement, kind: SimChart["kind"]): SimChartSeries {
  const values = referenceOf(childOf(element, "val"));
  const categories = referenceOf(childOf(element, "cat"));
  const color = colorOf(childOf(element, "spPr"), kind);
  return {
    name: nameOf(childOf(element, "tx")),
    ...(values === undefined ? {} : { values }),
    ...(categories === undefined ? {} : { categories }),
    ...(color === undefined ? {} : { color }),
  };
}

/** A name that is a reference is known by the text that was last in its cell. */
function nameOf(element: XmlElement | undefined): string {
  const cache = childOf(childOf(element, "strRef"), "strCache");
  return decodeXstring(childOf(element, "v")?.text ?? childOf(childOf(cache, "pt"), "v")?.text ?? "");
}

function referenceOf(element: XmlElement | undefined): string | undefined {
  return childOf(childOf(element, "numRef") ?? childOf(element, "strRef"), "f")?.text;
}

function colorOf(properties: XmlElement | undefined, kind: SimChart["kind"]): string | undefined {
  const local = (parent: XmlElement | undefined, name: string): XmlElement | undefined => parent?.children.find((child) => child.name.endsWith(`:${name}`));
  const fill = local(kind === "BarStacked" ? properties : local(properties, "ln"), "solidFill");
  const hex = local(fill, "srgbClr")?.attributes["val"];
  return hex !== undefined && /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : undefined;
}

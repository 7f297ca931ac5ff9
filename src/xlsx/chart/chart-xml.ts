import type { SimChart, SimChartSeries } from "../../simhost/model/types";
import { encodeXstring, escapeText } from "../xml/escape";
import { XML_DECLARATION } from "../book/vocabulary";
import { cacheXml, type ChartCells } from "./chart-cells";
import { chartVocabulary } from "./vocabulary";

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
const LEGENDS = { bottom: "b", right: "r", top: "t", left: "l" } as const;
/** Width of a line: 2.25 points in EMU. */
const LINE_WIDTH = 28_575;

/** A title knows no escapes, so what XML cannot hold is left out of it. */
const drawn = (text: string): string => escapeText(text.replace(/[\u0000-\u001f\ufffe\uffff\p{Cs}]/gu, " "));

/** `p` is the prefix of the chart's namespace with its colon. */
export function titleXml(title: string, p: string): string {
  if (title === "") return "";
  const look = 'sz="1200" b="1"';
  const text = `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr ${look}/><a:t>${drawn(title)}</a:t></a:r></a:p>`;
  return `<${p}title><${p}tx><${p}rich><a:bodyPr/>${text}</${p}rich></${p}tx><${p}overlay val="0"/></${p}title>`;
}

export function legendXml(legend: SimChart["legend"], p: string): string {
  return legend === "none" ? "" : `<${p}legend><${p}legendPos val="${LEGENDS[legend]}"/><${p}overlay val="0"/></${p}legend>`;
}

export const nameXml = ({ name }: SimChartSeries, p: string): string => `<${p}tx><${p}v>${escapeText(encodeXstring(name))}</${p}v></${p}tx>`;

export const valuesXml = ({ values }: SimChartSeries, p: string, cells: ChartCells): string =>
  values === undefined ? "" : `<${p}val><${p}numRef><${p}f>${escapeText(values)}</${p}f>${cacheXml("num", values, cells, p)}</${p}numRef></${p}val>`;

export const categoriesXml = ({ categories }: SimChartSeries, p: string, cells: ChartCells): string =>
  categories === undefined ? "" : `<${p}cat><${p}strRef><${p}f>${escapeText(categories)}</${p}f>${cacheXml("str", categories, cells, p)}</${p}strRef></${p}cat>`;

export function lookXml({ color }: SimChartSeries, kind: SimChart["kind"], p: string): string {
  if (color === undefined) return "";
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  return kind === "BarStacked" ? `<${p}spPr>${fill}</${p}spPr>` : `<${p}spPr><a:ln w="${LINE_WIDTH}" cap="rnd">${fill}<a:round/></a:ln></${p}spPr>`;
}

function markerXml({ color }: SimChartSeries, p: string): string {
  const fill = color === undefined ? "" : `<${p}spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></${p}spPr>`;
  return `<${p}marker><${p}symbol val="circle"/><${p}size val="5"/>${fill}</${p}marker>`;
}

/** One series; `number` is its place, which is its number in the file as well. */
export function seriesXml(series: SimChartSeries, kind: SimChart["kind"], number: number, p: string, cells: ChartCells): string {
  const between = kind === "BarStacked" ? `<${p}invertIfNegative val="0"/>` : markerXml(series, p);
  const end = kind === "BarStacked" ? "" : `<${p}smooth val="0"/>`;
  const inside = nameXml(series, p) + lookXml(series, kind, p) + between + categoriesXml(series, p, cells) + valuesXml(series, p, cells) + end;
  return `<${p}ser><${p}idx val="${number}"/><${p}order val="${number}"/>${inside}</${p}ser>`;
}

function plotXml({ kind, series }: SimChart, p: string, cells: ChartCells): string {
  const all = series.map((each, index) => seriesXml(each, kind, index, p, cells)).join("");
  const axes = `<${p}axId val="${CATEGORY_AXIS}"/><${p}axId val="${VALUE_AXIS}"/>`;
  if (kind === "LineMarkers") {
    return `<${p}lineChart><${p}grouping val="standard"/><${p}varyColors val="0"/>${all}<${p}marker val="1"/>${axes}</${p}lineChart>`;
  }
  return `<${p}barChart><${p}barDir val="bar"/><${p}grouping val="stacked"/><${p}varyColors val="0"/>${all}<${p}gapWidth val="60"/><${p}overlap val="100"/>${axes}</${p}barChart>`;
}

/** The light line that Excel draws in a chart of its own; viewers that are told of none draw none. */
const lineXml = (p: string): string => `<${p}spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></${p}spPr>`;

function axesXml({ kind, reversed, valueAxis }: SimChart, p: string): string {
  const bars = kind === "BarStacked";
  const axis = (name: string, own: number, other: number, position: string, scaling: string, before: string, crosses: string, after: string): string =>
    `<${p}${name}><${p}axId val="${own}"/><${p}scaling>${scaling}</${p}scaling><${p}delete val="0"/><${p}axPos val="${position}"/>${before}` +
    `<${p}majorTickMark val="none"/><${p}minorTickMark val="none"/><${p}tickLblPos val="nextTo"/>${name === "catAx" ? lineXml(p) : ""}<${p}crossAx val="${other}"/><${p}crosses val="${crosses}"/>${after}</${p}${name}>`;
  const orientation = (backwards: boolean): string => `<${p}orientation val="${backwards ? "maxMin" : "minMax"}"/>`;
  const format = (linked: number): string => `<${p}numFmt formatCode="General" sourceLinked="${linked}"/>`;
  const categories = axis(
    "catAx", CATEGORY_AXIS, VALUE_AXIS, bars ? "l" : "b", orientation(reversed), format(0), valueAxis?.categoriesAtMaximum === true ? "max" : "autoZero",
    `<${p}auto val="1"/><${p}lblAlgn val="ctr"/><${p}lblOffset val="100"/><${p}noMultiLvlLbl val="0"/>`,
  );
  const side = bars ? (reversed ? "t" : "b") : reversed ? "r" : "l";
  const { minimum, maximum, majorUnit } = valueAxis ?? {};
  const limit = (name: "max" | "min", at: number | undefined): string => (at === undefined ? "" : `<${p}${name} val="${at}"/>`);
  const values = axis(
    "valAx", VALUE_AXIS, CATEGORY_AXIS, side, orientation(valueAxis?.reversed === true) + limit("max", maximum) + limit("min", minimum),
    `<${p}majorGridlines>${lineXml(p)}</${p}majorGridlines>${format(1)}`, "autoZero", `<${p}crossBetween val="between"/>${majorUnit === undefined ? "" : `<${p}majorUnit val="${majorUnit}"/>`}`,
  );
  return categories + values;
}

/** The whole part of a new chart, with the numbers and labels that stand in its cells for viewers that do not calculate. */
export function chartXml(chart: SimChart, strict: boolean, cells: ChartCells): string {
  const p = "c:";
  const names = chartVocabulary(strict);
  const inside =
    `${titleXml(chart.title, p)}<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, p, cells)}${axesXml(chart, p)}</c:plotArea>${legendXml(chart.legend, p)}` +
    `<c:plotVisOnly val="${chart.visibleOnly ? 1 : 0}"/><c:dispBlanksAs val="gap"/>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.drawing}" xmlns:r="${names.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${inside}</c:chart></c:chartSpace>`
  );
}

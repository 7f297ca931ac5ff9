import { parseAddress } from "../../simhost/model/address";
import { valueAt } from "../../simhost/model/cells";
import { sheetByName } from "../../simhost/model/sheet-name";
import type { SimSheet, SimValue, SimWorkbook } from "../../simhost/model/types";
import { childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { encodeXstring, escapeText } from "../xml/escape";

/** What stands in the cells that a chart refers to, in order; undefined where the reference leads nowhere. */
export type ChartCells = (reference: string) => readonly SimValue[] | undefined;

/** A chart of more cells than this is drawn by who recalculates it, or not at all. */
const MOST_CELLS = 10_000;

/** The cells of references as they stand in the charts of a sheet. */
export function chartCells(workbook: SimWorkbook, sheet: SimSheet): ChartCells {
  return (reference) => {
    const found = parseAddress(reference);
    const home = found?.sheet === undefined ? sheet : sheetByName(workbook, found.sheet);
    if (!found || !home) return undefined;
    const { row, col, rows, cols } = found.range;
    if (rows * cols > MOST_CELLS) return undefined;
    return Array.from({ length: rows * cols }, (_, i) => valueAt(home, row + Math.floor(i / cols), col + (i % cols)));
  };
}

/** Points of a cache as the file holds them: place and text; a cell without a number or a label has no point. */
type Points = readonly (readonly [place: number, text: string])[];

const numbersOf = (values: readonly SimValue[]): Points => values.flatMap((value, i) => (typeof value === "number" ? [[i, String(value)] as const] : []));

const labelsOf = (values: readonly SimValue[]): Points =>
  values.flatMap((value, i) => (typeof value === "number" || (typeof value === "string" && value !== "") ? [[i, encodeXstring(String(value))] as const] : []));

/** What is known of the cells, for viewers that do not calculate; "" where nothing is. */
export function cacheXml(kind: "num" | "str", reference: string, cells: ChartCells, p: string): string {
  const values = cells(reference);
  if (values === undefined) return "";
  const points = (kind === "num" ? numbersOf : labelsOf)(values).map(([place, text]) => `<${p}pt idx="${place}"><${p}v>${escapeText(text)}</${p}v></${p}pt>`).join("");
  return `<${p}${kind}Cache>${kind === "num" ? `<${p}formatCode>General</${p}formatCode>` : ""}<${p}ptCount val="${values.length}"/>${points}</${p}${kind}Cache>`;
}

/** Whether a cache in the file says something else than the cells do. A chart without a cache is somebody's who wants none. */
export function isOutdated(reference: XmlElement | undefined, cells: ChartCells): boolean {
  const kind = reference?.name === "numRef" ? "num" : "str";
  const address = reference?.children.find(({ name }) => name === "f")?.text;
  const cache = reference?.children.find(({ name }) => name === `${kind}Cache`);
  const values = address === undefined ? undefined : cells(address);
  if (cache === undefined || values === undefined) return false;
  const points = childrenOf(cache, "pt").map((point): readonly [number, string] => [Number(point.attributes["idx"]), point.children.find(({ name }) => name === "v")?.text ?? ""]);
  const now = (kind === "num" ? numbersOf : labelsOf)(values);
  return points.length !== now.length || now.some(([place, text], i) => {
    const [at, was] = points[i] ?? [-1, ""];
    return at !== place || (kind === "num" ? Number(was) !== Number(text) : was !== text);
  });
}

import type { SimAnchor } from "../../simhost/model/types";
import { childOf, childrenOf, foreignAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";

/** A chart's frame in a drawing. */
export interface ChartFrame {
  readonly anchor: XmlElement;
  readonly from: SimAnchor;
  readonly to: SimAnchor;
  /** The element that carries the chart's name. */
  readonly properties: XmlElement;
  readonly name: string;
  /** Id of the relationship to the chart's part. */
  readonly relationship: string;
}

function cornerOf(element: XmlElement | undefined): SimAnchor | undefined {
  const [col, dx, row, dy] = ["col", "colOff", "row", "rowOff"].map((name) => Number(childOf(element, name)?.text.trim() ?? "x"));
  if (row === undefined || col === undefined || dx === undefined || dy === undefined) return undefined;
  return [row, col, dx, dy].every(Number.isInteger) && row >= 0 && col >= 0 ? { row, col, dx, dy } : undefined;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The charts of a drawing that move and grow with cells, in order. Pictures, shapes and other frames are left out. */
export function chartFrames(root: XmlElement): ChartFrame[] {
  return childrenOf(root, "twoCellAnchor").flatMap((anchor) => {
    const frame = childOf(anchor, "graphicFrame");
    const properties = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr");
    const data = frame?.children.find((child) => localName(child.name) === "graphic")?.children[0];
    const chart = data?.children.find((child) => localName(child.name) === "chart");
    const relationship = chart && foreignAttribute(chart.attributes, "id");
    const from = cornerOf(childOf(anchor, "from"));
    const to = cornerOf(childOf(anchor, "to"));
    if (properties === undefined || relationship === undefined || from === undefined || to === undefined) return [];
    return [{ anchor, from, to, properties, name: properties.attributes["name"] ?? "", relationship }];
  });
}

import type { SimBarBound, SimDataBar, SimRange } from "../../simhost/model/types";
import { newId } from "../../simhost/model/create-workbook";
import { colorElement, resolveColor } from "../styles/colors";
import type { ColorTable } from "../styles/colors";
import { childOf, childrenOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { attributesText, outerXml, TextPatch, withAttributes } from "../xml/patch";
import { parseRanges, rangeName } from "./reference";

/** Where data bars of the file stand: the place of their element among all conditional formats of the sheet. */
class DataBarSource {
  constructor(readonly place: number) {}
}

interface Read {
  readonly place: number;
  readonly element: XmlElement;
  readonly areas: readonly SimRange[];
  readonly color: string;
  readonly lower: SimBarBound;
  readonly upper: SimBarBound;
  /** Id by which newer programs find more about the bars at the end of the sheet. */
  readonly extension?: string;
}

/** Conditional formats that are data bars and nothing else; all others stay in the file without being read. */
export function readDataBars(root: XmlElement, colors: ColorTable): SimDataBar[] {
  return readAll(root, colors).map(({ place, areas, color, lower, upper }) => ({ id: newId(), areas, color, lower, upper, source: new DataBarSource(place) }));
}

function readAll(root: XmlElement, colors: ColorTable): Read[] {
  return childrenOf(root, "conditionalFormatting").flatMap((element, place) => {
    const [rule, ...others] = element.children;
    if (rule?.name !== "cfRule" || rule.attributes["type"] !== "dataBar" || others.length > 0) return [];
    const bar = childOf(rule, "dataBar");
    const [lower, upper] = childrenOf(bar, "cfvo").map(boundOf);
    const color = resolveColor(childOf(bar, "color")?.attributes, colors);
    const sqref = (element.attributes["sqref"] ?? "").split(/\s+/).filter((name) => name !== "");
    const areas = parseRanges(sqref.join(" "));
    if (lower === undefined || upper === undefined || color === undefined || areas.length === 0 || areas.length !== sqref.length) return [];
    const extension = extensionId(rule);
    return [{ place, element, areas, color, lower, upper, ...(extension === undefined ? {} : { extension }) }];
  });
}

function boundOf({ attributes }: XmlElement): SimBarBound | undefined {
  const value = numberAttribute(attributes, "val");
  switch (attributes["type"]) {
    case "min":
      return { kind: "lowest" };
    case "max":
      return { kind: "highest" };
    case "num":
      return value === undefined ? undefined : { kind: "number", value };
    default:
      return undefined;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Every element of this local name below another one. */
function below(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((child) => [...(localName(child.name) === local ? [child] : []), ...below(child, local)]);
}

const extensionId = (rule: XmlElement): string | undefined => childrenOf(rule, "extLst").flatMap((list) => below(list, "id"))[0]?.text.trim();

function boundXml(bound: SimBarBound, end: "min" | "max", prefix: string): string {
  const attributes = bound.kind === "number" ? { type: "num", val: bound.value } : { type: bound.kind === "automatic" ? end : bound.kind === "lowest" ? "min" : "max" };
  return `<${prefix}cfvo${attributesText({}, attributes)}/>`;
}

function barXml(bar: SimDataBar, priority: number, prefix: string): string {
  const inside = boundXml(bar.lower, "min", prefix) + boundXml(bar.upper, "max", prefix) + colorElement(`${prefix}color`, bar.color);
  const rule = `<${prefix}cfRule${attributesText({}, { type: "dataBar", priority })}><${prefix}dataBar>${inside}</${prefix}dataBar></${prefix}cfRule>`;
  return `<${prefix}conditionalFormatting${attributesText({}, { sqref: bar.areas.map(rangeName).join(" ") })}>${rule}</${prefix}conditionalFormatting>`;
}

/**
 * The conditional formats of a sheet after the model's changes, all of them in one text under the name of their first
 * element, and what newer programs keep about them at the end. Formats that the model does not know, and those that
 * are as they were, stay byte for byte.
 */
export function writeDataBars(text: string, root: XmlElement, prefix: string, bars: readonly SimDataBar[], colors: ColorTable): Record<string, string> {
  const all = childrenOf(root, "conditionalFormatting");
  const read = new Map(readAll(root, colors).map((each) => [each.place, each]));
  const kept = new Map(bars.flatMap((bar) => (bar.source instanceof DataBarSource ? [[bar.source.place, bar] as const] : [])));
  const priorityOf = (element: XmlElement): number => Math.max(0, ...childrenOf(element, "cfRule").map((rule) => numberAttribute(rule.attributes, "priority") ?? 0));
  const staying = all.filter((_, place) => !read.has(place) || kept.has(place));
  let priority = Math.max(0, ...staying.map(priorityOf));
  const lost: string[] = [];
  const pieces = all.flatMap((element, place) => {
    const was = read.get(place);
    const bar = kept.get(place);
    if (was === undefined) return [outerXml(text, element)];
    if (bar !== undefined && sameBar(was, bar)) return [outerXml(text, element)];
    if (was.extension !== undefined) lost.push(was.extension);
    if (bar === undefined) return [];
    const moved = was.extension === undefined && sameBar({ ...was, areas: bar.areas }, bar);
    return [moved ? withAttributes(text, element, { sqref: bar.areas.map(rangeName).join(" ") }) : barXml(bar, priorityOf(element), prefix)];
  });
  for (const bar of bars) {
    if (bar.source instanceof DataBarSource) continue;
    priority += 1;
    pieces.push(barXml(bar, priority, prefix));
  }
  const elements = { conditionalFormatting: pieces.join("") };
  return lost.length === 0 ? elements : { ...elements, extLst: withoutExtensions(text, root, lost) };
}

const sameBar = (a: Pick<SimDataBar, "areas" | "color" | "lower" | "upper">, b: SimDataBar): boolean =>
  a.areas.map(rangeName).join() === b.areas.map(rangeName).join() && a.color === b.color && sameBound(a.lower, b.lower) && sameBound(a.upper, b.upper);

const sameBound = (a: SimBarBound, b: SimBarBound): boolean => a.kind === b.kind && (a.kind !== "number" || b.kind !== "number" || a.value === b.value);

/** The sheet's extensions without what they say of bars that are gone or were written anew. */
function withoutExtensions(text: string, root: XmlElement, ids: readonly string[]): string {
  const list = childOf(root, "extLst");
  if (list === undefined) return "";
  const patch = new TextPatch(text);
  for (const ext of list.children) {
    const formats = below(ext, "conditionalFormatting");
    const unwanted = formats.filter((format) => below(format, "cfRule").every(({ attributes }) => ids.includes(attributes["id"] ?? "")));
    if (unwanted.length === 0) continue;
    if (unwanted.length === formats.length) patch.replace(ext.start, ext.end, "");
    else for (const format of unwanted) patch.replace(format.start, format.end, "");
  }
  const whole = patch.apply();
  const left = whole.slice(list.start, whole.length - (text.length - list.end));
  return /<[^/!?][^>]*>\s*<[^/]/.test(left) ? left : "";
}

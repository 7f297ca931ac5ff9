import type { Budget } from "../limits";
import { childrenOf, parseXml } from "../xml/element";
import { escapeAttribute } from "../xml/escape";
import { attributesText, innerXml, writtenName } from "../xml/patch";
import { resolveTarget } from "./relationships";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** The content types part with overrides added and with those of removed parts taken out. */
export function changeContentTypes(text: string, added: ReadonlyMap<string, string>, removed: ReadonlySet<string>, budget: Budget): string {
  const root = parseXml(text, CONTENT_TYPES_PART, budget);
  const name = writtenName(text, root);
  const prefix = name.slice(0, name.indexOf(":") + 1);
  const replaced = new Set([...added.keys()].map((part) => part.toLowerCase()));
  let inside = innerXml(text, root);
  for (const element of childrenOf(root, "Override").reverse()) {
    const part = resolveTarget("", element.attributes["PartName"] ?? "").toLowerCase();
    if (!removed.has(part) && !replaced.has(part)) continue;
    inside = inside.slice(0, element.start - root.openEnd) + inside.slice(element.end - root.openEnd);
  }
  for (const [part, type] of added) inside += `<${prefix}Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${escapeAttribute(type)}"/>`;
  return `${text.slice(0, root.start)}<${name}${attributesText(root.attributes)}>${inside}</${name}>${text.slice(root.end)}`;
}

import { escapeAttribute } from "./escape";
import { childrenOf } from "./element";
import type { XmlElement } from "./element";
import { prefixOf } from "./scan";

/** Changes to a text at places of the original, in any order; everything else stays as it was. */
export class TextPatch {
  private readonly changes: { start: number; end: number; text: string; order: number }[] = [];

  constructor(readonly original: string) {}

  replace(start: number, end: number, text: string): void {
    this.changes.push({ start, end, text, order: this.changes.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  apply(): string {
    if (this.changes.length === 0) return this.original;
    this.changes.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let out = "";
    let at = 0;
    for (const change of this.changes) {
      out += this.original.slice(at, change.start) + change.text;
      at = change.end;
    }
    return out + this.original.slice(at);
  }
}

/** New values of attributes; undefined takes one away. */
export type AttributeChanges = Readonly<Record<string, string | number | undefined>>;

/** Attributes after the changes, as text with a space before each; those that stay keep their order. */
export function attributesText(attributes: Readonly<Record<string, string>>, changes: AttributeChanges = {}): string {
  const merged: Record<string, string | number | undefined> = { ...attributes, ...changes };
  return Object.entries(merged)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`))
    .join("");
}

/** The name of an element as it stands in the text, with its prefix. */
export function writtenName(text: string, element: XmlElement): string {
  return /^<([^\s/>]+)/.exec(text.slice(element.start, element.start + 300))?.[1] ?? element.name;
}

/** The element with changed attributes and, if given, with other content. */
export function withAttributes(text: string, element: XmlElement, changes: AttributeChanges, content?: string): string {
  const name = writtenName(text, element);
  const inner = content ?? innerXml(text, element);
  const open = `<${name}${attributesText(element.attributes, changes)}`;
  return inner === "" ? `${open}/>` : `${open}>${inner}</${name}>`;
}

export function innerXml(text: string, element: XmlElement): string {
  return element.end === element.openEnd ? "" : text.slice(element.openEnd, text.lastIndexOf("</", element.end - 1));
}

export function outerXml(text: string, element: XmlElement): string {
  return text.slice(element.start, element.end);
}

/**
 * Puts elements in the place that the schema's sequence gives them among the children of `parent`, replacing all
 * children of the same name. An empty text takes them away. Children that the sequence does not know (of other
 * namespaces) stay where they are.
 */
export function patchChildren(
  text: string,
  parent: XmlElement,
  sequence: readonly string[],
  elements: Readonly<Record<string, string | undefined>>,
): string {
  const patch = new TextPatch(text);
  let added = "";
  const contentEnd = parent.end === parent.openEnd ? parent.end : text.lastIndexOf("</", parent.end - 1);
  for (const name of sequence) {
    const element = elements[name];
    if (element === undefined) continue;
    const [existing, ...further] = childrenOf(parent, name);
    if (existing !== undefined) {
      patch.replace(existing.start, existing.end, element);
      for (const child of further) patch.replace(child.start, child.end, "");
      continue;
    }
    const later = parent.children.find((child) => sequence.indexOf(child.name) > sequence.indexOf(name));
    if (later !== undefined) patch.insert(later.start, element);
    else added += element;
  }
  if (added !== "") {
    if (parent.end === parent.openEnd) {
      const name = writtenName(text, parent);
      patch.replace(parent.start, parent.end, `<${name}${attributesText(parent.attributes)}>${added}</${name}>`);
    } else patch.insert(contentEnd, added);
  }
  return patch.apply();
}

/** The prefix that new elements of the root's namespace need in this part, with its colon. */
export function partPrefix(text: string, root: XmlElement): string {
  return prefixOf(writtenName(text, root));
}

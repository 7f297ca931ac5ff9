import type { Budget } from "../limits";
import { prefixOf, scanXml } from "./scan";
import type { XmlAttributes } from "./scan";

/** An element with its place in the text that it was read from. */
export interface XmlElement {
  /**
   * Local name where the prefix is that of the root (prefixes are free in XML: "x:row" is "row"); elements of
   * other namespaces keep their prefix.
   */
  readonly name: string;
  /** Names as written, prefix included. */
  readonly attributes: XmlAttributes;
  readonly children: XmlElement[];
  /** Own text without that of children. */
  text: string;
  readonly start: number;
  /** After the opening tag. */
  readonly openEnd: number;
  /** After the closing tag; equals openEnd for an empty tag. */
  end: number;
}

/** Collects elements as a scan goes by. */
export class ElementBuilder {
  private readonly stack: XmlElement[] = [];
  private prefix = "";
  root: XmlElement | undefined;

  constructor(private readonly part: string, private readonly budget: Budget, prefix?: string) {
    if (prefix !== undefined) this.prefix = prefix;
  }

  get depth(): number {
    return this.stack.length;
  }

  open(name: string, attributes: XmlAttributes, start: number, end: number): void {
    this.budget.spendItems(1, this.part);
    if (this.root === undefined && this.prefix === "") this.prefix = prefixOf(name);
    const local = this.prefix !== "" && name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
    const element: XmlElement = { name: local, attributes, children: [], text: "", start, openEnd: end, end };
    this.stack.at(-1)?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
  }

  close(_name: string, end: number): void {
    const element = this.stack.pop();
    if (element !== undefined) element.end = end;
  }

  text(text: string): void {
    const element = this.stack.at(-1);
    if (element !== undefined) element.text += text;
  }
}

/** The whole of a small part as elements. Throws XlsxFault as scanXml does. */
export function parseXml(text: string, part: string, budget: Budget): XmlElement {
  const builder = new ElementBuilder(part, budget);
  scanXml(text, part, builder);
  return builder.root as XmlElement;
}

/** First child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => child.name === name);
}

/** A whole number attribute; undefined where it is absent or no number. */
export function numberAttribute(attributes: XmlAttributes, name: string): number | undefined {
  const text = attributes[name];
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** xsd:boolean; `otherwise` where the attribute is absent. */
export function booleanAttribute(attributes: XmlAttributes, name: string, otherwise = false): boolean {
  const text = attributes[name];
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

/** An attribute of another namespace whatever its prefix: ("id") finds r:id. */
export function foreignAttribute(attributes: XmlAttributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`) && !key.startsWith("xml"));
  return name === undefined ? undefined : attributes[name];
}

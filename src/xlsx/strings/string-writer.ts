import { numberAttribute } from "../xml/element";
import { textElement } from "../xml/escape";
import { attributesText } from "../xml/patch";
import { prefixOf, scanXml } from "../xml/scan";
import type { XmlAttributes } from "../xml/scan";
import type { SharedStrings } from "./shared-strings";

/**
 * Numbers for the texts of cells. New texts go to the end of the shared strings, which is how Excel itself stores
 * them and what every reader understands (several viewers leave inline strings out).
 */
export class StringWriter {
  private numbers: Map<string, number> | undefined;
  private readonly added: string[] = [];
  private uses = 0;

  constructor(private readonly strings: SharedStrings) {}

  numberOf(text: string): number {
    this.uses++;
    this.numbers ??= new Map(this.strings.texts.flatMap((known, i) => (this.strings.rich.has(i) ? [] : [[known, i] as const])));
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.strings.texts.length + this.added.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  /** The part with the new texts at its end. */
  text(xml: string, part: string): string {
    const root = outermost(xml, part);
    const prefix = prefixOf(root.name);
    const items = this.added.map((text) => `<${prefix}si>${textElement(`${prefix}t`, text)}</${prefix}si>`).join("");
    const uniqueCount = this.strings.texts.length + this.added.length;
    const count = Math.max((numberAttribute(root.attributes, "count") ?? 0) + this.uses, uniqueCount);
    const open = `<${root.name}${attributesText(root.attributes, { count, uniqueCount })}>`;
    return `${xml.slice(0, root.start)}${open}${xml.slice(root.openEnd, root.closeStart)}${items}</${root.name}>`;
  }
}

/** The outermost element without a tree of what it holds. */
function outermost(xml: string, part: string): { name: string; attributes: XmlAttributes; start: number; openEnd: number; closeStart: number } {
  const found = { name: "", attributes: {} as XmlAttributes, start: 0, openEnd: 0, closeStart: 0 };
  let level = 0;
  scanXml(xml, part, {
    open(name, attributes, start, openEnd) {
      if (level++ === 0) Object.assign(found, { name, attributes, start, openEnd });
    },
    close(_name, end) {
      if (--level === 0) found.closeStart = end === found.openEnd ? end : xml.lastIndexOf("</", end - 1);
    },
  });
  return found;
}

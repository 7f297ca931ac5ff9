import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SaxesParser } from "saxes";

export const root = resolve(__dirname, "../..");

/** An element of the manifest, names without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The manifest as a tree. A manifest that is no well-formed XML throws. */
export function readManifest(): Element {
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value]));
    const element: Element = { name: tag.local, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(readFileSync(resolve(root, "manifest.xml"), "utf8")).close();
  const top = document.children[0];
  if (top === undefined) throw new Error("The manifest has no element.");
  return top;
}

/** The element and everything in it, in the order of the file. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

/** The only child of this name; a missing or second one is an error of the test's reader. */
export function only(element: Element, ...path: readonly string[]): Element {
  return path.reduce((at, name) => {
    const found = at.children.filter((child) => child.name === name);
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} elements ${name} in ${at.name}`);
    return found[0];
  }, element);
}

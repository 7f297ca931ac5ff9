import type { Budget } from "../limits";
import { childrenOf, parseXml } from "../xml/element";
import { escapeAttribute } from "../xml/escape";
import { innerXml, withAttributes, writtenName } from "../xml/patch";
import { prefixOf } from "../xml/scan";

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: "worksheet", "styles"; the same in transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part inside the package, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Where a part's relationships are kept: "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Name of a part that a target names from another part's folder: absolute ("/xl/…"), relative, with "." and "..". */
export function resolveTarget(from: string, target: string): string {
  const clean = decodeTarget(target.replaceAll("\\", "/").split("#")[0] as string);
  const base = clean.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") base.pop();
    else if (step !== "" && step !== ".") base.push(step);
  }
  return base.join("/");
}

function decodeTarget(target: string): string {
  // A target is a URI; a lone "%" that is no escape is left as it is.
  return target.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) => {
    const bytes = Uint8Array.from(escaped.slice(1).split("%"), (hex) => parseInt(hex, 16));
    return new TextDecoder().decode(bytes);
  });
}

/** Relationships of `part` from the text of its relationships part. */
export function parseRelationships(text: string, part: string, budget: Budget): Relationship[] {
  const root = parseXml(text, relationshipsPart(part), budget);
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const type = attributes["Type"] ?? "";
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A relationships part with more at its end; targets are absolute, which is valid from every folder. */
export function addRelationships(text: string, part: string, added: readonly NewRelationship[], budget: Budget): string {
  if (added.length === 0) return text;
  const root = parseXml(text, relationshipsPart(part), budget);
  const name = writtenName(text, root);
  const prefix = prefixOf(name);
  const elements = added.map(
    ({ id, type, target }) =>
      `<${prefix}Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(`/${target}`)}"/>`,
  );
  return text.slice(0, root.start) + withAttributes(text, root, {}, innerXml(text, root) + elements.join("")) + text.slice(root.end);
}

/** A relationships part without those that the test picks. */
export function removeRelationships(text: string, part: string, unwanted: (relationship: Relationship) => boolean, budget: Budget): string {
  const root = parseXml(text, relationshipsPart(part), budget);
  const all = parseRelationships(text, part, budget);
  let out = "";
  let at = 0;
  childrenOf(root, "Relationship").forEach((element, i) => {
    if (!unwanted(all[i] as Relationship)) return;
    out += text.slice(at, element.start);
    at = element.end;
  });
  return out + text.slice(at);
}

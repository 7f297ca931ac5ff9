import { SaxesParser } from "saxes";
import { XlsxFault } from "../fault";
import { MAX_XML_DEPTH } from "../limits";

export type XmlAttributes = Readonly<Record<string, string>>;

/** Positions are indexes into the scanned text, so a handler can keep or replace slices of it. */
export interface XmlHandler {
  /** `start` is the "<" and `end` follows the ">" of the opening tag; an empty tag gets its close at once. */
  open(name: string, attributes: XmlAttributes, start: number, end: number): void;
  /** `end` follows the ">" of the closing tag. */
  close(name: string, end: number): void;
  /** Text or CDATA with entities resolved; may come in several pieces. */
  text?(text: string): void;
}

/**
 * Reads a part's XML from beginning to end with names as they are written, prefix included.
 *
 * Throws XlsxFault "damaged" where the XML is not well formed, "hostile" for a document type declaration (the way
 * to entity expansion and outside files, which no spreadsheet program writes) or absurd nesting.
 */
export function scanXml(text: string, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  let depth = 0;
  parser.on("error", (error) => {
    throw new XlsxFault("damaged", `XML: ${error.message}`, part);
  });
  parser.on("doctype", () => {
    throw new XlsxFault("hostile", "document type declaration", part);
  });
  parser.on("opentag", (tag) => {
    if (++depth > MAX_XML_DEPTH) throw new XlsxFault("hostile", "XML nesting", part);
    const end = parser.position;
    // An attribute cannot hold a bare "<", so the last one before the end opens this tag.
    handler.open(tag.name, tag.attributes, text.lastIndexOf("<", end - 1), end);
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close(tag.name, parser.position);
  });
  if (handler.text !== undefined) {
    const onText = handler.text.bind(handler);
    parser.on("text", onText);
    parser.on("cdata", onText);
  }
  parser.write(text).close();
}

/** The prefix of a qualified name with its colon, "" without one. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

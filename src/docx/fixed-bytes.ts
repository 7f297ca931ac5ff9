/**
 * The same paper gives the same bytes: the package writes the moment of making into the file's properties and into
 * its zip entries; both are given a day that never changes.
 */
import { xmlText } from "./units";

/** 1 January 1980, the first day that a zip can hold: year, month and day in 7, 4 and 5 bits. */
const ZIP_DAY = (1 << 5) | 1;
const DAY = "2000-01-01T00:00:00Z";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The file of the document's properties, in place of the package's own. */
export function coreProperties(title: string): { path: string; data: string }[] {
  const text = xmlText(title).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${DAY}</dcterms:${name}>`;
  const data = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    + ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${text}</dc:title><dc:creator>Bloc Ranking</dc:creator><cp:lastModifiedBy>Bloc Ranking</cp:lastModifiedBy><cp:revision>1</cp:revision>${date("created")}${date("modified")}`
    + "</cp:coreProperties>";
  return [{ path: "docProps/core.xml", data }];
}

/**
 * The zip with every entry dated the same. Follows the directory at its end, so nothing within an entry is taken
 * for a date. Throws where the bytes are no zip as the package writes it: that would be a fault of ours.
 */
export function fixedDates(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error("the docx package wrote no zip with a plain end");
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error("the directory of the docx package's zip is not where it should be");
    stamp(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error("an entry of the docx package's zip is not where it should be");
    stamp(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, ZIP_DAY, true);
}

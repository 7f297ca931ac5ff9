import { deflateSync, strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/xlsx/zip/crc32";
import type { ZipEntry } from "../../src/xlsx/zip/entry";
import { packEntry, writeZip } from "../../src/xlsx/zip/write-zip";
import { readZip } from "../../src/xlsx/zip/read-zip";
import { fixture, faultOf, withParts, withRows, textOf } from "./support";

const SHEET2 = "xl/worksheets/sheet2.xml";
const good = fixture("full.xlsx");

/** full.xlsx with one entry changed in ways that no zip library offers. */
function withEntry(name: string, change: (entry: ZipEntry) => ZipEntry | ZipEntry[]): Uint8Array {
  return writeZip(readZip(good).flatMap((entry) => (entry.name === name ? change(entry) : [entry])));
}

function renamed(entry: ZipEntry, name: string): ZipEntry {
  return { ...entry, name, rawName: strToU8(name) };
}

describe("files of another kind", () => {
  test.each<[string, Uint8Array, string]>([
    ["no bytes", new Uint8Array(0), "not-a-workbook"],
    ["text", strToU8("TT;Nội dung;Điểm"), "not-a-workbook"],
    ["an old .xls", fixture("old.xls"), "old-format"],
    ["a workbook under a password", fixture("locked.xlsx"), "encrypted"],
    ["an OpenDocument sheet", fixture("other.ods"), "not-a-workbook"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    ["a text document", withParts(good, { "xl/workbook.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>' }), "not-a-workbook"],
    ["a binary workbook", withParts(good, { "_rels/.rels": textOf(good, "_rels/.rels").replace("xl/workbook.xml", "xl/workbook.bin") }), "not-a-workbook"],
    ["a compound file of another kind", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]), "not-a-workbook"],
  ])("%s", (_what, bytes, code) => {
    expect(faultOf(bytes)).toMatchObject({ code });
  });
});

describe("damaged files", () => {
  test.each([0.1, 0.5, 0.9, 0.999])("cut off at %f of its length", (share) => {
    expect(faultOf(good.subarray(0, Math.floor(good.length * share)))).toEqual({ code: "damaged", reason: "truncated zip" });
  });

  test.each<[string, Uint8Array, string]>([
    ["a sheet's part is missing", withParts(good, { [SHEET2]: undefined }), "part missing"],
    ["the strings are missing", withParts(good, { "xl/sharedStrings.xml": undefined }), "part missing"],
    ["a sheet without a relationship", withParts(good, { "xl/workbook.xml": textOf(good, "xl/workbook.xml").replace('r:id="rId2"', 'r:id="rId77"') }), "no part for sheet Số liệu"],
    ["no sheets", withParts(good, { "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' }), "no sheets"],
    ["a cell type that says nothing", withRows('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'), "value of row 1, column 1"],
    ["a number that is none", withRows('<row r="1"><c r="A1"><v>9,5</v></c></row>'), "value of row 1, column 1"],
    ["a shared string that is not there", withRows('<row r="1"><c r="A1" t="s"><v>999</v></c></row>'), "value of row 1, column 1"],
    ["a cell in another row than its own", withRows('<row r="1"><c r="A2"><v>1</v></c></row>'), "cell A2 in row 1"],
    ["bytes that are no UTF-8", withParts(good, { [SHEET2]: Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c]) }), "text encoding"],
    ["another checksum", withEntry(SHEET2, (entry) => ({ ...entry, crc: entry.crc ^ 1 })), "checksum"],
    ["broken compression", withEntry(SHEET2, (entry) => ({ ...entry, compressed: new Uint8Array(entry.compressed.length).fill(0xff) })), "deflate stream"],
    ["less data than stated", withEntry(SHEET2, (entry) => ({ ...entry, size: entry.size + 5 })), "less data than stated"],
    ["an unknown compression", withEntry(SHEET2, (entry) => ({ ...entry, method: 12 })), "compression method 12"],
  ])("%s", (_what, bytes, reason) => {
    expect(faultOf(bytes)).toEqual({ code: "damaged", reason });
  });

  test.each(["<worksheet", "<a><b></a>", "<a>&nbsp;</a>", "<a b='1' b='2'/>", "", "<a/><b/>", "<a>\u0001</a>", "<a"])("XML that is not well formed: %j", (xml) => {
    expect(faultOf(withParts(good, { [SHEET2]: xml }))).toMatchObject({ code: "damaged" });
  });
});

describe("hostile files", () => {
  test.each<[string, Uint8Array, string]>([
    ["a document type", withParts(good, { [SHEET2]: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' }), "document type declaration"],
    ["nesting without end", withRows("<a>".repeat(10_000)), "XML nesting"],
    ["a path out of the package", withParts(good, { "xl/../../evil.xml": "<a/>" }), "unsafe entry name"],
    ["a drive", withParts(good, { "C:/evil.xml": "<a/>" }), "unsafe entry name"],
    ["the same name twice", withEntry(SHEET2, (entry) => [entry, entry]), "duplicate entry"],
    ["the same name in another case", withEntry(SHEET2, (entry) => [entry, renamed(entry, "xl/WORKSHEETS/sheet2.xml")]), "duplicate entry"],
    ["the same name with the other slash", withEntry(SHEET2, (entry) => [entry, renamed(entry, "xl\\worksheets\\sheet2.xml")]), "duplicate entry"],
    ["a row beyond the edge", withRows('<row r="1048577"/>'), "row 1048577"],
    ["a row that is no number", withRows('<row r="x"/>'), "row x"],
    ["a column beyond the edge", withRows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "cell XFE1"],
    ["rows that count past the edge", withRows('<row r="1048576"/><row/>'), "row undefined"],
    ["cells that count past the edge", withRows('<row r="1"><c r="XFD1"/><c/></row>'), "too many cells in a row"],
  ])("%s", (_what, bytes, reason) => {
    expect(faultOf(bytes)).toEqual({ code: "hostile", reason });
  });

  test("more than 10,000 entries", () => {
    const entry = packEntry("a", strToU8("a"));
    const many = Array.from({ length: 10_001 }, (_, i) => renamed(entry, `part${i}.xml`));
    expect(faultOf(writeZip(many))).toEqual({ code: "hostile", reason: "too many entries" });
  });

  test("a part that unpacks to more than 100 times its size", () => {
    expect(faultOf(withParts(good, { [SHEET2]: new Uint8Array(30_000_000) }))).toEqual({ code: "hostile", reason: "inflate ratio" });
  });

  test("a part that unpacks to more than its header says, small and large", () => {
    const lie = (bytes: Uint8Array, stated: number) => withEntry(SHEET2, (entry) => ({ ...entry, method: 8, compressed: deflateSync(bytes), size: stated, crc: crc32(bytes) }));
    expect(faultOf(lie(new Uint8Array(30_000_000), 50_000))).toEqual({ code: "hostile", reason: "more data than stated" });
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 0xff);
    expect(faultOf(lie(noise, 200_000))).toEqual({ code: "hostile", reason: "more data than stated" });
  });

  test("entries that share their data", () => {
    const bytes = Uint8Array.from(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "b.xml": strToU8("<Types/>") }));
    const view = new DataView(bytes.buffer);
    // The second directory entry points into the first entry, whose name is made the same length first.
    const end = bytes.length - 22;
    const directory = view.getUint32(end + 16, true);
    const second = directory + 46 + "[Content_Types].xml".length;
    view.setUint32(second + 42, 0, true);
    expect(faultOf(bytes)).toMatchObject({ code: "hostile" });
  });

  test("a local header that names another part than the directory", () => {
    const bytes = Uint8Array.from(good);
    bytes[30] = 0x41;
    expect(faultOf(bytes)).toEqual({ code: "hostile", reason: "two names for one entry" });
  });

  test("a shared formula repeated until it fills the memory", () => {
    const long = `"${"x".repeat(8000)}"&amp;A1`;
    const cells = Array.from({ length: 40_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`).join("");
    const noise = Array.from({ length: 20_000 }, (_, i) => `<!--${Math.imul(i + 1, 2_654_435_761)}-->`).join("");
    const bytes = withRows(`<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">${long}</f></c></row>${cells}${noise}`);
    expect(faultOf(bytes)).toEqual({ code: "too-large", reason: "shared formulas" });
  });

  test("a zip entry under a password", () => {
    const bytes = Uint8Array.from(good);
    const view = new DataView(bytes.buffer);
    view.setUint16(view.getUint32(bytes.length - 6, true) + 8, 1, true);
    expect(faultOf(bytes)).toEqual({ code: "encrypted", reason: "zip password" });
  });

  test("attribute and text tricks are read, without patterns that never end", () => {
    const spaces = " ".repeat(200_000);
    const noise = Array.from({ length: 30_000 }, (_, i) => `<!--${Math.imul(i + 1, 2_654_435_761)}-->`).join("");
    const formula = `${"(".repeat(50_000)}${"'".repeat(50_001)}${"[".repeat(50_000)}${"A1:".repeat(20_000)}${"#".repeat(50_000)}${"_x00".repeat(50_000)}`;
    const rows = `<row r="1"><c r="A1" t="str"><f t="shared" si="0" ref="A1:A2">${formula}</f><v>${spaces}</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>${noise}`;
    expect(faultOf(withRows(rows))).toBe("read");
  });
});

test("numbers of 64 bits in the directory are read", () => {
  const entry = packEntry("a.xml", strToU8("<a/>"));
  const plain = writeZip([entry]);
  const extra = new Uint8Array(28);
  const field = new DataView(extra.buffer);
  field.setUint16(0, 1, true);
  field.setUint16(2, 24, true);
  field.setBigUint64(4, BigInt(entry.size), true);
  field.setBigUint64(12, BigInt(entry.compressed.length), true);
  field.setBigUint64(20, 0n, true);
  const view = new DataView(plain.buffer);
  const directory = view.getUint32(plain.length - 6, true);
  const nameEnd = directory + 46 + 5;
  const bytes = new Uint8Array(plain.length + 28);
  bytes.set(plain.subarray(0, nameEnd));
  bytes.set(extra, nameEnd);
  bytes.set(plain.subarray(nameEnd), nameEnd + 28);
  const big = new DataView(bytes.buffer);
  big.setUint16(directory + 30, 28, true);
  for (const at of [20, 24, 42]) big.setUint32(directory + at, 0xffffffff, true);
  big.setUint32(bytes.length - 10, view.getUint32(plain.length - 10, true) + 28, true);
  expect(readZip(bytes).map(({ name, size }) => [name, size])).toEqual([["a.xml", 4]]);
});

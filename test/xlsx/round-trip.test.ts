import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { SimTouch } from "../../src/simhost/model/types";
import { cellOf, changedParts, fixture, partsOf, setCell, sheetOf, textOf } from "./support";

const SHEET1 = "xl/worksheets/sheet1.xml";
const SHEET2 = "xl/worksheets/sheet2.xml";
const ALL: readonly SimTouch[] = ["cells", "columns", "rows", "merges", "view", "protection", "validations", "tab"];

/** Text of a part with one piece taken out, to show that all the rest is as it was. */
function around(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  if (start < 0 || end < to.length) throw new Error(`no ${from} … ${to}`);
  return text.slice(0, start) + text.slice(end);
}

test.each(["full.xlsx", "strict.xlsx", "openpyxl.xlsx", "libreoffice.xlsx"])("%s read and written is the same in every part", (name) => {
  const bytes = fixture(name);
  expect(changedParts(bytes, writeXlsx(readXlsx(bytes)))).toEqual([]);
});

test.each(["full.xlsx", "openpyxl.xlsx", "libreoffice.xlsx"])("%s marked as touched without a change keeps rows, columns and styles byte for byte", (name) => {
  const bytes = fixture(name);
  const book = readXlsx(bytes);
  for (const sheet of book.sheets) sheet.touched.add("cells").add("rows");
  expect(changedParts(bytes, writeXlsx(book))).toEqual([]);
});

test("one changed number rewrites its cell, and what must follow from it, and nothing else", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  setCell(sheetOf(book, "Bảng điểm"), 1, 1, { value: 96, style: 0 });
  const out = writeXlsx(book);
  expect(changedParts(bytes, out)).toEqual(["xl/workbook.xml", SHEET1]);
  const expected = textOf(bytes, SHEET1)
    .replace('<c r="B2"><v>95.5</v></c>', '<c r="B2"><v>96</v></c>')
    .replace('<row r="2" spans="1:8"', '<row r="2"');
  expect(textOf(out, SHEET1)).toBe(expected);
  expect(textOf(out, "xl/workbook.xml")).toBe(textOf(bytes, "xl/workbook.xml").replace('<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'));
});

test("every kind of touch keeps all elements that the model does not know", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  const sheet = sheetOf(book, "Bảng điểm");
  for (const touch of ALL) sheet.touched.add(touch);
  sheet.touched.add("print");
  sheet.columns.set(0, { width: 41 });
  sheet.merges = [{ row: 0, col: 6, rows: 2, cols: 2 }, { row: 20, col: 0, rows: 1, cols: 3 }];
  sheet.frozen = { rows: 3, cols: 0 };
  sheet.tabColor = "#123456";
  sheet.protected = false;
  sheet.print.orientation = "portrait";
  sheet.addedValidations.push({ at: { row: 1, col: 0, rows: 2, cols: 1 }, formula: '"x,y"' });
  setCell(sheet, 0, 1, { value: "mới", style: 1 });
  const out = writeXlsx(book);
  const [before, after] = [textOf(bytes, SHEET1), textOf(out, SHEET1)];
  for (const piece of ["autoFilter", "conditionalFormatting", "hyperlinks", "rowBreaks", "ignoredErrors", "tableParts", "extLst"]) {
    const whole = new RegExp(`<${piece}[ >].*</${piece}>`, "s").exec(before)?.[0] as string;
    expect(after).toContain(whole);
  }
  expect(after).toContain('<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>');
  expect(after).toContain('<outlinePr summaryBelow="0"/>');
  expect(after).toContain("<firstHeader>&amp;Ctrang đầu</firstHeader>");
  expect(after).toContain('r:id="rId5"');
  expect(after).toContain('zoomScale="85"');
  expect(after).not.toContain("sheetProtection");
  const untouched = Object.keys(partsOf(bytes)).filter((name) => ![SHEET1, "xl/workbook.xml", "xl/sharedStrings.xml"].includes(name));
  expect(untouched.filter((name) => changedParts(bytes, out).includes(name))).toEqual([]);
});

test("a row between others is put in its place; empty sheetData is filled", () => {
  const book = readXlsx(fixture("full.xlsx"));
  setCell(sheetOf(book, "Bảng điểm"), 7, 0, { value: 5, style: 0 });
  setCell(sheetOf(book, "Ẩn"), 0, 0, { value: 1, style: 0 });
  const out = writeXlsx(book);
  expect(textOf(out, SHEET1)).toMatch(/<row r="7".*<row r="8"><c r="A8"><v>5<\/v><\/c><\/row><row r="9"/s);
  expect(textOf(out, "xl/worksheets/sheet3.xml")).toContain('<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
});

test("a cleared cell and its formula go, and with them the calculation chain and its links", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  const sheet = sheetOf(book, "Bảng điểm");
  (sheet.rows.get(1)?.cells ?? [])[2] = undefined;
  sheet.touched.add("cells");
  const out = writeXlsx(book);
  expect(changedParts(bytes, out)).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/workbook.xml", SHEET1]);
  expect(textOf(out, "[Content_Types].xml")).toBe(around(textOf(bytes, "[Content_Types].xml"), '<Override PartName="/xl/calcChain.xml"', "/>"));
  expect(textOf(out, "xl/_rels/workbook.xml.rels")).toBe(around(textOf(bytes, "xl/_rels/workbook.xml.rels"), '<Relationship Id="rId7"', "/>"));
  expect(textOf(out, SHEET1)).not.toContain('r="C2"');
});

test("a recalculated value keeps its formula's XML; a value that could not be recalculated goes", () => {
  const book = readXlsx(fixture("full.xlsx"));
  const sheet = sheetOf(book, "Bảng điểm");
  const shared = cellOf(sheet, 2, 3);
  const plain = cellOf(sheet, 1, 4);
  if (!shared || !plain) throw new Error("cells missing");
  setCell(sheet, 2, 3, { ...shared, value: 200 });
  setCell(sheet, 1, 4, { ...plain, notRecalculated: true });
  const text = textOf(writeXlsx(book), SHEET1);
  expect(text).toContain('<c r="D3"><f t="shared" si="0"/><v>200</v></c>');
  expect(text).toContain("<c r=\"E2\"><f>'Số liệu'!A1&amp;\"Số liệu!\"</f></c>");
  expect(partsOf(writeXlsx(book))).toHaveProperty(["xl/calcChain.xml"]);
});

test("when the cell that holds a shared formula changes, the others keep their own formula as text", () => {
  const book = readXlsx(fixture("full.xlsx"));
  setCell(sheetOf(book, "Bảng điểm"), 1, 3, { value: 1, style: 0 });
  const out = writeXlsx(book);
  expect(textOf(out, SHEET1)).not.toContain('t="shared"');
  expect(textOf(out, SHEET1)).toContain("<c r=\"D3\"><f>B3*2+$B$3+'Số liệu'!A2</f><v>271</v></c>");
  expect(cellOf(sheetOf(readXlsx(out), "Bảng điểm"), 4, 3)?.formula).toBe("B5*2+$B$3+'Số liệu'!A4");
});

test("new texts go to the end of the shared strings; rich ones are never reused for plain text", () => {
  const book = readXlsx(fixture("full.xlsx"));
  const sheet = sheetOf(book, "Số liệu");
  setCell(sheet, 0, 2, { value: "Sở Nội vụ", style: 0 });
  setCell(sheet, 0, 3, { value: "Điểm", style: 0 });
  setCell(sheet, 0, 4, { value: " a\r\n_x0041_", style: 0 });
  const out = writeXlsx(book);
  expect(textOf(out, SHEET2)).toContain('<c r="C1" t="s"><v>9</v></c><c r="D1" t="s"><v>1</v></c><c r="E1" t="s"><v>10</v></c>');
  expect(textOf(out, "xl/sharedStrings.xml")).toMatch(
    /count="14" uniqueCount="11">.*<si><t>Sở Nội vụ<\/t><\/si><si><t xml:space="preserve"> a_x000D_\n_x005F_x0041_<\/t><\/si><\/sst>$/s,
  );
  expect(sheetOf(readXlsx(out), "Số liệu").rows.get(0)?.cells.map((cell) => cell?.value)).toEqual([3, undefined, "Sở Nội vụ", "Điểm", " a\r\n_x0041_"].map((v) => v));
});

test("the selected tab follows the active sheet, so that no two tabs are grouped", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  book.activeSheetId = sheetOf(book, "Số liệu").id;
  const out = writeXlsx(book);
  expect(changedParts(bytes, out)).toEqual(["xl/workbook.xml", SHEET1, SHEET2]);
  expect(textOf(out, SHEET1)).toBe(textOf(bytes, SHEET1).replace(' tabSelected="1"', ""));
  expect(textOf(out, SHEET2)).toContain('<sheetView showGridLines="0" workbookViewId="0" tabSelected="1">');
  // Place 2: the chart sheet stands between.
  expect(textOf(out, "xl/workbook.xml")).toContain('activeTab="2"');
  const again = readXlsx(out);
  expect(again.activeSheetId).toBe(sheetOf(again, "Số liệu").id);
});

test("writing changes neither the workbook nor itself", () => {
  const book = readXlsx(fixture("full.xlsx"));
  setCell(sheetOf(book, "Bảng điểm"), 1, 1, { value: "a", style: 0 });
  const first = writeXlsx(book);
  expect(Buffer.from(writeXlsx(book)).equals(Buffer.from(first))).toBe(true);
});

test("strict and prefixed parts are patched in their own dress", () => {
  const book = readXlsx(fixture("strict.xlsx"));
  const sheet = sheetOf(book, "Một");
  setCell(sheet, 3, 1, { value: "chữ", style: 0 });
  sheet.touched.add("columns");
  sheet.columns.set(1, { width: 20 });
  const out = writeXlsx(book);
  expect(textOf(out, "book/one.xml")).toContain('<x:cols><x:col min="2" max="2" width="20" customWidth="1"/></x:cols><x:sheetData>');
  expect(textOf(out, "book/one.xml")).toContain('<x:c r="A4" t="d" s="1"><x:v>2024-01-01T00:00:00.000</x:v></x:c><x:c r="B4" t="s"><x:v>0</x:v></x:c>');
  expect(textOf(out, "book/sharedStrings.xml")).toContain("http://purl.oclc.org/ooxml/spreadsheetml/main");
  expect(textOf(out, "book/_rels/main.xml.rels")).toContain("http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings");
  const again = sheetOf(readXlsx(out), "Một");
  expect([0, 3, 4].map((row) => again.rows.get(row)?.cells.map((cell) => cell?.value))).toEqual([[1, "hai"], [43830, "chữ", undefined, 2, 5], [7]]);
});

import { readXlsx } from "../../src/xlsx";
import { cellOf, fixture, sheetOf, withParts, withRows } from "./support";

/** Largest difference of two colours in one channel. */
function distance(a: string | undefined, b: string): number {
  return Math.max(...[1, 3, 5].map((at) => Math.abs(parseInt(a?.slice(at, at + 2) ?? "", 16) - parseInt(b.slice(at, at + 2), 16))));
}

describe("a workbook with everything that Excel writes", () => {
  const book = readXlsx(fixture("full.xlsx"));
  const sheet = sheetOf(book, "Bảng điểm");
  const value = (row: number, col: number): unknown => cellOf(sheet, row, col)?.value;

  test("sheets in order with their visibility; chart sheets are no sheets of cells", () => {
    expect(book.sheets.map((each) => [each.name, each.visibility])).toEqual([["Bảng điểm", "visible"], ["Số liệu", "visible"], ["Ẩn", "veryHidden"]]);
    expect(book.activeSheetId).toBe(sheet.id);
    expect(new Set(book.sheets.map((each) => each.id)).size).toBe(3);
  });

  test("texts: shared, rich, with white space, phonetic guides skipped, escapes decoded, inline", () => {
    expect(value(0, 0)).toBe("Đơn vị");
    expect(value(1, 0)).toBe("Sở Nội vụ");
    expect(value(2, 0)).toBe("  Sở Tư pháp ");
    expect(value(3, 0)).toBe("課きく");
    expect(value(4, 0)).toBe("Ax_x0041_ hai\r\ndòng");
    expect(value(5, 0)).toBe("nội tuyến");
  });

  test("text that begins with = is text", () => {
    expect(cellOf(sheet, 4, 2)).toEqual({ value: "=1+1", style: 4 });
    expect(book.styles[4]?.quotePrefix).toBe(true);
  });

  test("numbers, booleans, errors, dates as numbers with their format", () => {
    expect(value(1, 1)).toBe(95.5);
    expect(value(3, 1)).toBe(0.001);
    expect(value(3, 2)).toBe(true);
    expect(value(4, 1)).toEqual({ error: "#N/A" });
    expect(value(2, 2)).toBe(45292);
    expect(book.styles[cellOf(sheet, 2, 2)?.style ?? 0]?.numberFormat).toBe("m/d/yyyy");
  });

  test("formulas: plain, shared ones repeated for each cell, array on its first cell only", () => {
    expect(cellOf(sheet, 1, 2)?.formula).toBe("B2/100");
    expect([1, 2, 3, 4].map((row) => cellOf(sheet, row, 3)?.formula)).toEqual([
      "B2*2+$B$3+'Số liệu'!A1", "B3*2+$B$3+'Số liệu'!A2", "B4*2+$B$3+'Số liệu'!A3", "B5*2+$B$3+'Số liệu'!A4",
    ]);
    expect(cellOf(sheet, 5, 1)).toEqual({ value: 191, formula: "B2:B3*2", arrayRange: "B6:B7", style: 0 });
    expect(cellOf(sheet, 6, 1)).toEqual({ value: 180, style: 0 });
    expect(cellOf(sheet, 5, 2)).toEqual({ value: "ab", formula: '"a"&"b"', style: 0 });
  });

  test("looks: theme, tint, indexed and gradient colours as RGB, fonts, borders, alignment, protection", () => {
    const head = book.styles[1];
    expect(head?.font).toMatchObject({ name: "Times New Roman", size: 12, bold: true, italic: false, underline: false, strike: false });
    // What Excel shows for these tints of the theme's accents; it rounds in steps of its own.
    expect(distance(head?.font.color, "#366092")).toBeLessThanOrEqual(1);
    expect(distance(head?.fill, "#D8E4BC")).toBeLessThanOrEqual(1);
    expect(head?.borders).toEqual({ left: { line: "thin" }, bottom: { line: "double", color: "#C0504D" } });
    expect(head).toMatchObject({ horizontal: "center", vertical: "top", wrap: true, numberFormat: '0.000" điểm"', locked: true, origin: 1 });
    expect(book.styles[3]).toMatchObject({ fill: "#112233", locked: false, font: { italic: true, underline: true, color: "#FF0000" } });
  });

  test("columns, rows and their styles", () => {
    expect(sheet.columns.get(0)).toEqual({ width: 30.7109375 });
    expect(sheet.columns.get(3)).toEqual({ width: 12, style: 1 });
    expect(sheet.columns.get(5)).toEqual({ width: 0, hidden: true });
    expect(sheet.columns.get(100)?.hidden).toBe(true);
    expect(sheet.columns.size).toBeLessThan(1100);
    expect(sheet.rows.get(0)?.height).toBe(24.95);
    expect(sheet.rows.get(3)?.hidden).toBe(true);
    expect(sheet.rows.get(8)?.style).toBe(3);
    expect(sheetOf(book, "Số liệu").defaultRowHeight).toBe(18.75);
  });

  test("view, merges, tab, protection, filter", () => {
    expect(sheet.frozen).toEqual({ rows: 2, cols: 1 });
    expect(sheet.selection).toEqual({ row: 3, col: 2, rows: 2, cols: 2 });
    expect(sheet.merges).toEqual([{ row: 0, col: 6, rows: 2, cols: 2 }]);
    expect(sheet.tabColor).toBe("#F79646");
    expect(sheet.protected).toBe(true);
    expect(sheet.filter).toEqual({ row: 0, col: 0, rows: 5, cols: 2 });
    expect(sheetOf(book, "Số liệu").showGridlines).toBe(false);
  });

  test("print set-up with area and titles from the built-in names", () => {
    expect(sheet.print).toEqual({
      orientation: "landscape", paper: 9, scale: 80,
      margins: { left: 36, right: 36, top: 54, bottom: 72, header: 21.6, footer: 21.6 },
      centerHorizontally: true, centerVertically: false,
      header: { left: '&"Arial,Bold"Khối && cụm', center: "&P/&N", right: "phải" }, footer: { left: "", center: "", right: "" },
      area: { row: 0, col: 0, rows: 9, cols: 8 }, rowBreaks: [5], titleRows: [0, 1], titleColumns: [0, 0], firstPageDiffers: true,
    });
    const other = sheetOf(book, "Số liệu").print;
    expect([other.fitWide, other.fitTall, other.paper]).toEqual([1, undefined, 8]);
  });

  test("names with scope, comment and visibility; built-in names stay in the file", () => {
    expect(book.names).toEqual([
      { name: "An_danh", formula: "'Số liệu'!$A$1", visible: false },
      { name: "Diem", formula: "'Bảng điểm'!$B$2:$B$5", visible: true, comment: "Điểm số" },
      { name: "Diem", formula: "'Số liệu'!$A$1:$A$3", visible: true, scope: sheetOf(book, "Số liệu").id },
    ]);
  });
});

test("strict, prefixed, without references, ISO dates, 1904", () => {
  const book = readXlsx(fixture("strict.xlsx"));
  const sheet = sheetOf(book, "Một");
  expect(book.date1904).toBe(true);
  expect([cellOf(sheet, 0, 0)?.value, cellOf(sheet, 0, 1)?.value]).toEqual([1, "hai"]);
  expect(cellOf(sheet, 3, 0)).toEqual({ value: 43830, style: 1 });
  expect(cellOf(sheet, 3, 3)).toEqual({ value: 2, formula: "A1+1", style: 0 });
  expect([cellOf(sheet, 3, 4)?.value, cellOf(sheet, 4, 0)?.value]).toEqual([5, 7]);
});

test.each(["openpyxl.xlsx", "libreoffice.xlsx"])("%s means the same whoever saved it", (name) => {
  const book = readXlsx(fixture(name));
  const sheet = sheetOf(book, "Phiếu chấm");
  expect([cellOf(sheet, 0, 0)?.value, cellOf(sheet, 1, 1)?.value, cellOf(sheet, 3, 3)?.value, cellOf(sheet, 6, 3)?.value]).toEqual(["BẢNG CHẤM ĐIỂM", "Kinh tế", "29,5", true]);
  expect(cellOf(sheet, 6, 2)?.formula).toBe("SUM(C2:C4)");
  expect(book.styles[cellOf(sheet, 0, 0)?.style ?? 0]).toMatchObject({ fill: "#FFFF99", horizontal: "center", wrap: true, font: { name: "Times New Roman", size: 14, bold: true, color: "#FF0000" } });
  expect(book.styles[cellOf(sheet, 1, 1)?.style ?? 0]?.borders.left?.line).toBe("thin");
  expect(sheet.merges).toEqual([{ row: 0, col: 0, rows: 1, cols: 4 }]);
  // LibreOffice without a window saves no view.
  expect(sheet.frozen).toEqual(name === "openpyxl.xlsx" ? { rows: 2, cols: 1 } : { rows: 0, cols: 0 });
  expect(sheet.tabColor).toBe("#00B050");
  expect(Math.round(sheet.columns.get(1)?.width ?? 0)).toBe(40);
  expect(sheet.columns.get(4)?.hidden).toBe(true);
  expect(sheet.print).toMatchObject({ orientation: "landscape", paper: 9, fitWide: 1, area: { row: 0, col: 0, rows: 9, cols: 4 }, titleRows: [0, 1] });
  expect(sheetOf(book, "Ẩn").visibility).toBe("hidden");
  // LibreOffice 7.4 forgets that a name is hidden.
  expect(book.names.map(({ name, visible }) => [name, visible])).toEqual([["Diem", true], ["_an", name === "libreoffice.xlsx"]]);
});

test("a shared formula may be named before the cell that holds its text", () => {
  const book = readXlsx(withRows('<row r="1"><c r="A1"><f t="shared" si="3"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="3">B2+1</f><v>2</v></c></row>'));
  expect([0, 1].map((row) => cellOf(sheetOf(book, "Số liệu"), row, 0)?.formula)).toEqual(["B1+1", "B2+1"]);
});

test("a shared formula that leaves the sheet refers to nothing", () => {
  const book = readXlsx(withRows('<row r="2"><c r="B2"><f t="shared" ref="A1:B2" si="0">A1+$A$1</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row>'));
  expect(cellOf(sheetOf(book, "Số liệu"), 2, 0)?.formula).toBe("#REF!+$A$1");
});

test("empty values of every type are empty cells", () => {
  const book = readXlsx(withRows('<row r="1"><c r="A1" t="s"><v/></c><c r="B1"><v></v></c><c r="C1" t="b"/><c r="D1" s="2"/><c r="E1" t="str"><f>""</f><v></v></c></row>'));
  const cells = sheetOf(book, "Số liệu").rows.get(0)?.cells.map((cell) => cell?.value);
  expect(cells).toEqual([null, null, null, null, ""]);
});

test("part names are found in another case and UTF-16 parts are read", () => {
  const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
  const sheet = '<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>Đắk</t></is></c></row></sheetData></worksheet>';
  const bytes = withParts(fixture("full.xlsx"), { "xl/worksheets/sheet2.xml": undefined, "XL/Worksheets/Sheet2.xml": utf16(sheet) });
  expect(cellOf(sheetOf(readXlsx(bytes), "Số liệu"), 0, 0)?.value).toBe("Đắk");
});

test("tables stand with their sheet by name and range, header included", () => {
  const workbook = readXlsx(fixture("full.xlsx"));
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables ?? []);
  expect(tables.length).toBeGreaterThan(0);
  for (const { name, range } of tables) {
    expect(name).not.toBe("");
    expect(range.rows).toBeGreaterThan(1);
  }
});

import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { SimStyle } from "../../src/simhost/model/types";
import { joinHeader, splitHeader } from "../../src/xlsx/sheet/header-footer";
import { parseRange, parseRanges, rangeName } from "../../src/xlsx/sheet/reference";
import { subtractRange } from "../../src/xlsx/sheet/validations";
import { serialOfIsoDate } from "../../src/xlsx/sheet/cell-value";
import { resolveColor } from "../../src/xlsx/styles/colors";
import { decodeXstring, encodeXstring } from "../../src/xlsx/xml/escape";
import { fixture, setCell, sheetOf, textOf, withParts } from "./support";

const SHEET1 = "xl/worksheets/sheet1.xml";

describe("columns", () => {
  const cols = (change: (columns: Map<number, { width?: number; hidden?: boolean; style?: number }>) => void): string => {
    const book = readXlsx(fixture("full.xlsx"));
    const sheet = sheetOf(book, "Bảng điểm");
    change(sheet.columns);
    sheet.touched.add("columns");
    return /<cols>.*<\/cols>/.exec(textOf(writeXlsx(book), SHEET1))?.[0] ?? "";
  };

  test("one of a span changes and the rest of the span stays, also what only the file knows", () => {
    expect(cols((columns) => columns.set(2, { width: 20, style: 1 }))).toBe(
      '<cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="2" max="2" width="12" style="1" customWidth="1" outlineLevel="1"/>' +
        '<col min="3" max="3" width="20" style="1" customWidth="1" outlineLevel="1"/><col min="4" max="4" width="12" style="1" customWidth="1" outlineLevel="1"/>' +
        '<col min="6" max="6" width="0" hidden="1" customWidth="1"/><col min="9" max="16384" width="9.140625" hidden="1"/></cols>',
    );
  });

  test("columns far right can be set and shown without losing their neighbours", () => {
    expect(cols((columns) => columns.set(11, { width: 9.140625 }))).toContain(
      '<col min="9" max="11" width="9.140625" hidden="1"/><col min="12" max="12" width="9.140625"/><col min="13" max="16384" width="9.140625" hidden="1"/>',
    );
    expect(cols((columns) => columns.set(5000, { width: 3 }))).toContain(
      '<col min="9" max="5000" width="9.140625" hidden="1"/><col min="5001" max="5001" width="3" customWidth="1"/><col min="5002" max="16384" width="9.140625" hidden="1"/>',
    );
  });
});

describe("added lists", () => {
  const validations = (...at: [row: number, col: number, rows: number, cols: number][]): string => {
    const book = readXlsx(fixture("full.xlsx"));
    const sheet = sheetOf(book, "Bảng điểm");
    for (const [row, col, rows, cols] of at) sheet.addedValidations.push({ at: { row, col, rows, cols }, formula: `"${row}<"` });
    sheet.touched.add("validations");
    return /<dataValidations.*<\/dataValidations>/.exec(textOf(writeXlsx(book), SHEET1))?.[0] ?? "";
  };

  test("take their cells out of the lists of the file, so that no cell has two", () => {
    expect(validations([1, 0, 2, 1])).toMatch(
      /^<dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A4:A9"><formula1>"a,b"<\/formula1><\/dataValidation><dataValidation type="decimal".*<dataValidation type="list" [^>]*sqref="A2:A3"><formula1>"1&lt;"<\/formula1><\/dataValidation><\/dataValidations>$/,
    );
  });

  test("replace lists that they cover, and earlier additions", () => {
    const text = validations([0, 0, 3, 2], [0, 0, 100, 5]);
    expect(text).toContain('<dataValidations count="1">');
    expect(text).toContain('sqref="A1:E100"');
  });

  test("the same list set again after reading gives the same file", () => {
    const book = readXlsx(fixture("full.xlsx"));
    const list = { at: { row: 1, col: 0, rows: 2, cols: 1 }, formula: '"x"' };
    const once = (from: typeof book): Uint8Array => {
      const sheet = sheetOf(from, "Bảng điểm");
      sheet.addedValidations.push(list);
      sheet.touched.add("validations");
      return writeXlsx(from);
    };
    const first = once(book);
    expect(textOf(once(readXlsx(first)), SHEET1)).toBe(textOf(first, SHEET1));
  });

  test("a range without a hole: the pieces around it", () => {
    expect(subtractRange({ row: 0, col: 0, rows: 3, cols: 3 }, { row: 1, col: 1, rows: 1, cols: 1 }).map(rangeName)).toEqual(["A1:C1", "A3:C3", "A2", "C2"]);
    expect(subtractRange({ row: 0, col: 0, rows: 3, cols: 3 }, { row: 3, col: 0, rows: 1, cols: 1 }).map(rangeName)).toEqual(["A1:C3"]);
    expect(subtractRange({ row: 0, col: 0, rows: 3, cols: 3 }, { row: 0, col: 0, rows: 9, cols: 9 })).toEqual([]);
  });
});

describe("styles derived from the file's", () => {
  const derived = (change: (style: SimStyle) => SimStyle, origin = 1): string => {
    const book = readXlsx(fixture("full.xlsx"));
    const sheet = sheetOf(book, "Bảng điểm");
    book.styles.push(change(book.styles[origin] as SimStyle));
    setCell(sheet, 0, 0, { value: 1, style: book.styles.length - 1 });
    return textOf(writeXlsx(book), "xl/styles.xml");
  };

  test("a changed fill leaves the theme colours of the font and the border", () => {
    const text = derived((style) => ({ ...style, fill: "#00FF00" }));
    expect(text).toContain('<fills count="5">');
    expect(text).toContain('<patternFill patternType="solid"><fgColor rgb="FF00FF00"/><bgColor indexed="64"/></patternFill>');
    expect(text).toContain('<fonts count="3" x14ac:knownFonts="1">');
    expect(text).toMatch(/<cellXfs count="7">.*<xf numFmtId="164" fontId="1" fillId="4" borderId="1" xfId="0"[^>]*><alignment horizontal="center" vertical="top" wrapText="1" readingOrder="1"\/><\/xf><\/cellXfs>/);
  });

  test("a changed font keeps its theme colour and its order of elements; a new name drops what belonged to the old", () => {
    expect(derived((style) => ({ ...style, font: { ...style.font, italic: true, size: 14 } }))).toContain(
      '<font><b/><i/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="Times New Roman"/><family val="1"/><charset val="163"/></font></fonts>',
    );
    expect(derived((style) => ({ ...style, font: { ...style.font, name: "Arial", bold: false } }))).toContain(
      '<font><sz val="12"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/></font></fonts>',
    );
  });

  test("one changed side keeps the others and the diagonal; alignment keeps what the model does not know", () => {
    const text = derived((style) => ({ ...style, borders: { ...style.borders, left: { line: "thick", color: "#0000FF" } }, horizontal: "left", wrap: false }));
    expect(text).toContain(
      '<border diagonalUp="1"><left style="thick"><color rgb="FF0000FF"/></left><right/><top/><bottom style="double"><color theme="5"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border></borders>',
    );
    expect(text).toContain('<alignment horizontal="left" vertical="top" readingOrder="1"/>');
  });

  test("number formats: built in by number, known by theirs, new ones after the last", () => {
    expect(derived((style) => ({ ...style, numberFormat: "0.00%" }))).toMatch(/<xf numFmtId="10" fontId="1"[^>]*>.*<\/cellXfs>/);
    expect(derived((style) => ({ ...style, numberFormat: '0.000" điểm"' }), 0)).toContain('<numFmts count="1">');
    expect(derived((style) => ({ ...style, numberFormat: 'dd/mm/yyyy "<"' }))).toContain('<numFmt numFmtId="165" formatCode="dd/mm/yyyy &quot;&lt;&quot;"/></numFmts>');
  });

  test("protection and quote prefix go and come", () => {
    const text = derived((style) => ({ ...style, locked: true, quotePrefix: true }), 3);
    expect(text).toMatch(/<xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1" applyProtection="1" quotePrefix="1"\/><\/cellXfs>/);
  });

  test.each([[45, "45"], [-45, "135"], [90, "90"], [180, "255"]])("text turned by %d degrees is stored as %s", (rotation, stored) => {
    expect(derived((style) => ({ ...style, rotation }), 0)).toContain(`<alignment textRotation="${stored}"/>`);
  });

  test("an equal style is the file's own format again", () => {
    const book = readXlsx(fixture("full.xlsx"));
    book.styles.push({ ...(book.styles[1] as SimStyle) });
    setCell(sheetOf(book, "Số liệu"), 0, 0, { value: 3, style: book.styles.length - 1 });
    const out = writeXlsx(book);
    expect(textOf(out, "xl/styles.xml")).toBe(textOf(fixture("full.xlsx"), "xl/styles.xml"));
    expect(textOf(out, "xl/worksheets/sheet2.xml")).toContain('<c r="A1" s="1"><v>3</v></c>');
  });
});

test("headers are split and joined by their codes", () => {
  expect(splitHeader('&L&"Arial,Bold"a && b&C&P&Rc')).toEqual({ left: '&"Arial,Bold"a && b', center: "&P", right: "c" });
  expect(splitHeader("giữa")).toEqual({ left: "", center: "giữa", right: "" });
  expect(splitHeader("&&L&&&Rx&")).toEqual({ left: "", center: "&&L&&", right: "x&" });
  expect(joinHeader({ left: "", center: "Tạm tính", right: "&P" })).toBe("&CTạm tính&R&P");
});

test.each<[string, string | undefined]>([["B3", "B3"], ["$B$3:C9", "B3:C9"], ["C9:B3", "B3:C9"], ["B:C", "B1:C1048576"], ["2:$3", "A2:XFD3"], ["B", undefined], ["3", undefined], ["A1:B2:C3", undefined], ["XFE1", undefined], ["A0", undefined], ["", undefined]])(
  "the range %j",
  (name, expected) => {
    const range = parseRange(name);
    expect(range && rangeName(range)).toBe(expected);
  },
);

test("ranges that cannot be read are left out", () => {
  expect(parseRanges("A1 x B2:C3").map(rangeName)).toEqual(["A1", "B2:C3"]);
});

test.each<[string, boolean, number | undefined]>([["2024-01-01", false, 45292], ["2024-01-01T12:00:00", false, 45292.5], ["2024-01-01T00:00:00.000Z", true, 43830], ["1900-03-01", false, 61], ["1900-02-28", false, 59], ["1900-01-01", false, 1], ["06:00:00", false, 0.25], ["9,5", false, undefined], ["", false, undefined]])(
  "the ISO date %j",
  (text, date1904, expected) => {
    expect(serialOfIsoDate(text, date1904)).toBe(expected);
  },
);

test("colours: by value, theme, number, custom palette, automatic", () => {
  const table = { theme: ["#FFFFFF", "#000000"], palette: ["#ABCDEF"] };
  expect(resolveColor({ rgb: "FF112233" }, table)).toBe("#112233");
  expect(resolveColor({ rgb: "112233" }, table)).toBe("#112233");
  expect(resolveColor({ theme: "1", tint: "0.5" }, table)).toBe("#808080");
  expect(resolveColor({ theme: "0", tint: "-0.25" }, table)).toBe("#BFBFBF");
  expect(resolveColor({ indexed: "0" }, table)).toBe("#ABCDEF");
  expect(resolveColor({ auto: "1" }, table)).toBeUndefined();
  expect(resolveColor({ theme: "99" }, table)).toBeUndefined();
  const book = readXlsx(withParts(fixture("full.xlsx"), {
    "xl/styles.xml": textOf(fixture("full.xlsx"), "xl/styles.xml").replace("</styleSheet>", `<colors><indexedColors>${'<rgbColor rgb="00010203"/>'.repeat(64)}</indexedColors></colors></styleSheet>`),
  }));
  expect(book.styles[3]?.font.color).toBe("#010203");
});

test.each(["", "a_x0041_b", "_x_x0041", "\r\n\t\u0001\ufffe", "\ud800a\udc00", "🌀 Đ", "_x005F_x0041_"])("the text %j survives being stored", (text) => {
  const stored = encodeXstring(text);
  expect(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(stored)).toBe(false);
  expect(decodeXstring(stored)).toBe(text);
});

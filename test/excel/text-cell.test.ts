import { CELL_CHARACTERS, looksConvertible, textEntry, textFormatEntry } from "../../src/excel/text-cell";

describe("text that Excel would take for something else", () => {
  test.each([
    "=HYPERLINK(\"http://example.com\")", "+1", "-", "- gạch đầu dòng", "@x", "'x", "#N/A",
    "1", "1.10", "01.10", "1/1", "1/2", "9,5", "9,5 ", " 9.5", "1.234", "90%", "90 %", "1e5", "2E-3", "(5)", "12:30", "12:30 PM",
    "1/1/2017", "30-6-2017", "5 Jan", "Jan-5", "May 2020", "15 thg 6", "Tháng 6/2017", "$5", "5 đ", "5 VNĐ", "1 1/2", "TRUE", "false", "ĐÚNG", "Sai",
    "1\u00a0000", "１２",
  ])("%j gets an apostrophe", (text) => {
    expect(textEntry(text)).toBe(`'${text}`);
  });

  test.each(["Sở Nội vụ", "I", "a", "Khối thi đua 3", "Mức 1", "Có", "x", "Quý I", "Đạt", "đ", "tháng", "QĐ số 12"])("%j does not", (text) => {
    expect(textEntry(text)).toBe(text);
  });

  it("leaves text in a text cell alone, and does not enter a leading apostrophe there", () => {
    expect(textFormatEntry("=1+1")).toBe("=1+1");
    expect(textFormatEntry("01.10")).toBe("01.10");
    expect(textFormatEntry("'x")).toBeUndefined();
  });

  it("decides the same for composed and decomposed accents", () => {
    expect(looksConvertible("tháng 6".normalize("NFD"))).toBe(looksConvertible("tháng 6"));
    expect(looksConvertible("Sở số 6".normalize("NFD"))).toBe(false);
  });

  it("never hands Excel more than a cell holds", () => {
    expect(textEntry("a".repeat(40_000))).toHaveLength(CELL_CHARACTERS);
    expect(textEntry(`=${"a".repeat(40_000)}`)).toBe(`'=${"a".repeat(CELL_CHARACTERS - 1)}`);
  });
});

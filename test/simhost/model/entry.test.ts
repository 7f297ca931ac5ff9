import { readEntry } from "../../../src/simhost/model/entry";
import { LOCALES, type SimLanguage } from "../../../src/simhost/model/locale";
import { serialOf } from "../../../src/simhost/model/serial-date";

const enter = (text: string, language: SimLanguage, numberFormat = "General") =>
  readEntry(text, { locale: LOCALES[language], numberFormat, today: new Date(2026, 5, 1), date1904: false });

const day = (year: number, month: number, date: number): number => serialOf({ year, month, day: date }) ?? NaN;

describe("text that looks like a number", () => {
  test.each([
    ["9.5", 9.5, "9.5"],
    ["9,5", "9,5", 9.5],
    ["1.10", 1.1, "1.10"],
    ["1,234", 1234, 1.234],
    ["1.234", 1.234, 1234],
    ["1,234.5", 1234.5, "1,234.5"],
    ["1.234,5", "1.234,5", 1234.5],
    ["-5", -5, -5],
    ["(5)", -5, -5],
    ["+7", 7, 7],
    ["5%", 0.05, 0.05],
    ["86,67%", "86,67%", 0.8667],
    ["1E3", 1000, 1000],
    ["1 1/2", 1.5, 1.5],
    ["$5", 5, "$5"],
    ["12a", "12a", "12a"],
    ["-", "-", "-"],
    ["", null, null],
    [" 7 ", 7, 7],
    ["٣", "٣", "٣"],
  ])("%p", (text, us, vi) => {
    expect(enter(text, "en-US").value).toEqual(us);
    expect(enter(text, "vi-VN").value).toEqual(vi);
  });

  test("brings its format along", () => {
    expect(enter("5%", "en-US").numberFormat).toBe("0%");
    expect(enter("5.25%", "en-US").numberFormat).toBe("0.00%");
    expect(enter("1,234", "en-US").numberFormat).toBe("#,##0");
    expect(enter("1E3", "en-US").numberFormat).toBe("0.00E+00");
    expect(enter("7", "en-US").numberFormat).toBeUndefined();
  });
});

describe("text that looks like a day or a time", () => {
  test.each([
    ["5/9", day(2026, 5, 9), day(2026, 9, 5), "d-mmm"],
    ["1/1", day(2026, 1, 1), day(2026, 1, 1), "d-mmm"],
    ["31/12/2025", "31/12/2025", day(2025, 12, 31), "m/d/yyyy"],
    ["12/31/2025", day(2025, 12, 31), "12/31/2025", "m/d/yyyy"],
    ["2025-12-31", day(2025, 12, 31), day(2025, 12, 31), "m/d/yyyy"],
    ["5-Jan-25", day(2025, 1, 5), day(2025, 1, 5), "d-mmm-yy"],
    ["Mar 2025", day(2025, 3, 1), day(2025, 3, 1), "mmm-yy"],
    ["8:30", 8.5 / 24, 8.5 / 24, "h:mm"],
    ["1:30 PM", 13.5 / 24, 13.5 / 24, "h:mm AM/PM"],
    ["31/2/2025", "31/2/2025", "31/2/2025", undefined],
    ["29/2/2025", "29/2/2025", "29/2/2025", undefined],
  ])("%p", (text, us, vi, format) => {
    expect(enter(text, "en-US").value).toEqual(us);
    expect(enter(text, "vi-VN").value).toEqual(vi);
    const dated = typeof us === "number" ? enter(text, "en-US") : enter(text, "vi-VN");
    expect(dated.numberFormat).toBe(format);
  });
});

describe("other words", () => {
  test("booleans and error values", () => {
    expect(enter("true", "vi-VN").value).toBe(true);
    expect(enter("#n/a", "vi-VN").value).toEqual({ error: "#N/A" });
  });

  test("formulas, also those opened by + - @", () => {
    expect(enter("=A1+1", "en-US")).toEqual({ value: null, formula: "A1+1" });
    expect(enter("-A1", "en-US")).toEqual({ value: null, formula: "-A1" });
    expect(enter("+A1", "en-US")).toEqual({ value: null, formula: "+A1" });
    expect(enter("@SUM(A1)", "en-US")).toEqual({ value: null, formula: "SUM(A1)" });
    expect(enter("=", "en-US")).toEqual({ value: "=" });
  });

  test("an apostrophe and the text format keep text as it is", () => {
    expect(enter("'1.10", "en-US")).toEqual({ value: "1.10", quotePrefix: true });
    expect(enter("1.10", "en-US", "@")).toEqual({ value: "1.10" });
    expect(enter("=A1", "en-US", "@")).toEqual({ value: "=A1" });
  });
});

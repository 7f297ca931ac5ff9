import { displayText } from "../../../src/simhost/model/number-format";
import { LOCALES } from "../../../src/simhost/model/locale";

const us = (value: number | string | boolean, format: string): string => displayText(value, format, LOCALES["en-US"]);
const vi = (value: number | string | boolean, format: string): string => displayText(value, format, LOCALES["vi-VN"]);

describe("display of numbers", () => {
  test.each([
    [0, "General", "0", "0"],
    [1234.5, "General", "1234.5", "1234,5"],
    [0.1 + 0.2, "General", "0.3", "0,3"],
    [1 / 3, "General", "0.333333333", "0,333333333"],
    [-12345678901, "General", "-12345678901", "-12345678901"],
    [1e15, "General", "1E+15", "1E+15"],
    [123456789012, "General", "1.23457E+11", "1,23457E+11"],
    [86.67, "0.00", "86.67", "86,67"],
    [1.005, "0.00", "1.01", "1,01"],
    [2.5, "0", "3", "3"],
    [-2.5, "0", "-3", "-3"],
    [-0.001, "0.00", "0.00", "0,00"],
    [1234567.891, "#,##0.00", "1,234,567.89", "1.234.567,89"],
    [1234567, "#,##0,", "1,235", "1.235"],
    [0.8667, "0.00%", "86.67%", "86,67%"],
    [0.285, "0%", "29%", "29%"],
    [0.5, "#.##", ".5", ",5"],
    [0.5, "0.##", "0.5", "0,5"],
    [12, "0.0#", "12.0", "12,0"],
    [7, "000", "007", "007"],
    [-5, "0;(0)", "(5)", "(5)"],
    [0, '0;-0;"-"', "-", "-"],
    [12345, "0.00E+00", "1.23E+04", "1,23E+04"],
    [1.5, "# ?/?", "1 1/2", "1 1/2"],
    [9, '0" điểm"', "9 điểm", "9 điểm"],
    [3, "[Red][<5]0;0.0", "3", "3"],
    [5, '[$-409]0 "x"', "5 x", "5 x"],
    [9, "@", "9", "9"],
  ])("%p under %p", (value, format, inUs, inVi) => {
    expect(us(value, format)).toBe(inUs);
    expect(vi(value, format)).toBe(inVi);
  });

  test("an empty section shows nothing", () => {
    expect(us(0, "0;-0;;@")).toBe("");
    expect(us("x", "0;-0;;@")).toBe("x");
  });
});

describe("display of dates and times", () => {
  const day = 46022; // 31 December 2025
  test.each([
    ["dd/mm/yyyy", "31/12/2025", "31/12/2025"],
    ["m/d/yyyy", "12/31/2025", "31/12/2025"],
    ["d-mmm", "31-Dec", "31-Thg 12"],
    ["dddd, d mmmm yyyy", "Wednesday, 31 December 2025", "Thứ Tư, 31 Tháng 12 2025"],
    ["yy", "25", "25"],
  ])("%p", (format, inUs, inVi) => {
    expect(us(day, format)).toBe(inUs);
    expect(vi(day, format)).toBe(inVi);
  });

  test("times, minutes beside hours, hours above 24", () => {
    expect(us(day + 0.5625, "dd/mm/yyyy h:mm")).toBe("31/12/2025 13:30");
    expect(us(0.5625, "h:mm AM/PM")).toBe("1:30 PM");
    expect(us(1.5, "[h]:mm:ss")).toBe("36:00:00");
    expect(us(day, "mm")).toBe("12");
  });

  test("a day that Excel has and history has not, and days outside the calendar", () => {
    expect(us(60, "dd/mm/yyyy")).toBe("29/02/1900");
    expect(us(1, "dd/mm/yyyy")).toBe("01/01/1900");
    expect(us(-1, "dd/mm/yyyy")).toBe("########");
  });
});

test("booleans, errors, text and nothing", () => {
  expect(us(true, "0.00")).toBe("TRUE");
  expect(displayText({ error: "#N/A" }, "0", LOCALES["en-US"])).toBe("#N/A");
  expect(us("Đạt", "0.00")).toBe("Đạt");
  expect(displayText(null, "0", LOCALES["en-US"])).toBe("");
  expect(us("x", '0;0;0;"<"@">"')).toBe("<x>");
});

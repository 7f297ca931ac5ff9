import { editText } from "../../src/preview/edit-text";
import { readEntry } from "../../src/simhost/model/entry";
import { LOCALES } from "../../src/simhost/model/locale";
import { DEFAULT_STYLE } from "../../src/simhost/model/styles";
import type { SimStyle, SimValue } from "../../src/simhost/model/types";

const vi = LOCALES["vi-VN"];
const text = (value: SimValue, look: Partial<SimStyle> = {}): string =>
  editText({ value, style: 0 }, { ...DEFAULT_STYLE, ...look }, vi);

describe("editText", () => {
  it("shows what a person in Vietnam would type", () => {
    expect(text(9.5)).toBe("9,5");
    expect(text(9.5, { numberFormat: "0" })).toBe("9,5");
    expect(text(0.1 + 0.2)).toBe("0,3");
    expect(text(0.8667, { numberFormat: "0.00%" })).toBe("86,67%");
    expect(text(42916, { numberFormat: "dd/mm/yyyy" })).toBe("30/06/2017");
    expect(text("Đạt")).toBe("Đạt");
    expect(text("9,5", { quotePrefix: true })).toBe("'9,5");
    expect(text({ error: "#N/A" })).toBe("#N/A");
    expect(text(null)).toBe("");
    expect(editText({ value: 3, formula: "SUM(A1:A2)", style: 0 }, DEFAULT_STYLE, vi)).toBe("=SUM(A1:A2)");
    expect(editText(undefined, undefined, vi)).toBe("");
  });

  it.each([9.5, -0.25, 123456.789, 1e-7, 0.8667])("gives %p back when it is typed again", (value) => {
    const rules = { locale: vi, numberFormat: "General", today: new Date(2024, 0, 1), date1904: false };
    expect(readEntry(text(value), rules).value).toBe(value);
    expect(readEntry(text(value, { numberFormat: "0.00%" }), rules).value).toBeCloseTo(value, 15);
  });
});

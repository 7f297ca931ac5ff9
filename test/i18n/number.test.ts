import { formatCount, formatDecimal, formatPercent } from "../../src/i18n/number";

test.each([
  ["86.67", "86,67", "86.67"],
  ["-0.5", "-0,5", "-0.5"],
  ["1000", "1000", "1000"],
  ["1234.50", "1234,50", "1234.50"],
  ["299/15", "299/15", "299/15"],
])("%s is %s in Vietnamese and %s in English", (text, vi, en) => {
  expect(formatDecimal(text, "vi")).toBe(vi);
  expect(formatDecimal(text, "en")).toBe(en);
});

test.each([[0, "0", "0"], [999, "999", "999"], [1000, "1.000", "1,000"], [13372, "13.372", "13,372"], [1234567, "1.234.567", "1,234,567"]])(
  "%d things are %s in Vietnamese and %s in English", (count, vi, en) => {
    expect(formatCount(count, "vi")).toBe(vi);
    expect(formatCount(count, "en")).toBe(en);
  });

test("per cent stands without a space", () => {
  expect(formatPercent("86.67", "vi")).toBe("86,67%");
  expect(formatPercent("86.67", "en")).toBe("86.67%");
});

test.each(["", "86,67", "abc", "1e3", "1.", "n/a"])("%j is no decimal of the core", (text) => {
  expect(() => formatDecimal(text, "vi")).toThrow(RangeError);
});

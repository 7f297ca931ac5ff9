import { agrees, cellDifferences } from "../../src/workbook/compare-cells";

describe("whether a recalculated cell holds what the engine computed", () => {
  test.each([
    ["86.67", 2, 86.67], ["86.67", 2, 86.67000000000002], ["86.67", 2, 86.6650000000001], ["0.3", 2, 0.1 + 0.2], ["1.005", 2, 1.01],
    ["-2.5", 0, -3], ["0", 2, 0], ["0", 2, -0], ["12345678901234.5", 1, 12345678901234.5], ["10", 0, 10],
  ])("%s at %i decimals is %d", (value, decimals, found) => {
    expect(agrees({ value, decimals }, found)).toBe(true);
  });

  test.each([
    ["86.67", 2, 86.66], ["86.67", 2, 86.664999], ["86.67", 2, "86.67"], ["86.67", 2, "86,67"], ["86.67", 2, ""], ["0", 2, ""], ["86.67", 2, true], ["1", 0, true],
    ["86.67", 2, "#N/A"], ["0.25", 2, 0.244],
  ])("%s at %i decimals is not %j", (value, decimals, found) => {
    expect(agrees({ value, decimals }, found)).toBe(false);
  });

  test("text is compared letter by letter, nothing is nothing, whatever the decimals", () => {
    expect(agrees({ value: "Xuất sắc" }, "Xuất sắc")).toBe(true);
    expect(agrees({ value: "Xuất sắc" }, "Xuất sắc ")).toBe(false);
    expect(agrees({ value: "1" }, 1)).toBe(false);
    expect(agrees({ value: "" }, "")).toBe(true);
    expect(agrees({ value: "", decimals: 2 }, "")).toBe(true);
    expect(agrees({ value: "", decimals: 2 }, 0)).toBe(false);
  });

  test("every cell that differs is named, with what it must hold and what it holds", () => {
    const cell = (row: number, value: string) => ({ sheet: "XH", row, col: 27, value, decimals: 2 });
    expect(cellDifferences([cell(0, "1"), cell(1, "2"), cell(2, "3")], [1, 2.5])).toEqual([
      { sheet: "XH", cell: "AB2", expected: "2", found: 2.5 },
      { sheet: "XH", cell: "AB3", expected: "3", found: "" },
    ]);
  });
});

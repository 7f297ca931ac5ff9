import { assemble } from "../../src/excel/assemble";

const part = (row: number, col: number, values: string[][]) => ({
  at: { row, col, rows: values.length, cols: values[0]?.length ?? 0 }, values, numberFormats: values.map((line) => line.map(() => "0.00")),
});

describe("a grid from the rectangles read", () => {
  it("is empty where nothing was read", () => {
    expect(assemble([], false)).toEqual({ top: 0, left: 0, values: [], numberFormats: [] });
  });

  it("starts where the first rectangle starts and fills gaps with empty cells", () => {
    expect(assemble([part(2, 1, [["a", "b"]]), part(4, 2, [["c"]])], false)).toEqual({
      top: 2, left: 1,
      values: [["a", "b"], ["", ""], ["", "c"]],
      numberFormats: [["0.00", "0.00"], ["General", "General"], ["General", "0.00"]],
    });
  });

  it("puts rows read in parts together", () => {
    expect(assemble([part(0, 0, [["a", "b"]]), part(0, 2, [["c"]])], false).values).toEqual([["a", "b", "c"]]);
  });

  it("keeps formulas of owned sheets", () => {
    expect(assemble([{ ...part(0, 0, [["2"]]), formulas: [["=1+1"]] }], true).formulas).toEqual([["=1+1"]]);
  });
});

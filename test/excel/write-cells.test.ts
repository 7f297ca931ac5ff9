import { bytesOf, enteredBlocks } from "../../src/excel/write-cells";

describe("cells as they are entered", () => {
  it("leaves, clears, types and computes as the plan says", () => {
    const [block] = enteredBlocks([{ row: 1, col: 2, cells: [[null, "", 1.5, true, "9,5", "Có", { formula: "A1+1" }, { formula: "=B2" }]] }], []);
    expect(block?.cells).toEqual([[null, "", 1.5, true, "'9,5", "Có", "=A1+1", "=B2"]]);
    expect(block?.at).toEqual({ row: 1, col: 2, rows: 1, cols: 8 });
    expect(block?.formulas).toBe(true);
  });

  it("sees the text format that the plan gives the cell, the later run winning", () => {
    const formats = [
      { at: { row: 0, col: 0, rows: 3, cols: 2 }, format: { numberFormat: "@" } },
      { at: { row: 1, col: 0, rows: 1, cols: 1 }, format: { numberFormat: "General" } },
      { at: { row: 2, col: 0, rows: 1, cols: 1 }, format: { bold: true } },
    ];
    const [block] = enteredBlocks([{ row: 0, col: 0, cells: [["1.1", "2", "3"], ["1.1", "2", "3"], ["1.1", "2", "3"]] }], formats);
    expect(block?.cells).toEqual([["1.1", "2", "'3"], ["'1.1", "2", "'3"], ["1.1", "2", "'3"]]);
  });

  it("puts a leading apostrophe in a text cell aside", () => {
    const [block] = enteredBlocks([{ row: 3, col: 1, cells: [["'x", "y"]] }], [{ at: { row: 3, col: 1, rows: 1, cols: 2 }, format: { numberFormat: "@" } }]);
    expect(block?.cells).toEqual([[null, "y"]]);
    expect(block?.aside).toEqual([{ row: 3, col: 1, entry: "''x" }]);
  });

  it("cuts a large block by rows and keeps each part in its place", () => {
    const line = Array.from({ length: 10 }, () => "x".repeat(1_000));
    const parts = enteredBlocks([{ row: 5, col: 1, cells: Array.from({ length: 100 }, () => line) }], []);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((rows, part) => rows + part.at.rows, 0)).toBe(100);
    expect(parts.map((part) => part.at.row)).toEqual(parts.map((_, i) => 5 + parts.slice(0, i).reduce((rows, part) => rows + part.at.rows, 0)));
    expect(Math.max(...parts.map((part) => part.bytes))).toBeLessThan(420_000);
  });

  it("refuses what no cell can hold", () => {
    expect(() => enteredBlocks([{ row: 0, col: 0, cells: [[Number.NaN]] }], [])).toThrow("NaN");
    expect(() => enteredBlocks([{ row: 0, col: 0, cells: [["a"], ["a", "b"]] }], [])).toThrow("different lengths");
  });

  it("counts no fewer bytes than UTF-8 has", () => {
    for (const text of ["abc", "Sở Nội vụ", "😀", "\u202e"]) expect(bytesOf(text)).toBeGreaterThanOrEqual(Buffer.byteLength(text));
  });
});

import fc from "fast-check";
import { readMark, rowMark } from "../../../src/workbook/outputs/keyed-sheet";

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(":", "%", "2", "3", "5", "A", "m", "\n", "é") }));
const key = text.filter((one) => one !== "");

describe("what stands in the key column", () => {
  test("of a row of text is read back, whatever the keys of the column and of the row", () => {
    fc.assert(fc.property(text, key, (only, row) => { expect(readMark(rowMark({ key: row, only }))).toEqual({ key: row, only }); }));
  });

  test("of any other row is read back, joined or not", () => {
    fc.assert(fc.property(key, (row) => {
      expect(readMark(rowMark({ key: row }))).toEqual({ key: row });
      expect(readMark(rowMark({ key: row, joins: [["a", "b"]] }))).toEqual({ key: row, joined: true });
    }));
  });

  test("stays as it was where the column's key has no colon: earlier sheets are read", () => {
    expect(rowMark({ key: "m:A:2", only: "label" })).toBe("text:label:m:A:2");
    expect(readMark("text::space")).toEqual({ key: "space", only: "" });
  });

  test("is of nobody else", () => {
    expect([readMark("chữ của tôi"), readMark(7), readMark("text:label")]).toEqual([undefined, undefined, undefined]);
  });
});

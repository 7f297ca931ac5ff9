import fc from "fast-check";
import { cellRects, spans } from "../../../src/workbook/outputs/rectangles";

test("spans are runs of neighbours", () => {
  expect(spans([4, 2, 3, 7, 7])).toEqual([[2, 4], [7, 7]]);
  expect(spans([])).toEqual([]);
});

test("rectangles cover exactly the cells, each once", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: ([r, c]) => `${r},${c}` }), (cells) => {
    const covered = cellRects(cells.map(([row, col]) => ({ row, col }))).flatMap(({ row, col, rows, cols }) =>
      Array.from({ length: rows * cols }, (_, i) => `${row + Math.floor(i / cols)},${col + (i % cols)}`));
    expect(covered.sort()).toEqual(cells.map(([r, c]) => `${r},${c}`).sort());
  }));
});

test("a full block is one rectangle", () => {
  expect(cellRects([0, 1, 2].flatMap((row) => [3, 4].map((col) => ({ row, col }))))).toEqual([{ row: 0, col: 3, rows: 3, cols: 2 }]);
});

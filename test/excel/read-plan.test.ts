import fc from "fast-check";
import { BAND_ROWS, type Piece, bandsOf, blocksOf, cellsOf, halves } from "../../src/excel/read-plan";

const piece = (sheet: number, rows: number, cols: number, row = 0, col = 0): Piece => ({ sheet, row, col, rows, cols });
const total = (pieces: readonly Piece[]): number => pieces.reduce((sum, each) => sum + cellsOf(each), 0);
const anyPiece = fc.record({
  sheet: fc.nat(5), row: fc.nat(50), col: fc.nat(50), rows: fc.integer({ min: 1, max: 40 }), cols: fc.integer({ min: 1, max: 40 }),
});
const covered = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ sheet, row, col, rows, cols }) =>
    Array.from({ length: rows * cols }, (_, at) => `${sheet}:${row + Math.floor(at / cols)},${col + (at % cols)}`)).sort();

describe("blocks of cells to read together", () => {
  it("fills a block up to its limit and then begins the next", () => {
    expect(blocksOf([piece(0, 10, 10), piece(1, 10, 10), piece(2, 1, 1)], 200)).toEqual([[piece(0, 10, 10), piece(1, 10, 10)], [piece(2, 1, 1)]]);
  });

  it("cuts a sheet that is larger than a block by rows", () => {
    expect(blocksOf([piece(0, 25, 10)], 100).map((block) => block.map(({ row, rows }) => [row, rows]))).toEqual([[[0, 10]], [[10, 10]], [[20, 5]]]);
  });

  it("cuts a row that is larger than a block by columns", () => {
    expect(blocksOf([piece(0, 1, 250)], 100).flat().map(({ col, cols }) => [col, cols])).toEqual([[0, 100], [100, 100], [200, 50]]);
  });

  it("keeps every cell exactly once and every block within the limit", () => {
    fc.assert(fc.property(fc.array(anyPiece, { maxLength: 8 }), fc.integer({ min: 1, max: 300 }), (pieces, limit) => {
      const blocks = blocksOf(pieces, limit);
      expect(covered(blocks.flat())).toEqual(covered(pieces));
      expect(blocks.every((block) => block.length > 0 && total(block) <= limit)).toBe(true);
    }));
  });

  it("halves until one cell is left", () => {
    fc.assert(fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const split = halves(pieces);
      if (total(pieces) === 1) expect(split).toBeUndefined();
      else {
        expect(split).toBeDefined();
        expect(covered(split?.flat() ?? [])).toEqual(covered(pieces));
        expect(split?.every((half) => half.length > 0)).toBe(true);
      }
    }));
  });

  it("probes a whole column of Excel in bands", () => {
    const bands = bandsOf(piece(0, 1_048_576, 3));
    expect(bands).toHaveLength(1_048_576 / BAND_ROWS);
    expect(total(bands)).toBe(3 * 1_048_576);
  });
});

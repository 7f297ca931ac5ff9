import { columnPixels } from "../../../src/preview/grid/sheet-geometry";
import { spanAt } from "../../../src/preview/grid/visible-span";
import { SheetFixture } from "./sheet-fixture";

describe("sizes", () => {
  it("turns stored column widths into pixels as ECMA-376 says", () => {
    expect(columnPixels(9.140625, 7)).toBe(64);
    expect(columnPixels(0.7109375, 7)).toBe(5);
  });

  it("takes widths and heights of the file, and nothing for what is hidden", () => {
    const fixture = new SheetFixture().put("A1", 1).put("A2", 1).put("A3", 1);
    fixture.sheet.columns.set(1, { width: 20 });
    fixture.sheet.columns.set(2, { hidden: true });
    const row = fixture.sheet.rows.get(1);
    if (row) row.height = 30;
    const hidden = fixture.sheet.rows.get(2);
    if (hidden) hidden.hidden = true;
    const { rows, cols } = fixture.geometry();
    expect([cols.size(0), cols.size(1), cols.size(2)]).toEqual([64, 140, 0]);
    expect([rows.size(0), rows.size(1), rows.size(2)]).toEqual([20, 40, 0]);
  });

  it("makes a row without a stated height as high as its wrapped text needs", () => {
    const fixture = new SheetFixture().put("A1", "mười hai chữ cái ở đây", { wrap: true });
    // 64 pixels hold eight characters: "mười hai", "chữ cái", "ở đây".
    expect(fixture.geometry().rows.size(0)).toBe(3 * 18 + 2);
  });

  it("does not let a merged cell make its row grow", () => {
    const fixture = new SheetFixture().put("A1", "mười hai chữ cái ở đây", { wrap: true }).merge("A1:B1");
    expect(fixture.geometry().rows.size(0)).toBe(20);
  });

  it("makes a row higher for a larger font", () => {
    const font = { name: "Times New Roman", size: 20, bold: false, italic: false, underline: false, strike: false };
    expect(new SheetFixture().put("A1", "x", { font }).geometry().rows.size(0)).toBeGreaterThan(30);
  });
});

describe("spanAt", () => {
  const view = { width: 500, height: 300 };

  it("holds few rows of a long sheet", () => {
    const fixture = new SheetFixture();
    for (let row = 1; row <= 1000; row += 1) fixture.put(`A${row}`, row);
    const span = spanAt(fixture.geometry(), { left: 0, top: 10_000 }, view);
    expect(span.rows.length).toBeLessThan(60);
    expect(span.rows).toContain(500);
    expect(span.rows).not.toContain(0);
  });

  it("leaves frozen rows and columns out, and hidden rows", () => {
    const fixture = new SheetFixture().put("A1", 1).put("A3", 1);
    fixture.sheet.frozen = { rows: 2, cols: 1 };
    const third = fixture.sheet.rows.get(2);
    if (third) third.hidden = true;
    const span = spanAt(fixture.geometry(), { left: 0, top: 0 }, view);
    expect(span.rows[0]).toBe(3);
    expect(span.colFrom).toBe(1);
  });

  it("keeps the row of a merged cell that reaches into sight from above", () => {
    const geometry = new SheetFixture().put("A1", "cao").put("A900", 1).merge("A3:A400").geometry();
    const span = spanAt(geometry, { left: 0, top: 6000 }, view);
    expect(span.rows[0]).toBe(2);
    expect(span.rows[1]).toBeGreaterThan(200);
  });
});

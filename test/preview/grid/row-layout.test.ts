import { layOutRow, type CellBox } from "../../../src/preview/grid/row-layout";
import { SheetFixture } from "./sheet-fixture";

const boxAt = (boxes: readonly CellBox[], col: number): CellBox => {
  const box = boxes.find((one) => one.col === col);
  if (!box) throw new Error(`no box in column ${col}`);
  return box;
};

describe("text that is wider than its cell", () => {
  const long = "một dòng chữ dài hơn cột"; // 24 characters, 168 pixels, in a column of 64

  it("reaches over empty neighbours as far as it needs", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", long).geometry(), 0, 0, 6, true);
    expect(boxAt(boxes, 0).spillRight).toBe(168 + 6 - 64);
    expect(boxAt(boxes, 0).spillLeft).toBe(0);
  });

  it("stops at the next cell that holds something", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", long).put("C1", 0).geometry(), 0, 0, 6, true);
    expect(boxAt(boxes, 0).spillRight).toBe(64);
  });

  it("stops at a merged cell", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", long).merge("B1:C1").geometry(), 0, 0, 6, true);
    expect(boxAt(boxes, 0).spillRight).toBe(0);
  });

  it("reaches to the left when it stands right", () => {
    const boxes = layOutRow(new SheetFixture().put("D1", long, { horizontal: "right" }).geometry(), 0, 0, 6, true);
    expect(boxAt(boxes, 3)).toMatchObject({ spillLeft: 110, spillRight: 0 });
  });

  it("reaches to both sides when it is centred", () => {
    const boxes = layOutRow(new SheetFixture().put("D1", long, { horizontal: "center" }).geometry(), 0, 0, 6, true);
    expect(boxAt(boxes, 3)).toMatchObject({ spillLeft: 55, spillRight: 55 });
  });

  it("stays inside when it wraps", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", long, { wrap: true }).geometry(), 0, 0, 6, true);
    expect(boxAt(boxes, 0).spillRight).toBe(0);
  });

  it("is still drawn when its cell is left of the columns in sight", () => {
    const geometry = new SheetFixture().put("A1", long).geometry();
    expect(layOutRow(geometry, 0, 2, 6, true).map(({ col }) => col)).toEqual([0, 2, 3, 4, 5]);
    expect(layOutRow(geometry, 0, 3, 6, true).map(({ col }) => col)).toEqual([3, 4, 5]);
  });

  it("hides the gridlines that it crosses, not the border behind it", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", long).geometry(), 0, 0, 6, true);
    expect(boxAt(boxes, 0).right).toBe("0 solid");
    expect(boxAt(boxes, 3).right).toContain("--gridline");
  });
});

describe("numbers that are wider than their cell", () => {
  it("show as #### with a fixed format", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", 123456789.5, { numberFormat: "0.00" }).geometry(), 0, 0, 2, true);
    expect(boxAt(boxes, 0).text).toMatch(/^#+$/);
  });

  it("lose decimals in General", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", 1.23456789).geometry(), 0, 0, 2, true);
    expect(boxAt(boxes, 0).text).toBe("1,234568");
  });

  it("never lose digits before the decimal sign", () => {
    const boxes = layOutRow(new SheetFixture().put("A1", 1234567890.5).geometry(), 0, 0, 2, true);
    expect(boxAt(boxes, 0).text).toMatch(/^#+$/);
  });
});

describe("merged cells", () => {
  const geometry = new SheetFixture().put("B2", "gộp").merge("B2:D4").geometry();

  it("are one box over all their rows and columns", () => {
    const box = boxAt(layOutRow(geometry, 1, 0, 6, true), 1);
    expect(box).toMatchObject({ rows: 3, cols: 3, left: 64, width: 192, height: 60 });
  });

  it("leave no box in the rows below", () => {
    expect(layOutRow(geometry, 2, 0, 6, true).map(({ col }) => col)).toEqual([0, 4, 5]);
  });

  it("are drawn from their first cell even if that is out of sight", () => {
    expect(layOutRow(geometry, 1, 2, 6, true).map(({ col }) => col)).toEqual([1, 4, 5]);
    expect(layOutRow(geometry, 1, 2, 6, false).map(({ col }) => col)).toEqual([4, 5]);
  });
});

describe("lines between cells", () => {
  it("a border of either neighbour wins over the gridline", () => {
    const thin = { line: "thin", color: "#FF0000" };
    const boxes = layOutRow(new SheetFixture().put("B1", null, { borders: { left: thin } }).geometry(), 0, 0, 3, true);
    expect(boxAt(boxes, 0).right).toBe("1px solid #FF0000");
  });

  it("a fill covers the gridlines around it", () => {
    const boxes = layOutRow(new SheetFixture().put("B1", null, { fill: "#FFFF00" }).geometry(), 0, 0, 3, true);
    expect(boxes.map(({ right }) => right.includes("--gridline"))).toEqual([false, false, true]);
  });

  it("there are none where the sheet has them switched off", () => {
    const fixture = new SheetFixture();
    fixture.sheet.showGridlines = false;
    expect(layOutRow(fixture.geometry(), 0, 0, 3, true).every(({ right }) => right === "0 solid")).toBe(true);
  });
});

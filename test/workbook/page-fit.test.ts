import { pagesTall } from "../../src/workbook/page-fit";

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const landscape = { orientation: "landscape", fitWide: 1, margins: MARGINS } as const;
/** Points of paper between the margins of a landscape page. */
const HEIGHT = (170 * 72) / 25.4;

describe("a table that runs over one page by a hair", () => {
  test("is set on one page; far over or well within, the number of pages is free", () => {
    expect(pagesTall(landscape, [50], HEIGHT * 1.1)).toBe(1);
    expect(pagesTall(landscape, [50], HEIGHT * 1.34)).toBe(1);
    expect(pagesTall(landscape, [50], HEIGHT * 1.4)).toBeUndefined();
    expect(pagesTall(landscape, [50], HEIGHT * 0.8)).toBeUndefined();
  });

  test("counts the height at the scale that the width already needs", () => {
    // 20 columns of 12 characters: 1335 points on 714, a scale of 0.535.
    expect(pagesTall(landscape, Array<number>(20).fill(12), HEIGHT * 1.1)).toBeUndefined();
    expect(pagesTall(landscape, Array<number>(12).fill(14), HEIGHT * 1.5)).toBe(1);
  });

  test("keeps type that can be read, and leaves tables of several pages in width alone", () => {
    expect(pagesTall(landscape, Array<number>(20).fill(12), HEIGHT * 2.2)).toBeUndefined();
    expect(pagesTall({ ...landscape, fitWide: 2 }, [50], HEIGHT * 1.1)).toBeUndefined();
  });

  test("a portrait page is higher", () => {
    expect(pagesTall({ ...landscape, orientation: "portrait" }, [50], HEIGHT * 1.1)).toBeUndefined();
    expect(pagesTall({ ...landscape, orientation: "portrait" }, [50], HEIGHT * 1.6)).toBe(1);
  });
});

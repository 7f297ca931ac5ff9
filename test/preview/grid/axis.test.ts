import { createAxis } from "../../../src/preview/grid/axis";

describe("createAxis", () => {
  const axis = createAxis(5, (index) => [10, 0, 20, 30, 0][index] ?? 0);

  it("adds the sizes up", () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => axis.start(index))).toEqual([0, 10, 10, 30, 60, 60]);
    expect(axis.total).toBe(60);
    expect(axis.size(9)).toBe(0);
  });

  it("finds the item at an offset and never a hidden one", () => {
    expect([-5, 0, 9, 10, 29, 30, 59, 60, 999].map((offset) => axis.at(offset))).toEqual([0, 0, 0, 2, 2, 3, 3, 3, 3]);
  });

  it("steps over hidden items and stops at the ends", () => {
    expect(axis.step(0, 1)).toBe(2);
    expect(axis.step(2, -1)).toBe(0);
    expect(axis.step(3, 1)).toBe(3);
    expect(axis.step(0, 99)).toBe(3);
  });
});

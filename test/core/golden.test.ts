import { equals, sum } from "../../src/core/exact/arithmetic";
import { fromNumber } from "../../src/core/exact/from-number";
import { exactText } from "../../src/core/exact/text";
import floats from "../cases/float_sum_ties.json";
import { rankSmall, ranks, standing } from "./small-bloc";

describe("40 pairs of equal sums that binary floating point splits", () => {
  test("there are 40, and floating point splits each", () => {
    expect(floats.cases).toHaveLength(40);
    for (const { order_a, order_b } of floats.cases) {
      const add = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(add(order_a)).not.toBe(add(order_b));
    }
  });

  test.each(floats.cases.map((c) => [c.exact, c] as const))("%s", (exact, { order_a, order_b, exact_decimal }) => {
    const a = sum(order_a.map(fromNumber));
    const b = sum(order_b.map(fromNumber));
    expect(equals(a, b)).toBe(true);
    expect(exactText(a)).toBe(String(exact_decimal));
    const [num, den] = exact.split("/").map(Number);
    expect((num ?? NaN) / (den ?? 1)).toBe(exact_decimal);
  });

  test.each(floats.cases.map((c, i) => [i, c] as const))("pair %d: equal totals, equal ranks, on unrounded totals", (_i, { order_a, order_b, exact_decimal }) => {
    const result = rankSmall({
      criteria: order_a.map((_, i) => ({ code: `c${i}`, name: `c${i}`, max: 100 })),
      points: { A: order_a, B: order_b },
      settings: { rankOn: "unrounded", rounding: { stage: "none" } },
    });
    expect(ranks(result)).toEqual({ A: 1, B: 1 });
    expect(standing(result, "A")).toMatchObject({ tied: true, totalExact: String(exact_decimal) });
    expect(standing(result, "B").totalExact).toBe(standing(result, "A").totalExact);
  });
});

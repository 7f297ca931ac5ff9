import { add, compare, multiply, subtract } from "../../../src/core/exact/arithmetic";
import { fraction, ONE, scaled, ZERO, type Exact } from "../../../src/core/exact/exact";
import { fromNumber } from "../../../src/core/exact/from-number";
import { integerRoot, root } from "../../../src/core/exact/root";
import { exactText } from "../../../src/core/exact/text";

describe("root", () => {
  test.each<[Exact, number, string]>([
    [fromNumber(27), 3, "3"],
    [fraction(8n, 27n), 3, "0.6666666666666666666666666666666666666666"],
    [fromNumber(2), 2, "1.4142135623730950488016887242096980785696"],
    [fromNumber(0), 5, "0"],
    [fromNumber(7.5), 1, "7.5"],
    [fromNumber(1e-12), 2, "0.000001"],
  ])("of %j by %d is %s", (x, n, expected) => {
    expect(exactText(root(x, n))).toBe(expected);
  });

  test("is below the true root by less than its last decimal", () => {
    for (const [value, n] of [[3, 2], [10, 7], [0.3, 5], [123456.789, 3]] as const) {
      const x = fromNumber(value);
      const low = root(x, n);
      const high = add(low, fraction(1n, 10n ** 40n));
      const power = (base: Exact): Exact => Array.from({ length: n }, () => base).reduce(multiply, ONE);
      expect(compare(power(low), x)).toBeLessThanOrEqual(0);
      expect(compare(power(high), x)).toBeGreaterThan(0);
    }
  });

  test("refuses what has no root here", () => {
    expect(() => root(subtract(ZERO, ONE), 2)).toThrow(RangeError);
    expect(() => root(ONE, 0)).toThrow(RangeError);
    expect(() => root(scaled(2, 0), 1.5)).toThrow(RangeError);
  });
});

test.each<[bigint, bigint, bigint]>([
  [1n, 2n, 1n], [3n, 2n, 1n], [4n, 2n, 2n], [7n, 3n, 1n], [8n, 3n, 2n], [26n, 3n, 2n], [27n, 3n, 3n], [10n ** 40n - 1n, 2n, 10n ** 20n - 1n], [10n ** 40n, 2n, 10n ** 20n], [5n, 7n, 1n],
])("the whole root of %d by %d is %d", (x, n, expected) => {
  expect(integerRoot(x, n)).toBe(expected);
});

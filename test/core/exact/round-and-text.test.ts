import fc from "fast-check";
import { fraction, scaled, toFraction } from "../../../src/core/exact/exact";
import { fromDecimalText, fromNumber } from "../../../src/core/exact/from-number";
import { round } from "../../../src/core/exact/round";
import { exactText, fixedText, shortText } from "../../../src/core/exact/text";

describe("round: half away from zero", () => {
  test.each<[number, number, string]>([
    [1.005, 2, "1.01"],
    [2.675, 2, "2.68"],
    [0.5, 0, "1"],
    [1.5, 0, "2"],
    [2.5, 0, "3"],
    [-0.5, 0, "-1"],
    [-2.5, 0, "-3"],
    [-0.004, 2, "0"],
    [86.664, 2, "86.66"],
    [86.665, 2, "86.67"],
    [99.995, 2, "100"],
    [9.5, 2, "9.5"],
    [0, 2, "0"],
    [123456789012.345, 2, "123456789012.35"],
  ])("%d to %d decimals is %s", (n, decimals, expected) => {
    expect(exactText(round(fromNumber(n), decimals))).toBe(expected);
  });

  test.each<[bigint, bigint, number, string]>([
    [26n, 3n, 2, "8.67"],
    [1n, 3n, 0, "0"],
    [2n, 3n, 0, "1"],
    [-2n, 3n, 2, "-0.67"],
    [1n, 2n, 0, "1"],
    [-1n, 2n, 0, "-1"],
    [-1n, 1000n, 2, "0"],
    [10n ** 30n + 1n, 2n, 0, "500000000000000000000000000001"],
    [10n ** 20n, 3n, 2, "33333333333333333333.33"],
  ])("the fraction %d / %d to %d decimals is %s", (num, den, decimals, expected) => {
    expect(exactText(round(fraction(num, den), decimals))).toBe(expected);
  });

  test("never moves a number by more than half a unit, and a half always away from zero", () => {
    const any = fc.oneof(
      fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 })).map(([u, s]) => scaled(u, s)),
      fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 12n)).map(([n, d]) => fraction(n, d)),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 9 }), (x, decimals) => {
        const unit = 10n ** BigInt(decimals);
        const [a, b] = [toFraction(x), toFraction(round(x, decimals))];
        // b must be a multiple of the unit, |b - x| <= 1/2 unit, and |b| >= |x| when exactly a half.
        expect((b.num * unit) % b.den).toBe(0n);
        const distance = (b.num * a.den - a.num * b.den) * 2n * unit;
        const whole = a.den * b.den;
        const size = distance < 0n ? -distance : distance;
        expect(size <= whole).toBe(true);
        if (size === whole) expect(a.num >= 0n ? distance > 0n : distance < 0n).toBe(true);
      }),
    );
  });
});

describe("exactText", () => {
  test.each<[bigint, bigint, string]>([
    [20n, 3n, "20/3"],
    [40n, 6n, "20/3"],
    [-20n, 3n, "-20/3"],
    [1n, 8n, "0.125"],
    [0n, 7n, "0"],
    [10n ** 20n + 1n, 10n ** 18n, "100.000000000000000001"],
    [-(10n ** 20n) - 1n, 10n ** 18n, "-100.000000000000000001"],
    [10n ** 20n, 1n, "100000000000000000000"],
    [1n, 2n ** 60n, fromPower(60)],
  ])("%d / %d is %s", (num, den, expected) => {
    expect(exactText(fraction(num, den))).toBe(expected);
  });

  test("has no trailing zeros and reads back as the same number", () => {
    expect(exactText(scaled(950, 2))).toBe("9.5");
    expect(exactText(scaled(-5, 1))).toBe("-0.5");
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (u, s) => {
        const text = exactText(scaled(u, s));
        expect(text).not.toMatch(/\.\d*0$|\.$/);
        expect(exactText(fromDecimalText(text))).toBe(text);
      }),
    );
  });
});

/** 1 / 2^k as a decimal, by its definition 5^k / 10^k. */
function fromPower(k: number): string {
  return `0.${String(5n ** BigInt(k)).padStart(k, "0")}`;
}

test.each<[number, number, string]>([
  [9.5, 2, "9.50"],
  [100, 2, "100.00"],
  [0.005, 2, "0.01"],
  [-0.001, 2, "0.00"],
  [7, 0, "7"],
  [1e15, 9, "1000000000000000.000000000"],
])("fixedText of %d with %d decimals is %s", (n, decimals, expected) => {
  expect(fixedText(fromNumber(n), decimals)).toBe(expected);
});

test("fixedText of fractions", () => {
  expect(fixedText(fraction(260n, 3n), 2)).toBe("86.67");
  expect(fixedText(fraction(10n ** 25n, 3n), 2)).toBe("3333333333333333333333333.33");
  expect(fixedText(fraction(-1n, 3n), 9)).toBe("-0.333333333");
});

test("shortText keeps what ends and rounds what does not", () => {
  expect(shortText(fromNumber(8.125), 2)).toBe("8.125");
  expect(shortText(fraction(1n, 8n), 2)).toBe("0.125");
  expect(shortText(fraction(20n, 3n), 2)).toBe("6.67");
  expect(shortText(fraction(299n, 100n * 3n), 2)).toBe("1");
});

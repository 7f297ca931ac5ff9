import fc from "fast-check";
import {
  add, compare, divide, equals, greatest, greatestCommonDivisor, isZero, least, multiply, negate, reduced, signOf, subtract, sum,
} from "../../../src/core/exact/arithmetic";
import { fraction, power10, scaled, toFraction, ZERO, type Exact } from "../../../src/core/exact/exact";
import { fromNumber } from "../../../src/core/exact/from-number";
import { exactText } from "../../../src/core/exact/text";

const small = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 })).map(([u, s]) => scaled(u, s));
const wide = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 })).map(([u, s]) => scaled(u, s));
const ratio = fc
  .tuple(fc.bigInt(-(10n ** 25n), 10n ** 25n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => fraction(n, d));
const any: fc.Arbitrary<Exact> = fc.oneof(small, wide, ratio);

/** The same operation on plain fractions: slow and beyond doubt. */
function same(x: Exact, num: bigint, den: bigint): boolean {
  const f = toFraction(x);
  return f.num * den === num * f.den;
}

describe("arithmetic is that of fractions, in every mixture of forms", () => {
  test("add and subtract", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [toFraction(a), toFraction(b)];
        expect(same(add(a, b), x.num * y.den + y.num * x.den, x.den * y.den)).toBe(true);
        expect(same(subtract(a, b), x.num * y.den - y.num * x.den, x.den * y.den)).toBe(true);
      }),
    );
  });

  test("multiply and divide", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [toFraction(a), toFraction(b)];
        expect(same(multiply(a, b), x.num * y.num, x.den * y.den)).toBe(true);
        if (!isZero(b)) expect(same(divide(a, b), x.num * y.den, x.den * y.num)).toBe(true);
      }),
    );
  });

  test("compare, sign, least and greatest", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [toFraction(a), toFraction(b)];
        const difference = x.num * y.den - y.num * x.den;
        expect(Math.sign(compare(a, b))).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
        expect(equals(a, b)).toBe(difference === 0n);
        expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
        expect(signOf(a)).toBe(x.num === 0n ? 0 : x.num < 0n ? -1 : 1);
        expect(isZero(a)).toBe(x.num === 0n);
      }),
    );
  });

  test("results that pass the safe integers stay exact", () => {
    const max = scaled(Number.MAX_SAFE_INTEGER, 0);
    expect(exactText(add(max, max))).toBe("18014398509481982");
    expect(exactText(add(max, scaled(1, 0)))).toBe("9007199254740992");
    expect(exactText(multiply(max, max))).toBe("81129638414606663681390495662081");
    expect(exactText(add(max, scaled(1, 15)))).toBe("9007199254740991.000000000000001");
    expect(exactText(multiply(scaled(1, 15), scaled(1, 15)))).toBe(`0.${"0".repeat(29)}1`);
    expect(compare(scaled(Number.MAX_SAFE_INTEGER, 0), scaled(Number.MAX_SAFE_INTEGER, 1))).toBeGreaterThan(0);
  });
});

test("equal numbers of different scale are equal", () => {
  expect(equals(scaled(95, 1), scaled(950, 2))).toBe(true);
  expect(equals(fraction(2n, 4n), scaled(5, 1))).toBe(true);
});

test("a sum is what adding one after the other comes to, and does not depend on order", () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (items) => {
      expect(equals(sum(items), items.reduce(add, ZERO))).toBe(true);
      expect(equals(sum(items), sum([...items].reverse()))).toBe(true);
    }),
  );
  expect(sum([])).toBe(ZERO);
  expect(sum([scaled(25, 2), scaled(5, 1), scaled(1, 0)])).toEqual(scaled(175, 2));
  expect(exactText(sum([scaled(Number.MAX_SAFE_INTEGER, 0), scaled(1, 15)]))).toBe("9007199254740991.000000000000001");
  expect(exactText(sum([scaled(Number.MAX_SAFE_INTEGER, 15), scaled(1, 0), scaled(Number.MAX_SAFE_INTEGER, 0)]))).toBe("9007199254741001.007199254740991");
});

test("negative zero does not arise", () => {
  expect(Object.is(negate(ZERO).units, 0)).toBe(true);
  expect(exactText(multiply(fromNumber(-5), ZERO))).toBe("0");
  expect(exactText(negate(fraction(1n, 3n)))).toBe("-1/3");
});

test("division by zero and zero denominators are refused", () => {
  expect(() => divide(fromNumber(1), ZERO)).toThrow(RangeError);
  expect(() => fraction(1n, 0n)).toThrow(RangeError);
  expect(() => reduced(1n, 0n)).toThrow(RangeError);
});

test("a quotient that ends is a scaled number again", () => {
  expect(divide(fromNumber(1), fromNumber(8))).toEqual(scaled(125, 3));
  expect(divide(fromNumber(-1), fromNumber(-40))).toEqual(scaled(25, 3));
  expect(divide(fromNumber(1), fromNumber(3)).big).toEqual({ num: 1n, den: 3n });
  expect(reduced(1n, 10n ** 16n).big).toEqual({ num: 1n, den: 10n ** 16n });
  expect(reduced(10n ** 16n + 1n, 2n).big).not.toBeNull();
});

test("denominators are kept positive", () => {
  expect(fraction(1n, -2n).big).toEqual({ num: -1n, den: 2n });
});

test.each<[bigint, bigint, bigint]>([
  [12n, 18n, 6n],
  [0n, 5n, 5n],
  [5n, 0n, 5n],
  [10n ** 30n, 10n ** 18n * 7n, 10n ** 18n],
  [2n ** 80n, 3n ** 40n, 1n],
])("greatest common divisor of %d and %d", (a, b, expected) => {
  expect(greatestCommonDivisor(a, b)).toBe(expected);
});

test("powers of ten beyond 15 are refused, not approximated", () => {
  expect(power10(15)).toBe(1e15);
  expect(() => power10(16)).toThrow(RangeError);
  expect(() => power10(-1)).toThrow(RangeError);
});

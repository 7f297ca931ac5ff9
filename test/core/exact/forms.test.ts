/** The two forms of a number: the quick one is used wherever it holds the number, and nowhere else. */
import fc from "fast-check";
import { add, compare, divide, equals, greatest, isZero, least, multiply, reduced, signOf, subtract, sum } from "../../../src/core/exact/arithmetic";
import { fraction, power10, scaled, shared, toFraction, ZERO, type Exact } from "../../../src/core/exact/exact";
import { fromDecimalText, fromNumber } from "../../../src/core/exact/from-number";
import { root } from "../../../src/core/exact/root";
import { round } from "../../../src/core/exact/round";
import { exactText, fixedText, fromExactText, shortText } from "../../../src/core/exact/text";

const MOST = Number.MAX_SAFE_INTEGER;
const isQuick = (x: Exact): boolean => x.big === null;

/** Numbers about the edges of the quick form, where a mistake of it would show. */
const edge = fc.record({ units: fc.oneof(fc.constantFrom(MOST, -MOST, MOST - 1, 1 - MOST, 0, 1, -1), fc.integer({ min: -MOST, max: MOST })), scale: fc.integer({ min: 0, max: 15 }) })
  .map(({ units, scale }) => scaled(units, scale));

const asFraction = (x: Exact): { num: bigint; den: bigint } => toFraction(x);
const same = (x: Exact, num: bigint, den: bigint): boolean => asFraction(x).num * den === num * asFraction(x).den;

describe("edges of the quick form against whole fractions", () => {
  test("sums, differences, products and order", () => {
    fc.assert(fc.property(edge, edge, (a, b) => {
      const [x, y] = [asFraction(a), asFraction(b)];
      expect(same(add(a, b), x.num * y.den + y.num * x.den, x.den * y.den)).toBe(true);
      expect(same(subtract(a, b), x.num * y.den - y.num * x.den, x.den * y.den)).toBe(true);
      expect(same(multiply(a, b), x.num * y.num, x.den * y.den)).toBe(true);
      const order = x.num * y.den - y.num * x.den;
      expect(Math.sign(compare(a, b))).toBe(order === 0n ? 0 : order < 0n ? -1 : 1);
    }), { numRuns: 400 });
  });

  test("sums of lists", () => {
    fc.assert(fc.property(fc.array(edge, { maxLength: 6 }), (items) => {
      const whole = items.map(asFraction).reduce((so, { num, den }) => ({ num: so.num * den + num * so.den, den: so.den * den }), { num: 0n, den: 1n });
      expect(same(sum(items), whole.num, whole.den)).toBe(true);
    }), { numRuns: 300 });
  });

  test("one side overflows while the other does not", () => {
    const large = scaled(MOST, 0);
    const small = scaled(1, 15);
    expect(exactText(add(large, small))).toBe("9007199254740991.000000000000001");
    expect(exactText(add(small, large))).toBe("9007199254740991.000000000000001");
    expect(compare(large, small)).toBeGreaterThan(0);
    expect(compare(small, large)).toBeLessThan(0);
    expect(exactText(sum([large, small, scaled(-MOST, 0)]))).toBe("0.000000000000001");
    expect(exactText(sum([small, large]))).toBe("9007199254740991.000000000000001");
  });
});

describe("one number of either form", () => {
  const third = fraction(1n, 3n);

  test("products", () => {
    expect(exactText(multiply(third, scaled(6, 0)))).toBe("2");
    expect(exactText(multiply(scaled(6, 0), third))).toBe("2");
    expect(exactText(multiply(scaled(25, 1), scaled(5, 1)))).toBe("1.25");
  });

  test("sums of two scales about the edge of the safe integers", () => {
    expect(exactText(add(scaled(900_719_925_474_100, 0), scaled(-9, 1)))).toBe("900719925474099.1");
    expect(exactText(add(scaled(1_801_439_850_948_198, 0), scaled(-MOST, 1)))).toBe("900719925474098.9");
    expect(exactText(add(scaled(1_801_439_850_948_199, 0), scaled(-MOST, 1)))).toBe("900719925474099.9");
    expect(exactText(add(scaled(-MOST, 1), scaled(1_801_439_850_948_199, 0)))).toBe("900719925474099.9");
    expect(exactText(sum([scaled(1_801_439_850_948_198, 0), scaled(-MOST, 1)]))).toBe("900719925474098.9");
    expect(exactText(sum([scaled(MOST, 0), scaled(-MOST, 1), scaled(1, 2)]))).toBe("8106479329266891.91");
  });

  test("order", () => {
    expect(compare(ZERO, third)).toBeLessThan(0);
    expect(compare(third, ZERO)).toBeGreaterThan(0);
    expect(compare(scaled(2, 0), fraction(7n, 3n))).toBeLessThan(0);
    expect(compare(fraction(7n, 3n), scaled(2, 0))).toBeGreaterThan(0);
    expect(compare(scaled(900_719_925_474_100, 0), scaled(MOST, 1))).toBeGreaterThan(0);
    expect(compare(scaled(900_719_925_474_099, 0), scaled(MOST, 1))).toBeLessThan(0);
    expect(compare(scaled(-MOST, 0), scaled(-MOST, 15))).toBeLessThan(0);
  });

  test("the smaller, the larger, and what is 0", () => {
    const [one, two] = [scaled(1, 0), scaled(2, 0)];
    expect([least(one, two), least(two, one)]).toEqual([one, one]);
    expect([greatest(one, two), greatest(two, one)]).toEqual([two, two]);
    expect([ZERO, scaled(0, 3), fraction(0n, 3n), one, third].map(isZero)).toEqual([true, true, true, false, false]);
  });
});

describe("the quick form is kept", () => {
  test.each<[string, Exact]>([
    ["a sum of one scale", add(scaled(15, 1), scaled(25, 1))],
    ["a sum of two scales", add(scaled(15, 1), scaled(25, 3))],
    ["the largest sum", add(scaled(MOST - 1, 0), scaled(1, 0))],
    ["the smallest sum", add(scaled(1 - MOST, 0), scaled(-1, 0))],
    ["a product of fifteen decimals", multiply(scaled(3, 7), scaled(3, 8))],
    ["a list", sum([scaled(1, 0), scaled(25, 2), scaled(5, 1)])],
    ["a quotient that ends", divide(scaled(1, 0), scaled(8, 0))],
    ["a quotient by a negative number", reduced(3n, -4n)],
    ["a quotient with the longest denominator", reduced(1n, 1_000_000_000_000_000n)],
    ["a text of fifteen decimals", fromDecimalText("0.123456789012345")],
    ["a fraction rounded", round(fraction(1n, 3n), 4)],
    ["a number of fifteen decimals", fromNumber(0.000000000000001)],
  ])("%s", (_what, value) => {
    expect(isQuick(value)).toBe(true);
  });

  test.each<[string, Exact]>([
    ["a sum beyond it", add(scaled(MOST, 0), scaled(1, 0))],
    ["a product of sixteen decimals", multiply(scaled(3, 8), scaled(3, 8))],
    ["a third", divide(scaled(1, 0), scaled(3, 0))],
    ["sixteen decimals", reduced(1n, 10_000_000_000_000_000n)],
    ["sixteen decimals of a short denominator", divide(scaled(1, 0), scaled(65_536, 0))],
    ["more digits than it has", fromDecimalText("9007199254740993")],
  ])("not of %s", (_what, value) => {
    expect(isQuick(value)).toBe(false);
  });

  test("usual scores are one object each, others are not", () => {
    expect(shared(950, 2)).toBe(shared(950, 2));
    expect(shared(10_000, 0)).toBe(fromNumber(10_000));
    expect(shared(10_001, 0)).not.toBe(shared(10_001, 0));
    expect(shared(-5, 1)).toEqual(scaled(-5, 1));
    expect(shared(-5, 1)).not.toBe(shared(-5, 1));
    expect(shared(5, 3)).not.toBe(shared(5, 3));
  });
});

describe("zero has one form", () => {
  test("from products, quotients, roundings and texts", () => {
    expect(multiply(scaled(0, 5), scaled(7, 9))).toBe(ZERO);
    expect(reduced(0n, -7n)).toBe(ZERO);
    expect(Object.is(round(scaled(-4, 1), 0).units, 0)).toBe(true);
    expect(Object.is(round(fraction(-1n, 3n), 0).units, 0)).toBe(true);
    expect(Object.is(fromDecimalText("-0.00").units, 0)).toBe(true);
    expect(Object.is(fromNumber(-0).units, 0)).toBe(true);
    expect(signOf(fraction(0n, 3n))).toBe(0);
    expect(sum([])).toEqual(ZERO);
    expect(sum([fraction(1n, 3n), fraction(-1n, 3n)])).toEqual(fraction(0n, 3n));
  });
});

describe("signs and equals", () => {
  test("of fractions and of negative denominators", () => {
    expect(signOf(fraction(-1n, 3n))).toBe(-1);
    expect(signOf(fraction(1n, -3n))).toBe(-1);
    expect(signOf(fraction(2n, 3n))).toBe(1);
    expect(exactText(reduced(3n, -4n))).toBe("-0.75");
    expect(exactText(reduced(-3n, -9n))).toBe("1/3");
    expect(equals(fraction(2n, 6n), fraction(1n, 3n))).toBe(true);
  });

  test("of two that are equal the first is meant", () => {
    const [a, b] = [scaled(10, 1), scaled(1, 0)];
    expect(least(a, b)).toBe(a);
    expect(greatest(a, b)).toBe(a);
  });
});

describe("texts", () => {
  test("zeros at the end, exponents and signs", () => {
    expect(fromDecimalText("86.6700")).toEqual(scaled(8667, 2));
    expect(fromDecimalText("100e-2")).toEqual(scaled(1, 0));
    expect(fromDecimalText("-120e-1")).toEqual(scaled(-12, 0));
    expect(fromDecimalText("1.5e3")).toEqual(scaled(1500, 0));
    expect(exactText(fromDecimalText("-12345678901234567890.5"))).toBe("-12345678901234567890.5");
    expect(exactText(fromDecimalText("12345678901234567890.50"))).toBe("12345678901234567890.5");
    expect(exactText(fromDecimalText("1e20"))).toBe("100000000000000000000");
    expect(exactText(fromDecimalText("86.6700e5"))).toBe("8667000");
    expect(exactText(fromDecimalText("0.00e-5"))).toBe("0");
    expect(exactText(divide(scaled(1, 0), scaled(65_536, 0)))).toBe("0.0000152587890625");
    expect(exactText(divide(scaled(3, 0), scaled(25, 0)))).toBe("0.12");
    expect(exactText(reduced(1n, 5n ** 20n))).toBe("0.00000000000001048576");
  });

  test("of long numbers at a stated number of decimals", () => {
    expect(fixedText(fromDecimalText("12345678901234567.125"), 2)).toBe("12345678901234567.13");
    expect(fixedText(fromDecimalText("-12345678901234567.125"), 2)).toBe("-12345678901234567.13");
    expect(fixedText(scaled(MOST, 0), 2)).toBe("9007199254740991.00");
    expect(fixedText(scaled(MOST, 1), 9)).toBe("900719925474099.100000000");
    expect(fixedText(scaled(-5, 2), 2)).toBe("-0.05");
    expect(fixedText(ZERO, 2)).toBe("0.00");
    expect(shortText(fraction(50n, 100n), 2)).toBe("0.5");
  });

  test("a fraction is read whole or not at all", () => {
    expect(fromExactText("2/6")).toEqual(fraction(1n, 3n));
    expect(fromExactText("-3/4")).toEqual(scaled(-75, 2));
    expect(fromExactText("-22/35")).toEqual(fraction(-22n, 35n));
    for (const wrong of ["x1/3", "1/3x", "1/-3", "", "."]) expect(() => fromExactText(wrong)).toThrow(RangeError);
  });
});

describe("what makes no sense is refused with what it was", () => {
  test.each<[string, () => unknown, string]>([
    ["infinity", () => fromNumber(Infinity), "fromNumber: Infinity is not a finite number"],
    ["no number", () => fromNumber(NaN), "fromNumber: NaN is not a finite number"],
    ["a text", () => fromDecimalText("9,5"), 'fromDecimalText: "9,5" is not a decimal'],
    ["division by 0", () => divide(scaled(1, 0), fraction(0n, 5n)), "divide: division by 0"],
    ["a denominator of 0", () => fraction(1n, 0n), "fraction: denominator 0"],
    ["the same, reduced", () => reduced(1n, 0n), "reduced: denominator 0"],
    ["a power", () => power10(16), "power10: 16 is outside 0…15"],
    ["a root of nothing", () => root(scaled(4, 0), 0), "root: 0 is no whole number from 1"],
    ["half a root", () => root(scaled(4, 0), 1.5), "root: 1.5 is no whole number from 1"],
    ["a root of a negative number", () => root(scaled(-4, 0), 2), "root: of a negative number"],
  ])("%s", (_what, act, message) => {
    expect(act).toThrow(new RangeError(message));
  });

  test("a first root is the number itself", () => {
    const third = fraction(1n, 3n);
    expect(root(third, 1)).toBe(third);
  });
});

describe("numbers of cells", () => {
  test("at the edges of fifteen digits", () => {
    expect(exactText(fromNumber(999_999_999_999_999))).toBe("999999999999999");
    expect(exactText(fromNumber(1e15))).toBe("1000000000000000");
    expect(exactText(fromNumber(1_000_000_000_000_001))).toBe("1000000000000000");
    expect(exactText(fromNumber(123456789.1234567))).toBe("123456789.123457");
    expect(exactText(fromNumber(1e-20))).toBe("0.00000000000000000001");
  });
});

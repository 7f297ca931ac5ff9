import fc from "fast-check";
import { fromDecimalText, fromNumber } from "../../../src/core/exact/from-number";
import { exactText } from "../../../src/core/exact/text";
import { equals } from "../../../src/core/exact/arithmetic";

const text = (n: number): string => exactText(fromNumber(n));

describe("fromNumber", () => {
  test.each<[number, string]>([
    [0, "0"],
    [-0, "0"],
    [9.5, "9.5"],
    [0.1, "0.1"],
    [-0.25, "-0.25"],
    [1e15, "1000000000000000"],
    [123456789012345, "123456789012345"],
    [1e21, "1000000000000000000000"],
    [1e-7, "0.0000001"],
    [1.005, "1.005"],
    [12.99, "12.99"],
    [999999999999999, "999999999999999"],
    [0.000123456789012345, "0.000123456789012345"],
    [5e-324, `0.${"0".repeat(323)}494065645841247`],
  ])("%d is the decimal %s", (n, expected) => {
    expect(text(n)).toBe(expected);
  });

  test("floating-point noise beyond 15 digits is not in the number", () => {
    expect(text(0.1 + 0.2)).toBe("0.3");
    expect(text(47.349999999999994)).toBe("47.35");
    expect(text(1.1 * 3)).toBe("3.3");
  });

  test.each([NaN, Infinity, -Infinity])("%d is no number of anybody's data", (n) => {
    expect(() => fromNumber(n)).toThrow(RangeError);
  });

  test("is the decimal of 15 significant digits for every double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(exactText(fromNumber(n))).toBe(exactText(fromDecimalText(n.toExponential(14))));
      }),
      { numRuns: 3000 },
    );
  });

  test("every decimal of up to 15 digits comes back as it was typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999999999999999, max: 999999999999999 }), fc.integer({ min: 0, max: 12 }), (units, scale) => {
        const digits = String(Math.abs(units)).padStart(scale + 1, "0");
        const typed = `${units < 0 ? "-" : ""}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale) || "0"}`;
        expect(equals(fromNumber(Number(typed)), fromDecimalText(typed))).toBe(true);
      }),
    );
  });
});

describe("fromDecimalText", () => {
  test.each([
    ["86.670", "86.67"],
    ["-0", "0"],
    ["0.00", "0"],
    ["+7", "7"],
    ["1e3", "1000"],
    ["12e-3", "0.012"],
    ["123456789012345678901234567890.5", "123456789012345678901234567890.5"],
  ])("%s is %s", (given, expected) => {
    expect(exactText(fromDecimalText(given))).toBe(expected);
  });

  test.each(["", "9,5", " 9", "1.", ".5", "1/2", "abc", "--1"])("%j is refused", (given) => {
    expect(() => fromDecimalText(given)).toThrow(RangeError);
  });
});

test("a usual score is one object, and the number is the same as of any other", () => {
  for (const n of [0, 10000, 9.5, 100, 99.99, 0.01, 10001, 100.01, -1, 1.005, -0.5]) {
    const read = fromNumber(n);
    expect(exactText(read)).toBe(String(n));
    expect(fromNumber(n)).toEqual(read);
    const isUsual = n >= 0 && Number.isInteger(n * 100) && (Number.isInteger(n) ? n <= 10000 : n <= 100);
    expect(fromNumber(n) === read).toBe(isUsual);
  }
});

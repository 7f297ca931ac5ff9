/** Means and chosen parts by themselves: what takes part, and numbers that no decimal can hold. */
import type { Criterion } from "../../../src/core";
import { equals } from "../../../src/core/exact/arithmetic";
import { fraction, ONE, ZERO } from "../../../src/core/exact/exact";
import { fromNumber } from "../../../src/core/exact/from-number";
import { exactText } from "../../../src/core/exact/text";
import { dropLowest, keepHighest } from "../../../src/core/rules/drop-keep";
import type { Part } from "../../../src/core/rules/kind";
import { geometricMean, meanOfAchievements, weightedMean } from "../../../src/core/rules/means";
import { sumKind } from "../../../src/core/rules/sum";

const parent: Criterion = { code: "P", label: "P", name: "P", weight: 1, rule: "" };
const part = (code: string, points: number | null, max: number, weight = 1, scale: Part["scale"] = "base"): Part => ({
  criterion: { ...parent, code }, scale, weight: fromNumber(weight), points: points === null ? null : fromNumber(points), max: fromNumber(max),
});
const of = (kind: typeof weightedMean, ...parts: Part[]) => kind.combine(parts, null, { ...parent, max: 1 }).points ?? ZERO;

describe.each([["weighted", weightedMean], ["geometric", geometricMean], ["of achievements", meanOfAchievements]] as const)("the mean, %s", (_name, kind) => {
  test("of no part is none", () => expect(kind.combine([], null, parent)).toEqual({ points: null, max: ZERO }));

  test("of parts of which nothing counts is none", () => {
    expect(kind.combine([part("a", null, 10), part("b", 3, 10, 0), part("c", 3, 0), part("d", 3, 10, 1, "bonus")], null, parent)).toEqual({ points: null, max: ZERO });
  });

  test("leaves out parts without a value and those outside the scale, and says which counted", () => {
    const parts = [part("a", 5, 10), part("b", null, 10), part("c", 10, 10, 1, "bonus"), part("d", -10, 10, 1, "penalty")];
    expect(exactText(of(kind, ...parts))).toBe("0.5");
    expect(kind.explain(parts, null, parent)).toEqual({ code: kind.name, params: { count: 1 }, counted: new Set(["a"]) });
  });
});

describe("the geometric mean", () => {
  const mean = (...parts: Part[]) => of(geometricMean, ...parts);

  test("of equal shares is the share itself, also where no decimal ends it", () => {
    expect(equals(mean(part("a", 1, 3), part("b", 2, 6)), fraction(1n, 3n))).toBe(true);
    expect(equals(mean(part("a", 1, 7), part("b", 1, 7, 0.25)), fraction(1n, 7n))).toBe(true);
  });

  test("that is a quotient is that quotient, from whatever shares: nobody is ahead by the last decimal of a root", () => {
    expect(equals(mean(part("a", 1, 6), part("b", 2, 3)), fraction(1n, 3n))).toBe(true);
    expect(equals(mean(part("a", 1, 27), part("b", 1, 1, 2)), fraction(1n, 3n))).toBe(true);
    expect(equals(mean(part("a", 4, 3), part("b", 1, 3)), fraction(2n, 3n))).toBe(true);
  });

  test("that is no quotient is a root of 40 decimals", () => {
    expect(exactText(mean(part("a", 1, 2), part("b", 1, 1)))).toBe("0.7071067811865475244008443621048490392848");
    expect(exactText(mean(part("a", 1, 3), part("b", 1, 1)))).toBe("0.5773502691896257645091487805019574556476");
    expect(exactText(mean(part("a", 2, 3), part("b", 1, 1)))).toBe("0.8164965809277260327324280249019637973219");
  });

  test("with many decimals in the weights takes no longer than with few", () => {
    const weights = [0.001, 0.002, 0.003];
    expect(exactText(mean(...weights.map((weight, i) => part(String(i), i + 1, 4, weight))))).toBe(exactText(mean(...[1, 2, 3].map((weight, i) => part(String(i), i + 1, 4, weight)))));
  });

  test("of shares above their maxima may be above 1, the mean of achievements is not", () => {
    expect(exactText(mean(part("a", 4, 1), part("b", 1, 1)))).toBe("2");
    expect(equals(of(meanOfAchievements, part("a", 4, 1), part("b", 1, 1)), ONE)).toBe(true);
  });
});

describe("a sum with limits", () => {
  const limits = { cap: fromNumber(12), floor: fromNumber(2) };
  const told = (...points: (number | null)[]) => {
    const { code, params } = sumKind.explain(points.map((own, i) => part(String(i), own, 10)), limits, parent);
    return [code, params];
  };

  test("is told to be limited beyond them, and not where it just reaches them", () => {
    expect([told(6, 6), told(6, 7)]).toEqual([["sum", {}], ["sum-capped", { sum: "13", cap: "12" }]]);
    expect([told(1, 1), told(1, 0)]).toEqual([["sum", {}], ["sum-floored", { sum: "1", floor: "2" }]]);
  });

  test("of which no part has a value has none, and no limit gives it one", () => {
    expect(told(null, null)).toEqual(["sum", {}]);
    expect(sumKind.combine([part("a", null, 10)], limits, parent).points).toBeNull();
  });

  test("weighs points and maxima, those outside the scale too", () => {
    const { points, max } = sumKind.combine([part("a", 3, 10, 0.5), part("b", 4, 10, 2), part("c", -1, 0, 3, "penalty")], { cap: null, floor: null }, parent);
    expect([exactText(points ?? ZERO), exactText(max)]).toEqual(["6.5", "25"]);
  });
});

describe("of parts with equal points", () => {
  const kept = (kind: typeof dropLowest, k: number, ...parts: Part[]) => [...kind.explain(parts, k, parent).counted].sort();
  const [a, b, c] = [part("a", 5, 10), part("b", 5, 10), part("c", 9, 10)];

  test.each([[[a, b, c]], [[b, a, c]], [[c, b, a]], [[c, a, b]]])("the later code goes first, in whatever order they stand", (parts) => {
    expect([kept(dropLowest, 1, ...parts), kept(dropLowest, 2, ...parts), kept(keepHighest, 2, ...parts)]).toEqual([["a", "c"], ["c"], ["a", "c"]]);
  });

  test("that with the larger maximum goes first", () => {
    const large = part("a", 5, 20);
    expect([kept(dropLowest, 1, large, b), kept(dropLowest, 1, b, large)]).toEqual([["b"], ["b"]]);
  });

  test("none is kept of none, all of more than there are", () => {
    expect([kept(keepHighest, 0, a, b, c), kept(keepHighest, 5, a, b), kept(dropLowest, 5, a, b), kept(dropLowest, 0, a, b)]).toEqual([[], ["a", "b"], [], ["a", "b"]]);
    expect(keepHighest.combine([a, b], 0, parent)).toEqual({ points: null, max: ZERO });
  });
});

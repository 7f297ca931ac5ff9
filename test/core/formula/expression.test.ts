import { fromDecimalText, fromNumber, resolveBloc } from "../../../src/core";
import type { Expression } from "../../../src/core/formula/formula";
import { divide } from "../../../src/core/exact/arithmetic";
import { addedUp, sumOfPartsFormula } from "../../../src/core/formula/sum-of-parts";
import { dateLiteral, firstOf, formula, isOneOf, joined, literal, overMany, own, rounded, textLiteral } from "../../../src/core/formula/expression";

const text = (expression: Expression): string => expression.map((piece) => (typeof piece === "string" ? piece : piece.ref)).join("");

describe("expressions", () => {
  it("join texts and keep references apart", () => {
    expect(formula`IF(${own("a")}="",${["0"]},${formula`${own("b")}*${2}`})`).toEqual(["IF(", own("a"), '="",0,', own("b"), "*2)"]);
    expect(joined([own("a"), own("b")], "+")).toEqual([own("a"), "+", own("b")]);
    expect(joined([])).toEqual([]);
  });

  it("write numbers exactly, and a negative or a quotient in parentheses", () => {
    expect([fromNumber(8.5), fromNumber(-3), divide(fromNumber(1), fromNumber(3)), fromDecimalText("0.000000002")].map(literal)).toEqual(["8.5", "(-3)", "(1/3)", "0.000000002"]);
  });

  it("write texts with doubled quotes, and cut what is longer than a literal may be", () => {
    expect(textLiteral('Tốt "A"')).toBe('"Tốt ""A"""');
    expect(textLiteral("")).toBe('""');
    const long = "ă".repeat(450);
    const pieces = textLiteral(long).split("&");
    expect(pieces.map((piece) => piece.length)).toEqual([202, 202, 52]);
    expect(pieces.map((piece) => piece.slice(1, -1)).join("")).toBe(long);
  });

  it("choose the first that holds, in blocks where there are more than a spreadsheet nests", () => {
    const choices = (count: number) => Array.from({ length: count }, (_, i) => ({ when: [`x=${i}`], then: String(i) }));
    expect(firstOf(choices(2), "9")).toEqual(["IF(x=0,0,IF(x=1,1,9))"]);
    expect(firstOf([], "9")).toEqual(["9"]);
    const many = text(firstOf(choices(120), '""'));
    let depth = 0;
    let deepest = 0;
    for (const sign of many) deepest = Math.max(deepest, (depth += sign === "(" ? 1 : sign === ")" ? -1 : 0));
    expect([depth, deepest <= 60]).toEqual([0, true]);
    const block = (from: number, to: number): string => choices(to).slice(from).map(({ when, then }) => `IF(${when.join("")},${then},`).join("");
    const blockWhen = (from: number, to: number): string => `IF(OR(${choices(to).slice(from).map(({ when }) => when.join("")).join(",")}),`;
    expect(text(firstOf(choices(50), "9"))).toBe(`${block(0, 50)}9${")".repeat(50)}`);
    expect(text(firstOf(choices(52), "9"))).toBe(`${blockWhen(0, 50)}${block(0, 50)}NA()${")".repeat(50)},${block(50, 52)}9)))`);
  });

  it("call a function of many cells in several calls", () => {
    expect(overMany("COUNT", [["a"], ["b"]], "+")).toEqual(["COUNT(a,b)"]);
    expect(text(overMany("PRODUCT", Array.from({ length: 201 }, () => ["a"]), "*")).match(/PRODUCT/g)).toHaveLength(3);
    expect(text(overMany("COUNT", Array.from({ length: 200 }, (_, i) => [`a${i}`]), "+"))).toMatch(/^\(COUNT\(a0,[^()]*,a99\)\+COUNT\(a100,[^()]*,a199\)\)$/);
  });

  it("add up 100 cells in one formula, and more in steps of 100", () => {
    const cells = (count: number): Expression[] => Array.from({ length: count }, (_, i) => [`x${i}`]);
    const key = (name: string): string => name;
    expect([0, 1, 2].map((count) => text(addedUp(cells(count), key).sum))).toEqual(["0", "0+x0", "x0+x1"]);
    expect([100, 101, 200, 201].map((count) => addedUp(cells(count), key).steps.length)).toEqual([0, 2, 2, 3]);
    const criterion = resolveBloc({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" }, groups: [], members: [], criteria: [{ code: "1", name: "1", max: 1 }] }).criteria;
    const sum = (count: number) => sumOfPartsFormula({ row: key, parts: cells(count).flatMap((points) => criterion.map((one) => ({ criterion: one, scale: "base" as const, points, max: ["1"], weight: ["2"] }))) });
    expect([100, 101, 200].map((count) => sum(count).steps.length)).toEqual([0, 4, 4]);
    expect([text(sum(0).points), text(sum(0).max)]).toEqual(['""', "0"]);
    expect(sum(0).steps).toEqual([]);
  });

  it("write days, roundings and words", () => {
    expect(dateLiteral("2026-01-05")).toBe("DATE(2026,1,5)");
    expect(rounded([own("a")], 2)).toEqual(["ROUND(ROUND(", own("a"), "*100,6),0)/100"]);
    expect(rounded(formula`${own("a")}+1`, 1)).toEqual(["ROUND(ROUND((", own("a"), "+1)*10,6),0)/10"]);
    expect(rounded([own("a")], 0)).toEqual(["ROUND(ROUND(", own("a"), ",6),0)"]);
    expect(isOneOf(own("a"), ["x"])).toEqual([own("a"), '="x"']);
    expect(isOneOf(own("a"), ["x", "y"])).toEqual(["OR(", own("a"), '="x",', own("a"), '="y")']);
  });
});

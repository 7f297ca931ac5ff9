/** What the engine has for every row, and when a cell of a spreadsheet agrees with it. */
import { agrees, expectedOf, rankBloc } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

describe("a cell", () => {
  const number = (value: string, cell: Parameters<typeof agrees>[1]): boolean => agrees({ value, shows: "number" }, cell);

  it("agrees with a number up to one and a half units of the ninth decimal", () => {
    expect([8.5, 8.5 + 1.4e-9, 8.5 - 1.4e-9].map((cell) => number("8.5", cell))).toEqual([true, true, true]);
    expect([8.5 + 1.6e-9, 8.5 - 1.6e-9, -8.5].map((cell) => number("8.5", cell))).toEqual([false, false, false]);
    expect([1.5e-9, -1.5e-9, 1.6e-9].map((cell) => number("0", cell))).toEqual([true, true, false]);
    expect(number("-8.5", -8.5 - 1.4e-9)).toBe(true);
  });

  it("agrees with a large number up to more, as binary numbers are further apart there", () => {
    expect([1_000_000 + 1e-7, 1_000_000 - 1e-7, 1_000_000 + 2e-7].map((cell) => number("1000000", cell))).toEqual([true, true, false]);
    expect(number("-1000000", -1_000_000 - 1e-7)).toBe(true);
    expect([10_000 + 1e-9, 10_000 + 3e-9].map((cell) => number("10000", cell))).toEqual([true, false]);
  });

  it("agrees with nothing where it is blank or an empty text, and not where it is 0", () => {
    expect([null, "", 0, false, "0"].map((cell) => number("", cell))).toEqual([true, true, false, false, false]);
    expect([null, ""].map((cell) => number("0", cell))).toEqual([false, false]);
  });

  it("agrees with a text letter by letter", () => {
    expect(["Tốt", "tốt", null].map((cell) => agrees({ value: "Tốt", shows: "text" }, cell))).toEqual([true, false, false]);
    expect([10, 10.000000001].map((cell) => agrees({ value: "10", shows: "text" }, cell))).toEqual([true, false]);
    expect(["1", "1.0", true].map((cell) => number("1", cell))).toEqual([true, false, false]);
  });
});

describe("what the engine has", () => {
  const expected = (small: SmallBloc, of: string): string[] =>
    expectedOf(smallBloc(small)).flatMap(({ group, member, row, value, shows }) => (member === of ? [`${group} ${row} ${shows}: ${value}`] : []));
  const small: SmallBloc = {
    groups: [{ code: "G", name: "G", notApplicable: "separate" }, { code: "H", name: "H" }],
    criteria: [
      { code: "I", name: "I" }, { code: "I.1", name: "a", parent: "I", max: 10 }, { code: "I.2", name: "b", parent: "I", max: 10, target: 3, rule: "proportional" },
      { code: "II", name: "II", max: 5 }, { code: "III", name: "III", max: 7, groups: ["H"] },
    ],
    points: { A: [8.25, null, null], B: [], C: [7, null, 5, 6] },
    members: { C: { group: "H" } },
    scores: [{ member: "A", criterion: "I.2", actual: 2 }, { member: "A", criterion: "II", state: "n/a" }],
    settings: { missing: "leave-out", classes: [{ name: "Khá", from: 50 }] },
  };

  it("is every figure of every member: of what applies to its group, exact or to 15 decimals", () => {
    expect(expected(small, "A")).toEqual([
      "G points:I number: 14.916666666666667", "G max:I number: 20", "G points:I.1 number: 8.25", "G max:I.1 number: 10", "G points:I.2 number: 6.666666666666667", "G max:I.2 number: 10",
      "G points:II number: ", "G max:II number: 0", "G earned number: 14.916666666666667", "G applicable-max number: 20", "G full-max number: 25", "G total number: 14.92", "G rate number: 74.58",
      "G key:1 number: 74.58", "G rank number: 1", "G table text: not-applicable", "G class text: Khá",
    ]);
  });

  it("is nothing but the full maximum for a member without a score", () => {
    expect(expected(small, "B").filter((figure) => !/:I/.test(figure))).toEqual([
      "G earned number: ", "G applicable-max number: 25", "G full-max number: 25", "G total number: ", "G rate number: ", "G key:1 number: ", "G rank text: –", "G table text: main", "G class text: ",
    ]);
  });

  it("has a table only where there are two, and a class only where there are classes", () => {
    expect(expected(small, "C").slice(-4)).toEqual(["H rate number: 81.82", "H key:1 number: 26.18", "H rank number: 1", "H class text: Khá"]);
    expect(expected({ points: { A: [7] } }, "A")).toEqual([
      "G points:1 number: 7", "G max:1 number: 10", "G earned number: 7", "G applicable-max number: 10", "G full-max number: 10", "G total number: 7.00", "G rate number: 70.00", "G key:1 number: 7", "G rank number: 1",
    ]);
  });

  it("is nothing for a run that stops, and everything for one that only warns", () => {
    expect(expectedOf(smallBloc({ points: { A: [7], B: [11] } }))).toEqual([]);
    const warns = smallBloc({ criteria: [{ code: "1", name: "a", max: 10, rule: "external" }], points: { A: [] }, scores: [{ member: "A", criterion: "1", actual: 7 }] });
    expect(rankBloc(warns).findings.map(({ severity }) => severity)).toContain("warning");
    expect(expectedOf(warns).map(({ row }) => row)).toContain("total");
  });
});

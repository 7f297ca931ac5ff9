import { rankSmall, ranks, standing, type SmallBloc } from "../small-bloc";

// Three leaves of 1.004 in two sections: 1.004 + 1.004 | 1.005.
const criteria = [
  { code: "I", name: "S" },
  { code: "1", name: "a", parent: "I", max: 10 },
  { code: "2", name: "b", parent: "I", max: 10 },
  { code: "II", name: "c", max: 10 },
];
const points = { A: [1.004, 1.004, 1.005] };
const at = (stage: "leaf" | "section" | "total" | "none", decimals = 2, more: Partial<SmallBloc> = {}) =>
  rankSmall({ criteria, points, settings: { rounding: { stage, decimals } }, ...more });

test.each([
  ["leaf", "3.01", "3.013", ["2.00", "1.01"]],
  ["section", "3.02", "3.013", ["2.01", "1.01"]],
  ["total", "3.01", "3.013", ["2.01", "1.01"]],
  ["none", "3.013000000", "3.013", ["2.008000000", "1.005000000"]],
] as const)("rounding at %s gives %s", (stage, total, exact, sections) => {
  const a = standing(at(stage), "A");
  expect(a).toMatchObject({ total, totalExact: exact });
  expect(a.sections.map((s) => s.points)).toEqual(sections);
});

test("a section without any points is rounded to nothing, and the others stand", () => {
  const result = at("section", 2, { points: { A: [1.004, 1.004, null] }, settings: { rounding: { stage: "section", decimals: 2 }, missing: "leave-out" } });
  expect(standing(result, "A").sections).toEqual([{ code: "I", points: "2.01", max: "20.00" }, { code: "II", points: null, max: "0.00" }]);
  expect(standing(result, "A").earned).toBe("2.01");
  const other = at("section", 2, { points: { A: [null, null, 1.005] }, settings: { rounding: { stage: "section", decimals: 2 }, missing: "leave-out" } });
  expect(standing(other, "A").sections).toEqual([{ code: "I", points: null, max: "0.00" }, { code: "II", points: "1.01", max: "10.00" }]);
});

test("rounded leaves are shown rounded, others as entered", () => {
  expect(standing(at("leaf"), "A").leaves.map((l) => l.points)).toEqual(["1", "1", "1.01"]);
  expect(standing(at("total"), "A").leaves.map((l) => l.points)).toEqual(["1.004", "1.004", "1.005"]);
});

test("0 decimals, and more than are needed", () => {
  expect(standing(at("total", 0), "A")).toMatchObject({ total: "3", rate: "10", max: "30" });
  expect(standing(at("total", 9), "A").total).toBe("3.013000000");
});

test("by default totals are rounded to 2 decimals, half away from zero", () => {
  const a = standing(rankSmall({ points: { A: [8.125, 0.01] } }), "A");
  expect(a).toMatchObject({ total: "8.14", totalExact: "8.135", rate: "40.68" });
});

describe("ranks on rounded or unrounded totals", () => {
  const close = { A: [9.001], B: [9.004], C: [8.999] };
  const on = (rankOn: "rounded" | "unrounded", stage: "total" | "none" | "leaf" | "section" = "total") =>
    rankSmall({ points: close, settings: { rankOn, rounding: { stage, decimals: 2 } } });

  test("rounded: equal printed totals are a tie", () => {
    const result = on("rounded");
    expect(ranks(result)).toEqual({ A: 1, B: 1, C: 1 });
    expect(standing(result, "A")).toMatchObject({ total: "9.00", tied: true });
  });

  test("unrounded: the exact totals decide", () => {
    const result = on("unrounded");
    expect(ranks(result)).toEqual({ B: 1, A: 2, C: 3 });
    expect(standing(result, "B")).toMatchObject({ total: "9.00", tied: false });
  });

  test.each(["leaf", "section"] as const)("unrounded passes over rounding at the %s as well", (stage) => {
    expect(ranks(on("unrounded", stage))).toEqual({ B: 1, A: 2, C: 3 });
    expect(ranks(on("rounded", stage))).toEqual({ A: 1, B: 1, C: 1 });
  });

  test("with no stage both are the same", () => {
    expect(ranks(on("rounded", "none"))).toEqual({ B: 1, A: 2, C: 3 });
  });

  test("rates are rounded where rates decide", () => {
    const result = rankSmall({ points: close, groups: [{ code: "G", name: "G", notApplicable: "rate" }] });
    expect(standing(result, "A")).toMatchObject({ rate: "90.01", rank: 2 });
    expect(ranks(result)).toEqual({ B: 1, A: 2, C: 3 });
  });
});

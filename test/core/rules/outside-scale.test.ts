import { codes, rankSmall, standing, type SmallBloc } from "../small-bloc";
import { leaf, mistake, single } from "./one-leaf";

describe("bonus", () => {
  test.each([
    [{ points: 2, layer: "final" }, "value 2"],
    [{ points: 0, layer: "final" }, "value 0"],
    [{ points: -1, layer: "final" }, "score-negative"],
    [{ points: 10.5, layer: "final" }, "score-above-max"],
    [{}, "missing"],
  ] as const)("%j is %s", (recorded, expected) => {
    expect(single({ rule: "điểm thưởng" }, recorded)).toBe(expected);
  });

  test("its cap is the smaller of its parameter and its maximum; without either there is none", () => {
    expect(single({ rule: "bonus", parameters: "tối đa 3" }, { layer: "final", points: 4 })).toBe("score-above-max");
    const uncapped = rankSmall({ criteria: [{ code: "1", name: "C", max: 10 }, { code: "2", name: "B", rule: "bonus" }], points: { A: [9, 77] } });
    expect(standing(uncapped, "A")).toMatchObject({ total: "86.00", max: "10.00" });
    expect(uncapped.findings).toEqual([]);
  });

  test("counted from occurrences: 1/mô hình; tối đa 3", () => {
    const rule = { rule: "bonus", parameters: "1/mô hình; tối đa 3" };
    expect(single(rule, { actual: 2 })).toBe("value 2");
    expect(single(rule, { actual: 7 })).toBe("value 3");
    expect(single(rule, {})).toBe("missing");
    expect(leaf(rule, { A: { actual: 1, layer: "self", points: 3 } }).findings.map((f) => f.code)).toEqual(["points-on-computed-leaf"]);
    expect(mistake({ rule: "bonus", parameters: "thật nhiều" })).toBe("thật nhiều");
  });
});

describe("penalty", () => {
  test.each([
    [{ points: 2, layer: "final" }, "value -2"],
    [{ points: -2, layer: "final" }, "value -2"],
    [{ points: 0, layer: "final" }, "value 0"],
    [{ points: "-1,5", layer: "final" }, "value -1.5"],
    [{ points: 11, layer: "final" }, "score-above-max"],
    [{ points: -11, layer: "final" }, "score-above-max"],
    [{ points: "nhiều", layer: "final" }, "score-unreadable"],
    [{ points: NaN, layer: "final" }, "score-unreadable"],
  ] as const)("%j is %s: 2 and -2 say the same", (recorded, expected) => {
    expect(single({ rule: "điểm trừ" }, recorded)).toBe(expected);
  });

  test("counted from occurrences, capped, overridden", () => {
    const rule = { rule: "penalty", parameters: "trừ 1/vụ; tối đa trừ 3" };
    expect(single(rule, { actual: 2 })).toBe("value -2");
    expect(single(rule, { actual: 5 })).toBe("value -3");
    expect(single(rule, { actual: 5, layer: "final", points: 1, by: "Khối", why: "đã khắc phục" })).toBe("overridden -1");
  });
});

const criteria: NonNullable<SmallBloc["criteria"]> = [
  { code: "I", name: "Section", max: 20 },
  { code: "1", name: "a", parent: "I", max: 10 },
  { code: "2", name: "b", parent: "I", max: 10 },
  { code: "3", name: "penalty", parent: "I", rule: "penalty" },
  { code: "II", name: "Bonus" , parameters: "tối đa 5" },
  { code: "4", name: "bonus 1", parent: "II", rule: "bonus" },
  { code: "5", name: "bonus 2", parent: "II", rule: "bonus" },
];

describe("in a total", () => {
  test("a section penalty lowers its section, bonuses have an overall cap, neither is part of the maximum", () => {
    const result = rankSmall({ criteria, points: { A: [9, 8, 3, 4, 4], B: [9, 8, 0, 1, 1] } });
    expect(result.findings).toEqual([]);
    expect(standing(result, "A")).toMatchObject({
      total: "19.00",
      max: "20.00",
      rate: "95.00",
      sections: [
        { code: "I", points: "14.00", max: "20.00" },
        { code: "II", points: "5.00", max: "0.00" },
      ],
    });
    expect(standing(result, "B").total).toBe("19.00");
    expect(standing(result, "A").tied).toBe(true);
  });

  test("a floor stands at the parent; without one a section may go below 0", () => {
    const floored = criteria.map((c) => (c.code === "I" ? { ...c, parameters: "thấp nhất 0" } : c));
    const points = { A: [1, 1, 9, 0, 0] };
    expect(standing(rankSmall({ criteria, points }), "A").total).toBe("-7.00");
    expect(standing(rankSmall({ criteria: floored, points }), "A").total).toBe("0.00");
  });

  test("rescaling for N/A leaves bonus and penalty as they are", () => {
    const scores = [{ member: "A", criterion: "2", state: "n/a" as const }];
    const result = rankSmall({ criteria, points: { A: [8, null, 1, 3, 0] }, scores });
    // 8 of 10 becomes 16 of 20; then −1 and +3.
    expect(standing(result, "A")).toMatchObject({ total: "18.00", earned: "10.00", max: "10.00", rate: "100.00" });
  });

  test("weights of sections apply to what is outside the scale as well", () => {
    const weighted = criteria.map((c) => (c.parent === undefined ? { ...c, weight: 2 } : c));
    const scores = [{ member: "A", criterion: "2", state: "n/a" as const }];
    const result = rankSmall({ criteria: weighted, points: { A: [8, null, 1, 3, 0] }, scores });
    expect(standing(result, "A").total).toBe("36.00");
  });

  test("a bonus typed as a negative number is a mistake, a penalty is not", () => {
    expect(codes(rankSmall({ criteria, points: { A: [1, 1, -1, 1, -1] } }).findings)).toEqual(["score-negative"]);
  });

  test("sum limits that cannot be are mistakes", () => {
    for (const parameters of ["tối đa 2; thấp nhất 3", "làm tròn"]) {
      const wrong = criteria.map((c) => (c.code === "II" ? { ...c, parameters } : c));
      expect(codes(rankSmall({ criteria: wrong, points: { A: [1, 1, 1, 1, 1] } }).findings)).toContain("rule-parameters");
    }
  });

  test("a cap below the parts' maxima is the section's maximum", () => {
    const capped = [
      { code: "I", name: "S", max: 15, parameters: { cap: 15 } },
      { code: "1", name: "a", parent: "I", max: 10 },
      { code: "2", name: "b", parent: "I", max: 10 },
    ];
    const result = rankSmall({ criteria: capped, points: { A: [9, 8], B: [5, 5] } });
    expect(result.findings).toEqual([]);
    expect(standing(result, "A")).toMatchObject({ total: "15.00", max: "15.00", rate: "100.00" });
    expect(standing(result, "B")).toMatchObject({ total: "10.00", max: "15.00" });
  });
});

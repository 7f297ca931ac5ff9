import type { Criterion } from "../../../src/core";
import { add } from "../../../src/core/exact/arithmetic";
import { ZERO } from "../../../src/core/exact/exact";
import { fromNumber } from "../../../src/core/exact/from-number";
import { exactText, fixedText } from "../../../src/core/exact/text";
import { dropLowest, keepHighest } from "../../../src/core/rules/drop-keep";
import { geometricMean, weightedMean } from "../../../src/core/rules/means";
import type { Part } from "../../../src/core/rules/kind";
import moodle from "../../cases/moodle_drop_keep_rules.json";
import units from "../../cases/coinr_small_units.json";
import { codes, rankSmall, standing, type SmallBloc } from "../small-bloc";

const parent: Criterion = { code: "P", label: "P", name: "P", weight: 1, rule: "" };
const part = (code: string, points: number | null, max: number, weight = 1, scale: Part["scale"] = "base"): Part => ({
  criterion: { ...parent, code },
  scale,
  weight: fromNumber(weight),
  points: points === null ? null : fromNumber(points),
  max: scale === "base" ? fromNumber(max) : ZERO,
});

describe("drop lowest, keep highest: Moodle's limit rules", () => {
  const maxima: Record<string, number> = { A: 110, B: 100, C: 6, D: 100 };

  test.each(moodle.limit_rules.map((c) => [c.name, c] as const))("%s", (_name, rule) => {
    const extra: readonly string[] = "extra" in rule ? (rule.extra ?? []) : [];
    const parts = Object.entries(rule.grades).map(([code, grade]) =>
      part(code, grade, maxima[code] ?? 0, 1, extra.includes(code) ? "bonus" : "base"),
    );
    const combined =
      "drop" in rule && rule.drop !== undefined ? dropLowest.combine(parts, rule.drop, parent) : keepHighest.combine(parts, rule.keephigh ?? 0, parent);
    const kept = Object.values(rule.keep as Record<string, number>);
    const expected = kept.reduce((sum, grade) => add(sum, fromNumber(grade)), ZERO);
    expect(exactText(combined.points ?? ZERO)).toBe(exactText(expected));
    if (kept.length === 0) expect(combined.points).toBeNull();
    const keptMax = Object.keys(rule.keep).reduce((sum, code) => sum + (extra.includes(code) ? 0 : (maxima[code] ?? 0)), 0);
    expect(exactText(combined.max)).toBe(String(keptMax));
  });

  test("of equal parts with equal maxima the later code goes", () => {
    const parts = [part("b", 5, 10, 2), part("a", 5, 10, 3), part("c", 9, 10)];
    expect(exactText(dropLowest.combine(parts, 1, parent).points ?? ZERO)).toBe("24");
    expect(exactText(keepHighest.combine(parts, 2, parent).points ?? ZERO)).toBe("24");
  });

  test("parts without a value are neither dropped nor kept", () => {
    const parts = [part("a", 5, 10), part("b", null, 10), part("c", 7, 10)];
    expect(exactText(dropLowest.combine(parts, 1, parent).points ?? ZERO)).toBe("7");
    expect(dropLowest.combine([part("a", null, 10)], 1, parent)).toEqual({ points: null, max: ZERO });
  });
});

describe("in a bloc", () => {
  const run = (rule: string, parameters: string | undefined, points: SmallBloc["points"], max?: number) =>
    rankSmall({
      criteria: [
        { code: "P", name: "P", rule, ...(parameters === undefined ? {} : { parameters }), ...(max === undefined ? {} : { max }) },
        { code: "a", name: "a", parent: "P", max: 10 },
        { code: "b", name: "b", parent: "P", max: 10, weight: 3 },
        { code: "c", name: "c", parent: "P", max: 5 },
      ],
      points,
      settings: { missing: "leave-out" },
    });

  test.each<[string, string | undefined, string, string]>([
    ["bỏ mục thấp nhất", "bỏ 1 thấp nhất", "26.00", "40.00"],
    ["drop-lowest", "bỏ 2 mục thấp nhất", "8.00", "10.00"],
    ["drop the lowest", "drop 1 lowest", "26.00", "40.00"],
    ["keep-highest", "giữ 1 cao nhất", "8.00", "10.00"],
    ["lấy mục cao nhất", "lấy 3 mục cao nhất", "31.00", "45.00"],
    ["keep-highest", "keep 2 highest", "26.00", "40.00"],
  ])("%s (%s): %s of %s", (rule, parameters, total, max) => {
    const result = run(rule, parameters, { A: [8, 6, 5] });
    expect(standing(result, "A")).toMatchObject({ earned: total, max });
  });

  test.each(["bỏ thấp nhất", "bỏ 1,5 thấp nhất", "", "giữ 1 cao nhất"])("drop-lowest with %j is a mistake", (parameters) => {
    expect(codes(run("drop-lowest", parameters, { A: [1, 1, 1] }).findings)).toContain("rule-parameters");
  });

  test("the weighted mean of shares: (0.8 + 3·0.6 + 1)/5 of the declared maximum", () => {
    expect(standing(run("trung bình", undefined, { A: [8, 6, 5] }, 100), "A")).toMatchObject({ total: "72.00", max: "100.00", rate: "72.00" });
    // Without a declared maximum it is the weighted mean of the parts' maxima, (10 + 30 + 5)/5 = 9.
    expect(standing(run("weighted-mean", undefined, { A: [8, 6, 5] }), "A")).toMatchObject({ total: "6.48", max: "9.00" });
  });

  test("a part without a value falls out of the mean, the maximum stays", () => {
    expect(standing(run("weighted-mean", undefined, { A: [8, null, 5] }, 100), "A")).toMatchObject({ total: "90.00", max: "100.00" });
  });

  test("no declared maximum of a mean is a warning: it is the maximum", () => {
    expect(codes(run("weighted-mean", undefined, { A: [8, 6, 5] }, 100).findings)).toEqual([]);
    expect(codes(run("keep-highest", "giữ 2 cao nhất", { A: [8, 6, 5] }, 99).findings)).toEqual(["max-not-sum"]);
  });

  test("the geometric mean: a share of 0 makes it 0", () => {
    expect(standing(run("trung bình nhân", undefined, { A: [8, 0, 5] }, 100), "A").total).toBe("0.00");
    expect(standing(run("geometric-mean", undefined, { A: [5, 5, 2.5] }, 100), "A").total).toBe("50.00");
    // (0.8 · 0.6³ · 1)^(1/5)
    expect(standing(run("geometric-mean", undefined, { A: [8, 6, 5] }, 100), "A").total).toBe((100 * (0.8 * 0.6 ** 3) ** 0.2).toFixed(2));
  });

  test("the mean of achievements: M × mean of min(1, A/T) over several targets", () => {
    const criteria: SmallBloc["criteria"] = [
      { code: "P", name: "P", max: 12, rule: "trung bình các chỉ tiêu" },
      ...["a", "b", "c"].map((code) => ({ code, name: code, parent: "P", max: 1, rule: "proportional", parameters: "tối đa 150%" })),
    ];
    const scores = [
      { member: "A", criterion: "a", target: 100, actual: 50 },
      { member: "A", criterion: "b", target: 10, actual: 14 },
      { member: "A", criterion: "c", target: 4, actual: 3 },
    ];
    // 12 · (0.5 + 1 + 0.75) / 3: the 1.4 of the second target counts as 1.
    expect(standing(rankSmall({ criteria, points: { A: [] }, scores }), "A")).toMatchObject({ total: "9.00", max: "12.00" });
  });

  test("a mean whose parts all lack a value has none", () => {
    const result = rankSmall({
      criteria: [
        { code: "P", name: "P", rule: "weighted-mean", max: 10 },
        { code: "a", name: "a", parent: "P", max: 10 },
        { code: "z", name: "z", max: 10 },
      ],
      points: { A: [null, 5] },
      settings: { missing: "leave-out" },
    });
    expect(standing(result, "A").sections[0]).toEqual({ code: "P", points: null, max: "0.00" });
  });
});

describe("means as COINr computes them", () => {
  test.each(units.geometric.map((c) => [JSON.stringify(c.x), c] as const))("geometric mean of %s", (_name, { x, w, y }) => {
    const parts = x.map((value, i) => part(String(i), value, 1, (w)?.[i] ?? 1));
    const { points } = geometricMean.combine(parts, null, { ...parent, max: 1 });
    expect(Number(fixedText(points ?? ZERO, 12))).toBeCloseTo(y, 11);
  });

  test("decimal weights give the same as whole ones in the same ratio", () => {
    const of = (weights: number[]) =>
      exactText(geometricMean.combine([1, 2, 3].map((v, i) => part(String(i), v, 1, weights[i])), null, { ...parent, max: 1 }).points ?? ZERO);
    expect(of([0.25, 0.25, 0.5])).toBe(of([1, 1, 2]));
  });

  test("weights of 0 and parts outside the scale take no part", () => {
    const parts = [part("a", 5, 10), part("b", 0, 10, 0), part("c", 3, 0, 1, "bonus"), part("d", 1, 0)];
    expect(exactText(weightedMean.combine(parts, null, { ...parent, max: 10 }).points ?? ZERO)).toBe("5");
    expect(exactText(geometricMean.combine(parts, null, { ...parent, max: 10 }).points ?? ZERO)).toBe("5");
  });
});

import { buildTree } from "../../../src/core/criteria/tree";
import { reportTo } from "../../../src/core/make-finding";
import type { Finding } from "../../../src/core";
import { codes, findingsOf, rankSmall, smallBloc, standing } from "../small-bloc";

const nested = [
  { code: "I", label: "I", name: "Section one", max: 15 },
  { code: "I.1", name: "Parent", parent: "I", max: 10 },
  { code: "I.1.a", name: "Leaf a", parent: "I.1", max: 6 },
  { code: "I.1.b", name: "Leaf b", parent: "I.1", max: 4 },
  { code: "I.2", name: "Leaf 2", parent: "I", max: 5 },
  { code: "II", name: "Leaf section", max: 5 },
];

function tree(criteria: typeof nested) {
  const findings: Finding[] = [];
  const built = buildTree(smallBloc({ points: {}, criteria }).criteria, reportTo(findings));
  return { built, findings };
}

describe("the tree", () => {
  test("has sections, leaves in printed order, and parents before children", () => {
    const { built, findings } = tree(nested);
    expect(findings).toEqual([]);
    expect(built.sections.map((n) => n.criterion.code)).toEqual(["I", "II"]);
    expect(built.leaves.map((n) => n.criterion.code)).toEqual(["I.1.a", "I.1.b", "I.2", "II"]);
    expect(built.leaves.map((n) => n.leaf)).toEqual([0, 1, 2, 3]);
    built.nodes.forEach((node, i) => {
      expect(node.index).toBe(i);
      expect(node.parent === null || node.parent.index < i).toBe(true);
    });
  });

  test("does not depend on where a parent stands in the list", () => {
    const { built } = tree([...nested].reverse());
    expect(built.nodes).toHaveLength(6);
    expect(built.byCode.get("I.1.a")?.parent?.criterion.code).toBe("I.1");
    expect(built.byCode.get("I")?.leaf).toBe(-1);
  });

  test("an empty list is an empty tree", () => {
    expect(tree([]).built).toMatchObject({ sections: [], nodes: [], leaves: [] });
  });

  test("two criteria with one code: the second is reported and left out", () => {
    const { built, findings } = tree([...nested, { code: "I.2", name: "Again", parent: "I", max: 7 }]);
    expect(findings).toEqual([
      { code: "criterion-code-doubled", severity: "error", params: { code: "I.2" }, about: { criterion: "I.2" } },
    ]);
    expect(built.byCode.get("I.2")?.criterion.name).toBe("Leaf 2");
  });

  test("an unknown parent is reported, the rest stays", () => {
    const { built, findings } = tree([...nested, { code: "X", name: "Lost", parent: "IX", max: 1 }]);
    expect(findings).toEqual([
      {
        code: "criterion-unknown-parent",
        severity: "error",
        params: { name: "Lost", parent: "IX" },
        about: { criterion: "X", field: "parent" },
      },
    ]);
    expect(built.sections.map((n) => n.criterion.code)).toEqual(["I", "II", "X"]);
  });

  test("what stands below a criterion with an unknown parent stays below it", () => {
    const { built, findings } = tree([...nested, { code: "X", name: "Lost", parent: "IX", max: 1 }, { code: "X.1", name: "Part", parent: "X", max: 1 }]);
    expect(findings.map(({ code, about }) => [code, about?.criterion])).toEqual([["criterion-unknown-parent", "X"]]);
    expect(built.byCode.get("X.1")?.parent?.criterion.code).toBe("X");
  });

  test("a circle is reported at each of its members and not walked for ever", () => {
    const { built, findings } = tree([
      { code: "A", name: "A", parent: "B", max: 1 },
      { code: "B", name: "B", parent: "A", max: 1 },
      { code: "C", name: "C", parent: "A", max: 1 },
      { code: "D", name: "D", parent: "D", max: 1 },
    ]);
    expect(findings).toEqual(["A", "B", "D"].map((code) => ({
      code: "criterion-cycle", severity: "error", params: { name: code }, about: { criterion: code, field: "parent" },
    })));
    expect(built.nodes).toHaveLength(4);
  });
});

describe("weights and maxima", () => {
  test("a contribution is weight × points at every level", () => {
    const result = rankSmall({
      criteria: [
        { code: "I", name: "S", weight: 0.5 },
        { code: "I.1", name: "P", parent: "I", weight: 2 },
        { code: "I.1.a", name: "a", parent: "I.1", max: 10, weight: 3 },
        { code: "I.1.b", name: "b", parent: "I.1", max: 5 },
        { code: "II", name: "T", max: 10, weight: 1.5 },
      ],
      points: { A: [8, 5, 4] },
    });
    // I.1 = 3·8 + 5 = 29 of 35; I = 2·29 = 58 of 70; total = 0.5·58 + 1.5·4 = 35 of 50.
    const a = standing(result, "A");
    expect(a.sections).toEqual([
      { code: "I", points: "58.00", max: "70.00" },
      { code: "II", points: "4.00", max: "10.00" },
    ]);
    expect(a).toMatchObject({ total: "35.00", max: "50.00", rate: "70.00", totalExact: "35" });
  });

  test("a declared maximum that is not the children's sum is a warning with both figures and the group", () => {
    const criteria = nested.map((c) => (c.code === "I.1" ? { ...c, max: 12.99 } : c));
    const result = rankSmall({ criteria, points: { A: [6, 4, 5, 5] } });
    expect(result.status).toBe("ranked");
    expect(result.findings).toEqual([
      {
        code: "max-not-sum",
        severity: "warning",
        params: { declared: "12.99", sum: "10", group: "Group", name: "Parent" },
        about: { criterion: "I.1", group: "G", field: "max" },
      },
    ]);
    expect(standing(result, "A").max).toBe("20.00");
  });

  test("declared maxima are checked per group", () => {
    const result = rankSmall({
      groups: [
        { code: "G", name: "First" },
        { code: "H", name: "Second" },
      ],
      criteria: [
        { code: "I", name: "S", max: 10 },
        { code: "I.1", name: "a", parent: "I", max: 6 },
        { code: "I.2", name: "b", parent: "I", max: 4, groups: ["G"] },
      ],
      points: { A: [6, 4], B: [3] },
      members: { B: { group: "H" } },
    });
    expect(findingsOf(result.findings, "max-not-sum").map((f) => f.params)).toEqual([
      { declared: "10", sum: "6", group: "Second", name: "S" },
    ]);
    expect(standing(result, "A").max).toBe("10.00");
    expect(standing(result, "B")).toMatchObject({ max: "6.00", total: "3.00", rate: "50.00" });
  });

  test("sums that binary floating point misses are equal: 0.1 + 0.2 declared as 0.3", () => {
    const result = rankSmall({
      criteria: [
        { code: "I", name: "S", max: 0.3 },
        { code: "1", name: "a", parent: "I", max: 0.1 },
        { code: "2", name: "b", parent: "I", max: 0.2 },
      ],
      points: { A: [0.1, 0.2] },
    });
    expect(result.findings).toEqual([]);
  });

  test("criteria that apply to no group of a parent do not make a warning there", () => {
    const result = rankSmall({
      groups: [
        { code: "G", name: "First" },
        { code: "H", name: "Second" },
      ],
      criteria: [
        { code: "I", name: "S", max: 6, groups: ["G"] },
        { code: "I.1", name: "a", parent: "I", max: 6 },
        { code: "II", name: "T", max: 4 },
      ],
      points: { A: [6, 4], B: [null, 3] },
      members: { B: { group: "H" } },
    });
    expect(result.findings).toEqual([]);
    expect(standing(result, "B").sections.map((s) => s.code)).toEqual(["II"]);
    expect(standing(result, "B").leaves.map((l) => l.criterion)).toEqual(["II"]);
  });

  test.each<[object, string, object]>([
    [{ max: undefined }, "criterion-no-max", { label: "1", name: "C" }],
    [{ max: -1 }, "criterion-bad-max", { given: "-1" }],
    [{ max: NaN }, "criterion-bad-max", { given: "NaN" }],
    [{ max: Infinity }, "criterion-bad-max", { given: "Infinity" }],
    [{ max: 1, weight: -2 }, "criterion-bad-weight", { given: "-2" }],
    [{ max: 1, weight: Infinity }, "criterion-bad-weight", { given: "Infinity" }],
    [{ max: 1, groups: ["Z"] }, "criterion-bad-group", { given: "Z", allowed: "G" }],
  ])("%j is the error %s", (fields, code, params) => {
    const criterion = JSON.parse(JSON.stringify({ code: "1", name: "C" })) as { code: string; name: string };
    const result = rankSmall({
      criteria: [{ ...criterion, ...withoutUndefined(fields) }, { code: "2", name: "D", max: 10 }],
      points: { A: [null, 5] },
      settings: { missing: "leave-out" },
    });
    expect(result.status).toBe("stopped");
    expect(result.findings.find((f) => f.severity === "error")).toMatchObject({ code, params, about: { criterion: "1" } });
  });

  test("a weight of 0 counts nothing and is no mistake", () => {
    const result = rankSmall({ criteria: [{ code: "1", name: "C", max: 10, weight: 0 }, { code: "2", name: "D", max: 10 }], points: { A: [10, 5] } });
    expect(codes(result.findings)).toEqual([]);
    expect(standing(result, "A")).toMatchObject({ total: "5.00", max: "10.00" });
  });
});

describe("rules of criteria with parts", () => {
  const parts = (parent: object, leaf: object = {}) => [
    { code: "I", name: "S", max: 20, ...parent }, { code: "1", name: "a", parent: "I", max: 10 }, { code: "2", name: "b", parent: "I", max: 10, ...leaf },
  ];

  test("what a form puts there by itself, typed points, is the sum of the parts", () => {
    const result = rankSmall({ criteria: parts({ rule: "direct" }), points: { A: [8, 7] } });
    expect(result.findings).toEqual([]);
    expect(standing(result, "A").sections).toEqual([{ code: "I", points: "15.00", max: "20.00" }]);
  });

  test("of sections and bonuses under one parent only what stands on the scale is dropped", () => {
    const result = rankSmall({
      criteria: [
        { code: "0", name: "T", rule: "drop-lowest", parameters: "bỏ 1 thấp nhất" },
        { code: "I", name: "S", parent: "0" }, { code: "1", name: "a", parent: "I", max: 10 }, { code: "2", name: "b", parent: "I", max: 10 },
        { code: "3", name: "c", parent: "0", max: 10 }, { code: "4", name: "d", parent: "0", rule: "bonus", max: 3 },
      ],
      points: { A: [3, 2, 6, 1], B: [4, 4, 6, 2] },
    });
    // A loses the section of 5, B the leaf of 6; neither the bonus, which is less.
    expect(["A", "B"].map((member) => standing(result, member)).map(({ earned, max }) => [earned, max])).toEqual([["7.00", "10.00"], ["10.00", "20.00"]]);
  });

  test.each(["level", "no such rule"])("%s is none of them: the finding names those that are", (rule) => {
    expect(findingsOf(rankSmall({ criteria: parts({ rule }), points: { A: [8, 7] } }).findings, "rule-unknown")).toEqual([{
      code: "rule-unknown",
      severity: "error",
      params: { given: rule, allowed: "sum, mean-of-achievements, weighted-mean, geometric-mean, drop-lowest, keep-highest" },
      about: { criterion: "I", field: "rule" },
    }]);
  });
});

describe("one mistake is told once: maxima beside it are not doubted", () => {
  const codesOf = (criteria: NonNullable<Parameters<typeof rankSmall>[0]["criteria"]>) =>
    rankSmall({ criteria, points: { A: [1, 1] } }).findings.map(({ code, about }) => [code, about?.criterion]);
  const [a, b] = [{ code: "1", name: "a", parent: "I", max: 10 }, { code: "2", name: "b", parent: "I", max: 10 }];

  test("a leaf whose rule cannot be read still has its maximum", () => {
    const wrong = { ...b, rule: "deduction", parameters: "nhiều" };
    expect(codesOf([{ code: "I", name: "S", max: 20 }, a, wrong])).toEqual([["rule-parameters", "2"]]);
    expect(codesOf([{ code: "I", name: "S", max: 15, parameters: "tối đa 15" }, a, wrong])).toEqual([["rule-parameters", "2"]]);
  });

  test("a parent whose rule cannot be read has the maximum of its parts", () => {
    expect(codesOf([{ code: "0", name: "T", max: 20 }, { code: "I", name: "S", parent: "0", rule: "drop-lowest", parameters: "nhiều" }, a, b])).toEqual([["rule-parameters", "I"]]);
  });

  test("a weight that is none counts as 1, a maximum that is none as 0", () => {
    expect(codesOf([{ code: "I", name: "S", max: 20 }, a, { ...b, weight: -2 }])).toEqual([["criterion-bad-weight", "2"]]);
    expect(codesOf([{ code: "I", name: "S", max: 10 }, a, { ...b, max: -1 }])[0]).toEqual(["criterion-bad-max", "2"]);
    expect(codesOf([{ code: "I", name: "S", max: 10 }, a, { ...b, max: -1 }]).map(([code]) => code)).not.toContain("max-not-sum");
  });

  test("to a member of an unknown group every criterion may apply", () => {
    const { findings } = rankSmall({
      criteria: [{ code: "1", name: "a", max: 10, groups: ["G"] }], points: { A: [5], B: [6] }, members: { B: { group: "X" } },
    });
    expect(findings.map(({ code, about }) => [code, about?.member])).toEqual([["member-unknown-group", "B"]]);
  });

  test("a bloc without criteria is told so", () => {
    expect(codes(rankSmall({ criteria: [], points: { A: [] } }).findings)).toContain("no-criteria");
  });
});

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

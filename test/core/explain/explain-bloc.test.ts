import fc from "fast-check";
import { explainBloc, rankBloc, resolveBloc } from "../../../src/core";
import type { NotApplicablePolicy } from "../../../src/core/bloc";
import { add, equals, subtract } from "../../../src/core/exact/arithmetic";
import { fraction, ZERO, type Exact } from "../../../src/core/exact/exact";
import { fromDecimalText } from "../../../src/core/exact/from-number";
import { describeBloc, smallBloc, type SmallBloc } from "../small-bloc";

/** One leaf of every kind that a member can be given points by, and parents of every kind. */
const criteria: NonNullable<SmallBloc["criteria"]> = [
  { code: "I", name: "Plain", weight: 1.5 },
  { code: "direct", name: "direct", parent: "I", max: 10 },
  { code: "yesno", name: "yes-no", parent: "I", max: 5, rule: "yes-no" },
  { code: "level", name: "level", parent: "I", max: 10, rule: "level", parameters: "Tốt: 10; Khá: 7" },
  { code: "bands", name: "bands", parent: "I", max: 10, rule: "bands", parameters: "từ 90: 10; còn lại: 2" },
  { code: "prop", name: "proportional", parent: "I", max: 10, rule: "proportional" },
  { code: "less", name: "less", parent: "I", max: 10, rule: "proportional", parameters: "càng thấp càng tốt" },
  { code: "count", name: "count", parent: "I", max: 3, rule: "count", parameters: "1/mô hình" },
  { code: "deduct", name: "deduction", parent: "I", max: 4, rule: "deduction", parameters: "trừ 0,5/lần" },
  { code: "late", name: "lateness", parent: "I", max: 6, rule: "lateness", parameters: "trừ 2/ngày", due: "2023-11-20" },
  { code: "ext", name: "external", parent: "I", max: 10, rule: "external", parameters: "thang 100; nguồn: QĐ 1" },
  { code: "mm", name: "min-max", parent: "I", max: 7, rule: "min-max" },
  { code: "lead", name: "leader", parent: "I", max: 10, rule: "relative-to-leader" },
  { code: "II", name: "Mean", max: 12, rule: "weighted-mean" },
  { code: "m1", name: "m1", parent: "II", max: 3, weight: 2 },
  { code: "m2", name: "m2", parent: "II", max: 7 },
  { code: "III", name: "Drop", rule: "drop-lowest", parameters: "bỏ 1 thấp nhất" },
  { code: "d1", name: "d1", parent: "III", max: 5 },
  { code: "d2", name: "d2", parent: "III", max: 5 },
  { code: "IV", name: "Bonus", parameters: "tối đa 3" },
  { code: "b", name: "b", parent: "IV", rule: "bonus" },
  { code: "p", name: "p", rule: "penalty" },
  { code: "na", name: "na", max: 4 },
];

const figures = (member: string, n: number): NonNullable<SmallBloc["scores"]> => [
  { member, criterion: "level", actual: n % 2 ? "Khá" : "Tốt" },
  { member, criterion: "bands", actual: 80 + n },
  { member, criterion: "prop", target: 7, actual: n },
  { member, criterion: "less", target: 2, actual: 1 + n },
  { member, criterion: "count", actual: n % 4 },
  { member, criterion: "deduct", actual: n % 5 },
  { member, criterion: "late", actual: `2023-11-${String(19 + (n % 5)).padStart(2, "0")}` },
  { member, criterion: "ext", actual: 60 + n },
  { member, criterion: "mm", actual: n * n },
  { member, criterion: "lead", target: 9, actual: n },
];

const entered = (member: string, n: number): NonNullable<SmallBloc["scores"]> => [
  { member, criterion: "direct", layer: "final", points: (n % 11) * 0.9 },
  { member, criterion: "yesno", layer: "final", points: n % 2 ? "yes" : "no" },
  { member, criterion: "m1", layer: "final", points: n % 4 === 0 ? 0 : 2.25 },
  { member, criterion: "m2", layer: "final", points: n % 8 },
  { member, criterion: "d1", layer: "final", points: n % 6 },
  { member, criterion: "d2", layer: "final", points: 2.5 },
  { member, criterion: "b", layer: "final", points: n % 7 },
  { member, criterion: "p", layer: "final", points: n % 3 },
  n % 3 === 0 ? { member, criterion: "na", state: "n/a" } : { member, criterion: "na", layer: "final", points: 3 },
];

function everything(seeds: readonly number[], settings: NonNullable<SmallBloc["settings"]> = {}, notApplicable: NotApplicablePolicy = "rescale") {
  const members = seeds.map((_, i) => `M${i}`);
  return resolveBloc({
    ...describeBloc({ criteria, points: Object.fromEntries(members.map((m) => [m, []])), groups: [{ code: "G", name: "G", notApplicable }], settings: { asOf: "2023-12-31", ...settings } }),
    scores: members.flatMap((member, i) => [...figures(member, seeds[i] ?? 0), ...entered(member, seeds[i] ?? 0)]),
  });
}

function exactOf(text: string): Exact {
  const [num, den] = text.split("/");
  return den === undefined ? fromDecimalText(text) : fraction(BigInt(num ?? "0"), BigInt(den));
}

test("the parts of an explanation add up to the printed total exactly", () => {
  const rounding = fc.record({ stage: fc.constantFrom("leaf", "section", "total", "none" as const), decimals: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }), rounding, (seeds, rounded) => {
      const bloc = everything(seeds, { rounding: rounded });
      const result = rankBloc(bloc);
      expect(result.status).toBe("ranked");
      const explanation = explainBloc(bloc);
      expect(explanation.members).toHaveLength(seeds.length);
      for (const { member, parts, total } of explanation.members) {
        const printed = result.groups[0]?.standings.find((s) => s.member === member)?.total ?? "none";
        expect(total).toBe(printed);
        const sum = parts.reduce((all, part) => add(all, exactOf(part.points)), ZERO);
        expect(equals(sum, fromDecimalText(printed))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

describe("leaves", () => {
  const explanation = explainBloc(everything([5, 12]));
  const reasons = new Map(explanation.members[0]?.leaves.map((l) => [l.criterion, l]));

  test.each<[string, string, object]>([
    ["direct", "direct", { points: "4.5", max: "10", layer: "final" }],
    ["yesno", "yes-no", { answer: "yes", points: "5", max: "5", layer: "final" }],
    ["level", "level", { level: "Khá", points: "7", max: "10" }],
    ["bands", "bands", { actual: 85, points: "2", max: "10" }],
    ["prop", "proportional", { actual: 5, target: 7, points: "7.14", max: "10" }],
    ["less", "proportional-less", { actual: 6, target: 2, points: "3.33", max: "10" }],
    ["count", "count", { count: 1, each: "1", points: "1", max: "3" }],
    ["deduct", "deduction", { count: 0, each: "0.5", points: "4", max: "4" }],
    ["late", "lateness", { due: "2023-11-20", received: "2023-11-19", days: 0, each: "2", points: "6", max: "6" }],
    ["ext", "external", { actual: 65, scale: "100", source: "QĐ 1", points: "6.5", max: "10" }],
    ["mm", "min-max", { actual: "25", least: "25", most: "144", points: "0", max: "7" }],
    ["lead", "relative-below", { actual: "5", target: "9", rate: "55.56", leader: "133.33", points: "2.78", max: "10" }],
    ["b", "bonus", { layer: "final", points: "5", max: "0" }],
    ["p", "penalty", { layer: "final", points: "-2", max: "0" }],
  ])("%s: %s with its figures", (criterion, code, params) => {
    expect(reasons.get(criterion)).toMatchObject({ criterion, status: "value", reason: { code, params } });
  });

  test("every leaf of every member is explained", () => {
    const leaves = criteria.filter((c) => !criteria.some((other) => other.parent === c.code)).map((c) => c.code);
    for (const member of explanation.members) expect(member.leaves.map((l) => l.criterion)).toEqual(leaves);
  });

  test("what is no value is explained as what it is", () => {
    const bloc = smallBloc({
      criteria: [
        { code: "1", name: "a", max: 10, rule: "count", parameters: "1/việc" },
        { code: "2", name: "b", max: 10 },
        { code: "3", name: "c", max: 10 },
        { code: "4", name: "d", max: 10 },
      ],
      points: { A: [null, 5, null, null] },
      scores: [
        { member: "A", criterion: "1", layer: "final", points: 7, by: "Khối trưởng", why: "minh chứng bổ sung" },
        { member: "A", criterion: "3", state: "n/a" },
      ],
      settings: { missing: "zero" },
      groups: [{ code: "G", name: "G", notApplicable: "full-points" }],
    });
    expect(explainBloc(bloc).members[0]?.leaves.map((l) => [l.status, l.reason])).toEqual([
      ["overridden", { code: "overridden", params: { points: "7", max: "10", by: "Khối trưởng", why: "minh chứng bổ sung" } }],
      ["value", { code: "direct", params: { points: "5", max: "10", layer: "final" } }],
      ["n/a", { code: "n/a", params: { points: "10", max: "10" } }],
      ["missing", { code: "missing", params: { points: "0", max: "10" } }],
    ]);
  });

  test("the branches of the leader rule, and what was not handed in", () => {
    const explain = (recorded: Record<string, { target?: number; actual?: number }>) =>
      explainBloc(
        smallBloc({
          criteria: [{ code: "x", name: "x", max: 10, rule: "relative-to-leader" }],
          points: Object.fromEntries(Object.keys(recorded).map((m) => [m, []])),
          scores: Object.entries(recorded).map(([member, row]) => ({ member, criterion: "x", ...row })),
        }),
      ).members.map((m) => m.leaves[0]?.reason);
    expect(explain({ A: { target: 10, actual: 12 }, B: { target: 10, actual: 10 }, C: { actual: 4 }, D: { actual: 8 } })).toEqual([
      { code: "relative-above", params: { points: "10", max: "10", actual: "12", target: "10", rate: "120", leader: "120" } },
      { code: "relative-on-target", params: { points: "5", max: "10", actual: "10", target: "10", rate: "100", leader: "120" } },
      { code: "relative-without-target", params: { points: "5", max: "10", actual: "4", best: "8" } },
      { code: "relative-without-target", params: { points: "10", max: "10", actual: "8", best: "8" } },
    ]);
    const late = smallBloc({
      criteria: [
        { code: "x", name: "x", max: 10, rule: "lateness", parameters: "trừ 2/ngày", due: "2023-11-20" },
        { code: "y", name: "y", max: 1 },
        { code: "z", name: "z", rule: "bonus", parameters: "1/việc" },
        { code: "w", name: "w", max: 5, rule: "min-max", parameters: "less is better" },
      ],
      points: { A: [null, 1] },
      scores: [{ member: "A", criterion: "z", actual: 2 }, { member: "A", criterion: "w", actual: 2 }],
      settings: { asOf: "2023-12-01" },
    });
    expect(explainBloc(late).members[0]?.leaves.map((l) => l.reason.code)).toEqual(["not-submitted", "direct", "bonus-count", "min-max-less"]);
  });
});

describe("limits, shares and bands among the figures", () => {
  const paramsOf = (criterion: NonNullable<SmallBloc["criteria"]>[number], score: { actual: number | string; target?: number }) =>
    explainBloc(smallBloc({ criteria: [criterion], points: { A: [] }, settings: { asOf: "2023-12-31" }, scores: [{ member: "A", criterion: "x", ...score }] })).members[0]?.leaves[0]?.reason;

  test.each<[string, string, { actual: number | string; target?: number }, string, object]>([
    ["bands", "từ 90: 10; từ 80 đến dưới 90: 7; còn lại: 0", { actual: 85 }, "bands", { from: "80", below: "90", points: "7" }],
    ["bands", "trên 90: 10; đến 90: 1", { actual: 90 }, "bands", { upTo: "90", points: "1" }],
    ["bands", "theo tỷ lệ; trên 90: 10; đến 90: 1", { actual: 19, target: 20 }, "bands-of-rate", { above: "90", rate: "95", target: 20 }],
    ["proportional", "tối đa 110%; thấp nhất 30%", { actual: 1, target: 10 }, "proportional", { rate: "10", cap: "110", floor: "30", points: "3" }],
    ["proportional", "", { actual: 12, target: 10 }, "proportional", { rate: "120", cap: "100", points: "10" }],
    ["proportional", "càng thấp càng tốt", { actual: 0, target: 10 }, "proportional-less", { cap: "100", points: "10" }],
    ["count", "3/mô hình; tối đa 5", { actual: 2 }, "count", { count: 2, each: "3", cap: "5", points: "5" }],
    ["deduction", "trừ 2/lần; tối đa trừ 3", { actual: 4 }, "deduction", { count: 4, each: "2", cap: "3", floor: "0", points: "7" }],
    ["bonus", "1/mô hình; tối đa 3", { actual: 4 }, "bonus-count", { count: 4, each: "1", cap: "3", points: "3" }],
  ])("%s: %s", (rule, parameters, score, code, params) => {
    const reason = paramsOf({ code: "x", name: "x", rule, parameters, ...(rule === "bonus" ? {} : { max: 10 }) }, score);
    expect(reason).toMatchObject({ code, params });
  });

  test("a share that is better than any has no figure", () => {
    expect(paramsOf({ code: "x", name: "x", max: 10, rule: "proportional", parameters: "càng thấp càng tốt" }, { actual: 0, target: 3 })?.params).not.toHaveProperty("rate");
  });
});

describe("criteria with parts", () => {
  const parentsOf = (rule: string, parameters: string, points: readonly (number | null)[], more: Partial<SmallBloc> = {}) =>
    explainBloc(smallBloc({
      criteria: [{ code: "P", name: "P", rule, parameters, ...(rule.includes("mean") ? { max: 12 } : {}) }, ...points.map((_, i) => ({ code: `p${i}`, name: `p${i}`, parent: "P", max: 10, weight: i + 1 }))],
      points: { A: [] },
      scores: points.flatMap((own, i) => (own === null ? [] : [{ member: "A", criterion: `p${i}`, layer: "final" as const, points: own }])),
      settings: { missing: "leave-out" },
      ...more,
    })).members[0]?.parents[0];

  test.each<[string, string, (number | null)[], string, object, boolean[]]>([
    ["sum", "", [4, 5], "sum", { points: "14", max: "30" }, [true, true]],
    ["sum", "tối đa 12", [4, 5], "sum-capped", { points: "12", max: "12", sum: "14", cap: "12" }, [true, true]],
    ["sum", "thấp nhất 20", [4, 5], "sum-floored", { points: "20", sum: "14", floor: "20" }, [true, true]],
    ["weighted-mean", "", [6, null, 9], "weighted-mean", { points: "9.9", max: "12", count: 2 }, [true, false, true]],
    ["geometric-mean", "", [10, 0], "geometric-mean", { points: "0", max: "12", count: 2 }, [true, true]],
    ["mean-of-achievements", "", [5, 10], "mean-of-achievements", { points: "10", max: "12", count: 2 }, [true, true]],
    ["drop-lowest", "bỏ 1 thấp nhất", [3, 9, 7], "drop-lowest", { points: "39", max: "50", k: 1 }, [false, true, true]],
    ["keep-highest", "giữ 1 cao nhất", [3, 9, 7], "keep-highest", { points: "18", max: "20", k: 1 }, [false, true, false]],
  ])("%s %s", (rule, parameters, points, code, params, counts) => {
    const parent = parentsOf(rule, parameters, points);
    const { points: own, ...figures } = params as { points: string };
    expect(parent).toMatchObject({ criterion: "P", points: own, reason: { code, params: figures } });
    expect(parent?.parts.map((part) => part.counts)).toEqual(counts);
    expect(parent?.parts.map((part) => [part.points, part.weight])).toEqual(points.map((own, i) => [own === null ? null : String(own), String(i + 1)]));
  });

  test("a parent without any value says so, and every parent that applies is explained", () => {
    const bloc = smallBloc({ criteria: [{ code: "P", name: "P" }, { code: "a", name: "a", parent: "P", max: 5 }, { code: "Q", name: "Q" }, { code: "b", name: "b", parent: "Q", max: 5 }], points: { A: [3, null] }, settings: { missing: "leave-out" } });
    expect(explainBloc(bloc).members[0]?.parents.map(({ criterion, points: shown, reason, parts }) => [criterion, shown, reason.params["max"], parts[0]?.counts])).toEqual([
      ["P", "3", "5", true], ["Q", null, "0", false],
    ]);
  });
});

describe("neighbours", () => {
  test("why one is ahead: by how much, and in which sections, largest first", () => {
    const bloc = smallBloc({ criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 10, weight: 2 }, { code: "3", name: "c", max: 5 }], points: { A: [5, 9, 1], B: [9, 6.5, 1] } });
    expect(explainBloc(bloc).neighbours).toEqual([
      {
        group: "G",
        ahead: "A",
        behind: "B",
        by: "value",
        gap: "1",
        sections: [
          { code: "2", difference: "5" },
          { code: "1", difference: "-4" },
        ],
        rounding: "0",
      },
    ]);
  });

  test("sections and rounding add up to the difference of what is printed and ranks, whatever the policy for N/A; without rounding the sections do", () => {
    const rounding = fc.record({ stage: fc.constantFrom("leaf", "section", "total", "none" as const), decimals: fc.integer({ min: 0, max: 4 }) });
    const policies = fc.constantFrom("rescale", "rate", "full-points", "separate" as const);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 6 }), rounding, policies, (seeds, rounded, notApplicable) => {
        const bloc = everything(seeds, { rounding: rounded }, notApplicable);
        const value = notApplicable === "rate" || notApplicable === "separate" ? "rate" : "total";
        const printed = new Map(rankBloc(bloc).groups[0]?.standings.map((s) => [s.member, fromDecimalText(s[value] ?? "0")]));
        for (const { ahead, behind, sections, gap, rounding: rest } of explainBloc(bloc).neighbours) {
          const bySections = sections.reduce((all, { difference }) => add(all, exactOf(difference)), ZERO);
          expect(equals(add(bySections, exactOf(rest)), exactOf(gap))).toBe(true);
          if (rounded.stage === "total") expect(equals(exactOf(gap), subtract(printed.get(ahead) ?? ZERO, printed.get(behind) ?? ZERO))).toBe(true);
          else expect(rest).toBe("0");
        }
      }),
      { numRuns: 80 },
    );
  });

  test("where the rate decides, sections are shares of each one's own applicable maximum", () => {
    const small: SmallBloc = {
      criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 10, weight: 2 }, { code: "3", name: "c", max: 20 }],
      points: { A: [5, 5, null], B: [6, 4, 10] }, scores: [{ member: "A", criterion: "3", state: "n/a" }],
      groups: [{ code: "G", name: "G", notApplicable: "rate" }],
    };
    // A: 5/30 + 10/30 of its 30 points, B: 6/50 + 8/50 + 10/50 of its 50.
    expect(explainBloc(smallBloc(small)).neighbours).toEqual([
      {
        group: "G", ahead: "A", behind: "B", by: "value", gap: "2",
        sections: [{ code: "3", difference: "-20" }, { code: "2", difference: "52/3" }, { code: "1", difference: "14/3" }], rounding: "0",
      },
    ]);
  });

  test("where totals are brought to the full scale, sections are as well, and what is outside the scale is not", () => {
    const small: SmallBloc = {
      criteria: [
        { code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 10 }, { code: "3", name: "c" },
        { code: "c1", name: "c1", parent: "3", max: 5 }, { code: "c2", name: "c2", parent: "3", rule: "bonus" },
      ],
      points: { A: [9, null, 2, 1], B: [9, 5, 2, 1] }, scores: [{ member: "A", criterion: "2", state: "n/a" }],
    };
    // A: (9 + 2) × 25/15 + 1, that is 15 + 10/3 + 1; B: 9 + 5 + 2 + 1.
    expect(explainBloc(smallBloc(small)).neighbours).toEqual([
      {
        group: "G", ahead: "A", behind: "B", by: "value", gap: "2.33",
        sections: [{ code: "1", difference: "6" }, { code: "2", difference: "-5" }, { code: "3", difference: "4/3" }], rounding: "-1/300",
      },
    ]);
  });

  test("a tie-break, and a tie that stays", () => {
    const bloc = smallBloc({ points: { A: [5, 5], B: [6, 4], C: [5, 5] }, settings: { tieBreaks: [{ by: "section", criterion: "1" }] } });
    expect(explainBloc(bloc).neighbours.map(({ ahead, behind, by, criterion, gap }) => [ahead, behind, by, criterion, gap])).toEqual([
      ["B", "A", "section", "1", "0"],
      ["A", "C", "tied", undefined, "0"],
      // Also the second of those tied is told who is ahead of both.
      ["B", "C", "section", "1", "0"],
    ]);
  });

  test("the gap is of the rate where the rate decides", () => {
    const bloc = smallBloc({ points: { A: [9], B: [8] }, groups: [{ code: "G", name: "G", notApplicable: "rate" }] });
    expect(explainBloc(bloc).neighbours[0]?.gap).toBe("10");
  });

  test("members in different tables, and members without a rank, are no neighbours", () => {
    const bloc = smallBloc({
      points: { A: [9, 9], B: [8, null], C: [] },
      groups: [{ code: "G", name: "G", notApplicable: "separate" }],
      scores: [{ member: "B", criterion: "2", state: "n/a" }],
    });
    expect(explainBloc(bloc).neighbours).toEqual([]);
  });
});

test("awards are explained as in the result; a half-year has none; a stopped run explains nothing", () => {
  const small: SmallBloc = { points: { A: [9], B: [8] }, awards: [{ code: "CO", name: "Cờ", for: "collective", leaderOnly: true }] };
  expect(explainBloc(smallBloc(small)).awards).toEqual(rankBloc(smallBloc(small)).considered);
  expect(explainBloc(smallBloc(small)).awards).toHaveLength(2);
  expect(explainBloc(smallBloc({ ...small, bloc: { period: "half-year" } })).awards).toEqual([]);
  expect(explainBloc(smallBloc({ points: { A: [99] } }))).toEqual({ members: [], neighbours: [], awards: [] });
});

test("members without a score are explained without parts", () => {
  expect(explainBloc(smallBloc({ points: { A: [], B: [1] } })).members[0]).toMatchObject({ member: "A", parts: [], total: null });
});

import { rankBloc } from "../../../src/core";
import { codes, findingsOf, rankSmall, ranks, smallBloc, standing, totals } from "../small-bloc";

describe("missing scores", () => {
  const points = { A: [8, null], B: [9, 9] };

  test("a year stops by default, with every gap named", () => {
    const result = rankSmall({ points: { A: [8, null], B: [null, 9] } });
    expect(result).toMatchObject({ status: "stopped", provisional: false, groups: [], nominations: [], open: [] });
    expect(findingsOf(result.findings, "missing-stops")).toEqual([
      {
        code: "missing-stops",
        severity: "error",
        params: { name: "Member A", criterion: "Criterion 2" },
        about: { member: "A", criterion: "2" },
      },
      {
        code: "missing-stops",
        severity: "error",
        params: { name: "Member B", criterion: "Criterion 1" },
        about: { member: "B", criterion: "1" },
      },
    ]);
  });

  test.each([["a kind that is unknown", { rule: "kiểu lạ" }], ["a rule that cannot be read", { rule: "deduction", parameters: "nhiều" }]])(
    "beside %s no score of that criterion is told as missing, filled in or not; gaps elsewhere are", (_, rule) => {
      const criteria = [{ code: "1", name: "Criterion 1", max: 10 }, { code: "2", name: "Criterion 2", max: 10, ...rule }];
      const { status, findings } = rankSmall({ criteria, points: { A: [8], B: [9], C: [null, 5], D: [] } });
      expect(status).toBe("stopped");
      const [first, ...others] = findings.map(({ code, about }) => [code, about?.member ?? about?.criterion, about?.criterion]);
      expect(first?.[1]).toBe("2");
      // What stands beside the wrong rule is recorded all the same, so C is no member without any score.
      expect(others).toEqual([["missing-stops", "C", "1"], ["no-score", "D", undefined]]);
    });

  test.each(["bonus", "penalty"] as const)("a blank %s is missing like any other, and told to be one, under each policy", (rule) => {
    const criteria = [{ code: "1", name: "Criterion 1", max: 10 }, { code: "2", name: "Criterion 2", rule }];
    for (const missing of ["stop", "zero", "leave-out"] as const) {
      const gaps = rankSmall({ criteria, points: { A: [8], B: [null, 1] }, settings: { missing } }).findings.filter(({ code }) => code.startsWith("missing"));
      expect(gaps.map(({ params }) => params)).toEqual([{ name: "Member A", criterion: "Criterion 2", outside: rule }, { name: "Member B", criterion: "Criterion 1" }]);
    }
  });

  test("asked to compute provisionally all the same, the gap is left out", () => {
    const result = rankBloc(smallBloc({ points }), { provisional: true });
    expect(result).toMatchObject({ status: "ranked", provisional: true });
    expect(codes(result.findings)).toEqual(["missing-left-out", "provisional"]);
    expect(standing(result, "A")).toMatchObject({ max: "10.00", rate: "80.00", total: "16.00", provisional: true });
    expect(standing(result, "B")).toMatchObject({ provisional: false });
  });

  test("provisional does not soften a policy that was chosen", () => {
    const bloc = smallBloc({ points, settings: { missing: "zero" } });
    expect(rankBloc(bloc, { provisional: true })).toEqual(rankBloc(bloc));
  });

  test("a half-year leaves out by default", () => {
    const result = rankSmall({ points, bloc: { period: "half-year" } });
    expect(codes(result.findings)).toEqual(["missing-left-out", "provisional"]);
    expect(result.provisional).toBe(true);
  });

  test("zero earns nothing out of the full maximum, is said, and is not provisional", () => {
    const result = rankSmall({ points, settings: { missing: "zero" } });
    expect(result.findings).toEqual([
      {
        code: "missing-as-zero",
        severity: "warning",
        params: { name: "Member A", criterion: "Criterion 2" },
        about: { member: "A", criterion: "2" },
      },
    ]);
    const a = standing(result, "A");
    expect(a).toMatchObject({ total: "8.00", max: "20.00", rate: "40.00", provisional: false });
    expect(a.leaves[1]).toEqual({ criterion: "2", status: "missing", points: "0" });
    expect(a.sections[1]).toEqual({ code: "2", points: "0.00", max: "10.00" });
  });

  test("left out lowers the denominator and earns no points", () => {
    const result = rankSmall({ points, settings: { missing: "leave-out" }, groups: [{ code: "G", name: "G", notApplicable: "rate" }] });
    const a = standing(result, "A");
    expect(a).toMatchObject({ total: "8.00", earned: "8.00", max: "10.00", fullMax: "20.00", rate: "80.00" });
    expect(a.leaves[1]).toEqual({ criterion: "2", status: "missing", points: null });
    expect(a.sections[1]).toEqual({ code: "2", points: null, max: "0.00" });
  });

  test("zero is not missing", () => {
    const result = rankSmall({ points: { A: [0, 0], B: [9, 9] } });
    expect(result.findings).toEqual([]);
    expect(standing(result, "A")).toMatchObject({ rank: 2, total: "0.00", rate: "0.00" });
  });
});

describe.each(["stop", "zero", "leave-out"] as const)("a member without any score, missing scores: %s", (missing) => {
  const result = rankSmall({ points: { A: [], B: [9, 9], C: [8, 8] }, settings: { missing } });

  test("is unranked, below the table, and stops nothing", () => {
    expect(codes(result.findings)).toEqual(["no-score"]);
    expect(result.findings[0]).toEqual({ code: "no-score", severity: "warning", params: { name: "Member A" }, about: { member: "A" } });
    expect(result.groups[0]?.standings.map((s) => [s.member, s.rank])).toEqual([["B", 1], ["C", 2], ["A", null]]);
    expect(standing(result, "A")).toMatchObject({
      rank: null, total: null, totalExact: null, earned: null, rate: null, class: null, tied: false, eligible: false,
      reasons: [{ code: "no-score", params: {} }],
    });
    expect(result.provisional).toBe(false);
  });
});

test("a member with nothing but N/A has no score either", () => {
  const result = rankSmall({ points: { A: [null], B: [5] }, scores: [{ member: "A", criterion: "1", state: "n/a" }] });
  expect(ranks(result)).toEqual({ B: 1, A: null });
  expect(codes(result.findings)).toEqual(["no-score"]);
});

// domain.md: scores 10/10, 3/5, and 8 not assigned make 13/15 = 86.67 %.
describe("a criterion that does not apply: 10 of 10, 3 of 5, 8 not assigned", () => {
  const criteria = [10, 5, 8].map((max, i) => ({ code: String(i + 1), name: `C${i + 1}`, max }));
  const run = (notApplicable: "rescale" | "rate" | "full-points" | "separate") =>
    rankSmall({
      criteria,
      groups: [{ code: "G", name: "G", notApplicable }],
      points: { A: [10, 3, null], B: [9, 5, 6], C: [8, 4, 7], D: [10, 4, null] },
      scores: [
        { member: "A", criterion: "3", state: "n/a" },
        { member: "D", criterion: "3", state: "n/a" },
      ],
    });

  test("rate: 13/15 = 86.67 %, ranked by the rate", () => {
    const result = run("rate");
    expect(standing(result, "A")).toMatchObject({ total: "13.00", earned: "13.00", max: "15.00", rate: "86.67", fullMax: "23.00" });
    expect(ranks(result)).toEqual({ D: 1, B: 2, A: 3, C: 4 });
    expect(result.provisional).toBe(false);
  });

  test("rescale: 13 · 23/15 = 19.93, ranked by the total, the rate is the same", () => {
    const result = run("rescale");
    expect(standing(result, "A")).toMatchObject({ total: "19.93", totalExact: "299/15", earned: "13.00", max: "15.00", rate: "86.67" });
    expect(ranks(result)).toEqual({ D: 1, B: 2, A: 3, C: 4 });
  });

  test("full points: the leaf earns its maximum, the denominator stays", () => {
    const result = run("full-points");
    expect(standing(result, "A")).toMatchObject({ total: "21.00", max: "23.00" });
    expect(standing(result, "A").leaves[2]).toEqual({ criterion: "3", status: "n/a", points: "8" });
    expect(ranks(result)).toEqual({ D: 1, A: 2, B: 3, C: 4 });
  });

  test("full points: a bonus that does not apply is not earned, a penalty not incurred", () => {
    const result = rankSmall({
      criteria: [...criteria, { code: "4", name: "C4", max: 5, rule: "bonus" }, { code: "5", name: "C5", max: 4, rule: "penalty" }],
      groups: [{ code: "G", name: "G", notApplicable: "full-points" }],
      points: { A: [10, 3, 8, null, null], B: [10, 3, 8, 0, 0] },
      scores: [{ member: "A", criterion: "4", state: "n/a" }, { member: "A", criterion: "5", state: "n/a" }],
    });
    expect(standing(result, "A")).toMatchObject({ total: "21.00", max: "23.00", tied: true });
    expect(standing(result, "A").leaves.slice(3)).toEqual([{ criterion: "4", status: "n/a", points: null }, { criterion: "5", status: "n/a", points: null }]);
  });

  test("separate: members with N/A are ranked in a table of their own", () => {
    const result = run("separate");
    expect(result.groups[0]?.standings.map((s) => [s.table, s.rank, s.member])).toEqual([
      ["main", 1, "B"],
      ["main", 2, "C"],
      ["not-applicable", 1, "D"],
      ["not-applicable", 2, "A"],
    ]);
    expect(standing(result, "A").rate).toBe("86.67");
  });

  test("rescale is the default", () => {
    const result = rankSmall({ criteria, points: { A: [10, 3, null] }, scores: [{ member: "A", criterion: "3", state: "n/a" }] });
    expect(standing(result, "A").total).toBe("19.93");
  });
});

describe("pending and not published", () => {
  test.each(["pending", "not-published"] as const)("%s lowers the denominator and makes the table provisional", (state) => {
    const result = rankSmall({ points: { A: [8, null], B: [7, 9] }, scores: [{ member: "A", criterion: "2", state }] });
    expect(result).toMatchObject({ status: "ranked", provisional: true });
    expect(codes(result.findings)).toEqual(["provisional"]);
    expect(result.findings[0]?.params).toEqual({ count: 1, fallbacks: 0 });
    const a = standing(result, "A");
    expect(a).toMatchObject({ max: "10.00", rate: "80.00", provisional: true, fallbacks: 0 });
    expect(a.leaves[1]).toEqual({ criterion: "2", status: state, points: null });
  });

  test("they earn nothing under full points either", () => {
    const result = rankSmall({
      points: { A: [8, null] },
      groups: [{ code: "G", name: "G", notApplicable: "full-points" }],
      scores: [{ member: "A", criterion: "2", state: "pending" }],
    });
    expect(standing(result, "A")).toMatchObject({ total: "8.00", max: "10.00" });
  });

  test("points beside a state do not count, and that is said", () => {
    const result = rankSmall({ points: { A: [8, 7] }, scores: [{ member: "A", criterion: "2", state: "n/a" }] });
    expect(result.findings).toEqual([
      {
        code: "state-with-points",
        severity: "warning",
        params: { name: "Member A", criterion: "Criterion 2" },
        about: { member: "A", criterion: "2" },
      },
    ]);
    expect(standing(result, "A")).toMatchObject({ earned: "8.00", max: "10.00" });
  });
});

describe("falling back to self-scores and cross-checks", () => {
  const run = (period: "year" | "half-year", layer: "self" | "cross-check" | "appraised" | "final") =>
    rankSmall({ points: { A: [8, 7], B: [9, 9] }, layer, bloc: { period } });

  test.each(["self", "cross-check"] as const)("%s in a year is told once with the count of each member, and provisional", (layer) => {
    const result = run("year", layer);
    expect(result.findings).toEqual([
      { code: "layer-fallback", severity: "warning", params: { names: "Member A (2), Member B (2)", more: 0, count: 4, allowed: "final, appraised" } },
      { code: "provisional", severity: "warning", params: { count: 4, fallbacks: 4 } },
    ]);
    expect(result.provisional).toBe(true);
    expect(standing(result, "A")).toMatchObject({ provisional: true, fallbacks: 2 });
    expect(standing(result, "A").leaves[0]).toMatchObject({ layer });
  });

  test.each(["appraised", "final"] as const)("%s in a year is settled", (layer) => {
    expect(run("year", layer)).toMatchObject({ provisional: false, findings: [] });
  });

  const listed = (scoreLayers: readonly ("self" | "cross-check" | "appraised" | "final")[], layer: "self" | "cross-check" | "appraised" | "final") =>
    rankSmall({ points: { A: [8, 7], B: [9, 9] }, layer, bloc: { period: "year" }, settings: { scoreLayers } });

  test("the layer that a bloc lists first is settled, whichever it is", () => {
    expect(listed(["self"], "self")).toMatchObject({ status: "ranked", provisional: false, findings: [] });
    expect(listed(["cross-check", "self"], "cross-check")).toMatchObject({ provisional: false, findings: [] });
  });

  test.each(["appraised", "final"] as const)("%s is settled wherever the bloc lists it", (layer) => {
    expect(listed(["self", layer], layer)).toMatchObject({ status: "ranked", provisional: false, findings: [] });
  });

  test("a later layer of self or cross-check stays provisional, and what would settle it are the layers listed", () => {
    const behindFinal = listed(["final", "self"], "self");
    expect(behindFinal.provisional).toBe(true);
    expect(standing(behindFinal, "B")).toMatchObject({ provisional: true, fallbacks: 2 });
    expect(findingsOf(behindFinal.findings, "layer-fallback")).toMatchObject([{ params: { allowed: "final" } }]);
    expect(findingsOf(listed(["cross-check", "self"], "self").findings, "layer-fallback")).toMatchObject([{ params: { count: 4, allowed: "cross-check" } }]);
  });

  test("a single member is the finding's subject; of many some are named and the rest counted", () => {
    const one = rankSmall({ points: { A: [8], B: [9], C: [null] }, scores: [{ member: "C", criterion: "1", layer: "self", points: 5 }] });
    expect(findingsOf(one.findings, "layer-fallback")).toMatchObject([{ params: { names: "Member C (1)", more: 0, count: 1 }, about: { member: "C" } }]);
    const many = rankSmall({ points: Object.fromEntries([..."ABCDEFGHIJKLMN"].map((code) => [code, [5]])), layer: "self" });
    const [told] = findingsOf(many.findings, "layer-fallback");
    expect(told).toMatchObject({ params: { more: 2, count: 14 } });
    expect(told?.params).toHaveProperty("names", expect.stringMatching(/^Member A \(1\), .*Member L \(1\)$/));
  });

  test("a half-year is made of self-scores", () => {
    expect(run("half-year", "self")).toMatchObject({ provisional: false, findings: [] });
  });
});

describe("scores without a place", () => {
  test("an unknown member or criterion is an error", () => {
    const result = rankSmall({
      points: { A: [8] },
      scores: [
        { member: "Z", criterion: "1", layer: "final", points: 1 },
        { member: "A", criterion: "9", layer: "final", points: 1 },
      ],
    });
    expect(result.status).toBe("stopped");
    expect(result.findings).toEqual([
      { code: "score-unknown-member", severity: "error", params: { code: "Z" }, about: { member: "Z", criterion: "1" } },
      { code: "score-unknown-criterion", severity: "error", params: { code: "9", name: "Member A" }, about: { member: "A", criterion: "9" } },
    ]);
  });

  test("two scores for one place are an error, two layers are not", () => {
    const twice = rankSmall({ points: { A: [8] }, scores: [{ member: "A", criterion: "1", layer: "final", points: 9 }] });
    expect(codes(twice.findings)).toEqual(["score-doubled"]);
    const layers = rankSmall({ points: { A: [8] }, scores: [{ member: "A", criterion: "1", layer: "self", points: 9 }] });
    expect(layers.findings).toEqual([]);
  });

  test("points beside a parent are a warning: the parts count", () => {
    const result = rankSmall({
      criteria: [
        { code: "I", name: "S" },
        { code: "1", name: "a", parent: "I", max: 10 },
      ],
      points: { A: [6] },
      scores: [{ member: "A", criterion: "I", layer: "final", points: 9 }],
    });
    expect(result.findings).toEqual([
      { code: "score-on-parent", severity: "warning", params: { name: "Member A", criterion: "S" }, about: { member: "A", criterion: "I" } },
    ]);
    expect(totals(result)).toEqual({ A: "6.00" });
  });

  test("a score on a criterion of another group does not count, and that is said", () => {
    const result = rankSmall({
      groups: [
        { code: "G", name: "First" },
        { code: "H", name: "Second" },
      ],
      criteria: [
        { code: "1", name: "a", max: 10 },
        { code: "2", name: "b", max: 10, groups: ["H"] },
      ],
      points: { A: [6, 9], B: [5, 5], C: [4, null] },
      members: { B: { group: "H" } },
      scores: [{ member: "C", criterion: "2", state: "n/a" }],
    });
    expect(result.findings).toEqual([
      {
        code: "score-not-for-group",
        severity: "warning",
        params: { name: "Member A", criterion: "b", group: "First" },
        about: { member: "A", criterion: "2" },
      },
    ]);
    expect(totals(result)).toEqual({ A: "6.00", C: "4.00", B: "10.00" });
  });
});

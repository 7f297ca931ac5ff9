import { findingsOf, rankSmall, standing, type SmallBloc } from "../small-bloc";
import type { RunResult } from "../../../src/core";

type Award = NonNullable<SmallBloc["awards"]>[number];

const points = { A: [9], B: [8], C: [8], D: [7], E: [6] };

function award(settings: Partial<Award>, more: Partial<SmallBloc> = {}): RunResult {
  return rankSmall({ points, awards: [{ code: "CO", name: "Cờ thi đua", for: "collective", ...settings }], ...more });
}

const subjects = (result: RunResult): string[] => result.nominations.map((n) => n.subject);

function outcome(result: RunResult, subject: string) {
  const found = result.considered.find((c) => c.subject === subject);
  return { outcome: found?.outcome, reasons: found?.reasons.map((r) => r.code) };
}

describe("leader only", () => {
  test("the first place of the group is put forward, with its rank and total", () => {
    const result = award({ leaderOnly: true });
    expect(result.nominations).toEqual([
      { award: "CO", for: "collective", subject: "A", group: "G", reasons: [{ code: "by-rank", params: { rank: 1, total: "9.00", places: 1 } }] },
    ]);
    expect(outcome(result, "B")).toEqual({ outcome: "not-nominated", reasons: ["not-leader"] });
    expect(result.open).toEqual([]);
  });

  test("a leader that is not considered is not replaced by the second", () => {
    const result = award({ leaderOnly: true }, { members: { A: { registered: false } } });
    expect(subjects(result)).toEqual([]);
    expect(outcome(result, "A")).toEqual({ outcome: "not-nominated", reasons: ["not-registered"] });
  });

  test("an excluded member without a place makes way for the next leader", () => {
    const result = award({ leaderOnly: true }, { members: { A: { excluded: { reason: "kỷ luật", keepsPlace: false } } } });
    expect(result.groups[0]?.standings.map((s) => [s.member, s.rank])).toEqual([["B", 1], ["C", 1], ["D", 3], ["E", 4], ["A", null]]);
    expect(result.open[0]?.subjects).toEqual(["B", "C"]);
    expect(outcome(result, "A")).toEqual({ outcome: "not-nominated", reasons: ["excluded"] });
  });

  test.each(["competition", "modified", "dense", "ordinal"] as const)("two leaders with equal keys are both leaders under %s", (rankMethod) => {
    const result = rankSmall({
      points: { A: [9], B: [9], C: [8] },
      settings: { rankMethod },
      awards: [{ code: "CO", name: "Cờ", for: "collective", leaderOnly: true }],
    });
    expect(result.nominations).toEqual([]);
    expect(result.open).toEqual([{ code: "award-tie", award: "CO", group: "G", subjects: ["A", "B"], places: 1 }]);
  });
});

describe("first n", () => {
  test.each([
    [0, []],
    [1, ["A"]],
    [3, ["A", "B", "C"]],
    [4, ["A", "B", "C", "D"]],
    [9, ["A", "B", "C", "D", "E"]],
  ])("%d places go to %j", (count, expected) => {
    expect(subjects(award({ count }))).toEqual(expected);
  });

  test("a member that is not considered is skipped and keeps its rank", () => {
    const result = award({ count: 1 }, { members: { A: { excluded: { reason: "đang bị xem xét", keepsPlace: true } } }, points: { A: [9], B: [8], D: [7] } });
    expect(result.groups[0]?.standings.map((s) => [s.member, s.rank, s.eligible])).toEqual([["A", 1, false], ["B", 2, true], ["D", 3, true]]);
    expect(subjects(result)).toEqual(["B"]);
    expect(result.considered[0]?.reasons).toEqual([{ code: "excluded", params: { reason: "đang bị xem xét" } }]);
  });

  test("those short of a place are told so", () => {
    expect(outcome(award({ count: 1 }), "E")).toEqual({ outcome: "not-nominated", reasons: ["no-place-left"] });
  });
});

describe("a tie across the last place never decides itself", () => {
  test("ask is the default: an open decision, a warning, and the clear ones put forward", () => {
    const result = award({ count: 2 });
    expect(subjects(result)).toEqual(["A"]);
    expect(result.open).toEqual([{ code: "award-tie", award: "CO", group: "G", subjects: ["B", "C"], places: 1 }]);
    expect(findingsOf(result.findings, "award-tie-open")).toEqual([
      {
        code: "award-tie-open",
        severity: "warning",
        params: { award: "Cờ thi đua", names: "Member B, Member C", places: 1 },
        about: { award: "CO", group: "G" },
      },
    ]);
    expect(outcome(result, "B")).toEqual({ outcome: "open", reasons: ["tied-across-last-place"] });
    expect(outcome(result, "D")).toEqual({ outcome: "not-nominated", reasons: ["no-place-left"] });
  });

  test("all and none", () => {
    expect(subjects(award({ count: 2, onTie: "all" }))).toEqual(["A", "B", "C"]);
    expect(award({ count: 2, onTie: "all" }).open).toEqual([]);
    const none = award({ count: 2, onTie: "none" });
    expect(subjects(none)).toEqual(["A"]);
    expect(none.open).toEqual([]);
    expect(outcome(none, "B").outcome).toBe("not-nominated");
  });

  test("a tie inside the places is no matter", () => {
    expect(award({ count: 3 }).open).toEqual([]);
  });

  test("ordinal ranks do not hide a tie", () => {
    expect(award({ count: 2 }, { settings: { rankMethod: "ordinal" } }).open[0]?.subjects).toEqual(["B", "C"]);
  });

  test("no places at all leave nothing to decide", () => {
    expect(award({ count: 0 }, { points: { A: [9], B: [9] } }).open).toEqual([]);
  });
});

describe("conditions", () => {
  test("a minimum total counts from the minimum on", () => {
    const result = award({ minTotal: 8 });
    expect(subjects(result)).toEqual(["A", "B", "C"]);
    expect(result.nominations[0]?.reasons).toEqual([{ code: "meets-conditions", params: { rank: 1, total: "9.00" } }]);
    expect(result.considered.find((c) => c.subject === "D")?.reasons).toEqual([
      { code: "below-min-total", params: { total: "7.00", minTotal: "8" } },
    ]);
  });

  test("a minimum total goes by the total that decides", () => {
    const close = { A: [7.996] };
    expect(subjects(award({ minTotal: 8 }, { points: close }))).toEqual(["A"]);
    expect(subjects(award({ minTotal: 8 }, { points: close, settings: { rankOn: "unrounded" } }))).toEqual([]);
  });

  test("a maximum rank", () => {
    const result = award({ maxRank: 2 });
    expect(subjects(result)).toEqual(["A", "B", "C"]);
    expect(outcome(result, "D").reasons).toEqual(["beyond-max-rank"]);
  });

  test("a minimum class", () => {
    const classes = [
      { name: "Tốt", from: 80 },
      { name: "Khá", from: 65 },
    ];
    expect(subjects(award({ minClass: "Tốt" }, { settings: { classes } }))).toEqual(["A", "B", "C"]);
    expect(subjects(award({ minClass: "Khá" }, { settings: { classes } }))).toEqual(["A", "B", "C", "D"]);
    expect(outcome(award({ minClass: "Khá" }, { settings: { classes } }), "E").reasons).toEqual(["below-min-class"]);
  });

  test("a minimum share of every criterion names the criterion that falls short", () => {
    const points = { A: [9], B: [8], C: [8], D: [7], E: [6] };
    expect(subjects(award({ minShareEach: 80 }, { points }))).toEqual(["A", "B", "C"]);
    const result = award({ minShareEach: 80.5 }, { points });
    expect(subjects(result)).toEqual(["A"]);
    const [reason] = result.considered.find(({ subject }) => subject === "B")?.reasons ?? [];
    expect(reason).toMatchObject({ code: "below-min-share", params: { share: "80.00", minShareEach: "80.5" } });
  });

  test.each([
    ["2023-03-01", 10, true],
    ["2023-03-02", 9, false],
    ["2022-12-31", 12, true],
    ["2024-01-01", 0, false],
  ])("a unit set up on %s has existed for %i months at the end of 2023", (founded, months, passes) => {
    const result = award({ minMonths: 10, count: 1 }, { points: { A: [9] }, members: { A: { founded } } });
    expect(subjects(result)).toEqual(passes ? ["A"] : []);
    const reasons = result.considered.find(({ subject }) => subject === "A")?.reasons ?? [];
    if (!passes) expect(reasons).toEqual([{ code: "too-young", params: { months, minMonths: 10 } }]);
    expect(standing(result, "A").eligible).toBe(true);
  });

  test("a unit without a day of founding is old enough", () => {
    expect(subjects(award({ minMonths: 10, count: 1 }, { points: { A: [9] } }))).toEqual(["A"]);
  });

  test.each([
    ["2026-06-01", "2026-06-01", false],
    ["2026-06-02", "2026-06-01", true],
    ["2026-06-02", undefined, false],
  ])("dissolved on %s, as of %s", (dissolved, asOf, considered) => {
    const result = award({ count: 1 }, { points: { A: [9], B: [8] }, members: { A: { dissolved } }, settings: { ...(asOf === undefined ? {} : { asOf }) } });
    expect(subjects(result)).toEqual(considered ? ["A"] : ["B"]);
    expect(standing(result, "A").rank).toBe(1);
    if (!considered) expect(standing(result, "A").reasons).toEqual([{ code: "dissolved", params: { date: dissolved } }]);
  });

  test.each(["founded", "dissolved"] as const)("a day %s that is no date is told", (field) => {
    const result = award({ count: 1 }, { points: { A: [9] }, members: { A: { [field]: "2026-02-30" } } });
    expect(result.findings).toContainEqual({ code: "figure-unreadable", severity: "error", params: { given: "2026-02-30", expected: "date" }, about: { member: "A", field } });
  });

  test.each([["minMonths", 1.5], ["minMonths", -1], ["minShareEach", 101], ["minShareEach", -1]] as const)("%s of %d cannot be", (column, given) => {
    expect(award({ [column]: given, count: 1 }).findings).toContainEqual(
      expect.objectContaining({ code: "award-bad-value", params: expect.objectContaining({ column, given: String(given) }) as object }),
    );
  });

  test("places go to those who meet the conditions, from the top", () => {
    expect(subjects(award({ count: 5, minTotal: 8 }))).toEqual(["A", "B", "C"]);
  });

  test("only the groups named", () => {
    const groups = [
      { code: "G", name: "First" },
      { code: "H", name: "Second" },
    ];
    const result = award({ leaderOnly: true, groups: ["H"] }, { groups, members: { E: { group: "H" } } });
    expect(result.nominations.map((n) => [n.subject, n.group])).toEqual([["E", "H"]]);
    const both = award({ leaderOnly: true }, { groups, members: { E: { group: "H" } } });
    expect(both.nominations.map((n) => [n.subject, n.group])).toEqual([["A", "G"], ["E", "H"]]);
  });

  test("a rule that says nothing nominates nobody, and that is said", () => {
    const result = award({});
    expect(result.nominations).toEqual([]);
    expect(result.findings).toEqual([
      { code: "award-no-condition", severity: "info", params: { award: "Cờ thi đua" }, about: { award: "CO" } },
    ]);
  });

  test("a member without a score is not put forward by a rule without a quota", () => {
    const result = award({ maxRank: 9 }, { points: { A: [9], B: [] } });
    expect(subjects(result)).toEqual(["A"]);
    expect(outcome(result, "B").reasons).toEqual(["no-score"]);
  });

  test("members ranked apart are not compared with the others", () => {
    const result = rankSmall({
      groups: [{ code: "G", name: "G", notApplicable: "separate" }],
      points: { A: [8, 8], B: [9, null] },
      scores: [{ member: "B", criterion: "2", state: "n/a" }],
      awards: [{ code: "CO", name: "Cờ", for: "collective", leaderOnly: true }],
    });
    expect(subjects(result)).toEqual(["A"]);
    expect(outcome(result, "B").reasons).toContain("separate-table");
  });
});

describe("one achievement is not rewarded twice", () => {
  const co: Award = { code: "CO", name: "Cờ", for: "collective", leaderOnly: true };
  const bk: Award = { code: "BK", name: "Bằng khen", for: "collective", count: 1, excludes: ["CO"] };

  test.each([
    ["in this order", [co, bk]],
    ["in the other order", [bk, co]],
  ])("the Cờ bars the Bằng khen, rules %s", (_name, awards) => {
    const result = rankSmall({ points: { A: [9], B: [8], C: [7] }, awards });
    expect(result.nominations.map((n) => [n.award, n.subject]).sort()).toEqual([["BK", "B"], ["CO", "A"]]);
    expect(result.considered.find((c) => c.award === "BK" && c.subject === "A")?.reasons).toEqual([
      { code: "has-other-award", params: { award: "CO" } },
    ]);
  });

  test("while the Cờ is undecided, those it may go to wait", () => {
    const result = rankSmall({ points: { A: [9], B: [9], C: [7] }, awards: [co, bk] });
    expect(result.considered.find((c) => c.award === "BK" && c.subject === "A")?.reasons).toEqual([
      { code: "waits-for-award", params: { award: "CO" } },
    ]);
  });

  test("rules that exclude each other end", () => {
    const result = rankSmall({ points: { A: [9], B: [8] }, awards: [{ ...co, excludes: ["BK"] }, bk] });
    expect(new Set(result.nominations.map((n) => n.subject)).size).toBe(result.nominations.length);
  });
});

describe("one award for the whole bloc", () => {
  const groups = [
    { code: "G", name: "First" },
    { code: "H", name: "Second" },
  ];
  const members = { D: { group: "H" }, E: { group: "H" } };

  test("the leaders of the groups go to the vote, however different their points", () => {
    const result = award({ scope: "bloc", leaderOnly: true }, { groups, members });
    expect(result.nominations).toEqual([]);
    expect(result.open).toEqual([{ code: "leaders-vote", award: "CO", group: null, subjects: ["A", "D"], places: 1 }]);
    expect(outcome(result, "A")).toEqual({ outcome: "open", reasons: ["leaders-vote"] });
    expect(outcome(result, "E").outcome).toBe("not-nominated");
  });

  test("a count without leader only goes to the leaders as well", () => {
    const result = award({ scope: "bloc", count: 1 }, { groups, members });
    expect(result.open[0]).toMatchObject({ code: "leaders-vote", subjects: ["A", "D"] });
    expect(outcome(result, "E").reasons).toEqual(["groups-not-compared"]);
  });

  test("places for all leaders need no vote", () => {
    const result = award({ scope: "bloc", count: 2 }, { groups, members });
    expect(result.nominations.map((n) => [n.subject, n.group])).toEqual([["A", null], ["D", null]]);
    expect(result.open).toEqual([]);
  });

  test("with a single group it is the group's award", () => {
    expect(award({ scope: "bloc", count: 1 }).nominations.map((n) => [n.subject, n.group])).toEqual([["A", null]]);
  });

  test("a threshold without a quota compares nobody", () => {
    const result = award({ scope: "bloc", minTotal: 7 }, { groups, members });
    expect(subjects(result).sort()).toEqual(["A", "B", "C", "D"]);
  });
});

describe("half-year", () => {
  test("ignores award rules: no nominations, nothing open, no remarks", () => {
    const result = award({ count: 2, percent: 20 }, { bloc: { period: "half-year" } });
    expect(result).toMatchObject({ nominations: [], considered: [], open: [], findings: [] });
  });
});

describe("checks of the rules", () => {
  test.each<[Partial<Award>, string, object]>([
    [{ count: -1 }, "award-bad-value", { column: "count", given: "-1" }],
    [{ count: 1.5 }, "award-bad-value", { column: "count", given: "1.5" }],
    [{ maxRank: 0 }, "award-bad-value", { column: "maxRank", given: "0" }],
    [{ minTotal: NaN }, "award-bad-value", { column: "minTotal" }],
    [{ count: 1, percent: 120 }, "award-bad-value", { column: "percent" }],
    [{ count: 1, minBallot: -5 }, "award-bad-value", { column: "minBallot" }],
    [{ count: 1, min: 0.5 }, "award-bad-value", { column: "min" }],
    [{ count: 1, groups: ["Z"] }, "reference-unknown", { field: "groups", given: "Z", allowed: "G" }],
    [{ count: 1, excludes: ["BK"] }, "reference-unknown", { field: "excludes", given: "BK", allowed: "CO" }],
    [{ minClass: "Tốt" }, "reference-unknown", { field: "minClass", given: "Tốt", allowed: "" }],
  ])("%j is the error %s", (settings, code, params) => {
    const result = award(settings);
    expect(result.status).toBe("stopped");
    expect(result.findings.find((f) => f.severity === "error")).toMatchObject({ code, params, about: { award: "CO" } });
  });

  test("two rules with one code are an error", () => {
    const rule: Award = { code: "CO", name: "Cờ", for: "collective", count: 1 };
    const result = rankSmall({ points, awards: [rule, { ...rule, name: "Cờ khác" }] });
    expect(findingsOf(result.findings, "award-code-doubled")).toHaveLength(1);
    expect(result.status).toBe("stopped");
  });
});

test("under ordinal ranks the order of codes bars no tied member from a worst rank allowed", () => {
  const result = award({ maxRank: 2, count: 2 }, { settings: { rankMethod: "ordinal" } });
  expect(result.groups[0]?.standings.map((s) => s.rank)).toEqual([1, 2, 3, 4, 5]);
  expect(subjects(result)).toEqual(["A"]);
  expect(result.open.map(({ subjects: tied, places }) => [tied, places])).toEqual([[["B", "C"], 1]]);
  expect(outcome(result, "D")).toEqual({ outcome: "not-nominated", reasons: ["beyond-max-rank"] });
});

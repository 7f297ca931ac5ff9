import { frontlineShare, reportState, type AwardRule, type Nomination, type RunResult } from "../../../src/core";
import { monthsByEndOf } from "../../../src/core/awards/age";
import { quotaBase } from "../../../src/core/awards/quota";
import { findingsOf, rankSmall, smallBloc, type SmallBloc } from "../small-bloc";

type Award = NonNullable<SmallBloc["awards"]>[number];

const points = { A: [9], B: [8], C: [8], D: [7] };
const co: Award = { code: "CO", name: "Cờ thi đua", for: "collective" };
const award = (settings: Partial<Award>, more: Partial<SmallBloc> = {}): RunResult => rankSmall({ points, awards: [{ ...co, ...settings }], ...more });
const reasons = (result: RunResult, subject: string, code = "CO") => result.considered.find((one) => one.subject === subject && one.award === code)?.reasons;
const subjects = (result: RunResult, code = "CO"): string[] => result.nominations.filter((one) => one.award === code).map((one) => one.subject);
function theOnly<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error("nothing there");
  return first;
}

describe("every reason carries its figures", () => {
  test("what a member's standing falls short of, all of it and in order", () => {
    const classes = [{ name: "Tốt", from: 80 }, { name: "Khá", from: 0 }];
    expect(reasons(award({ leaderOnly: true, maxRank: 2, minTotal: 8, minClass: "Tốt", minShareEach: 75 }, { settings: { classes } }), "D")).toEqual([
      { code: "not-leader", params: { rank: 4 } },
      { code: "beyond-max-rank", params: { rank: 4, maxRank: 2 } },
      { code: "below-min-total", params: { total: "7.00", minTotal: "8" } },
      { code: "below-min-class", params: { class: "Khá", minClass: "Tốt" } },
      { code: "below-min-share", params: { criterion: "Criterion 1", share: "70.00", minShareEach: "75" } },
    ]);
  });

  test("a group in which all are ranked apart has no leader", () => {
    const result = award({ leaderOnly: true }, { points: { A: [9, null] }, groups: [{ code: "G", name: "G", notApplicable: "separate" }], scores: [{ member: "A", criterion: "2", state: "n/a" }] });
    expect(reasons(result, "A")).toEqual([{ code: "separate-table", params: {} }, { code: "not-leader", params: { rank: 1 } }]);
  });

  test("a member without a class is below any", () => {
    expect(reasons(award({ minClass: "Tốt" }, { settings: { classes: [{ name: "Tốt", from: 80 }] } }), "D")).toEqual([{ code: "below-min-class", params: { class: "", minClass: "Tốt" } }]);
  });

  test("ordinal ranks of equals bar neither, whichever of them comes last", () => {
    const result = award({ maxRank: 2 }, { settings: { rankMethod: "ordinal" } });
    expect(subjects(result)).toEqual(["A", "B", "C"]);
    expect(reasons(result, "D")).toEqual([{ code: "beyond-max-rank", params: { rank: 4, maxRank: 2 } }]);
  });

  test("short of a place, short of votes, and what waits for a vote or a decision", () => {
    expect(reasons(award({ count: 1 }), "D")).toEqual([{ code: "no-place-left", params: { places: 1 } }]);
    expect(reasons(award({ count: 2 }), "C")).toEqual([{ code: "tied-across-last-place", params: { places: 1 } }]);
    expect(reasons(award({ count: 1, minBallot: 50 }), "A")).toEqual([{ code: "ballot-missing", params: {} }]);
    const groups = [{ code: "G", name: "First" }, { code: "H", name: "Second" }];
    const across = (more: Partial<SmallBloc>) => award({ count: 1, scope: "bloc" }, { groups, members: { D: { group: "H" } }, ...more });
    expect(reasons(across({}), "A")).toEqual([{ code: "leaders-vote", params: { places: 1 } }]);
    const ballot = [{ award: "CO", subject: "A", round: 1, for: 4, voters: 10 }, { award: "CO", subject: "D", round: 1, for: 6, voters: 10 }];
    expect(reasons(across({ ballot }), "A")).toEqual([{ code: "fewer-votes", params: { places: 1 } }]);
    expect(reasons(across({ ballot }), "B")).toEqual([{ code: "fewer-votes", params: { places: 1 } }]);
  });

  test("candidates whose award is a share of another: not put forward for it, or waiting for it", () => {
    const bk: Award = { code: "BK", name: "Bằng khen", for: "collective", percent: 100, of: "CO" };
    const result = rankSmall({ points, awards: [{ ...co, count: 2 }, bk] });
    expect(subjects(result, "BK")).toEqual(["A"]);
    expect(reasons(result, "B", "BK")).toEqual([{ code: "waits-for-award", params: { award: "CO" } }]);
    expect(reasons(result, "D", "BK")).toEqual([{ code: "not-nominated-for", params: { award: "CO" } }]);
  });
});

describe("a tie in which one of the tied is out of reach", () => {
  test.each(["all", "none", "ask"] as const)("those below the tie stay short of a place under %s", (onTie) => {
    const result = award({ count: 2, onTie });
    expect(reasons(result, "D")).toEqual([{ code: "no-place-left", params: { places: 2 } }]);
    expect(subjects(result)).toEqual(onTie === "all" ? ["A", "B", "C"] : ["A"]);
    expect(reasons(result, "C")?.map(({ code }) => code)).toEqual([onTie === "all" ? "by-rank" : onTie === "none" ? "no-place-left" : "tied-across-last-place"]);
  });
});

describe("decisions by hand", () => {
  const decision = { award: "CO", subjects: ["C"], by: "Khối trưởng", why: "biên bản" };
  const run = (decisions: NonNullable<SmallBloc["decisions"]>, settings: Partial<Award> = { count: 2 }) => award(settings, { decisions });
  const unused = (result: RunResult) => findingsOf(result.findings, "decision-unused");
  const told = (names: string) => [{ code: "decision-unused", severity: expect.any(String) as string, params: { award: "Cờ thi đua", names }, about: { award: "CO", field: "decision" } }];

  test("who decided and why stands on both sides of it", () => {
    const result = run([decision]);
    expect(reasons(result, "C")).toEqual([{ code: "decided", params: { by: "Khối trưởng", why: "biên bản" } }]);
    expect(reasons(result, "B")).toEqual([{ code: "decided-otherwise", params: { by: "Khối trưởng", why: "biên bản" } }]);
    expect(unused(result)).toEqual([]);
  });

  test("one on a tie that is gone is told, with the names of those it was for", () => {
    expect(unused(run([{ ...decision, subjects: ["B", "C", "Z"] }], { count: 3 }))).toEqual(told("Member B, Member C, Z"));
  });

  test("one that names too many, or somebody who is not tied, comes to nothing", () => {
    const many = run([{ ...decision, subjects: ["B", "C"] }]);
    expect(unused(many)).toEqual(told("Member B, Member C"));
    expect(many.open).toHaveLength(1);
    const half = award({ count: 3 }, { points: { A: [9], B: [8], C: [8], D: [8] }, decisions: [{ ...decision, subjects: ["B", "A"] }] });
    expect(half.open).toEqual([{ code: "award-tie", award: "CO", group: "G", subjects: ["B", "C", "D"], places: 2 }]);
    expect(unused(half)).toEqual(told("Member B, Member A"));
  });

  test("one that names fewer than the places open counts, and the places left are told", () => {
    const short = (result: RunResult) => findingsOf(result.findings, "decision-short");
    const four = { points: { A: [9], B: [8], C: [8], D: [8] } };
    const result = award({ count: 3 }, { ...four, decisions: [{ ...decision, subjects: ["B", "B"] }] });
    expect(subjects(result)).toEqual(["A", "B"]);
    expect(short(result)).toEqual([{ code: "decision-short", severity: "warning", params: { award: "Cờ thi đua", names: "Member B", named: 1, left: 1 }, about: { award: "CO", field: "decision" } }]);
    expect(short(award({ count: 3 }, { ...four, decisions: [{ ...decision, subjects: ["B", "C"] }] }))).toEqual([]);
    expect(short(run([decision]))).toEqual([]);
  });

  test("of two for the same tie the first counts, and the other is told, whatever they share", () => {
    for (const second of [{ ...decision, by: "Khối phó" }, { ...decision, why: "họp lại" }]) expect(unused(run([decision, second]))).toEqual(told("Member C"));
    expect(unused(run([decision, { ...decision, subjects: ["B"] }]))).toEqual(told("Member B"));
  });

  test("one on another award settles nothing, and one on no award is no matter here", () => {
    const other: Award = { code: "BK", name: "Bằng khen", for: "collective", count: 1 };
    const result = rankSmall({ points, awards: [{ ...co, count: 2 }, other], decisions: [{ ...decision, award: "BK" }] });
    expect(result.open).toHaveLength(1);
    expect(unused(result)).toMatchObject([{ params: { award: "Bằng khen", names: "Member C" } }]);
    expect(unused(rankSmall({ points, awards: [{ ...co, count: 2 }, other], decisions: [decision, { ...decision, award: "BK" }] }))).toMatchObject([{ params: { award: "Bằng khen" } }]);
    expect(unused(run([{ ...decision, award: "XX" }]))).toMatchObject([{ params: { award: "XX", names: "Member C" }, about: { award: "XX" } }]);
    const { award: _award, ...onRank } = decision;
    expect(unused(run([onRank]))).toEqual([]);
  });
});

describe("reports and ages by their days", () => {
  const member = (more: object) => theOnly(smallBloc({ points: { A: [1] }, members: { A: more } }).members);

  test.each<[object, string | undefined, string]>([
    [{}, "2023-12-31", "open"],
    [{ reportReceived: "2023-11-21" }, "2023-12-31", "open"],
    [{ reportDue: "2023-02-30" }, "2023-12-31", "open"],
    [{ reportDue: "2023-11-20", reportReceived: "2023-02-30" }, "2023-12-31", "open"],
    [{ reportDue: "2023-11-20", reportReceived: "2023-11-20" }, undefined, "in-time"],
    [{ reportDue: "2023-11-20", reportReceived: "2023-11-21" }, undefined, "late"],
    [{ reportDue: "2023-11-20" }, "2023-11-20", "open"],
    [{ reportDue: "2023-11-20" }, "2023-11-21", "not-received"],
    [{ reportDue: "2023-11-20" }, undefined, "not-received"],
  ])("%j on %s is %s", (more, asOf, state) => {
    expect(reportState(member(more), asOf)).toBe(state);
  });

  test.each<[string, number | null]>([["2026-03-01", 10], ["2026-03-02", 9], ["2026-02-30", null], ["soon", null], ["2027-01-01", 0]])("founded on %s: %s months by the end of 2026", (founded, months) => {
    expect(monthsByEndOf(2026, founded)).toBe(months);
  });
});

test.each<[string, string]>([
  ...["members", "đơn vị thành viên", "số đơn vị", "tổng số đơn vị", "all members", " TONG SO DON VI "].map((text): [string, string] => [text, "members"]),
  ...["eligible", "đơn vị đủ điều kiện", "đủ điều kiện"].map((text): [string, string] => [text, "eligible"]),
  ...["registered", "đơn vị đăng ký", "đăng ký"].map((text): [string, string] => [text, "registered"]),
  ...["candidates", "hồ sơ", "hồ sơ đề nghị", "số hồ sơ"].map((text): [string, string] => [text, "candidates"]),
])("a percentage of %j is of the %s", (text, base) => {
  const rule: AwardRule = { ...theOnly(smallBloc({ points, awards: [co] }).awards), of: text };
  expect(quotaBase(rule, [rule])).toBe(base);
  expect(quotaBase({ ...rule, of: "  " }, [rule])).toBe("members");
});

describe("percentages are of the groups they are for", () => {
  const groups = [{ code: "G", name: "First" }, { code: "H", name: "Second" }];
  const many = { A: [9], B: [8], C: [7], D: [6], E: [5], F: [4] };
  const inH = { E: { group: "H" }, F: { group: "H" } };

  test("members, and those registered, of the group alone; blank is not registered", () => {
    const run = (of: string, members: NonNullable<SmallBloc["members"]>) => rankSmall({ points: many, groups, members, awards: [{ ...co, percent: 50, of }] }).nominations.map(({ subject }) => subject);
    expect(run("members", inH)).toEqual(["A", "B", "E"]);
    expect(run("registered", { ...inH, A: { registered: true }, B: { registered: { CSTĐ: 1 } }, E: { group: "H", registered: false } })).toEqual(["A"]);
  });

  test("the files for this award from this group alone", () => {
    const file = (code: string, member: string, name: string) => ({ code, name: code, member, award: name, for: "individual" as const });
    const awards: Award[] = [{ code: "BK", name: "Bằng khen", for: "individual", percent: 50 }, { code: "GK", name: "Giấy khen", for: "individual", count: 9 }];
    const candidates = [file("p1", "A", "BK"), file("p2", "B", "BK"), file("p3", "E", "BK"), file("p4", "A", "GK"), file("p5", "A", "GK")];
    const ballot = ["p1", "p2", "p3"].map((subject, i) => ({ award: "BK", subject, round: 1, for: 9 - i, voters: 10 }));
    const result = rankSmall({ points: many, groups, members: inH, awards, candidates, ballot });
    expect(subjects(result, "BK")).toEqual(["p1"]);
    expect(subjects(result, "GK")).toEqual(["p4", "p5"]);
  });
});

describe("the order of candidates", () => {
  const person = (code: string, member = "A", more = {}) => ({ code, name: `Người ${code}`, for: "individual" as const, member, award: "BK", ...more });
  const bk: Award = { code: "BK", name: "Bằng khen", for: "individual", count: 1 };
  const vote = (subject: string, n: number) => ({ award: "BK", subject, round: 1, for: n, voters: 10 });
  const run = (candidates: NonNullable<SmallBloc["candidates"]>, more: Partial<SmallBloc> = {}, settings: Partial<Award> = {}) => rankSmall({ points, awards: [{ ...bk, ...settings }], candidates, ...more });

  test("by votes, then by code, and those not voted on last", () => {
    const candidates = ["p4", "p2", "p3", "p1", "p0"].map((code) => person(code));
    const ballot = [vote("p1", 5), vote("p2", 9), vote("p3", 5)];
    for (const more of [{}, { groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }], members: { D: { group: "H" } } }]) {
      const result = run([...candidates, person("p5", "D")], { ballot, ...more }, { scope: "bloc" });
      expect(result.considered.map(({ subject }) => subject)).toEqual(["p2", "p1", "p3", "p0", "p4", "p5"]);
    }
  });

  test("a woman is preferred among equals only where women is one of the tie-breaks", () => {
    const candidates = [person("p1"), person("p2", "A", { woman: true })];
    const ballot = [vote("p1", 5), vote("p2", 5)];
    expect(subjects(run(candidates, { ballot, settings: { tieBreaks: [{ by: "penalties" }, { by: "women" }] } }), "BK")).toEqual(["p2"]);
    expect(run(candidates, { ballot, settings: { tieBreaks: [{ by: "penalties" }] } }).open[0]?.subjects).toEqual(["p1", "p2"]);
  });
});

describe("the share of frontline workers", () => {
  const bloc = smallBloc({
    points,
    candidates: [["p1", false], ["p2", true], ["p3", undefined], ["p4", false]].map(([code, leader]) => ({
      code: code as string, name: code as string, for: "individual" as const, member: "A", award: "BK", ...(leader === undefined ? {} : { leader: leader as boolean }),
    })),
  });
  const put = (subject: string, name = "BK", kind: "individual" | "collective" = "individual"): Nomination => ({ award: name, for: kind, subject, group: null, reasons: [] });
  const put4 = [put("p1"), put("p2"), put("p3"), put("p4", "GK"), put("A", "BK", "collective")];

  test("of one award or of all, of individuals alone; who is not known is told and not counted", () => {
    expect(frontlineShare(bloc, put4)).toEqual({ nominated: 4, frontline: 2, unknown: 1, share: "50.00" });
    expect(frontlineShare(bloc, put4, "BK")).toEqual({ nominated: 3, frontline: 1, unknown: 1, share: "33.33" });
  });

  test("of nobody there is no share", () => {
    expect(frontlineShare(bloc, put4, "CO")).toEqual({ nominated: 0, frontline: 0, unknown: 0, share: null });
  });
});

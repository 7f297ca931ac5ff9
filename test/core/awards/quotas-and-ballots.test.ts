import type { AwardRule, BallotResult, RunResult } from "../../../src/core";
import { ballotFault, ballotOf } from "../../../src/core/awards/ballot";
import { placesOf, quotaBase } from "../../../src/core/awards/quota";
import { exactText } from "../../../src/core/exact/text";
import { codes, findingsOf, rankSmall, standing, type SmallBloc } from "../small-bloc";

type Award = NonNullable<SmallBloc["awards"]>[number];
const rule = (settings: Partial<AwardRule>): AwardRule => ({ code: "CO", name: "Cờ", for: "collective", scope: "group", onTie: "ask", ...settings });
const points = { A: [9], B: [8], C: [7], D: [6], E: [5] };
const award = (settings: Partial<Award>, more: Partial<SmallBloc> = {}): RunResult =>
  rankSmall({ points, awards: [{ code: "CO", name: "Cờ thi đua", for: "collective", ...settings }], ...more });
const subjects = (result: RunResult, code?: string): string[] =>
  result.nominations.filter((n) => code === undefined || n.award === code).map((n) => n.subject);
const why = (result: RunResult, subject: string, code = "CO"): string[] | undefined =>
  result.considered.find((c) => c.subject === subject && c.award === code)?.reasons.map((r) => r.code);

describe("places", () => {
  test.each<[Partial<AwardRule>, number, number]>([
    [{ count: 2 }, 10, 2],
    [{ percent: 20 }, 10, 2],
    [{ percent: 20 }, 9, 1],
    [{ percent: 20 }, 4, 0],
    [{ percent: 20, min: 1 }, 3, 1],
    [{ percent: 20, min: 1 }, 20, 4],
    [{ percent: 20, round: "up" }, 4, 1],
    [{ percent: 20, round: "up" }, 5, 1],
    [{ percent: 20, round: "up" }, 6, 2],
    [{ percent: 25, round: "nearest" }, 6, 2],
    [{ percent: 24, round: "nearest" }, 6, 1],
    [{ percent: 50, count: 2 }, 10, 2],
    [{ percent: 10, count: 2 }, 10, 1],
    [{ percent: 33.3, round: "down" }, 3, 0],
    [{ percent: 14.5, round: "down" }, 200, 29],
    [{ percent: 0.7, round: "up" }, 1000, 7],
    [{}, 10, Infinity],
    [{ leaderOnly: true }, 10, 1],
    [{ leaderOnly: true, count: 2 }, 10, 2],
    [{ percent: 100 }, 0, 0],
    [{ min: 1 }, 5, Infinity],
  ])("%j of %d are %d", (settings, base, expected) => {
    expect(placesOf(rule(settings), base)).toBe(expected);
  });

  test.each<[string | undefined, Partial<AwardRule>, unknown]>([
    [undefined, {}, "members"],
    ["", {}, "members"],
    [undefined, { for: "individual" }, "candidates"],
    ["members", {}, "members"],
    ["Đơn vị thành viên", {}, "members"],
    ["đủ điều kiện", {}, "eligible"],
    ["đăng ký", {}, "registered"],
    ["Hồ sơ đề nghị", {}, "candidates"],
    ["BK", {}, { award: "BK" }],
    ["bang khen", {}, { award: "BK" }],
    ["CO", {}, null],
    ["mặt trăng", {}, null],
  ])("the base %j (%j) is %j", (of, settings, expected) => {
    const own = rule({ ...settings, ...(of === undefined ? {} : { of }) });
    expect(quotaBase(own, [own, rule({ code: "BK", name: "Bằng khen" })])).toEqual(expected);
  });
});

describe("percentages in a run", () => {
  test("of the members, of the eligible, of the registered", () => {
    const members = { D: { registered: false }, E: { registered: true }, A: { registered: true } };
    expect(subjects(award({ percent: 40 }))).toEqual(["A", "B"]);
    expect(subjects(award({ percent: 60, of: "eligible" }, { members }))).toEqual(["A", "B"]);
    expect(subjects(award({ percent: 50, of: "registered" }, { members }))).toEqual(["A"]);
    expect(subjects(award({ percent: 20, min: 1 }, { points: { A: [9], B: [8], C: [7] } }))).toEqual(["A"]);
    expect(subjects(award({ percent: 20 }, { points: { A: [9], B: [8], C: [7] } }))).toEqual([]);
  });

  test("a nested base: this many of those, and only of those", () => {
    const result = rankSmall({
      points,
      awards: [
        { code: "CP", name: "Cờ thi đua của Chính phủ", for: "collective", percent: 50, of: "CO" },
        { code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", count: 3 },
      ],
    });
    expect(subjects(result, "CO")).toEqual(["A", "B", "C"]);
    expect(subjects(result, "CP")).toEqual(["A"]);
    expect(why(result, "D", "CP")).toEqual(["not-nominated-for"]);
  });

  test("a base that names nothing is an error", () => {
    expect(award({ percent: 20, of: "mặt trăng" }).findings).toEqual([
      {
        code: "reference-unknown",
        severity: "error",
        params: { field: "of", given: "mặt trăng", allowed: "members, eligible, registered, candidates, CO" },
        about: { award: "CO", field: "of" },
      },
    ]);
  });

  test("an advisory pool is told and decides nothing", () => {
    const result = award({ percent: 40, advisory: true });
    expect(result.nominations).toEqual([]);
    expect(result.findings).toEqual([
      { code: "advisory-quota", severity: "info", params: { award: "Cờ thi đua", places: 2 }, about: { award: "CO" } },
    ]);
    const withCondition = award({ percent: 20, advisory: true, minTotal: 7 });
    expect(subjects(withCondition)).toEqual(["A", "B", "C"]);
    expect(findingsOf(withCondition.findings, "advisory-quota")).toHaveLength(1);
    expect(award({ advisory: true, minTotal: 7 }).findings).toEqual([]);
  });
});

describe("prior titles and exclusions from awards granted", () => {
  const granted = [
    { subject: "B", award: "CSTĐ", year: 2022 },
    { subject: "C", award: "CSTĐ", year: 2023 },
  ];

  test("a prior title must have been granted in an earlier year", () => {
    const result = award({ count: 5, prior: "cstđ" }, { granted });
    expect(subjects(result)).toEqual(["B"]);
    expect(why(result, "C")).toEqual(["no-prior-title"]);
    expect(result.considered.find((c) => c.subject === "A")?.reasons).toEqual([{ code: "no-prior-title", params: { prior: "cstđ" } }]);
  });

  test("a title is known by the code or the name of its award", () => {
    const awards: Award[] = [
      { code: "CO", name: "Cờ thi đua", for: "collective", count: 9, prior: "BK" },
      { code: "BK", name: "Bằng khen", for: "collective", count: 0 },
    ];
    const result = rankSmall({ points, awards, granted: [{ subject: "A", award: "Bằng khen", year: 2020 }, { subject: "B", award: "BK", year: 2021 }] });
    expect(subjects(result, "CO")).toEqual(["A", "B"]);
  });

  test("what was granted this year for the same achievement excludes as well", () => {
    const awards: Award[] = [
      { code: "CO", name: "Cờ", for: "collective", count: 0 },
      { code: "BK", name: "Bằng khen", for: "collective", count: 1, excludes: ["CO"] },
    ];
    const result = rankSmall({ points, awards, granted: [{ subject: "A", award: "CO", year: 2023 }, { subject: "B", award: "CO", year: 2022 }] });
    expect(subjects(result, "BK")).toEqual(["B"]);
  });
});

describe("ballots", () => {
  const vote = (subject: string, votes: number, more: Partial<BallotResult> = {}): BallotResult => ({ award: "CO", subject, round: 1, for: votes, voters: 10, ...more });

  test.each<[Partial<AwardRule>, Partial<BallotResult>, string | null]>([
    [{}, { for: 8, voters: 10 }, "80"],
    [{ ballotBase: "present" }, { for: 8, voters: 10, issued: 9 }, "800/9"],
    [{ ballotBase: "valid" }, { for: 8, voters: 10, valid: 8 }, "100"],
    [{ ballotBase: "valid" }, { for: 8, voters: 10 }, null],
    [{ ballotBase: "valid" }, { for: 0, voters: 10, valid: 0 }, null],
  ])("the share with %j of %j is %s", (settings, row, expected) => {
    const standing = ballotOf([vote("A", 0, row)], rule(settings), "A");
    expect(standing === null ? null : exactText(standing.share)).toBe(expected);
  });

  test("the last round counts; other awards and subjects do not", () => {
    const rows = [vote("A", 9, { round: 2 }), vote("A", 1), vote("B", 2), vote("A", 3, { award: "BK", round: 2 })];
    const last = ballotOf(rows, rule({}), "A");
    expect([last?.round, last && exactText(last.share)]).toEqual([2, "90"]);
    expect(ballotOf(rows, rule({}), "Z")).toBeNull();
  });

  test.each<[Partial<BallotResult>, string | null]>([
    [{ voters: 10, issued: 9, returned: 9, valid: 8, for: 8 }, null],
    [{ voters: 10, for: 10 }, null],
    [{ voters: 10, for: 11 }, "for 11 > voters 10"],
    [{ voters: 10, issued: 11, for: 1 }, "issued 11 > voters 10"],
    [{ voters: 10, issued: 8, returned: 9, for: 1 }, "returned 9 > issued 8"],
    [{ voters: 10, returned: 7, valid: 8, for: 1 }, "valid 8 > returned 7"],
    [{ voters: 10, valid: 6, for: 7 }, "for 7 > valid 6"],
    [{ voters: 0, for: 0 }, "voters = 0"],
    [{ voters: 10, for: 1.5 }, "for = 1.5"],
    [{ voters: -1, for: 0 }, "voters = -1"],
    [{ voters: 10, for: 5, round: 3 }, "round = 3"],
    [{ voters: 10, for: 5, round: 2 }, null],
  ])("%j: %s", (row, fault) => {
    expect(ballotFault(vote("A", 0, row))).toBe(fault);
  });

  test("counts that do not fit, doubled rounds, and unknown names are errors", () => {
    const result = award({ count: 1 }, { ballot: [vote("A", 12), vote("B", 3), vote("B", 4), vote("Z", 1), { ...vote("A", 1), award: "XX" }] });
    expect(result.status).toBe("stopped");
    expect(codes(result.findings)).toEqual(["ballot-counts", "ballot-counts", "reference-unknown", "reference-unknown"]);
    expect(result.findings[0]).toMatchObject({ params: { award: "CO", subject: "A", given: "for 12 > voters 10" }, about: { award: "CO", field: "ballot" } });
  });

  test("a minimum share is reached exactly, and missed by one vote", () => {
    const result = award({ count: 3, minBallot: 80 }, { ballot: [vote("A", 8), vote("B", 7), vote("C", 10)] });
    expect(subjects(result)).toEqual(["A", "C"]);
    expect(result.considered.find((c) => c.subject === "B")?.reasons).toEqual([
      { code: "below-min-ballot", params: { share: "70.00", minBallot: "80", round: 1 } },
    ]);
    // D comes up to the third place and was not voted on.
    expect(result.open).toEqual([{ code: "ballot-missing", award: "CO", group: "G", subjects: ["D"], places: 1 }]);
  });

  test("without votes those at a place wait, whoever is short of one does not", () => {
    const result = award({ count: 2, minBallot: 80 });
    expect(result.nominations).toEqual([]);
    expect(result.open[0]).toMatchObject({ code: "ballot-missing", subjects: ["A", "B"] });
    expect(why(result, "A")).toEqual(["ballot-missing"]);
    expect(why(result, "C")).toEqual(["no-place-left"]);
  });
});

describe("one award for the leaders of two groups", () => {
  const groups = [{ code: "G", name: "First" }, { code: "H", name: "Second" }];
  const members = { D: { group: "H" }, E: { group: "H" } };
  const run = (more: Partial<SmallBloc>) => award({ scope: "bloc", count: 1 }, { groups, members, ...more });
  const votes = (subject: string, n: number, round = 1): BallotResult => ({ award: "CO", subject, round, for: n, voters: 10 });

  test("the vote decides", () => {
    const result = run({ ballot: [votes("A", 4), votes("D", 6)] });
    expect(result.nominations).toEqual([{ award: "CO", for: "collective", subject: "D", group: null, reasons: [{ code: "by-vote", params: { places: 1 } }] }]);
    expect(why(result, "A")).toEqual(["fewer-votes"]);
    expect(result.open).toEqual([]);
  });

  test("votes for only one of them leave it open", () => {
    expect(run({ ballot: [votes("A", 4)] }).open[0]?.code).toBe("leaders-vote");
  });

  test("equal votes call for a second round, then for head and deputy", () => {
    const first = run({ ballot: [votes("A", 5), votes("D", 5)] });
    expect(first.open).toEqual([{ code: "second-round", award: "CO", group: null, subjects: ["A", "D"], places: 1 }]);
    const second = run({ ballot: [votes("A", 5), votes("D", 5), votes("A", 5, 2), votes("D", 5, 2)] });
    expect(second.open[0]?.code).toBe("head-and-deputy");
    expect(run({ ballot: [votes("A", 5), votes("D", 5), votes("A", 6, 2), votes("D", 4, 2)] }).nominations[0]?.subject).toBe("A");
  });

  test("head and deputy decide by hand, with a reason", () => {
    const decisions = [{ award: "CO", subjects: ["D"], by: "Khối trưởng, Khối phó", why: "dẫn đầu phong trào" }];
    const description = { ballot: [votes("A", 5), votes("D", 5), votes("A", 5, 2), votes("D", 5, 2)], decisions };
    const result = run(description);
    expect(result.nominations[0]).toMatchObject({ subject: "D", reasons: [{ code: "decided", params: { by: "Khối trưởng, Khối phó", why: "dẫn đầu phong trào" } }] });
    expect(result.open).toEqual([]);
  });
});

describe("decisions on a tie across the last place", () => {
  const tied = { A: [9], B: [8], C: [8] };
  const run = (subjects: string[], more = {}) =>
    award({ count: 2 }, { points: tied, decisions: [{ award: "CO", subjects, by: "Khối trưởng", why: "biên bản họp", ...more }] });

  test("are respected, with the reason", () => {
    const result = run(["C"]);
    expect(subjects(result)).toEqual(["A", "C"]);
    expect(why(result, "C")).toEqual(["decided"]);
    expect(why(result, "B")).toEqual(["decided-otherwise"]);
    expect(result.open).toEqual([]);
    expect(result.findings).toEqual([]);
  });

  test.each([[["B", "C"]], [["A"]], [["Z"]], [[]]])("for %j does not fit what is open: it stays open", (chosen: string[]) => {
    expect(run(chosen).open).toHaveLength(1);
  });

  test.each([{ by: "" }, { why: " " }])("without %j is an error", (missing) => {
    expect(findingsOf(run(["C"], missing).findings, "bad-setting")).toEqual([
      { code: "bad-setting", severity: "error", params: { setting: "decisions", given: "C", allowed: "by, why" }, about: { field: "decisions" } },
    ]);
  });
});

describe("individuals", () => {
  const person = (code: string, member: string, more = {}) => ({ code, name: `Người ${code}`, for: "individual" as const, member, award: "BK", ...more });
  const bk: Award = { code: "BK", name: "Bằng khen", for: "individual", count: 2 };
  const vote = (subject: string, n: number) => ({ award: "BK", subject, round: 1, for: n, voters: 10 });
  const run = (settings: Partial<Award>, more: Partial<SmallBloc>) => rankSmall({ points, awards: [{ ...bk, ...settings }], ...more });

  test("places for all candidates need no vote", () => {
    const result = run({}, { candidates: [person("p1", "A"), person("p2", "C")] });
    expect(result.nominations.map((n) => [n.subject, n.for, n.group])).toEqual([["p1", "individual", "G"], ["p2", "individual", "G"]]);
  });

  test("more candidates than places are not compared by their members' points: they wait for the vote", () => {
    const result = run({}, { candidates: [person("p1", "A"), person("p2", "C"), person("p3", "B")] });
    expect(result.nominations).toEqual([]);
    expect(result.open).toEqual([{ code: "ballot-missing", award: "BK", group: "G", subjects: ["p1", "p2", "p3"], places: 2 }]);
    expect(findingsOf(result.findings, "award-tie-open")).toEqual([]);
  });

  test("the vote orders them; a tie across the last place stays open", () => {
    const candidates = [person("p1", "A"), person("p2", "C"), person("p3", "B")];
    expect(subjects(run({}, { candidates, ballot: [vote("p1", 3), vote("p2", 9), vote("p3", 8)] }))).toEqual(["p2", "p3"]);
    const tie = run({}, { candidates, ballot: [vote("p1", 8), vote("p2", 9), vote("p3", 8)] });
    expect(subjects(tie)).toEqual(["p2"]);
    expect(tie.open[0]).toMatchObject({ code: "award-tie", subjects: ["p1", "p3"], places: 1 });
    expect(findingsOf(tie.findings, "award-tie-open")[0]?.params).toMatchObject({ names: "Người p1, Người p3" });
  });

  test("a woman is preferred among equals, where the bloc's tie-breaks say so", () => {
    const candidates = [person("p1", "A"), person("p2", "C"), person("p3", "B", { woman: true })];
    const ballot = [vote("p1", 8), vote("p2", 9), vote("p3", 8)];
    const result = run({}, { candidates, ballot, settings: { tieBreaks: [{ by: "women" }] } });
    expect(subjects(result)).toEqual(["p2", "p3"]);
  });

  test("their member's standing counts: not considered, total, leader, class", () => {
    const candidates = [person("p1", "A"), person("p2", "E"), person("p3", "B")];
    const members = { B: { registered: false } };
    const result = run({ count: 9, minTotal: 6 }, { candidates, members });
    expect(subjects(result)).toEqual(["p1"]);
    expect(why(result, "p2", "BK")).toEqual(["below-min-total"]);
    expect(why(result, "p3", "BK")).toEqual(["not-registered"]);
    expect(subjects(run({ leaderOnly: true, count: 5 }, { candidates }))).toEqual(["p1"]);
  });

  test("a percentage is of the candidates unless set otherwise", () => {
    const { count: _count, ...noCount } = bk;
    const candidates = [person("p1", "A"), person("p2", "C"), person("p3", "B")];
    const ballot = [vote("p1", 3), vote("p2", 9), vote("p3", 8)];
    const result = rankSmall({ points, awards: [{ ...noCount, percent: 34 }], candidates, ballot });
    expect(subjects(result)).toEqual(["p2"]);
  });

  test("for the whole bloc the votes of all groups are one list", () => {
    const groups = [{ code: "G", name: "First" }, { code: "H", name: "Second" }];
    const candidates = [person("p1", "A"), person("p2", "E"), person("p3", "B")];
    const more = { groups, members: { E: { group: "H" } }, candidates };
    const result = run({ scope: "bloc" }, { ...more, ballot: [vote("p1", 3), vote("p2", 9), vote("p3", 8)] });
    expect(subjects(result)).toEqual(["p2", "p3"]);
    expect(run({ scope: "bloc" }, more).open[0]).toMatchObject({ code: "ballot-missing", group: null });
  });

  test("too small a share of frontline workers is told", () => {
    const candidates = [person("p1", "A", { leader: true }), person("p2", "C", { leader: false })];
    expect(run({ minFrontline: 60 }, { candidates }).findings).toEqual([
      { code: "frontline-below", severity: "warning", params: { award: "Bằng khen", share: "50.00", minimum: "60" }, about: { award: "BK" } },
    ]);
    expect(run({ minFrontline: 50 }, { candidates }).findings).toEqual([]);
    expect(run({ minFrontline: 50 }, { candidates: [] }).findings).toEqual([]);
  });

  test("files of unknown members or awards, of the wrong kind, and doubled ones are errors", () => {
    const candidates = [person("p1", "Z"), person("p2", "A", { award: "XX" }), person("p3", "A", { for: "collective" }), person("p4", "A"), person("p4", "B")];
    expect(codes(run({}, { candidates }).findings)).toEqual(["reference-unknown", "reference-unknown", "reference-unknown", "candidate-code-doubled"]);
  });

  test("collectives inside members are put forward by their files", () => {
    const result = rankSmall({
      points,
      awards: [{ code: "BK", name: "Bằng khen", for: "collective", count: 3 }],
      candidates: [{ ...person("phong1", "A"), for: "collective" }, { ...person("B", "B"), for: "collective" }],
    });
    expect(subjects(result).sort()).toEqual(["B", "phong1"]);
  });

  test("files of members themselves change nothing", () => {
    const candidates = [{ ...person("E", "E"), for: "collective" as const }];
    const result = rankSmall({ points, awards: [{ code: "BK", name: "Bằng khen", for: "collective", count: 1 }], candidates });
    expect(subjects(result)).toEqual(["A"]);
  });
});

test("a collective of 70 % women is preferred for an award, not for a rank", () => {
  const result = rankSmall({
    points: { A: [9], B: [9] },
    members: { B: { womenShare: 70 }, A: { womenShare: 69.9 } },
    settings: { tieBreaks: [{ by: "women" }] },
    awards: [{ code: "CO", name: "Cờ", for: "collective", leaderOnly: true }],
  });
  expect(standing(result, "A")).toMatchObject({ rank: 1, tied: true });
  expect(standing(result, "B")).toMatchObject({ rank: 1, tied: true });
  expect(subjects(result)).toEqual(["B"]);
});

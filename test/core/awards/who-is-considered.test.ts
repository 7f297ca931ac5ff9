import type { AwardRule, RunResult } from "../../../src/core";
import { ballotFault, ballotOf } from "../../../src/core/awards/ballot";
import { awardOfBase } from "../../../src/core/awards/quota";
import { rankSmall, smallBloc, standing, type SmallBloc } from "../small-bloc";

type Award = NonNullable<SmallBloc["awards"]>[number];

const co: Award = { code: "CO", name: "Cờ thi đua", for: "collective" };
const reasons = (result: RunResult, subject: string, code = "CO") => result.considered.find((one) => one.subject === subject && one.award === code)?.reasons;
const subjects = (result: RunResult, code = "CO"): string[] => result.nominations.filter((one) => one.award === code).map((one) => one.subject);
const SEPARATE = [{ code: "G", name: "G", notApplicable: "separate" as const }];
const NA = (member: string, criterion: string) => ({ member, criterion, state: "n/a" as const });

describe("the order in which members are considered", () => {
  test("the main table by rank, then those ranked apart, then those without a rank", () => {
    const result = rankSmall({
      groups: SEPARATE, points: { A: [null, 10], B: [7, 7], C: [], D: [8, 8] }, scores: [NA("A", "1")], settings: { tieBreaks: [{ by: "women" }] },
      awards: [{ ...co, count: 1 }],
    });
    expect(result.considered.map(({ subject }) => subject)).toEqual(["D", "B", "A", "C"]);
    expect(reasons(result, "A")).toEqual([{ code: "separate-table", params: {} }]);
    expect(reasons(result, "C")).toEqual([{ code: "no-score", params: {} }]);
    expect(standing(result, "C")).toMatchObject({ table: "main", rank: null });
  });

  test("a preferred member comes before its equals, and no preference lifts it over more points", () => {
    const run = (tieBreaks: NonNullable<SmallBloc["settings"]>["tieBreaks"]) => rankSmall({
      points: { A: [9], B: [8], C: [8], D: [] }, members: { C: { womenShare: 75 }, B: { womenShare: 30 } }, awards: [{ ...co, count: 2 }], settings: { ...(tieBreaks === undefined ? {} : { tieBreaks }) },
    });
    expect(run([{ by: "women" }]).considered.map(({ subject }) => subject)).toEqual(["A", "C", "B", "D"]);
    expect(run([]).open[0]?.subjects).toEqual(["B", "C"]);
  });
});

describe("who has no rank, and who is ranked apart", () => {
  const criteria = [{ code: "1", name: "1", max: 10 }, { code: "B", name: "B", rule: "bonus", max: 5 }];
  const bonusOnly = [NA("A", "1"), { member: "A", criterion: "B", layer: "final" as const, points: 2 }];

  test("points outside the scale alone make no rate, so there is no rank to judge an award by", () => {
    const result = rankSmall({ criteria, groups: [{ code: "G", name: "G", notApplicable: "rate" }], points: { A: [null], B: [9, 0] }, scores: bonusOnly, awards: [{ ...co, count: 2 }] });
    expect(standing(result, "A")).toMatchObject({ rank: null, rate: null, eligible: true });
    expect(reasons(result, "A")).toEqual([{ code: "no-rank", params: {} }]);
  });

  test("a least share of every criterion bars nobody of whom no criterion counts", () => {
    const result = rankSmall({ criteria, points: { A: [null], B: [4, 0] }, scores: bonusOnly, awards: [{ ...co, count: 2, minShareEach: 50 }] });
    expect(subjects(result)).toEqual(["A"]);
    expect(reasons(result, "B")?.map(({ code }) => code)).toEqual(["below-min-share"]);
  });

  test("an equal rate in the table apart lends nobody its better rank", () => {
    const result = rankSmall({ groups: SEPARATE, points: { A: [9, 9], B: [8, 8], C: [8, null] }, scores: [NA("C", "2")], awards: [{ ...co, maxRank: 1 }] });
    expect(standing(result, "C")).toMatchObject({ rank: 1, table: "not-applicable" });
    expect(reasons(result, "B")).toEqual([{ code: "beyond-max-rank", params: { rank: 2, maxRank: 1 } }]);
  });
});

test("what one award asks for bars nobody from another", () => {
  const result = rankSmall({ points: { A: [4] }, members: { A: { founded: "2023-12-02" } }, awards: [{ ...co, count: 1, minShareEach: 50, minMonths: 6 }, { ...co, code: "BK", name: "Bằng khen", count: 1 }], ballot: [{ award: "BK", subject: "A", round: 1, for: 1, voters: 10 }] });
  expect(reasons(result, "A")).toEqual([
    { code: "below-min-share", params: { criterion: "Criterion 1", share: "40.00", minShareEach: "50" } },
    { code: "too-young", params: { months: 0, minMonths: 6 } },
  ]);
  expect(subjects(result, "BK")).toEqual(["A"]);
});

test("a blank rule looks at nobody", () => {
  const result = rankSmall({ points: { A: [9] }, awards: [co] });
  // Strict: a list of one undefined thing is equal to an empty one otherwise.
  expect([result.nominations, result.considered, result.open]).toStrictEqual([[], [], []]);
});

describe("titles granted before", () => {
  const granted = [{ subject: "A", award: "Bằng khen", year: 2021 }, { subject: "B", award: "bk", year: 2021 }, { subject: "C", award: "GK", year: 2021 }];
  const awards: Award[] = [{ code: "BK", name: "Bằng khen", for: "collective", count: 0 }, { code: "GK", name: "Giấy khen", for: "collective", count: 0 }];

  test.each(["BK", "Bằng khen"])("%s is known by its code and by its name, and another title is another", (prior) => {
    const result = rankSmall({ points: { A: [9], B: [8], C: [7] }, awards: [{ ...co, count: 3, prior }, ...awards], granted });
    expect(subjects(result)).toEqual(["A", "B"]);
    expect(reasons(result, "C")).toEqual([{ code: "no-prior-title", params: { prior } }]);
  });
});

describe("awards that are a share of another", () => {
  const groups = [{ code: "G", name: "G" }, { code: "H", name: "H" }];

  test("of members: the share is of those put forward in the same group", () => {
    const result = rankSmall({
      points: { A: [9], B: [8], C: [7], D: [6] }, groups, members: { D: { group: "H" } },
      awards: [{ code: "CP", name: "Cờ Chính phủ", for: "collective", percent: 50, of: "CO" }, { ...co, count: 2 }, { code: "BK", name: "Bằng khen", for: "collective", count: 3 }],
    });
    expect(subjects(result)).toEqual(["A", "B", "D"]);
    expect(subjects(result, "CP")).toEqual(["A"]);
    expect(reasons(result, "D", "CP")).toEqual([{ code: "no-place-left", params: { places: 0 } }]);
    expect(reasons(result, "C", "CP")).toEqual([{ code: "not-nominated-for", params: { award: "CO" } }]);
  });

  test("of persons: they count for the group of their member", () => {
    const person = (code: string, member: string, award: string) => ({ code, name: code, for: "individual" as const, member, award });
    const people = [["p1", "A"], ["p2", "B"], ["p3", "D"]] as const;
    const result = rankSmall({
      points: { A: [9], B: [8], D: [6] }, groups, members: { D: { group: "H" } },
      awards: [{ code: "CT", name: "Chiến sĩ thi đua cấp tỉnh", for: "individual", percent: 50, of: "CS" }, { code: "CS", name: "Chiến sĩ thi đua cơ sở", for: "individual", count: 2 }],
      candidates: people.flatMap(([code, member]) => [person(code, member, "CS"), person(code, member, "CT")]),
      ballot: people.map(([subject], i) => ({ award: "CT", subject, round: 1, for: 9 - i, voters: 10 })),
    });
    expect(subjects(result, "CT")).toEqual(["p1"]);
  });

  test("of those registered: who left it blank, or said no, is none of them", () => {
    const members = { A: { registered: true }, D: { group: "H", registered: { CSTĐ: 1 } }, E: { group: "H", registered: false } };
    const result = rankSmall({ points: { A: [9], B: [8], C: [7], D: [6], E: [5], F: [4] }, groups, members: { ...members, F: { group: "H" } }, awards: [{ ...co, percent: 100, of: "registered" }] });
    expect(subjects(result)).toEqual(["A", "D"]);
    expect(reasons(result, "F")).toEqual([{ code: "no-place-left", params: { places: 1 } }]);
  });

  test("two that are shares of each other come to nobody", () => {
    const result = rankSmall({ points: { A: [9], B: [8] }, awards: [{ ...co, percent: 50, of: "BK" }, { code: "BK", name: "Bằng khen", for: "collective", percent: 50, of: "CO" }] });
    expect(result.nominations).toEqual([]);
  });

  test("an award names another as its base, or none", () => {
    const [own, other] = smallBloc({ points: { A: [1] }, awards: [co, { ...co, code: "BK", name: "Bằng khen" }] }).awards;
    if (own === undefined || other === undefined) throw new Error("no awards");
    const base = (of: string | undefined, rule: AwardRule = own) => awardOfBase(of === undefined ? rule : { ...rule, of }, [own, other]);
    expect([base("BK"), base("bằng khen"), base("members"), base(undefined), base("mặt trăng")]).toEqual(["BK", "BK", null, null, null]);
  });

  test("it comes after the one that it excludes, wherever the rules stand", () => {
    const bk: Award = { code: "BK", name: "Bằng khen", for: "collective", count: 1 };
    const gk: Award = { code: "GK", name: "Giấy khen", for: "collective", count: 1, excludes: ["BK"] };
    const result = rankSmall({ points: { A: [9], B: [8] }, awards: [gk, { ...co, count: 1 }, bk] });
    expect(result.nominations.map(({ award, subject }) => [award, subject])).toEqual([["GK", "B"], ["CO", "A"], ["BK", "A"]]);
  });
});

describe("ballots", () => {
  test("candidates without votes and without places for all wait for the ballot", () => {
    const person = (code: string) => ({ code, name: code, for: "individual" as const, member: "A", award: "BK" });
    const result = rankSmall({ points: { A: [9] }, awards: [{ code: "BK", name: "Bằng khen", for: "individual", count: 1 }], candidates: [person("p1"), person("p2")] });
    expect(reasons(result, "p1", "BK")).toEqual([{ code: "ballot-missing", params: {} }]);
  });

  test.each([[["a", "b"]], [["b", "a"]]])("who was not voted on comes after who was, in whatever order the files %j stand", (codes) => {
    const result = rankSmall({
      points: { A: [9] }, awards: [{ code: "BK", name: "Bằng khen", for: "individual", count: 1 }],
      candidates: codes.map((code) => ({ code, name: code, for: "individual", member: "A", award: "BK" })), ballot: [{ award: "BK", subject: "b", round: 1, for: 0, voters: 10 }],
    });
    expect(result.considered.map(({ subject }) => subject)).toEqual(["b", "a"]);
    expect(subjects(result, "BK")).toEqual(["b"]);
  });

  test("no votes for are votes; the last round is of this award alone; a base of nobody gives no share", () => {
    const row = { award: "BK", subject: "A", round: 1, for: 0, voters: 10 };
    expect(ballotFault({ ...row, issued: 0, valid: 0 })).toBeNull();
    const [rule] = smallBloc({ points: { A: [1] }, awards: [{ ...co, ballotBase: "valid" }] }).awards;
    if (rule === undefined) throw new Error("no award");
    expect(ballotOf([{ ...row, award: "CO", for: 2, valid: 8 }, { ...row, round: 2, for: 9, valid: 9 }], rule, "A")).toMatchObject({ round: 1, votes: 2, base: 8 });
    expect(ballotOf([{ ...row, award: "CO", valid: 8 }, { ...row, award: "CO", round: 2, valid: 0 }], rule, "A")).toBeNull();
  });

  test("a share that falls short in the last round bars, though the first was enough", () => {
    const result = rankSmall({ points: { A: [9] }, awards: [{ ...co, count: 1, minBallot: 60 }], ballot: [{ award: "CO", subject: "A", round: 2, for: 5, voters: 10 }, { award: "CO", subject: "A", round: 1, for: 7, voters: 10 }] });
    expect(reasons(result, "A")).toEqual([{ code: "below-min-ballot", params: { share: "50.00", minBallot: "60", round: 2 } }]);
  });
});

import { checkBloc, rankBloc, type Finding } from "../../../src/core";
import { findingsOf, rankSmall, smallBloc, type SmallBloc } from "../small-bloc";

type Award = NonNullable<SmallBloc["awards"]>[number];

const points = { A: [9], B: [8] };
const award: Award = { code: "CO", name: "Cờ", for: "collective", count: 1 };
const checked = (more: Partial<SmallBloc>): Finding[] => checkBloc(smallBloc({ points, ...more }));

describe("numbers of award rules", () => {
  const wholes = "0, 1, 2 …";
  const percents = "0 … 100";

  test.each<[keyof Award, string, readonly number[], readonly number[]]>([
    ["count", wholes, [-1, 0.5], [0, 1]],
    ["min", wholes, [-1, 0.5], [0, 1]],
    ["maxRank", "1, 2, 3 …", [0, 1.5, -1], [1, 2]],
    ["percent", percents, [-0.1, 100.1, NaN], [0, 100]],
    ["minMonths", wholes, [-1, 0.5], [0, 1]],
    ["minShareEach", percents, [-0.1, 100.1], [0, 100]],
    ["minBallot", percents, [-0.1, 100.1], [0, 100]],
    ["minFrontline", percents, [-0.1, 100.1], [0, 100]],
    ["minTotal", "0 …", [NaN, Infinity], [0]],
  ])("%s may be %s", (column, allowed, wrong, right) => {
    for (const given of wrong) {
      expect(checked({ awards: [{ ...award, [column]: given }] })).toEqual([
        { code: "award-bad-value", severity: "error", params: { column, given: String(given), allowed }, about: { award: "CO", field: column } },
      ]);
    }
    for (const given of right) expect(checked({ awards: [{ ...award, [column]: given }] })).toEqual([]);
  });

  test("a code that stands twice is named", () => {
    expect(checked({ awards: [award, { ...award, name: "Cờ khác" }] })).toEqual([{ code: "award-code-doubled", severity: "error", params: { code: "CO" }, about: { award: "CO" } }]);
  });

  test("a half-year is not told that a rule has no condition", () => {
    const blank: Award = { code: "CO", name: "Cờ", for: "collective" };
    expect(checked({ awards: [blank] })).toHaveLength(1);
    expect(checked({ awards: [blank], bloc: { period: "half-year" } })).toEqual([]);
  });
});

test("a file that names what there is not is told what there is, in every field", () => {
  const awards: Award[] = [{ code: "BK", name: "Bằng khen", for: "individual", count: 1 }, award];
  const file = { code: "p1", name: "Ông P", for: "individual" as const, member: "A", award: "BK" };
  const unknown = (field: string, given: string, allowed: string) => ({ code: "reference-unknown", severity: "error", params: { field, given, allowed }, about: { candidate: "p1", field } });
  expect(checked({ awards, candidates: [file] })).toEqual([]);
  expect(checked({ awards, candidates: [{ ...file, member: "Z" }] })).toEqual([unknown("member", "Z", "A, B")]);
  expect(checked({ awards, candidates: [{ ...file, award: "XX" }] })).toEqual([unknown("award", "XX", "BK, CO")]);
  expect(checked({ awards, candidates: [{ ...file, award: "CO" }] })).toEqual([unknown("for", "individual", "collective")]);
  expect(checked({ awards, candidates: [file, file] })).toEqual([{ code: "candidate-code-doubled", severity: "error", params: { code: "p1" }, about: { candidate: "p1" } }]);
});

test("a ballot that names what there is not, and one that stands twice, are told in full", () => {
  const vote = { award: "CO", subject: "A", round: 1, for: 3, voters: 10 };
  const about = { award: "CO", field: "ballot" };
  expect(checked({ awards: [award], ballot: [{ ...vote, award: "XX" }] })).toEqual([
    { code: "reference-unknown", severity: "error", params: { field: "ballot", given: "XX", allowed: "CO" }, about: { award: "XX", field: "ballot" } },
  ]);
  expect(checked({ awards: [award, { ...award, code: "BK" }], ballot: [{ ...vote, award: "XX" }] })).toMatchObject([{ params: { allowed: "CO, BK" } }]);
  expect(checked({ awards: [award], ballot: [{ ...vote, subject: "Z" }] })).toEqual([
    { code: "reference-unknown", severity: "error", params: { field: "ballot", given: "Z", allowed: "A, B" }, about },
  ]);
  expect(checked({ awards: [award], ballot: [vote, { ...vote, for: 4 }] })).toEqual([
    { code: "ballot-counts", severity: "error", params: { award: "CO", subject: "A", given: "round = 1" }, about },
  ]);
});

describe("criteria", () => {
  const groups = [{ code: "G", name: "First" }, { code: "H", name: "Second" }];
  const criteria = (...all: NonNullable<SmallBloc["criteria"]>) => checkBloc(smallBloc({ points: { A: [] }, groups, members: { A: { group: "G" } }, criteria: all })).filter(({ severity, code }) => severity === "error" || code === "max-not-sum");

  test("groups that there are not, maxima and weights that cannot be, and a maximum that is missing, each at its cell", () => {
    expect(criteria({ code: "1", name: "a", max: 10, groups: ["G", "Z"] })).toEqual([
      { code: "criterion-bad-group", severity: "error", params: { given: "Z", allowed: "G, H" }, about: { criterion: "1", field: "groups" } },
    ]);
    expect(criteria({ code: "1", name: "a", max: -1 })).toEqual([{ code: "criterion-bad-max", severity: "error", params: { given: "-1" }, about: { criterion: "1", field: "max" } }]);
    expect(criteria({ code: "1", name: "a", max: 10, weight: -2 })).toEqual([{ code: "criterion-bad-weight", severity: "error", params: { given: "-2" }, about: { criterion: "1", field: "weight" } }]);
    expect(criteria({ code: "1", name: "a" })).toMatchObject([{ code: "criterion-no-max", severity: "error", params: { name: "a" }, about: { criterion: "1", field: "max" } }]);
  });

  test("a declared maximum is held against the sum in each group that has the criterion and something in it", () => {
    const part = { code: "1.1", name: "b", parent: "1", max: 4 };
    const told = (group: string, name: string, sum: string) => ({ code: "max-not-sum", severity: "warning", params: { declared: "10", sum, group: name, name: "a" }, about: { criterion: "1", group, field: "max" } });
    expect(criteria({ code: "1", name: "a", max: 10 }, { ...part, max: 10 })).toEqual([]);
    expect(criteria({ code: "1", name: "a", max: 10 }, part)).toEqual([told("G", "First", "4"), told("H", "Second", "4")]);
    expect(criteria({ code: "1", name: "a", max: 10, groups: ["H"] }, part)).toEqual([told("H", "Second", "4")]);
    expect(criteria({ code: "1", name: "a", max: 10 }, { ...part, groups: ["G"] })).toEqual([told("G", "First", "4")]);
    expect(criteria({ code: "1", name: "a" }, part)).toEqual([]);
  });

  test("a mean's maximum is its own and needs no sum", () => {
    expect(criteria({ code: "1", name: "a", max: 10, rule: "weighted-mean" }, { code: "1.1", name: "b", parent: "1", max: 4 })).toEqual([]);
    expect(criteria({ code: "1", name: "a", max: 10, rule: "weighted-mean" }, { code: "1.1", name: "b", parent: "1", max: 4, weight: 0 })).toEqual([]);
  });

  test("where a rule is not known its criterion is looked at all the same", () => {
    expect(criteria({ code: "1", name: "a", max: 9, rule: "?" }, { code: "1.1", name: "b", parent: "1", rule: "?" }, { code: "1.2", name: "c", parent: "1", max: 4 }).map(({ code, about }) => [code, about?.criterion])).toEqual([
      ["rule-unknown", "1"], ["rule-unknown", "1.1"], ["max-not-sum", "1"], ["max-not-sum", "1"], ["criterion-no-max", "1.1"],
    ]);
  });
});

describe("members", () => {
  test("head and deputy are told whom they may be", () => {
    expect(checked({ bloc: { deputy: "Z" } })).toEqual([{ code: "reference-unknown", severity: "error", params: { field: "deputy", given: "Z", allowed: "A, B" }, about: { field: "deputy" } }]);
  });

  test.each<[object, Finding["code"], object, string]>([
    [{ name: " " }, "member-name-missing", {}, "name"],
    [{ reportDue: "20/11" }, "report-bad-date", { given: "20/11" }, "reportDue"],
    [{ reportReceived: "20/11" }, "report-bad-date", { given: "20/11" }, "reportReceived"],
  ])("%j is told at its cell", (member, code, params, field) => {
    expect(checked({ members: { A: member } })).toEqual([{ code, severity: "error", params, about: { member: "A", field } }]);
  });

  test("a report that came without a day it was due is no matter", () => {
    expect(checked({ members: { A: { reportReceived: "2023-11-20" } } })).toEqual([]);
  });
});

describe("settings", () => {
  const from = (...classes: { name: string; from: number; minShareEach?: number }[]) => ({ classes });

  test.each<[NonNullable<SmallBloc["settings"]>, string, string, string]>([
    [{ scoreLayers: [] }, "scoreLayers", "", "final, appraised, cross-check, self"],
    [{ scoreLayers: ["self", "final", "self"] }, "scoreLayers", "self, final, self", "final, appraised, cross-check, self"],
    [{ rounding: { decimals: 10 } }, "rounding.decimals", "10", "0, 1, 2, 3, 4, 5, 6, 7, 8, 9"],
    [{ asOf: "tomorrow" }, "asOf", "tomorrow", "yyyy-mm-dd"],
    [from({ name: "X", from: -1 }), "classes", "X: -1", "0 … 100"],
    [from({ name: "X", from: 50 }, { name: "Y", from: 50 }, { name: "Z", from: 0 }), "classes", "Y: 50", "< 50"],
    [from({ name: "X", from: 50 }, { name: "Y", from: 40 }, { name: "X", from: 0 }), "classes", "X", "X, Y"],
    [from({ name: "X", from: 0, minShareEach: -0.1 }), "classes", "X: -0.1", "0 … 100"],
    [from({ name: "X", from: 0, minShareEach: 100.1 }), "classes", "X: 100.1", "0 … 100"],
  ])("%j cannot be: told with what may be", (settings, setting, given, allowed) => {
    expect(checked({ settings }).filter(({ severity }) => severity === "error")).toEqual([{ code: "bad-setting", severity: "error", params: { setting, given, allowed }, about: { field: setting } }]);
  });

  test.each<[NonNullable<SmallBloc["settings"]>]>([
    [{ rounding: { decimals: 0 } }], [{ rounding: { decimals: 9 } }],
    [from({ name: "X", from: 0, minShareEach: 0 })], [from({ name: "X", from: 0, minShareEach: 100 })],
  ])("%j, at the edge of what may be, is no mistake", (settings) => {
    expect(checked({ settings })).toEqual([]);
  });

  test("a tie-break by section names a criterion that there is; the others need none", () => {
    const tieBreaks = (...all: NonNullable<NonNullable<SmallBloc["settings"]>["tieBreaks"]>) => checked({ points: { A: [9, 9], B: [8, 8] }, settings: { tieBreaks: all } });
    const unknown = (given: string) => ({ code: "reference-unknown", severity: "error", params: { field: "tieBreaks", given, allowed: "1, 2" }, about: { field: "tieBreaks" } });
    expect(tieBreaks({ by: "section", criterion: "2" }, { by: "women" })).toEqual([]);
    expect(tieBreaks({ by: "section", criterion: "Z" })).toEqual([unknown("Z")]);
    expect(tieBreaks({ by: "section" })).toEqual([unknown("")]);
  });

  test("the lowest of one, two or three classes is named where something is below it", () => {
    const gap = (...bounds: number[]) => checked({ settings: from(...bounds.map((bound, i) => ({ name: `C${i}`, from: bound }))) });
    const told = (name: string, bound: string) => [{ code: "class-gap", severity: "warning", params: { name, from: bound }, about: { field: "classes" } }];
    expect([gap(50), gap(90, 50), gap(90, 70, 50)]).toEqual([told("C0", "50"), told("C1", "50"), told("C2", "50")]);
    expect([gap(0), gap(90, 0), gap(90, 70, 0), gap()]).toEqual([[], [], [], []]);
  });

  test.each([{ by: " " }, { why: "" }])("a decision with %j names its subjects", (missing) => {
    const decisions = [{ subjects: ["A", "B"], by: "Khối trưởng", why: "biên bản", ...missing }];
    expect(findingsOf(checked({ decisions }), "bad-setting")).toMatchObject([{ params: { setting: "decisions", given: "A, B", allowed: "by, why" } }]);
  });
});

test("what is only told stops nothing", () => {
  expect(rankBloc(smallBloc({ points, awards: [{ code: "CO", name: "Cờ", for: "collective" }] })).status).toBe("ranked");
  expect(rankSmall({ points, awards: [{ ...award, count: -1 }] }).status).toBe("stopped");
});

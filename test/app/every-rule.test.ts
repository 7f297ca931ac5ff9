/** Every rule kind, tie-break and award setting from cells alone; what is expected was computed by hand. */
import { type RunOutcome, computeRanking } from "../../src/app";
import { type AwardDescription, type BlocDescription, type ScoreDescription, resolveBloc, ruleKinds } from "../../src/core";
import { valuesIn } from "../../src/workbook/format/values";
import type { RuleRow } from "../core/formula/every-rule-bloc";
import { deskWith } from "./shell-of";

const LANGUAGES = ["vi", "en"] as const;
const YEAR: BlocDescription["bloc"] = { name: "Khối thi đua", kind: "khoi", year: 2026, period: "year" };

async function ranked(description: BlocDescription, language: (typeof LANGUAGES)[number]): Promise<RunOutcome> {
  const desk = await deskWith(resolveBloc(description), {}, language);
  const outcome = await computeRanking(desk.shell);
  expect(outcome.findings.filter(({ severity }) => severity === "error").map(({ code, sheet, cell, what }) => [code, sheet, cell, what])).toEqual([]);
  expect(outcome.status).toBe("ranked");
  return outcome;
}

const standing = ({ result }: RunOutcome, code: string) => result.groups.flatMap(({ standings }) => standings).find(({ member }) => member === code);

type Given = number | "yes" | "no" | { readonly actual: number | string; readonly target?: number };
interface Row extends RuleRow {
  /** What A and B have, and the points that this comes to; parents have points and maximum. */
  readonly A?: Given;
  readonly B?: Given;
  readonly points: readonly [number, number];
}

const ROWS: readonly Row[] = [
  { code: "I", rule: "sum", parameters: "tối đa 30", points: [30, 16] },
  { code: "I.1", rule: "direct", max: 10, A: 8, B: 6, points: [8, 6] },
  { code: "I.2", rule: "yes-no", max: 10, A: "yes", B: "no", points: [10, 0] },
  { code: "I.3", rule: "level", parameters: "Tốt: 10; Khá: 7; Không: 0", max: 10, A: { actual: "Khá" }, B: { actual: "Tốt" }, points: [7, 10] },
  { code: "I.4", rule: "bands", parameters: "từ 95: 10; từ 90: 8,5; còn lại: 0", max: 10, A: { actual: 92 }, B: { actual: 80 }, points: [8.5, 0] },
  { code: "II", rule: "sum", points: [65.2, 44.5] },
  { code: "II.1", rule: "proportional", parameters: "tối đa 100%; thấp nhất 30%", max: 10, A: { actual: 80, target: 100 }, B: { actual: 20, target: 100 }, points: [8, 3] },
  { code: "II.2", rule: "relative-to-leader", max: 10, A: { actual: 120, target: 100 }, B: { actual: 55, target: 50 }, points: [10, 7.5] },
  { code: "II.3", rule: "count", parameters: "1/mô hình; tối đa 3", max: 5, A: { actual: 2 }, B: { actual: 7 }, points: [2, 3] },
  { code: "II.4", rule: "deduction", parameters: "trừ 0,5/lần; tối đa trừ 3", max: 10, A: { actual: 4 }, B: { actual: 9 }, points: [8, 7] },
  { code: "II.5", rule: "lateness", parameters: "trừ 2/ngày; thấp nhất 0; không nộp: 0", max: 10, due: "2026-11-15", A: { actual: "2026-11-14" }, B: { actual: "2026-11-17" }, points: [10, 6] },
  { code: "II.6", rule: "external", parameters: "thang 100; nguồn: QĐ số 12/QĐ-UBND ngày 05/01/2026", max: 20, A: { actual: 86 }, B: { actual: 90 }, points: [17.2, 18] },
  { code: "II.7", rule: "min-max", max: 10, A: { actual: 90 }, B: { actual: 60 }, points: [10, 0] },
  { code: "III", rule: "weighted-mean", max: 10, points: [8.67, 6.67] },
  { code: "III.1", rule: "direct", max: 10, weight: 2, A: 8, B: 5, points: [8, 5] },
  { code: "III.2", rule: "direct", max: 5, A: 5, B: 5, points: [5, 5] },
  { code: "IV", rule: "geometric-mean", max: 10, points: [6, 9] },
  { code: "IV.1", rule: "direct", max: 10, A: 4, B: 9, points: [4, 9] },
  { code: "IV.2", rule: "direct", max: 10, A: 9, B: 9, points: [9, 9] },
  { code: "V", rule: "mean-of-achievements", max: 10, points: [9, 7.5] },
  { code: "V.1", rule: "proportional", max: 10, A: { actual: 80, target: 100 }, B: { actual: 50, target: 100 }, points: [8, 5] },
  { code: "V.2", rule: "proportional", max: 10, A: { actual: 150, target: 100 }, B: { actual: 100, target: 100 }, points: [10, 10] },
  { code: "VI", rule: "drop-lowest", parameters: "bỏ 1 mục thấp nhất", points: [8, 10] },
  { code: "VI.1", rule: "direct", max: 10, A: 8, B: 5, points: [8, 5] },
  { code: "VI.2", rule: "direct", max: 10, A: 6, B: 10, points: [6, 10] },
  { code: "VII", rule: "keep-highest", parameters: "giữ 1 mục cao nhất", points: [9, 6] },
  { code: "VII.1", rule: "direct", max: 10, A: 7, B: 6, points: [7, 6] },
  { code: "VII.2", rule: "direct", max: 10, A: 9, B: 4, points: [9, 4] },
  { code: "VIII", rule: "sum", parameters: "tối đa 4", points: [4, 2] },
  { code: "VIII.1", rule: "bonus", parameters: "tối đa 3", A: 3, B: 1, points: [3, 1] },
  { code: "VIII.2", rule: "bonus", parameters: "0,5/mô hình; tối đa 2", A: { actual: 4 }, B: { actual: 2 }, points: [2, 1] },
  { code: "IX", rule: "sum", points: [-5, -1] },
  { code: "IX.1", rule: "penalty", parameters: "tối đa trừ 5", A: -2, B: 1, points: [-2, -1] },
  { code: "IX.2", rule: "penalty", parameters: "trừ 1/vụ; tối đa trừ 3", A: { actual: 5 }, B: { actual: 0 }, points: [-3, 0] },
];

function scoreOf(member: "A" | "B", { code, [member]: given }: Row): ScoreDescription[] {
  if (given === undefined) return [];
  const place = { member, criterion: code };
  return [typeof given === "object" ? { ...place, ...given } : { ...place, layer: "final", points: given }];
}

describe("every rule kind from cells", () => {
  it.each(LANGUAGES)("comes to what was computed by hand, in %s", async (language) => {
    expect(new Set(ROWS.map(({ rule }) => rule))).toEqual(new Set(ruleKinds().map(({ name }) => name)));
    const outcome = await ranked({
      schema: 1, bloc: YEAR, settings: { asOf: "2026-12-01" }, groups: [{ code: "G", name: "Toàn Khối" }],
      criteria: ROWS.map(({ A: _a, B: _b, points: _points, ...row }) => {
        const [section = "", own] = row.code.split(".");
        return { ...row, name: `Nội dung ${row.code}`, label: own ?? section, ...(own === undefined ? {} : { parent: section }) };
      }),
      members: ["A", "B"].map((code) => ({ code, name: `Đơn vị ${code}`, group: "G" })),
      scores: ROWS.flatMap((row) => [...scoreOf("A", row), ...scoreOf("B", row)]),
    }, language);
    for (const [at, code] of ["A", "B"].entries()) {
      const found = standing(outcome, code);
      const points = new Map([...(found?.leaves ?? []).map((leaf) => [leaf.criterion, leaf.points] as const), ...(found?.sections ?? []).map((section) => [section.code, section.points] as const)]);
      for (const row of ROWS) expect([code, row.code, Number(points.get(row.code))]).toEqual([code, row.code, row.points[at]]);
    }
    // A: 30 + 65.2 + 8.666… + 6 + 9 + 8 + 9 + 4 − 5; B: 16 + 44.5 + 6.666… + 9 + 7.5 + 10 + 6 + 2 − 1; out of 30 + 75 + 5 × 10.
    expect(["A", "B"].map((code) => standing(outcome, code)).map((one) => [one?.rank, one?.total, one?.max])).toEqual([[1, "134.87", "155.00"], [2, "100.67", "155.00"]]);
  }, 60_000);
});

describe("every tie-break from cells", () => {
  it.each(LANGUAGES)("decides where those before it do not, in %s", async (language) => {
    // Code, section S, external, penalty, the rest: the totals are equal in pairs.
    const members: readonly (readonly [string, number, number, number, number])[] = [
      ["A", 10, 10, 0, 80], ["B", 10, 12, 0, 78], ["C", 10, 10, 2, 72], ["D", 10, 10, 1, 71], ["E", 10, 10, 0, 60], ["F", 11, 10, 0, 59],
      ["G", 10, 10, 0, 50], ["H", 10, 10, 0, 50], ["I", 10, 10, 0, 40], ["K", 10, 10, 0, 40], ["L", 10, 10, 0, 30], ["M", 10, 10, 0, 30],
    ];
    const tieBreaks = [{ by: "external" }, { by: "penalties" }, { by: "section", criterion: "S" }, { by: "ballot" }, { by: "women" }, { by: "decision" }] as const;
    expect(new Set(tieBreaks.map(({ by }) => by))).toEqual(new Set(valuesIn("tieBreakBy")));
    const outcome = await ranked({
      schema: 1, bloc: YEAR, settings: { tieBreaks }, groups: [{ code: "G", name: "Toàn Khối" }],
      criteria: [
        { code: "S", label: "I", name: "Phần một" }, { code: "S1", label: "1", name: "Một", parent: "S", max: 50 },
        { code: "T", label: "II", name: "Phần hai" }, { code: "E", label: "1", name: "Công vụ", parent: "T", max: 50, rule: "external" },
        { code: "P", label: "2", name: "Điểm trừ", parent: "T", rule: "penalty" }, { code: "O", label: "3", name: "Còn lại", parent: "T", max: 100 },
      ],
      members: members.map(([code]) => ({ code, name: `Đơn vị ${code}`, group: "G", womenShare: code === "M" ? 80 : 10 })),
      scores: members.flatMap(([member, s, e, p, o]): ScoreDescription[] => [
        { member, criterion: "S1", layer: "final", points: s }, { member, criterion: "E", actual: e, evidence: "QĐ 12" },
        { member, criterion: "P", layer: "final", points: p }, { member, criterion: "O", layer: "final", points: o },
      ]),
      awards: [{ code: "CO", name: "Cờ thi đua", for: "collective", count: 1 }],
      ballot: [{ award: "CO", subject: "G", round: 1, for: 5, voters: 9 }, { award: "CO", subject: "H", round: 1, for: 6, voters: 9 }],
      decisions: [{ subjects: ["K", "I"], by: "Khối trưởng, khối phó", why: "Cùng điểm" }],
    }, language);
    const standings = outcome.result.groups[0]?.standings ?? [];
    expect(standings.map(({ member, rank, total }) => [member, rank, total])).toEqual([
      ["B", 1, "100.00"], ["A", 2, "100.00"], ["D", 3, "90.00"], ["C", 4, "90.00"], ["F", 5, "80.00"], ["E", 6, "80.00"],
      ["H", 7, "70.00"], ["G", 8, "70.00"], ["K", 9, "60.00"], ["I", 10, "60.00"], ["L", 11, "50.00"], ["M", 11, "50.00"],
    ]);
    expect(standings.flatMap(({ member, tieBreaks: used = [] }) => used.map(({ by, over }) => [member, by, ...over]))).toEqual([
      ["B", "external", "A"], ["D", "penalties", "C"], ["F", "section", "E"], ["H", "ballot", "G"], ["K", "decision", "I"],
    ]);
    expect(outcome.result.nominations.map(({ subject }) => subject)).toEqual(["B"]);
  }, 60_000);
});

describe("every award setting from cells", () => {
  const awards: readonly (Omit<AwardDescription, "name" | "for"> & { readonly for?: AwardDescription["for"] })[] = [
    { code: "FLAG", leaderOnly: true },
    { code: "BLOC", scope: "bloc", count: 1 },
    { code: "ASK", groups: ["G1"], count: 2, onTie: "ask" },
    { code: "ALL", groups: ["G1"], count: 2, onTie: "all" },
    { code: "NONE", groups: ["G1"], count: 2, onTie: "none" },
    { code: "UP", groups: ["G1"], percent: 55, of: "eligible", round: "up" },
    { code: "LEAST", groups: ["G2"], percent: 10, of: "registered", round: "down", min: 1 },
    { code: "MEMBERS", groups: ["G2"], percent: 50, of: "members", round: "nearest" },
    { code: "LIMITS", groups: ["G1"], maxRank: 3, minTotal: 90, minClass: "Tốt", minShareEach: 85 },
    { code: "AGE", groups: ["G1"], maxRank: 9, minMonths: 10 },
    { code: "ALIVE", groups: ["G2"], maxRank: 9 },
    { code: "ROUNDS", scope: "bloc", count: 1 },
    { code: "VOTE", groups: ["G1"], minBallot: 70, ballotBase: "valid" },
    { code: "PRIOR", groups: ["G1"], prior: "Bằng khen cũ" },
    { code: "OTHER", groups: ["G1"], maxRank: 2, excludes: ["FLAG"] },
    { code: "NESTED", groups: ["G1"], percent: 50, of: "ALL" },
    { code: "POOL", advisory: true, count: 1 },
    { code: "PERSON", for: "individual", groups: ["G1"], count: 2, minFrontline: 60 },
  ];
  const totals = { A: 95, B: 90, C: 90, D: 80, E: 70, X: 60, Y: 50 };
  const votes = (award: string, subject: string, yes: number, round = 1) => ({ award, subject, round, for: yes, valid: 8, issued: 9, returned: 9, voters: 10 });

  it.each(LANGUAGES)("puts forward whom it should, in %s", async (language) => {
    const outcome = await ranked({
      schema: 1, bloc: YEAR, settings: { classes: [{ name: "Xuất sắc", from: 90 }, { name: "Tốt", from: 80 }], tieBreaks: [{ by: "women" }] },
      groups: [{ code: "G1", name: "Có đánh giá công vụ" }, { code: "G2", name: "Không đánh giá công vụ" }],
      criteria: [{ code: "1", label: "1", name: "Tiêu chí", max: 100 }],
      members: Object.keys(totals).map((code) => ({ code, name: `Đơn vị ${code}`, group: code < "X" ? "G1" : "G2", registered: code !== "E", ...(code === "C" ? { founded: "2026-03-02" } : {}), ...(code === "Y" ? { dissolved: "2026-07-01" } : {}) })),
      scores: Object.entries(totals).map(([member, points]) => ({ member, criterion: "1", layer: "final", points })),
      awards: awards.map((award) => ({ for: "collective", ...award, name: `Danh hiệu ${award.code}` })),
      candidates: (["U1", "U2", "U3"] as const).map((code) => ({ code, name: `Ứng viên ${code}`, for: "individual", member: "A", award: "PERSON", leader: code === "U1", woman: code === "U3" })),
      ballot: [
        votes("BLOC", "A", 6), votes("BLOC", "X", 7),
        votes("ROUNDS", "A", 4), votes("ROUNDS", "X", 4), votes("ROUNDS", "A", 5, 2), votes("ROUNDS", "X", 3, 2),
        votes("VOTE", "A", 6), votes("VOTE", "B", 5), votes("VOTE", "C", 8), votes("VOTE", "D", 5), votes("VOTE", "E", 8),
        votes("PERSON", "U1", 8), votes("PERSON", "U2", 7), votes("PERSON", "U3", 7),
      ],
      granted: [{ subject: "B", award: "Bằng khen cũ", year: 2025 }, { subject: "C", award: "Bằng khen cũ", year: 2026 }],
      decisions: [{ award: "ASK", subjects: ["C"], by: "Khối trưởng, khối phó", why: "Phong trào nổi bật" }],
    }, language);
    const forward = new Map(awards.map(({ code }) => [code, outcome.result.nominations.filter(({ award }) => award === code).map(({ subject }) => subject).sort()] as const));
    expect(Object.fromEntries(forward)).toEqual({
      FLAG: ["A", "X"], BLOC: ["X"], ASK: ["A", "C"], ALL: ["A", "B", "C"], NONE: ["A"],
      // 55 % of 4 eligible is 2.2, up to 3; 10 % of 2 is 0.2, lifted to 1; 50 % of 2 is 1.
      UP: ["A", "B", "C"], LEAST: ["X"], MEMBERS: ["X"], LIMITS: ["A", "B", "C"],
      // C was set up on 2 March, so it is nine full months old; Y was dissolved; a tied first round is decided by the second.
      AGE: ["A", "B", "D"], ALIVE: ["X"], ROUNDS: ["A"],
      // 6/8 and 8/8 reach 70 %; E is not registered.
      VOTE: ["A", "C"], PRIOR: ["B"], OTHER: ["B", "C"],
      // 50 % of the three of ALL is 1.5, down to 1. U3 is a woman, so she comes before U2 with the same votes.
      NESTED: ["A"], POOL: [], PERSON: ["U1", "U3"],
    });
    expect(outcome.result.open).toEqual([]);
    const told = outcome.findings.map(({ code }) => code);
    expect(told).toContain("advisory-quota");
    expect(told).toContain("frontline-below");
  }, 60_000);

  it("leaves none of the settings out", () => {
    const used = new Set(awards.flatMap((award) => Object.keys(award)));
    for (const key of ["scope", "groups", "count", "percent", "of", "round", "min", "leaderOnly", "maxRank", "minTotal", "minClass", "minShareEach", "minMonths", "minBallot", "ballotBase", "minFrontline", "prior", "excludes", "onTie", "advisory"]) expect([key, used.has(key)]).toEqual([key, true]);
  });
});

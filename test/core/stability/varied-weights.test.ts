/** Runs are made in binary numbers: with weights that vary they must come to the exact ranks of the bloc that has these weights. */
import { stabilityOf, type GroupStability } from "../../../src/core";
import { assess } from "../../../src/core/assess";
import { ranksInto, shakenTable, valuesWith, type Shaken } from "../../../src/core/stability/intervals";
import { linearParts } from "../../../src/core/stability/linear-parts";
import { tablesOf } from "../../../src/core/stability/table";
import { describeBloc, rankSmall, ranks as ranksOf, smallBloc, type Points, type SmallBloc } from "../small-bloc";

/** The one table of a bloc, ready for runs. `codes` are its members in printed order, `parts` the criteria whose weights vary. */
function ready(small: SmallBloc, spread = 1000): { codes: string[]; parts: string[]; shaken: Shaken } {
  const { model, settled } = assess(smallBloc(small), {});
  const [group] = model.groups;
  const [table] = group === undefined ? [] : tablesOf(model, group, settled[0] ?? []);
  if (table === undefined) throw new Error("nobody is ranked");
  const parts = linearParts(model, table.group);
  return { codes: table.placed.map(({ member }) => member.member.code), parts: parts.map(({ node }) => node.criterion.code), shaken: shakenTable(table, parts, spread) };
}

type Ranks = Record<string, number | null>;

/** Ranks by code in runs one after the other, each with its factors in thousandths. */
function runs(small: SmallBloc, factors: readonly (readonly number[])[]): Ranks[] {
  const { codes, shaken } = ready(small);
  const order = Int32Array.from(codes, (_, m) => m);
  return factors.map((each) => {
    const ranks = new Int32Array(codes.length);
    ranksInto(ranks, order, valuesWith(shaken, Float64Array.from(each)), shaken);
    return Object.fromEntries(codes.map((code, m) => [code, ranks[m] ?? null]));
  });
}

/** The same by an exact ranking of the bloc whose weights are what is set times these factors. */
function exactly(small: SmallBloc, factors: readonly (readonly number[])[]): Ranks[] {
  const { parts } = ready(small);
  const { criteria } = describeBloc(small);
  return factors.map((each) => {
    const varied = criteria.map((one) => {
      const at = parts.indexOf(one.code);
      return at < 0 ? one : { ...one, weight: ((one.weight ?? 1) * (each[at] ?? 0)) / 1000 };
    });
    return ranksOf(rankSmall({ ...small, criteria: varied }));
  });
}

/** A section with parts, a mean, a bonus and a penalty: 50 points, 10 from each of five parts. */
const criteria: SmallBloc["criteria"] = [
  { code: "1", name: "1", max: 10 },
  { code: "2", name: "2", max: 5, weight: 2 },
  { code: "P", name: "P", rule: "weighted-mean", max: 10 }, { code: "a", name: "a", parent: "P", max: 8 }, { code: "b", name: "b", parent: "P", max: 4 },
  { code: "S", name: "S", weight: 2 }, { code: "3", name: "3", parent: "S", max: 5 }, { code: "4", name: "4", parent: "S", max: 5 },
  { code: "5", name: "5", rule: "bonus", parent: "S", max: 3 },
  { code: "6", name: "6", rule: "penalty", max: 3 },
];
const points: Record<string, Points[]> = {
  A: [8.5, 4.5, 7, 4, 4.5, 3, 0, 0],
  B: [9, 4, 6, 3, 5, 3.5, 0, 1.5],
  C: [6.5, 5, 8, 4, 4, 2.5, 1.5, 0],
  D: [7.5, 3.5, 7.5, 3.5, 4, 4.5, 1, 0.5],
  E: [9.5, 2.5, 6.5, 2, 5, 4.5, 0, 0],
  F: [8.5, 4.5, 7, 4, 4, 3.5, 0, 0],
};
/** Of the parts 1, 2, P, 3, 4, 5, 6; the first five add up to 5, so that the full maximum stays what it is and rounding does too. */
const factors = [
  [1000, 1000, 1000, 1000, 1000, 1000, 1000],
  [1500, 500, 1000, 1000, 1000, 1200, 800],
  [700, 1300, 900, 1100, 1000, 500, 1500],
  [2000, 0, 1000, 1000, 1000, 0, 2000],
  [400, 1600, 1600, 400, 1000, 1000, 1000],
  [999, 1001, 1000, 1002, 998, 1001, 999],
];
const without = (member: string, criterion: number): Record<string, Points[]> => ({ ...points, [member]: (points[member] ?? []).map((own, i) => (i === criterion ? null : own)) });
const notApplicable = (policy: "rescale" | "rate" | "full-points" | "separate"): Partial<SmallBloc> => ({
  points: without("C", 0),
  scores: [{ member: "C", criterion: "1", state: "n/a" }],
  groups: [{ code: "G", name: "G", notApplicable: policy }],
});

const cases: Record<string, Partial<SmallBloc>> = {
  "as it stands": {},
  "totals rounded to whole points": { settings: { rounding: { stage: "total", decimals: 0 } } },
  "totals not rounded": { settings: { rounding: { stage: "none", decimals: 2 } } },
  "ranked on totals before rounding": { settings: { rankOn: "unrounded", rounding: { stage: "total", decimals: 0 } } },
  "points of each criterion rounded": { settings: { rounding: { stage: "leaf", decimals: 0 } } },
  "points of each criterion rounded, ranked on what they were before": { settings: { rankOn: "unrounded", rounding: { stage: "leaf", decimals: 0 } } },
  "a tie-break": { settings: { tieBreaks: [{ by: "section", criterion: "1" }], rounding: { stage: "total", decimals: 0 } } },
  "1-3-3-4": { settings: { rankMethod: "modified", rounding: { stage: "total", decimals: 0 } } },
  "1-2-2-3": { settings: { rankMethod: "dense", rounding: { stage: "total", decimals: 0 } } },
  "1-2-3-4": { settings: { rankMethod: "ordinal", rounding: { stage: "total", decimals: 0 } } },
  "a criterion that does not apply, rescaled": notApplicable("rescale"),
  "a criterion that does not apply, rescaled and rounded": { ...notApplicable("rescale"), settings: { rounding: { stage: "total", decimals: 0 } } },
  "a criterion that does not apply, by the rate": notApplicable("rate"),
  "a criterion that does not apply, full points": notApplicable("full-points"),
  "rounded rates": { ...notApplicable("rate"), settings: { rounding: { stage: "total", decimals: 0 } } },
  "a part of a mean that does not apply": { points: without("D", 2), scores: [{ member: "D", criterion: "a", state: "n/a" }] },
  "a criterion not yet due where what does not apply has full points": { points: without("B", 1), scores: [{ member: "B", criterion: "2", state: "pending" }], groups: [{ code: "G", name: "G", notApplicable: "full-points" }] },
};
test.each(Object.entries(cases))("%s: runs come to the exact ranks", (_, more) => {
  const small: SmallBloc = { criteria, points, ...more };
  const exact = exactly(small, factors);
  expect(ready(small).parts).toEqual(["1", "2", "P", "3", "4", "5", "6"]);
  expect(runs(small, factors)).toEqual(exact);
  expect(new Set(exact.map((each) => JSON.stringify(each))).size).toBeGreaterThan(2);
});

test("sections that are scored as they are, or are more than a sum, are rounded as the bloc does", () => {
  const sections = criteria.filter(({ code, parent }) => !["S", "5"].includes(code) && parent !== "S");
  const rows = Object.fromEntries(Object.entries(points).map(([code, row]) => [code, [...row.slice(0, 4), row[7] ?? 0]]));
  const small: SmallBloc = { criteria: sections, points: rows, settings: { rounding: { stage: "section", decimals: 0 } } };
  const varied = [[1000, 1000, 1000, 1000], [1500, 500, 1000, 800], [700, 1300, 1000, 1500], [400, 1600, 1000, 1000]];
  expect(runs(small, varied)).toEqual(exactly(small, varied));
  const unrounded: SmallBloc = { ...small, settings: { rankOn: "unrounded", rounding: { stage: "section", decimals: 0 } } };
  expect(runs(unrounded, varied)).toEqual(exactly(unrounded, varied));
  expect(exactly(unrounded, varied)).not.toEqual(exactly(small, varied));
});

describe("where weights become 0", () => {
  const scores = [{ member: "B", criterion: "2", state: "n/a" as const }];
  test("a member to which nothing that counts applies has a rate of 0", () => {
    const small: SmallBloc = { points: { A: [9, 5], B: [8, null] }, scores, groups: [{ code: "G", name: "G", notApplicable: "rate" }] };
    expect(runs(small, [[0, 1000], [1000, 1000]])).toEqual([{ A: 1, B: 2 }, { A: 2, B: 1 }]);
  });

  test("it keeps its bonus, which is not rescaled", () => {
    const bonus = [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", max: 10 }, { code: "3", name: "3", rule: "bonus", max: 5 }];
    const small: SmallBloc = { criteria: bonus, points: { A: [9, 2, 0], B: [8, null, 3], C: [1, 4, 0] }, scores };
    const varied = [[0, 1000, 1000], [1000, 1000, 1000]];
    expect(runs(small, varied)).toEqual(exactly(small, varied));
    expect(runs(small, varied)).toEqual([{ A: 3, B: 2, C: 1 }, { A: 2, B: 1, C: 3 }]);
  });
});

test("a bloc of bonuses alone, whose full maximum is 0, is ranked on its points, rounded", () => {
  const bonuses = [{ code: "1", name: "1", rule: "bonus", max: 5 }, { code: "2", name: "2", rule: "bonus", max: 5 }];
  const small: SmallBloc = { criteria: bonuses, points: { A: [3.001, 1], B: [3.004, 1], C: [1, 2.5] } };
  expect(runs(small, [[1000, 1000], [1000, 2000]])).toEqual([{ A: 1, B: 1, C: 3 }, { A: 2, B: 2, C: 1 }]);
});

test("varied weights are renormalised before totals are rounded", () => {
  const small: SmallBloc = { points: { A: [4.504, 4.5], B: [4.5, 4.501] } };
  expect(runs(small, [[1000, 1000], [1500, 1500], [500, 500]])).toEqual([{ A: 1, B: 1 }, { A: 1, B: 1 }, { A: 1, B: 1 }]);
});

describe("members that come to the same with other weights", () => {
  // 4 f1 = 3 f2 in the second run; A is ahead in the first and B in the third.
  const varied = [[1000, 1000], [750, 1000], [600, 1000], [750, 1000]];
  const small: SmallBloc = { points: { A: [10, 5], B: [6, 8] } };
  test("share a place, whoever is ahead in the standings", () => {
    expect(runs(small, varied)).toEqual([{ A: 1, B: 2 }, { A: 1, B: 1 }, { A: 2, B: 1 }, { A: 1, B: 1 }]);
  });

  test("are parted by the tie-break", () => {
    expect(runs({ ...small, settings: { tieBreaks: [{ by: "section", criterion: "2" }] } }, varied).map(({ A }) => A)).toEqual([1, 2, 2, 2]);
    expect(runs({ ...small, settings: { tieBreaks: [{ by: "section", criterion: "1" }] } }, varied).map(({ A }) => A)).toEqual([1, 1, 2, 1]);
  });

  test("stand in order of their codes under 1-2-3-4, whoever was ahead in the run before", () => {
    const three: SmallBloc = { points: { C: [10, 5], A: [6, 8], B: [6, 8] }, settings: { rankMethod: "ordinal" } };
    expect(runs(three, varied)).toEqual([{ C: 1, A: 2, B: 3 }, { A: 1, B: 2, C: 3 }, { A: 1, B: 2, C: 3 }, { A: 1, B: 2, C: 3 }]);
    expect(runs({ points: { A: [10, 5], B: [6, 8] }, settings: { rankMethod: "ordinal" } }, varied).map(({ A }) => A)).toEqual([1, 1, 2, 1]);
  });
});

const intervalsOf = (small: SmallBloc): GroupStability["intervals"] => stabilityOf(smallBloc(small), { share: 0.2, runs: 50, seed: 7 })[0]?.intervals ?? [];

test("a half is rounded away from zero in every run, as in the standings", () => {
  const single: SmallBloc = { criteria: [{ code: "1", name: "1", max: 100 }], points: { A: [28.5], B: [29] }, settings: { rounding: { stage: "total", decimals: 0 } } };
  expect(intervalsOf(single).map(({ rank, worst, held }) => [rank, worst, held])).toEqual([[1, 1, 50], [1, 1, 50]]);
  const rate: SmallBloc = { ...single, criteria: [{ code: "1", name: "1", max: 200 }], points: { A: [57], B: [58] }, groups: [{ code: "G", name: "G", notApplicable: "rate" }] };
  expect(intervalsOf(rate).map(({ rank, worst, held }) => [rank, worst, held])).toEqual([[1, 1, 50], [1, 1, 50]]);
  const below: SmallBloc = { ...single, criteria: [{ code: "1", name: "1", rule: "penalty", max: 100 }, { code: "2", name: "2", rule: "bonus", max: 100 }], points: { A: [28.5, 0], B: [29, 0] } };
  expect(runs(below, [[1000, 1000]])).toEqual([{ A: 1, B: 1 }]);
});

describe("all sums are whole numbers below 2^53", () => {
  const big: Record<string, SmallBloc> = {
    small: { points: { A: [9.123456789, 1], B: [1, 2] } },
    "thousands of points": { criteria: [{ code: "1", name: "1", max: 6000 }, { code: "2", name: "2", max: 5000 }], points: { A: [4504.4, 4503.8], B: [10, 20] } },
    "what applies, where little was earned": { criteria: [{ code: "1", name: "1", max: 600_000 }, { code: "2", name: "2", max: 500_000 }], points: { A: [1, 2], B: [2, 1] } },
    "penalties without a maximum": { criteria: [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", rule: "penalty" }, { code: "3", name: "3", rule: "penalty" }], points: { A: [9, 700_000, 800_000], B: [9, 0, 0] } },
    "bonuses without a maximum": { criteria: [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", rule: "bonus" }], points: { A: [9, 7_000_000], B: [9, 0] } },
    "several figures that lose a part of a point when they are estimated": { criteria: [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", rule: "bonus" }, { code: "3", name: "3", rule: "bonus" }], points: { A: [9.4, 4495.4, 4494.4], B: [9, 0, 0] } },
    "beyond all measure": { criteria: [{ code: "1", name: "1", max: 8e12 }, { code: "2", name: "2", max: 8e12 }], points: { A: [7e12, 7e12], B: [1, 0] } },
  };
  test.each(Object.entries(big))("%s", (name, small) => {
    for (const spread of [1, 500, 1000]) {
      const { members, full, unit } = ready(small, spread).shaken;
      const rows = [full, ...members.flatMap(({ points: own, maxima, outside }) => [own, maxima, outside])];
      const most = Math.max(...rows.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0))) * (1000 + spread);
      const decimals = Math.log10(unit / 1000);
      expect(rows.every((row) => row.every(Number.isSafeInteger))).toBe(true);
      if (name === "beyond all measure") expect(decimals).toBe(0);
      else {
        expect(most).toBeLessThan(2 ** 53);
        // And no fewer decimals than that, up to nine.
        expect(decimals === 9 || most > 2 ** 53 / 100).toBe(true);
      }
    }
  });
});

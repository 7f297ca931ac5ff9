import { rankBloc, stabilityOf, type GroupStability } from "../../../src/core";
import { randomStream } from "../../../src/core/stability/random";
import { smallBloc, type SmallBloc } from "../small-bloc";

const options = { share: 0.2, runs: 500, seed: 7 };
const run = (small: SmallBloc, more = {}): GroupStability => {
  const [group] = stabilityOf(smallBloc(small), { ...options, ...more });
  if (group === undefined) throw new Error("no group");
  return group;
};

describe("rank intervals", () => {
  test("a member that is ahead everywhere keeps its rank", () => {
    const { intervals } = run({ points: { A: [9, 9], B: [8, 8], C: [1, 1] } });
    expect(intervals).toEqual(["A", "B", "C"].map((member, i) => ({ member, rank: i + 1, best: i + 1, worst: i + 1, low: i + 1, high: i + 1, held: 500 })));
  });

  test("members that are ahead on different criteria change places", () => {
    const { intervals } = run({ points: { A: [10, 5.2], B: [5, 10] } });
    expect(intervals[0]).toMatchObject({ member: "A", rank: 1, best: 1, worst: 2 });
    expect(intervals[1]).toMatchObject({ member: "B", rank: 2, best: 1, worst: 2 });
  });

  test("without variation nothing moves; equal members share the rank", () => {
    const { intervals } = run({ points: { A: [10, 5], B: [5, 10] } }, { share: 0 });
    expect(intervals.map((i) => [i.rank, i.best, i.worst])).toEqual([[1, 1, 1], [1, 1, 1]]);
    expect(intervals.map(({ held }) => held)).toEqual([500, 500]);
  });

  test("weights vary evenly and each by itself: two members change places in the share of runs that geometry gives", () => {
    // A 10 + 5 against B 6 + 8: B is ahead where 4 f1 < 3 f2, which is 1/24 of the square 0.8…1.2 by 0.8…1.2.
    const swapped = [1, 2, 3, 4, 5].map((seed) => {
      const { intervals } = run({ points: { A: [10, 5], B: [6, 8] }, settings: { rankOn: "unrounded" } }, { runs: 10_000, seed });
      return 10_000 - (intervals[0]?.held ?? 0);
    });
    expect(Math.abs(swapped.reduce((sum, each) => sum + each, 0) / 5 - 10_000 / 24)).toBeLessThan(36);
  });

  test("the same seed gives the same answer, another seed may not", () => {
    const small: SmallBloc = { points: { A: [10, 5, 7], B: [5, 10, 7], C: [7, 7, 8] } };
    expect(run(small)).toEqual(run(small));
    const few = (seed: number) => JSON.stringify(run(small, { runs: 3, seed }).intervals);
    expect(new Set([1, 2, 3, 4, 5, 6].map(few)).size).toBeGreaterThan(1);
  });

  test("criteria that do not apply to a member are outside its denominator", () => {
    const { intervals } = run({ points: { A: [9, null], B: [8, 9] }, scores: [{ member: "A", criterion: "2", state: "n/a" }] });
    expect(intervals.map((i) => [i.member, i.rank])).toEqual([["A", 1], ["B", 2]]);
  });
});

describe("the smallest change that swaps two neighbours", () => {
  test("on the criterion with the largest weight that has room", () => {
    const criteria = [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 10, weight: 4 }, { code: "3", name: "c", max: 10, weight: 2 }];
    const { swaps } = run({ criteria, points: { A: [10, 8, 10], B: [8, 8, 10] } });
    expect(swaps).toEqual([{ ahead: "A", behind: "B", tied: false, change: { member: "B", criterion: "2", points: "0.51" } }]);
    const full = run({ criteria, points: { A: [10, 10, 5], B: [2, 10, 5] } });
    expect(full.swaps[0]?.change).toEqual({ member: "A", criterion: "2", points: "-2.01" });
  });

  const swapped: Record<string, SmallBloc> = {
    plainly: { points: { A: [9, 8, 7], B: [8, 8, 6] } },
    "in steps of the totals' last decimal": { points: { A: [9, 8, 7], B: [8, 8, 6] }, settings: { rounding: { stage: "total", decimals: 3 } } },
    "where totals are rounded to whole points": { points: { A: [9, 8], B: [8, 8] }, settings: { rounding: { stage: "total", decimals: 0 } } },
    "where each criterion is rounded": { points: { A: [9, 8], B: [8, 8] }, settings: { rounding: { stage: "leaf", decimals: 0 } } },
    "where a tie-break is for the one behind": { points: { A: [9, 8], B: [7, 9.5] }, settings: { tieBreaks: [{ by: "section", criterion: "2" }] } },
    "where a criterion does not apply to the one behind": { points: { A: [9, 8, 9], B: [8, 8, null] }, scores: [{ member: "B", criterion: "3", state: "n/a" }] },
    "inside a mean": {
      criteria: [{ code: "P", name: "P", rule: "weighted-mean", max: 20 }, { code: "a", name: "a", parent: "P", max: 10 }, { code: "b", name: "b", parent: "P", max: 10 }],
      points: { A: [9, 8], B: [8, 8] },
    },
    "by a smaller penalty": { criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", rule: "penalty" }], points: { A: [10, 0], B: [10, 2] } },
  };
  test.each(Object.entries(swapped))("makes the one behind the one ahead, and a step less does not: %s", (_, small) => {
    const order = (of: SmallBloc): string[] => rankBloc(smallBloc(of)).groups[0]?.standings.filter(({ tied }) => !tied).map(({ member }) => member) ?? [];
    const [swap] = run(small).swaps;
    const { member, criterion, points } = swap?.change ?? { member: "", criterion: "", points: "0" };
    const decimals = Math.max(2, small.settings?.rounding?.decimals ?? 2);
    const after = (change: number): string[] => {
      const codes = (small.criteria ?? []).map(({ code }) => code).filter((code) => code !== "P");
      const at = codes.length === 0 ? Number(criterion) - 1 : codes.indexOf(criterion);
      const row = [...(small.points[member] ?? [])];
      // A penalty is typed without its sign.
      const penalty = small.criteria?.find(({ code }) => code === criterion)?.rule === "penalty";
      row[at] = Math.round(((row[at] as number) + (penalty ? -change : change)) * 10 ** decimals) / 10 ** decimals;
      return order({ ...small, points: { ...small.points, [member]: row } });
    };
    expect(order(small)).toEqual(["A", "B"]);
    expect(after(Number(points))).toEqual(["B", "A"]);
    expect(after(Number(points) - Math.sign(Number(points)) / 10 ** decimals)).not.toEqual(["B", "A"]);
  });

  test("a tie-break for the one behind: to be equal is enough", () => {
    const { swaps } = run(swapped["where a tie-break is for the one behind"] ?? { points: {} });
    expect(swaps[0]?.change).toEqual({ member: "B", criterion: "1", points: "0.5" });
  });

  test("neighbours that are equal need none; some need more than one score", () => {
    expect(run({ points: { A: [5], B: [5] } }).swaps).toEqual([{ ahead: "A", behind: "B", tied: true }]);
    const far = run({ points: { A: [10, 10, 10], B: [0, 0, 0] } });
    expect(far.swaps).toEqual([{ ahead: "A", behind: "B", tied: false }]);
  });

  test("what is missing, does not apply or has no stated maximum is not changed", () => {
    const none = run({
      criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", rule: "bonus" }, { code: "3", name: "c", max: 10 }],
      points: { A: [10, 3, null], B: [10, 2, null] },
      groups: [{ code: "G", name: "G", notApplicable: "full-points" }],
      settings: { missing: "leave-out" },
      scores: [{ member: "A", criterion: "3", state: "n/a" }],
    });
    expect(none.swaps).toEqual([{ ahead: "A", behind: "B", tied: false }]);
    const bonus = run({ criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 5, weight: 2, rule: "bonus" }], points: { A: [10, 3], B: [10, 2] } });
    expect(bonus.swaps[0]?.change).toEqual({ member: "B", criterion: "2", points: "1.01" });
  });
});

describe("leaving one criterion out", () => {
  test("names whose rank would be another one", () => {
    const { drops } = run({ points: { A: [10, 5], B: [6, 8] } });
    expect(drops).toEqual([{ criterion: "1", moves: [{ member: "A", from: 1, to: 2 }, { member: "B", from: 2, to: 1 }] }]);
  });

  const moved = (small: SmallBloc): Record<string, string[]> =>
    Object.fromEntries(run(small, { runs: 1 }).drops.map(({ criterion, moves }) => [criterion, moves.map(({ member, from, to }) => `${member} ${from} → ${to}`)]));

  test("members that come to the same share a place, or a tie-break parts them", () => {
    const points = { A: [9, 5, 5], B: [5, 6, 4] };
    expect(moved({ points })).toEqual({ "1": ["B 2 → 1"] });
    expect(moved({ points, settings: { tieBreaks: [{ by: "section", criterion: "2" }] } })).toEqual({ "1": ["A 1 → 2", "B 2 → 1"] });
    expect(moved({ points, settings: { tieBreaks: [{ by: "section", criterion: "3" }] } })).toEqual({});
  });

  test("under 1-2-3-4 members that come to the same stand in order of their codes", () => {
    expect(moved({ points: { C: [9, 5], A: [8, 5], B: [7, 5] }, settings: { rankMethod: "ordinal" } })).toEqual({ "1": ["C 1 → 3", "A 2 → 1", "B 3 → 2"] });
  });

  test("a member that has no other score is not ranked; where nobody has, nothing is told", () => {
    const scores = [{ member: "A", criterion: "2", state: "n/a" as const }];
    expect(moved({ points: { A: [9, null], B: [8, 5] }, scores })).toEqual({ "1": ["A 1 → null", "B 2 → 1"] });
    expect(moved({ points: { A: [9, null], B: [8, 5] }, scores, settings: { rounding: { stage: "leaf", decimals: 2 } } })).toEqual({ "1": ["A 1 → null", "B 2 → 1"] });
    expect(moved({ points: { A: [9], B: [8] } })).toEqual({});
    const criteria = [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", rule: "bonus", max: 5 }];
    expect(moved({ criteria, points: { A: [9, 1], B: [8, 3] }, groups: [{ code: "G", name: "G", notApplicable: "rate" }] })).toEqual({ "2": ["B 1 → 2", "A 2 → 1"] });
  });

  test("in a separate table the rate decides of what is left too", () => {
    const scores = [{ member: "A", criterion: "2", state: "n/a" as const }, { member: "B", criterion: "3", state: "n/a" as const }];
    const criteria = [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", max: 10 }, { code: "3", name: "3", max: 20 }];
    // A 19 of 30 and B 12 of 20; without the first criterion 10 of 20 and 7 of 10.
    expect(moved({ criteria, points: { A: [9, null, 10], B: [5, 7, null] }, scores, groups: [{ code: "G", name: "G", notApplicable: "separate" }] })["1"]).toEqual(["A 1 → 2", "B 2 → 1"]);
  });

  test("a mean is one part: its criteria are not pulled out of it", () => {
    const { drops } = run({
      criteria: [
        { code: "P", name: "P", rule: "weighted-mean", max: 10 },
        { code: "a", name: "a", parent: "P", max: 10 },
        { code: "b", name: "b", parent: "P", max: 10 },
        { code: "c", name: "c", max: 10 },
      ],
      points: { A: [10, 9, 2], B: [3, 4, 6] },
    });
    expect(drops.map((d) => d.criterion)).toEqual(["P"]);
  });
});

test("the stream of a seed is the same on every machine", () => {
  const stream = randomStream(7);
  expect([stream(), stream(), stream()]).toEqual([588_686_121, 1_937_383_562, 4_286_812_467]);
});

test("each table by itself, and nothing for a run that would stop", () => {
  const small: SmallBloc = {
    points: { A: [9, 9], B: [8, null], C: [] },
    groups: [{ code: "G", name: "G", notApplicable: "separate" }],
    scores: [{ member: "B", criterion: "2", state: "n/a" }],
  };
  const tables = stabilityOf(smallBloc(small), options);
  expect(tables.map(({ table, intervals }) => [table, intervals.map(({ member }) => member)])).toEqual([["main", ["A"]], ["not-applicable", ["B"]]]);
  expect(stabilityOf(smallBloc({ points: { A: [99] } }), options)).toEqual([]);
});

test.each([{ share: -0.1 }, { share: 1.1 }, { share: NaN }, { share: 0.0005 }, { runs: 0 }, { runs: 1.5 }, { seed: -1 }, { seed: 0.5 }, { seed: 2 ** 32 }])("%j is refused", (wrong) => {
  expect(() => stabilityOf(smallBloc({ points: { A: [1] } }), { ...options, ...wrong })).toThrow(RangeError);
});

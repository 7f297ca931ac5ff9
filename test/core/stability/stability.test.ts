/** What is asked of the diagnosis as a whole: its options, what it is made for, what varies; and the ranks that it sees. */
import { stabilityOf, type GroupStability } from "../../../src/core";
import { assess } from "../../../src/core/assess";
import { linearParts } from "../../../src/core/stability/linear-parts";
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

test("without variation ranks are those of the standings, also where sections are rounded, which runs do not do", () => {
  const small: SmallBloc = {
    criteria: [{ code: "S", name: "S" }, { code: "1", name: "1", parent: "S", max: 10 }, { code: "2", name: "2", parent: "S", max: 10 }],
    points: { A: [4.4, 4.4], B: [4.7, 4.7] },
    settings: { rounding: { stage: "section", decimals: 0 } },
  };
  expect(run(small, { share: 0 }).intervals.map(({ rank, best, worst, low, high, held }) => [rank, best, worst, low, high, held])).toEqual([[1, 1, 1, 1, 1, 500], [1, 1, 1, 1, 1, 500]]);
  expect(run(small).intervals.map(({ worst }) => worst)).toEqual([2, 1]);
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

test.each([{ share: 1 }, { share: 0 }, { share: 0.057 }, { seed: 0 }, { seed: 2 ** 32 - 1 }, { runs: 1 }])("%j is taken", (fine) => {
  expect(stabilityOf(smallBloc({ points: { A: [9], B: [8] } }), { ...options, ...fine })).toHaveLength(1);
});

test.each(["share", "runs", "seed"])("a wrong %s is named with what it is", (name) => {
  expect(() => stabilityOf(smallBloc({ points: { A: [9] } }), { ...options, [name]: -2 })).toThrow(`${name} -2 `);
});

test("a mistake anywhere stops it, though others could be ranked", () => {
  expect(stabilityOf(smallBloc({ points: { A: [9], B: [8], C: [99] } }), options)).toEqual([]);
});

test("what varies is what applies to the group: its sums' parts, and a mean as a whole", () => {
  const { model } = assess(smallBloc({
    criteria: [
      { code: "S", name: "S" }, { code: "1", name: "1", parent: "S", max: 10 }, { code: "2", name: "2", parent: "S", max: 10, groups: ["H"] },
      { code: "P", name: "P", rule: "weighted-mean", max: 10 }, { code: "a", name: "a", parent: "P", max: 10 },
      { code: "T", name: "T", groups: ["H"] }, { code: "3", name: "3", parent: "T", max: 10 },
    ],
    points: { A: [9, null, 9, null] },
    groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }],
  }), {});
  const parts = model.groups.map((group) => linearParts(model, group).map(({ node }) => node.criterion.code));
  expect(parts).toEqual([["1", "P"], ["1", "2", "P", "3"]]);
});

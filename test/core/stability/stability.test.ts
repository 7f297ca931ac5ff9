import { rankBloc, stabilityOf, type GroupStability } from "../../../src/core";
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
    expect(intervals).toEqual(["A", "B", "C"].map((member, i) => ({ member, rank: i + 1, best: i + 1, worst: i + 1, low: i + 1, high: i + 1 })));
  });

  test("members that are ahead on different criteria change places", () => {
    const { intervals } = run({ points: { A: [10, 5.2], B: [5, 10] } });
    expect(intervals[0]).toMatchObject({ member: "A", rank: 1, best: 1, worst: 2 });
    expect(intervals[1]).toMatchObject({ member: "B", rank: 2, best: 1, worst: 2 });
  });

  test("without variation nothing moves; equal members share the rank", () => {
    const { intervals } = run({ points: { A: [10, 5], B: [5, 10] } }, { share: 0 });
    expect(intervals.map((i) => [i.rank, i.best, i.worst])).toEqual([[1, 1, 1], [1, 1, 1]]);
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

describe("the smallest change that makes two neighbours equal", () => {
  test("on the criterion with the largest weight that has room", () => {
    const criteria = [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 10, weight: 4 }, { code: "3", name: "c", max: 10, weight: 2 }];
    const { swaps } = run({ criteria, points: { A: [10, 8, 10], B: [8, 8, 10] } });
    expect(swaps).toEqual([{ ahead: "A", behind: "B", change: { member: "B", criterion: "2", points: "0.5" } }]);
    const full = run({ criteria, points: { A: [10, 10, 5], B: [2, 10, 5] } });
    expect(full.swaps[0]?.change).toEqual({ member: "A", criterion: "2", points: "-2" });
  });

  test("making it so does make them equal", () => {
    const before = { A: [9, 8, 7], B: [8, 8, 6] };
    const { swaps } = run({ points: before });
    const { member, criterion, points } = swaps[0]?.change ?? { member: "", criterion: "", points: "0" };
    const row = [...(before[member as "A" | "B"] ?? [])];
    row[Number(criterion) - 1] = (row[Number(criterion) - 1] ?? 0) + Number(points);
    const result = rankBloc(smallBloc({ points: { ...before, [member]: row } }));
    expect(result.groups[0]?.standings.every((s) => s.tied)).toBe(true);
  });

  test("neighbours that are equal need none; some need more than one score", () => {
    expect(run({ points: { A: [5], B: [5] } }).swaps).toEqual([{ ahead: "A", behind: "B" }]);
    const far = run({ points: { A: [10, 10, 10], B: [0, 0, 0] } });
    expect(far.swaps).toEqual([{ ahead: "A", behind: "B" }]);
  });
});

describe("leaving one criterion out", () => {
  test("names whose rank would be another one", () => {
    const { drops } = run({ points: { A: [10, 5], B: [6, 8] } });
    expect(drops).toEqual([{ criterion: "1", moves: [{ member: "A", from: 1, to: 2 }, { member: "B", from: 2, to: 1 }] }]);
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

test("only the main table, and nothing for a run that would stop", () => {
  const small: SmallBloc = {
    points: { A: [9, 9], B: [8, null], C: [] },
    groups: [{ code: "G", name: "G", notApplicable: "separate" }],
    scores: [{ member: "B", criterion: "2", state: "n/a" }],
  };
  expect(run(small).intervals.map((i) => i.member)).toEqual(["A"]);
  expect(stabilityOf(smallBloc({ points: { A: [99] } }), options)).toEqual([]);
});

test.each([{ share: -0.1 }, { share: 1.1 }, { share: NaN }, { runs: 0 }, { runs: 1.5 }])("%j is refused", (wrong) => {
  expect(() => stabilityOf(smallBloc({ points: { A: [1] } }), { ...options, ...wrong })).toThrow(RangeError);
});

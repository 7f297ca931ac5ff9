/** Thousands of runs: how often each rank is seen, how far the work has come, and that a seed's answer stays what it is. */
import { resolveBloc, stabilityOf, stabilitySteps, type GroupStability } from "../../../src/core";
import { describeBloc, smallBloc, type SmallBloc } from "../small-bloc";

const options = { share: 0.2, runs: 500, seed: 7 };
const run = (small: SmallBloc, more = {}): GroupStability => {
  const [group] = stabilityOf(smallBloc(small), { ...options, ...more });
  if (group === undefined) throw new Error("no group");
  return group;
};

/** All steps with what they say is done, and what came of it. */
function steps(small: SmallBloc, more = {}): { done: number[]; groups: GroupStability[] } {
  const running = stabilitySteps(smallBloc(small), { ...options, ...more });
  const done: number[] = [];
  for (let step = running.next(); ; step = running.next()) {
    if (step.done === true) return { done, groups: step.value };
    done.push(step.value);
  }
}

describe("progress", () => {
  const points = { A: [9, 9], B: [8, 8], C: [7, 7], D: [6, 6] };
  test("only rises, from above 0 to below 1", () => {
    for (const more of [{}, { share: 0 }, { runs: 1 }]) {
      const { done } = steps({ points }, more);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(done[0]).toBeGreaterThan(0);
      expect(done.at(-1)).toBeLessThan(1);
    }
  });

  test("of two tables the first is half of it", () => {
    const { done } = steps({ points, groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }], members: { C: { group: "H" }, D: { group: "H" } } });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    // In each table the runs, one pair and two criteria.
    expect(done).toHaveLength(8);
    expect(done[3]).toBeLessThan(0.5);
    expect(done[4]).toBeGreaterThan(0.5);
    expect(done.at(-1)).toBeLessThan(1);
  });

  test("small tables are shaken at once, large ones in several steps, every run once", () => {
    expect(steps({ points }, { runs: 10_000 }).done).toHaveLength(1 + 3 + 2);
    const wide = { A: Array.from({ length: 100 }, () => 9), B: Array.from({ length: 100 }, () => 1) };
    const { done, groups } = steps({ points: wide }, { runs: 9000 });
    expect(done.length).toBeGreaterThan(100 + 1 + 2);
    expect(done.length).toBeLessThan(100 + 1 + 10);
    expect(groups[0]?.intervals.map(({ held }) => held)).toEqual([9000, 9000]);
  });
});

test("weights vary evenly and each by itself: two members change places in the share of runs that geometry gives", () => {
  // A 10 + 5 against B 6 + 8: B is ahead where 4 f1 < 3 f2, which is 1/24 of the square 0.8…1.2 by 0.8…1.2.
  const swapped = [1, 2, 3, 4, 5].map((seed) => {
    const { intervals } = run({ points: { A: [10, 5], B: [6, 8] }, settings: { rankOn: "unrounded" } }, { runs: 10_000, seed });
    return 10_000 - (intervals[0]?.held ?? 0);
  });
  expect(Math.abs(swapped.reduce((sum, each) => sum + each, 0) / 5 - 10_000 / 24)).toBeLessThan(36);
});

test("with a share of one thousandth a weight has three values, equally often", () => {
  // A is ahead where f1 is above f2, in 3 of 9 cases, and the two are equal in 3.
  const { intervals } = run({ points: { A: [5, 4], B: [4, 5] }, settings: { rankOn: "unrounded" } }, { share: 0.001, runs: 9000 });
  expect(intervals.map(({ best, worst }) => [best, worst])).toEqual([[1, 2], [1, 2]]);
  for (const { held } of intervals) expect(Math.abs(held - 6000)).toBeLessThan(150);
});

test("what a seed gives stays what it is, in each table", () => {
  const two = describeBloc({
    points: { A: [10, 5, 7], B: [5, 10, 7], C: [7, 7, 8], D: [10, 5, 7], E: [5, 10, 7], F: [7, 7, 8] },
    groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }],
    members: { D: { group: "H" }, E: { group: "H" }, F: { group: "H" } },
  });
  const held = stabilityOf(resolveBloc(two), options).map(({ group, intervals }) => [group, ...intervals.map(({ member, held: times }) => `${member} ${times}`)]);
  expect(held).toEqual([["G", "A 255", "B 192", "C 62"], ["H", "D 208", "E 241", "F 55"]]);
});

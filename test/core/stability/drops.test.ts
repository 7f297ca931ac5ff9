import { stabilityOf, type GroupStability } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

const run = (small: SmallBloc): GroupStability => {
  const [group] = stabilityOf(smallBloc(small), { share: 0.2, runs: 1, seed: 7 });
  if (group === undefined) throw new Error("no group");
  return group;
};

describe("leaving one criterion out", () => {
  test("names whose rank would be another one", () => {
    const { drops } = run({ points: { A: [10, 5], B: [6, 8] } });
    expect(drops).toEqual([{ criterion: "1", moves: [{ member: "A", from: 1, to: 2 }, { member: "B", from: 2, to: 1 }] }]);
  });

  const moved = (small: SmallBloc): Record<string, string[]> =>
    Object.fromEntries(run(small).drops.map(({ criterion, moves }) => [criterion, moves.map(({ member, from, to }) => `${member} ${from} → ${to}`)]));

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

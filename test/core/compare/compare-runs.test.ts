import { compareRuns, rankBloc, type Comparison, type ComparedRun } from "../../../src/core";
import { add } from "../../../src/core/exact/arithmetic";
import { ZERO } from "../../../src/core/exact/exact";
import { exactText, fromExactText } from "../../../src/core/exact/text";
import { smallBloc, type SmallBloc } from "../small-bloc";

function run(points: SmallBloc["points"], more: Partial<SmallBloc> = {}): ComparedRun {
  const bloc = smallBloc({ points, ...more });
  return { bloc, result: rankBloc(bloc) };
}
const of = (comparison: Comparison, member: string) => {
  const found = comparison.members.find((one) => one.member === member);
  if (found === undefined) throw new Error(`${member} is not compared`);
  return found;
};
const matches = (comparison: Comparison): unknown[] => comparison.members.map(({ match }) => [match.now.code, match.earlier.code, match.by]);

test("ranks, totals and the criteria that moved them, largest difference first", () => {
  const comparison = compareRuns(run({ A: [9, 4, 5], B: [8, 8, 8] }), run({ A: [8, 10, 9], B: [8, 7.5, 8] }));
  expect(of(comparison, "A")).toMatchObject({
    earlier: { rank: 1, total: "27.00" }, now: { rank: 2, total: "18.00" }, move: -1, change: "-9", overtook: [], overtakenBy: ["B"],
    changes: [
      { criterion: { code: "2", name: "Criterion 2" }, earlier: "10", now: "4", change: "-6" },
      { criterion: { code: "3" }, earlier: "9", now: "5", change: "-4" },
      { criterion: { code: "1" }, earlier: "8", now: "9", change: "1" },
    ],
  });
  expect(of(comparison, "B")).toMatchObject({ move: 1, change: "0.5", overtook: ["A"], overtakenBy: [] });
});

test("a rank may fall although nothing of the member's own changed", () => {
  const comparison = compareRuns(run({ A: [8], B: [9] }), run({ A: [8], B: [7] }));
  expect(of(comparison, "A")).toMatchObject({ move: -1, change: "0", changes: [], overtakenBy: ["B"] });
});

test("the same run twice: nothing moved, nothing changed", () => {
  const one = run({ A: [8, 3], B: [9, 3] });
  for (const { move, change, changes, overtook, overtakenBy } of compareRuns(one, one).members) expect([move, change, changes, overtook, overtakenBy]).toEqual([0, "0", [], [], []]);
});

test("weights, rescaling for N/A and rounding are in it: the changes add up to the difference of the totals exactly", () => {
  const criteria = [
    { code: "I", name: "Section", weight: 3 }, { code: "1", name: "One", parent: "I", max: 7 }, { code: "2", name: "Two", parent: "I", max: 6, weight: 0.7 },
    { code: "II", name: "Other", max: 10 },
  ];
  const now = run({ A: [5.55, null, 8.1], B: [6, 5, 9] }, { criteria, scores: [{ member: "A", criterion: "2", state: "n/a" }] });
  const earlier = run({ A: [6.25, 3.1, 7.3], B: [1, 2, 3] }, { criteria });
  const { change, changes } = of(compareRuns(now, earlier), "A");
  expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["criterion", "rescale", "rounding"]));
  expect(exactText(changes.map((one) => fromExactText(one.change)).reduce(add, ZERO))).toBe(change);
  expect(changes.find(({ criterion }) => criterion?.code === "1")).toMatchObject({ earlier: "18.75", now: "16.65", change: "-2.1" });
  expect(changes.find(({ criterion }) => criterion?.code === "2")).toMatchObject({ earlier: "6.51", now: null, change: "-6.51" });
});

test("a member without a rank, or in another group, has no move; without a total no changes", () => {
  const groups = [{ code: "G", name: "Group" }, { code: "H", name: "Other" }];
  const now = run({ A: [8], B: [], C: [7] }, { groups, members: { C: { group: "H" } } });
  const comparison = compareRuns(now, run({ A: [8], B: [9], C: [6] }, { groups }));
  expect(of(comparison, "B")).toMatchObject({ move: null, change: null, changes: [], now: { rank: null, total: null } });
  expect(of(comparison, "C")).toMatchObject({ move: null, change: "1" });
  expect(of(comparison, "A")).toMatchObject({ earlier: { rank: 2 }, now: { rank: 1 }, move: 1, overtook: [], overtakenBy: [] });
});

describe("members are matched", () => {
  test("by code, by the predecessor that is named, by a name that only one has", () => {
    const now = run({ A: [1], NEW: [2], X: [3], Y: [4] }, { members: { NEW: { predecessor: "Member OLD" }, X: { name: "Sở Nội vụ" } } });
    const earlier = run({ A: [1], OLD: [2], Z: [3], W: [4] }, { members: { Z: { name: "sở nội vụ" } } });
    const comparison = compareRuns(now, earlier);
    expect(matches(comparison)).toEqual([["A", "A", "code"], ["NEW", "OLD", "lineage"], ["X", "Z", "name"]]);
    expect(comparison.unmatched.onlyNow.map(({ member, reason }) => [member.code, reason])).toEqual([["Y", "new"]]);
    expect(comparison.unmatched.onlyEarlier.map(({ member, reason }) => [member.code, reason])).toEqual([["W", "gone"]]);
  });

  test("a merged unit and the parts of a split one with nobody", () => {
    const merged = compareRuns(run({ AB: [1] }, { members: { AB: { predecessor: "A; B" } } }), run({ A: [1], B: [2] }));
    expect(merged.members).toEqual([]);
    expect(merged.unmatched.onlyNow).toMatchObject([{ reason: "merged", with: ["Member A", "Member B"] }]);
    const kept = compareRuns(run({ A: [1] }, { members: { A: { predecessor: "B" } } }), run({ A: [1], B: [2] }));
    expect([kept.members, kept.unmatched.onlyNow.map(({ reason }) => reason)]).toEqual([[], ["merged"]]);
    const split = compareRuns(run({ X: [1], Y: [1] }, { members: { X: { predecessor: "A" }, Y: { predecessor: "A" } } }), run({ A: [1] }));
    expect([split.members, split.unmatched.onlyNow.map(({ reason }) => reason)]).toEqual([[], ["split", "split"]]);
    expect(split.unmatched.onlyEarlier).toMatchObject([{ reason: "gone", with: ["Member X", "Member Y"] }]);
  });

  test("two of one name with nobody", () => {
    const comparison = compareRuns(run({ X: [1], Y: [1] }, { members: { X: { name: "Sở A" }, Y: { name: "Sở A" } } }), run({ Z: [1] }, { members: { Z: { name: "Sở A" } } }));
    expect(comparison.members).toEqual([]);
    expect(comparison.unmatched.onlyNow).toHaveLength(2);
  });
});

describe("criteria are matched", () => {
  const withNames = (codes: Readonly<Record<string, string>>): Partial<SmallBloc> =>
    ({ criteria: Object.entries(codes).map(([code, name]) => ({ code, label: code, name, max: 10 })) });
  const pairs = (now: Readonly<Record<string, string>>, earlier: Readonly<Record<string, string>>): unknown => {
    const points = (of_: object): SmallBloc["points"] => ({ A: Object.keys(of_).map(() => 5) });
    const { criteria } = compareRuns(run(points(now), withNames(now)), run(points(earlier), withNames(earlier)));
    return {
      matched: criteria.matched.map(({ now: a, earlier: b, reworded }) => `${a.code}=${b.code}${reworded ? " reworded" : ""}`).sort(),
      onlyNow: criteria.onlyNow.map(({ code }) => code), onlyEarlier: criteria.onlyEarlier.map(({ code }) => code),
    };
  };

  test("one that was inserted moves the codes behind it: the names decide", () => {
    expect(pairs({ 1: "A", 2: "New", 3: "B" }, { 1: "A", 2: "B" })).toEqual({ matched: ["1=1", "3=2"], onlyNow: ["2"], onlyEarlier: [] });
  });

  test("the same code with other words is said to be reworded", () => {
    expect(pairs({ 1: "A", 2: "Bb" }, { 1: "A", 2: "B" })).toEqual({ matched: ["1=1", "2=2 reworded"], onlyNow: [], onlyEarlier: [] });
  });

  test("those of one name under several codes go by their codes, or are listed", () => {
    expect(pairs({ 1: "A", 2: "A" }, { 2: "A", 1: "A" })).toEqual({ matched: ["1=1", "2=2"], onlyNow: [], onlyEarlier: [] });
    expect(pairs({ 3: "A", 4: "A" }, { 1: "A" })).toEqual({ matched: [], onlyNow: ["3", "4"], onlyEarlier: ["1"] });
  });

  test("what has no counterpart counts in the difference, marked with where it stands; another maximum is told", () => {
    const now = run({ A: [5, 4] }, { criteria: [{ code: "1", name: "A", max: 10 }, { code: "2", name: "New", max: 10 }] });
    const earlier = run({ A: [5, 3] }, { criteria: [{ code: "1", name: "A", max: 8 }, { code: "3", name: "Old", max: 10 }] });
    const { change, changes } = of(compareRuns(now, earlier), "A");
    expect(change).toBe("1");
    expect(changes.map(({ criterion, only, change: by }) => [criterion?.code, only, by])).toEqual([["2", "now", "4"], ["3", "earlier", "-3"]]);
    const other = run({ A: [6, 3] }, { criteria: [{ code: "1", name: "A", max: 8 }, { code: "3", name: "Old", max: 10 }] });
    expect(of(compareRuns(now, other), "A").changes.find(({ criterion }) => criterion?.code === "1")?.max).toEqual({ earlier: 8, now: 10 });
  });
});

/** Ranks of two times beside each other: who passed whom, and where a move says nothing. */
import { compareRuns, rankBloc, type ComparedRun, type Comparison, type MemberComparison } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

const run = (small: SmallBloc): ComparedRun => {
  const bloc = smallBloc(small);
  return { bloc, result: rankBloc(bloc) };
};
const of = ({ members }: Comparison, code: string): MemberComparison => {
  const found = members.find(({ member }) => member === code);
  if (found === undefined) throw new Error(`${code} is not compared`);
  return found;
};
const passing = (comparison: Comparison): unknown => Object.fromEntries(comparison.members.map(({ member, move, overtook, overtakenBy }) => [member, { move, overtook, overtakenBy }]));
const still = { overtook: [], overtakenBy: [] };

test("a tie is neither passing nor being passed, before or after", () => {
  const [ahead, tied, behind] = [run({ points: { A: [9], B: [8] } }), run({ points: { A: [8], B: [8] } }), run({ points: { A: [7], B: [8] } })];
  expect(passing(compareRuns(tied, ahead))).toEqual({ A: { move: 0, ...still }, B: { move: 1, ...still } });
  expect(passing(compareRuns(behind, tied))).toEqual({ A: { move: -1, ...still }, B: { move: 0, ...still } });
  expect(passing(compareRuns(behind, ahead))).toEqual({ A: { move: -1, overtook: [], overtakenBy: ["B"] }, B: { move: 1, overtook: ["A"], overtakenBy: [] } });
});

test("nobody passes a member of another group", () => {
  const groups = [{ code: "G", name: "One" }, { code: "H", name: "Two" }];
  const members = { C: { group: "H" }, D: { group: "H" } };
  const comparison = compareRuns(run({ groups, members, points: { A: [9], B: [8], C: [6], D: [7] } }), run({ groups, members, points: { A: [7], B: [8], C: [7], D: [6] } }));
  expect(passing(comparison)).toEqual({
    A: { move: 1, overtook: ["B"], overtakenBy: [] }, B: { move: -1, overtook: [], overtakenBy: ["A"] },
    C: { move: -1, overtook: [], overtakenBy: ["D"] }, D: { move: 1, overtook: ["C"], overtakenBy: [] },
  });
});

test("one that comes from another group passes nobody and is passed by nobody, whatever its places were", () => {
  const groups = [{ code: "G", name: "One" }, { code: "H", name: "Two" }];
  const earlier = run({ groups, members: { A: { group: "H" }, D: { group: "H" }, E: { group: "H" } }, points: { A: [1], D: [3], E: [2], B: [9], C: [8] } });
  const first = compareRuns(run({ groups, members: { D: { group: "H" }, E: { group: "H" } }, points: { A: [10], D: [3], E: [2], B: [9], C: [8] } }), earlier);
  expect(of(first, "A")).toMatchObject({ earlier: { group: "H", rank: 3 }, now: { group: "G", rank: 1 }, move: null, overtook: [], overtakenBy: [] });
  expect(of(first, "B")).toMatchObject({ move: -1, overtakenBy: [] });
  const last = compareRuns(run({ groups, members: { D: { group: "H" }, E: { group: "H" } }, points: { A: [1], D: [3], E: [2], B: [8], C: [9] } }), run({ groups, members: { A: { group: "H" }, D: { group: "H" }, E: { group: "H" } }, points: { A: [9], D: [3], E: [2], B: [9], C: [8] } }));
  expect(of(last, "A")).toMatchObject({ earlier: { rank: 1 }, now: { rank: 3 }, move: null, overtakenBy: [] });
  expect(of(last, "C")).toMatchObject({ move: 1, overtook: ["B"] });
});

test("members with what does not apply, in a table of their own, are compared within that table only", () => {
  const groups = [{ code: "G", name: "Group", notApplicable: "separate" as const }];
  const apart = (member: string): NonNullable<SmallBloc["scores"]>[number] => ({ member, criterion: "2", state: "n/a" });
  const before = run({ groups, points: { A: [9, 9], B: [8, 8], C: [5, null], D: [6, null] }, scores: [apart("C"), apart("D")] });
  const after = run({ groups, points: { A: [7, 7], B: [8, 8], C: [6, null], D: [5, null] }, scores: [apart("C"), apart("D")] });
  expect(passing(compareRuns(after, before))).toEqual({
    A: { move: -1, overtook: [], overtakenBy: ["B"] }, B: { move: 1, overtook: ["A"], overtakenBy: [] },
    C: { move: 1, overtook: ["D"], overtakenBy: [] }, D: { move: -1, overtook: [], overtakenBy: ["C"] },
  });
  const moved = compareRuns(run({ groups, points: { A: [9, null], B: [8, 8], C: [5, null], D: [6, null] }, scores: ["A", "C", "D"].map(apart) }), before);
  expect(of(moved, "A")).toMatchObject({ earlier: { rank: 1, table: "main" }, now: { rank: 1, table: "not-applicable" }, move: null });
});

test("without a rank or a total at either time there is no move, without a total no change", () => {
  const excluded = { A: { excluded: { reason: "x", keepsPlace: false } } };
  const [ranked, away] = [run({ points: { A: [9], B: [8] } }), run({ points: { A: [7], B: [8] }, members: excluded })];
  expect(of(compareRuns(ranked, away), "A")).toMatchObject({ earlier: { rank: null, total: "7.00" }, now: { rank: 1 }, move: null, change: "2", ...still });
  expect(of(compareRuns(away, ranked), "A")).toMatchObject({ now: { rank: null, total: "7.00" }, move: null, change: "-2", ...still });
  const empty = run({ points: { A: [], B: [8] } });
  expect(of(compareRuns(ranked, empty), "A")).toMatchObject({ earlier: { rank: null, total: null }, now: { rank: 1, total: "9.00" }, move: null, change: null, changes: [] });
  expect(of(compareRuns(empty, ranked), "A")).toMatchObject({ now: { total: null }, change: null, changes: [] });
});

test("a run that stopped is compared with nobody", () => {
  const [ranked, stopped] = [run({ points: { A: [9] } }), run({ points: { A: [11] } })];
  expect(compareRuns(ranked, stopped).members).toEqual([]);
  expect(compareRuns(stopped, ranked).members).toEqual([]);
});

test("of a provisional run, what was left out is left out of the differences as well", () => {
  const bloc = smallBloc({ points: { A: [9, null], B: [8, 7] } });
  const now: ComparedRun = { bloc, result: rankBloc(bloc, { provisional: true }), provisional: true };
  const { change, changes } = of(compareRuns(now, run({ points: { A: [8, 5], B: [8, 7] } })), "A");
  // 9 of 10 is 18 of the full 20.
  expect([change, changes.map(({ kind, criterion, change: by }) => [criterion?.code ?? kind, by])]).toEqual(["5", [["rescale", "9"], ["2", "-5"], ["1", "1"]]]);
});

describe("groups of two times are the same", () => {
  const two = (now: readonly [string, string][], earlier: readonly [string, string][]): unknown => {
    const side = (groups: readonly [string, string][]): ComparedRun => run({
      groups: groups.map(([code, name]) => ({ code, name })),
      points: Object.fromEntries(groups.map((_, i) => [`M${i}`, [5]])),
      members: Object.fromEntries(groups.map(([code], i) => [`M${i}`, { group: code }])),
    });
    return compareRuns(side(now), side(earlier)).members.map(({ move }) => (move === null ? "another" : "same"));
  };

  test("by code and name, by the name alone, by the code alone", () => {
    expect(two([["G", "One"], ["H", "Two"]], [["G", "One"], ["H", "Two"]])).toEqual(["same", "same"]);
    expect(two([["G", "One"], ["H", "Two"]], [["K", "one"], ["L", "TWO"]])).toEqual(["same", "same"]);
    expect(two([["G", "One"], ["H", "Two"]], [["G", "First"], ["H", "Second"]])).toEqual(["same", "same"]);
    expect(two([["G", "One"], ["H", "Two"]], [["G", "One"], ["K", "Other"]])).toEqual(["same", "another"]);
  });

  test("a name goes before a code that another group has now", () => {
    expect(two([["1", "Sở"], ["2", "Ban"]], [["2", "Sở"], ["1", "Ban"]])).toEqual(["same", "same"]);
    // "2" was the code of what is "1" now; the group with that code now is a new one.
    expect(two([["1", "Sở"], ["2", "Ban"]], [["2", "Sở"], ["3", "Huyện"]])).toEqual(["same", "another"]);
  });

  test("two of one name go by their codes", () => {
    expect(two([["1", "Sở"], ["2", "Sở"]], [["1", "Sở"], ["2", "Sở"]])).toEqual(["same", "same"]);
    expect(two([["1", "Sở"], ["2", "Sở"]], [["3", "Sở"], ["4", "Sở"]])).toEqual(["another", "another"]);
    // Where one of them kept its code, the other is the other.
    expect(two([["1", "Sở"], ["2", "Sở"]], [["1", "Sở"], ["3", "Sở"]])).toEqual(["same", "same"]);
  });

  test("the only group is the same whatever it is called; of several that is not known", () => {
    expect(two([["G", "One"]], [["H", "Two"]])).toEqual(["same"]);
    expect(two([["G", "One"], ["H", "Two"]], [["K", "Three"]])).toEqual(["another"]);
    expect(two([["G", "One"]], [["K", "Three"], ["L", "Four"]])).toEqual(["another"]);
    expect(two([["G", "One"], ["H", "Two"]], [["K", "Three"], ["L", "Four"]])).toEqual(["another", "another"]);
  });
});

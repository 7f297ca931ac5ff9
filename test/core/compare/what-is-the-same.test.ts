/** Which members and criteria of two times are the same, and under what they are shown. */
import { compareRuns, rankBloc, type Comparison, type ComparedRun } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

const run = (small: SmallBloc): ComparedRun => {
  const bloc = smallBloc(small);
  return { bloc, result: rankBloc(bloc) };
};
const names = (members: NonNullable<SmallBloc["members"]>): SmallBloc => ({ points: Object.fromEntries(Object.keys(members).map((code) => [code, [5]])), members });
const compared = (now: NonNullable<SmallBloc["members"]>, earlier: NonNullable<SmallBloc["members"]>): { matched: unknown; now: unknown; earlier: unknown } => {
  const { members, unmatched } = compareRuns(run(names(now)), run(names(earlier)));
  return {
    matched: members.map(({ match }) => `${match.now.code}=${match.earlier.code} by ${match.by}`),
    now: unmatched.onlyNow.map(({ member, reason, with: others }) => [member.code, reason, ...others]),
    earlier: unmatched.onlyEarlier.map(({ member, reason, with: others }) => [member.code, reason, ...others]),
  };
};

describe("members", () => {
  test("a unit that was renamed and kept its code is the same, even where it names what it was called", () => {
    expect(compared({ A: { name: "Sở Nội vụ mới", predecessor: "Sở Nội vụ" } }, { A: { name: "Sở Nội vụ" } })).toEqual({ matched: ["A=A by code"], now: [], earlier: [] });
  });

  test("of a body that gave up a part and kept its code nobody is the same", () => {
    expect(compared({ A: { name: "Sở A" }, X: { name: "Chi cục X", predecessor: "Sở A" } }, { A: { name: "Sở A" } })).toEqual({
      matched: [], now: [["A", "split", "Sở A"], ["X", "split", "Sở A"]], earlier: [["A", "gone", "Chi cục X"]],
    });
  });

  test("a body from which others come is not found again by its name", () => {
    expect(compared({ X: { name: "X", predecessor: "Z" }, Y: { name: "Y", predecessor: "Z" }, W: { name: "Sở A" } }, { Z: { name: "Sở A" } })).toEqual({
      matched: [], now: [["X", "split", "Sở A"], ["Y", "split", "Sở A"], ["W", "new"]], earlier: [["Z", "gone", "X", "Y"]],
    });
  });

  test("by name only where one of either time has it, be it the full or the short one", () => {
    expect(compared({ X: { name: "Sở Nội vụ", shortName: "SNV" } }, { Z: { name: "Sở Nội vụ tỉnh", shortName: "snv" } })).toEqual({ matched: ["X=Z by name"], now: [], earlier: [] });
    expect(compared({ X: { name: "Sở Nội vụ" } }, { Y: { name: "Sở Nội vụ" }, Z: { name: "Văn phòng", shortName: "Sở Nội vụ" } })).toEqual({
      matched: [], now: [["X", "new"]], earlier: [["Y", "gone"], ["Z", "gone"]],
    });
  });

  test("they stand in the order of the present bloc, however they were found", () => {
    expect(compared({ X: { name: "Sở X" }, N: { name: "N", predecessor: "O" }, A: { name: "A" } }, { A: { name: "A" }, O: { name: "O" }, Z: { name: "Sở X" } }).matched)
      .toEqual(["X=Z by name", "N=O by lineage", "A=A by code"]);
  });
});

describe("criteria", () => {
  type Criteria = NonNullable<SmallBloc["criteria"]>;
  const pairs = (now: Criteria, earlier: Criteria): unknown => {
    const { criteria } = compareRuns(run({ criteria: now, points: { A: [] } }), run({ criteria: earlier, points: { A: [] } }));
    return {
      matched: criteria.matched.map((pair) => `${pair.now.code}=${pair.earlier.code}${pair.reworded ? " reworded" : ""}`),
      onlyNow: criteria.onlyNow.map(({ code }) => code), onlyEarlier: criteria.onlyEarlier.map(({ code }) => code),
    };
  };
  const leaf = (code: string, name: string, label = code): Criteria[number] => ({ code, label, name, max: 10 });

  test("of one name: the code goes before the number that is printed", () => {
    expect(pairs([leaf("a", "N", "1"), leaf("b", "N", "2")], [leaf("a", "N", "2"), leaf("b", "N", "1")])).toEqual({ matched: ["a=a", "b=b"], onlyNow: [], onlyEarlier: [] });
  });

  test("of one name and other codes: the number that is printed decides", () => {
    expect(pairs([leaf("a", "N", "1"), leaf("b", "N", "2")], [leaf("c", "N", "2"), leaf("d", "N", "1")])).toEqual({ matched: ["a=d", "b=c"], onlyNow: [], onlyEarlier: [] });
  });

  test("one that became two of its name has no counterpart", () => {
    expect(pairs([leaf("1", "N")], [leaf("3", "N"), leaf("4", "N")])).toEqual({ matched: [], onlyNow: ["1"], onlyEarlier: ["3", "4"] });
  });

  test("a criterion that was divided into parts is not the same any more", () => {
    expect(pairs([{ code: "I", name: "N" }, { ...leaf("1", "P"), parent: "I" }, { ...leaf("2", "Q"), parent: "I" }], [leaf("I", "N"), leaf("J", "O")])).toEqual({
      matched: [], onlyNow: ["I", "1", "2"], onlyEarlier: ["I", "J"],
    });
    expect(pairs([{ code: "I", name: "N" }, { ...leaf("1", "P"), parent: "I" }], [{ code: "I", name: "n" }, { ...leaf("1", "P"), parent: "I" }])).toEqual({
      matched: ["I=I", "1=1"], onlyNow: [], onlyEarlier: [],
    });
  });
});

describe("what changed is shown under its section", () => {
  const tree = (last: string): NonNullable<SmallBloc["criteria"]> => [
    { code: "I", label: "I", name: "Phần một" }, { code: "I.1", label: "1", name: "Mục", parent: "I" }, { code: "I.1.a", label: "a", name: "Ý a", parent: "I.1", max: 10 },
    { code: "II", label: "II", name: "Phần hai", max: 10 },
    { code: "III", label: "III", name: "Phần ba" }, { code: last, label: "1", name: `Mục ${last}`, parent: "III", max: 10 },
  ];
  const changes = (comparison: Comparison): unknown => comparison.members[0]?.changes;

  test("that of now, or of then where there is none now; a section stands under none", () => {
    const comparison = compareRuns(run({ criteria: tree("III.1"), points: { A: [4, 7, 9] } }), run({ criteria: tree("III.0"), points: { A: [5, 4, 5] } }));
    const third = { code: "III", label: "III", name: "Phần ba" };
    expect(changes(comparison)).toStrictEqual([
      { kind: "criterion", criterion: { code: "III.1", label: "1", name: "Mục III.1", section: third }, only: "now", earlier: null, now: "9", change: "9" },
      { kind: "criterion", criterion: { code: "III.0", label: "1", name: "Mục III.0", section: third }, only: "earlier", earlier: "5", now: null, change: "-5" },
      { kind: "criterion", criterion: { code: "II", label: "II", name: "Phần hai" }, earlier: "4", now: "7", change: "3" },
      { kind: "criterion", criterion: { code: "I.1.a", label: "a", name: "Ý a", section: { code: "I", label: "I", name: "Phần một" } }, earlier: "5", now: "4", change: "-1" },
    ]);
  });

  test("a code that meant something else then is not mixed up with what it means now", () => {
    const one = (name: string): NonNullable<SmallBloc["criteria"]> => [{ code: "1", name, max: 10 }, { code: "2", name: "Kept", max: 10 }];
    const now = run({ criteria: [{ code: "2", name: "New", max: 10 }, { code: "1", name: "Kept", max: 10 }], points: { A: [6, 4] } });
    expect(changes(compareRuns(now, run({ criteria: one("Old"), points: { A: [3, 4] } })))).toEqual([
      { kind: "criterion", criterion: { code: "2", label: "2", name: "New" }, only: "now", earlier: null, now: "6", change: "6" },
      { kind: "criterion", criterion: { code: "1", label: "1", name: "Old" }, only: "earlier", earlier: "3", now: null, change: "-3" },
    ]);
  });

  test("equal differences stand in the order of the criteria, rescaling and rounding after them", () => {
    const now = run({ points: { A: [5, 5, null], B: [5, 5, 5] }, scores: [{ member: "A", criterion: "3", state: "n/a" }] });
    expect(changes(compareRuns(now, run({ points: { A: [0, 10, 5], B: [5, 5, 5] } })))).toEqual([
      { kind: "criterion", criterion: { code: "1", label: "1", name: "Criterion 1" }, earlier: "0", now: "5", change: "5" },
      { kind: "criterion", criterion: { code: "2", label: "2", name: "Criterion 2" }, earlier: "10", now: "5", change: "-5" },
      { kind: "criterion", criterion: { code: "3", label: "3", name: "Criterion 3" }, earlier: "5", now: null, change: "-5" },
      { kind: "rescale", earlier: null, now: "5", change: "5" },
    ]);
    const na = { member: "A", criterion: "2", state: "n/a" as const };
    expect(changes(compareRuns(run({ points: { A: [5, 5] } }), run({ points: { A: [5, null] }, scores: [na] })))).toEqual([
      { kind: "criterion", criterion: { code: "2", label: "2", name: "Criterion 2" }, earlier: null, now: "5", change: "5" },
      { kind: "rescale", earlier: "5", now: null, change: "-5" },
    ]);
    expect(changes(compareRuns(run({ points: { A: [2.125] } }), run({ points: { A: [1.126] } })))).toEqual([
      { kind: "criterion", criterion: { code: "1", label: "1", name: "Criterion 1" }, earlier: "1.126", now: "2.125", change: "0.999" },
      { kind: "rounding", earlier: "0.004", now: "0.005", change: "0.001" },
    ]);
    expect(changes(compareRuns(run({ points: { A: [1.125] } }), run({ points: { A: [1] } })))).toEqual([
      { kind: "criterion", criterion: { code: "1", label: "1", name: "Criterion 1" }, earlier: "1", now: "1.125", change: "0.125" },
      { kind: "rounding", earlier: null, now: "0.005", change: "0.005" },
    ]);
  });
});

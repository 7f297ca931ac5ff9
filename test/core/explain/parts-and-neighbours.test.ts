import { explainBloc, type MemberExplanation, type NeighbourExplanation } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

type Criteria = NonNullable<SmallBloc["criteria"]>;

const of = (small: SmallBloc, member = "A"): MemberExplanation => {
  const found = explainBloc(smallBloc(small)).members.find((one) => one.member === member);
  if (found === undefined) throw new Error(`${member} is not explained`);
  return found;
};
const parts = (small: SmallBloc, member = "A") => of(small, member).parts.map(({ kind, criterion, points }) => [kind, criterion, points]);

describe("what a total is made of", () => {
  const nested: Criteria = [
    { code: "I", name: "I", weight: 2 },
    { code: "a", name: "a", parent: "I", max: 10, weight: 0.5 },
    { code: "b", name: "b", parent: "I", max: 10 },
    { code: "c", name: "c", max: 10 },
  ];

  test("every leaf by its weights on the way up, one of no points too; where nothing else moved, nothing else is named", () => {
    expect(parts({ criteria: nested, points: { A: [4, 3, 0] } })).toEqual([["leaf", "a", "4"], ["leaf", "b", "6"], ["leaf", "c", "0"]]);
  });

  test("a leaf without points is no part; the total that stands without it is brought to the full scale", () => {
    expect(parts({ criteria: nested, points: { A: [4, null, 1] }, settings: { missing: "leave-out" } })).toEqual([["leaf", "a", "4"], ["leaf", "c", "1"], ["rescale", undefined, "5"]]);
  });

  test("what a rule that is no sum made of its parts stands under the rule", () => {
    const capped: Criteria = [{ code: "I", name: "I", parameters: "tối đa 5", weight: 2 }, { code: "a", name: "a", parent: "I", max: 10 }, { code: "b", name: "b", parent: "I", max: 10 }];
    expect(parts({ criteria: capped, points: { A: [4, 3] } })).toEqual([["rule", "I", "-4"], ["leaf", "a", "8"], ["leaf", "b", "6"]]);
  });

  test("what rounding moved stands under rounding: at the section, and at the total", () => {
    const rounding = (stage: "section" | "total") => ({ criteria: nested, points: { A: [0.25, 0.26, 1] }, settings: { rounding: { stage, decimals: 1 } } }) satisfies SmallBloc;
    expect(parts(rounding("section"))).toEqual([["rounding", "I", "0.03"], ["leaf", "a", "0.25"], ["leaf", "b", "0.52"], ["leaf", "c", "1"]]);
    expect(parts(rounding("total"))).toEqual([["leaf", "a", "0.25"], ["leaf", "b", "0.52"], ["leaf", "c", "1"], ["rounding", undefined, "0.03"]]);
  });

  test("what bringing to the full scale added stands at the end", () => {
    const small: SmallBloc = { points: { A: [8, null], B: [5, 5] }, groups: [{ code: "G", name: "G", notApplicable: "rescale" }], scores: [{ member: "A", criterion: "2", state: "n/a" }] };
    expect(parts(small)).toEqual([["leaf", "1", "8"], ["rescale", undefined, "8"]]);
    expect(parts(small, "B")).toEqual([["leaf", "1", "5"], ["leaf", "2", "5"]]);
  });
});

describe("criteria that are for some groups only", () => {
  const small: SmallBloc = {
    groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }],
    criteria: [
      { code: "I", name: "I", groups: ["G"] }, { code: "a", name: "a", parent: "I", max: 10 },
      { code: "J", name: "J" }, { code: "b", name: "b", parent: "J", max: 10 }, { code: "c", name: "c", parent: "J", max: 5, groups: ["H"] },
    ],
    points: { A: [3, 4, null], B: [null, 4, 5] },
    members: { B: { group: "H" } },
  };

  test("are explained for those alone: as leaves, as parents and among the parts", () => {
    const shown = (member: string) => {
      const { group, leaves, parents } = of(small, member);
      return [group, leaves.map(({ criterion }) => criterion), parents.map(({ criterion, parts: under, reason }) => [criterion, under.map((part) => part.criterion), reason.params["max"]])];
    };
    expect(shown("A")).toEqual(["G", ["a", "b"], [["I", ["a"], "10"], ["J", ["b"], "10"]]]);
    expect(shown("B")).toEqual(["H", ["b", "c"], [["J", ["b", "c"], "15"]]]);
    expect(parts(small, "A")).toEqual([["leaf", "a", "3"], ["leaf", "b", "4"]]);
    expect(parts(small, "B")).toEqual([["leaf", "b", "4"], ["leaf", "c", "5"]]);
  });

  test("neighbours stand within their group", () => {
    expect(explainBloc(smallBloc(small)).neighbours).toEqual([]);
  });
});

describe("recorded states are explained without asking a rule", () => {
  test("n/a and missing on a rule of figures, with nothing where there are no points", () => {
    const small: SmallBloc = {
      criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 5, rule: "count", parameters: "1/việc" }, { code: "3", name: "c", max: 4 }],
      points: { A: [9, null, null] },
      scores: [{ member: "A", criterion: "2", state: "n/a" }],
      settings: { missing: "leave-out" },
    };
    expect(of(small).leaves.map(({ status, points, reason }) => [status, points, reason])).toEqual([
      ["value", "9", { code: "direct", params: { points: "9", max: "10", layer: "final" } }],
      ["n/a", null, { code: "n/a", params: { points: "", max: "5" } }],
      ["missing", null, { code: "missing", params: { points: "", max: "4" } }],
    ]);
  });
});

describe("neighbours", () => {
  const neighbours = (small: SmallBloc): readonly NeighbourExplanation[] => explainBloc(smallBloc(small)).neighbours;

  test("sections that differ by as much stand in order of their codes, ahead or behind", () => {
    const points = { A: [5, 5, 5, 9], B: [3, 7, 5, 7] };
    const criteria = ["4", "2", "3", "1"].map((code) => ({ code, name: code, max: 10 }));
    expect(neighbours({ criteria, points })[0]?.sections).toEqual([
      { code: "1", difference: "2" }, { code: "2", difference: "-2" }, { code: "4", difference: "2" },
    ]);
  });

  test("a section that is smaller by more stands before one that is greater by less", () => {
    expect(neighbours({ points: { A: [1, 9, 6], B: [6, 5, 4] } })[0]?.sections).toEqual([
      { code: "1", difference: "-5" }, { code: "2", difference: "4" }, { code: "3", difference: "2" },
    ]);
  });

  test("a tie-break without a criterion names none", () => {
    const small: SmallBloc = {
      criteria: [{ code: "1", name: "a", max: 10 }, { code: "p", name: "p", rule: "penalty" }],
      points: { A: [9, 1], B: [8, 0] },
      settings: { tieBreaks: [{ by: "penalties" }] },
    };
    expect(neighbours(small)).toEqual([
      { group: "G", ahead: "B", behind: "A", by: "penalties", gap: "0", sections: [{ code: "1", difference: "-1" }, { code: "p", difference: "1" }], rounding: "0" },
    ]);
  });

  test("sections are measured after rescaling", () => {
    const small: SmallBloc = { points: { A: [8, null], B: [5, 5] }, groups: [{ code: "G", name: "G", notApplicable: "rescale" }], scores: [{ member: "A", criterion: "2", state: "n/a" }] };
    expect(neighbours(small)).toEqual([
      { group: "G", ahead: "A", behind: "B", by: "value", gap: "6", sections: [{ code: "1", difference: "11" }, { code: "2", difference: "-5" }], rounding: "0" },
    ]);
  });

  test("each of several that are tied is told apart from the one before it and from the nearest that is not tied", () => {
    const points = { A: [9], B: [9], C: [8], D: [8], E: [8], F: [7] };
    expect(neighbours({ points }).map(({ ahead, behind, by, gap }) => [ahead, behind, by, gap])).toEqual([
      ["A", "B", "tied", "0"], ["A", "C", "value", "1"], ["B", "C", "value", "1"], ["C", "D", "tied", "0"], ["B", "D", "value", "1"],
      ["D", "E", "tied", "0"], ["B", "E", "value", "1"], ["C", "F", "value", "1"], ["D", "F", "value", "1"], ["E", "F", "value", "1"],
    ]);
  });

  test("members of two tables are no neighbours, though their rates are equal", () => {
    const small: SmallBloc = {
      points: { A: [5, 5], B: [5, null], C: [6, 6] }, groups: [{ code: "G", name: "G", notApplicable: "separate" }],
      scores: [{ member: "B", criterion: "2", state: "n/a" }],
    };
    expect(neighbours(small).map(({ ahead, behind, gap }) => [ahead, behind, gap])).toEqual([["C", "A", "10"]]);
  });

  test("one member alone has none", () => {
    expect(neighbours({ points: { A: [9] } })).toEqual([]);
  });
});

import { codes, rankSmall, standing, type SmallBloc } from "../small-bloc";
import type { RunResult } from "../../../src/core";

const order = (result: RunResult): [string, number | null][] => result.groups[0]?.standings.map(({ member, rank }) => [member, rank]) ?? [];
const SEPARATE = [{ code: "G", name: "Nhóm", notApplicable: "separate" as const }];

describe("members to whom something does not apply, in a table of their own", () => {
  const scores = [
    { member: "A", criterion: "2", state: "n/a" as const },
    { member: "B", criterion: "1", state: "n/a" as const },
    { member: "B", criterion: "2", state: "n/a" as const },
  ];

  test("are ranked there by their rate: 9 of 10 is better than 16 of 20", () => {
    const result = rankSmall({ groups: SEPARATE, points: { A: [8, null, 8], B: [null, null, 9], C: [5, 5, 5], D: [9, 9, 9] }, scores });
    expect(order(result)).toEqual([["D", 1], ["C", 2], ["B", 1], ["A", 2]]);
    expect(standing(result, "B")).toMatchObject({ table: "not-applicable", total: "9.00", rate: "90.00", tied: false });
  });

  test("the main table of such a group goes by the rate as well", () => {
    const result = rankSmall({
      groups: SEPARATE, settings: { missing: "leave-out" },
      points: { A: [9, null, 9], B: [7, 7, 7] },
    });
    expect(order(result)).toEqual([["A", 1], ["B", 2]]);
  });
});

describe("what decides among equal totals", () => {
  const tied: Partial<SmallBloc> = { points: { A: [8.6, 8.3], B: [8.8, 8.1] } };
  const settings = { rounding: { stage: "section" as const, decimals: 0 }, tieBreaks: [{ by: "section" as const, criterion: "1" }] };

  test("a section as it was rounded, where ranks go by rounded values", () => {
    const result = rankSmall({ points: {}, ...tied, settings });
    expect(order(result)).toEqual([["A", 1], ["B", 1]]);
    expect(standing(result, "A")).toMatchObject({ total: "17", tied: true });
  });

  test("the section itself, where they go by unrounded ones", () => {
    const result = rankSmall({ points: {}, ...tied, settings: { ...settings, rankOn: "unrounded" } });
    expect(order(result)).toEqual([["B", 1], ["A", 2]]);
    expect(standing(result, "B")).toMatchObject({ tied: false, tieBreaks: [{ by: "section", criterion: "1", over: ["A"] }] });
  });

  test("one external score where one is named, all of them together where none is", () => {
    const bloc = (criterion?: string): RunResult => rankSmall({
      points: { A: [], B: [] },
      criteria: [
        { code: "E", name: "E", max: 10, rule: "external" }, { code: "F", name: "F", max: 10, rule: "external" }, { code: "O", name: "O", max: 10 },
      ],
      scores: [
        { member: "A", criterion: "E", actual: 5, evidence: "QĐ 1" }, { member: "A", criterion: "F", actual: 9, evidence: "QĐ 1" }, { member: "A", criterion: "O", layer: "final", points: 2 },
        { member: "B", criterion: "E", actual: 6, evidence: "QĐ 1" }, { member: "B", criterion: "F", actual: 5, evidence: "QĐ 1" }, { member: "B", criterion: "O", layer: "final", points: 5 },
      ],
      settings: { tieBreaks: [criterion === undefined ? { by: "external" } : { by: "external", criterion }] },
    });
    expect(order(bloc("E"))).toEqual([["B", 1], ["A", 2]]);
    expect(order(bloc())).toEqual([["A", 1], ["B", 2]]);
  });

  test("the last round of a ballot, in whatever order the rounds stand", () => {
    const vote = (subject: string, round: number, votes: number) => ({ award: "CO", subject, round, for: votes, voters: 10 });
    const result = rankSmall({
      points: { A: [9], B: [9] }, settings: { tieBreaks: [{ by: "ballot" }] }, awards: [{ code: "CO", name: "Cờ", for: "collective", count: 2 }],
      ballot: [vote("A", 2, 3), vote("A", 1, 9), vote("B", 1, 4), vote("B", 2, 5)],
    });
    expect(order(result)).toEqual([["B", 1], ["A", 2]]);
  });

  test("a decision about an award orders nobody in the standings", () => {
    const result = rankSmall({
      points: { A: [9], B: [9] }, settings: { tieBreaks: [{ by: "decision" }] }, awards: [{ code: "CO", name: "Cờ", for: "collective", count: 1 }],
      decisions: [{ award: "CO", subjects: ["B"], by: "Khối trưởng", why: "Phong trào" }],
    });
    expect(order(result)).toEqual([["A", 1], ["B", 1]]);
  });
});

describe("a least share of every criterion", () => {
  const classes = [{ name: "Tốt", from: 50, minShareEach: 60 }, { name: "Khá", from: 0 }];
  const classIn = (small: Partial<SmallBloc>): string | null => standing(rankSmall({ points: {}, settings: { classes }, ...small }), "A").class;

  test("the smallest decides, wherever it stands; bonus, penalty and criteria without points to earn do not", () => {
    expect(classIn({ points: { A: [5, 9] } })).toBe("Khá");
    expect(classIn({ points: { A: [9, 5] } })).toBe("Khá");
    expect(classIn({ points: { A: [6, 9] } })).toBe("Tốt");
    const criteria = [{ code: "1", name: "Một", max: 10 }, { code: "P", name: "Trừ", max: 5, rule: "penalty" }, { code: "B", name: "Thưởng", max: 5, rule: "bonus" }, { code: "Z", name: "Không điểm", max: 0 }];
    const scores = [{ member: "A", criterion: "P", layer: "final" as const, points: 1 }, { member: "A", criterion: "B", layer: "final" as const, points: 1 }, { member: "A", criterion: "Z", layer: "final" as const, points: 0 }];
    expect(classIn({ points: { A: [9] }, criteria, scores })).toBe("Tốt");
  });

  test("of two that are equally short the first is named", () => {
    const result = rankSmall({ points: { A: [7, 5, 5] }, awards: [{ code: "CO", name: "Cờ", for: "collective", count: 1, minShareEach: 60 }] });
    const [reason] = result.considered[0]?.reasons ?? [];
    expect(reason?.params["criterion"]).toBe("Criterion 2");
  });

  test("nobody has a class where there are none, nor without a score", () => {
    expect(standing(rankSmall({ points: { A: [9] } }), "A").class).toBeNull();
    const result = rankSmall({ points: { A: [9], B: [] }, settings: { classes } });
    expect(standing(result, "B").class).toBeNull();
    expect(codes(result.findings)).toContain("no-score");
  });
});

test("a leaf has a layer where one counted, and no such field where none did", () => {
  const result = rankSmall({ points: { A: [9, null] }, settings: { missing: "leave-out" } });
  expect(standing(result, "A").leaves).toEqual([
    { criterion: "1", status: "value", points: "9", layer: "final" },
    { criterion: "2", status: "missing", points: null },
  ]);
  expect(Object.keys(standing(result, "A").leaves[1] ?? {})).toEqual(["criterion", "status", "points"]);
  expect("tieBreaks" in standing(result, "A")).toBe(false);
});

describe("what does not apply to a group", () => {
  const groups = [{ code: "G", name: "G" }, { code: "H", name: "H" }];
  const criteria = [{ code: "0", name: "Của nhóm H", max: 10, groups: ["H"] }, { code: "1", name: "Một", max: 10 }];

  test("is no criterion on which a member of it could fall short", () => {
    const result = rankSmall({ groups, criteria, points: { A: [null, 9], B: [3, 9] }, members: { B: { group: "H" } }, settings: { classes: [{ name: "Tốt", from: 50, minShareEach: 60 }, { name: "Khá", from: 0 }] } });
    expect([standing(result, "A").class, standing(result, "B").class]).toEqual(["Tốt", "Khá"]);
    expect(standing(result, "A").leaves).toEqual([{ criterion: "1", status: "value", points: "9", layer: "final" }]);
    expect(standing(result, "A").sections).toEqual([{ code: "1", points: "9.00", max: "10.00" }]);
  });
});

test("a member without a rank has no tie-break to its name", () => {
  const result = rankSmall({ points: { A: [9, 8], B: [8, 9], C: [] }, settings: { tieBreaks: [{ by: "section", criterion: "1" }] } });
  expect(standing(result, "A").tieBreaks).toStrictEqual([{ by: "section", criterion: "1", over: ["B"] }]);
  expect(["tieBreaks" in standing(result, "B"), "tieBreaks" in standing(result, "C")]).toEqual([false, false]);
});

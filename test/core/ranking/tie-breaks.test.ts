import { codes, rankSmall, ranks, standing, type SmallBloc } from "../small-bloc";

const criteria: NonNullable<SmallBloc["criteria"]> = [
  { code: "I", name: "I" },
  { code: "1", name: "a", parent: "I", max: 10 },
  { code: "2", name: "b", parent: "I", max: 10 },
  { code: "3", name: "external", max: 10, rule: "external", parameters: "nguồn: QĐ 1" },
  { code: "4", name: "penalty", rule: "penalty" },
];
/** Every member has 20 points in total. */
const rows: Record<string, [a: number, b: number, external: number, penalty: number]> = {
  A: [8, 5, 7, 0],
  B: [5, 8, 7, 0],
  C: [5, 6, 10, 1],
  D: [8, 7, 8, 3],
};
const run = (tieBreaks: NonNullable<SmallBloc["settings"]>["tieBreaks"], more: Partial<SmallBloc> = {}) =>
  rankSmall({
    criteria,
    points: Object.fromEntries(Object.entries(rows).map(([code, [a, b, , penalty]]) => [code, [a, b, null, penalty]])),
    scores: Object.entries(rows).map(([member, [, , actual]]) => ({ member, criterion: "3", actual })),
    settings: { ...(tieBreaks === undefined ? {} : { tieBreaks }) },
    ...more,
  });

test("without tie-breaks all four are tied", () => {
  const result = run([]);
  expect(ranks(result)).toEqual({ A: 1, B: 1, C: 1, D: 1 });
  expect(standing(result, "A").tieBreaks).toBeUndefined();
});

test("a section, and a single criterion", () => {
  expect(ranks(run([{ by: "section", criterion: "I" }]))).toEqual({ D: 1, A: 2, B: 2, C: 4 });
  expect(ranks(run([{ by: "section", criterion: "1" }]))).toEqual({ A: 1, D: 1, B: 3, C: 3 });
});

test("the external score, named or all of them", () => {
  expect(ranks(run([{ by: "external" }]))).toEqual({ C: 1, D: 2, A: 3, B: 3 });
  expect(ranks(run([{ by: "external", criterion: "3" }]))).toEqual({ C: 1, D: 2, A: 3, B: 3 });
});

test("an external score that is not out yet adds nothing to the others", () => {
  const external = (code: string) => ({ code, name: code, max: 10, rule: "external", parameters: "nguồn: QĐ 1" });
  const result = rankSmall({
    points: { A: [], B: [] }, criteria: [external("1"), external("2"), { code: "3", name: "3", max: 20 }], settings: { tieBreaks: [{ by: "external" }] }, groups: [{ code: "G", name: "G", notApplicable: "full-points" }],
    scores: [
      { member: "A", criterion: "1", state: "not-published" }, { member: "A", criterion: "2", actual: 6 }, { member: "A", criterion: "3", layer: "final", points: 6 },
      { member: "B", criterion: "1", actual: 2 }, { member: "B", criterion: "2", actual: 3 }, { member: "B", criterion: "3", layer: "final", points: 7 },
    ],
  });
  expect(ranks(result)).toEqual({ A: 1, B: 2 });
  expect(standing(result, "A").tieBreaks).toStrictEqual([{ by: "external", over: ["B"] }]);
});

test("fewer penalties", () => {
  expect(ranks(run([{ by: "penalties" }]))).toEqual({ A: 1, B: 1, C: 3, D: 4 });
});

describe("ballot", () => {
  const vote = (subject: string, votes: number, round = 1, award = "CO") => ({ award, subject, round, for: votes, voters: 9 });
  const awards = [{ code: "CO", name: "Cờ", for: "collective" as const, count: 0 }, { code: "BK", name: "Bằng khen", for: "collective" as const, count: 0 }];
  const by = (ballot: NonNullable<SmallBloc["ballot"]>, more: Partial<SmallBloc> = {}) => ranks(run([{ by: "ballot" }], { awards, ballot, ...more }));

  test("more votes come first, and who was not voted on comes last", () => {
    expect(by([vote("A", 6), vote("B", 5), vote("C", 7)])).toEqual({ C: 1, A: 2, B: 3, D: 4 });
    expect(by([vote("A", 0), vote("B", 0)])).toEqual({ A: 1, B: 1, C: 3, D: 3 });
  });

  test("a second round parts those whom the first left equal, and puts nobody behind one that had fewer votes in the first", () => {
    expect(by([vote("A", 6), vote("B", 6), vote("C", 5), vote("A", 4, 2), vote("B", 5, 2)])).toEqual({ B: 1, A: 2, C: 3, D: 4 });
    expect(by([vote("B", 3, 2), vote("A", 2, 2), vote("A", 4), vote("C", 6), vote("B", 4)])).toEqual({ C: 1, B: 2, A: 3, D: 4 });
    expect(by([vote("A", 9), vote("A", 2, 2), vote("B", 5), vote("C", 7)])).toEqual({ A: 1, C: 2, B: 3, D: 4 });
  });

  test("a second round that leaves them equal leaves them tied", () => {
    expect(by([vote("A", 6), vote("B", 6), vote("A", 4, 2), vote("B", 4, 2), vote("C", 4)])).toEqual({ A: 1, B: 1, C: 3, D: 4 });
  });

  test("of several awards the mean of the shares counts, over those on which the member was voted", () => {
    expect(by([vote("A", 6), vote("A", 8, 1, "BK"), vote("B", 8), vote("B", 4, 1, "BK"), vote("C", 6)])).toEqual({ A: 1, B: 2, C: 2, D: 4 });
  });

  test("a share is of the base that the award states", () => {
    const [first] = awards;
    const ofValid = first === undefined ? [] : [{ ...first, ballotBase: "valid" as const }];
    const ballot = [{ ...vote("A", 6), issued: 9, returned: 9, valid: 9 }, { ...vote("B", 5), issued: 7, returned: 7, valid: 6 }];
    expect(by(ballot, { awards: ofValid })).toEqual({ B: 1, A: 2, C: 3, D: 3 });
    expect(by(ballot)).toEqual({ A: 1, B: 2, C: 3, D: 3 });
  });

  test("each group votes by itself", () => {
    const groups = [{ code: "G", name: "G" }, { code: "H", name: "H" }];
    const members = { B: { group: "H" }, C: { group: "H" }, D: { group: "H" } };
    // The second round in G, where the first gave more votes, says nothing of H.
    const ballot = [vote("A", 9), vote("A", 3, 2), vote("B", 5), vote("C", 5), vote("D", 7), vote("B", 4, 2), vote("C", 3, 2)];
    expect(by(ballot, { groups, members })).toEqual({ A: 1, D: 1, B: 2, C: 3 });
  });
});

test("the decision of head and deputy, written down with a reason", () => {
  const decisions = [{ subjects: ["B", "D"], by: "Khối trưởng, Khối phó", why: "biên bản họp ngày 5/12" }];
  expect(ranks(run([{ by: "decision" }], { decisions }))).toEqual({ B: 1, D: 2, A: 3, C: 3 });
  const [first] = decisions;
  expect(first && ranks(run([{ by: "decision" }], { decisions: [{ ...first, subjects: ["B"] }, { ...first, subjects: ["C", "D"] }] }))).toEqual({ B: 1, C: 1, D: 3, A: 4 });
  expect(ranks(run([{ by: "decision" }]))).toEqual({ A: 1, B: 1, C: 1, D: 1 });
});

test("the list is followed in order; what decided is named with those it was put ahead of", () => {
  const result = run([{ by: "penalties" }, { by: "section", criterion: "1" }]);
  expect(ranks(result)).toEqual({ A: 1, B: 2, C: 3, D: 4 });
  expect(standing(result, "A").tieBreaks).toStrictEqual([
    { by: "penalties", over: ["C", "D"] },
    { by: "section", criterion: "1", over: ["B"] },
  ]);
  expect(standing(result, "C").tieBreaks).toEqual([{ by: "penalties", over: ["D"] }]);
  expect(standing(result, "D").tieBreaks).toBeUndefined();
  expect(standing(result, "A").tied).toBe(false);
});

test("a tie-break never overrules the total", () => {
  const result = rankSmall({ points: { A: [10, 1], B: [2, 10] }, settings: { tieBreaks: [{ by: "section", criterion: "1" }] } });
  expect(ranks(result)).toEqual({ B: 1, A: 2 });
  expect(standing(result, "B").tieBreaks).toBeUndefined();
});

test("what stays equal after all tie-breaks stays tied and flagged", () => {
  const result = run([{ by: "external" }, { by: "penalties" }, { by: "women" }]);
  expect(ranks(result)).toEqual({ C: 1, D: 2, A: 3, B: 3 });
  expect(standing(result, "A").tied).toBe(true);
});

test("a tie-break that names nothing is an error", () => {
  expect(codes(run([{ by: "section" }]).findings)).toEqual(["reference-unknown"]);
  expect(codes(run([{ by: "section", criterion: "Z" }]).findings)).toEqual(["reference-unknown"]);
  expect(codes(run([{ by: "external", criterion: "Z" }]).findings)).toEqual(["reference-unknown"]);
});

test("rounded totals are tied even where the exact ones are not, and then the tie-break decides", () => {
  const points = { A: [5.001, 4], B: [4, 5.004] };
  const tieBreaks = [{ by: "section" as const, criterion: "1" }];
  expect(ranks(rankSmall({ points, settings: { tieBreaks } }))).toEqual({ A: 1, B: 2 });
  expect(ranks(rankSmall({ points, settings: { tieBreaks, rankOn: "unrounded" } }))).toEqual({ B: 1, A: 2 });
});

import { rankBloc, resolveBloc, type BlocDescription } from "../../../src/core";
import { shortcomingsOf } from "../../../src/core/half-year/shortcomings";

const description: BlocDescription = {
  schema: 1,
  bloc: { name: "Khối", kind: "khoi", year: 2017, period: "half-year" },
  settings: { asOf: "2017-06-30" },
  groups: [{ code: "G", name: "Nhóm" }],
  criteria: [
    { code: "T", name: "Chỉ tiêu", max: 10, rule: "proportional", target: 200 },
    { code: "L", name: "Càng ít càng tốt", max: 10, rule: "proportional", parameters: "càng ít càng tốt", target: 4 },
    { code: "D", name: "Vi phạm", max: 10, rule: "deduction", parameters: "trừ 2/vụ" },
    { code: "P", name: "Điểm trừ", rule: "penalty" },
    { code: "S", name: "Chấm", max: 10 },
    { code: "N", name: "Cuối năm", max: 10, due: "2017-12-15" },
  ],
  members: [
    { code: "A", name: "A", group: "G", reportDue: "2017-06-15", reportReceived: "2017-06-20" },
    { code: "B", name: "B", group: "G", reportDue: "2017-06-15" },
    { code: "C", name: "C", group: "G" },
  ],
  scores: [
    { member: "A", criterion: "T", actual: 99 }, { member: "A", criterion: "L", actual: 2 }, { member: "A", criterion: "D", actual: 1 },
    { member: "A", criterion: "P", layer: "final", points: 1.5 },
    { member: "B", criterion: "T", actual: "100 %" }, { member: "B", criterion: "L", actual: 4 }, { member: "B", criterion: "D", actual: 0 },
    { member: "B", criterion: "P", layer: "final", points: 0 }, { member: "B", criterion: "S", layer: "self", points: 10 },
  ],
};

test("each unit is told what it owes, what it lost, and how far it is with the year's targets", () => {
  const bloc = resolveBloc(description);
  expect(shortcomingsOf(bloc, rankBloc(bloc))).toEqual([
    {
      member: "A",
      items: [
        { code: "report-late", params: { due: "2017-06-15", received: "2017-06-20" } },
        { code: "missing", criterion: "S", params: {} },
        { code: "deducted", criterion: "D", params: { points: "8", max: "10", lost: "2" } },
        { code: "penalty", criterion: "P", params: { points: "-1.5" } },
        { code: "target-behind", criterion: "T", params: { actual: "99", target: "200", share: "49.50" } },
      ],
    },
    {
      member: "B",
      items: [
        { code: "report-not-received", params: { due: "2017-06-15" } },
        { code: "target", criterion: "T", params: { actual: "100", target: "200", share: "50.00" } },
      ],
    },
    { member: "C", items: [{ code: "no-score", params: {} }] },
  ]);
});

test("a target of the member's own goes before the common one; parameters as an object say the direction too", () => {
  const bloc = resolveBloc({
    ...description,
    criteria: [
      { code: "T", name: "Chỉ tiêu", max: 10, rule: "proportional", target: 200 },
      { code: "L", name: "Ít", max: 10, rule: "proportional", parameters: { lessIsBetter: true }, target: 4 },
    ],
    members: [{ code: "A", name: "A", group: "G" }],
    scores: [{ member: "A", criterion: "T", actual: 30, target: 90 }, { member: "A", criterion: "L", actual: 1 }],
  });
  expect(shortcomingsOf(bloc, rankBloc(bloc))).toEqual([
    { member: "A", items: [{ code: "target-behind", criterion: "T", params: { actual: "30", target: "90", share: "33.33" } }] },
  ]);
});

test.each([
  ["%", 50, 96, "rate-short", "52.08"], ["%", 96, 96, "rate", "100.00"], ["Tỷ lệ %", 95.9, 96, "rate-short", "99.90"], ["phần trăm", 100, 96, "rate", "104.17"],
  ["percent", 50, 96, "rate-short", "52.08"], [" per cent", 96, 96, "rate", "100.00"], ["xã đạt 100 %", 50, 96, "target", "52.08"],
  ["mô hình", 50, 96, "target", "52.08"], [undefined, 40, 96, "target-behind", "41.67"],
])("a target in %s: %d of %d is %s", (unit, actual, target, code, share) => {
  const bloc = resolveBloc({
    ...description,
    criteria: [{ code: "T", name: "Chỉ tiêu", max: 10, rule: "proportional", target, ...(unit === undefined ? {} : { unit }) }],
    members: [{ code: "A", name: "A", group: "G" }], scores: [{ member: "A", criterion: "T", actual }],
  });
  const items = shortcomingsOf(bloc, rankBloc(bloc))[0]?.items ?? [];
  expect(items.at(-1)).toEqual({ code, criterion: "T", params: { actual: String(actual), target: String(target), share } });
  // What a rate lacks is lost already; what grows over the year is not.
  expect(items.map((item) => item.code)).toEqual(code === "rate-short" ? ["lost", code] : [code]);
});

/** One unit with the scores given, criterion after criterion. */
const ofA = (criteria: BlocDescription["criteria"], scores: readonly Omit<NonNullable<BlocDescription["scores"]>[number], "member" | "criterion">[]): unknown[] => {
  const bloc = resolveBloc({
    ...description, criteria, members: [{ code: "A", name: "A", group: "G" }],
    scores: scores.map((score, i) => ({ member: "A", criterion: criteria[i]?.code ?? "", ...score })),
  });
  return shortcomingsOf(bloc, rankBloc(bloc)).flatMap(({ items }) => items.map(({ code, criterion, params }) => [code, criterion, params["lost"] ?? params["count"]]));
};

test("points lost against the maximum, largest first; a yes-no criterion that is not met; a bonus is no loss", () => {
  expect(ofA(
    [{ code: "S", name: "Chấm", max: 10 }, { code: "Y", name: "Có", max: 4, rule: "yes-no" }, { code: "F", name: "Đủ", max: 4 }, { code: "O", name: "Ấn định", max: 3 },
      { code: "B", name: "Thưởng", max: 5, rule: "bonus" }, { code: "L", name: "Ít", max: 10, rule: "proportional", parameters: "càng ít càng tốt", target: 2 }],
    [{ layer: "self", points: 9.25 }, { layer: "self", points: 0 }, { layer: "self", points: 4 }, { layer: "final", points: 2, by: "Khối", why: "minh họa" },
      { layer: "self", points: 1 }, { actual: 4 }],
  )).toEqual([["lost", "L", "5"], ["failed", "Y", "4"], ["lost", "O", "1"], ["lost", "S", "0.75"]]);
});

test("no points at all are lost, and failed only where the answer is yes or no", () => {
  expect(ofA(
    [{ code: "Y", name: "Có", max: 4, rule: "yes-no" }, { code: "S", name: "Chấm", max: 3 }],
    [{ layer: "final", points: 0, by: "Khối", why: "minh họa" }, { layer: "self", points: 0 }],
  )).toEqual([["failed", "Y", "4"], ["lost", "S", "3"]]);
});

test("points off for occurrences and failures are told beside five others, however small, and count to no sum", () => {
  const plain = Array.from({ length: 7 }, (_, i) => ({ code: `C${i}`, name: `C${i}`, max: 10 }));
  const other = [{ code: "D", name: "D", max: 5, rule: "deduction", parameters: "trừ 0,5/vụ" }, { code: "Y", name: "Y", max: 0.25, rule: "yes-no" }];
  const told = (n: number): unknown[] => ofA(
    [...plain.slice(0, n), ...other],
    [...plain.slice(0, n).map((_, i) => ({ layer: "self" as const, points: 9 - i })), { actual: 1 }, { layer: "self" as const, points: 0 }],
  );
  const [five, small] = [["C4", "C3", "C2", "C1", "C0"], [["deducted", "D", "0.5"], ["failed", "Y", "0.25"]]];
  expect(told(5)).toEqual([...five.map((code, i) => ["lost", code, String(5 - i)]), ...small]);
  expect(told(7)).toEqual([["lost", "C6", "7"], ["lost", "C5", "6"], ["lost", "C4", "5"], ["lost", "C3", "4"], ["lost", "C2", "3"], ...small, ["lost-more", undefined, "3"]]);
});

test("what does not apply is lost by nobody, where it counts as full points", () => {
  const bloc = resolveBloc({
    ...description, groups: [{ code: "G", name: "Nhóm", notApplicable: "full-points" }], criteria: [{ code: "S", name: "Chấm", max: 10 }, { code: "N", name: "Không", max: 5 }],
    members: [{ code: "A", name: "A", group: "G" }], scores: [{ member: "A", criterion: "S", layer: "self", points: 10 }, { member: "A", criterion: "N", state: "n/a" }],
  });
  expect(shortcomingsOf(bloc, rankBloc(bloc))).toEqual([{ member: "A", items: [] }]);
});

test("five losses are told one by one, six as well, of more the smaller ones as a sum", () => {
  const criteria = (n: number) => Array.from({ length: n }, (_, i) => ({ code: `C${i}`, name: `C${i}`, max: 10 }));
  const scores = (n: number) => Array.from({ length: n }, (_, i) => ({ layer: "self" as const, points: 9 - i }));
  expect(ofA(criteria(6), scores(6)).map((item) => (item as string[])[1])).toEqual(["C5", "C4", "C3", "C2", "C1", "C0"]);
  expect(ofA(criteria(7), scores(7))).toEqual([["lost", "C6", "7"], ["lost", "C5", "6"], ["lost", "C4", "5"], ["lost", "C3", "4"], ["lost", "C2", "3"], ["lost-more", undefined, "3"]]);
});

test("points that somebody gave are lost beside the share of a target of the year, and count among the largest", () => {
  const criteria = Array.from({ length: 7 }, (_, i) => ({ code: `C${i}`, name: `C${i}`, max: 10, ...(i > 4 ? { target: 8, unit: "mô hình" } : {}) }));
  const scores = criteria.map((_, i) => ({ layer: "self" as const, points: 9 - i, ...(i > 4 ? { actual: 6 } : {}) }));
  expect(ofA(criteria, scores)).toEqual([
    ["lost", "C6", "7"], ["lost", "C5", "6"], ["lost", "C4", "5"], ["lost", "C3", "4"], ["lost", "C2", "3"], ["lost-more", undefined, "3"],
    ["target", "C5", undefined], ["target", "C6", undefined],
  ]);
  // The bloc's own points in place of what the rule made of the figure as well.
  expect(ofA([{ code: "T", name: "T", max: 10, rule: "proportional", target: 8 }], [{ actual: 6, layer: "final", points: 7, by: "Khối", why: "minh họa" }]))
    .toEqual([["lost", "T", "3"], ["target", "T", undefined]]);
});

test("nothing to tell, and a stopped run", () => {
  const bloc = resolveBloc({ ...description, criteria: [{ code: "S", name: "Chấm", max: 10 }], members: [{ code: "A", name: "A", group: "G" }], scores: [{ member: "A", criterion: "S", layer: "self", points: 10 }] });
  expect(shortcomingsOf(bloc, rankBloc(bloc))).toEqual([{ member: "A", items: [] }]);
  expect(shortcomingsOf(bloc, { groups: [] })).toEqual([]);
});

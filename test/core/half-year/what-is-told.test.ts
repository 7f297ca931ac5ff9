/** What a unit is told in the middle of the year, thing by thing, and what it is not told. */
import { rankBloc, resolveBloc, type BlocDescription } from "../../../src/core";
import { shortcomingsOf, type Shortcoming } from "../../../src/core/half-year/shortcomings";

type Criterion = BlocDescription["criteria"][number];
type Score = Omit<NonNullable<BlocDescription["scores"]>[number], "member" | "criterion">;

/** What member A is told about one criterion, beside another on which it has points. */
function told(criterion: Omit<Criterion, "code" | "name">, score: Score | null, member: Partial<BlocDescription["members"][number]> = {}): readonly Shortcoming[] {
  const bloc = resolveBloc({
    schema: 1,
    bloc: { name: "Khối", kind: "khoi", year: 2017, period: "half-year" },
    settings: { asOf: "2017-06-30" },
    groups: [{ code: "G", name: "Nhóm" }],
    criteria: [{ code: "S", name: "Chấm", max: 10 }, { code: "X", name: "Xem", ...criterion }],
    members: [{ code: "A", name: "A", group: "G", ...member }],
    scores: [{ member: "A", criterion: "S", layer: "self", points: 10 }, ...(score === null ? [] : [{ member: "A", criterion: "X", ...score }])],
  });
  const result = rankBloc(bloc);
  expect(result.status).toBe("ranked");
  return shortcomingsOf(bloc, result)[0]?.items ?? [];
}
const target = (share: string, actual: string, of = "200"): Shortcoming => ({ code: Number(share) < 50 ? "target-behind" : "target", criterion: "X", params: { actual, target: of, share } });

describe("points lost", () => {
  const late: Omit<Criterion, "code" | "name"> = { rule: "lateness", parameters: "trừ 2/ngày", max: 10, due: "2017-06-10" };

  test("for lateness and for occurrences, with what there was to earn", () => {
    expect(told(late, { actual: "2017-06-12" })).toEqual([{ code: "deducted", criterion: "X", params: { points: "6", max: "10", lost: "4" } }]);
    expect(told({ rule: "deduction", parameters: "trừ 0,5/vụ", max: 5 }, { actual: 3 })).toEqual([{ code: "deducted", criterion: "X", params: { points: "3.5", max: "5", lost: "1.5" } }]);
  });

  test("not where nothing was lost", () => {
    expect(told(late, { actual: "2017-06-10" })).toEqual([]);
    expect(told({ max: 10 }, { layer: "self", points: 10 })).toEqual([]);
  });

  test("against the maximum, where a kind of rule takes nothing off", () => {
    expect(told({ max: 10 }, { layer: "self", points: 4 })).toEqual([{ code: "lost", criterion: "X", params: { points: "4", max: "10", lost: "6" } }]);
    expect(told({ max: 5, rule: "yes-no" }, { layer: "self", points: 0 })).toEqual([{ code: "failed", criterion: "X", params: { points: "0", max: "5", lost: "5" } }]);
  });

  test("not as lateness where the bloc gave other points than the rule", () => {
    expect(told(late, { actual: "2017-06-12", layer: "final", points: 9, by: "Khối trưởng", why: "lụt" }))
      .toEqual([{ code: "lost", criterion: "X", params: { points: "9", max: "10", lost: "1" } }]);
    expect(told(late, { actual: "2017-06-12", layer: "final", points: 10, by: "Khối trưởng", why: "lụt" })).toEqual([]);
  });

  test("not where there are no points yet", () => {
    expect(told({ ...late, due: "2017-12-15" }, null)).toEqual([]);
    expect(told(late, { state: "n/a" })).toEqual([]);
  });
});

test("points subtracted, and none where a penalty does not apply", () => {
  expect(told({ rule: "penalty" }, { layer: "self", points: 2.5 })).toEqual([{ code: "penalty", criterion: "X", params: { points: "-2.5" } }]);
  expect(told({ rule: "penalty" }, { layer: "self", points: 0 })).toEqual([]);
  expect(told({ rule: "penalty" }, { state: "n/a" })).toEqual([]);
});

describe("how far it is with a target", () => {
  const rule: Omit<Criterion, "code" | "name"> = { rule: "proportional", max: 10, target: 200 };

  test.each<[string, number | string, readonly Shortcoming[]]>([
    ["a number", 120, [target("60.00", "120")]],
    ["a text with a sign for per cent", "90%", [target("45.00", "90")]],
    ["the same after a space", "90 %", [target("45.00", "90")]],
    ["a text with a decimal comma", "90,5", [target("45.25", "90.5")]],
    ["nothing reached at all", 0, [target("0.00", "0")]],
    ["more than the target", 500, [target("250.00", "500")]],
  ])("%s", (_what, actual, expected) => {
    expect(told(rule, { actual })).toEqual(expected);
  });

  test("points lost and no share without a target, and for a target of nothing", () => {
    const lost = (points: string, more: string) => [{ code: "lost", criterion: "X", params: { points, max: "10", lost: more } }];
    expect(told({ rule: "count", parameters: "2/mô hình", max: 10 }, { actual: 3 })).toEqual(lost("6", "4"));
    expect(told({ max: 10, target: 0 }, { layer: "self", points: 5, actual: 3 })).toEqual(lost("5", "5"));
  });

  test("nothing without what was reached", () => {
    expect(told(rule, { state: "pending" })).toEqual([]);
    expect(told(rule, { state: "not-published" })).toEqual([]);
    expect(told({ max: 10, target: 200 }, { layer: "self", points: 10, actual: "%5" })).toEqual([]);
  });

  test.each<[string, NonNullable<Criterion["parameters"]>]>([
    ["càng ít càng tốt", "càng ít càng tốt"],
    ["without accents, after another clause", "tối đa 100%; CANG THAP CANG TOT"],
    ["in English", "less is better"],
    ["as bloc.json has it", { lessIsBetter: true }],
  ])("nothing where less is better: %s", (_what, parameters) => {
    expect(told({ ...rule, parameters }, { actual: 20 })).toEqual([]);
  });

  test("but it is told beside other parameters, typed or from bloc.json", () => {
    expect(told({ ...rule, parameters: "tối đa 100%" }, { actual: 20 })).toEqual([target("10.00", "20")]);
    expect(told({ ...rule, parameters: { cap: 100 } }, { actual: 20 })).toEqual([target("10.00", "20")]);
    expect(told({ ...rule, parameters: {} }, { actual: 20 })).toEqual([target("10.00", "20")]);
  });
});

test("of reasons that concern awards nothing is told here", () => {
  expect(told({ max: 10 }, { layer: "self", points: 10 }, { excluded: { reason: "kỷ luật", keepsPlace: true } })).toEqual([]);
  expect(told({ max: 10 }, { layer: "self", points: 10 }, { reportDue: "2017-06-01", reportReceived: "2017-06-03", excluded: { reason: "kỷ luật", keepsPlace: true } })).toEqual([
    { code: "report-late", params: { due: "2017-06-01", received: "2017-06-03" } },
  ]);
});

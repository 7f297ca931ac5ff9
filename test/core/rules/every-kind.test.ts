/** What holds for every kind of rule: its place on the scale, overrides, mistakes in its parameters, gaps. */
import { explainBloc, rankBloc, resolveBloc, ruleKindNamed, ruleKinds, type BlocDescription } from "../../../src/core";
import { leaf, mistake, single } from "./one-leaf";

const PARAMETERS: Readonly<Record<string, string>> = {
  level: "Tốt: 10; Khá: 7", bands: "từ 50: 10; còn lại: 0", count: "1/mô hình", deduction: "trừ 1/lần", lateness: "trừ 2/ngày; thấp nhất 0",
};
const DONE: Readonly<Record<string, number | string>> = {
  level: "Tốt", bands: 60, count: 3, deduction: 0, lateness: "2023-06-30", proportional: 50, "relative-to-leader": 50, external: 9, "min-max": 5,
};
const COMPUTED = Object.keys(DONE);
const of = (rule: string) => ({ rule, due: "2023-06-30", target: 100, ...(PARAMETERS[rule] === undefined ? {} : { parameters: PARAMETERS[rule] }) });

test("kinds of single criteria: which are on the scale, and which need a maximum", () => {
  const leaves = ruleKinds().flatMap((kind) => (kind.role === "leaf" ? [[kind.name, kind.scale, kind.needsMax]] : []));
  expect(leaves).toEqual([
    ["direct", "base", true], ["yes-no", "base", true], ["level", "base", true], ["bands", "base", true], ["proportional", "base", true],
    ["relative-to-leader", "base", true], ["count", "base", true], ["deduction", "base", true], ["lateness", "base", true],
    ["bonus", "bonus", false], ["penalty", "penalty", false], ["external", "base", true], ["min-max", "base", true],
  ]);
});

test("kinds of criteria with parts: whether the maximum is declared or added up", () => {
  const parents = ruleKinds().flatMap((kind) => (kind.role === "parent" ? [[kind.name, kind.maximum]] : []));
  expect(parents).toEqual([
    ["sum", "sum"], ["mean-of-achievements", "declared"], ["weighted-mean", "declared"], ["geometric-mean", "declared"], ["drop-lowest", "sum"], ["keep-highest", "sum"],
  ]);
});

test.each([
  ["bonus points", "bonus"], ["penalty points", "penalty"], ["minus points", "penalty"], ["yes/no", "yes-no"], ["pass/fail", "yes-no"], ["pass or fail", "yes-no"],
  ["total", "sum"], ["weighted sum", "sum"],
])("%s is accepted for %s", (name, kind) => expect(ruleKindNamed(name)?.name).toBe(kind));

describe.each(COMPUTED)("%s", (rule) => {
  const actual = DONE[rule] ?? "";
  const override = (points: number | string, more = {}) => single(of(rule), { actual, layer: "final", points, by: "Khối", why: "phúc tra", ...more });

  test("points in the final layer with who and why replace the computed ones", () => {
    expect(override(7.5)).toBe("overridden 7.5");
    expect(override(10)).toBe("overridden 10");
  });

  test("an override above the maximum, negative or unreadable is an error", () => {
    expect([override(10.5), override(-1), override("chín")]).toEqual(["score-above-max", "score-negative", "score-unreadable"]);
    const { findings } = leaf(of(rule), { A: { actual, layer: "final", points: 99, by: "Khối", why: "phúc tra" } });
    expect(findings.find(({ code }) => code === "score-above-max")?.about).toEqual({ member: "A", criterion: "x", field: "final" });
  });

  test.each([{ by: "" }, { by: "  " }, { why: "" }, { why: "  " }])("%j does not say who and why", (gap) => {
    const { shown, findings } = leaf(of(rule), { A: { actual, layer: "final", points: 7.5, by: "Khối", why: "phúc tra", ...gap } });
    expect(shown["A"]).toMatch(/^value /);
    expect(findings).toContainEqual(expect.objectContaining({ code: "override-unexplained", about: { member: "A", criterion: "x", field: "final" } }));
  });

  test("a gap is missing, and explained as such", () => {
    const description: BlocDescription = {
      schema: 1, bloc: { name: "K", kind: "khoi", year: 2023, period: "year" }, settings: { missing: "leave-out" },
      groups: [{ code: "G", name: "G" }], criteria: [{ code: "x", name: "X", max: 10, ...of(rule), due: "2023-01-01" }, { code: "y", name: "Y", max: 10 }],
      members: [{ code: "A", name: "A", group: "G" }, { code: "B", name: "B", group: "G" }],
      scores: [{ member: "A", criterion: "y", layer: "final", points: 5 }, { member: "B", criterion: "y", layer: "final", points: 5 }, { member: "B", criterion: "x", evidence: "chưa có" }],
    };
    const bloc = resolveBloc(description);
    for (const { leaves } of explainBloc(bloc).members) {
      expect(leaves[0]).toMatchObject(rule === "lateness" ? { status: "value", reason: { code: "not-submitted", params: { due: "2023-01-01" } } } : { status: "missing", reason: { code: "missing", params: { points: "", max: "10" } } });
    }
    expect(rankBloc(bloc).status).toBe("ranked");
  });

  test("an empty text is a gap too", () => {
    expect(leaf({ ...of(rule), due: "2023-12-31" }, { A: { actual: "" } }, "2023-06-30").shown["A"]).toBe("pending");
  });
});

describe("a mistake in the parameters is named as it stands", () => {
  test.each([
    ["count", undefined, ""], ["count", "tối đa 3", "tối đa 3"], ["count", { cap: 3 }, '{"cap":3}'],
    ["deduction", undefined, ""], ["deduction", "thấp nhất 1", "thấp nhất 1"], ["deduction", { floor: 1 }, '{"floor":1}'],
    ["lateness", undefined, ""], ["lateness", "không nộp: 0", "không nộp: 0"], ["lateness", { floor: 1 }, '{"floor":1}'], ["lateness", "trễ thì trừ", "trễ thì trừ"],
    ["bands", undefined, ""], ["bands", { bands: [] }, "[]"], ["bands", { bands: [], other: 1 }, '{"bands":[],"other":1}'], ["bands", { bands: [{ from: 0, points: 11 }, { below: 0, points: 0 }] }, '{"bands":[{"from":0,"points":11},{"below":0,"points":0}]}'],
    ["bands", "từ 50: 11; còn lại: 0", "từ 50: 11; còn lại: 0"],
    ["bands", { bands: [{ from: 0, points: "1" }] }, '{"from":0,"points":"1"}'], ["bands", { bands: [{ from: "0", points: 1 }] }, '{"from":"0","points":1}'], ["bands", { bands: [null] }, "null"], ["bands", { bands: ["x"] }, '"x"'],
    ["level", undefined, ""], ["level", "", ""], ["level", { "Tốt": "10" }, "Tốt: 10"], ["level", ": 10", ": 10"], ["level", "Tốt 10", "Tốt 10"],
    ["proportional", "tối đa 50%; thấp nhất 60%", "tối đa 50%; thấp nhất 60%"], ["proportional", { cap: 50, floor: 60 }, '{"cap":50,"floor":60}'], ["proportional", "tối đa 3", "tối đa 3"],
    ["external", "thang 0", "thang 0"], ["external", { scale: 0 }, '{"scale":0}'], ["external", { source: "" }, "source: "], ["external", { source: 5 }, "source: 5"], ["external", { scale: "100" }, "scale: 100"], ["external", { scale: -1 }, "scale: -1"],
    ["external", { source: "   " }, "source:    "], ["external", { other: 1 }, "other: 1"], ["external", "nguồn gốc: QĐ 1", "nguồn gốc: QĐ 1"], ["external", "theo nguồn: QĐ 1", "theo nguồn: QĐ 1"],
    ["proportional", "rất càng thấp càng tốt", "rất càng thấp càng tốt"], ["proportional", "càng thấp càng tốt hơn", "càng thấp càng tốt hơn"], ["proportional", "much lower is better", "much lower is better"],
    ["proportional", "lower is better still", "lower is better still"], ["proportional", "không theo tỷ lệ", "không theo tỷ lệ"], ["proportional", "theo tỷ lệ khác", "theo tỷ lệ khác"],
    ["proportional", "not by rate", "not by rate"], ["proportional", "by rate of growth", "by rate of growth"],
    ["relative-to-leader", "không so với đơn vị dẫn đầu", "không so với đơn vị dẫn đầu"], ["relative-to-leader", "so với đơn vị dẫn đầu khác", "so với đơn vị dẫn đầu khác"],
    ["relative-to-leader", "not relative to the leader", "not relative to the leader"], ["relative-to-leader", "relative to the leader only", "relative to the leader only"],
    ["min-max", "not min-max", "not min-max"], ["min-max", "min-max only", "min-max only"], ["min-max", "không so với cao nhất và thấp nhất", "không so với cao nhất và thấp nhất"], ["min-max", "so với cao nhất và thấp nhất nữa", "so với cao nhất và thấp nhất nữa"],
  ] as const)("%s %j", (rule, parameters, given) => {
    expect(mistake({ rule, target: 100, ...(parameters === undefined ? {} : { parameters }) })).toBe(given);
  });

  test.each([
    ["min-max", "min - max"], ["min-max", "min-max"], ["external", { scale: 20, source: " QĐ 1 " }], ["proportional", { cap: 50, floor: 50 }],
    ["count", "1/mô hình;; tối đa 3 ;"], ["count", "1 điểm / mô hình"], ["proportional", "theo tỉ lệ hoàn thành chỉ tiêu"], ["proportional", "pro  rata"],
    ["bands", "theo tỷ lệ; từ 50: 10 điểm; còn lại: 0 points"], ["bands", "by rate; from 50: 10; otherwise: 0"], ["bands", "share of target; from 50: 10; otherwise: 0"], ["bands", "tỷ lệ %; từ 50: 10; còn lại: 0"],
  ] as const)("%s %j is none", (rule, parameters) => expect(mistake({ rule, target: 100, parameters })).toBeNull());

  test.each([
    ["bands", "theo tỷ lệ khác; từ 50: 10; còn lại: 0", "theo tỷ lệ khác"], ["bands", "không theo tỷ lệ; từ 50: 10; còn lại: 0", "không theo tỷ lệ"],
    ["bands", "by rate of growth; from 50: 10; otherwise: 0", "by rate of growth"], ["bands", "mostly by rate; from 50: 10; otherwise: 0", "mostly by rate"],
    ["bands", "từ 50: 10; phần còn lại: 0", "phần còn lại: 0"], ["bands", "từ 50: 10; còn lại nữa: 0", "còn lại nữa: 0"], ["bands", "từ 50: 10; 0", "0"], ["bands", ": 10", ": 10"],
    ["bands", "từ 50: mười; còn lại: 0", "từ 50: mười"], ["bands", "từ 50: 10 điểm tốt; còn lại: 0", "từ 50: 10 điểm tốt"],
    ["bands", "từ 50 đến 50: 10; còn lại: 0", null], ["bands", "từ 50 đến dưới 50: 10; còn lại: 0", "từ 50 đến dưới 50: 10"], ["bands", "từ 60 đến 50: 10; còn lại: 0", "từ 60 đến 50: 10"],
    ["bands", "trên 60 đến 60: 10; còn lại: 0", "trên 60 đến 60: 10"], ["bands", "từ 1.234 đến 5000: 10; còn lại: 0", "từ 1.234 đến 5000: 10"], ["bands", "từ 1 đến 5.000: 10; còn lại: 0", "từ 1 đến 5.000: 10"],
    ["bands", "còn lại: 5; khác: 3", "khác: 3"], ["bands", "còn lại: 5", null], ["bands", "từ 50: 10", "từ 50: 10"], ["bands", "dưới 50: 10", "dưới 50: 10"],
  ] as const)("%s %s: %s", (rule, parameters, given) => expect(mistake({ rule, parameters })).toBe(given));
});

describe("intervals", () => {
  const at = (parameters: string, actual: number): string => single({ rule: "bands", parameters }, { actual });
  test.each([
    ["trên 60 đến 80: 5; còn lại: 0", [[60, "value 0"], [60.5, "value 5"], [80, "value 5"], [80.5, "value 0"]]],
    ["above 60 to 80: 5; otherwise: 0", [[60, "value 0"], [61, "value 5"]]],
    ["> 60 < 80: 5; còn lại: 0", [[60, "value 0"], [79.5, "value 5"], [80, "value 0"]]],
    ["từ 60 đến dưới 80: 5; còn lại: 0", [[60, "value 5"], [80, "value 0"]]],
    ["dưới 50: 1; từ 50 đến 80: 5; trên 80: 9", [[49.5, "value 1"], [50, "value 5"], [80, "value 5"], [80.5, "value 9"]]],
    ["trên 80: 9; 50 trở xuống: 1; còn lại: 5", [[50, "value 1"], [50.5, "value 5"], [80, "value 5"], [81, "value 9"]]],
    ["từ 90: 10; từ 70: 7; từ 50: 5; còn lại: 0", [[95, "value 10"], [90, "value 10"], [89.5, "value 7"], [50, "value 5"], [49, "value 0"]]],
  ] as const)("%s", (parameters, cases) => {
    for (const [actual, shown] of cases) expect([actual, at(parameters, actual)]).toEqual([actual, shown]);
  });

  test("bands as objects, of the result or of its share of the target", () => {
    const bands = [{ from: 50, points: 10 }, { below: 50, points: 2 }];
    expect(single({ rule: "bands", parameters: { bands } }, { actual: 50 })).toBe("value 10");
    expect(single({ rule: "bands", parameters: { bands, ofRate: true }, target: 200 }, { actual: 99 })).toBe("value 2");
    expect(single({ rule: "bands", parameters: { bands, ofRate: true }, target: 200 }, { actual: 100 })).toBe("value 10");
    expect(single({ rule: "bands", parameters: { bands: [{ points: 3 }] } }, { actual: -5 })).toBe("value 3");
  });
});

describe("lateness", () => {
  const rule = { rule: "lateness", parameters: "trừ 2/ngày; thấp nhất 1; không nộp: 0" };
  const told = (criterion: object, recorded: object) => leaf({ ...rule, ...criterion }, { A: recorded }, "2023-07-31").findings.filter(({ code }) => code === "figure-unreadable");

  test("a due day or a day received that is no date is told with its place", () => {
    expect(told({ due: "2023-02-30" }, { actual: "2023-01-01" })).toEqual([
      { code: "figure-unreadable", severity: "error", params: { given: "2023-02-30", expected: "date" }, about: { member: "A", criterion: "x", field: "due" } },
    ]);
    expect(told({ due: "2023-06-30" }, { actual: "hôm qua" })).toEqual([
      { code: "figure-unreadable", severity: "error", params: { given: "hôm qua", expected: "date" }, about: { member: "A", criterion: "x", field: "actual" } },
    ]);
  });

  test.each(["không nộp", "Chưa nộp", "KHÔNG GỬI", "not submitted", "none"])("%s is not submitted", (actual) => {
    expect(single({ ...rule, due: "2023-06-30" }, { actual }, "2023-07-31")).toBe("value 0");
    expect(single({ ...rule, due: "2023-06-30" }, { actual }, "2023-06-30")).toBe("pending");
  });

  test("the member's report counts where the criterion has no due day, and only there", () => {
    const member = { reportDue: "2023-06-30", reportReceived: "2023-07-01" };
    expect(single(rule, { member }, "2023-07-31")).toBe("value 8");
    expect(single(rule, { member, actual: "2023-07-02" }, "2023-07-31")).toBe("value 6");
    expect(single(rule, { member, actual: "" }, "2023-07-31")).toBe("value 8");
    expect(single(rule, { member, actual: "không nộp" }, "2023-07-31")).toBe("value 0");
    expect(single({ ...rule, due: "2023-06-30" }, { member }, "2023-07-31")).toBe("value 0");
    expect(single(rule, {}, "2023-07-31")).toBe("missing");
  });

  test("a criterion that nobody handed in is no score of a member without any", () => {
    const bloc = resolveBloc({
      schema: 1, bloc: { name: "K", kind: "khoi", year: 2023, period: "year" }, settings: { asOf: "2023-12-31" }, groups: [{ code: "G", name: "G" }],
      criteria: [{ code: "x", name: "X", max: 10, ...rule, due: "2023-06-30" }], members: [{ code: "A", name: "A", group: "G" }, { code: "B", name: "B", group: "G" }],
      scores: [{ member: "B", criterion: "x", actual: "không nộp" }],
    });
    expect(rankBloc(bloc).groups[0]?.standings.map(({ member, total }) => [member, total])).toEqual([["B", "0.00"], ["A", null]]);
  });
});

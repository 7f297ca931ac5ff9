import { leaf, mistake, single, type Recorded } from "./one-leaf";

describe("level", () => {
  const rule = { rule: "theo mức", parameters: "Tốt: 10; Khá: 7,5; Không: 0" };

  test.each<[Recorded, string]>([
    [{ actual: "Tốt" }, "value 10"],
    [{ actual: "khá" }, "value 7.5"],
    [{ actual: "KHA" }, "value 7.5"],
    [{ actual: "Không" }, "value 0"],
    [{}, "missing"],
    [{ actual: " " }, "missing"],
  ])("%j is %s", (recorded, expected) => {
    expect(single(rule, recorded)).toBe(expected);
  });

  test("a level that there is not is an error that lists the levels", () => {
    expect(leaf(rule, { A: { actual: "Giỏi" } }).findings).toEqual([
      {
        code: "level-unknown",
        severity: "error",
        params: { given: "Giỏi", allowed: "Tốt, Khá, Không" },
        about: { member: "A", criterion: "x", field: "actual" },
      },
    ]);
  });

  test("levels from bloc.json, and levels named by numbers", () => {
    expect(single({ rule: "level", parameters: { Good: 10, Fair: 4 } }, { actual: "fair" })).toBe("value 4");
    expect(single({ rule: "level", parameters: "1: 10; 2: 8" }, { actual: 2 })).toBe("value 8");
  });

  test.each<[string | object, string]>([
    ["", ""],
    ["Tốt", "Tốt"],
    ["Tốt: 10; tot: 9", "tot: 9"],
    ["Tốt: 11", "Tốt: 11"],
    ["Tốt: -1", "Tốt: -1"],
    ["Tốt: mười", "Tốt: mười"],
    [": 5", ": 5"],
    ["Tốt: 1,234", "Tốt: 1,234"],
    [{ Good: "ten" }, "Good: ten"],
    [{}, "{}"],
  ])("%j is a mistake at %j", (parameters, at) => {
    expect(mistake({ rule: "level", parameters: parameters as string })).toBe(at);
  });

  test("the mistake names the kind whose right form helps", () => {
    expect(leaf({ rule: "theo mức" }, { A: {} }).findings).toEqual([
      { code: "rule-parameters", severity: "error", params: { given: "", rightForm: "level" }, about: { criterion: "x", field: "parameters" } },
    ]);
  });
});

describe("bands", () => {
  const rule = { rule: "theo ngưỡng", parameters: "từ 95: 10; từ 90: 8,5; còn lại: 0" };

  test.each<[number | string, string]>([
    [100, "value 10"],
    [95, "value 10"],
    [94.99, "value 8.5"],
    [90, "value 8.5"],
    [89.99, "value 0"],
    [-5, "value 0"],
    ["95%", "value 10"],
    ["94,99", "value 8.5"],
    ["cao", "figure-unreadable"],
  ])("a result of %s is %s", (actual, expected) => {
    expect(single(rule, { actual })).toBe(expected);
  });

  test("no result is missing", () => {
    expect(single(rule, {})).toBe("missing");
  });

  test.each<[string, [number, string][]]>([
    ["95 trở lên: 10; dưới 95: 5", [[95, "10"], [94, "5"]]],
    ["dưới 80: 0; từ 80: 10", [[80, "10"], [79.99, "0"]]],
    ["dưới 50: 0; dưới 80: 5; từ 80: 10", [[49, "0"], [50, "5"], [79, "5"], [80, "10"]]],
    [">=95: 10; ≥ 90: 8; <90: 2", [[95, "10"], [90, "8"], [89, "2"]]],
    ["trên 90: 10; đến 90: 5", [[90, "5"], [90.01, "10"]]],
    ["từ 80 đến dưới 90: 5; từ 90: 10; dưới 80: 0", [[80, "5"], [90, "10"], [79, "0"]]],
    ["from 90: 10; from 80 to below 90: 6; otherwise: 1", [[90, "10"], [85, "6"], [0, "1"]]],
    ["at least 90: 10; below 90: 0 points", [[90, "10"], [1, "0"]]],
    ["từ 0: 4; còn lại: 9", [[0, "4"], [-1, "9"], [7, "4"]]],
    ["còn lại: 3", [[12, "3"]]],
    ["từ 95%: 10; dưới 95%: 1", [[95, "10"], [94, "1"]]],
    ["từ 2 đến dưới 4: 5; còn lại: 1", [[1, "1"], [2, "5"], [3, "5"], [4, "1"]]],
    ["5 trở xuống: 10; trên 5: 2", [[5, "10"], [6, "2"]]],
  ])("%s", (parameters, cases) => {
    for (const [actual, points] of cases) expect([actual, single({ rule: "bands", parameters }, { actual })]).toEqual([actual, `value ${points}`]);
  });

  test.each<[string, string]>([
    ["từ 95: 10; từ 90: 8", "từ 90: 8"],
    ["từ 95: 10; dưới 80: 0", "từ 95: 10"],
    ["từ 95: 10; từ 95: 9; còn lại: 0", "từ 95: 9"],
    ["từ 80 đến 90: 5; từ 90: 10; dưới 80: 0", "từ 90: 10"],
    ["dưới 90: 5; dưới 90: 6; từ 90: 1", "dưới 90: 6"],
    ["còn lại: 1; còn lại: 2", "còn lại: 2"],
    ["từ 95: 11; còn lại: 0", "từ 95: 11; còn lại: 0"],
    ["từ 90 đến dưới 80: 5; còn lại: 0", "từ 90 đến dưới 80: 5"],
    ["khoảng 95: 10", "khoảng 95: 10"],
    ["từ 95 10", "từ 95 10"],
    ["từ 95: -1; còn lại: 0", "từ 95: -1"],
    ["từ 1.234: 5; còn lại: 0", "từ 1.234: 5"],
    ["", ""],
  ])("%j has a gap, an overlap or no sense, at %j", (parameters, at) => {
    expect(mistake({ rule: "bands", parameters })).toBe(at);
  });

  test("of the share of the target, where that is asked for", () => {
    const parameters = "theo tỷ lệ; từ 100: 10; từ 80: 6; còn lại: 0";
    expect(single({ rule: "bands", parameters }, { target: 50, actual: 50 })).toBe("value 10");
    expect(single({ rule: "bands", parameters }, { target: 3, actual: 2.4 })).toBe("value 6");
    expect(single({ rule: "bands", parameters }, { target: 3, actual: 2.39 })).toBe("value 0");
    expect(single({ rule: "bands", parameters }, { actual: 50 })).toBe("missing");
    expect(single({ rule: "bands", parameters }, { target: 0, actual: 50 })).toBe("figure-unreadable");
  });

  test("from bloc.json", () => {
    const parameters = { bands: [{ from: 95, points: 10 }, { from: 90, below: 95, points: 8.5 }, { below: 90, points: 0 }] };
    expect(single({ rule: "bands", parameters }, { actual: 90 })).toBe("value 8.5");
    expect(single({ rule: "bands", parameters: { bands: [{ from: 95, points: 10 }, { points: 1 }] } }, { actual: 3 })).toBe("value 1");
    expect(single({ rule: "bands", parameters: { bands: [{ from: 1, points: 10 }, { points: 1 }], ofRate: true } }, { actual: 3, target: 3 })).toBe("value 10");
    for (const bad of [{}, { bands: [] }, { bands: [5] }, { bands: [{ from: "95", points: 1 }] }, { bands: [{ points: -1 }] }, { bands: [{ points: 1, below: "x" }] }, { bands: [{ points: 1, upto: 5 }] }, { bands: [{ points: 1 }], other: 1 }]) {
      expect(mistake({ rule: "bands", parameters: bad })).not.toBeNull();
    }
  });
});

describe("proportional", () => {
  test.each<[string | undefined, Recorded, string]>([
    [undefined, { target: 100, actual: 50 }, "value 5"],
    [undefined, { target: 3, actual: 2 }, "value 6.67"],
    [undefined, { target: 100, actual: 150 }, "value 10"],
    ["theo tỷ lệ; tối đa 100%", { target: 100, actual: 150 }, "value 10"],
    ["tối đa 120%", { target: 100, actual: 150 }, "value 12"],
    ["thấp nhất 30%", { target: 100, actual: 10 }, "value 3"],
    ["at least 30%; at most 110%", { target: 100, actual: 10 }, "value 3"],
    ["càng thấp càng tốt", { target: 2, actual: 4 }, "value 5"],
    ["less is better", { target: 2, actual: 1 }, "value 10"],
    ["càng thấp càng tốt; tối đa 150%", { target: 2, actual: 0 }, "value 15"],
    ["càng thấp càng tốt", { target: 0, actual: 0 }, "value 10"],
    ["càng thấp càng tốt", { target: 0, actual: 3 }, "value 0"],
    ["vượt mỗi 1%: 0,1; thưởng tối đa 2", { target: 100, actual: 110 }, "value 11"],
    ["vượt mỗi 1%: cộng 0,1; thưởng tối đa 2", { target: 100, actual: 200 }, "value 12"],
    ["over target each 1%: 0.5", { target: 200, actual: 201 }, "value 10.25"],
    [undefined, { target: 100, actual: 0 }, "value 0"],
    [undefined, { target: 0, actual: 5 }, "figure-unreadable"],
    [undefined, { target: 5, actual: -1 }, "figure-unreadable"],
    [undefined, { target: 5, actual: "nhiều" }, "figure-unreadable"],
    [undefined, { target: 5 }, "missing"],
    [undefined, { actual: 5 }, "missing"],
    [undefined, {}, "missing"],
  ])("%s with %j is %s", (parameters, recorded, expected) => {
    expect(single({ rule: "theo tỷ lệ hoàn thành", ...(parameters === undefined ? {} : { parameters }) }, recorded)).toBe(expected);
  });

  test("the criterion's common target holds where a member has none", () => {
    const { shown } = leaf({ rule: "proportional", target: 100 }, { A: { actual: 50 }, B: { actual: 50, target: 50 } });
    expect(shown).toEqual({ A: "value 5", B: "value 10" });
  });

  test.each(["tối đa", "tối đa 100", "thấp nhất 50%; tối đa 40%", "thưởng tối đa 2", "gấp đôi", "tối đa 100%; tối đa 90%"])("%j is a mistake", (parameters) => {
    expect(mistake({ rule: "proportional", parameters })).not.toBeNull();
  });

  test("from bloc.json, unknown keys refused", () => {
    expect(single({ rule: "proportional", parameters: { cap: 120, lessIsBetter: true } }, { target: 3, actual: 1 })).toBe("value 12");
    expect(mistake({ rule: "proportional", parameters: { ceiling: 5 } })).toBe("ceiling: 5");
    expect(mistake({ rule: "proportional", parameters: { cap: "5" } })).toBe("cap: 5");
    expect(mistake({ rule: "proportional", parameters: { lessIsBetter: false } })).toBe("lessIsBetter: false");
  });

  test("an error names what was expected and where", () => {
    expect(leaf({ rule: "proportional" }, { A: { target: 0, actual: 5 } }).findings).toEqual([
      {
        code: "figure-unreadable",
        severity: "error",
        params: { given: "0", expected: "positive" },
        about: { member: "A", criterion: "x", field: "target" },
      },
    ]);
  });
});

// domain.md: M = 10, as (T, A) → points.
describe("relative to the leader", () => {
  test("the worked points with targets: (100, 120) → 10, (50, 60) → 10, (80, 80) → 5", () => {
    const { shown, findings } = leaf(
      { rule: "so với đơn vị dẫn đầu" },
      { A: { target: 100, actual: 120 }, B: { target: 50, actual: 60 }, C: { target: 80, actual: 80 } },
    );
    expect(findings).toEqual([]);
    expect(shown).toEqual({ A: "value 10", B: "value 10", C: "value 5" });
  });

  test("the worked points without a target: 150 → 10, 100 → 6.67, 75 → 5", () => {
    const { shown } = leaf({ rule: "relative-to-leader" }, { A: { actual: 150 }, B: { actual: 100 }, C: { actual: 75 } });
    expect(shown).toEqual({ A: "value 10", B: "value 6.67", C: "value 5" });
  });

  test("below, on and above the target; those without one are compared among themselves", () => {
    const { shown } = leaf(
      { rule: "relative to the leader" },
      {
        A: { target: 100, actual: 50 },
        B: { target: 100, actual: 100 },
        C: { target: 100, actual: 110 },
        D: { target: 100, actual: 140 },
        E: { actual: 7 },
        F: { actual: 14 },
        G: { target: 100, actual: 0 },
      },
    );
    expect(shown).toEqual({ A: "value 2.5", B: "value 5", C: "value 6.25", D: "value 10", E: "value 5", F: "value 10", G: "value 0" });
  });

  test("one member's figure changes the others' points", () => {
    const with140 = leaf({ rule: "relative-to-leader" }, { A: { target: 10, actual: 11 }, B: { target: 10, actual: 14 } }).shown;
    const with12 = leaf({ rule: "relative-to-leader" }, { A: { target: 10, actual: 11 }, B: { target: 10, actual: 12 } }).shown;
    expect([with140["A"], with12["A"]]).toEqual(["value 6.25", "value 7.5"]);
  });

  test("members with N/A or without a figure lead nobody", () => {
    const { shown } = leaf({ rule: "relative-to-leader" }, { A: { actual: 5 }, B: { actual: 50, state: "n/a" }, C: {} });
    expect(shown).toEqual({ A: "value 10", B: "n/a", C: "missing" });
  });

  test("where all results are 0 nothing was achieved", () => {
    expect(leaf({ rule: "relative-to-leader" }, { A: { actual: 0 }, B: { actual: 0 } }).shown).toEqual({ A: "value 0", B: "value 0" });
  });

  test("the same exact share is the same points, whatever the figures", () => {
    const { shown } = leaf({ rule: "relative-to-leader", max: 7 }, { A: { target: 3, actual: 4 }, B: { target: 6, actual: 8 }, C: { target: 1, actual: 3 } });
    expect(shown["A"]).toBe(shown["B"]);
  });

  test("wrong figures stop, parameters are refused", () => {
    expect(single({ rule: "relative-to-leader" }, { target: -5, actual: 5 })).toBe("figure-unreadable");
    expect(single({ rule: "relative-to-leader" }, { actual: -5 })).toBe("figure-unreadable");
    expect(mistake({ rule: "relative-to-leader", parameters: "so với đơn vị dẫn đầu" })).toBeNull();
    expect(mistake({ rule: "relative-to-leader", parameters: "gấp đôi" })).toBe("gấp đôi");
  });
});

describe("count × points", () => {
  test.each<[string, number | string | undefined, string]>([
    ["1/mô hình; tối đa 3", 2, "value 2"],
    ["1/mô hình; tối đa 3", 5, "value 3"],
    ["1/mô hình; tối đa 3", 0, "value 0"],
    ["1/mô hình", 12, "value 10"],
    ["0,5 điểm/sáng kiến; tối đa 2 điểm", 3, "value 1.5"],
    ["cộng 2 điểm mỗi sáng kiến", 3, "value 6"],
    ["2 per model; at most 5", 2, "value 4"],
    ["1/mô hình; tối đa 50", 20, "value 10"],
    ["1/mô hình", 1.5, "figure-unreadable"],
    ["1/mô hình", -1, "figure-unreadable"],
    ["1/mô hình", "ba", "figure-unreadable"],
    ["1/mô hình", "3", "value 3"],
    ["1/mô hình", undefined, "missing"],
  ])("%s with %s is %s", (parameters, actual, expected) => {
    expect(single({ rule: "theo số lượng", parameters }, actual === undefined ? {} : { actual })).toBe(expected);
  });

  test.each([undefined, "", "tối đa 3", "1", "1/mô hình; 2/mô hình", "mô hình: 1"])("%j is a mistake", (parameters) => {
    expect(mistake({ rule: "count", ...(parameters === undefined ? {} : { parameters }) })).not.toBeNull();
  });

  test("from bloc.json", () => {
    expect(single({ rule: "count", parameters: { perUnit: 0.5, cap: 2 } }, { actual: 3 })).toBe("value 1.5");
    expect(mistake({ rule: "count", parameters: { cap: 2 } })).not.toBeNull();
  });
});

describe("deduction per occurrence", () => {
  test.each<[string, number, string]>([
    ["trừ 0,5/lần; tối đa trừ 3", 0, "value 10"],
    ["trừ 0,5/lần; tối đa trừ 3", 2, "value 9"],
    ["trừ 0,5/lần; tối đa trừ 3", 6, "value 7"],
    ["trừ 0,5/lần; tối đa trừ 3", 9, "value 7"],
    ["trừ 3/vụ", 4, "value 0"],
    ["trừ 3/vụ; thấp nhất 2", 4, "value 2"],
    ["trừ 3/vụ; thấp nhất 20", 0, "value 10"],
    ["deduct 0.5 per occurrence; deduct at most 3", 8, "value 7"],
    ["-1/lần", 3, "value 7"],
    ["trừ 1 điểm cho mỗi lần", 3, "value 7"],
  ])("%s with %d is %s", (parameters, actual, expected) => {
    expect(single({ rule: "trừ theo lần vi phạm", parameters }, { actual })).toBe(expected);
  });

  test("a blank is missing: no occurrence is typed as 0", () => {
    expect(single({ rule: "deduction", parameters: "trừ 1/lần" }, {})).toBe("missing");
  });

  test.each(["", "tối đa trừ 3", "trừ nhiều/lần"])("%j is a mistake", (parameters) => {
    expect(mistake({ rule: "deduction", parameters })).not.toBeNull();
  });
});

describe("lateness", () => {
  const rule = { rule: "chấm theo hạn nộp", parameters: "trừ 2/ngày; thấp nhất 0; không nộp: 0", due: "2023-11-20" };

  test.each<[Recorded, string, string]>([
    [{ actual: "2023-11-19" }, "2023-12-01", "value 10"],
    [{ actual: "2023-11-20" }, "2023-12-01", "value 10"],
    [{ actual: "2023-11-21" }, "2023-12-01", "value 8"],
    [{ actual: "2023-11-25" }, "2023-12-01", "value 0"],
    [{ actual: "2023-12-20" }, "2023-12-31", "value 0"],
    [{}, "2023-11-21", "value 0"],
    [{}, "2023-11-20", "pending"],
    [{}, "2023-06-30", "pending"],
    [{ actual: "Không nộp" }, "2023-12-01", "value 0"],
    [{ actual: "chưa nộp" }, "2023-11-01", "pending"],
    [{ actual: "21/11" }, "2023-12-01", "figure-unreadable"],
    [{ actual: "2023-11-31" }, "2023-12-01", "figure-unreadable"],
  ])("%j on %s is %s", (recorded, asOf, expected) => {
    expect(single(rule, recorded, asOf)).toBe(expected);
  });

  test("without a day of the run everything counts as due", () => {
    expect(single(rule, {})).toBe("value 0");
  });

  test("a cap on the deduction, another value for not submitted, a floor", () => {
    expect(single({ ...rule, parameters: "trừ 2/ngày; tối đa trừ 5" }, { actual: "2023-12-20" })).toBe("value 5");
    expect(single({ ...rule, parameters: "trừ 2/ngày; thấp nhất 3" }, { actual: "2023-12-20" })).toBe("value 3");
    expect(single({ ...rule, parameters: "trừ 2/ngày; không nộp: 1" }, {})).toBe("value 1");
    expect(single({ ...rule, parameters: "deduct 2 per day; at least 0; not submitted: 0" }, { actual: "2023-11-22" })).toBe("value 6");
  });

  test("without a due day of its own the leaf goes by the member's report", () => {
    const report = { rule: "lateness", parameters: "trừ 2/ngày" };
    expect(single(report, { member: { reportDue: "2023-06-10", reportReceived: "2023-06-12" } })).toBe("value 6");
    expect(single(report, { member: { reportDue: "2023-06-10" } }, "2023-06-30")).toBe("value 0");
    expect(single(report, {})).toBe("missing");
  });

  test("a due day that is no date is an error", () => {
    expect(single({ ...rule, due: "20/11/2023" }, { actual: "2023-11-19" })).toBe("figure-unreadable");
  });

  test("not having handed in is no score by itself: a member with nothing else stays unranked", () => {
    const { shown, findings } = leaf(rule, { A: { actual: "2023-11-20" } }, "2023-12-01");
    expect([shown, findings]).toEqual([{ A: "value 10" }, []]);
  });
});

describe("external score", () => {
  const rule = { rule: "điểm do cơ quan khác chấm", parameters: "thang 100; nguồn: QĐ số 12/QĐ-UBND ngày 05/01/2024" };

  test.each<[Recorded, string]>([
    [{ actual: 85 }, "value 8.5"],
    [{ actual: 100 }, "value 10"],
    [{ actual: 0 }, "value 0"],
    [{ actual: "85,5" }, "value 8.55"],
    [{ actual: 101 }, "score-above-max"],
    [{ actual: -1 }, "figure-unreadable"],
    [{ state: "not-published" }, "not-published"],
    [{}, "missing"],
  ])("%j is %s", (recorded, expected) => {
    expect(single(rule, recorded)).toBe(expected);
  });

  test("without a scale the scale is the maximum", () => {
    expect(single({ rule: "external", parameters: "nguồn: QĐ 1" }, { actual: 8 })).toBe("value 8");
    expect(single({ rule: "external", parameters: "nguồn: QĐ 1" }, { actual: 11 })).toBe("score-above-max");
  });

  test("without source and evidence a warning asks for it, once", () => {
    const codes = (parameters: string, evidence?: string) =>
      leaf({ rule: "external", parameters }, { A: { actual: 8, ...(evidence === undefined ? {} : { evidence }) }, B: { state: "not-published" } }).findings.map((f) => f.code);
    expect(codes("thang 10")).toEqual(["external-source-missing"]);
    expect(codes("thang 10", "QĐ số 5")).toEqual([]);
    expect(codes("thang 10; nguồn: QĐ số 5")).toEqual([]);
  });

  test.each(["thang 0", "thang", "nguồn:", "bảng 100"])("%j is a mistake", (parameters) => {
    expect(mistake({ rule: "external", parameters })).toBe(parameters);
  });
});

describe("min–max", () => {
  test("least gets 0, most gets the maximum, the rest in between", () => {
    const { shown } = leaf({ rule: "min-max" }, { A: { actual: -10 }, B: { actual: 10 }, C: { actual: 0 }, D: { actual: 5 } });
    expect(shown).toEqual({ A: "value 0", B: "value 10", C: "value 5", D: "value 7.5" });
  });

  test("reversed where less is better", () => {
    const { shown } = leaf({ rule: "min-max", parameters: "càng thấp càng tốt" }, { A: { actual: 1 }, B: { actual: 4 }, C: { actual: 2 } });
    expect(shown).toEqual({ A: "value 10", B: "value 0", C: "value 6.67" });
  });

  test("where all are equal nobody is behind; a missing figure is missing; text is an error", () => {
    expect(leaf({ rule: "min-max" }, { A: { actual: 3 }, B: { actual: 3 }, C: {} }).shown).toEqual({ A: "value 10", B: "value 10", C: "missing" });
    expect(single({ rule: "min-max" }, { actual: "ba trăm" })).toBe("figure-unreadable");
    expect(mistake({ rule: "min-max", parameters: "z-score" })).toBe("z-score");
  });
});

describe("typed points on a computed leaf", () => {
  const rule = { rule: "count", parameters: "1/mô hình" };
  const figures = { actual: 4 };

  test("count as an override in the final layer, with who and why", () => {
    expect(single(rule, { ...figures, layer: "final", points: 6, by: "Khối trưởng", why: "bổ sung minh chứng" })).toBe("overridden 6");
  });

  test("count so as text too, and are explained with who and why", () => {
    const { shown, findings } = leaf(rule, { A: { ...figures, layer: "final", points: "6,5", by: "Khối trưởng", why: "bổ sung minh chứng" } });
    expect(shown["A"]).toBe("overridden 6.5");
    expect(findings.map(({ code }) => code)).toEqual(["score-text-number"]);
  });

  test("an override needs no figures", () => {
    expect(single(rule, { layer: "final", points: 6, by: "Khối trưởng", why: "bổ sung minh chứng" })).toBe("overridden 6");
  });

  test.each<[Recorded]>([
    [{ layer: "final", points: 6 }],
    [{ layer: "final", points: 6, by: "Khối trưởng" }],
    [{ layer: "final", points: 6, why: "vì" }],
    [{ layer: "final", points: 6, by: " ", why: "vì" }],
  ])("%j is unexplained: it does not count, and that is said", (given) => {
    const { shown, findings } = leaf(rule, { A: { ...figures, ...given } });
    expect(shown["A"]).toBe("value 4");
    expect(findings).toEqual([
      { code: "override-unexplained", severity: "warning", params: { name: "Member A", criterion: "X" }, about: { member: "A", criterion: "x", field: "final" } },
    ]);
  });

  test.each(["self", "cross-check", "appraised"] as const)("points in the layer %s do not count, and that is said", (layer) => {
    const { shown, findings } = leaf(rule, { A: { ...figures, layer, points: 6 } });
    expect(shown["A"]).toBe("value 4");
    expect(findings).toEqual([
      { code: "points-on-computed-leaf", severity: "warning", params: { name: "Member A", criterion: "X" }, about: { member: "A", criterion: "x", field: layer } },
    ]);
  });

  test("an override is held to the maximum", () => {
    expect(single(rule, { ...figures, layer: "final", points: 11, by: "A", why: "b" })).toBe("score-above-max");
  });

  test("an override does not move the leader that others are compared with", () => {
    const { shown } = leaf(
      { rule: "relative-to-leader" },
      { A: { actual: 100, layer: "final", points: 1, by: "x", why: "y" }, B: { actual: 50 } },
    );
    expect(shown).toEqual({ A: "overridden 1", B: "value 5" });
  });
});

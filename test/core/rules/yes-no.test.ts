import { yesNoOf } from "../../../src/core/rules/yes-no";
import { byMember, codes, findingsOf, rankSmall, standing, type Points } from "../small-bloc";

test.each(["yes", "Yes", "Y", "Có", "CÓ", "co", "Đạt", "đạt", "dat", "x", "X", " x ", "1", "true", "Có".normalize("NFD"), "✓", "☑"])(
  "%j says yes",
  (typed) => {
    expect(yesNoOf(typed)).toBe("yes");
  },
);

test.each(["no", "No", "N", "Không", "khong", "Không đạt", "KHONG DAT", "không  đạt", "0", "false", "Không đạt".normalize("NFD")])(
  "%j says no",
  (typed) => {
    expect(yesNoOf(typed)).toBe("no");
  },
);

test.each(["", " ", "có lẽ", "đạt một phần", "2", "10", "-", "✗", "n/a"])("%j says neither", (typed) => {
  expect(yesNoOf(typed)).toBeNull();
});

test("booleans and the numbers 1 and 0 are answers, other numbers are not", () => {
  expect(yesNoOf(true)).toBe("yes");
  expect(yesNoOf(false)).toBe("no");
  expect(yesNoOf(1)).toBe("yes");
  expect(yesNoOf(0)).toBe("no");
  expect(yesNoOf(5)).toBeNull();
  expect(yesNoOf(NaN)).toBeNull();
});

const criteria = [{ code: "1", name: "Criterion", max: 5, rule: "Đạt / không đạt" }];
const points = (given: Points) => rankSmall({ criteria, points: { A: [given] } });

describe("the rule", () => {
  test.each<[Points, string]>([
    ["yes", "5.00"],
    ["no", "0.00"],
    ["Đạt", "5.00"],
    ["Không đạt", "0.00"],
    [1, "5.00"],
    [0, "0.00"],
    [5, "5.00"],
    ["5", "5.00"],
    ["5,0", "5.00"],
  ])("%j earns %s", (given, total) => {
    const result = points(given);
    expect(result.findings).toEqual([]);
    expect(standing(result, "A").total).toBe(total);
  });

  test.each<[Points, string]>([
    [3, "3"],
    [-1, "-1"],
    [6, "6"],
    ["3", "3"],
    ["một phần", "một phần"],
    [2.5, "2.5"],
  ])("%j is neither yes nor no", (given, shown) => {
    const result = points(given);
    expect(result.status).toBe("stopped");
    expect(result.findings).toEqual([
      { code: "score-not-yes-no", severity: "error", params: { given: shown }, about: { member: "A", criterion: "1", field: "final" } },
    ]);
  });

  test("a maximum of 1 keeps its meaning: 1 is yes", () => {
    const result = rankSmall({ criteria: [{ code: "1", name: "C", max: 1, rule: "yes-no" }], points: { A: [1], B: [0] } });
    expect(standing(result, "A").total).toBe("1.00");
    expect(standing(result, "B").total).toBe("0.00");
  });

  test("a blank answer is missing, not no", () => {
    const result = rankSmall({ criteria: [...criteria, { code: "2", name: "D", max: 5 }], points: { A: [null, 5] } });
    expect(codes(result.findings)).toEqual(["missing-stops"]);
  });

  test("an answer of the member gives way to the bloc's", () => {
    const result = rankSmall({ criteria, points: { A: ["no"] }, scores: [{ member: "A", criterion: "1", layer: "self", points: "yes" }] });
    expect(byMember(result)["A"]?.leaves[0]).toEqual({ criterion: "1", status: "value", points: "0", layer: "final" });
    expect(findingsOf(result.findings, "layer-fallback")).toEqual([]);
  });
});

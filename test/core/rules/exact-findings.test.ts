/** What is said about recorded figures and points: word for word as data, at its cell, and nothing besides. */
import { rankBloc, ruleKindNamed, type Entry, type Finding } from "../../../src/core";
import { buildModel } from "../../../src/core/model";
import { UNREADABLE } from "../../../src/core/rules/kind";
import { givenIn } from "../../../src/core/rules/layered-points";
import { textNumber } from "../../../src/core/rules/text-number";
import { columnOf } from "../../../src/core/scores/leaf-outcomes";
import { rankSmall, smallBloc, standing, type Points } from "../small-bloc";
import { leaf, single, type Recorded } from "./one-leaf";

const silent = (): void => undefined;
const told = (criterion: Parameters<typeof leaf>[0], recorded: Recorded): readonly Finding[] => leaf(criterion, { A: recorded }).findings;
const finding = (code: Finding["code"], params: object, field: string, severity = "error") => ({ code, severity, params, about: { member: "A", criterion: "x", field } });

describe("numbers typed as text", () => {
  test.each<[string, number | null]>([
    ["9,5  ", 9.5], ["  9,5", 9.5], [" \u00a0 7 \u202f ", 7],
    ["123456789012345", 123456789012345], ["1234567890123,45", 1234567890123.45], ["12345678901234,56", null], ["1234567890123456", null],
    ["0000000000000001", 1], ["00000000000000009,5", 9.5], ["+0000000000000000", 0],
  ])("%j is %s: fifteen digits at most, zeros in front not counted", (typed, number) => expect(textNumber(typed)).toBe(number));
});

describe("figures", () => {
  test("a number typed as text is read, and said to be", () => {
    expect(told({ rule: "min-max" }, { actual: "85,5 %" })).toEqual([finding("score-text-number", { given: "85,5 %", read: "85.5" }, "actual", "warning")]);
  });

  test.each<[number | string, string]>([[NaN, "NaN"], [Infinity, "Infinity"], ["9%5", "9%5"], ["%", "%"]])("%s is no figure", (actual, given) => {
    expect(told({ rule: "min-max" }, { actual })).toEqual([finding("figure-unreadable", { given, expected: "number" }, "actual")]);
  });

  test("a wrong figure is told, and is not taken for a missing one", () => {
    const count = { criteria: [{ code: "x", name: "X", max: 10, rule: "count", parameters: "1/việc" }], points: { A: [] } };
    expect(rankSmall({ ...count, scores: [{ member: "A", criterion: "x", actual: -1 }] }).findings).toEqual([finding("figure-unreadable", { given: "-1", expected: "count" }, "actual")]);
    const override = { member: "A", criterion: "x", actual: 3, layer: "final" as const, points: 11, by: "Khối", why: "phúc tra" };
    expect(rankSmall({ ...count, scores: [override] }).findings).toEqual([finding("score-above-max", { given: "11", max: "10" }, "final")]);
    const external = { criteria: [{ code: "x", name: "X", max: 10, rule: "external", parameters: "nguồn: QĐ 1" }], points: { A: [] } };
    expect(rankSmall({ ...external, scores: [{ member: "A", criterion: "x", actual: 11 }] }).findings).toEqual([finding("score-above-max", { given: "11", max: "10" }, "actual")]);
    for (const rule of ["relative-to-leader", "min-max", "proportional", "external"]) {
      const criteria = [{ code: "x", name: "X", max: 10, rule, target: 5, ...(rule === "external" ? { parameters: "nguồn: QĐ 1" } : {}) }];
      const { findings } = rankSmall({ criteria, points: { A: [] }, scores: [{ member: "A", criterion: "x", actual: "nhiều" }] });
      expect([rule, findings.map(({ code }) => code)]).toEqual([rule, ["figure-unreadable"]]);
    }
  });

  test("an override of computed points stands in the final layer", () => {
    const criteria = [{ code: "x", name: "X", max: 10, rule: "count", parameters: "1/việc" }];
    const result = rankSmall({ criteria, points: { A: [] }, scores: [{ member: "A", criterion: "x", actual: 3, layer: "final", points: 7, by: "Khối", why: "phúc tra" }] });
    expect(standing(result, "A").leaves).toEqual([{ criterion: "x", status: "overridden", points: "7", layer: "final" }]);
  });

  test("a score of another body above its full marks", () => {
    expect(told({ rule: "external", parameters: "thang 100; nguồn: QĐ 1" }, { actual: 101 })).toEqual([finding("score-above-max", { given: "101", max: "100" }, "actual")]);
  });

  test("a missing source is told once, at the rule, where a score stands without one", () => {
    const { findings } = leaf({ rule: "external", parameters: "thang 10" }, { A: { actual: 8 }, B: { actual: 7 }, C: {} });
    expect(findings).toEqual([{ code: "external-source-missing", severity: "warning", params: { criterion: "X" }, about: { criterion: "x", field: "parameters" } }]);
    expect(leaf({ rule: "external", parameters: "thang 10" }, { A: { actual: 8, evidence: "QĐ 5" }, B: {}, C: { evidence: "chưa có" } }).findings).toEqual([]);
    expect(leaf({ rule: "external", parameters: "thang 10" }, { A: { actual: 8, evidence: "QĐ 5" }, B: { actual: 7 } }).findings).toHaveLength(1);
  });
});

describe("a leaf of which something cannot be read", () => {
  const outcome = (rule: string, parameters: string | undefined, layers: Entry["layers"], actual: number | string = 2) => {
    const bloc = smallBloc({ criteria: [{ code: "x", name: "X", max: 10, rule, due: "2023-11-20", ...(parameters === undefined ? {} : { parameters }) }], points: { A: [] } });
    const model = buildModel({ ...bloc, entries: [{ member: "A", criterion: "x", layers, actual }] }, silent);
    const [group] = model.groups;
    const [node] = model.tree.leaves;
    if (group === undefined || node === undefined) throw new Error("no group, or no leaf");
    const { column } = columnOf(model, group, node, silent);
    const kind = ruleKindNamed(rule);
    return kind?.role === "leaf" ? kind.evaluate(column) : undefined;
  };

  test("is unreadable, also where a layer that counts is right", () => {
    expect(outcome("direct", undefined, { self: { points: 11 }, final: { points: 9 } })).toEqual([UNREADABLE]);
    expect(outcome("direct", undefined, { self: { points: 9 }, final: { points: 11 } })).toEqual([UNREADABLE]);
    expect(outcome("count", "1/việc", { final: { points: 11, by: "Khối", why: "phúc tra" } })).toEqual([UNREADABLE]);
    expect(outcome("count", "1/việc", {})).toMatchObject([{ status: "value" }]);
  });

  test.each([
    ["min-max", undefined], ["relative-to-leader", undefined], ["external", "thang 100"], ["count", "1/việc"], ["deduction", "trừ 1/lần"], ["bands", "từ 50: 10; còn lại: 0"], ["level", "Tốt: 10"], ["lateness", "trừ 1/ngày"],
  ])("is so by the rule %s as well", (rule, parameters) => expect(outcome(rule, parameters, {}, "nhiều")).toEqual([UNREADABLE]));
});

describe("entered points", () => {
  test.each([NaN, Infinity])("%d is unreadable, on the scale and outside it", (points) => {
    for (const rule of ["direct", "bonus", "penalty"]) {
      expect(told({ rule }, { layer: "final", points })).toEqual([finding("score-unreadable", { given: String(points) }, "final")]);
    }
  });

  test("a bonus below 0 and one above its limit are told with both figures", () => {
    expect(told({ rule: "bonus" }, { layer: "self", points: -1 })).toEqual([finding("score-negative", { given: "-1" }, "self")]);
    expect(told({ rule: "bonus", parameters: "tối đa 3" }, { layer: "final", points: 3.5 })).toEqual([finding("score-above-max", { given: "3.5", max: "3" }, "final")]);
    expect(told({ rule: "penalty", parameters: "tối đa 3" }, { layer: "final", points: -3.5 })).toEqual([finding("score-above-max", { given: "3.5", max: "3" }, "final")]);
  });

  test("a bonus may reach its limit: the smaller of parameter and maximum, or whichever there is", () => {
    const at = (criterion: object, points: number): string => single({ rule: "bonus", ...criterion }, { layer: "final", points });
    expect([at({}, 10), at({ parameters: "tối đa 3" }, 3), at({ max: 2, parameters: "tối đa 3" }, 2)]).toEqual(["value 10", "value 3", "value 2"]);
    expect(at({ max: 2, parameters: "tối đa 3" }, 2.5)).toBe("score-above-max");
    const without = { criteria: [{ code: "x", name: "X", rule: "bonus", parameters: "tối đa 3" }, { code: "y", name: "Y", max: 10 }] };
    expect(standing(rankSmall({ ...without, points: { A: [3, 5] } }), "A").total).toBe("8.00");
    expect(rankSmall({ ...without, points: { A: [4, 5] } }).findings.map(({ code }) => code)).toEqual(["score-above-max"]);
  });

  test.each<[Points, string]>([[NaN, "NaN"], [0.1 + 0.2, "0.3"], ["3,0", "3,0"], [2, "2"]])("%s is neither yes nor no, and is shown as %s", (points, given) => {
    expect(told({ rule: "yes-no" }, { layer: "final", points: points ?? 0 })).toEqual([finding("score-not-yes-no", { given }, "final")]);
  });

  test("a tick with spaces around it says yes", () => expect(single({ rule: "yes-no" }, { layer: "final", points: " ✓ " })).toBe("value 10"));

  test("a reason makes final points an override, and points of no other layer", () => {
    const bloc = smallBloc({ points: { A: [7] } });
    const [entry] = bloc.entries;
    if (entry === undefined) throw new Error("no entry");
    const leafOf = (layers: object) => standing(rankBloc({ ...bloc, entries: [{ ...entry, layers }] }), "A").leaves;
    expect(leafOf({ appraised: { points: 6, by: "Sở", why: "thẩm định" } })).toEqual([{ criterion: "1", status: "value", points: "6", layer: "appraised" }]);
    expect(leafOf({ appraised: { points: 6 }, final: { points: 7, why: "tính lại" } })).toEqual([{ criterion: "1", status: "overridden", points: "7", layer: "final" }]);
    expect(leafOf({ appraised: { points: 6 }, final: { points: 7 } })).toEqual([{ criterion: "1", status: "value", points: "7", layer: "final" }]);
  });

  test("where nothing was recorded no layer holds anything", () => {
    expect([givenIn(null, "final"), givenIn(undefined, "self")]).toEqual([undefined, undefined]);
  });
});

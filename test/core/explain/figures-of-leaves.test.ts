/** What an explanation of one leaf says, to the last figure: nothing besides, nothing in another form. */
import { explainBloc } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

type Criterion = NonNullable<SmallBloc["criteria"]>[number];
type Score = Omit<NonNullable<SmallBloc["scores"]>[number], "member" | "criterion">;

/** The explanation of leaf "x" of member A; `others` are figures of further members. */
function explained(criterion: Omit<Criterion, "code" | "name">, recorded: Score, others: readonly Score[] = [], more: Partial<SmallBloc> = {}) {
  const rows = [recorded, ...others].map((score, i) => ({ ...score, member: String.fromCharCode(65 + i), criterion: "x" }));
  const bloc = smallBloc({
    criteria: [{ code: "x", name: "X", max: 10, ...criterion }, { code: "y", name: "Y", max: 10 }],
    points: Object.fromEntries(rows.map(({ member }) => [member, [null, 5]])),
    scores: rows.filter((row) => Object.keys(row).length > 2),
    settings: { missing: "leave-out", asOf: "2023-12-31" },
    ...more,
  });
  return explainBloc(bloc).members[0]?.leaves[0];
}
const reason = (...given: Parameters<typeof explained>) => explained(...given)?.reason;

describe("a leaf of which something is missing says so, whatever else was recorded", () => {
  test.each<[Omit<Criterion, "code" | "name">, Score]>([
    [{ rule: "bands", parameters: "theo tỷ lệ; từ 50: 10; còn lại: 0" }, { actual: 5 }], [{ rule: "bands", parameters: "theo tỷ lệ; từ 50: 10; còn lại: 0" }, { target: 5 }],
    [{ rule: "proportional" }, { actual: 5 }], [{ rule: "proportional" }, { target: 5 }], [{ rule: "relative-to-leader" }, { target: 5 }],
    [{ rule: "min-max" }, {}], [{ rule: "lateness", parameters: "trừ 2/ngày" }, { actual: "2023-11-20" }], [{ rule: "yes-no" }, {}], [{ rule: "direct" }, { evidence: "tệp" }],
    [{ rule: "external", parameters: "thang 100" }, { evidence: "tệp" }], [{ rule: "level", parameters: "Tốt: 10" }, { actual: " " }],
  ])("%j %j", (criterion, recorded) => {
    expect(explained(criterion, recorded)).toStrictEqual({ criterion: "x", status: "missing", points: null, reason: { code: "missing", params: { points: "", max: "10" } } });
  });
});

describe("the figures of each kind", () => {
  test.each<[string, Omit<Criterion, "code" | "name">, Score, string, object]>([
    ["no", { rule: "yes-no" }, { layer: "self", points: "no" }, "yes-no", { points: "0", answer: "no", layer: "self" }],
    ["three days late, in full", { rule: "lateness", parameters: "trừ 2/ngày; tối đa trừ 5; thấp nhất 1", due: "2023-11-20" }, { actual: "2023-11-23" }, "lateness", { points: "5", due: "2023-11-20", received: "2023-11-23", days: 3, each: "2", cap: "5", floor: "1" }],
    ["one day late, without limits", { rule: "lateness", parameters: "trừ 2/ngày", due: "2023-11-20" }, { actual: "2023-11-21" }, "lateness", { points: "8", due: "2023-11-20", received: "2023-11-21", days: 1, each: "2", floor: "0" }],
    ["not handed in", { rule: "lateness", parameters: "trừ 2/ngày; không nộp: 1", due: "2023-11-20" }, { actual: "không nộp" }, "not-submitted", { points: "1", due: "2023-11-20" }],
    ["a source as JSON, without the spaces around it", { rule: "external", parameters: { scale: 20, source: " QĐ 1 " } }, { actual: 15 }, "external", { points: "7.5", actual: 15, scale: "20", source: "QĐ 1" }],
    ["a source beside the score", { rule: "external" }, { actual: 7, evidence: "QĐ 2" }, "external", { points: "7", actual: 7, scale: "10", source: "QĐ 2" }],
    ["no source", { rule: "external" }, { actual: 7 }, "external", { points: "7", actual: 7, scale: "10", source: "" }],
    ["occurrences of a bonus without a limit", { rule: "bonus", parameters: "1/việc", max: 10 }, { actual: 2 }, "bonus-count", { points: "2", count: 2, each: "1", cap: "10" }],
    ["occurrences of a penalty", { rule: "penalty", parameters: "1/vụ; tối đa trừ 3" }, { actual: 2 }, "penalty-count", { points: "-2", count: 2, each: "1", cap: "3" }],
    ["a count without a limit", { rule: "count", parameters: "2/việc" }, { actual: 2 }, "count", { points: "4", count: 2, each: "2" }],
    ["a deduction without a limit", { rule: "deduction", parameters: "trừ 2/lần" }, { actual: 2 }, "deduction", { points: "6", count: 2, each: "2", floor: "0" }],
    ["a level named by a number", { rule: "level", parameters: "1: 10; 2: 8" }, { actual: 2 }, "level", { points: "8", level: "2" }],
    ["bands of the result", { rule: "bands", parameters: "từ 50: 10; còn lại: 0", target: 200 }, { actual: 60 }, "bands", { points: "10", actual: 60, from: "50" }],
    ["bands of its share", { rule: "bands", parameters: "theo tỷ lệ; từ 50: 10; còn lại: 0", target: 200 }, { actual: 60 }, "bands-of-rate", { points: "0", actual: 60, target: 200, rate: "30", below: "50" }],
    ["a share of the target", { rule: "proportional", target: 8 }, { actual: 2 }, "proportional", { points: "2.5", actual: 2, target: 8, rate: "25", cap: "100" }],
    ["a share with a bonus above", { rule: "proportional", target: 8, parameters: "vượt 1%: cộng 0,1; thưởng tối đa 2" }, { actual: 10 }, "proportional", { points: "12", actual: 10, target: 8, rate: "125", cap: "100", bonusPerPercent: "0.1", bonusCap: "2" }],
    ["less is better", { rule: "proportional", target: 0, parameters: "càng thấp càng tốt" }, { actual: 3 }, "proportional-less", { points: "0", actual: 3, target: 0, rate: "0", cap: "100" }],
    ["below the target, where nobody leads", { rule: "relative-to-leader", target: 10 }, { actual: 5 }, "relative-below", { points: "2.5", actual: "5", target: "10", rate: "50" }],
  ])("%s", (_name, criterion, recorded, code, params) => {
    const { max = 10 } = criterion;
    expect(reason(criterion, recorded)).toStrictEqual({ code, params: { max: String(max), ...params } });
  });

  test("no limit of a bonus is no figure", () => {
    const bloc = smallBloc({ criteria: [{ code: "x", name: "X", rule: "bonus", parameters: "1/việc" }, { code: "y", name: "Y", max: 5 }], points: { A: [null, 3] }, scores: [{ member: "A", criterion: "x", actual: 2 }] });
    expect(explainBloc(bloc).members[0]?.leaves[0]?.reason).toStrictEqual({ code: "bonus-count", params: { points: "2", max: "0", count: 2, each: "1" } });
  });

  test("those that others are compared with: of all members with a figure", () => {
    expect(reason({ rule: "min-max" }, { actual: 4 }, [{ actual: 9 }, {}, { actual: 3 }])).toStrictEqual({ code: "min-max", params: { points: "1.67", max: "10", actual: "4", least: "3", most: "9" } });
    expect(reason({ rule: "relative-to-leader" }, { actual: 4 }, [{ actual: 8 }, { actual: 20, target: 10 }, {}])).toStrictEqual({ code: "relative-without-target", params: { points: "5", max: "10", actual: "4", best: "8" } });
    expect(reason({ rule: "relative-to-leader" }, { actual: 12, target: 10 }, [{ actual: 8 }, { actual: 20, target: 10 }, { target: 5 }])).toStrictEqual({ code: "relative-above", params: { points: "6", max: "10", actual: "12", target: "10", rate: "120", leader: "200" } });
  });

  test("an override names who and why; whoever is not named is blank", () => {
    expect(reason({ rule: "direct" }, { layer: "final", points: 7, why: "tính lại" })).toStrictEqual({ code: "overridden", params: { points: "7", max: "10", by: "", why: "tính lại" } });
    expect(reason({ rule: "count", parameters: "1/việc" }, { actual: 2, layer: "final", points: 7, by: "Khối", why: "tính lại" })).toStrictEqual({ code: "overridden", params: { points: "7", max: "10", by: "Khối", why: "tính lại" } });
  });

  test("points of a leaf are those that count: rounded where leaves are rounded", () => {
    const rounding = { settings: { missing: "leave-out", rounding: { stage: "leaf", decimals: 1 } } } satisfies Partial<SmallBloc>;
    expect(explained({ rule: "proportional", target: 3 }, { actual: 1 }, [], rounding)?.points).toBe("3.3");
    expect(explained({ rule: "proportional", target: 3 }, { actual: 1 })?.points).toBe("10/3");
  });
});

describe("neighbours and parts", () => {
  test("a tie-break that names no criterion names none at all, a tie neither", () => {
    const small: SmallBloc = { criteria: [{ code: "1", name: "a", max: 10 }, { code: "p", name: "p", rule: "penalty" }], points: { A: [9, 1], B: [8, 0], C: [8, 0] }, settings: { tieBreaks: [{ by: "penalties" }] } };
    const [first, second] = explainBloc(smallBloc(small)).neighbours;
    expect([first?.by, second?.by, "criterion" in (first ?? {}), "criterion" in (second ?? {})]).toEqual(["tied", "penalties", false, false]);
  });

  test("a rule that counts none of its parts takes all of them back", () => {
    const criteria = [{ code: "P", name: "P", rule: "keep-highest", parameters: "giữ 0" }, { code: "a", name: "a", parent: "P", max: 10 }, { code: "y", name: "Y", max: 10 }];
    const [member] = explainBloc(smallBloc({ criteria, points: { A: [4, 7] }, groups: [{ code: "G", name: "G", notApplicable: "rate" }] })).members;
    expect(member?.parts).toStrictEqual([{ kind: "rule", criterion: "P", points: "-4" }, { kind: "leaf", criterion: "a", points: "4" }, { kind: "leaf", criterion: "y", points: "7" }]);
    expect(member?.parents[0]).toMatchObject({ criterion: "P", points: null, reason: { code: "keep-highest", params: { k: 0, max: "0" } }, parts: [{ criterion: "a", counts: false }] });
  });

  test("what concerns the whole total names no criterion", () => {
    const [member] = explainBloc(smallBloc({ points: { A: [1.005] } })).members;
    expect(member?.parts).toStrictEqual([{ kind: "leaf", criterion: "1", points: "1.005" }, { kind: "rounding", points: "0.005" }]);
  });

  test("members stand in the order of their codes, whatever their ranks", () => {
    expect(explainBloc(smallBloc({ points: { B: [9], A: [1], C: [5] } })).members.map(({ member }) => member)).toEqual(["A", "B", "C"]);
  });
});

/** Parameters as people type them: spaces, signs, edges, and what is refused. */
import { rankSmall, type SmallBloc } from "../small-bloc";
import { leaf, mistake, single } from "./one-leaf";

describe("what may be typed", () => {
  test.each([
    ["count", "1/mô hình; ; tối đa 3"], ["count", { perUnit: 0.5, cap: 0 }], ["deduction", { perUnit: 1, floor: 0 }],
    ["bands", "từ 95 : 10; còn lại : 0"], ["bands", "từ 50: 10điểm; còn lại: 0"], ["bands", "from 50: 1 point; otherwise: 0"], ["bands", "≤ 50: 1; > 50: 10"],
    ["bands", { bands: [{ from: 90, points: 10 }, { from: 50, points: 5 }, { below: 50, points: 0 }] }], ["bands", { bands: [{ points: 0 }] }],
    ["sum", "tối đa 3; thấp nhất 3"], ["sum", "tối đa 3"], ["sum", "thấp nhất 0"],
    ["drop-lowest", "bỏ 2"], ["drop-lowest", "loại 1 mục thấp nhất"], ["drop-lowest", "drop 2"], ["keep-highest", "giữ 2"], ["keep-highest", "lấy 1 cao nhất"], ["keep-highest", "keep 2"],
    ["level", "Tốt: 10 điểm; Khá: 7 Điểm"], ["level", "Good: 10 points; Fair: 1 point"],
    ["deduction", "Mỗi lần vi phạm trừ 0,5 điểm"], ["deduction", "Vi phạm 1 lần bị trừ 0,5 điểm; trừ tối đa 3 điểm"], ["deduction", "Cứ mỗi vụ việc: trừ 1"], ["deduction", "for each violation deduct 0.5 points"],
    ["penalty", "Mỗi lần vi phạm trừ 0,5 điểm; tối đa trừ 5 điểm"],
    ["lateness", "Chậm 1 ngày trừ 1 điểm; tối đa trừ 5 điểm"], ["lateness", "Mỗi ngày chậm trừ 1 điểm; không nộp: 0 điểm"], ["lateness", "each day late deduct 1 point"],
    ["external", "nguồn : QĐ 1"], ["drop-lowest", { drop: 1 }], ["keep-highest", { keep: 2 }],
  ] as const)("%s %j", (rule, parameters) => {
    const parts = [{ code: "x", name: "X", rule, parameters }, { code: "a", name: "A", parent: "x", max: 10 }, { code: "b", name: "B", parent: "x", max: 10 }];
    const isParent = ["sum", "drop-lowest", "keep-highest"].includes(rule);
    expect(isParent ? parentMistake(parts) : mistake({ rule, parameters })).toBeNull();
  });

  test.each([
    ["bands", "từ 50: điểm 10; còn lại: 0", "từ 50: điểm 10"], ["bands", "95", "95"], ["bands", "dưới 20: 1; từ 20 đến dưới 30: 2; từ 30 đến dưới 40: 3", "từ 30 đến dưới 40: 3"], ["bands", "theo tỷ lệ", "theo tỷ lệ"],
    ["bands", { bands: [{ from: 90, below: 80, points: 5 }, { points: 1 }] }, '{"from":90,"below":80,"points":5}'],
    ["bands", { bands: [{ from: 80, below: 80, points: 5 }, { points: 1 }] }, '{"from":80,"below":80,"points":5}'],
    ["bands", { bands: [{ from: Infinity, points: 5 }, { points: 1 }] }, '{"from":null,"points":5}'], ["bands", { bands: [5] }, "5"],
    ["level", "5", "5"], ["level", "10", "10"], ["level", { "Tốt": Infinity }, "Tốt: Infinity"], ["level", { "Tốt": NaN }, "Tốt: NaN"], ["level", { " ": 5 }, " : 5"],
    ["level", "Tốt: 10 điểm mỗi lần", "Tốt: 10 điểm mỗi lần"], ["level", "Tốt: điểm", "Tốt: điểm"],
    ["deduction", "Mỗi hai lần vi phạm trừ 0,5 điểm", "Mỗi hai lần vi phạm trừ 0,5 điểm"], ["deduction", "Mỗi 2 lần vi phạm trừ 0,5 điểm", "Mỗi 2 lần vi phạm trừ 0,5 điểm"],
    ["deduction", "Mỗi lần từ lần thứ hai trừ 1", "Mỗi lần từ lần thứ hai trừ 1"], ["deduction", "Mỗi lần vi phạm trừ 0,5-1 điểm", "Mỗi lần vi phạm trừ 0,5-1 điểm"],
    ["lateness", "Chậm 2 ngày trừ 1 điểm", "Chậm 2 ngày trừ 1 điểm"], ["lateness", "Chậm 1 tháng trừ 1 điểm", "Chậm 1 tháng trừ 1 điểm"], ["lateness", "Mỗi lần chậm trừ 1 điểm", "Mỗi lần chậm trừ 1 điểm"],
    ["count", "Mỗi lần vi phạm trừ 0,5 điểm", "Mỗi lần vi phạm trừ 0,5 điểm"], ["bonus", "Mỗi lần vi phạm trừ 0,5 điểm", "Mỗi lần vi phạm trừ 0,5 điểm"],
    ["external", "nguồn.", "nguồn."], ["external", { scale: NaN }, "scale: NaN"], ["count", { perUnit: 1, toString: 2 }, "toString: 2"],
  ] as const)("%s %j is a mistake: %s", (rule, parameters, given) => expect(mistake({ rule, parameters })).toBe(given));

  test("a cap below the floor is a mistake", () => {
    const parts = [{ code: "x", name: "X", rule: "sum", parameters: "tối đa 2; thấp nhất 3" }, { code: "a", name: "A", parent: "x", max: 10 }];
    expect(parentMistake(parts)).toBe("tối đa 2; thấp nhất 3");
  });

  test.each([["drop-lowest", "bỏ 1,5 thấp nhất"], ["drop-lowest", ""], ["keep-highest", "giữ 1,5 cao nhất"], ["keep-highest", "bỏ 1 thấp nhất"]])("%s %j is a mistake, shown as it is", (rule, parameters) => {
    expect(parentMistake([{ code: "x", name: "X", rule, parameters }, { code: "a", name: "A", parent: "x", max: 10 }])).toBe(parameters);
  });
});

describe("what it means", () => {
  test.each<[string, string, object, string]>([
    ["bands", "> 60 <= 80: 5; còn lại: 0", { actual: 80 }, "value 5"], ["bands", "> 60 <= 80: 5; còn lại: 0", { actual: 80.5 }, "value 0"],
    ["bands", "≤ 50: 1; > 50: 10", { actual: 50 }, "value 1"], ["bands", "≤ 50: 1; > 50: 10", { actual: 50.01 }, "value 10"],
    ["bands", "dưới 20: 1; còn lại: 5; từ 30: 9", { actual: 20 }, "value 5"], ["bands", "dưới 20: 1; còn lại: 5; từ 30: 9", { actual: 30 }, "value 9"],
    ["level", "Tốt: 10 điểm; Khá: 7,5 điểm", { actual: "khá" }, "value 7.5"],
    ["deduction", "Mỗi lần vi phạm trừ 0,5 điểm", { actual: 3 }, "value 8.5"],
    ["proportional", "vượt mỗi 1%: 0,1; thưởng tối đa 2", { target: 100, actual: 50 }, "value 5"],
    ["proportional", "vượt mỗi 1%: 0,1", { target: 100, actual: 100 }, "value 10"],
    ["proportional", "càng thấp càng tốt; vượt mỗi 1%: 0,1", { target: 2, actual: 0 }, "value 10"],
    ["proportional", "càng thấp càng tốt; vượt mỗi 1%: 0,1", { target: 3, actual: 2 }, "value 15"],
  ])("%s %s with %j is %s", (rule, parameters, recorded, expected) => {
    const criterion = { rule, parameters };
    expect(single(criterion, recorded)).toBe(expected);
  });

  test("lateness as sentences say it, its kind too", () => {
    const criterion = { rule: "Chấm theo thời hạn", parameters: "Chậm 1 ngày trừ 1 điểm; tối đa trừ 5 điểm", due: "2024-01-01" };
    expect(["2024-01-04", "2024-01-31"].map((actual) => single(criterion, { actual }))).toEqual(["value 7", "value 5"]);
  });

  test("an object without ends takes what the others leave", () => {
    const bands = [{ below: 50, points: 0 }, { from: 80, points: 10 }, { points: 5 }];
    expect([10, 50, 79.9, 80].map((actual) => single({ rule: "bands", parameters: { bands } }, { actual }))).toEqual(["value 0", "value 5", "value 5", "value 10"]);
  });

  test("bands as objects are tried from the lowest, in whatever order they stand", () => {
    const bands = [{ from: 90, points: 10 }, { below: 50, points: 0 }, { from: 50, points: 5 }];
    for (const [actual, points] of [[49, 0], [50, 5], [89.9, 5], [90, 10]] as const) {
      expect(single({ rule: "bands", parameters: { bands } }, { actual })).toBe(`value ${points}`);
    }
  });

  test("a level's name is listed without the spaces around it", () => {
    const { findings } = leaf({ rule: "level", parameters: "Tốt : 10; Khá: 7" }, { A: { actual: "Giỏi" } });
    expect(findings).toMatchObject([{ params: { allowed: "Tốt, Khá" } }]);
  });

  test("an override may come to the maximum and the whole bonus, and no further", () => {
    const at = (parameters: string, points: number): string => single({ rule: "proportional", parameters, target: 5 }, { actual: 5, layer: "final", points, by: "Khối", why: "phúc tra" });
    const bonus = "vượt 1%: cộng 0,1; thưởng tối đa 2";
    expect([at(bonus, 12), at(bonus, 12.5), at("tối đa 120%", 12), at("tối đa 120%", 12.5), at("tối đa 50%", 10)]).toEqual(["overridden 12", "score-above-max", "overridden 12", "score-above-max", "overridden 10"]);
  });

  test("where all stand on their targets nobody leads, and all get half", () => {
    expect(leaf({ rule: "relative-to-leader" }, { A: { target: 100, actual: 100 }, B: { target: 50, actual: 50 } }).shown).toEqual({ A: "value 5", B: "value 5" });
  });
});

/** The mistake in the parameters of a criterion with parts. */
function parentMistake(criteria: NonNullable<SmallBloc["criteria"]>): string | null {
  const found = rankSmall({ criteria, points: { A: [1, 1] } }).findings.find(({ code }) => code === "rule-parameters");
  return found?.code === "rule-parameters" ? found.params.given : null;
}

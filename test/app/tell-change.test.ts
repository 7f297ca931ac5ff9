import { tellChanges } from "../../src/app/tell-change";
import { type Bloc, type BlocDescription, rankBloc, resolveBloc } from "../../src/core";
import { changesBetween, inputsOf } from "../../src/workbook";

const BEFORE: BlocDescription = {
  schema: 1,
  bloc: { name: "Khối thi đua số 3", kind: "khoi", year: 2026, period: "year" },
  settings: { missing: "stop" },
  groups: [{ code: "CV", name: "Có đánh giá công vụ" }, { code: "KCV", name: "Không đánh giá công vụ" }],
  criteria: [{ code: "I", name: "Nhiệm vụ chính trị", max: 100 }],
  members: [{ code: "STP", name: "Sở Tư pháp", group: "CV" }, { code: "SNV", name: "Sở Nội vụ", group: "CV" }],
  scores: [{ member: "STP", criterion: "I", layer: "final", points: 90, by: "Bà Bình", why: "Bổ sung minh chứng" }],
  awards: [{ code: "CO", name: "Cờ thi đua", for: "collective", scope: "group", count: 1 }],
  candidates: [{ code: "H1", name: "Nguyễn Văn A", for: "individual", member: "STP", award: "CO", woman: false, leader: true }],
  ballot: [{ award: "CO", subject: "STP", round: 1, for: 5, voters: 7 }],
  granted: [{ subject: "STP", award: "CO", year: 2024, date: "2024-12-31" }, { subject: "STP", award: "CO", year: 2024, date: "2025-01-02" }],
  decisions: [{ subjects: ["STP", "SNV"], by: "Khối trưởng", why: "Cùng tổng điểm" }],
};

/** What is told of a change of this part, as "what: was → is". */
function told(change: Partial<BlocDescription>, language: "vi" | "en" = "vi"): string[] {
  const [before, after]: Bloc[] = [resolveBloc(BEFORE), resolveBloc({ ...BEFORE, ...change })];
  if (before === undefined || after === undefined) throw new Error("no bloc");
  return tellChanges(changesBetween(inputsOf(before, true), inputsOf(after, true)), { locate: () => undefined, before, after, language })
    .map(({ what, was, is }) => `${what}: ${was} → ${is}`);
}

test.each<[string, Partial<BlocDescription>, string[]]>([
  ["a policy", { settings: { missing: "leave-out" } }, ["Thiết lập, Khi thiếu điểm: Dừng lại để bổ sung → Tạm bỏ qua"]],
  ["rounding", { settings: { missing: "stop", rounding: { stage: "leaf", decimals: 3 } } }, ["Thiết lập, Làm tròn: Tổng điểm, 2 → Từng tiêu chí, 3"]],
  ["the order of the layers", { settings: { missing: "stop", scoreLayers: ["self", "final"] } },
    ["Thiết lập, Thứ tự lớp điểm: Khối thống nhất, Thẩm định, Kiểm tra chéo, Tự chấm → Tự chấm, Khối thống nhất"]],
  ["classes", { settings: { missing: "stop", classes: [{ name: "Xuất sắc", from: 90.5 }, { name: "Tốt", from: 80, minShareEach: 50 }] } },
    ["Thiết lập, Xếp loại: để trống → Xuất sắc, 90,5; Tốt, 80, 50"]],
  ["the kind of a rule", { criteria: [{ code: "I", name: "Nhiệm vụ chính trị", max: 100, rule: "bonus" }] }, ["Tiêu chí, Nhiệm vụ chính trị, Cách chấm: Chấm điểm trực tiếp → Điểm thưởng"]],
  ["the groups of a criterion", { criteria: [{ code: "I", name: "Nhiệm vụ chính trị", max: 100, groups: ["CV", "KCV"] }] }, ["Tiêu chí, Nhiệm vụ chính trị, Áp dụng cho nhóm: để trống → CV, KCV"]],
  ["why and by whom points were adjusted", { scores: [{ member: "STP", criterion: "I", layer: "final", points: 90, by: "Ông An", why: "Họp khối" }] },
    ["Sở Tư pháp, Nhiệm vụ chính trị, Người điều chỉnh: Bà Bình → Ông An", "Sở Tư pháp, Nhiệm vụ chính trị, Lý do điều chỉnh: Bổ sung minh chứng → Họp khối"]],
  ["votes", { ballot: [{ award: "CO", subject: "STP", round: 1, for: 6, voters: 7 }] }, ["Kết quả bỏ phiếu, Cờ thi đua, Sở Tư pháp, 1, Đồng ý: 5 → 6"]],
  ["a person's form of address and post", { candidates: [{ code: "H1", name: "Nguyễn Văn A", for: "individual", member: "STP", award: "CO", woman: true, leader: false }] },
    ["Hồ sơ đề nghị, Nguyễn Văn A, Trực tiếp / Lãnh đạo: Lãnh đạo → Trực tiếp", "Hồ sơ đề nghị, Nguyễn Văn A, Ông/Bà: Ông → Bà"]],
  ["the second of two awards", { granted: [{ subject: "STP", award: "CO", year: 2024, date: "2024-12-31" }, { subject: "STP", award: "CO", year: 2024, date: "2025-02-01" }] },
    ["Kết quả khen thưởng, Sở Tư pháp, Cờ thi đua, 2024, #2, Ngày quyết định: 02/01/2025 → 01/02/2025"]],
  ["a decision", { decisions: [{ subjects: ["SNV", "STP"], by: "Khối trưởng", why: "Cùng tổng điểm" }] },
    ["Quyết định của khối, 1, Các đơn vị, đối tượng theo thứ tự: STP, SNV → SNV, STP"]],
])("a change of %s is told in printed words", (_, change, expected) => {
  expect(told(change).sort()).toEqual([...expected].sort());
  for (const line of told(change, "en")) expect(line).not.toMatch(/[[\]{}"]|scoreLayers|leave-out|votesFor/);
});

test("text that only looks like a list is what was typed", () => {
  expect(told({ members: [{ code: "STP", name: "[Sở Tư pháp", shortName: "[STP", group: "CV" }, { code: "SNV", name: "Sở Nội vụ", group: "CV" }] }))
    .toEqual(expect.arrayContaining([expect.stringContaining("Sở Tư pháp → [Sở Tư pháp")]));
});

describe("points of a layer that does not count", () => {
  const scored = { member: "STP", criterion: "I" };
  const both = [...(BEFORE.scores ?? []), { ...scored, layer: "self" as const, points: 80 }, { member: "SNV", criterion: "I", layer: "self" as const, points: 70 }];
  const notes = (scores: NonNullable<BlocDescription["scores"]>, settings: NonNullable<BlocDescription["settings"]> = {}, language: "vi" | "en" = "vi") => {
    const plain: BlocDescription = { ...BEFORE, settings: { missing: "leave-out", ...settings }, awards: [], candidates: [], ballot: [], granted: [], decisions: [] };
    const [before, after] = [resolveBloc(plain), resolveBloc({ ...plain, scores })];
    const result = rankBloc(after);
    expect(result.status).toBe("ranked");
    const context = { locate: () => undefined, before, after, language, result };
    return tellChanges(changesBetween(inputsOf(before, true), inputsOf(after, true)), context).map(({ what, note }) => [what, note]);
  };

  test("is told beside the change, and nothing is where the layer counts", () => {
    expect(notes(both)).toEqual([
      ["Sở Tư pháp, Nhiệm vụ chính trị, Điểm tự chấm", "lớp điểm này chưa được dùng vì đã có điểm Khối thống nhất"], ["Sở Nội vụ, Nhiệm vụ chính trị, Điểm tự chấm", undefined],
    ]);
    expect(notes(both, {}, "en")[0]?.[1]).toBe("this layer does not count, because there are final points");
  });

  test("a layer that the bloc does not list is said to be so", () => {
    expect(notes(both, { scoreLayers: ["final", "appraised"] })[0]?.[1]).toContain("không có trong mục “Thứ tự lớp điểm”");
  });

  test("points that are gone, and who gave them, have no note", () => {
    const after = resolveBloc(BEFORE);
    const before = resolveBloc({ ...BEFORE, scores: both });
    const told = tellChanges(changesBetween(inputsOf(before, true), inputsOf(after, true)), { locate: () => undefined, before, after, language: "vi", result: rankBloc(after) });
    expect(told.map(({ note }) => note)).toEqual([undefined, undefined]);
  });
});

import type { BlocDescription, Settings } from "../../../src/core";
import { defaultSettings } from "../../../src/core/defaults";
import { wordsFor } from "../../../src/i18n";
import { lowerFirst } from "../../../src/i18n/letter-case";
import type { Method } from "../../../src/i18n/words-outputs";
import { TestBook } from "../plan-to-grids";
import { G1, makeBloc, readAt, run, type Made } from "./run-fixture";

const plain: Method = { settings: defaultSettings("year"), kind: "khoi", byRate: false, rescaled: false, apart: false, tieBreaks: [] };
const of = (language: "vi" | "en", more: Omit<Partial<Method>, "settings"> & { settings?: Partial<Settings> } = {}): string =>
  wordsFor(language).outputs.standings.method({ ...plain, ...more, settings: { ...plain.settings, ...more.settings } });

test.each<[Parameters<typeof of>[1], string, string]>([
  [{},
    "Cách tính: tổng điểm làm tròn đến 2 chữ số thập phân; xếp hạng theo tổng điểm đã làm tròn; đồng hạng thì bỏ cách hạng kế tiếp (1-2-2-4).",
    "Method: totals are rounded to 2 decimals; ranks follow the rounded totals; equal members share a rank and the next ranks are skipped (1-2-2-4)."],
  [{ byRate: true, apart: true },
    "Cách tính: tổng điểm, tỷ lệ làm tròn đến 2 chữ số thập phân; xếp hạng theo tỷ lệ % đã làm tròn (tỷ lệ % là điểm đạt được chia cho điểm tối đa áp dụng); đơn vị có tiêu chí không áp dụng xếp ở bảng riêng; đồng hạng thì bỏ cách hạng kế tiếp (1-2-2-4).",
    "Method: totals and rates are rounded to 2 decimals; ranks follow the rounded rates (points earned as a percentage of the applicable maximum); members with criteria that do not apply have a table of their own; equal members share a rank and the next ranks are skipped (1-2-2-4)."],
  [{ rescaled: true, settings: { rankOn: "unrounded", rankMethod: "modified" } },
    "Cách tính: tổng điểm làm tròn đến 2 chữ số thập phân; đơn vị có tiêu chí chưa hoặc không tính điểm thì quy về thang điểm đầy đủ; xếp hạng theo tổng điểm chưa làm tròn; đồng hạng thì lấy hạng sau cùng (1-3-3-4).",
    "Method: totals are rounded to 2 decimals; members with criteria that do not count are brought to the full scale; ranks follow the unrounded totals; equal members share the last of their ranks (1-3-3-4)."],
  [{ settings: { rounding: { stage: "section", decimals: 1 }, rankMethod: "dense" }, tieBreaks: [{ by: "section", criterion: "I. Chuyên môn" }] },
    "Cách tính: điểm từng phần làm tròn đến 1 chữ số thập phân; xếp hạng theo tổng điểm, tính từ điểm đã làm tròn; bằng nhau thì xét điểm “I. Chuyên môn”; đồng hạng thì không bỏ cách hạng (1-2-2-3).",
    "Method: points of each section are rounded to 1 decimal; ranks follow the totals, computed from rounded points; equal members are parted by points of “I. Chuyên môn”; equal members share a rank and no rank is skipped (1-2-2-3)."],
  [{ byRate: true, kind: "cum", settings: { rounding: { stage: "none", decimals: 2 }, rankMethod: "ordinal" }, tieBreaks: [{ by: "external", criterion: "" }, { by: "penalties", criterion: "" }, { by: "decision", criterion: "" }] },
    "Cách tính: không làm tròn điểm; xếp hạng theo tỷ lệ % (tỷ lệ % là điểm đạt được chia cho điểm tối đa áp dụng); bằng nhau thì xét lần lượt điểm do cơ quan khác chấm, ít điểm trừ hơn, quyết định của Cụm trưởng và Cụm phó; bằng nhau thì xếp liên tiếp theo mã đơn vị (1-2-3-4).",
    "Method: points are not rounded; ranks follow the rates (points earned as a percentage of the applicable maximum); equal members are parted by points given by other bodies, then fewer penalty points, then decision of head and deputy; equal members follow each other by member code (1-2-3-4)."],
])("the method says what this group is ranked by: %j", (more, vi, en) => {
  expect(of("vi", more)).toBe(vi);
  expect(of("en", more)).toBe(en);
});

test("scores that nobody appraised: all of one layer, and some", () => {
  const [vi, en] = [wordsFor("vi").outputs.standings, wordsFor("en").outputs.standings];
  expect(vi.unappraised({ self: 4, crossCheck: 0, of: 4 })).toBe("Điểm của kỳ này do các đơn vị tự chấm, chưa được thẩm định.");
  expect(en.unappraised({ self: 0, crossCheck: 4, of: 4 })).toBe("The points of this period come from the cross-check and have not been appraised.");
  expect(vi.unappraised({ self: 1, crossCheck: 2, of: 4 })).toBe("Trong 4 kết quả chấm điểm có 1 kết quả do đơn vị tự chấm, 2 kết quả mới qua kiểm tra chéo, chưa được thẩm định.");
  expect(en.unappraised({ self: 1, crossCheck: 2, of: 4 })).toBe("Of 4 scores, 1 from self-assessment and 2 from the cross-check have not been appraised.");
});

/** The lines below the table, joined as they are read. */
function foot(made: Made): string {
  const sheet = run(new TestBook(), makeBloc({ groups: [{ code: "G1", name: "Có đánh giá công vụ" }, { code: "G2", name: "B" }], ...made })).sheet(G1);
  const first = sheet.all().find(({ value }) => String(value).startsWith("Cách tính:"));
  if (first === undefined) throw new Error("the table has no foot");
  return sheet.all().filter((cell) => cell.col === first.col && cell.row >= first.row).map(({ value }) => String(value)).join(" ");
}

describe("below the table", () => {
  const lacking: Partial<BlocDescription> = { scores: [
    { member: "A", criterion: "I.1", layer: "final", points: 40 }, { member: "A", criterion: "II.1", state: "n/a" },
    { member: "B", criterion: "I.1", layer: "final", points: 45 }, { member: "B", criterion: "II.1", layer: "final", points: 33 },
  ] };
  const policy = (notApplicable: "rate" | "rescale" | "separate" | "full-points"): BlocDescription["groups"] => [{ code: "G1", name: "Có đánh giá công vụ", notApplicable }, { code: "G2", name: "B" }];
  const two = { members: { A: {}, B: {} }, more: lacking };

  test("the group's own policy is told, and what came of it", () => {
    expect(foot({ ...two, groups: policy("rate") })).toMatch(/theo tỷ lệ % đã làm tròn \(tỷ lệ % là [^;]*\); đồng hạng/);
    expect(foot({ ...two, groups: policy("separate") })).toContain("xếp ở bảng riêng");
    expect(foot({ ...two, groups: policy("rescale") })).toContain("thì quy về thang điểm đầy đủ; xếp hạng theo tổng điểm đã làm tròn");
    expect(foot({ ...two, groups: policy("full-points") })).toMatch(/^Cách tính: tổng điểm làm tròn đến 2 chữ số thập phân; xếp hạng theo tổng điểm đã làm tròn; đồng hạng/);
  });

  test("tie-breaks that rank are told with the names of their criteria", () => {
    expect(foot({ more: { settings: { asOf: "2023-12-01", tieBreaks: [{ by: "women" }, { by: "section", criterion: "II" }] } } })).toContain("bằng nhau thì xét điểm “II. Phần II”; đồng hạng");
  });

  test("a half-year says whose points they are where nobody has appraised them; a year and a bloc that only scores by itself do not", () => {
    const scored = (layer: "self" | "final", more: Partial<BlocDescription> = {}): Partial<BlocDescription> => ({ ...more, scores: [
      { member: "A", criterion: "I.1", layer: "self", points: 40 }, { member: "A", criterion: "II.1", layer, points: 40 },
    ] });
    const halfYear = { members: { A: {} }, bloc: { period: "half-year" } } as const;
    expect(foot({ ...halfYear, more: scored("self") })).toContain("Điểm của kỳ này do các đơn vị tự chấm, chưa được thẩm định.");
    expect(foot({ ...halfYear, more: scored("final") })).toContain("Trong 2 kết quả chấm điểm có 1 kết quả do đơn vị tự chấm, chưa được thẩm định.");
    expect(foot({ members: { A: {} }, more: scored("self") })).not.toContain("chưa được thẩm định");
    expect(foot({ ...halfYear, more: scored("self", { settings: { asOf: "2023-12-01", scoreLayers: ["self"] } }) })).not.toContain("chưa được thẩm định");
  });

  test("under a rate the remark says of what maximum the points are, where it is not the full one; remarks are sentences", () => {
    const book = run(new TestBook(), makeBloc({ ...two, groups: policy("rate") }));
    expect(readAt(book, G1, "A", "Ghi chú")).toBe("1 tiêu chí không áp dụng. Đạt 40/50 điểm tối đa áp dụng = 80%");
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("");
    const full = run(new TestBook(), makeBloc({ ...two, groups: policy("full-points") }));
    expect(readAt(full, G1, "A", "Ghi chú")).toBe("1 tiêu chí không áp dụng");
  });
});

test("our words begin small within a sentence, what somebody typed and abbreviations do not", () => {
  expect([lowerFirst("Chưa có điểm"), lowerFirst("UBND tỉnh"), lowerFirst("“Báo cáo” đạt"), lowerFirst("")]).toEqual(["chưa có điểm", "UBND tỉnh", "“Báo cáo” đạt", ""]);
  const excluded = { code: "A", name: "Sở Tư pháp", shortName: "Sở Tư pháp", group: "G1", registered: false, excluded: { reason: "Đang bị xem xét.", keepsPlace: true } };
  const book = run(new TestBook(), makeBloc({ members: { A: { i: 40 } }, more: { members: [excluded] } }));
  expect(readAt(book, G1, "A", "Ghi chú")).toMatch(/^Không xét khen thưởng: (Đang bị xem xét\.; không đăng ký thi đua|không đăng ký thi đua; Đang bị xem xét)$/);
});

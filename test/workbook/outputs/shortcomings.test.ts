import { resolveBloc } from "../../../src/core";
import { TestBook } from "../plan-to-grids";
import { makeBloc, planRun, run } from "./run-fixture";

const SHEET = "Tồn tại, hạn chế";

const halfYear = () => resolveBloc({
  schema: 1,
  bloc: { name: "Khối thi đua 3", kind: "khoi", year: 2017, period: "half-year" },
  settings: { asOf: "2017-06-30" },
  groups: [{ code: "G1", name: "Có đánh giá công vụ" }],
  criteria: [
    { code: "1", label: "1", name: "Mô hình mới", max: 10, rule: "proportional", target: 8 },
    { code: "2", label: "2", name: "Báo cáo chuyên đề", max: 10 },
    { code: "3", label: "3", name: "Tổng kết năm", max: 10, due: "2017-12-10" },
  ],
  members: [
    { code: "A", name: "Sở Tư pháp", group: "G1", reportDue: "2017-06-15", reportReceived: "2017-06-20" },
    { code: "B", name: "Sở Nội vụ", group: "G1" },
  ],
  scores: [
    { member: "A", criterion: "1", actual: 3 },
    { member: "B", criterion: "1", actual: 5 }, { member: "B", criterion: "2", layer: "self", points: 9 },
  ],
});

const line = (book: TestBook, text: string): unknown[] => {
  const sheet = book.sheet(SHEET);
  const { row } = sheet.find(text);
  return sheet.all().filter((one) => one.row === row && one.col >= 1 && one.value !== "").map(({ value }) => value);
};

test("a half-year lists, unit after unit, what it owes and its share of the year's targets", () => {
  const book = run(new TestBook(), halfYear());
  expect(line(book, "Sở Tư pháp")).toEqual([1, "Sở Tư pháp"]);
  expect(line(book, "Báo cáo chậm: hạn 15/06/2017, nhận 20/06/2017")).toEqual(["Báo cáo", "Báo cáo chậm: hạn 15/06/2017, nhận 20/06/2017"]);
  expect(line(book, "Chậm tiến độ: chưa được một nửa chỉ tiêu năm")).toEqual(["Mô hình mới", "Chậm tiến độ: chưa được một nửa chỉ tiêu năm", 8, 3, 37.5]);
  expect(line(book, "Chưa chấm")).toEqual(["Báo cáo chuyên đề", "Chưa chấm"]);
  expect(line(book, "Đạt tiến độ")).toEqual(["Mô hình mới", "Đạt tiến độ", 8, 5, 62.5]);
  expect(line(book, "Mất 1 điểm: được 9/10")).toEqual(["Báo cáo chuyên đề", "Mất 1 điểm: được 9/10"]);
  expect(book.sheet(SHEET).all().some(({ value }) => String(value).startsWith("Kết quả so với chỉ tiêu cả năm; dưới 50% ghi là chậm. Với tiêu chí tính điểm theo kết quả"))).toBe(true);
  // Not yet due: nobody's shortcoming.
  expect(book.sheet(SHEET).all().map(({ value }) => value)).not.toContain("Tổng kết năm");
});

test("what a user writes beside the list stays at the next run, and nothing is written twice", () => {
  const book = run(new TestBook(), halfYear());
  const { row } = book.sheet(SHEET).find("Chưa chấm");
  book.sheet(SHEET).set(row, 9, "gửi bổ sung trước 15/7");
  run(book, halfYear());
  const sheet = book.sheet(SHEET);
  expect(sheet.get(sheet.find("Chưa chấm").row, 9)).toBe("gửi bổ sung trước 15/7");
  expect(sheet.all().filter(({ value }) => value === "Chưa chấm")).toHaveLength(1);
});

test("a year has no such list", () => {
  expect(run(new TestBook(), makeBloc()).grids().sheets.map(({ name }) => name)).not.toContain(SHEET);
});

test("a short unit is not divided over two pages, and the last page has more than a row or two", () => {
  const members = Array.from({ length: 14 }, (_, i) => ({ code: `M${i}`, name: `Đơn vị ${i}`, group: "G" }));
  const criteria = Array.from({ length: 9 }, (_, i) => ({ code: `C${i}`, name: `Tiêu chí ${i}`, max: 10 }));
  const scores = members.flatMap(({ code }, m) => criteria.slice(0, m === 13 ? 9 : 1 + (m % 6)).map((criterion) => ({ member: code, criterion: criterion.code, layer: "final" as const, points: 10 })));
  const many = resolveBloc({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2017, period: "half-year" }, settings: {}, groups: [{ code: "G", name: "G" }], members, criteria, scores });
  const plan = planRun(new TestBook(), many).plans.find(({ role }) => role === "shortcomings");
  const breaks = plan?.print?.breaksBefore ?? [];
  const units = new Set((plan?.blocks ?? []).flatMap(({ row, cells }) => cells.flatMap((line, i) => (line.some((cell) => typeof cell === "string" && cell.startsWith("Đơn vị ")) ? [row + i] : []))));
  expect(plan?.print?.fitTall).toBeUndefined();
  expect(breaks.length).toBeGreaterThan(1);
  expect(breaks.filter((row) => !units.has(row))).toEqual([]);
  expect((plan?.print?.area.row ?? 0) + (plan?.print?.area.rows ?? 0) - (breaks.at(-1) ?? 0)).toBeGreaterThan(2);
});

test("without targets there are no columns for them, and the legend tells only of what occurs", () => {
  const criteria = Array.from({ length: 8 }, (_, i) => ({ code: `C${i}`, name: `Tiêu chí ${i}`, max: 10 }));
  const scores = criteria.flatMap(({ code }, i) => [{ member: "A", criterion: code, layer: "self" as const, points: 9 - i / 2 }, { member: "B", criterion: code, layer: "self" as const, points: 10 }]);
  const bloc = resolveBloc({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2017, period: "half-year" }, settings: {}, groups: [{ code: "G", name: "G" }],
    members: [{ code: "A", name: "Sở Tư pháp", group: "G" }, { code: "B", name: "Sở Nội vụ", group: "G" }], criteria, scores });
  const book = run(new TestBook(), bloc);
  expect(line(book, "TT")).toEqual(["TT", "Đơn vị; nội dung, tiêu chí", "Tồn tại, tiến độ"]);
  expect(line(book, "3 tiêu chí: mất 4,5 điểm")).toEqual(["Các tiêu chí khác", "3 tiêu chí: mất 4,5 điểm"]);
  expect(line(book, "Sở Nội vụ")).toEqual([2, "Sở Nội vụ", "Không có"]);
  expect(book.sheet(SHEET).all().map(({ value }) => value).filter((value) => String(value).startsWith("Đơn vị mất điểm")))
    .toEqual(["Đơn vị mất điểm ở trên 6 tiêu chí thì ghi 5 tiêu chí mất nhiều nhất, các tiêu chí còn lại ghi gộp. Bảng này không làm thay đổi"]);
  const english = run(new TestBook(), bloc, { language: "en" }).sheet("Shortcomings");
  expect(["1 point lost: earned 9/10", "3 criteria: 4.5 points lost", "3 points lost: earned 7/10"].map((text) => english.has(text))).toEqual([false, true, true]);
});

test("what is never summed up is named where there is such a loss", () => {
  const criteria = [...Array.from({ length: 7 }, (_, i) => ({ code: `C${i}`, name: `Tiêu chí ${i}`, max: 10 })), { code: "Y", name: "Có", max: 4, rule: "yes-no" }];
  const scores = criteria.map(({ code }) => ({ member: "A", criterion: code, layer: "self" as const, points: code === "Y" ? 0 : 9 }));
  const bloc = resolveBloc({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2017, period: "half-year" }, settings: {}, groups: [{ code: "G", name: "G" }], members: [{ code: "A", name: "A", group: "G" }], criteria, scores });
  const words = (book: TestBook, tab: string): string => book.sheet(tab).all().filter(({ col }) => col > 0).map(({ value }) => value).join(" ");
  expect(words(run(new TestBook(), bloc), SHEET)).toContain("Không kể điểm bị trừ và tiêu chí không đạt, đơn vị mất điểm ở trên 6");
  expect(words(run(new TestBook(), bloc, { language: "en" }), "Shortcomings")).toContain("Apart from points taken off and criteria not met, of a member");
});

test.each([45, 20])("a unit of %d rows is named again on each further page, and no page ends with its name and one row", (losses) => {
  const members = [1, 2, 3].map((n) => ({ code: `M${n}`, name: `Đơn vị ${n}`, group: "G" }));
  const criteria = Array.from({ length: losses }, (_, i) => ({ code: `C${i}`, name: `Tiêu chí ${i}`, max: 4, rule: "yes-no" }));
  const scores = members.flatMap(({ code }) => criteria.map((criterion) => ({ member: code, criterion: criterion.code, layer: "self" as const, points: 0 })));
  const long = resolveBloc({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2017, period: "half-year" }, settings: {}, groups: [{ code: "G", name: "G" }], members, criteria, scores });
  const plan = planRun(new TestBook(), long).plans.find(({ role }) => role === "shortcomings");
  const at = new Map((plan?.blocks ?? []).flatMap(({ row, cells }) => cells.map((line, i) => [row + i, line.filter((cell) => typeof cell === "string").join("|")] as const)));
  const breaks = plan?.print?.breaksBefore ?? [];
  expect(breaks.length).toBeGreaterThan(1);
  expect(breaks.map((row) => at.get(row)).filter((text) => !/Đơn vị \d( \(tiếp theo\))?(\||$)/.test(text ?? ""))).toEqual([]);
  expect([...at.values()].some((text) => text.includes("Đơn vị 1 (tiếp theo)"))).toBe(true);
  expect(breaks.filter((row) => [1, 2].some((back) => /Đơn vị \d(\||$)/.test(at.get(row - back) ?? "")))).toEqual([]);
});

test("a unit that a page holds begins on the next one rather than being divided", () => {
  const members = [1, 2, 3, 4].map((n) => ({ code: `M${n}`, name: `Đơn vị ${n}`, group: "G" }));
  const criteria = Array.from({ length: 12 }, (_, i) => ({ code: `C${i}`, name: `Tiêu chí ${i}`, max: 4, rule: "yes-no" }));
  const scores = members.flatMap(({ code }) => criteria.map((criterion) => ({ member: code, criterion: criterion.code, layer: "self" as const, points: 0 })));
  const of = resolveBloc({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2017, period: "half-year" }, settings: {}, groups: [{ code: "G", name: "G" }], members, criteria, scores });
  const plan = planRun(new TestBook(), of).plans.find(({ role }) => role === "shortcomings");
  const at = new Map((plan?.blocks ?? []).flatMap(({ row, cells }) => cells.map((line, i) => [row + i, line.filter((cell) => typeof cell === "string").join("|")] as const)));
  const begins = (plan?.print?.breaksBefore ?? []).map((row) => at.get(row) ?? "");
  expect(begins.length).toBeGreaterThan(0);
  expect(begins.filter((text) => !/Đơn vị \d(\||$)/.test(text))).toEqual([]);
});

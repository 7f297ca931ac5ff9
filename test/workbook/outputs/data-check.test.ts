import type { LocatedFinding } from "../../../src/workbook/located-finding";
import { planStopped } from "../../../src/workbook/outputs/plan-outputs";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { G1, makeBloc, run } from "./run-fixture";

const NAME = "Rà soát số liệu";
const ranAt = "2023-12-06T10:00:00";

const unreadable: LocatedFinding = { code: "score-unreadable", severity: "error", params: { given: "12.345,6" }, sheet: "Sở Nội vụ", cell: "M12" };
const late: LocatedFinding = { code: "report-late", severity: "warning", params: { name: "Sở Tư pháp", due: "2023-11-20", received: "2023-11-24" }, sheet: "Đơn vị thành viên", cell: "O9" };
const nowhere: LocatedFinding = { code: "extra-column", severity: "info", params: { header: "Ý kiến", others: "", more: 0 }, sheet: "" };

const rows = (sheet: TestSheet): unknown[][] => {
  const { row, col } = sheet.find("TT");
  const found: unknown[][] = [];
  for (let at = row + 1; typeof sheet.get(at, col) === "number"; at += 1) found.push(Array.from({ length: 6 }, (_, i) => sheet.get(at, col + i)));
  return found;
};

const stop = (book: TestBook, findings: readonly LocatedFinding[]): TestBook =>
  book.apply(planStopped({ bloc: makeBloc(), grids: book.grids(), findings, language: "vi", ranAt }).plans);

describe("data check", () => {
  test("every finding with its place and its words, errors first, counts on top", () => {
    const sheet = run(new TestBook(), makeBloc(), { findings: [nowhere, late, unreadable] }).sheet(NAME);
    expect(rows(sheet).map((row) => row.slice(0, 4))).toEqual([
      [1, "Lỗi", "Sở Nội vụ", "M12"], [2, "Cảnh báo", "Đơn vị thành viên", "O9"], [3, "Thông tin", "(cả tệp)", ""],
    ]);
    expect(rows(sheet)[0]?.[4]).toContain("12.345,6");
    expect(String(rows(sheet)[0]?.[5]).length).toBeGreaterThan(5);
    expect(sheet.has("Lỗi: 1; cảnh báo: 1; thông tin: 1.")).toBe(true);
  });

  test("says so when nothing was found, and what came of the run", () => {
    const sheet = run(new TestBook(), makeBloc()).sheet(NAME);
    expect(sheet.has("Không phát hiện vấn đề nào.")).toBe(true);
    expect(sheet.has("Đã tính điểm và xếp hạng.")).toBe(true);
  });

  test("names the bloc and the period as the other sheets do; not where the set-up could not be read", () => {
    const top = (book: TestBook, language: "vi" | "en" = "vi"): unknown[] => book.sheet(language === "vi" ? NAME : "Data check").all()
      .filter(({ row, col }) => col === 1 && row >= 1 && row <= 2).map(({ value }) => value);
    expect(top(run(new TestBook(), makeBloc()))).toEqual(["KHỐI THI ĐUA 3", "RÀ SOÁT SỐ LIỆU NĂM 2023"]);
    expect(top(run(new TestBook(), makeBloc({ bloc: { period: "half-year" } }), { language: "en" }), "en")).toEqual(["KHỐI THI ĐUA 3", "DATA CHECK: FIRST HALF OF 2023"]);
    expect(top(stop(new TestBook(), [unreadable]))).toEqual(["KHỐI THI ĐUA 3", "RÀ SOÁT SỐ LIỆU NĂM 2023"]);
    const unread = new TestBook();
    unread.apply(planStopped({ bloc: null, grids: unread.grids(), findings: [unreadable], language: "vi", ranAt }).plans);
    expect(top(unread).filter((text) => text !== "")).toEqual(["RÀ SOÁT SỐ LIỆU"]);
  });

  test("a row that a finding has left is as low as any other again", () => {
    const planned = (book: TestBook, findings: readonly LocatedFinding[]) => {
      const { plans } = planStopped({ bloc: makeBloc(), grids: book.grids(), findings, language: "vi", ranAt });
      book.apply(plans);
      const heights = plans.find(({ role }) => role === "data-check")?.heights ?? [];
      return new Map(heights.map(({ row, points }) => [row, points]));
    };
    const book = new TestBook();
    const first = planned(book, [unreadable, late, nowhere]);
    const last = Math.max(...first.keys());
    expect(first.get(last)).toBeGreaterThan(16);
    expect(planned(book, [unreadable]).get(last)).toBe(15);
    expect(planned(book, [unreadable]).has(last)).toBe(false);
  });

  test("a stopped run writes this sheet alone and says that earlier results stand", () => {
    const book = run(new TestBook(), makeBloc());
    const before = book.sheets.filter((sheet) => sheet.name !== NAME).map((sheet) => sheet.grid());
    stop(book, [unreadable]);
    expect(book.sheets.filter((sheet) => sheet.name !== NAME).map((sheet) => sheet.grid())).toEqual(before);
    const sheet = book.sheet(NAME);
    expect(sheet.has("Chưa xếp hạng: có 1 lỗi phải sửa. Sửa xong, bấm lại “Tính điểm, xếp hạng”.")).toBe(true);
    expect(sheet.has("Các bảng kết quả đang có là của lần tính trước, ghi ngày tính ở đầu mỗi bảng; lần này không thay đổi.")).toBe(true);
    expect(book.sheet(G1).has("Kết quả lần tính ngày 05/12/2023 lúc 08:30")).toBe(true);
  });

  test("a workbook without results is told apart", () => {
    const book = stop(new TestBook(), [unreadable]);
    expect(book.sheets.map((sheet) => sheet.owned)).toEqual(["data-check"]);
    expect(book.sheet(NAME).has("Chưa có bảng kết quả nào từ lần tính trước.")).toBe(true);
  });

  test("a remark beside a finding stays with it, and is kept below when the finding is gone", () => {
    const book = stop(new TestBook(), [unreadable, late]);
    const sheet = book.sheet(NAME);
    const { row, col } = sheet.find("Cần làm");
    sheet.set(row, col + 1, "Đã xử lý").set(sheet.find("M12").row, col + 1, "đã gọi điện").set(sheet.find("O9").row, col + 1, "chờ");
    stop(book, [{ ...unreadable, cell: "M13" }, unreadable, late]);
    expect(sheet.get(sheet.find("M12").row, col + 1)).toBe("đã gọi điện");
    expect(sheet.get(sheet.find("M13").row, col + 1)).toBe("");
    run(book, makeBloc(), { findings: [late] });
    expect(sheet.get(sheet.find("O9").row, col + 1)).toBe("chờ");
    expect(sheet.find("đã gọi điện").row).toBeGreaterThan(sheet.find("O9").row);
  });

  test("the user is told of a wanted name that a sheet of the user's has, and that sheet is left alone", () => {
    const book = new TestBook();
    book.add(G1).set(0, 0, "bảng riêng của tôi");
    const plain = { ...book.sheet(G1).grid() };
    run(book, makeBloc());
    expect(book.sheet(G1).grid()).toEqual(plain);
    expect(book.sheet(`${G1} (2)`).owned).toBe("standings:G1");
    expect(rows(book.sheet(NAME)).map((row) => row.slice(1, 3))).toEqual([["Thông tin", G1]]);
    expect(String(rows(book.sheet(NAME))[0]?.[4])).toContain(`${G1} (2)`);
    run(book, makeBloc());
    expect(rows(book.sheet(NAME))).toEqual([]);
    expect(book.sheet(G1).grid()).toEqual(plain);
  });

  test("a renamed sheet of ours is overwritten under its new name; one without our keys is left to the user", () => {
    const book = run(new TestBook(), makeBloc());
    book.sheet(G1).name = "Kết quả nhóm 1";
    run(book, makeBloc());
    expect(book.sheets.filter((sheet) => sheet.owned === "standings:G1").map((sheet) => sheet.name)).toEqual(["Kết quả nhóm 1"]);
    book.sheet("Kết quả nhóm 1").deleteColumn(0);
    const before = book.sheet("Kết quả nhóm 1").all();
    run(book, makeBloc());
    expect(book.sheet("Kết quả nhóm 1").all()).toEqual(before);
    expect(book.sheet(G1).owned).toBe("standings:G1");
  });
});

import { rankBloc, type RunResult } from "../../src/core";
import { lastRankedRun, rankedRuns } from "../../src/workbook/last-run";
import type { LocatedFinding } from "../../src/workbook/located-finding";
import { pageScale } from "../../src/workbook/page-fit";
import { planLogState, planRunLog } from "../../src/workbook/run-log";
import { G1, makeBloc, run } from "./outputs/run-fixture";
import { TestBook } from "./plan-to-grids";

const bloc = makeBloc();
const result = rankBloc(bloc);
const fingerprint = "ab12".repeat(16);
const stopped: RunResult = { status: "stopped", provisional: false, groups: [], nominations: [], considered: [], open: [], findings: [] };
const NAME = "Nhật ký tính điểm";

const log = (book: TestBook, ranAt: string, more: Partial<Parameters<typeof planRunLog>[0]["entry"]> = {}, language: "vi" | "en" = "vi"): TestBook =>
  book.apply([planRunLog({ grids: book.grids(), language, entry: { ranAt, bloc, result, findings: [], fingerprint, ...more } })]);

const lines = (book: TestBook): unknown[][] => {
  const sheet = book.sheet(NAME);
  const { row, col } = sheet.find("Thời gian");
  const rows = [...new Set(sheet.all().filter((cell) => cell.row > row && cell.col >= col).map((cell) => cell.row))];
  return rows.map((at) => Array.from({ length: 10 }, (_, i) => sheet.get(at, col + i)));
};

describe("run log", () => {
  test("the first line makes the sheet", () => {
    const book = log(run(new TestBook(), bloc), "2023-12-05T08:30:00");
    expect(book.sheet(NAME).owned).toBe("run-log");
    expect(lines(book)).toEqual([["05/12/2023 lúc 08:30", "Năm 2023", "Đã xếp hạng", 5, 0, 0, 0, fingerprint, "Tiếng Việt",
      [G1, "XH - Không đánh giá công vụ", "Bảng tổng hợp điểm", "Đề nghị khen thưởng", "Rà soát số liệu", "Tính toán"].join("; ")]]);
  });

  test("names the bloc at its top, also where the set-up could be read only later, and under its present name", () => {
    const unread = { ranAt: "2023-12-05T08:30:00", bloc: null, result: stopped, findings: [], fingerprint };
    expect(planRunLog({ grids: new TestBook().grids(), language: "vi", entry: unread }).heights).toContainEqual({ row: 1, points: 19 });
    const book = log(new TestBook(), unread.ranAt, unread);
    const top = (): unknown => book.sheet(NAME).get(book.sheet(NAME).find("NHẬT KÝ TÍNH ĐIỂM").row - 1, 1);
    expect(top()).toBe("");
    log(book, "2023-12-05T08:31:00");
    expect(top()).toBe("KHỐI THI ĐUA 3");
    log(book, "2023-12-05T08:32:00", { bloc: { ...bloc, bloc: { ...bloc.bloc, name: "Cụm thi đua 7" } } });
    log(book, "2023-12-05T08:33:00", { bloc: null, result: stopped });
    expect(top()).toBe("CỤM THI ĐUA 7");
  });

  test.each(["vi", "en"] as const)("its type of 12 points prints at 8½ or more (%s)", (language) => {
    const { widths, print } = planRunLog({ grids: new TestBook().grids(), language, entry: { ranAt: "2023-12-05T08:30:00", bloc, result, findings: [], fingerprint } });
    const printed = widths.filter(({ col }) => print !== undefined && col >= print.area.col).map(({ chars }) => chars);
    expect(printed).toHaveLength(13);
    if (print === undefined) throw new Error("no page");
    expect(12 * pageScale(print, printed)).toBeGreaterThanOrEqual(8.5);
  });

  test("each run adds one line below, in its language, and touches no earlier cell", () => {
    const book = log(new TestBook(), "2023-12-05T08:30:00");
    const before = book.sheet(NAME).all();
    log(book, "2023-12-06T09:00:00", {}, "en");
    expect(lines(book)).toHaveLength(2);
    expect(lines(book)[1]?.slice(0, 3)).toEqual(["06/12/2023, 09:00", "Year 2023", "Ranked"]);
    expect(book.sheet(NAME).all()).toEqual(expect.arrayContaining(before));
  });

  test("counts findings by severity; provisional and stopped are named; a stopped run has no fingerprint", () => {
    const finding = (severity: "error" | "warning" | "info"): LocatedFinding => ({ code: "no-score", severity, params: { name: "A" }, sheet: "" });
    const book = log(new TestBook(), "2023-12-05T08:30:00", { result: { ...result, provisional: true }, findings: [finding("warning"), finding("warning"), finding("info")] });
    log(book, "2023-12-05T08:31:00", { result: stopped, findings: [finding("error")] });
    log(book, "2023-12-05T08:32:00", { bloc: null, result: stopped });
    expect(lines(book).map((line) => line.slice(1, 8))).toEqual([
      ["Năm 2023", "Đã xếp hạng (tạm tính)", 5, 0, 2, 1, fingerprint],
      ["Năm 2023", "Đã dừng, chưa xếp hạng", 0, 1, 0, 0, ""],
      ["", "Đã dừng, chưa xếp hạng", 0, 0, 0, 0, ""],
    ]);
    expect(lines(book)[1]?.[9]).toBe("Rà soát số liệu");
    expect(lastRankedRun(book.grids())).toBe("2023-12-05T08:30:00");
  });

  test("no line is lost when the user has typed below, inserted rows and columns, or deleted lines", () => {
    const book = log(log(new TestBook(), "2023-12-05T08:30:00"), "2023-12-05T08:31:00");
    const sheet = book.sheet(NAME);
    const first = sheet.find("05/12/2023 lúc 08:30").row;
    sheet.set(first + 4, 12, "ghi thêm").insertColumn(3).insertRow(2).deleteRow(first + 1);
    log(book, "2023-12-05T08:32:00");
    log(book, "2023-12-05T08:33:00");
    expect(sheet.get(first + 4, 13)).toBe("ghi thêm");
    expect(sheet.find("05/12/2023 lúc 08:32").row).toBe(first + 5);
    expect(sheet.find("05/12/2023 lúc 08:31").row).toBe(first + 1);
    expect(lastRankedRun(book.grids())).toBe("2023-12-05T08:33:00");
    const keys = sheet.all().filter((cell) => String(cell.value).startsWith("row:run:")).map((cell) => cell.value);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a log whose keys are gone is left to the user", () => {
    const book = log(new TestBook(), "2023-12-05T08:30:00");
    book.sheet(NAME).deleteColumn(0);
    const before = book.sheet(NAME).all();
    log(book, "2023-12-05T08:31:00");
    expect(book.sheet(NAME).all()).toEqual(before);
    expect(book.sheet(`${NAME} (2)`).has("05/12/2023 lúc 08:31")).toBe(true);
  });

  const later = (book: TestBook): unknown[][] => {
    const sheet = book.sheet(NAME);
    const { row, col } = sheet.find("Người lập bảng");
    const rows = [...new Set(sheet.all().filter((cell) => cell.row > row).map((cell) => cell.row))];
    return rows.map((at) => [0, 1, 2].map((i) => sheet.get(at, col + i)));
  };

  test("says who prepared it and what became of the verification, never more than is true", () => {
    const named = { ...bloc, bloc: { ...bloc.bloc, preparedBy: "Bà Nguyễn Thị A" } };
    const book = log(new TestBook(), "2023-12-05T08:30:00", { bloc: named, verification: { state: "matched", checked: 120, different: 0, notVerifiable: 0 } });
    log(book, "2023-12-05T08:31:00", { verification: { state: "different", checked: 120, different: 2, notVerifiable: 3 } });
    log(book, "2023-12-05T08:32:00", { verification: { state: "unverified", checked: 0, different: 0, notVerifiable: 0, reason: "not-calculated" } });
    log(book, "2023-12-05T08:33:00", { result: stopped, verification: { state: "matched", checked: 1, different: 0, notVerifiable: 0 } });
    expect(later(book)).toEqual([
      ["Bà Nguyễn Thị A", "Đã đối chiếu khớp: 120 ô", ""],
      ["", "Đối chiếu không khớp: 2 trong 120 ô; 3 ô không đối chiếu được: các giá trị quá sát nhau, bảng tính không phân biệt nổi", ""],
      ["", "Chưa đối chiếu: Excel chưa tính xong", ""],
      ["", "", ""],
    ]);
  });

  test("results finalised and reopened are lines of their own; they are no runs", () => {
    const book = log(new TestBook(), "2023-12-05T08:30:00");
    const state = { at: "2023-12-06T09:00:00", bloc, by: "A", run: { ranAt: "2023-12-05T08:30:00", fingerprint } };
    book.apply([planLogState({ grids: book.grids(), language: "vi", state: { ...state, kind: "finalised" } })]);
    book.apply([planLogState({ grids: book.grids(), language: "vi", state: { ...state, kind: "reopened", at: "2023-12-07T09:00:00" } })]);
    log(book, "2023-12-08T09:00:00");
    expect(lines(book).map((line) => [line[0], line[2], line[7]])).toEqual([
      ["05/12/2023 lúc 08:30", "Đã xếp hạng", fingerprint], ["06/12/2023 lúc 09:00", "Chốt kết quả", fingerprint],
      ["07/12/2023 lúc 09:00", "Mở lại", fingerprint], ["08/12/2023 lúc 09:00", "Đã xếp hạng", fingerprint],
    ]);
    expect(later(book)[1]).toEqual(["A", "", "Lần tính 05/12/2023 lúc 08:30"]);
    expect(rankedRuns(book.grids())).toEqual(["2023-12-05T08:30:00", "2023-12-08T09:00:00"]);
    expect(book.sheet(NAME).all().filter(({ value }) => typeof value === "string" && /^row:(run|finalised|reopened):/.test(value)).map(({ value }) => String(value).split(":")[2])).toEqual(["1", "2", "3", "4"]);
  });

  test("a log of an earlier version gets the new columns to the right of everything, also of what users have put there", () => {
    const book = log(log(new TestBook(), "2023-12-05T08:30:00"), "2023-12-05T08:31:00");
    const sheet = book.sheet(NAME);
    const { col } = sheet.find("Người lập bảng");
    sheet.deleteColumn(col).deleteColumn(col).deleteColumn(col).set(9, col + 1, "của tôi");
    log(book, "2023-12-05T08:32:00", { verification: { state: "matched", checked: 5, different: 0, notVerifiable: 0 } });
    expect(sheet.find("Người lập bảng").col).toBe(col + 2);
    expect(sheet.get(9, col + 1)).toBe("của tôi");
    expect(later(book).at(-1)).toEqual(["", "Đã đối chiếu khớp: 5 ô", ""]);
    log(book, "2023-12-05T08:33:00");
    expect(sheet.all().filter(({ value }) => value === "Người lập bảng")).toHaveLength(1);
    expect(lastRankedRun(book.grids())).toBe("2023-12-05T08:33:00");
  });

  test("one of the new columns that the user has deleted does not come back", () => {
    const book = log(new TestBook(), "2023-12-05T08:30:00");
    book.sheet(NAME).deleteColumn(book.sheet(NAME).find("Đối chiếu").col);
    log(book, "2023-12-05T08:31:00");
    expect(book.sheet(NAME).has("Đối chiếu")).toBe(false);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareWorkbooks, computeRanking, gridsOf, type CompareOutcome } from "../../src/app";
import { readXlsx } from "../../src/xlsx";
import { sheetNamed } from "../excel/host-of";
import { blocOf, changed, deskOf, deskWith, find, own, pictures, type Desk } from "./shell-of";

const sample = (year: number, language: "vi" | "en" = "vi"): Desk => deskOf(readXlsx(readFileSync(join(__dirname, `../../samples/khoi-so-3-${year}.xlsx`))), {}, language);
const book = async (desk: Desk, name: string) => ({ name, grids: await gridsOf(desk.shell) });

function compared(outcome: CompareOutcome): Extract<CompareOutcome, { status: "compared" }> {
  if (outcome.status === "refused") throw new Error(outcome.reason.what);
  return outcome;
}
const textAt = (desk: Desk, text: string, column: number): unknown => {
  const sheet = own(desk, "comparison");
  const row = sheet.rows.get(find(sheet, text).row);
  const first = row?.cells.findIndex((cell) => cell?.value === text) ?? -1;
  return row?.cells[first + column]?.value;
};

describe("with an earlier period's workbook", () => {
  test("writes who moved and why, and touches nothing else", async () => {
    const desk = sample(2019);
    const before = pictures(desk);
    const outcome = compared(await compareWorkbooks(desk.shell, await book(sample(2018), "khoi-so-3-2018.xlsx")));
    expect(changed(before, pictures(desk))).toEqual(["So sánh"]);
    expect(outcome.comparison.members).toHaveLength(10);
    expect([1, 2, 3].map((column) => textAt(desk, "Văn phòng Ủy ban nhân dân tỉnh", column))).toEqual([4, 1, "Tăng 3"]);
    expect(String(textAt(desk, "Văn phòng Ủy ban nhân dân tỉnh", 7))).toContain("I.1.1. Tỷ lệ nhiệm vụ hoàn thành đúng và trước hạn: +1,00 (9,00 → 10,00)");
    expect(find(own(desk, "comparison"), "So với năm 2018 (tệp khoi-so-3-2018.xlsx)")).toBeDefined();
  }, 60_000);

  test("a unit that was renamed is followed, a criterion that is new is listed; in English", async () => {
    const desk = sample(2017, "en");
    compared(await compareWorkbooks(desk.shell, await book(sample(2015), "2015.xlsx")));
    const sheet = own(desk, "comparison");
    expect(find(sheet, "(formerly Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh)")).toBeDefined();
    expect(find(sheet, "Criteria that are new: 1.3. Sáng kiến, giải pháp được công nhận.")).toBeDefined();
    expect(find(sheet, "maximum 15 → 9")).toBeDefined();
  }, 60_000);

  test("twice gives the same sheet once", async () => {
    const desk = sample(2019);
    const earlier = await book(sample(2018), "2018.xlsx");
    await compareWorkbooks(desk.shell, earlier);
    const once = pictures(desk);
    await compareWorkbooks(desk.shell, earlier);
    expect(changed(once, pictures(desk))).toEqual([]);
    expect(desk.host.workbook.sheets.filter(({ name }) => name.startsWith("So sánh"))).toHaveLength(1);
  }, 60_000);

  test("the next run shows in its standings where each member stood then; an earlier run of this period it does not", async () => {
    const desk = sample(2019);
    await computeRanking(desk.shell);
    await computeRanking(desk.shell);
    expect(() => find(own(desk, "standings:CV"), "Hạng kỳ trước")).toThrow();
    await compareWorkbooks(desk.shell, await book(sample(2018), "2018.xlsx"));
    await computeRanking(desk.shell);
    const sheet = own(desk, "standings:CV");
    const { col } = find(sheet, "Hạng kỳ trước");
    expect(sheet.rows.get(find(sheet, "Văn phòng Ủy ban nhân dân tỉnh").row)?.cells[col]?.value).toBe(4);
  }, 60_000);

  test("another bloc, an empty file and a file that stops are refused with the reason, and nothing is written", async () => {
    const desk = await deskWith(blocOf(4, 6));
    const before = pictures(desk);
    const refusals = [
      await compareWorkbooks(desk.shell, await book(sample(2018), "khac.xlsx")),
      await compareWorkbooks(desk.shell, await book(deskOf(), "trong.xlsx")),
      await compareWorkbooks(desk.shell, await book(await deskWith(blocOf(4, 6, { settings: { missing: "stop" }, scores: [{ member: "M1", criterion: "S1.1", layer: "final", points: 5 }] })), "thieu.xlsx")),
    ];
    expect(refusals.map((one) => (one.status === "refused" ? one.reason.what : ""))).toEqual([
      "Không có đơn vị nào của tệp này có trong khac.xlsx.", "Tệp trong.xlsx không phải sổ tính chấm điểm của khối, cụm.", "Tệp thieu.xlsx còn thiếu điểm nên chưa xếp hạng được.",
    ]);
    expect(refusals.map((one) => (one.status === "refused" ? one.findings.length > 0 : null))).toEqual([false, true, true]);
    expect(refusals[2]).toMatchObject({ reason: { todo: expect.stringContaining("--provisional") } });
    expect(changed(before, pictures(desk))).toEqual([]);
  }, 60_000);
});

describe("a later run", () => {
  const editFirst = (desk: Desk, text: string): void => {
    const sheet = sheetNamed(desk.host, "ĐV 1");
    const { row } = find(sheet, "Tiêu chí 1.1");
    const { col } = find(sheet, "Điểm Khối thống nhất");
    desk.host.edit(sheet.id, row, col, text);
  };
  const line = (desk: Desk): unknown => {
    const cells = [...own(desk, "comparison").rows.values()].find((row) => row.cells.some((cell) => cell?.value === "text:label:run"))?.cells ?? [];
    return cells.map((cell) => cell?.value).find((value) => typeof value === "string" && !value.startsWith("text:"));
  };

  test("says of a comparison with another file that it is of earlier results, as long as they are other ones", async () => {
    const desk = await deskWith(blocOf(4, 6));
    const earlier = await book(await deskWith(blocOf(4, 6, { bloc: { name: "Khối thi đua số 3", kind: "khoi", year: 2025, period: "year" } })), "2025.xlsx");
    await computeRanking(desk.shell);
    await compareWorkbooks(desk.shell, earlier);
    const fresh = line(desk);
    expect(fresh).toMatch(/^Bảng này lập theo kết quả kỳ này \(mã kiểm chứng [0-9a-f]{8}, ghi đủ ở cuối bảng\)$/);
    await computeRanking(desk.shell);
    expect(line(desk)).toBe(fresh);
    editFirst(desk, "1");
    await computeRanking(desk.shell);
    expect(line(desk)).toBe(`Bảng này lập theo kết quả cũ (mã kiểm chứng ${/[0-9a-f]{8}/.exec(String(fresh))?.[0] ?? ""}), chưa theo lần tính 22/11/2026 lúc 09:30; cần so sánh lại`);
    expect(textAt(desk, "Đơn vị thành viên số 1", 7)).toContain("Điểm không thay đổi.");
    await compareWorkbooks(desk.shell, earlier);
    expect(line(desk)).toMatch(/^Bảng này lập theo kết quả kỳ này/);
    expect(textAt(desk, "Đơn vị thành viên số 1", 7)).toContain("(10,00 → 1,00)");
    editFirst(desk, "10");
    await computeRanking(desk.shell);
    expect(line(desk)).toMatch(/^Bảng này lập theo kết quả cũ/);
  }, 60_000);

  test("makes a comparison with the run before anew, and writes none where nobody asked for one", async () => {
    const desk = await deskWith(blocOf(4, 6));
    await computeRanking(desk.shell);
    editFirst(desk, "9");
    await computeRanking(desk.shell);
    expect(() => own(desk, "comparison")).toThrow();
    await compareWorkbooks(desk.shell, null);
    expect(textAt(desk, "Đơn vị thành viên số 1", 7)).toContain("(10,00 → 9,00)");
    editFirst(desk, "3");
    await computeRanking(desk.shell);
    expect(textAt(desk, "Đơn vị thành viên số 1", 7)).toContain("(9,00 → 3,00)");
    expect(line(desk)).toMatch(/^Bảng này lập theo kết quả kỳ này/);
    // The same results again: still against the run before them.
    await computeRanking(desk.shell);
    expect(textAt(desk, "Đơn vị thành viên số 1", 7)).toContain("(9,00 → 3,00)");
  }, 60_000);
});

describe("with the previous run", () => {
  test("without one it is refused", async () => {
    const outcome = await compareWorkbooks((await deskWith(blocOf(4, 6))).shell, null);
    expect(outcome).toMatchObject({ status: "refused", reason: { what: "Trong tệp chưa có lần tính trước để so sánh." } });
  });

  test("after a score changed: which one, and whom it moved; before and after computing again", async () => {
    const desk = await deskWith(blocOf(4, 6));
    await computeRanking(desk.shell);
    const sheet = sheetNamed(desk.host, "ĐV 1");
    const { row } = find(sheet, "Tiêu chí 1.1");
    const col = (sheet.rows.get(row)?.cells ?? []).findIndex((cell) => cell?.value === 10 && cell.formula === undefined && find(sheet, "Điểm tối đa").col !== sheet.rows.get(row)?.cells.indexOf(cell));
    desk.host.edit(sheet.id, row, col, "1");
    for (const again of [false, true]) {
      if (again) await computeRanking(desk.shell);
      const { comparison } = compared(await compareWorkbooks(desk.shell, null));
      const [first, ...others] = comparison.members;
      expect([first?.member, first?.change, first?.changes.map(({ criterion, change }) => [criterion?.code, change])]).toEqual(["M1", "-9", [["S1.1", "-9"]]]);
      expect(others.map(({ change }) => change)).toEqual(["0", "0", "0"]);
      expect(find(own(desk, "comparison"), "So với lần tính trước")).toBeDefined();
    }
  }, 60_000);
});

/** Workbooks as other people keep them: nothing here was laid out by the add-in. */
import { recognise } from "../../../src/workbook/recognise";
import type { GridValue } from "../../../src/workbook/grid";
import { gridOf, gridsOf, sheetOfRows, type Sheet } from "../plan-to-grid";
import { readBloc } from "../../../src/workbook/read/read-bloc";
import { run, told } from "./small-bloc";

type Rows = readonly (readonly GridValue[])[];

const SETUP: Rows = [
  ["ỦY BAN NHÂN DÂN TỈNH"],
  [],
  ["Tên khối thi đua:", "", "Khối các cơ quan Tham mưu - Tổng hợp"],
  ["Năm", "", 2023],
  ["Kỳ", "", "Tổng kết năm"],
  ["Trưởng khối", "", "Văn phòng UBND tỉnh"],
  ["Phó khối", "", ""],
  ["Thiếu điểm", "", "Bỏ qua"],
  [],
  ["", "Nhóm", "Mã nhóm"],
  ["", "Khối tham mưu", "TM"],
  ["", "Khối tổng hợp", "TH"],
];

const CRITERIA: Rows = [
  ["PHỤ LỤC I"],
  ["BỘ TIÊU CHÍ CHẤM ĐIỂM"],
  ["(Ban hành kèm theo Quy chế)"],
  [],
  ["STT", "NỘI DUNG\nTIÊU CHÍ", "Trọng số", "Thang điểm (điểm)", "", "Hướng dẫn chấm", "Việc nội bộ"],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
  ["I. THỰC HIỆN NHIỆM VỤ CHÍNH TRỊ", "", "", 70],
  [1, "Tham mưu văn bản", "", 40, "", "Đủ, đúng hạn"],
  ["", "- Văn bản quy phạm", "", "", "", "giải thích"],
  ["-", "Kế hoạch năm", "", "", "", ""],
  [2, "Cải cách hành chính", 2, 15],
  [],
  ["II. THI ĐUA, KHEN THƯỞNG", "", "", 30],
  [1, "Phong trào thi đua", "", 20],
  [2, "Báo cáo", "", 10, "", "Có/không"],
  ["", "TỔNG CỘNG (I+II)", "", 100],
  [],
  ["Ghi chú: điểm lẻ đến 0,25."],
];

const MEMBERS: Rows = [
  ["DANH SÁCH KHỐI"],
  ["Số TT", "Tên đơn vị", "Điện thoại", "Mã số"],
  ["A. Khối tham mưu (2 đơn vị)"],
  [1, "Văn phòng UBND tỉnh", "0271…", "VPUB"],
  [2, "Sở Nội vụ", "", "SNV"],
  ["B. Khối tổng hợp (1 đơn vị)"],
  [3, "Ban Dân tộc tỉnh", "", "BDT"],
  [],
  ["", "Bình Phước, ngày 05 tháng 12 năm 2023"],
  ["", "NGƯỜI LẬP"],
];

/** A form with a header of two rows, "Điểm" over three columns, moved and added columns. */
function form(member: string, code: string, self: readonly GridValue[], agreed: readonly GridValue[]): Rows {
  const row = (label: GridValue, name: string, max: number, at: number): GridValue[] => [label, name, self[at]!, "", agreed[at]!, "", "x", max];
  return [
    ["PHIẾU TỰ CHẤM ĐIỂM"],
    ["Đơn vị:", "", member, "", "Mã:", code],
    ["", "", "", "Ngày nhận: 01/12/2023"],
    [],
    ["TT", "Nội dung", "Điểm", "", "", "Minh chứng", "Cột riêng", "Điểm chuẩn"],
    ["", "", "Tự chấm", "Chấm chéo", "Thống nhất", "", "", ""],
    ["I", "Thực hiện nhiệm vụ chính trị", "=SUM", "", 60, "", "", 70],
    row("1", "Tham mưu văn bản", 40, 0),
    row("2.", "Cải cách hành chính", 15, 1),
    ["II", "Thi đua, khen thưởng", 28, "", "", "", "", 30],
    row("1", "Phong trào thi đua", 20, 2),
    row("2", "Báo cáo", 10, 3),
    ["", "Tổng cộng", 95, "", 93.5, "", "", 100],
    ["", "", 95],
    [],
    ["", "", "", "", "Bình Phước, ngày 01 tháng 12 năm 2023"],
    ["", "NGƯỜI LẬP BIỂU", "", "", "THỦ TRƯỞNG ĐƠN VỊ"],
    ["", "Nguyễn Văn A", "", "", "Trần Thị B"],
  ];
}

const book = (): Sheet[] => [
  sheetOfRows("Thông tin chung", SETUP),
  sheetOfRows("Mục lục", [["Các trang", "Trang"], ["Tiêu chí", 2]]),
  sheetOfRows("2. Bảng tiêu chí 2023", CRITERIA),
  sheetOfRows("Ds Đơn vị", MEMBERS),
  sheetOfRows("Phiếu 1 (đã sửa)", form("Văn phòng UBND tỉnh", "VPUB", [38, 14, 20, 10], ["", 13.5, "", ""])),
  sheetOfRows("SNV", form("Sở Nội vụ", "", [36, 15, 18, ""], ["", "", "", ""])),
  sheetOfRows("Tờ 3", form("BAN DAN TOC TINH", "", [30, 12, 15, 9], ["", "", "", 8])),
  sheetOfRows("Mẫu phiếu", form("……………", "", ["", "", "", ""], ["", "", "", ""])),
];

describe("a workbook in another person's hand", () => {
  const outcome = readBloc(gridsOf(book()));

  test("is recognised and read without an error", () => {
    expect(recognise(gridsOf(book()))).toBe("bloc");
    expect(outcome.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("the set-up", () => {
    expect(outcome.bloc?.bloc).toEqual({ name: "Khối các cơ quan Tham mưu - Tổng hợp", kind: "khoi", year: 2023, period: "year", head: "VPUB" });
    expect(outcome.bloc?.settings.missing).toBe("leave-out");
    expect(outcome.bloc?.groups.map(({ code, name }) => [code, name])).toEqual([["TM", "Khối tham mưu"], ["TH", "Khối tổng hợp"]]);
  });

  test("the criteria, with their codes from TT", () => {
    expect(outcome.bloc?.criteria.map(({ code, name, parent, max, weight }) => [code, name, parent, max, weight])).toEqual([
      ["I", "THỰC HIỆN NHIỆM VỤ CHÍNH TRỊ", undefined, 70, 1],
      ["I.1", "Tham mưu văn bản", "I", 40, 1],
      ["I.2", "Cải cách hành chính", "I", 15, 2],
      ["II", "THI ĐUA, KHEN THƯỞNG", undefined, 30, 1],
      ["II.1", "Phong trào thi đua", "II", 20, 1],
      ["II.2", "Báo cáo", "II", 10, 1],
    ]);
  });

  test("the members, with the groups of the rows above them", () => {
    expect(outcome.bloc?.members.map(({ code, group, reportReceived }) => [code, group, reportReceived])).toEqual([
      ["VPUB", "TM", "2023-12-01"], ["SNV", "TM", "2023-12-01"], ["BDT", "TH", "2023-12-01"],
    ]);
  });

  test("the scores, by code, by tab and by the name in the head; totals and signatures are no scores", () => {
    expect(outcome.bloc?.entries.map(({ member, criterion, layers }) => [member, criterion, layers.self?.points, layers.final?.points])).toEqual([
      ["VPUB", "I.1", 38, undefined], ["VPUB", "I.2", 14, 13.5], ["VPUB", "II.1", 20, undefined], ["VPUB", "II.2", 10, undefined],
      ["SNV", "I.1", 36, undefined], ["SNV", "I.2", 15, undefined], ["SNV", "II.1", 18, undefined],
      ["BDT", "I.1", 30, undefined], ["BDT", "I.2", 12, undefined], ["BDT", "II.1", 15, undefined], ["BDT", "II.2", 9, 8],
    ]);
  });

  test("every finding has its place", () => {
    const { findings } = run(book());
    expect(told(findings)).toEqual([
      "info extra-column 2. Bảng tiêu chí 2023!G5",
      "info extra-column Phiếu 1 (đã sửa)!G5",
      "warning missing-left-out SNV!E12",
    ]);
  });
});

describe("sheets of members", () => {
  test("a sheet with scores that names nobody is told, an empty form is not", () => {
    const sheets = [...book(), sheetOfRows("Tờ 9", form("Sở Y tế", "", [1, 1, 1, 1], ["", "", "", ""]))];
    expect(told(run(sheets).findings)).toContain("error member-unknown-sheet Tờ 9");
    expect(told(run(book()).findings).join()).not.toContain("Mẫu phiếu");
  });

  test("a sheet that the add-in owns is never an input", () => {
    const grids = { sheets: book().map((sheet) => gridOf(sheet, sheet.name === "SNV" ? { owned: "standings:TM" } : {})) };
    expect(readBloc(grids).bloc?.entries.some(({ member }) => member === "SNV")).toBe(false);
  });

  test("the code in the head counts more than the tab's name", () => {
    const sheets = book();
    sheets[4]!.name = "Sở Nội vụ";
    sheets.splice(5, 1);
    const { outcome } = run(sheets);
    expect(outcome.bloc?.entries.filter(({ member }) => member === "SNV")).toEqual([]);
    expect(outcome.bloc?.entries.filter(({ member }) => member === "VPUB")).toHaveLength(4);
  });
});

test("one province spelled in two ways and with decomposed accents is one member", () => {
  const sheets = book();
  sheets[3]!.values[4]![1] = "Đắk Lắk";
  sheets[3]!.values[4]![3] = "";
  sheets[5]!.name = "ĐĂK LĂK".normalize("NFD");
  expect(run(sheets).outcome.bloc?.entries.filter(({ member }) => member === "DAK-LAK")).toHaveLength(3);
});

test("a list without a column of groups is one group where the bloc has one", () => {
  const sheets = book();
  sheets[0] = sheetOfRows("Thông tin chung", SETUP.slice(0, -1));
  sheets[3] = sheetOfRows("Ds Đơn vị", [["TT", "Tên đơn vị", "Mã"], [1, "Văn phòng UBND tỉnh", "VPUB"], [2, "Sở Nội vụ", "SNV"]]);
  expect(run(sheets).outcome.bloc?.members.map(({ group }) => group)).toEqual(["TM", "TM"]);
});

import type { BlocDescription } from "../../../src/core";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { FIVE, makeBloc, run } from "./run-fixture";

const NAME = "Danh sách đề nghị";
const FLAG = { code: "CO", name: "Cờ thi đua", for: "collective", scope: "group", leaderOnly: true, groups: ["G1"] } as const;
const PEOPLE = { code: "BK", name: "Bằng khen", for: "individual", scope: "group", count: 2, minFrontline: 60 } as const;
const more: Partial<BlocDescription> = {
  awards: [FLAG, PEOPLE],
  candidates: [
    {
      code: "p1", name: "Nguyễn Thị A", for: "individual", member: "A", award: "BK", woman: true, leader: false, position: "Chuyên viên",
      citation: "Đã có thành tích xuất sắc", priorTitles: "CSTĐCS (QĐ 12)", initiative: "QĐ 34", report: "có", note: "=1+1",
    },
    { code: "p2", name: "Trần Văn B", for: "individual", member: "C", award: "BK", leader: true },
  ],
  ballot: [{ award: "BK", subject: "p1", round: 1, for: 6, voters: 7 }, { award: "BK", subject: "p2", round: 1, for: 5, voters: 7 }],
};

const rowOf = (sheet: TestSheet, name: string): Record<string, unknown> => {
  const { row } = sheet.find(name);
  const header = sheet.find("Họ tên (tên tập thể)").row;
  return Object.fromEntries(sheet.all().filter((cell) => cell.row === header && cell.value !== "").map(({ col, value }) => [String(value), sheet.get(row, col)]));
};

describe("the list that goes with the submission", () => {
  test("has the files of those put forward, with rank, points and votes", () => {
    const sheet = run(new TestBook(), makeBloc({ members: FIVE, more })).sheet(NAME);
    expect(rowOf(sheet, "Nguyễn Thị A")).toEqual({
      "row:header": expect.anything(), TT: 1, "Ông/Bà": "Bà", "Họ tên (tên tập thể)": "Nguyễn Thị A", "Chức vụ, đơn vị công tác": "Chuyên viên", "Đơn vị đề nghị": "Sở Tư pháp",
      "Trực tiếp / Lãnh đạo": "Trực tiếp", "Danh hiệu, hình thức đề nghị": "Bằng khen", "Nội dung ghi trong quyết định": "Đã có thành tích xuất sắc",
      "Danh hiệu đã được tặng (số QĐ)": "CSTĐCS (QĐ 12)", "Sáng kiến (số QĐ công nhận)": "QĐ 34", "Báo cáo thành tích": "có", Nhóm: "Có đánh giá công vụ", Hạng: 2, Điểm: 85, Phiếu: "6/7 (85,71%)", "Ghi chú": "=1+1",
    });
    expect(rowOf(sheet, "Thanh tra tỉnh")).toMatchObject({ TT: 1, "Đơn vị đề nghị": "Khối thi đua 3", Hạng: 1, Điểm: 93, Phiếu: "" });
    expect([sheet.find("TẬP THỂ").row, sheet.find("Thanh tra tỉnh").row, sheet.find("CÁ NHÂN").row, sheet.find("Trần Văn B").row]).toEqual(
      [...[sheet.find("TẬP THỂ").row, sheet.find("Thanh tra tỉnh").row, sheet.find("CÁ NHÂN").row, sheet.find("Trần Văn B").row]].sort((a, b) => a - b));
  });

  test("shows no column in which nobody has anything, and the group only where there are several", () => {
    const headers = (members: Parameters<typeof makeBloc>[0]): string[] => {
      const sheet = run(new TestBook(), makeBloc(members)).sheet(NAME);
      return sheet.all().filter(({ row, col, value }) => row === sheet.find("Họ tên (tên tập thể)").row && col > 0 && value !== "").map(({ value }) => String(value));
    };
    expect(headers({ members: FIVE, more: { awards: [FLAG] } })).toEqual(["TT", "Họ tên (tên tập thể)", "Đơn vị đề nghị", "Danh hiệu, hình thức đề nghị", "Nhóm", "Hạng", "Điểm"]);
    const one = { awards: [{ code: "CO", name: "Cờ thi đua", for: "collective" as const, scope: "group" as const, leaderOnly: true }] };
    expect(headers({ members: { A: { group: "K", i: 1 }, B: { group: "K" } }, groups: [{ code: "K", name: "Toàn Khối" }], more: { ...one, settings: { missing: "leave-out" } } })).not.toContain("Nhóm");
  });

  test("notes what an open decision may undo, behind what the file notes", () => {
    const flag = { ...FLAG, groups: ["G1", "G2"], scope: "bloc" } as const;
    const merit = { code: "TT", name: "Tập thể tiêu biểu", for: "collective", scope: "group", count: 1, excludes: ["CO"] } as const;
    const note = (candidates: BlocDescription["candidates"] = []): unknown =>
      rowOf(run(new TestBook(), makeBloc({ members: FIVE, more: { awards: [flag, merit], candidates } })).sheet(NAME), "Sở Tư pháp")["Ghi chú"];
    expect(note()).toBe("Có thể thay đổi sau khi quyết định về Cờ thi đua");
    expect(note(["A", "C", "V", "H"].map((member) => ({ code: member, name: member === "A" ? "Sở Tư pháp" : member, for: "collective", member, award: "TT", note: "hồ sơ đủ" }))))
      .toBe("hồ sơ đủ; có thể thay đổi sau khi quyết định về Cờ thi đua");
  });

  test("titles that the workbook has as granted are told, newest first, unless the file tells them itself", () => {
    const granted = [{ subject: "C", award: "CO", year: 2019, decision: "QĐ 5" }, { subject: "C", award: "CO", year: 2021 }, { subject: "C", award: "CO", year: 2023 }, { subject: "nguyễn thị a", award: "BK", year: 2020 }];
    const sheet = run(new TestBook(), makeBloc({ members: FIVE, more: { ...more, granted } })).sheet(NAME);
    expect(rowOf(sheet, "Thanh tra tỉnh")["Danh hiệu đã được tặng (số QĐ)"]).toBe("Cờ thi đua năm 2021; Cờ thi đua năm 2019, QĐ 5");
    expect(rowOf(sheet, "Nguyễn Thị A")["Danh hiệu đã được tặng (số QĐ)"]).toBe("CSTĐCS (QĐ 12)");
  });

  test("is signed like the standings", () => {
    const book = run(new TestBook(), makeBloc({ members: FIVE, more }));
    const sheet = book.sheet(NAME);
    expect(sheet.find("KHỐI TRƯỞNG").row).toBeGreaterThan(sheet.find("Trần Văn B").row);
    expect(sheet.find("KHỐI TRƯỞNG").col).toBe(sheet.find("Điểm").col);
  });

  test("rank and points are formulas over the calculation, text that looks like one is text", () => {
    const sheet = run(new TestBook(), makeBloc({ members: FIVE, more })).sheet(NAME);
    const { row } = sheet.find("Nguyễn Thị A");
    expect(sheet.formula(row, sheet.find("Hạng").col)).toMatch(/^='Tính toán'!/);
    expect(sheet.formula(row, sheet.find("Điểm").col)).toMatch(/^='Tính toán'!/);
    expect(sheet.formula(row, sheet.find("Ghi chú").col)).toBeUndefined();
  });

  test("is there only for a run that puts somebody forward, and says so when a later one does not", () => {
    expect(run(new TestBook(), makeBloc({ members: FIVE })).grids().sheets.map(({ name }) => name)).not.toContain(NAME);
    const book = run(new TestBook(), makeBloc({ members: FIVE, more }));
    run(book, makeBloc({ members: FIVE }));
    expect(book.sheet(NAME).has("Nguyễn Thị A")).toBe(false);
    expect(book.sheet(NAME).has("Lần tính này không đề nghị tập thể, cá nhân nào.")).toBe(true);
  });

  test("number and date of the submission stay as they were typed in", () => {
    const book = run(new TestBook(), makeBloc({ members: FIVE, more }));
    const line = "(Kèm theo Tờ trình số ……/TTr-KTĐ ngày …… tháng …… năm 2023 của Khối thi đua 3)";
    const at = book.sheet(NAME).find(line);
    run(book, makeBloc({ members: FIVE, more, bloc: { name: "Khối thi đua số 3" } }));
    expect(book.sheet(NAME).get(at.row, at.col)).toBe(line.replace("Khối thi đua 3", "Khối thi đua số 3"));
    book.sheet(NAME).set(at.row, at.col, "(Kèm theo Tờ trình số 05/TTr-KTĐ ngày 10/12/2023)");
    run(book, makeBloc({ members: FIVE, more }));
    expect(book.sheet(NAME).get(at.row, at.col)).toBe("(Kèm theo Tờ trình số 05/TTr-KTĐ ngày 10/12/2023)");
  });
});

test("the share of frontline workers stands below the nominations, against the minimum asked for", () => {
  const text = (language: "vi" | "en"): string =>
    run(new TestBook(), makeBloc({ members: FIVE, more }), { language }).sheet(language === "vi" ? "Đề nghị khen thưởng" : "Nominations").all().map(({ value }) => value).join("\n");
  expect(text("vi")).toContain("Tỷ lệ người lao động trực tiếp trong số cá nhân được đề nghị: 1/2 (50,00%)");
  expect(text("vi")).toContain("– Bằng khen: 1/2 (50,00%); quy định từ 60%: chưa đạt");
  expect(text("en")).toContain("at least 60% asked for: not met");
});

import { rankBloc } from "../../../src/core";
import { TestBook } from "../plan-to-grids";
import { cellOf, FIVE, G1, G2, makeBloc, planRun, readAt, run } from "./run-fixture";

/** Headers of what is printed; what stands beside it begins with the member's name once more. */
const headers = (book: TestBook, sheet: string, name = "Đơn vị"): unknown[] => {
  const grid = book.sheet(sheet);
  const { row } = grid.find(name);
  const texts = grid.all().filter((cell) => cell.row === row && cell.col >= 2).map((cell) => cell.value);
  return texts.slice(0, texts.lastIndexOf(name));
};

const order = (book: TestBook, sheet: string): unknown[] => {
  const grid = book.sheet(sheet);
  const { col } = grid.find("Đơn vị");
  return grid.all().filter((cell) => cell.col === col && cell.row > grid.find("Đơn vị").row).map((cell) => cell.value);
};

describe("standings", () => {
  test("one sheet per group, columns of workbook.md, members by rank", () => {
    const book = run(new TestBook(), makeBloc());
    expect(book.sheets.map((sheet) => [sheet.name, sheet.owned])).toEqual([
      [G1, "standings:G1"], [G2, "standings:G2"], ["Bảng tổng hợp điểm", "summary"],
      ["Đề nghị khen thưởng", "nominations"], ["Rà soát số liệu", "data-check"], ["Tính toán", "calculation"],
    ]);
    expect(headers(book, G1)).toEqual(["TT", "Đơn vị", "I. Phần I\n(50 điểm)", "II. Phần II\n(50 điểm)", "Tổng điểm", "Điểm tối đa áp dụng",
      "Tỷ lệ %", "Xếp hạng", "Xếp loại", "Ghi chú"]);
    expect(order(book, G1)).toEqual(["Thanh tra tỉnh", "Sở Tư pháp", "Sở Nội vụ"]);
    expect(order(book, G2)).toEqual(["Liên minh HTX tỉnh", "Văn phòng HĐND tỉnh"]);
    expect(["Tổng điểm", "Điểm tối đa áp dụng", "Tỷ lệ %", "Xếp hạng"].map((header) => readAt(book, G1, "A", header))).toEqual([85, 100, 85, 2]);
  });

  test("one group has a sheet of a sensible name and shows no group word", () => {
    const book = run(new TestBook(), makeBloc({ groups: [{ code: "K", name: "Toàn Khối" }], members: { A: { group: "K", i: 1 } } }));
    expect(book.sheets[0]?.name).toBe("Bảng xếp hạng");
    expect(book.sheet("Bảng xếp hạng").has("Toàn Khối")).toBe(true);
  });

  test("a bloc without classes has no column for them; the signature stands under the ranks", () => {
    const base = makeBloc();
    const book = run(new TestBook(), { ...base, settings: { ...base.settings, classes: [] } });
    expect(headers(book, G1)).not.toContain("Xếp loại");
    expect(book.sheet(G1).find("KHỐI TRƯỞNG").col).toBe(book.sheet(G1).find("Xếp hạng").col);
  });

  test("what the sections leave of the page goes to the classes, so that their names stand on one line, and to the remarks", () => {
    const base = makeBloc();
    const classes = [{ name: "Hoàn thành xuất sắc nhiệm vụ", from: 90 }, { name: "Hoàn thành nhiệm vụ", from: 0 }];
    const { plans } = planRun(new TestBook(), { ...base, settings: { ...base.settings, classes } });
    const plan = plans.find(({ role }) => role === "standings:G1");
    const at = headers(run(new TestBook(), { ...base, settings: { ...base.settings, classes } }), G1).indexOf("Xếp loại") + 2;
    const charsAt = (col: number): number => plan?.widths.find((width) => width.col === col)?.chars ?? 0;
    expect(charsAt(at)).toBeGreaterThanOrEqual(28);
    expect(charsAt(at + 1)).toBeGreaterThan(28);
  });

  test("English words, same identity", () => {
    const book = run(new TestBook(), makeBloc());
    run(book, makeBloc(), { language: "en" });
    expect(book.sheets).toHaveLength(6);
    expect(headers(book, G1, "Member")).toEqual(["No.", "Member", "I. Phần I\n(50 points)", "II. Phần II\n(50 points)", "Total", "Applicable maximum",
      "Rate %", "Rank", "Class", "Remarks"]);
    expect(book.sheet(G1).has("Ghi chú")).toBe(false);
  });

  test("ties share a rank and are named; they are declared as no merit", () => {
    const book = run(new TestBook(), makeBloc({ members: { A: { i: 40 }, B: { i: 40 }, C: { i: 30 } } }));
    expect(readAt(book, G1, "A", "Xếp hạng")).toBe(1);
    expect(readAt(book, G1, "B", "Xếp hạng")).toBe(1);
    expect(readAt(book, G1, "C", "Xếp hạng")).toBe(3);
    expect(readAt(book, G1, "A", "Ghi chú")).toBe("Đồng hạng 1 với Sở Nội vụ");
    expect(readAt(book, G1, "C", "Ghi chú")).toBe("");
    expect(book.sheet(G1).has("Các đơn vị đồng hạng xếp theo mã đơn vị, không phân hơn kém.")).toBe(true);
  });

  test("a member without any score stands below the table rows with the reason, without rank and numbers", () => {
    const book = run(new TestBook(), makeBloc({ members: { ...FIVE, D: {} } }));
    expect(order(book, G1)).toEqual(["Thanh tra tỉnh", "Sở Tư pháp", "Sở Nội vụ", "Sở Ngoại vụ"]);
    expect(cellOf(book, G1, "D", "TT").row).toBe(book.sheet(G1).find("Không xếp hạng").row + 1);
    expect(readAt(book, G1, "D", "Xếp hạng")).toBe("–");
    expect(readAt(book, G1, "D", "Tổng điểm")).toBe("");
    expect(readAt(book, G1, "D", "Ghi chú")).toBe("Không xếp hạng: chưa có điểm");
  });

  test("what is not settled is said in the remark, in the title and in the page header", () => {
    const scores = [
      { member: "A", criterion: "I.1", layer: "self" as const, points: 40 },
      { member: "A", criterion: "II.1", layer: "cross-check" as const, points: 40 },
      { member: "B", criterion: "I.1", layer: "final" as const, points: 39 },
    ];
    const bloc = makeBloc({ members: { A: {}, B: {} }, more: { scores, settings: { missing: "leave-out" } } });
    const book = new TestBook();
    const { plans } = planRun(book, bloc);
    book.apply(plans);
    expect(readAt(book, G1, "A", "Ghi chú")).toBe("Tạm tính: còn 2 tiêu chí lấy điểm tự chấm/kiểm tra chéo");
    expect(readAt(book, G1, "B", "Ghi chú")).toContain("1 tiêu chí chưa chấm");
    expect(book.sheet(G1).has("BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG THI ĐUA NĂM 2023 (TẠM\u00A0TÍNH)")).toBe(true);
    expect(plans[0]?.print?.header?.right).toBe('&"Times New Roman,Bold"&11TẠM TÍNH');
  });

  test("half-year: ranks are shown, the title says provisional, there are no nominations", () => {
    const book = run(new TestBook(), makeBloc({ bloc: { period: "half-year", year: 2017 } }));
    expect(book.sheet(G1).has("BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG THI ĐUA 6 THÁNG ĐẦU NĂM 2017 (TẠM\u00A0TÍNH)")).toBe(true);
    expect(readAt(book, G1, "C", "Xếp hạng")).toBe(1);
    expect(book.grids().sheets.map(({ name }) => name)).not.toContain("Đề nghị khen thưởng");
    // A sheet that a year's run has left says when nominations are made, and by which rules.
    const kept = run(new TestBook(), makeBloc());
    const awards = [{ code: "C", name: "Cờ thi đua", for: "collective" as const, scope: "group" as const, count: 1 }];
    run(kept, makeBloc({ bloc: { period: "half-year", year: 2017 }, more: { awards } }));
    const said = "Sơ kết 6 tháng không xét, đề nghị khen thưởng. Việc xét, đề nghị thực hiện khi tổng kết năm 2017, theo trang Tiêu chuẩn khen thưởng: Cờ thi đua.";
    expect(kept.sheet("Đề nghị khen thưởng").has(said)).toBe(true);
  });

  test("points rescaled for N/A show what was earned of what applies", () => {
    const scores = [
      { member: "A", criterion: "I.1", layer: "final" as const, points: 40 },
      { member: "A", criterion: "II.1", state: "n/a" as const },
    ];
    const book = run(new TestBook(), makeBloc({ members: { A: {} }, more: { scores } }));
    expect(readAt(book, G1, "A", "Tổng điểm")).toBe(80);
    expect(readAt(book, G1, "A", "Điểm tối đa áp dụng")).toBe(50);
    expect(readAt(book, G1, "A", "Ghi chú")).toBe("1 tiêu chí không áp dụng. Đạt 40/50 điểm áp dụng, quy về thang 100");
  });

  test("the run is named on the sheet, the fingerprint in the page footer", () => {
    const { plans } = planRun(new TestBook(), makeBloc());
    const book = new TestBook().apply(plans);
    expect(book.sheet(G1).has("Kết quả lần tính ngày 05/12/2023 lúc 08:30")).toBe(true);
    expect(plans[0]?.print?.footer).toEqual({ left: '&"Times New Roman,Regular"&11Mã kiểm chứng: 01234567', right: '&"Times New Roman,Regular"&11Trang &P' });
  });

  test("the bloc's note is in the page header of every sheet of results, beside “tạm tính”", () => {
    const note = "Số liệu minh họa: mọi điểm số trong tệp này do nhóm tự đặt.\n";
    const { plans } = planRun(new TestBook(), makeBloc({ bloc: { note }, more: { settings: { missing: "leave-out" } }, members: { A: { i: 1 }, V: { group: "G2", i: 1 }, B: {} } }));
    const told = plans.map(({ role, print }) => [role, print?.header?.left?.replace(/^&"Times New Roman,Italic"&(?:9|1[0-4])(?=\D)/, "")]);
    expect(told).toEqual(plans.map(({ role }) => [role, note.trim()]));
    expect(planRun(new TestBook(), makeBloc()).plans[0]?.print?.header).toEqual({});
  });

  test("numbers have the set decimals, and keys stay out of the print area", () => {
    const bloc = makeBloc({ more: { settings: { rounding: { stage: "total", decimals: 3 } } } });
    const { plans } = planRun(new TestBook(), bloc);
    const book = new TestBook().apply(plans);
    const { row, col } = cellOf(book, G1, "A", "Tổng điểm");
    expect(book.sheet(G1).cells.get(`${row},${col}`)?.format).toBe("0.000");
    const print = plans[0]?.print;
    expect(print?.area.col).toBe(2);
    expect(print?.area.row).toBe(1);
    expect(print?.titleRows).toEqual([6, 6]);
    expect(plans[0]?.hiddenColumns).toEqual([0, 1]);
  });

  test("running again with the same input writes the same sheets, and the plan settles", () => {
    const bloc = makeBloc({ members: { ...FIVE, D: {} } });
    const book = new TestBook();
    run(book, bloc);
    const first = book.grids();
    const again = planRun(book, bloc);
    book.apply(again.plans);
    expect(book.grids()).toEqual(first);
    expect(planRun(book, bloc)).toEqual(again);
    expect(again.findings).toEqual([]);
  });

  test("fewer members leave nothing behind", () => {
    const book = run(new TestBook(), makeBloc({ members: { ...FIVE, D: { i: 20 }, E: {} } }));
    run(book, makeBloc());
    const fresh = run(new TestBook(), makeBloc());
    expect(book.grids()).toEqual(fresh.grids());
  });

  test("more sections: our columns are laid anew and widths are set again; fewer sections leave nothing", () => {
    const small = makeBloc();
    const large = makeBloc({ sections: ["I", "II", "III"] });
    const book = run(new TestBook(), small);
    const { plans } = planRun(book, large);
    expect(plans[0]?.relaid).toBe(true);
    book.apply(plans);
    expect(book.sheet(G1).grid()).toEqual(run(new TestBook(), large).sheet(G1).grid());
    run(book, small);
    expect(book.sheet(G1).grid()).toEqual(run(new TestBook(), small).sheet(G1).grid());
  });

  test("the result shown first is the first group's standings", () => {
    const bloc = makeBloc();
    expect(planRun(new TestBook(), bloc, { result: rankBloc(bloc) }).show).toBe("standings:G1");
  });
});

/** What users put on our standings sheets stays, whatever happens to members, ranks, groups and sections. */
import { TestBook, type TestSheet } from "../plan-to-grids";
import { cellOf, FIVE, G1, G2, makeBloc, planRun, readAt, run, TWO_GROUPS, typeAt } from "./run-fixture";

const first = makeBloc();
/** B overtakes everybody. */
const swapped = makeBloc({ members: { ...FIVE, B: { i: 50, ii: 50 } } });
const tied = makeBloc({ members: { ...FIVE, A: { i: 40, ii: 40 } } });

const signRow = (sheet: TestSheet, key: string): number => sheet.find(`text::sign:${key}`).row;

describe("remarks in Ghi chú", () => {
  test("travel with the member when ranks change", () => {
    const book = run(new TestBook(), first);
    typeAt(book, G1, "B", "Ghi chú", "Đã có báo cáo giải trình");
    run(book, swapped);
    expect(readAt(book, G1, "B", "Xếp hạng")).toBe(1);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("Đã có báo cáo giải trình");
    expect(readAt(book, G1, "A", "Ghi chú")).toBe("");
  });

  test("stand below our note, and our note is replaced without touching them", () => {
    const book = run(new TestBook(), tied);
    typeAt(book, G1, "B", "Ghi chú", `${String(readAt(book, G1, "B", "Ghi chú"))}; đã bốc thăm`);
    run(book, tied);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("Đồng hạng 2 với Sở Tư pháp\nđã bốc thăm");
    run(book, first);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("đã bốc thăm");
  });

  test("our own note, deleted by the user, comes back as ours and does not pile up", () => {
    const book = run(new TestBook(), tied);
    typeAt(book, G1, "B", "Ghi chú", "");
    run(book, tied);
    run(book, tied);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("Đồng hạng 2 với Sở Tư pháp");
  });

  test("stay with the name when the user has sorted the visible table without its hidden columns", () => {
    const book = run(new TestBook(), tied);
    const sheet = book.sheet(G1);
    typeAt(book, G1, "B", "Ghi chú", `${String(readAt(book, G1, "B", "Ghi chú"))}\nriêng của Nội vụ`);
    const [a, b] = [cellOf(book, G1, "A", "TT").row, cellOf(book, G1, "B", "TT").row];
    for (let col = 2; col < 12; col += 1) {
      const [x, y] = [sheet.get(a, col), sheet.get(b, col)];
      sheet.set(a, col, y).set(b, col, x);
    }
    run(book, first);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("riêng của Nội vụ");
    expect(readAt(book, G1, "A", "Ghi chú")).toBe("");
  });

  test("a name corrected by hand does not change whose remark it is", () => {
    const book = run(new TestBook(), first);
    typeAt(book, G1, "B", "Ghi chú", "riêng");
    typeAt(book, G1, "B", "Đơn vị", "Sở Tư pháp");
    run(book, first);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("riêng");
  });
});

describe("columns that users add", () => {
  test("right of ours: values travel, formulas stay in their row", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const header = sheet.find("Ghi chú");
    sheet.set(header.row, header.col + 1, "Điện thoại").set(header.row, header.col + 2, "Gấp đôi");
    typeAt(book, G1, "B", "Điện thoại", "0912 345 678");
    for (let row = header.row + 1; row <= header.row + 3; row += 1) sheet.setFormula(row, header.col + 2, `=G${row + 1}*2`, row);
    run(book, swapped);
    expect(readAt(book, G1, "B", "Điện thoại")).toBe("0912 345 678");
    expect(readAt(book, G1, "C", "Điện thoại")).toBe("");
    for (let row = header.row + 1; row <= header.row + 3; row += 1) expect(sheet.formula(row, header.col + 2)).toBe(`=G${row + 1}*2`);
  });

  test("inserted between ours: our columns go around, the title spans it", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const rank = sheet.find("Xếp hạng").col;
    sheet.insertColumn(rank);
    sheet.set(sheet.find("Đơn vị").row, rank, "Hạng năm trước");
    typeAt(book, G1, "B", "Hạng năm trước", 7);
    const { plans } = planRun(book, swapped);
    expect(plans[0]?.relaid).toBeUndefined();
    expect(plans[0]?.merges[0]).toMatchObject({ col: 2, cols: 11 });
    book.apply(plans);
    expect(sheet.find("Xếp hạng").col).toBe(rank + 1);
    expect(readAt(book, G1, "B", "Hạng năm trước")).toBe(7);
    expect(readAt(book, G1, "B", "Xếp hạng")).toBe(1);
  });

  test("dates keep their number format when they travel", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const header = sheet.find("Ghi chú");
    sheet.set(header.row, header.col + 1, "Ngày họp");
    const { row } = cellOf(book, G1, "B", "Ngày họp");
    sheet.set(row, header.col + 1, 45000, "dd/mm/yyyy");
    run(book, swapped);
    const now = cellOf(book, G1, "B", "Ngày họp");
    expect(sheet.cells.get(`${now.row},${now.col}`)).toMatchObject({ value: 45000, format: "dd/mm/yyyy" });
  });

  test("a value whose new place holds a formula of the user's goes into the remark", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const header = sheet.find("Ghi chú");
    sheet.set(header.row, header.col + 1, "Nhân hai");
    for (const name of ["C", "A"]) {
      const { row, col } = cellOf(book, G1, name, "Nhân hai");
      sheet.setFormula(row, col, `=G${row + 1}*2`, 1);
    }
    typeAt(book, G1, "B", "Nhân hai", 123);
    run(book, swapped);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("Nhân hai: 123");
    expect(sheet.formula(header.row + 1, header.col + 1)).toBe(`=G${header.row + 2}*2`);
    run(book, swapped);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("Nhân hai: 123");
  });

  test("stay where they are when our columns have to be laid anew", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const header = sheet.find("Ghi chú");
    sheet.set(header.row, header.col + 1, "Điện thoại");
    typeAt(book, G1, "B", "Điện thoại", "0912");
    run(book, makeBloc({ sections: ["I", "II", "III"] }));
    expect(sheet.find("Điện thoại").col).toBe(header.col + 1);
    expect(readAt(book, G1, "B", "Điện thoại")).toBe("0912");
    expect(sheet.find("Ghi chú").col).toBe(header.col + 2);
  });

  test("a table apart, without a header in our header row, is never touched", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const far = sheet.find("Ghi chú").col + 3;
    const top = sheet.find("Đơn vị").row;
    sheet.set(top + 1, far, "danh bạ 1").set(top + 2, far, "danh bạ 2").set(top + 20, far, "danh bạ 20");
    run(book, swapped);
    run(book, makeBloc({ members: { ...FIVE, D: { i: 1 }, E: { i: 2 } } }));
    expect([1, 2, 20].map((n) => sheet.get(top + n, far))).toEqual(["danh bạ 1", "danh bạ 2", "danh bạ 20"]);
  });
});

describe("groups and members that change", () => {
  const moved = makeBloc({ members: { ...FIVE, B: { group: "G2", i: 40, ii: 40 } } });
  const without = makeBloc({ members: { A: FIVE.A, C: FIVE.C, V: FIVE.V, H: FIVE.H } });

  test("remark and values go with a member to another group", () => {
    const book = run(new TestBook(), first);
    for (const name of [G1, G2]) {
      const { row, col } = book.sheet(name).find("Ghi chú");
      book.sheet(name).set(row, col + 1, "Điện thoại");
    }
    typeAt(book, G1, "B", "Ghi chú", "mới chuyển");
    typeAt(book, G1, "B", "Điện thoại", "0912");
    run(book, moved);
    expect(readAt(book, G2, "B", "Ghi chú")).toBe("mới chuyển");
    expect(readAt(book, G2, "B", "Điện thoại")).toBe("0912");
    expect(book.sheet(G1).has("0912")).toBe(false);
    expect(book.sheet(G1).has("mới chuyển")).toBe(false);
  });

  test("a value without a column of its name in the new group goes into the remark", () => {
    const book = run(new TestBook(), first);
    const { row, col } = book.sheet(G1).find("Ghi chú");
    book.sheet(G1).set(row, col + 1, "Điện thoại");
    typeAt(book, G1, "B", "Điện thoại", "0912");
    run(book, moved);
    expect(readAt(book, G2, "B", "Ghi chú")).toBe("Điện thoại: 0912");
    run(book, moved);
    expect(readAt(book, G2, "B", "Ghi chú")).toBe("Điện thoại: 0912");
  });

  test("remarks on members in no table are listed below it, and come back with the member", () => {
    const book = run(new TestBook(), first);
    typeAt(book, G1, "B", "Ghi chú", "giữ lại");
    run(book, without);
    run(book, without);
    const sheet = book.sheet(G1);
    const title = sheet.find("Ghi chú của đơn vị không còn trong bảng");
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("giữ lại");
    expect(cellOf(book, G1, "B", "TT").row).toBe(title.row + 1);
    run(book, first);
    expect(readAt(book, G1, "B", "Ghi chú")).toBe("giữ lại");
    expect(sheet.has("Ghi chú của đơn vị không còn trong bảng")).toBe(false);
  });

  test("the sheet of a group that is gone says so, keeps remarks and takes the group back", () => {
    const book = run(new TestBook(), first);
    typeAt(book, G2, "V", "Ghi chú", "của Văn phòng");
    const oneGroup = makeBloc({ groups: [TWO_GROUPS[0] ?? { code: "G1", name: "" }], members: { A: FIVE.A, B: FIVE.B, C: FIVE.C } });
    run(book, oneGroup);
    const sheet = book.sheet(G2);
    expect(sheet.owned).toBe("standings:G2");
    expect(sheet.has("Nhóm này không còn trong Thiết lập: không có kết quả hiện hành.")).toBe(true);
    expect(sheet.has("Xếp hạng")).toBe(false);
    expect(sheet.has("Liên minh HTX tỉnh")).toBe(false);
    expect(sheet.has("của Văn phòng")).toBe(true);
    run(book, first);
    expect(readAt(book, G2, "V", "Ghi chú")).toBe("của Văn phòng");
    expect(sheet.has("Xếp hạng")).toBe(true);
    expect(sheet.has("Nhóm này không còn trong Thiết lập: không có kết quả hiện hành.")).toBe(false);
  });
});

describe("rows that users add", () => {
  const grown = makeBloc({ members: { ...FIVE, D: { i: 10 }, E: { i: 11 } } });

  test("below our part stay in place until the table grows over them, and then move down together", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const end = signRow(sheet, "name-4");
    sheet.set(end + 2, 3, "Người lập biểu").set(end + 5, 3, "Nguyễn Thị Ánh").setFormula(end + 5, 6, "=SUM(G8:G10)", 258);
    run(book, swapped);
    expect(sheet.get(end + 2, 3)).toBe("Người lập biểu");
    run(book, grown);
    const now = sheet.find("Người lập biểu").row;
    expect(now).toBe(signRow(sheet, "name-4") + 2);
    expect(sheet.get(now + 3, 3)).toBe("Nguyễn Thị Ánh");
    expect(sheet.formula(now + 3, 6)).toBe("=SUM(G8:G10)");
    run(book, first);
    expect(sheet.get(now, 3)).toBe("Người lập biểu");
  });

  test("in our signature block move with it", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    sheet.set(signRow(sheet, "name-3"), 10, "Trần Văn Đức").set(sheet.find("KHỐI TRƯỞNG").row, 3, "THƯ KÝ");
    run(book, grown);
    expect(sheet.get(signRow(sheet, "name-3"), 10)).toBe("Trần Văn Đức");
    expect(sheet.get(sheet.find("KHỐI TRƯỞNG").row, 3)).toBe("THƯ KÝ");
    run(book, first);
    expect(sheet.get(signRow(sheet, "name-3"), 10)).toBe("Trần Văn Đức");
  });

  test("give way when our text comes to stand in another column", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const { row, col } = sheet.find("KHỐI TRƯỞNG");
    sheet.set(row, col + 1, "dấu");
    run(book, makeBloc({ sections: ["I", "II", "III"] }));
    // A wider table takes fewer lines for what stands below it.
    const now = sheet.find("KHỐI TRƯỞNG");
    expect(now.col).toBe(col + 1);
    expect(sheet.get(now.row, col)).toBe("dấu");
  });

  test("within the table come out below it, and stay there", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const at = cellOf(book, G1, "A", "TT").row;
    sheet.insertRow(at).set(at, 3, "dòng chen của người dùng");
    run(book, first);
    const below = sheet.find("dòng chen của người dùng").row;
    expect(below).toBeGreaterThan(signRow(sheet, "name-4"));
    expect(cellOf(book, G1, "A", "TT").row).toBe(at);
    run(book, first);
    expect(sheet.find("dòng chen của người dùng").row).toBe(below);
  });

  test("above the title and between title and header stay, and are printed", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    sheet.insertRow(0).set(0, 3, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const header = sheet.find("Đơn vị").row;
    sheet.insertRow(header).set(header, 3, "(Kèm theo Tờ trình)");
    const { plans } = planRun(book, grown);
    book.apply(plans);
    expect(sheet.get(0, 3)).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(sheet.get(header, 3)).toBe("(Kèm theo Tờ trình)");
    expect(sheet.find("Đơn vị").row).toBe(header + 1);
    expect(plans[0]?.print?.area.row).toBe(0);
  });

  test("a signature block or a title that the user has deleted is not written again", () => {
    const book = run(new TestBook(), first);
    const sheet = book.sheet(G1);
    const [top, bottom] = [signRow(sheet, "space"), signRow(sheet, "name-4")];
    for (let row = bottom; row >= top; row -= 1) sheet.deleteRow(row);
    sheet.deleteRow(sheet.find("Nhóm: Có đánh giá công vụ").row);
    run(book, grown);
    expect(sheet.has("KHỐI TRƯỞNG")).toBe(false);
    expect(sheet.has("Nhóm: Có đánh giá công vụ")).toBe(false);
    expect(readAt(book, G1, "C", "Xếp hạng")).toBe(1);
  });
});

import type { BlocDescription } from "../../../src/core";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { FIVE, makeBloc, run } from "./run-fixture";

const NAME = "Đề nghị khen thưởng";
type Awards = NonNullable<BlocDescription["awards"]>;

const FLAG: Awards[number] = { code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true };

const sheetOf = (awards: Awards, members = FIVE as Record<string, object>, more: Partial<BlocDescription> = {}): TestSheet =>
  run(new TestBook(), makeBloc({ members, more: { awards, ...more } })).sheet(NAME);

const HINT = "Đánh dấu x vào ô “Khối chọn” (tối đa 1), ghi lý do vào ô “Lý do” cùng dòng (các ô tô vàng), rồi tính lại.";

/** Rows between two headings, without their first column. */
const under = (sheet: TestSheet, heading: string): unknown[][] => {
  const { row, col } = sheet.find(heading);
  const rows: unknown[][] = [];
  for (let at = row + 1; typeof sheet.get(at, col) === "number"; at += 1) rows.push(Array.from({ length: 9 }, (_, i) => sheet.get(at, col + i)));
  return rows;
};

describe("nominations", () => {
  test("who is put forward for what, with rank, total and reason", () => {
    const sheet = sheetOf([FLAG]);
    expect(under(sheet, "Đề nghị khen thưởng")).toEqual([
      [1, FLAG.name, "Thanh tra tỉnh", "Có đánh giá công vụ", 1, 93, "Xuất sắc", "", "Xếp hạng 1, 93,00 điểm; số lượng 1"],
      [2, FLAG.name, "Liên minh HTX tỉnh", "Không đánh giá công vụ", 1, 75, "Khá", "", "Xếp hạng 1, 75,00 điểm; số lượng 1"],
    ]);
  });

  test("who was considered and passed over, with the reason", () => {
    const rows = under(sheetOf([FLAG]), "Đã xét, không đề nghị");
    expect(rows.map((row) => [row[2], row[8]])).toEqual([
      ["Sở Tư pháp", "Chỉ xét đơn vị dẫn đầu; đơn vị xếp hạng 2"], ["Sở Nội vụ", "Chỉ xét đơn vị dẫn đầu; đơn vị xếp hạng 3"],
      ["Văn phòng HĐND tỉnh", "Chỉ xét đơn vị dẫn đầu; đơn vị xếp hạng 2"],
    ]);
  });

  test("a tie across the last place waits for the bloc", () => {
    const sheet = sheetOf([{ ...FLAG, onTie: "ask" }], { A: { i: 40 }, B: { i: 40 }, C: { i: 30 } });
    expect(sheet.has(`${FLAG.name} – Có đánh giá công vụ: Đồng hạng ở suất cuối, còn 1 suất: Khối quyết định.`)).toBe(true);
    expect(under(sheet, HINT).map((row) => [row[2], row[7], row[8]])).toEqual([["Sở Tư pháp", "", ""], ["Sở Nội vụ", "", ""]]);
    expect(sheet.has("Chưa có trường hợp nào đủ điều kiện đề nghị.")).toBe(true);
  });

  test("one award for the whole bloc: the leaders of the groups go to the vote", () => {
    const sheet = sheetOf([{ ...FLAG, scope: "bloc" }]);
    const rows = under(sheet, HINT);
    expect(rows.map((row) => row[2])).toEqual(["Thanh tra tỉnh", "Liên minh HTX tỉnh"]);
    expect(rows[0]?.[3]).toBe("Toàn khối (Có đánh giá công vụ)");
  });

  test("a decision that leaves places open says so below the nominations", () => {
    const decisions = [{ award: "CO", subjects: ["A"], by: "Khối trưởng", why: "biên bản" }];
    const sheet = sheetOf([{ code: FLAG.code, name: FLAG.name, for: "collective", scope: "group", count: 2 }], { A: { i: 40 }, B: { i: 40 }, C: { i: 40 } }, { decisions });
    expect(sheet.has(`Quyết định về “${FLAG.name}” (Sở Tư pháp) nêu 1, còn 1 suất chưa giao.`)).toBe(true);
  });

  test("a code of an award in a reason is its name", () => {
    const second: Awards[number] = { code: "BK", name: "Bằng khen của Chủ tịch UBND tỉnh", for: "collective", scope: "group", count: 1, excludes: ["CO"] };
    const reasons = under(sheetOf([FLAG, second]), "Đã xét, không đề nghị").map((row) => row[8]);
    expect(reasons).toContain("Đã được đề nghị Cờ thi đua của UBND tỉnh");
  });

  test("empty states are said in words", () => {
    expect(sheetOf([]).has("Sổ này chưa có tiêu chuẩn khen thưởng nào.")).toBe(true);
    expect(sheetOf([{ ...FLAG, minTotal: 99 }]).has("Chưa có trường hợp nào đủ điều kiện đề nghị.")).toBe(true);
  });
});

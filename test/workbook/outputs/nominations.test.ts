import type { BlocDescription } from "../../../src/core";
import { rankBloc } from "../../../src/core";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { FIVE, makeBloc, run } from "./run-fixture";

const NAME = "Đề nghị khen thưởng";
type Awards = NonNullable<BlocDescription["awards"]>;

const FLAG: Awards[number] = { code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true };

const sheetOf = (awards: Awards, members = FIVE as Record<string, object>, more: Partial<BlocDescription> = {}): TestSheet =>
  run(new TestBook(), makeBloc({ members, more: { awards, ...more } })).sheet(NAME);

const HINT = "Đánh dấu x vào ô “Chọn” (tối đa 1), ghi lý do vào ô “Lý do” cùng dòng (các ô tô vàng), rồi tính lại.";

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
      [1, FLAG.name, "Thanh tra tỉnh", "Có đánh giá công vụ", 1, 93, "Xuất sắc", "Xếp hạng 1, 93,00 điểm; chỉ tiêu 1 suất của nhóm", ""],
      [2, FLAG.name, "Liên minh HTX tỉnh", "Không đánh giá công vụ", 1, 75, "Khá", "Xếp hạng 1, 75,00 điểm; chỉ tiêu 1 suất của nhóm", ""],
    ]);
  });

  test("who was considered and passed over, with the reason", () => {
    const rows = under(sheetOf([FLAG]), "Đã xét, không đề nghị");
    expect(rows.map((row) => [row[2], row[7]])).toEqual([
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

  test("a nomination that an open decision may undo says so, and those who wait for it are not said to be passed over", () => {
    const reasonIn = (row: unknown[]): unknown => row.filter((value) => value !== "").at(-1);
    const merit: Awards[number] = { code: "BK", name: "Bằng khen", for: "collective", scope: "group", count: 1, excludes: ["CO"] };
    const sheet = sheetOf([{ ...FLAG, scope: "bloc" }, merit]);
    expect(under(sheet, "Đề nghị khen thưởng").map((row) => [row[2], reasonIn(row)])).toEqual([
      ["Sở Tư pháp", "Xếp hạng 2, 85,00 điểm; chỉ tiêu 1 suất của nhóm; có thể thay đổi sau khi quyết định về Cờ thi đua của UBND tỉnh"],
      ["Văn phòng HĐND tỉnh", "Xếp hạng 2, 70,00 điểm; chỉ tiêu 1 suất của nhóm; có thể thay đổi sau khi quyết định về Cờ thi đua của UBND tỉnh"],
    ]);
    expect(under(sheet, "Chờ quyết định về danh hiệu, hình thức khen thưởng khác").map((row) => [row[0], row[2], reasonIn(row)])).toEqual([
      [1, "Thanh tra tỉnh", "Chờ quyết định về Cờ thi đua của UBND tỉnh"], [2, "Liên minh HTX tỉnh", "Chờ quyết định về Cờ thi đua của UBND tỉnh"],
    ]);
    expect(under(sheet, "Đã xét, không đề nghị").some((row) => String(reasonIn(row)).startsWith("Chờ"))).toBe(false);
    expect(sheetOf([FLAG]).has("Chờ quyết định về danh hiệu, hình thức khen thưởng khác")).toBe(false);
  });

  test("whoever was voted on has the votes beside the reason", () => {
    const votes = { award: "CO", subject: "C", round: 1 as const, for: 4, voters: 5 };
    const sheet = sheetOf([{ ...FLAG, scope: "bloc" }], FIVE, { ballot: [votes, { ...votes, subject: "H", for: 1 }] });
    expect(under(sheet, "Đề nghị khen thưởng").map((row) => [row[2], row[7]])).toEqual([["Thanh tra tỉnh", "Theo kết quả bỏ phiếu; chỉ tiêu 1 suất; phiếu đồng ý 4/5 (80,00%)"]]);
  });

  test("the column for choices stands only where somebody may be chosen or has been", () => {
    const has = (sheet: TestSheet): boolean => sheet.has("Chọn");
    expect([sheetOf([FLAG]), sheetOf([]), sheetOf([{ ...FLAG, minBallot: 80 }])].map(has)).toEqual([false, false, false]);
    const tie = makeBloc({ members: { A: { i: 40 }, B: { i: 40 } }, more: { awards: [{ ...FLAG, onTie: "ask" }] } });
    const book = run(new TestBook(), tie);
    const sheet = book.sheet(NAME);
    expect(has(sheet)).toBe(true);
    sheet.set(sheet.find("Sở Nội vụ").row, sheet.find("Chọn").col, "x");
    run(book, makeBloc({ members: { A: { i: 40 }, B: { i: 41 } }, more: { awards: [FLAG] } }));
    expect(has(sheet)).toBe(true);
    sheet.set(sheet.all().filter(({ value }) => value === "x")[0]?.row ?? -1, sheet.find("Chọn").col, "");
    run(book, makeBloc({ members: { A: { i: 40 }, B: { i: 41 } }, more: { awards: [FLAG] } }));
    expect(has(sheet)).toBe(false);
  });

  test("a cụm is called so wherever somebody waits for it", () => {
    const texts = (awards: Awards, more: Partial<BlocDescription> = {}, members: Record<string, object> = { A: { i: 40 }, B: { i: 40 }, V: { group: "G2", i: 30 } }): string => run(new TestBook(), makeBloc({ members, bloc: { kind: "cum" }, more: { awards, ...more } }))
      .sheet(NAME).all().map(({ value }) => String(value)).join("\n");
    const tie = texts([{ ...FLAG, onTie: "ask" }]);
    expect(tie).toContain("\nChờ Cụm quyết định\n");
    expect(tie).toContain("còn 1 suất: Cụm quyết định.");
    expect(texts([{ ...FLAG, scope: "bloc", groups: ["G1", "G2"] }])).toContain("\nToàn cụm (Có đánh giá công vụ)\n");
    const ballot = ["A", "V"].flatMap((subject) => [1, 2].map((round) => ({ award: "CO", subject, round, for: 2, voters: 5 })));
    const votes = texts([{ code: "CO", name: FLAG.name, for: "collective", scope: "bloc", count: 1, leaderOnly: true }], { ballot }, { A: { i: 41 }, B: { i: 40 }, V: { group: "G2", i: 30 } });
    expect(votes).toContain("– Toàn cụm: Cụm trưởng và Cụm phó quyết định, ghi rõ lý do.");
    expect(tie).not.toMatch(/Khối (?!thi đua)/);
  });

  test("nominations on results that are not final say so, on the list too", () => {
    const LINE = "Kết quả mới là tạm tính nên đề nghị này có thể thay đổi; chỉ trình khi đã có kết quả chính thức.";
    const said = (provisional: boolean, awards: Awards): boolean[] => {
      const bloc = makeBloc({ more: { awards } });
      const book = run(new TestBook(), bloc, { result: { ...rankBloc(bloc), provisional } });
      return [NAME, "Danh sách đề nghị"].map((name) => book.sheets.some((sheet) => sheet.name === name && sheet.has(LINE)));
    };
    expect([said(true, [FLAG]), said(false, [FLAG]), said(true, [{ ...FLAG, minTotal: 99 }])]).toEqual([[true, true], [false, false], [false, false]]);
  });

  test("a decision that leaves places open says so below the nominations", () => {
    const decisions = [{ award: "CO", subjects: ["A"], by: "Khối trưởng", why: "biên bản" }];
    const sheet = sheetOf([{ code: FLAG.code, name: FLAG.name, for: "collective", scope: "group", count: 2 }], { A: { i: 40 }, B: { i: 40 }, C: { i: 40 } }, { decisions });
    expect(sheet.has(`Quyết định về “${FLAG.name}” (Sở Tư pháp) nêu 1, còn 1 suất chưa giao.`)).toBe(true);
  });

  test("a code of an award in a reason is its name", () => {
    const second: Awards[number] = { code: "BK", name: "Bằng khen của Chủ tịch UBND tỉnh", for: "collective", scope: "group", count: 1, excludes: ["CO"] };
    const reasons = under(sheetOf([FLAG, second]), "Đã xét, không đề nghị").map((row) => row[7]);
    expect(reasons).toContain("Đã được đề nghị Cờ thi đua của UBND tỉnh");
  });

  test("empty states are said in words", () => {
    expect(sheetOf([]).has("Sổ này chưa có tiêu chuẩn khen thưởng nào.")).toBe(true);
    expect(sheetOf([{ ...FLAG, minTotal: 99 }]).has("Chưa có trường hợp nào đủ điều kiện đề nghị.")).toBe(true);
  });
});

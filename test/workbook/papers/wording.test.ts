import { resolveBloc, type Bloc } from "../../../src/core";
import { wordsFor } from "../../../src/i18n";
import { breakLines, evenLines } from "../../../src/workbook/papers/break-lines";
import { basesByLine, basesOn, LEGAL_BASES, pactDay, reviewDay } from "../../../src/workbook/papers/legal-bases";
import { fillWording, placeholderValues } from "../../../src/workbook/papers/placeholders";
import type { PieceKey } from "../../../src/i18n/words-papers";
import { readPieces } from "../../../src/workbook/papers/template";
import { charsOfLine } from "../../../src/workbook/outputs/row-height";
import { TestBook } from "../plan-to-grids";

const vi = wordsFor("vi");
const bloc = resolveBloc({
  schema: 1,
  bloc: { name: "Khối thi đua {số 3}", kind: "khoi", year: 2023, period: "year", head: "STP", place: "Bình Phước" },
  groups: [{ code: "G", name: "Toàn khối" }],
  criteria: [{ code: "I", label: "I", name: "Nhiệm vụ", max: 10 }],
  members: [{ code: "STP", name: "Sở Tư pháp", group: "G" }, { code: "BDT", name: "Ban Dân tộc", group: "G" }],
});
/** Settled, and no ballot was counted. */
const USUAL = { provisional: false, counted: false };
const values = placeholderValues(bloc, vi, new Set());
const fill = (text: string): [string, string[]] => {
  const unknown: string[] = [];
  return [fillWording(text, values, (given) => unknown.push(given)), unknown];
};

describe("words in braces", () => {
  test.each([
    ["{năm}, {NĂM SAU}, {kỳ}", "2023, 2024, năm 2023"],
    ["{chức danh trưởng} - {Chức danh trưởng} - {CHỨC DANH TRƯỞNG}", "Khối trưởng - Khối trưởng - KHỐI TRƯỞNG"],
    ["{đơn vị trưởng}; {đơn vị phó}", "Sở Tư pháp; ……………………"],
    ["{thủ trưởng} | {địa danh} | {số đơn vị} | {ký hiệu}", "Giám đốc Sở Tư pháp | Bình Phước | 2 | KTĐ"],
    ["{year} {HEAD}", "2023 KHỐI TRƯỞNG"],
    ["{cơ quan}", ""],
  ])("%s", (text, expected) => expect(fill(text)).toEqual([expected, []]));

  test("braces in a value are the value's own", () => expect(fill("{khối}")).toEqual(["Khối thi đua {số 3}", []]));
  test("a name that stands for nothing stays and is told", () => expect(fill("{nam nay} và {}")).toEqual(["{nam nay} và {}", ["{nam nay}", "{}"]]));
  test("decomposed accents are the same name", () => expect(fill("{năm sau}".normalize("NFD"))[0]).toBe("2024"));
});

describe("the person at the top of a unit", () => {
  test.each([
    ["Sở Nội vụ", "Giám đốc Sở Nội vụ"], ["Ban Dân tộc", "Trưởng ban Dân tộc"], ["Văn phòng Ủy ban nhân dân tỉnh", "Chánh Văn phòng Ủy ban nhân dân tỉnh"],
    ["Thanh tra tỉnh", "Chánh Thanh tra tỉnh"], ["Cục Thống kê", "Cục trưởng Cục Thống kê"], ["Liên minh HTX", "Chủ tịch Liên minh HTX"], ["Bảo tàng", "Giám đốc Bảo tàng"],
  ])("%s", (unit, chief) => expect(vi.papers.chiefOf(unit)).toBe(chief));
});

describe("legal bases fit the year", () => {
  const on = (period: "half-year" | "year", year: number) => basesOn(reviewDay(period, year));
  test("a half-year of 2017 cites neither a decree of that autumn nor anything later", () => expect(on("half-year", 2017)).toEqual(["law-2003", "law-2005", "law-2013"]));
  test("a year's review of 2013 does not cite the amendment that began in 2014", () => expect(on("year", 2013)).toEqual(["law-2003", "law-2005"]));
  test("2017 and 2023 cite decree 91/2017", () => {
    for (const year of [2017, 2023]) expect(on("year", year)).toEqual(["law-2003", "law-2005", "law-2013", "decree-91-2017"]);
  });
  test("2024 cites the new law and its decree alone", () => expect(on("year", 2024)).toEqual(["law-2022", "decree-98-2023"]));
  test("the first half of 2025 still cites decree 98/2023, its end decree 152/2025", () => {
    expect(on("half-year", 2025)).toEqual(["law-2022", "decree-98-2023"]);
    expect(on("year", 2025)).toEqual(["law-2022", "decree-152-2025"]);
  });
  const signed = (year: number, ...days: (string | undefined)[]) =>
    pactDay({ bloc: { ...bloc.bloc, year }, members: days.map((pactSigned) => ({ ...bloc.members[0], ...(pactSigned === undefined ? {} : { pactSigned }) })) as unknown as Bloc["members"] });
  test("a pact is of the day on which most signed it, of two such days the first, of the year's first day where none is known", () => {
    expect(signed(2017, "2017-02-28", undefined, "2017-03-01", "2017-03-01")).toBe("2017-03-01");
    expect(signed(2017, "2017-03-01", "2017-02-28")).toBe("2017-02-28");
    expect(signed(2017)).toBe("2017-01-01");
  });
  test.each([
    [2014, [], ["law-2003", "law-2005"]],
    [2017, ["2017-02-28"], ["law-2003", "law-2005", "law-2013"]],
    [2018, [], ["law-2003", "law-2005", "law-2013", "decree-91-2017"]],
    [2024, ["2023-12-29"], ["law-2003", "law-2005", "law-2013", "decree-91-2017"]],
    [2024, [], ["law-2022", "decree-98-2023"]],
    [2025, ["2025-02-10"], ["law-2022", "decree-98-2023"]],
    [2026, [], ["law-2022", "decree-152-2025"]],
  ])("the pact of %i, signed on %j, cites %j", (year, days, expected) => expect(basesOn(signed(year, ...days))).toEqual(expected));
  const original = (key: PieceKey, year: number): string | undefined =>
    readPieces(new TestBook().grids(), { ...bloc, bloc: { ...bloc.bloc, year }, members: [{ ...bloc.members[0], pactSigned: `${year}-02-28` }] } as unknown as Bloc, vi, USUAL).get(key)?.text;
  test("a law and those that amend it stand in one line", () => {
    expect(basesByLine(["law-2003", "law-2005", "law-2013", "decree-91-2017"])).toEqual([["law-2003", "law-2005", "law-2013"], ["decree-91-2017"]]);
    expect(basesByLine(["law-2022", "decree-98-2023"])).toEqual([["law-2022"], ["decree-98-2023"]]);
    expect(original("common.bases", 2017)?.split("\n")).toHaveLength(2);
    expect(original("common.bases", 2017)).toContain("năm 2003; Luật sửa đổi");
  });
  test("the submission of 2017 cites decree 91/2017, the pact signed that February does not", () => {
    expect(original("common.bases", 2017)).toContain("91/2017/NĐ-CP");
    expect(original("pact.bases", 2017)).toContain("16 tháng 11 năm 2013");
    expect(original("pact.bases", 2017)).not.toContain("91/2017/NĐ-CP");
  });
  test("a pact speaks of digital transformation from 2020 on", () => {
    expect(original("pact.terms", 2019)).toContain("ứng dụng công nghệ thông tin");
    expect(original("pact.terms", 2019)).not.toContain("chuyển đổi số");
    expect(original("pact.terms", 2020)).toContain("chuyển đổi số");
  });
  test("every basis has its words in both languages, and none is of a later year than its first day", () => {
    for (const { basis, from } of LEGAL_BASES) {
      for (const language of ["vi", "en"] as const) {
        const years = [...wordsFor(language).papers.bases[basis].matchAll(/\b(?:19|20)\d\d\b/g)].map(Number);
        expect(years.length).toBeGreaterThan(0);
        for (const year of years) expect(year).toBeLessThanOrEqual(Number(from.slice(0, 4)));
      }
    }
  });
});

describe("lines of running text", () => {
  const text = "Hội nghị thống nhất kết quả chấm điểm, xếp hạng của các đơn vị thành viên trong khối thi đua năm 2023";
  test("no line is longer than its room, no word is lost", () => {
    const lines = breakLines(text, 40, 13, false, 4);
    for (const [i, line] of lines.entries()) expect(charsOfLine(line, 13)).toBeLessThanOrEqual(i === 0 ? 36 : 40);
    expect(lines.join(" ")).toBe(text);
  });
  test("a word longer than a line is broken", () => {
    const lines = breakLines("x".repeat(300), 40, 13);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join("")).toBe("x".repeat(300));
  });
  test("even lines are as few and leave no short rest", () => {
    const name = "KHỐI THI ĐUA CÁC CƠ QUAN THAM MƯU - TỔNG HỢP";
    const [plain, even] = [breakLines(name, 30, 12, true), evenLines(name, 30, 12, true)];
    expect(even).toHaveLength(plain.length);
    const shortest = (lines: readonly string[]) => Math.min(...lines.map((line) => line.length));
    expect(shortest(even)).toBeGreaterThanOrEqual(shortest(plain));
  });
  test("lines end where a phrase does, and a number stays with its word", () => {
    expect(evenLines("KHỐI THI ĐUA SỐ 5 - CÁC SỞ, BAN, NGÀNH TỈNH", 28, 13, true)).toEqual(["KHỐI THI ĐUA SỐ 5 -", "CÁC SỞ, BAN,", "NGÀNH TỈNH"]);
    expect(evenLines("CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", 49, 13, true)).toEqual(["CHÁNH VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH"]);
    expect(evenLines("VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN TỈNH", 45, 12)).toEqual(["VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI", "VÀ HỘI ĐỒNG NHÂN DÂN TỈNH"]);
    expect(evenLines("KHỐI THI ĐUA CÁC DOANH NGHIỆP SỐ 12 TỈNH QUẢNG TRỊ", 34, 13, true).join("|")).not.toContain("SỐ|12");
  });
  test("nothing is one empty line", () => expect(breakLines("", 40, 13)).toEqual([""]));
});

test("both languages have every piece, with only names in braces that both know", () => {
  for (const language of ["vi", "en"] as const) {
    const { pieces } = wordsFor(language).papers;
    const all = Object.values(pieces).flatMap((piece) => [piece, ...(piece.cum === undefined ? [] : [piece.cum])]);
    for (const { text, halfYear, noCount, provisional, formerly } of all) for (const one of [text, halfYear ?? "", noCount ?? "", provisional ?? "", formerly?.text ?? ""]) expect(fill(one)[1]).toEqual([]);
  }
});

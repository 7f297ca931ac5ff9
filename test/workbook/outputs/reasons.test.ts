import type { BlocDescription } from "../../../src/core";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { FIVE, makeBloc, run } from "./run-fixture";

type More = Partial<BlocDescription>;
type Award = NonNullable<BlocDescription["awards"]>[number];

const FLAG: Award = { code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", count: 1 };
const vote = (subject: string, votes: number, round = 1): NonNullable<More["ballot"]>[number] => ({ award: "CO", subject, round, for: votes, voters: 5 });

/** What the sheet says about each subject. */
function said(more: More, members: Record<string, object> = FIVE, language: "vi" | "en" = "vi"): Record<string, unknown> {
  const sheet: TestSheet = run(new TestBook(), makeBloc({ members, more }), { language }).sheet(language === "vi" ? "Đề nghị khen thưởng" : "Nominations");
  const { row, col } = sheet.find(language === "vi" ? "Đơn vị, cá nhân" : "Member or person");
  const reasonCol = sheet.find(language === "vi" ? "Lý do" : "Reason").col;
  const pairs: [string, unknown][] = [];
  for (let at = row + 1; at < row + 40; at += 1) {
    const subject = sheet.get(at, col);
    if (typeof subject === "string" && subject !== "") pairs.push([subject, sheet.get(at, reasonCol)]);
  }
  return Object.fromEntries(pairs);
}

describe("the sheet says why in words", () => {
  test("a title needed before, by the award's name", () => {
    expect(said({ awards: [FLAG, { code: "CP", name: "Cờ thi đua của Chính phủ", for: "collective", prior: "CO", count: 1 }] })["Sở Nội vụ"])
      .toBe("Chưa có Cờ thi đua của UBND tỉnh từ năm trước");
  });

  test("too few votes, with share, threshold and round", () => {
    const told = said({ awards: [{ ...FLAG, groups: ["G1"], minBallot: 80 }], ballot: [vote("C", 3), vote("A", 5), vote("B", 1)] });
    expect(told["Thanh tra tỉnh"]).toBe("Đạt 60,00% số phiếu (vòng 1), dưới mức tối thiểu 80%");
  });

  test("votes not entered", () => {
    expect(said({ awards: [{ ...FLAG, groups: ["G1"], minBallot: 80 }] })["Thanh tra tỉnh"]).toBe("Chờ Khối quyết định: Chưa nhập kết quả bỏ phiếu");
  });

  test("not put forward for the award that this one is a share of", () => {
    const share: Award = { code: "CP", name: "Cờ thi đua của Chính phủ", for: "collective", percent: 100, of: "CO" };
    expect(said({ awards: [{ ...FLAG, groups: ["G1"] }, { ...share, groups: ["G1"] }] })["Sở Nội vụ"]).toBe("Không được đề nghị Cờ thi đua của UBND tỉnh");
  });

  describe("places", () => {
    const told = (award: Award, members: Record<string, object> = FIVE, language: "vi" | "en" = "vi"): unknown[] => {
      const reasons = said({ awards: [award] }, members, language);
      return [reasons["Thanh tra tỉnh"], reasons["Sở Tư pháp"]];
    };

    test("of several groups are told to be the group's where each has its own", () => {
      expect(told(FLAG)).toEqual(["Xếp hạng 1, 93,00 điểm; chỉ tiêu 1 suất của nhóm", "Đã hết chỉ tiêu 1 suất của nhóm"]);
      expect(told(FLAG, FIVE, "en")).toEqual(["Rank 1, 93.00 points; quota: 1 place for the group", "No place left; quota: 1 place for the group"]);
      expect(told({ ...FLAG, count: 2 }, FIVE, "en")[1]).toBe("Rank 2, 85.00 points; quota: 2 places for the group");
    });

    test("of the only group, or of the whole bloc, are told as they are", () => {
      const oneGroup = Object.fromEntries(Object.entries(FIVE).slice(0, 3));
      expect(said({ awards: [FLAG], groups: [{ code: "G1", name: "Có đánh giá công vụ" }] }, oneGroup)["Sở Tư pháp"]).toBe("Đã hết chỉ tiêu 1 suất");
      expect(told({ ...FLAG, scope: "bloc", count: 2 })[0]).toBe("Xếp hạng 1, 93,00 điểm; chỉ tiêu 2 suất");
    });
  });

  describe("one award for the whole bloc", () => {
    const whole: Award = { ...FLAG, scope: "bloc" };

    test("the leader with more votes and the one with fewer", () => {
      const told = said({ awards: [whole], ballot: [vote("C", 4), vote("H", 1)] });
      expect([told["Thanh tra tỉnh"], told["Liên minh HTX tỉnh"]]).toEqual(["Theo kết quả bỏ phiếu; chỉ tiêu 1 suất; phiếu đồng ý 4/5 (80,00%)", "Ít phiếu hơn; chỉ tiêu 1 suất; phiếu đồng ý 1/5 (20,00%)"]);
    });

    test("equal votes go to a second round, then to head and deputy", () => {
      const heads = (more: More, language: "vi" | "en" = "vi"): unknown[] =>
        run(new TestBook(), makeBloc({ members: FIVE, more }), { language }).sheet(language === "vi" ? "Đề nghị khen thưởng" : "Nominations").all().map(({ value }) => value);
      expect(heads({ awards: [whole], ballot: [vote("C", 2), vote("H", 2)] })).toContain("Cờ thi đua của UBND tỉnh – Toàn khối: Cần bỏ phiếu lần hai.");
      const again = [vote("C", 2), vote("H", 2), vote("C", 2, 2), vote("H", 2, 2)];
      expect(heads({ awards: [whole], ballot: again })).toContain("Cờ thi đua của UBND tỉnh – Toàn khối: Khối trưởng và Khối phó quyết định, ghi rõ lý do.");
      expect(heads({ awards: [whole], ballot: again }, "en").join("\n")).toMatch(/head and deputy decide/i);
    });
  });

  test("a decision by hand, for the one chosen and for the other", () => {
    const tie = { A: { i: 40 }, B: { i: 40 } };
    const told = said({ awards: [FLAG], decisions: [{ award: "CO", subjects: ["B"], by: "Khối trưởng", why: "có sáng kiến cấp tỉnh" }] }, tie);
    expect(told).toEqual({
      "Sở Nội vụ": "Theo quyết định của Khối trưởng: có sáng kiến cấp tỉnh",
      "Sở Tư pháp": "Không được chọn theo quyết định của Khối trưởng: có sáng kiến cấp tỉnh",
    });
  });
});

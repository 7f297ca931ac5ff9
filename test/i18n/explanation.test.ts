import { wordsFor } from "../../src/i18n";

const vi = wordsFor("vi").explanation;
const en = wordsFor("en").explanation;

describe("the words of a leaf", () => {
  test.each<[keyof typeof vi.leaf, Record<string, string | number>, string, string]>([
    ["relative-above", { actual: "120", target: "100", rate: "120", leader: "150" }, "Đạt 120/100 chỉ tiêu (120%), vượt chỉ tiêu; đơn vị dẫn đầu đạt 150%", "120 of a target of 100 (120%), above the target; the leader reached 150%"],
    ["relative-on-target", { actual: "80", target: "80", rate: "100" }, "Đạt 80/80 chỉ tiêu (100%), bằng chỉ tiêu: hưởng một nửa số điểm", "80 of a target of 80 (100%), on target: half the points"],
    ["relative-without-target", { actual: "100", best: "150", unit: "hồ sơ" }, "Đạt 100 hồ sơ, không giao chỉ tiêu; cao nhất trong các đơn vị không giao chỉ tiêu là 150 hồ sơ", "Result 100 hồ sơ without a target; the best of those without a target is 150 hồ sơ"],
    ["bands", { actual: 85, from: "80", below: "90", unit: "%" }, "Kết quả 85%, thuộc khoảng từ 80% đến dưới 90%", "Result 85%, which is from 80% to below 90%"],
    ["bands", { actual: 95.5, from: "95" }, "Kết quả 95,5, thuộc khoảng từ 95 trở lên", "Result 95.5, which is from 95 upwards"],
    ["bands", { actual: 3, upTo: "5" }, "Kết quả 3, thuộc khoảng đến 5", "Result 3, which is up to 5"],
    ["bands", { actual: 6, above: "5", upTo: "9" }, "Kết quả 6, thuộc khoảng trên 5 đến 9", "Result 6, which is above 5 to 9"],
    ["bands", { actual: 6 }, "Kết quả 6, thuộc khoảng mọi kết quả", "Result 6, which is any result"],
    ["bands-of-rate", { actual: 19, target: 20, rate: "95", above: "90" }, "Đạt 19/20 chỉ tiêu (95%), thuộc khoảng trên 90%", "19 of a target of 20 (95%), which is above 90%"],
    ["proportional", { actual: 10, target: 14, rate: "71.43", unit: "chỉ tiêu" }, "Đạt 10/14 chỉ tiêu (71,43%)", "10 of a target of 14 chỉ tiêu (71.43%)"],
    ["proportional", { actual: 25, target: 32, rate: "78.125", unit: "văn bản" }, "Đạt 25/32 văn bản (78,125% chỉ tiêu)", "25 of a target of 32 văn bản (78.125%)"],
    ["proportional", { actual: 25, target: 32, unit: "văn bản" }, "Đạt 25/32 văn bản so với chỉ tiêu", "25 of a target of 32 văn bản"],
    ["penalty", { points: "0" }, "Không bị trừ điểm", "No penalty points"],
    ["penalty", { points: "-2" }, "Điểm trừ", "Penalty points"],
    ["bonus", { points: "0" }, "Không có điểm thưởng", "No bonus points"],
    ["proportional", { actual: 12, target: 10, rate: "120", cap: "100" }, "Đạt 12/10 chỉ tiêu (120%); tính tối đa 100%", "12 of a target of 10 (120%); at most 100% counts"],
    ["proportional", { actual: 1, target: 10, rate: "10", cap: "100", floor: "30" }, "Đạt 1/10 chỉ tiêu (10%); tính tối thiểu 30%", "1 of a target of 10 (10%); at least 30% counts"],
    ["proportional", { actual: 12, target: 10, rate: "120", cap: "120", bonusPerPercent: "0.1", bonusCap: "1" }, "Đạt 12/10 chỉ tiêu (120%); thưởng 0,1 điểm cho mỗi 1% vượt, tối đa 1 điểm", "12 of a target of 10 (120%); 0.1 points more for each 1% above the target, at most 1"],
    ["proportional-less", { actual: 0, target: 3, cap: "100" }, "Kết quả 0, mức chỉ tiêu 3 (càng thấp càng tốt)", "Result 0 for a target of 3 (less is better)"],
    ["count", { count: 3, each: "1", cap: "3", unit: "mô hình" }, "3 mô hình × 1 điểm, tối đa 3 điểm", "3 mô hình × 1 points, at most 3"],
    ["deduction", { count: 2, each: "0.5", floor: "0" }, "2 lần × trừ 0,5 điểm", "2 × minus 0.5 points"],
    ["lateness", { due: "2023-11-20", received: "2023-11-20", days: 0, each: "2" }, "Nộp ngày 20/11/2023, đúng hạn (hạn 20/11/2023)", "Handed in on 20/11/2023, on time (due 20/11/2023)"],
    ["lateness", { due: "2023-11-20", received: "2023-11-23", days: 3, each: "2", floor: "1" }, "Nộp ngày 23/11/2023, chậm 3 ngày so với hạn 20/11/2023; trừ 2 điểm/ngày, thấp nhất còn 1 điểm", "Handed in on 23/11/2023, 3 days after the due day 20/11/2023; minus 2 points a day, not below 1 points"],
    ["not-submitted", { due: "2023-11-20" }, "Không nộp (hạn 20/11/2023)", "Not handed in (due 20/11/2023)"],
    ["external", { actual: 92.5, scale: "100", source: "QĐ 12" }, "Cơ quan khác chấm 92,5/100 (QĐ 12)", "Another body gave 92.5 of 100 (QĐ 12)"],
    ["missing", { points: "0", max: "5" }, "Chưa chấm, tính 0 điểm", "Not scored, counts as 0"],
    ["missing", { points: "", max: "5" }, "Chưa chấm: không cộng điểm, không tính vào điểm tối đa áp dụng", "Not scored: no points, and not in the applicable maximum"],
    ["n/a", { points: "5", max: "5" }, "Không áp dụng, được tính đủ điểm", "Does not apply, full points given"],
  ])("%s", (code, params, inVietnamese, inEnglish) => {
    expect(vi.leaf[code](params)).toBe(inVietnamese);
    expect(en.leaf[code](params)).toBe(inEnglish);
  });

  test("a number with the noise of a cell is shown as the cell shows it; text typed in its place as typed", () => {
    expect(vi.leaf.bands({ actual: 0.1 + 0.2, from: "0" })).toContain("Kết quả 0,3,");
    expect(vi.leaf.bands({ actual: 1e-7, from: "0" })).toContain("Kết quả 0,0000001,");
    expect(vi.leaf.external({ actual: "9,5 ", scale: "10" })).toBe("Cơ quan khác chấm 9,5 /10");
  });

  test.each([vi, en])("every code has words, with and without figures", (words) => {
    for (const tell of Object.values(words.leaf)) expect(tell({})).toEqual(expect.stringMatching(/^(?!.*undefined)/));
    for (const tell of Object.values(words.parent)) expect(tell({ k: "1", count: 1, sum: "1", cap: "1", floor: "1", max: "1" }, [])).toEqual(expect.stringMatching(/^(?!.*undefined)/));
  });
});

describe("the words of criteria with parts", () => {
  const part = (label: string, points: string | null, counts: boolean, weight = "1") => ({ label, points, counts, weight, max: "10" });
  test("name the parts that count, and those that do not", () => {
    expect(vi.parent.sum({}, [part("1", "4", true), part("2", "5", true)])).toBe("");
    expect(vi.parent.sum({}, [part("1", "4", true), part("2", "5.5", true, "2")])).toBe("Cộng có hệ số: 1: 4; 2: 5,5 × 2");
    expect(vi.parent["drop-lowest"]({ k: 1 }, [part("1", "3", false), part("2", "9", true), part("3", null, false)])).toBe("Bỏ 1 mục thấp nhất: không tính mục 1");
    expect(vi.parent["keep-highest"]({ k: 1 }, [part("1", "3", false), part("2", "9", true)])).toBe("Chỉ tính 1 mục cao nhất: 2");
    expect(vi.parent["weighted-mean"]({ count: 2, max: "12" }, [part("1", "6", true), part("2", null, false), part("3", "9", true, "3")])).toBe("Trung bình tỷ lệ đạt của 2 mục, nhân 12 điểm: 1: 6/10; 3: 9/10 (hệ số 3)");
    expect(en.parent["sum-capped"]({ sum: "14", cap: "12" }, [])).toBe("Adds up to 14, at most 12 points count");
  });
});

describe("the words of a gap", () => {
  const gap = { other: "Sở X", rank: 2, by: "value", criterion: "", kind: "khoi", gap: "0.25", measure: "points", ahead: false } as const;
  test("say by how much, and through which sections", () => {
    const sections = [{ section: "II", isLabel: true, difference: "-0.5" }, { section: "Điểm thưởng", isLabel: false, difference: "0.2" }];
    expect(vi.gaps.between(gap, sections, "0.05")).toBe("Kém Sở X (hạng 2) 0,25 điểm: phần II kém 0,5; Điểm thưởng hơn 0,2; làm tròn hơn 0,05.");
    expect(vi.gaps.between(gap, [], "0.0032")).toBe("Kém Sở X (hạng 2) 0,25 điểm: làm tròn hơn 0,0032.");
    expect(en.gaps.between(gap, [], "-0.05")).toBe("0.25 points behind Sở X (rank 2): rounding 0.05 less.");
  });
  test("say in what gap and sections are measured where that is not simply points", () => {
    const rate = { ...gap, measure: "rate", ahead: true } as const;
    const section = [{ section: "A", isLabel: true, difference: "0.25" }];
    expect(vi.gaps.between(rate, section, "0")).toBe("Hơn Sở X (hạng 2) 0,25 điểm phần trăm: theo tỷ lệ trên điểm tối đa áp dụng của từng đơn vị, phần A hơn 0,25.");
    expect(en.gaps.between(rate, section, "0")).toBe("0.25 percentage points ahead of Sở X (rank 2): as shares of each member's applicable maximum, section A 0.25 more.");
    expect(vi.gaps.between({ ...rate, measure: "rescaled" }, section, "0")).toBe("Hơn Sở X (hạng 2) 0,25 điểm: theo điểm đã quy đổi, phần A hơn 0,25.");
    expect(en.gaps.between({ ...rate, measure: "rescaled" }, section, "0")).toBe("0.25 points ahead of Sở X (rank 2): after rescaling, section A 0.25 more.");
    expect(en.gaps.between(rate, [], "0")).toBe("0.25 percentage points ahead of Sở X (rank 2).");
    expect(vi.gaps.between({ ...rate, by: "penalties", gap: "0" }, [], "0")).toBe("Bằng tỷ lệ Sở X (hạng 2), xếp trên theo tiêu chí phụ: ít điểm trừ hơn.");
    expect(en.gaps.between({ ...rate, by: "penalties", gap: "0" }, [], "0")).toBe("Equal rate with Sở X (rank 2), placed ahead by the tie-break: fewer penalty points.");
  });
  test("say which tie-break decided, and that nothing did", () => {
    expect(vi.gaps.between({ ...gap, by: "section", criterion: "I. Chuyên môn", gap: "0", ahead: true }, [], "0")).toBe("Bằng điểm Sở X (hạng 2), xếp trên theo tiêu chí phụ: điểm “I. Chuyên môn”.");
    expect(vi.gaps.between({ ...gap, by: "tied", gap: "0" }, [], "0")).toBe("Bằng Sở X (hạng 2), đồng hạng.");
    for (const by of ["external", "penalties", "ballot", "women", "decision"] as const) {
      expect(vi.gaps.between({ ...gap, by, gap: "0" }, [], "0")).toMatch(/xếp dưới theo tiêu chí phụ: .+\.$/);
      expect(en.gaps.between({ ...gap, by, gap: "0" }, [], "0")).toMatch(/placed behind by the tie-break: .+\.$/);
    }
  });
});

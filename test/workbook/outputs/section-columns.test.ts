import { resolveBloc, type BlocDescription } from "../../../src/core";
import { wordsFor } from "../../../src/i18n";
import { printedCriteria } from "../../../src/workbook/outputs/printed-criteria";
import { charsOfSections, sectionTitle } from "../../../src/workbook/outputs/section-columns";
import { linesOf } from "../../../src/workbook/outputs/row-height";

const LONG = "II. Thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh và xây dựng hệ thống chính trị\n(40 điểm)";
const TITLES = [LONG, "I. Công tác thi đua, khen thưởng của cơ quan, đơn vị\n(40 điểm)", "III. Cải cách hành chính\n(20 điểm)", "IV. ĐIỂM THƯỞNG\n(tối đa 5)", "V. ĐIỂM TRỪ", "VI. Khác\n(5 điểm)"];
const OTHERS = [5, 26, 9, 9, 9, 7, 14, 28];

/** Points of type of 12 on A4 landscape, 252 mm wide between the margins. */
const printedSize = (chars: readonly number[]): number => (12 * 252 * 72) / 25.4 / chars.reduce((sum, one) => sum + (one * 7 + 5) * 0.75, 0);

describe("columns of the sections", () => {
  test.each([1, 2, 3, 4, 5, 6])("type of %i sections prints at 9 points or more", (count) => {
    const chars = charsOfSections(TITLES.slice(0, count), 2, OTHERS);
    expect(printedSize([...OTHERS, ...chars])).toBeGreaterThanOrEqual(9);
  });

  test("a short heading has a narrow column, a long one what the page has left", () => {
    const [long = 0, , , bonus = 0, penalty = 0] = charsOfSections(TITLES.slice(0, 5), 2, OTHERS);
    expect(long).toBeGreaterThan(bonus);
    expect([bonus, penalty].every((chars) => chars <= 11)).toBe(true);
    expect(linesOf(LONG, charsOfSections([LONG], 2, OTHERS)[0] ?? 0, 12, true)).toBe(5);
  });

  test("figures and the words of a heading are never broken, however little room there is", () => {
    const [one = 0, two = 0] = charsOfSections(["I. A", "II. Implementation"], 4, [300]);
    expect(one).toBeGreaterThanOrEqual(9);
    expect(two).toBeGreaterThanOrEqual(13);
  });
});

describe("what a section says it can bring", () => {
  const titles = (criteria: BlocDescription["criteria"], language: "vi" | "en" = "vi"): string[] => {
    const bloc = resolveBloc({ schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" }, groups: [{ code: "G", name: "Nhóm" }], criteria, members: [] });
    const printed = printedCriteria(bloc);
    const [group] = bloc.groups;
    if (group === undefined) throw new Error("no group");
    return printed.tree.sections.map((section) => sectionTitle({ words: wordsFor(language), criteria: printed }, group, section));
  };

  test("its maximum; outside the scale its limit, or nothing", () => {
    const criteria: BlocDescription["criteria"] = [
      { code: "I", label: "I", name: "Phần", max: 10 },
      { code: "IV", label: "IV", name: "Thưởng", rule: "bonus", parameters: "tối đa 5" },
      { code: "V", label: "V", name: "Trừ", rule: "penalty", parameters: "Trừ 1 điểm/vụ việc; tối đa trừ 3 điểm" },
      { code: "VI", label: "VI", name: "Trừ khác", rule: "penalty" },
      { code: "VII", label: "VII", name: "Thưởng chung", rule: "sum", parameters: "tối đa 2,5" },
      { code: "VII.1", label: "1", name: "Thưởng", parent: "VII", rule: "bonus" },
    ];
    expect(titles(criteria)).toEqual(["I. Phần\n(10 điểm)", "IV. Thưởng\n(tối đa 5)", "V. Trừ\n(trừ tối đa 3)", "VI. Trừ khác", "VII. Thưởng chung\n(tối đa 2,5)"]);
    expect(titles(criteria, "en").slice(1, 3)).toEqual(["IV. Thưởng\n(at most 5)", "V. Trừ\n(at most 3 off)"]);
  });
});

/**
 * The templates: each puts up a workbook that is read back without errors, says what is missing while nothing is
 * typed, and is ranked once scores are. Points and dates of those with a source are those of the source.
 */
import { describeTemplate, templateUnits } from "../../src/app/templates/describe-template";
import { TEMPLATE_IDS, isTemplateId, templateContent } from "../../src/app/templates/template-content";
import { TEMPLATES } from "../../src/app/templates/template-data";
import { checkBloc, rankBloc, resolveBloc, ruleKindNamed, type Bloc, type BlocDescription, type Entry } from "../../src/core";
import { wordsFor, type Language } from "../../src/i18n";
import { planInputs, readBloc } from "../../src/workbook";
import { gridsOf, sheetOfPlan } from "../workbook/plan-to-grid";

const CASES = TEMPLATE_IDS.flatMap((id) => (["vi", "en"] as const).flatMap((language) => (["year", "half-year"] as const).map((period) => [id, language, period] as const)));
const describeIn = (id: (typeof TEMPLATE_IDS)[number], language: Language, period: "year" | "half-year" = "year"): BlocDescription =>
  describeTemplate(id, wordsFor(language), { year: 2026, period });

/** A plausible result for every leaf and member, as somebody would type it; different for each member. */
function filled(bloc: Bloc): Bloc {
  const parents = new Set(bloc.criteria.map(({ parent }) => parent));
  const entries = bloc.members.flatMap((member, m): Entry[] =>
    bloc.criteria.flatMap((criterion): Entry[] => {
      if (parents.has(criterion.code) || (criterion.groups !== undefined && !criterion.groups.includes(member.group))) return [];
      const common = { member: member.code, criterion: criterion.code, layers: {} };
      switch (criterion.rule) {
        case "relative-to-leader":
        case "proportional": return [{ ...common, target: 100, actual: 90 + m }];
        case "level": return [{ ...common, actual: (typeof criterion.parameters === "string" ? criterion.parameters : "").split(":")[0] ?? "" }];
        case "external": return [{ ...common, actual: 90, evidence: "QĐ số 1 ngày 05/01/2026" }];
        case "lateness": return [{ ...common, actual: criterion.due ?? "2026-12-15" }];
        case "deduction": return [{ ...common, actual: m }];
        case "count": return [{ ...common, actual: m % 3 }];
        case "bonus": return [{ ...common, layers: { final: { points: 1 } } }];
        default: return [{ ...common, layers: { final: { points: (criterion.max ?? 0) - m / 10 } } }];
      }
    }),
  );
  return { ...bloc, members: bloc.members.map((member) => ({ ...member, reportDue: "2026-12-10", reportReceived: "2026-12-10" })), entries };
}

test.each(CASES)("%s (%s, %s): nothing typed is told member by member, and nothing else is wrong", (id, language, period) => {
  const bloc = resolveBloc(describeIn(id, language, period));
  const findings = checkBloc({ ...bloc, settings: { ...bloc.settings, asOf: "2026-12-31" } });
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(["no-score"]);
  expect(findings).toHaveLength(bloc.members.length);
});

test.each(CASES)("%s (%s, %s): with every score typed it is ranked without any finding", (id, language, period) => {
  const bloc = filled(resolveBloc(describeIn(id, language, period)));
  const result = rankBloc({ ...bloc, settings: { ...bloc.settings, asOf: "2026-12-31" } });
  expect(result.findings).toEqual([]);
  expect(result.status).toBe("ranked");
  for (const { standings } of result.groups) {
    expect(standings.length).toBeGreaterThan(2);
    expect(standings.every(({ rank, total }) => rank !== null && total !== null)).toBe(true);
  }
});

test.each(CASES)("%s (%s, %s): the workbook that comes of it is read back as the same bloc, without a remark", (id, language, period) => {
  const bloc = resolveBloc(describeIn(id, language, period));
  const read = readBloc(gridsOf(planInputs(bloc, language, { sheets: [] }).map(sheetOfPlan)));
  expect(read.findings).toEqual([]);
  expect(read.bloc?.criteria.map(({ label: _, ...criterion }) => criterion)).toEqual(bloc.criteria.map(({ label: _, ...criterion }) => criterion));
  expect(read.bloc?.settings.classes).toEqual(bloc.settings.classes);
  expect(read.bloc?.bloc.note).toBe(bloc.bloc.note);
});

test.each(TEMPLATE_IDS)("%s has words for each of its criteria in both languages, and no others", (id) => {
  const codes = TEMPLATES[id].criteria.map(({ code }) => code).sort();
  for (const language of ["vi", "en"] as const) {
    const { criteria, classes = [] } = wordsFor(language).templates.list[id];
    expect(Object.keys(criteria).sort()).toEqual(codes);
    expect(classes).toHaveLength(TEMPLATES[id].classes?.length ?? 0);
  }
});

test.each(TEMPLATE_IDS)("%s names its source on the first sheet and marks what the source did not give", (id) => {
  for (const language of ["vi", "en"] as const) {
    const { templates } = wordsFor(language);
    const { note, criteria } = templateContent(id, templates, 2026, ["N1", "N2"]);
    expect(note).toContain(templates.list[id].source);
    expect(note).toContain(templates.ours);
    for (const row of TEMPLATES[id].criteria) {
      const own = criteria.find(({ code }) => code === row.code);
      expect(own?.note?.includes(templates.ours) ?? false).toBe(row.ours === true);
    }
  }
});

test("every group of the 1,000 points has 700, 200 and 100, and figures are compared with the leader", () => {
  const bloc = resolveBloc(describeIn("1000-diem", "vi"));
  expect(bloc.groups).toHaveLength(2);
  expect(checkBloc(bloc).filter(({ code }) => code === "max-not-sum")).toEqual([]);
  expect(bloc.criteria.filter(({ parent }) => parent === undefined).map(({ max }) => max)).toEqual([700, 200, 100]);
  expect(bloc.criteria.filter(({ rule }) => rule === "relative-to-leader").length).toBeGreaterThan(2);
  const only = (group: string) => bloc.criteria.filter(({ groups }) => groups?.length === 1 && groups[0] === group).map(({ name }) => name);
  expect([only("N1"), only("N2")]).toEqual([["Kết quả đánh giá công vụ"], ["Nhiệm vụ đặc thù của đơn vị không đánh giá công vụ"]]);
  // One group: what is for the units without public-service assessment falls away, and the sum is right all the same.
  const single = templateContent("1000-diem", wordsFor("vi").templates, 2026, ["N1"]).criteria;
  expect(single.filter(({ parent }) => parent === "I").reduce((sum, { max = 0 }) => sum + max, 0)).toBe(700);
});

test("100 points and bonus: 95 and 85, the source's two criteria, bonus counted into the class", () => {
  const bloc = filled(resolveBloc(describeIn("100-diem-thuong", "vi")));
  expect(bloc.settings.classes).toEqual([{ name: "Xuất sắc", from: 95 }, { name: "Tốt", from: 85 }, { name: "Khá", from: 0 }]);
  expect(bloc.criteria.filter(({ parent }) => parent === undefined).reduce((sum, { max = 0 }) => sum + max, 0)).toBe(100);
  expect(bloc.criteria.find(({ code }) => code === "I.1")).toMatchObject({ max: 7.5, due: "2026-10-25" });
  expect(bloc.criteria.find(({ code }) => code === "I.2")).toMatchObject({ max: 1.5, rule: "bonus" });
  expect(bloc.criteria.find(({ code }) => code === "I.3")).toMatchObject({ max: 5 });
  // 93.5 on the scale and 1.5 bonus are 95 of 100.
  const [member] = bloc.members;
  const entries = bloc.entries.filter((entry) => entry.member === member?.code).map((entry): Entry => {
    const max = bloc.criteria.find(({ code }) => code === entry.criterion)?.max ?? 0;
    const { rule } = bloc.criteria.find(({ code }) => code === entry.criterion) ?? {};
    if (rule === "bonus") return { ...entry, layers: { final: { points: 1.5 } } };
    if (rule === "proportional") return { ...entry, actual: 100 };
    if (rule === "count") return { ...entry, actual: 3 };
    if (rule === "deduction") return { ...entry, actual: 0 };
    return { ...entry, layers: { final: { points: entry.criterion === "II.1" ? max - 6.5 : max } } };
  });
  const standing = rankBloc({ ...bloc, members: bloc.members.slice(0, 1), entries }).groups[0]?.standings[0];
  expect([standing?.total, standing?.class]).toEqual(["95.00", "Xuất sắc"]);
});

test("report norms: points and due days of the source, 2 points off for a day, the sum that the source's items come to", () => {
  const { criteria, settings } = templateContent("dinh-muc-bao-cao", wordsFor("vi").templates, 2026, ["N1", "N2"]);
  expect(settings.rounding).toEqual({ stage: "total", decimals: 1 });
  const leaves = criteria.filter(({ rule }) => rule === "lateness");
  expect(leaves.reduce((sum, { max = 0 }) => sum + max, 0)).toBe(120 + 100 + 300 + 260 + 390);
  expect(leaves.every(({ parameters }) => parameters === "trừ 2/ngày; thấp nhất 0; không nộp: 0")).toBe(true);
  expect(criteria.find(({ code }) => code === "I.3")).toMatchObject({ name: "Ước thu ngân sách năm 2025", due: "2025-11-15" });
  expect(criteria.find(({ code }) => code === "IV.3")).toMatchObject({ max: 50, due: "2026-03-20" });
  expect(criteria.find(({ code }) => code === "IV")?.note).toContain("210");
  // Three days late on 30 points.
  const bloc = resolveBloc(describeIn("dinh-muc-bao-cao", "vi"));
  const code = bloc.members[0]?.code ?? "";
  const entries = [{ member: code, criterion: "I.1", layers: {}, actual: "2026-06-18" }];
  const result = rankBloc({ ...bloc, entries, settings: { ...bloc.settings, asOf: "2026-06-30", missing: "leave-out" } });
  expect(result.groups[0]?.standings[0]?.leaves.find(({ criterion }) => criterion === "I.1")?.points).toBe("24");
});

test("the short table: 100 points, the classes of the draft with their least shares", () => {
  const { criteria, settings } = templateContent("100-diem", wordsFor("vi").templates, 2026, ["N1"]);
  expect(criteria.map(({ max }) => max)).toEqual([10, 10, 20, 10, 10, 10, 20, 10]);
  expect(settings.classes?.map(({ from, minShareEach }) => [from, minShareEach])).toEqual([[90, 85], [80, 80], [70, 70], [0, undefined]]);
});

test("units have today's names, and every rule of a template is a kind that there is", () => {
  const [committed, others] = templateUnits("1000-diem", wordsFor("vi").templates);
  expect([...committed, ...others]).toContain("Sở Dân tộc và Tôn giáo");
  expect([...committed, ...others].join()).not.toMatch(/Ban Dân tộc|Sở Kế hoạch/);
  for (const id of TEMPLATE_IDS) {
    for (const { rule } of TEMPLATES[id].criteria) if (rule !== undefined) expect(ruleKindNamed(rule)?.name).toBe(rule);
  }
  expect([isTemplateId("100-diem"), isTemplateId("toString"), isTemplateId("")]).toEqual([true, false, false]);
});

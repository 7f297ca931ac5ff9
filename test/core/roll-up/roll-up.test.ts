import { rankBloc, rollUp, type UnitOverYears } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

function year(n: number, points: SmallBloc["points"], more: Partial<SmallBloc> = {}) {
  const bloc = smallBloc({ points, bloc: { year: n }, ...more });
  return { bloc, result: rankBloc(bloc) };
}

/** "2015: A1 | 2016: –" — members with their ranks by year. */
const line = (unit: UnitOverYears): string =>
  unit.years.map(({ year: n, standings }) => `${n}: ${standings.map((s) => `${s.member}${s.rank ?? "-"}`).join("+") || "–"}`).join(" | ");
const lines = (...years: ReturnType<typeof year>[]): Record<string, string> =>
  Object.fromEntries(rollUp(years).units.map((unit) => [unit.code, line(unit)]));

test("the same codes over the years, in any order of the years", () => {
  const years = [year(2016, { A: [7], B: [8] }), year(2015, { A: [9], B: [8] }), year(2017, { A: [5], B: [5] })];
  expect(rollUp(years).years).toEqual([2015, 2016, 2017]);
  expect(lines(...years)).toEqual({ A: "2015: A1 | 2016: A2 | 2017: A1", B: "2015: B2 | 2016: B1 | 2017: B1" });
});

test("a renamed unit is followed by the predecessor it names: by code, full name or short name", () => {
  const before = { BDT: { name: "Ban Dân tộc", shortName: "BDT tỉnh" } };
  for (const predecessor of ["BDT", "ban dan toc", "BDT tỉnh"]) {
    const renamed = { DTTG: { name: "Sở Dân tộc và Tôn giáo", predecessor } };
    expect(lines(year(2024, { BDT: [9] }, { members: before }), year(2025, { DTTG: [8] }, { members: renamed }))).toEqual({ DTTG: "2024: BDT1 | 2025: DTTG1" });
  }
});

test("a merged unit shows the bodies it came from, also over several years", () => {
  const merged = { STC: { name: "Sở Tài chính", predecessor: "Sở Tài chính cũ; SKHDT" }, SNV: {} };
  expect(
    lines(
      year(2023, { TC: [9], SKHDT: [8], SNV: [7] }, { members: { TC: { name: "Sở Tài chính cũ" } } }),
      year(2024, { TC: [7], SKHDT: [9], SNV: [8] }, { members: { TC: { name: "Sở Tài chính cũ" } } }),
      year(2025, { STC: [9], SNV: [8] }, { members: merged }),
    ),
  ).toEqual({ SNV: "2023: SNV3 | 2024: SNV2 | 2025: SNV2", STC: "2023: SKHDT2+TC1 | 2024: SKHDT1+TC3 | 2025: STC1" });
});

test("a unit that joined has empty years before, one that left empty years after", () => {
  const result = rollUp([year(2015, { A: [9], OLD: [8] }), year(2016, { A: [9], NEW: [8] })]);
  expect(result.units.map((unit) => [unit.code, line(unit), unit.since, unit.until])).toEqual([
    ["A", "2015: A1 | 2016: A1", 2015, 2016],
    ["NEW", "2015: – | 2016: NEW2", 2016, 2016],
    ["OLD", "2015: OLD2 | 2016: –", 2015, 2015],
  ]);
});

test("a body that was split belongs to each unit that names it", () => {
  const split = { X: { predecessor: "OLD" }, Y: { predecessor: "OLD" } };
  expect(lines(year(2015, { OLD: [8] }), year(2016, { X: [9], Y: [8] }, { members: split }))).toEqual({ X: "2015: OLD1 | 2016: X1", Y: "2015: OLD1 | 2016: Y2" });
});

test("each year has its total, rate, class and the awards granted for it", () => {
  const granted = [
    { subject: "A", award: "CO", year: 2015, decision: "QĐ 12" },
    { subject: "A", award: "BK", year: 2014 },
  ];
  const [unit] = rollUp([year(2015, { A: [9] }, { granted, settings: { classes: [{ name: "Tốt", from: 80 }] } })]).units;
  expect(unit?.years[0]?.standings).toEqual([
    { member: "A", name: "Member A", group: "G", rank: 1, total: "9.00", rate: "90.00", class: "Tốt", granted: [granted[0]] },
  ]);
});

test("a year that was stopped, and a member without a score, have no rank", () => {
  expect(lines(year(2015, { A: [99] }))).toEqual({ A: "2015: A-" });
  expect(lines(year(2015, { A: [], B: [1] }))).toEqual({ A: "2015: A-", B: "2015: B1" });
});

test("no years, and one year twice", () => {
  expect(rollUp([])).toEqual({ years: [], units: [] });
  expect(() => rollUp([year(2015, { A: [1] }), year(2015, { A: [2] })])).toThrow(RangeError);
});

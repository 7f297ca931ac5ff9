import { checkGranted, checkYears, rankBloc, rollUp, unitSummaries, type UnitOverYears } from "../../../src/core";
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

test("each year has its total, rate, class, what its rank is of, and the awards granted for it", () => {
  const granted = [
    { subject: "A", award: "CO", year: 2015, decision: "QĐ 12" },
    { subject: "A", award: "BK", year: 2014 },
  ];
  const classes = { settings: { classes: [{ name: "Tốt", from: 80 }] } };
  const [unit] = rollUp([year(2015, { A: [9], B: [8], C: [] }, { granted, ...classes })]).units;
  expect(unit?.years[0]?.standings).toEqual([{ member: "A", name: "Member A", group: "Group", rank: 1, tied: false, of: 2, total: "9.00", rate: "90.00", class: "Tốt" }]);
  expect(unit?.years[0]?.granted.map(({ award, decision }) => [award, decision])).toEqual([["CO", "QĐ 12"]]);
});

describe("awards granted", () => {
  const office = { subject: "Phòng Tổng hợp", for: "collective", member: "A", award: "Bằng khen", year: 2015 } as const;

  test("one that a later workbook names again is one; the later one fills what the earlier leaves blank", () => {
    const rolled = rollUp([
      year(2015, { A: [9] }, { granted: [{ subject: "A", award: "CO", year: 2015 }] }),
      year(2016, { A: [9] }, { granted: [{ subject: "A", award: "CO", year: 2015, decision: "QĐ 12", date: "2016-01-20" }] }),
    ]);
    expect(rolled.granted).toMatchObject([{ unit: "A", for: "collective", award: "CO", year: 2015, decision: "QĐ 12", sources: [2015, 2016] }]);
  });

  test("two rows of one workbook, and two decisions, are two awards", () => {
    const rolled = rollUp([
      year(2015, { A: [9] }, { granted: [office, office] }),
      year(2016, { A: [9] }, { granted: [{ ...office, decision: "QĐ 1" }] }),
    ]);
    expect(rolled.granted).toHaveLength(2);
    const differing = rollUp([
      year(2015, { A: [9] }, { granted: [{ ...office, decision: "QĐ 1" }] }),
      year(2016, { A: [9] }, { granted: [{ ...office, decision: "QĐ 2" }] }),
    ]);
    expect(differing.granted.map(({ decision }) => decision)).toEqual(["QĐ 1", "QĐ 2"]);
  });

  test("they follow a unit through its renaming, and are printed under the award's full name", () => {
    const rolled = rollUp([
      year(2015, { OLD: [9] }, { awards: [{ code: "CO", name: "Cờ thi đua", for: "collective" }], granted: [{ subject: "OLD", award: "CO", year: 2015 }, { ...office, member: "OLD" }] }),
      year(2016, { NEW: [9] }, { members: { NEW: { predecessor: "OLD" } } }),
    ]);
    expect(rolled.granted.map(({ unit, award, subject, isMember }) => [unit, award, subject, isMember])).toEqual([
      ["NEW", "Cờ thi đua", "Member OLD", true], ["NEW", "Bằng khen", "Phòng Tổng hợp", false],
    ]);
    expect(rolled.units[0]?.years.map(({ granted }) => granted.length)).toEqual([1, 0]);
  });

  test("of years that are not given they are left out, of the congress never", () => {
    const rolled = rollUp([year(2019, { A: [9] }, { granted: [{ ...office, year: 2014 }, { ...office, year: 2020, occasion: "congress" }] })]);
    expect(rolled.granted.map(({ year: n, occasion }) => [n, occasion])).toEqual([[2020, "congress"]]);
  });

  test("nobody's award, and one of no kind, count for nobody and are named", () => {
    const given = [year(2015, { A: [9] }, { granted: [{ subject: "Phòng X", award: "BK", year: 2015, for: "collective" }, { subject: "Bà Y", member: "A", award: "BK", year: 2015 }] })];
    const rolled = rollUp(given);
    expect(checkGranted(rolled.granted, given).map(({ code, severity, at, params }) => [code, severity, at, params])).toEqual([
      ["granted-whose", "warning", [0], { subject: "Phòng X", award: "BK" }], ["granted-what", "warning", [0], { subject: "Bà Y", award: "BK" }],
    ]);
    expect(unitSummaries(rolled)[0]?.awards).toEqual([]);
  });
});

test("the summary of a unit counts, and averages nothing", () => {
  const classes = { settings: { classes: [{ name: "Tốt", from: 80 }, { name: "Khá", from: 0 }] } };
  const congress = { award: "BK", year: 2018, occasion: "congress", member: "A" } as const;
  const rolled = rollUp([
    year(2015, { A: [9], B: [9] }, { ...classes, granted: [{ subject: "A", award: "CO", year: 2015 }, { subject: "Ông X", for: "individual", member: "A", award: "CSTĐ", year: 2015 }] }),
    year(2016, { A: [5], B: [9] }, classes),
    year(2017, { A: [], B: [9] }, { ...classes, granted: [
      { subject: "A", award: "CO", year: 2017 }, { ...congress, subject: "Phòng 1", for: "collective" }, { ...congress, subject: "Ông X", for: "individual" }, { ...congress, subject: "Bà Y", for: "individual" },
    ] }),
  ]);
  expect(unitSummaries(rolled)[0]).toEqual({
    unit: "A", memberYears: 3, rankedYears: 2, firstPlaces: 1, classes: [{ name: "Tốt", years: 1 }, { name: "Khá", years: 1 }],
    awards: [{ award: "CO", for: "collective", count: 2 }, { award: "CSTĐ", for: "individual", count: 1 }],
    commended: { collectives: 1, individuals: 2 },
  });
});

describe("years that do not belong together", () => {
  const codes = (given: ReturnType<typeof year>[], leave = {}): unknown[] => checkYears(given, leave).map(({ code, severity, at }) => [code, severity, at]);

  test("nothing is said of years in a row", () => {
    expect(codes([year(2016, { A: [1] }), year(2015, { A: [1] })])).toEqual([]);
  });

  test("one year twice, a half-year, a gap, a single year", () => {
    expect(codes([year(2015, { A: [1] }), year(2016, { A: [1] }), year(2015, { A: [1] })])).toEqual([["year-doubled", "error", [0, 2]]]);
    expect(codes([year(2015, { A: [1] }), year(2016, { A: [1] }, { bloc: { year: 2016, period: "half-year" } })])).toContainEqual(["not-a-year", "error", [1]]);
    const gap = checkYears([year(2015, { A: [1] }), year(2018, { A: [1] })]);
    expect(gap).toMatchObject([{ code: "years-missing", severity: "warning", params: { years: [2016, 2017] } }]);
    expect(codes([year(2015, { A: [1] })])).toEqual([["one-year", "warning", [0]]]);
  });

  test("another bloc's workbook and a year that stopped are refused unless stated", () => {
    const other = year(2015, { A: [1] }, { bloc: { year: 2015, name: "Another bloc" } });
    const stopped = year(2016, { A: [99] });
    const given = [other, stopped, year(2017, { A: [1] })];
    expect(codes(given)).toEqual([["different-bloc", "error", [0]], ["year-stopped", "error", [1]]]);
    expect(codes(given, { renamed: true, stopped: true })).toEqual([["different-bloc", "warning", [0]], ["year-stopped", "warning", [1]]]);
  });

  test("a provisional year is told", () => {
    expect(codes([year(2015, { A: [1, 1], B: [1] }, { settings: { missing: "leave-out" } }), year(2016, { A: [1] })])).toEqual([["year-provisional", "warning", [0]]]);
  });
});

test("a year that was stopped, and a member without a score, have no rank", () => {
  expect(lines(year(2015, { A: [99] }))).toEqual({ A: "2015: A-" });
  expect(lines(year(2015, { A: [], B: [1] }))).toEqual({ A: "2015: A-", B: "2015: B1" });
});

test("no years, and one year twice", () => {
  expect(rollUp([])).toEqual({ years: [], units: [], classes: [], granted: [] });
  expect(() => rollUp([year(2015, { A: [1] }), year(2015, { A: [2] })])).toThrow(RangeError);
});

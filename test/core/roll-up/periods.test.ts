import { checkYears, inOrderOfTime, overPeriods, rankBloc, rollUp } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

function period(year: number, points: SmallBloc["points"], more: Partial<SmallBloc> = {}, kind: "year" | "half-year" = "year") {
  const bloc = smallBloc({ points, ...more, bloc: { year, period: kind, ...more.bloc } });
  return { bloc, result: rankBloc(bloc) };
}

const one = { A: [9] };

test("a half-year stands before its year and after the year before, in any order given", () => {
  const given = [period(2016, one), period(2015, one), period(2016, one, {}, "half-year"), period(2015, one, {}, "half-year")];
  const expected = [[2015, "half-year"], [2015, "year"], [2016, "half-year"], [2016, "year"]];
  expect(inOrderOfTime(given).map(({ bloc: { bloc } }) => [bloc.year, bloc.period])).toEqual(expected);
  expect(overPeriods(given).periods.map(({ year, period: kind }) => [year, kind])).toEqual(expected);
});

test("units of the last period by code, then those that left, the latest to leave first", () => {
  const { units } = overPeriods([period(2014, { Z: [1], Y: [1], D: [1] }), period(2015, { X: [1], D: [1] }), period(2016, { D: [1], C: [2] })]);
  expect(units.map(({ code, periods }) => [code, periods.map((bodies) => bodies.length)])).toEqual([
    ["C", [0, 0, 1]], ["D", [1, 1, 1]], ["X", [0, 1, 0]], ["Y", [1, 0, 0]], ["Z", [1, 0, 0]],
  ]);
});

test("a standing names its own group, and its rank is of those ranked in the same table of that group", () => {
  const groups = [{ code: "G", name: "First", notApplicable: "separate" as const }, { code: "H", name: "Second" }];
  const points = { A: [8, 8], B: [9, null], C: [7, 7], D: [5, 5] };
  const { units } = overPeriods([period(2015, points, { groups, members: { D: { group: "H" } }, scores: [{ member: "B", criterion: "2", state: "n/a" }] })]);
  expect(units.map(({ code, group, periods }) => [code, group, ...(periods[0] ?? []).map((s) => [s.group, s.rank, s.of])])).toEqual([
    ["A", "First", ["First", 1, 2]], ["B", "First", ["First", 1, 1]], ["C", "First", ["First", 2, 2]], ["D", "Second", ["Second", 1, 1]],
  ]);
});

test("an equal rank is one that another member of the same group and table has", () => {
  const groups = [{ code: "G", name: "First" }, { code: "H", name: "Second" }];
  const { units } = overPeriods([period(2015, { A: [8], B: [8], C: [7], D: [8], E: [] }, { groups, members: { D: { group: "H" } }, settings: { missing: "leave-out" } })]);
  expect(units.map(({ code, periods }) => [code, periods[0]?.[0]?.rank, periods[0]?.[0]?.tied])).toEqual([["A", 1, true], ["B", 1, true], ["C", 3, false], ["D", 1, false], ["E", null, false]]);
});

test("a group that there is not is shown by its code, without a rank", () => {
  const [unit] = overPeriods([period(2015, one, { members: { A: { group: "Z" } } })]).units;
  expect(unit).toMatchObject({ group: "Z", periods: [[{ group: "Z", rank: null, of: 0, total: null, rate: null, class: null }]] });
});

test("predecessors that are blank between semicolons name nobody", () => {
  const old = { members: { OLD: { shortName: "" } } };
  const { units } = overPeriods([period(2015, { OLD: [1] }, old), period(2016, one, { members: { A: { predecessor: " ; " } } })]);
  expect(units.map(({ code }) => code)).toEqual(["A", "OLD"]);
});

test("bodies of one year are not one another's, whomever they name", () => {
  const { units } = overPeriods([period(2015, { A: [1], B: [2] }, { members: { A: { predecessor: "B" } } })]);
  expect(units.map(({ code, periods }) => [code, periods[0]?.length])).toEqual([["A", 1], ["B", 1]]);
});

test("classes: those of the last year, highest first, then those that only earlier years had", () => {
  const classes = (...names: string[]): Partial<SmallBloc> => ({ settings: { classes: names.map((name, i) => ({ name, from: 90 - i * 90 / (names.length - 1) })) } });
  expect(rollUp([period(2015, one, classes("Old", "Good", "Fair")), period(2016, one, classes("Best", "Good", "Poor"))]).classes).toEqual(["Best", "Good", "Poor", "Old", "Fair"]);
});

test("one year twice is refused by a message that names the years", () => {
  expect(() => rollUp([period(2016, one), period(2015, one), period(2016, one)])).toThrow(new RangeError("rollUp: a year is given twice (2015, 2016, 2016)"));
});

describe("what speaks against taking periods together, in full", () => {
  test("nothing given: nothing to say", () => {
    expect(checkYears([])).toEqual([]);
  });

  test("a single year, and one doubled, are named", () => {
    expect(checkYears([period(2016, one)])).toEqual([{ code: "one-year", severity: "warning", at: [0], params: { year: 2016 } }]);
    expect(checkYears([period(2015, one), period(2016, one), period(2016, one)])).toEqual([{ code: "year-doubled", severity: "error", at: [1, 2], params: { year: 2016 } }]);
  });

  test("a half-year beside its year is two mistakes, and none where only a trend is wanted", () => {
    const given = [period(2015, one), period(2016, one, {}, "half-year"), period(2016, one)];
    expect(checkYears(given)).toEqual([
      { code: "year-doubled", severity: "error", at: [1, 2], params: { year: 2016 } },
      { code: "not-a-year", severity: "error", at: [1], params: { year: 2016 } },
    ]);
    expect(checkYears(given, { trend: false })).toHaveLength(2);
    expect(checkYears(given, { trend: true })).toEqual([]);
  });

  test("a bloc of several years is no period of any kind", () => {
    const bloc = smallBloc({ points: one, bloc: { year: 2016, period: "years" } });
    const given = [{ bloc, result: rankBloc(bloc) }, period(2015, one)];
    const told = [{ code: "not-a-year", severity: "error", at: [0], params: { year: 2016 } }];
    expect([checkYears(given), checkYears(given, { trend: true })]).toEqual([told, told]);
  });

  test("one half-year twice is doubled in a trend too", () => {
    const half = () => period(2016, one, {}, "half-year");
    expect(checkYears([half(), half()], { trend: true })).toEqual([{ code: "year-doubled", severity: "error", at: [0, 1], params: { year: 2016 } }]);
  });

  test("another bloc is told with both names: its own and that of the last year", () => {
    const given = [period(2016, one, { bloc: { name: "Khối 1", year: 2016 } }), period(2015, one, { bloc: { name: "Khối 2", year: 2015 } })];
    expect(checkYears(given)).toEqual([{ code: "different-bloc", severity: "error", at: [1], params: { name: "Khối 2", other: "Khối 1" } }]);
  });

  test("years that stopped or are provisional are named", () => {
    const given = [period(2015, { A: [99] }), period(2016, { A: [1, 1], B: [1] }, { settings: { missing: "leave-out" } })];
    expect(checkYears(given)).toEqual([
      { code: "year-stopped", severity: "error", at: [0], params: { year: 2015 } },
      { code: "year-provisional", severity: "warning", at: [1], params: { year: 2016 } },
    ]);
  });

  test("of years that are far apart ten are named as missing", () => {
    expect(checkYears([period(2000, one), period(2100, one)])).toEqual([
      { code: "years-missing", severity: "warning", at: [], params: { years: [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010] } },
    ]);
  });
});

import { rankBloc, rollUp, type Bloc } from "../../../src/core";
import { planCongress, planTrends } from "../../../src/workbook/congress/plan-congress";
import { yearsText } from "../../../src/workbook/congress/congress-sheet";
import type { PlanCell, SheetPlan } from "../../../src/workbook/sheet-plan";
import { smallBloc, type SmallBloc } from "../../core/small-bloc";

function congressOf(blocs: readonly Bloc[], language: "vi" | "en", remarks: readonly string[], provisional?: number): Parameters<typeof planCongress> {
  const years = blocs.map((bloc) => ({ bloc, result: rankBloc(bloc) }));
  const sources = blocs.map(({ bloc: { year } }) => ({ year, period: "year" as const, file: `${year}.xlsx`, fingerprint: undefined, asOf: undefined, provisional: year === provisional }));
  return [{ rolled: rollUp(years), name: "Khối thử", language, sources, remarks }, years];
}
function planned(blocs: readonly Bloc[], language: "vi" | "en" = "vi", remarks: readonly string[] = [], provisional?: number): SheetPlan[] {
  return planCongress(...congressOf(blocs, language, remarks, provisional));
}
const bloc = (year: number, points: SmallBloc["points"], more: Partial<SmallBloc> = {}): Bloc => smallBloc({ points, ...more, bloc: { year, ...more.bloc } });
const rows = (plan: SheetPlan | undefined): (readonly PlanCell[])[] => plan?.blocks.flatMap((block) => [...block.cells]) ?? [];
const row = (plan: SheetPlan | undefined, ...texts: readonly string[]): readonly PlanCell[] => rows(plan).find((cells) => texts.every((text) => cells.includes(text))) ?? [];
const text = (plan: SheetPlan | undefined): string => rows(plan).flat().filter((cell) => typeof cell === "string").join("\n");

test("sheets with tabs of their own, told by their roles", () => {
  const plans = planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] })]);
  expect(plans.map(({ role, target }) => [role, "create" in target ? target.create : ""])).toEqual([
    ["congress", "Tổng hợp 2 năm"], ["congress-units", "Tổng hợp theo đơn vị"], ["congress-commended", "Danh sách khen thưởng"], ["trend:1", "Xu hướng"],
  ]);
  expect(plans.every(({ owned, print }) => owned && print?.orientation === "landscape" && print.fitWide === 1)).toBe(true);
});

test("joining, leaving, merging and another group are told beside the unit", () => {
  const groups = [{ code: "G", name: "Nhóm một" }, { code: "H", name: "Nhóm hai" }];
  const [sheet] = planned([
    bloc(2017, { A: [9], X: [8], Y: [7], OLD: [6] }, { groups, members: { A: { group: "H" } } }),
    bloc(2018, { A: [9], X: [8], Y: [7], NEW: [5] }, { groups }),
    bloc(2019, { A: [9], XY: [8], NEW: [5] }, { groups, members: { XY: { predecessor: "X; Y" } } }),
  ]);
  const all = text(sheet);
  for (const note of ["2017: nhóm hai", "Tham gia từ năm 2018", "Tham gia đến năm 2017", "2017–2018: Member X", "2017–2018: Member Y"]) expect(all).toContain(note);
  expect(row(sheet, "Member XY", "Xếp hạng").slice(-4)).toEqual(["1/3 (Member X); 2/3 (Member Y)", "2/4 (Member X); 3/4 (Member Y)", "2/3", 1]);
  expect(row(sheet, "Member NEW", "Xếp hạng").slice(-4)).toEqual(["–", "4/4", "3/3", 0]);
});

test("an award stands in its year with decision and date; several are separated", () => {
  const granted = [{ subject: "A", award: "Cờ", year: 2019, decision: "12/QĐ", date: "2020-02-15" }, { subject: "A", award: "Bằng khen", year: 2019, decision: "13/QĐ" }];
  const [sheet] = planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] }, { granted })]);
  expect(text(sheet)).toContain("Cờ; Bằng khen");
  expect(text(sheet)).toContain("12/QĐ, ngày 15/02/2020; 13/QĐ");
});

test("a split body's award counts for each heir and once in the total; an award of nobody has a row of its own", () => {
  const granted = [{ subject: "OLD", award: "Cờ", year: 2018 }, { subject: "Phòng 1", for: "collective", award: "Giấy khen", year: 2019, occasion: "congress" }] as const;
  const [, units, list] = planned([bloc(2018, { OLD: [1] }, { granted }), bloc(2019, { X: [2], Y: [1] }, { members: { X: { predecessor: "OLD" }, Y: { predecessor: "OLD" } } })]);
  const flags = (name: string): PlanCell | undefined => row(units, name).at(-3);
  expect([flags("Member X"), flags("Member Y"), flags("Cộng")]).toEqual([1, 1, 1]);
  expect(row(units, "Chưa ghi thuộc đơn vị nào").slice(-2)).toEqual([1, 0]);
  expect(row(list, "Phòng 1")).toContain("Chưa ghi thuộc đơn vị nào");
  expect(row(list, "Member OLD")).toContain("Member X; Member Y");
});

test("without an award granted the list says so", () => {
  expect(text(planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] })])[2])).toContain("Chưa có dòng nào trong trang Kết quả khen thưởng.");
});

test("the trend: empty where a unit was no member or several bodies; no chart of a single year", () => {
  const trend = planned([bloc(2018, { A: [9], X: [8], Y: [7] }), bloc(2019, { A: [9], XY: [8] }, { members: { XY: { predecessor: "X; Y" } } })], "en")[3];
  const figures = rows(trend).filter((cells) => cells.includes("Member XY")).map((cells) => cells.slice(-2));
  expect(figures).toEqual([["", 8], ["", 80], ["", 2]]);
  expect(trend?.charts?.map(({ series }) => series.length)).toEqual([1, 1]);
  // Ranks count down from the top in whole numbers, rates up from below.
  expect(trend?.charts?.map(({ ranks }) => ranks)).toEqual([undefined, { last: 2, apart: 1 }]);
  expect(planned([bloc(2019, { A: [9] })])[3]?.charts).toBeUndefined();
});

test("a unit's four rows stay on one page", () => {
  const many = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`M${i + 10}`, [9 - i / 10]]));
  const [sheet] = planned([bloc(2018, many), bloc(2019, many)]);
  const breaks = sheet?.print?.breaksBefore ?? [];
  expect(breaks.length).toBeGreaterThan(0);
  const marks = new Map(sheet?.blocks.filter(({ col }) => col === 0).flatMap(({ row: top, cells }) => cells.map((cell, i) => [top + i, cell[0]] as const)));
  expect(breaks.map((at) => marks.get(at))).toEqual(breaks.map(() => expect.stringMatching(/^row:u:M\d+:rank$/) as string));
});

test("years as people write them", () => {
  expect([yearsText([2015]), yearsText([2015, 2016, 2017, 2019]), yearsText([])]).toEqual(["2015", "2015–2017, 2019", ""]);
});

/** What stands in the column of keys, by row. */
const keysOf = (plan: SheetPlan | undefined): ReadonlyMap<number, string> =>
  new Map((plan?.blocks ?? []).filter(({ col }) => col === 0).flatMap(({ row: top, cells }) => cells.map(([key], i) => [top + i, typeof key === "string" ? key : ""] as const)));

test("in the list of everyone commended no page ends with a heading or leaves a row or two for the last one; a list that goes on is named again", () => {
  const congress = Array.from({ length: 30 }, (_, i) => ({ subject: `Person ${i + 1}`, award: "Bằng khen", year: 2020, occasion: "congress" as const, for: "individual" as const, member: "A" }));
  for (let more = 0; more < 25; more += 1) {
    const yearly = Array.from({ length: 5 }, (_, i) => ({ subject: "A", award: `Giấy khen ${i + 1}`, year: 2019 }));
    const people = [...congress, ...Array.from({ length: more }, (_, i) => ({ ...congress[0], subject: `More ${i + 1}` }))];
    const sheet = planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] }, { granted: [...people, ...yearly] as NonNullable<SmallBloc["granted"]> })])[2];
    const keys = keysOf(sheet);
    const breaks = sheet?.print?.breaksBefore ?? [];
    for (const at of breaks) {
      for (const before of [at - 1, at - 2]) expect(keys.get(before)).not.toMatch(/part:/);
      expect(keys.get(at)).toMatch(/^text:label:part:(individuals:\d|yearly(:\d)?)$/);
    }
    const last = breaks.at(-1);
    if (last !== undefined) expect([...keys].filter(([at, key]) => at > last && key.startsWith("row:e:")).length).toBeGreaterThanOrEqual(3);
    expect((sheet?.print?.fitTall ?? breaks.length + 1) > 0).toBe(true);
    if (more > 15) expect(breaks.length).toBeGreaterThan(0);
  }
});

const lines = (plan: SheetPlan | undefined): string => text(plan).replaceAll("\n", " ");

test("files and fingerprints stand once, at the end of the first sheet; the others name it", () => {
  const made = planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] })]);
  expect(made.map((sheet) => [text(sheet).includes("2018.xlsx"), lines(sheet).includes("Nguồn số liệu: xem cuối trang tính “Tổng hợp 2 năm”.")])).toEqual([[true, false], [false, true], [false, true], [false, true]]);
  const groups = [{ code: "G", name: "Một" }, { code: "H", name: "Hai" }];
  const year = (of: number): Bloc => bloc(of, { A: [1], B: [2] }, { groups, members: { B: { group: "H" } } });
  const trends = planTrends(...congressOf([year(2018), year(2019)], "vi", []));
  expect(trends.map((sheet) => [text(sheet).includes("2018.xlsx"), lines(sheet).includes("xem cuối trang tính “Xu hướng - Một”")])).toEqual([[true, false], [false, true]]);
});

test("a year whose result is provisional is marked at the head of its column, in tables and charts alike", () => {
  const made = planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] })], "vi", [], 2019);
  for (const sheet of [made[0], made[3]]) {
    expect(row(sheet, "Năm 2018")).toContain("Năm 2019 (tạm\u00a0tính)");
    expect(row(sheet, "Năm 2018")).not.toContain("Năm 2018 (tạm\u00a0tính)");
  }
  expect(text(planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] })], "en", [], 2018)[0])).toContain("2018 (provisional)");
});

test("an equal rank says so, and only marks that occur have a legend", () => {
  const tied = planned([bloc(2018, { A: [9], B: [9], C: [1] }), bloc(2019, { A: [9], B: [8], C: [7] })]);
  expect(row(tied[0], "Member B", "Xếp hạng").slice(-3)).toEqual(["1/3 (đồng hạng)", "2/3", 1]);
  expect(row(tied[0], "Member C", "Xếp hạng").slice(-3)).toEqual(["3/3", "3/3", 0]);
  expect([text(tied[0]).includes("Dấu –"), text(tied[3]).includes("Ô trống")]).toEqual([false, false]);
  const joined = planned([bloc(2018, { A: [9] }), bloc(2019, { A: [9], B: [8] })]);
  expect([text(joined[0]).includes("Dấu –"), text(joined[3]).includes("Ô trống")]).toEqual([true, true]);
});

test("the trend repeats no totals as rates, and its titles stand over the charts as well, which end before the paper does", () => {
  const of = (max: number): SheetPlan | undefined => planned([2018, 2019].map((year) => bloc(year, { A: [9], B: [8] }, { criteria: [{ code: "1", name: "One", max }] })))[3];
  const [hundred, ten] = [of(100), of(10)];
  expect([text(hundred).includes("Tổng điểm (cũng là tỷ lệ % so với điểm tối đa áp dụng)"), text(hundred).includes("row:rate:A")]).toEqual([true, false]);
  expect([text(ten).includes("Tổng điểm (cũng"), text(ten).includes("row:rate:A")]).toEqual([false, true]);
  // Without a table of its own the chart of rates draws the totals.
  const rowOf = (sheet: SheetPlan | undefined, key: string): number | undefined => [...keysOf(sheet)].find(([, found]) => found === `row:${key}`)?.[0];
  expect([hundred?.charts?.[0]?.series[0]?.values.row, ten?.charts?.[0]?.series[0]?.values.row]).toEqual([rowOf(hundred, "total:A"), rowOf(ten, "rate:A")]);
  const area = hundred?.print?.area;
  const edge = Math.max(...(hundred?.charts ?? []).map(({ at }) => at.col + at.cols));
  expect([(area?.col ?? 0) + (area?.cols ?? 0), hundred?.merges.map(({ cols }) => cols)]).toEqual([edge + 1, [area?.cols]]);
});

test("a column of the list in which nothing stands is left out, and the others are as wide as their texts", () => {
  const entry = { subject: "A", award: "Giấy khen", year: 2019 };
  const list = (more: object): SheetPlan | undefined => planned([bloc(2018, { A: [1] }), bloc(2019, { A: [2] }, { granted: [{ ...entry, ...more }] })])[2];
  expect([text(list({})).includes("Số quyết định"), text(list({ decision: "1/QĐ" })).includes("Số quyết định")]).toEqual([false, true]);
  const chars = (plan: SheetPlan | undefined): number => plan?.widths[4]?.chars ?? 0;
  expect(chars(list({ award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" }))).toBeGreaterThan(chars(list({})));
});

test("every page says in its header what the figures are worth: the note of the latest period that has one", () => {
  const blocs = [bloc(2019, { A: [2] }), bloc(2018, { A: [1] }, { bloc: { note: "Số liệu minh họa." } }), bloc(2017, { A: [1] }, { bloc: { note: "Cũ." } })];
  const headers = (plans: readonly SheetPlan[]): unknown[] => plans.map(({ print }) => print?.header?.left);
  expect(headers(planned(blocs))).toEqual(Array.from({ length: 4 }, () => expect.stringContaining("Số liệu minh họa.") as string));
  expect(headers(planTrends(...congressOf(blocs, "vi", [])))).toEqual([expect.stringContaining("Số liệu minh họa.")]);
  expect(headers(planned([bloc(2018, { A: [1] })]))).toEqual([undefined, undefined, undefined, undefined]);
});

test("no lone syllable of a class stands below the others, in cells and in headers", () => {
  const classed = (year: number): Bloc => {
    const one = bloc(year, { A: [9] });
    return { ...one, settings: { ...one.settings, classes: [{ name: "Hoàn thành tốt nhiệm vụ", from: 0 }] } };
  };
  const [years, units] = planned([classed(2018), classed(2019)]);
  expect(row(years, "Xếp loại").filter((cell) => typeof cell === "string" && cell.startsWith("Hoàn"))).toEqual(["Hoàn thành tốt nhiệm\u00A0vụ", "Hoàn thành tốt nhiệm\u00A0vụ"]);
  expect(text(units)).toContain("Số năm hoàn thành tốt nhiệm\u00A0vụ");
});

import { checkGranted, rankBloc, rollUp, unitSummaries, type GrantedEntry } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

type Row = NonNullable<SmallBloc["granted"]>[number];

function year(n: number, points: SmallBloc["points"], granted: readonly Row[] = [], more: Partial<SmallBloc> = {}) {
  const bloc = smallBloc({ points, bloc: { year: n }, granted, ...more });
  return { bloc, result: rankBloc(bloc) };
}

const both = { A: [9], B: [8] };
const office: Row = { subject: "Phòng 1", for: "collective", member: "A", award: "Bằng khen", year: 2015 };
const granted = (...years: ReturnType<typeof year>[]): readonly GrantedEntry[] => rollUp(years).granted;

test("they stand by year, the congress after its year, then collectives, individuals and what is neither, each as written", () => {
  const { for: _kind, ...unstated } = office;
  const rows: Row[] = [
    { ...unstated, subject: "none" },
    { ...office, subject: "person 2", for: "individual" },
    { ...office, subject: "congress", occasion: "congress" },
    { ...office, subject: "later", year: 2016 },
    { ...office, subject: "person 1", for: "individual" },
    { ...office, subject: "office" },
  ];
  const other: Row = { ...office, subject: "of the later book" };
  expect(granted(year(2015, both, rows), year(2016, both, [other])).map(({ subject }) => subject)).toEqual([
    "office", "of the later book", "person 2", "person 1", "none", "congress", "later",
  ]);
});

test("an entry carries the row it came from, and only what the row says", () => {
  const full: Row = { ...office, decision: "QĐ 1", date: "2016-01-20", by: "Chủ tịch" };
  expect(granted(year(2015, both, [full, { subject: "B", award: "Cờ", year: 2015 }]))).toEqual([
    { id: "2015:1", unit: "A", for: "collective", subject: "Phòng 1", isMember: false, award: "Bằng khen", year: 2015, occasion: "year", decision: "QĐ 1", date: "2016-01-20", by: "Chủ tịch", sources: [2015] },
    { id: "2015:2", unit: "B", for: "collective", subject: "Member B", isMember: true, award: "Cờ", year: 2015, occasion: "year", sources: [2015] },
  ]);
});

test("an award of a body that was split has one id and counts for each unit that it became", () => {
  const split = { members: { X: { predecessor: "OLD" }, Y: { predecessor: "OLD" } } };
  const entries = granted(year(2015, { OLD: [9], A: [8] }, [{ subject: "OLD", award: "Cờ", year: 2015 }]), year(2016, { X: [9], Y: [8], A: [7] }, [], split));
  expect(entries.map(({ id, unit }) => [id, unit])).toEqual([["2015:1", "X"], ["2015:1", "Y"]]);
});

test("whose it is goes by the members of the workbook that names it: a code of another year is nobody's", () => {
  const renamed = { members: { NEW: { predecessor: "OLD" } } };
  const later = year(2016, { NEW: [9] }, [{ ...office, member: "OLD" }], renamed);
  const given = [year(2015, { OLD: [9] }), later];
  const entries = granted(...given);
  expect(entries.map(({ unit }) => unit)).toEqual([null]);
  expect(checkGranted(entries, given).map(({ code, at }) => [code, at])).toEqual([["granted-whose", [1]]]);
});

describe("the same award in two workbooks", () => {
  const first: Row = { ...office, decision: "QĐ 1", date: "2016-01-20", by: "Chủ tịch" };
  const inTwo = (a: Row, b: Row) => granted(year(2015, both, [a]), year(2016, both, [b]));

  test.each<[string, Partial<Row>]>([
    ["the same words", {}],
    ["no accents and other case", { subject: "phong 1", award: "bang khen", decision: "qđ 1", by: "CHỦ TỊCH" }],
  ])("is one under %s, as the first of them writes it", (_name, change) => {
    expect(inTwo(first, { ...first, ...change })).toMatchObject([{ id: "2015:1", subject: "Phòng 1", award: "Bằng khen", decision: "QĐ 1", sources: [2015, 2016] }]);
  });

  test.each(["decision", "date", "by", "for"] as const)("is one where the later workbook leaves %s blank", (key) => {
    const { [key]: _left, ...rest } = first;
    const { member, ...stated } = first;
    expect(inTwo(first, rest)).toMatchObject([{ ...stated, unit: member, sources: [2015, 2016] }]);
  });

  test.each(["decision", "date", "by", "for"] as const)("is one where the earlier workbook leaves %s blank, and what the later one states is kept", (key) => {
    const { [key]: _left, ...rest } = first;
    const { member, ...stated } = first;
    expect(inTwo(rest, first)).toMatchObject([{ ...stated, unit: member, sources: [2015, 2016] }]);
  });

  test.each<[string, Partial<Row>]>([
    ["unit", { member: "B" }],
    ["occasion", { occasion: "congress" }],
    ["kind", { for: "individual" }],
    ["subject", { subject: "Phòng 2" }],
    ["award", { award: "Cờ" }],
    ["decision", { decision: "QĐ 2" }],
    ["date", { date: "2016-01-21" }],
    ["who granted it", { by: "Bộ trưởng" }],
    ["subject being the member itself", { subject: "A" }],
  ])("is another where they differ in %s", (_name, change) => {
    expect(inTwo(first, { ...first, ...change })).toHaveLength(2);
  });

  test("is another where one is the member's own and one its office's, in either order", () => {
    const own: Row = { subject: "A", award: "Bằng khen", year: 2015 };
    expect([inTwo(own, office), inTwo(office, own)].map((entries) => entries.map(({ isMember }) => isMember))).toEqual([[true, false], [false, true]]);
  });

  test("is two where one workbook has it in two rows, whatever another says", () => {
    expect(granted(year(2015, both, [first, first]), year(2016, both, [first])).map(({ id, sources }) => [id, sources])).toEqual([["2015:1", [2015, 2016]], ["2015:2", [2015]]]);
  });

  test("is known although the member was renamed between them", () => {
    const row: Row = { subject: "A", award: "Cờ", year: 2015 };
    const entries = granted(year(2015, both, [row]), year(2016, both, [row], { members: { A: { name: "Sở mới" } } }));
    expect(entries).toMatchObject([{ unit: "A", subject: "Member A", sources: [2015, 2016] }]);
  });
});

test("a unit's own awards of a year: not another unit's, not an office's, not the congress's", () => {
  const own: Row = { subject: "A", award: "Cờ", year: 2015 };
  const rolled = rollUp([year(2015, both, [own, { ...own, subject: "B", award: "Cờ B" }, office, { ...own, award: "Đại hội", occasion: "congress" }])]);
  expect(rolled.units.map(({ code, years }) => [code, years[0]?.granted.map(({ award }) => award)])).toEqual([["A", ["Cờ"]], ["B", ["Cờ B"]]]);
});

test("a summary counts each award under its own kind, and names no class that the unit never had", () => {
  const rows: Row[] = [office, { ...office, subject: "Ông X", for: "individual" }, { ...office, award: "Cờ" }, { ...office, award: "Cờ", subject: "Ông X", for: "individual" }, { ...office, subject: "Phòng 2" }];
  const classes = { settings: { classes: [{ name: "Tốt", from: 85 }, { name: "Khá", from: 0 }] } };
  expect(unitSummaries(rollUp([year(2015, both, rows, classes)])).map(({ classes: had, awards }) => [had, awards])).toEqual([
    [
      [{ name: "Tốt", years: 1 }],
      [{ award: "Bằng khen", for: "collective", count: 2 }, { award: "Cờ", for: "collective", count: 1 }, { award: "Bằng khen", for: "individual", count: 1 }, { award: "Cờ", for: "individual", count: 1 }],
    ],
    [[{ name: "Khá", years: 1 }], []],
  ]);
});

test("a merged unit was first in a year in which any of its bodies was", () => {
  const merged = { members: { M: { predecessor: "A; B" } } };
  expect(unitSummaries(rollUp([year(2015, both), year(2016, { M: [9] }, [], merged)]))).toMatchObject([{ unit: "M", memberYears: 2, rankedYears: 2, firstPlaces: 2 }]);
});

import { compareRuns, rankBloc, type Bloc } from "../../../src/core";
import type { WorkbookGrids } from "../../../src/workbook/grid";
import type { PlanCell, SheetPlan } from "../../../src/workbook/sheet-plan";
import { planComparison } from "../../../src/workbook/compare/plan-comparison";
import { previousStandings } from "../../../src/workbook/compare/previous-standings";
import { smallBloc, type SmallBloc } from "../../core/small-bloc";
import { gridsOf, sheetOfPlan } from "../plan-to-grid";

const side = (bloc: Bloc) => ({ bloc, result: rankBloc(bloc), fingerprint: `sha256:${"ab".repeat(32)}` });
const bloc = (points: SmallBloc["points"], year: number, more: Partial<SmallBloc> = {}): Bloc => smallBloc({ points, ...more, bloc: { year, ...more.bloc } });
function plan(now: Bloc, earlier: Bloc, over: Partial<Parameters<typeof planComparison>[0]> = {}): SheetPlan {
  const [a, b] = [side(now), side(earlier)];
  return planComparison({ comparison: compareRuns(a, b), now: a, earlier: b, with: { kind: "period", file: "truoc.xlsx" }, grids: { sheets: [] }, language: "vi", ...over });
}
const owned = (of: SheetPlan): WorkbookGrids => ({ sheets: gridsOf([sheetOfPlan(of)]).sheets.map((sheet) => ({ ...sheet, owned: of.role })) });
const cells = (of: SheetPlan): PlanCell[] => of.blocks.flatMap((block) => block.cells.flat());
const texts = (of: SheetPlan): string => cells(of).filter((cell) => typeof cell === "string").join("\n");

test("ranks, totals and moves stand as numbers, causes as text; groups only where there are several", () => {
  const made = plan(bloc({ A: [9, 4], B: [8, 8] }, 2020), bloc({ A: [8, 10], B: [8, 7.5] }, 2019));
  const rowOf = (name: string): readonly PlanCell[] => made.blocks.flatMap((block) => [...block.cells]).find((row) => row.includes(name)) ?? [];
  const row = rowOf("Member A");
  expect(row.slice(row.indexOf("Member A") + 1)).toEqual([1, 2, "Giảm 1", 18, 13, -5, "2. Criterion 2: -6,00 (10,00 → 4,00)\n1. Criterion 1: +1,00 (8,00 → 9,00)\nBị vượt bởi: Member B"]);
  expect(texts(made)).not.toContain("Nhóm:");
});

test("more than five causes are told in one sum", () => {
  const made = plan(bloc({ A: [1, 2, 3, 4, 5, 6, 7] }, 2020), bloc({ A: [2, 4, 6, 8, 10, 7, 8] }, 2019));
  expect(texts(made)).toContain("5. Criterion 5: -5,00 (10,00 → 5,00)\n4. Criterion 4: -4,00 (8,00 → 4,00)\n3. Criterion 3: -3,00 (6,00 → 3,00)\n2. Criterion 2: -2,00 (4,00 → 2,00)\n1. Criterion 1: -1,00 (2,00 → 1,00)\n2 mục khác cộng lại: -2,00");
});

test("what others make up together is told as 0 where they cancel out, and points that are exact only with more decimals keep them", () => {
  const made = texts(plan(bloc({ A: [9, 8, 7, 6, 5, 1, 3] }, 2020), bloc({ A: [1, 2, 2, 2, 2, 2, 2] }, 2019)));
  expect(made).toMatch(/2 mục khác cộng lại: 0$/m);
  expect(texts(plan(bloc({ A: [1.125] }, 2020), bloc({ A: [9] }, 2019)))).toContain("1. Criterion 1: -7,875 (9,00 → 1,125)");
  expect(texts(plan(bloc({ A: [1, 1, 1, 1, 1, 1] }, 2020), bloc({ A: [9, 9, 9, 9, 9, 2] }, 2019)))).toContain("\n1 mục khác: -1,00");
});

test("a group that no page holds is named again on its next page, and no unit is left alone with the notes", () => {
  const codes = Array.from({ length: 10 }, (_, i) => `M${i + 10}`);
  const many = (shift: number): Record<string, number[]> => Object.fromEntries(codes.map((code, i) => [code, Array.from({ length: 7 }, (_, nth) => (i + nth * shift) % 9)]));
  const groups = [{ code: "G", name: "Một" }, { code: "H", name: "Hai" }];
  const members = Object.fromEntries(codes.map((code, i) => [code, { group: i < 7 ? "G" : "H" }]));
  const made = plan(bloc(many(1), 2020, { groups, members }), bloc(many(2), 2019, { groups, members }));
  const keys = new Map(made.blocks.filter(({ col }) => col === 0).flatMap(({ row, cells: column }) => column.map(([key], i) => [row + i, key] as const)));
  const breaks = made.print?.breaksBefore ?? [];
  expect(breaks.map((at) => keys.get(at))).toEqual(["text:label:g:G:2", "text:label:g:H"]);
  expect(texts(made)).toContain("Nhóm: Một (tiếp theo)");
});

test("who is new, gone or merged is listed with what is known; criteria likewise", () => {
  const now = bloc({ A: [5], AB: [4], N: [3] }, 2020, { members: { AB: { predecessor: "X; Y" } } });
  const made = plan(now, bloc({ A: [5], X: [4], Y: [3], Z: [2] }, 2019, { criteria: [{ code: "9", name: "Old", max: 10 }] }));
  for (const text of ["Không so sánh", "Không có ở kỳ trước", "Hợp nhất từ Member X, Member Y: không so với riêng đơn vị nào", "Chỉ có ở kỳ trước; nay là Member AB", "Chỉ có ở kỳ trước",
    "Tiêu chí chỉ có ở kỳ này: 1. Criterion 1.", "Tiêu chí chỉ có ở kỳ trước: 9. Old."]) expect(texts(made)).toContain(text);
});

test("a period that is not earlier, another bloc's name and provisional sides are said", () => {
  const missing = { settings: { missing: "leave-out" } } as const;
  const made = texts(plan(bloc({ A: [5, null], B: [5, 6] }, 2019, missing), bloc({ A: [5, null], B: [5, 5] }, 2020, { ...missing, bloc: { name: "Khối khác", year: 2020 } })));
  for (const text of ["kỳ đem so không sớm hơn kỳ này", "Tệp kỳ trước ghi tên “Khối khác”.", "Kết quả kỳ này là tạm tính.", "Kết quả kỳ trước là tạm tính."]) expect(made).toContain(text);
  expect(texts(plan(bloc({ A: [5] }, 2020), bloc({ A: [5] }, 2020, { bloc: { year: 2020, period: "half-year" } })))).not.toContain("không sớm hơn");
});

test("text that looks like a formula stays text", () => {
  const made = plan(bloc({ A: [9] }, 2020, { members: { A: { name: "=1+1" } } }), bloc({ A: [8] }, 2019));
  expect(cells(made)).toContain("=1+1 (trước là Member A)");
  expect(cells(made).every((cell) => typeof cell !== "object" || cell === null)).toBe(true);
});

test("English, and the time of a run", () => {
  const made = texts(plan(bloc({ A: [9] }, 2020), bloc({ A: [8.5] }, 2020), { language: "en", with: { kind: "run", ranAt: "2020-12-05T09:30:00" } }));
  expect(made).toContain("Compared with the previous run, 05/12/2020");
  expect(made).toContain("1. Criterion 1: +0.50 (8.50 → 9.00)");
});

describe("what the next run takes from it", () => {
  const made = plan(bloc({ A: [9, 4], B: [8, 8], C: [1, 1] }, 2020), bloc({ A: [8, 10], B: [8, 7.5], C: [null, null] }, 2019));

  test("rank and total of the earlier period by member; none where there was none", () => {
    expect([...(previousStandings(owned(made), { year: 2020, period: "year" }) ?? [])]).toEqual([
      ["B", { rank: 2, total: "15.5" }], ["A", { rank: 1, total: "18" }], ["C", { rank: null, total: null }],
    ]);
  });

  test("nothing in a workbook copied for the next year, from a comparison with a run, or without a comparison", () => {
    expect(previousStandings(owned(made), { year: 2021, period: "year" })).toBeUndefined();
    const run = plan(bloc({ A: [9] }, 2020), bloc({ A: [8] }, 2020), { with: { kind: "run", ranAt: "2020-12-05T09:30:00" } });
    expect(previousStandings(owned(run), { year: 2020, period: "year" })).toBeUndefined();
    expect(previousStandings({ sheets: [] }, { year: 2020, period: "year" })).toBeUndefined();
  });

  test("a later comparison overwrites the sheet in place, whatever it is called now", () => {
    const grids: WorkbookGrids = { sheets: owned(made).sheets.map((sheet) => ({ ...sheet, name: "Đổi tên" })) };
    expect(plan(bloc({ A: [9] }, 2020), bloc({ A: [8] }, 2019), { grids }).target).toEqual({ overwrite: "Đổi tên" });
  });
});

test("the bloc's note is in the page header", () => {
  const noted = bloc({ A: [9, 4] }, 2020, { bloc: { note: "Số liệu minh họa." } });
  expect(plan(noted, bloc({ A: [8, 10] }, 2019)).print?.header).toEqual({ left: '&"Times New Roman,Italic"&10Số liệu minh họa.' });
  expect(plan(bloc({ A: [9, 4] }, 2020), bloc({ A: [8, 10] }, 2019)).print?.header).toBeUndefined();
});

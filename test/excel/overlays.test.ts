import { applyPlans } from "../../src/excel";
import type { ChartPlan, SheetPlan } from "../../src/workbook/sheet-plan";
import { open, sheetNamed } from "./host-of";

const NAME = "Xếp hạng";
const rect = (row: number, col: number, rows: number, cols: number) => ({ row, col, rows, cols });

const CHART: ChartPlan = {
  name: "totals", kind: "stacked-bar", title: "Tổng điểm theo phần", at: rect(0, 6, 12, 6), categories: rect(1, 0, 3, 1),
  series: [
    { name: { row: 0, col: 1 }, values: rect(1, 1, 3, 1), color: "#123456" },
    { name: { row: 0, col: 2 }, values: rect(1, 2, 3, 1) },
  ],
};

const plan = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  role: "standings:G1", owned: true, target: { create: NAME },
  formats: [], merges: [], lists: [], widths: [], heights: [],
  blocks: [{ row: 0, col: 0, cells: [["Đơn vị", "Phần I", "Phần II"], ["A", 10, 5], ["B", 8, 6], ["C", 7, 7]] }],
  ...over,
});
const again = (over: Partial<SheetPlan> = {}): SheetPlan => plan({ target: { overwrite: NAME }, ...over });

describe("charts", () => {
  it("are made with explicit series: names as the cells show them, values and labels by reference", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ charts: [CHART] })]);
    expect(sheetNamed(host, NAME).charts).toMatchObject([{
      name: "_BlocRanking.totals", kind: "BarStacked", title: "Tổng điểm theo phần", legend: "bottom", reversed: true,
      from: { row: 0, col: 6 }, to: { row: 12, col: 12 },
      series: [
        { name: "Phần I", values: `'${NAME}'!$B$2:$B$4`, categories: `'${NAME}'!$A$2:$A$4`, color: "#123456" },
        { name: "Phần II", values: `'${NAME}'!$C$2:$C$4`, categories: `'${NAME}'!$A$2:$A$4`, color: "#ED7D31" },
      ],
    }]);
  });

  it("of ranks have 1 at the top, the categories below, and marks at whole numbers", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ charts: [{ ...CHART, kind: "line", ranks: { last: 7, apart: 2 } }] })]);
    expect(sheetNamed(host, NAME).charts[0]).toMatchObject({ kind: "LineMarkers", reversed: false, valueAxis: { reversed: true, categoriesAtMaximum: true, minimum: 1, maximum: 7, majorUnit: 2 } });
  });

  it("take the name of a series from any cell of the sheet", async () => {
    const { host, excel } = open();
    const blocks = [...plan().blocks, { row: 5, col: 0, cells: [["Mục 1", "Mục 2"]] }];
    const series = [{ name: { row: 5, col: 0 }, values: rect(1, 1, 3, 1) }];
    await applyPlans(excel, [plan({ blocks, charts: [{ ...CHART, series }] })]);
    expect(sheetNamed(host, NAME).charts[0]?.series.map(({ name }) => name)).toEqual(["Mục 1"]);
  });

  it("are updated in place and stay where the user moved them; series more or fewer follow the plan", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ charts: [CHART] })]);
    const sheet = sheetNamed(host, NAME);
    const chart = sheet.charts[0];
    if (chart === undefined) throw new Error("no chart");
    Object.assign(chart, { from: { row: 30, col: 1, dx: 9, dy: 8 }, to: { row: 40, col: 9, dx: 7, dy: 6 } });
    const third = { name: { row: 0, col: 0 }, values: rect(1, 2, 2, 1) };
    await applyPlans(excel, [again({ charts: [{ ...CHART, title: "Mới", series: [...CHART.series, third] }] })]);
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.charts[0]).toBe(chart);
    expect(chart).toMatchObject({ title: "Mới", from: { row: 30, dx: 9 }, to: { row: 40, dy: 6 } });
    expect(chart.series.map(({ name, values }) => [name, values])).toEqual([["Phần I", `'${NAME}'!$B$2:$B$4`], ["Phần II", `'${NAME}'!$C$2:$C$4`], ["Đơn vị", `'${NAME}'!$C$2:$C$3`]]);
    await applyPlans(excel, [again({ charts: [{ ...CHART, series: [third] }] })]);
    expect(chart.series.map(({ name }) => name)).toEqual(["Đơn vị"]);
  });

  it("that are not wanted any more go; the user's own stay; a plan that says nothing leaves all", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ charts: [CHART, { ...CHART, name: "trend", kind: "line" }] })]);
    const sheet = sheetNamed(host, NAME);
    await excel.run(async (context) => {
      const native = context.workbook.worksheets.getItem(NAME);
      native.charts.add("LineMarkers", native.getRange("B2:B4"), "Columns").name = "của tôi";
      await context.sync();
    });
    await applyPlans(excel, [again()]);
    expect(sheet.charts.map(({ name }) => name)).toEqual(["_BlocRanking.totals", "_BlocRanking.trend", "của tôi"]);
    await applyPlans(excel, [again({ charts: [CHART] })]);
    expect(sheet.charts.map(({ name }) => name)).toEqual(["_BlocRanking.totals", "của tôi"]);
    await applyPlans(excel, [again({ charts: [{ ...CHART, series: [] }] })]);
    expect(sheet.charts.map(({ name }) => name)).toEqual(["của tôi"]);
  });

  it("written a second time touch nothing and take two syncs besides the cells'", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ charts: [CHART] })]);
    const sheet = sheetNamed(host, NAME);
    sheet.touched.clear();
    const before = JSON.stringify(sheet.charts);
    host.resetCounters();
    await applyPlans(excel, [again({ charts: [CHART] })]);
    expect(host.counters.syncs).toBe(3);
    expect(sheet.touched.has("charts")).toBe(false);
    expect(JSON.stringify(sheet.charts)).toBe(before);
  });

  it.each([1, 2, 3, 4, 5])("are made once though the host is busy at request %s", async (n) => {
    const { host, excel } = open();
    host.plans.failSync(n, "ServiceNotAvailable");
    await applyPlans(excel, [plan({ charts: [CHART], dataBars: [{ at: rect(1, 1, 3, 1), color: "#A0C4E8" }] })]);
    const sheet = sheetNamed(host, NAME);
    expect(sheet.charts.map(({ name, series }) => [name, series.length])).toEqual([["_BlocRanking.totals", 2]]);
    expect(sheet.dataBars).toHaveLength(1);
  });
});

describe("data bars", () => {
  const bars = (rows: number, color = "#A0C4E8") => [{ at: rect(1, 1, rows, 1), color }];

  it("run from zero to the highest number, once however often they are written", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ dataBars: bars(3) })]);
    const sheet = sheetNamed(host, NAME);
    expect(sheet.dataBars).toMatchObject([{ areas: [rect(1, 1, 3, 1)], color: "#A0C4E8", lower: { kind: "number", value: 0 }, upper: { kind: "highest" } }]);
    await applyPlans(excel, [again({ dataBars: bars(2) })]);
    await applyPlans(excel, [again({ dataBars: bars(2) })]);
    expect(sheet.dataBars.map(({ areas }) => areas)).toEqual([[rect(1, 1, 2, 1)]]);
  });

  it("of another colour are the user's", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ dataBars: bars(3) })]);
    await applyPlans(excel, [again({ dataBars: bars(3, "#FF0000") })]);
    expect(sheetNamed(host, NAME).dataBars.map(({ color }) => color).sort()).toEqual(["#A0C4E8", "#FF0000"]);
  });

  it("go with the area of an earlier run that is cleared", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ dataBars: bars(3) })]);
    await applyPlans(excel, [again({ clear: [rect(0, 0, 4, 3)] })]);
    expect(sheetNamed(host, NAME).dataBars).toEqual([]);
  });
});

describe("pages and sheets", () => {
  const print = (breaksBefore?: readonly number[]): SheetPlan["print"] => ({
    orientation: "portrait", fitWide: 1, area: rect(0, 0, 30, 3), margins: { top: 20, bottom: 20, left: 20, right: 20 }, ...(breaksBefore === undefined ? {} : { breaksBefore }),
  });

  it("page breaks are set anew at each writing, and left alone where the plan has none", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ print: print([10, 20]) as NonNullable<SheetPlan["print"]> })]);
    const sheet = sheetNamed(host, NAME);
    expect(sheet.print.rowBreaks).toEqual([10, 20]);
    await applyPlans(excel, [again({ print: print([15]) as NonNullable<SheetPlan["print"]> })]);
    await applyPlans(excel, [again({ print: print() as NonNullable<SheetPlan["print"]> })]);
    expect(sheet.print.rowBreaks).toEqual([15]);
  });

  it("a very hidden sheet is made so", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ visibility: "very-hidden" })]);
    expect(sheetNamed(host, NAME).visibility).toBe("veryHidden");
  });
});

import { HostFault, type HostTiming, applyPlans, goToCell, oneAtATime, readWorkbook, showSheet } from "../../src/excel";
import { createSheet, createWorkbook } from "../../src/simhost";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { QUICK, cellAt, open, openWithEvents, sheetNamed } from "./host-of";

const caught = (promise: Promise<unknown>): Promise<HostFault> =>
  promise.then(() => { throw new Error("nothing was thrown"); }, (error: unknown) => {
    if (error instanceof HostFault) return error;
    throw error;
  });
const plan = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  role: "summary", owned: true, target: { create: "Tổng" }, formats: [], blocks: [{ row: 0, col: 0, cells: [["a", 1]] }],
  merges: [], lists: [], widths: [], heights: [], ...over,
});

describe("a host in trouble", () => {
  it.each([["ServiceNotAvailable"], ["ActivityLimitReached"], ["ServerBusy"], ["Timeout"]])("is asked again after %s, three times in all", async (code) => {
    const waits: number[] = [];
    const timing: HostTiming = { ...QUICK, backOff: [10, 30], setTimer: (done, ms) => (ms < 100 ? (waits.push(ms), setTimeout(done, 0)) : setTimeout(done, ms)) };
    const { host, excel } = open(createWorkbook(), {}, timing);
    host.plans.failSync(1, code);
    host.plans.failSync(2, code);
    expect((await readWorkbook(excel)).sheets).toHaveLength(1);
    expect(host.counters.syncs).toBe(5);
    expect(waits).toEqual([10, 30]);
    for (const n of [1, 2, 3]) host.plans.failSync(n, code);
    expect(await caught(readWorkbook(excel))).toMatchObject({ code: "busy", details: { hostCode: code } });
    expect(host.counters.syncs).toBe(8);
  });

  it("in cell-edit mode is left to the user, at once", async () => {
    const { host, excel } = open();
    host.switches.cellEditMode = true;
    expect(await caught(readWorkbook(excel))).toMatchObject({ code: "edit-mode" });
    expect(host.counters.syncs).toBe(1);
    host.switches.cellEditMode = false;
    expect((await readWorkbook(excel)).sheets).toHaveLength(1);
  });

  it.each([["session", open], ["bridge", openWithEvents]])("that never answers is given up (over the %s)", async (_what, opened) => {
    const { host, excel } = opened(createWorkbook(), {}, { ...QUICK, patience: 60 });
    host.plans.hangSync(2);
    expect(await caught(readWorkbook(excel))).toMatchObject({ code: "timeout" });
    expect(host.counters.syncs).toBe(2);
  });

  it("that is offline says so and is not asked again", async () => {
    const { host, excel } = open();
    host.plans.failSync(1, "ConnectionFailure");
    expect(await caught(readWorkbook(excel))).toMatchObject({ code: "offline" });
    expect(host.counters.syncs).toBe(1);
  });

  it("may be busy while sheets are made: they are made once", async () => {
    const { host, excel } = open();
    host.plans.failSync(1, "ServerBusy");
    await applyPlans(excel, [plan(), plan({ role: "run-log", target: { create: "Nhật ký" } })]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Tổng", "Nhật ký"]);
    expect(host.workbook.names).toHaveLength(2);
  });

  it("may have done half of a write before it failed: the next try goes on with the sheets that are there", async () => {
    const { host, excel } = open();
    // The first try fails, and what it had done by then is there when the second looks.
    host.plans.failSync(1, "ServerBusy");
    host.plans.beforeSync(2, () => {
      const made = createSheet("Đơn vị 1");
      host.workbook.sheets.push(made);
      host.edit(made.id, 0, 0, "a");
    });
    await applyPlans(excel, [plan({ role: "sheet:A", owned: false, target: { create: "Đơn vị 1" } })]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Đơn vị 1"]);
    expect(cellAt(sheetNamed(host, "Đơn vị 1"), 0, 1)?.value).toBe(1);
  });

  it("never makes us write over a sheet that somebody else made meanwhile", async () => {
    const { host, excel } = open();
    const meanwhile = (): void => {
      const made = createSheet("Đơn vị 1");
      host.workbook.sheets.push(made);
      host.edit(made.id, 0, 0, "của người khác");
    };
    host.plans.failSync(1, "ServerBusy");
    host.plans.beforeSync(2, meanwhile);
    const other = plan({ role: "sheet:A", owned: false, target: { create: "Đơn vị 1" } });
    expect(await caught(applyPlans(excel, [other]))).toMatchObject({ code: "conflict", details: { sheet: "Đơn vị 1" } });
    expect(await caught(applyPlans(excel, [other]))).toMatchObject({ code: "conflict", details: { hostCode: "ItemAlreadyExists" } });
    expect(cellAt(sheetNamed(host, "Đơn vị 1"), 0, 0)?.value).toBe("của người khác");
  });

  it("refuses a write to a protected sheet by name", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan()]);
    sheetNamed(host, "Tổng").protected = true;
    expect(await caught(applyPlans(excel, [plan({ target: { overwrite: "Tổng" } })]))).toMatchObject({ code: "protected", details: { hostCode: "AccessDenied" } });
  });

  it("fails by name on what it does not simulate", async () => {
    const { excel } = open();
    await expect(excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSurroundingRegion().load("address");
      await context.sync();
    })).rejects.toMatchObject({ code: "NotSimulated" });
  });
});

describe("large writes", () => {
  const big = (rows: number, cols: number, text: string): SheetPlan =>
    plan({ blocks: [{ row: 0, col: 0, cells: Array.from({ length: rows }, () => Array.from({ length: cols }, () => text)) }] });

  it("go in as many requests as their size needs, each below 5 MB", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [big(3_000, 30, "Đơn vị thành viên của khối thi đua số ba")]);
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(host.counters.syncs).toBeGreaterThan(1);
    const read = await readWorkbook(excel);
    expect(read.sheets[1]?.values.flat().filter((value) => value === "Đơn vị thành viên của khối thi đua số ba")).toHaveLength(90_000);
  });

  it("are halved where the host takes less than it should", async () => {
    const { host, excel } = open();
    host.switches.limits.request = 500_000;
    await applyPlans(excel, [big(500, 30, "Đơn vị thành viên của khối thi đua"), plan({ role: "run-log", target: { create: "Nhật ký" }, freeze: { rows: 1, cols: 0 } })]);
    host.switches.limits.request = 5_000_000;
    const read = await readWorkbook(excel);
    expect(read.sheets.map(({ name, owned }) => [name, owned])).toEqual([["Sheet1", undefined], ["Tổng", "summary"], ["Nhật ký", "run-log"]]);
    expect(read.sheets[1]?.values.flat()).toHaveLength(15_000);
    expect(sheetNamed(host, "Nhật ký").frozen.rows).toBe(1);
  });
});

describe("showing a place", () => {
  it("activates a sheet, and says where it could not", async () => {
    const workbook = createWorkbook();
    workbook.sheets.push(createSheet("Tổng"), { ...createSheet("Ẩn"), visibility: "hidden" });
    const { host, excel } = open(workbook);
    expect(await showSheet(excel, "Tổng")).toBe(true);
    expect(workbook.activeSheetId).toBe(sheetNamed(host, "Tổng").id);
    expect(await showSheet(excel, "Ẩn")).toBe(false);
    expect(await showSheet(excel, "Không có")).toBe(false);
  });

  it("goes to a cell; a hidden sheet stays hidden", async () => {
    const workbook = createWorkbook();
    workbook.sheets.push(createSheet("It's"), { ...createSheet("Ẩn"), visibility: "hidden" });
    const { host, excel } = open(workbook);
    await goToCell(excel, "It's", "C5");
    expect(sheetNamed(host, "It's").selection).toEqual({ row: 4, col: 2, rows: 1, cols: 1 });
    expect(workbook.activeSheetId).toBe(sheetNamed(host, "It's").id);
    expect(await caught(goToCell(excel, "Ẩn", "A1"))).toMatchObject({ code: "hidden-sheet", details: { sheet: "Ẩn" } });
    expect(await caught(goToCell(excel, "Không có"))).toMatchObject({ code: "no-sheet", details: { sheet: "Không có" } });
  });
});

describe("one run at a time", () => {
  it("refuses a second while the first is under way, on the same host only", async () => {
    const { excel } = open();
    const other = open().excel;
    let finish: () => void = () => undefined;
    const first = oneAtATime(excel, () => new Promise<number>((resolve) => { finish = () => resolve(1); }));
    expect(await caught(oneAtATime(excel, async () => 2))).toMatchObject({ code: "running" });
    expect(await oneAtATime(other, async () => 3)).toBe(3);
    finish();
    expect(await first).toBe(1);
    await expect(oneAtATime(excel, () => Promise.reject(new Error("ours")))).rejects.toThrow("ours");
    expect(await oneAtATime(excel, async () => 4)).toBe(4);
  });
});

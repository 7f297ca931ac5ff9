import { applyPlans, watchChanges } from "../../src/excel";
import { createSheet, createWorkbook } from "../../src/simhost";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { QUICK, openWithEvents, sheetNamed } from "./host-of";

const plan = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  role: "summary", owned: true, target: { create: "Tổng" }, formats: [], blocks: [{ row: 0, col: 0, cells: [["a", 1]] }],
  merges: [], lists: [], widths: [], heights: [], ...over,
});
/** Longer than edits are gathered for. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

async function watched(options: { api?: string } = {}) {
  const workbook = createWorkbook();
  workbook.sheets.push(createSheet("Đơn vị 1"));
  const { host, excel } = openWithEvents(workbook, options);
  await applyPlans(excel, [plan()]);
  const told: string[] = [];
  const end = await watchChanges(excel, (sheet) => told.push(sheet));
  await settled();
  return { host, excel, told, end };
}

describe("watching for changes", () => {
  it("tells of an edit by the user and by a co-author, a burst of them once", async () => {
    const { host, told } = await watched();
    for (let row = 0; row < 5; row += 1) host.edit(sheetNamed(host, "Đơn vị 1").id, row, 0, "9,5");
    await settled();
    expect(told).toEqual(["Đơn vị 1"]);
    host.otherUser.edit(sheetNamed(host, "Sheet1").id, 0, 0, "1");
    await settled();
    expect(told).toEqual(["Đơn vị 1", "Sheet1"]);
  });

  it("does not tell of our own sheets, whoever writes on them, nor of sheets that we make", async () => {
    const { host, excel, told } = await watched();
    host.edit(sheetNamed(host, "Tổng").id, 5, 5, "ghi chú");
    await applyPlans(excel, [plan({ target: { overwrite: "Tổng" } }), plan({ role: "run-log", target: { create: "Nhật ký" } }), plan({ role: "setup", owned: false, target: { create: "Thiết lập" } })]);
    await settled();
    expect(told).toEqual([]);
  });

  describe("the run log", () => {
    const line = (number: number, row = 0): Partial<SheetPlan> => ({ role: "run-log", blocks: [{ row, col: 0, cells: [[`row:run:${number}:2019-12-05T09:41:0${number}`, "Nguyễn A"]] }] });
    const logged = (row: number, number: number): SheetPlan => plan({ ...line(number, row), target: { overwrite: "Nhật ký" } });

    async function watchedRuns(timing?: typeof QUICK) {
      const workbook = createWorkbook();
      const { host, excel } = openWithEvents(workbook, {}, timing);
      const seen = { runs: 0 };
      const end = await watchChanges(excel, () => undefined, () => (seen.runs += 1));
      await applyPlans(excel, [plan({ ...line(1), target: { create: "Nhật ký" } })]);
      await settled();
      const other = (row: number, number: number): void => {
        host.otherUser.edit(sheetNamed(host, "Nhật ký").id, row, 0, `row:run:${number}:2019-12-05T09:41:0${number}`);
      };
      return { host, excel, seen, end, other };
    }

    it("tells of a line that another runtime wrote, and of none that this one did", async () => {
      const { host, excel, seen, end, other } = await watchedRuns();
      await applyPlans(excel, [plan({ target: { create: "Tổng" } })]);
      host.edit(sheetNamed(host, "Tổng").id, 0, 0, "1");
      await settled();
      expect(seen.runs).toBe(0);
      other(1, 2);
      await settled();
      expect(seen.runs).toBe(1);
      await applyPlans(excel, [logged(2, 3)]);
      await settled();
      expect(seen.runs).toBe(1);
      await end();
      other(3, 4);
      await settled();
      expect(seen.runs).toBe(1);
    });

    it("knows its own line however late Excel tells of it, and another's right after its own", async () => {
      // The memory of sheets being written (1,500 ms) is over at once, the look at what was heard (150 ms) comes late.
      const { host, seen, other } = await watchedRuns({ ...QUICK, setTimer: (done, wanted) => setTimeout(done, wanted > 1_000 ? 0 : 100) });
      host.otherUser.edit(sheetNamed(host, "Nhật ký").id, 0, 1, "Nguyễn B");
      await settled();
      expect(seen.runs).toBe(0);
      other(1, 2);
      await settled();
      expect(seen.runs).toBe(1);
    });
  });

  it("tells of the nominations, on which people decide, when they write there and not when we do", async () => {
    const { host, excel, told } = await watched();
    await applyPlans(excel, [plan({ role: "nominations", target: { create: "Đề nghị" } })]);
    await settled();
    expect(told).toEqual([]);
    host.otherUser.edit(sheetNamed(host, "Đề nghị").id, 0, 3, "x");
    await settled();
    expect(told).toEqual(["Đề nghị"]);
  });

  it("does not tell of our own writing where the host is so busy that the look comes long after it", async () => {
    const workbook = createWorkbook();
    // The memory of our own writes (1,500 ms) is over after 50, the look at what was heard (150 ms) comes after 300.
    const busy = { ...QUICK, setTimer: (done: () => void, wanted: number) => setTimeout(done, wanted > 1_000 ? 50 : 300) };
    const { host, excel } = openWithEvents(workbook, {}, busy);
    await applyPlans(excel, [plan({ role: "nominations", target: { create: "Đề nghị" } })]);
    const told: string[] = [];
    const end = await watchChanges(excel, (sheet) => told.push(sheet));
    await applyPlans(excel, [plan({ role: "nominations", target: { overwrite: "Đề nghị" }, blocks: [{ row: 0, col: 0, cells: [["b", 2]] }] })]);
    await settled();
    expect(told).toEqual([]);
    host.edit(sheetNamed(host, "Đề nghị").id, 0, 3, "x");
    await settled();
    expect(told).toEqual(["Đề nghị"]);
    await end();
  });

  it("tells of a sheet deleted or renamed", async () => {
    const { host, told } = await watched();
    host.otherUser.rename(sheetNamed(host, "Đơn vị 1").id, "Sở A");
    await settled();
    host.otherUser.deleteSheet(sheetNamed(host, "Sở A").id);
    await settled();
    expect(told).toEqual(["Sở A", ""]);
  });

  it("works where renaming sends no event", async () => {
    const { host, told } = await watched({ api: "1.9" });
    host.otherUser.rename(sheetNamed(host, "Đơn vị 1").id, "Sở A");
    await settled();
    expect(told).toEqual([]);
    host.edit(sheetNamed(host, "Sở A").id, 0, 0, "1");
    await settled();
    expect(told).toEqual(["Sở A"]);
  });

  it("tells of a change whose sheet cannot be looked up because the user is typing again", async () => {
    const { host, told } = await watched();
    host.edit(sheetNamed(host, "Đơn vị 1").id, 0, 0, "1");
    host.switches.cellEditMode = true;
    await settled();
    expect(told).toEqual([""]);
  });

  it("reads only, and ends when it is told to", async () => {
    const { host, told, end } = await watched();
    const written = host.counters.cellsWritten;
    host.edit(sheetNamed(host, "Đơn vị 1").id, 0, 0, "1");
    await settled();
    await end();
    host.edit(sheetNamed(host, "Đơn vị 1").id, 0, 0, "2");
    await settled();
    expect(told).toEqual(["Đơn vị 1"]);
    expect(host.counters.cellsWritten).toBe(written);
  });
});

import { HostFault, applyPlans, readWorkbook } from "../../src/excel";
import { BLOCK_CELLS } from "../../src/excel/read-plan";
import { createSheet, createWorkbook, putCell, type SimWorkbook } from "../../src/simhost";
import { nameOfRole } from "../../src/workbook/ownership";
import { open, sheetNamed } from "./host-of";

const ROWS = 70;
const COLS = 16;

/** Score sheets as they are: a long Vietnamese name, a few numbers, many blanks. */
function scoreSheets(count: number): SimWorkbook {
  const workbook = createWorkbook();
  for (let n = 1; n <= count; n += 1) {
    const sheet = createSheet(`Đơn vị ${n}`);
    for (let row = 0; row < ROWS; row += 1) {
      putCell(sheet, row, 0, { value: String(row), style: 0 });
      putCell(sheet, row, 1, { value: `Nội dung, tiêu chí thứ ${row}: thực hiện nhiệm vụ chính trị, chuyên môn được giao trong năm của đơn vị`, style: 0 });
      for (const col of [2, 5, 8, 10, 15]) putCell(sheet, row, col, { value: row + n / 4, style: 0 });
    }
    workbook.sheets.push(sheet);
  }
  return workbook;
}

const fill = (workbook: SimWorkbook, rows: number, cols: number): void => {
  const [sheet] = workbook.sheets;
  for (let row = 0; row < rows; row += 1) for (let col = 0; col < cols; col += 1) if (sheet) putCell(sheet, row, col, { value: row * cols + col, style: 0 });
};

const caught = (promise: Promise<unknown>): Promise<HostFault> =>
  promise.then(() => { throw new Error("nothing was thrown"); }, (error: unknown) => {
    if (error instanceof HostFault) return error;
    throw error;
  });

describe("reading a workbook", () => {
  it.each([[10, 3], [100, 4], [1_000, 14]])("of %d score sheets takes %d syncs on the web, each answer below 5 MB", async (count, syncs) => {
    const { host, excel } = open(scoreSheets(count));
    const read = await readWorkbook(excel);
    // Two syncs for names and addresses, then as many blocks as whole sheets fit into.
    expect(syncs).toBe(2 + Math.ceil(count / Math.floor(BLOCK_CELLS / (ROWS * COLS))));
    expect(host.counters.syncs).toBe(syncs);
    expect(host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(read.sheets).toHaveLength(count + 1);
    expect(read.sheets[count]?.values[69]?.[15]).toBe(69 + count / 4);
    expect(read.sheets[count]?.numberFormats[69]?.[15]).toBe("General");
  });

  it("gives name, place, visibility and number formats, and tells empty sheets from blank cells", async () => {
    const workbook = createWorkbook();
    const sheet = createSheet("Ẩn");
    putCell(sheet, 4, 2, { value: "a", style: 0 });
    putCell(sheet, 5, 3, { value: { error: "#N/A" }, style: 0 });
    sheet.visibility = "veryHidden";
    workbook.sheets.push(sheet);
    const { excel } = open(workbook);
    const read = await readWorkbook(excel);
    expect(read).toEqual({
      readOnly: false,
      sheets: [
        { name: "Sheet1", visibility: "visible", top: 0, left: 0, values: [], numberFormats: [], protected: false, filtered: false },
        { name: "Ẩn", visibility: "veryHidden", top: 4, left: 2, values: [["a", ""], ["", "#N/A"]], numberFormats: [["General", "General"], ["General", "General"]], protected: false, filtered: false },
      ],
    });
  });

  it("reads formulas, protection and filters of owned sheets only", async () => {
    const { host, excel } = open();
    const block = { row: 0, col: 0, cells: [[1, { formula: "A1+1" }]] };
    await applyPlans(excel, [{ role: "summary", owned: true, target: { create: "Tổng" }, formats: [], blocks: [block], merges: [], lists: [], widths: [], heights: [] }]);
    const own = sheetNamed(host, "Tổng");
    own.protected = true;
    sheetNamed(host, "Sheet1").protected = true;
    const read = await readWorkbook(excel);
    expect(read.sheets.map(({ name, owned, protected: locked, formulas }) => [name, owned, locked, formulas?.[0]?.[1]])).toEqual([
      ["Sheet1", undefined, false, undefined], ["Tổng", "summary", true, "=A1+1"],
    ]);
  });

  it("does not drown where one value stands in the last row", async () => {
    const workbook = createWorkbook();
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    for (let row = 0; row < 20; row += 1) putCell(sheet, row, 1, { value: row, style: 0 });
    putCell(sheet, 1_048_575, 7, { value: "lạc", style: 0 });
    const { host, excel } = open(workbook);
    const read = await readWorkbook(excel);
    expect(host.counters.syncs).toBe(4);
    expect(host.counters.responseBytes).toBeLessThan(200_000);
    expect(read.sheets[0]?.values).toHaveLength(1_048_576);
    expect(read.sheets[0]?.values[19]).toEqual([19, "", "", "", "", "", ""]);
    expect(read.sheets[0]?.values[1_048_575]).toEqual(["", "", "", "", "", "", "lạc"]);
  });

  it("does not read formats far below the values", async () => {
    const workbook = createWorkbook();
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    putCell(sheet, 0, 0, { value: "a", style: 0 });
    putCell(sheet, 1_048_575, 0, { value: null, style: 0 });
    const { host, excel } = open(workbook);
    expect((await readWorkbook(excel)).sheets[0]?.values).toEqual([["a"]]);
    expect(host.counters.syncs).toBe(3);
  });

  it("reads a sheet larger than a block in parts, whole", async () => {
    const workbook = createWorkbook();
    fill(workbook, 1_000, 150);
    const { host, excel } = open(workbook);
    const read = await readWorkbook(excel);
    expect(host.counters.syncs).toBe(2 + 2);
    expect(read.sheets[0]?.values.flat()).toEqual(Array.from({ length: 150_000 }, (_, at) => at));
  });

  it("halves a block that the web refuses, and loses nothing", async () => {
    const workbook = createWorkbook();
    fill(workbook, 200, 50);
    const { host, excel } = open(workbook);
    host.switches.limits.response = 60_000;
    const read = await readWorkbook(excel);
    expect(host.counters.syncs).toBeGreaterThan(4);
    expect(read.sheets[0]?.values.flat()).toEqual(Array.from({ length: 10_000 }, (_, at) => at));
  });

  it("takes null for a limit, never for an empty sheet", async () => {
    const workbook = createWorkbook();
    fill(workbook, 40, 10);
    const { host, excel } = open(workbook, { profile: "desktop" });
    host.switches.limits.cells = 100;
    expect((await readWorkbook(excel)).sheets[0]?.values.flat()).toEqual(Array.from({ length: 400 }, (_, at) => at));
    host.switches.limits.cells = 0;
    expect(await caught(readWorkbook(excel))).toMatchObject({ code: "too-large", details: { sheet: "Sheet1" } });
  });

  it.each<[string, readonly number[], (workbook: SimWorkbook, host: ReturnType<typeof open>["host"]) => void]>([
    ["renamed", [6, 6], (workbook, host) => host.otherUser.rename(workbook.sheets[1]?.id ?? "", "Tên mới")],
    ["deleted", [5, 6], (workbook, host) => host.otherUser.deleteSheet(workbook.sheets[1]?.id ?? "")],
  ])("starts again where a sheet is %s meanwhile", async (_what, syncs, meanwhile) => {
    for (const [index, sync] of [2, 3].entries()) {
      const workbook = scoreSheets(2);
      const { host, excel } = open(workbook);
      host.plans.beforeSync(sync, () => meanwhile(workbook, host));
      const read = await readWorkbook(excel);
      expect(read.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
      expect(host.counters.syncs).toBe(syncs[index]);
    }
  });

  it("gives up with a conflict where sheets keep changing", async () => {
    const workbook = scoreSheets(2);
    const { host, excel } = open(workbook);
    host.plans.beforeSync(3, () => host.otherUser.rename(workbook.sheets[1]?.id ?? "", "Lần 1"));
    host.plans.beforeSync(6, () => host.otherUser.rename(workbook.sheets[1]?.id ?? "", "Lần 2"));
    expect(await caught(readWorkbook(excel))).toMatchObject({ code: "conflict" });
  });

  it("knows a sheet of ours after a rename, not the user's copy with a name of its own scope, and not a dead name", async () => {
    const workbook = createWorkbook();
    const copy = createSheet("Tổng (2)");
    workbook.sheets.push(createSheet("Đổi tên"), copy);
    workbook.names.push(
      { name: nameOfRole("summary"), formula: "'Đổi tên'!$A$1", visible: false },
      { name: nameOfRole("summary"), formula: "'Tổng (2)'!$A$1", visible: false, scope: copy.id },
      { name: nameOfRole("run-log"), formula: "#REF!$A$1", visible: false },
    );
    const { excel } = open(workbook);
    expect((await readWorkbook(excel)).sheets.map(({ owned }) => owned)).toEqual([undefined, "summary", undefined]);
  });

  it("says so where the workbook is read-only", async () => {
    const workbook = createWorkbook();
    workbook.readOnly = true;
    expect((await readWorkbook(open(workbook).excel)).readOnly).toBe(true);
  });

  it("tells how far it is", async () => {
    const workbook = createWorkbook();
    fill(workbook, 1_000, 150);
    const steps: [number, number][] = [];
    await readWorkbook(open(workbook).excel, (cells, of) => steps.push([cells, of]));
    expect(steps).toEqual([[99_900, 150_000], [150_000, 150_000]]);
  });
});

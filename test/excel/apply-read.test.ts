import fc from "fast-check";
import { applyPlans, readWorkbook } from "../../src/excel";
import { createWorkbook, styleAt } from "../../src/simhost";
import type { PlanCell, SheetPlan } from "../../src/workbook/sheet-plan";
import { cellAt, open, picture, sheetNamed } from "./host-of";

const plan = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  role: "summary", owned: true, target: { create: "Bảng tổng hợp điểm" },
  formats: [], blocks: [], merges: [], lists: [], widths: [], heights: [], ...over,
});
const cells = (rows: PlanCell[][], row = 0, col = 0): SheetPlan["blocks"][number] => ({ row, col, cells: rows });

const HOSTILE = ["=HYPERLINK(\"http://example.com\",\"x\")", "+1", "@x", "1/2", "01.10", "TRUE", "9,5", "'x", "''x", "-", "- a", "#N/A", "30/6/2017", "50%", "1e3",
  "12:30", "(5)", "$5", "5 đ", "Tháng 6", "15 thg 6", "\u202Eabc", "a\nb", "  9.5  ", "\t=1", "1\u00a0000", "Đơn vị", "e\u0302", "ĐÚNG", "5 Jan", "May 2020", "1 1/2", "=", "+", "'"];

describe("plans written to Excel and read back", () => {
  it("keeps every text as it is, with and without the text format", async () => {
    const { excel } = open();
    await applyPlans(excel, [plan({
      blocks: [cells([HOSTILE, HOSTILE])],
      formats: [{ at: { row: 1, col: 0, rows: 1, cols: HOSTILE.length }, format: { numberFormat: "@" } }],
    })]);
    const read = await readWorkbook(excel);
    expect(read.sheets[1]?.values).toEqual([HOSTILE, HOSTILE]);
    expect(read.sheets[1]?.formulas?.flat().filter((formula) => String(formula).startsWith("=H"))).toEqual(read.sheets[1]?.values.flat().filter((value) => String(value).startsWith("=H")));
  });

  it.each(["vi-VN", "en-US"] as const)("keeps any text where the user's settings are %s", async (language) => {
    const { excel } = open(createWorkbook(), { language });
    const part = fc.constantFrom("1", "9", ",", ".", "/", "-", " ", "%", ":", "=", "'", "+", "e", "E", "a", "thg", "Jan", "AM", "đ", "$", "(", ")", "TRUE", "Đ", "\u00a0", "#");
    const anyText = fc.oneof(fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")), fc.string({ minLength: 1, unit: "grapheme" }));
    let first = true;
    await fc.assert(fc.asyncProperty(fc.array(anyText, { minLength: 20, maxLength: 20 }), async (texts) => {
      await applyPlans(excel, [plan({ target: first ? { create: "T" } : { overwrite: "T" }, blocks: [cells([texts])] })]);
      first = false;
      const read = await readWorkbook(excel);
      expect(read.sheets.find(({ name }) => name === "T")?.values[0]).toEqual(texts);
    }), { numRuns: 60 });
  });

  it("types numbers and logical values, leaves null, clears with an empty text, computes formulas", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ blocks: [cells([[1.5, true, "a", "b", 7]])] })]);
    await applyPlans(excel, [plan({ target: { overwrite: "Bảng tổng hợp điểm" }, blocks: [cells([[null, null, null, "", { formula: "A1*2" }]])] })]);
    const sheet = sheetNamed(host, "Bảng tổng hợp điểm");
    expect([0, 1, 2].map((col) => cellAt(sheet, 0, col)?.value)).toEqual([1.5, true, "a"]);
    expect(cellAt(sheet, 0, 3)?.value ?? null).toBeNull();
    expect(cellAt(sheet, 0, 4)?.formula).toBe("A1*2");
  });

  it("gives number formats before values, and looks as planned", async () => {
    const { host, excel } = open();
    const at = { row: 0, col: 0, rows: 2, cols: 2 };
    await applyPlans(excel, [plan({
      formats: [
        { at, format: { font: "Times New Roman", size: 13, bold: true, italic: true, color: "#112233", fill: "#FFEE00", align: "center", valign: "center", wrap: true, border: "thin", locked: false, numberFormat: "0.00" } },
        { at: { row: 1, col: 1, rows: 1, cols: 1 }, format: { fill: "none", bold: false, indent: 2, align: "left", border: "none" } },
      ],
      blocks: [cells([[1, 2], [3, 4]])],
      merges: [{ row: 3, col: 0, rows: 1, cols: 3 }],
      lists: [{ at: { row: 4, col: 0, rows: 5, cols: 1 }, source: ["Có", "Không"] }],
      widths: [{ col: 0, chars: 30 }],
      heights: [{ row: 0, points: 33 }],
      hiddenColumns: [2],
      freeze: { rows: 1, cols: 1 },
      print: { orientation: "landscape", fitWide: 1, titleRows: [0, 0], area: at, centerHorizontally: true, margins: { top: 20, bottom: 20, left: 30, right: 15 }, footer: { right: "&P/&N" } },
      tabColor: "#7F7F7F",
    })]);
    const sheet = sheetNamed(host, "Bảng tổng hợp điểm");
    const style = (row: number, col: number) => styleAt(host.workbook, cellAt(sheet, row, col)?.style ?? 0);
    expect(style(0, 0)).toMatchObject({ font: { name: "Times New Roman", size: 13, bold: true, italic: true, color: "#112233" }, fill: "#FFEE00", wrap: true, locked: false, numberFormat: "0.00" });
    expect(Object.keys(style(0, 0).borders).sort()).toEqual(["bottom", "left", "right", "top"]);
    expect(style(1, 1)).toMatchObject({ font: { bold: false }, indent: 2, numberFormat: "0.00" });
    expect(style(1, 1).fill).toBeUndefined();
    expect(Object.keys(style(1, 1).borders)).toEqual([]);
    expect(sheet.merges).toEqual([{ row: 3, col: 0, rows: 1, cols: 3 }]);
    expect(sheet.addedValidations).toMatchObject([{ at: { row: 4, col: 0, rows: 5, cols: 1 }, formula: "\"Có,Không\"" }]);
    expect(sheet.columns.get(0)?.width).toBeCloseTo(30.7, 1);
    expect(sheet.columns.get(2)?.hidden).toBe(true);
    expect(sheet.rows.get(0)?.height).toBe(33);
    expect(sheet.frozen).toEqual({ rows: 1, cols: 1 });
    expect(sheet.print).toMatchObject({ orientation: "landscape", paper: 9, fitWide: 1, area: at, titleRows: [0, 0], centerHorizontally: true, footer: { right: "&P/&N" }, firstPageNumber: 1 });
    expect(sheet.print.margins.left).toBeCloseTo((30 / 25.4) * 72, 6);
    expect(sheet.tabColor).toBe("#7F7F7F");
    expect(host.workbook.names).toMatchObject([{ visible: false, formula: "'Bảng tổng hợp điểm'!$A$1" }]);
  });

  it("overwrites in place: what an earlier plan left is cleared, what a user put elsewhere stays, widths and panes are the user's", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({
      blocks: [cells([["a", "b"], ["c", "d"]])], merges: [{ row: 0, col: 0, rows: 1, cols: 2 }], formats: [{ at: { row: 0, col: 0, rows: 2, cols: 2 }, format: { bold: true } }],
      widths: [{ col: 0, chars: 30 }], freeze: { rows: 1, cols: 0 },
    })]);
    const sheet = sheetNamed(host, "Bảng tổng hợp điểm");
    host.edit(sheet.id, 5, 5, "của người dùng");
    sheet.columns.set(0, { width: 12 });
    sheet.frozen = { rows: 0, cols: 0 };
    await applyPlans(excel, [plan({
      target: { overwrite: "Bảng tổng hợp điểm" }, clear: [{ row: 0, col: 0, rows: 2, cols: 2 }], blocks: [cells([["e"]])], widths: [{ col: 0, chars: 30 }], freeze: { rows: 1, cols: 0 },
    })]);
    expect(sheet.merges).toEqual([]);
    expect(cellAt(sheet, 0, 0)?.value).toBe("e");
    expect([[0, 1], [1, 0], [1, 1]].map(([row = 0, col = 0]) => cellAt(sheet, row, col)?.value ?? null)).toEqual([null, null, null]);
    expect(styleAt(host.workbook, cellAt(sheet, 0, 0)?.style ?? 0).font.bold).toBe(false);
    expect(cellAt(sheet, 5, 5)?.value).toBe("của người dùng");
    expect(sheet.columns.get(0)?.width).toBe(12);
    expect(sheet.frozen).toEqual({ rows: 0, cols: 0 });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Bảng tổng hợp điểm"]);
    expect(host.workbook.names).toHaveLength(1);
  });

  it("lays an existing sheet out anew where the plan says so", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan()]);
    await applyPlans(excel, [plan({ target: { overwrite: "Bảng tổng hợp điểm" }, widths: [{ col: 0, chars: 30 }], hiddenColumns: [1], relaid: true })]);
    const sheet = sheetNamed(host, "Bảng tổng hợp điểm");
    expect(sheet.columns.get(0)?.width).toBeCloseTo(30.7, 1);
    expect(sheet.columns.get(1)?.hidden).toBe(true);
  });

  it("takes one sync whatever the number of plans, and disturbs neither selection nor active sheet", async () => {
    const { host, excel } = open();
    const user = sheetNamed(host, "Sheet1");
    user.selection = { row: 3, col: 2, rows: 2, cols: 1 };
    host.edit(user.id, 0, 0, "dữ liệu");
    const before = picture(host, user);
    host.resetCounters();
    await applyPlans(excel, Array.from({ length: 20 }, (_, i) => plan({
      role: `standings:G${i}`, target: { create: `Bảng ${i}` }, blocks: [cells(Array.from({ length: 50 }, (_, r) => [r, `Đơn vị ${r}`, r / 2]))], freeze: { rows: 1, cols: 1 },
      formats: [{ at: { row: 0, col: 0, rows: 50, cols: 3 }, format: { border: "thin", wrap: true } }],
    })));
    expect(host.counters.syncs).toBe(1);
    expect(host.workbook.activeSheetId).toBe(user.id);
    expect(user.selection).toEqual({ row: 3, col: 2, rows: 2, cols: 1 });
    expect(picture(host, user)).toBe(before);
  });

  it("gives a role that has a dead name a new sheet", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan()]);
    host.otherUser.deleteSheet(sheetNamed(host, "Bảng tổng hợp điểm").id);
    await applyPlans(excel, [plan({ blocks: [cells([["a"]])] })]);
    const read = await readWorkbook(excel);
    expect(read.sheets.map(({ name, owned }) => [name, owned])).toEqual([["Sheet1", undefined], ["Bảng tổng hợp điểm", "summary"]]);
    expect(host.workbook.names).toHaveLength(1);
  });

  it("knows its sheet after a rename, and leaves the user's copy alone", async () => {
    const { host, excel } = open();
    await applyPlans(excel, [plan({ blocks: [cells([["a"]])] })]);
    host.otherUser.rename(sheetNamed(host, "Bảng tổng hợp điểm").id, "It's (2)!");
    const read = await readWorkbook(excel);
    expect(read.sheets.map(({ name, owned }) => [name, owned])).toEqual([["Sheet1", undefined], ["It's (2)!", "summary"]]);
  });
});

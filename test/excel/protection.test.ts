import { protectSheets, protectedSheets, unprotectSheets } from "../../src/excel";
import { createWorkbook } from "../../src/simhost";
import { type Opened, open, sheetNamed } from "./host-of";

async function book(...names: string[]): Promise<Opened> {
  const opened = open(createWorkbook());
  await opened.excel.run(async (context) => {
    for (const name of names) context.workbook.worksheets.add(name);
    await context.sync();
  });
  return opened;
}

describe("protection without a password", () => {
  it("protects and unprotects the sheets that are named; one that is gone is passed over", async () => {
    const opened = await book("A", "B", "C");
    await protectSheets(opened.excel, ["A", "B", "không có"]);
    expect(await protectedSheets(opened.excel, ["A", "B", "C", "không có"])).toEqual(new Map([["A", true], ["B", true], ["C", false]]));
    expect(sheetNamed(opened.host, "A").protectedByPassword).toBeFalsy();
    await unprotectSheets(opened.excel, ["A", "C", "không có"]);
    expect(await protectedSheets(opened.excel, ["A", "B"])).toEqual(new Map([["A", false], ["B", true]]));
  });

  it("a value cannot be written on it, columns can be made wider", async () => {
    const opened = await book("A");
    await protectSheets(opened.excel, ["A"]);
    const attempt = (act: (sheet: Excel.Worksheet) => void): Promise<void> => opened.excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("A"));
      await context.sync();
    });
    await expect(attempt((sheet) => { sheet.getRange("A1").values = [[1]]; })).rejects.toMatchObject({ code: "AccessDenied" });
    await attempt((sheet) => { sheet.getRange("A1").format.columnWidth = 200; });
  });

  it("a sheet protected by somebody else stays as it was", async () => {
    const opened = await book("A");
    await opened.excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").protection.protect();
      await context.sync();
    });
    const before = sheetNamed(opened.host, "A").protectionOptions;
    await protectSheets(opened.excel, ["A"]);
    expect(sheetNamed(opened.host, "A").protectionOptions).toEqual(before);
  });

  it("a try refused by a busy host is made again", async () => {
    const opened = await book("A", "B");
    opened.host.plans.failSync(2, "ServerBusy");
    await protectSheets(opened.excel, ["A", "B"]);
    expect(await protectedSheets(opened.excel, ["A", "B"])).toEqual(new Map([["A", true], ["B", true]]));
  });

  it("a password that somebody has set is named as what bars it", async () => {
    const opened = await book("A");
    const sheet = sheetNamed(opened.host, "A");
    sheet.protected = true;
    sheet.protectedByPassword = true;
    await expect(unprotectSheets(opened.excel, ["A"])).rejects.toMatchObject({ code: "protected" });
  });
});

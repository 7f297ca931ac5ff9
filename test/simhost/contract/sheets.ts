import { assumed, documented, ISSUES, LEARN, REFERENCE, type Topic } from "./scenario";

export const sheets: Topic = {
  title: "Sheets, names, protection",
  scenarios: [
    {
      states: "A sheet is added at the end, found by name in any case or by id, and a second of the same name is refused.",
      evidence: documented(`${REFERENCE}/excel.worksheetcollection`),
      async run({ run, codeOf, workbook }) {
        await run(async (context) => {
          const added = context.workbook.worksheets.add("Kết quả");
          added.load("name,position,id");
          await context.sync();
          expect([added.name, added.position]).toEqual(["Kết quả", 2]);
          const byName = context.workbook.worksheets.getItem("KẾT QUẢ");
          const byId = context.workbook.worksheets.getItem(added.id);
          byName.load("name");
          byId.load("name");
          await context.sync();
          expect([byName.name, byId.name]).toEqual(["Kết quả", "Kết quả"]);
          added.getRange("A1").values = [["còn dùng được"]];
          await context.sync();
        });
        expect(workbook.sheets[2]?.rows.get(0)?.cells[0]?.value).toBe("còn dùng được");
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.add("kết quả");
          await context.sync();
        })).toBe("ItemAlreadyExists");
      },
    },
    {
      states: "A sheet name has 1 to 31 characters, none of : \\ / ? * [ ], no apostrophe at either end, and is not \"History\".",
      evidence: documented("https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9"),
      async run({ codeOf, workbook }) {
        for (const name of ["", "x".repeat(32), "XH: nhóm 1", "a/b", "[x]", "'x", "x'", "History"]) {
          const code = await codeOf(async (context) => {
            context.workbook.worksheets.getItem("A").name = name;
            await context.sync();
          });
          expect([name, code]).toEqual([name, "InvalidArgument"]);
        }
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["A", "B"]);
      },
    },
    {
      states: "A rename is followed by formulas and defined names.",
      evidence: assumed("how Excel's grid does it; the API renames the same sheet"),
      options: { withEngine: true },
      async run({ run, sheet, workbook }) {
        await run(async (context) => {
          const b = context.workbook.worksheets.getItem("B");
          context.workbook.worksheets.getItem("A").getRange("A1").formulas = [["=SUM(B!A1:A2)"]];
          context.workbook.names.add("_dấu", b.getRange("A1"));
          b.name = "Tháng 1";
          await context.sync();
        });
        expect(sheet("A").rows.get(0)?.cells[0]?.formula).toBe("SUM('Tháng 1'!A1:A2)");
        expect(workbook.names[0]?.formula).toBe("'Tháng 1'!$A$1");
      },
    },
    {
      states: "Sheets can be hidden, or hidden so that only code shows them; both are listed, and visibleOnly leaves them out.",
      evidence: documented(`${REFERENCE}/excel.sheetvisibility`),
      sheets: ["A", "B", "C"],
      async run({ run }) {
        await run(async (context) => {
          const all = context.workbook.worksheets;
          all.getItem("A").visibility = "Hidden";
          all.getItem("C").visibility = "VeryHidden";
          all.load("items/visibility");
          const [count, shown] = [all.getCount(), all.getCount(true)];
          const first = all.getFirst(true);
          first.load("name");
          const active = all.getActiveWorksheet();
          active.load("name");
          await context.sync();
          expect(all.items.map((sheet) => sheet.visibility)).toEqual(["Hidden", "Visible", "VeryHidden"]);
          expect([count.value, shown.value, first.name, active.name]).toEqual([3, 1, "B", "B"]);
        });
      },
    },
    {
      states: "The last visible sheet cannot be hidden, and a hidden sheet cannot be shown by activate().",
      evidence: assumed("Excel's grid refuses both; that the code is InvalidOperation is our guess"),
      async run({ codeOf }) {
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").visibility = "Hidden";
          context.workbook.worksheets.getItem("B").visibility = "Hidden";
          await context.sync();
        })).toBe("InvalidOperation");
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").activate();
          await context.sync();
        })).toBe("InvalidOperation");
      },
    },
    {
      states: "Names belong to the workbook or to a sheet; the workbook's collection lists its own only. A hidden name is listed.",
      evidence: documented(`${REFERENCE}/excel.nameditemcollection`),
      async run({ run, workbook }) {
        await run(async (context) => {
          const { names, worksheets } = context.workbook;
          names.add("_BlocRanking.x", worksheets.getItem("A").getRange("A1")).visible = false;
          names.add("tỷ_lệ", "=0.5");
          worksheets.getItem("B").names.add("_BlocRanking.x", "=B!$A$1");
          names.load("items/name,items/formula,items/visible,items/scope,items/type,items/value");
          const ofSheet = worksheets.getItem("B").names;
          ofSheet.load("items/name,items/scope");
          await context.sync();
          expect(names.items.map((name) => [name.name, name.formula, name.visible, name.scope, name.type, name.value])).toEqual([
            ["_BlocRanking.x", "=A!$A$1", false, "Workbook", "Range", "A!$A$1"],
            ["tỷ_lệ", "=0.5", true, "Workbook", "Double", 0.5],
          ]);
          expect(ofSheet.items.map((name) => [name.name, name.scope])).toEqual([["_BlocRanking.x", "Worksheet"]]);
          const range = names.getItem("_blocranking.X").getRangeOrNullObject();
          range.load("address");
          const constant = names.getItem("tỷ_lệ").getRangeOrNullObject();
          names.getItemOrNullObject("tỷ_lệ").delete();
          await context.sync();
          expect([range.address, constant.isNullObject]).toEqual(["A!A1", true]);
        });
        expect(workbook.names.map((name) => name.name)).toEqual(["_BlocRanking.x", "_BlocRanking.x"]);
      },
    },
    {
      states: "On a protected sheet locked cells refuse values and all cells refuse formats; unlocked cells take values.",
      evidence: documented(`${REFERENCE}/excel.worksheetprotection`),
      async run({ run, codeOf }) {
        const change = (action: (sheet: Excel.Worksheet) => unknown) => async (context: Excel.RequestContext): Promise<void> => {
          action(context.workbook.worksheets.getItem("A"));
          await context.sync();
        };
        await run(change((sheet) => {
          sheet.getRange("A1").format.protection.locked = false;
          sheet.protection.protect();
        }));
        const codes = [
          await codeOf(change((sheet) => (sheet.getRange("A1").values = [[1]]))),
          await codeOf(change((sheet) => (sheet.getRange("A1:A2").values = [[1], [2]]))),
          await codeOf(change((sheet) => (sheet.getRange("A1").format.font.bold = true))),
          await codeOf(change((sheet) => sheet.getRange("A2").clear())),
          await codeOf(change((sheet) => (sheet.getRange("B:B").format.columnWidth = 20))),
        ];
        expect(codes).toEqual(["none", "AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied"]);
      },
    },
    {
      states: "protect() may allow kinds of changes one by one; what is not named is refused, and the options are read back.",
      evidence: documented(`${REFERENCE}/excel.worksheetprotectionoptions`),
      async run({ run, codeOf, sheet }) {
        await run(async (context) => {
          const native = context.workbook.worksheets.getItem("A");
          native.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true, selectionMode: "Unlocked" });
          native.protection.load("protected,options");
          await context.sync();
          expect(native.protection.protected).toBe(true);
          expect(native.protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false, allowAutoFilter: true, allowEditObjects: false, selectionMode: "Unlocked" });
          native.getRange("A1").format.columnWidth = 100;
          native.getRange("A1").format.rowHeight = 40;
          await context.sync();
        });
        expect(sheet("A").rows.get(0)?.height).toBe(40);
        const refused = [
          (native: Excel.Worksheet) => (native.getRange("A1").format.font.bold = true),
          (native: Excel.Worksheet) => (native.getRange("A1").values = [["x"]]),
          (native: Excel.Worksheet) => native.charts.add("BarStacked", native.getRange("A1:A2"), "Columns"),
          (native: Excel.Worksheet) => native.getRange("A1").conditionalFormats.add("DataBar"),
        ];
        for (const action of refused) {
          expect(await codeOf(async (context) => {
            action(context.workbook.worksheets.getItem("A"));
            await context.sync();
          })).toBe("AccessDenied");
        }
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.getItem("B").protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions);
          await context.sync();
        })).toBe("InvalidArgument");
      },
    },
    {
      states: "protect() on a protected sheet and unprotect() on an unprotected one are refused; so is unprotect() without the password.",
      evidence: documented(`${ISSUES}/6784`),
      async run({ codeOf, sheet }) {
        const protection = (action: (protection: Excel.WorksheetProtection) => void) => async (context: Excel.RequestContext): Promise<void> => {
          action(context.workbook.worksheets.getItem("A").protection);
          await context.sync();
        };
        const codes = [
          await codeOf(protection((each) => each.unprotect())),
          await codeOf(protection((each) => each.protect())),
          await codeOf(protection((each) => each.protect())),
          await codeOf(protection((each) => each.unprotect())),
        ];
        expect(codes).toEqual(["AccessDenied", "none", "AccessDenied", "none"]);
        sheet("A").protected = true;
        sheet("A").protectedByPassword = true;
        expect(await codeOf(protection((each) => each.unprotect()))).toBe("AccessDenied");
      },
    },
    {
      states: "Selecting a range shows its sheet; the active cell and the selection are read from there.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-ranges-set-get`),
      async run({ run, workbook, sheet }) {
        await run(async (context) => {
          context.workbook.worksheets.getItem("B").getRange("C3:D4").select();
          const [cell, selection] = [context.workbook.getActiveCell(), context.workbook.getSelectedRange()];
          cell.load("address");
          selection.load("address");
          await context.sync();
          expect([cell.address, selection.address]).toEqual(["B!C3", "B!C3:D4"]);
        });
        expect(workbook.activeSheetId).toBe(sheet("B").id);
      },
    },
    {
      states: "Tab colour and gridlines are set and read; the colour \"\" takes it away.",
      evidence: documented(`${REFERENCE}/excel.worksheet`),
      async run({ run, sheet }) {
        await run(async (context) => {
          const a = context.workbook.worksheets.getItem("A");
          a.tabColor = "#00aa00";
          a.showGridlines = false;
          a.load("tabColor,showGridlines");
          await context.sync();
          expect([a.tabColor, a.showGridlines]).toEqual(["#00AA00", false]);
          a.tabColor = "";
          await context.sync();
        });
        expect(sheet("A").tabColor).toBeUndefined();
      },
    },
  ],
};

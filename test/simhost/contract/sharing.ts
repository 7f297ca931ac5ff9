import { assumed, documented, inLibrary, LEARN, REFERENCE, type Topic } from "./scenario";

export const sharing: Topic = {
  title: "Events and other people",
  scenarios: [
    {
      states: "worksheets.onChanged tells address, kind and source: \"Local\" for the user here, \"Remote\" for somebody else; a single cell with its values before and after.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-events`),
      bridgeOnly: true,
      async run({ run, host, sheet, wait }) {
        const seen: unknown[] = [];
        await run(async (context) => {
          context.workbook.worksheets.onChanged.add(async ({ address, changeType, source, worksheetId, details }) => {
            seen.push([address, changeType, source, worksheetId, details?.valueBefore, details?.valueAfter]);
          });
          await context.sync();
        });
        const { id } = sheet("A");
        host.edit(id, 1, 1, "7");
        host.otherUser.edit(id, 1, 1, "8");
        host.otherUser.insertRows(id, 0, 2);
        await wait();
        expect(seen).toEqual([
          ["B2", "RangeEdited", "Local", id, "", 7],
          ["B2", "RangeEdited", "Remote", id, 7, 8],
          ["1:2", "RowInserted", "Remote", id, undefined, undefined],
        ]);
      },
    },
    {
      states: "A write of the add-in itself raises onChanged too, after its request was answered, with triggerSource \"ThisLocalAddin\".",
      evidence: documented(`${REFERENCE}/excel.worksheetchangedeventargs`),
      bridgeOnly: true,
      async run({ run, wait }) {
        const seen: unknown[] = [];
        await run(async (context) => {
          context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => void seen.push([address, source, triggerSource]));
          await context.sync();
          context.workbook.worksheets.getItem("A").getRange("A1:B2").values = [[1, 2], [3, 4]];
          await context.sync();
          seen.push("answered");
        });
        await wait();
        expect(seen).toEqual(["answered", ["A1:B2", "Local", "ThisLocalAddin"]]);
      },
    },
    {
      states: "A handler that was removed hears nothing more.",
      evidence: inLibrary("remove() sends _UnregisterDataChangedEvent"),
      bridgeOnly: true,
      async run({ run, host, sheet, wait }) {
        let heard = 0;
        const handler = await run(async (context) => {
          const added = context.workbook.worksheets.onChanged.add(async () => void (heard += 1));
          await context.sync();
          return added;
        });
        host.edit(sheet("A").id, 0, 0, "1");
        await wait();
        handler.remove();
        await handler.context.sync();
        host.edit(sheet("A").id, 0, 0, "2");
        await wait();
        expect(heard).toBe(1);
      },
    },
    {
      states: "Sheets added, deleted, renamed, hidden and shown by anybody raise their events.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-worksheets`),
      bridgeOnly: true,
      sheets: ["A", "B", "C"],
      async run({ run, host, sheet, wait }) {
        const seen: unknown[] = [];
        await run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.onAdded.add(async ({ source }) => void seen.push(["added", source]));
          worksheets.onDeleted.add(async ({ worksheetId, source }) => void seen.push(["deleted", worksheetId, source]));
          worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(["activated", worksheetId]));
          worksheets.onNameChanged.add(async ({ nameBefore, nameAfter, source }) => void seen.push([nameBefore, nameAfter, source]));
          worksheets.onVisibilityChanged.add(async ({ visibilityBefore, visibilityAfter }) => void seen.push([visibilityBefore, visibilityAfter]));
          await context.sync();
          worksheets.add("D");
          worksheets.getItem("B").visibility = "Hidden";
          await context.sync();
        });
        const [a, c] = [sheet("A").id, sheet("C").id];
        await wait();
        host.otherUser.rename(a, "A2");
        host.person.activate(c);
        host.otherUser.deleteSheet(a);
        await wait();
        expect(seen).toEqual([
          ["added", "Local"],
          ["Visible", "Hidden"],
          ["A", "A2", "Remote"],
          ["activated", c],
          ["deleted", a, "Remote"],
        ]);
      },
    },
    {
      states: "worksheets.onCalculated follows when formulas of a sheet got new values.",
      evidence: documented(`${REFERENCE}/excel.worksheetcollection`),
      bridgeOnly: true,
      options: { withEngine: true },
      async run({ run, host, sheet, wait }) {
        const seen: string[] = [];
        host.edit(sheet("B").id, 0, 0, "=A!A1");
        await run(async (context) => {
          context.workbook.worksheets.onCalculated.add(async ({ worksheetId }) => void seen.push(worksheetId));
          await context.sync();
        });
        host.edit(sheet("A").id, 0, 0, "3");
        await wait();
        expect(seen).toEqual([sheet("B").id]);
      },
    },
    {
      states: "Between two syncs somebody else may edit a cell: the second read sees it.",
      evidence: documented(`${LEARN}/excel/co-authoring-in-excel-add-ins`),
      async run({ run, host, sheet }) {
        host.plans.beforeSync(2, () => host.otherUser.edit(sheet("A").id, 0, 0, "khác"));
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("A1");
          range.load("values");
          await context.sync();
          const first: unknown = range.values;
          range.load("values");
          await context.sync();
          expect([first, range.values]).toEqual([[[""]], [["khác"]]]);
        });
      },
    },
    {
      states: "A sheet that somebody renames stays the same object; one that somebody deletes is ItemNotFound.",
      evidence: assumed("proxies of sheets are found by id after the first answer, as the library makes their paths; the code is that of getItem"),
      async run({ run, codeOf, host, sheet }) {
        const a = sheet("A").id;
        host.plans.beforeSync(2, () => host.otherUser.rename(a, "Đổi tên"));
        await run(async (context) => {
          const proxy = context.workbook.worksheets.getItem("A");
          proxy.load("name");
          await context.sync();
          proxy.load("name");
          await context.sync();
          expect(proxy.name).toBe("Đổi tên");
        });
        host.plans.beforeSync(2, () => host.otherUser.deleteSheet(a));
        expect(await codeOf(async (context) => {
          const range = context.workbook.worksheets.getItem("Đổi tên").getRange("A1");
          await context.sync();
          range.values = [[1]];
          await context.sync();
        })).toBe("ItemNotFound");
      },
    },
    {
      states: "A kept range moves with its cells when somebody inserts rows above it.",
      evidence: assumed("a proxy stands for cells, not for an address; threads of co-authors report the same"),
      async run({ run, host, sheet }) {
        host.plans.beforeSync(2, () => host.otherUser.insertRows(sheet("A").id, 0, 3));
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("B2:C3");
          await context.sync();
          range.load("address");
          await context.sync();
          expect(range.address).toBe("A!B5:C6");
        });
      },
    },
  ],
};

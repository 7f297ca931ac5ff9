import { assumed, codeIn, documented, inLibrary, ISSUES, LEARN, own, REFERENCE, type Topic } from "./scenario";

export const requests: Topic = {
  title: "Requests, errors and limits",
  scenarios: [
    {
      states: "Actions run in order up to the first that fails; the effects of those before it stay, and the error names the member.",
      evidence: inLibrary("it sends one list of actions and reads back Error.ActionIndex, with which it names the failing statement"),
      async run({ run, sheet }) {
        const error: unknown = await run(async (context) => {
          const sheets = context.workbook.worksheets;
          sheets.getItem("A").getRange("A1").values = [[1]];
          sheets.getItem("Không có").getRange("A1").values = [[2]];
          sheets.getItem("A").getRange("A2").values = [[3]];
          await context.sync();
        }).then(() => undefined, (reason: unknown) => reason);
        expect(codeIn(error)).toBe("ItemNotFound");
        expect(sheet("A").rows.get(0)?.cells[0]?.value).toBe(1);
        expect(sheet("A").rows.get(1)).toBeUndefined();
      },
    },
    {
      states: "A property that was not loaded cannot be read.",
      evidence: inLibrary("PropertyNotLoaded is thrown by the library itself"),
      async run({ codeOf }) {
        expect(await codeOf(async (context) => context.workbook.worksheets.getItem("A").name)).toBe("PropertyNotLoaded");
      },
    },
    {
      states: "A range is kept across syncs inside a run; the library gives it back at the end in a request of its own.",
      evidence: inLibrary("_KeepReference, _ReferenceId and _RemoveReference"),
      async run({ run, host, wait }) {
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("A1");
          await context.sync();
          range.values = [[5]];
          await context.sync();
        });
        await wait();
        expect(host.counters.syncs).toBe(2);
        expect(host.counters.cleanups).toBe(1);
      },
    },
    {
      states: "getItemOrNullObject of what does not exist is a null object; so is what hangs on it, and a method on it does nothing.",
      evidence: documented(`${LEARN}/develop/application-specific-api-model#ornullobject-methods-and-properties`),
      async run({ run }) {
        await run(async (context) => {
          const missing = context.workbook.worksheets.getItemOrNullObject("Không có");
          const below = missing.getUsedRangeOrNullObject();
          missing.load("name");
          missing.activate();
          await context.sync();
          expect([missing.isNullObject, below.isNullObject]).toEqual([true, true]);
        });
      },
    },
    {
      states: "A value array above 1,500 cells arrives in slices and is written whole.",
      evidence: inLibrary("setRangePropertiesInBulk slices by rows and checks the shape first"),
      async run({ run, host, sheet }) {
        const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (_each, col) => row * 10 + col));
        await run(async (context) => {
          context.workbook.worksheets.getItem("A").getRangeByIndexes(2, 1, 400, 10).values = values;
          await context.sync();
        });
        expect(sheet("A").rows.get(401)?.cells[10]?.value).toBe(3999);
        expect(host.counters.syncs).toBe(1);
        expect(host.counters.cellsWritten).toBe(4000);
      },
    },
    {
      states: "What Excel has and the host has not fails by name.",
      evidence: own("so that nothing passes unnoticed"),
      async run({ run }) {
        const error: unknown = await run(async (context) => {
          context.workbook.worksheets.getItem("A").getRange("A1:B2").sort.apply([{ key: 0 }]);
          await context.sync();
        }).then(() => undefined, (reason: unknown) => reason);
        expect(codeIn(error)).toBe("NotSimulated");
        expect(String((error as Error).message)).toBe("not simulated: Range.sort");
      },
    },
    {
      states: "A member above the host's API level fails as ApiNotFound.",
      evidence: inLibrary("throwIfApiNotSupported throws the same code where Office says what is supported"),
      options: { api: "1.8" },
      async run({ codeOf, host }) {
        expect(host.supports("1.8")).toBe(true);
        expect(host.supports("1.12")).toBe(false);
        const orientation = async (context: Excel.RequestContext): Promise<void> => {
          context.workbook.worksheets.getItem("A").pageLayout.orientation = "Landscape";
          await context.sync();
        };
        expect(await codeOf(orientation)).toBe("ApiNotFound");
        host.switches.api = "1.9";
        expect(await codeOf(orientation)).toBe("none");
      },
    },
    {
      states: "On the web a request of more than 5 MB is refused and changes nothing.",
      evidence: documented(`${LEARN}/excel/performance#payload-size-limit-best-practices`),
      async run({ codeOf, host, sheet }) {
        host.switches.limits.request = 20_000;
        const write = async (context: Excel.RequestContext): Promise<void> => {
          context.workbook.worksheets.getItem("A").getRange("A1:A1000").values = Array.from({ length: 1000 }, () => ["điểm số của đơn vị"]);
          await context.sync();
        };
        expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
        expect(sheet("A").rows.size).toBe(0);
        host.switches.profile = "desktop";
        expect(await codeOf(write)).toBe("none");
      },
    },
    {
      states: "On the web an answer of more than 5 MB is refused; what the request changed stays changed.",
      evidence: documented(`${LEARN}/excel/performance#payload-size-limit-best-practices`),
      async run({ codeOf, host, sheet }) {
        host.switches.limits.response = 2_000;
        const read = async (context: Excel.RequestContext): Promise<void> => {
          const range = context.workbook.worksheets.getItem("A").getRange("A1:A500");
          range.getCell(0, 0).values = [["đã ghi"]];
          range.load("values");
          await context.sync();
        };
        expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
        expect(sheet("A").rows.get(0)?.cells[0]?.value).toBe("đã ghi");
      },
    },
    {
      states: "Above 5,000,000 cells values are null, without any error.",
      evidence: documented(`${ISSUES}/6781`),
      async run({ run, host }) {
        expect(host.switches.limits.cells).toBe(5_000_000);
        await run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("A");
          const large = sheet.getRange("A1:CW50001");
          large.load("values,cellCount");
          await context.sync();
          expect(large.cellCount).toBe(5_050_101);
          expect(large.values).toBeNull();
        });
      },
    },
    {
      states: "Values of whole columns or rows are null when read and refused when set; address and cell count are valid.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-ranges-unbounded`),
      async run({ run, codeOf }) {
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("A:B");
          range.load("values,numberFormat,address,cellCount");
          await context.sync();
          expect([range.values, range.numberFormat, range.address, range.cellCount]).toEqual([null, null, "A!A:B", 2_097_152]);
        });
        const write = async (context: Excel.RequestContext): Promise<void> => {
          context.workbook.worksheets.getItem("A").getRange("A:B").values = [["x"]];
          await context.sync();
        };
        expect(await codeOf(write)).toBe("InvalidArgument");
      },
    },
    {
      states: "While the user types in a cell every request is refused.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-delay-in-cell-edit`),
      async run({ codeOf, host }) {
        host.switches.cellEditMode = true;
        const read = async (context: Excel.RequestContext): Promise<void> => {
          context.workbook.worksheets.load("items/name");
          await context.sync();
        };
        expect(await codeOf(read)).toBe("InvalidOperationInCellEditMode");
        host.switches.cellEditMode = false;
        expect(await codeOf(read)).toBe("none");
      },
    },
    {
      states: "A service may refuse one request and take the next.",
      evidence: documented(`${LEARN}/testing/application-specific-api-error-handling`),
      async run({ codeOf, host, sheet }) {
        host.plans.failSync(2, "ServiceNotAvailable");
        const write = (value: number) => async (context: Excel.RequestContext): Promise<void> => {
          context.workbook.worksheets.getItem("A").getRange("A1").values = [[value]];
          await context.sync();
        };
        expect([await codeOf(write(1)), await codeOf(write(2))]).toEqual(["none", "ServiceNotAvailable"]);
        expect(sheet("A").rows.get(0)?.cells[0]?.value).toBe(1);
        expect(await codeOf(write(3))).toBe("none");
      },
    },
    {
      states: "A sync may never return.",
      evidence: documented(`${ISSUES}/6678`),
      async run({ run, host, wait }) {
        host.plans.hangSync(1);
        let returned = false;
        void run(async (context) => {
          context.workbook.worksheets.load("items/name");
          await context.sync();
          returned = true;
        });
        await wait();
        expect(returned).toBe(false);
        expect(host.counters.syncs).toBe(1);
      },
    },
    {
      states: "Loading without naming properties gives the plain ones the host knows; on a collection, those of every item.",
      evidence: documented(`${LEARN}/develop/application-specific-api-model`),
      async run({ run }) {
        await run(async (context) => {
          const sheets = context.workbook.worksheets;
          sheets.load();
          const font = sheets.getItem("A").getRange("A1").load({ format: { font: { bold: true, name: true } } }).format.font;
          await context.sync();
          expect(sheets.items.map((sheet) => [sheet.name, sheet.position, sheet.visibility])).toEqual([["A", 0, "Visible"], ["B", 1, "Visible"]]);
          expect([font.bold, font.name]).toEqual([false, "Calibri"]);
        });
      },
    },
    {
      states: "The host counts requests, bytes and cells; a reset starts anew.",
      evidence: own("an instrument for tests"),
      async run({ run, host }) {
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("A1:B3");
          range.load("values,numberFormat");
          await context.sync();
        });
        const { syncs, cellsRead, requestBytes, responseBytes, largestRequest } = host.counters;
        expect([syncs, cellsRead]).toEqual([1, 12]);
        expect(requestBytes).toBeGreaterThan(200);
        expect(responseBytes).toBeGreaterThan(80);
        expect(largestRequest).toBe(requestBytes);
        host.resetCounters();
        expect(host.counters.syncs).toBe(0);
      },
    },
    {
      states: "A read-only workbook can be read and refuses every change.",
      evidence: assumed(`read-only is documented (${REFERENCE}/excel.workbook); that a change is answered by AccessDenied is taken from threads`),
      async run({ codeOf, workbook, run }) {
        workbook.readOnly = true;
        await run(async (context) => {
          context.workbook.load("readOnly");
          const range = context.workbook.worksheets.getItem("A").getRange("A1");
          range.load("values");
          range.select();
          await context.sync();
          expect(context.workbook.readOnly).toBe(true);
          expect(range.values).toEqual([[""]]);
        });
        const changes: ((sheet: Excel.Worksheet) => unknown)[] = [
          (sheet) => (sheet.getRange("A1").values = [[1]]),
          (sheet) => (sheet.name = "C"),
          (sheet) => sheet.names.add("x", "=1"),
          (sheet) => sheet.getRange("A1").clear(),
          (sheet) => (sheet.getRange("A1").format.font.bold = true),
        ];
        for (const change of changes) {
          const code = await codeOf(async (context) => {
            change(context.workbook.worksheets.getItem("A"));
            await context.sync();
          });
          expect(code).toBe("AccessDenied");
        }
      },
    },
  ],
};

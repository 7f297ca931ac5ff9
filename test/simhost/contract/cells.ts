import { assumed, documented, inLibrary, ISSUES, LEARN, own, REFERENCE, type Scene, type Topic } from "./scenario";

/** Writes values into A1 downwards and gives back what stands there, as value types and text. */
async function written({ run }: Scene, values: readonly unknown[], format?: string) {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem("A").getRangeByIndexes(0, 0, values.length, 1);
    if (format !== undefined) range.numberFormat = values.map(() => [format]);
    range.values = values.map((value) => [value]);
    range.load("values,valueTypes,text,numberFormat,formulas");
    await context.sync();
    const column = (matrix: unknown[][]): unknown[] => matrix.map(([value]) => value);
    return { values: column(range.values), types: column(range.valueTypes), text: column(range.text), formats: column(range.numberFormat), formulas: column(range.formulas) };
  });
}

export const cells: Topic = {
  title: "Cells: values, text, formulas",
  scenarios: [
    {
      states: "Values are numbers, text, booleans; an empty cell is \"\", an error its text; valueTypes tells them apart.",
      evidence: documented(`${REFERENCE}/excel.rangevaluetype`),
      async run(scene) {
        scene.sheet("A").rows.set(5, { cells: [{ value: { error: "#N/A" }, style: 0 }] });
        const { values, types } = await written(scene, [1.5, "chữ", true, "", ""]);
        expect(values).toEqual([1.5, "chữ", true, "", ""]);
        expect(types).toEqual(["Double", "String", "Boolean", "Empty", "Empty"]);
        await scene.run(async (context) => {
          const cell = context.workbook.worksheets.getItem("A").getRange("A6");
          cell.load("values,valueTypes");
          await context.sync();
          expect([cell.values, cell.valueTypes]).toEqual([[["#N/A"]], [["Error"]]]);
        });
      },
    },
    {
      states: "In a matrix null leaves a cell as it is and \"\" empties it; a single null is refused.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-blank-null-values`),
      async run(scene) {
        await written(scene, ["a", "b", "c"]);
        const { values } = await written(scene, [null, "", "d"]);
        expect(values).toEqual(["a", "", "d"]);
        const code = await scene.codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").getRange("A1:A3").values = null as unknown as unknown[][];
          await context.sync();
        });
        expect(code).toBe("InvalidArgument");
      },
    },
    {
      states: "One value fills the whole range; an array of another shape is refused.",
      evidence: documented(`${ISSUES}/226`),
      async run({ run, codeOf }) {
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("A1:B2");
          range.values = "x" as unknown as unknown[][];
          range.load("values");
          await context.sync();
          expect(range.values).toEqual([["x", "x"], ["x", "x"]]);
        });
        const code = await codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").getRange("A1:B2").values = [["x", "y"]];
          await context.sync();
        });
        expect(code).toBe("InvalidArgument");
      },
    },
    {
      states: "Text written through the API is read as en-US on every machine: \"9.5\" is a number, \"9,5\" is text, \"1/2/2025\" is 2 January.",
      evidence: assumed("formulas and formulasLocal are documented as the US and the local form; text in values is treated alike, as threads report"),
      options: { language: "vi-VN" },
      async run(scene) {
        const { values, types, formats } = await written(scene, ["9.5", "9,5", "1/2/2025", "5%", "TRUE", "1/1"]);
        expect(values.slice(0, 5)).toEqual([9.5, "9,5", 45659, 0.05, true]);
        expect(types).toEqual(["Double", "String", "Double", "Double", "Boolean", "Double"]);
        expect(formats.slice(2)).toEqual(["m/d/yyyy", "0%", "General", "d-mmm"]);
      },
    },
    {
      states: "Numbers and dates are shown in the user's own regional settings, whatever the API reads and writes.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-workbooks`),
      options: { language: "vi-VN" },
      async run(scene) {
        const { text } = await written(scene, [1234.5, 45659], "#,##0.00");
        expect(text).toEqual(["1.234,50", "45.659,00"]);
        const { text: dates } = await written(scene, [45659], "m/d/yyyy");
        expect(dates).toEqual(["02/01/2025"]);
        scene.host.switches.language = "en-US";
        const { text: inUs } = await written(scene, [45659, 0.8667], "0.00%");
        expect(inUs).toEqual(["4565900.00%", "86.67%"]);
      },
    },
    {
      states: "The text format \"@\", set first, keeps text that looks like a number, a date or a formula.",
      evidence: documented("https://support.microsoft.com/office/stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8"),
      async run(scene) {
        const { values, types } = await written(scene, ["1.10", "1/1", "=A1", "-5"], "@");
        expect(values).toEqual(["1.10", "1/1", "=A1", "-5"]);
        expect(new Set(types)).toEqual(new Set(["String"]));
      },
    },
    {
      states: "A leading apostrophe makes text and is not part of it.",
      evidence: documented("https://support.microsoft.com/office/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4"),
      async run(scene) {
        const { values, types } = await written(scene, ["'1.10", "'=A1"]);
        expect([values, types]).toEqual([["1.10", "=A1"], ["String", "String"]]);
        const cell = scene.sheet("A").rows.get(0)?.cells[0];
        expect(scene.workbook.styles[cell?.style ?? 0]?.quotePrefix).toBe(true);
      },
    },
    {
      states: "Text that begins with = + - or @ and is no number is taken as a formula; what is no formula is refused.",
      evidence: assumed("typing does so in Excel; threads report the same of the API, with InvalidArgument for what cannot be read"),
      options: { withEngine: true },
      async run(scene) {
        const { formulas, values } = await written(scene, ["=1+1", "+2", "-A1", "@SUM(A1,1)", "-nhận xét"]);
        expect(formulas.slice(0, 4)).toEqual(["=1+1", 2, "=-A1", "=SUM(A1,1)"]);
        expect(values).toEqual([2, 2, -2, 3, "#NAME?"]);
        const code = await scene.codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").getRange("C1").values = [["- 2 lần (đã trừ"]];
          await context.sync();
        });
        expect(code).toBe("InvalidArgument");
      },
    },
    {
      states: "Formulas are given without the prefixes of the file format, and stored with them.",
      evidence: documented("https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula-882f1ef7-68fb-4fcd-8d54-9fbb77fd5025"),
      async run(scene) {
        const { formulas } = await written(scene, ["=MAXIFS(B1:B3,B1:B3,\">0\")"]);
        expect(formulas).toEqual(["=MAXIFS(B1:B3,B1:B3,\">0\")"]);
        expect(scene.sheet("A").rows.get(0)?.cells[0]?.formula).toBe("_xlfn.MAXIFS(B1:B3,B1:B3,\">0\")");
      },
    },
    {
      states: "A person types in the person's own settings: under vi-VN \"9,5\" is a number and \";\" separates arguments.",
      evidence: assumed("Excel follows the separators of the operating system; Vietnamese settings have the comma as decimal sign"),
      options: { language: "vi-VN", withEngine: true },
      async run({ host, sheet }) {
        const { id } = sheet("A");
        host.edit(id, 0, 0, "9,5");
        host.edit(id, 1, 0, "=SUM(A1;0,5)");
        host.edit(id, 2, 0, "9.5");
        expect([0, 1, 2].map((row) => sheet("A").rows.get(row)?.cells[0]?.value)).toEqual([9.5, 10, "9.5"]);
        host.switches.language = "en-US";
        host.edit(id, 3, 0, "9,5");
        host.edit(id, 4, 0, "9.5");
        expect([3, 4].map((row) => sheet("A").rows.get(row)?.cells[0]?.value)).toEqual(["9,5", 9.5]);
      },
    },
    {
      states: "Only the first cell of a merge holds a value; what is written to the others is lost.",
      evidence: documented("https://support.microsoft.com/office/merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf"),
      async run({ run }) {
        await run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("A");
          sheet.getRange("A1:B1").values = [["giữ", "mất"]];
          sheet.getRange("A1:B1").merge();
          sheet.getRange("A1:B1").values = [["mới", "cũng mất"]];
          const range = sheet.getRange("A1:B1");
          range.load("values");
          await context.sync();
          expect(range.values).toEqual([["mới", ""]]);
        });
      },
    },
    {
      states: "An active filter corrupts writes across hidden rows: the rows of the input slide onto the shown ones and the rest is lost.",
      evidence: documented(`${ISSUES}/224`),
      async run(scene) {
        await written(scene, ["tiêu đề", 1, 2, 3]);
        const sheet = scene.sheet("A");
        sheet.filter = { row: 0, col: 0, rows: 4, cols: 1 };
        const hidden = sheet.rows.get(2);
        if (hidden) hidden.hidden = true;
        const { values } = await written(scene, ["tiêu đề", 10, 20, 30]);
        expect(values).toEqual(["tiêu đề", 10, 2, 20]);
        await scene.run(async (context) => {
          const { autoFilter } = context.workbook.worksheets.getItem("A");
          autoFilter.load("enabled,isDataFiltered");
          await context.sync();
          expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, true]);
          autoFilter.clearCriteria();
          autoFilter.load("isDataFiltered");
          await context.sync();
          expect(autoFilter.isDataFiltered).toBe(false);
        });
      },
    },
    {
      states: "The used range goes around values and formats, or around values only; an empty sheet has its top left cell, or a null object.",
      evidence: documented(`${REFERENCE}/excel.worksheet`),
      async run({ run }) {
        await run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("A");
          sheet.getRange("B2").values = [["x"]];
          sheet.getRange("D5").format.font.bold = true;
          const all = sheet.getUsedRange();
          const valuesOnly = sheet.getUsedRange(true);
          const empty = context.workbook.worksheets.getItem("B");
          const corner = empty.getUsedRange();
          const none = empty.getUsedRangeOrNullObject(true);
          for (const range of [all, valuesOnly, corner]) range.load("address");
          none.load("address");
          await context.sync();
          expect([all.address, valuesOnly.address, corner.address]).toEqual(["A!B2:D5", "A!B2", "B!A1"]);
          expect(none.isNullObject).toBe(true);
        });
      },
    },
    {
      states: "clear() takes values, formats or both away; formats taken away undo merges as well.",
      evidence: documented(`${REFERENCE}/excel.range`),
      async run({ run, sheet }) {
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("A1:B2");
          range.values = [[1, 2], [3, 4]];
          range.format.font.bold = true;
          range.clear("Contents");
          range.load("values,format/font/bold");
          await context.sync();
          expect([range.values, range.format.font.bold]).toEqual([[["", ""], ["", ""]], true]);
          range.values = [[1, 2], [3, 4]];
          range.clear("Formats");
          range.load("values,format/font/bold");
          await context.sync();
          expect([range.values, range.format.font.bold]).toEqual([[[1, 2], [3, 4]], false]);
          range.merge();
          range.clear();
          await context.sync();
        });
        expect(sheet("A").merges).toEqual([]);
        expect([...sheet("A").rows.values()].flatMap((row) => row.cells).filter(Boolean)).toEqual([]);
      },
    },
    {
      states: "Formulas that depend on what was written have their new value in the same request.",
      evidence: documented(`${REFERENCE}/excel.application`),
      options: { withEngine: true },
      async run({ run }) {
        await run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("A");
          sheet.getRange("B1").formulas = [["=A1*2"]];
          sheet.getRange("A1").values = [[21]];
          const result = sheet.getRange("B1");
          result.load("values");
          await context.sync();
          expect(result.values).toEqual([[42]]);
        });
      },
    },
    {
      states: "In manual calculation mode other formulas wait until calculate() is called; suspended calculation waits for the end of the request.",
      evidence: documented(`${REFERENCE}/excel.application`),
      options: { withEngine: true },
      async run({ run, workbook }) {
        await run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("A");
          const { application } = context.workbook;
          sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
          application.calculationMode = "Manual";
          sheet.getRange("A1").values = [[2]];
          const result = sheet.getRange("B1");
          result.load("values");
          await context.sync();
          expect(result.values).toEqual([[10]]);
          application.calculate("Recalculate");
          result.load("values");
          await context.sync();
          expect(result.values).toEqual([[20]]);
          application.calculationMode = "Automatic";
          application.suspendApiCalculationUntilNextSync();
          sheet.getRange("A1").values = [[3]];
          result.load("values");
          await context.sync();
          expect(result.values).toEqual([[20]]);
          result.load("values");
          await context.sync();
          expect(result.values).toEqual([[30]]);
        });
        expect(workbook.calculationMode).toBe("automatic");
      },
    },
    {
      states: "A formula that the engine cannot evaluate keeps its value until something it refers to changes, and is marked from then on.",
      evidence: own("what the engine cannot do must be seen"),
      options: { withEngine: true },
      async run({ host, sheet }) {
        const a = sheet("A");
        a.rows.set(0, { cells: [{ value: 1, style: 0 }, { value: 5, formula: "_xlfn.AGGREGATE(9,6,A1:A2)", style: 0 }] });
        host.edit(a.id, 9, 9, "1");
        expect(a.rows.get(0)?.cells[1]?.notRecalculated).toBeUndefined();
        host.edit(a.id, 1, 0, "1");
        expect(a.rows.get(0)?.cells[1]).toMatchObject({ value: 5, notRecalculated: true });
      },
    },
    {
      states: "ROUND of a binary half differs from Excel in the last place: ROUND(1.005, 2) is 1 here and 1.01 in Excel.",
      evidence: own("a limit of the engine, measured in @ironcalc/wasm 0.8.4 beside LibreOffice; the second form agrees everywhere"),
      options: { withEngine: true, language: "en-US" },
      async run({ host, sheet }) {
        host.edit(sheet("A").id, 0, 0, "=ROUND(1.005,2)");
        host.edit(sheet("A").id, 1, 0, "=ROUND(ROUND(1.005*100,6),0)/100");
        expect([0, 1].map((row) => sheet("A").rows.get(row)?.cells[0]?.value)).toEqual([1, 1.01]);
      },
    },
    {
      states: "The library asks for rows, cells, offsets and bounding rectangles of a range; they may leave the range, but not the sheet.",
      evidence: inLibrary("GetRow and GetBoundingRect carry its sliced writes"),
      async run({ run, codeOf }) {
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("B2:D4");
          const made = [
            range.getCell(5, 5), range.getRow(1), range.getColumn(2), range.getLastCell(), range.getOffsetRange(-1, -1), range.getResizedRange(1, -1),
            range.getEntireRow(), range.getEntireColumn(), range.getBoundingRect("F9"), range.getIntersectionOrNullObject("C3:Z9"),
          ];
          for (const each of made) each.load("address");
          const apart = range.getIntersectionOrNullObject("Z9");
          await context.sync();
          expect(made.map((each) => each.address)).toEqual(["A!G7", "A!B3:D3", "A!D2:D4", "A!D4", "A!A1:C3", "A!B2:C5", "A!2:4", "A!B:D", "A!B2:F9", "A!C3:D4"]);
          expect(apart.isNullObject).toBe(true);
        });
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").getRange("A1").getOffsetRange(-1, 0).load("address");
          await context.sync();
        })).toBe("InvalidArgument");
      },
    },
  ],
};

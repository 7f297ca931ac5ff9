import { assumed, documented, LEARN, own, REFERENCE, type Topic } from "./scenario";

export const looks: Topic = {
  title: "Formats, print set-up, validation",
  scenarios: [
    {
      states: "A format of cells that differ is null; a cell without fill is white and automatic text black.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-blank-null-values`),
      async run({ run }) {
        await run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("A");
          sheet.getRange("A1").format.font.bold = true;
          sheet.getRange("A1").format.fill.color = "#ff8800";
          const [both, first, second] = [sheet.getRange("A1:A2"), sheet.getRange("A1"), sheet.getRange("A2")];
          for (const range of [both, first, second]) range.load("format/font/bold,format/fill/color,format/font/color");
          await context.sync();
          expect([both.format.font.bold, both.format.fill.color]).toEqual([null, null]);
          expect([first.format.font.bold, first.format.fill.color]).toEqual([true, "#FF8800"]);
          expect([second.format.fill.color, second.format.font.color]).toEqual(["#FFFFFF", "#000000"]);
        });
      },
    },
    {
      states: "Fonts, fills, alignments, wrapping, indents, locking are set on every cell of a range; values stay.",
      evidence: documented(`${REFERENCE}/excel.rangeformat`),
      async run({ run, sheet, workbook }) {
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem("A").getRange("A1:B2");
          range.values = [["a", "b"], ["c", "d"]];
          range.format.font.name = "Times New Roman";
          range.format.font.size = 13;
          range.format.font.italic = true;
          range.format.font.color = "#112233";
          range.format.horizontalAlignment = "Center";
          range.format.verticalAlignment = "Top";
          range.format.wrapText = true;
          range.format.indentLevel = 2;
          range.format.protection.locked = false;
          await context.sync();
        });
        const style = workbook.styles[sheet("A").rows.get(1)?.cells[1]?.style ?? 0];
        expect(style).toMatchObject({ font: { name: "Times New Roman", size: 13, italic: true, color: "#112233" }, horizontal: "center", vertical: "top", wrap: true, indent: 2, locked: false });
        expect(sheet("A").rows.get(1)?.cells[1]?.value).toBe("d");
      },
    },
    {
      states: "Borders are set by edge and between cells; a colour or weight alone makes a line appear.",
      evidence: assumed("edges and inner lines are documented; that a colour alone draws a thin line is how Excel's object model does it"),
      async run({ run, sheet, workbook }) {
        await run(async (context) => {
          const { borders } = context.workbook.worksheets.getItem("A").getRange("A1:B2").format;
          borders.getItem("EdgeTop").style = "Continuous";
          borders.getItem("EdgeTop").weight = "Medium";
          borders.getItem("InsideVertical").color = "#808080";
          const top = borders.getItem("EdgeTop");
          top.load("style,weight,color");
          await context.sync();
          expect([top.style, top.weight, top.color]).toEqual(["Continuous", "Medium", "#000000"]);
        });
        const bordersAt = (row: number, col: number) => workbook.styles[sheet("A").rows.get(row)?.cells[col]?.style ?? 0]?.borders;
        expect(bordersAt(0, 0)).toEqual({ top: { line: "medium" }, right: { line: "thin", color: "#808080" } });
        expect(bordersAt(1, 1)).toEqual({ left: { line: "thin", color: "#808080" } });
      },
    },
    {
      states: "Column widths and row heights are in points; a hidden column has none; the standard column is 48 points wide.",
      evidence: assumed("documented as width and height; the unit and 48 points (64 pixels) are those of Excel's default font"),
      async run({ run, sheet }) {
        await run(async (context) => {
          const a = context.workbook.worksheets.getItem("A");
          const standard = a.getRange("A1");
          standard.load("format/columnWidth,format/rowHeight");
          a.getRange("B:C").format.columnWidth = 150;
          a.getRange("2:2").format.rowHeight = 30;
          a.getRange("D:D").columnHidden = true;
          const wide = a.getRange("B1:C1");
          wide.load("format/columnWidth");
          await context.sync();
          expect([standard.format.columnWidth, standard.format.rowHeight, wide.format.columnWidth]).toEqual([48, 15, 150]);
        });
        expect(sheet("A").rows.get(1)?.height).toBe(30);
        expect(sheet("A").columns.get(3)).toEqual({ hidden: true });
      },
    },
    {
      states: "Formats of whole columns or rows, other than width, height and hiding, are not simulated.",
      evidence: own("a limit of the model"),
      async run({ codeOf }) {
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").getRange("A:A").format.font.bold = true;
          await context.sync();
        })).toBe("NotSimulated");
      },
    },
    {
      states: "Page layout: orientation, paper, margins in any unit, centring, area, repeated rows, number of the first page, header and footer; zoom is assigned whole.",
      evidence: documented(`${REFERENCE}/excel.pagelayout`),
      async run({ run, sheet }) {
        await run(async (context) => {
          const layout = context.workbook.worksheets.getItem("A").pageLayout;
          layout.orientation = "Landscape";
          layout.paperSize = "A4";
          layout.zoom = { scale: 80 };
          layout.zoom = { horizontalFitToPages: 1 };
          layout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
          layout.centerHorizontally = true;
          layout.setPrintArea("A1:H40");
          layout.setPrintTitleRows("$3:$4");
          layout.setPrintTitleColumns("$A:$B");
          layout.headersFooters.defaultForAllPages.centerFooter = "Trang &P/&N";
          layout.firstPageNumber = 1;
          layout.load("zoom,orientation,firstPageNumber");
          await context.sync();
          expect([layout.zoom, layout.firstPageNumber]).toEqual([{ horizontalFitToPages: 1, verticalFitToPages: null }, 1]);
        });
        const { print } = sheet("A");
        expect(print).toMatchObject({ orientation: "landscape", paper: 9, fitWide: 1, centerHorizontally: true, area: { row: 0, col: 0, rows: 40, cols: 8 }, titleRows: [2, 3], titleColumns: [0, 1], footer: { center: "Trang &P/&N" }, firstPageNumber: 1 });
        expect(print.scale).toBeUndefined();
        expect([print.margins.top, print.margins.left, print.margins.bottom]).toEqual([72, 36, 54]);
      },
    },
    {
      states: "The first page may have a header and footer of its own; other ways of differing fail by name.",
      evidence: documented(`${REFERENCE}/excel.headerfootergroup`),
      async run({ run, codeOf, sheet }) {
        await run(async (context) => {
          const texts = context.workbook.worksheets.getItem("A").pageLayout.headersFooters;
          texts.state = "FirstAndDefault";
          texts.load("state");
          await context.sync();
          expect(texts.state).toBe("FirstAndDefault");
        });
        expect(sheet("A").print.firstPageDiffers).toBe(true);
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").pageLayout.headersFooters.state = "OddAndEven";
          await context.sync();
        })).toBe("NotSimulated");
      },
    },
    {
      states: "Frozen panes are set by a range from the top left, by rows or by columns, and have a location.",
      evidence: documented(`${REFERENCE}/excel.worksheetfreezepanes`),
      async run({ run, sheet }) {
        await run(async (context) => {
          const panes = context.workbook.worksheets.getItem("A").freezePanes;
          const none = panes.getLocationOrNullObject();
          await context.sync();
          expect(none.isNullObject).toBe(true);
          panes.freezeAt("A1:B4");
          const location = panes.getLocationOrNullObject();
          location.load("address");
          await context.sync();
          expect(location.address).toBe("A!A1:B4");
          panes.freezeRows(3);
          await context.sync();
        });
        expect(sheet("A").frozen).toEqual({ rows: 3, cols: 0 });
      },
    },
    {
      states: "A drop-down list comes from a range or from text of at most 255 characters; it replaces lists on the same cells.",
      evidence: documented(`${LEARN}/excel/excel-add-ins-data-validation`),
      async run({ run, codeOf, sheet }) {
        await run(async (context) => {
          const a = context.workbook.worksheets.getItem("A");
          a.getRange("A1:A10").dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
          a.getRange("A3:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "=B!$A$1:$A$3" } };
          await context.sync();
        });
        expect(sheet("A").addedValidations).toEqual([
          { at: { row: 0, col: 0, rows: 2, cols: 1 }, formula: '"Có,Không"' },
          { at: { row: 4, col: 0, rows: 6, cols: 1 }, formula: '"Có,Không"' },
          { at: { row: 2, col: 0, rows: 2, cols: 1 }, formula: "B!$A$1:$A$3" },
        ]);
        expect(await codeOf(async (context) => {
          context.workbook.worksheets.getItem("A").getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
          await context.sync();
        })).toBe("InvalidArgument");
      },
    },
  ],
};

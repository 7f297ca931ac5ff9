import { createWorkbook } from "../../src/simhost";
import type { SimChart, SimDataBar, SimSheet, SimWorkbook } from "../../src/simhost/model/types";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { changedParts, fixture, partsOf, setCell, sheetOf, textOf, withParts } from "./support";

const chart = (over: Partial<SimChart> = {}): SimChart => ({
  id: "x", name: "_BlocRanking.totals", kind: "BarStacked", title: "Tổng điểm <theo> phần", legend: "bottom", reversed: true, visibleOnly: false,
  from: { row: 0, col: 6, dx: 0, dy: 0 }, to: { row: 12, col: 12, dx: 9525, dy: 0 },
  series: [
    { name: "Phần I & II", values: "'Xếp hạng'!$B$2:$B$4", categories: "'Xếp hạng'!$A$2:$A$4", color: "#1F77B4" },
    { name: "Phần III", values: "'Xếp hạng'!$C$2:$C$4", categories: "'Xếp hạng'!$A$2:$A$4" },
  ],
  ...over,
});

const bar = (over: Partial<SimDataBar> = {}): SimDataBar => ({
  id: "y", areas: [{ row: 1, col: 1, rows: 3, cols: 1 }], color: "#A0C4E8", lower: { kind: "number", value: 0 }, upper: { kind: "highest" }, ...over,
});

function made(): { book: SimWorkbook; sheet: SimSheet } {
  const book = createWorkbook(["Xếp hạng", "Khác"]);
  const sheet = sheetOf(book, "Xếp hạng");
  [["Đơn vị", "I", "II"], ["A", 10, 5], ["B", 8, 6], ["C", 7, 7]].forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, { value, style: 0 })));
  sheet.charts.push(chart(), chart({ name: "xu hướng", kind: "LineMarkers", title: "", legend: "none", reversed: false, visibleOnly: true }));
  sheet.dataBars.push(bar(), bar({ areas: [{ row: 1, col: 2, rows: 1, cols: 1 }, { row: 3, col: 2, rows: 1, cols: 1 }], color: "#FF0000", lower: { kind: "lowest" } }));
  return { book, sheet };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === "id" || key === "source" ? undefined : each)));
const reopened = (bytes: Uint8Array): { book: SimWorkbook; sheet: SimSheet } => {
  const book = readXlsx(bytes);
  const sheet = book.sheets.find(({ charts }) => charts.length > 0) ?? sheetOf(book, "Xếp hạng");
  return { book, sheet };
};

test("charts and data bars of a new workbook are read as they were made", () => {
  const { book, sheet } = made();
  const bytes = writeXlsx(book);
  const again = reopened(bytes).sheet;
  expect(plain(again.charts)).toEqual(plain(sheet.charts));
  expect(plain(again.dataBars)).toEqual(plain(sheet.dataBars));
  expect(changedParts(bytes, writeXlsx(readXlsx(bytes)))).toEqual([]);
});

test("numbers and labels stand in the file for viewers that do not calculate, and follow the cells", () => {
  const { book, sheet } = made();
  setCell(sheet, 2, 1, { value: "–", style: 0 });
  const bytes = writeXlsx(book);
  const xml = textOf(bytes, "xl/charts/chart1.xml");
  const labels = '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>A</c:v></c:pt><c:pt idx="1"><c:v>B</c:v></c:pt><c:pt idx="2"><c:v>C</c:v></c:pt></c:strCache>';
  // Viewers that are told of no line draw none.
  expect(xml).toMatch(/<c:majorGridlines><c:spPr><a:ln /);
  expect(xml).toContain(`$A$2:$A$4</c:f>${labels}</c:strRef>`);
  expect(xml).toContain('$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="2"><c:v>7</c:v></c:pt></c:numCache>');
  const again = reopened(bytes);
  setCell(again.sheet, 2, 1, { value: 4.25, style: 0 });
  again.sheet.touched.add("charts").add("cells");
  const out = writeXlsx(again.book);
  expect(textOf(out, "xl/charts/chart1.xml")).toContain('<c:pt idx="1"><c:v>4.25</c:v></c:pt>');
  expect(textOf(out, "xl/charts/chart1.xml")).toContain(`$C$2:$C$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>5</c:v></c:pt>`);
  expect(plain(reopened(out).sheet.charts)).toEqual(plain(sheet.charts));
});

test("a reference that leads nowhere has no numbers; a chart that came without them gets none", () => {
  const { book, sheet } = made();
  sheet.charts.splice(0, 2, chart({ series: [{ name: "x", values: "'Đâu'!$B$2:$B$4" }] }));
  expect(textOf(writeXlsx(book), "xl/charts/chart1.xml")).not.toContain("Cache");
  const first = writeXlsx(made().book);
  const bytes = withParts(first, { "xl/charts/chart1.xml": textOf(first, "xl/charts/chart1.xml").replace(/<c:(num|str)Cache>.*?<\/c:\1Cache>/g, "") });
  const again = reopened(bytes);
  setCell(again.sheet, 2, 1, { value: 1, style: 0 });
  again.sheet.touched.add("charts");
  expect(changedParts(bytes, writeXlsx(again.book)).filter((part) => part.includes("chart"))).toEqual(["xl/charts/chart2.xml"]);
});

test("an axis of numbers that grow downwards, with its least and greatest number and its steps, is read as it was made", () => {
  const { book, sheet } = made();
  const valueAxis = { reversed: true, categoriesAtMaximum: true, minimum: 1, maximum: 7, majorUnit: 2 };
  sheet.charts.splice(0, 2, chart({ kind: "LineMarkers", reversed: false, valueAxis }));
  const bytes = writeXlsx(book);
  const again = reopened(bytes);
  expect(plain(again.sheet.charts)).toEqual(plain(sheet.charts));
  again.sheet.charts[0] = { ...chart({ kind: "LineMarkers", reversed: false, valueAxis: { ...valueAxis, maximum: 9 } }), source: again.sheet.charts[0]?.source };
  again.sheet.touched.add("charts");
  expect(reopened(writeXlsx(again.book)).sheet.charts[0]?.valueAxis?.maximum).toBe(9);
  again.sheet.charts[0] = { ...chart({ kind: "LineMarkers", reversed: false }), source: again.sheet.charts[0]?.source };
  again.sheet.touched.add("charts");
  expect(reopened(writeXlsx(again.book)).sheet.charts[0]?.valueAxis).toBeUndefined();
});

test("a chart that was touched and is as it was keeps every byte", () => {
  const bytes = writeXlsx(made().book);
  const { book, sheet } = reopened(bytes);
  sheet.touched.add("charts").add("data-bars").add("print").add("protection");
  expect(changedParts(bytes, writeXlsx(book))).toEqual([]);
});

test("data bars taken away and put back give the same bytes", () => {
  const bytes = writeXlsx(made().book);
  const { book, sheet } = reopened(bytes);
  const bars = sheet.dataBars.map(({ areas, color, lower, upper }) => bar({ areas, color, lower, upper }));
  sheet.dataBars.splice(0, sheet.dataBars.length, ...bars);
  sheet.touched.add("data-bars");
  expect(changedParts(bytes, writeXlsx(book))).toEqual([]);
});

test("a chart is changed in place: title, place, series; what Excel added to it stays", () => {
  const first = writeXlsx(made().book);
  const formatted = textOf(first, "xl/charts/chart1.xml")
    .replace("<c:invertIfNegative val=\"0\"/>", "<c:invertIfNegative val=\"0\"/><c:dLbls><c:showVal val=\"1\"/></c:dLbls>")
    .replace("</c:chartSpace>", "<c:txPr><a:bodyPr/><a:p/></c:txPr></c:chartSpace>");
  const bytes = withParts(first, { "xl/charts/chart1.xml": formatted });
  const { book, sheet } = reopened(bytes);
  const [totals] = sheet.charts as [SimChart];
  totals.title = "Mới";
  totals.from = { row: 20, col: 0, dx: 1, dy: 2 };
  totals.series[0] = { ...totals.series[0], name: "Khác", values: "'Xếp hạng'!$B$2:$B$3" };
  totals.series.push({ name: "Ba", values: "'Xếp hạng'!$B$4" });
  sheet.touched.add("charts");
  const out = writeXlsx(book);
  expect(changedParts(bytes, out)).toEqual(["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"]);
  expect(plain(reopened(out).sheet.charts)).toEqual(plain(sheet.charts));
  expect(textOf(out, "xl/charts/chart1.xml")).toContain('<c:dLbls><c:showVal val="1"/></c:dLbls>');
  expect(textOf(out, "xl/charts/chart1.xml")).toContain("<c:txPr><a:bodyPr/><a:p/></c:txPr>");
  totals.series.splice(1, 2);
  expect(plain(reopened(writeXlsx(book)).sheet.charts)).toEqual(plain(sheet.charts));
});

test("a chart taken away takes its part along; the others stay", () => {
  const bytes = writeXlsx(made().book);
  const { book, sheet } = reopened(bytes);
  sheet.charts.shift();
  sheet.touched.add("charts");
  const out = writeXlsx(book);
  expect(changedParts(bytes, out)).toEqual(["[Content_Types].xml", "xl/charts/chart1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml"]);
  expect(partsOf(out)).not.toHaveProperty(["xl/charts/chart1.xml"]);
  expect(textOf(out, "[Content_Types].xml")).not.toContain("chart1");
  expect(plain(reopened(out).sheet.charts)).toEqual(plain(sheet.charts));
});

test("references follow a renamed sheet once, also where two sheets swap their names", () => {
  const { book, sheet } = reopened(writeXlsx(made().book));
  const other = sheetOf(book, "Khác");
  [sheet.name, other.name] = ["Khác", "Xếp hạng"];
  for (const each of sheet.charts) for (const series of each.series) for (const key of ["values", "categories"] as const) {
    if (series[key] !== undefined) series[key] = series[key].replace("'Xếp hạng'", "Khác");
  }
  sheet.touched.add("charts");
  expect(reopened(writeXlsx(book)).sheet.charts[0]?.series[0]?.values).toBe("Khác!$B$2:$B$4");
});

test("a sheet with somebody's picture, chart and conditional format gets ours besides, and theirs stay byte for byte", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  const sheet = sheetOf(book, "Bảng điểm");
  const theirs = sheet.charts.length;
  sheet.charts.push(chart());
  sheet.dataBars.push(bar());
  sheet.touched.add("charts").add("data-bars");
  const out = writeXlsx(book);
  expect(changedParts(bytes, out)).toEqual(["[Content_Types].xml", "xl/charts/chart3.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml", "xl/worksheets/sheet1.xml"]);
  const before = /<xdr:(?:one|two)CellAnchor.*<\/xdr:(?:one|two)CellAnchor>/s.exec(textOf(bytes, "xl/drawings/drawing1.xml"))?.[0] ?? "none";
  expect(textOf(out, "xl/drawings/drawing1.xml")).toContain(before);
  const format = /<conditionalFormatting.*<\/conditionalFormatting>/s.exec(textOf(bytes, "xl/worksheets/sheet1.xml"))?.[0] ?? "none";
  expect(textOf(out, "xl/worksheets/sheet1.xml")).toContain(`${format}<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="2">`);
  const again = readXlsx(out);
  const charts = sheetOf(again, "Bảng điểm").charts;
  expect(charts).toHaveLength(theirs + 1);
  charts.pop();
  sheetOf(again, "Bảng điểm").dataBars.pop();
  sheetOf(again, "Bảng điểm").touched.add("charts").add("data-bars");
  const back = writeXlsx(again);
  expect(changedParts(bytes, back).filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml" && name !== "xl/drawings/drawing1.xml")).toEqual([]);
  expect(textOf(back, "xl/drawings/drawing1.xml")).toContain(before);
});

test("bars that newer Excel described further are kept as they are, and leave nothing behind when they go", () => {
  const { book } = made();
  const first = writeXlsx(book);
  const id = "{11111111-2222-3333-4444-555555555555}";
  const xml = textOf(first, "xl/worksheets/sheet1.xml")
    .replace('<color rgb="FFA0C4E8"/></dataBar>', `<color rgb="FFA0C4E8"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`)
    .replace("</worksheet>", `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100"/></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`);
  const bytes = withParts(first, { "xl/worksheets/sheet1.xml": xml });
  const { book: again, sheet } = reopened(bytes);
  expect(sheet.dataBars).toHaveLength(2);
  sheet.touched.add("data-bars");
  expect(changedParts(bytes, writeXlsx(again))).toEqual([]);
  sheet.dataBars.shift();
  const out = textOf(writeXlsx(again), "xl/worksheets/sheet1.xml");
  expect(out).not.toContain(id);
  expect(out).not.toContain("extLst");
  expect(out).toContain('<conditionalFormatting sqref="C2 C4">');
});

test("page breaks that Excel itself keeps stay beside those that somebody put", () => {
  const book = createWorkbook(["A"]);
  const sheet = sheetOf(book, "A");
  sheet.print.rowBreaks = [5, 9];
  const bytes = writeXlsx(book);
  const xml = textOf(bytes, "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>');
  const own = withParts(bytes, { "xl/worksheets/sheet1.xml": xml.replace('count="2" manualBreakCount="2">', 'count="3" manualBreakCount="2"><brk id="3" max="7"/>') });
  const again = readXlsx(own);
  expect(sheetOf(again, "A").print.rowBreaks).toEqual([5, 9]);
  sheetOf(again, "A").print.rowBreaks = [7];
  sheetOf(again, "A").touched.add("print");
  expect(textOf(writeXlsx(again), "xl/worksheets/sheet1.xml")).toContain('<rowBreaks count="2" manualBreakCount="1"><brk id="3" max="7"/><brk id="7" max="16383" man="1"/></rowBreaks>');
});

test("what protection allows, and that a password is needed to lift it, is read and kept", () => {
  const locked = sheetOf(readXlsx(fixture("full.xlsx")), "Bảng điểm");
  expect(locked).toMatchObject({ protected: true, protectedByPassword: true, protectionOptions: { formatCells: true, formatRows: false, editObjects: false, selection: "all" } });
  const book = createWorkbook(["A"]);
  const sheet = sheetOf(book, "A");
  sheet.protected = true;
  expect(textOf(writeXlsx(book), "xl/worksheets/sheet1.xml")).toContain('<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  expect(sheetOf(readXlsx(writeXlsx(book)), "A").protectedByPassword).toBeUndefined();
});

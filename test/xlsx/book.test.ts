import { createSheet } from "../../src/simhost/model/create-workbook";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { SimSheet } from "../../src/simhost/model/types";
import { cellOf, changedParts, fixture, partsOf, setCell, sheetOf, textOf, withParts } from "./support";

const WORKBOOK = "xl/workbook.xml";

describe("renaming a sheet", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  sheetOf(book, "Số liệu").name = "Dữ liệu '24";
  const out = writeXlsx(book);
  const again = readXlsx(out);
  const main = sheetOf(again, "Bảng điểm");

  test("cells follow, also shared formulas, and text in quotes does not", () => {
    expect([1, 4].map((row) => cellOf(main, row, 3)?.formula)).toEqual(["B2*2+$B$3+'Dữ liệu ''24'!A1", "B5*2+$B$3+'Dữ liệu ''24'!A4"]);
    expect(cellOf(main, 1, 4)?.formula).toBe("'Dữ liệu ''24'!A1&\"Số liệu!\"");
    expect(textOf(out, "xl/worksheets/sheet1.xml")).toContain('<f t="shared" si="0"/>');
  });

  test("names follow and keep their scope", () => {
    expect(again.names.map(({ formula }) => formula)).toEqual(["'Dữ liệu ''24'!$A$1", "'Bảng điểm'!$B$2:$B$5", "'Dữ liệu ''24'!$A$1:$A$3"]);
    expect(again.names[2]?.scope).toBe(sheetOf(again, "Dữ liệu '24").id);
  });

  test("charts, pivot sources, sparklines, conditional formats and links follow", () => {
    for (const part of ["xl/charts/chart1.xml", "xl/charts/chart2.xml"]) expect(textOf(out, part)).toContain("<c:f>'Dữ liệu ''24'!$A$1:$A$3</c:f>");
    expect(textOf(out, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('sheet="Dữ liệu \'24"');
    const sheet = textOf(out, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<xm:f>'Dữ liệu ''24'!A1:A3</xm:f>");
    expect(sheet).toContain("<formula>'Dữ liệu ''24'!$A$1</formula>");
    expect(sheet).toContain("location=\"'Dữ liệu ''24'!A1\"");
  });

  test("a host that followed the name in cells already is not contradicted when two sheets swap names", () => {
    const swapped = readXlsx(bytes);
    const [one, two] = [sheetOf(swapped, "Bảng điểm"), sheetOf(swapped, "Số liệu")];
    [one.name, two.name] = [two.name, one.name];
    setCell(one, 1, 4, { value: 7, formula: "'Bảng điểm'!A1&\"Số liệu!\"", style: 0 });
    const back = readXlsx(writeXlsx(swapped));
    expect(cellOf(sheetOf(back, "Số liệu"), 1, 4)?.formula).toBe("'Bảng điểm'!A1&\"Số liệu!\"");
    expect(cellOf(sheetOf(back, "Số liệu"), 1, 3)?.formula).toBe("B2*2+$B$3+'Bảng điểm'!A1");
    expect(back.names.map(({ formula }) => formula)).toEqual(["'Bảng điểm'!$A$1", "'Số liệu'!$B$2:$B$5", "'Bảng điểm'!$A$1:$A$3"]);
  });

  test("the name alone changes nothing in parts that do not name the sheet", () => {
    expect(changedParts(bytes, out)).toEqual([
      "xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/pivotCache/pivotCacheDefinition1.xml", WORKBOOK, "xl/worksheets/sheet1.xml",
    ]);
  });
});

test("order and visibility change in the list of sheets; scopes and chart sheets keep theirs", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  book.sheets.reverse();
  sheetOf(book, "Ẩn").visibility = "visible";
  sheetOf(book, "Số liệu").visibility = "hidden";
  const out = writeXlsx(book);
  expect(changedParts(bytes, out)).toEqual([WORKBOOK]);
  const text = textOf(out, WORKBOOK);
  expect([...text.matchAll(/<sheet name="([^"]+)" sheetId="(\d)"[^>]*?(?: state="(\w+)")?\/>/g)].map((match) => match.slice(1))).toEqual([
    ["Ẩn", "3", undefined], ["Số liệu", "2", "hidden"], ["Bảng điểm", "1", undefined], ["Biểu đồ", "4", undefined],
  ]);
  expect(text).toContain('activeTab="2"');
  const again = readXlsx(out);
  expect(again.names[2]?.scope).toBe(sheetOf(again, "Số liệu").id);
  expect(sheetOf(again, "Bảng điểm").print.titleRows).toEqual([0, 1]);
  expect(again.activeSheetId).toBe(sheetOf(again, "Bảng điểm").id);
});

test("a deleted sheet takes its own parts with it and leaves what others use", () => {
  const bytes = fixture("full.xlsx");
  const book = readXlsx(bytes);
  book.sheets.splice(0, 1);
  book.activeSheetId = (book.sheets[0] as SimSheet).id;
  const out = writeXlsx(book);
  const gone = Object.keys(partsOf(bytes)).filter((name) => !(name in partsOf(out)));
  expect(gone.sort()).toEqual([
    "xl/calcChain.xml", "xl/charts/chart1.xml", "xl/comments1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml",
    "xl/drawings/vmlDrawing1.vml", "xl/media/image1.png", "xl/printerSettings/printerSettings1.bin", "xl/tables/table1.xml",
    "xl/threadedComments/threadedComment1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet1.xml",
  ]);
  for (const name of gone) expect(textOf(out, "[Content_Types].xml")).not.toContain(`"/${name}"`);
  expect(textOf(out, WORKBOOK)).not.toContain("_FilterDatabase");
  const again = readXlsx(out);
  expect(again.sheets.map((sheet) => sheet.name)).toEqual(["Số liệu", "Ẩn"]);
});

describe("names", () => {
  test("added, changed, hidden and removed; those that nobody touched keep their attributes", () => {
    const book = readXlsx(fixture("full.xlsx"));
    const [hidden, points] = book.names as [(typeof book.names)[0], (typeof book.names)[0]];
    hidden.visible = true;
    points.formula = "'Bảng điểm'!$B$2:$B$9";
    book.names.splice(2, 1);
    book.names.push({ name: "_BlocRanking.summary", formula: "'Số liệu'!$A$1", visible: false });
    book.names.push({ name: "Mới", formula: '"<&"', visible: true, scope: sheetOf(book, "Ẩn").id });
    const text = textOf(writeXlsx(book), WORKBOOK);
    expect(text).toContain("<definedName name=\"An_danh\">'Số liệu'!$A$1</definedName><definedName name=\"Diem\" comment=\"Điểm số\">'Bảng điểm'!$B$2:$B$9</definedName>");
    expect(text).toContain("<definedName name=\"_BlocRanking.summary\" hidden=\"1\">'Số liệu'!$A$1</definedName>");
    expect(text).toContain('<definedName name="Mới" localSheetId="3">"&lt;&amp;"</definedName>');
    expect(text).not.toContain('name="Diem" localSheetId');
    expect(text).toContain("_FilterDatabase");
  });

  test("print area and titles follow the sheet's print set-up; repeated columns stay", () => {
    const book = readXlsx(fixture("full.xlsx"));
    const sheet = sheetOf(book, "Bảng điểm");
    sheet.print.area = { row: 0, col: 0, rows: 5, cols: 3 };
    sheet.print.titleRows = [2, 3];
    sheet.touched.add("print");
    const added = createSheet("Xếp hạng");
    added.print.area = { row: 1, col: 1, rows: 2, cols: 2 };
    book.sheets.push(added);
    const text = textOf(writeXlsx(book), WORKBOOK);
    expect(text).toContain("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Bảng điểm'!$A$1:$C$5</definedName>");
    expect(text).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Bảng điểm'!$A:$A,'Bảng điểm'!$3:$4</definedName>");
    expect(text).toContain("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"4\">'Xếp hạng'!$B$2:$C$3</definedName>");
  });

  test("a print area of several ranges is kept as long as nobody sets another", () => {
    const bytes = fixture("full.xlsx");
    const twice = textOf(bytes, WORKBOOK).replace("'Bảng điểm'!$A$1:$H$9", "'Bảng điểm'!$A$1:$B$9,'Bảng điểm'!$D$1:$H$9");
    const book = readXlsx(withParts(bytes, { [WORKBOOK]: twice }));
    const sheet = sheetOf(book, "Bảng điểm");
    expect(sheet.print.area).toBeUndefined();
    sheet.touched.add("print");
    expect(textOf(writeXlsx(book), WORKBOOK)).toContain("'Bảng điểm'!$A$1:$B$9,'Bảng điểm'!$D$1:$H$9");
  });
});

test("a sheet of another opened workbook is written as a new sheet", () => {
  const book = readXlsx(fixture("full.xlsx"));
  const other = sheetOf(readXlsx(fixture("openpyxl.xlsx")), "Ẩn");
  const sheet: SimSheet = { ...other, name: "Chép sang" };
  book.sheets.push(sheet);
  const again = readXlsx(writeXlsx(book));
  expect(cellOf(sheetOf(again, "Chép sang"), 0, 0)?.value).toBe("bí mật");
  expect(cellOf(sheetOf(again, "Bảng điểm"), 1, 1)?.value).toBe(95.5);
});

describe("a table whose header cell changes", () => {
  const TABLE = "xl/tables/table1.xml";

  test("gets the new name for its column", () => {
    const bytes = fixture("full.xlsx");
    const book = readXlsx(bytes);
    setCell(sheetOf(book, "Bảng điểm"), 11, 6, { value: 'Điểm "A"', style: 0 });
    const text = textOf(writeXlsx(book), TABLE);
    expect(text).toBe(textOf(bytes, TABLE).replace('name="Cột1"', 'name="Điểm &quot;A&quot;"'));
  });

  test.each<[string, string | number | null]>([["the other column's name", "CỘT2"], ["a number", 5], ["nothing", null]])("keeps its names where the cell has %s", (_what, value) => {
    const bytes = fixture("full.xlsx");
    const book = readXlsx(bytes);
    setCell(sheetOf(book, "Bảng điểm"), 11, 6, { value, style: 0 });
    expect(changedParts(bytes, writeXlsx(book))).not.toContain(TABLE);
  });
});

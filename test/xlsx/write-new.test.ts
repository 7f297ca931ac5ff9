import { createWorkbook } from "../../src/simhost/model/create-workbook";
import { DEFAULT_STYLE, styleIndex } from "../../src/simhost/model/styles";
import type { SimSheet, SimStyle, SimWorkbook } from "../../src/simhost/model/types";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { cellOf, partsOf, setCell, sheetOf, textOf } from "./support";

function first(book: SimWorkbook): SimSheet {
  return book.sheets[0] as SimSheet;
}

/** Everything of a sheet that a file can hold, without what belongs to this opening. */
function contents(sheet: SimSheet): unknown {
  const { id: _id, source: _source, touched: _touched, addedValidations: _lists, ...rest } = sheet;
  return rest;
}

test("a new workbook is read as it was made", () => {
  const book = createWorkbook(["Thiết lập", "O'Brien & <Co>", "Ẩn"]);
  const [one, two, three] = book.sheets as [SimSheet, SimSheet, SimSheet];
  const styled: SimStyle = {
    font: { name: "Times New Roman", size: 13, bold: true, italic: true, underline: true, strike: true, color: "#C00000" },
    fill: "#FFF2CC",
    borders: { left: { line: "thin", color: "#000000" }, right: { line: "medium" }, top: { line: "double" }, bottom: { line: "dashed", color: "#808080" } },
    horizontal: "right", vertical: "center", wrap: true, indent: 2, rotation: 90,
    numberFormat: '#,##0.00 "điểm"', locked: false, formulaHidden: true, quotePrefix: false,
  };
  const style = styleIndex(book, styled);
  const text = styleIndex(book, { ...DEFAULT_STYLE, numberFormat: "@", quotePrefix: true });
  setCell(one, 0, 0, { value: "Đơn vị \t\r\n_x000D_ \u0001 \ud83c\udf00 \ud800", style });
  setCell(one, 0, 5, { value: "=A1", style: text });
  setCell(one, 1, 1, { value: 0.1 + 0.2, style });
  setCell(one, 1, 2, { value: -1e-300, style: 0 });
  setCell(one, 2, 0, { value: false, style: 0 });
  setCell(one, 2, 1, { value: { error: "#DIV/0!" }, style: 0 });
  setCell(one, 2, 2, { value: null, style });
  setCell(one, 3, 0, { value: "a<b", formula: '"a<"&"b"', style: 0 });
  setCell(one, 3, 1, { value: 5, formula: "SUM(B2:C2)", style });
  setCell(one, 3, 2, { value: 1, formula: "ROW(A1:A2)", arrayRange: "C4:C5", style: 0 });
  setCell(one, 4, 2, { value: 2, style: 0 });
  setCell(one, 3, 3, { value: { error: "#N/A" }, formula: "NA()", style: 0 });
  setCell(two, 1_048_575, 16_383, { value: "góc", style: 0 });
  one.columns.set(0, { width: 33.5 });
  one.columns.set(3, { width: 9.140625, hidden: true });
  one.columns.set(4, { width: 12, style });
  one.rows.set(7, { cells: [], height: 42.75 });
  one.rows.set(8, { cells: [], hidden: true, style });
  one.merges = [{ row: 10, col: 0, rows: 1, cols: 4 }];
  one.frozen = { rows: 2, cols: 1 };
  one.selection = { row: 3, col: 1, rows: 2, cols: 2 };
  one.showGridlines = false;
  one.tabColor = "#00B050";
  one.protected = true;
  one.protectionOptions = {
    autoFilter: true, deleteColumns: false, deleteRows: false, editObjects: true, editScenarios: false, formatCells: false, formatColumns: true, formatRows: true,
    insertColumns: false, insertHyperlinks: false, insertRows: false, pivotTables: false, sort: false, selection: "unlocked",
  };
  one.print = {
    orientation: "landscape", paper: 9, fitWide: 1, margins: { top: 56.7, bottom: 56.7, left: 85.05, right: 42.5, header: 20, footer: 20 },
    centerHorizontally: true, centerVertically: true, header: { left: "A && B", center: "Tạm tính", right: "&P/&N" }, footer: { left: "", center: "", right: "Mã" },
    area: { row: 0, col: 0, rows: 20, cols: 6 }, titleRows: [0, 1], rowBreaks: [7, 12],
  };
  two.print.scale = 75;
  two.print.titleRows = [4, 4];
  three.visibility = "hidden";
  book.names.push({ name: "_BlocRanking.setup", formula: "'Thiết lập'!$A$1", visible: false });
  book.names.push({ name: "Riêng", formula: "'O''Brien & <Co>'!$B$2:$C$3", visible: true, scope: two.id, comment: "ghi \"chú\"" });
  book.activeSheetId = two.id;
  book.calculationMode = "manual";

  const again = readXlsx(writeXlsx(book));
  expect(again.sheets.map((sheet) => sheet.name)).toEqual(["Thiết lập", "O'Brien & <Co>", "Ẩn"]);
  const withStyles = (from: SimWorkbook, sheet: SimSheet): unknown => {
    const look = (style: number): unknown => ({ ...from.styles[style], origin: undefined });
    const rows = [...sheet.rows].map(([index, row]) => [
      index, row.height, row.hidden ?? false, row.style === undefined ? undefined : look(row.style),
      Object.entries(row.cells).filter(([, cell]) => cell !== undefined).map(([col, cell]) => [col, { ...cell, style: look(cell?.style ?? 0) }]),
    ]);
    const columns = [...sheet.columns].map(([col, column]) => [col, { ...column, style: column.style === undefined ? undefined : look(column.style) }]);
    return { ...(contents(sheet) as object), rows, columns };
  };
  book.sheets.forEach((sheet, i) => {
    const back = again.sheets[i] as SimSheet;
    expect(withStyles(again, back)).toEqual(withStyles(book, sheet));
  });
  expect(again.names).toEqual([{ ...book.names[0] }, { ...book.names[1], scope: again.sheets[1]?.id }]);
  expect(again.activeSheetId).toBe(again.sheets[1]?.id);
  expect(again.calculationMode).toBe("manual");
});

test("values that a number cell cannot hold become an error value, never a broken file", () => {
  const book = createWorkbook();
  setCell(first(book), 0, 0, { value: Infinity, style: 0 });
  setCell(first(book), 0, 1, { value: NaN, style: 0 });
  const cells = first(readXlsx(writeXlsx(book))).rows.get(0)?.cells.map((cell) => cell?.value);
  expect(cells).toEqual([{ error: "#NUM!" }, { error: "#NUM!" }]);
});

test("many equal styles give one format", () => {
  const book = createWorkbook();
  for (let row = 0; row < 50; row++) {
    book.styles.push({ ...DEFAULT_STYLE, fill: "#FF0000", font: { ...DEFAULT_STYLE.font, bold: true } });
    setCell(first(book), row, 0, { value: row, style: row + 1 });
  }
  const styles = textOf(writeXlsx(book), "xl/styles.xml");
  expect(styles).toContain('<cellXfs count="2">');
  expect(styles).toContain('<fonts count="2">');
});

test("a new sheet in an opened workbook takes free names and numbers", () => {
  const book = readXlsx(writeXlsx(createWorkbook(["Một", "Hai"])));
  const made = createWorkbook(["Ba"]).sheets[0] as SimSheet;
  setCell(made, 0, 0, { value: "x", style: 0 });
  book.sheets.splice(1, 0, made);
  const out = writeXlsx(book);
  expect(Object.keys(partsOf(out)).filter((name) => name.includes("worksheets")).sort()).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
  expect(textOf(out, "xl/workbook.xml")).toMatch(/<sheet name="Một" sheetId="1" r:id="rId2"\/><sheet name="Ba" sheetId="3" r:id="rId\d"\/><sheet name="Hai" sheetId="2"/);
  const again = readXlsx(out);
  expect(again.sheets.map((sheet) => sheet.name)).toEqual(["Một", "Ba", "Hai"]);
  expect(cellOf(sheetOf(again, "Ba"), 0, 0)?.value).toBe("x");
});

import { parseAddress, quotedSheetName, rangeName, columnName } from "../../../src/simhost/model/address";
import { cellAt, forEachCell, putCell } from "../../../src/simhost/model/cells";
import { pointsOfWidth, widthOfPoints } from "../../../src/simhost/model/column-width";
import { createSheet, createWorkbook } from "../../../src/simhost/model/create-workbook";
import { dayOf, serialOf } from "../../../src/simhost/model/serial-date";
import { freeSheetName, sheetByName, sheetNameFault } from "../../../src/simhost/model/sheet-name";
import { DEFAULT_STYLE, styleIndex } from "../../../src/simhost/model/styles";
import { usedRange } from "../../../src/simhost/model/used-range";

describe("addresses", () => {
  test.each([
    ["A1", { row: 0, col: 0, rows: 1, cols: 1 }],
    ["$B$3:A1", { row: 0, col: 0, rows: 3, cols: 2 }],
    ["C:A", { row: 0, col: 0, rows: 1_048_576, cols: 3 }],
    ["2:2", { row: 1, col: 0, rows: 1, cols: 16_384 }],
    ["XFD1048576", { row: 1_048_575, col: 16_383, rows: 1, cols: 1 }],
  ])("%s", (text, range) => expect(parseAddress(text)).toEqual({ range }));

  test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "A1,B2", "!A1"])("%p is none", (text) => expect(parseAddress(text)).toBeUndefined());

  test("sheet names, quoted where needed", () => {
    expect(parseAddress("'It''s 1'!A1")?.sheet).toBe("It's 1");
    expect(quotedSheetName("It's 1")).toBe("'It''s 1'");
    expect(quotedSheetName("Thángmột")).toBe("Thángmột");
    expect(quotedSheetName("A1")).toBe("'A1'");
    expect(quotedSheetName("1a")).toBe("'1a'");
  });

  test("written back", () => {
    expect(rangeName({ row: 0, col: 25, rows: 2, cols: 2 })).toBe("Z1:AA2");
    expect(rangeName({ row: 4, col: 0, rows: 1, cols: 16_384 })).toBe("5:5");
    expect(rangeName({ row: 0, col: 2, rows: 1_048_576, cols: 1 })).toBe("C:C");
    expect(columnName(16_383)).toBe("XFD");
  });
});

test("sheet names that Excel refuses", () => {
  expect(["", "x".repeat(32), "a/b", "'a", "a'", "History", "Tổng hợp"].map(sheetNameFault)).toEqual([
    "empty", "too-long", "character", "apostrophe", "apostrophe", "reserved", undefined,
  ]);
  const workbook = createWorkbook(["Tổng hợp", "Sheet2"]);
  expect(sheetByName(workbook, "TỔNG HỢP")?.name).toBe("Tổng hợp");
  expect(freeSheetName(workbook)).toBe("Sheet3");
});

test("days, with the one that Excel invented", () => {
  expect(serialOf({ year: 1900, month: 1, day: 1 })).toBe(1);
  expect(serialOf({ year: 1900, month: 2, day: 29 })).toBe(60);
  expect(serialOf({ year: 1900, month: 3, day: 1 })).toBe(61);
  expect(serialOf({ year: 2025, month: 12, day: 31 })).toBe(46022);
  expect(serialOf({ year: 1904, month: 1, day: 1 }, true)).toBe(0);
  expect(serialOf({ year: 2025, month: 2, day: 29 })).toBeUndefined();
  expect(dayOf(46022)).toEqual({ year: 2025, month: 12, day: 31, weekday: 3 });
  for (const serial of [1, 59, 61, 1000, 46022, 2_958_465]) {
    const day = dayOf(serial);
    expect(day && serialOf(day)).toBe(serial);
  }
});

test("equal styles have one index, also those pushed by a file layer", () => {
  const workbook = createWorkbook();
  const bold = { ...DEFAULT_STYLE, font: { ...DEFAULT_STYLE.font, bold: true } };
  expect(styleIndex(workbook, DEFAULT_STYLE)).toBe(0);
  expect(styleIndex(workbook, bold)).toBe(1);
  workbook.styles.push({ ...bold, wrap: true });
  expect(styleIndex(workbook, { ...bold, wrap: true })).toBe(2);
  expect(styleIndex(workbook, { ...bold })).toBe(1);
  expect(workbook.styles).toHaveLength(3);
});

test("used range: values only, or formats and merges as well", () => {
  const sheet = createSheet("A");
  expect(usedRange(sheet, false)).toBeUndefined();
  putCell(sheet, 2, 1, { value: 1, style: 0 });
  putCell(sheet, 4, 3, { value: null, style: 5 });
  putCell(sheet, 9, 9, { value: null, style: 0 });
  expect(usedRange(sheet, true)).toEqual({ row: 2, col: 1, rows: 1, cols: 1 });
  expect(usedRange(sheet, false)).toEqual({ row: 2, col: 1, rows: 3, cols: 3 });
  sheet.merges.push({ row: 0, col: 0, rows: 1, cols: 6 });
  expect(usedRange(sheet, false)).toEqual({ row: 0, col: 0, rows: 5, cols: 6 });
  expect(usedRange(sheet, true, { row: 0, col: 0, rows: 2, cols: 2 })).toBeUndefined();
});

test("cells are sparse and visited in order", () => {
  const sheet = createSheet("A");
  putCell(sheet, 5, 2, { value: "c", style: 0 });
  putCell(sheet, 1, 0, { value: "a", style: 0 });
  putCell(sheet, 1, 4, { value: "b", style: 0 });
  putCell(sheet, 3, 3, undefined);
  const seen: unknown[] = [];
  forEachCell(sheet, { row: 0, col: 0, rows: 1_048_576, cols: 16_384 }, (cell) => seen.push(cell.value));
  expect(seen).toEqual(["a", "b", "c"]);
  expect(cellAt(sheet, 1, 2)).toBeUndefined();
  expect(sheet.rows.size).toBe(2);
});

test("widths between characters and points", () => {
  expect(pointsOfWidth(9.140625)).toBe(48);
  for (const points of [12, 48, 60, 150]) expect(pointsOfWidth(widthOfPoints(points))).toBe(points);
});

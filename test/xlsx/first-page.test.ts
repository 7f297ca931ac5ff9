import { strFromU8, unzipSync } from "fflate";
import { createWorkbook } from "../../src/simhost";
import { readXlsx, writeXlsx } from "../../src/xlsx";

test("a header that begins on the second page is written, read back and taken away again", () => {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  sheet.print.header.center = "&P";
  sheet.print.firstPageDiffers = true;
  const bytes = writeXlsx(workbook);
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toMatch(/<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P<\/oddHeader>/);
  const read = readXlsx(bytes);
  expect(read.sheets[0]?.print).toMatchObject({ firstPageDiffers: true, header: { center: "&P" } });
  if (read.sheets[0] === undefined) throw new Error("no sheet");
  delete read.sheets[0].print.firstPageDiffers;
  read.sheets[0].touched.add("print");
  const again = readXlsx(writeXlsx(read));
  expect([again.sheets[0]?.print.firstPageDiffers, again.sheets[0]?.print.header.center]).toEqual([undefined, "&P"]);
});

test("the number of the first page is written, read back and taken away again", () => {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  sheet.print.firstPageNumber = 1;
  const bytes = writeXlsx(workbook);
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toMatch(/<pageSetup [^>]*firstPageNumber="1" useFirstPageNumber="1"/);
  const read = readXlsx(bytes);
  expect(read.sheets[0]?.print.firstPageNumber).toBe(1);
  if (read.sheets[0] === undefined) throw new Error("no sheet");
  delete read.sheets[0].print.firstPageNumber;
  read.sheets[0].touched.add("print");
  const again = writeXlsx(read);
  expect(readXlsx(again).sheets[0]?.print.firstPageNumber).toBeUndefined();
  expect(strFromU8(unzipSync(again)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).not.toContain("irstPageNumber");
});

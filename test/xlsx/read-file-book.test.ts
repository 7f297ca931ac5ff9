import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gridsOfFile } from "../../src/app/earlier-file";
import { computeRanking } from "../../src/app";
import { readWorkbook } from "../../src/excel";
import { readXlsx, writeXlsx, XlsxFault } from "../../src/xlsx";
import { readFileBook } from "../../src/xlsx/read-file-book";
import { deskOf } from "../app/shell-of";

const bytesOf = (file: string): Uint8Array => readFileSync(join(__dirname, "../../samples", file));

/** What the host gives for the same bytes, formulas aside, which are read for owned sheets only. */
async function throughHost(bytes: Uint8Array) {
  const { sheets } = await readWorkbook(deskOf(readXlsx(bytes)).excel);
  return sheets.map(({ name, visibility, top, left, values, numberFormats, owned }) => ({ name, visibility, top, left, values, numberFormats, ...(owned === undefined ? {} : { owned }) }));
}

test.each(["khoi-so-3-2019.xlsx", "nguoi-khac-openpyxl.xlsx", "nguoi-khac-libreoffice.xlsx"])("%s read without a host gives what the host gives", async (file) => {
  expect(gridsOfFile(readFileBook(bytesOf(file))).sheets).toEqual(await throughHost(bytesOf(file)));
}, 60_000);

test("a computed workbook: our own sheets are known as ours, errors are their text", async () => {
  const desk = deskOf(readXlsx(bytesOf("khoi-so-3-2018.xlsx")));
  await computeRanking(desk.shell);
  const bytes = writeXlsx(desk.host.workbook);
  const read = gridsOfFile(readFileBook(bytes));
  expect(read.sheets.filter(({ owned }) => owned !== undefined).length).toBeGreaterThan(4);
  expect(read.sheets.map(({ name, owned }) => [name, owned])).toEqual((await throughHost(bytes)).map(({ name, owned }) => [name, owned]));
}, 60_000);

test("a file that is no workbook throws a fault by name", () => {
  expect(() => readFileBook(new TextEncoder().encode("abc"))).toThrow(XlsxFault);
});

/** What other programs make of our files: LibreOffice and openpyxl read them, as their users will. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSheet, createWorkbook } from "../../src/simhost/model/create-workbook";
import { DEFAULT_STYLE, styleIndex } from "../../src/simhost/model/styles";
import type { SimSheet } from "../../src/simhost/model/types";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { fixture, setCell, sheetOf } from "./support";

/** The first Python that knows openpyxl: a machine may have several. */
const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** A test that needs a program; without it the test is skipped by name, and in CI it fails. */
function testWith(program: string | undefined, what: string): jest.It {
  if (program !== undefined) return test;
  if (process.env["CI"] === "true") return ((name: string) => test(name, () => { throw new Error(`${what} is not installed`); })) as unknown as jest.It;
  console.warn(`${what} is not installed: its readings of our files are skipped`);
  return test.skip;
}

const folder = mkdtempSync(join(tmpdir(), "bloc-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Sheets of a file as LibreOffice shows them, one CSV text each, formulas recalculated where no value is saved. */
function csvOf(path: string): Record<string, string> {
  const out = mkdtempSync(join(folder, "csv-"));
  const how = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  execFileSync(office as string, ["--headless", "--norestore", `-env:UserInstallation=file://${join(folder, "profile")}`, "--convert-to", how, "--outdir", out, path], { stdio: "ignore" });
  return Object.fromEntries(readdirSync(out).map((name) => [name.replace(/^.*?-|\.csv$/g, ""), readFileSync(join(out, name), "utf8")]));
}

function newBook(): Uint8Array {
  const book = createWorkbook(["Xếp hạng", "Số liệu"]);
  const [one, two] = book.sheets as [SimSheet, SimSheet];
  const head = styleIndex(book, { ...DEFAULT_STYLE, font: { ...DEFAULT_STYLE.font, name: "Times New Roman", bold: true, size: 14, color: "#C00000" }, fill: "#FFF2CC", horizontal: "center", borders: { top: { line: "thin" } } });
  const points = styleIndex(book, { ...DEFAULT_STYLE, numberFormat: "0.00" });
  setCell(one, 0, 0, { value: "  Đơn vị\n<&> _x0041_ ", style: head });
  setCell(one, 1, 0, { value: "=1+1", style: 0 });
  setCell(one, 1, 1, { value: 95.256, style: points });
  setCell(one, 1, 2, { value: true, style: 0 });
  setCell(one, 2, 1, { value: null, formula: "B2*2+'Số liệu'!A1", style: points, notRecalculated: true });
  setCell(two, 0, 0, { value: 4, style: 0 });
  one.merges = [{ row: 4, col: 0, rows: 1, cols: 3 }];
  one.frozen = { rows: 1, cols: 1 };
  one.columns.set(0, { width: 31 });
  one.print = { ...one.print, orientation: "landscape", fitWide: 1, titleRows: [0, 0], area: { row: 0, col: 0, rows: 3, cols: 3 } };
  one.tabColor = "#00B050";
  one.addedValidations.push({ at: { row: 5, col: 0, rows: 2, cols: 1 }, formula: '"có,không"' });
  book.names.push({ name: "_BlocRanking.summary", formula: "'Xếp hạng'!$A$1", visible: false });
  return writeXlsx(book);
}

const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
s = book.worksheets[0]
names = book.defined_names
names = list(names.definedName) if hasattr(names, "definedName") else list(names.values())
print(json.dumps({
  "sheets": book.sheetnames, "values": [[c.value for c in row] for row in s.iter_rows(min_row=1, max_row=3, max_col=3)],
  "font": [s["A1"].font.name, s["A1"].font.sz, s["A1"].font.b, s["A1"].font.color.rgb], "fill": s["A1"].fill.fgColor.rgb, "format": s["B2"].number_format,
  "merged": [str(r) for r in s.merged_cells.ranges], "freeze": s.freeze_panes, "width": s.column_dimensions["A"].width, "orientation": s.page_setup.orientation,
  "titles": s.print_title_rows, "tab": s.sheet_properties.tabColor.rgb, "lists": [[v.formula1, str(v.sqref)] for v in s.data_validations.dataValidation],
  "names": [[n.name, n.attr_text, bool(n.hidden)] for n in names if not n.name.startswith("_xlnm")],
}))
`;

testWith(python, "python3-openpyxl")("openpyxl reads a new workbook", () => {
  const seen: unknown = JSON.parse(execFileSync(python as string, ["-c", SCRIPT, save("new.xlsx", newBook())], { encoding: "utf8" }));
  expect(seen).toMatchObject({
    sheets: ["Xếp hạng", "Số liệu"],
    values: [[expect.stringMatching(/^ {2}Đơn vị\n<&> .* $/), null, null], ["=1+1", 95.256, true], [null, "=B2*2+'Số liệu'!A1", null]],
    font: ["Times New Roman", 14, true, "FFC00000"], fill: "FFFFF2CC", format: "0.00", merged: ["A5:C5"], freeze: "B2", width: 31, orientation: "landscape",
    tab: "FF00B050", lists: [['"có,không"', "A6:A7"]], names: [["_BlocRanking.summary", "'Xếp hạng'!$A$1", true]],
  });
});

testWith(office, "LibreOffice")("LibreOffice shows a new workbook and computes what has no value", () => {
  const sheets = csvOf(save("fresh.xlsx", newBook()));
  expect(sheets["Xếp hạng"]).toBe('"  Đơn vị\n<&> _x0041_ ",,\n=1+1,95.256,TRUE\n,194.512,\n');
  expect(sheets["Số liệu"]).toBe("4\n");
}, 120_000);

testWith(office, "LibreOffice")("LibreOffice shows an edited workbook of everything with our new values", () => {
  const book = readXlsx(fixture("full.xlsx"));
  const sheet = sheetOf(book, "Bảng điểm");
  setCell(sheet, 1, 1, { value: 90, style: 0 });
  setCell(sheet, 1, 2, { value: null, formula: "B2/100", style: 5, notRecalculated: true });
  const added = createSheet("Xếp hạng");
  setCell(added, 0, 0, { value: null, formula: "'Dữ liệu'!A1+'Bảng điểm'!B2", style: 0, notRecalculated: true });
  book.sheets.push(added);
  sheetOf(book, "Số liệu").name = "Dữ liệu";
  const sheets = csvOf(save("edited.xlsx", writeXlsx(book)));
  expect(sheets["Bảng điểm"]?.split("\n")[1]).toBe("Sở Nội vụ,90,90%,273,3Số liệu!,,,");
  expect(sheets["Dữ liệu"]).toBe("3,\n1,6\n2,\n");
  expect(sheets["Xếp hạng"]).toBe("93\n");
}, 120_000);

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "../../src/xlsx";
import { root, runCli } from "./run-cli";

jest.setTimeout(180_000);

/** The parts that must name the new sheets and their looks; what they held before must still stand in them. */
const SHARED = new Set(["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]);

const parts = (path: string) => unzipSync(new Uint8Array(readFileSync(path)));

describe("what a user adds to a workbook survives rank", () => {
  let folder: string;
  let before: Record<string, Uint8Array>;
  let after: Record<string, Uint8Array>;
  const text = (all: Record<string, Uint8Array>, name: string) => strFromU8(all[name] ?? new Uint8Array());

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bloc-survival-"));
    const input = join(root, "test/cli/fixtures/user-additions.xlsx");
    const ran = await runCli(["rank", input, "-o", "first.xlsx"], folder);
    if (ran.code !== 0) throw new Error(ran.out + ran.err);
    // A second run, over the first one's output, must be as careful.
    const again = await runCli(["rank", "first.xlsx", "-o", "second.xlsx"], folder);
    if (again.code !== 0) throw new Error(again.out + again.err);
    before = parts(input);
    after = parts(join(folder, "second.xlsx"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has something of every kind to lose", () => {
    const names = Object.keys(before);
    for (const part of ["xl/charts/", "xl/media/", "xl/drawings/", "xl/comments/", "xl/tables/"]) expect(names.some((name) => name.startsWith(part))).toBe(true);
    const sheets = names.filter((name) => name.startsWith("xl/worksheets/sheet")).map((name) => text(before, name)).join("");
    for (const element of ["<conditionalFormatting", "<dataValidation ", "<legacyDrawing", "<tablePart ", "<drawing "]) expect(sheets).toContain(element);
    expect(text(before, "xl/workbook.xml")).toContain("DiemNgheAn");
  });

  it("every part is still there, byte for byte", () => {
    // The standings are shown, so the sheet that was in front is no longer the selected one: that one word goes.
    const inFront = ' tabSelected="1"';
    const same = (name: string) => Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])) || text(before, name).replace(inFront, "") === text(after, name);
    expect(Object.keys(before).filter((name) => !SHARED.has(name) && !same(name))).toEqual([]);
    expect(Object.keys(before).filter((name) => text(before, name).includes(inFront)).length).toBeLessThanOrEqual(1);
  });

  it("the workbook still names the user's sheets and ranges, in order and before ours", () => {
    const sheets = (all: Record<string, Uint8Array>) => [...text(all, "xl/workbook.xml").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1]);
    expect(sheets(after).slice(0, sheets(before).length)).toEqual(sheets(before));
    expect(sheets(after).length).toBeGreaterThan(sheets(before).length);
    const names = [...text(before, "xl/workbook.xml").matchAll(/<definedName [^>]*>[^<]*<\/definedName>/g)].map((match) => match[0]);
    for (const name of names) expect(text(after, "xl/workbook.xml")).toContain(name);
  });

  it("cell formats of the user keep their numbers", () => {
    const formats = (all: Record<string, Uint8Array>) => /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(text(all, "xl/styles.xml"))?.[1] ?? "";
    const ours = formats(after).replace(/\s+/g, "");
    expect(ours.startsWith(formats(before).replace(/\s+/g, ""))).toBe(true);
  });

  it("a second run changes nothing but the log, the number of the run in the record, and the time", () => {
    // Cells are compared as they are read: where texts stand in the file depends on which texts there are.
    const recorded = (value: unknown) => (typeof value === "string" ? value.replace(/^bloc-ranking-record 1 [0-9a-f]{16} \{"number":\d+/, "record") : value);
    const seen = (file: string) => {
      const { sheets, styles } = readXlsx(new Uint8Array(readFileSync(join(folder, file))));
      const timeless = (value: unknown) => (typeof value === "string" ? value.replace(/\d\d\/\d\d\/\d{4}|\d\d:\d\d(:\d\d)?/g, "") : value);
      return sheets.filter((sheet) => sheet.name !== "Nhật ký tính điểm").map((sheet) => ({
        name: sheet.name, merges: sheet.merges, frozen: sheet.frozen, print: sheet.print, columns: [...sheet.columns],
        rows: [...sheet.rows].map(([row, { cells, height, hidden }]) => [row, height, hidden, cells.map((cell) => cell && [recorded(timeless(cell.value)), cell.formula, { ...styles[cell.style], origin: null }])]),
      }));
    };
    expect(seen("second.xlsx")).toEqual(seen("first.xlsx"));
    expect(Object.keys(after).sort()).toEqual(Object.keys(parts(join(folder, "first.xlsx"))).sort());
  });
});

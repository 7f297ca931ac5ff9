import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../src/xlsx";
import { root, runCli } from "./run-cli";

jest.setTimeout(240_000);

let folder: string;
const at = (name: string): string => join(folder, name);
const sample = (year: number): string => join(root, "samples", `khoi-so-3-${year}.xlsx`);
const tabs = (name: string): string[] => readXlsx(readFileSync(at(name))).sheets.map((sheet) => sheet.name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bloc-years-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("rollup", () => {
  it("puts years side by side in a workbook of its own; a second time byte for byte the same", async () => {
    const run = () => runCli(["rollup", sample(2018), sample(2017), "-o", "dai-hoi.xlsx"], folder);
    const first = await run();
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(/Đơn vị +2017 +2018\n/);
    expect(first.out).toMatch(/Sở Tư pháp +1\/7 +5\/7\n/);
    expect(tabs("dai-hoi.xlsx")).toEqual(["Tổng hợp 2 năm", "Tổng hợp theo đơn vị", "Danh sách khen thưởng", "Xu hướng - Có đánh giá công vụ", "Xu hướng - Không đánh giá công"]);
    const bytes = readFileSync(at("dai-hoi.xlsx"));
    expect((await run()).code).toBe(0);
    expect(readFileSync(at("dai-hoi.xlsx")).equals(bytes)).toBe(true);
    expect(existsSync(at("dai-hoi.truoc.xlsx"))).toBe(false);
  });

  it("refuses one year twice by name and writes nothing", async () => {
    copyFileSync(sample(2018), at("ban-sao.xlsx"));
    const ran = await runCli(["rollup", sample(2018), "ban-sao.xlsx", "-o", "khong.xlsx"], folder);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Các tệp khoi-so-3-2018.xlsx, ban-sao.xlsx cùng là của năm 2018.");
    expect(existsSync(at("khong.xlsx"))).toBe(false);
  });

  it("says which file cannot be read, that a file is missing, and what is missing of the command", async () => {
    writeFileSync(at("hong.xlsx"), "not a workbook");
    const bad = await runCli(["rollup", sample(2018), "hong.xlsx", "-o", "khong.xlsx", "--lang", "en"], folder);
    expect([bad.code, bad.err.startsWith("hong.xlsx: ")]).toEqual([2, true]);
    expect(await runCli(["rollup", "khong-co.xlsx", "-o", "khong.xlsx"], folder)).toMatchObject({ code: 2, err: "Không tìm thấy tệp khong-co.xlsx.\n" });
    expect((await runCli(["rollup", sample(2018)], folder)).code).toBe(2);
    expect((await runCli(["rollup", "ban-sao.xlsx", "-o", "ban-sao.xlsx"], folder)).code).toBe(2);
  });
});

describe("compare", () => {
  it("writes a copy with the comparison; the inputs stay", async () => {
    const [now, earlier] = [readFileSync(sample(2018)), readFileSync(sample(2017))];
    const ran = await runCli(["compare", sample(2018), sample(2017), "-o", "so-sanh.xlsx", "--lang", "en"], folder);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Sở Tư pháp +1 +5 +Down 4\n/);
    expect(tabs("so-sanh.xlsx")).toContain("Comparison");
    expect([readFileSync(sample(2018)).equals(now), readFileSync(sample(2017)).equals(earlier)]).toEqual([true, true]);
  });

  it("without an earlier file or run says what to do", async () => {
    const ran = await runCli(["compare", sample(2018), "-o", "khong.xlsx"], folder);
    expect([ran.code, existsSync(at("khong.xlsx"))]).toEqual([1, false]);
    expect(ran.out).toContain("Trong tệp chưa có lần tính trước để so sánh.");
  });
});

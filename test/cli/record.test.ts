import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { ResultJson } from "../../src/app";
import { SimHost, sheetByName } from "../../src/simhost";
import { runCli } from "./run-cli";

jest.setTimeout(300_000);

let folder: string;
const at = (name: string) => join(folder, name);

const bloc = {
  schema: 1,
  bloc: { name: "Khối thử", kind: "khoi", year: 2026, period: "year", preparedBy: "Bà Nguyễn Thị A" },
  groups: [{ code: "G", name: "Toàn Khối" }],
  criteria: [{ code: "1", name: "Tiêu chí 1", max: 10 }, { code: "2", name: "Tiêu chí 2", max: 10 }],
  members: ["A", "B", "C"].map((code) => ({ code, name: `Đơn vị ${code}`, group: "G" })),
  scores: ["A", "B", "C"].flatMap((member, m) => ["1", "2"].map((criterion, c) => ({ member, criterion, layer: "appraised", points: 5 + m + c / 2 }))),
};

/** Changes the first number 5 on a member's sheet, as somebody would in Excel. */
function retype(from: string, to: string): string {
  const workbook = readXlsx(readFileSync(at(from)));
  const sheet = sheetByName(workbook, "Đơn vị A");
  if (sheet === undefined) throw new Error("no sheet");
  for (const [row, { cells }] of sheet.rows) {
    const col = cells.findIndex((cell) => cell?.value === 5);
    if (col < 0) continue;
    new SimHost(workbook).edit(sheet.id, row, col, "6");
    writeFileSync(at(to), writeXlsx(workbook));
    return to;
  }
  throw new Error("no such score");
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bloc-record-"));
  writeFileSync(at("bloc.json"), JSON.stringify(bloc));
  const made = await runCli(["new", "bloc.json", "-o", "book.xlsx"], folder);
  if (made.code !== 0) throw new Error(made.out + made.err);
  const ranked = await runCli(["rank", "book.xlsx", "-o", "ranked.xlsx", "--json", "result.json"], folder);
  if (ranked.code !== 0) throw new Error(ranked.out + ranked.err);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("verify, finalise, reopen on files", () => {
  it("rank says how many cells agree, also in the result", async () => {
    const { out } = await runCli(["rank", "book.xlsx"], folder);
    expect(out).toMatch(/Đã đối chiếu khớp: \d+ ô/);
    const result = JSON.parse(readFileSync(at("result.json"), "utf8")) as ResultJson;
    expect(result.verification).toMatchObject({ state: "matched", different: 0, differences: [] });
  });

  it("verify: 0 where nothing changed, 1 with the cell where something did, 1 without a record", async () => {
    const same = await runCli(["verify", "ranked.xlsx"], folder);
    expect(same.out).toContain("vẫn đúng như bản ghi");
    expect(same.code).toBe(0);
    const changed = await runCli(["verify", retype("ranked.xlsx", "changed.xlsx"), "--lang", "en"], folder);
    expect(changed.out).toMatch(/\[Đơn vị A, cell [A-Z]+\d+\] .*: was 5, is 6/);
    expect(changed.code).toBe(1);
    expect(await runCli(["verify", "book.xlsx"], folder)).toMatchObject({ code: 1, out: expect.stringContaining("Chưa có bản ghi") as string });
  });

  it("finalise protects; rank then refuses and names reopen; reopened it ranks again", async () => {
    expect(await runCli(["finalise", "ranked.xlsx", "-o", "final.xlsx"], folder)).toMatchObject({ code: 0 });
    const final = readXlsx(readFileSync(at("final.xlsx")));
    expect(final.sheets.filter((sheet) => sheet.protected).map(({ name }) => name)).toEqual(expect.arrayContaining(["Thiết lập", "Đơn vị A", "Bảng tổng hợp điểm"]));
    expect((await runCli(["verify", "final.xlsx"], folder)).code).toBe(0);
    const refused = await runCli(["rank", "final.xlsx", "-o", "again.xlsx"], folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("reopen");
    expect(await runCli(["reopen", "final.xlsx", "-o", "open.xlsx"], folder)).toMatchObject({ code: 0, out: expect.stringContaining("Đã mở lại") as string });
    expect(readXlsx(readFileSync(at("open.xlsx"))).sheets.some((sheet) => sheet.protected)).toBe(false);
    expect((await runCli(["rank", "open.xlsx", "-o", "again.xlsx"], folder)).code).toBe(0);
  });

  it("finalise is refused with its reasons, and nothing is written; reopening what is open is refused", async () => {
    const refused = await runCli(["finalise", retype("ranked.xlsx", "changed.xlsx"), "-o", "no.xlsx"], folder);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("1 số liệu đầu vào đã thay đổi");
    expect(() => readFileSync(at("no.xlsx"))).toThrow();
    expect((await runCli(["reopen", "ranked.xlsx", "-o", "no.xlsx"], folder)).code).toBe(1);
  });
});

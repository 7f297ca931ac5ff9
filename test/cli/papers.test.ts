import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { root, runCli } from "./run-cli";

jest.setTimeout(300_000);

describe("papers on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "cli-papers-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const sample = (name: string): string => join(root, "samples", name);

  test("writes the asked papers as Word files and says which", async () => {
    const ran = await runCli(["papers", sample("khoi-tham-muu-2023.xlsx"), "-o", "van-ban", "--kind", "minutes, pact"], folder);
    expect(ran).toMatchObject({ code: 0, err: expect.not.stringContaining("Error") as string });
    expect(readdirSync(join(folder, "van-ban")).sort()).toEqual(["ban-giao-uoc-thi-dua-2023.docx", "bien-ban-binh-xet-2023.docx"]);
    expect(ran.out).toContain(`Đã ghi ${join("van-ban", "bien-ban-binh-xet-2023.docx")}`);
    const parts = unzipSync(readFileSync(join(folder, "van-ban", "bien-ban-binh-xet-2023.docx")));
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("BIÊN BẢN");
  });

  test("a half-year has no papers about awards; each is named", async () => {
    const ran = await runCli(["papers", sample("khoi-3-2017.xlsx"), "-o", "papers", "--lang", "en"], folder);
    expect(ran.code).toBe(0);
    expect(readdirSync(join(folder, "papers")).sort()).toEqual(["emulation-pact-2017-6t.docx", "minutes-2017-6t.docx", "registrations-summary-2017-6t.docx"]);
    expect(ran.out).toContain("Submission: not made in a half-year review");
  });

  test("the sheets are written to a copy of the workbook, and never over the workbook itself", async () => {
    const ran = await runCli(["papers", sample("khoi-tham-muu-2023.xlsx"), "-o", "first", "--kind", "pact", "--sheets", "sheets.xlsx"], folder);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining("Đã ghi sheets.xlsx") as string });
    const workbook = strFromU8(unzipSync(readFileSync(join(folder, "sheets.xlsx")))["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toContain("Giao ước thi đua");
    expect(workbook).toContain("Mẫu văn bản");
    expect((await runCli(["papers", "sheets.xlsx", "-o", "second", "--kind", "pact", "--sheets", "sheets.xlsx"], folder)).code).toBe(2);
  });

  test("an unknown paper is told with those there are, and nothing is written", async () => {
    const ran = await runCli(["papers", sample("khoi-3-2017.xlsx"), "-o", "nothing", "--kind", "abc"], folder);
    expect([ran.code, existsSync(join(folder, "nothing"))]).toEqual([2, false]);
    expect(ran.err).toContain("minutes, count, ballots, submission, registrations, pact");
  });
});

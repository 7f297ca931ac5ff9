import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { rankBloc, resolveBloc, type BlocDescription } from "../../src/core";
import { paperToDocx } from "../../src/docx";
import { PAPER_KINDS, paperDocuments, type PaperDocument } from "../../src/workbook";
import { fitted, pointsOf } from "../../src/docx/fit";
import { widthOf } from "../../src/workbook/outputs/letter-widths";
import { UPRIGHT, withoutSpare } from "../../src/workbook/papers/document";
import sample2015 from "../../samples/khoi-so-3-2015.bloc.json";
import sample2018 from "../../samples/khoi-so-3-2018.bloc.json";
import sample from "../../samples/khoi-tham-muu-2023.bloc.json";

jest.setTimeout(180_000);

const bloc = resolveBloc(sample as unknown as BlocDescription);
const { documents } = paperDocuments({ bloc, result: rankBloc(bloc), grids: { sheets: [] }, language: "vi", kinds: PAPER_KINDS });
const documentOf = (kind: string): PaperDocument => {
  const found = documents.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
const partsOf = async (kind: string): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await paperToDocx(documentOf(kind)))).map(([path, bytes]) => [path, strFromU8(bytes)]));

test("A4 with the margins of the decree, Times New Roman throughout, the page number from the second page on", async () => {
  const parts = await partsOf("minutes");
  const xml = parts["word/document.xml"] ?? "";
  expect(/<w:pgSz[^>]*>/.exec(xml)?.[0]).toMatch(/w:w="11906".*w:h="16838"/);
  const margins = /<w:pgMar[^>]*>/.exec(xml)?.[0] ?? "";
  for (const [side, millimetres] of [["top", 20], ["bottom", 20], ["left", 30], ["right", 15]] as const) expect(margins).toContain(`w:${side}="${Math.round((millimetres * 1440) / 25.4)}"`);
  expect(xml).toContain("<w:titlePg");
  const headers = Object.entries(parts).filter(([path]) => /^word\/header\d+\.xml$/.test(path)).map(([, text]) => text);
  expect(headers.filter((text) => text.includes("PAGE"))).toHaveLength(1);
  const fonts = new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font));
  expect([...fonts]).toEqual(["Times New Roman"]);
  expect(parts["word/styles.xml"]).toContain("Times New Roman");
});

test("no ballot has a page number: each looks like the others", async () => {
  expect(Object.entries(await partsOf("ballots")).filter(([, text]) => text.includes("PAGE"))).toEqual([]);
});

test("a wide table lies on its side and repeats its header; no row is parted by a page", async () => {
  const xml = (await partsOf("registrations"))["word/document.xml"] ?? "";
  expect(/<w:pgSz[^>]*>/.exec(xml)?.[0]).toMatch(/w:w="16838".*w:h="11906".*w:orient="landscape"/);
  expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
  expect((xml.match(/<w:tr[ >]/g) ?? []).length).toBe((xml.match(/<w:cantSplit/g) ?? []).length);
});

test("minutes whose last page would hold little more than the signatures stand closer together, by every measure", () => {
  const of2015 = resolveBloc(sample2015 as unknown as BlocDescription);
  const [minutes] = paperDocuments({ bloc: of2015, result: rankBloc(of2015), grids: { sheets: [] }, language: "vi", kinds: ["minutes"] }).documents;
  if (minutes === undefined) throw new Error("no minutes");
  const room = ((297 - 40) * 72) / 25.4;
  const { spacing } = fitted(minutes, room);
  expect(spacing).toEqual({ space: 0.4, emptyLine: 10, cell: 1, paragraph: 3, heading: [3, 1] });
  expect(Math.ceil(pointsOf(minutes, spacing) / room)).toBe(2);
});

test("every text of the paper is in the file", async () => {
  for (const document of documents) {
    const xml = strFromU8(unzipSync(await paperToDocx(document))["word/document.xml"] ?? new Uint8Array());
    const shown = xml.replace(/<[^>]+>/g, "").replace(/&amp;/g, "&");
    for (const part of document.parts) {
      if (part.kind === "paragraph") expect(shown).toContain(part.text);
      if (part.kind === "field") expect(shown).toContain(part.value.text);
      if (part.kind === "table") for (const { header } of part.columns) expect(shown).toContain(header);
    }
  }
});

test("the same paper gives the same bytes, at another time as well", async () => {
  const first = await paperToDocx(documentOf("submission"));
  jest.useFakeTimers({ now: new Date(2031, 4, 5), doNotFake: ["setTimeout", "setImmediate", "nextTick", "queueMicrotask"] });
  try {
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await paperToDocx(documentOf("submission"))))).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test("text that XML cannot hold is left out, the rest is there", async () => {
  const minutes = documentOf("minutes");
  const bytes = await paperToDocx({ ...minutes, title: "a<b>&\u0000", parts: [{ kind: "paragraph", key: "p", text: "x\u0000\u000b<w:t>\ud800 & y\ufffe", look: "body", indent: true }] });
  const parts = unzipSync(bytes);
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("x&lt;w:t&gt; &amp; y");
  expect(strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).toContain("<dc:title>a&lt;b&gt;&amp;</dc:title>");
});

/** The Writer of LibreOffice; only Calc may be there. */
const soffice = ["/usr/bin/soffice", "/opt/libreoffice/program/soffice"].find((path) => existsSync(path));
const writer = soffice !== undefined && ["/usr/lib/libreoffice/program/libswlo.so", "/opt/libreoffice/program/libswlo.so"].some((path) => existsSync(path));
test("the name of the country and points and shares with their signs have their room", async () => {
  const grids = [...((await partsOf("submission"))["word/document.xml"] ?? "").matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)].map(([, columns = ""]) => [...columns.matchAll(/w:w="(\d+)"/g)].map(([, wide]) => Number(wide) / 20));
  const right = grids[0]?.[1] ?? 0;
  expect(right).toBeGreaterThan(1.01 * (widthOf("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true) * 12) / 1000);
  const margins = 5;
  for (const [at, text] of [[0, "No."], [3, "1.000,00"], [4, "100,00%"], [5, "100,00%"]] as const) {
    const column = (UPRIGHT.grid[at]?.chars ?? 0) / UPRIGHT.grid.reduce((sum, { chars }) => sum + chars, 0) * ((165 * 72) / 25.4);
    expect(column - margins).toBeGreaterThan((widthOf(text, at === 0) * 12) / 1000);
  }
});

const needsWriter = writer || process.env.CI === "true" ? test : test.skip;

needsWriter("LibreOffice Writer opens every paper (skipped where Writer is not installed: apt-get install libreoffice-writer-nogui)", async () => {
  if (soffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "papers-"));
  try {
    const files: string[] = [];
    for (const document of documents) {
      const file = join(folder, `${document.kind}.docx`);
      writeFileSync(file, await paperToDocx(document));
      files.push(file);
    }
    const ran = spawnSync(soffice, ["--headless", "--norestore", `-env:UserInstallation=file://${join(folder, "profile")}`, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, ...files], { encoding: "utf8" });
    expect(ran.error).toBeUndefined();
    const text = (kind: string): string => readFileSync(join(folder, `${kind}.txt`), "utf8");
    expect(text("minutes")).toContain("Hội nghị tổng kết, bình xét thi đua, khen thưởng năm 2023");
    expect(text("submission")).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    // In even lines: no syllable of a post stands alone.
    expect(text("submission")).toMatch(/CHÁNH VĂN PHÒNG\s+ỦY BAN NHÂN DÂN TỈNH/);
    expect(text("ballots").match(/PHIẾU BẦU/g)).toHaveLength(9);
    expect(text("pact")).toContain("SỞ TƯ PHÁP");
    expect(text("count")).toContain("BIÊN BẢN KIỂM PHIẾU");
    expect(text("registrations")).toContain("BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("of boxes to sign in no row is alone on a page; room to write in by hand goes where only that saves a page", async () => {
  const kept = [...((await partsOf("pact"))["word/document.xml"] ?? "").matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).filter((row) => row.includes("đóng dấu")).map((row) => /<w:keepNext\/>/.test(row));
  expect(kept).toEqual([true, false, true, false]);
  const of2018 = resolveBloc(sample2018 as unknown as BlocDescription);
  const [minutes] = paperDocuments({ bloc: of2018, result: rankBloc(of2018), grids: { sheets: [] }, language: "vi", kinds: ["minutes"] }).documents;
  if (minutes === undefined) throw new Error("no minutes");
  const room = ((297 - 40) * 72) / 25.4;
  expect(fitted(minutes, room).paper).toEqual(withoutSpare(minutes));
  expect(fitted(minutes, 4 * room).paper).toBe(minutes);
});

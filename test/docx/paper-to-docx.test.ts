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
import { spareOf, UPRIGHT } from "../../src/workbook/papers/document";
import { sheetLayout } from "../../src/workbook/papers/paper-sheet";
import sample2015 from "../../samples/khoi-so-3-2015.bloc.json";
import sample2022 from "../../samples/cum-so-noi-vu-2022.bloc.json";
import sample2018 from "../../samples/khoi-so-3-2018.bloc.json";
import sample2019 from "../../samples/khoi-so-3-2019.bloc.json";
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

/** What lies between the margins of an upright page. */
const AREA = { width: Math.round((165 * 1440) / 25.4), height: Math.round((257 * 1440) / 25.4) };
const paperOf = (of: unknown, kind: "minutes" | "pact" | "submission", language: "vi" | "en" = "vi"): PaperDocument => {
  const one = resolveBloc(of as BlocDescription);
  const [paper] = paperDocuments({ bloc: one, result: rankBloc(one), grids: { sheets: [] }, language, kinds: [kind] }).documents;
  if (paper === undefined) throw new Error(`no ${kind}`);
  return paper;
};

test("minutes that would run over their second page stand closer together, as tight as a sheet", () => {
  const minutes = paperOf(sample2015, "minutes");
  const { spacing } = fitted(minutes, AREA);
  expect(spacing).toEqual({ space: 0.4, less: 2, emptyLine: 10, paragraph: 2, heading: 1, boxLess: 0, rule: 4 });
  expect(pointsOf(minutes, spacing, AREA.width)).toBeLessThan((2 * AREA.height) / 20);
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

const rowsKept = async (paper: PaperDocument, text: string): Promise<boolean[]> => [...strFromU8(unzipSync(await paperToDocx(paper))["word/document.xml"] ?? new Uint8Array()).matchAll(/<w:tr>.*?<\/w:tr>/gs)]
  .map(([row]) => row).filter((row) => row.includes(text)).map((row) => /<w:keepNext\/>/.test(row));

test("of boxes to sign in no row is alone on a page, and what stands below them stays with the last", async () => {
  const pact = paperOf(sample2015, "pact");
  expect(pact.parts.at(-1)?.key).toBe("bloc:note");
  expect(await rowsKept(pact, "đóng dấu")).toEqual([true, false, false, true, true]);
  expect(await rowsKept({ ...pact, parts: pact.parts.filter(({ key }) => key !== "bloc:note" && key !== "space:note") }, "đóng dấu")).toEqual([true, false, false, true, false]);
});

test("a table goes on over a page only where that of the sheet does", async () => {
  // All units stand on the second page of this one's sheet, some on that one's first.
  expect(await rowsKept(paperOf(sample2022, "minutes"), "Sở Nội vụ tỉnh ")).toEqual([true, true, true, true, true, true]);
  expect(await rowsKept(documentOf("minutes"), "Hoàn thành ")).toEqual([true, ...Array.from({ length: 6 }, () => false), true, false]);
});

test("room to write in by hand is the sheet's, and goes where the paper takes more pages in Word", () => {
  const minutes = paperOf(sample2018, "minutes");
  const onSheet = sheetLayout(minutes).paper;
  expect([spareOf(minutes), spareOf(onSheet)]).toEqual([4, 2]);
  const left = (height: number): number => spareOf(fitted(minutes, { ...AREA, height }).paper);
  expect(left(AREA.height)).toBe(2);
  // On lower and lower pages all of it goes before a third page is taken.
  expect(Array.from({ length: 20 }, (_, i) => left(AREA.height - i * 100))).toContain(0);
});

test("a paper of one page on its sheet takes one in Word, as a single block as well", () => {
  const submission = paperOf(sample2019, "submission");
  expect(sheetLayout(submission)).toMatchObject({ pages: 1, shrunk: true });
  expect(pointsOf(submission, fitted(submission, AREA).spacing, AREA.width)).toBeLessThan(AREA.height / 20);
  const registrations = documentOf("registrations");
  const area = { width: Math.round((252 * 1440) / 25.4), height: Math.round((170 * 1440) / 25.4) };
  expect(sheetLayout(registrations)).toMatchObject({ pages: 1, closer: false });
  expect(fitted(registrations, area).spacing.less).toBe(2);
  expect(pointsOf(registrations, fitted(registrations, area).spacing, area.width)).toBeLessThan(area.height / 20);
});

test("number and date of the head stand beside each other, however many lines the bodies above the number take", async () => {
  const [head = ""] = /<w:tbl>.*?<\/w:tbl>/s.exec((await partsOf("submission"))["word/document.xml"] ?? "") ?? [];
  const rows = [...head.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.replace(/<[^>]+>/g, ""));
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatch(/^Số: .*ngày .*tháng .*năm 2023$/);
});

test("a label and what is filled in stand apart as on the sheet", async () => {
  const xml = (await partsOf("minutes"))["word/document.xml"] ?? "";
  const field = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one).find((one) => one.includes("Địa điểm:")) ?? "";
  const [tab, left, hanging] = [/<w:tab w:val="left" w:pos="(\d+)"/, /w:left="(\d+)"/, /w:hanging="(\d+)"/].map((pattern) => Number(pattern.exec(field)?.[1]));
  const { grid, field: [[from, to]] } = documentOf("minutes");
  const keys = grid.map(({ key }) => key);
  const share = grid.slice(keys.indexOf(from), keys.indexOf(to) + 1).reduce((sum, { chars }) => sum + chars, 0) / grid.reduce((sum, { chars }) => sum + chars, 0);
  expect(Math.abs((tab ?? 0) - share * AREA.width)).toBeLessThan(3);
  expect([left, hanging]).toEqual([tab, tab]);
});

test("the first lines of a label too long for its room stand above, the last one beside what is filled in", async () => {
  const xml = strFromU8(unzipSync(await paperToDocx(paperOf(sample, "minutes", "en")))["word/document.xml"] ?? new Uint8Array());
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one);
  const at = paragraphs.findIndex((one) => one.includes("3. Representative of"));
  const [first = "", last = ""] = paragraphs.slice(at, at + 2);
  const text = (one: string): string => one.replace(/<w:tabs>.*?<\/w:tabs>/gs, "").replace(/<w:tab\/>/g, "\t").replace(/<[^>]+>/g, "");
  expect([text(first), text(last)].join(" ")).toMatch(/^3\. Representative of [^\t]*Home Affairs:\t….*$/);
  expect([first.includes("<w:tab/>"), first.includes("<w:br"), first.includes("<w:keepNext")]).toEqual([false, false, true]);
  expect(first).not.toContain("w:hanging");
});

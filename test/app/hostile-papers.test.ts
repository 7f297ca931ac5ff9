/** Text that wants to be something else, in everything that papers are made of: it comes out as the text it is, on sheets and in Word. */
import { strFromU8, unzipSync } from "fflate";
import { PAPER_KINDS, makePapers, paperFiles } from "../../src/app";
import { type BlocDescription, resolveBloc } from "../../src/core";
import type { SimSheet } from "../../src/simhost";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import thamMuu from "../../samples/khoi-tham-muu-2023.bloc.json";
import { type Desk, deskWith, find, own } from "./shell-of";

jest.setTimeout(180_000);

const year = thamMuu as unknown as BlocDescription;
const LINK = '=HYPERLINK("http://example.com","bấm vào đây")';
const HOSTILE = [LINK, "+1", "@SUM(A1:A9)", "tab\tcủa", "‮=1+1‬", "‏+1", "<w:t>&amp;</w:t>", "]]>", "{năm}", "😀"];
const hostile = (at: number): string => HOSTILE[at % HOSTILE.length] ?? "";
const ROLES = [...PAPER_KINDS.map((kind) => `paper:${kind}`), "paper-template"];

/** A bloc of which every name, note and place is hostile. */
const bloc = resolveBloc({
  ...year,
  bloc: { ...year.bloc, name: `Khối ${LINK}`, issuer: "‮@cơ quan\t1", place: "+địa danh" },
  members: (year.members ?? []).map((member, i) => ({ ...member, name: `${hostile(i)} (${i})`, shortName: `H${i} ${hostile(i)}`.slice(0, 30), note: hostile(i + 1) })),
  awards: (year.awards ?? []).map((award, i) => ({ ...award, name: `${hostile(i)} ${i}` })),
});

const cells = (sheet: SimSheet) => [...sheet.rows.values()].flatMap((row) => row.cells.flatMap((cell) => (cell === undefined ? [] : [cell])));
const spaced = (text: string): string => text.replace(/\s+/g, " ");
const shown = (desk: Desk): string => spaced(ROLES.flatMap((role) => cells(own(desk, role))).map(({ value }) => (typeof value === "string" ? value : "")).join(" "));
const documentXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
const plainText = (xml: string): string => spaced(xml.replace(/<w:br\/>|<\/w:p>/g, " ").replace(/<[^>]+>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&"));
const type = (desk: Desk, sheet: SimSheet, label: string, col: number, text: string): void => void desk.host.edit(sheet.id, find(sheet, label).row, col, text);

async function written(): Promise<Desk> {
  const desk = await deskWith(bloc);
  await makePapers(desk.shell, PAPER_KINDS);
  const minutes = own(desk, "paper:minutes");
  HOSTILE.forEach((text, i) => type(desk, minutes, ["Địa điểm:", "1. Chủ tọa:", "2. Thư ký:", "3. Đại diện", "4. Có mặt", "5. Vắng mặt", "2. Ý kiến", "Hội nghị kết thúc lúc:", "Khối trưởng năm", "Khối phó năm"][i] ?? "", 3, `${text} điền`));
  for (const [i, text] of HOSTILE.slice(0, 3).entries()) {
    desk.host.edit(minutes.id, find(minutes, "Kiến nghị của đơn vị").row + 2 + i, 2, `${text} kiến nghị`);
    // It gives the next row to write on.
    await makePapers(desk.shell, ["minutes"]);
  }
  const template = own(desk, "paper-template");
  type(desk, template, "Nguyên tắc", 3, `${LINK} câu chữ {KHỐI}`);
  type(desk, template, "Kính gửi", 3, "@kính gửi\n+1 nơi nhận\n- ‮một nơi");
  return desk;
}

it("no formula comes about on any sheet of papers, and every text is there as it was typed, also after saving", async () => {
  const desk = await written();
  await makePapers(desk.shell, PAPER_KINDS);
  const all = shown(desk);
  for (const text of [...HOSTILE.map((one) => `${one} điền`), ...HOSTILE.slice(0, 3).map((one) => `${one} kiến nghị`), "@kính gửi", "- ‮một nơi", "+địa danh, ngày", ...bloc.members.map(({ name }) => name), ...bloc.members.map(({ note }) => note ?? "")]) expect(all).toContain(spaced(text));
  const saved = readXlsx(writeXlsx(desk.host.workbook));
  for (const role of ROLES) {
    const sheet = own(desk, role);
    expect(cells(sheet).filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells(saved.sheets.find(({ name }) => name === sheet.name) ?? sheet).filter(({ formula }) => formula !== undefined)).toEqual([]);
  }
});

it("Word files hold no field, no link and no markup of the user's; the texts are there, tabs as spaces", async () => {
  const desk = await written();
  const { files } = await paperFiles(desk.shell, PAPER_KINDS);
  expect(files).toHaveLength(6);
  for (const { bytes } of files) {
    const parts = unzipSync(bytes);
    const xml = documentXml(bytes);
    expect(xml).not.toMatch(/<w:(hyperlink|instrText|fldSimple|fldChar|object)/);
    // The only tabs are ours, one between each label and its place.
    expect(xml.match(/<w:tab\/>/g) ?? []).toHaveLength((xml.match(/<w:tab w:val="left"/g) ?? []).length);
    const fields = Object.entries(parts).filter(([path]) => path.startsWith("word/")).flatMap(([, part]) => [...strFromU8(part).matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => code?.trim()));
    expect(fields.every((code) => code === "PAGE")).toBe(true);
    const links = Object.entries(parts).filter(([path]) => path.endsWith(".rels")).map(([, part]) => strFromU8(part)).join("");
    expect(links).not.toContain("External");
  }
  const minutes = plainText(documentXml(files[0]?.bytes ?? new Uint8Array()));
  for (const text of HOSTILE) expect(minutes).toContain(spaced(`${text} điền`));
  const all = plainText(files.map(({ bytes }) => documentXml(bytes)).join(" "));
  for (const text of [`${LINK} câu chữ`, "@kính gửi", "+1 nơi nhận", ...bloc.members.map(({ name }) => name)]) expect(all).toContain(spaced(text));
});

it("texts as long as a cell, and longer with what is joined to them, are cut with a finding; making again changes nothing", async () => {
  const long = `${"dài ".repeat(8_191)}xyz`;
  expect(long).toHaveLength(32_767);
  const [first, ...others] = bloc.members;
  if (first === undefined) throw new Error("no member");
  const desk = await deskWith({ ...bloc, members: [{ ...first, registered: true, name: long, note: long }, ...others] });
  await makePapers(desk.shell, PAPER_KINDS);
  const minutes = own(desk, "paper:minutes");
  type(desk, minutes, "Địa điểm:", 3, long);
  type(desk, own(desk, "paper-template"), "Nguyên tắc", 3, `{khối} ${"d".repeat(32_700)} {khối} {khối} {khối}`);
  const { findings, made } = await makePapers(desk.shell, PAPER_KINDS);
  expect(made).toHaveLength(6);
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["paper-text-cut", "text-cut"]));
  for (const { what } of findings) expect(what).toContain("32767");
  for (const role of ROLES) for (const { value } of cells(own(desk, role))) if (typeof value === "string") expect(value.length).toBeLessThanOrEqual(32_767);
  expect(cells(minutes).some(({ value }) => value === long)).toBe(true);
  const before = cells(minutes).map(({ value }) => value);
  await makePapers(desk.shell, PAPER_KINDS);
  expect(cells(minutes).map(({ value }) => value)).toEqual(before);
  const { files } = await paperFiles(desk.shell, PAPER_KINDS);
  expect(files).toHaveLength(6);
  expect(plainText(documentXml(files[0]?.bytes ?? new Uint8Array()))).toContain("dài dài xyz");
});

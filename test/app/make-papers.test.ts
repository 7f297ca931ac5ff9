import { unzipSync, strFromU8 } from "fflate";
import { type PaperKind, PAPER_KINDS, makePapers, paperFiles } from "../../src/app";
import type { BlocDescription } from "../../src/core";
import { resolveBloc } from "../../src/core";
import type { Language } from "../../src/i18n";
import type { SimSheet } from "../../src/simhost";
import khoi3 from "../../samples/khoi-3-2017.bloc.json";
import soNoiVu from "../../samples/cum-so-noi-vu-2022.bloc.json";
import thamMuu from "../../samples/khoi-tham-muu-2023.bloc.json";
import { picture } from "../excel/host-of";
import { cellAt } from "../../src/simhost";
import { type Desk, deskWith, find, ownSheet } from "./shell-of";

jest.setTimeout(120_000);

const year = thamMuu as unknown as BlocDescription;
const deskOfSample = (sample: unknown, language: Language = "vi"): Promise<Desk> => deskWith(resolveBloc(sample as BlocDescription), {}, language);
const paper = (desk: Desk, kind: PaperKind): SimSheet => {
  const sheet = ownSheet(desk, `paper:${kind}`);
  if (sheet === undefined) throw new Error(`no sheet of ${kind}`);
  return sheet;
};
const textsOn = (sheet: SimSheet): string[] => [...sheet.rows].sort(([a], [b]) => a - b).flatMap(([, { cells }]) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])));
const type = (desk: Desk, sheet: SimSheet, at: { row: number; col: number }, text: string): void => void desk.host.edit(sheet.id, at.row, at.col, text);
const beside = (sheet: SimSheet, label: string): { row: number; col: number } => ({ row: find(sheet, label).row, col: 3 });
/** A row taken out, as Excel does it: everything below moves up. */
function deleteRow(sheet: SimSheet, at: number): void {
  const rows = [...sheet.rows].filter(([row]) => row !== at);
  sheet.rows.clear();
  for (const [row, content] of rows) sheet.rows.set(row > at ? row - 1 : row, content);
}
const xmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
const plainText = (xml: string): string => xml.replace(/<w:br\/>/g, "\n").replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");

describe("papers as sheets", () => {
  test("a year's bloc has all six, each on a sheet of its own, and the sheet of their wording", async () => {
    const desk = await deskOfSample(year);
    const { made, refused, findings } = await makePapers(desk.shell, PAPER_KINDS);
    expect(made.map(({ kind }) => kind)).toEqual(["minutes", "count", "ballots", "submission", "registrations", "pact"]);
    expect([refused, findings]).toEqual([[], []]);
    for (const { kind, sheet } of made) expect(paper(desk, kind).name).toBe(sheet);
    expect(ownSheet(desk, "paper-template")?.name).toBe("Mẫu văn bản");
    const minutes = textsOn(paper(desk, "minutes")).join("\n");
    for (const text of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BIÊN BẢN", "V. BẦU KHỐI TRƯỞNG, KHỐI PHÓ NĂM 2024", "THƯ KÝ", "CHỦ TỌA", "Hoàn thành xuất sắc nhiệm vụ"]) expect(minutes).toContain(text);
    const submission = textsOn(paper(desk, "submission")).join("\n");
    for (const text of ["Số: ……/TTr-KTĐ", "TM. KHỐI THI ĐUA", "CHÁNH VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH", "Nơi nhận:", "91/2017/NĐ-CP"]) expect(submission).toContain(text);
    expect(submission).not.toMatch(/98\/2023|06\/2022/);
  });

  test("one ballot for each voter, each page beginning where a ballot begins; header row of the table on its side repeated", async () => {
    const desk = await deskOfSample(year);
    await makePapers(desk.shell, ["ballots", "registrations"]);
    const ballots = paper(desk, "ballots");
    expect(textsOn(ballots).filter((text) => text === "PHIẾU BẦU")).toHaveLength(9);
    expect(textsOn(ballots).filter((text) => text === "☐")).toHaveLength(9 * 3 * 2);
    expect(ballots.print.rowBreaks.length).toBeGreaterThan(1);
    expect([ballots.print.header.center, paper(desk, "registrations").print.header.center]).toEqual(["", '&"Times New Roman,Regular"&13&P']);
    const registrations = paper(desk, "registrations");
    expect([registrations.print.orientation, registrations.print.fitWide, registrations.print.paper]).toEqual(["landscape", 1, 9]);
    const header = find(registrations, "Đơn vị").row;
    expect(registrations.print.titleRows).toEqual([header, header]);
    expect(registrations.print.firstPageDiffers).toBe(true);
    expect(ballots.print.margins.left).toBeCloseTo((30 * 72) / 25.4, 1);
  });

  test("half-year: standings without awards; papers about awards are refused by name; the cluster's own words", async () => {
    const desk = await deskOfSample(soNoiVu);
    const { made, refused } = await makePapers(desk.shell, PAPER_KINDS);
    expect(made.map(({ kind }) => kind)).toEqual(["minutes", "registrations", "pact"]);
    expect(refused.map(({ kind }) => kind)).toEqual(["count", "ballots", "submission"]);
    expect(refused[2]?.why).toMatch(/^Tờ trình: .*6 tháng/);
    const minutes = textsOn(paper(desk, "minutes")).join("\n");
    expect(minutes).toContain("Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022");
    expect(minutes).toContain("Cụm trưởng");
    expect(minutes).not.toMatch(/ĐỀ NGHỊ KHEN THƯỞNG|BẦU CỤM TRƯỞNG|Khối trưởng/);
    const pact = textsOn(paper(desk, "pact")).join("\n");
    expect(pact).toContain("SNV Thanh Hóa:\u00a096; SNV Nghệ An:\u00a097");
    expect(pact).toContain("SỞ NỘI VỤ TỈNH THỪA THIÊN HUẾ\n(Ký, ghi rõ họ tên, đóng dấu)");
  });

  const headersOf = (sheet: SimSheet): number[] => [...sheet.rows].filter(([, { cells }]) => cells.some((cell) => cell?.value === "Tổng điểm")).map(([row]) => row).sort((a, b) => a - b);

  test("groups are never in one table, and a little less room keeps each table on one page", async () => {
    const desk = await deskOfSample(khoi3);
    await makePapers(desk.shell, ["minutes"]);
    const sheet = paper(desk, "minutes");
    const [first, second] = [find(sheet, "Nhóm: Có đánh giá công vụ").row, find(sheet, "Nhóm: Không đánh giá công vụ").row];
    expect(first).toBeLessThan(second);
    expect(headersOf(sheet)).toEqual([first + 1, second + 1]);
    expect(sheet.print.rowBreaks).toEqual([second]);
  });

  test("where a page begins within a table, its header stands there once more", async () => {
    const desk = await deskOfSample(year);
    await makePapers(desk.shell, ["minutes"]);
    const headers = headersOf(paper(desk, "minutes"));
    expect(headers).toHaveLength(2);
    expect(paper(desk, "minutes").print.rowBreaks).toEqual(headers.slice(1));
    await makePapers(desk.shell, ["minutes"]);
    expect(headersOf(paper(desk, "minutes"))).toEqual(headers);
  });

  test("English words", async () => {
    const desk = await deskOfSample(year, "en");
    const { made } = await makePapers(desk.shell, PAPER_KINDS);
    expect(made.map(({ sheet }) => sheet)).toEqual(["Minutes", "Ballot count", "Ballot papers", "Submission", "Registrations summary", "Emulation pact"]);
    expect(textsOn(paper(desk, "minutes"))).toEqual(expect.arrayContaining(["MINUTES", "Annual meeting on emulation and commendation for 2023"]));
  });

  test("a stopped bloc has its registrations and its pact; what needs a ranking is refused, with what stops it", async () => {
    const desk = await deskWith(resolveBloc({ ...year, settings: { ...year.settings, missing: "stop" }, scores: (year.scores ?? []).slice(1) }));
    const { made, refused, findings } = await makePapers(desk.shell, PAPER_KINDS);
    expect(made.map(({ kind }) => kind)).toEqual(["registrations", "pact"]);
    expect(refused.map(({ kind }) => kind)).toEqual(["minutes", "count", "ballots", "submission"]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual(expect.arrayContaining([["missing-stops", "error"]]));
    expect(ownSheet(desk, "paper:minutes")).toBeUndefined();
  });
});

describe("what users put on the papers survives", () => {
  test("making again changes nothing", async () => {
    const desk = await deskOfSample(year);
    await makePapers(desk.shell, PAPER_KINDS);
    const before = desk.host.workbook.sheets.map((sheet) => picture(desk.host, sheet));
    await makePapers(desk.shell, PAPER_KINDS);
    expect(desk.host.workbook.sheets.map((sheet) => picture(desk.host, sheet))).toEqual(before);
  });

  test("places filled in, requests, a line of the user's own; and the Word file says the same", async () => {
    // Its pages have room for all lines to write on.
    const desk = await deskOfSample(soNoiVu);
    await makePapers(desk.shell, ["minutes"]);
    const sheet = paper(desk, "minutes");
    type(desk, sheet, beside(sheet, "Địa điểm:"), "Hội trường Văn phòng UBND tỉnh");
    type(desk, sheet, beside(sheet, "1. Chủ tọa:"), "Ông Trần Văn Minh Họa");
    type(desk, sheet, { row: find(sheet, "2. Ý kiến thảo luận:").row + 2, col: find(sheet, "2. Ý kiến thảo luận:").col }, "Thống nhất.");
    type(desk, sheet, beside(sheet, "Biên bản lập thành:"), "05 bản");
    const header = find(sheet, "Đơn vị kiến nghị").row;
    type(desk, sheet, { row: header + 2, col: 2 }, "Sở Nội vụ Hà Tĩnh");
    type(desk, sheet, { row: header + 2, col: 3 }, "Bổ sung tiêu chí chuyển đổi số");
    type(desk, sheet, { row: header + 2, col: 4 }, "Khối ghi nhận");
    type(desk, sheet, { row: find(sheet, "II. NỘI DUNG").row, col: 6 }, "ghi bên cạnh");
    await makePapers(desk.shell, ["minutes"]);
    expect(cellAt(sheet, beside(sheet, "Địa điểm:").row, 3)?.value).toBe("Hội trường Văn phòng UBND tỉnh");
    expect(cellAt(sheet, beside(sheet, "1. Chủ tọa:").row, 3)?.value).toBe("Ông Trần Văn Minh Họa");
    expect(find(sheet, "Thống nhất.")).toEqual({ row: find(sheet, "2. Ý kiến thảo luận:").row + 1, col: find(sheet, "2. Ý kiến thảo luận:").col });
    // The one request moves up to the first row.
    const first = find(sheet, "Đơn vị kiến nghị").row + 1;
    expect([2, 3, 4].map((col) => cellAt(sheet, first, col)?.value)).toEqual(["Sở Nội vụ Hà Tĩnh", "Bổ sung tiêu chí chuyển đổi số", "Khối ghi nhận"]);
    expect(textsOn(sheet)).toContain("ghi bên cạnh");
    const { files } = await paperFiles(desk.shell, ["minutes"]);
    const text = plainText(xmlOf(files[0]?.bytes ?? new Uint8Array()));
    for (const typed of ["Hội trường Văn phòng UBND tỉnh", "Ông Trần Văn Minh Họa", "05 bản", "Bổ sung tiêu chí chuyển đổi số", "Khối ghi nhận"]) expect(text).toContain(typed);
  });

  test("requests on a sheet on which the unit stood last, and a row put between them, are read as they stand there", async () => {
    const desk = await deskOfSample(soNoiVu);
    await makePapers(desk.shell, ["minutes"]);
    const sheet = paper(desk, "minutes");
    const first = find(sheet, "Đơn vị kiến nghị").row + 1;
    for (const [i, row] of [first, first + 2].entries()) {
      type(desk, sheet, { row, col: 0 }, `join:requests:${i + 1}`);
      for (const [k, text] of ["Kiến nghị", "Trả lời", "Đơn vị"].entries()) type(desk, sheet, { row, col: 2 + k }, `${text} ${i + 1}`);
    }
    type(desk, sheet, { row: first + 1, col: 0 }, "");
    type(desk, sheet, { row: first + 1, col: 2 }, "Chen vào giữa");
    await makePapers(desk.shell, ["minutes"]);
    expect([0, 1, 2].map((i) => [2, 3, 4].map((col) => cellAt(sheet, first + i, col)?.value ?? ""))).toEqual([
      ["Đơn vị 1", "Kiến nghị 1", "Trả lời 1"], ["", "Chen vào giữa", ""], ["Đơn vị 2", "Kiến nghị 2", "Trả lời 2"],
    ]);
  });

  test("numbers of votes that were filled in stay", async () => {
    const desk = await deskOfSample(year);
    await makePapers(desk.shell, ["minutes", "count"]);
    const sheet = paper(desk, "minutes");
    const dots = "Bỏ phiếu kín: phát ra ……, thu về ……, hợp lệ …… (kèm Biên bản kiểm phiếu).";
    type(desk, sheet, find(sheet, dots), "Bỏ phiếu kín: phát ra 9, thu về 9, hợp lệ 8.");
    await makePapers(desk.shell, ["minutes"]);
    expect(textsOn(sheet)).toContain("Bỏ phiếu kín: phát ra 9, thu về 9, hợp lệ 8.");
    expect(textsOn(sheet)).not.toContain(dots);
  });

  test("a value that we filled in and nobody touched follows the set-up", async () => {
    const desk = await deskOfSample(year);
    await makePapers(desk.shell, ["minutes"]);
    const sheet = paper(desk, "minutes");
    expect(cellAt(sheet, beside(sheet, "1. Chủ tọa:").row, 3)?.value).toBe("Chánh Văn phòng Ủy ban nhân dân tỉnh");
    const setup = desk.host.workbook.sheets.find(({ name }) => name === "Thiết lập");
    if (setup === undefined) throw new Error("no set-up");
    type(desk, setup, { row: find(setup, "Khối trưởng, cụm trưởng").row, col: find(setup, "Khối trưởng, cụm trưởng").col + 1 }, "Sở Tư pháp");
    await makePapers(desk.shell, ["minutes"]);
    expect(cellAt(sheet, beside(sheet, "1. Chủ tọa:").row, 3)?.value).toBe("Giám đốc Sở Tư pháp");
  });

  test("wording: edited stays, emptied comes back, a deleted row is left out, a name in braces that stands for nothing is told with its cell", async () => {
    const desk = await deskOfSample(year);
    await makePapers(desk.shell, ["minutes"]);
    const template = ownSheet(desk, "paper-template");
    if (template === undefined) throw new Error("no wording");
    const rowOf = (name: string, text: string): number => [...template.rows].find(([, { cells }]) => cells[2]?.value === name && cells[3]?.value === text)?.[0] ?? -1;
    const [right, left] = [rowOf("Ký bên phải", "CHỦ TỌA"), rowOf("Ký bên trái", "THƯ KÝ")];
    type(desk, template, { row: right, col: 3 }, "CHỦ TRÌ {NĂM} {khong co}");
    const office = rowOf("Đại diện cơ quan cấp trên", "3. Đại diện Sở Nội vụ:");
    deleteRow(template, office);
    const { findings } = await makePapers(desk.shell, ["minutes"]);
    const sheet = paper(desk, "minutes");
    expect(textsOn(sheet)).toContain("CHỦ TRÌ 2023 {khong co}");
    expect(textsOn(sheet).some((text) => text.includes("Đại diện Sở Nội vụ"))).toBe(false);
    expect(findings).toEqual([expect.objectContaining({ code: "placeholder-unknown", sheet: "Mẫu văn bản" })]);
    expect(findings[0]?.cell).toMatch(/^D\d+$/);
    const again = rowOf("Ký bên phải", "CHỦ TRÌ {NĂM} {khong co}");
    type(desk, template, { row: again, col: 3 }, "");
    expect(left).toBeGreaterThan(0);
    expect((await makePapers(desk.shell, ["minutes"])).findings).toEqual([]);
    expect(textsOn(sheet)).toContain("CHỦ TỌA");
    expect(rowOf("Ký bên phải", "CHỦ TỌA")).toBe(again);
    expect(textsOn(template).some((text) => text.includes("Đại diện Sở Nội vụ:"))).toBe(false);
  });
});

test("hostile text is text, in sheets and in Word files", async () => {
  const hostile = ['=HYPERLINK("http://x","y")', "+1", "@x", "tab\tcủa", "‮rtl", "<b>&amp;", "{năm}"];
  const members = (year.members ?? []).map((member, i) => (hostile[i] === undefined ? member : { ...member, name: hostile[i], shortName: `H${i} ${hostile[i]}` }));
  const desk = await deskWith(resolveBloc({ ...year, members }));
  const { made } = await makePapers(desk.shell, PAPER_KINDS);
  expect(made).toHaveLength(6);
  for (const { kind } of made) for (const [, { cells }] of paper(desk, kind).rows) for (const cell of cells) expect(cell?.formula).toBeUndefined();
  expect(textsOn(paper(desk, "minutes"))).toEqual(expect.arrayContaining(['=HYPERLINK("http://x","y")', "+1", "@x", "<b>&amp;", "{năm}"]));
  const { files } = await paperFiles(desk.shell, PAPER_KINDS);
  for (const { bytes } of files) expect(xmlOf(bytes)).not.toMatch(/<w:(hyperlink|instrText[^>]*>\s*HYPERLINK)/);
  const minutes = plainText(xmlOf(files[0]?.bytes ?? new Uint8Array()));
  for (const text of ['=HYPERLINK("http://x","y")', "+1", "@x", "<b>&amp;", "{năm}"]) expect(minutes).toContain(text);
});

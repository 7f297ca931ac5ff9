import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ResultJson } from "../../src/app";
import { readXlsx } from "../../src/xlsx";
import { root, runCli, runProcess } from "./run-cli";

jest.setTimeout(180_000);

let folder: string;
const at = (name: string) => join(folder, name);
const result = (name: string) => JSON.parse(readFileSync(at(name), "utf8")) as ResultJson;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bloc-cli-"));
  const built = runProcess(["--help"], folder);
  if (built.code !== 0) throw new Error(built.out + built.err);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small bloc whose standings are worked out by hand below. */
const small = {
  schema: 1,
  bloc: { name: "Khối thử", kind: "khoi", year: 2026, period: "year" },
  settings: { asOf: "2026-12-01" },
  groups: [{ code: "G", name: "Toàn Khối" }],
  criteria: [
    { code: "I", label: "I", name: "Phần một", max: 20 },
    { code: "I.1", label: "1", name: "Tiêu chí 1", parent: "I", max: 10 },
    { code: "I.2", label: "2", name: "Tiêu chí 2", parent: "I", max: 10, weight: 1 },
    { code: "II", label: "II", name: "Phần hai" },
    { code: "II.1", label: "1", name: "Tiêu chí 3", parent: "II", max: 5, weight: 2 },
  ],
  members: [
    { code: "A", name: "Đơn vị A", group: "G" },
    { code: "B", name: "Đơn vị B", group: "G" },
    { code: "C", name: "Đơn vị C", group: "G" },
  ],
  scores: [
    ...["I.1", "I.2", "II.1"].flatMap((criterion, i) => [
      { member: "A", criterion, layer: "appraised", points: [9.5, 8, 5][i] },
      { member: "B", criterion, layer: "appraised", points: [8, 9.5, 5][i] },
      { member: "C", criterion, layer: "appraised", points: [10, 10, 4][i] },
    ]),
  ],
  awards: [{ code: "CO", name: "Cờ thi đua", for: "collective", leaderOnly: true, count: 1 }],
};

async function make(name: string, bloc: unknown): Promise<void> {
  writeFileSync(at(`${name}.json`), JSON.stringify(bloc));
  const made = await runCli(["new", `${name}.json`, "-o", `${name}.xlsx`], folder);
  expect(`${made.out}${made.err}`).toContain(`${name}.xlsx`);
  expect(made.code).toBe(0);
}

describe("new, check, rank", () => {
  beforeAll(() => make("small", small));

  it("ranks: weights count, equal totals share the rank, the leader is put forward", () => {
    const input = readFileSync(at("small.xlsx"));
    const ran = runProcess(["rank", "small.xlsx", "-o", "small-out.xlsx", "--json", "small-result.json"], folder);
    expect(ran.code).toBe(0);
    const { groups, nominations, status, provisional, fingerprint } = result("small-result.json");
    expect(status).toBe("ranked");
    expect(provisional).toBe(false);
    expect(groups[0]?.standings.map((s) => [s.member, s.rank, s.total, s.max, s.rate, s.tied])).toEqual([
      ["C", 1, "28.00", "30.00", "93.33", false],
      ["A", 2, "27.50", "30.00", "91.67", true],
      ["B", 2, "27.50", "30.00", "91.67", true],
    ]);
    expect(nominations.map((n) => [n.award, n.subject])).toEqual([["CO", "C"]]);
    expect(fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(readFileSync(at("small.xlsx")).equals(input)).toBe(true);
  });

  it("prints standings a person can read, Vietnamese names aligned", async () => {
    const { out } = await runCli(["rank", "small.xlsx"], folder);
    const lines = out.split("\n").filter((line) => /Đơn vị [ABC] .*%/.test(line));
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => line.indexOf("/30,00"))).size).toBe(1);
    expect(lines[0]).toMatch(/1\s+Đơn vị C\s+28,00\s+28,00\/30,00\s+93,33%/);
  });

  it("explains a member: how its total came about, its gaps, its awards; by code or by name; one that nobody has is told with the nearest", async () => {
    const { code, out } = await runCli(["explain", "small.xlsx", "-o", "small-why.xlsx", "--member", "A"], folder);
    expect(code).toBe(0);
    expect(out).toContain("Đơn vị A (A)");
    expect(out).toMatch(/27,50\/30,00 điểm; Hạng 2\/3/);
    expect(out).toMatch(/Kém Đơn vị C \(hạng 1\) 0,50 điểm/);
    expect(out).not.toContain("Đơn vị B (B)");
    expect(readXlsx(readFileSync(at("small-why.xlsx"))).sheets.map(({ name }) => name)).toContain("Giải trình");
    const wrong = await runCli(["explain", "small.xlsx", "-o", "small-no.xlsx", "--member", "Q"], folder);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("Không có đơn vị nào có mã hoặc tên \"Q\". Có phải là \"A\"?");
    expect(existsSync(at("small-no.xlsx"))).toBe(false);
    const named = await runCli(["explain", "small.xlsx", "-o", "small-named.xlsx", "--member", "đơn vị b"], folder);
    expect([named.code, named.out.includes("Đơn vị B (B)"), named.out.includes("Đơn vị A (A)")]).toEqual([0, true, false]);
  });

  it("speaks English on demand", () => {
    const { out } = runProcess(["rank", "small.xlsx", "--lang", "en"], folder);
    expect(out).toMatch(/Rank\s+Member\s+Total/);
    expect(out).toContain("28.00");
  });

  it("gives the same result again from its own output, and from any folder", () => {
    mkdirSync(at("elsewhere"), { recursive: true });
    const ran = runProcess(["rank", "../small-out.xlsx", "--json", "again.json"], at("elsewhere"));
    expect(ran.code).toBe(0);
    expect(result("elsewhere/again.json").fingerprint).toBe(result("small-result.json").fingerprint);
  });

  it("keeps an earlier file of the same name aside", async () => {
    writeFileSync(at("kept.xlsx"), "typed by somebody");
    const { out } = await runCli(["rank", "small.xlsx", "-o", "kept.xlsx"], folder);
    expect(readFileSync(at("kept.truoc.xlsx"), "utf8")).toBe("typed by somebody");
    expect(out).toContain("kept.truoc.xlsx");
  });

  it("checks without writing anything", async () => {
    const before = readdirSync(folder).sort();
    const ran = await runCli(["check", "small.xlsx"], folder);
    expect(ran.code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});

describe("a run that stops", () => {
  const flawed = { ...small, scores: small.scores.map((s) => (s.member === "B" && s.criterion === "I.1" ? { ...s, points: 12 } : s)) };

  it("says why, writes the data check and the log only, and exits with 1", async () => {
    await make("flawed", flawed);
    const ran = runProcess(["rank", "flawed.xlsx", "-o", "flawed-out.xlsx", "--json", "flawed-result.json"], folder);
    expect(ran.code).toBe(1);
    const { status, groups, nominations, findings } = result("flawed-result.json");
    expect([status, groups, nominations]).toEqual(["stopped", [], []]);
    const above = findings.find((finding) => finding.code === "score-above-max");
    expect(above).toMatchObject({ severity: "error", sheet: "Đơn vị B" });
    expect(above?.cell).toMatch(/^[A-Z]+\d+$/);
    const names = (file: string) => readXlsx(readFileSync(at(file))).sheets.map((sheet) => sheet.name);
    const added = names("flawed-out.xlsx").filter((name) => !names("flawed.xlsx").includes(name));
    expect(added.sort()).toEqual(["Nhật ký tính điểm", "Rà soát số liệu"]);
    expect((await runCli(["check", "flawed.xlsx"], folder)).code).toBe(1);
  });

  it("on a missing score offers the provisional run, which then ranks", async () => {
    await make("missing", { ...small, scores: small.scores.filter((s) => !(s.member === "C" && s.criterion === "II.1")) });
    const stopped = await runCli(["rank", "missing.xlsx", "--json", "missing.json"], folder);
    expect(stopped.code).toBe(1);
    expect(stopped.out).toContain("--provisional");
    const ran = await runCli(["rank", "missing.xlsx", "--provisional", "--json", "provisional.json"], folder);
    expect(ran.code).toBe(0);
    expect(result("provisional.json")).toMatchObject({ status: "ranked", provisional: true });
    const c = result("provisional.json").groups[0]?.standings.find((s) => s.member === "C");
    // 20 of the 20 points that are settled, brought to the full scale of 30.
    expect([c?.total, c?.max, c?.rate]).toEqual(["30.00", "20.00", "100.00"]);
  });
});

describe("templates", () => {
  it("are listed with their sources", async () => {
    const ran = await runCli(["new", "--list-templates"], folder);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^1000-diem: /m);
    expect(ran.out).toContain("Thống kê tỉnh Hưng Yên");
  });

  it("make a workbook that says what is missing and where its figures are from", async () => {
    const made = await runCli(["new", "--template", "100-diem", "--year", "2026", "-o", "tu-mau.xlsx"], folder);
    expect(`${made.out}${made.err}`).toContain("tu-mau.xlsx");
    const texts = readXlsx(readFileSync(at("tu-mau.xlsx"))).sheets.flatMap(({ rows }) => [...rows.values()].flatMap((row) => row.cells.map((cell) => cell?.value)));
    expect(texts.some((text) => typeof text === "string" && text.includes("2008"))).toBe(true);
    expect(texts).toContain("Nguồn bị cắt; 10 điểm là phần còn lại của 100. (chưa có trong nguồn; khối tự điền)");
    const checked = await runCli(["check", "tu-mau.xlsx"], folder);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain("Sở Dân tộc và Tôn giáo");
  });
});

describe("files and usage that are wrong", () => {
  it.each<[string, string[], RegExp]>([
    ["no command", [], /new|check|rank/],
    ["an unknown command", ["sort"], /Không có lệnh sort/],
    ["an unknown option", ["rank", "a.xlsx", "--fast"], /Không có tùy chọn --fast/],
    ["no file", ["rank"], /Thiếu đối số/],
    ["no -o", ["new", "small.json"], /Thiếu tùy chọn/],
    ["a description and a template", ["new", "small.json", "--template", "100-diem", "-o", "x.xlsx"], /chỉ một trong hai/],
    ["neither", ["new", "-o", "x.xlsx"], /chỉ một trong hai/],
    ["a template there is not", ["new", "--template", "100-diemm", "-o", "x.xlsx"], /Có phải là "100-diem"/],
    ["a year that is none", ["new", "--template", "100-diem", "--year", "26", "-o", "x.xlsx"], /bốn chữ số/],
    ["too many words", ["check", "a.xlsx", "b.xlsx"], /Thừa đối số/],
    ["a language there is not", ["check", "a.xlsx", "--lang", "fr"], /vi hoặc en/],
    ["a file there is not", ["rank", "nowhere.xlsx"], /Không tìm thấy tệp nowhere\.xlsx/],
    ["a folder", ["rank", "."], /là thư mục/],
  ])("%s: exit code 2 and a sentence", async (_, args, words) => {
    const ran = await runCli(args, folder);
    expect(ran.err + ran.out).toMatch(words);
    expect(ran.code).toBe(2);
  });

  it("refuses to write over its input", () => {
    const ran = runProcess(["rank", "small.xlsx", "-o", "./small.xlsx"], folder);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("trùng tệp đầu vào");
  });

  it.each<[string, Uint8Array | string]>([
    ["text", "just text"],
    ["nothing", ""],
    ["half a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ])("a file of %s is no workbook", async (_, contents) => {
    writeFileSync(at("wrong.xlsx"), contents);
    const ran = await runCli(["rank", "wrong.xlsx", "--lang", "en"], folder);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("wrong.xlsx: ");
    expect(ran.err).not.toContain("at ");
  });

  it("a bloc.json with a mistake is refused with its place, and nothing is written", () => {
    writeFileSync(at("bad.json"), JSON.stringify({ ...small, groups: [{ code: "G", nmae: "x", name: "x" }] }));
    const ran = runProcess(["new", "bad.json", "-o", "bad.xlsx"], folder);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`groups[1]: không có khóa "nmae"; có phải là "name"?`);
    expect(existsSync(at("bad.xlsx"))).toBe(false);
  });

  it("a bloc.json with a score for nobody is refused", async () => {
    writeFileSync(at("bad.json"), JSON.stringify({ ...small, scores: [{ member: "Z", criterion: "I.1", layer: "self", points: 1 }] }));
    const ran = await runCli(["new", "bad.json", "-o", "bad.xlsx"], folder);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("Z");
  });
});

describe("the samples", () => {
  const samples = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".xlsx"));

  it("are all there", () => {
    expect(samples.length).toBeGreaterThanOrEqual(8);
  });

  it.each(samples)("%s ranks, every group with a first place", async (name) => {
    const ran = await runCli(["rank", join(root, "samples", name), "--json", `${name}.json`], folder);
    expect(ran.out + ran.err).not.toMatch(/Lỗi \[/);
    expect(ran.code).toBe(0);
    const { groups, findings } = result(`${name}.json`);
    for (const group of groups) expect(group.standings.some((standing) => standing.rank === 1)).toBe(true);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });
});

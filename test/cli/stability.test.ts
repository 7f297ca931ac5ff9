import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stabilityDescription } from "../app/stability-bloc";
import { runCli } from "./run-cli";

jest.setTimeout(240_000);

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bloc-stability-"));
  writeFileSync(at("bloc.json"), JSON.stringify(stabilityDescription));
  writeFileSync(at("thieu.json"), JSON.stringify({ ...stabilityDescription, scores: stabilityDescription.scores?.slice(1) }));
  for (const name of ["bloc", "thieu"]) {
    const made = await runCli(["new", `${name}.json`, "-o", `${name}.xlsx`], folder);
    if (made.code !== 0) throw new Error(made.out + made.err);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("prints each group's ranks, what swaps neighbours, and what leaving a criterion out does; reads only", async () => {
  const book = readFileSync(at("bloc.xlsx"));
  const { code, out, err } = await runCli(["stability", "bloc.xlsx"], folder);
  expect([code, err]).toEqual([0, ""]);
  expect(out.split("\n")).toEqual([
    "ĐỘ ỔN ĐỊNH CỦA THỨ HẠNG",
    "Chỉ để tham khảo: không quyết định gì, không thay đổi thứ hạng và không ghi gì vào sổ.",
    "Tính lại 10000 lần, mỗi lần hệ số của từng tiêu chí tăng hoặc giảm ngẫu nhiên, nhiều nhất 10%. Số khởi tạo 1: cùng số này thì kết quả như nhau.",
    "",
    "Nhóm một",
    "  Hạng  Đơn vị  Cao nhất–thấp nhất  Giữ hạng",
    "     1  Sở A                     1      100%",
    "     2  Sở B                     2      100%",
    "     3  Sở C                     3      100%",
    "",
    "  Thay đổi nhỏ nhất của một điểm để hai đơn vị liền kề đổi chỗ:",
    "    B vượt A nếu được thêm 1,01 điểm ở “I Chuyên môn”.",
    "    C không vượt được B nếu chỉ thay đổi điểm của một tiêu chí.",
    "",
    "  Nếu bỏ một tiêu chí:",
    "    Bỏ “I Chuyên môn”: A từ hạng 1 xuống hạng 2; B từ hạng 2 lên hạng 1.",
    "",
    "Nhóm hai",
    "  Hạng  Đơn vị  Cao nhất–thấp nhất  Giữ hạng",
    "     1  Sở D                     1      100%",
    "     1  Sở E                     1      100%",
    "",
    "  Thay đổi nhỏ nhất của một điểm để hai đơn vị liền kề đổi chỗ:",
    "    D và E đang đồng hạng.",
    "",
    "  Nếu bỏ một tiêu chí:",
    "    Bỏ bất kỳ tiêu chí nào thì thứ hạng cũng giữ nguyên.",
    "",
    "Cao nhất–thấp nhất: các hạng mà đơn vị đạt được trong các lần tính. Giữ hạng: tỷ lệ số lần vẫn đúng hạng hiện nay.",
    "",
  ]);
  expect(readFileSync(at("bloc.xlsx")).equals(book)).toBe(true);
});

it("takes share, runs and seed, with a decimal comma as well; the same file twice", async () => {
  const run = () => runCli(["stability", "bloc.xlsx", "--share", "22,5", "--runs", "300", "--seed", "9", "--json", "on-dinh.json", "--lang", "en"], folder);
  const first = await run();
  expect(first.code).toBe(0);
  expect(first.out).toContain("Computed 300 times, each time with the weight of every criterion up or down at random by at most 22.5%. Seed 9:");
  expect(first.out).toMatch(/1 {2}Sở A +1–2 +9\d%\n/);
  expect(first.out).toContain("B overtakes A with 1.01 more points on “I Chuyên môn”.");
  const bytes = readFileSync(at("on-dinh.json"));
  expect(JSON.parse(bytes.toString())).toMatchObject({ status: "diagnosed", settings: { share: 22.5, runs: 300, seed: 9 }, groups: [{ group: "G", drops: [{ criterion: "1" }] }, { group: "H", drops: [] }] });
  expect((await run()).code).toBe(0);
  expect(readFileSync(at("on-dinh.json")).equals(bytes)).toBe(true);
});

it("stops with the findings where a score is missing, and goes on with --provisional", async () => {
  const stopped = await runCli(["stability", "thieu.xlsx", "--json", "dung.json"], folder);
  expect(stopped.code).toBe(1);
  expect(stopped.out).toContain("Chưa xếp hạng vì còn thiếu điểm. Bổ sung điểm, hoặc thêm --provisional để vẫn tính tạm.");
  expect(JSON.parse(readFileSync(at("dung.json"), "utf8"))).toMatchObject({ status: "stopped", groups: [] });
  const provisional = await runCli(["stability", "thieu.xlsx", "--provisional"], folder);
  expect(provisional.code).toBe(0);
  expect(provisional.out).toContain("Tạm tính: ");
});

it("refuses numbers outside their ranges, and to write over the workbook, in words", async () => {
  for (const [option, given] of [["--share", "0"], ["--share", "101"], ["--share", "1.25"], ["--runs", "0"], ["--runs", "1000001"], ["--runs", "1.5"], ["--seed", "-1"], ["--seed", "4294967296"]] as const) {
    const { code, err } = await runCli(["stability", "bloc.xlsx", `${option}=${given}`], folder);
    expect([code, err.split(";")[0]]).toEqual([2, `Tùy chọn ${option}: "${given}" không dùng được`]);
  }
  expect((await runCli(["stability", "bloc.xlsx", "--json", "bloc.xlsx"], folder)).code).toBe(2);
  expect((await runCli(["stability"], folder)).code).toBe(2);
});

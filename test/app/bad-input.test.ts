import { type ToldFinding, checkWorkbook, computeRanking } from "../../src/app";
import type { FindingCode, Severity } from "../../src/core";
import { cellName } from "../../src/simhost";
import { sheetNamed } from "../excel/host-of";
import { blocOf, type Desk, deskWith, find } from "./shell-of";

interface Place {
  readonly sheet: string;
  readonly cell?: string;
}

const at = (desk: Desk, sheet: string, rowOf: string, header: string): { row: number; col: number } => {
  const on = sheetNamed(desk.host, sheet);
  return { row: find(on, rowOf).row, col: find(on, header).col };
};
const type = (desk: Desk, sheet: string, where: { row: number; col: number }, typed: string): Place => {
  desk.host.edit(sheetNamed(desk.host, sheet).id, where.row, where.col, typed);
  return { sheet, cell: cellName(where.row, where.col) };
};
const drop = (desk: Desk, sheet: string): void => desk.host.otherUser.deleteSheet(sheetNamed(desk.host, sheet).id);
const score = (desk: Desk) => at(desk, "ĐV 1", "Tiêu chí 1.1", "Điểm Khối thống nhất");

const FAULTS: readonly (readonly [string, FindingCode, Severity, (desk: Desk) => Partial<Place>])[] = [
  ["no set-up sheet", "no-setup", "error", (desk) => (drop(desk, "Thiết lập"), { sheet: "" })],
  ["no criteria sheet", "no-criteria", "error", (desk) => (drop(desk, "Tiêu chí"), { sheet: "" })],
  ["no sheet of members", "no-members", "error", (desk) => (drop(desk, "Đơn vị thành viên"), { sheet: "" })],
  ["a required header missing", "header-missing", "error", (desk) => {
    const header = find(sheetNamed(desk.host, "Đơn vị thành viên"), "Tên đầy đủ");
    type(desk, "Đơn vị thành viên", header, "");
    return { sheet: "Đơn vị thành viên" };
  }],
  ["a member without a sheet", "member-no-sheet", "warning", (desk) => (drop(desk, "ĐV 2"), { sheet: "Đơn vị thành viên" })],
  ["a member without a group", "member-no-group", "error", (desk) => type(desk, "Đơn vị thành viên", at(desk, "Đơn vị thành viên", "Đơn vị thành viên số 2", "Nhóm"), "")],
  ["two members with one code", "member-code-doubled", "error", (desk) => {
    const members = sheetNamed(desk.host, "Đơn vị thành viên");
    const row = find(members, "Đơn vị thành viên số 2").row;
    const col = members.rows.get(row)?.cells.findIndex((cell) => cell?.value === "M2") ?? -1;
    return type(desk, "Đơn vị thành viên", { row, col }, "M1");
  }],
  ["a score above its maximum", "score-above-max", "error", (desk) => type(desk, "ĐV 1", score(desk), "10,01")],
  ["a negative score", "score-negative", "error", (desk) => type(desk, "ĐV 1", score(desk), "-0,5")],
  ["text for a score", "score-unreadable", "error", (desk) => type(desk, "ĐV 1", score(desk), "tốt")],
  ["an error value", "score-error-value", "error", (desk) => type(desk, "ĐV 1", score(desk), "#REF!")],
  ["a date for a score", "score-date", "error", (desk) => type(desk, "ĐV 1", score(desk), "9/5")],
  ["a number as text", "score-text-number", "warning", (desk) => type(desk, "ĐV 1", score(desk), "'9,5")],
  ["a section whose stated maximum is not its children's", "max-not-sum", "warning", (desk) => type(desk, "Tiêu chí", at(desk, "Tiêu chí", "Nội dung 1", "Điểm tối đa"), "99")],
];

describe("bad input", () => {
  it.each(FAULTS)("%s is %s", async (_what, code, severity, spoil) => {
    const desk = await deskWith(blocOf(4));
    const place = spoil(desk);
    for (const language of ["vi", "en"] as const) {
      const outcome = await checkWorkbook({ ...desk.shell, language });
      const found = outcome.findings.find((finding) => finding.code === code);
      expect(outcome.findings.map((finding) => finding.code)).toContain(code);
      expect(found).toMatchObject({ severity, ...place });
      expect(found?.what).toMatch(/\S.{8,}/);
      expect(found?.todo).toMatch(/\S.{8,}/);
      expect(`${found?.what} ${found?.todo}`).not.toMatch(/undefined|\[object|NaN|null/);
    }
    const errors = (findings: readonly ToldFinding[]): number => findings.filter((finding) => finding.severity === "error").length;
    const ran = await computeRanking(desk.shell);
    expect(ran.status).toBe(errors(ran.findings) > 0 ? "stopped" : "ranked");
    if (severity === "error") expect(ran.status).toBe("stopped");
  });

  it("a cell that cannot be read is said once, not also as missing", async () => {
    const desk = await deskWith(blocOf(4));
    type(desk, "ĐV 1", score(desk), "tốt");
    const { findings } = await checkWorkbook(desk.shell);
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["score-unreadable"]);
  });

  it("a criterion on a score sheet that the bloc has not, or that stands there twice, is an error with its cell", async () => {
    for (const [typed, code] of [["Tiêu chí lạ", "criterion-unknown"], ["Tiêu chí 1.1: thực hiện nhiệm vụ được giao", "criterion-doubled"]] as const) {
      const desk = await deskWith(blocOf(4));
      const sheet = sheetNamed(desk.host, "ĐV 1");
      const last = Math.max(...[...sheet.rows].filter(([, { cells }]) => cells.some((cell) => typeof cell?.value === "string" && /^Tiêu chí \d/.test(cell.value))).map(([row]) => row));
      desk.host.otherUser.insertRows(sheet.id, last + 1);
      const name = find(sheet, "Tiêu chí 1.1");
      const label = find(sheet, "TT");
      desk.host.edit(sheet.id, last + 1, label.col, "9");
      desk.host.edit(sheet.id, last + 1, name.col, typed);
      desk.host.edit(sheet.id, last + 1, score(desk).col, "5");
      const { findings, status } = await checkWorkbook(desk.shell);
      expect({ typed, codes: findings.filter(({ severity }) => severity === "error").map((finding) => [finding.code, finding.sheet]) }).toEqual({ typed, codes: [[code, "ĐV 1"]] });
      expect(status).toBe("stopped");
    }
  });

  it("what was not wholly read is not ranked: no ties and open places are told of it", async () => {
    const even = Array.from({ length: 4 }, (_, m) => ({ member: `M${m + 1}`, criterion: "S1.1", layer: "final" as const, points: 5 }));
    const desk = await deskWith(blocOf(4, 6, { scores: even, settings: { missing: "zero" } }));
    expect((await checkWorkbook(desk.shell)).findings.map(({ code }) => code)).toContain("award-tie-open");
    type(desk, "ĐV 1", score(desk), "9/5");
    const { findings } = await checkWorkbook(desk.shell);
    expect(findings.map(({ code }) => code)).toContain("score-date");
    expect(findings.map(({ code }) => code)).not.toContain("award-tie-open");
  });
});

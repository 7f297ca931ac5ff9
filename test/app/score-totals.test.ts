/** The row of a score sheet that adds it up, computed as Excel does while people type. */
import { computeRanking } from "../../src/app";
import { resolveBloc, type Bloc } from "../../src/core";
import type { Language } from "../../src/i18n";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { cellAt, sheetNamed } from "../excel/host-of";
import { changed, deskWith, find, pictures, type Desk } from "./shell-of";

const bloc: Bloc = resolveBloc({
  schema: 1,
  bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" },
  groups: [{ code: "A", name: "Toàn khối" }],
  criteria: [
    { code: "I", label: "I", name: "Chuyên môn" },
    { code: "I.1", label: "1", name: "Chương trình", parent: "I", max: 10 },
    { code: "I.2", label: "2", name: "Kê khai", parent: "I", max: 5, rule: "yes-no" },
    { code: "II", label: "II", name: "Thi đua", max: 8 },
    { code: "II.1", label: "1", name: "Giao ước", parent: "II", max: 3, rule: "yes-no" },
    { code: "II.2", label: "2", name: "Phong trào", parent: "II", max: 5 },
  ],
  members: [{ code: "STP", name: "Sở Tư pháp", group: "A" }, { code: "TTT", name: "Thanh tra tỉnh", group: "A" }],
  scores: ["STP", "TTT"].flatMap((member) => [
    { member, criterion: "I.1", layer: "self" as const, points: 9.5 },
    { member, criterion: "I.2", layer: "self" as const, points: "yes" },
    { member, criterion: "II.1", layer: "self" as const, points: "no" },
    { member, criterion: "II.2", layer: "self" as const, points: 4.25 },
    { member, criterion: "I.1", layer: "final" as const, points: 9 },
  ]),
});

const deskIn = async (language: Language = "vi"): Promise<Desk> => deskWith(bloc, { engine: await loadFormulaEngine() }, language);

/** What stands in the totals of the first member: of the maxima, then of each layer as the columns come. */
function totals(desk: Desk, word = "Tổng cộng"): unknown[] {
  const sheet = sheetNamed(desk.host, "Sở Tư pháp");
  const { row } = find(sheet, word);
  return [2, 8, 10, 11, 12].map((col) => cellAt(sheet, row, col)?.value);
}

function typeAt(desk: Desk, criterion: string, col: number, typed: string): void {
  const sheet = sheetNamed(desk.host, "Sở Tư pháp");
  desk.host.edit(sheet.id, find(sheet, criterion).row, col, typed);
}

const SELF = 8;
const STATE = 15;

test.each<[Language, string]>([["vi", "Tổng cộng"], ["en", "Total"]])("adds the maxima, and the points of a layer that scored everything, in %s", async (language, word) => {
  const desk = await deskIn(language);
  expect(totals(desk, word)).toEqual([23, 18.75, "", "", ""]);
});

test("follows what is typed, and is blank where it would not be the whole", async () => {
  const desk = await deskIn();
  typeAt(desk, "Phong trào", SELF, "5");
  typeAt(desk, "Giao ước", SELF, "Có");
  expect(totals(desk)[1]).toBe(22.5);
  for (const [criterion, col, wrong, right] of [
    ["Phong trào", SELF, "", "5"], ["Phong trào", SELF, "'4,5", "5"], ["Giao ước", SELF, "có lẽ", "Có"], ["Phong trào", STATE, "Không áp dụng", ""],
  ] as const) {
    typeAt(desk, criterion, col, wrong);
    expect([criterion, wrong, totals(desk)[1]]).toEqual([criterion, wrong, ""]);
    typeAt(desk, criterion, col, right);
    expect([criterion, right, totals(desk)[1]]).toEqual([criterion, right, 22.5]);
  }
});

test("adds no subtotal that somebody typed beside a section", async () => {
  const desk = await deskIn();
  typeAt(desk, "Chuyên môn", SELF, "14,5");
  expect(totals(desk)[1]).toBe(18.75);
});

test("is no criterion when the sheet is read, and no run changes it", async () => {
  const desk = await deskIn();
  const before = pictures(desk);
  const { bloc: read, findings, status } = await computeRanking(desk.shell);
  expect([read?.criteria, read?.entries]).toEqual([bloc.criteria, bloc.entries]);
  expect(status).toBe("ranked");
  expect(findings.filter(({ sheet }) => sheet === "Sở Tư pháp")).toEqual([]);
  expect(changed(before, pictures(desk))).not.toContain("Sở Tư pháp");
});

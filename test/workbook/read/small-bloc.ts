/** A plain bloc in its workbook, and ways to spoil single cells. */
import type { Bloc } from "../../../src/core/bloc";
import { rankBloc } from "../../../src/core";
import { resolveBloc } from "../../../src/core/resolve-bloc";
import type { GridValue } from "../../../src/workbook/grid";
import { planInputs } from "../../../src/workbook/inputs/plan-inputs";
import type { LocatedFinding } from "../../../src/workbook/located-finding";
import { locateFindings, readBloc, type ReadOutcome } from "../../../src/workbook/read/read-bloc";
import { gridsOf, sheetOfPlan, type Sheet } from "../plan-to-grid";

export const SMALL: Bloc = resolveBloc({
  schema: 1,
  bloc: { name: "Khối thi đua 3", kind: "khoi", year: 2017, period: "half-year", head: "STP" },
  settings: { asOf: "2017-06-30" },
  groups: [{ code: "CV", name: "Có đánh giá công vụ" }, { code: "KCV", name: "Không đánh giá công vụ" }],
  criteria: [
    { code: "I", label: "I", name: "Nhiệm vụ chính trị", max: 20 },
    { code: "I.1", label: "1", name: "Chương trình công tác", parent: "I", max: 12 },
    { code: "I.2", label: "2", name: "Kê khai tài sản", parent: "I", max: 8, rule: "yes-no" },
    { code: "II", label: "II", name: "Thi đua, khen thưởng", max: 15 },
    { code: "II.1", label: "1", name: "Phong trào thi đua", parent: "II", max: 10 },
    { code: "II.2", label: "2", name: "Nộp báo cáo", parent: "II", max: 5 },
  ],
  members: [
    { code: "STP", name: "Sở Tư pháp", group: "CV" },
    { code: "TTT", name: "Thanh tra tỉnh", group: "CV" },
    { code: "CTK", name: "Cục Thống kê", group: "KCV" },
  ],
  scores: ["STP", "TTT", "CTK"].flatMap((member, at) => [
    { member, criterion: "I.1", layer: "self" as const, points: 10 + at / 2 },
    { member, criterion: "I.2", layer: "self" as const, points: "yes" },
    { member, criterion: "II.1", layer: "appraised" as const, points: 8.5 - at },
    { member, criterion: "II.2", layer: "final" as const, points: 5 },
  ]),
});

export interface Book {
  readonly sheets: Sheet[];
  /** The cell of something in the bloc, as row and column. */
  at(sheet: string, row: string, column: string): { row: number; col: number };
}

export const sheetsOf = (bloc: Bloc, language: "vi" | "en" = "vi"): Sheet[] => planInputs(bloc, language, { sheets: [] }).map(sheetOfPlan);

export function sheetNamed(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

/** Row and column of A1 text. */
export function cellOf(a1: string): { row: number; col: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  return { row: Number(digits) - 1, col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export function put(sheet: Sheet, a1: string, value: GridValue, format?: string): void {
  const { row, col } = cellOf(a1);
  while (sheet.values.length <= row) {
    sheet.values.push(sheet.values[0]!.map(() => ""));
    sheet.formats.push(sheet.values[0]!.map(() => "General"));
  }
  sheet.values[row]![col] = value;
  if (format !== undefined) sheet.formats[row]![col] = format;
}

export function get(sheet: Sheet, a1: string): GridValue {
  const { row, col } = cellOf(a1);
  return sheet.values[row]?.[col] ?? "";
}

/** Reads, checks and ranks as a run does. */
export function run(sheets: readonly Sheet[]): { outcome: ReadOutcome; findings: readonly LocatedFinding[]; stopped: boolean } {
  const outcome = readBloc(gridsOf(sheets));
  const findings = outcome.bloc === null ? outcome.findings : locateFindings(outcome, rankBloc(outcome.bloc).findings);
  return { outcome, findings, stopped: findings.some(({ severity }) => severity === "error") };
}

/** Findings as "severity code sheet!cell", without those that the plain bloc has anyway. */
export function told(findings: readonly LocatedFinding[]): string[] {
  return findings.filter(({ code }) => code !== "provisional" && code !== "layer-fallback").map(({ severity, code, sheet, cell }) => `${severity} ${code} ${sheet}${cell === undefined ? "" : `!${cell}`}`);
}

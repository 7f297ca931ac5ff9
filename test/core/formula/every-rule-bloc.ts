/** A bloc with every kind of rule, and for each kind the members that take its different ways. */
import type { BlocDescription, ScoreDescription } from "../../../src/core/description";

type Given = number | string | { readonly actual?: number | string; readonly target?: number; readonly state?: "n/a" | "pending" | "not-published"; readonly override?: number } | null;

/** A criterion with its rule, as a table of them states it. */
export interface RuleRow {
  readonly code: string;
  readonly rule: string;
  readonly parameters?: string;
  readonly max?: number;
  readonly weight?: number;
  readonly due?: string;
}

interface Row extends RuleRow {
  readonly target?: number;
  /** For members A to F: points typed in the final layer, figures, a state, an override; null: nothing. */
  readonly given?: readonly [Given, Given, Given, Given, Given, Given];
}

const NA = { state: "n/a" } as const;

const ROWS: readonly Row[] = [
  { code: "I", rule: "sum", parameters: "tối đa 30" },
  { code: "I.1", rule: "direct", max: 10, given: [8, "9,5", "7.25", NA, { state: "pending" }, 0] },
  { code: "I.2", rule: "yes-no", max: 10, weight: 1.5, given: ["yes", "no", 1, 0, 10, NA] },
  { code: "I.3", rule: "level", parameters: "Tốt: 10; Khá: 7; Không: 0", max: 10, given: [{ actual: "Khá" }, { actual: "TỐT" }, { actual: "khong" }, { actual: "tot" }, NA, { actual: "Khá", override: 9.25 }] },
  { code: "I.4", rule: "bands", parameters: "từ 95: 10; từ 90: 8,5; còn lại: 0", max: 10, given: [{ actual: 95 }, { actual: 90 }, { actual: 94.99 }, { actual: "89,9" }, { actual: -3 }, { state: "not-published" }] },
  { code: "I.5", rule: "bands", parameters: "theo tỷ lệ; trên 100: 10; từ 80 đến 100: 7,5; còn lại: 1", max: 10, target: 3, given: [{ actual: 3 }, { actual: 2.4 }, { actual: 2, target: 2.5 }, { actual: 7, target: 6 }, { actual: 1 }, NA] },
  { code: "II", rule: "sum", weight: 0.8 },
  { code: "II.1", rule: "proportional", parameters: "tối đa 120%; thấp nhất 30%; vượt 1%: cộng 0,1; thưởng tối đa 2", max: 10, given: [{ actual: 80, target: 100 }, { actual: 20, target: 100 }, { actual: 105, target: 90 }, { actual: 300, target: 70 }, NA, { actual: 1, target: 3, override: 4 }] },
  { code: "II.2", rule: "proportional", parameters: "càng thấp càng tốt; tối đa 110%; vượt 1%: cộng 0,05", max: 10, target: 4, given: [{ actual: 5 }, { actual: 0 }, { actual: 2, target: 0 }, { actual: 3 }, { actual: 0, target: 0 }, { actual: 4 }] },
  { code: "II.3", rule: "relative-to-leader", max: 10, given: [{ actual: 120, target: 100 }, { actual: 55, target: 50 }, { actual: 30, target: 70 }, { actual: 150 }, { actual: 100 }, { actual: 80, target: 80 }] },
  { code: "II.4", rule: "count", parameters: "1/mô hình; tối đa 3", max: 5, given: [{ actual: 2 }, { actual: 7 }, { actual: 0 }, { actual: "3" }, NA, { actual: 3, override: 5 }] },
  { code: "II.5", rule: "deduction", parameters: "trừ 0,5/lần; tối đa trừ 3; thấp nhất 6", max: 8, given: [{ actual: 4 }, { actual: 9 }, { actual: 0 }, { actual: 3 }, { actual: 1 }, NA] },
  { code: "II.6", rule: "lateness", parameters: "trừ 2/ngày; thấp nhất 1; không nộp: 0", max: 10, due: "2026-11-15", given: [{ actual: "2026-11-14" }, { actual: "2026-11-17" }, { actual: "2026-12-30" }, { actual: "không nộp" }, null, { actual: "2026-11-16", override: 7 }] },
  { code: "II.7", rule: "lateness", parameters: "trừ 1/ngày; tối đa trừ 4", max: 10, given: [null, { actual: "2026-12-06" }, null, null, null, NA] },
  { code: "II.8", rule: "external", parameters: "thang 100; nguồn: QĐ số 12/QĐ-UBND ngày 05/01/2026", max: 20, given: [{ actual: 86 }, { actual: 90.5 }, { actual: 100 }, { state: "not-published" }, { actual: 0 }, { actual: 77.7 }] },
  { code: "II.9", rule: "min-max", max: 10, given: [{ actual: 90 }, { actual: 60 }, { actual: 75.5 }, { state: "n/a" }, { actual: 61, override: 3 }, { actual: 70 }] },
  { code: "II.10", rule: "min-max", parameters: "càng thấp càng tốt", max: 7, given: [{ actual: 3 }, { actual: 11 }, { actual: 5 }, NA, { actual: 4 }, { actual: 3 }] },
  { code: "II.11", rule: "external", parameters: "nguồn: QĐ 9", max: 15, given: [{ actual: 14 }, { actual: 15 }, { actual: 1.5 }, { actual: 12 }, { actual: 13 }, { actual: 12.25 }] },
  { code: "III", rule: "weighted-mean", max: 10 },
  { code: "III.1", rule: "direct", max: 10, weight: 2, given: [8, 5, NA, 7, 10, 0] },
  { code: "III.2", rule: "direct", max: 5, given: [5, 5, 4, NA, 3, 0] },
  { code: "IV", rule: "geometric-mean" },
  { code: "IV.1", rule: "direct", max: 10, weight: 2, given: [4, 9, 3, NA, 0, 10] },
  { code: "IV.2", rule: "direct", max: 6, given: [6, 6, 5, 2, 4, 6] },
  { code: "IV.3", rule: "direct", max: 8, weight: 0, given: [6, 0, 5, 2, 4, 6] },
  { code: "V", rule: "mean-of-achievements", max: 10 },
  { code: "V.1", rule: "proportional", parameters: "tối đa 150%", max: 1, target: 10, given: [{ actual: 12 }, { actual: 5 }, { actual: 9 }, NA, { actual: 10 }, { actual: 1 }] },
  { code: "V.2", rule: "proportional", parameters: "tối đa 150%", max: 1, target: 3, given: [{ actual: 2 }, { actual: 3 }, { actual: 4 }, { actual: 1 }, NA, { actual: 0 }] },
  { code: "VI", rule: "drop-lowest", parameters: "bỏ 2 mục thấp nhất" },
  { code: "VI.1", rule: "direct", max: 10, weight: 3, given: [6, 6, 10, 5, NA, 4] },
  { code: "VI.2", rule: "direct", max: 10, given: [6, 6, 9, 5, 8, 4] },
  { code: "VI.3", rule: "direct", max: 8, given: [6, 2, 8, NA, 8, 4] },
  { code: "VI.4", rule: "bonus", parameters: "tối đa 3", given: [1, 2, 3, NA, 0, 1] },
  { code: "VII", rule: "keep-highest", parameters: "giữ 2 mục cao nhất" },
  { code: "VII.1", rule: "direct", max: 10, weight: 3, given: [6, 6, 10, 5, NA, 4] },
  { code: "VII.2", rule: "direct", max: 10, given: [6, 6, 9, 5, 8, 4] },
  { code: "VII.3", rule: "direct", max: 8, given: [6, 2, 8, NA, 8, 4] },
  { code: "VIII", rule: "sum", parameters: "tối đa 4" },
  { code: "VIII.1", rule: "bonus", max: 3, given: [3, 1, NA, 2, "1,5", 0] },
  { code: "VIII.2", rule: "bonus", parameters: "0,5/mô hình; tối đa 2", given: [{ actual: 4 }, { actual: 2 }, { actual: 9 }, { actual: 0 }, NA, { actual: 1, override: 2 }] },
  { code: "IX", rule: "sum", parameters: "thấp nhất 0" },
  { code: "IX.1", rule: "penalty", parameters: "tối đa trừ 5", given: [-2, 1, 2, "-3", NA, 0] },
  { code: "IX.2", rule: "penalty", parameters: "trừ 1/vụ; tối đa trừ 3", given: [{ actual: 5 }, { actual: 0 }, { actual: 1 }, { actual: 2 }, { actual: 3 }, { actual: 0, override: 2 }] },
  { code: "X", rule: "penalty", given: [-2, 0.5, null, 1, 0, 3] },
];

function scoreOf(member: string, criterion: string, given: Given): ScoreDescription[] {
  if (given === null) return [];
  if (typeof given !== "object") return [{ member, criterion, layer: "final", points: given }];
  const { override, ...figures } = given;
  const rows: ScoreDescription[] = Object.keys(figures).length === 0 ? [] : [{ member, criterion, ...figures }];
  return override === undefined ? rows : [...rows, { member, criterion, layer: "final", points: override, by: "Khối trưởng", why: "Có minh chứng" }];
}

const MEMBERS = ["A", "B", "C", "D", "E", "F"] as const;

export const EVERY_RULE: BlocDescription = {
  schema: 1,
  bloc: { name: "Khối thi đua", kind: "khoi", year: 2026, period: "year" },
  settings: { asOf: "2026-12-01", missing: "leave-out" },
  groups: [{ code: "G", name: "Toàn Khối" }],
  criteria: ROWS.map(({ given: _given, ...row }) => {
    const [section = "", part] = row.code.split(".");
    return { ...row, name: `Nội dung ${row.code}`, label: part ?? section, ...(part === undefined ? {} : { parent: section }) };
  }),
  members: MEMBERS.map((code, i) => ({
    code, name: `Đơn vị ${code}`, group: "G",
    ...(i === 3 ? {} : { reportDue: i === 4 ? "2026-12-20" : "2026-12-01" }), ...(i === 0 ? { reportReceived: "2026-12-03" } : {}),
  })),
  scores: ROWS.flatMap(({ code, given }) => MEMBERS.flatMap((member, i) => scoreOf(member, code, given?.[i] ?? null))),
};

/** The same after scores have changed: every member has what the one before it had. */
export const EVERY_RULE_CHANGED: BlocDescription = {
  ...EVERY_RULE,
  scores: ROWS.flatMap(({ code, given }) => MEMBERS.flatMap((member, i) => scoreOf(member, code, given?.[(i + 5) % 6] ?? null))),
};

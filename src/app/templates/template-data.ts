import type { CriterionDescription, SettingsDescription } from "../../core";
import type { TemplateId } from "../../i18n/words-templates";

/** One row of a template. Its name, its rule as typed and its remark are words, found by template and code. */
export interface TemplateCriterion {
  readonly code: string;
  readonly max?: number;
  readonly rule?: CriterionDescription["rule"];
  /** The group that it is for, 0 or 1; where a bloc has one group, what is for the second is left out. */
  readonly group?: 0 | 1;
  /** Due day, in the bloc's year or in one `years` away from it. */
  readonly due?: { readonly day: number; readonly month: number; readonly years?: number };
  readonly target?: number;
  /** The source did not give its points, rule or name: the bloc has to fill it in. */
  readonly ours?: true;
}

/** A complete criteria set, without words. */
export interface Template {
  readonly settings?: Omit<SettingsDescription, "classes">;
  /** Lower bounds of the classes in per cent of the maximum, from the highest down. */
  readonly classes?: readonly { readonly from: number; readonly minShareEach?: number }[];
  /** Two groups by nature; a bloc may still have one. */
  readonly twoGroups: boolean;
  /** How many units the template's list has where it names none, by group. */
  readonly unnamed?: readonly [number, number];
  /** In printed order. A code with a dot stands under what is before its last dot. */
  readonly criteria: readonly TemplateCriterion[];
}

const late = (code: string, max: number, day: number, month: number, years = 0): TemplateCriterion => ({ code, max, rule: "lateness", due: { day, month, years } });
const OURS = { ours: true } as const;

/**
 * The criteria sets that a bloc can start from. Every number is a setting of the workbook that comes of it.
 * Sources are named in the words of each template; what they did not give is marked `ours`.
 */
export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  "1000-diem": {
    twoGroups: true,
    criteria: [
      { code: "I", max: 700 },
      { code: "I.1", max: 150, rule: "relative-to-leader", ...OURS },
      { code: "I.2", max: 150, rule: "relative-to-leader", ...OURS },
      { code: "I.3", max: 100, rule: "relative-to-leader", ...OURS },
      { code: "I.4", max: 100, rule: "proportional", ...OURS },
      { code: "I.5", max: 100, ...OURS },
      { code: "I.6", max: 100, rule: "external", group: 0, ...OURS },
      { code: "I.7", max: 100, group: 1, ...OURS },
      { code: "II", max: 200 },
      { code: "II.1", max: 60, ...OURS },
      { code: "II.2", max: 60, rule: "level", ...OURS },
      { code: "II.3", max: 40, ...OURS },
      { code: "II.4", max: 40, rule: "deduction", ...OURS },
      { code: "III", max: 100 },
      { code: "III.1", max: 20, rule: "lateness", due: { day: 31, month: 3 }, ...OURS },
      { code: "III.2", max: 40, ...OURS },
      { code: "III.3", max: 20, ...OURS },
      { code: "III.4", max: 20, rule: "lateness", ...OURS },
    ],
  },
  "100-diem-thuong": {
    twoGroups: false,
    unnamed: [5, 0],
    classes: [{ from: 95 }, { from: 85 }, { from: 0 }],
    criteria: [
      { code: "I", max: 25, ...OURS },
      { code: "I.1", max: 7.5, due: { day: 25, month: 10 } },
      { code: "I.2", max: 1.5, rule: "bonus" },
      { code: "I.3", max: 5 },
      { code: "I.4", max: 12.5, ...OURS },
      { code: "II", max: 25, ...OURS },
      { code: "II.1", max: 15, ...OURS },
      { code: "II.2", max: 10, ...OURS },
      { code: "III", max: 30, ...OURS },
      { code: "III.1", max: 15, rule: "proportional", target: 100, ...OURS },
      { code: "III.2", max: 15, rule: "count", ...OURS },
      { code: "IV", max: 20, ...OURS },
      { code: "IV.1", max: 10, ...OURS },
      { code: "IV.2", max: 10, rule: "deduction", ...OURS },
    ],
  },
  "dinh-muc-bao-cao": {
    twoGroups: true,
    unnamed: [7, 7],
    settings: { rounding: { stage: "total", decimals: 1 } },
    criteria: [
      { code: "I", max: 120 },
      late("I.1", 30, 15, 6),
      late("I.2", 30, 15, 6),
      late("I.3", 30, 15, 11, -1),
      late("I.4", 30, 15, 11, -1),
      { code: "II", max: 100 },
      late("II.1", 100, 31, 8),
      { code: "III", max: 300 },
      late("III.1", 100, 5, 4),
      late("III.2", 200, 15, 6),
      // The source declares 210 for items that add up to 260: the words say so, and nothing is declared here.
      { code: "IV" },
      late("IV.1", 50, 20, 9),
      late("IV.2", 40, 15, 9),
      late("IV.3", 50, 20, 3),
      late("IV.4", 50, 20, 9),
      late("IV.5", 40, 15, 12),
      late("IV.6", 30, 15, 10),
      { code: "V", max: 390 },
      late("V.1", 30, 15, 4),
      late("V.2", 30, 15, 4),
      late("V.3", 30, 15, 4),
      late("V.4", 100, 31, 5),
      late("V.5", 100, 31, 8),
      late("V.6", 100, 31, 8),
      { code: "VI" },
      { code: "VI.1", max: 30, rule: "deduction", ...OURS },
      { code: "VI.2", max: 30, rule: "deduction", ...OURS },
      { code: "VI.3", max: 30, rule: "deduction", ...OURS },
      { code: "VI.4", max: 40, rule: "deduction", ...OURS },
    ],
  },
  "100-diem": {
    twoGroups: false,
    classes: [{ from: 90, minShareEach: 85 }, { from: 80, minShareEach: 80 }, { from: 70, minShareEach: 70 }, { from: 0 }],
    criteria: [
      { code: "1", max: 10 },
      { code: "2", max: 10 },
      { code: "3", max: 20 },
      { code: "4", max: 10 },
      { code: "5", max: 10 },
      { code: "6", max: 10 },
      { code: "7", max: 20 },
      { code: "8", max: 10, ...OURS },
    ],
  },
};

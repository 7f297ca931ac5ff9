/** Small blocs and runs of them for the tests of the output sheets. */
import { rankBloc, resolveBloc, type Bloc, type BlocDescription, type RunResult } from "../../../src/core";
import { planOutputs, type OutputPlans } from "../../../src/workbook/outputs/plan-outputs";
import type { LocatedFinding } from "../../../src/workbook/located-finding";
import type { Language } from "../../../src/i18n";
import type { ReadOutcome } from "../../../src/workbook/read/read-bloc";
import { TestBook } from "../plan-to-grids";

export const NAMES: Readonly<Record<string, string>> = {
  A: "Sở Tư pháp", B: "Sở Nội vụ", C: "Thanh tra tỉnh", D: "Sở Ngoại vụ", E: "Ban Dân tộc", V: "Văn phòng HĐND tỉnh", H: "Liên minh HTX tỉnh",
};

export interface Made {
  readonly members?: Readonly<Record<string, { readonly group?: string; readonly i?: number; readonly ii?: number } | undefined>>;
  readonly groups?: BlocDescription["groups"];
  readonly sections?: readonly string[];
  readonly more?: Partial<BlocDescription>;
  readonly bloc?: Partial<BlocDescription["bloc"]>;
}

/** Two groups, two sections, points of each member as given. */
export function makeBloc({ members = FIVE, groups = TWO_GROUPS, sections = ["I", "II"], more = {}, bloc = {} }: Made = {}): Bloc {
  const codes = Object.keys(members);
  return resolveBloc({
    schema: 1,
    bloc: { name: "Khối thi đua 3", kind: "khoi", year: 2023, period: "year", place: "Đồng Xoài", ...bloc },
    settings: { asOf: "2023-12-01", classes: [{ name: "Xuất sắc", from: 90 }, { name: "Khá", from: 0 }] },
    groups,
    criteria: sections.flatMap((code) => [
      { code, label: code, name: `Phần ${code}` },
      { code: `${code}.1`, label: "1", name: `Tiêu chí ${code}.1`, parent: code, max: 50 },
    ]),
    members: codes.map((code) => ({ code, name: NAMES[code] ?? code, shortName: NAMES[code] ?? code, group: members[code]?.group ?? "G1" })),
    scores: codes.flatMap((code) => sections.flatMap((section, k) => {
      const points = k === 0 ? members[code]?.i : members[code]?.ii ?? members[code]?.i;
      return points === undefined ? [] : [{ member: code, criterion: `${section}.1`, layer: "final" as const, points }];
    })),
    ...more,
  });
}

export const TWO_GROUPS = [{ code: "G1", name: "Có đánh giá công vụ" }, { code: "G2", name: "Không đánh giá công vụ" }];

export const FIVE = {
  A: { i: 45, ii: 40 }, B: { i: 40, ii: 40 }, C: { i: 48, ii: 45 },
  V: { group: "G2", i: 30, ii: 40 }, H: { group: "G2", i: 35, ii: 40 },
};

export interface RunOptions {
  readonly language?: Language;
  readonly ranAt?: string;
  readonly findings?: readonly LocatedFinding[];
  readonly result?: RunResult;
  /** Where the inputs stand; by default nowhere. */
  readonly cellOf?: ReadOutcome["cellOf"];
}

export const FINGERPRINT = "0123456789abcdef".repeat(4);

export function planRun(book: TestBook, bloc: Bloc, { language = "vi", ranAt = "2023-12-05T08:30:00", findings = [], result, cellOf = () => undefined }: RunOptions = {}): OutputPlans {
  return planOutputs({ bloc, result: result ?? rankBloc(bloc), grids: book.grids(), findings, language, fingerprint: FINGERPRINT, ranAt, cellOf });
}

/** Ranks the bloc and writes all output sheets into the book. */
export function run(book: TestBook, bloc: Bloc, options: RunOptions = {}): TestBook {
  return book.apply(planRun(book, bloc, options).plans);
}

export const G1 = "XH - Có đánh giá công vụ";
export const G2 = "XH - Không đánh giá công vụ";

/** Row of a member and column of a header on a standings sheet. */
export function cellOf(book: TestBook, sheet: string, name: string, header: string): { row: number; col: number } {
  const grid = book.sheet(sheet);
  return { row: grid.find(NAMES[name] ?? name).row, col: grid.find(header).col };
}

export function typeAt(book: TestBook, sheet: string, name: string, header: string, value: string | number): void {
  const { row, col } = cellOf(book, sheet, name, header);
  book.sheet(sheet).set(row, col, value);
}

export function readAt(book: TestBook, sheet: string, name: string, header: string): unknown {
  const { row, col } = cellOf(book, sheet, name, header);
  return book.sheet(sheet).get(row, col);
}

/** Blocs and shells for the tests of the use-cases. */
import { createHash } from "node:crypto";
import { HostFault, type RunOutcome, type Shell, addBlocSheets } from "../../src/app";
import { type Bloc, type BlocDescription, resolveBloc } from "../../src/core";
import type { Language } from "../../src/i18n";
import { type HostOptions, type SimSheet, type SimWorkbook, createWorkbook } from "../../src/simhost";
import { nameOfRole } from "../../src/workbook/ownership";
import { type Opened, open, openWithEvents, picture } from "../excel/host-of";

export interface Desk extends Opened {
  readonly shell: Shell;
  /** Moves the clock of the shell. */
  readonly clock: { now: Date };
}

export function deskOf(workbook: SimWorkbook = createWorkbook(), options: HostOptions & { readonly language?: never } = {}, language: Language = "vi", opener: typeof open = open): Desk {
  const opened = opener(workbook, options);
  const clock = { now: new Date(2026, 10, 22, 9, 30, 15) };
  const digest = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");
  return { ...opened, clock, shell: { excel: opened.excel, digest, now: () => clock.now, language } };
}

/** Two groups, six sections, each leaf at most 10 points; member n has 10, 9.75, … in turn, so that totals differ. */
export function blocOf(members: number, leaves = 12, over: Partial<BlocDescription> = {}): Bloc {
  const sections = 6;
  const criteria = Array.from({ length: sections }, (_, s) => [
    { code: `S${s + 1}`, label: ["I", "II", "III", "IV", "V", "VI"][s] ?? "", name: `Nội dung ${s + 1}` },
    ...Array.from({ length: Math.ceil((leaves - s) / sections) }, (_, l) => ({
      code: `S${s + 1}.${l + 1}`, label: String(l + 1), name: `Tiêu chí ${s + 1}.${l + 1}: thực hiện nhiệm vụ được giao`, parent: `S${s + 1}`, max: 10,
    })),
  ]).flat();
  const memberList = Array.from({ length: members }, (_, m) => ({
    code: `M${m + 1}`, name: `Đơn vị thành viên số ${m + 1}`, shortName: `ĐV ${m + 1}`, group: m % 2 === 0 ? "CV" : "KCV", registered: true,
  }));
  const scores = memberList.flatMap((member, m) =>
    criteria.filter((criterion) => "parent" in criterion).map((criterion, c) => ({
      member: member.code, criterion: criterion.code, layer: "final" as const, points: c === 0 ? 10 - (m % 40) / 4 : 5 + ((m * 7 + c * 3) % 20) / 4,
    })));
  return resolveBloc({
    schema: 1,
    bloc: { name: "Khối thi đua số 3", kind: "khoi", year: 2026, period: "year" },
    groups: [{ code: "CV", name: "Có đánh giá công vụ" }, { code: "KCV", name: "Không đánh giá công vụ" }],
    criteria,
    members: memberList,
    scores,
    awards: [{ code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "group", leaderOnly: true, count: 1 }],
    ...over,
  });
}

/** A workbook that holds this bloc, ready to be ranked; counters begin at zero. */
export async function deskWith(bloc: Bloc, options: HostOptions & { readonly language?: never } = {}, language: Language = "vi", opener: typeof open | typeof openWithEvents = open): Promise<Desk> {
  const desk = deskOf(createWorkbook(), options, language, opener);
  await addBlocSheets(desk.shell, bloc);
  desk.host.resetCounters();
  return desk;
}

/** Our sheet of a role, through its hidden name. */
export function ownSheet({ host }: Opened, role: string): SimSheet | undefined {
  const name = host.workbook.names.find((each) => each.name === nameOfRole(role) && each.scope === undefined);
  const formula = name?.formula ?? "";
  return host.workbook.sheets.find((sheet) => formula === `'${sheet.name.replaceAll("'", "''")}'!$A$1` || formula === `${sheet.name}!$A$1`);
}

/** A picture of every sheet by name. */
export function pictures({ host }: Opened): Map<string, string> {
  return new Map(host.workbook.sheets.map((sheet) => [sheet.name, picture(host, sheet)]));
}

/** Names of the sheets that differ between two pictures, new ones included. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([name, drawn]) => before.get(name) !== drawn).map(([name]) => name);
}

/** Row and column of the first cell that holds this text; throws where there is none. */
export function find(sheet: SimSheet, text: string): { readonly row: number; readonly col: number } {
  for (const [row, { cells }] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const col = cells.findIndex((cell) => typeof cell?.value === "string" && cell.value.includes(text));
    if (col >= 0) return { row, col };
  }
  throw new Error(`no "${text}" on ${sheet.name}`);
}

/** Our sheet of a role; throws where there is none. */
export const own = (desk: Desk, role: string) => {
  const sheet = ownSheet(desk, role);
  if (sheet === undefined) throw new Error(`no sheet of the role ${role}`);
  return sheet;
};

/** Number of lines in the run log. */
export const logLines = (desk: Desk): number => [...own(desk, "run-log").rows.values()].filter(({ cells }) => cells.some((cell) => typeof cell?.value === "string" && /^row:run:/.test(cell.value))).length;

/** Groups as members with rank and total, in printed order. */
export const order = (outcome: RunOutcome): unknown => outcome.result.groups.map(({ standings }) => standings.map(({ member, rank, total }) => [member, rank, total]));

/** The host fault that a promise fails with; any other end is an error. */
export const caught = (promise: Promise<unknown>): Promise<HostFault> =>
  promise.then(() => { throw new Error("nothing was thrown"); }, (error: unknown) => {
    if (error instanceof HostFault) return error;
    throw error;
  });

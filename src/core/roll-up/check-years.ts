import { plainText } from "../rules/plain-text";
import type { Severity } from "../finding";
import type { GrantedEntry } from "./awards-granted";
import type { YearOfBloc } from "./units";

/** What can be wrong with several workbooks taken together; `at` counts them from 0 in the order given. */
export type RollUpProblem = { readonly severity: Severity } & (
  | { readonly code: "year-doubled"; readonly at: readonly number[]; readonly params: { readonly year: number } }
  | { readonly code: "not-a-year"; readonly at: readonly number[]; readonly params: { readonly year: number } }
  | { readonly code: "different-bloc"; readonly at: readonly number[]; readonly params: { readonly name: string; readonly other: string } }
  | { readonly code: "year-stopped"; readonly at: readonly number[]; readonly params: { readonly year: number } }
  | { readonly code: "year-provisional"; readonly at: readonly number[]; readonly params: { readonly year: number } }
  | { readonly code: "years-missing"; readonly at: readonly number[]; readonly params: { readonly years: readonly number[] } }
  | { readonly code: "one-year"; readonly at: readonly number[]; readonly params: { readonly year: number } }
  | { readonly code: "granted-whose"; readonly at: readonly number[]; readonly params: { readonly subject: string; readonly award: string } }
  | { readonly code: "granted-what"; readonly at: readonly number[]; readonly params: { readonly subject: string; readonly award: string } }
);

/** What the user has stated to be meant although it looks like a mistake. */
export interface RollUpLeave {
  /** Years that stopped are shown without ranks. */
  readonly stopped?: boolean;
  /** The bloc had another name in some years. */
  readonly renamed?: boolean;
  /** Only a trend is wanted: half-years are periods like any other, and may stand beside their year. */
  readonly trend?: boolean;
}

/**
 * What speaks against taking these years together. Errors: no roll-up may be made of them. Two workbooks of one
 * year; a half-year; another bloc's workbook (its name differs from that of the last year, unless stated to be
 * meant); a year that findings stop (unless stated). Warnings: years between the first and the last without a
 * workbook, provisional years.
 */
export function checkYears(given: readonly YearOfBloc[], leave: RollUpLeave = {}): RollUpProblem[] {
  const problems: RollUpProblem[] = [];
  const years = given.map(({ bloc }) => bloc.bloc.year);
  const periodOf = ({ bloc: { bloc } }: YearOfBloc): string => (leave.trend === true ? `${bloc.year}:${bloc.period}` : String(bloc.year));
  for (const period of new Set(given.map(periodOf))) {
    const at = given.flatMap((one, i) => (periodOf(one) === period ? [i] : []));
    const year = years[at[0] ?? 0] ?? 0;
    if (at.length > 1) problems.push({ code: "year-doubled", severity: "error", at, params: { year } });
  }
  const last = given[years.indexOf(Math.max(...years))]?.bloc.bloc.name ?? "";
  given.forEach(({ bloc: { bloc }, result }, at) => {
    const { year, name } = bloc;
    if (bloc.period !== "year" && !(leave.trend === true && bloc.period === "half-year")) problems.push({ code: "not-a-year", severity: "error", at: [at], params: { year } });
    if (plainText(name) !== plainText(last)) {
      problems.push({ code: "different-bloc", severity: leave.renamed === true ? "warning" : "error", at: [at], params: { name, other: last } });
    }
    if (result.status === "stopped") problems.push({ code: "year-stopped", severity: leave.stopped === true ? "warning" : "error", at: [at], params: { year } });
    else if (result.provisional) problems.push({ code: "year-provisional", severity: "warning", at: [at], params: { year } });
  });
  const missing = missingYears(years);
  if (missing.length > 0) problems.push({ code: "years-missing", severity: "warning", at: [], params: { years: missing } });
  if (given.length === 1) problems.push({ code: "one-year", severity: "warning", at: [0], params: { year: years[0] ?? 0 } });
  return problems;
}

/** Awards that count for no unit or under no kind because the sheet does not say which; each is a warning. */
export function checkGranted(granted: readonly GrantedEntry[], given: readonly YearOfBloc[]): RollUpProblem[] {
  return granted.flatMap(({ unit, for: kind, subject, award, sources }): RollUpProblem[] => {
    const at = given.flatMap(({ bloc }, i) => (sources.includes(bloc.bloc.year) ? [i] : []));
    const params = { subject, award };
    return [
      ...(unit === null ? [{ code: "granted-whose", severity: "warning", at, params } as const] : []),
      ...(kind === null ? [{ code: "granted-what", severity: "warning", at, params } as const] : []),
    ];
  });
}

/** Years between two that are far apart are a mistyped year rather than missing workbooks; ten of them are named. */
function missingYears(years: readonly number[]): number[] {
  const known = new Set(years);
  const missing: number[] = [];
  for (let year = Math.min(...years) + 1; year < Math.max(...years) && missing.length < 10; year += 1) if (!known.has(year)) missing.push(year);
  return missing;
}

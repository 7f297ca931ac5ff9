/** Several years' workbooks, each ranked on its own, side by side in a workbook of their own. */
import { checkGranted, checkYears, inOrderOfTime, rollUp, type RollUp, type RollUpProblem, type Severity, type YearOfBloc } from "../core";
import { applyPlans, readWorkbook, showSheet } from "../excel";
import { type FindingText, wordsFor } from "../i18n";
import { lastRankedRun, planCongress, planTrends } from "../workbook";
import { tabOf } from "./add-bloc-sheets";
import { assess } from "./assess";
import { fingerprintOf } from "./check-workbook";
import { type Shell, today } from "./shell";
import { tellFindings, type ToldFinding } from "./tell-finding";

/** One year's workbook under the name by which the user knows it. */
export interface YearBook {
  readonly name: string;
  readonly shell: Shell;
}

export interface RollUpOptions {
  /** Leave missing scores out where they would stop a year. */
  readonly provisional?: boolean;
  /** Take a year that stopped without ranks. */
  readonly stopped?: boolean;
  /** Take years in which the bloc had another name. */
  readonly renamed?: boolean;
  /** Write the trend alone, over any periods, half-years among them. */
  readonly trend?: boolean;
}

/** What one year's workbook came to. "unreadable": it holds no bloc that could be read. */
export interface RolledBook {
  readonly name: string;
  readonly year: number | null;
  readonly status: "ranked" | "stopped" | "unreadable";
  readonly findings: readonly ToldFinding[];
}

/** A problem of the years taken together, with its words and the files that it is about. */
export interface ToldProblem extends FindingText {
  readonly code: RollUpProblem["code"];
  readonly severity: Severity;
  readonly files: readonly string[];
}

export interface RollUpOutcome {
  /** "refused": an error among the problems, or a workbook that cannot be read; nothing was written. */
  readonly status: "rolled-up" | "refused";
  readonly books: readonly RolledBook[];
  readonly problems: readonly ToldProblem[];
  /** null where refused, and where only a trend was wanted. */
  readonly rolled: RollUp | null;
}

/**
 * Ranks each year from its own workbook and writes the roll-up into the target, which is a workbook of its own: its
 * sheets hold no time, so that the same workbooks give the same file. The day of a year's computation is the one set
 * in its workbook, else that of its last ranked run, else today. The yearly workbooks are read, never changed.
 */
export async function rollUpYears(books: readonly YearBook[], target: Shell, options: RollUpOptions = {}): Promise<RollUpOutcome> {
  const read = [];
  for (const book of books) read.push(await readYear(book, target, options));
  const told = read.map(({ name, assessed: { bloc, result, findings } }): RolledBook => ({
    name, year: bloc?.bloc.year ?? null, status: bloc === null ? "unreadable" : result.status, findings: tellFindings(findings, target.language),
  }));
  const years = read.flatMap(({ name, fingerprint, assessed: { bloc, result } }) => (bloc === null ? [] : [{ name, fingerprint, bloc, result }]));
  const problems = years.length === 0 ? [] : checkYears(years, options);
  if (years.length < read.length || problems.some(({ severity }) => severity === "error")) {
    return { status: "refused", books: told, problems: tellProblems(problems, years, target), rolled: null };
  }
  const rolled = options.trend === true ? null : rollUp(years);
  const all = tellProblems([...problems, ...(rolled === null ? [] : checkGranted(rolled.granted, years))], years, target);
  const inOrder = inOrderOfTime(years);
  // A note such as that all scores are invented belongs to whatever is made from them.
  const notes = new Set(inOrder.flatMap(({ bloc: { bloc } }) => (bloc.note === undefined ? [] : [bloc.note])));
  const nothing = { years: inOrder.map(({ bloc }) => bloc.bloc.year), units: [], classes: [], granted: [] };
  const congress = {
    rolled: rolled ?? nothing, name: inOrder.at(-1)?.bloc.bloc.name ?? "", language: target.language, remarks: [...notes, ...all.map(({ what }) => what)],
    sources: inOrder.map(({ name, fingerprint, bloc, result }) => ({
      year: bloc.bloc.year, period: bloc.bloc.period, file: name, fingerprint, asOf: bloc.settings.asOf, provisional: result.status === "ranked" && result.provisional,
    })),
  };
  const plans = rolled === null ? planTrends(congress, inOrder) : planCongress(congress, inOrder);
  await applyPlans(target.excel, plans);
  const first = plans[0];
  if (first !== undefined) await showSheet(target.excel, tabOf(first));
  return { status: "rolled-up", books: told, problems: all, rolled };
}

async function readYear({ name, shell }: YearBook, target: Shell, { provisional }: RollUpOptions) {
  const grids = await readWorkbook(shell.excel);
  const day = lastRankedRun(grids)?.slice(0, 10) ?? today(target);
  const assessed = assess(grids, { today: day, ...(provisional === undefined ? {} : { provisional }) });
  return { name, assessed, fingerprint: await fingerprintOf(target, assessed) };
}

function tellProblems(problems: readonly RollUpProblem[], years: readonly (YearOfBloc & { readonly name: string })[], { language }: Shell): ToldProblem[] {
  return problems.map((problem) => {
    const files = problem.at.map((at) => years[at]?.name ?? "");
    return { code: problem.code, severity: problem.severity, files, ...wordsFor(language).compare.problem(problem, files) };
  });
}

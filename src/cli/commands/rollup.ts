import { basename } from "node:path";
import { rollUpYears, type RollUpOutcome } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, exitCode } from "../exit";
import { refuseSameFile, writeUserFile } from "../files";
import { findingLines, table } from "../print-standings";
import { openFile, openNew } from "../session";

export interface RollUpCommandOptions {
  readonly out: string;
  readonly provisional?: boolean;
  readonly withStopped?: boolean;
  readonly renamed?: boolean;
  readonly trend?: boolean;
}

/** `rollup year1.xlsx … yearN.xlsx -o congress.xlsx`: several years side by side. Nothing is written where it is refused. */
export async function runRollUp(paths: readonly string[], options: RollUpCommandOptions, words: Words): Promise<ExitCode> {
  refuseSameFile(options.out, paths, words);
  const books = [];
  // The folder is no part of the name under which a year's file stands in the sheets.
  for (const path of paths) books.push({ name: basename(path), shell: (await openFile(path, words)).shell });
  const target = await openNew(words.language);
  const outcome = await rollUpYears(books, target.shell, {
    ...(options.provisional === undefined ? {} : { provisional: options.provisional }),
    ...(options.withStopped === undefined ? {} : { stopped: options.withStopped }),
    ...(options.trend === undefined ? {} : { trend: options.trend }),
    ...(options.renamed === undefined ? {} : { renamed: options.renamed }),
  });
  for (const line of linesOf(outcome, words)) console.log(line);
  if (outcome.status === "refused") {
    console.log(words.cli.rollUp.refused);
    return exitCode.stopped;
  }
  target.dropBlank();
  const kept = writeUserFile(options.out, target.save(), words, true);
  if (kept) console.log(words.cli.file.keptAside(kept));
  console.log(words.cli.file.written(options.out));
  return exitCode.ranked;
}

/** The ranks of every unit, what is to be noted, and the findings of the years that could not be ranked. */
function linesOf({ books, problems, rolled }: RollUpOutcome, words: Words): string[] {
  const { congress, severity } = words.compare;
  const failed = books.filter(({ status }) => status !== "ranked");
  const lines: string[] = [];
  if (rolled !== null) {
    const body = rolled.units.map(({ name, years }) => [
      name,
      ...years.map(({ standings }) => (standings.length === 0 ? congress.notMember : standings.map(({ rank, of, tied }) => (rank === null ? congress.notRanked : congress.rank(rank, of, tied))).join("; "))),
    ]);
    lines.push(...table([[congress.unit, ...rolled.years.map(String)], ...body], [false, ...rolled.years.map(() => true)]));
    const count = (kind: "collective" | "individual"): number =>
      new Set(rolled.granted.filter((entry) => entry.occasion === "congress" && entry.for === kind).map(({ id }) => id)).size;
    lines.push("", congress.counts(count("collective"), count("individual")));
  }
  for (const book of failed) lines.push("", words.cli.rollUp.book(book.name, book.year), ...findingLines(book, words).map((line) => `  ${line}`));
  if (problems.length > 0) lines.push("", ...problems.map((problem) => `${severity[problem.severity]}: ${problem.what} ${problem.todo}`));
  return lines;
}

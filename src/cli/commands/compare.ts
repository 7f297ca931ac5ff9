import { basename } from "node:path";
import { type CompareOutcome, compareWorkbooks, gridsOf } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, exitCode } from "../exit";
import { refuseSameFile, writeUserFile } from "../files";
import { findingLines, table } from "../print-standings";
import { openFile } from "../session";

export interface CompareCommandOptions {
  readonly out: string;
  readonly provisional?: boolean;
}

/** `compare now.xlsx [earlier.xlsx] -o out.xlsx`: a copy of the first workbook with the comparison. Inputs are not changed. */
export async function runCompare(path: string, earlier: string | undefined, options: CompareCommandOptions, words: Words): Promise<ExitCode> {
  refuseSameFile(options.out, earlier === undefined ? [path] : [path, earlier], words);
  const session = await openFile(path, words);
  const book = earlier === undefined ? null : { name: basename(earlier), grids: await gridsOf((await openFile(earlier, words)).shell) };
  const outcome = await compareWorkbooks(session.shell, book, { provisional: options.provisional ?? false, show: true });
  for (const line of linesOf(outcome, words)) console.log(line);
  if (outcome.status === "refused") return exitCode.stopped;
  const kept = writeUserFile(options.out, session.save(), words, true);
  if (kept) console.log(words.cli.file.keptAside(kept));
  console.log(words.cli.file.written(options.out));
  return exitCode.ranked;
}

function linesOf(outcome: CompareOutcome, words: Words): string[] {
  if (outcome.status === "refused") {
    const findings = outcome.findings.length === 0 ? [] : findingLines(outcome, words).map((line) => `  ${line}`);
    return [`${outcome.reason.what} ${outcome.reason.todo}`, ...findings];
  }
  const { sheet, pane } = words.compare;
  const { columns } = sheet;
  const rank = (value: number | null): string => (value === null ? sheet.notComparable : String(value));
  const body = outcome.comparison.members.map(({ match, earlier, now, move }) => [
    match.now.name, rank(earlier.rank), rank(now.rank), move === null ? sheet.notComparable : sheet.move(move),
  ]);
  return [...table([[columns.unit, columns.earlierRank, columns.rank, columns.move], ...body], [false, true, true, false]), "", pane.done(body.length)];
}

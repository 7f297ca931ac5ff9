import { type RunOutcome, checkWorkbook, explain, explainedMembers, memberNamed } from "../../app";
import type { Words } from "../../i18n";
import { formatDecimal } from "../../i18n/number";
import { type ExitCode, Stop, exitCode } from "../exit";
import { refuseSameFile, writeUserFile } from "../files";
import { nearest } from "../nearest";
import { findingLines } from "../print-standings";
import { openFile } from "../session";

export interface ExplainOptions {
  readonly out: string;
  readonly member?: readonly string[];
  readonly provisional?: boolean;
}

/** `explain book.xlsx -o out.xlsx [--member NAME ...]`: the results with the explanation sheet, and its essence in print. */
export async function runExplain(path: string, options: ExplainOptions, words: Words): Promise<ExitCode> {
  refuseSameFile(options.out, [path], words);
  const session = await openFile(path, words);
  const members = options.member === undefined ? "all" : codesOf(await checkWorkbook(session.shell), options.member, words);
  const outcome = await explain(session.shell, members, { provisional: options.provisional ?? false });
  for (const line of [...explanationLines(outcome, members, words), "", ...findingLines(outcome, words)]) console.log(line);
  const kept = writeUserFile(options.out, session.save(), words, true);
  if (kept) console.log(words.cli.file.keptAside(kept));
  console.log(words.cli.file.written(options.out));
  if (outcome.status === "ranked") return exitCode.ranked;
  console.log(words.cli.result.stopped);
  return exitCode.stopped;
}

/**
 * Codes of members that are named by code, short name or full name. A name that no member has, or several have, is
 * wrong usage, told with the nearest code that there is.
 */
function codesOf({ bloc }: RunOutcome, typed: readonly string[], words: Words): string[] {
  if (bloc === null) return [...typed];
  const codes = bloc.members.map(({ code }) => code);
  const found = typed.map((name) => ({ name, code: memberNamed(bloc, name) }));
  const unknown = found.filter(({ code }) => code === undefined);
  if (unknown.length > 0) throw new Stop(unknown.map(({ name }) => words.cli.usage.unknownMember(name, nearest(name, codes), codes.join(", "))));
  return found.flatMap(({ code }) => code ?? []);
}

/** Each member with its total and place, the gaps to its neighbours, and its awards. */
function explanationLines(outcome: RunOutcome, members: readonly string[] | "all", words: Words): string[] {
  const { pane, head } = words.explanation;
  return explainedMembers(outcome, words.language, members).flatMap((view) => {
    const { standing, member, group } = view;
    const total = standing.total === null ? head.noScore : pane.totalOf(standing.total, view.outOf);
    const place = standing.rank === null ? "" : `; ${pane.rankOf(standing.rank, view.ranked)}`;
    const steps = view.sums.map(({ text, points }) => `  ${text}: ${formatDecimal(points, words.language)}`);
    return ["", head.member(member.name, member.code, group), `  ${total}${place}`, ...steps, ...[...view.gaps, ...view.awards].map((line) => `  ${line}`)];
  });
}

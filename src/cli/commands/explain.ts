import { type RunOutcome, explain, explainedMembers } from "../../app";
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

/** `explain book.xlsx -o out.xlsx [--member CODE ...]`: the results with the explanation sheet, and its essence in print. */
export async function runExplain(path: string, options: ExplainOptions, words: Words): Promise<ExitCode> {
  refuseSameFile(options.out, [path], words);
  const session = await openFile(path, words);
  const members = options.member ?? "all";
  const outcome = await explain(session.shell, members, { provisional: options.provisional ?? false });
  if (members !== "all") refuseUnknown(outcome, members, words);
  for (const line of [...explanationLines(outcome, members, words), "", ...findingLines(outcome, words)]) console.log(line);
  const kept = writeUserFile(options.out, session.save(), words, true);
  if (kept) console.log(words.cli.file.keptAside(kept));
  console.log(words.cli.file.written(options.out));
  if (outcome.status === "ranked") return exitCode.ranked;
  console.log(words.cli.result.stopped);
  return exitCode.stopped;
}

/** A code that no member has is wrong usage, told with the nearest that there is. */
function refuseUnknown({ bloc }: RunOutcome, members: readonly string[], words: Words): void {
  if (bloc === null) return;
  const codes = bloc.members.map(({ code }) => code);
  const unknown = members.filter((member) => !codes.includes(member));
  if (unknown.length > 0) throw new Stop(unknown.map((member) => words.cli.usage.unknownMember(member, nearest(member, codes), codes.join(", "))));
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

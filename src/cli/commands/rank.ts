import { computeRanking, resultJson } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, exitCode } from "../exit";
import { refuseSameFile, writeUserFile } from "../files";
import { findingLines, standingsLines } from "../print-standings";
import { verificationLines } from "../print-verification";
import { openFile } from "../session";

export interface RankOptions {
  readonly out?: string;
  readonly json?: string;
  readonly provisional?: boolean;
}

/** `rank book.xlsx [-o out.xlsx] [--json result.json]`: prints the standings; both files are written on a stop, too. */
export async function runRank(path: string, options: RankOptions, words: Words): Promise<ExitCode> {
  for (const out of [options.out, options.json]) if (out !== undefined) refuseSameFile(out, [path], words);
  const session = await openFile(path, words);
  const outcome = await computeRanking(session.shell, { provisional: options.provisional ?? false, show: true });
  for (const line of [...standingsLines(outcome, words), ...verificationLines(outcome.verification, words), "", ...findingLines(outcome, words)]) console.log(line);
  const written: string[] = [];
  if (options.out !== undefined) {
    const kept = writeUserFile(options.out, session.save(), words, true);
    if (kept) console.log(words.cli.file.keptAside(kept));
    written.push(options.out);
  }
  if (options.json !== undefined) {
    writeUserFile(options.json, `${JSON.stringify(resultJson(outcome), null, 2)}\n`, words, false);
    written.push(options.json);
  }
  for (const file of written) console.log(words.cli.file.written(file));
  if (outcome.status === "ranked") return exitCode.ranked;
  const onlyMissing = outcome.findings.every((finding) => finding.severity !== "error" || finding.code === "missing-stops");
  console.log(onlyMissing ? words.cli.result.stoppedMissing : words.cli.result.stopped);
  return exitCode.stopped;
}

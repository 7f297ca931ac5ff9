import { finalise, reopen } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, exitCode } from "../exit";
import { refuseSameFile, writeUserFile } from "../files";
import { obstacleLines, recordLines } from "../print-verification";
import { type Session, openFile } from "../session";

export interface FinaliseOptions {
  readonly out: string;
}

/** `finalise book.xlsx -o out.xlsx`: protects and notes the results; refused with the reasons, exit code 1, and nothing written. */
export async function runFinalise(path: string, { out }: FinaliseOptions, words: Words): Promise<ExitCode> {
  refuseSameFile(out, [path], words);
  const session = await openFile(path, words);
  const { finalised, obstacles, check } = await finalise(session.shell);
  if (finalised === null) {
    for (const line of [...obstacleLines(obstacles, words), ...(check.run === null ? [] : recordLines(check, words))]) console.log(line);
    return exitCode.stopped;
  }
  console.log(words.record.finalise.done(words.outputs.time(finalised.run.ranAt)));
  save(session, out, words);
  return exitCode.ranked;
}

/** `reopen book.xlsx -o out.xlsx`: takes the protection away again; exit code 1 where nothing is finalised. */
export async function runReopen(path: string, { out }: FinaliseOptions, words: Words): Promise<ExitCode> {
  refuseSameFile(out, [path], words);
  const session = await openFile(path, words);
  const { reopened, leftProtected } = await reopen(session.shell);
  const say = words.record.finalise;
  console.log(reopened ? say.reopened : say.notFinalised);
  if (!reopened) return exitCode.stopped;
  if (leftProtected.length > 0) console.log(say.leftProtected(leftProtected.join(", ")));
  save(session, out, words);
  return exitCode.ranked;
}

function save(session: Session, out: string, words: Words): void {
  const kept = writeUserFile(out, session.save(), words, true);
  if (kept) console.log(words.cli.file.keptAside(kept));
  console.log(words.cli.file.written(out));
}

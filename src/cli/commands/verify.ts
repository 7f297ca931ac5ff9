import { verifyRecord } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, exitCode } from "../exit";
import { recordLines } from "../print-verification";
import { openFile } from "../session";

/** `verify book.xlsx`: what differs from the record of the last run. Exit code 0: nothing, 1: something, or no record. */
export async function runVerify(path: string, words: Words): Promise<ExitCode> {
  const session = await openFile(path, words);
  const check = await verifyRecord(session.shell);
  for (const line of recordLines(check, words)) console.log(line);
  return check.same ? exitCode.ranked : exitCode.stopped;
}

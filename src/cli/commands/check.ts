import { checkWorkbook } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, exitCode } from "../exit";
import { findingLines } from "../print-standings";
import { openFile } from "../session";

/** `check book.xlsx`: every finding, nothing written. Exit code 1 where a run would stop. */
export async function runCheck(path: string, words: Words): Promise<ExitCode> {
  const session = await openFile(path, words);
  const outcome = await checkWorkbook(session.shell);
  for (const line of findingLines(outcome, words)) console.log(line);
  return outcome.findings.some((finding) => finding.severity === "error") ? exitCode.stopped : exitCode.ranked;
}

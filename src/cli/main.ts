import { HostFault } from "../app";
import { wordsFor, type Words } from "../i18n";
import { type ExitCode, Stop, exitCode } from "./exit";
import { languageOf, runProgram } from "./program";

/** Runs the command that was typed and gives its exit code; what went wrong is printed on stderr in words, never thrown. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  try {
    return await runProgram(args);
  } catch (error) {
    if (error instanceof Stop) {
      for (const line of error.lines) console.error(line);
      return error.code;
    }
    if (error instanceof HostFault && error.code !== "bug") {
      for (const line of faultLines(error, wordsFor(languageOf(args).language))) console.error(line);
      return exitCode.stopped;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(wordsFor(languageOf(args).language).cli.result.bug(detail));
    return exitCode.bug;
  }
}

/** What bars the workbook, such as protected sheets, is the user's to change: no fault of ours. */
function faultLines({ code, details }: HostFault, words: Words): string[] {
  if (code === "finalised") return [words.record.finalise.barsRun, words.record.cli.useReopen];
  if (code === "bug") return [];
  const { what, todo } = words.pane.faults[code](details.sheet);
  return [what, todo];
}

import { HostFault } from "../app";
import { wordsFor, type Words } from "../i18n";
import { Stop, exitCode } from "./exit";
import { languageOf, runProgram } from "./program";

/** Entry of the command line: runs, prints what went wrong on stderr, sets the exit code. */
async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await runProgram(args);
  } catch (error) {
    if (error instanceof Stop) {
      for (const line of error.lines) console.error(line);
      process.exitCode = error.code;
      return;
    }
    if (error instanceof HostFault && error.code !== "bug") {
      for (const line of faultLines(error, wordsFor(languageOf(args).language))) console.error(line);
      process.exitCode = exitCode.stopped;
      return;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(wordsFor(languageOf(args).language).cli.result.bug(detail));
    process.exitCode = exitCode.bug;
  }
}

/** What bars the workbook, such as protected sheets, is the user's to change: no fault of ours. */
function faultLines({ code, details }: HostFault, words: Words): string[] {
  if (code === "finalised") return [words.record.finalise.barsRun, words.record.cli.useReopen];
  if (code === "bug") return [];
  const { what, todo } = words.pane.faults[code](details.sheet);
  return [what, todo];
}

void main(process.argv.slice(2));

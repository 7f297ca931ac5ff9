import { wordsFor } from "../i18n";
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
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(wordsFor(languageOf(args).language).cli.result.bug(detail));
    process.exitCode = exitCode.bug;
  }
}

void main(process.argv.slice(2));

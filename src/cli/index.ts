/** Entry of the command line: runs what was typed and sets the exit code, so that what is still to be printed is printed. */
import { runCommandLine } from "./main";

void runCommandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

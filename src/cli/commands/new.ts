import { addBlocSheets, placementProblems, resolveBloc } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, Stop, exitCode } from "../exit";
import { readUserFile, refuseSameFile, writeUserFile } from "../files";
import { readDescription } from "../read-description";
import { openNew } from "../session";

/** `new bloc.json -o book.xlsx`: a workbook with all input sheets, filled with what the description holds. */
export async function runNew(path: string, options: { readonly out: string }, words: Words): Promise<ExitCode> {
  refuseSameFile(options.out, [path], words);
  const description = readDescription(path, readUserFile(path, words), words);
  const bloc = resolveBloc(description);
  const problems = placementProblems(bloc, words.language);
  if (problems.length > 0) throw new Stop([words.cli.description.title(path, problems.length), ...problems.map(({ what, todo }) => `  ${what} ${todo}`)]);
  const session = await openNew(words.language);
  await addBlocSheets(session.shell, bloc);
  session.dropBlank();
  const kept = writeUserFile(options.out, session.save(), words, true);
  if (kept) console.log(words.cli.file.keptAside(kept));
  console.log(words.cli.file.written(options.out));
  return exitCode.ranked;
}

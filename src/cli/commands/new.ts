import { type BlocDescription, addBlocSheets, placementProblems, resolveBloc } from "../../app";
import { describeTemplate } from "../../app/templates/describe-template";
import { TEMPLATE_IDS, isTemplateId } from "../../app/templates/template-content";
import type { Words } from "../../i18n";
import { type ExitCode, Stop, exitCode } from "../exit";
import { readUserFile, refuseSameFile, writeUserFile } from "../files";
import { nearest } from "../nearest";
import { readDescription } from "../read-description";
import { openNew } from "../session";

/** What `new` was asked for. */
export interface NewOptions {
  readonly out?: string;
  readonly template?: string;
  readonly year?: string;
  readonly halfYear?: boolean;
  readonly listTemplates?: boolean;
}

/** `new bloc.json -o book.xlsx`, or from a template: a workbook with all input sheets, filled with what the description holds. */
export async function runNew(path: string | undefined, options: NewOptions, words: Words): Promise<ExitCode> {
  if (options.listTemplates === true) return listTemplates(words);
  const { out } = options;
  if (out === undefined) throw new Stop([words.cli.usage.missingOption("-o, --out <book.xlsx>"), words.cli.usage.seeHelp]);
  if ((path === undefined) === (options.template === undefined)) throw new Stop([words.templates.cli.either, words.cli.usage.seeHelp]);
  if (path !== undefined) refuseSameFile(out, [path], words);
  const description = path === undefined ? fromTemplate(options, words) : readDescription(path, readUserFile(path, words), words);
  const bloc = resolveBloc(description);
  const problems = placementProblems(bloc, words.language);
  if (problems.length > 0) throw new Stop([words.cli.description.title(path ?? out, problems.length), ...problems.map(({ what, todo }) => `  ${what} ${todo}`)]);
  const session = await openNew(words.language);
  const findings = await addBlocSheets(session.shell, bloc);
  session.dropBlank();
  const kept = writeUserFile(out, session.save(), words, true);
  if (kept) console.log(words.cli.file.keptAside(kept));
  console.log(words.cli.file.written(out));
  for (const { sheet, cell, what, todo } of findings) console.log(`- [${sheet}${cell === undefined ? "" : `!${cell}`}] ${what} ${todo}`);
  return exitCode.ranked;
}

function fromTemplate({ template = "", year, halfYear }: NewOptions, words: Words): BlocDescription {
  const say = words.templates.cli;
  if (!isTemplateId(template)) throw new Stop([say.unknown(template, nearest(template, TEMPLATE_IDS), TEMPLATE_IDS.join(", "))]);
  if (year !== undefined && !/^2(0\d\d|100)$/.test(year)) throw new Stop([say.badYear(year)]);
  return describeTemplate(template, words, { year: year === undefined ? new Date().getFullYear() : Number(year), period: halfYear === true ? "half-year" : "year" });
}

function listTemplates(words: Words): ExitCode {
  const { list, sourceLabel } = words.templates;
  for (const id of TEMPLATE_IDS) {
    const { title, about, source } = list[id];
    console.log(`${id}: ${title}\n  ${about}\n  ${sourceLabel} ${source}\n`);
  }
  return exitCode.ranked;
}

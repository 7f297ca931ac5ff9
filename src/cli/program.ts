import { Command, CommanderError, Option } from "commander";
import { PAPER_KINDS } from "../app";
import { type Language, type Words, wordsFor } from "../i18n";
import { runCheck } from "./commands/check";
import { type ExplainOptions, runExplain } from "./commands/explain";
import { type NewOptions, runNew } from "./commands/new";
import { type PapersOptions, runPapers } from "./commands/papers";
import { type FinaliseOptions, runFinalise, runReopen } from "./commands/finalise";
import { type RankOptions, runRank } from "./commands/rank";
import { runVerify } from "./commands/verify";
import { type CompareCommandOptions, runCompare } from "./commands/compare";
import { type RollUpCommandOptions, runRollUp } from "./commands/rollup";
import { type StabilityCommandOptions, runStability } from "./commands/stability";
import { type ExitCode, Stop, exitCode } from "./exit";

/** The language that the user asks for, before anything else is understood. Default: Vietnamese. */
export function languageOf(args: readonly string[]): { readonly language: Language; readonly wrong?: string } {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at < 0) return { language: "vi" };
  const given = args[at]?.startsWith("--lang=") ? args[at].slice("--lang=".length) : args[at + 1];
  if (given === "vi" || given === "en") return { language: given };
  return { language: "vi", wrong: given ?? "" };
}

/** Runs one command and gives its exit code. Wrong usage is thrown as Stop, in words. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const { language, wrong } = languageOf(args);
  const words = wordsFor(language);
  if (wrong !== undefined) throw new Stop([words.cli.usage.badLanguage(wrong)]);
  let code: ExitCode = exitCode.ranked;
  const program = describe(words, (result) => { code = result; });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return exitCode.ranked;
    if (error.code === "commander.help") return exitCode.usage;
    throw new Stop([usageSentence(error, words, program.commands.map((command) => command.name()).join(", ")), words.cli.usage.seeHelp]);
  }
  return code;
}

function describe(words: Words, done: (code: ExitCode) => void): Command {
  const { help } = words.cli;
  const titles: Readonly<Record<string, string>> = { "Usage:": help.usage, "Commands:": help.commands, "Arguments:": help.arguments, "Options:": help.options };
  const make = (name: string) =>
    new Command(name)
      .exitOverride()
      .helpOption("-h, --help", help.help)
      .configureOutput({ writeErr: () => undefined })
      .configureHelp({ styleTitle: (title) => titles[title] ?? title, styleUsage: (usage) => usage })
      .addOption(new Option("--lang <vi|en>", help.lang).default("vi"));
  const program = make("bloc-ranking").description(words.cli.about).helpCommand(false);
  program.configureOutput({ writeErr: (text) => process.stderr.write(text), outputError: () => undefined });
  program.addCommand(
    make("new").description(help.new).argument("[bloc.json]", help.description).option("-o, --out <book.xlsx>", help.out)
      .option("--template <name>", words.templates.cli.template).option("--list-templates", words.templates.cli.listTemplates)
      .option("--year <year>", words.templates.cli.year).option("--half-year", words.templates.cli.halfYear)
      .action(async (path: string | undefined, options: NewOptions) => done(await runNew(path, options, words))),
  );
  program.addCommand(
    make("check").description(help.check).argument("<book.xlsx>", help.book)
      .action(async (path: string) => done(await runCheck(path, words))),
  );
  program.addCommand(
    make("rank").description(help.rank).argument("<book.xlsx>", help.book)
      .option("-o, --out <out.xlsx>", help.out).option("--json <result.json>", help.json).option("--provisional", help.provisional)
      .action(async (path: string, options: RankOptions) => done(await runRank(path, options, words))),
  );
  program.addCommand(
    make("verify").description(words.record.cli.verify).argument("<book.xlsx>", help.book)
      .action(async (path: string) => done(await runVerify(path, words))),
  );
  program.addCommand(
    make("finalise").description(words.record.cli.finalise).argument("<book.xlsx>", help.book).requiredOption("-o, --out <out.xlsx>", words.record.cli.out)
      .action(async (path: string, options: FinaliseOptions) => done(await runFinalise(path, options, words))),
  );
  program.addCommand(
    make("reopen").description(words.record.cli.reopen).argument("<book.xlsx>", help.book).requiredOption("-o, --out <out.xlsx>", words.record.cli.out)
      .action(async (path: string, options: FinaliseOptions) => done(await runReopen(path, options, words))),
  );
  program.addCommand(
    make("compare").description(help.compare).argument("<book.xlsx>", help.book).argument("[earlier.xlsx]", help.earlier).requiredOption("-o, --out <out.xlsx>", help.out)
      .option("--provisional", help.provisional)
      .action(async (path: string, earlier: string | undefined, options: CompareCommandOptions) => done(await runCompare(path, earlier, options, words))),
  );
  program.addCommand(
    make("rollup").description(help.rollup).argument("<year.xlsx...>", help.years).requiredOption("-o, --out <congress.xlsx>", help.out)
      .option("--provisional", help.provisional).option("--with-stopped", help.withStopped).option("--renamed", help.renamed).option("--trend", help.trend)
      .action(async (paths: string[], options: RollUpCommandOptions) => done(await runRollUp(paths, options, words))),
  );
  program.addCommand(
    make("explain").description(help.explain).argument("<book.xlsx>", help.book).requiredOption("-o, --out <out.xlsx>", help.out)
      .option("--member <name...>", help.member).option("--provisional", help.provisional)
      .action(async (path: string, options: ExplainOptions) => done(await runExplain(path, options, words))),
  );
  program.addCommand(
    make("stability").description(words.stability.cli.help).argument("<book.xlsx>", help.book)
      .option("--share <%>", words.stability.cli.share).option("--runs <n>", words.stability.cli.runs).option("--seed <n>", words.stability.cli.seed)
      .option("--json <stability.json>", words.stability.cli.json).option("--provisional", help.provisional)
      .action(async (path: string, options: StabilityCommandOptions) => done(await runStability(path, options, words))),
  );
  program.addCommand(
    make("papers").description(words.papers.cli.help).argument("<book.xlsx>", help.book)
      .requiredOption("-o, --out <folder>", words.papers.cli.out).option("--kind <kinds>", `${words.papers.cli.kind} ${PAPER_KINDS.join(", ")}`)
      .option("--sheets <out.xlsx>", words.papers.cli.sheets)
      .action(async (path: string, options: PapersOptions) => done(await runPapers(path, options, words))),
  );
  return program;
}

function usageSentence(error: CommanderError, words: Words, commands: string): string {
  const say = words.cli.usage;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.missingArgument": return say.missingArgument(`<${name}>`);
    case "commander.missingMandatoryOptionValue":
    case "commander.optionMissingArgument": return say.missingOption(name);
    case "commander.unknownOption": return say.unknownOption(name);
    case "commander.unknownCommand": return say.unknownCommand(name, commands);
    case "commander.excessArguments": return say.tooMany;
    default: return say.other(error.message);
  }
}

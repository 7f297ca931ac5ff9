import { STABILITY_DEFAULTS, type StabilityOutcome, diagnoseStability, stabilityJson, stabilitySettingsText, stabilityView } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, Stop, exitCode } from "../exit";
import { refuseSameFile, writeUserFile } from "../files";
import { findingLines, table } from "../print-standings";
import { openFile } from "../session";

export interface StabilityCommandOptions {
  readonly share?: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly json?: string;
  readonly provisional?: boolean;
}

/** `stability book.xlsx`: how firm the ranks are, for reference; the workbook is only read. */
export async function runStability(path: string, options: StabilityCommandOptions, words: Words): Promise<ExitCode> {
  const settings = {
    share: numberOf("share", options.share, /^\d{1,3}([.,]\d)?$/, 0.1, 100, words),
    runs: numberOf("runs", options.runs, /^\d{1,7}$/, 1, 1_000_000, words),
    seed: numberOf("seed", options.seed, /^\d{1,10}$/, 0, 2 ** 32 - 1, words),
  };
  if (options.json !== undefined) refuseSameFile(options.json, [path], words);
  const session = await openFile(path, words);
  const outcome = await diagnoseStability(session.shell, { ...settings, provisional: options.provisional ?? false });
  for (const line of stabilityLines(outcome, words)) console.log(line);
  if (options.json !== undefined) {
    writeUserFile(options.json, `${JSON.stringify(stabilityJson(outcome), null, 2)}\n`, words, false);
    console.log(words.cli.file.written(options.json));
  }
  if (outcome.status === "diagnosed") return exitCode.ranked;
  const onlyMissing = outcome.findings.every((finding) => finding.severity !== "error" || finding.code === "missing-stops");
  console.log(onlyMissing ? words.cli.result.stoppedMissing : words.cli.result.stopped);
  return exitCode.stopped;
}

/** A setting as typed, in its range, or what holds without it. */
function numberOf(name: keyof typeof STABILITY_DEFAULTS, given: string | undefined, form: RegExp, least: number, most: number, words: Words): number {
  if (given === undefined) return STABILITY_DEFAULTS[name];
  const number = Number(given.replace(",", "."));
  const say = words.stability.cli;
  if (!form.test(given) || number < least || number > most) throw new Stop([say.badNumber(`--${name}`, given, say.allowed[name])]);
  return number;
}

/** Each table with its ranks, then what swaps two neighbours, then what leaving a criterion out does. */
function stabilityLines(outcome: StabilityOutcome, words: Words): string[] {
  if (outcome.status === "stopped") return findingLines(outcome, words);
  const say = words.stability;
  const { rank, member, span, held } = say.columns;
  const head = [say.title.toUpperCase(), say.reference, stabilitySettingsText(outcome.settings, words.language), ...(outcome.provisional ? [say.provisional] : [])];
  const tables = stabilityView(outcome, words.language);
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  const body = tables.flatMap(({ name, rows, swaps, drops }) => [
    "", name,
    ...indented(table([[rank, member, span, held], ...rows.map((row) => [row.rank, row.name, row.span, row.held])], [true, false, true, true])),
    ...(rows.length === 1
      ? indented(["", say.alone])
      : indented(["", `${say.swaps.heading}:`, ...indented(swaps), "", `${say.drops.heading}:`, ...indented(drops.length === 0 ? [say.drops.none] : drops)])),
  ]);
  return [...head, ...(tables.length === 0 ? ["", say.nobody] : [...body, "", say.columnsNote])].map((line) => line.trimEnd());
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PAPER_KINDS, type PaperKind, makePapers, paperFiles } from "../../app";
import type { Words } from "../../i18n";
import { type ExitCode, Stop, exitCode } from "../exit";
import { refuseSameFile, userPath, writeUserFile } from "../files";
import { openFile } from "../session";

export interface PapersOptions {
  readonly out: string;
  readonly kind?: string;
  /** A copy of the workbook in which the papers stand as sheets, to be filled in, reworded and printed. */
  readonly sheets?: string;
}

/**
 * `papers book.xlsx -o folder [--kind minutes,pact] [--sheets out.xlsx]`: Word files of the papers, with what was
 * filled in on their sheets; with `--sheets` also the sheets, in a copy of the workbook. Says which papers were not made and why. Exit code 1 where a paper was refused because the run stopped.
 */
export async function runPapers(path: string, { out, kind, sheets }: PapersOptions, words: Words): Promise<ExitCode> {
  const kinds = kind === undefined ? PAPER_KINDS : kindsIn(kind, words);
  if (sheets !== undefined) refuseSameFile(sheets, [path], words);
  const session = await openFile(path, words);
  const { files, refused, findings } = await paperFiles(session.shell, kinds);
  if (files.length > 0) makeFolder(out, words);
  for (const { fileName, bytes } of files) {
    const target = join(out, fileName);
    const kept = writeUserFile(target, bytes, words, true);
    if (kept) console.log(words.cli.file.keptAside(kept));
    console.log(words.cli.file.written(target));
  }
  if (sheets !== undefined && files.length > 0) {
    await makePapers(session.shell, kinds, { show: true });
    const kept = writeUserFile(sheets, session.save(), words, true);
    if (kept) console.log(words.cli.file.keptAside(kept));
    console.log(words.cli.file.written(sheets));
  }
  for (const { why } of refused) console.log(why);
  for (const { sheet, cell, what, todo } of findings) console.log(`- ${sheet === "" ? "" : `[${sheet}${cell === undefined ? "" : `!${cell}`}] `}${what} ${todo}`);
  if (files.length === 0) console.log(words.papers.cli.nothing);
  return findings.some(({ severity }) => severity === "error") ? exitCode.stopped : exitCode.ranked;
}

function kindsIn(list: string, words: Words): PaperKind[] {
  return list.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const kind = PAPER_KINDS.find((one) => one === part);
    if (kind === undefined) throw new Stop([words.papers.cli.badKind(part, PAPER_KINDS.join(", "))]);
    return kind;
  });
}

function makeFolder(path: string, words: Words): void {
  try {
    mkdirSync(userPath(path), { recursive: true });
  } catch {
    throw new Stop([words.cli.file.noAccess(path)]);
  }
}

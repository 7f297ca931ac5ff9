import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Words } from "../i18n";
import { Stop } from "./exit";

/** The path as the user means it: relative to where the user stands, also when started through npm. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The bytes of a file that the user named. Throws Stop with the reason in words. */
export function readUserFile(path: string, words: Words): Uint8Array {
  const full = userPath(path);
  if (!existsSync(full)) throw new Stop([words.cli.file.notFound(path)]);
  if (statSync(full).isDirectory()) throw new Stop([words.cli.file.isFolder(path)]);
  try {
    return readFileSync(full);
  } catch {
    throw new Stop([words.cli.file.noAccess(path)]);
  }
}

/** Refuses to write over any of the input files. */
export function refuseSameFile(out: string, inputs: readonly string[], words: Words): void {
  const real = (path: string) => (existsSync(userPath(path)) ? statSync(userPath(path), { bigint: true }).ino : userPath(path));
  if (inputs.some((input) => real(input) === real(out))) throw new Stop([words.cli.usage.sameFile(out)]);
}

/**
 * Writes a file whole or not at all. An earlier file of that name with other contents is kept beside it
 * ("book.xlsx" as "book.truoc.xlsx", overwritten each time), so that no typed score is lost by a repeated
 * command. Returns the path of the kept file, or null.
 */
export function writeUserFile(path: string, contents: Uint8Array | string, words: Words, keepAside: boolean): string | null {
  const full = userPath(path);
  const bytes = Buffer.from(contents);
  const draft = join(dirname(full), `.${basename(full)}.${randomBytes(4).toString("hex")}`);
  try {
    writeFileSync(draft, bytes);
    let kept: string | null = null;
    if (keepAside && existsSync(full) && statSync(full).size > 0 && !readFileSync(full).equals(bytes)) {
      kept = full.slice(0, full.length - extname(full).length) + ".truoc" + extname(full);
      renameSync(full, kept);
    }
    renameSync(draft, full);
    return kept;
  } catch {
    rmSync(draft, { force: true });
    throw new Stop([words.cli.file.noAccess(path)]);
  }
}

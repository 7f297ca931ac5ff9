import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Shell } from "../app";
import type { Language, Words } from "../i18n";
import { SimHost, connect, createWorkbook, type SimWorkbook } from "../simhost";
import { createFormulaEngine } from "../simhost/engine";
import { loadExcelLibrary } from "../simhost/library/load-in-node";
import { XlsxFault, readXlsx, writeXlsx } from "../xlsx";
import { Stop } from "./exit";
import { readUserFile } from "./files";

/** A workbook opened in the simulated host, with the shell that the use-cases run in. */
export interface Session {
  readonly shell: Shell;
  readonly host: SimHost;
  /** The workbook as it stands now, as bytes of an .xlsx file. */
  save(): Uint8Array;
}

/** Opens a file that the user named. Throws Stop where it cannot be read as a workbook. */
export async function openFile(path: string, words: Words): Promise<Session> {
  const bytes = readUserFile(path, words);
  try {
    return await openWorkbook(readXlsx(bytes), words.language);
  } catch (error) {
    if (error instanceof XlsxFault) throw new Stop([`${path}: ${words.cli.file.xlsx[error.code]}`]);
    throw error;
  }
}

/** A new, empty workbook. */
export function openNew(language: Language): Promise<Session> {
  return openWorkbook(createWorkbook(), language);
}

async function openWorkbook(workbook: SimWorkbook, language: Language): Promise<Session> {
  const host = new SimHost(workbook, { engine: await formulaEngine() });
  const excel = connect(loadExcelLibrary(), host);
  const digest = async (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  return { host, shell: { excel, digest, now: () => new Date(), language }, save: () => writeXlsx(workbook) };
}

/** The engine's WebAssembly is read from node_modules: it is not part of our build. */
function formulaEngine() {
  const require = createRequire(join(process.env.BLOC_RANKING_ROOT ?? process.cwd(), "package.json"));
  return createFormulaEngine(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
}

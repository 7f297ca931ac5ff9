import { createHash } from "node:crypto";
import type { Shell } from "../app";
import type { Language, Words } from "../i18n";
import { SimHost, connect, createWorkbook, type SimWorkbook } from "../simhost";
import { loadFormulaEngine } from "../simhost/engine/load-in-node";
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

/** A new workbook with one blank sheet, which `dropBlank` takes away once there are others: it is nobody's. */
export async function openNew(language: Language): Promise<Session & { dropBlank(): void }> {
  const workbook = createWorkbook();
  const blank = workbook.sheets[0];
  const session = await openWorkbook(workbook, language);
  const dropBlank = () => {
    if (workbook.sheets[0] === blank && workbook.sheets.length > 1 && workbook.activeSheetId !== blank?.id) workbook.sheets.shift();
  };
  return { ...session, dropBlank };
}

async function openWorkbook(workbook: SimWorkbook, language: Language): Promise<Session> {
  const host = new SimHost(workbook, { engine: await loadFormulaEngine() });
  const excel = connect(loadExcelLibrary(), host);
  const digest = async (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  return { host, shell: { excel, digest, now: () => new Date(), language }, save: () => writeXlsx(workbook) };
}

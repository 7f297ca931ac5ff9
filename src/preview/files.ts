/** Files in and out of the preview. */
import { readXlsx, writeXlsx } from "../xlsx";
import { SimHost, type SimSheet } from "../simhost";
import { formulaEngine } from "./formula-engine";
import { UnreachableFault } from "./problems";
import { WorkbookSession } from "./workbook-session";

export interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A sample that the preview's server holds. */
export async function fetchSample(file: string): Promise<OpenFile> {
  const name = `${file}.xlsx`;
  let answer: Response;
  try {
    answer = await fetch(`samples/${name}`);
  } catch (fault) {
    throw new UnreachableFault(name, { cause: fault });
  }
  if (!answer.ok) throw new UnreachableFault(`${name}: ${answer.status}`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** Reads a workbook and puts the simulated Excel around it. Throws XlsxFault for a file that cannot be read. */
export async function openWorkbook({ name, bytes }: OpenFile): Promise<WorkbookSession> {
  const workbook = readXlsx(bytes);
  const engine = await formulaEngine();
  const host = new SimHost(workbook, { engine, profile: "web", fileName: name });
  if (workbook.sheets.some(lacksValues)) host.recalculate();
  return new WorkbookSession(host, name);
}

/** Some programs save formulas without their values; Excel then calculates when it opens the file. */
function lacksValues(sheet: SimSheet): boolean {
  for (const { cells } of sheet.rows.values()) {
    if (cells.some((cell) => cell?.formula !== undefined && cell.value === null)) return true;
  }
  return false;
}

/** Hands the workbook to the browser as a download under its own name. */
export function saveWorkbook(session: WorkbookSession): void {
  const bytes = writeXlsx(session.workbook);
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = session.fileName;
  link.click();
  // The browser has taken the file once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  session.markDownloaded();
}

/** Placed calculations computed by LibreOffice, the judge that knows nothing of ours: one sheet for each. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formulaFromApi } from "../../../src/simhost/formula/spelling";
import { putCell } from "../../../src/simhost/model/cells";
import { createWorkbook } from "../../../src/simhost/model/create-workbook";
import { writeXlsx } from "../../../src/xlsx";
import { parseCsv } from "../../e2e/programs";
import type { Computed } from "./evaluate";
import { cellOfAddress, type Placed, type Value } from "./placed";

/** All sheets, comma, double quote, UTF-8, values as they are and not as they are shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;
}

/** Formulas are written without values, so LibreOffice has to compute every one of them. */
export function computeWithLibreOffice(sheets: ReadonlyMap<string, Placed>): ReadonlyMap<string, Computed> {
  const folder = mkdtempSync(join(tmpdir(), "bloc-formulas-"));
  try {
    const workbook = createWorkbook([...sheets.keys()]);
    [...sheets.values()].forEach(({ constants, formulas }, i) => {
      const sheet = workbook.sheets[i];
      if (sheet === undefined) throw new Error("a sheet is missing");
      const put = (address: string, value: Value, formula?: string): void => {
        const { row, col } = cellOfAddress(address);
        putCell(sheet, row, col, { value, style: 0, ...(formula === undefined ? {} : { formula: formulaFromApi(formula) }) });
      };
      for (const [address, value] of constants) put(address, value);
      for (const [address, formula] of formulas) put(address, null, formula);
    });
    const path = join(folder, "book.xlsx");
    writeFileSync(path, writeXlsx(workbook));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const run = spawnSync("soffice", ["--headless", "--norestore", profile, "--convert-to", CSV, "--outdir", join(folder, "csv"), path], { timeout: 300_000, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`LibreOffice could not read the file: ${run.stderr}`);
    const texts = new Map(readdirSync(join(folder, "csv")).map((name) => [name.replace(/^book-|\.csv$/g, ""), readFileSync(join(folder, "csv", name), "utf8")]));
    return new Map([...sheets.keys()].map((name) => [name, readerOf(texts.get(name), name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readerOf(csv: string | undefined, name: string): Computed {
  if (csv === undefined) throw new Error(`LibreOffice has no sheet ${name}`);
  const rows = parseCsv(csv);
  return (address) => {
    const { row, col } = cellOfAddress(address);
    const text = rows[row]?.[col] ?? "";
    return /^-?\d+(\.\d+)?(E[+-]\d+)?$/.test(text) ? Number(text) : text;
  };
}

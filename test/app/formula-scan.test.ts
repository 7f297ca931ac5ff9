/** Every formula of every ranked sample and of a bloc with every kind of rule, as the file holds it and as it was sent to Excel. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { computeRanking } from "../../src/app";
import { resolveBloc } from "../../src/core";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { EVERY_RULE } from "../core/formula/every-rule-bloc";
import { formulaFaults } from "../workbook/formula-rules";
import { type Desk, deskOf, deskWith } from "./shell-of";

const folder = join(__dirname, "..", "..", "samples");
const files = readdirSync(folder).filter((file) => file.endsWith(".xlsx")).sort();

/** The different formulas of a saved workbook, each with the number of cells that hold it. */
function formulasOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [part, data] of Object.entries(unzipSync(bytes))) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(part)) continue;
    for (const [, attributes = "", text = ""] of strFromU8(data).matchAll(/<f([^>]*)>([^<]*)<\/f>/g)) {
      const formula = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
      expect(attributes).not.toMatch(/t="(?:array|dataTable)"/);
      found.set(formula, (found.get(formula) ?? 0) + 1);
    }
  }
  return found;
}

/** Each fault with the first formula that has it. */
function firstOfEach(formulas: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const formula of formulas) for (const fault of formulaFaults(formula)) if (!first.has(fault)) first.set(fault, formula);
  return [...first].map(([fault, formula]) => `${fault}: ${formula}`);
}

/** Ranks, saves, and says what is wrong with formulas; requests to Excel must name no function as the file does. */
async function scanned(desk: Desk): Promise<{ readonly formulas: ReadonlyMap<string, number>; readonly faults: readonly string[]; readonly errors: readonly string[] }> {
  let prefixed = 0;
  const execute = desk.host.execute.bind(desk.host);
  desk.host.execute = (body, bytes) => {
    if (JSON.stringify(body).includes("_xlfn")) prefixed += 1;
    return execute(body, bytes);
  };
  const theirs = formulasOf(writeXlsx(desk.host.workbook));
  const before = new Set(desk.host.workbook.sheets.map(({ name }) => name));
  const outcome = await computeRanking(desk.shell, { provisional: true });
  expect(outcome.status).toBe("ranked");
  expect(prefixed).toBe(0);
  const errors = desk.host.workbook.sheets.filter(({ name }) => !before.has(name)).flatMap((sheet) => [...sheet.rows].flatMap(([row, { cells }]) => cells.flatMap((cell, col) =>
    cell?.formula !== undefined && (cell.notRecalculated === true || (typeof cell.value === "object" && cell.value !== null)) ? [`${sheet.name} ${row + 1},${col + 1}: ${cell.formula}`] : [])));
  const formulas = new Map([...formulasOf(writeXlsx(desk.host.workbook))].filter(([formula]) => !theirs.has(formula)));
  return { formulas, faults: firstOfEach([...formulas.keys()]), errors };
}

describe("formulas of our sheets", () => {
  it.each(files)("%s: only what Excel 2019, Excel on the web and LibreOffice share", async (file) => {
    // The largest is scanned only: live-sheets.test.ts computes it.
    const options = file === "khoi-15x180.xlsx" ? {} : { engine: await loadFormulaEngine() };
    const { formulas, faults, errors } = await scanned(deskOf(readXlsx(readFileSync(join(folder, file))), options));
    expect(formulas.size).toBeGreaterThan(50);
    expect(faults.slice(0, 10)).toEqual([]);
    if ("engine" in options) expect(errors.slice(0, 10)).toEqual([]);
  }, 120_000);

  it.each(["vi", "en"] as const)("a bloc with every kind of rule, in %s", async (language) => {
    const { formulas, faults } = await scanned(await deskWith(resolveBloc(EVERY_RULE), { engine: await loadFormulaEngine() }, language));
    expect(formulas.size).toBeGreaterThan(200);
    expect(faults.slice(0, 10)).toEqual([]);
  }, 60_000);
});

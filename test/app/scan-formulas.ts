/** The formulas that our sheets bring into a workbook, as the file holds them and as they were sent to Excel. */
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "../../src/xlsx";
import { formulaFaults } from "../workbook/formula-rules";
import type { Desk } from "./shell-of";

/** The different formulas of a saved workbook, each with the attributes of the cells that hold it. */
function formulasOf(bytes: Uint8Array): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [part, data] of Object.entries(unzipSync(bytes))) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(part)) continue;
    for (const [, attributes = "", text = ""] of strFromU8(data).matchAll(/<f([^>]*)>([^<]*)<\/f>/g)) {
      const formula = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
      const held = found.get(formula) ?? new Set();
      found.set(formula, held.add(attributes));
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

export interface Scan {
  /** How many different formulas came in. */
  readonly count: number;
  /** What is wrong with them: array formulas and data tables too, the user's included. */
  readonly faults: readonly string[];
  /** Cells of new sheets whose formula gave an error or nothing; only a host with an engine computes. */
  readonly errors: readonly string[];
  /** Requests to Excel that name a function as the file does. */
  readonly prefixed: number;
}

/** Begins to look at a workbook before it is ranked; what is returned says, of the bytes saved afterwards, what came in. */
export function scanOf(desk: Desk): (saved: Uint8Array) => Scan {
  let prefixed = 0;
  const execute = desk.host.execute.bind(desk.host);
  desk.host.execute = (body, bytes) => {
    if (JSON.stringify(body).includes("_xlfn")) prefixed += 1;
    return execute(body, bytes);
  };
  const theirs = formulasOf(writeXlsx(desk.host.workbook));
  const before = new Set(desk.host.workbook.sheets.map(({ name }) => name));
  return (saved) => {
    const errors = desk.host.workbook.sheets.filter(({ name }) => !before.has(name)).flatMap((sheet) => [...sheet.rows].flatMap(([row, { cells }]) => cells.flatMap((cell, col) =>
      cell?.formula !== undefined && (cell.notRecalculated === true || (typeof cell.value === "object" && cell.value !== null)) ? [`${sheet.name} ${row + 1},${col + 1}: ${cell.formula}`] : [])));
    const all = formulasOf(saved);
    const kinds = [...theirs, ...all].flatMap(([formula, held]) => [...held].flatMap((attributes) => (/t="(?:array|dataTable)"/.test(attributes) ? [`${attributes}: ${formula}`] : [])));
    const ours = [...all.keys()].filter((formula) => !theirs.has(formula));
    return { count: ours.length, faults: [...kinds, ...firstOfEach(ours)].slice(0, 10), errors: errors.slice(0, 10), prefixed };
  };
}

/** docs/rules.md as tables: what its tests compute again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const RULES = readFileSync(join(__dirname, "../../docs/rules.md"), "utf8");

/** A table: its header, then its rows, each cell as it stands between the bars. */
export interface DocTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cellsOf = (line: string): string[] => line.split("|").slice(1, -1).map((cell) => cell.trim());

/** The tables of a part of the page, in order. */
export function tablesOf(part: string): DocTable[] {
  const tables: string[][] = [];
  let open = false;
  for (const line of part.split("\n")) {
    if (!line.startsWith("|")) open = false;
    else if (open) tables.at(-1)?.push(line);
    else {
      tables.push([line]);
      open = true;
    }
  }
  return tables.map(([header = "", _rule, ...rows]) => ({ header: cellsOf(header), rows: rows.map(cellsOf) }));
}

/** The part of the page under an anchor, up to the next heading of any rank. */
export function partOf(anchor: string): string {
  const start = RULES.indexOf(`<a id="${anchor}"></a>`);
  if (start < 0) throw new Error(`docs/rules.md has no part "${anchor}"`);
  const end = RULES.slice(start).search(/\n##/);
  return end < 0 ? RULES.slice(start) : RULES.slice(start, start + end);
}

/** What a cell says in one language: "Theo mức · By level", or the same for both. Code marks go. */
export function said(cell: string, language: "vi" | "en"): string {
  const parts = cell.split(" · ");
  return (parts[language === "vi" ? 0 : parts.length - 1] ?? "").replace(/`/g, "").trim();
}

/** The cell of a row under the column whose Vietnamese header this is; "" where there is no such column. */
export function under(table: DocTable, row: readonly string[], header: string): string {
  const col = table.header.findIndex((text) => said(text, "vi") === header);
  return col < 0 ? "" : (row[col] ?? "");
}

/** "8,5" as 8.5; undefined for blank. Throws for anything else, so that the page holds no odd numbers. */
export function numberIn(cell: string): number | undefined {
  if (cell === "") return undefined;
  if (!/^-?\d+(,\d+)?$/.test(cell)) throw new Error(`docs/rules.md: "${cell}" is no number`);
  return Number(cell.replace(",", "."));
}

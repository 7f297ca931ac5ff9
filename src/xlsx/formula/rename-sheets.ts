import { parseCell } from "../sheet/reference";
import { formulaTokens } from "./tokens";

/** New names of sheets by their old name in lower case. */
export type SheetRenames = ReadonlyMap<string, string>;

/** A sheet's name as a formula writes it: in apostrophes unless it is a plain word that could not be read otherwise. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && parseCell(name) === undefined && !/^[rc][0-9]*(?:c[0-9]*)?$/i.test(name) && !/^(?:true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * A formula after sheets were renamed, as Excel rewrites it. References into other workbooks stay.
 *
 * @example renameInFormula("Old!A1", new Map([["old", "New sheet"]])) === "'New sheet'!A1"
 */
export function renameInFormula(formula: string, renames: SheetRenames): string {
  if (renames.size === 0 || !formula.includes("!")) return formula;
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== "sheet" || token.external) return token.text;
      const names = token.names.map((name) => renames.get(name.toLowerCase()) ?? name);
      if (names.every((name, i) => name === token.names[i])) return token.text;
      const joined = names.join(":");
      const plain = names.every((name) => !quoteSheetName(name).startsWith("'"));
      return plain ? `${joined}!` : `'${joined.replaceAll("'", "''")}'!`;
    })
    .join("");
}

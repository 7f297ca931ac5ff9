/** Which sheet each of our hidden names stands for, from the workbook's names as Excel lists them. */
import { roleOfName } from "../workbook/ownership";

/** Members of Excel's named items to load for ownedSheets. */
export const NAMES_TO_LOAD = "items/name,items/formula,items/scope";

export interface ListedName {
  readonly name: string;
  /** Text; Excel's typings leave it open. */
  readonly formula: unknown;
  readonly scope: string;
}

/**
 * Sheet name → role. Names of a sheet's own scope are left out: they came with a copy that a user made. A name
 * whose sheet is gone ("=#REF!$A$1") says nothing.
 */
export function ownedSheets(names: readonly ListedName[]): Map<string, string> {
  const roles = new Map<string, string>();
  for (const { name, formula, scope } of names) {
    if (scope !== "Workbook") continue;
    const role = roleOfName(name);
    const sheet = role === undefined ? undefined : sheetOfReference(String(formula));
    if (role !== undefined && sheet !== undefined) roles.set(sheet, role);
  }
  return roles;
}

/** "='It''s'!$A$1" → "It's", "=Sheet1!$A$1" → "Sheet1"; undefined where there is no sheet. */
export function sheetOfReference(formula: string): string | undefined {
  const quoted = /^=?'((?:[^']|'')+)'!/.exec(formula)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  const plain = /^=?([^'!]+)!/.exec(formula)?.[1];
  return plain === undefined || plain.startsWith("#") ? undefined : plain;
}

/**
 * The tables of the input sheets and the headers under which their columns are found. A column answers to its
 * printed header in both languages and to the synonyms here; comparison is by `fold`. No two columns of one
 * table share a synonym (a test proves it).
 */
import { wordsFor } from "../../i18n";
import type { TableColumns, TableName } from "../../i18n/words-inputs";
import { awardsSynonyms, ballotSynonyms, candidatesSynonyms, decisionsSynonyms, grantedSynonyms } from "./columns-of-awards";
import { criteriaSynonyms, scoreSheetSynonyms } from "./columns-of-criteria";
import { classesSynonyms, groupsSynonyms, membersSynonyms, tieBreaksSynonyms } from "./columns-of-members";
import { fold } from "./fold";
import type { Synonyms } from "./synonyms";

const SYNONYMS: { readonly [T in TableName]: Synonyms<TableColumns[T]> } = {
  criteria: criteriaSynonyms,
  scoreSheet: scoreSheetSynonyms,
  members: membersSynonyms,
  awards: awardsSynonyms,
  candidates: candidatesSynonyms,
  ballot: ballotSynonyms,
  granted: grantedSynonyms,
  decisions: decisionsSynonyms,
  groups: groupsSynonyms,
  tieBreaks: tieBreaksSynonyms,
  classes: classesSynonyms,
};

/** Columns without which a table cannot be read, each as a choice of which one is enough. */
export const REQUIRED_COLUMNS: { readonly [T in TableName]: readonly (readonly TableColumns[T][])[] } = {
  criteria: [["label"], ["name"], ["max"]],
  scoreSheet: [["name", "label", "code"], ["self", "cross-check", "appraised", "final", "actual"]],
  members: [["name"]],
  awards: [["name"]],
  candidates: [["name"], ["member"], ["award"]],
  ballot: [["award"], ["subject"], ["votesFor"]],
  granted: [["subject"], ["award"], ["year"]],
  decisions: [["subjects"], ["by"], ["why"]],
  groups: [["code", "name"]],
  tieBreaks: [["by"]],
  classes: [["name"], ["from"]],
};

/** The keys of a table's columns, in printed order. */
export function columnKeys<T extends TableName>(table: T): readonly TableColumns[T][] {
  return Object.keys(SYNONYMS[table]) as TableColumns[T][];
}

/** Every header that a column answers to: Vietnamese print, English print, then the synonyms. */
export function headersOf<T extends TableName>(table: T, key: TableColumns[T]): readonly string[] {
  const synonyms: Readonly<Record<string, readonly string[]>> = SYNONYMS[table];
  const printed = [wordsFor("vi"), wordsFor("en")].map((words) => {
    const columns: Readonly<Record<string, string>> = words.inputs.columns[table];
    return columns[key] ?? key;
  });
  return [...printed, ...(synonyms[key] ?? [])];
}

const indexes = new Map<TableName, ReadonlyMap<string, string>>();

/** The column that a header names, by the full text or by the text without what stands in brackets; undefined for none. */
export function columnOf<T extends TableName>(table: T, header: string): TableColumns[T] | undefined {
  let index = indexes.get(table);
  if (index === undefined) {
    index = new Map(columnKeys(table).flatMap((key) => headersOf(table, key).map((text) => [fold(text), key] as const)));
    indexes.set(table, index);
  }
  const key = index.get(fold(header)) ?? (header.includes("(") ? index.get(fold(header.replace(/\([^)]*\)/g, " "))) : undefined);
  return key as TableColumns[T] | undefined;
}

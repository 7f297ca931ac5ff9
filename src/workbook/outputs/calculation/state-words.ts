import type { Bloc } from "../../../core/bloc";
import type { Words } from "../../../i18n";
import { valuesIn, valueOf, wordsOf } from "../../format/values";
import type { WorkbookGrids } from "../../grid";
import type { CellAt, CellQuery } from "../../read/places";
import { STATE_CELLS } from "../../read/typed-state";
import { valueAt } from "../earlier-sheet";

/** A word in the column Tình trạng and the word for a status that it stands for. */
export interface StateWord {
  readonly word: string;
  readonly status: string;
}

/**
 * Every word for a state that a formula can look up: the printed words and synonyms of both languages, and what
 * people have typed in this workbook, which may be without accents. Excel compares without regard to case only.
 */
export function stateWords(bloc: Bloc, grids: WorkbookGrids, cellOf: (query: CellQuery) => CellAt | undefined, words: Words): StateWord[] {
  const found = new Map<string, StateWord>();
  const printed = words.outputs.summary.status;
  const add = (word: string, state: keyof typeof printed): void => {
    const key = word.toLowerCase();
    if (word !== "" && !found.has(key)) found.set(key, { word, status: printed[state] });
  };
  for (const state of valuesIn("state")) for (const word of wordsOf("state", state)) add(word, state);
  const sheets = new Map(grids.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { member, criterion, state } of bloc.entries) {
    if (state === undefined) continue;
    for (const field of ["state", ...STATE_CELLS]) {
      const at = cellOf({ member, criterion, field });
      const grid = at === undefined ? undefined : sheets.get(at.sheet);
      if (at === undefined || grid === undefined) continue;
      const typed = String(valueAt(grid, at.row, at.col)).trim().replace(/ +/g, " ");
      const means = typed === "" ? undefined : valueOf("state", typed);
      if (means !== undefined) add(typed, means);
    }
  }
  return [...found.values()];
}

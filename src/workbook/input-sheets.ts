import type { WorkbookGrids } from "./grid";
import { assignSheets } from "./read/assign-sheets";
import { readBloc } from "./read/read-bloc";

/** Names of the sheets that a bloc is read from: set-up, criteria, members and the like, and each member's score sheet. */
export function inputSheets(grids: WorkbookGrids): string[] {
  const read = readBloc(grids);
  const scores = (read.bloc?.members ?? []).flatMap(({ code }) => read.locate({ member: code, field: "sheet" })?.sheet ?? []);
  return [...new Set([...[...assignSheets(grids).roles.values()].map(({ name }) => name), ...scores])];
}

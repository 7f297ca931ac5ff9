import type { Member } from "../../core/bloc";
import { fold } from "../format/fold";
import type { SheetGrid, WorkbookGrids } from "../grid";
import { sideValues, type SideValue } from "./carry-user-cells";
import { readEarlier, valueAt, type EarlierRow, type EarlierSheet } from "./earlier-sheet";
import { joinRemark, remarkBeyond } from "./remarks";

/** Row key of a member in a standings table, and of a member that is in no table any more. */
export const memberKey = (code: string): string => `m:${code}`;
/** Key of the line that keeps the remarks on a member that is gone. */
export const goneKey = (code: string): string => `gone:${code}`;

/** How the roles of standings begin; the group's code follows. */
export const STANDINGS_ROLE = "standings:";

const NOTHING: ReadonlyMap<number, SideValue> = new Map();

/** What users have put beside one member in any of the standings sheets. */
export interface KeptForMember {
  readonly code: string;
  /** Name as last printed. */
  readonly name: string;
  readonly remark: string;
  /** Role of the sheet on which it was found, and the values in the columns that users added there. */
  readonly found: readonly { readonly role: string; readonly values: ReadonlyMap<number, SideValue> }[];
}

/** An earlier standings sheet of ours, each row with the member whose name now stands in it. */
export function readStandings(grid: SheetGrid | undefined, members: readonly Member[]): EarlierSheet | undefined {
  const earlier = readEarlier(grid);
  return earlier === undefined ? undefined : { ...earlier, rows: rekeyed(earlier, members) };
}

/** Everything that users have put beside members, by member code, over all standings sheets of ours. */
export function keptRemarks(grids: WorkbookGrids, members: readonly Member[]): Map<string, KeptForMember> {
  const kept = new Map<string, KeptForMember>();
  for (const sheet of grids.sheets) {
    if (sheet.owned?.startsWith(STANDINGS_ROLE) !== true) continue;
    const recorded = recordedNotes(readEarlier(sheet));
    const earlier = readStandings(sheet, members);
    if (earlier === undefined) continue;
    for (const row of earlier.rows.values()) {
      const code = codeOf(row.key);
      if (code === undefined) continue;
      const cell = textIn(earlier, row, "remark");
      const remark = remarkBeyond(cell, recorded.get(row.key) ?? "");
      const before = kept.get(code);
      const isNew = before === undefined || !before.remark.includes(remark);
      kept.set(code, {
        code,
        name: textIn(earlier, row, "member") || (before?.name ?? code),
        remark: isNew ? joinRemark(before?.remark ?? "", remark) : before.remark,
        // What stands beside a row of the list below the table stays beside it.
        found: [...(before?.found ?? []), { role: sheet.owned, values: row.key.startsWith("m:") ? sideValues(earlier, row.key) : NOTHING }],
      });
    }
  }
  return kept;
}

function codeOf(key: string): string | undefined {
  if (key.startsWith("m:")) return key.slice(2);
  return key.startsWith("gone:") ? key.slice(5) : undefined;
}

function recordedNotes(earlier: EarlierSheet | undefined): Map<string, string> {
  const notes = new Map<string, string>();
  for (const row of earlier?.rows.values() ?? []) if (earlier !== undefined) notes.set(row.key, textIn(earlier, row, "record"));
  return notes;
}

function textIn(earlier: EarlierSheet, row: EarlierRow, column: string): string {
  const col = earlier.columns.get(column);
  return col === undefined ? "" : String(valueAt(earlier.grid, row.row, col));
}

/**
 * A user who sorts the visible part of the table moves names and remarks but not the hidden keys. Where every
 * name that stands in the table is the name of another member of the table, the names are right and the keys
 * follow them; in any other case the keys stay, since a name may have been corrected by hand.
 */
function rekeyed(earlier: EarlierSheet, members: readonly Member[]): ReadonlyMap<string, EarlierRow> {
  const byName = new Map<string, string | null>();
  for (const { name, code } of members) byName.set(fold(name), byName.has(fold(name)) ? null : code);
  const rows = [...earlier.rows.values()].filter((row) => row.key.startsWith("m:"));
  const read = rows.map((row) => {
    const code = byName.get(fold(textIn(earlier, row, "member")));
    return code === undefined || code === null ? row.key : memberKey(code);
  });
  const known = new Set(rows.map((row) => row.key));
  const isSorted = new Set(read).size === read.length && read.every((key) => known.has(key));
  if (!isSorted || read.every((key, i) => key === rows[i]?.key)) return earlier.rows;
  const now = new Map(rows.map((row, i) => [row.key, read[i] ?? row.key]));
  return new Map([...earlier.rows.values()].map((row) => [now.get(row.key) ?? row.key, { ...row, key: now.get(row.key) ?? row.key }]));
}

import { fold } from "../format/fold";
import type { Rect, SheetGrid } from "../grid";
import { readEarlier, valueAt } from "./earlier-sheet";
import { memberKey } from "./kept-remarks";

/**
 * The printed cells of one member's row on a standings sheet of ours, wherever users have moved it. Where the visible
 * part was sorted by hand, the name tells the row and not the hidden key. undefined where the member has no row.
 */
export function memberRow(grid: SheetGrid, { code, name }: { readonly code: string; readonly name: string }): Rect | undefined {
  const sheet = readEarlier(grid);
  const [from, to, names] = ["label", "remark", "member"].map((column) => sheet?.columns.get(column));
  if (sheet === undefined || from === undefined || to === undefined) return undefined;
  const rows = [...sheet.rows.values()].filter(({ key }) => key.startsWith(memberKey("")));
  const named = rows.filter(({ row }) => names !== undefined && fold(String(valueAt(grid, row, names))) === fold(name));
  const found = named.length === 1 ? named[0] : sheet.rows.get(memberKey(code));
  return found === undefined ? undefined : { row: found.row, col: Math.min(from, to), rows: 1, cols: Math.abs(to - from) + 1 };
}

/** Brings one of our own sheets before the user's eyes, because the user asked for it. */
import { rangeAddress } from "../workbook/format/a1";
import type { GridValue, Rect, SheetGrid } from "../workbook/grid";
import { nameOfRole, roleOfName } from "../workbook/ownership";
import { HostFault } from "./faults";
import { goToCell } from "./go-to";
import type { ExcelHost } from "./host";
import { NAMES_TO_LOAD, ownedSheets } from "./owned-sheets";
import { inHost } from "./sync";

/**
 * Activates our sheet of this role, whatever it is called now, and selects the cells that `cellsIn` finds in its
 * values; without it, or where it finds none, the selection stays. The fault is "no-sheet" where there is no such
 * sheet (no run has made it, or the user deleted it), "hidden-sheet" where it is hidden.
 */
export async function goToOwned(host: ExcelHost, role: string, cellsIn?: (grid: SheetGrid) => Rect | undefined): Promise<void> {
  const names = await inHost(host, (batch) =>
    batch.sync(() => batch.context.workbook.names.load(NAMES_TO_LOAD)));
  const owned = ownedSheets(names.items);
  // A role too long for a name comes back shortened, so the given one is shortened in the same way.
  const wanted = roleOfName(nameOfRole(role));
  const sheet = [...owned].find(([, ofSheet]) => ofSheet === wanted)?.[0];
  if (sheet === undefined) throw new HostFault("no-sheet");
  const cells = cellsIn?.(await readValues(host, sheet));
  await goToCell(host, sheet, cells === undefined ? undefined : rangeAddress(cells));
}

function readValues(host: ExcelHost, name: string): Promise<SheetGrid> {
  return inHost(host, async (batch) => {
    const used = await batch.sync(() =>
      batch.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values"));
    const grid = used.isNullObject ? { top: 0, left: 0, values: [] } : { top: used.rowIndex, left: used.columnIndex, values: used.values as GridValue[][] };
    return { name, visibility: "visible", ...grid, numberFormats: [] };
  });
}

/** Protects sheets against slips of the hand, and takes our protection away again. Never with a password. */
import type { ExcelHost } from "./host";
import { beginOwnWrite } from "./own-writes";
import { type Batch, inHost } from "./sync";

/** Rows and columns may still be made wider and higher, and filters that are there be used: none of it changes a value. */
const OPTIONS: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true, selectionMode: "Normal" };

/** Whether each of these sheets is protected, by whomever; one that is no longer there is left out. */
export function protectedSheets(host: ExcelHost, names: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  return inHost(host, (batch) => look(batch, names));
}

/** Protects these sheets in one sync. A sheet that is protected already, or is gone, is left as it is. */
export function protectSheets(host: ExcelHost, names: readonly string[]): Promise<void> {
  return change(host, names, false, (protection) => protection.protect(OPTIONS));
}

/**
 * Takes the protection of these sheets away in one sync; a sheet without one, or that is gone, is passed over. The
 * fault is "protected" where somebody has meanwhile set a password.
 */
export function unprotectSheets(host: ExcelHost, names: readonly string[]): Promise<void> {
  return change(host, names, true, (protection) => protection.unprotect());
}

async function look(batch: Batch, names: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const found = await batch.sync(() => names.map((name) => {
    const sheet = batch.context.workbook.worksheets.getItemOrNullObject(name);
    return { name, sheet: sheet.load("name"), protection: sheet.protection.load("protected") };
  }));
  return new Map(found.flatMap(({ name, sheet, protection }) => (sheet.isNullObject ? [] : [[name, protection.protected] as const])));
}

/** Acts on the sheets whose protection is still `from`; a try that the host broke off may have changed some already. */
async function change(host: ExcelHost, names: readonly string[], from: boolean, act: (protection: Excel.WorksheetProtection) => void): Promise<void> {
  const ended = beginOwnWrite(host, names);
  try {
    await inHost(host, async (batch) => {
      const left = async (): Promise<string[]> => [...await look(batch, names)].flatMap(([name, on]) => (on === from ? [name] : []));
      let waiting = await left();
      if (waiting.length === 0) return;
      await batch.sync(() => {
        for (const name of waiting) act(batch.context.workbook.worksheets.getItem(name).protection);
      }, async () => {
        waiting = await left();
      });
    });
  } finally {
    ended();
  }
}

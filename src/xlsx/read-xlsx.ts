import type { SimWorkbook } from "../simhost/model/types";
import { readBook } from "./book/read-book";
import { PackageFile } from "./package/package-file";
import { faultOfForeignFile } from "./zip/ole-compound";

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Opens a workbook file (.xlsx, .xlsm, .xltx) of any program and any year of the format, transitional or strict.
 * The model holds what a host works with; everything else stays in the bytes and is written back by writeXlsx.
 *
 * Throws XlsxFault, and nothing else, for a file that is wrong, locked, too large or hostile.
 */
export function readXlsx(bytes: Uint8Array): SimWorkbook {
  if (!isZip(bytes)) throw faultOfForeignFile(bytes);
  return readBook(PackageFile.open(bytes));
}

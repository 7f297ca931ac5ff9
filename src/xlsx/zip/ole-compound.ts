import { XlsxFault } from "../fault";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = codes[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}

/**
 * The fault of a file that is no zip at all. Excel keeps a workbook under a password, and every .xls, in an OLE
 * compound file; the stream names (UTF-16 in its directory) tell which.
 */
export function faultOfForeignFile(bytes: Uint8Array): XlsxFault {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return new XlsxFault("not-a-workbook", "no zip file");
  if (holdsName(bytes, "EncryptedPackage")) return new XlsxFault("encrypted", "workbook under a password");
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) return new XlsxFault("old-format", "Excel 97-2003 workbook");
  return new XlsxFault("not-a-workbook", "compound file of another kind");
}

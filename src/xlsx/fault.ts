/**
 * What can be wrong with a file as a whole. A caller turns the code into words for the user; `reason` and
 * `part` are for people who look into the file.
 *
 * - not-a-workbook: bytes of another kind (text, picture, document, OpenDocument, binary workbook .xlsb)
 * - encrypted: a workbook under a password
 * - old-format: Excel 97–2003 (.xls)
 * - too-large: more than this program agrees to hold in memory
 * - hostile: made to harm the reader, or so wrong that no spreadsheet program can have saved it
 * - damaged: a workbook once, now truncated, with a part missing or with XML that is not well formed
 */
export type XlsxFaultCode = "not-a-workbook" | "encrypted" | "old-format" | "too-large" | "hostile" | "damaged";

/**
 * Thrown by readXlsx for a file that cannot be read, and by writeXlsx where a part that reading had no need of turns
 * out to be damaged when it must be changed.
 */
export class XlsxFault extends Error {
  override readonly name = "XlsxFault";

  constructor(
    readonly code: XlsxFaultCode,
    /** What exactly, in English: "inflate ratio", "duplicate entry" … */
    readonly reason: string,
    /** Name of the part inside the package, where it is about one. */
    readonly part?: string,
  ) {
    super(part === undefined ? `${code}: ${reason}` : `${code}: ${reason} (${part})`);
  }
}

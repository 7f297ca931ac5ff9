const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
  "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!",
]);

/** Whether a cell's text is an error value of Excel or LibreOffice ("#N/A", "Err:502"). */
export function isErrorValue(text: string): boolean {
  return ERRORS.has(text) || /^Err:\d{3}$/.test(text);
}

export { XlsxFault } from "./fault";
export type { XlsxFaultCode } from "./fault";
export { readXlsx } from "./read-xlsx";
export { writeXlsx } from "./book/write-book";

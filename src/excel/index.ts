export { applyPlans } from "./apply-plans";
export { HostFault, type FaultCode } from "./faults";
export { goToCell } from "./go-to";
export type { ExcelHost, ExcelRun, HostTiming } from "./host";
export { againOnConflict, oneAtATime } from "./one-at-a-time";
export { type ReadProgress, type ReadSheet, type ReadWorkbook, readWorkbook } from "./read-workbook";
export { showSheet } from "./show-sheet";
export { type OnChange, watchChanges } from "./watch";
export { assertWritable } from "./writable";

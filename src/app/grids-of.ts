import { readWorkbook } from "../excel";
import type { WorkbookGrids } from "../workbook";
import type { Shell } from "./shell";

/** All sheets of the workbook that a shell has open, for a use-case that needs them beside another workbook's. */
export function gridsOf(shell: Shell): Promise<WorkbookGrids> {
  return readWorkbook(shell.excel);
}

/** The formula engine in Node, from where npm installed it. */
import { readFileSync } from "node:fs";
import { packageFile } from "../library/package-file";
import { createFormulaEngine, type FormulaEngine } from "./index";

export function loadFormulaEngine(): Promise<FormulaEngine> {
  return createFormulaEngine(readFileSync(packageFile("@ironcalc/wasm", "wasm_bg.wasm")));
}

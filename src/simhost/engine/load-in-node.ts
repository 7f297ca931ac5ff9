/** The formula engine in Node, from where npm installed it. */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { packageFile } from "../library/package-file";
import { createFormulaEngine, type FormulaEngine } from "./index";

/**
 * How much a function of the engine runs before V8 optimises it, ten times its own measure. One very large function
 * runs when the engine starts and hardly ever after; optimising it takes most of a second, for which the process waits at its end.
 */
const TIERING_BUDGET = 18_000_000;

export function loadFormulaEngine(): Promise<FormulaEngine> {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  return createFormulaEngine(readFileSync(packageFile("@ironcalc/wasm", "wasm_bg.wasm")));
}

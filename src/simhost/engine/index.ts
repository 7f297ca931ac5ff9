/** The formula engine of the host. Its bytes are passed in, so that Node and the browser both can supply them. */
import type { FormulaEngine } from "./formula-engine";

export type { FormulaEngine } from "./formula-engine";

/** Loads the engine. `wasm`: contents of wasm_bg.wasm of @ironcalc/wasm 0.8.4. */
export async function createFormulaEngine(wasm: BufferSource): Promise<FormulaEngine> {
  const { ironcalc } = await import("./ironcalc");
  return ironcalc(wasm);
}

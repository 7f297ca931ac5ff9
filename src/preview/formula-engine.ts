/** The formula engine in the browser: fetched once, with the first workbook. */
import { createFormulaEngine, type FormulaEngine } from "../simhost/engine";
import { UnreachableFault } from "./problems";

const ADDRESS = new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
let engine: Promise<FormulaEngine> | undefined;

/** The engine; a failed attempt is made again at the next call. */
export function formulaEngine(): Promise<FormulaEngine> {
  engine ??= load().catch((fault: unknown) => {
    engine = undefined;
    throw fault;
  });
  return engine;
}

async function load(): Promise<FormulaEngine> {
  const answer = await fetch(ADDRESS).catch((fault: unknown) => {
    throw new UnreachableFault(ADDRESS.href, { cause: fault });
  });
  if (!answer.ok) throw new UnreachableFault(`${ADDRESS.href}: ${answer.status}`);
  return createFormulaEngine(await answer.arrayBuffer());
}

/** Every scenario, over both ways of connecting. */
import type { ExcelLibrary } from "../../../src/simhost";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { loadExcelLibrary } from "../../../src/simhost/library/load-in-node";
import { openScene } from "./scenario";
import { TOPICS } from "./topics";

let library: ExcelLibrary;
let engine: FormulaEngine;
beforeAll(async () => {
  library = loadExcelLibrary();
  engine = await loadFormulaEngine();
});

describe.each(["bridge", "session"] as const)("over the %s", (how) => {
  for (const { title, scenarios } of TOPICS) {
    const possible = scenarios.filter((scenario) => how === "bridge" || !scenario.bridgeOnly);
    if (possible.length === 0) continue;
    describe(title, () => {
      test.each(possible.map((scenario) => [scenario.states, scenario] as const))("%s", async (_states, scenario) => {
        await scenario.run(openScene(library, how, scenario, engine));
      });
    });
  }
});

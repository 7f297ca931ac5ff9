/** Every formula of a bloc with every kind of rule, as the file holds it and as it was sent to Excel; the samples' are looked at in live-sheets.test.ts. */
import { computeRanking } from "../../src/app";
import { resolveBloc } from "../../src/core";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { writeXlsx } from "../../src/xlsx";
import { EVERY_RULE } from "../core/formula/every-rule-bloc";
import { scanOf } from "./scan-formulas";
import { deskWith } from "./shell-of";

describe("formulas of our sheets", () => {
  it.each(["vi", "en"] as const)("a bloc with every kind of rule, in %s", async (language) => {
    const desk = await deskWith(resolveBloc(EVERY_RULE), { engine: await loadFormulaEngine() }, language);
    const scan = scanOf(desk);
    const { status } = await computeRanking(desk.shell, { provisional: true });
    expect(status).toBe("ranked");
    const { count, faults, prefixed } = scan(writeXlsx(desk.host.workbook));
    expect(prefixed).toBe(0);
    expect(count).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  }, 60_000);
});

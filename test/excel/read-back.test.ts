import { readBack } from "../../src/excel";
import { createWorkbook } from "../../src/simhost";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { QUICK, type Opened, open } from "./host-of";

async function book(calculation: "automatic" | "manual" = "automatic", timing = QUICK): Promise<Opened> {
  const opened = open(createWorkbook(), { engine: await loadFormulaEngine() }, timing);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C5").formulas = [["=SUM(A1:A3)"]];
    context.workbook.worksheets.add("Khác").getRange("B2").formulas = [["=Sheet1!C5*2"]];
    await context.sync();
  });
  opened.host.workbook.calculationMode = calculation;
  return opened;
}

const type = async ({ excel }: Opened, address: string, value: number): Promise<void> => {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });
};
const CELLS = [{ sheet: "Khác", row: 1, col: 1 }, { sheet: "Sheet1", row: 4, col: 2 }, { sheet: "Sheet1", row: 0, col: 0 }];

describe("reading published cells back", () => {
  it("gives the values of several sheets in the order asked for", async () => {
    expect(await readBack((await book()).excel, CELLS)).toEqual([12, 6, 1]);
  });

  it("nothing to read is no request", async () => {
    const opened = await book();
    opened.host.resetCounters();
    expect(await readBack(opened.excel, [])).toEqual([]);
    expect(opened.host.counters.syncs).toBe(0);
  });

  it("in manual mode asks for a full calculation, and leaves the mode as it is", async () => {
    const opened = await book("manual");
    await type(opened, "A1", 10);
    expect(await readBack(opened.excel, CELLS)).toEqual([30, 15, 10]);
    expect(opened.host.workbook.calculationMode).toBe("manual");
  });

  it("in manual mode cells are stale until then, or this would prove nothing", async () => {
    const opened = await book("manual");
    await type(opened, "A1", 10);
    const sheet = opened.host.workbook.sheets[0]!;
    expect(sheet.rows.get(4)?.cells[2]?.value).toBe(6);
  });

  it("waits for a calculation under way", async () => {
    const opened = await book();
    opened.host.switches.calculationState = "Calculating";
    setTimeout(() => { opened.host.switches.calculationState = "Done"; }, 120);
    expect(await readBack(opened.excel, CELLS)).toEqual([12, 6, 1]);
  });

  it("what never finishes is not believed", async () => {
    const opened = await book("automatic", { ...QUICK, patience: 300 });
    opened.host.switches.calculationState = "Calculating";
    expect(await readBack(opened.excel, CELLS)).toBe("not-calculated");
  });

  it("asks for a calculation where something is still to be calculated", async () => {
    const opened = await book();
    opened.host.switches.calculationState = "Pending";
    opened.host.plans.beforeSync(2, () => { opened.host.switches.calculationState = "Done"; });
    expect(await readBack(opened.excel, CELLS)).toEqual([12, 6, 1]);
  });

  it("an answer that is too large is asked for in parts", async () => {
    const opened = await book();
    opened.host.switches.limits.cells = 6;
    expect(await readBack(opened.excel, [...CELLS, { sheet: "Sheet1", row: 2, col: 0 }])).toEqual([12, 6, 1, 3]);
  });

  it("a sheet that is gone is a conflict by name", async () => {
    await expect(readBack((await book()).excel, [{ sheet: "Không có", row: 0, col: 0 }])).rejects.toMatchObject({ code: "conflict" });
  });
});

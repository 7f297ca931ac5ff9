import { connect, connectSession, createWorkbook, putCell, SimHost, valueAt } from "../../src/simhost";
import { loadExcelLibrary } from "../../src/simhost/library/load-in-node";

test("reads and writes through Microsoft's client library", async () => {
  const workbook = createWorkbook(["A", "B"]);
  const [a, b] = workbook.sheets;
  if (!a || !b) throw new Error("two sheets expected");
  putCell(a, 1, 1, { value: "x", style: 0 });
  const host = new SimHost(workbook);
  const { run } = connectSession(loadExcelLibrary(), host);
  const read = await run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    const used = sheets.getItem("A").getUsedRange(true);
    used.load("values,address,numberFormat,valueTypes");
    const none = sheets.getItemOrNullObject("C");
    await context.sync();
    return { names: sheets.items.map((sheet) => sheet.name), values: used.values, address: used.address, missing: none.isNullObject };
  });
  expect(read).toEqual({ names: ["A", "B"], values: [["x"]], address: "A!B2", missing: true });
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem("B").getRange("A1:B2");
    range.numberFormat = [["@", "General"], ["General", "General"]];
    range.values = [["1.10", "2.5"], ["5%", true]];
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeTop").style = "Continuous";
    context.workbook.names.add("_x.y", range).visible = false;
    await context.sync();
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["1.10", "2,5"], ["5%", "TRUE"]]);
  });
  expect(valueAt(b, 0, 0)).toBe("1.10");
  expect(valueAt(b, 1, 0)).toBe(0.05);
  expect(workbook.names).toEqual([{ name: "_x.y", formula: "B!$A$1:$B$2", visible: false }]);
});

test("events over the bridge, and large writes in slices", async () => {
  const workbook = createWorkbook(["A"]);
  const host = new SimHost(workbook);
  const { run } = connect(loadExcelLibrary(), host);
  const seen: string[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void seen.push(`${event.address} ${event.source} ${event.details?.valueAfter}`));
    context.workbook.worksheets.getItem("A").getRange("A1:B1000").values = Array.from({ length: 1000 }, (_, index) => [index, index * 2]);
    await context.sync();
  });
  host.edit(workbook.sheets[0]?.id ?? "", 0, 2, "9,5");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toEqual(["A1:B750 Local undefined", "A751:B1000 Local undefined", "C1 Local 9.5"]);
  expect(host.counters.syncs).toBe(1);
  expect(host.counters.cellsWritten).toBe(2000);
});

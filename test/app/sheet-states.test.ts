/** Our sheets as users may leave them: filtered, with hidden rows, hidden, in manual calculation, with breaks and charts of their own. */
import { HostFault, computeRanking } from "../../src/app";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { blocOf, changed, deskWith, own, pictures } from "./shell-of";

it("a filtered sheet is named, and nothing is written at all", async () => {
  const desk = await deskWith(blocOf(6));
  await computeRanking(desk.shell);
  const sheet = own(desk, "standings:CV");
  sheet.filter = { row: 6, col: 0, rows: 8, cols: 4 };
  const hidden = sheet.rows.get(8);
  if (hidden !== undefined) hidden.hidden = true;
  const before = pictures(desk);
  const fault = await computeRanking(desk.shell).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(HostFault);
  expect(fault).toMatchObject({ code: "filtered", details: { sheet: sheet.name } });
  expect(changed(before, pictures(desk))).toEqual([]);
});

it("a filter that hides nothing bars nothing", async () => {
  const desk = await deskWith(blocOf(6));
  await computeRanking(desk.shell);
  own(desk, "standings:CV").filter = { row: 6, col: 0, rows: 8, cols: 4 };
  expect((await computeRanking(desk.shell)).status).toBe("ranked");
});

it("a hidden row of the table comes back into view, since another member may stand there now; hidden columns and sheets stay hidden", async () => {
  const desk = await deskWith(blocOf(6));
  await computeRanking(desk.shell);
  const [standings, summary] = [own(desk, "standings:CV"), own(desk, "summary")];
  const row = standings.rows.get(8);
  if (row === undefined) throw new Error("no row");
  row.hidden = true;
  standings.columns.set(2, { ...standings.columns.get(2), hidden: true });
  summary.visibility = "hidden";
  const values = JSON.stringify([...standings.rows].map(([at, { cells }]) => [at, cells.map((cell) => cell?.formula ?? null)]));
  const outcome = await computeRanking(desk.shell, { show: true });
  expect(outcome.status).toBe("ranked");
  expect(standings.rows.get(8)?.hidden).toBeUndefined();
  expect(standings.columns.get(2)?.hidden).toBe(true);
  expect(summary.visibility).toBe("hidden");
  expect(JSON.stringify([...standings.rows].map(([at, { cells }]) => [at, cells.map((cell) => cell?.formula ?? null)]))).toBe(values);
});

it("a hidden result sheet is not forced upon the user", async () => {
  const desk = await deskWith(blocOf(6));
  await computeRanking(desk.shell);
  own(desk, "standings:CV").visibility = "hidden";
  const active = desk.host.workbook.activeSheetId;
  expect((await computeRanking(desk.shell, { show: true })).status).toBe("ranked");
  expect(own(desk, "standings:CV").visibility).toBe("hidden");
  expect(desk.host.workbook.activeSheetId).toBe(active);
});

it("in manual calculation the figures are there after a run, the mode stays, and edits wait", async () => {
  const desk = await deskWith(blocOf(6), { engine: await loadFormulaEngine() });
  desk.host.workbook.calculationMode = "manual";
  const outcome = await computeRanking(desk.shell);
  expect(outcome.status).toBe("ranked");
  expect(desk.host.workbook.calculationMode).toBe("manual");
  const figures = () => JSON.stringify([...own(desk, "standings:CV").rows.values()].map(({ cells }) => cells.filter((cell) => cell?.formula !== undefined).map((cell) => cell?.value)));
  expect(figures()).not.toBe("[]");
  expect(figures()).not.toContain("null");
  const before = figures();
  const member = desk.host.workbook.sheets.find(({ name }) => name === "ĐV 1");
  const [row, cells] = [...(member?.rows ?? [])].find(([, each]) => each.cells.some((cell) => cell?.value === 10 && cell.formula === undefined)) ?? [0, { cells: [] }];
  const col = cells.cells.findIndex((cell) => cell?.value === 10 && cell.formula === undefined);
  expect(row * col).toBeGreaterThan(0);
  const last = cells.cells.map((cell, at) => (cell?.value === 10 && cell.formula === undefined ? at : -1)).reduce((a, b) => Math.max(a, b), -1);
  desk.host.edit(member?.id ?? "", row, last, "1");
  expect(figures()).toBe(before);
  desk.host.recalculate();
  expect(figures()).not.toBe(before);
});

it("a second run touches no chart and leaves the user's chart and page break on a sheet of ours", async () => {
  const desk = await deskWith(blocOf(6), { engine: await loadFormulaEngine() });
  await computeRanking(desk.shell);
  const sheet = own(desk, "standings:CV");
  expect(sheet.charts.length).toBeGreaterThan(0);
  await desk.excel.run(async (context) => {
    const native = context.workbook.worksheets.getItem(sheet.name);
    native.charts.add("LineMarkers", native.getRange("B9:B11"), "Columns").name = "của tôi";
    native.horizontalPageBreaks.add("A12");
    await context.sync();
  });
  const before = JSON.stringify(sheet.charts);
  sheet.touched.delete("charts");
  await computeRanking(desk.shell);
  expect(JSON.stringify(sheet.charts)).toBe(before);
  expect(sheet.touched.has("charts")).toBe(false);
  expect(sheet.print.rowBreaks).toEqual([11]);
});

/** Requests that are typed on the explanation sheet stand in the minutes; papers and comparison of finalised results. */
import { compareWorkbooks, computeRanking, explain, finalise, makePapers } from "../../src/app";
import { resolveBloc } from "../../src/core";
import { cellAt, type SimSheet } from "../../src/simhost";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { deskWith, find, own, type Desk } from "./shell-of";

const bloc = resolveBloc({
  schema: 1, bloc: { name: "Khối thi đua", kind: "khoi", year: 2026, period: "year" }, settings: {},
  groups: [{ code: "G", name: "Toàn Khối" }], criteria: [{ code: "1", label: "1", name: "Một", max: 10 }],
  members: ["A", "B"].map((code) => ({ code, name: `Đơn vị ${code}`, group: "G" })),
  scores: ["A", "B"].map((member, i) => ({ member, criterion: "1", layer: "final", points: 9 - i })),
});

function rowKeyed(sheet: SimSheet, key: string): number {
  for (const [row, { cells }] of sheet.rows) if (cells.some((cell) => cell?.value === key)) return row;
  throw new Error(`no row ${key}`);
}

const line = (sheet: SimSheet, row: number): unknown[] => [1, 2, 3, 4].map((col) => cellAt(sheet, row, col)?.value);

async function explained(): Promise<Desk> {
  const desk = await deskWith(bloc, { engine: await loadFormulaEngine() });
  await explain(desk.shell, "all");
  return desk;
}

test("a request and its answer follow the explanation; what is typed over in the minutes stays with its request", async () => {
  const desk = await explained();
  const sheet = own(desk, "explanation");
  const row = rowKeyed(sheet, "join:ask|B|1");
  const answer = find(sheet, "column:figures").col;
  desk.host.edit(sheet.id, row, find(sheet, "column:criterion").col, "Xem lại tiêu chí 1");
  desk.host.edit(sheet.id, row, answer, "Giữ nguyên");
  await makePapers(desk.shell, ["minutes"]);
  const minutes = own(desk, "paper:minutes");
  const first = find(minutes, "Đơn vị kiến nghị").row + 1;
  expect(line(minutes, first)).toEqual([1, "Đơn vị B", "Xem lại tiêu chí 1", "Giữ nguyên"]);
  expect(cellAt(minutes, first + 1, 1)?.value).toBe("2\n");
  desk.host.edit(sheet.id, row, answer, "Điều chỉnh");
  await makePapers(desk.shell, ["minutes"]);
  expect(line(minutes, first)[3]).toBe("Điều chỉnh");
  desk.host.edit(minutes.id, first, 4, "Khối ghi nhận");
  await makePapers(desk.shell, ["minutes"]);
  expect(line(minutes, first)[3]).toBe("Khối ghi nhận");
});

test("once the results are final, the minutes are still made, with the requests, beside a comparison that is protected", async () => {
  const desk = await explained();
  await compareWorkbooks(desk.shell, null);
  await computeRanking(desk.shell);
  expect((await finalise(desk.shell)).obstacles).toEqual([]);
  expect((await makePapers(desk.shell, ["minutes"])).made).toHaveLength(1);
  expect([own(desk, "paper:minutes").protected, own(desk, "explanation").protected]).toEqual([false, true]);
});

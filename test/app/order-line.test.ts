/** The line over the standings gives way as soon as a figure moves, also in the engine of the simulated host. */
import { computeRanking } from "../../src/app";
import { resolveBloc } from "../../src/core";
import { readWorkbook } from "../../src/excel";
import { readBloc } from "../../src/workbook";
import { sheetByName } from "../../src/simhost";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { deskWith, own } from "./shell-of";

const bloc = resolveBloc({
  schema: 1, bloc: { name: "Khối thi đua", kind: "khoi", year: 2026, period: "year" }, settings: {},
  groups: [{ code: "G", name: "Toàn Khối" }], criteria: [{ code: "1", label: "1", name: "Một", max: 10 }, { code: "2", label: "2", name: "Hai", max: 10 }],
  members: ["A", "B", "C"].map((code) => ({ code, name: `Đơn vị ${code}`, group: "G" })),
  scores: ["A", "B", "C"].flatMap((member, i) => ["1", "2"].map((criterion) => ({ member, criterion, layer: "final", points: criterion === "1" ? 9 - i : 5 }))),
});

test("a changed score moves the ranks, and the line says that the order is no longer computed", async () => {
  const desk = await deskWith(bloc, { engine: await loadFormulaEngine() });
  await computeRanking(desk.shell);
  const texts = (role: string): string[] => [...own(desk, role).rows.values()].flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])));
  const lines = (): string[] => ["standings:G", "summary", "nominations"].flatMap(texts).filter((text) => /^(Kết quả lần tính|Số liệu đã thay đổi)/.test(text)).map((text) => text.slice(0, 16));
  const three = (line: string): string[] => [line, line, line];
  expect(lines()).toEqual(three("Kết quả lần tính"));
  const read = readBloc(await readWorkbook(desk.shell.excel));
  const type = (criterion: string, text: string): void => {
    const at = read.cellOf({ member: "C", criterion, field: "final" });
    const sheet = sheetByName(desk.host.workbook, at?.sheet ?? "");
    if (at === undefined || sheet === undefined) throw new Error("C has no cell");
    desk.host.edit(sheet.id, at.row, at.col, text);
  };
  type("1", "8,5");
  expect(lines()).toEqual(three("Số liệu đã thay "));
  // The total and the ranks are again what they were, the points are not.
  type("2", "3,5");
  expect(lines()).toEqual(three("Số liệu đã thay "));
  type("2", "5");
  type("1", "7");
  expect(lines()).toEqual(three("Kết quả lần tính"));
});

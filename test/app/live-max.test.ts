/** The column of maxima on the summary and on the layers follows the criteria sheet, and is verified like every figure. */
import { computeRanking, type RunOutcome } from "../../src/app";
import { resolveBloc } from "../../src/core";
import { readWorkbook } from "../../src/excel";
import { readBloc } from "../../src/workbook";
import { sheetByName } from "../../src/simhost";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { deskWith, own, type Desk } from "./shell-of";

const bloc = resolveBloc({
  schema: 1, bloc: { name: "Khối thi đua", kind: "khoi", year: 2026, period: "year" }, settings: {},
  groups: [{ code: "G", name: "Nhóm một" }, { code: "H", name: "Nhóm hai" }],
  criteria: [
    { code: "I", label: "I", name: "Phần một", weight: 2 },
    { code: "1", label: "1", name: "Chung", max: 10, parent: "I" }, { code: "2", label: "2", name: "Của nhóm một", max: 5, weight: 3, parent: "I", groups: ["G"] },
    { code: "II", label: "II", name: "Phần hai", rule: "weighted-mean", max: 30 },
    { code: "3", label: "3", name: "Trung bình", max: 10, parent: "II" },
    { code: "T", label: "III", name: "Điểm thưởng", rule: "bonus", max: 4 },
  ],
  members: ["A", "B", "C", "D"].map((code, i) => ({ code, name: `Đơn vị ${code}`, group: i < 2 ? "G" : "H" })),
  scores: ["A", "B", "C", "D"].flatMap((member, i) => ["1", "2", "3", "T"].flatMap((criterion) => (criterion === "2" && i > 1 ? [] : (["self", "final"] as const).map((layer) => ({ member, criterion, layer, points: criterion === "T" ? 1 : 4 + i / 4 }))))),
});

const desk = async (): Promise<Desk> => deskWith(bloc, { engine: await loadFormulaEngine() });

async function type(at: Desk, criterion: string, text: string): Promise<void> {
  const cell = readBloc(await readWorkbook(at.shell.excel)).cellOf({ criterion, field: "max" });
  const sheet = sheetByName(at.host.workbook, cell?.sheet ?? "");
  if (cell === undefined || sheet === undefined) throw new Error(`${criterion} has no maximum`);
  at.host.edit(sheet.id, cell.row, cell.col, text);
}

/** What the summary shows for both groups and the layers for a member of each, by criterion. */
function shown(at: Desk): Record<string, unknown[]> {
  const [summary, layers] = [own(at, "summary"), own(at, "layers")];
  const value = (sheet: typeof summary, row: string, column: string): unknown => {
    const keys = [...sheet.rows.values()].flatMap(({ cells }) => (cells.some((cell) => cell?.value === "bloc-ranking 1") ? [cells] : []))[0] ?? [];
    const col = keys.findIndex((cell) => cell?.value === `column:${column}`);
    const cells = [...sheet.rows.values()].find((one) => one.cells.some((cell) => cell?.value === `row:${row}`))?.cells;
    return cells?.[col]?.value ?? "";
  };
  return Object.fromEntries(["I", "1", "2", "II", "3", "T"].map((code) => [code, [
    value(summary, `c:${code}`, "max:G"), value(summary, `c:${code}`, "max:H"), value(layers, `c:A:${code}`, "max"), value(layers, `c:C:${code}`, "max"),
  ]]));
}

const agreed = ({ verification }: RunOutcome): unknown => [verification?.state, verification?.different];

test("leaves are those of the criteria sheet, parents what their parts come to in each group", async () => {
  const at = await desk();
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  expect(shown(at)).toEqual({ I: [25, 10, 25, 10], 1: [10, 10, 10, 10], 2: [5, "", 5, ""], II: [30, 30, 30, 30], 3: [10, 10, 10, 10], T: ["", "", "", ""] });
  await type(at, "1", "12,5");
  await type(at, "2", "6");
  expect(shown(at)).toMatchObject({ I: [30.5, 12.5, 30.5, 12.5], 1: [12.5, 12.5, 12.5, 12.5], 2: [6, "", 6, ""] });
});

test("what is typed later is read as the engine reads it, and never shown as an error", async () => {
  const at = await desk();
  await computeRanking(at.shell);
  for (const [typed, is] of [["'9,5", 9.5], ["'9.5", 9.5], ["", ""], ["mười", "mười"]] as const) {
    await type(at, "3", typed);
    expect([typed, shown(at)["3"]]).toEqual([typed, [is, is, is, is]]);
  }
});

test("a maximum that stands as text at the run is a number in the tables, and is verified", async () => {
  const at = await desk();
  await type(at, "1", "'9,5");
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  expect(shown(at)).toMatchObject({ I: [24.5, 9.5, 24.5, 9.5], 1: [9.5, 9.5, 9.5, 9.5] });
  await type(at, "1", "'8,5");
  expect(shown(at)["1"]).toEqual([8.5, 8.5, 8.5, 8.5]);
});
